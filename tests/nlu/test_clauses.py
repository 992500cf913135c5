"""Several questions in one message."""

from __future__ import annotations

import pytest
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.nlu.aspects import ASPECT
from assistant.nlu.clauses import (
    LONG,
    MOST_CLAUSES,
    SHORT,
    STORY,
    ClauseJoiner,
    ClauseSplitter,
    asking,
    clauses,
    is_beyond_the_encoder,
    is_story,
    without_thanks,
)
from assistant.nlu.component import entity
from assistant.nlu.signals import SIGNAL, SignalExtractor
from letterclock.signals import Signal


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "letter dated oct 22, how do i file and what does it cost?",
            ["how do i file", "what does it cost"],
        ),
        (
            "am i too late? and is there a free lawyer",
            ["am i too late", "is there a free lawyer"],
        ),
        ("¿ya es tarde? y dónde consigo un abogado", ["¿ya es tarde", "dónde consigo un abogado"]),
        ("when is my last day", []),
        ("can i still appeal and fight this", []),
        ("My husband hid the letter. I cried all night.", []),
        ("", []),
        (None, []),
        ('/give_letter_date{"letter_date": "2026-11-10"}', []),
    ],
)
def test_finds_the_questions(text: str | None, found: list[str]) -> None:
    assert clauses(text) == found


def test_the_clear_ones_are_written_onto_the_message() -> None:
    whole = Message({TEXT: "am i too late? is there a free lawyer? what is this thing"})
    first, *parts = ClauseSplitter().process([whole])
    assert first is whole
    for part, confidence in zip(parts, (0.9, 0.8, 0.3), strict=True):
        part.set(INTENT, {"name": part.get(TEXT)[:2], "confidence": confidence})
    assert ClauseJoiner().process([first, *parts]) == [whole]
    assert [each["clause"] for each in whole.get(ENTITIES)] == [
        "am i too late",
        "is there a free lawyer",
    ]


TOLD = (
    "We were married for nineteen years and he did the paperwork. He hid the letters in the shed, "
    "which was locked. She asked me where the money went. How could I know. "
    "My sister lent me the rent. I sleep four hours a night since the hearing."
)
TOLD_ES = (
    "Estuvimos casados diecinueve años y él hacía los papeles. Mi ex, con quien me divorcié, "
    "escondía las cartas. Me preguntó dónde estaba el dinero y cómo iba a saber. Mi hermana me "
    "prestó la renta, que era para la escuela. Duermo cuatro horas desde la audiencia. Ya no puedo."
)


@pytest.mark.parametrize("place", ["first", "middle", "last"])
@pytest.mark.parametrize(
    ("told", "question"),
    [
        (TOLD, "can they take my house?"),
        (TOLD, "I just want to know when my last day is."),
        (TOLD, "would a lawyer cost me anything."),
        (TOLD_ES, "¿me pueden quitar la casa?"),
        (TOLD_ES, "solo quiero saber cuál es mi último día."),
        (TOLD_ES, "a quién llamo por esta carta."),
    ],
)
def test_finds_the_question_of_a_story_wherever_it_stands(
    told: str, question: str, place: str
) -> None:
    sentences = told.split(". ")
    at = {"first": 0, "middle": 3, "last": len(sentences)}[place]
    sentences.insert(at, question.rstrip("."))
    story = ". ".join(sentences)
    assert is_story(story)
    assert question.rstrip(".?") in clauses(story)
    assert len(clauses(story)) <= 2


def test_of_a_story_without_full_stops_too() -> None:
    story = TOLD.replace(". ", ", and ") + ", and can they take my house, and my sister is ill"
    assert clauses(story) == ["can they take my house, and my sister is ill"]


def test_marked_questions_and_the_last_ones_come_first() -> None:
    many = "".join(f"Should I send form number {number}. " for number in range(9))
    asked = clauses(f"Can I still appeal? {many}{TOLD}")
    assert len(asked) == MOST_CLAUSES
    assert asked[0] == "Can I still appeal"
    assert asked[-1] == "Should I send form number 8"


def test_a_story_that_asks_nothing_is_read_at_its_end() -> None:
    story = TOLD.replace("How could I know", "All of it is in a blue folder")
    assert clauses(story)[-1] == "I sleep four hours a night since the hearing"
    assert len(clauses(story)) == 2


@pytest.mark.parametrize(("words", "story"), [(STORY - 1, False), (STORY, True)])
def test_when_a_message_is_a_story(words: int, story: bool) -> None:
    assert is_story("late " * words) is story


@pytest.mark.parametrize(("words", "beyond"), [(LONG - 1, False), (LONG, True)])
def test_when_a_message_is_longer_than_is_read(words: int, beyond: bool) -> None:
    assert is_beyond_the_encoder("late " * words) is beyond


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("am i too late?", "am i too late?"),
        (f"Letter 4390. {TOLD} Can they take my car?", "Can they take my car"),
        ("late " * (SHORT + 1), "late " * (SHORT + 1)),
    ],
)
def test_what_a_message_asks_is_its_last_question(text: str, asked: str) -> None:
    assert asking(text) == asked


