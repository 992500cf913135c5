"""Short replies: messages that say nothing by themselves ("idk", "?", "the second one", "👍").

What they mean is decided by what was asked last (`actions.short_replies`); here is only what they
are. The words are data: a new one goes into the table, in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from letterclock.message_cache import once_a_message
from letterclock.normalize import normalize


class ShortKind(StrEnum):
    """What a short reply is."""

    YES = "yes"
    NO = "no"
    NOTED = "noted"
    """Read and understood; a weak yes."""
    DECLINED = "declined"
    """No to an offer; says nothing of a date."""
    HELP = "help"
    NOT_KNOWN = "not_known"
    WHAT = "what"
    """Not understood, or once more."""
    MORE = "more"
    STOP = "stop"
    """The end of a question, not of the case."""
    START = "start"
    PLACE = "place"
    """One of what is offered, by its place."""
    NUMBER = "number"
    """The same in figures, as the choices are numbered on channels without buttons."""
    LATER = "later"
    EARLIER = "earlier"
    OTHER = "other"


CHOICES = frozenset(
    {ShortKind.PLACE, ShortKind.NUMBER, ShortKind.LATER, ShortKind.EARLIER, ShortKind.OTHER}
)


@dataclass(frozen=True)
class Short:
    """A short reply.

    Attributes:
        kind: What it is.
        place: Of a `PLACE` or `NUMBER` the place it names: 0 the first, -1 the last.
    """

    kind: ShortKind
    place: int | None = None


_PHRASES: Mapping[ShortKind, str] = {
    ShortKind.YES: """
        yes, yes please, yes yes, yeah, yep, yup, y, sure, of course, please do, please,
        si, sip, si si, si por favor, claro, claro que si, asi es, por favor
    """,
    ShortKind.NO: "no, nope, nah, no no, n, nel",
    ShortKind.NOTED: """
        ok, okay, okey, oki, k, kk, ok ok, ok then, okay then, oh ok, ok cool, cool, got it, gotcha,
        i see, fine, great, alright, all right, understood, vale, dale, bueno, listo, entendido,
        de acuerdo, esta bien, perfecto, ya veo, ya entendi, 👍, 👌, 🆗, ✅, ✔, 🙂, 😊, 🙏
    """,
    ShortKind.DECLINED: """
        no thanks, no thank you, no ty, no thx, not now, nothing, nothing else, thats all, im good,
        no gracias, ahora no, por ahora no, nada, nada mas, eso es todo
    """,
    ShortKind.HELP: """
        help, help me, i need help, need help, can you help, can you help me, menu, info,
        ayuda, ayudame, ayudeme, ayudenme, necesito ayuda, me ayuda, me puede ayudar
    """,
    ShortKind.NOT_KNOWN: """
        idk, i dont know, dont know, dunno, i dunno, no idea, no clue, not sure, im not sure,
        i have no idea, no se, nose, no lo se, pues no se, yo no se, ni idea, no tengo idea,
        no estoy seguro, no estoy segura, quien sabe, 🤷
    """,
    ShortKind.WHAT: """
        what, how, how to, huh, wut, wat, eh, hm, hmm, m, mm, um, uh, what do you mean,
        i dont understand,
        i dont get it, dont understand, again, once more, repeat, say again, say that again, pardon,
        como, como dice, que, que dice, mande, no entiendo, no entendi, no le entiendo,
        otra vez, de nuevo, repita, repite, repitalo, 🤔, 😕
    """,
    ShortKind.MORE: """
        go on, continue, what else, and, and then, so, more, tell me more, next,
        siga, sigue, continua, y luego, y despues, que mas, y que mas, mas, digame mas, dime mas
    """,
    ShortKind.STOP: """
        cancel, stop, quit, exit, end, end chat, never mind, nevermind, nvm, enough, stop it,
        cancelar, cancela, cancelalo, parar, pare, fin, salir, terminar, basta, dejalo
    """,
    ShortKind.START: "start, begin, lets start, get started, iniciar, inicio, empezar, comenzar",
    ShortKind.LATER: """
        later one, later date, later letter, latest, latest one, newer one, newest, newest one,
        more recent one, most recent, most recent one, mas reciente, mas nueva, mas nuevo, posterior
    """,
    ShortKind.EARLIER: """
        earlier, earlier one, earlier date, earlier letter, earliest, earliest one, older one,
        oldest, oldest one, mas antigua, mas antiguo, mas vieja, mas viejo
    """,
    ShortKind.OTHER: """
        other, other one, other date, other letter, otra, otro, otra fecha, otra carta
    """,
}
_PLACES = (
    "first, 1st one, one, primera, primero, primer, una, uno",
    "second, 2nd one, two, segunda, segundo, dos",
    "third, 3rd one, three, tercera, tercero, tres",
    "fourth, four, cuarta, cuarto, cuatro",
    "fifth, five, quinta, quinto, cinco",
)
_LAST = "last, last one, ultima, ultimo"

_COURTESIES = r"(?:please|pls|plz|por favor|porfa|porfavor|lol|lmao|haha+|ja(?:ja)+)"
_ARTICLES = r"(?:(?:the|la|el|lo|option|opcion|number|numero|choice|button|boton) )*"
_NOUNS = r"(?: (?:one|option|opcion|choice|letter|carta|date|fecha))?"
_CHOSEN = re.compile(rf"{_ARTICLES}(?P<whole>(?P<said>.+?){_NOUNS})")
_COURTEOUS = re.compile(rf"^(?:{_COURTESIES} )+|(?: {_COURTESIES})+$")
_DRAWN_OUT = re.compile(r"([a-z])\1\1+")
_WORD = re.compile(r"[^\W_]+|[👍👌🆗✅✔🙂😊🙏🤷🤔😕]")
_FILLER = re.compile(rf"\b(?:{_COURTESIES}|um+|uh+)\b")

_LONGEST = 40
"""Characters; anything longer says something by itself."""
_MOST = 9
_NEVER_ASKED = frozenset({ShortKind.YES, ShortKind.NO, ShortKind.NOTED, ShortKind.DECLINED})
"""Kinds that are something else with a question mark ("no?", "ok?")."""


def _split(phrases: str) -> Iterator[str]:
    return (" ".join(each.split()) for each in phrases.split(","))


_KINDS = {phrase: kind for kind, phrases in _PHRASES.items() for phrase in _split(phrases)}
_PLACE = {word: place for place, words in enumerate(_PLACES) for word in _split(words)}
_PLACE |= dict.fromkeys(_split(_LAST), -1)


@once_a_message
def short_reply(message: str) -> Short | None:
    """What a message is that is no more than a short reply; `None` for any other.

    Args:
        message: What the person wrote.
    """
    if len(message) > _LONGEST:
        return None
    words, asked = bare(message), "?" in message
    if not words:
        return Short(ShortKind.WHAT) if asked else None
    for said in dict.fromkeys((words, _COURTEOUS.sub("", words), *_repeated(words))):
        found = _known(said, asked)
        if found is not None:
            return found
    return None


_SPOUSE = (
    r"(?:(?:innocent )?spouse(?: relief)?|(?:del? )?(?:la |el |mi )?(?:conyuge|espos[ao])"
    r"(?: inocente)?)"
)
_COLLECTION = (
    r"(?:(?:del? )?(?:la |el |los )?(?:liens?(?: (?:or|and) levy)?|levy|collections?|cobros?"
    r"|embargo|gravamen))"
)
# The order in which the parts of Letter 4390 are told, whatever the language.
_FIRST = r"(?:first|1st|primera|1ra)(?= part\b| half\b| parte\b|$)(?: parte)?"
_SECOND = r"(?:second|2nd|segunda|2da)(?= part\b| half\b| parte\b|$)(?: parte)?"
_PART_ALONE = re.compile(
    r"(?:(?:and|ok|okay|so|but|y|pero|bueno|entonces) )*(?:(?:what|how) about |que (?:hay|pasa"
    r"|tal) (?:con |de )?|about )?(?:for |para |con |de )?(?:the |my |la |el |lo |mi )?"
    rf"(?:part |parte )?(?:(?P<innocent_spouse>{_SPOUSE}|{_SECOND})"
    rf"|(?P<collection>{_COLLECTION}|{_FIRST}))"
    r"(?P<part> (?:part|one|side|half|piece))?"
)


def part_alone(message: str) -> str | None:
    """The part of the letter that a message asks about and says nothing more of.

    "What about the spouse part?", "¿y la parte del cónyuge?": a model finds a topic in them as it
    happens, and what is asked is how long there is for it.

    Args:
        message: What the person wrote.

    Returns:
        `collection` or `innocent_spouse`, as the clocks of a letter are called.
    """
    if len(message) > _LONGEST:
        return None
    words = bare(message)
    found = _PART_ALONE.fullmatch(words)
    if found is None or not (found["part"] or "parte" in words):
        return None
    return "innocent_spouse" if found["innocent_spouse"] else "collection"


def bare(message: str) -> str:
    """A message's words alone, in one spelling, without signs between them.

    Args:
        message: What the person wrote.
    """
    text = normalize(message).replace("'", "")
    return _DRAWN_OUT.sub(r"\1", " ".join(_WORD.findall(text)))


def only_these(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether there is nothing in a message but these parts, courtesies and laughter.

    Args:
        text: The normalised message.
        spans: The parts, each from its first to behind its last character.
    """
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return bool(spans) and not _FILLER.sub(" ", text).strip(" .,!")


def _repeated(words: str) -> list[str]:
    """A sign several times is that sign: "👍👍"."""
    signs = set(words.split())
    return [*signs] if len(signs) == 1 and not words.isascii() else []


def _known(said: str, asked: bool) -> Short | None:
    if said == "y" and asked:
        return Short(ShortKind.MORE)  # "y" is yes on a phone, and "and" in Spanish
    kind = _KINDS.get(said)
    if kind is None:
        return _choice(said, asked)
    return None if asked and kind in _NEVER_ASKED else Short(kind)


def _choice(said: str, asked: bool) -> Short | None:
    chosen = _CHOSEN.fullmatch(said)
    assert chosen is not None  # any words fit
    named = chosen["said"]
    if asked:
        return None  # "the second?"
    if named.isdecimal():
        number = int(named)
        return Short(ShortKind.NUMBER, number - 1) if 1 <= number <= _MOST else None
    place = _PLACE.get(chosen["whole"], _PLACE.get(named))
    if place is not None:
        return Short(ShortKind.PLACE, place)
    kind = _KINDS.get(chosen["whole"], _KINDS.get(named))
    return Short(kind) if kind in CHOICES else None
