"""What is offered when a message was not understood, and what anybody may ask next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from actions.answer import answer, filed_in_time, uncounted
from actions.memory import Memory
from actions.turn import Turn
from letterclock.case import About
from letterclock.deadlines import Status
from letterclock.fit import Circumstance
from letterclock.letters import load_common
from letterclock.named_day import still_these

MOST_GUESSES = 3
"""How many questions are offered when a message was not understood."""

SURE_GUESS = 0.1
"""How likely the model must hold a topic for its question to be offered."""

_SAID_OUTRIGHT = frozenset({"cant_pay", "bankruptcy", "restart_or_forget"})
"""Topics that frighten where nothing of the kind was said: offered where they are likely."""
_OUTRIGHT = 0.25

_WITHOUT_DATE = frozenset({"give_letter_date", "missing_date"})
_WITH_DATE = frozenset({"correct_letter_date", "between_31_90"})

RESPONSES = ("utter_named_guesses", "utter_named_guesses_again", "utter_named_guesses_person")
"""What is said when not understanding, the first time, the second, the third."""


def not_understood(turn: Turn) -> Memory:
    """Offers the likeliest questions; each time in other words, and soon a person."""
    times = _times_before(turn.tracker.events)
    response = RESPONSES[times] if times < len(RESPONSES) else RESPONSES[1 + times % 2]
    turn.replies.utter(response, buttons=turn.replies.topic_buttons(_guesses(turn)))
    memory = in_view(turn)  # the door that counts stands before whom to call
    if times:
        turn.replies.say("people")
    return memory


def in_view(turn: Turn) -> Memory:
    """The last days as they are known, so that no answer leads away from them."""
    case = turn.case
    if not case.dated or case.asked is About.LETTER:  # another letter may have other days
        return turn.memory
    found = [turn.replies.setting.deadlines(case, held) for held in case.dated]
    special = uncounted(case) or Circumstance.OTHER_SPOUSE in case.circumstances
    special = special or any(filed_in_time(turn.replies, held) for held in case.dated)
    if special or not all(one and one.deadlines for one in found):
        return answer(turn.replies, turn.memory)
    for held in case.dated:
        turn.replies.deadlines(held, still_these)
    return turn.memory


def fitting_questions(turn: Turn) -> tuple[str, ...]:
    """What people ask next as the case stands."""
    case = turn.case
    if not case.dated:
        asked = case.asked is About.DATE or turn.memory.asked > 0
        first = "what_is_letter" if asked else "give_letter_date"
        return ("missing_date", first, "can_i_still_appeal")
    if case.petitioned:
        return ("next_steps", "mailing_rule", "human_handoff")
    if turn.replies.all_passed():
        return ("next_steps", "extension", "human_handoff")
    if _one_is_over(turn):
        return ("between_31_90", "how_to_petition", "human_handoff")
    return ("next_steps", "how_to_petition", "human_handoff")


def _one_is_over(turn: Turn) -> bool:
    found = (turn.replies.setting.deadlines(turn.case, held) for held in turn.case.dated)
    return any(one.with_status(Status.PASSED) for one in found if one)


def _guesses(turn: Turn) -> list[str]:
    """The likeliest topics that have a name to show and fit the case; then what fits anyway."""
    if turn.heard.said.short is not None:  # the model's ranking of "the later one" means nothing
        return [*fitting_questions(turn)]
    known = load_common().topics
    unfit = _WITHOUT_DATE if turn.case.dated else _WITH_DATE
    ranked = (
        str(each.get("name"))
        for each in turn.tracker.latest_message.get("intent_ranking") or ()
        if _likely(each)
    )
    guesses = [topic for topic in ranked if topic in known and topic not in unfit]
    return list(dict.fromkeys((*guesses, *fitting_questions(turn))))[:MOST_GUESSES]


def _likely(ranked: dict[str, Any]) -> bool:
    confidence = ranked.get("confidence") or 0
    outright = ranked.get("name") in _SAID_OUTRIGHT
    return bool(confidence >= (_OUTRIGHT if outright else SURE_GUESS))


def _times_before(events: Sequence[dict[str, Any]]) -> int:
    """How many turns in a row before this one ended in not understanding."""
    turns: list[bool] = []
    for event in events:
        if event.get("event") == "user":
            turns.append(False)
        elif event.get("event") == "bot" and turns:
            said = str((event.get("metadata") or {}).get("utter_action"))
            turns[-1] = turns[-1] or said in RESPONSES
    before = turns[-2::-1]  # the last is the message being answered
    return next((count for count, failed in enumerate(before) if not failed), len(before))
