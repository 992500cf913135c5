"""`make audit`: published advisories for what is installed, beside the reviewed ones.

`python -m assistant.audit table` writes the reviewed list into SECURITY.md instead.
"""

from __future__ import annotations

import argparse
import sys

from assistant.audit import reviewed, scanner, table
from assistant.audit.comparison import Comparison, compare
from assistant.audit.scanner import Found, Report
from assistant.setup.errors import SetupError
from assistant.setup.steps import say

NEW, NOT_ASKED = 1, 2
"""Exit status: something was not reviewed; something could not be looked up."""


def audit() -> int:
    """Scans, compares and tells; returns the exit status."""
    known = reviewed.read()
    report = scanner.scan()
    compared = compare(report, known, scanner.pins())
    if report.asked:
        _tell(compared)
    if report.skipped:
        say(not_asked(report))
    if compared.new:
        say("Look at each in this code and add it to assistant/audit/reviewed.yml.")
        return NEW
    if report.skipped:
        return NOT_ASKED
    say("Every advisory that was found is reviewed.")
    return 0


def not_asked(report: Report) -> str:
    """One sentence about the packages that could not be looked up.

    Args:
        report: What the scanner says, with at least one such package.
    """
    name, why = min(report.skipped.items())
    if not report.asked:
        count = len(report.skipped)
        return (
            f"Nothing was looked up: the advisory service could not be asked about any of the "
            f"{count} packages ({name}: {why})."
        )
    names = ", ".join(sorted(report.skipped))
    return f"Not looked up, so nothing is known of them: {names} ({name}: {why})."


def _tell(compared: Comparison) -> None:
    for found, entry in compared.known:
        say(f"reviewed  {_called(found)}: {entry.reach}, {entry.date}")
    for found in compared.new:
        fixed = f", fixed in {', '.join(found.fixed)}" if found.fixed else ""
        say(f"NEW       {_called(found)}{fixed}")
    for gone in compared.gone:
        what = f"{gone.entry.package} {gone.entry.version} {gone.advisory}"
        say(f"take out  {what}: {gone.why}")


def _called(found: Found) -> str:
    others = f" ({', '.join(sorted(found.aliases))})" if found.aliases else ""
    return f"{found.package} {found.version} {found.id}{others}"


def main(arguments: list[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    parser = argparse.ArgumentParser(prog="python -m assistant.audit", description=__doc__)
    parser.add_argument("command", nargs="?", choices=["scan", "table"], default="scan")
    command = parser.parse_args(arguments).command
    try:
        if command == "table":
            table.write(reviewed.read())
            return 0
        return audit()
    except (SetupError, reviewed.BadList) as error:
        print(error, file=sys.stderr)
        return NOT_ASKED
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
