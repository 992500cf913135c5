"""Deleting a conversation: never by a sentence that only sounds like it.

The button, "forget me" and a yes to the question delete. Whatever else sounds like it is answered
where it asks something, and asked about once.
"""

from __future__ import annotations

from actions.choice import last_texts
from actions.memory import Memory
from actions.not_understood import in_view, not_understood
from actions.turn import Turn
from letterclock.case.forgetting import agrees, declines, deletes_outright, meant_instead

QUESTION = "ask_forget"
"""The text of `letters/common.yml` that asks; whether it was said last is read from the events."""

_CHOICES = {"forget_yes": "/restart_or_forget", "forget_no": "/deny"}


def of_forgetting(turn: Turn) -> Memory | None:
    """The answer to what deletes the conversation, or says yes or no to that; else `None`."""
    heard = turn.heard
    if heard.topic == "restart_or_forget" and heard.pressed:
        return forgotten(turn)
    if not heard.pressed and deletes_outright(heard.text):
        return forgotten(turn)
    if not _just_asked(turn) or turn.taken.calls_for_answer:
        return None
    if not heard.pressed and agrees(heard.text, heard.said.short):
        return forgotten(turn)
    if declines(heard.topic, heard.said.short):
        turn.replies.say("not_forgotten")
        turn.replies.explain_elsewhere(heard.next_topics, heard.asks)
        return in_view(turn)
    return None


def forgotten(turn: Turn) -> Memory:
    """Drops everything the conversation knows but its language."""
    turn.replies.utter("utter_forgotten")  # the guard deletes what is stored
    return turn.memory.forgotten()


def asked_whether(turn: Turn) -> Memory:
    """Answers what the message may mean instead, and asks whether to delete."""
    about = meant_instead(turn.heard.text)
    explained = about is not None and turn.replies.explain(about, turn.heard.asks)
    if not _just_asked(turn):
        turn.replies.ask(QUESTION, _CHOICES)
        return turn.memory
    return in_view(turn) if explained else not_understood(turn)


def _just_asked(turn: Turn) -> bool:
    return QUESTION in last_texts(turn.tracker.events)
