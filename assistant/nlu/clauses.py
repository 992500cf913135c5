"""Several questions in one message: nothing asked is dropped.

"Letter dated oct 22, am I too late? and is there a free lawyer" is one message with two topics;
the classifier names the louder one. `ClauseSplitter` sends the questions in a message through
the rest of the pipeline beside the whole; `ClauseJoiner`, at the end, writes the topics of those
that are clear onto the message as `also` entities.

A long message is a story with a question somewhere in it, and about everything; the encoder reads
its question apart (`asking`). Of one that is longer than the encoder reads, the clearest of its
questions is the topic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME, INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.nlu.aspects import ASPECT
from assistant.nlu.component import RuleComponent, entity, own_words
from assistant.nlu.signals import SUSPECT, in_danger

ALSO = "also"
QUESTION = "question"
"""The question that a long message is about, with its topic."""

CLEAR = 0.6
"""How sure the model must be of a clause's topic; see docs/understanding.md for what that buys."""

MOST_CLAUSES = 4
FEWEST_WORDS = 3

REST = "rest"
"""Marks what is left of a message without its thanks."""

_THANKS = (
    r"(?:(?:ok(?:ay)?|bueno|perfecto|vale|oh|great|perfect|alright|muchas|muchísimas|muchisimas|mil"
    r"|thank you|thanks|thank u|thx|ty|gracias|grasias)\b[\s,.!¡]*)*"
    r"(?:thank you|thanks|thank u|thx|tysm|ty|gracias|grasias)\b"
)
_KIND_WORDS = (
    r"(?:[\s,.!]*(?:so much|very much|a lot|again|mij[oa]|joven|amig[oa]|se[ñn]or\w*|de nuevo"
    r"|por todo|(?:por|for) (?:su|tu|la|your|the|all the) (?:ayuda|help)"
    r"|dios (?:me )?(?:l[oae]|te|los) bendiga"
    r"|god bless(?: you)?|(?:una|otra) (?:[uú]ltima )?(?:cosa|pregunta)(?: m[aá]s)?"
    r"|(?:one|1) (?:more|last) (?:thing|question)|disculpe|y|and|pero|but)\b)*[\s,.!:;]*"
)
_POLITE_LEAD = re.compile(rf"^\W*{_THANKS}{_KIND_WORDS}", re.IGNORECASE)
_POLITE = frozenset({"thanks", "greet", "goodbye", DEFAULT_NLU_FALLBACK_INTENT_NAME})
"""Topics of a message that thanks, behind which a question may stand."""

SHORT = 25
"""Words of a message up to which it is read as a whole."""

RANKED = 10
"""Topics kept with a message, as many as Rasa's own classifiers keep: it is written, read and
told with every message of a conversation."""

STORY = 45
"""Words of a message from which it is a story."""

LONG = 75
"""Words of a message that the encoder reads (`max_tokens`), about."""

_NO_QUESTION = frozenset(
    {
        *("None", DEFAULT_NLU_FALLBACK_INTENT_NAME, "out_of_scope", "chitchat", "greet"),
        *("goodbye", "thanks", "affirm", "deny"),
    }
)
"""Topics that no story is about; of the others one is, as soon as a message of its own would be."""

_LONGEST = 16
"""Words of a sentence that is looked at as a whole; a longer one runs on without a full stop."""

_ASKING = (
    r"(?:how|what|whats|what's|when|where|who|whom|why|which|can|could|do|does|did|is|are|am|will|"
    r"would|should|must|need|c[oó]mo|qu[eé]|cu[aá]ndo|d[oó]nde|qui[eé]n|por qu[eé]|cu[aá]l|"
    r"cu[aá]nt[oa]s?|puedo|puede|pueden|podemos|debo|tengo que|hay|necesito|me pueden)\b"
)
_BOUNDARY = re.compile(
    rf"[.?!;\n]+\s*|,\s*(?=(?:and |y |but |pero )?{_ASKING})"
    rf"|\b(?:and|also|plus|but|y|pero|tambi[eé]n)\s+(?=(?:also )?{_ASKING})",
    re.IGNORECASE,
)
_QUESTION = re.compile(rf"^(?:and |also |but |so |y |pero |también )*{_ASKING}", re.IGNORECASE)


