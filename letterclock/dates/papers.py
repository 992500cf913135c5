"""Which of the letters named in a message a date belongs to.

"The 3172 is from nov 9, the other is a 4390 dated nov 6": each date goes with the name in its own
clause, the one before it first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from letterclock.dates.reading import Mention

_ENDS = re.compile(r"[.!?;\n](?=\s|$)")
_CLAUSE = re.compile(r"[,.!?;\n](?=\s|$)|\b(?:and|but|y|pero)\b")
_FARTHEST = 60
"""Characters between a date and the name it belongs to."""


def with_papers(
    text: str, mentions: Sequence[Mention], named: Sequence[tuple[int, int]]
) -> tuple[Mention, ...]:
    """The mentions, each with the letter it belongs to.

    Args:
        text: The normalised message.
        mentions: Its dates, in order.
        named: Where it names letters, in order.
    """
    if not named:
        return tuple(mentions)
    return tuple(replace(each, paper=_paper(text, each, mentions, named)) for each in mentions)


_OTHER = re.compile(
    r"\W*(?:(?:is|was|on|in|for|of|es|en|de|del) )?(?:the|la|el) (?:other"
    r"|otr[oa])\b(?! (?:day|week|month|date|dia|semana|mes|fecha)\b)"
)
_OTHER_BEFORE = re.compile(
    r"\b(?:the|la|el) (?:other|otr[oa])(?: one)?(?: (?:is|was|says|es|dice|del?|from|dated))*\W*$"
)


def _the_other(text: str, mention: Mention, named: Sequence[tuple[int, int]]) -> int | None:
    """Of two names the one not spoken of last: "Nov 9 on the 3172, Nov 6 on the other"."""
    said = _OTHER.match(text, mention.end) or _OTHER_BEFORE.search(text[: mention.start])
    names = [text[start:end] for start, end in named]
    last = [at for at, (_, end) in enumerate(named) if end <= mention.start]
    if said is None or not last or len({re.sub(r"\D", "", name) for name in names}) != 2:
        return None
    return next((at for at in reversed(last) if names[at] != names[last[-1]]), None)


def _paper(
    text: str, mention: Mention, mentions: Sequence[Mention], named: Sequence[tuple[int, int]]
) -> int | None:
    before = [at for at, (_, end) in enumerate(named) if end <= mention.start]
    after = [at for at, (start, _) in enumerate(named) if start >= mention.end]
    other = _the_other(text, mention, named)
    if other is not None:
        return other
    behind = text[named[before[-1]][1] : mention.start] if before else ""
    ahead = text[mention.end : named[after[0]][0]] if after else ""
    claimed_behind = before and any(
        named[before[-1]][1] <= other.start < mention.start for other in mentions
    )
    claimed_ahead = after and any(
        mention.end <= other.start < named[after[0]][0] for other in mentions
    )
    # "nov 9 on the 3172": nothing but a few words in between, in the same clause
    close = after and not _CLAUSE.search(ahead) and len(ahead) < _FARTHEST / 2
    alone = not before or claimed_behind or _CLAUSE.search(behind)
    if close and alone and not claimed_ahead:
        return after[0]
    if before and not claimed_behind and not _ENDS.search(behind) and len(behind) <= _FARTHEST:
        return before[-1]
    return None
