"""`make redaction`: what the rules find and what they spoil, as the table of docs/redaction.md.

With an interpreter that has them, the same is measured of other packages:
`python -m tests.letterclock.redaction.measured presidio` (or `scrubadub`).
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.letterclock.redaction.others import written_by_others
from tests.letterclock.redaction.secrets import lookalikes, planted

PAGE = Path(__file__).parent.parent.parent.parent / "docs" / "redaction.md"
BEGIN, END = "<!-- made by make redaction -->\n", "<!-- end -->"
LANGUAGES = ("en", "es")
KINDS = ("ssn", "itin", "ein", "card", "bank_account", "phone", "email", "address")

Redactor = Callable[[str], tuple[str, frozenset[str]]]
"""A message to the message without what is personal, and the kinds that were taken out."""


@dataclass
class Measured:
    """What a redactor did with the set."""

    planted: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Secrets by kind and language."""
    gone: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Those no longer to be read, whatever they were called."""
    named: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Messages in which the redactor named a kind, by kind and language."""
    right: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Those that do hold it."""
    stay: Counter[str] = field(default_factory=Counter)
    """Messages with nothing personal in them, by language."""
    with_digits: Counter[str] = field(default_factory=Counter)
    spoiled: Counter[str] = field(default_factory=Counter)
    """Those that were changed."""


def measure(redactor: Redactor) -> Measured:
    """Plays the whole set.

    Args:
        redactor: What is measured.
    """
    found = Measured()
    for language in LANGUAGES:
        for kind, secret, message in planted(language):
            text, kinds = redactor(message)
            found.planted[kind, language] += 1
            found.gone[kind, language] += secret not in text
            found.right[kind, language] += kind in kinds
            for each in kinds:
                found.named[each, language] += 1
    for language in (*LANGUAGES, "both"):
        own = lookalikes(language) if language in LANGUAGES else []
        for message in (*own, *written_by_others(language)):
            text, kinds = redactor(message)
            found.stay[language] += 1
            found.with_digits[language] += any(letter.isdigit() for letter in message)
            found.spoiled[language] += text != message
            for each in kinds:
                found.named[each, language] += 1
    return found


def table(found: Measured) -> str:
    """As Markdown."""
    lines = [
        "| kind | planted en | found en | planted es | found es | recall | precision |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for kind in KINDS:
        lines.append(_line(found, kind.replace("_", " "), (kind,)))
    lines.append(_line(found, "all", KINDS))
    stay, spoiled = found.stay, found.spoiled
    told = ", ".join(
        f"{name} {spoiled[language]} of {stay[language]}"
        for language, name in (("en", "English"), ("es", "Spanish"), ("both", "about dates"))
    )
    lines += [
        "",
        f"Changed of the {stay.total():,} messages that must stay "
        f"({found.with_digits.total():,} of them with digits): {told}.",
    ]
    return "\n".join(lines)


def _line(found: Measured, name: str, kinds: tuple[str, ...]) -> str:
    def total(counts: Counter[tuple[str, str]], language: str | None = None) -> int:
        every = counts.items()
        return sum(n for (kind, lang), n in every if kind in kinds and language in (None, lang))

    cells = [
        str(total(counts, language))
        for language in LANGUAGES
        for counts in (found.planted, found.gone)
    ]
    recall = total(found.gone) / total(found.planted)
    named = total(found.named)
    precision = f"{total(found.right) / named:.3f}" if named else "–"
    return f"| {name} | {' | '.join(cells)} | {recall:.3f} | {precision} |"


def ours(message: str) -> tuple[str, frozenset[str]]:
    """Letterclock's own rules."""
    from letterclock.redaction import redact

    redacted = redact(message)
    return redacted.text, frozenset(redacted.kinds)


def presidio() -> Redactor:
    """Its recognizers by pattern; those that need a language model are left out."""
    from presidio_analyzer import predefined_recognizers as known

    entities = {"US_SSN": "ssn", "US_ITIN": "itin", "CREDIT_CARD": "card", "EMAIL_ADDRESS": "email"}
    entities |= {"US_BANK_NUMBER": "bank_account", "ABA_ROUTING_NUMBER": "bank_account"}
    entities |= {"PHONE_NUMBER": "phone"}
    recognizers = [
        known.UsSsnRecognizer(),
        known.UsItinRecognizer(),
        known.CreditCardRecognizer(),
        known.UsBankRecognizer(),
        known.AbaRoutingRecognizer(),
        known.EmailRecognizer(),
        known.PhoneRecognizer(),
    ]
    # Its scores: what a pattern alone is worth, without the words beside it.
    enough = float(sys.argv[2]) if len(sys.argv) > 2 else 0.0

    def redact(message: str) -> tuple[str, frozenset[str]]:
        found = [
            each
            for recognizer in recognizers
            for each in recognizer.analyze(message, recognizer.supported_entities, None)
            if each.score >= enough
        ]
        spans = [(each.start, each.end) for each in found]
        return _without(message, spans), frozenset(entities[each.entity_type] for each in found)

    return redact


def scrubadub() -> Redactor:
    """As it comes, for the United States."""
    import scrubadub as package

    names = {"social_security_number": "ssn", "credit_card": "card"}
    scrubber = package.Scrubber(locale="en_US")

    def redact(message: str) -> tuple[str, frozenset[str]]:
        found = list(scrubber.iter_filth(message))
        parts = [part for each in found for part in getattr(each, "filths", [each])]
        spans = [(each.beg, each.end) for each in found]
        return _without(message, spans), frozenset(
            names.get(each.type, each.type) for each in parts
        )

    return redact


def _without(message: str, spans: list[tuple[int, int]]) -> str:
    letters = list(message)
    for begin, end in spans:
        letters[begin:end] = "\0" * (end - begin)
    return re.sub("\0+", "[gone]", "".join(letters))


def main() -> int:
    """Prints the table of another package, or writes that of our rules into the page."""
    if len(sys.argv) > 1:
        print(table(measure({"presidio": presidio, "scrubadub": scrubadub}[sys.argv[1]]())))
        return 0
    new = table(measure(ours))
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}{new}\n{END}{after}", "utf-8")
    print(new)
    return 0


if __name__ == "__main__":
    sys.exit(main())
