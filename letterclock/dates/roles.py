"""What a date is the date of: printed on the letter, the day it came, or something else.

The words right after a date decide when they say it outright ("is when I got it", "… letter");
then the nearest telling word before it; then looser words after it; then the nearest telling
word further back in the sentence. Receipt never starts the clock, and a planned day or a
supposed deadline is no letter date. Where nothing tells, the role is unknown and the caller
decides whether to ask.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from re import Pattern

from letterclock.dates.lookalikes import BLANK, PAPER
from letterclock.dates.reading import Role

_Cue = tuple[Role, Pattern[str]]

_PAPER = (
    r"(?:letters?|ltr|notices?|determination|paper|page|it|this|that|one|which|thing|document|mine|"
    r"cartas?|avisos?|notificacion|determinacion|papel|documento|esta|esa|(?:la|el) m[ií][oa]|mia|"
    rf"first|second|other|primera|segunda|otra|{PAPER}+)(?:\s+(?:inside|itself|enclosed|adentro|"
    r"misma))?"
)
_LETTER_NUMBER = rf"(?:[\s,:#(-]*(?:number|no\.?|numero)?[\s:#-]*{PAPER}+s?\)?)?[\s,:-]*"

_BEFORE: Sequence[_Cue] = (
    (
        Role.LETTER,
        re.compile(
            r"\bdat(?:e|ed|ing|es)\b(?!\s+(?:i\b|we\b|it (?:came|arrived)|that i\b|of (?:my |"
            r"the )?(?:hearing|divorce|birth|call)))"
            r"|\b(?:says?|said|reads?|shows?|showing|saying|stamped|printed|marked|issued|"
            r"written)\b"
            r"|\b(?:dice|decia|fechad[ao]s?|fecha|impres[ao]|pone|marca|emitid[ao]|aparece|"
            r"trae|escrit[ao]|se (?:ve|lee))\b"
            rf"|\b{_PAPER}{_LETTER_NUMBER}(?:'?s|is|was|are|were|es|era|fue|"
            rf"son)?\s*(?:actually |really |only |en realidad )?(?:from|of|de|del|es del|"
            rf"para el)(?:\s+(?:the|el|dia|me))*\s*$"
            r"|\b(?:is|es) (?:from|del?) (?:the |el )?$"
            rf"|\b{_PAPER}{_LETTER_NUMBER}(?:'s|s|is|was|has|es|era)\s*(?:the |el |only |"
            rf"actually )*$"
            r"|\b(?:its|it's|it is)\s+(?:(?:the|from|actually|really|probably|more like)\s+)*$"
            r"|\b(?:top|corner|header|arriba|esquina|encabezado)\b|\bmeant\b|\bi mean\b|"
            r"\bquise decir\b|\bcorrection\b"
            r"|\b(?:sorry|wait|oops|perdon|digo|mejor dicho|no)[\s,]+(?:(?:the|el|it's|its|"
            r"es|del?|la)\s+)*$"
        ),
    ),
    (
        Role.OTHER,
        re.compile(
            # the deadline somebody named, whatever stands between it and the date
            r"\b(?:deadline|last day|due date|plazo|ultimo dia|fecha limite)\b"
            r"(?:(?!\bdated?\b|\bletter (?:is|from|of)\b|\bfechad|\bcarta (?:es|del?)\b)[^,;])*$"
            r"|\b(?:call(?:ed|ing)?|spoke|spoken|talk(?:ed|ing)?|phon(?:ed|e)|fil(?:e|ed|ing)|"
            r"submit\w*|hearing|request(?:ed)?|(?<!you )asked|"
            r"appealed|paid|pay(?:ing|ment)?s?|married|wedding|wed|divorc\w*|separated|born|"
            r"birthday|dob|died|passed|mov(?:ed|ing)|"
            r"deadline|due|until|till|til|before|by|last day|expir\w*|ends?|ending|ended|"
            r"today is|today's|todays|now|as of|appointment|"
            r"court|mail(?:ed|ing)?|sent|send|postmark(?:ed)?|envelope|levied|garnish\w*|"
            r"signed|period|tax year|year ending|quarter|"
            r"since|started|hired|fired|wrote|faxed|emailed|met|meeting|conference|decree|"
            r"custody|bankruptcy|discharg\w*|trip|surgery|hospital|"
            r"told|tells?|never|rec?onsider\w*|prepared|tomorrow|retir\w*|left|recorded|"
            r"fax|if i|wait until|in time|closed|released|seized|took|return|taxes|refund|"
            r"after|vacation|back from|"
            r"reply|respond|response|answer|extended?|extension|gives me)\b|\btoday\s*:"
            r"|\b(?:llam\w+|habl\w+|present\w+|pag(?:o|ue|ar|amos)\w*|audiencia|cas(?:e|amos|"
            r"ado|ada)|boda|divorci\w*|separ(?:e|ado|ada|amos)|naci|nacimiento|muri\w+|"
            r"mud\w+|fallec\w+|"
            r"plazo|venc\w+|hasta|antes del?|limite|ultimo dia|hoy (?:es|estamos)|cita|"
            r"mand\w+|envi\w+|matasellos|sello|sobre|embarg\w+|firm\w+|periodo|"
            r"desde|empece|cambie|solicit\w+|pedi|pedido|me dijeron|dijo|dijeron|corte|"
            r"tribunal|conferencia|quit\w+|sac\w+|"
            r"trimestre|impuestos|declaracion|meter\w*|reunion|fui|apel\w+|respond\w+|"
            r"contest\w+|despues del?)\b"
            r"|\b(?:not|isn'?t|wasn'?t|no es|no el|instead of|rather than|"
            r"en vez del?)\s+(?:the |el |from |del? )*$"
        ),
    ),
    (
        Role.RECEIPT,
        re.compile(
            r"\b(?:(?<!'s )(?<!has )g[eo]t|gotten|getting|receiv\w*|reciev\w*|recvd|rcvd|"
            r"recd|rec'd|receipt|came|come|comes|arriv\w*|deliver\w*|"
            r"picked (?:it |this |them )?up|pick up|signed for|open(?:ed|ing| it)|showed up|"
            r"turned up|landed|reached|mailbox|in the mail|"
            r"found(?! (?:it|the date)\b)|saw|handed|gave me|brought|mailman|mail carrier|"
            r"left it|first looked)\b"
            r"|\b(?:didn'?t|did not) (?:get|receive|open|see)\b[^,]*\b(?:until|till|til)\b"
            r"|\b(?:recib\w+|lleg(?:o|aron|ado|ando|ue|ar)|entreg\w+|recog\w+|abri|abrimos|"
            r"abrio|la vi|lo vi|encontre|buzon|agarr\w+|"
            r"firme (?:de|el|por)|me (?:la|lo) (?:dieron|dio)|me vino|vino|obtuve|cayo|"
            r"recepcion|la lei|cartero|dejo|dejaron|traj\w+|"
            r"en mis manos desde)\b"
        ),
    ),
)

# Words that say it only when nothing else before the date does.
_WEAK_LETTER = re.compile(r"\b(?:es|son|era|seria|from|of|del|de)\s+(?:the |el |la |del )*$")
_LETTER_BESIDE = re.compile(rf"\b(?:letter|ltr|notice|carta|aviso|{PAPER}+){_LETTER_NUMBER}$")

# The letter and its date alone in their clause ("…, letter oct 30"), or a period counted from it.
_OWN_CLAUSE = re.compile(
    rf"(?:^|[,;:-])\s*(?:(?:and|but|my|the|his|her|y|pero|mi|la|[a-z]+'s)\s+)*(?:letter|ltr|"
    rf"notice|carta|aviso|{PAPER}+){_LETTER_NUMBER}$"
)
_COUNTED_FROM = re.compile(  # "90 days from", "treinta dias desde", "deadline for"
    rf"(?:{BLANK}|\bdays?|\bdias?|\bdeadlines?|\bdue dates?|\blast day)\s*(?:from|after|for|desde|"
    rf"a partir del?|despues del?|para)\s+(?:the |el |la |del )?$"
)

# Words right after a date that say outright what it is.
_IS = r"^[\s,]*(?:is|was|es|fue|era|that's|thats|that is)\s+"
_OUTRIGHT: Sequence[_Cue] = (
    (
        Role.OTHER,
        re.compile(
            r"^[\s,]*(?:is|was|be|es|fue|sea|seria|would be|will be) (?:(?:the|my|your|their) "
            r"(?:last|final|deadline)|(?:el|mi|su) (?:ultimo|limite)|la fecha limite)"
            r"|^\s*(?:hearing|call|payment|appointment|audiencia|llamada|cita)\b"
        ),
    ),
    (
        Role.RECEIPT,
        re.compile(
            _IS
            + (
                r"(?:when|the day|the date|cuando|el dia(?: en)? que|la fecha en que)\s+(?:it |"
                r"i |we |me |la |lo |he |she |they |my \w+ )*(?:finally |first |actually |just )?"
                r"(?:g[eo]t|receiv|reciev|came|arriv|open|pick|sign|found|saw|lleg|recib|abri|vino)"
                r"|^[\s,]*(?:ese dia|that day|that's when|thats when) (?:it |i |me |la |"
                r"lo )?(?:g[eo]t|receiv|came|arriv|open|lleg|recib|abri)"
            )
        ),
    ),
    (
        Role.LETTER,
        re.compile(
            _IS
            + (
                r"(?:(?:the|la|my|mi) )?(?:(?:letter|irs)'?s? )?(?:date\b|fecha\b|letter\b|"
                r"carta\b|one\b|printed|what|on it|on the|on my|stamped|lo que|at the top|on top|"
                r"dated|written|la que|impresa)"
                r"|^\s*(?:que (?:dice|tiene|trae|pone|viene en) (?:la|mi) (?:carta|letra)|"
                r"(?:that|which) (?:the|my) letter (?:says|shows|has))"
                r"|^\s*(?:esta|viene) (?:fechad|impres)"
            )
        ),
    ),
)
_ADJECTIVE = re.compile(
    r"^\s+(?:dated\s+)?(?:irs\s+)?(?:letter|notice|determination|carta|aviso)\b"
)
_NO_ADJECTIVE = re.compile(r"\b(?:on|el|in)\s*$")

# A verb that the next date claims for itself: "oct 22, got it nov 3".
_CLAIMED = re.compile(
    r"(?:g[eo]t|receiv\w+|reciev\w+|came|arrived|opened|lleg[oa]|recib[io]\w*|call\w*|spoke|"
    r"filed?|sent|mail\w*|paid|hable|llame)"
    r"(?:\s+(?:it|them|this|the letter|la|lo|la carta|here))?(?:\s+(?:on|el|in|the|mail))*\s*$"
)

_AFTER: Sequence[_Cue] = (
    (
        Role.LETTER,
        re.compile(
            r"^[\s,]*(?:it says|is what|dice la carta|segun la carta|according to|printed|"
            r"on the letter|at the top|arriba)\b[^,]{0,30}$"
        ),
    ),
    (
        Role.RECEIPT,
        re.compile(
            r"^[\s,-]*(?:(?:the letter|it|i|we|la carta|me|my \w+|mi \w+|la|"
            r"lo)\s+)*(?:finally |only |first |just )?"
            r"(?:g[eo]t|received|recieved|came|arrived|arrival|opened|picked|handed|gave|"
            r"brought|lleg[oa]|recib[io]|recibid[ao]|abri|recogi|dio|vino|recvd)\b"
        ),
    ),
    (
        Role.OTHER,
        re.compile(
            r"^[\s,]*(?:is |was |be |sea |es |seria |would be |will be )*(?:too late|ok\b|okay|"
            r"fine\b|in time|enough|demasiado tarde|a tiempo|deadline\b)"
        ),
    ),
    (
        Role.OTHER,
        re.compile(
            r"^[\s,]*(?:when\s+)?(?:i|we|he|she|they|my \w+|the irs|irs|someone|an agent|"
            r"cuando)\s+(?:have |had |just |also |will |can |could )?"
            r"(?:call\w*|spoke|talk\w*|filed?|sent|mail\w*|paid|asked|request\w*|submitted|"
            r"told|had|moved|married|divorced|signed|said|faxed|went|levied|took|phoned|"
            r"hable|llame|mande|pague|pedi)\b"
            r"|^[\s,]*(?:hable|llame|mande|pague|pedi|presente|envie|fui|firme|me dijeron|"
            r"tuve|me case|nos casamos|nos divorciamos)\b"
        ),
    ),
)


def role_of(before: str, after: str, earlier: str) -> Role:
    """The role of a date.

    Args:
        before: normalised text between the previous date, or the start of the sentence, and it.
        after: normalised text between it and the next date or the end of the sentence.
        earlier: what comes before ``before`` in the same sentence, other dates blanked out.
    """
    told = _first(_OUTRIGHT, after)
    if told is not None:
        return told
    if _ADJECTIVE.search(after) and not _NO_ADJECTIVE.search(before):
        return Role.LETTER
    if _OWN_CLAUSE.search(before) or _COUNTED_FROM.search(before):
        return Role.LETTER
    told = _nearest(before) or _beside(before)
    if told is None and not _CLAIMED.search(after):
        told = _first(_AFTER, after)
    return told or _nearest(earlier) or Role.UNKNOWN


def _first(cues: Sequence[_Cue], after: str) -> Role | None:
    return next((role for role, pattern in cues if pattern.search(after)), None)


def _beside(before: str) -> Role | None:
    if _WEAK_LETTER.search(before) or _LETTER_BESIDE.search(before):
        return Role.LETTER
    return None


def _nearest(before: str) -> Role | None:
    """The role of the cue that ends last; of two that end together, the more cautious one."""
    best: tuple[int, Role] | None = None
    for role, pattern in _BEFORE:
        for found in pattern.finditer(before):
            end = found.start() + len(found.group().rstrip())
            if best is None or end >= best[0]:
                best = (end, role)
    return best[1] if best else None
