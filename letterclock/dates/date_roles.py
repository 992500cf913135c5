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

# "November 16 plus thirty": what is counted from; what follows is what comes out.
_PLUS_DAYS = rf"(?:plus|mas|\+) (?:the |los )?(?:thirty|ninety|treinta|noventa|\d\d|{BLANK}+)"

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
            rf"|(?:^|[,;:]|\b(?:que|y|and|it)|{_PAPER})\s*(?:tiene|trae|has)\s+(?:el |the )?$"
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
            r"\b(?:deadline|last day|due date|plazo|ultimo dia|fecha limite)\b(?:(?!\bdated?\b"
            r"|\b(?:si|if) (?:\w+ ){0,4}(?:dice|trae|says|reads)\b"
            r"|\b(?:letter|ltr|notice|carta|aviso) (?:is|was|from|of|es|era|del?)\b|\bfechad)"
            r"[^,;])*$"
            r"|\b(?:call(?:ed|ing)?|spoke|spoken|talk(?:ed|ing)?|phon(?:ed|e)|fil(?:e|ed|ing)"
            r"|submit\w*|hearing|request(?:ed)?|(?<!you )asked|appealed|paid|pay(?:ing|ment)?s?"
            r"|married|wedding|wed|divorc\w*|separated|born|birthday|dob|died|passed|mov(?:ed|ing)"
            r"|deadline|due|until|till|til|before|by|last day|expir\w*|ends?|ending|ended|today is"
            r"|today's|todays|now|as of|appointment|court|mail(?:ed|ing)?|sent|send|postmark(?:ed)?"
            r"|envelope|levied|garnish\w*|signed|period|tax year|year ending|quarter|since|started"
            r"|hired|fired|starting|beginning|wrote|faxed|emailed|met|meeting|conference|decree"
            r"|custody|bankruptcy"
            r"|discharg\w*|trip|surgery|hospital|told|tells?|never|rec?onsider\w*|prepared|tomorrow"
            r"|retir\w*|came up with|comes out|left|recorded|fax|if i|wait until|in time|closed"
            r"|released|seized|took"
            r"|return|taxes|refund|after|vacation|back from|reply|respond|response|answer|extended?"
            r"|extension|gives me|intensive care|icu|rehab|coma|(?:night|evening) of)\b|\btoday\s*:"
            # stamped by the post office or the Court: what was sent, not what the letter bears
            r"|\bstamped (?:it |mine )?(?:at|by|in) (?:the |a )?(?:\w+ )?(?:counter|window"
            r"|post office|usps|clerk\w*|court\w*|mail ?room)\b"
            r"|\b(?:llam\w+|habl\w+|present\w+|pag(?:o|ue|ar|amos)\w*|audiencia"
            r"|cas(?:e|amos|ado|ada)|boda|divorci\w*|separ(?:e|ado|ada|amos)|naci|nacimiento"
            r"|muri\w+|mud\w+|fallec\w+|plazo|venc\w+|hasta|antes del?|limite|ultimo dia"
            r"|hoy (?:es|estamos)|cita|mand\w+|envi\w+|matasellos|sello|sobre|embarg\w+|firm\w+"
            r"|periodo|desde|empezando|a partir|empece|cambie|solicit\w+|pedi|pedido|me dijeron"
            r"|me (?:da|dan|sale|salio)"
            r"|dijo|dijeron|corte"
            r"|tribunal|conferencia|quit\w+|sac\w+|trimestre|impuestos|declaracion|meter\w*|reunion"
            r"|fui|apel\w+|respond\w+|contest\w+|despues del?|(?:la|lo) pus(?:e|o|ieron|imos)"
            r"|noche del?"
            r"|intern(?:ad[ao]|aron)|desplegad[ao]|asta)\b"
            rf"|{_PLUS_DAYS}(?: days?| dias?)?[\s,=]*(?:(?:is|es|makes|da|gives)\s*)?$"
            r"|\b(?:not|isn'?t|wasn'?t|no es|no el|instead of|rather than|en vez del?)\s+(?:the "
            r"|el |from |del? )*$"
        ),
    ),
    (
        Role.RECEIPT,
        re.compile(
            r"\b(?:(?<!'s )(?<!has )g[eo]t|gotten|getting|receiv\w*|reciev\w*|recvd|rcvd|recd|rec'd"
            r"|receipt|came|come|comes|arriv\w*|deliver\w*|picked (?:it |this |them )?up|pick up"
            r"|signed for|open(?:ed|ing| it)|showed up|turned up|landed|reached|mailbox|in the mail"
            r"|found(?! (?:it|the date)\b)|saw|handed|gave me|brought|mailman|mail carrier|left it"
            r"|first looked)\b"
            r"|\b(?:didn'?t|did not) (?:get|receive|open|see)\b[^,]*\b(?:until|till|til)\b"
            r"|\b(?:no )?me (?:la|lo) \w+ (?:sino )?(?:hasta|asta)\b"
            r"|\b(?:recib\w+|lleg(?:o|aron|ado|ando|ue|ar)|entreg\w+|recog\w+|abri|abrimos|abrio"
            r"|la vi|lo vi|encontre|buzon|agarr\w+|firme (?:de|el|por)"
            r"|(?<!\bno )me (?:la|lo) (?:dieron|dio)"
            r"|me vino|vino|obtuve|cayo|recepcion|la lei|cartero|dejo|dejaron|traj\w+"
            r"|en mis manos desde)\b"
        ),
    ),
)

