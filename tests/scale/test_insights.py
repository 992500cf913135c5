"""What was not understood is listed from a real PostgreSQL, which a real assistant has filled."""

from __future__ import annotations

import json

import pytest
import sqlalchemy as sa

from assistant.ground.settings import DATABASE_URL
from assistant.insights import __main__ as command
from assistant.runner.testing import running
from assistant.stores.database import EVENTS
from tests.scale.engines import Postgres

ASKED = "Qwzx blorp frangle"


@pytest.mark.parametrize("scheme", ["postgresql", "postgres"])
def test_a_question_not_understood_is_listed(
    scheme: str,
    asked: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(DATABASE_URL, asked.replace("postgresql", scheme, 1))
    assert command.main(["--json", "--days", "1"]) == 0
    out, error = capsys.readouterr()
    [question] = [json.loads(line) for line in out.splitlines()]
    assert question["text"] == ASKED
    assert (question["times"], question["conversations"]) == (2, 2)
    assert question["language"] == "en"
    assert question["guesses"]
    assert error == ""


def test_where_postgres_cannot_be_reached_it_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DATABASE_URL, "postgresql://clerk:not-a-secret@127.0.0.1:1/talks")
    assert command.main([]) == 2
    out, error = capsys.readouterr()
    assert out == ""
    [line] = error.splitlines()
    assert line.startswith("The database of the conversations cannot be read")
    assert "not-a-secret" not in line


@pytest.fixture(scope="module")
def asked(postgres: Postgres) -> str:
    """The address of a PostgreSQL in which two people were not understood, and one was."""
    engine = sa.create_engine(postgres.url)
    EVENTS.metadata.drop_all(engine)
    engine.dispose()
    with running(env={DATABASE_URL: postgres.url, "LETTERCLOCK_TODAY": "2026-11-23"}) as server:
        for words in (ASKED, ASKED, "what is a lien?"):
            assert server.send(words)
        assert not server.db_path.exists()
    return postgres.url
