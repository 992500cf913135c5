"""What people see while something breaks, as a table; `make faults` writes it to the docs."""

from __future__ import annotations

import os
from pathlib import Path

from assistant.ground.settings import ROOT
from tests.system.people import Person, Said

SETTING = "LETTERCLOCK_FAULT_TABLE"
"""Set by `make faults`: write the file anew."""

FILE = ROOT / "docs" / "faults.md"

COLUMNS = ("fault", "what people see", "what is lost", "longest wait", "normal again")

_HEAD = """# When something breaks

Four people in conversations, two in English and two in Spanish, two over REST and two in the
website's chat, ask one question after the other while the fault happens; each has told the date on
the letter. Written by `make faults` (`tests/system/test_faults.py`), which fails where a message
that was answered is not in the database afterwards, where anyone meets silence or an error, or
where an apology lacks the phone number or the dates. Seconds are of one run on two cores.

"""

_FOOT = """
"Normal again" is counted from the end of the fault (for a killed process: from its death) to the
first proper answer. An apology is in the person's language, with the Taxpayer Advocate's number and
the last days. What was apologised for may have to be asked again; what was answered is in the
database before the answer is sent.
"""


class Table:
    """One row for each fault."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, ...]] = []

    def add(self, fault: str, seen: str, lost: str, people: list[Person], over: float) -> None:
        """Adds a fault.

        Args:
            fault: What was done.
            seen: What people saw beside `counted`.
            lost: What was lost.
            people: Who was talking.
            over: `time.monotonic()` when it was over.
        """
        said = [each for person in people for each in person.said]
        normal = min(
            each.at + each.took
            for person in people
            for each in person.said
            if person.answered(each) and each.at + each.took > over
        )
        self.rows.append(
            (
                fault,
                f"{seen} {counted(people)}.",
                lost,
                f"{max(each.took for each in said):.1f} s",
                f"{max(0.0, normal - over):.1f} s",
            )
        )

    def text(self) -> str:
        lines = [COLUMNS, tuple("---" for _ in COLUMNS), *self.rows]
        return "\n".join(f"| {' | '.join(each)} |" for each in lines) + "\n"

    def write(self, path: Path = FILE) -> None:
        print(f"\n{self.text()}")
        if os.environ.get(SETTING):
            path.write_text(_HEAD + self.text() + _FOOT, encoding="utf-8")


def counted(people: list[Person]) -> str:
    """How many messages were answered, apologised for, sent again."""
    both: list[tuple[Person, Said]] = [(each, said) for each in people for said in each.said]
    answered = sum(person.answered(said) for person, said in both)
    sorry = [(person, said) for person, said in both if person.apologised(said)]
    dated = sum(person.told_the_dates(said) for person, said in sorry)
    again = sum(said.cut_off > 0 for _, said in both)
    parts = [f"Of {len(both)} messages {answered} were answered"]
    parts += [f"{len(sorry)} apologised for ({dated} with the dates)"] if sorry else []
    parts += [f"{again} had to be sent again"] if again else []
    return ", ".join(parts)
