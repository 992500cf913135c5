"""What each topic asks, and how it is answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from letterclock import explain
from letterclock.explain import Answer, Asked
from letterclock.wording import Wording


@dataclass(frozen=True)
class Topic:
    """A question that is answered with dates.

    Attributes:
        asked: Whether it is a "can I?" or a "when?".
        matter: The part of the letter it is about, or `None` for all.
        compose: Words the answer, from the wording, the computed deadlines and the `question`.
        without_date: Answers it, in general, while the date is not known.
        needs_date: Whether the date is asked for; otherwise it is only offered to count.
        aspects: The explanations whose aspects are looked up in a question about it.
    """

    asked: Asked = Asked.WHEN
    matter: str | None = None
    compose: Callable[..., Answer] = explain.answer
    without_date: Callable[[Wording], str] | None = None
    needs_date: bool = True
    aspects: tuple[str, ...] = ("deadline",)


def _of(matter: str) -> Topic:
    return Topic(matter=matter, without_date=partial(explain.general_matter, matter=matter))


TOPICS: Mapping[str, Topic] = {
    "can_i_still_appeal": Topic(Asked.CAN_I),
    "deadline": Topic(),
    "deadline_collection": _of("collection"),
    "deadline_innocent_spouse": _of("innocent_spouse"),
    "extension": Topic(
        compose=explain.more_time,
        without_date=explain.general_extension,
        needs_date=False,
        aspects=("extension",),
    ),
    "between_31_90": Topic(
        compose=explain.between,
        without_date=explain.general_between,
        needs_date=False,
        aspects=(),
    ),
    "in_time": Topic(Asked.CAN_I, aspects=("mailing_rule",)),
    "check_day": Topic(),
    "why_that_day": Topic(compose=explain.reasons),
}

DEFAULT_TOPIC = "can_i_still_appeal"
"""What is answered when someone only gives the date."""

REMINDER = "calendar_reminder"
"""Asks to be reminded: there is a calendar file for that."""

DISTRESS = "distress"
"""The person comes before the letter."""

ADDRESS = "address_safety"
"""Who must not be found asks it beside danger."""

_HELP = frozenset(
    {
        *("contact_irs_person", "taxpayer_advocate", "litc", "human_handoff"),
        *("legal_advice_request", DISTRESS, "privacy", ADDRESS, "cant_pay"),
    }
)

EXPLAINED = _HELP | {
    # about the letter
    *("what_is_letter", "why_got_letter", "innocent_spouse_explain", "cdp_explain"),
    *("lien_levy_explain", "enforcement", "forms", "which_letter", "roadmap"),
    # about acting
    *("next_steps", "how_to_petition", "mailing_rule", "no_petition"),
    *("bankruptcy", "calendar_reminder", "already_filed", "withdraw"),
}
"""Topics answered from the explanations in `letters/*.yml`."""

WITH_DATES = frozenset({"next_steps", "calendar_reminder"})
"""Explained topics whose answer also states the dates, where they are known."""

ANY_LETTER = _HELP
"""Topics whose answer is the same whatever the letter: the others are about petitions, and a letter
for which nothing is counted gets its own next step instead."""

OF_A_DAY = frozenset(
    {
        *TOPICS,
        *("give_letter_date", "correct_letter_date", "missing_date", "mailing_rule", "next_steps"),
        *("affirm", "deny", "greet", "goodbye", "thanks", "nlu_fallback", "already_filed"),
        *("no_petition", "how_to_petition", "contact_irs_person", "bot_challenge"),
    }
)
"""Topics a message may have whose day is its question: the day is answered, and no more."""

OFF_TOPIC = frozenset({"out_of_scope", "chitchat", "restart_or_forget"})
"""Topics in which a day is only heard where words outright say what it is."""