# What asks in a story, wherever it stands in its sentence.
_ASKS_WITHIN = re.compile(
    r"\b(?:(?:want|need|like|trying|have) to (?:know|ask|find out|understand)|wonder(?:ing)?"
    r"|(?:tell|show|explain(?: to)?) me|my question|i(?: do not|'?m not sure| ?don'?t) (?:even )?"
    r"(?:know|understand|sure)? ?(?:what|how|if|whether|where|who|when|which|why)|no idea (?:what"
    r"|how|if|where|who|when)|please (?:help|advise|tell|explain)|can (?:i|they|he|she|you|we|some"
    r"\w+)\b|should i|do i|am i|i need|is it (?:too|still)|is there|(?:quiero|quisiera|necesito"
    r"|queria) (?:saber|preguntar|entender)|(?:d[ií]game|me (?:dice|puede decir|explica)"
    r"|expl[ií]queme)|mi pregunta|no (?:s[eé]|entiendo) (?:qu[eé]|c[oó]mo|si|d[oó]nde|qui[eé]n"
    r"|cu[aá]ndo|cu[aá]l|por qu[eé])|por favor|(?:puedo|pueden|debo|tengo que|hay (?:alg|manera))\b"
    r"|ya es (?:muy )?tarde|(?:est(?:oy|amos)|llego) a tiempo|se me pas[oó]|any (?:chance|way)"
    r"|(?:alguna manera|forma) de)"
    # In Spanish a verb may begin a question, with no mark in a dictated one.
    r"|^\W*(?:(?:y|pero|and|but) )?(?:a qui[eé]n|(?:de|con|en|para) (?:qué|quién|cuál)|para que"
    r" (?:fecha|d[ií]a)|me (?:dan|van a|quitan)|van? a|cuenta|sirve|vale|alcanza|have i|may i"
    r"|has (?:it|the|my)|explain|tell)\b",
    re.IGNORECASE,
)
# Without a mark these tell of something, or ask nobody: "which was supposed to …", "how could I
# know". "Que" without an accent asks only before some words.
_TELLS = re.compile(
    r"^\W*(?:and |but |so |y |pero )?(?:(?:who|which|that|where|when)(?! (?:do|does|can|could"
    r"|should|would|will|letter|form|court|office|part|day|date|one|is (?:the|my|it|this))\b)"
    r"|how (?:could|was|were) (?:i|we)\b|what (?:was|were) (?:i|we)\b|(?:c[oó]mo|qu[eé]) (?:iba|"
    r"[ií]bamos) a\b|que(?! (?:hago|debo|puedo|tengo|pasa|pasar[ií]a|significa|quiere decir|es"
    r"|son|hay|papeles|documentos|forma|carta|fecha|dia|sigue)\b)|quien(?! (?:me|puede)\b)"
    r"|cuando (?:me|mi|el|la|nos|se|yo|lleg|fui|era)|donde (?:trabaj|viv)|(?:con|de|por|en)"
    r" (?:quien|la que|el que|lo que)\b)",
    re.IGNORECASE,
)
_RUNS_ON = re.compile(
    r",\s+|\s+(?=(?:and|but|so|because|then|y|pero|porque|entonces|as[ií] que|luego)\s)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Part:
    """A sentence, or a piece of one that runs on.

    Attributes:
        text: Its words.
        marked: A question mark ends it.
    """

    text: str
    marked: bool

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class ClauseSplitter(RuleComponent):
    """Puts the questions within a message behind it, as messages of their own."""

    def process(self, messages: list[Message]) -> list[Message]:
        """The messages, each followed by its clauses; Rasa answers the first.

        And by the sentence that is suspected of danger, for `SafetyNet`.
        """
        return [part for message in messages for part in (message, *_parts_of(message))]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class ClauseJoiner(RuleComponent):
    """Writes the clear topics of the clauses onto the message they came from."""

    def process(self, messages: list[Message]) -> list[Message]:
        """The first message alone, with an `also` entity for each further topic.

        Of a story, its clearest question gets a `question` entity; where it is longer than what
        the encoder reads, its topic is that of the message.
        """
        whole, *parts = [each for each in messages if each.get(SUSPECT) is not True]
        rest = next((part for part in parts if part.get(REST)), None)
        parts = [part for part in parts if part is not rest]
        if _topic(whole) not in _POLITE or in_danger(whole):
            rest = None
        if rest is not None:
            for key in (INTENT, INTENT_RANKING_KEY):
                whole.set(key, rest.get(key), add_to_output=True)
        text = whole.get(TEXT) or ""
        clear = [part for part in parts if _is_clear(part)]
        found = []
        asked = _question(whole, parts)
        if asked is not None:
            for key in (INTENT, INTENT_RANKING_KEY):
                whole.set(key, asked.get(key), add_to_output=True)
            clear = [part for part in clear if _topic(part) != _topic(asked)]
            found = [self._entity(QUESTION, asked, text)]
        found += [self._entity(ALSO, part, text) for part in clear]
        # What a clear question asks within its topic tells more than the whole message.
        aspects = [
            each
            for part in (parts if rest is None else [rest])
            if _is_clear(part)
            for each in part.get(ENTITIES, [])
            if each["entity"] == ASPECT
        ]
        whole.set(ENTITIES, aspects + whole.get(ENTITIES, []) + found, add_to_output=True)
        ranking = whole.get(INTENT_RANKING_KEY) or []
        whole.set(INTENT_RANKING_KEY, ranking[:RANKED], add_to_output=True)
        return [whole]

    def _entity(self, name: str, part: Message, text: str) -> dict[str, Any]:
        return {**entity(name, _topic(part), text, self), "clause": part.get(TEXT)}


def _parts_of(message: Message) -> Iterator[Message]:
    for text in clauses(message.get(TEXT)):
        yield Message({TEXT: text})
    rest = without_thanks(message.get(TEXT))
    if rest is not None:
        yield Message({TEXT: rest, REST: True})
    if message.get(SUSPECT):
        yield Message({TEXT: message.get(SUSPECT), SUSPECT: True})


def _question(whole: Message, parts: Sequence[Message]) -> Message | None:
    """The clearest question of a story, about its topic or deciding it; `None` of what is none."""
    text = whole.get(TEXT) or ""
    told = [part for part in parts if _topic(part) not in _NO_QUESTION]
    if not is_story(text) or in_danger(whole):
        return None
    if not is_beyond_the_encoder(text):
        told = [part for part in told if _topic(part) == _topic(whole)]
    marked = [part for part in told if f"{part.get(TEXT)}?" in text]
    # Of two equally clear ones the later: people tell first and ask then.
    return max(reversed(marked or told), key=_confidence, default=None)


def _topic(part: Message) -> str:
    return str((part.get(INTENT) or {}).get("name"))


def _confidence(part: Message) -> float:
    return float((part.get(INTENT) or {}).get("confidence") or 0)


def _is_clear(part: Message) -> bool:
    return bool(part.get(INTENT)) and _confidence(part) >= CLEAR


def is_story(text: str) -> bool:
    """Whether a message has its question somewhere in much that is told.

    Args:
        text: What the person wrote.
    """
    return len(text.split()) >= STORY or own_words(text) != text


def is_beyond_the_encoder(text: str) -> bool:
    """Whether the topic of a message is that of the clearest question in it.

    Args:
        text: What the person wrote.
    """
    return len(text.split()) >= LONG or own_words(text) != text


def asking(text: str) -> str:
    """What a message asks: the last of its questions, or all of it.

    Args:
        text: What the person wrote.
    """
    if len(text.split()) <= SHORT:
        return text
    return (clauses(text) or [text])[-1]


def without_thanks(text: str | None) -> str | None:
    """What follows the thanks that a message begins with; `None` where little or nothing does.

    "Thank you, and what if I call the number": it is the question that is answered.

    Args:
        text: What the person wrote.
    """
    thanks = _POLITE_LEAD.match(text or "")
    rest = (text or "")[thanks.end() :] if thanks is not None else ""
    return rest if len(rest.split()) >= FEWEST_WORDS else None


def clauses(text: str | None) -> list[str]:
    """The questions in a message that has more than one part; none when it has only one.

    Args:
        text: What the person wrote.
    """
    if not text or text.startswith(INTENT_MESSAGE_PREFIX):
        return []
    if is_story(text):
        return _of_a_story(own_words(text))
    parts = _parts(text)
    if len(parts) < 2:
        return []
    asking = [each.text for each in parts if _asks(each) and each.words >= FEWEST_WORDS]
    return asking[:MOST_CLAUSES]


def _asks(part: _Part) -> bool:
    return part.marked or _QUESTION.search(part.text) is not None


def _parts(text: str) -> list[_Part]:
    parts, begin = [], 0
    for boundary in _BOUNDARY.finditer(text):
        parts.append(_Part(text[begin : boundary.start()].strip(), "?" in boundary.group()))
        begin = boundary.end()
    parts.append(_Part(text[begin:].strip(), marked=False))
    return [part for part in parts if part.text]


def _of_a_story(text: str) -> list[str]:
    """Of a story what most looks like a question, in its order; if nothing does, its end."""
    parts = [piece for part in _parts(text) for piece in _short(part)]
    parts = [part for part in parts if part.words >= FEWEST_WORDS]
    asking = [at for at, part in enumerate(parts) if _asks_in_a_story(part)]
    # The marked ones first, then the last: people tell first and ask then.
    asking.sort(key=lambda at: (parts[at].marked, at), reverse=True)
    chosen = asking[:MOST_CLAUSES] or range(max(0, len(parts) - 2), len(parts))
    return [parts[at].text for at in sorted(chosen)]


def _asks_in_a_story(part: _Part) -> bool:
    if part.marked or _TELLS.search(part.text) is not None:
        return part.marked
    return _asks(part) or _ASKS_WITHIN.search(part.text) is not None


def _short(part: _Part) -> Iterator[_Part]:
    """The part, in pieces where it runs on."""
    if part.words <= _LONGEST:
        yield part
        return
    pieces = [each.strip() for each in _RUNS_ON.split(part.text)]
    for at, piece in enumerate(pieces):
        yield _Part(piece, part.marked and at == len(pieces) - 1)
