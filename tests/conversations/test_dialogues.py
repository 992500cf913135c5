"""Every dialogue, over REST, against the real servers; and that together they reach everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from assistant.runner.testing import Server, running
from tests.conversations.dialogue import TODAY, Dialogue, Played, load_all, play
from tests.conversations.reached import add_texts, reached
from tests.conversations.store import Store

DIALOGUES = load_all()
AT_LEAST = 40


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running(env={"LETTERCLOCK_TODAY": TODAY}) as assistant:
        yield assistant


@pytest.fixture(scope="module")
def store(server: Server) -> Store:
    return Store(server.db_path)


@pytest.fixture(scope="module")
def played(server: Server, store: Store) -> Callable[[Dialogue], Played]:
    done: dict[str, Played] = {}

    def once(dialogue: Dialogue) -> Played:
        if dialogue.name not in done:
            done[dialogue.name] = play(dialogue, server, store)
        return done[dialogue.name]

    return once


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda dialogue: dialogue.name)
def test_dialogue(dialogue: Dialogue, played: Callable[[Dialogue], Played]) -> None:
    assert not played(dialogue).problems, "\n".join([dialogue.about, *played(dialogue).problems])


def test_there_are_enough_dialogues() -> None:
    assert len(DIALOGUES) >= AT_LEAST


def test_together_they_reach_everything(
    played: Callable[[Dialogue], Played], capsys: pytest.CaptureFixture[str]
) -> None:
    conversations = [part for dialogue in DIALOGUES for part in played(dialogue).parts]
    result = reached(conversations)
    for events in conversations:
        add_texts(result, events)
    with capsys.disabled():
        print(f"\n{len(DIALOGUES)} dialogues reached\n{result.report()}")
    assert result.missing() == {}