def test_behind_a_pasted_letter_only_the_persons_words_are_read() -> None:
    assert is_story("[4390: 2026-10-22]\nhow do i file")
    assert clauses("[4390: 2026-10-22]\nhow do i file") == ["how do i file"]
    assert clauses("[4390: 2026-10-22]") == []


def joined(parts: dict[str, tuple[str, float]], danger: bool = False) -> Message:
    """A story of these sentences as it leaves the joiner: each with its topic and how sure."""
    whole = Message({TEXT: f"{'? '.join(parts)}? {TOLD} {TOLD}", INTENT: {"name": "distress"}})
    if danger:
        told = entity(SIGNAL, Signal.DANGER.value, whole.get(TEXT), ClauseJoiner())
        whole.set(ENTITIES, [told])
    clauses_ = []
    for text, (topic, confidence) in parts.items():
        first = {"name": topic, "confidence": confidence}
        clauses_.append(Message({TEXT: text, INTENT: first, INTENT_RANKING_KEY: [first]}))
    assert ClauseJoiner().process([whole, *clauses_]) == [whole]
    return whole


def kept(message: Message, name: str) -> list[tuple[str, str]]:
    found = (each for each in message.get(ENTITIES) if each["entity"] == name)
    return [(each["value"], each["clause"]) for each in found]


def test_the_clearest_question_of_a_story_is_its_topic() -> None:
    found = joined(
        {"can i file": ("how_to_petition", 0.7), "am i late": ("deadline", 0.9), "hi": ("greet", 1)}
    )
    assert found.get(INTENT)["name"] == "deadline"
    assert found.get(INTENT_RANKING_KEY)[0]["name"] == "deadline"
    assert kept(found, "question") == [("deadline", "am i late")]
    assert kept(found, "also") == [("how_to_petition", "can i file"), ("greet", "hi")]


def test_of_a_story_that_is_read_whole_the_topic_stays() -> None:
    message = Message({TEXT: f"{TOLD} am i late?", INTENT: {"name": "extension"}})
    first = {"name": "deadline", "confidence": 0.9}
    part = Message({TEXT: "am i late", INTENT: first, INTENT_RANKING_KEY: [first]})
    [found] = ClauseJoiner().process([message, part])
    assert is_story(message.get(TEXT))
    assert not is_beyond_the_encoder(message.get(TEXT))
    assert found.get(INTENT)["name"] == "extension"
    assert kept(found, "also") == [("deadline", "am i late")]


def test_a_story_whose_questions_are_not_understood_keeps_its_topic() -> None:
    found = joined({"well": ("nlu_fallback", 0.4), "so": ("chitchat", 0.5)})
    assert found.get(INTENT)["name"] == "distress"
    assert kept(found, "question") == []


def test_danger_in_a_story_comes_before_its_question() -> None:
    found = joined({"am i late": ("deadline", 0.9)}, danger=True)
    assert found.get(INTENT)["name"] == "distress"
    assert kept(found, "also") == [("deadline", "am i late")]


@pytest.mark.parametrize(
    ("words", "language"), [("", []), ("\nqué hago con esto", ["es"]), ("\nwhat now", ["en"])]
)
def test_what_stands_for_a_letter_tells_no_language(words: str, language: list[str]) -> None:
    place = "[notice of deficiency: 2026-11-09; last day: 2027-02-08]"
    [message] = SignalExtractor().process([Message({TEXT: place + words})])
    told = [each["value"] for each in message.get(ENTITIES) if each["entity"] == "language"]
    assert told == language


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("gracias, y mi esposo tiene que firmar?", "mi esposo tiene que firmar?"),
        ("mil gracias dios la bendiga. una ultima cosa, a que hora", "a que hora"),
        ("ok thank you so much. one more thing: where is the court", "where is the court"),
        ("thanks", None),
        ("muchas gracias por su ayuda, dios lo bendiga", None),
        ("is there a thank you note", None),
        (None, None),
    ],
)
def test_what_follows_the_thanks(text: str | None, rest: str | None) -> None:
    assert without_thanks(text) == rest


@pytest.mark.parametrize(
    ("topic", "danger", "found"),
    [
        ("thanks", False, "how_to_petition"),
        ("nlu_fallback", False, "how_to_petition"),
        ("deadline", False, "deadline"),  # it was understood with its thanks
        ("thanks", True, "thanks"),
    ],
)
def test_thanks_do_not_swallow_the_question_behind_them(
    topic: str, danger: bool, found: str
) -> None:
    message = Message({TEXT: "thank you, my husband has to sign"})
    first, rest = ClauseSplitter().process([message])
    first.set(INTENT, {"name": topic, "confidence": 0.9})
    asked = {"name": "how_to_petition", "confidence": 0.8}
    rest.set(INTENT, asked)
    rest.set(INTENT_RANKING_KEY, [asked])
    rest.set(ENTITIES, [entity(ASPECT, "mailing_rule.address", "", ClauseJoiner())])
    if danger:
        first.set(ENTITIES, [entity(SIGNAL, Signal.DANGER.value, "", ClauseJoiner())])
    [whole] = ClauseJoiner().process([first, rest])
    assert whole.get(INTENT)["name"] == found
    aspects = [each["value"] for each in whole.get(ENTITIES) if each["entity"] == ASPECT]
    assert aspects == (["mailing_rule.address"] if found == "how_to_petition" else [])
