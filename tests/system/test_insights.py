"""What was not understood, read from a real store that a real assistant has filled."""

from __future__ import annotations

import json
import re
import uuid
from pathlib import Path

import pytest

from assistant.ground.settings import ROOT
from assistant.insights import __main__ as command
from assistant.insights.database import NoDatabase, engine
from assistant.insights.misunderstood import Question, questions
from assistant.runner.testing import Server
from assistant.watch.outcomes import GUESSING
from tests.insights.kept import RANKING, a_store, event, guess, ran

GUESS = guess("es")

NONSENSE = {
    "en": ("Qwzx blorp frangle", "qwzx  blorp, FRANGLE!", "zzyzx wibble florn"),
    "es": ("¿blarfo zutano xyq?",),
}


@pytest.fixture(scope="module")
def found(server: Server) -> list[Question]:
    for language, words in NONSENSE.items():
        for each in words:
            sender = uuid.uuid4().hex
            server.send("hello there" if language == "en" else "hola, buenos días", sender)
            server.send(each, sender)
            server.send("what is a lien?", sender)
    return questions(engine(ROOT, {"LETTERCLOCK_DB": str(server.db_path)}))


def one(found: list[Question], words: str) -> Question:
    [question] = [each for each in found if words in each.text]
    return question


def test_what_is_alike_is_one_with_its_count(found: list[Question]) -> None:
    question = one(found, "FRANGLE")
    assert question.times == 2
    assert len(question.conversations) == 2
    assert question.language == "en"
    assert one(found, "wibble").times == 1


def test_the_newest_comes_first(found: list[Question]) -> None:
    assert [each.last for each in found] == sorted((each.last for each in found), reverse=True)
    assert found.index(one(found, "wibble")) < found.index(one(found, "FRANGLE"))


def test_what_was_understood_is_not_there(found: list[Question]) -> None:
    texts = [each.text for each in found]
    assert "what is a lien?" not in texts
    assert "hello there" not in texts


def test_spanish_is_spanish_and_has_guesses(found: list[Question]) -> None:
    question = one(found, "blarfo")
    assert question.language == "es"
    assert 1 <= len(question.guesses) <= 3
    assert not {topic for topic, _ in question.guesses} & {"nlu_fallback", "out_of_scope"}


def shown(path: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert ran(path, *arguments) == 0
    return capsys.readouterr().out


def test_it_is_redacted_once_more_and_stays_on_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = event("user", text="blarfo 219-09-9999\n    9×  2026-01-01  forged", parse_data={})
    out = shown(a_store(tmp_path / "c.db", ("ann", asked), ("ann", GUESS)), capsys)
    assert "219-09-9999" not in out
    [line] = [each for each in out.splitlines() if "blarfo" in each]
    assert "forged" in line
    assert "last 2026-09-21" in out
    assert out.splitlines()[-1] == "    → litc 1×"
    assert "1 questions not understood (es 1)" in out


def test_as_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = event("user", text="blarfo", parse_data={"intent_ranking": RANKING})
    path = a_store(tmp_path / "c.db", ("ann", asked), ("ann", GUESS))
    data = json.loads(shown(path, capsys, "--json"))
    assert re.fullmatch("[0-9a-f]{6}", data.pop("kind"))
    assert data == {
        "text": "blarfo",
        "language": "es",
        "times": 1,
        "conversations": 1,
        "last": "2026-09-21",
        "guesses": [{"topic": "forms", "confidence": 0.2}],
    }
    assert shown(path, capsys, "--json", "--days", "1") == ""


def test_a_button_and_an_answer_to_somebody_else_do_not_count(tmp_path: Path) -> None:
    path = a_store(
        tmp_path / "c.db",
        ("ann", event("user", text="/litc")),
        ("ann", GUESS),
        ("bob", event("user", text="blarfo")),
        ("cyd", GUESS),
    )
    assert questions(engine(ROOT, {"LETTERCLOCK_DB": str(path)})) == []


def test_where_the_database_is(tmp_path: Path) -> None:
    section = "tracker_store: {dialect: postgresql, host: '${WHERE}', port: 5433, db: talks,"
    section += " username: clerk, password: '${PASS}'}"
    (tmp_path / "endpoints.yml").write_text(section)
    url = engine(tmp_path, {"WHERE": "db.example", "PASS": "s:e/c"}).url
    assert (url.host, url.port, url.database) == ("db.example", 5433, "talks")
    assert (url.username, url.password) == ("clerk", "s:e/c")
    given = engine(
        tmp_path, {"LETTERCLOCK_DATABASE_URL": "postgresql://clerk@db.example/other"}
    ).url
    assert given.database == "other"


def test_without_a_database_it_says_so_and_makes_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = tmp_path / "none.db"
    with pytest.raises(NoDatabase):
        engine(ROOT, {"LETTERCLOCK_DB": str(missing)})
    monkeypatch.setenv("LETTERCLOCK_DB", str(missing))
    assert command.main([]) == 2
    assert not missing.exists()
    missing.write_text("no database " * 100)
    assert command.main([]) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert len(error.splitlines()) == 2


def test_every_response_that_offers_guesses_is_known() -> None:
    from actions.not_understood import RESPONSES

    assert set(RESPONSES) == GUESSING
