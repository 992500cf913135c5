"""Greeting, thanking, starting over, and what is not understood."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any

from actions.memory import Memory
from actions.turn import Turn, TurnAction, answer_or_remark, default_topic
from letterclock.letters import load_common

MOST_GUESSES = 3
"""How many questions are offered when a message was not understood."""

_STARTERS = ("can_i_still_appeal", "deadline", "missing_date")
"""Offered when the message gave no clue at all."""


class _Reply(TurnAction):
    """Answers with one response; a date in the message is answered instead."""

    about_date = False

    @property
    @abstractmethod
    def response(self) -> str:
        """The response of ``domain.yml`` it utters."""

    def name(self) -> str:
        """Unique identifier of the action: the response's name with another beginning."""
        return self.response.replace("utter_", "action_", 1)

    def respond(self, turn: Turn) -> Memory:
        """Utter the response, unless the message brought a date."""
        if turn.taken.new_date or turn.taken.instead_of_answer:
            return answer_or_remark(turn, default_topic(turn.memory))
        turn.replies.utter(self.response)
        return turn.memory


class Greet(_Reply):
    """Hello."""

    response = "utter_greet"


class Goodbye(_Reply):
    """Goodbye."""

    response = "utter_goodbye"


class Thanks(_Reply):
    """Thank you."""

    response = "utter_thanks"


class BotChallenge(_Reply):
    """Are you a bot? What can you do?"""

    response = "utter_bot_challenge"


class OutOfScope(_Reply):
    """Something else altogether; a date in it is not the letter's."""

    heeds_dates = False
    response = "utter_out_of_scope"


class Forget(TurnAction):
    """Start over, forget what I said."""

    heeds_dates = False

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_forget"

    def respond(self, turn: Turn) -> Memory:
        """Drop everything the conversation knows but its language."""
        turn.replies.utter("utter_forgotten")
        return turn.memory.forgotten()


class NamedGuesses(TurnAction):
    """Not understood: the likeliest questions as buttons, and a way to people."""

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_named_guesses"

    def respond(self, turn: Turn) -> Memory:
        """A date in the message is understood all the same; otherwise offer guesses."""
        if turn.taken.new_date or turn.taken.instead_of_answer:
            return answer_or_remark(turn, default_topic(turn.memory))
        again = _asked_before(turn.tracker.events)
        response = "utter_named_guesses_again" if again else "utter_named_guesses"
        guesses = _guesses(turn.tracker.latest_message)
        turn.replies.utter(response, buttons=turn.replies.topic_buttons(guesses))
        if again:
            turn.replies.say("people")
        return turn.memory


def _guesses(message: dict[str, Any]) -> list[str]:
    """The likeliest topics that have a name to show, from the model's own ranking."""
    known = load_common().topics
    ranked = [str(each.get("name")) for each in message.get("intent_ranking") or ()]
    found = [topic for topic in ranked if topic in known][:MOST_GUESSES]
    return found or list(_STARTERS)


def _asked_before(events: Iterable[dict[str, Any]]) -> bool:
    """Whether the last thing said to the person was that they were not understood."""
    last = [event for event in events if event.get("event") == "bot"][-1:]
    return any(
        "named_guesses" in str((event.get("metadata") or {}).get("utter_action")) for event in last
    )
