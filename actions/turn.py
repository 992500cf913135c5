"""The course every turn takes: remember, take in what was said, answer.

What was said is taken into the case whatever the topic is; the topic is then answered from the
case, never from the message alone.
"""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import days
from actions.hearing import Heard
from actions.memory import Memory
from actions.replies import Compose, Replies
from actions.topics import (
    ANY_LETTER,
    DEFAULT_TOPIC,
    DISTRESS,
    EXPLAINED,
    OF_A_DAY,
    OFF_TOPIC,
    TOPICS,
    Topic,
)
from letterclock import clock, explain, named_day
from letterclock.case import About, Case, Held, OpenQuestion, Remark, Taken, take_in
from letterclock.case.meaning import readings
from letterclock.case.said import Sense
from letterclock.dates import Kind
from letterclock.deadlines import Deadlines, Status
from letterclock.explain import Answer, Detail, Question
from letterclock.fit import Circumstance
from letterclock.signals import Signal, in_danger
from letterclock.wording import Wording, long_date

logger = logging.getLogger(__name__)

SURE_TOPIC = 0.5
"""How sure the model must be of a topic that is explained beside a day's own answer."""

_FEW_WORDS = 8
"""Words up to which a message that is not understood may do no more than name the letter."""

_NO_QUESTION = frozenset({"out_of_scope", "chitchat", "nlu_fallback"})
"""Topics a message with a number in it may be taken for when the number is all there is."""


@dataclass(frozen=True)
class Turn:
    """What an action has to work with."""

    replies: Replies
    heard: Heard
    taken: Taken
    memory: Memory
    tracker: Tracker

    @property
    def case(self) -> Case:
        """The case after taking in the message."""
        return self.memory.case


class TurnAction(Action, ABC):
    """An action that answers one message; it never ends in silence.

    Subclasses say in ``respond`` what they answer; what the message says of the case is taken in
    before, and days and letters that call for an answer of their own get it.
    """

    about_date = True
    """Whether the topic needs the letter's date (see ``take_in``)."""

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
        replies = Replies(dispatcher, before.language, clock.today())
        replies.case = before.case
        try:
            turn = self._taken(before, Heard.of(tracker, replies.as_of), replies, tracker)
            number_only = (
                Signal.SSN.value in turn.heard.signals and turn.heard.topic in _NO_QUESTION
            )
            after = turn.memory if number_only else _also(turn, self._answer(turn))
            self._beside(turn)
            if Signal.SSN.value in turn.heard.signals:
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

    def _taken(self, before: Memory, heard: Heard, replies: Replies, tracker: Tracker) -> Turn:
        # Asked for the date, whatever somebody answers is about it.
        about_date = self.about_date or before.asked > 0
        taken = take_in(before.case, heard.said, heard.topic, about_date, replies.setting)
        memory = before.with_case(taken.case)
        if taken.new_date:
            memory = replace(memory, asked=0)
        if _recounted(before.case, taken.case):
            memory = replace(memory, told=())
        replies.case = taken.case
        return Turn(replies, heard, taken, memory, tracker)

    def _answer(self, turn: Turn) -> Memory:
        """Letters and days first, where they call for an answer of their own; else the topic."""
        topic, taken = turn.heard.topic, turn.taken
        if topic in (DISTRESS, "restart_or_forget"):
            return self.respond(turn)
        if taken.asks_letter:
            if topic in EXPLAINED - OF_A_DAY - {"which_letter", "what_is_letter"}:
                turn.replies.explain(topic, turn.heard.text)
            return ask_letter(turn)
        unsettled = turn.case.asked is About.LETTER and not taken.named
        if unsettled and topic in {*OF_A_DAY, "which_letter"} and taken.other is None:
            return ask_letter(turn)
        if taken.other is not None and not _held_beside(turn):
            return other_letter(turn, taken.other, taken.paper)
        held = turn.case.first
        about_it = topic not in ANY_LETTER and topic in {*EXPLAINED, *TOPICS, *OF_A_DAY}
        if held.other is not None and not turn.case.dated and about_it:
            return other_letter(turn, held.other, held.number or "")
        told_now = Circumstance.OTHER_SPOUSE.value in turn.heard.said.circumstances
        if told_now and not turn.case.dated and topic != "innocent_spouse_explain":
            # Whatever is asked: nobody is to think that he can petition about it.
            turn.replies.say("other_spouse_no_petition")
            return turn.memory
        judged = days.worth_an_answer(taken, topic in OFF_TOPIC)
        if not turn.case.dated and _tells_of_a_petition(turn):
            return _answer_with_aspects(turn, turn.memory, "in_time")
        asks = topic in _NO_QUESTION or topic == "what_is_letter"
        short = turn.heard.said.words <= _FEW_WORDS or not asks
        only_named = taken.named and short and not turn.heard.said.question and topic in _SHORT
        if only_named and not judged:
            # The date of the letter just named is asked for, whatever was asked before.
            named = replace(turn, memory=replace(turn.memory, asked=0))
            return answer_or_remark(named, default_topic(turn.memory))
        if not judged and _asks_about_petition(turn):
            return days.judge_again(turn)
        if taken.which_first:
            return days.which_first(turn)
        if taken.selected and topic not in TOPICS and topic not in EXPLAINED and not judged:
            return answer(turn.replies, turn.memory, default_topic(turn.memory), taken.selected)
        if not judged or taken.instead_of_answer:
            return self.respond(turn)
        if topic in EXPLAINED and topic not in OF_A_DAY and turn.heard.confidence >= SURE_TOPIC:
            turn.replies.explain(topic, turn.heard.text)
        if taken.new_date:
            memory = days.answer_days(turn, judged)
            return answer_or_remark(replace(turn, memory=memory), default_topic(memory))
        return days.answer_days(turn, judged)

    def _beside(self, turn: Turn) -> None:
        """The next step of a letter without a file that is spoken of beside one that is counted."""
        if turn.taken.other is not None and _held_beside(turn):
            turn.replies.step(turn.taken.other, turn.taken.paper)


