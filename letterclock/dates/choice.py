"""Reading the answer to "is that November 10 or October 11?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from letterclock.calendar_words import month_number
from letterclock.normalize import normalize

_FIRST = re.compile(r"\b(?:first|1st|1|former|primer[ao]?|uno)\b")
_SECOND = re.compile(r"\b(?:second|2nd|2|latter|segund[ao]|dos)\b")
_EARLIER = re.compile(
    r"\b(?:earl(?:ier|iest)|older|oldest|mas (?:viej[ao]|temprano|antigu[ao])|de antes)\b"
)
_LATER = re.compile(
    r"\b(?:later|latest|newer|newest|more recent|mas (?:nuev[ao]|tarde|reciente))\b"
)
_WORD = re.compile(r"[a-z]+")

# Only a message that is nothing but an answer picks one: "I have 2 days" and "when is my last
# day" do not.
_ANSWER = re.compile(
    r"(?:(?:the|el|la|it|it's|its|is|es|i|think|creo|que|yes|si|yeah|ok|date|fecha|letter|carta|one"
    r"|option|opcion|number|numero|that|would|be|please|por|favor|in|en|of|de|del|day|dia|says|dice"
    r"|first|second|1st|2nd|former|latter|primer[ao]?|segund[ao]|uno|dos|mas|earlier|earliest|older"
    r"|oldest|later|latest|newer|newest|more|recent|viej[ao]|temprano|antigu[ao]|antes|nuev[ao]"
    r"|tarde"
    r"|reciente"
    r"|\d{1,2}(?:st|nd|rd|th)?)\b[\s,.!]*)+"
)
_LONGEST_ANSWER = 8
"""Words; a month's name in a longer message may be about something else."""


def choose(message: str, candidates: Sequence[date]) -> date | None:
    """The one of the candidates a message picks, or `None` when it picks none clearly.

    Understood are a month that only one of them has ("november"), a place in the list ("the
    first", "2"), its order in time ("the earlier one"), and a day of the month that only
    one of them has ("the 11").

    Args:
        message: What the person answered.
        candidates: The dates they were asked to choose from, in the order shown.
    """
    text = normalize(message).strip()
    words = _WORD.findall(text)
    if len(words) > _LONGEST_ANSWER or "?" in text:
        return None
    months = {month_number(word) for word in words}
    by_month = [day for day in candidates if day.month in months]
    if len(by_month) == 1:
        return by_month[0]
    # "the day comes first" names an order, not a place in the list
    if not _ANSWER.fullmatch(text):
        return None
    for words_of, pick in ((_EARLIER, min), (_LATER, max)):
        if words_of.search(text):
            return pick(candidates)
    numbers = {int(digits) for digits in re.findall(r"\d+", text)}
    by_day = [day for day in candidates if day.day in numbers]
    by_place = [
        day
        for day, place in zip(candidates, (_FIRST, _SECOND), strict=False)
        if place.search(text) is not None
    ]
    for found in (by_place, by_day):
        if len(found) == 1 and not (by_place and by_day and by_place != by_day):
            return found[0]
    return None
