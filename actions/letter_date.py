"""The date on the letter: given, corrected, confirmed, rejected, missing."""

from __future__ import annotations

from dataclasses import replace

from actions.memory import Memory
from actions.turn import (
    Turn,
    TurnAction,
    answer,
    answer_or_remark,
    ask_letter,
    ask_which,
    default_topic,
    help_without_date,
)
from letterclock.case import About, OpenQuestion
from letterclock.dates import Finding
from letterclock.signals import Signal

SURE_YES = 0.6
"""How sure the model must be of a "yes" that confirms a date."""


class GiveLetterDate(TurnAction):
    """The person tells the date on the letter."""

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_give_letter_date"

    def respond(self, turn: Turn) -> Memory:
        """Answer what was asked before, or "can I still appeal?"."""
        if turn.taken.calls_for_answer or turn.case.dated:
            return answer_or_remark(turn, default_topic(turn.memory))
        if turn.replies.explain_aspects(("missing_date",), turn.heard.text):
            return turn.memory
        if turn.heard.said.letter_date.finding is Finding.OTHER:
            turn.replies.utter("utter_date_of_something_else")
        elif turn.heard.text and turn.memory.asked:
            turn.replies.utter("utter_date_not_understood")
        else:
            turn.replies.ask_date()
        return _asking(turn.memory)


class CorrectLetterDate(TurnAction):
    """The person corrects the date given before."""

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_correct_letter_date"

    def respond(self, turn: Turn) -> Memory:
        """Count from the new date; where the old one is taken back without one, ask for it."""
        if turn.taken.calls_for_answer:
            return answer_or_remark(turn, default_topic(turn.memory))
        if not turn.case.dated:
            turn.replies.ask_date()
            return _asking(turn.memory)
        if turn.heard.said.days or not turn.heard.said.taking_back:
            # Nothing is taken back outright: the dates stay, and are said again.
            return answer(turn.replies, turn.memory, default_topic(turn.memory))
        return _ask_again(turn, "utter_ask_right_date")


class MissingDate(TurnAction):
    """The person does not have the date, or cannot find it."""

    about_date = False

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_missing_date"

    def respond(self, turn: Turn) -> Memory:
        """Help to find it; the second time, the rule in general and people to ask."""
        if turn.taken.calls_for_answer:
            return answer_or_remark(turn, default_topic(turn.memory))
        if turn.replies.explain_aspects(("missing_date",), turn.heard.text):
            return turn.memory
        if turn.case.dated:
            return answer(turn.replies, turn.memory, default_topic(turn.memory))
        return _asking(help_without_date(turn.replies, turn.memory))


class Affirm(TurnAction):
    """Yes: to a date that was read back, to "which of these?", or to nothing in particular."""

    about_date = False

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_affirm"

    def respond(self, turn: Turn) -> Memory:
        """Keep the date and say what follows from it; ask again which one it is."""
        if turn.taken.calls_for_answer:
            return answer_or_remark(turn, default_topic(turn.memory))
        memory, case = turn.memory, turn.case
        unsure = not case.first.sure
        doubtful = turn.heard.confidence < SURE_YES or Signal.UNSURE.value in turn.heard.signals
        if case.asked is About.CONFIRM and unsure and doubtful:
            turn.replies.utter("utter_confirm_date", date=case.first.dated)
            return memory
        if case.asked is About.CONFIRM or (unsure and case.dated):
            case = replace(case.with_first(sure=True), question=None)
            turn.replies.case = case
            return answer(turn.replies, memory.with_case(case), default_topic(memory))
        if case.question is not None and case.asked is About.WHICH and not doubtful:
            first, *others = case.question.days
            if not others:  # a date read back is confirmed
                case = replace(case.with_first(dated=first, sure=True), question=None)
                turn.replies.case = case
                return answer(turn.replies, memory.with_case(case), default_topic(memory))
        if case.asked is About.WHICH:
            ask_which(turn.replies, memory, "utter_which_date_again")
        elif case.asked is About.LETTER:
            return ask_letter(turn)
        else:
            turn.replies.utter("utter_affirm")
        return memory


class Deny(TurnAction):
    """No: to a date that was read back, to "which of these?", or to nothing in particular."""

    about_date = False

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_deny"

    def respond(self, turn: Turn) -> Memory:
        """Drop the date that was asked about; take the new one if the message has it."""
        if turn.taken.calls_for_answer:
            return answer_or_remark(turn, default_topic(turn.memory))
        if turn.case.asked in (About.CONFIRM, About.WHICH):
            return _ask_again(turn, "utter_date_dropped")
        turn.replies.utter("utter_deny")
        return turn.memory


def _asking(memory: Memory) -> Memory:
    """The date was asked for."""
    case = memory.case
    if case.question is None:
        case = replace(case, question=OpenQuestion(About.DATE))
    return replace(memory, case=case, asked=memory.asked + 1)


def _ask_again(turn: Turn, response: str) -> Memory:
    """Set the dates aside and ask for the right one."""
    turn.replies.utter(response)
    case = replace(turn.case.without_dates(), question=OpenQuestion(About.DATE))
    waiting = default_topic(turn.memory)
    return replace(turn.memory, case=case, asked=1, waiting=waiting, told=())
