"""How do you know? The sources of what was said, first-hand ones first."""

from __future__ import annotations

import pytest

from letterclock import where_from
from letterclock.letters.model import Source, SourceKind, Text

LAW = Source("26 U.S.C. § 7451", "https://www.law.cornell.edu/7451", SourceKind.STATUTE)
BLOG = Source("A blog", "https://example.org/", SourceKind.SECOND_HAND)
OURS = Source("Our own words")


@pytest.mark.parametrize(
    "message",
    [
        "how do you know?",
        "How do you know that",
        "and how do you know all this??",
        "where did you get that from",
        "where does this come from?",
        "what's your source?",
        "what are the sources",
        "says who",
        "who says so?",
        "what law says that",
        "sources?",
        "¿Cómo lo sabe?",
        "y cómo sabe eso",
        "¿de dónde saca eso?",
        "de donde viene esa informacion",
        "¿cuál es su fuente?",
        "¿quién lo dice?",
        "¿qué ley dice eso?",
        "fuentes",
    ],
)
def test_it_is_heard(message: str) -> None:
    assert where_from.asked(message)


@pytest.mark.parametrize(
    "message",
    [
        "how do you know my ex won't be told",
        "how do I know the letter is real?",
        "how did you get January 28",
        "are you sure?",
        "where do I get the form",
        "who says I have to pay",
        "the source of my income is a pension",
        "¿cómo sé si la carta es real?",
        "quien dice que ya es tarde",
        "I talked to a man at the IRS for an hour today and he said it is late, who says that",
    ],
)
def test_what_asks_for_something_else_is_not_taken_for_it(message: str) -> None:
    assert not where_from.asked(message)


def test_the_law_is_told_before_what_others_tell_of_it() -> None:
    texts = [Text({}, (BLOG, OURS)), Text({}, (LAW, BLOG))]
    assert where_from.told(texts) == [LAW, BLOG]


def test_no_more_than_a_few_are_told() -> None:
    many = tuple(Source(str(n), f"https://example.org/{n}", SourceKind.COURT) for n in range(9))
    assert len(where_from.told([Text({}, many)])) == where_from.MOST
