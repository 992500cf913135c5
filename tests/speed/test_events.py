"""Copies of a conversation and the classes of its events, as Rasa has them."""

from __future__ import annotations

import pytest
from rasa.shared.core.events import Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity
from rasa.shared.utils.common import all_subclasses

from assistant.speed import events
from tests.speed.conversations import add, domain, tracker, turn


@pytest.mark.parametrize("turns", [0, 1, 5])
def test_a_copy_is_what_playing_it_again_gives(turns: int) -> None:
    conversation = tracker(count=turns)
    conversation.model_id = conversation.assistant_id = "some"
    ours, played = events.copied(conversation), conversation.travel_back_in_time(float("inf"))
    for verbosity in EventVerbosity:
        assert ours.current_state(verbosity) == played.current_state(verbosity)
    assert (ours.model_id, ours.assistant_id) == (played.model_id, played.assistant_id)
    assert ours.latest_bot_utterance == played.latest_bot_utterance


def test_what_happens_to_a_copy_stays_there() -> None:
    conversation = tracker(count=2)
    before = conversation.current_state(EventVerbosity.ALL)
    copy = events.copied(conversation)
    add(copy, turn("give_letter_date", 9))
    copy.update(SlotSet("language", "es"))
    assert conversation.current_state(EventVerbosity.ALL) == before
    assert copy.get_slot("language") == "es"


def test_slots_that_nobody_declared() -> None:
    conversation = DialogueStateTracker.from_events("ann", [SlotSet("anything", 1)])
    copy = events.copied(conversation)
    assert copy.get_slot("anything") == 1
    copy.update(SlotSet("more", 2))
    assert copy.get_slot("more") == 2


def test_every_class_is_found_by_its_name() -> None:
    kinds = {each.type_name for each in all_subclasses(Event) if each.type_name}
    assert len(kinds) > 20
    for kind in kinds:
        assert events.resolve(kind) is events._plain(kind)
        assert events.resolve(kind) is events._plain(kind)
    assert events.resolve("topic") is None
    assert events.resolve("no such", UserUttered) is UserUttered
    with pytest.raises(ValueError, match="no such"):
        events.resolve("no such")


def test_the_domain_is_the_real_one() -> None:
    assert "action_thanks" in domain().action_names_or_texts
