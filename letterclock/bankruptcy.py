"""Whose bankruptcy a message speaks of, and whether it is open.

While a bankruptcy of one's own bars a petition, the time stands still and no day is counted (26
U.S.C. §§ 6330(d)(2), 6015(e)(6)). That of somebody else does not stop one's own case (Kovitch, 128
T.C. 108), one that is only planned bars nothing yet, and one that is closed bars nothing any more
(11 U.S.C. § 362(c)(2)): there the ordinary days run. Where the words do not tell, it is taken for
one's own and open.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Bankruptcy(StrEnum):
    """What is said of a bankruptcy, the gravest first."""

    OWN = "own"
    """The person's own, as far as the words tell, and open."""
    OTHERS = "others"
    """Somebody else's."""
    PLANNED = "planned"
    CLOSED = "closed"
    NONE = "none"
    """The person says that there is none, or that it is not theirs."""


_WORD = (
    r"(?:bankrupt\w*|chapter (?:7|11|12|13)|ch\.? ?(?:7|13)|automatic stay"
    r"|[bv]ancarr?ota|quiebra|capitulo (?:7|11|13))\b"
)
_MENTIONED = re.compile(rf"\b{_WORD}")
_CLAUSE_ENDS = re.compile(r"[.;!?\n,]+(?!\d)|\b(?:and|but|y|pero)\b")
_COUPLE = re.compile(r"\b(?:me|i|yo) (?:and|&|y) (?:my|mi|him|her|el|ella)\b")
_SOMEBODY = (
    r"(?:he|she|they|(?:my|his|her|the) (?:\w+ )?(?:ex|husband|wife|spouse|partner|brother|sister"
    r"|son|daughter|mother|father|mom|dad|company|business|employer|boss|tenant|landlord)"
    r"(?:-?(?:husband|wife|spouse))?|el(?= (?:se|esta|estaba|tiene|presento|metio))|ella"
    r"|(?:mi|su|la) (?:ex|espos[oa]|marido|mujer|conyuge|pareja|herman[oa]|hij[oa]|madre|padre|mama"
    r"|papa|empresa|compania|negocio|patron))"
)
_DID = (
    r"(?: (?:filed?|files|filing|is|was|are|were|been|went|goes|declared|declares|has|had|have|did"
    r"|got|claimed|also|just|already|now|still|currently|recently|then|se|declar\w+|esta|estaba|fue"
    r"|metio|presento|tiene|por|tambien|ya))*"
)
_SMALL = r"(?: (?:a|an|any|for|in|into|under|of|from|my|our|the|personal|new|en|la|una|de|mi))*"
"""Words that may stand between a verb and its bankruptcy: none with a meaning of its own."""
_NO = (
    r"(?:\b(?:no|not|never|without|nor|sin|ni|nunca)"
    r"|(?:do|does|did|have|has|had|is|are|was|were)n'?t)\b"
    r"(?: (?:i|am|been|ever|filed?|filing|declared?|gone|me|he|hemos|estoy|estamos|estuve|tengo"
    r"|tenemos|hay|declar\w+))*"
)
_PLANS = (
    r"\b(?:(?:thinking (?:of|about)|considering|planning)(?: (?:filing|declaring|going))?"
    r"|(?:should|can|could|might|may|will|if|before|what if) (?:(?:i|we) )?(?:have to )?"
    r"(?:file|declare|go)|(?:going|plan\w*|want\w*|hoping|about|have|need) to (?:file|declare|do"
    r"|go)|pensando|considerando|(?:voy|vamos) a|pienso|pensamos|planeo|quiero|queremos|si me"
    r"|si nos|debo|deberia|puedo|podria|me conviene)(?: (?:en|declar\w+|meter\w*|hacer\w*|ir\w*))*"
)
_OVER = (
    r"(?: (?:case|was|is|has|got|been|it|finally|all|already|ya|se|me|la|fue|esta|ha))* "
    r"(?:clos\w+|discharged?|dismissed|over|ended|finished|done with|(?:long|many years) ago"
    r"|cerr\w+|termin\w+|descarg\w+|desestim\w+|acabo|concluy\w+)\b"
)
_OUT_OF = (
    r"\b(?:discharged|dismissed|got out|came out|out|finished|completed|sali|salimos|termine"
    r"|terminamos)\b"
)
_NOT_MINE = r"\b(?:bankruptcy|bancarrota)\b.{0,20}\b(?:not mine|is not my|isn't my|no es mia)\b"
_STILL = r"(?! (?:is|was|isn't|has|hasn't|esta|se ha|sigue)\b)"

_KINDS: tuple[tuple[Bankruptcy, re.Pattern[str]], ...] = (
    (Bankruptcy.NONE, re.compile(rf"{_NO}{_SMALL} {_WORD}{_STILL}|{_NOT_MINE}")),
    (Bankruptcy.PLANNED, re.compile(rf"{_PLANS}{_SMALL} {_WORD}")),
    (Bankruptcy.CLOSED, re.compile(rf"{_WORD}{_OVER}|{_OUT_OF}{_SMALL} {_WORD}")),
    (
        Bankruptcy.OTHERS,
        re.compile(
            rf"\b{_SOMEBODY}(?:'s)?{_DID}(?: (?:a|for|in|into|under|en|la|a la|de|the))* {_WORD}"
            rf"|{_WORD}(?: \w+)? (?:of|by|de|del) (?:my|his|her|mi|su|el|ella)\b"
            rf"|\b(?:his|her|su) (?:\w+ )?{_WORD}"
        ),
    ),
)


def bankruptcy(text: str) -> Bankruptcy | None:
    """What a message says of a bankruptcy; `None` where it mentions none.

    Args:
        text: What the person wrote, normalised.
    """
    if not _MENTIONED.search(text):
        return None
    clauses = [each for each in _CLAUSE_ENDS.split(text) if _MENTIONED.search(each)]
    kinds = {_kind(each) for each in clauses or [text]}
    if _COUPLE.search(text) and Bankruptcy.OTHERS in kinds:  # "me and my husband filed"
        kinds = {Bankruptcy.OWN}
    return next(kind for kind in Bankruptcy if kind in kinds)


def _kind(clause: str) -> Bankruptcy:
    return next((kind for kind, told in _KINDS if told.search(clause)), Bankruptcy.OWN)