# Words that say it only when nothing else before the date does.
_WEAK_LETTER = re.compile(r"\b(?:es|son|era|seria|from|of|del|de)\s+(?:the |el |la |del )*$")
_OTHER_PAPER = re.compile(
    r"\b(?:(?:pay)?checks?|bill|payment|receipt|statement|paystub|cheques?|factura|recibo|pago|talon"
    r"|estado de cuenta|cita)\s+(?:from|of|del?)\s+(?:the |el )?$"
)
_LETTER_BESIDE = re.compile(rf"\b(?:letter|ltr|notice|carta|aviso|{PAPER}+){_LETTER_NUMBER}$")

# "When is the lien part due, 11/3/26": what is asked for, and what it is counted from.
_ASKED_THEN_GIVEN = re.compile(
    r"^\W*(?:when|what|what'?s|how (?:long|many)|cuando|cual|que (?:dia|fecha)"
    r"|hasta (?:cuando|que))\b[^.;!]*\b(?:due|deadlines?|last day|time|long|days|plazos?"
    r"|ultimo dia|vencen?|dias|tengo)\b[^.;!]*[,?]\s*$"
)

# The letter and its date alone in their clause ("…, letter oct 30"), or a period counted from it.
_OWN_CLAUSE = re.compile(
    rf"(?:^|[,;:(-])\s*(?:(?:and|but|my|the|his|her|y|pero|mi|la|its|it is|now|an?|this|es|una"
    rf"|[a-z]+'s)\s+)*(?:letter|ltr|"
    rf"notice|carta|aviso|{PAPER}+){_LETTER_NUMBER}$"
)
_COUNTED_FROM = re.compile(  # "90 days from", "treinta dias desde", "deadline for"
    rf"(?:{BLANK}|\bdays?|\bdias?|\bdeadlines?|\bdue dates?|\blast day)\s*(?:from|after|for|desde|"
    rf"a partir del?|despues del?|para)\s+(?:the |el |la |del )?$"
)

# "in chapter 7 since oct 1": no period that is counted from there.
_CHAPTER = re.compile(
    rf"\b(?:bankruptcy|bancarrota|quiebra)\b|\b(?:in|under|en)\s+{BLANK}+\s+(?:since|from|desde)\b"
)

# A note that came with the letter, or a copy's cover: its date is not the letter's.
_OF_A_NOTE = re.compile(
    r"\b(?:cartita|notita|nota|cover (?:letter|page|sheet|note)|post-?it|sticky note"
    r"|fax (?:header|line|stamp|strip|cover)|(?:linea|encabezado|sello) del? fax)\b[^.;]{0,50}$"
)
_BY_MAIL = re.compile(
    r"\b(?:envelope|postmark|sticker|slip|receipt|label|sobre|matasellos|recibo|etiqueta)\b"
)
# "I was in intensive care from Oct 25 until …": a stretch of somebody's life.
STRETCH = re.compile(
    r"\b(?:hospital\w*|intensive care|icu|rehab\w*|coma|surgery|jail|prison|locked up|deployed"
    r"|overseas|abroad|away|gone|sick|laid up|traveling|out of (?:town|the country|state)|shelter"
    r"|internad[ao]|hospitalizad[ao]|terapia|operad[ao]|pres[ao]|carcel|fuera|enferm[ao]|viaje"
    r"|viajando|desplegad[ao])\b[^.;]{0,40}\b(?:from|since|desde|del?)\s+(?:the |el |about )*$"
)
GOES_ON_TO = re.compile(r"^[\s,-]*(?:until|till?|to|thr(?:u|ough)|hasta|asta|al?|-)\b")

