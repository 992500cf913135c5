"""Messages that cannot hold a number that is no date are not searched for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterclock.dates import lookalikes, other_papers
from letterclock.normalize import normalize
from tests.letterclock.dates.test_corpus import CORPUS


@given(st.from_regex(lookalikes._FINDER))
def test_nothing_is_missed(text: str) -> None:
    found = list(lookalikes._FINDER.finditer(text))
    if found:
        assert lookalikes._NEEDED.search(text)
    if any(each["paper"] for each in found):
        assert lookalikes._NEEDED_FOR_PAPER.search(text)


@given(st.from_regex(lookalikes._OTHER_PAPERS))
def test_no_paper_is_missed(text: str) -> None:
    if any(each["paper"] for each in lookalikes._FINDER.finditer(text)):
        assert lookalikes._NEEDED_FOR_PAPER.search(text)


def test_in_messages_written_by_hand_neither() -> None:
    searched = 0
    for case in CORPUS:
        text = normalize(case["say"])
        assert lookalikes.blank_lookalikes(text) == lookalikes._FINDER.sub(lookalikes._blank, text)
        papers = [each.group() for each in lookalikes._FINDER.finditer(text) if each["paper"]]
        assert [normalize(each) for each in other_papers(case["say"])] == papers
        searched += bool(papers)
    assert searched > 5


@pytest.mark.parametrize(
    "text",
    ["see www.irs.gov", "https://irs.gov", "a@b.test", "final notice of intent to levy", "nftl"],
)
def test_what_has_no_digit_is_found_too(text: str) -> None:
    assert lookalikes.blank_lookalikes(text) != text
