"""A day named once the letter's date is known: checked, asked why, judged; never the new date."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.course import TurnAction
from actions.deadlines import CanIStillAppeal, CheckDay, InTime, WhyThatDay

DATED: dict[str, Any] = {"letters": [{"letter": "4390", "dated": "2026-10-22"}], "language": "en"}
"""Day 30 is a Saturday, so November 23 is the last day for the one part; January 20 the other's."""

LAST_DAYS = {"collection": "2026-11-23", "innocent_spouse": "2027-01-20"}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-18")


class Answer:
    """What an action said, and what the conversation knows after it."""

    def __init__(
        self, action: TurnAction, text: str, slots: dict[str, Any], entities: Any = ()
    ) -> None:
        topic = action.name().removeprefix("action_")
        message = {
            "text": text,
            "intent": {"name": topic, "confidence": 0.9},
            "entities": list(entities),
        }
        tracker = Tracker("someone", slots, message, [], False, None, {}, "action_listen")
        dispatcher = CollectingDispatcher()
        events = action.run(dispatcher, tracker, {})
        self.slots = {**slots, **{event["name"]: event["value"] for event in events}}
        self.messages = dispatcher.messages
        self.text = "\n".join(each.get("text") or "" for each in self.messages)
        self.objects = [each["custom"] for each in self.messages if each.get("custom")]

    @property
    def dates(self) -> list[str | None]:
        return [each.get("dated") for each in self.slots.get("letters") or ()]


def last_days(card: dict[str, Any]) -> dict[str, str]:
    return {each["matter"]: each["last_day"] for each in card["deadlines"]}


@pytest.mark.parametrize(
    ("action", "text"),
    [
        (CheckDay(), "so november 23 then?"),
        (CheckDay(), "the irs told me november 30"),
        (CheckDay(), "are you sure?"),
        (WhyThatDay(), "why not november 21"),
        (WhyThatDay(), "how did you get that"),
        (InTime(), "i will mail it on november 20"),
        (InTime(), "if i mail it november 25 is it too late"),
        (InTime(), "i mailed it november 16"),
    ],
)
def test_the_counted_date_stays_and_goes_along_with_every_answer(
    action: TurnAction, text: str
) -> None:
    said = Answer(action, text, DATED)
    assert said.dates == ["2026-10-22"]
    assert said.objects, said.messages
    for card in said.objects:
        assert (card["kind"], card["letter"], card["letter_date"]) == (
            "deadlines",
            "4390",
            "2026-10-22",
        )
        assert last_days(card) == LAST_DAYS


def test_a_last_day_said_back_is_confirmed_with_its_part() -> None:
    said = Answer(CheckDay(), "so november 23 then?", DATED).text
    assert said.startswith("Yes")
    assert "Monday, November 23, 2026" in said.partition("\n")[0]
    assert "lien or levy" in said.partition("\n")[0]


@pytest.mark.parametrize("day", ["november 30", "november 21"])
def test_another_day_taken_for_the_last_one_is_denied_with_the_counting(day: str) -> None:
    said = Answer(CheckDay(), f"the irs told me the last day is {day}", DATED)
    [denied] = [each["text"] for each in said.messages if each.get("custom")]
    assert denied.startswith("No")
    assert "November 23, 2026" in denied
    assert "Day 30" in denied
    assert "earlier" in said.text


def test_why_is_answered_with_the_counting_of_that_part() -> None:
    said = Answer(WhyThatDay(), "why not november 21", DATED).text
    assert "Day 30 is Saturday, November 21, 2026" in said
    assert "Day 90" not in said


def test_asked_why_in_general_every_part_is_counted() -> None:
    said = Answer(WhyThatDay(), "how did you get those dates", DATED).text
    assert "Day 30" in said
    assert "Day 90" in said


@pytest.mark.parametrize(
    ("text", "day", "way", "in_time"),
    [
        ("i will mail it on november 20", "2026-11-20", "mail", [True, True]),
        ("can i file it online november 23", "2026-11-23", "online", [True, True]),
        ("if i mail it november 25 is it ok", "2026-11-25", "mail", [False, True]),
        ("i will mail it february 1", "2027-02-01", "mail", [False, False]),
        ("i will send it by fedex november 20", "2026-11-20", "courier", [None, None]),
        ("i mailed it november 16", "2026-11-16", "mail", [True, True]),
        ("i will fax it november 20", "2026-11-20", "fax", [False, False]),
    ],
)
def test_a_day_to_file_is_judged_part_by_part(
    text: str, day: str, way: str, in_time: list[bool | None]
) -> None:
    said = Answer(InTime(), text, DATED)
    [card] = said.objects
    assert (card["filed_on"], card["filed_by"]) == (day, way)
    assert [each["in_time"] for each in card["deadlines"]] == in_time
    assert [each["day"] for each in said.slots["filings"]] == [day]


