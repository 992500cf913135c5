"""The dialogues are as green over SMS, socket.io and the shell as over REST.

Over REST all of them are played (tests/conversations/test_dialogues.py). Here, to save minutes,
each over one other door, in turn: a third of every group over each door, together all of them.
`make doors` plays every one over every door.
"""

from __future__ import annotations

import os
from itertools import groupby

import pytest

from assistant.channels.platforms.twilio import CARRIERS
from assistant.runner.testing import Server
from letterclock.letters import LANGUAGES, load_common
from tests.conversations.dialogue import Dialogue, load_all, play_over
from tests.platforms.providers import Providers
from tests.platforms.transports import TRANSPORTS

EVERY = "LETTERCLOCK_EVERY_DOOR"
"""Environment variable; set where minutes do not count."""


def share() -> list[tuple[str, Dialogue]]:
    """Which dialogue over which door."""
    groups = groupby(load_all(), lambda dialogue: dialogue.path.parent)
    ordered = [dialogue for _, group in groups for dialogue in group]
    doors = list(TRANSPORTS)
    if os.environ.get(EVERY):
        return [(door, each) for each in ordered for door in doors]
    shared = [(doors[number % len(doors)], each) for number, each in enumerate(ordered)]
    # What ends, begins or explains a subscription never comes through by SMS.
    return [("shell" if door == "sms" and silent(each) else door, each) for door, each in shared]


def silent(dialogue: Dialogue) -> bool:
    said = (str(turn.get("say", "")).lower().strip(" .!") for turn in dialogue.turns)
    return any(words in CARRIERS for words in said)


SHARE = share()

_MORE = [load_common().text("short_more", language) for language in LANGUAGES]


def in_short(text: str) -> bool:
    return any(more in text for more in _MORE)


def never(text: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("door", "dialogue"), SHARE, ids=[f"{door}-{each.name}" for door, each in SHARE]
)
def test_dialogue(door: str, dialogue: Dialogue, server: Server, providers: Providers) -> None:
    transport = TRANSPORTS[door](server, providers)
    try:
        # By SMS the first answer is short, and words bring the rest: test_short.py.
        problems = play_over(dialogue, transport.say, in_short if door == "sms" else never)
    finally:
        transport.leave()
    assert not problems, "\n".join([dialogue.about, *problems])