_SHORT = frozenset(
    {
        *("which_letter", "what_is_letter", "affirm", "deny", "greet", "give_letter_date"),
        *("nlu_fallback", "out_of_scope", "chitchat", "missing_date"),
    }
)
"""Topics a message may be taken for that does no more than name the letter."""


def _asks_about_petition(turn: Turn) -> bool:
    """Whether it is asked, without a day, if the petition told of before was in time."""
    told = bool(turn.case.filings) and turn.case.filings[0].done and bool(turn.case.dated)
    said = turn.heard.said
    in_time = (
        turn.heard.topic in ("in_time", "can_i_still_appeal", "check_day") or said.asks_in_time
    )
    return told and in_time and not turn.taken.new_date and not said.days


def _tells_of_a_petition(turn: Turn) -> bool:
    """Whether a petition is told of before the letter's date is: that is asked for."""
    told = any(each.sense is Sense.FILED for each in turn.heard.said.days)
    return told and turn.heard.topic in OF_A_DAY and not turn.taken.instead_of_answer


def _held_beside(turn: Turn) -> bool:
    """Whether a letter whose days are counted is spoken of beside one without a file."""
    return turn.taken.new_date and bool(turn.case.dated)


def _recounted(before: Case, after: Case) -> bool:
    """Whether what was told before was told of other dates."""
    known = {(each.number, each.dated) for each in before.dated}
    return bool(known) and known != {(each.number, each.dated) for each in after.dated}


# -- Which letter ---------------------------------------------------------------------------------


def ask_letter(turn: Turn) -> Memory:
    """Ask which letter it is, with the numbers as buttons and where the number is printed."""
    again = "asked which letter" in turn.memory.told
    response = "utter_which_letter_again" if again else "utter_which_letter"
    if not again:
        turn.replies.explain_aspects(("which_letter", "deadline"), turn.heard.text)
    turn.replies.utter(response, buttons=turn.replies.letter_buttons())
    turn.replies.say("people")
    told = tuple(dict.fromkeys((*turn.memory.told, "asked which letter")))
    waiting = turn.heard.topic if turn.heard.topic in TOPICS else turn.memory.waiting
    return replace(turn.memory, told=told, waiting=waiting)


