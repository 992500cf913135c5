"""The policies see the same as before, however the conversation goes."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    AllSlotsReset,
    Event,
    Restarted,
    UserUtteranceReverted,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.speed import states
from assistant.stores.at_hand import TURNS, shorten
from tests.speed.conversations import add, beginning, domain, tracker, turn, turns

SEEN = 6
"""How far back the policies look (config.yml)."""

WAYS: tuple[dict[str, Any], ...] = (
    {},
    {"ignore_rule_only_turns": True},
    {"ignore_rule_only_turns": True, "rule_only_data": {"rule_only_slots": ["language"]}},
    {"omit_unset_slots": True},
)


def compare(
    conversation: DialogueStateTracker,
    last: int | None = None,
    whole: DialogueStateTracker | None = None,
) -> None:
    for way in WAYS[: 3 if whole else None]:
        ours = states.of_history(domain(), conversation, **way)
        plain = states._plain(domain(), whole or conversation, **way)
        some = min(last or len(plain), len(plain), len(ours))
        assert ours[-some:] == plain[-some:]
        assert last is not None or len(ours) == len(plain)


def test_the_same_at_every_event() -> None:
    conversation = tracker()
    for events in itertools.islice(turns(), 12):
        for event in events:
            conversation.update(event)
            compare(conversation)


def test_what_is_handed_out_may_be_changed() -> None:
    conversation = tracker(count=2)
    for state in states.of_history(domain(), conversation):
        state.clear()
    for state in states.of_history(domain(), conversation):
        for part in state.values():
            part.clear()
    compare(conversation)


def test_the_same_after_the_beginning_was_left_out() -> None:
    conversation, whole = tracker(), tracker()
    for number, events in enumerate(itertools.islice(turns(), 4 * TURNS)):
        for event in events:
            add(conversation, [event])
            add(whole, [event])
            compare(conversation, SEEN, whole)
        left_out = shorten(conversation)
        compare(conversation, SEEN, whole)
        assert (left_out > 0) == (number + 1 > TURNS + 1 and number % 2 == 1)
        if number % 5 == 4:  # read anew from the database
            vars(conversation).pop("letterclock_walk")
            compare(conversation, SEEN, whole)


def test_the_same_in_a_new_session() -> None:
    conversation = tracker(count=3)
    compare(conversation)
    add(conversation, beginning())
    compare(conversation)
    add(conversation, turn("thanks"))
    compare(conversation)


def test_a_copy_goes_its_own_way() -> None:
    conversation = tracker(count=2)
    compare(conversation)
    other = conversation.copy()
    add(conversation, turn("thanks"))
    add(other, turn("greet"))
    compare(conversation)
    compare(other)


KINDS = st.sampled_from(
    ["turn", "session", "half a turn", "restart", "revert", "loop", "slots reset", "shorten"]
)


def events_of(kind: str, number: int) -> list[Event]:
    return {
        "turn": turn(("greet", "thanks", "give_letter_date")[number % 3], number),
        "session": beginning(),
        "half a turn": turn("deadline", number)[:3],
        "restart": [Restarted(), ActionExecuted("action_listen")],
        "revert": [UserUtteranceReverted()],
        "loop": [ActiveLoop("some_loop" if number % 2 else None)],
        "slots reset": [AllSlotsReset()],
    }[kind]


@settings(max_examples=60, deadline=None)
@given(st.lists(KINDS, max_size=14))
def test_the_same_however_it_goes(kinds: list[str]) -> None:
    conversation = tracker()
    whole = tracker()
    for number, kind in enumerate(kinds):
        if kind == "shorten":
            shorten(conversation)
        else:
            events = events_of(kind, number)
            add(conversation, events)
            add(whole, events)
        compare(conversation, SEEN, whole)


def test_it_is_left_to_rasa_where_something_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    plain = states._plain
    monkeypatch.setattr(states, "_plain", lambda *args: asked.append(True) or plain(*args))
    conversation = tracker(count=2)
    states.of_history(domain(), conversation)
    assert not asked
    conversation.update(UserUttered("x"))
    conversation.update(UserUtteranceReverted())
    states.of_history(domain(), conversation)
    assert asked