def test_without_a_letters_date_a_filing_is_kept_and_the_date_asked_for() -> None:
    said = Answer(InTime(), "i mailed my petition november 16, was that in time?", {})
    assert said.objects == []
    assert said.dates in ([], [None])
    assert [each["day"] for each in said.slots["filings"]] == ["2026-11-16"]
    assert said.slots["open_question"]["about"] == "date"
    then = Answer(CanIStillAppeal(), "it is dated october 22 2026", said.slots)
    judged = [each for each in then.objects if "filed_on" in each]
    assert [each["filed_on"] for each in judged] == ["2026-11-16"]
    assert [each["in_time"] for each in judged[0]["deadlines"]] == [True, True]


@pytest.mark.parametrize("action", [CheckDay(), WhyThatDay(), InTime()])
@pytest.mark.parametrize("language", ["en", "es"])
def test_without_any_date_it_is_asked_for(action: TurnAction, language: str) -> None:
    said = Answer(action, "is that right?", {"language": language})
    assert said.objects == []
    assert [each["response"] for each in said.messages if each.get("response")] == [
        "utter_ask_letter_date"
    ]
    assert said.slots["times_asked"] == 1.0


@pytest.mark.parametrize("text", ["sorry i misread it, the letter is dated november 2 2026"])
def test_only_an_outright_correction_replaces_the_date(text: str) -> None:
    said = Answer(CanIStillAppeal(), text, DATED)
    assert said.dates == ["2026-11-02"]
    assert [last_days(each)["collection"] for each in said.objects] == ["2026-12-02"]


def test_two_letters_have_an_object_each_and_their_own_clocks() -> None:
    letters = [
        {"letter": "3193", "dated": "2026-10-22"},
        {"letter": "3288", "dated": "2026-11-02"},
    ]
    said = Answer(CanIStillAppeal(), "am i too late?", {**DATED, "letters": letters})
    assert [(each["letter"], last_days(each)) for each in said.objects] == [
        ("3193", {"collection": "2026-11-23"}),
        ("3288", {"innocent_spouse": "2027-02-01"}),
    ]


@pytest.mark.parametrize("text", ["am i too late?", "can i still appeal?", "did i miss it?"])
@pytest.mark.parametrize("today", ["2026-11-18", "2026-11-23", "2026-12-01", "2027-03-01"])
def test_whether_time_is_left_begins_with_the_state(
    text: str, today: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", today)
    said = Answer(CanIStillAppeal(), text, DATED).text
    assert not said.startswith(("Yes", "No"))
    assert "Letter 4390" in said.partition("\n")[0]


def test_a_letter_not_named_is_taken_as_a_4390_and_it_says_so() -> None:
    said = Answer(CanIStillAppeal(), "it is dated october 22 2026, am i too late?", {})
    assert [each["letter"] for each in said.objects] == ["4390"]
    assert "Letter 4390" in said.text.partition(".")[0]
    assert said.slots["letters"] == [{"dated": "2026-10-22"}]


def test_without_a_letter_taken_for_granted_it_is_asked_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LETTERCLOCK_LETTER", "ask")
    said = Answer(CanIStillAppeal(), "it is dated october 22 2026, am i too late?", {})
    assert said.objects == []
    [asked] = [each for each in said.messages if each.get("response")]
    assert asked["response"] == "utter_which_letter"
    assert '/which_letter{"letter": "3193"}' in [each["payload"] for each in asked["buttons"]]
    pressed = {"entity": "letter", "value": "3193"}
    then = Answer(CanIStillAppeal(), '/which_letter{"letter": "3193"}', said.slots, [pressed])
    assert [(each["letter"], last_days(each)) for each in then.objects] == [
        ("3193", {"collection": "2026-11-23"})
    ]


@pytest.mark.parametrize("text", ["it is a CP504 dated october 22 2026", "my notice of deficiency"])
def test_nothing_is_counted_for_a_letter_without_a_file(text: str) -> None:
    said = Answer(CanIStillAppeal(), text, {})
    assert said.objects == []
    assert "November" not in said.text


@pytest.mark.parametrize("amount", ["3288 dollars", "$3288", "3,288 dollars", "3288 bucks"])
def test_an_amount_of_money_is_no_letter(amount: str) -> None:
    text = f"i owe {amount}, the letter is dated october 22 2026, am i too late?"
    said = Answer(CanIStillAppeal(), text, {})
    assert [(each["letter"], last_days(each)) for each in said.objects] == [("4390", LAST_DAYS)]