def other_letter(turn: Turn, family: str, paper: str) -> Memory:
    """The one next step of a letter for which nothing is counted, and people to ask."""
    if not turn.replies.step(family, paper):
        turn.replies.utter("utter_other_paper", paper=paper)
        turn.replies.say("people")
    last_days = (Sense.LAST_DAY, Sense.FILED)
    printed = [each for each in turn.heard.said.days if each.sense in last_days and not each.done]
    printed = [each for each in printed if each.mention.kind is Kind.EXACT] or printed
    ahead = [day for each in printed for day in readings(each, turn.replies.as_of)]
    ahead = [day for day in ahead if day >= turn.replies.as_of]
    if ahead:
        turn.replies.say("printed_day", day=long_date(min(ahead), turn.replies.language))
    return turn.memory


# -- Topics answered with dates -------------------------------------------------------------------


def answer_or_remark(turn: Turn, topic: str) -> Memory:
    """Answer a topic, unless the message's date first needs a question.

    Args:
        turn: the turn.
        topic: one of ``TOPICS``.
    """
    taken, memory = turn.taken, turn.memory
    if taken.remark is Remark.WHICH and _passed_either_way(turn):
        return _either_way(turn, topic)
    if taken.instead_of_answer:
        return replace(remark(turn), waiting=topic)
    if taken.renamed is not None and taken.renamed[0] != taken.renamed[1]:
        turn.replies.say("now_letter", old=taken.renamed[0])
    memory = _with_filings(turn, memory)
    memory = _answer_with_aspects(turn, memory, topic)
    if taken.remark is not None:
        remark(turn)
    return memory


def _with_filings(turn: Turn, memory: Memory) -> Memory:
    """A petition told of before the letter's date was: judged now."""
    if not turn.taken.new_date or not turn.case.filings:
        return memory
    filing = turn.case.filings[0]
    for held in turn.case.dated:
        turn.replies.deadlines(held, partial(named_day.filing, filed=filing), filed=filing)
    return memory


def answer(replies: Replies, memory: Memory, name: str, selected: Sequence[int] = ()) -> Memory:
    """Answer a topic with the dates known, or say what is missing."""
    topic = TOPICS[name]
    case = memory.case
    if Circumstance.GENTLY.value in case.circumstances:
        replies.utter("utter_gently")
        case = case.without_circumstance(Circumstance.GENTLY.value)
        memory = memory.with_case(case)
    if uncounted(case):
        replies.say("bankruptcy_no_count")
        replies.say("people")
        return memory
    if not case.dated:
        return _without_date(replies, memory, name, topic)
    if Circumstance.OTHER_SPOUSE.value in case.circumstances:
        for held in case.dated:
            replies.deadlines(held, _of_the_other_spouse, calendar=False)
        return replace(memory, waiting=None, asked=0)
    told = memory.told
    letters = [case.letters[at] for at in selected] if selected else list(case.dated)
    several = len(case.dated) > 1
    for number, held in enumerate(each for each in letters if each in case.dated):
        mark = _mark(replies, held, topic)
        detail = _detail(mark, told)
        if several and detail is Detail.FULL:
            detail = Detail.STEP  # who can help is the same for every letter: said once, below
        question = Question(
            asked=topic.asked,
            matter=topic.matter,
            detail=detail,
            conditional=not held.sure,
            labelled=several,
            label=held.label,
            taken=None if number else _how_known(held),
        )
        # What a topic says beside the dates is the same for every letter: said with the first.
        compose = explain.answer if number else topic.compose
        replies.deadlines(held, _asking(compose, question))
        if mark not in told:
            told = (*told, mark)
    if several and told != memory.told:
        replies.say("people")
    if {Circumstance.COMBAT_ZONE.value, Circumstance.DISASTER.value} & set(case.circumstances):
        replies.say("circumstances_caution")
    return replace(memory, told=told, waiting=None, asked=0)


def _asking(
    compose: Callable[[Wording, Deadlines, Question], Answer], question: Question
) -> Compose:
    return lambda wording, found: compose(wording, found, question)