# "…, that's what the woman said": what follows is who told it, and no letter.
_SOMEBODY_SAID = (
    r" (?!(?:it|the letter|my letter|the notice|the paper) )(?:\w+ ){1,3}(?:said|says|told|tells"
    r"|heard|think|thought|figured?|mean)\b"
)
# Words right after a date that say outright what it is.
_IS = r"^[\s,]*(?:is|was|es|fue|era|that's|thats|that is)\s+"
_OUTRIGHT: Sequence[_Cue] = (
    (
        Role.OTHER,
        re.compile(
            r"^[\s,]*(?:is|was|be|es|fue|sea|seria|would be|will be) (?:(?:the|my|your"
            r"|their) (?:last|final|deadline)|(?:el|mi|su) (?:ultimo|limite)|la fecha limite)"
            r"|^\s*(?:hearing|call|payment|appointment|audiencia|llamada|cita)\b"
        ),
    ),
    (
        Role.RECEIPT,
        re.compile(
            _IS
            + (
                r"(?:when|(?:the|what) day|the date|cuando|el dia(?: en)? que|la fecha(?: en)? que)"
                r"\s+(?:it |i |we |me |la |lo |he |she |they |(?:my|the|mi|el) \w+ )*(?:finally "
                r"|first |actually |just )?(?:g[eo]t|receiv|reciev|came|arriv|open|pick|sign|found"
                r"|saw|brought|brings|deliver|handed|left|lleg|recib|abri|vino|traj|entreg|dej[oa])"
                r"|^[\s,]*(?:ese dia|that day|that's when|thats when) (?:it |i |me |la "
                r"|lo )?(?:g[eo]t|receiv|came|arriv|open|lleg|recib|abri)"
            )
        ),
    ),
    (
        Role.LETTER,
        re.compile(
            _IS
            + (
                r"(?:(?:the|la|my|mi) )?(?:(?:letter|irs)'?s? )?(?:date\b|fecha\b|letter\b|carta\b"
                rf"|one\b|printed|what(?!{_SOMEBODY_SAID})|on it|on the|on my|stamped"
                r"|lo que|at the top|on top|dated|written|la que|impresa)"
                r"|^\s*(?:que (?:dice|tiene|trae|pone|viene en) (?:la|mi) (?:carta|letra)"
                r"|(?:that|which) (?:the|my) letter (?:says|shows|has))"
                r"|^\s*(?:que (?:es|era)|which (?:is|was)) (?:el dia|la fecha|the da(?:y|te))"
                r" (?:de|of|on|in|en) (?:la|mi|the|my) (?:carta|letra|letter|notice)"
                r"|^\s*(?:esta|viene) (?:fechad|impres)"
                r"|^[\s,]*(?:(?:is|was|printed|typed|stamped|right|up) )*(?:on|at) (?:it"
                r"|(?:the )?top|the (?:letter|front|face|first page|corner))\b"
                r"|^[\s,]*(?:is |was )?up top\b"
            )
        ),
    ),
)
# "octubre 27 dice", "november 4, letter 4390", in a clause of their own
_SAYS = re.compile(
    r"^\s*(?:es lo que )?(?:dice|pone|trae|it says)(?: (?:ahi|arriba|la carta|el papel|up top))?"
    r"\s*(?:,|$)"
)
_NAME_BEHIND = re.compile(
    rf"^[\s,(]*(?:(?:irs|la|mi|my|the|una?) )?(?:(?:letter|ltr|notice|carta|aviso)\s*)?[#:]?"
    rf"(?:{BLANK}|{PAPER})++\)?(?!\W*(?:(?:it|that|que|la|me|finally|only) )*(?:came|got|arrived"
    r"|received|lleg|recib|vino))"
)
_BEGINS = re.compile(r"(?:^|[:;(\n])\W*$")
_ADJECTIVE = re.compile(
    r"^\s+(?:dated\s+)?(?:irs\s+)?(?:letter|notice|determination|carta|aviso)\b"
)
_NO_ADJECTIVE = re.compile(r"\b(?:on|el|in)\s*$")

# A verb that the next date claims for itself: "oct 22, got it nov 3".
_CLAIMED = re.compile(
    r"(?:g[eo]t|receiv\w+|reciev\w+|came|arrived|opened|lleg[oa]|recib[io]\w*|call\w*|spoke|filed?"
    r"|sent|mail\w*|paid|hable|llame)(?:\s+(?:it|them|this|the letter|la|lo|la carta"
    r"|here))?(?:\s+(?:on|el|in|the|mail))*\s*$"
)

