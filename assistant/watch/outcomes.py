"""How a turn ended, read from the responses it uttered."""

from __future__ import annotations

from collections.abc import Iterable

ANSWERED, NOT_UNDERSTOOD, DATE_ASKED = "answered", "not_understood", "date_asked"

GUESSING = frozenset(
    {"utter_named_guesses", "utter_named_guesses_again", "utter_named_guesses_person"}
)
"""Responses of `domain.yml` that say that a message was not understood."""

DATE_UNREADABLE = frozenset(
    {"utter_date_not_understood", "utter_date_impossible", "utter_date_vague"}
)
"""Responses that say that something like a date could not be read."""

ASKING = DATE_UNREADABLE | {
    "utter_ask_letter_date",
    "utter_ask_date_again",
    "utter_ask_date_of_letter",
    "utter_ask_right_date",
    "utter_ask_each_date",
    "utter_still_need_date",
    "utter_confirm_date",
    "utter_date_dropped",
    "utter_date_future",
    "utter_date_of_something_else",
    "utter_date_too_old",
    "utter_which_date",
    "utter_which_date_again",
}
"""Responses that ask for the date on the letter, or ask it again."""


def outcome(uttered: Iterable[str]) -> str:
    """What a turn came to.

    Args:
        uttered: The names of the responses it uttered.
    """
    names = set(uttered)
    if names & GUESSING:
        return NOT_UNDERSTOOD
    return DATE_ASKED if names & ASKING else ANSWERED
