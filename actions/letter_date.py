"""The date on the letter: given, corrected, confirmed, rejected, missing."""

from __future__ import annotations

from dataclasses import replace

from actions.memory import Memory
from actions.turn import Turn, TurnAction, answer, answer_or_remark, default_topic

_HELPED = "find_date"
"""Marks in ``Memory.told`` that the help to find the date was given."""


class GiveLetterDate(TurnAction):
    """The person tells the date on the letter."""

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_give_letter_date"

    def respond(self, turn: Turn) -> Memory:
        """Answer what was asked before, or "can I still appeal?"."""
        if turn.taken.new_date or turn.taken.instead_of_answer or turn.memory.letter_date:
            return answer_or_remark(turn, default_topic(turn.memory))
        turn.replies.utter("utter_date_not_understood")
        return replace(turn.memory, asked=turn.memory.asked + 1)


class CorrectLetterDate(TurnAction):
    """The person corrects the date given before."""

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_correct_letter_date"

    def respond(self, turn: Turn) -> Memory:
        """Count from the new date; without one, set the old one aside and ask."""
        if turn.taken.new_date or turn.taken.instead_of_answer:
            return answer_or_remark(turn, default_topic(turn.memory))
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
        memory = turn.memory
        if _HELPED in memory.told:
            turn.replies.say("general_rule")
            turn.replies.say("people")
        else:
            turn.replies.say("find_date", "irs_account")
            turn.replies.say("no_date_no_count")
        return replace(memory, asked=memory.asked + 1, told=(*memory.told, _HELPED))


class DateConfirmed(TurnAction):
    """Yes, to a date that was read back."""

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_date_confirmed"

    def respond(self, turn: Turn) -> Memory:
        """Keep the date and say what follows from it, briefly."""
        if turn.taken.new_date or turn.taken.instead_of_answer:
            return answer_or_remark(turn, default_topic(turn.memory))
        memory = replace(turn.memory, question=None, unsure=False)
        return answer(turn.replies, memory, default_topic(memory))


class DateRejected(TurnAction):
    """No, to a date that was read back."""

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_date_rejected"

    def respond(self, turn: Turn) -> Memory:
        """Drop the date; take the new one if the message has it."""
        if turn.taken.new_date or turn.taken.instead_of_answer:
            return answer_or_remark(turn, default_topic(turn.memory))
        return _ask_again(turn, "utter_date_dropped")


class WhichDateAgain(TurnAction):
    """Yes or no, to "is it this date or that one?"."""

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_which_date_again"

    def respond(self, turn: Turn) -> Memory:
        """After "no" neither is right; after "yes" it is still open which."""
        if turn.taken.new_date or turn.taken.instead_of_answer:
            return answer_or_remark(turn, default_topic(turn.memory))
        if turn.heard.topic == "deny":
            return _ask_again(turn, "utter_date_dropped")
        days = turn.memory.candidates
        turn.replies.utter(
            "utter_which_date_again",
            buttons=turn.replies.date_buttons(days),
            dates=turn.replies.one_of(days),
        )
        return turn.memory


def _ask_again(turn: Turn, response: str) -> Memory:
    turn.replies.utter(response)
    memory = turn.memory.without_date()
    return replace(memory, asked=1, waiting=default_topic(turn.memory))
