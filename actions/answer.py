"""Answering a topic with the dates that are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from actions.asking import without_date
from actions.memory import Memory
from actions.replies import Compose, Replies
from actions.told import Told
from actions.topics import DEFAULT_TOPIC, TOPICS, Topic
from letterclock import explain, named_day
from letterclock.case import Case, Held
from letterclock.deadlines import Deadlines
from letterclock.explain import Answer, Detail, Question
from letterclock.filing import Filing
from letterclock.fit import Circumstance
from letterclock.wording import Wording

CAUTIONS: Mapping[str, str] = {
    Circumstance.COMBAT_ZONE: "circumstances_caution",
    Circumstance.DISASTER: "circumstances_caution",
    Circumstance.BANKRUPTCY_ASIDE: "bankruptcy_earliest",
}
"""What is said beside dates that stand, but may not be the last word."""


def default_topic(memory: Memory) -> str:
    """What to answer once a date is known: what was asked before, or the main question."""
    return memory.waiting if memory.waiting and memory.waiting in TOPICS else DEFAULT_TOPIC


def uncounted(case: Case) -> bool:
    """Whether something was mentioned after which no days are counted at all."""
    return Circumstance.BANKRUPTCY in case.circumstances


def answer(
    replies: Replies, memory: Memory, name: str | None = None, selected: Sequence[int] = ()
) -> Memory:
    """Answers a topic with the dates known, or says what is missing.

    Args:
        replies: Says it.
        memory: What is known.
        name: One of `TOPICS`; by default what was asked before, or the main question.
        selected: The letters it is about, by their place; empty for all.
    """
    name = name or default_topic(memory)
    if Circumstance.GENTLY in memory.case.circumstances:
        replies.utter("utter_gently")
        memory = memory.with_case(memory.case.without_circumstance(Circumstance.GENTLY))
    case = memory.case
    if uncounted(case):
        replies.say("bankruptcy_no_count")
        replies.say("people")
        return memory
    if not case.dated:
        return without_date(replies, memory, name)
    if Circumstance.OTHER_SPOUSE in case.circumstances:
        for held in case.dated:
            replies.deadlines(held, _of_the_other_spouse, calendar=False)
    else:
        chosen = [case.letters[at] for at in selected] or case.letters
        letters = [each for each in chosen if each in case.dated]
        memory = _state_dates(replies, memory, letters, TOPICS[name])
    return replace(memory, waiting=None, asked=0)


def _of_the_other_spouse(wording: Wording, found: Deadlines) -> Answer:
    """The spouse who did not ask for relief is never told that he can petition about it."""
    said = wording.say("other_spouse_no_petition")
    return Answer((said,), explain.lines(wording, found), explain.letter_date(wording, found))


def _state_dates(replies: Replies, memory: Memory, letters: Sequence[Held], topic: Topic) -> Memory:
    """The answer about each letter, and what is the same for all of them said once."""
    told, several = memory.told, len(memory.case.dated) > 1
    for number, held in enumerate(letters):
        assert held.dated is not None
        filed = filed_in_time(replies, held) if topic.compose is explain.answer else None
        if filed is not None:
            _state_filed(replies, held, filed, several)
            continue
        now = Told(replies.setting.number(held) or "", held.dated, replies.as_of, topic.matter)
        detail = _detail(now, told)
        question = Question(
            asked=topic.asked,
            matter=topic.matter,
            # Who can help is the same for every letter: said once, below.
            detail=Detail.STEP if several and detail is Detail.FULL else detail,
            conditional=not held.sure,
            labelled=several,
            label=held.label,
            taken=None if number else _how_known(held),
            year_taken=held.dated == replies.year_taken,
        )
        # What a topic says beside the dates is the same for every letter: said with the first.
        compose = partial(explain.answer if number else topic.compose, question=question)
        replies.deadlines(held, partial(_as_mailed, replies, held, compose))
        told = (*(each for each in told if each != now), now)
    if several and told != memory.told:
        replies.say("people")
    say_cautions(replies, memory.case)
    return replace(memory, told=told)


def say_cautions(replies: Replies, case: Case) -> None:
    """What is said beside dates, or a verdict, that may not be the last word."""
    cautions = (text for each, text in CAUTIONS.items() if each in case.circumstances)
    for text in dict.fromkeys(cautions):
        # What was asked about a bankruptcy says it already.
        if not (text == "bankruptcy_earliest" and replies.has_said("bankruptcy")):
            replies.say(text)


def _as_mailed(
    replies: Replies, held: Held, compose: Compose, wording: Wording, found: Deadlines
) -> Answer:
    """An answer with the careful last days beside, where the letter was mailed before its date."""
    composed = compose(wording, found)
    mailed = held.mailed_earlier
    if mailed is None or replies.has_said("mailed_earlier"):
        return composed
    earlier = replies.setting.deadlines(replies.case, replace(held, dated=mailed))
    if earlier is None:
        return composed
    careful = named_day.from_mailing(wording, mailed, earlier)
    return replace(composed, after=(careful, *composed.after))


def _state_filed(replies: Replies, held: Held, filed: Filing, several: bool) -> None:
    def said(wording: Wording, found: Deadlines) -> Answer:
        verdict = named_day.filing(wording, found, filed)
        return explain.labelled(wording, found, verdict, held.label) if several else verdict

    replies.deadlines(held, said, filed=filed)


def filed_in_time(replies: Replies, held: Held) -> Filing | None:
    """The petition that was filed in time about a part or all: what it leaves says its verdict."""
    filing, said = replies.case.filing_about(held), verdicts(replies, held)
    filed = filing is not None and filing.done and not filing.void and held.sure
    return filing if filed and True in said and None not in said else None


def verdicts(replies: Replies, held: Held) -> set[bool | None]:
    """Whether the petition about a letter is in time for its parts; empty without one to judge."""
    filing = replies.case.filing_about(held)
    found = replies.setting.deadlines(replies.case, held)
    if filing is None or found is None or filing.day < found.letter_date:
        return set()
    judged = found.judge(filing).judged
    return set(judged.in_time.values()) if judged is not None else set()


def _detail(now: Told, told: Sequence[Told]) -> Detail:
    """Everything the first time; the same again only briefly; a new part with its counting."""
    if now in told:
        return Detail.BRIEF
    return Detail.COUNTING if any(map(now.of_the_same, told)) else Detail.FULL


def _how_known(held: Held) -> str | None:
    """How it is said that the letter's number was not told."""
    if held.described:
        return "by_description"
    return "other_number" if held.number is None else None
