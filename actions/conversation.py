"""Greeting, thanking, starting over, and what is not understood."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

from actions.memory import Memory
from actions.topics import EXPLAINED, TOPICS
from actions.turn import (
    Turn,
    TurnAction,
    answer,
    answer_or_remark,
    ask_letter,
    default_topic,
    uncounted,
)
from letterclock.case import About
from letterclock.dates import Finding
from letterclock.letters import load_common
from letterclock.named_day import still_these

MOST_GUESSES = 3
"""How many questions are offered when a message was not understood."""

SURE_FORGET = 0.6
"""How sure the model must be before everything is forgotten."""

NOTHING_KNOWN = 1.0
"""The confidence with which ``assistant.nlu.vocabulary`` says that it understood nothing."""

_STARTERS = ("can_i_still_appeal", "give_letter_date", "missing_date")
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
        if turn.taken.calls_for_answer or turn.taken.remark is not None:
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
    """Something else altogether."""

    response = "utter_out_of_scope"


class Chitchat(_Reply):
    """Small talk, jokes, insults, instructions to behave otherwise."""

    response = "utter_chitchat"


class LanguageSwitch(TurnAction):
    """In Spanish, please; habla inglés?"""

    about_date = False

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_language_switch"

    def respond(self, turn: Turn) -> Memory:
        """Say that it goes on in the language asked for, with the dates where they are known."""
        turn.replies.utter("utter_language_switch")
        if not turn.case.dated:
            return turn.memory
        return answer(turn.replies, turn.memory, default_topic(turn.memory))


class Forget(TurnAction):
    """Start over, forget what I said."""

    about_date = False

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_forget"

    def respond(self, turn: Turn) -> Memory:
        """Drop everything the conversation knows but its language."""
        about_a_date = turn.heard.said.letter_date.finding is not Finding.NONE
        if turn.heard.confidence < SURE_FORGET or about_a_date:
            return not_understood(turn)
        turn.replies.utter("utter_forgotten")
        return turn.memory.forgotten()


class NamedGuesses(TurnAction):
    """Not understood: the likeliest questions as buttons, and a way to people."""

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_named_guesses"

    def respond(self, turn: Turn) -> Memory:
        """A date in the message is understood all the same; otherwise offer guesses."""
        if turn.taken.calls_for_answer or turn.taken.remark is not None:
            return answer_or_remark(turn, default_topic(turn.memory))
        if turn.case.asked is About.LETTER:
            return ask_letter(turn)
        if turn.taken.selected:
            memory = turn.memory
            return answer(turn.replies, memory, default_topic(memory), turn.taken.selected)
        # A question within the message may be clear: it is answered next.
        clear = any(topic in EXPLAINED or topic in TOPICS for topic, _ in turn.heard.also)
        likely = () if clear else turn.heard.next_topics
        explained = turn.replies.explain_elsewhere(likely, turn.heard.text)
        if explained and not (clear or turn.case.dated or turn.memory.asked):
            turn.replies.ask_date(offer=True)
        if explained or clear:
            return turn.memory
        if turn.taken.named:
            return answer_or_remark(turn, default_topic(turn.memory))
        return not_understood(turn)


def not_understood(turn: Turn) -> Memory:
    """Offer the likeliest questions; each time in other words, and soon a person."""
    times = _times_before(turn.tracker.events)
    response = _RESPONSES[times] if times < len(_RESPONSES) else _RESPONSES[1 + times % 2]
    guesses = _guesses(turn.tracker.latest_message)
    turn.replies.utter(response, buttons=turn.replies.topic_buttons(guesses))
    if times:
        turn.replies.say("people")
    elif turn.case.dated and not uncounted(turn.case):
        for held in turn.case.dated:
            turn.replies.deadlines(held, still_these)
    return turn.memory


_RESPONSES = ("utter_named_guesses", "utter_named_guesses_again", "utter_named_guesses_person")
"""What is said when not understanding, the first time, the second, the third."""


def _guesses(message: dict[str, Any]) -> list[str]:
    """The likeliest topics that have a name to show, from the model's own ranking."""
    known = load_common().topics
    if (message.get("intent") or {}).get("confidence") == NOTHING_KNOWN:
        return list(_STARTERS)  # the ranking of a message without one known word means nothing
    ranked = [str(each.get("name")) for each in message.get("intent_ranking") or ()]
    found = [topic for topic in ranked if topic in known][:MOST_GUESSES]
    return found or list(_STARTERS)


def _times_before(events: Sequence[dict[str, Any]]) -> int:
    """How many turns in a row before this one ended in not understanding."""
    turns: list[bool] = []
    for event in events:
        if event.get("event") == "user":
            turns.append(False)
        elif event.get("event") == "bot" and turns:
            said = str((event.get("metadata") or {}).get("utter_action"))
            turns[-1] = turns[-1] or said in _RESPONSES
    before = turns[-2::-1]  # the last is the message being answered
    return next((count for count, failed in enumerate(before) if not failed), len(before))