def _of_the_other_spouse(wording: Wording, found: Deadlines) -> Answer:
    """The spouse who did not ask for relief is never told that he can petition about it."""
    said = wording.say("other_spouse_no_petition")
    lines = explain.lines(wording, found)
    return Answer((said,), lines, explain.letter_date(wording, found))


def _how_known(held: Held) -> str | None:
    """How it is said that the letter's number was not told."""
    if held.described:
        return "by_description"
    return "other_number" if held.number is None else None


def _mark(replies: Replies, held: Held, topic: Topic) -> str:
    """What stands for an answer in ``Memory.told``."""
    number = replies.setting.number(held)
    return f"{number} {held.dated} {replies.as_of.isoformat()} {topic.matter or 'all'}"


def uncounted(case: Case) -> bool:
    """Whether something was mentioned after which no days are counted at all."""
    return Circumstance.BANKRUPTCY.value in case.circumstances


def _answer_with_aspects(turn: Turn, memory: Memory, name: str) -> Memory:
    """What the message asks within the topic first ("business days?"), then the dates."""
    topic, case = TOPICS[name], memory.case
    needs_date = topic.needs_date
    # "No, whatever the reason" does not go before a reason the law knows.
    reasons = {Circumstance.BANKRUPTCY.value, Circumstance.COMBAT_ZONE.value}
    reasons.add(Circumstance.DISASTER.value)
    excused = bool(reasons & set(case.circumstances))
    opening = None if needs_date or excused or name != "extension" else "extension"
    explained = turn.replies.explain_aspects(topic.aspects, turn.heard.text, opening)
    if not explained and not case.dated and not topic.without_date:
        ranked, text = turn.heard.next_topics, turn.heard.text
        explained = turn.replies.explain_elsewhere(ranked, text)
    if not explained:
        return answer(turn.replies, memory, name, turn.taken.selected)
    if case.dated:
        spoken_of = memory
        if excused and not needs_date:  # just spoken of: no second caution
            kept = tuple(
                each
                for each in case.circumstances
                if each not in (Circumstance.COMBAT_ZONE.value, Circumstance.DISASTER.value)
            )
            spoken_of = memory.with_case(replace(case, circumstances=kept))
        after = answer(turn.replies, spoken_of, name if needs_date else "deadline")
        return after.with_case(replace(after.case, circumstances=case.circumstances))
    if memory.asked:
        return memory
    turn.replies.ask_date(offer=name != "in_time")
    return _asked_for_date(replace(memory, waiting=name))


def _asked_for_date(memory: Memory) -> Memory:
    """The date was asked for, or offered to count from."""
    case = memory.case
    if case.question is None:
        case = replace(case, question=OpenQuestion(About.DATE))
    return replace(memory, case=case, asked=memory.asked + 1)


# -- Remarks about the letter's date --------------------------------------------------------------

_RESPONSES: Mapping[Remark, str] = {
    Remark.NO_YEAR: "utter_no_year",
    Remark.CONFIRM: "utter_confirm_date",
    Remark.WHICH: "utter_which_date",
    Remark.READ_BACK: "utter_confirm_date",
    Remark.EACH_DATE: "utter_ask_each_date",
    Remark.FUTURE: "utter_date_future",
    Remark.IMPOSSIBLE: "utter_date_impossible",
    Remark.VAGUE: "utter_date_vague",
    Remark.TOO_OLD: "utter_date_too_old",
    Remark.REPLACED: "utter_date_replaced",
}
_NOT_A_START = {
    Remark.RECEIPT: "receipt_is_not_start",
    Remark.MAILING: "mailing_is_not_start",
}


def remark(turn: Turn) -> Memory:
    """Say what has to be said about the date in the message; help when it is said again."""
    taken, replies, memory = turn.taken, turn.replies, turn.memory
    if taken.remark is None:
        return memory
    if taken.remark in _NOT_A_START:
        replies.say(_NOT_A_START[taken.remark])
        if memory.case.dated:
            return answer(replies, memory, "deadline")
        if memory.asked:
            return help_without_date(replies, memory)
        replies.ask_date()
        return _asked_for_date(memory)
    if taken.remark is Remark.WHICH:
        ask_which(replies, memory, "utter_which_date")
        return memory
    offered = memory.case.question.days if taken.remark is Remark.READ_BACK else ()  # type: ignore[union-attr]
    buttons = replies.date_buttons(offered)
    replies.utter(_RESPONSES[taken.remark], buttons, date=taken.day, old=taken.old)
    if taken.remark is Remark.READ_BACK:
        return memory
    if not taken.instead_of_answer:
        return memory
    if memory.case.dated:
        return answer(replies, memory, "deadline")
    if memory.asked:
        memory = help_without_date(replies, memory)
    if memory.asked > 1 and _HELP[-1][0] not in memory.told:
        replies.say("people")
    return _asked_for_date(memory)


