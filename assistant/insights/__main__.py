"""`make insights`: what people asked that was not understood, the newest first.

Each is a candidate for data/nlu: read it, put it under its topic, run `make evaluate`.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime

import sqlalchemy as sa

from assistant.insights.database import NoDatabase, engine
from assistant.insights.misunderstood import Question, questions
from assistant.runner.settings import ROOT
from letterclock.letters import LANGUAGES

DAY_S = 86_400
MOST_SHOWN = 200

_NAMES = {"en": "English", "es": "Spanish"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Shows them.

    Args:
        arguments: The command line's; the process's own if None.

    Returns:
        The exit status: 2 where the database cannot be read.
    """
    parser = argparse.ArgumentParser(prog="python -m assistant.insights", description=__doc__)
    parser.add_argument("--days", type=int, default=0, help="only of so many days; 0 is all")
    parser.add_argument("--limit", type=int, default=MOST_SHOWN, help="most shown of a language")
    parser.add_argument("--json", action="store_true", help="as data, one object a line")
    given = parser.parse_args(arguments)
    since = time.time() - given.days * DAY_S if given.days else 0.0
    try:
        found = questions(engine(ROOT), since)
    except NoDatabase as error:
        print(error, file=sys.stderr)
        return 2
    except sa.exc.SQLAlchemyError as error:
        kind = type(error).__name__
        print(f"The database of the conversations cannot be read ({kind}).", file=sys.stderr)
        return 2
    shown = {each: [q for q in found if q.language == each] for each in LANGUAGES}
    if given.json:
        for language in LANGUAGES:
            for question in shown[language][: given.limit]:
                print(json.dumps(_data(question), ensure_ascii=False))
    else:
        print("\n\n".join(_listed(each, shown[each], given.limit) for each in LANGUAGES))
    return 0


def _listed(language: str, found: Sequence[Question], limit: int) -> str:
    times = sum(question.times for question in found)
    title = f"{_NAMES[language]}: {len(found)} questions not understood, asked {times} times"
    lines = [title, *(_line(question) for question in found[:limit])]
    if len(found) > limit:
        lines.append(f"… and {len(found) - limit} older ones (--limit).")
    return "\n".join(lines)


def _line(question: Question) -> str:
    guesses = ", ".join(
        topic if sure is None else f"{topic} {sure:.2f}" for topic, sure in question.guesses
    )
    # On one line, whatever was written: what comes from outside must not look like our own lines.
    text = " ".join(question.text.split())
    return f"{question.times:>5}×  {_day(question)}  {text}  → {guesses or 'no guess'}"


def _data(question: Question) -> dict[str, object]:
    return {
        "text": question.text,
        "language": question.language,
        "times": question.times,
        "conversations": len(question.conversations),
        "last": _day(question),
        "guesses": [{"topic": topic, "confidence": sure} for topic, sure in question.guesses],
    }


def _day(question: Question) -> str:
    return datetime.fromtimestamp(question.last, UTC).date().isoformat()


if __name__ == "__main__":
    sys.exit(main())
