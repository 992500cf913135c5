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
from actions.memory import Memory
from actions.replies import Replies, letter
from actions.topics import DEFAULT_TOPIC, TOPICS, Topic
from letterclock import clock
from letterclock.deadlines import Status, compute
from letterclock.explain import Detail, Question

logger = logging.getLogger(__name__)


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
            after = self.respond(Turn(replies, heard, taken, tracker))
        except Exception:
            # The message itself must not get into the log.
            logger.exception("action %s failed", self.name())
            dispatcher.messages.clear()
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
        remark(turn)
        asked = turn.memory.asked + (1 if turn.taken.remark is Remark.RECEIPT else 0)
        return replace(turn.memory, waiting=topic, asked=asked)
    memory = answer(turn.replies, turn.memory, topic)
    if turn.taken.remark is not None:
        remark(turn)
    return memory


def answer(replies: Replies, memory: Memory, name: str) -> Memory:
    """Answer a topic with the dates known, or say what is missing."""
    topic = TOPICS[name]
    if memory.letter_date is None:
        return _without_date(replies, memory, name, topic)
    told = memory.told
    for day in memory.letter_dates:
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
        replies.deadlines(day, topic.compose, question)
        if mark not in told:
            told = (*told, mark)
    if memory.other_dates and told != memory.told:
        replies.say("people")
    return replace(memory, told=told, waiting=None, asked=0)


def remark(turn: Turn) -> None:
    """Say what has to be said about the date in the message."""
    taken, replies = turn.taken, turn.replies
    if taken.remark is Remark.RECEIPT:
        replies.say("receipt_is_not_start")
        if turn.memory.asked:
            replies.say("find_date")
        else:
            replies.utter("utter_ask_letter_date")
    elif taken.remark is Remark.WHICH:
        days = taken.memory.candidates
        replies.utter(
            Remark.WHICH.value, buttons=replies.date_buttons(days), dates=replies.one_of(days)
        )
    elif taken.remark is Remark.OTHER_PAPER:
        replies.utter(Remark.OTHER_PAPER.value, paper=turn.heard.other_papers[0])
    elif taken.remark is not None:
        replies.utter(taken.remark.value, date=taken.day, old=taken.old)


def default_topic(memory: Memory) -> str:
    """What to answer once a date is known: what was asked before, or the main question."""
    return memory.waiting if memory.waiting and memory.waiting in TOPICS else DEFAULT_TOPIC


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
    if memory.asked == 0:
        replies.utter("utter_ask_letter_date" if topic.needs_date else "utter_offer_to_count")
    else:
        memory = help_without_date(replies, memory)
    return replace(memory, waiting=name, asked=memory.asked + 1)


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


def _passed_either_way(turn: Turn) -> bool:
    found = (compute(letter(), day, turn.replies.as_of) for day in turn.memory.candidates)
    return all(len(each.with_status(Status.PASSED)) == len(each.deadlines) for each in found)


def _either_way(turn: Turn, topic: str) -> Memory:
    """Two readings, one answer: no need to ask."""
    first, *others = turn.memory.candidates
    known = replace(turn.memory.without_date(), letter_date=first, question="confirm", asked=0)
    memory = answer(turn.replies, known, topic)
    turn.replies.utter("utter_either_way", date=first, others=turn.replies.one_of(others))
    return memory
