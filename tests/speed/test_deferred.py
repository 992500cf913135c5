"""What is not used is not read, and is there when it is used."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.runner.settings import ROOT
from assistant.speed import deferred


def in_a_fresh_python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A package with a module of which nobody knows whether it was read."""
    name = f"shelf_{tmp_path.name.replace('-', '_')}"
    folder = tmp_path / name
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "book.py").write_text(
        "class Book:\n"
        "    pages = 7\n"
        "    def __init__(self, title='x'):\n"
        "        self.title = title\n"
        "def read():\n"
        "    return 'words'\n"
    )
    (folder / "broken.py").write_text("import no_such_module_anywhere\n")
    monkeypatch.syspath_prepend(tmp_path)
    deferred.install([f"{name}.book", f"{name}.broken"])
    yield name
    deferred._finder.names.difference_update({f"{name}.book", f"{name}.broken"})
    for each in [each for each in sys.modules if each.startswith(name)]:
        del sys.modules[each]


def taken(package: str, name: str, module: str = "book") -> object:
    return getattr(__import__(f"{package}.{module}", fromlist=[name]), name)


def test_a_name_is_had_without_reading(package: str) -> None:
    taken(package, "Book")
    assert f"{package}.book" in deferred.waiting()


def test_it_is_read_when_called(package: str) -> None:
    assert taken(package, "read")() == "words"  # type: ignore[operator]
    assert f"{package}.book" not in deferred.waiting()
    book = sys.modules[f"{package}.book"]
    assert sys.modules[package].book is book
    assert not isinstance(book.Book, deferred.Deferred)


def test_it_is_a_class_in_every_use(package: str) -> None:
    book: type = taken(package, "Book")  # type: ignore[assignment]
    assert isinstance(book, type)
    assert f"{package}.book" in deferred.waiting()

    class Novel(book):  # type: ignore[misc,valid-type]
        pass

    assert Novel("y").title == "y"
    assert isinstance(Novel(), book)
    assert issubclass(Novel, book)
    assert book.pages == 7  # type: ignore[attr-defined]


def test_a_package_with_what_is_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = f"case_{tmp_path.name.replace('-', '_')}"
    folder = tmp_path / name
    folder.mkdir()
    (folder / "__init__.py").write_text("made_of = 'wood'\n")
    (folder / "inner.py").write_text("class Lock:\n    keys = 2\n")
    (folder / "other.py").write_text("from . import made_of\n")
    monkeypatch.syspath_prepend(tmp_path)
    listed = {name, f"{name}.inner"}
    deferred.install(listed)
    try:
        lock = taken(name, "Lock", "inner")
        assert listed <= deferred.waiting()
        # Nobody put this one off: it is read, and the package it is in.
        assert taken(name, "made_of", "other") == "wood"
        assert not listed & deferred.waiting()
        assert lock.keys == 2  # type: ignore[attr-defined]
        assert sys.modules[name].made_of == "wood"
    finally:
        deferred._finder.names.difference_update(listed)
        for each in [each for each in sys.modules if each.startswith(name)]:
            del sys.modules[each]


def test_what_is_missing_is_said_each_time(package: str) -> None:
    missing = taken(package, "Anything", "broken")
    for _ in range(2):
        with pytest.raises(ModuleNotFoundError, match="no_such_module_anywhere"):
            missing()  # type: ignore[operator]


def test_what_is_left_unread_is_not_read_by_a_model_at_work() -> None:
    code = """
import asyncio
import sys
import assistant.runner.rasa
from assistant.runner import replaced
from assistant.setup import model
from rasa.core.agent import Agent
replaced.quicken()
agent = Agent.load(str(model.path()))
asyncio.run(agent.parse_message("My letter is dated October 8, 2026."))
from assistant.speed import deferred
print(sorted(set(deferred.UNUSED) - deferred._finder.names))
"""
    assert in_a_fresh_python(code).splitlines()[-1] == "[]"


def test_channels_are_named_as_they_name_themselves() -> None:
    code = """
import assistant.runner.rasa
from assistant.speed import deferred
from rasa.core import channels
for name, known in deferred.CHANNELS.items():
    cls = getattr(channels, name)
    assert isinstance(cls, deferred.Deferred), name
    assert channels.BUILTIN_CHANNELS[known] is cls
    assert cls._real().name() == known, name
print("as they do")
"""
    assert in_a_fresh_python(code).splitlines()[-1] == "as they do"


def test_training_is_rasas_own() -> None:
    """`make train` runs `rasa train`, in which nothing is put off."""
    code = """
import sys
import rasa.__main__
from assistant.setup import model
print("assistant.speed.deferred" in sys.modules)
"""
    assert in_a_fresh_python(code).splitlines()[-1] == "False"
