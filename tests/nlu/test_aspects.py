"""Which question within its topic a message asks, as the trained model has it."""

from __future__ import annotations

import pytest

from assistant.nlu.aspects import AspectClassifier
from letterclock.letters import load_book
from tests.rasa import trained


def test_every_name_is_that_of_a_text_or_a_topic() -> None:
    book = load_book("4390")
    texts = {aspect.key for each in book.explanations.values() for aspect in each.aspects}
    names = set(trained.part(AspectClassifier).names)
    assert len(texts - names) <= len(texts) // 10, "texts without an example: data/nlu/aspects.*"
    assert {name for name in names - texts if "." in name} == set()


@pytest.mark.parametrize(
    ("message", "key"),
    [
        ("yo no escribí eso, él puso mi nombre sin decirme", "forged"),
        ("sixty bucks is two weeks of groceries, do they make exceptions", "fee_waiver"),
        ("the postal clerk says nobody stamps by hand anymore", "postmark"),
    ],
)
def test_asked_in_other_words(message: str, key: str) -> None:
    found = [
        each["value"].partition(".")[2]
        for each in trained.parsed(message)["entities"]
        if each["entity"] == "aspect"
    ]
    assert key in found
