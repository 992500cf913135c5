"""Answering a topic that is about dates, with all that its message says and asks."""

from __future__ import annotations

from dataclasses import replace

from actions import days
from actions.answer import CAUTIONS, answer, default_topic
from actions.asking import asked_for_date
from actions.memory import Memory
from actions.remark import remark
from actions.topics import DEFAULT_TOPIC, TOPICS
from actions.turn import Turn
from letterclock.case import About, OpenQuestion, Remark
from letterclock.deadlines import Status
from letterclock.fit import Circumstance

_REASONS = {Circumstance.BANKRUPTCY, Circumstance.COMBAT_ZONE, Circumstance.DISASTER}
"""Reasons the law knows why there may be more time."""


def answer_or_remark(turn: Turn, topic: str | None = None) -> Memory:
    """Answers a topic, unless the message's date first needs a question.

    Args:
        turn: The turn.
        topic: One of `TOPICS`; by default what was asked before, or the main question.
    """
    topic, taken = topic or default_topic(turn.memory), turn.taken
    if taken.remark is Remark.WHICH and _passed_either_way(turn):
        return _either_way(turn, topic)
    if taken.instead_of_answer:
        return replace(remark(turn), waiting=topic)
    if taken.renamed is not None and taken.renamed[0] != taken.renamed[1]:
        turn.replies.say("now_letter", old=taken.renamed[0])
    if taken.new_date and turn.case.filings:  # told of before the letter's date was
        days.judge_again(turn)
    if taken.remark is Remark.NO_YEAR:
        turn.replies.year_taken = taken.day
    described = {"collection", "spouse"} <= turn.heard.said.naming.signs
    if taken.new_date and described and TOPICS[topic].matter is not None:
        topic = DEFAULT_TOPIC  # both parts are named for what the letter is, and not asked about
    memory = answer_with_aspects(turn, turn.memory, topic)
    if taken.remark is not None:
        remark(turn)
    return memory


def answer_with_aspects(turn: Turn, memory: Memory, name: str) -> Memory:
    """What the message asks within the topic first ("business days?"), then the dates."""
    topic, case, replies = TOPICS[name], memory.case, turn.replies
    # "No, whatever the reason" does not go before a reason the law knows.
    excused = not _REASONS.isdisjoint(case.circumstances)
    opening = "extension" if name == "extension" and not excused else None
    explained = replies.explain_aspects(topic.aspects, turn.heard.asks, opening)
    if not explained and name == "extension":  # the reason stands in the story, not its question
        explained = replies.explain_aspects(topic.aspects, turn.heard.text, opening)
    names_it = bool(turn.heard.said.naming.named)  # "got some 4390 paper, when's the cutoff"
    if not explained and not case.dated and not topic.without_date and not names_it:
        explained = replies.explain_elsewhere(turn.heard.next_topics, turn.heard.asks)
    if not explained:
        return answer(replies, memory, name, turn.taken.selected)
    if case.dated:
        if topic.needs_date:
            return answer(replies, memory, name)
        spoken_of = [each for each in case.circumstances if each in CAUTIONS]  # no second caution
        after = answer(replies, memory.with_case(case.without_circumstance(*spoken_of)), "deadline")
        return after.with_case(after.case.with_circumstance(*spoken_of))
    if memory.asked:
        return memory
    replies.ask_date(offer=name != "in_time")
    return asked_for_date(replace(memory, waiting=name))


def _passed_either_way(turn: Turn) -> bool:
    first = turn.case.first
    found = [
        turn.replies.setting.deadlines(turn.case, replace(first, dated=day))
        for day in turn.case.offered
    ]
    return bool(found) and all(
        one and one.deadlines and one.with_status(Status.PASSED) == one.deadlines for one in found
    )


def _either_way(turn: Turn, topic: str) -> Memory:
    """Two readings, one answer: no need to ask."""
    first, *others = turn.case.offered
    case = turn.case.with_first(dated=first, sure=True)
    case = replace(case, question=OpenQuestion(About.CONFIRM, (first,)))
    turn.replies.case = case
    memory = answer(turn.replies, replace(turn.memory, case=case, asked=0), topic)
    turn.replies.utter("utter_either_way", date=first, others=turn.replies.one_of(others))
    return memory
