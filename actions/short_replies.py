"""Short replies by what was asked last: "idk", "?", "help", "the second one", "cancel".

What they are is `letterclock.case.short`. Yes, no and "ok" have actions of their own
(`actions.letter_date`), which ask again by `asked_again` here; the rest is answered here.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from actions.answer import answer, uncounted
from actions.asking import ask_which, asked_for_date, help_without_date
from actions.choice import last_answer
from actions.letters import ask_letter
from actions.memory import Memory
from actions.not_understood import fitting_questions, in_view, not_understood
from actions.topics import DISTRESS
from actions.turn import Turn
from letterclock import named_day
from letterclock.case import About, ShortKind
from letterclock.case.short import CHOICES
from letterclock.fit import Circumstance

_ENDING = frozenset({ShortKind.STOP, ShortKind.DECLINED})


def by_state(turn: Turn) -> Memory:
    """Answers a short reply that stands alone: what it means follows from what was asked."""
    assert turn.heard.said.short is not None
    kind = turn.heard.said.short.kind
    if ends(turn):
        return _ended(turn)
    if kind is ShortKind.HELP:
        return _helped(turn)
    if is_asked(turn):
        return _not_known(turn) if kind is ShortKind.NOT_KNOWN else asked_again(turn)
    if kind in CHOICES and not (kind is ShortKind.OTHER and turn.case.dated):
        return not_understood(turn)  # nothing was offered
    if not turn.case.dated:
        return _helped(turn)
    if kind is ShortKind.MORE:
        turn.replies.explain("next_steps", "")
    return answer(turn.replies, turn.memory, "deadline")


def ends(turn: Turn) -> bool:
    """Whether the person ends the open question."""
    short = turn.heard.said.short
    return short is not None and short.kind in _ENDING


def is_asked(turn: Turn) -> bool:
    """Whether a question waits for an answer; a year that was supplied is only said."""
    asked = turn.case.asked
    if asked is About.CONFIRM:
        return not turn.case.first.sure
    return asked is not None or (turn.memory.asked > 0 and not turn.case.dated)


def asked_again(turn: Turn) -> Memory:
    """The open question once more, in other words."""
    replies, memory, case = turn.replies, turn.memory, turn.case
    if case.asked is About.LETTER:
        return ask_letter(turn)
    if case.asked is About.WHICH:
        ask_which(replies, memory, "utter_which_date_again")
    elif case.asked is About.CONFIRM:
        memory = answer(replies, memory, "deadline")
        replies.utter("utter_confirm_date", date=case.first.dated)
    elif case.asked is About.EACH_DATE:
        replies.utter("utter_ask_each_date")
    elif case.asked is About.DAY:
        for held in case.dated:
            replies.deadlines(held, partial(named_day.unknown, day=case.offered[0]))
    elif _just_said(turn, "utter_ask_date_again"):
        memory = asked_for_date(help_without_date(replies, memory))
    else:
        replies.utter("utter_ask_date_again")
        memory = asked_for_date(memory)
    return memory


def _just_said(turn: Turn, response: str) -> bool:
    said = last_answer(turn.tracker.events)
    return any((each.get("metadata") or {}).get("utter_action") == response for each in said)


def _not_known(turn: Turn) -> Memory:
    """What was asked is not known: where it is found, and what can be done without it."""
    if turn.case.asked is About.LETTER:
        return ask_letter(turn)
    if turn.case.asked is About.DAY:
        return in_view(turn)
    if turn.case.dated:
        turn.replies.say("find_date", "irs_account")
        return in_view(turn)
    return asked_for_date(help_without_date(turn.replies, turn.memory))


def _ended(turn: Turn) -> Memory:
    """The open question is dropped, and nothing else."""
    turn.replies.utter("utter_stopped")
    in_view(turn)
    if turn.case.asked is About.LETTER:
        return turn.memory  # nothing may be counted before it is settled
    return replace(turn.memory, case=replace(turn.case, question=None), waiting=None, asked=0)


def _helped(turn: Turn) -> Memory:
    """What is known, who can help, what can be asked."""
    if is_asked(turn) and turn.case.asked not in (None, About.DATE):
        turn.replies.say("people")
        return asked_again(turn)
    if Circumstance.GENTLY in turn.case.circumstances:  # who was in danger means that
        turn.replies.explain(DISTRESS, "")
        return turn.memory
    memory = in_view(turn)
    if not (turn.case.dated and uncounted(turn.case)):  # people were named with that
        turn.replies.say("people")
    buttons = turn.replies.topic_buttons(fitting_questions(turn))
    turn.replies.utter("utter_help", buttons=buttons)
    return memory
