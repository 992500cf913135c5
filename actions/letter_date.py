"""The date on the letter: given, corrected, confirmed, rejected, missing."""

from __future__ import annotations

from dataclasses import replace

from actions.memory import CONFIRM, WHICH, Memory
from actions.turn import (
    Turn,
    TurnAction,
    answer,
    answer_or_remark,
    ask_which,
    default_topic,
    help_without_date,
)
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
        if turn.taken.calls_for_answer or turn.memory.letter_date:
            return answer_or_remark(turn, default_topic(turn.memory))
        if turn.replies.explain_aspects(("missing_date",), turn.heard.text):
            return turn.memory
        if turn.heard.date.finding is Finding.OTHER:
            turn.replies.utter("utter_date_of_something_else")
        elif turn.heard.text and turn.memory.asked:
            turn.replies.utter("utter_date_not_understood")
        else:
            turn.replies.utter("utter_ask_letter_date")
        return replace(turn.memory, asked=turn.memory.asked + 1)


class CorrectLetterDate(TurnAction):
    """The person corrects the date given before."""

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_correct_letter_date"

    def respond(self, turn: Turn) -> Memory:
        """Count from the new date; without one, set the old one aside and ask."""
        receipt = turn.heard.date.finding is Finding.RECEIPT and turn.memory.letter_date
        if turn.taken.calls_for_answer or receipt:
            return answer_or_remark(turn, default_topic(turn.memory))
        if turn.memory.letter_date is None:
            turn.replies.utter("utter_ask_letter_date")
            return replace(turn.memory, asked=turn.memory.asked + 1)
        return _ask_again(turn, "utter_ask_right_date")


class MissingDate(TurnAction):
    """The person does not have the date, or cannot find it."""

    about_date = False

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_missing_date"

    def respond(self, turn: Turn) -> Memory:
        """Help to find it; the second time, the rule in general and people to ask."""
        if turn.taken.new_date:
            return answer_or_remark(turn, default_topic(turn.memory))
        if turn.replies.explain_aspects(("missing_date",), turn.heard.text):
            return turn.memory
        memory = help_without_date(turn.replies, turn.memory)
        return replace(memory, asked=memory.asked + 1)


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
        memory = turn.memory
        doubtful = turn.heard.confidence < SURE_YES or Signal.UNSURE.value in turn.heard.signals
        if memory.question == CONFIRM and memory.unsure and doubtful:
            turn.replies.utter("utter_confirm_date", date=memory.letter_date)
            return memory
        if memory.question == CONFIRM:
            sure = replace(memory, question=None, unsure=False)
            return answer(turn.replies, sure, default_topic(sure))
        if memory.question == WHICH:
            ask_which(turn.replies, memory, "utter_which_date_again")
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
        if turn.memory.question in (CONFIRM, WHICH):
            return _ask_again(turn, "utter_date_dropped")
        turn.replies.utter("utter_deny")
        return turn.memory


def _ask_again(turn: Turn, response: str) -> Memory:
    """Set the dates aside and ask for the right one."""
    turn.replies.utter(response)
    memory = turn.memory.without_date()
    return replace(memory, asked=1, waiting=default_topic(turn.memory))
