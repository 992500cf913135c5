"""Which language a message is in: English, Spanish, or no telling.

A vote of small words that only one of the two languages has. Anything less than a clear lead is
no vote: a bare date, "ok" or "no" changes nothing. A request for a language ("in Spanish
please", "¿habla inglés?") counts more than the language it is made in.

Measured against libraries before it was chosen: `langdetect` names the wrong language for more
than half of such short messages, `lingua` needs 96 MB.
"""

from __future__ import annotations

import re

from letterclock.normalize import normalize

ENGLISH, SPANISH = "en", "es"

_ENGLISH_WORDS = frozenset(
    """
    the i im i'm my me is it its it's this that these and you your what whats what's when where
    how why who can can't cant could do does don't dont did didn't have has had still letter
    from for with of to in on at are was were be been am not will would should about if they he
    she his her we our or but so because there than then much many long late too date dated says
    yes please help need want know get got file filed filing appeal court day days week weeks
    left time money pay husband wife ex's tell someone anyone last first today yesterday which
    any all just only after before hello hi hey thanks thank bye over again more some out up an
    as by wait sorry lost find found call called mail mailed sent send received divorced wages
    bank lawyer owe owed deadline nope yeah yep sure right explain remind number phone agent
    representative operator goodbye morning evening afternoon good later restart delete forget
    clear refund correct exactly wrong actually typo where's legal aid near calendar add notice
    scratch oops let's new everything human person lawyer's pls plz thx greetings
    """.split()
)
_SPANISH_WORDS = frozenset(
    """
    el la los las un una unos unas de del al y o que qué como cómo cuando cuándo donde cuanto
    cuánto cuantos cuantas por para con sin mi mis su sus me te se le les lo nos yo usted
    ustedes ella ellos es esta está estoy son era fue ser estar hay tengo tiene tienen puedo
    puede pueden quiero quiere necesito debo debe hace hacer hizo hoy ayer manana ya todavia aun
    pero porque si sí esto eso ese esa este carta fecha dia dias plazo tiempo dinero ayuda
    ayudar gracias hola buenos buenas favor apelar apelacion peticion corte tribunal embargo
    gravamen impuestos esposo esposa marido conyuge abogado llego llegó recibi dice dicen digo
    mas más muy bien mal todo nada algo quien quién cual cuál entonces tambien también senor
    senora tarde perdi pagar pago deuda casa sueldo trabajo hasta desde antes despues después
    ex-esposo verdad aqui ahi adios espanol ingles xq pq q tqm pa' pa enero febrero marzo abril
    junio julio agosto septiembre octubre noviembre diciembre hago ahora alguien pasame agente
    operadora numero gratis voy ganar eres empezar nuevo claro correcto saludos chao ola ponlo
    iniciar inicio comenzar salir cancelar otra otro primera segunda ultima ultimo mande repita
    mira mire aki diferencia entre ablar abla ke kiero quisiera ija ijo papel cuenta sobre
    calendario recuerdame declare bancarrota nunca ninguna ninguno cuentame chiste pedi porfa
    porfavor grax hablar persona agregar sirve lunes martes miercoles jueves viernes
    """.split()
)
_SPANISH_LETTERS = re.compile("[ñ¿¡áéíóú]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")

# A request for a language, in either; the last one in a message counts.
_ASKED_FOR = {
    ENGLISH: re.compile(
        r"\b(?:in|into|speak|to) english\b|\b(?:en|habla\w*) ingles\b"
        r"|\benglish (?:please|version)\b|^\W*english\W*$|^\W*ingles\W*$"
    ),
    SPANISH: re.compile(
        r"\b(?:in|into|speak|speaks|to) (?:spanish|espanol)\b|\b(?:en|habl\w*) espanol\b"
        r"|\bspanish (?:please|version)\b|^\W*spanish\W*$|^\W*espanol\W*$"
    ),
}
_REQUEST = re.compile(
    r"\b(?:can|could|do|speak|talk|answer|reply|write|switch|prefer|please|pls|habl\w*|abl\w*|respond\w*"
    r"|contest\w*|contin\w*|prefier\w*|mejor|cambi\w*|pued\w*|podemos|favor|porfa\w*)\b"
)
_NOT_ASKED = re.compile(
    r"\b(?:no|don'?t|not|can'?t|poco|little|good|bad|mal|badly|mi|my)\s+(?:\w+\s+){0,2}(?:speak "
    r"|hablo |se |understand |entiendo )?(?:much )?(?:english|ingles|espanol|spanish)\b"
)

