"""Where an answer is from: "how do you know?" is answered with the sources of what was said."""

from __future__ import annotations

import re
from collections.abc import Iterable

from letterclock.letters.model import Source, Text
from letterclock.normalize import normalize

MOST = 4
"""Sources told at a time: the page has all of them."""

_THAT = r"(?: (?:that|this|it|so|all (?:this|that)|your (?:info\w*|answers?|dates?)))?"
_ESO = r"(?: (?:eso|esto|todo (?:eso|esto)|la informacion|esa informacion|esa fecha))?"
_ASKED = re.compile(
    rf"(?:\bhow (?:do|would|can|could) you (?:even |really )?know{_THAT}"
    rf"|\bwhere (?:do|did) you (?:get|take|have|find){_THAT}(?: from)?"
    rf"|\bwhere (?:is|are|does|did|do){_THAT} (?:come )?from"
    r"|\b(?:your|the|any|a|cite) sources?|\bsays who|\bwho says(?: (?:so|that|this))?"
    r"|\baccording to (?:who|whom|what)"
    rf"|\b(?:what|which) (?:law|rule|source) (?:says|is){_THAT}"
    rf"|\bcomo (?:lo )?sabes?{_ESO}"
    rf"|\bde donde (?:lo )?(?:sac[ao]s?|sacaste|sale|salio|viene|tienes?){_ESO}"
    rf"|\b(?:su|sus|tu|tus|las?) fuentes?|\bsegun quien|\bquien (?:lo )?dice{_ESO}"
    rf"|\b(?:que|cual) ley (?:lo )?dice{_ESO}|\ben que se basa{_ESO}|^\W*(?:source|fuente)s?)\W*$"
)
_MOST_WORDS = 10


def asked(message: str) -> bool:
    """Whether a message asks no more than where the answer is from.

    Args:
        message: What the person wrote.
    """
    return len(message.split()) <= _MOST_WORDS and _ASKED.search(normalize(message)) is not None


def told(texts: Iterable[Text]) -> list[Source]:
    """The sources to tell of, the law, courts and offices themselves first.

    Args:
        texts: What was said.
    """
    found = {source.url: source for text in texts for source in text.sources if source.url}
    return sorted(found.values(), key=lambda each: not each.kind.first_hand)[:MOST]
