"""Tables in Markdown from what was measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from assistant.evaluation.model import Parsed

THRESHOLDS = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
MOST_CONFUSIONS = 15


def table(header: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """A Markdown table; fractions are written as percentages."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(_cell(each) for each in line) + " |" for line in lines)


def accuracy(parsed: Sequence[Parsed]) -> float:
    """The share whose first topic is right."""
    return sum(each.right for each in parsed) / len(parsed)


def per_topic(parsed: Sequence[Parsed]) -> str:
    """Recall and precision of each topic."""
    topics = sorted({each.case.topic for each in parsed})
    rows = []
    for topic in topics:
        cases = [each for each in parsed if each.case.topic == topic]
        claimed = [each for each in parsed if each.topic == topic]
        right = sum(each.right for each in cases)
        rows.append(
            [topic, len(cases), right / len(cases), right / len(claimed) if claimed else 0.0]
        )
    return table(["topic", "messages", "recall", "precision"], rows)


def confusions(parsed: Sequence[Parsed]) -> str:
    """The most frequent wrong topics."""
    pairs = Counter((each.case.topic, each.topic) for each in parsed if not each.right)
    rows = [[right, wrong, count] for (right, wrong), count in pairs.most_common(MOST_CONFUSIONS)]
    return table(["is", "taken for", "messages"], rows)


def curve(parsed: Sequence[Parsed]) -> str:
    """What a threshold buys: how many are answered, and how many of those rightly."""
    rows = []
    for threshold in THRESHOLDS:
        sure = [each for each in parsed if each.confidence >= threshold]
        rows.append([f"{threshold:.1f}", len(sure) / len(parsed), accuracy(sure) if sure else 0.0])
    return table(["threshold", "answered at once", "of those right"], rows)


def letter_dates(parsed: Sequence[Parsed]) -> str:
    """How many messages with a letter date end with it, and how many with a wrong one."""
    dated = [each for each in parsed if each.case.letter_date is not None]
    right = sum(each.letter_date == each.case.letter_date for each in dated)
    wrong = sum(each.letter_date not in (None, each.case.letter_date) for each in parsed)
    return table(
        ["messages with a letter date", "understood", "wrong and unquestioned (all messages)"],
        [[len(dated), right / len(dated) if dated else 0.0, wrong]],
    )


def _cell(value: Any) -> str:
    return f"{100 * value:.1f} %" if isinstance(value, float) else str(value)
