"""The message without what is nobody's business."""

from __future__ import annotations

from dataclasses import dataclass

from letterclock.redaction.finding import Finding
from letterclock.redaction.folding import fold
from letterclock.redaction.numbers import numbers
from letterclock.redaction.places import places

KINDS = {
    "ssn": "[SSN]",
    "itin": "[ITIN]",
    "ein": "[EIN]",
    "card": "[card]",
    "bank_account": "[bank account]",
    "phone": "[phone]",
    "email": "[e-mail]",
    "address": "[address]",
}
"""What is taken out, and what stands in its place."""


@dataclass(frozen=True)
class Redacted:
    """A message without personal numbers and addresses.

    Attributes:
        text: The message, a mark in place of each.
        kinds: The kinds of what was taken out, in order, each once.
    """

    text: str
    kinds: tuple[str, ...] = ()


def redact(text: str) -> Redacted:
    """Takes personal numbers and addresses out of a message.

    Args:
        text: What the person wrote.
    """
    folded = fold(text)
    found = _without_overlaps([*places(folded), *numbers(folded)])
    parts, done = [], 0
    for each in found:
        begin, end = folded.span(each.begin, each.end)
        parts += [text[done:begin], KINDS[each.kind]]
        done = end
    kinds = tuple(dict.fromkeys(each.kind for each in found))
    return Redacted("".join([*parts, text[done:]]), kinds)


def _without_overlaps(findings: list[Finding]) -> list[Finding]:
    """From left to right; two that overlap go as one, called what the longer is."""
    kept: list[Finding] = []
    for each in sorted(findings, key=lambda finding: (finding.begin, -finding.end)):
        if not kept or each.begin >= kept[-1].end:
            kept.append(each)
        else:
            longer = max(kept[-1], each, key=lambda finding: finding.end - finding.begin)
            end = max(kept[-1].end, each.end)
            kept[-1] = Finding(longer.kind, kept[-1].begin, end)
    return kept