_AFTER: Sequence[_Cue] = (
    (
        Role.LETTER,
        re.compile(
            rf"^\s*{_PLUS_DAYS}\b"
            r"|^[\s,]*(?:it says|is what|dice la carta|segun la carta|according to|printed"
            r"|on the letter|at the top|arriba)\b[^,]{0,30}$"
        ),
    ),
    (
        Role.RECEIPT,
        re.compile(
            r"^[\s,-]*(?:(?:the letter|it|i|we|la carta|me|my \w+|mi \w+|la|lo)\s+)*(?:finally "
            r"|only |first |just )?(?:g[eo]t|received|recieved|came|arrived|arrival|opened|picked"
            r"|handed|gave|brought|lleg[oa]|recib[io]|recibid[ao]|abri|recogi|dio|vino|recvd)\b"
        ),
    ),
    (
        Role.OTHER,
        re.compile(  # mailed once more
            r"^[\s,]*(?:me (?:la|lo) (?:volvieron|mand|envi|re-?mand|re-?envi|pusieron)\w*"
            r"|they (?:re-?)?(?:mailed|sent|resent))\b"
        ),
    ),
    (
        Role.OTHER,
        re.compile(
            r"^[\s,]*(?:is |was |be |sea |es |seria |would be |will be )*(?:too late|ok\b|okay"
            r"|fine\b|in time|enough|demasiado tarde|a tiempo|deadline\b)"
        ),
    ),
    (
        Role.OTHER,
        re.compile(
            r"^[\s,]*(?:when\s+)?(?:i|we|he|she|they|my \w+|the irs|irs|someone|an agent"
            r"|cuando)\s+(?:have |had |just |also |will |can |could )?(?:call\w*|spoke|talk\w*"
            r"|filed?|sent|mail\w*|paid|asked|request\w*|submitted|told|had|moved|married|divorced"
            r"|signed|said|faxed|went|levied|took|phoned|hable|llame|mande|pague|pedi)\b"
            r"|^[\s,]*(?:hable|llame|mande|pague|pedi|presente|envie|fui|firme|me dijeron|tuve"
            r"|me case|nos casamos|nos divorciamos)\b"
        ),
    ),
)


_NEAR = 25
"""Characters before a clause in which words tell what else its date is of."""
_PICTURE = re.compile(
    r"\b(?:photos?|pics?|pictures?|screenshot|scan|copy|fotos?|fotito|imagen|captura|copia)\b"
    r"[^.;]{0,25}$"
)
"""What was sent is the letter's picture, and what follows stands on it."""


def asked_then_given(before: str, after: str) -> bool:
    """Whether a date ends a question of how long there is time: it is what to count from.

    Args:
        before: Normalised text of its sentence before it.
        after: The same behind it.
    """
    return _ASKED_THEN_GIVEN.search(before) is not None and not after.strip(" .!")


def role_of(before: str, after: str, earlier: str) -> Role:
    """The role of a date.

    Args:
        before: Normalised text between the previous date, or the start of the sentence, and it.
        after: Normalised text between it and the next date or the end of the sentence.
        earlier: What comes before `before` in the same sentence, other dates blanked out.
    """
    if _OF_A_NOTE.search(before) or (STRETCH.search(before) and GOES_ON_TO.search(after)):
        return Role.OTHER
    if asked_then_given(before, after):
        return Role.LETTER
    told = _first(_OUTRIGHT, after)
    if told is Role.LETTER and _BY_MAIL.search(before):
        told = None  # "the envelope has nov 2 on it"
    if told is not None:
        return told
    if _ADJECTIVE.search(after) and not _NO_ADJECTIVE.search(before):
        return Role.LETTER
    if _alone(before) and (_SAYS.search(after) or _NAME_BEHIND.search(after)):
        return Role.LETTER
    counted_from = _COUNTED_FROM.search(before) and not _CHAPTER.search(before)
    if _OWN_CLAUSE.search(before) or counted_from:
        return Role.LETTER
    told = _nearest(before) or _beside(before)
    if told is None and not _CLAIMED.search(after):
        told = _first(_AFTER, after)
    return told or _nearest(earlier) or Role.UNKNOWN


def _alone(before: str) -> bool:
    """Whether a date begins its clause, and no words right before that are about another day."""
    told = None if _PICTURE.search(before) else _nearest(before[-_NEAR:])
    return _BEGINS.search(before) is not None and told in (None, Role.LETTER)


def _first(cues: Sequence[_Cue], after: str) -> Role | None:
    return next((role for role, pattern in cues if pattern.search(after)), None)


def _beside(before: str) -> Role | None:
    if _OTHER_PAPER.search(before):
        return Role.OTHER
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
