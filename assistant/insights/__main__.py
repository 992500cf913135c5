"""`make insights`: the kinds of messages that were not understood, those asked most first.

And by topic, what people said to "was this right?".

Each is a candidate for data/nlu: `KIND=` shows all of it, with `TOPIC=` it makes examples of it.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import sqlalchemy as sa

from assistant.ground.settings import ROOT
from assistant.insights.database import NoDatabase, engine
from assistant.insights.examples import NothingAdded, add, examples, told
from assistant.insights.kinds import Kind, key, kinds
from assistant.insights.misunderstood import Question, in_one_line, questions
from assistant.nlu.sentence.encoder import EncoderMissing, load
from assistant.setup.encoder import folder
from assistant.stores.verdicts import Verdict, counted

DAY_S = 86_400
MOST_SHOWN = 10
OTHERS_SHOWN = 3
GUESSES_SHOWN = 3

EVERY = 50
"""One training example of so many tells where the middle of all messages is: a second, not 60."""


class NoKind(Exception):
    """A key is no kind's, or several kinds'; the text is one clear line."""


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Prints what was not understood, or makes training examples of a kind of it.

    Args:
        arguments: The command line's; the process's own if None.
        root: The checkout whose data/nlu is read and added to.

    Returns:
        The exit status: 2 where the database cannot be read or nothing could be done.
    """
    parser = argparse.ArgumentParser(prog="python -m assistant.insights", description=__doc__)
    parser.add_argument("--days", type=int, default=0, help="only of so many days; 0 is all")
    parser.add_argument("--limit", type=int, default=MOST_SHOWN, help="most kinds shown")
    parser.add_argument("--json", action="store_true", help="as data, one message a line, all")
    parser.add_argument("--kind", help="all messages of the kind with this key")
    parser.add_argument("--topic", help="make the kind's messages examples of this intent")
    given = parser.parse_args(arguments)
    if given.topic and not given.kind:
        print("TOPIC= wants a KIND=: its key stands in the list.", file=sys.stderr)
        return 2
    since = time.time() - given.days * DAY_S if given.days else 0.0
    try:
        asked = questions(engine(root), since)
        told_right = counted(engine(root), _from(since))
        found = kinds(asked, load(folder()), examples(root)[::EVERY]) if asked else []
        if given.kind:
            found = [_one(found, given.kind.lower())]
        if given.topic:
            print(_added(found[0], given.topic, root))
            return 0
    except (NoDatabase, EncoderMissing, NoKind, NothingAdded) as error:
        print(error, file=sys.stderr)
        return 2
    except sa.exc.SQLAlchemyError as error:
        kind = type(error).__name__
        print(f"The database of the conversations cannot be read ({kind}).", file=sys.stderr)
        return 2
    if given.json:
        for each in found:
            for question in each.questions:
                print(json.dumps(_data(question, each), ensure_ascii=False))
    elif given.kind:
        print("\n".join(_line(question) for question in found[0].questions))
    else:
        print(_listed(found, given.limit))
        if told_right:
            print(_judged(told_right))
    return 0


def _from(since: float) -> date | None:
    return datetime.fromtimestamp(since, UTC).date() if since else None


def _judged(verdicts: Sequence[Verdict]) -> str:
    """What people said of the answers, by topic."""
    lines = (f"{each.wrong:>5}× no {each.right:>5}× yes  {each.topic}" for each in verdicts)
    return "\n".join(["\nWas this right?", *lines])


def _one(found: Sequence[Kind], start: str) -> Kind:
    """The kind one of whose messages has a key that begins so.

    Any message, as with newer ones another may have become the most typical since the key was read.
    """
    fit = [each for each in found if any(key(q).startswith(start) for q in each.questions)]
    if len(fit) != 1:
        how = f"fits {len(fit)} kinds: give more of it" if fit else "is no kind's of these DAYS"
        raise NoKind(f"The key “{start}” {how}.")
    return fit[0]


def _added(kind: Kind, topic: str, root: Path) -> str:
    added = add(kind.questions, topic, root)
    lines = []
    for path, examples_of_it in added.lines.items():
        lines += [f"{path.relative_to(root)}, {topic}: {len(examples_of_it)} added"]
        lines += [f"    - {each}" for each in examples_of_it]
    if added.left_out:
        lines.append(f"Left out: {told(added.left_out)}.")
    lines.append("Read them before they stay: names are not taken out. Then `make train`.")
    return "\n".join(lines)


def _listed(found: Sequence[Kind], limit: int) -> str:
    asked = [question for kind in found for question in kind.questions]
    times = sum(question.times for question in asked)
    title = f"{len(asked)} questions not understood ({_languages(asked)}), asked {times} times"
    lines = [f"{title}, of {len(found)} kinds", *map(_shown, found[:limit])]
    if len(found) > limit:
        lines.append(f"… and {len(found) - limit} smaller kinds (LIMIT={len(found)}).")
    return "\n\n".join(lines)


def _shown(kind: Kind) -> str:
    typical, *others = kind.questions
    # From the next most typical to the least: the last shows how far the kind reaches.
    picked = np.linspace(0, len(others) - 1, min(OTHERS_SHOWN, len(others))).astype(int)
    guesses = (f"{topic} {times}×" for topic, times in kind.guesses().most_common(GUESSES_SHOWN))
    title = f"{kind.key}  {kind.times}×, {len(kind.questions)} different"
    return "\n".join(
        [
            f"{title} ({_languages(kind.questions)}), last {_day(kind.last)}",
            f"    {in_one_line(typical.text)}",
            *(f"    · {in_one_line(others[each].text)}" for each in picked),
            f"    → {', '.join(guesses) or 'no guess'}",
        ]
    )


def _languages(asked: Sequence[Question]) -> str:
    found = Counter(question.language for question in asked)
    return ", ".join(f"{language} {count}" for language, count in sorted(found.items())) or "none"


def _line(question: Question) -> str:
    guesses = ", ".join(
        topic if sure is None else f"{topic} {sure:.2f}" for topic, sure in question.guesses
    )
    told_as = f"{_day(question.last)}  {question.language}  {in_one_line(question.text)}"
    return f"{question.times:>5}×  {told_as}  → {guesses or 'no guess'}"


def _data(question: Question, kind: Kind) -> dict[str, object]:
    return {
        "kind": kind.key,
        "text": question.text,
        "language": question.language,
        "times": question.times,
        "conversations": len(question.conversations),
        "last": _day(question.last),
        "guesses": [{"topic": topic, "confidence": sure} for topic, sure in question.guesses],
    }


def _day(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).date().isoformat()


if __name__ == "__main__":
    sys.exit(main())
