"""Greeting, thanking, another language, starting over."""

from __future__ import annotations

from abc import abstractmethod

from actions.answer import answer
from actions.answer_topic import answer_or_remark
from actions.course import TurnAction
from actions.forgetting import asked_whether
from actions.memory import Memory
from actions.not_understood import in_view, not_understood
from actions.turn import Turn

SURE_FORGET = 0.7
"""How sure the model must be to ask whether to delete: "session start" is 0.64, of the 23 messages
of the development sets that wish for it 21 are surer, and the others get it offered."""

SURE_END = 0.6
"""How sure the model must be of a goodbye or a thank you: both sound like the end."""


class _Reply(TurnAction):
    """Answers with one response; a date in the message is answered instead."""

    about_date = False
    sure = 0.0
    """How sure the model must be of it."""

    @property
    @abstractmethod
    def response(self) -> str:
        """The response of `domain.yml` it utters."""

    def respond(self, turn: Turn) -> Memory:
        """Utters the response, unless the message brought a date."""
        if turn.taken.calls_for_answer or turn.taken.remark is not None:
            return answer_or_remark(turn)
        if turn.heard.confidence < self.sure:
            return not_understood(turn)
        return self.otherwise(turn)

    def otherwise(self, turn: Turn) -> Memory:
        """Utters the response."""
        turn.replies.utter(self.response)
        return turn.memory


class Greet(_Reply):
    """Hello."""

    action = "action_greet"
    response = "utter_greet"

    def otherwise(self, turn: Turn) -> Memory:
        """Once the dates are known they are said, and not asked for."""
        if not turn.case.dated:
            return super().otherwise(turn)
        turn.replies.utter("utter_greet_again")
        return in_view(turn)


class Goodbye(_Reply):
    """Goodbye: never without the last days."""

    action = "action_goodbye"
    response = "utter_goodbye"
    sure = SURE_END

    def otherwise(self, turn: Turn) -> Memory:
        """With the last days."""
        super().otherwise(turn)
        return in_view(turn)


class Thanks(_Reply):
    """Thank you."""

    action = "action_thanks"
    response = "utter_thanks"
    sure = SURE_END


class BotChallenge(_Reply):
    """Are you a bot? What can you do?"""

    action = "action_bot_challenge"
    response = "utter_bot_challenge"


class OutOfScope(_Reply):
    """Something else altogether."""

    action = "action_out_of_scope"
    response = "utter_out_of_scope"


class Chitchat(_Reply):
    """Small talk, jokes, insults, instructions to behave otherwise."""

    action = "action_chitchat"
    response = "utter_chitchat"

    def otherwise(self, turn: Turn) -> Memory:
        """Nobody is asked for a date that is known."""
        if not turn.case.dated:
            return super().otherwise(turn)
        turn.replies.utter("utter_chitchat_dated")
        return turn.memory


class LanguageSwitch(TurnAction):
    """In Spanish, please; habla inglés?"""

    action = "action_language_switch"
    about_date = False

    def respond(self, turn: Turn) -> Memory:
        """Says that it goes on in the language asked for, with the dates where they are known."""
        turn.replies.utter("utter_language_switch")
        if not turn.case.dated:
            return turn.memory
        return answer(turn.replies, turn.memory)


class Forget(_Reply):
    """Start over, forget what I said: what deletes outright is answered before (`forgetting`)."""

    action = "action_forget"
    response = "utter_forgotten"
    sure = SURE_FORGET

    def otherwise(self, turn: Turn) -> Memory:
        """Asks whether to delete."""
        return asked_whether(turn)
