"""The date on the letter: given, corrected, confirmed, rejected, missing."""

from __future__ import annotations

from dataclasses import replace

from actions.answer import answer, default_topic
from actions.answer_topic import answer_or_remark
from actions.asking import asked_for_date, help_without_date
from actions.choice import offered
from actions.course import TurnAction
from actions.memory import Memory
from actions.not_understood import in_view
from actions.short_replies import asked_again, is_asked
from actions.turn import Turn
from letterclock.case import About, Case, OpenQuestion, ShortKind
from letterclock.dates import Finding
from letterclock.fit import Circumstance
from letterclock.signals import Signal

SURE_YES = 0.6
"""How sure the model must be of a "yes" that confirms a date."""


class GiveLetterDate(TurnAction):
    """The person tells the date on the letter."""

    action = "action_give_letter_date"

    def respond(self, turn: Turn) -> Memory:
        """Answers what was asked before, or "can I still appeal?"."""
        if turn.taken.calls_for_answer or turn.case.dated:
            return answer_or_remark(turn)
        if turn.replies.explain_aspects(("missing_date",), turn.heard.asks):
            return turn.memory
        if turn.heard.said.letter_date.finding is Finding.OTHER:
            turn.replies.utter("utter_date_of_something_else")
        elif turn.heard.text and turn.memory.asked:
            turn.replies.utter("utter_date_not_understood")
        else:
            turn.replies.ask_date()
        return asked_for_date(turn.memory)


class CorrectLetterDate(TurnAction):
    """The person corrects the date given before."""

    action = "action_correct_letter_date"

    def respond(self, turn: Turn) -> Memory:
        """Counts from the new date; where the old one is taken back without one, asks for it."""
        if turn.taken.calls_for_answer:
            return answer_or_remark(turn)
        if not turn.case.dated:
            turn.replies.ask_date()
            return asked_for_date(turn.memory)
        said = turn.heard.said
        if said.days or said.question or not said.taking_back:
            # Nothing is taken back outright: the dates stay, and are said again.
            return answer(turn.replies, turn.memory)
        return _ask_again(turn, "utter_ask_right_date")


class MissingDate(TurnAction):
    """The person does not have the date, or cannot find it."""

    action = "action_missing_date"
    about_date = False

    def respond(self, turn: Turn) -> Memory:
        """Help to find it; the second time, the rule in general and people to ask."""
        if turn.taken.instead_of_answer:
            # "page one says …, page four …", "my copy has no date": what to do, then which it is
            turn.replies.explain_aspects(("missing_date",), turn.heard.text)
        if turn.taken.calls_for_answer:
            return answer_or_remark(turn)
        received = turn.heard.said.letter_date.finding is Finding.RECEIPT
        if received:
            turn.replies.say("receipt_is_not_start")
        if turn.replies.explain_aspects(("missing_date",), turn.heard.asks):
            return turn.memory
        if turn.case.dated:
            return answer(turn.replies, turn.memory)
        if received and not turn.memory.asked:  # offered for the date: nobody said it is missing
            turn.replies.ask_date()
            return asked_for_date(turn.memory)
        return asked_for_date(help_without_date(turn.replies, turn.memory))


class Affirm(TurnAction):
    """Yes: to a date that was read back, to "which of these?", or to nothing in particular."""

    action = "action_affirm"
    about_date = False

    def respond(self, turn: Turn) -> Memory:
        """Keeps the date and says what follows from it; asks again which one it is."""
        if turn.taken.calls_for_answer:
            return answer_or_remark(turn)
        memory, case = turn.memory, turn.case
        unsure = not case.first.sure
        doubtful = turn.heard.confidence < SURE_YES or Signal.UNSURE in turn.heard.signals
        if case.asked is About.CONFIRM and unsure and doubtful:
            turn.replies.utter("utter_confirm_date", date=case.first.dated)
            return memory
        if case.asked is About.CONFIRM or (unsure and case.dated):
            return _confirmed(turn, case.with_first(sure=True))
        if case.asked is About.WHICH and len(case.offered) == 1 and not doubtful:  # read back
            return _confirmed(turn, case.with_first(dated=case.offered[0], sure=True))
        if is_asked(turn):
            return asked_again(turn)
        return _noted(turn)


def _noted(turn: Turn) -> Memory:
    """Nothing was asked: the last days stay in view; a yes to several questions picks none."""
    shown, short = offered(turn.tracker.events), turn.heard.said.short
    if shown and (short is None or short.kind is ShortKind.YES):
        turn.replies.utter("utter_which_question", buttons=shown)
        return turn.memory
    if Circumstance.GENTLY in turn.case.circumstances:  # no "Good." after words of danger
        turn.replies.utter("utter_gently")
        return turn.memory
    turn.replies.utter("utter_noted" if turn.case.dated else "utter_affirm")
    return in_view(turn)


def _confirmed(turn: Turn, case: Case) -> Memory:
    case = turn.replies.case = replace(case, question=None)
    return answer(turn.replies, turn.memory.with_case(case))


class Deny(TurnAction):
    """No: to a date that was read back, to "which of these?", or to nothing in particular."""

    action = "action_deny"
    about_date = False

    def respond(self, turn: Turn) -> Memory:
        """Drops the date that was asked about; takes the new one if the message has it."""
        if turn.taken.calls_for_answer:
            return answer_or_remark(turn)
        if turn.case.asked in (About.CONFIRM, About.WHICH):
            return _ask_again(turn, "utter_date_dropped")
        if is_asked(turn) and not turn.case.dated:
            return asked_for_date(help_without_date(turn.replies, turn.memory))
        turn.replies.utter("utter_deny")
        return in_view(turn)


def _ask_again(turn: Turn, response: str) -> Memory:
    """Sets the dates aside and asks for the right one."""
    turn.replies.utter(response)
    case = replace(turn.case.without_dates(), question=OpenQuestion(About.DATE))
    waiting = default_topic(turn.memory)
    return replace(turn.memory.untold(), case=case, asked=1, waiting=waiting)