_SHORT, _LONG = 3, 14
"""Words: up to the first a language's name is a request; beyond the second it is a remark."""

_FEW = 3
"""Up to so many words, one of them is enough to decide."""

_TOO_SHORT = frozenset("y yo ya o a i no".split())
"""Words that decide nothing in a short message: "y" is a yes in English."""

CLEAR_LEAD = 1
"""The votes one language must be ahead by, when the message has at least two words of it."""


_QUOTED = re.compile(
    # In quotation marks; an apostrophe within a word is none.
    r"\"[^\"\n]{3,}\"|“[^”\n]{3,}”|«[^»\n]{3,}»|‘[^’\n]{3,}’|(?<!\w)'[^'\n]{3,}'(?!\w)"
    # Behind a colon, where the words before it announce what the letter says.
    r"|(?<=(?:dice|esto|pone|says|this|lado|aqui):)[^\n]+"
)
_OF_A_LETTER = re.compile(
    r"department of the treasury|internal revenue service|(?:independent )?office of appeals"
    r"|us tax court|united states tax court|notice of determination\w*(?: concerning[\w ]*)?"
    r"|tax periods? ended|person to contact|contact (?:hours|phone|telephone)(?: number)?"
    r"|relief (?:is |was )?(?:granted|denied)(?: in (?:full|part))?|we have determined[^.\n]*"
    r"|innocent spouse(?: relief)?|date of (?:this )?(?:letter|notice)|letter (?:date|number)"
    r"|last (?:day|date) to (?:file|petition)[\w ]*|settlement officer|in reply refer to",
    re.IGNORECASE,
)
"""What an IRS letter says: words of the letter, not of the person."""


def language_of(message: str) -> str | None:
    """The language of a message: `en`, `es`, or `None` when it does not tell.

    The person's own words decide: a Spanish message that quotes the English letter is Spanish.

    Args:
        message: What the person wrote.
    """
    own = _OF_A_LETTER.sub(" ", _QUOTED.sub(" ", message))
    told = _language_of(own) if own != message else None
    return told or _language_of(message)


def _language_of(message: str) -> str | None:
    text = normalize(message)
    asked = _asked_for(text)
    if asked is not None:
        return asked
    words = _WORD.findall(text)
    if len(words) <= _FEW:
        words = [word for word in words if word not in _TOO_SHORT]
    english = sum(word in _ENGLISH_WORDS for word in words)
    spanish = sum(word in _SPANISH_PLAIN for word in words)
    if _SPANISH_LETTERS.search(message):
        spanish += 2
    if english >= spanish + CLEAR_LEAD and english >= _enough(words):
        return ENGLISH
    if spanish >= english + CLEAR_LEAD and spanish >= _enough(words):
        return SPANISH
    return None


def _asked_for(text: str) -> str | None:
    """The language asked for, unless the message only says how well someone speaks it."""
    # "Answer in English, my husband does not speak Spanish": the one is asked for all the same.
    text = _NOT_ASKED.sub(" ", text)
    words = len(text.split())
    if (words > _SHORT and not _REQUEST.search(text)) or words > _LONG:
        return None
    found = [
        (match.start(), language)
        for language, pattern in _ASKED_FOR.items()
        for match in pattern.finditer(text)
    ]
    return max(found)[1] if found else None


def _enough(words: list[str]) -> int:
    """How many votes are needed; "no" and "ex" are in no list."""
    return 1 if len(words) <= _FEW else 2


_SPANISH_PLAIN = frozenset(normalize(word) for word in _SPANISH_WORDS)
