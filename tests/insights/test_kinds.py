"""What was not understood, put together by the real encoder, and made examples that Rasa reads."""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml
from rasa.shared.nlu.training_data.loading import load_data

from assistant.ground.settings import ROOT
from assistant.insights.examples import NothingAdded, add, examples
from assistant.insights.kinds import key
from assistant.insights.misunderstood import Question
from assistant.setup import encoder
from tests.insights.kept import not_understood, ran

APART = ("aspects", "danger.")
"""What the files of texts and of danger begin with."""

PASSPORT = (
    "can they take my passport",
    "will my passport be revoked because of this",
    "is my passport in danger",
    "i want to travel can they block my passport",
)
BROKEN = (
    "page does not load on my phone",
    "i cant open the site on my cell",
    "the website is broken",
)
LANGUAGES = ("en", "es")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout, as far as examples go."""
    for each in ("data", "tests/nlu"):
        shutil.copytree(ROOT / each, tmp_path / "root" / each)
    return tmp_path / "root"


def pages(root: Path) -> dict[str, str]:
    return {each.name: each.read_text("utf-8") for each in (root / "data/nlu").iterdir()}


def asked(language: str, *texts: str) -> list[Question]:
    return [Question(each, language, [], times=1) for each in texts]


def grouped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], texts: Sequence[str]
) -> list[tuple[str, set[str]]]:
    """The keys and messages of the kinds of what was asked."""
    store = tmp_path / "c.db"
    store.unlink(missing_ok=True)
    assert ran(not_understood(store, texts), "--json") == 0
    found: dict[str, set[str]] = {}
    for line in capsys.readouterr().out.splitlines():
        data = json.loads(line)
        found.setdefault(data["kind"], set()).add(data["text"])
    return list(found.items())


def test_what_means_the_same_is_one_kind_and_the_most_asked_is_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    often = BROKEN * 2
    found = grouped(tmp_path, capsys, [*PASSPORT, *often, "🙂🙂", "qwzx blorp frangle"])
    assert [kind for _, kind in found[:2]] == [set(BROKEN), set(PASSPORT)]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (PASSPORT[:1], 1),
        (PASSPORT[:2], 1),
        ((PASSPORT[0], BROKEN[0]), 2),
        (("🙂", "?!"), 1),
        ((), 0),
    ],
)
def test_few_messages_are_judged_as_many_are(
    texts: Sequence[str], expected: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(grouped(tmp_path, capsys, texts)) == expected


def test_the_list_shows_what_a_kind_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = not_understood(tmp_path / "c.db", [*PASSPORT, *BROKEN * 2])
    assert ran(store, "--limit", "1") == 0
    title, kind, more = capsys.readouterr().out.strip().split("\n\n")
    assert title == "7 questions not understood (en 7), asked 10 times, of 2 kinds"
    head, typical, *others, guesses = kind.splitlines()
    assert head.split("  ", 1)[1] == "6×, 3 different (en 3), last 2026-09-21"
    assert {typical.strip(), *(each.strip(" ·") for each in others)} == set(BROKEN)
    assert guesses == "    → forms 6×"
    assert "1 smaller kinds (LIMIT=2)" in more
    # The key it shows leads to all of it.
    assert ran(store, "--kind", head[:3]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_a_key_holds_whatever_else_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], root: Path
) -> None:
    [(before, _)] = grouped(tmp_path, capsys, PASSPORT)
    later = [*PASSPORT, *["may they revoke my passport?"] * 9, *BROKEN]
    assert before in {key(each) for each in asked("en", *PASSPORT)}
    found = grouped(tmp_path, capsys, later)
    assert len(found) == 2
    assert ran(tmp_path / "c.db", "--kind", before, "--topic", "enforcement", root=root) == 0
    assert "5 added" in capsys.readouterr().out


def test_a_kind_becomes_examples(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], root: Path
) -> None:
    before = pages(root)
    [(kind, _)] = grouped(tmp_path, capsys, PASSPORT)
    store = tmp_path / "c.db"
    assert ran(store, "--kind", kind, "--topic", "enforcement", root=root) == 0
    out = capsys.readouterr().out
    assert "data/nlu/letter.en.yml, enforcement: 4 added" in out
    assert "make train" in out
    assert {name for name, page in pages(root).items() if page != before[name]} == {"letter.en.yml"}
    read = load_data(str(root / "data/nlu")).intent_examples
    new = [each.data for each in read if each.get("text") in PASSPORT]
    assert new == [{"text": each["text"], "intent": "enforcement"} for each in new]
    assert len(new) == 4
    assert ran(store, "--kind", kind, "--topic", "enforcement", root=root) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert error == "Nothing to add: 4 examples already.\n"


@pytest.mark.slow
def test_each_language_goes_to_its_file_and_all_else_stays_as_it_is(root: Path) -> None:
    # Messages go under their topic, not under a text of it or a danger.
    topics = {name: page for name, page in pages(root).items() if name[:7] not in APART}
    for name, page in topics.items():
        group, language, _ = name.split(".")
        # Behind the last one a file may end in blank lines.
        topic = yaml.load(page, yaml.CSafeLoader)["nlu"][-1]["intent"]
        if language == "en":
            before = pages(root)
            line = f"qwzx {topic}: # 'blorp\" 🙂"
            added = add([*asked("en", line), *asked("es", f"{line} ¿eh?")], topic, root)
            assert {path.name for path in added.lines} == {
                f"{group}.{each}.yml" for each in LANGUAGES
            }
            for path, lines in added.lines.items():
                now = [each for each in pages(root)[path.name].splitlines() if each]
                assert f"    - {lines[0]}" in now
                now.remove(f"    - {lines[0]}")
                assert now == [each for each in before[path.name].splitlines() if each]
    new = [
        each
        for each in load_data(str(root / "data/nlu")).intent_examples
        if "qwzx" in each.get("text")
    ]
    assert len(new) == len(topics)
    assert all(f"qwzx {each.get('intent')}:" in each.get("text") for each in new)


UNFIT = (
    "my number is [SSN], can they see it",
    "qwzx [bank account] blorp",
    # Would teach an entity.
    "qwzx [blorp](letter)",
    'qwzx [blorp]{"entity": "letter"}',
    # Of another topic.
    "what is THIS letter!",
    "¿QUÉ es ésta carta",
    # Measured with.
    "AM I too late",
    "🙂",
    "qwzx \x00 blorp",
)


def test_what_must_not_be_an_example_is_left_out(root: Path) -> None:
    before = pages(root)
    why = (
        "Nothing to add: 4 with personal numbers taken out, or brackets, 2 examples already,"
        " 1 in tests/nlu, which is measured with,"
        " 2 without words, or with signs that cannot be printed."
    )
    with pytest.raises(NothingAdded, match=f"^{re.escape(why)}$"):
        add(asked("en", *UNFIT), "forms", root)
    assert pages(root) == before
    added = add(asked("en", *UNFIT, "qwzx\n- blorp", "QWZX: blorp"), "forms", root)
    assert list(added.lines.values()) == [["qwzx - blorp"]]
    assert added.left_out.total() == len(UNFIT) + 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("--kind", "zzz", "--topic", "forms"),
        ("--kind", "zzz"),
        # The beginning of every key.
        ("--kind", "", "--topic", "forms"),
        ("--topic", "forms"),
        ("--kind", "KEY", "--topic", "no_such_topic"),
        ("--kind", "KEY", "--topic", "nlu_fallback"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    arguments: Sequence[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], root: Path
) -> None:
    before = pages(root)
    (kind, _), _ = grouped(tmp_path, capsys, [*PASSPORT, *BROKEN])
    given = [kind if each == "KEY" else each for each in arguments]
    assert ran(tmp_path / "c.db", *given, root=root) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert len(error.splitlines()) == 1
    assert pages(root) == before


def test_without_the_encoder_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(encoder.SETTING, raising=False)
    monkeypatch.setattr(encoder, "CONVERTED", tmp_path)
    assert ran(not_understood(tmp_path / "c.db", PASSPORT)) == 2
    assert "make setup" in capsys.readouterr().err


@pytest.mark.slow
def test_a_thousand_messages_take_seconds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = not_understood(tmp_path / "c.db", examples(ROOT)[::6][:1000])
    begun = time.process_time()
    assert ran(store) == 0
    assert time.process_time() - begun < 60
    assert int(capsys.readouterr().out.split()[0]) > 900
