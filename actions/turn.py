"""The course every turn takes: remember, take in what was heard about dates, respond."""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.hearing import Heard
from actions.intake import Intake, Remark, take_in
from actions.memory import CONFIRM, WHICH, Memory
from actions.replies import Replies, letter
from actions.topics import DEFAULT_TOPIC, DISTRESS, EXPLAINED, TOPICS, Topic
from letterclock import clock, explain
from letterclock.dates import Finding
from letterclock.deadlines import Status, compute
from letterclock.explain import Detail, Question
from letterclock.signals import Signal, in_danger

logger = logging.getLogger(__name__)

CIRCUMSTANCES = frozenset(
    {Signal.BANKRUPTCY.value, Signal.COMBAT_ZONE.value, Signal.DISASTER.value}
)
"""Signals that are remembered, because the usual counting may not hold for them."""

_NO_QUESTION = frozenset({"out_of_scope", "chitchat", "nlu_fallback"})
"""Topics a message with a number in it may be taken for when the number is all there is."""


@dataclass(frozen=True)
class Turn:
    """What an action has to work with."""

    replies: Replies
    heard: Heard
    taken: Intake
    tracker: Tracker

    @property
    def memory(self) -> Memory:
        """What is known after taking in the message."""
        return self.taken.memory


class TurnAction(Action, ABC):
    """An action that answers one message; it never ends in silence.

    Subclasses say in ``respond`` what they answer; dates in the message are taken in before.
    """

    about_date = True
    """Whether the topic needs the letter's date (see ``take_in``)."""

    heeds_dates = True
    """Whether a date in the message is taken in at all."""

    # Abstract, because the action server registers every class that is not.
    @abstractmethod
    def name(self) -> str:
        """Unique identifier of the action."""

    @abstractmethod
    def respond(self, turn: Turn) -> Memory:
        """Utter the answer and return what is known after it."""

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Run the turn; called by the action server.

        Returns:
            The ``SlotSet`` events of what changed. After an error of ours the person gets an
            apology and the conversation keeps what it knew.
        """
        before = Memory.of(tracker)
        as_of = clock.today()
        replies = Replies(dispatcher, before.language, as_of)
        try:
            heard = Heard.of(tracker)
            taken = Intake(before)
            if self.heeds_dates:
                taken = take_in(before, heard, self.about_date, as_of)
                taken = replace(taken, memory=_with_circumstances(taken.memory, heard))
            turn = Turn(replies, heard, taken, tracker)
            number_only = Signal.SSN.value in heard.signals and heard.topic in _NO_QUESTION
            after = turn.memory if number_only else _also(turn, self.respond(turn))
            if Signal.SSN.value in heard.signals:
                replies.utter("utter_no_ssn_needed")
        except Exception:
            # The message itself must not get into the log.
            logger.exception("action %s failed", self.name())
            dispatcher.messages.clear()
            if in_danger(tracker.latest_message.get("text")):
                replies.say("apology_danger")
            replies.say("apology")
            return []
        return after.changes(before)


def answer_or_remark(turn: Turn, topic: str) -> Memory:
    """Answer a topic, unless the message's date first needs a question.

    Args:
        turn: the turn.
        topic: one of ``TOPICS``.
    """
    if turn.taken.remark is Remark.WHICH and _passed_either_way(turn):
        return _either_way(turn, topic)
    if turn.taken.instead_of_answer:
        return replace(remark(turn), waiting=topic)
    memory = _answer_with_aspects(turn, topic)
    if turn.taken.remark is not None:
        remark(turn)
    elif turn.heard.date.finding is Finding.RECEIPT and memory.letter_date is not None:
        turn.replies.say("receipt_is_not_start")
    return memory


def answer(replies: Replies, memory: Memory, name: str) -> Memory:
    """Answer a topic with the dates known, or say what is missing."""
    topic = TOPICS[name]
    if memory.gently:
        replies.utter("utter_gently")
        memory = replace(memory, gently=False)
    if uncounted(memory):
        replies.say("bankruptcy_no_count")
        replies.say("people")
        return memory
    if memory.letter_date is None:
        return _without_date(replies, memory, name, topic)
    told = memory.told
    for number, day in enumerate(memory.letter_dates):
        mark = f"{day.isoformat()} {replies.as_of.isoformat()} {topic.matter or 'all'}"
        detail = _detail(mark, told)
        if memory.other_dates and detail is Detail.FULL:
            detail = Detail.STEP  # who can help is the same for every letter: said once, below
        question = Question(
            asked=topic.asked,
            matter=topic.matter,
            detail=detail,
            conditional=memory.unsure,
            labelled=bool(memory.other_dates),
        )
        # What a topic says beside the dates is the same for every letter: said with the first.
        replies.deadlines(day, explain.answer if number else topic.compose, question)
        if mark not in told:
            told = (*told, mark)
    if memory.other_dates and told != memory.told:
        replies.say("people")
    if memory.circumstances:
        replies.say("circumstances_caution")
    return replace(memory, told=told, waiting=None, asked=0)


def uncounted(memory: Memory) -> bool:
    """Whether something was mentioned after which no days are counted at all."""
    return Signal.BANKRUPTCY.value in memory.circumstances


def _answer_with_aspects(turn: Turn, topic: str) -> Memory:
    """What the message asks within the topic first ("business days?"), then the dates."""
    needs_date = TOPICS[topic].needs_date
    # "No, whatever the reason" does not go before a reason the law knows.
    opening = None if needs_date or turn.memory.circumstances else TOPICS[topic].without_date
    if not turn.replies.explain_aspects(TOPICS[topic].aspects, turn.heard.text, opening):
        return answer(turn.replies, turn.memory, topic)
    if turn.memory.letter_date is not None:
        memory = turn.memory
        if memory.circumstances and not needs_date:  # just spoken of: no second caution
            stays = tuple(each for each in memory.circumstances if each == Signal.BANKRUPTCY.value)
            memory = replace(memory, circumstances=stays)
        after = answer(turn.replies, memory, topic if needs_date else "deadline")
        return replace(after, circumstances=turn.memory.circumstances)
    if turn.memory.asked:
        return turn.memory
    turn.replies.utter("utter_offer_to_count")
    return replace(turn.memory, asked=1, waiting=topic)


def remark(turn: Turn) -> Memory:
    """Say what has to be said about the date in the message; help when it is said again."""
    taken, replies, memory = turn.taken, turn.replies, turn.memory
    if taken.remark is Remark.RECEIPT:
        replies.say("receipt_is_not_start")
        if memory.asked:
            return help_without_date(replies, memory)
        replies.utter("utter_ask_letter_date")
        return replace(memory, asked=memory.asked + 1)
    if taken.remark is Remark.WHICH:
        ask_which(replies, memory, "utter_which_date")
        return memory
    if taken.remark is Remark.OTHER_PAPER:
        replies.utter(Remark.OTHER_PAPER.value, paper=turn.heard.other_papers[0])
        return memory
    if taken.remark is None:
        return memory
    replies.utter(taken.remark.value, date=taken.day, old=taken.old)
    if not taken.instead_of_answer:
        return memory
    if memory.asked:
        memory = help_without_date(replies, memory)
    if memory.asked > 1 and _HELP[-1][0] not in memory.told:
        replies.say("people")
    return replace(memory, asked=memory.asked + 1)


def ask_which(replies: Replies, memory: Memory, response: str) -> None:
    """Ask which of the candidates is the date, with a button for each."""
    days = memory.candidates
    replies.utter(response, buttons=replies.date_buttons(days), dates=replies.one_of(days))


def default_topic(memory: Memory) -> str:
    """What to answer once a date is known: what was asked before, or the main question."""
    return memory.waiting if memory.waiting and memory.waiting in TOPICS else DEFAULT_TOPIC


def help_without_date(replies: Replies, memory: Memory) -> Memory:
    """The next thing that helps someone without the date; each is said once."""
    for mark, texts in _HELP:
        if mark not in memory.told:
            for keys in texts:
                replies.say(*keys)
            return replace(memory, told=(*memory.told, mark))
    replies.utter("utter_still_need_date")
    return memory


_HELP: Sequence[tuple[str, Sequence[tuple[str, ...]]]] = (
    ("help: where it is", (("find_date", "irs_account"), ("no_date_no_count",))),
    ("help: the rule", (("general_rule",), ("people",))),
)
"""What helps someone without the date, in order: a mark for ``Memory.told``, and messages, each
of one or more texts."""


def _detail(mark: str, told: tuple[str, ...]) -> Detail:
    """Everything the first time; the same again only briefly; a new part with its counting."""
    if mark in told:
        return Detail.BRIEF
    same_letter = mark.rsplit(" ", 1)[0]
    return Detail.COUNTING if any(each.startswith(same_letter) for each in told) else Detail.FULL


def _without_date(replies: Replies, memory: Memory, name: str, topic: Topic) -> Memory:
    """The date is asked for once; after that there is help to find it, never a loop."""
    if topic.without_date:
        replies.say(topic.without_date)
    if memory.question == WHICH:
        ask_which(replies, memory, "utter_which_date_again")
        return replace(memory, waiting=name)
    if memory.asked == 0:
        replies.utter("utter_ask_letter_date" if topic.needs_date else "utter_offer_to_count")
    else:
        memory = help_without_date(replies, memory)
    return replace(memory, waiting=name, asked=memory.asked + 1)


def _passed_either_way(turn: Turn) -> bool:
    found = (compute(letter(), day, turn.replies.as_of) for day in turn.memory.candidates)
    return all(len(each.with_status(Status.PASSED)) == len(each.deadlines) for each in found)


def _either_way(turn: Turn, topic: str) -> Memory:
    """Two readings, one answer: no need to ask."""
    first, *others = turn.memory.candidates
    known = replace(turn.memory.without_date(), letter_date=first, question=CONFIRM, asked=0)
    memory = answer(turn.replies, known, topic)
    turn.replies.utter("utter_either_way", date=first, others=turn.replies.one_of(others))
    return memory


def _with_circumstances(memory: Memory, heard: Heard) -> Memory:
    found = sorted(heard.signals & CIRCUMSTANCES)
    new = tuple(each for each in found if each not in memory.circumstances)
    return replace(memory, circumstances=(*memory.circumstances, *new)) if new else memory


def _also(turn: Turn, memory: Memory) -> Memory:
    """Answer what else the message asks: dates once, each explanation once."""
    heard = turn.heard
    if heard.topic == DISTRESS:
        return memory
    dates_told = heard.topic in TOPICS or turn.taken.calls_for_answer
    for topic, clause in dict.fromkeys(heard.also):
        if topic == "next_steps" and heard.topic in EXPLAINED:
            continue  # "… what can I do" asks about what was just answered
        if topic in EXPLAINED and topic != heard.topic:
            turn.replies.explain(topic, clause)
        elif topic in TOPICS and not dates_told:
            memory = answer(turn.replies, memory, topic)
            dates_told = True
    return memory
