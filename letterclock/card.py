"""The deadlines object with the words a screen shows beside its dates.

The object itself (docs/contracts.md) is for programs; `words` and `card` are added so that a chat
or a page can draw each part as a card and word nothing itself.
"""

from __future__ import annotations

from typing import Any

from letterclock import explain
from letterclock.deadlines import Deadline, Deadlines, Status
from letterclock.explain import Answer
from letterclock.short_answer import shortened
from letterclock.wording import Wording


def card(wording: Wording, found: Deadlines, answer: Answer | None = None) -> dict[str, Any]:
    """The deadlines object, in words of one language; dates as ISO strings.

    Args:
        wording: The letter and the language.
        found: The deadlines.
        answer: The answer they belong to; its paragraphs are said around the card, in `short`
            those that fit a phone's screen, with `more` behind folds. Without it the card stands
            alone.
    """
    shown = found.as_dict()
    start, *counted = explain.counting(wording, found)
    for entry, deadline, counting in zip(shown["deadlines"], found.deadlines, counted, strict=True):
        entry["words"] = words(wording, deadline) | {"counting": counting}
    shown["card"] = {"letter_date": start}
    if answer is not None:
        # Of a petition the parts say whether it is in time; what is left of each part is no answer.
        judged = [answer.parts] if found.judged is not None else []
        shown["card"] |= {"before": [*answer.before, *judged], "after": list(answer.after)}
        shown["card"] |= _in_short(wording, found, answer)
    return shown


def _in_short(wording: Wording, found: Deadlines, answer: Answer) -> dict[str, Any]:
    short = shortened(wording, found, answer)
    if short is None:
        return {}
    more = [{"title": each.title, "paragraphs": list(each.paragraphs)} for each in short.more]
    told = {"before": list(short.before), "after": list(short.after), "text": short.text}
    return {"short": told, "more": more}


def words(wording: Wording, deadline: Deadline) -> dict[str, str]:
    """One deadline's name, last day, status and time left or gone by."""
    return {
        "label": deadline.clock.labels[wording.language],
        "last_day": wording.date(deadline.last_day),
        "status": wording.say(f"status_{deadline.status.value}"),
        "left": _left(wording, deadline),
    }


def _left(wording: Wording, deadline: Deadline) -> str:
    if deadline.status is Status.LAST_DAY:
        return wording.say("today")
    if deadline.status is Status.PASSED:
        return wording.days_ago(-deadline.days_left)
    return wording.days_left(deadline.days_left)
