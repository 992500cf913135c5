"""What the scanner found beside what people reviewed."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.audit.reviewed import Entry, Reviewed
from assistant.audit.scanner import Found, Report


@dataclass(frozen=True)
class Gone:
    """A reviewed advisory that no longer applies."""

    entry: Entry
    advisory: str
    why: str


@dataclass(frozen=True)
class Comparison:
    """The scanner's advisories, sorted."""

    known: tuple[tuple[Found, Entry], ...]
    new: tuple[Found, ...]
    gone: tuple[Gone, ...]


def compare(report: Report, reviewed: Reviewed, pins: dict[str, str]) -> Comparison:
    """Sorts what was found by whether it was reviewed, and says what no longer is found.

    A review holds for the version it was made at: at another one the advisory is new.

    Args:
        report: What the scanner says.
        reviewed: The reviewed list.
        pins: The packages of requirements.lock with their versions.
    """
    known, new = [], []
    for found in report.found:
        entry = _review(found, reviewed)
        if entry is None:
            new.append(found)
        else:
            known.append((found, entry))
    gone = [
        Gone(entry, advisory, why)
        for entry in reviewed.entries
        for advisory in entry.advisories
        if (why := _why_gone(entry, advisory, report, pins))
    ]
    return Comparison(tuple(known), tuple(new), tuple(gone))


def _review(found: Found, reviewed: Reviewed) -> Entry | None:
    for entry in reviewed.entries:
        same = (entry.package, entry.version) == (found.package, found.version)
        if same and found.names.intersection(entry.published):
            return entry
    return None


def _why_gone(entry: Entry, advisory: str, report: Report, pins: dict[str, str]) -> str | None:
    pinned = pins.get(entry.package)
    if pinned is None:
        return "the package is no longer in requirements.lock"
    if pinned != entry.version:
        return f"requirements.lock has {pinned} now"
    if entry.package not in report.asked or advisory not in entry.published:
        return None
    if any(advisory in each.names for each in report.found if each.package == entry.package):
        return None
    return "the scanner does not report it"
