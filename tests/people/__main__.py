"""`make people`: every message of the set to the real assistant, and docs/people.md."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date

from assistant.ground.settings import ROOT
from assistant.runner.testing import running
from tests.people.measured import BAR, GOOD, NEAR, Judged, judge, near, others, share, table
from tests.people.messages import TODAY, load_all

PAGE = ROOT / "docs" / "people.md"
BEGIN, END = "<!-- made by make people -->\n", "<!-- end -->"


def main() -> int:
    """Asks, prints what was not good, and writes the table into the page.

    Returns:
        1 if a date was wrong.
    """
    messages = load_all()
    print(f"{len(messages)} messages, each in a conversation of its own …", flush=True)
    with running(env={"LETTERCLOCK_TODAY": TODAY}) as server:
        judged = [judge(message, server.send(message.text)) for message in messages]
    for each in judged:
        if each.worth != GOOD or each.dates:
            print(f"{each.report()}\n")
    made = f"{table(judged)}\n\n{_against_the_bar(judged)}"
    print(made)
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(
        f"{before}{BEGIN}{made}\n\nMeasured on {date.today().isoformat()}.\n{END}{after}", "utf-8"
    )
    print(f"written to {PAGE.relative_to(ROOT)}")
    return 1 if any(each.dates for each in judged) else 0


def _against_the_bar(judged: Sequence[Judged]) -> str:
    dated = [each.message.number for each in judged if each.dates]
    lines = [
        f"- wrong dates: {len(dated)} ({', '.join(dated)}); none is allowed: **not met**."
        if dated
        else "- wrong dates: none; none is allowed: met."
    ]
    for name, those in ((f"about {', '.join(NEAR)}", near(judged)), ("the others", others(judged))):
        good = share(those)
        met = "met" if good >= BAR else "**not met**"
        lines.append(f"- {name}: {100 * good:.1f} % good; at least {100 * BAR:.0f} %: {met}.")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
