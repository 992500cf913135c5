"""The table of the reviewed list in SECURITY.md."""

from __future__ import annotations

from assistant.audit.reviewed import FOUND_HERE, Entry, Reviewed
from assistant.setup.errors import SetupError
from assistant.setup.paths import ROOT

PAGE = ROOT / "SECURITY.md"
BEGIN, END = "<!-- made by python -m assistant.audit table -->\n", "<!-- end -->"

_REACH = {
    "none": "not reachable",
    "closed": "**was reachable, closed**",
    "reachable": "**reachable**",
}


def table(reviewed: Reviewed) -> str:
    """The list as a table, what is reachable first.

    Args:
        reviewed: The list.
    """
    order = list(_REACH)[::-1]
    entries = sorted(reviewed.entries, key=lambda each: order.index(each.reach))
    lines = [
        f"Reviewed on {reviewed.reviewed_on:%B} {reviewed.reviewed_on.day}, "
        f"{reviewed.reviewed_on.year}.",
        "",
        "| package | weakness | here |",
        "| --- | --- | --- |",
        *map(_line, entries),
    ]
    return "\n".join(lines) + "\n"


def page(text: str, reviewed: Reviewed) -> str:
    """SECURITY.md with the table in its place.

    Args:
        text: The page as it is.
        reviewed: The list.

    Raises:
        SetupError: The page has no place for it.
    """
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SetupError(f"{PAGE.name} lacks the line {BEGIN.strip()} or {END}.")
    return before + begin + "\n" + table(reviewed) + "\n" + end + after


def write(reviewed: Reviewed) -> None:
    """Writes the table into SECURITY.md.

    Args:
        reviewed: The list.
    """
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8"), reviewed), encoding="utf-8")


def _line(entry: Entry) -> str:
    ids = ", ".join(entry.advisories).replace(FOUND_HERE, "no advisory, found here")
    tested = f" Held by `{entry.test}`." if entry.test else ""
    here = f"{_REACH[entry.reach]}. {entry.why}{tested}"
    return f"| {entry.package} {entry.version} | {entry.what} ({ids}) | {here} |"
