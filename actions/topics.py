"""What can be asked about the deadline, and how each topic is answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from letterclock import explain
from letterclock.deadlines import Deadlines
from letterclock.explain import Answer, Asked, Question
from letterclock.wording import Wording


@dataclass(frozen=True)
class Topic:
    """A question that is answered with dates.

    Attributes:
        asked: whether it is a "can I?" or a "when?".
        matter: the part of the letter it is about, or ``None`` for all.
        compose: words the answer from the computed deadlines.
        without_date: the text that answers it, in general, while the date is not known.
        needs_date: whether the date is asked for; otherwise it is only offered to count.
        aspects: the explanations whose aspects are looked up in a question about it.
    """

    asked: Asked = Asked.WHEN
    matter: str | None = None
    compose: Callable[[Wording, Deadlines, Question], Answer] = explain.answer
    without_date: str | None = None
    needs_date: bool = True
    aspects: tuple[str, ...] = ("deadline",)


TOPICS: Mapping[str, Topic] = {
    "can_i_still_appeal": Topic(Asked.CAN_I),
    "deadline": Topic(),
    "deadline_collection": Topic(matter="collection", without_date="general_collection"),
    "deadline_innocent_spouse": Topic(
        matter="innocent_spouse", without_date="general_innocent_spouse"
    ),
    "extension": Topic(
        compose=explain.more_time,
        without_date="extension",
        needs_date=False,
        aspects=("extension",),
    ),
    "between_31_90": Topic(
        compose=explain.between, without_date="between", needs_date=False, aspects=()
    ),
}

DEFAULT_TOPIC = "can_i_still_appeal"
"""What is answered when someone only gives the date."""

REMINDER = "calendar_reminder"
"""Asks to be reminded: there is a calendar file for that."""

DISTRESS = "distress"
"""The person comes before the letter."""

EXPLAINED = frozenset(
    {
        # about the letter
        *("what_is_letter", "why_got_letter", "innocent_spouse_explain", "cdp_explain"),
        *("lien_levy_explain", "enforcement", "forms", "which_letter", "roadmap"),
        # about acting
        *("next_steps", "how_to_petition", "mailing_rule", "no_petition", "cant_pay"),
        *("bankruptcy", "calendar_reminder"),
        # about help
        *("contact_irs_person", "taxpayer_advocate", "litc", "human_handoff"),
        *("legal_advice_request", DISTRESS),
        # about this assistant
        "privacy",
    }
)
"""Topics answered from the explanations in ``letters/*.yml``."""

WITH_DATES = frozenset({"next_steps", "calendar_reminder"})
"""Explained topics whose answer also states the dates, where they are known."""