def ask_which(replies: Replies, memory: Memory, response: str) -> None:
    """Ask which of the candidates is the date, with a button for each."""
    days_offered = memory.case.question.days if memory.case.question else ()
    if len(days_offered) == 1:  # read back: "is that the date?"
        buttons = replies.date_buttons(days_offered)
        replies.utter("utter_confirm_date", buttons, date=days_offered[0])
        return
    replies.utter(
        response, buttons=replies.date_buttons(days_offered), dates=replies.one_of(days_offered)
    )


def default_topic(memory: Memory) -> str:
    """What to answer once a date is known: what was asked before, or the main question."""
    return memory.waiting if memory.waiting and memory.waiting in TOPICS else DEFAULT_TOPIC


def help_without_date(replies: Replies, memory: Memory) -> Memory:
    """The next thing that helps someone without the date; each is said once."""
    for mark, texts in _HELP:
        if mark not in memory.told:
            for keys in texts:
                if keys == ("general_rule",):
                    replies.say_of(explain.general_rule)
                else:
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
    letter = replies.wording().letter
    if topic.without_date:
        replies.say_of(topic.without_date)
    if not any(each.only_if is None for each in letter.clocks):
        if not topic.without_date:
            replies.say("no_court")
        if memory.asked == 0:
            replies.say("people")
        return replace(memory, waiting=name)
    if memory.case.asked is About.WHICH:
        ask_which(replies, memory, "utter_which_date_again")
        return replace(memory, waiting=name)
    if memory.asked == 0:
        replies.ask_date(offer=not topic.needs_date)
    else:
        memory = help_without_date(replies, memory)
    return _asked_for_date(replace(memory, waiting=name))


def _passed_either_way(turn: Turn) -> bool:
    candidates = turn.case.question.days if turn.case.question else ()
    found = [
        turn.replies.setting.deadlines(turn.case, replace(turn.case.first, dated=day))
        for day in candidates
    ]
    return bool(found) and all(
        one is not None
        and one.deadlines
        and len(one.with_status(Status.PASSED)) == len(one.deadlines)
        for one in found
    )


def _either_way(turn: Turn, topic: str) -> Memory:
    """Two readings, one answer: no need to ask."""
    assert turn.case.question is not None
    first, *others = turn.case.question.days
    case = turn.case.with_first(dated=first, sure=True)
    case = replace(case, question=OpenQuestion(About.CONFIRM, (first,)))
    turn.replies.case = case
    memory = answer(turn.replies, replace(turn.memory, case=case, asked=0), topic)
    turn.replies.utter("utter_either_way", date=first, others=turn.replies.one_of(others))
    return memory


def _also(turn: Turn, memory: Memory) -> Memory:
    """Answer what else the message asks: dates once, each explanation once."""
    heard = turn.heard
    elsewhere = turn.taken.other is not None and not _held_beside(turn)
    other = turn.case.first.other is not None or elsewhere
    if heard.topic == DISTRESS or turn.taken.asks_letter or other:
        return memory
    judged = bool(turn.taken.judged)
    dates_told = heard.topic in TOPICS or turn.taken.calls_for_answer or judged
    for topic, clause in dict.fromkeys(heard.also):
        if topic == "next_steps" and heard.topic in EXPLAINED:
            continue  # "… what can I do" asks about what was just answered
        if topic in EXPLAINED and topic != heard.topic:
            if not (judged and topic in OF_A_DAY):
                turn.replies.explain(topic, clause)
        elif topic in TOPICS and not dates_told:
            memory = answer(turn.replies, memory, topic)
            dates_told = True
    return memory
