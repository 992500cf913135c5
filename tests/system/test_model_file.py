"""A model belongs to the sources it was trained from."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.runner import environment
from assistant.setup import model, steps
from assistant.setup.errors import SetupError


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    for name in (
        "data/nlu/a.yml",
        "domain.yml",
        "config.yml",
        "assistant/nlu/x.py",
        "letterclock/dates/y.py",
        "requirements.lock",
        "README.md",
        "actions/z.py",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path


@pytest.mark.parametrize(
    "name",
    [
        "data/nlu/a.yml",
        "data/rules/new.yml",
        "domain.yml",
        "config.yml",
        "assistant/nlu/x.py",
        "letterclock/dates/y.py",
        "requirements.lock",
    ],
)
def test_it_changes_with_its_sources(sources: Path, name: str) -> None:
    before = model.path(sources)
    (sources / name).parent.mkdir(parents=True, exist_ok=True)
    (sources / name).write_text("changed")
    assert model.path(sources) != before


@pytest.mark.parametrize("name", ["README.md", "actions/z.py", "assistant/nlu/__pycache__/x.pyc"])
def test_it_does_not_change_with_anything_else(sources: Path, name: str) -> None:
    before = model.path(sources)
    (sources / name).parent.mkdir(parents=True, exist_ok=True)
    (sources / name).write_text("changed")
    assert model.path(sources) == before


def test_a_renamed_file_is_a_change(sources: Path) -> None:
    before = model.path(sources)
    (sources / "data/nlu/a.yml").rename(sources / "data/nlu/b.yml")
    assert model.path(sources) != before


def test_the_model_of_these_sources_is_there() -> None:
    found = environment.model()
    assert found is not None
    assert found == model.path()


def test_a_trained_model_is_not_trained_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "run", lambda *_: pytest.fail("something was started"))
    assert model.ensure() == model.path()


def test_a_training_that_fails_leaves_no_model(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def half(label: str, command: list[str], *_: object) -> float:
        out = Path(command[command.index("--out") + 1])
        (out / "half.tar.gz").write_bytes(b"half")
        raise SetupError("failed")

    monkeypatch.setattr(model, "CACHE", tmp_path / "cache")
    monkeypatch.setattr(model, "LOG", tmp_path / "train.log")
    monkeypatch.setattr(model, "MODELS", tmp_path / "models")
    monkeypatch.setattr(steps, "run", half)
    with pytest.raises(SetupError):
        model._train(tmp_path / "models" / "letterclock-000000000000.tar.gz")
    assert not list(tmp_path.glob("models/*"))


def test_only_the_newest_are_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import os

    monkeypatch.setattr(model, "MODELS", tmp_path)
    for age, name in enumerate(["d", "c", "b", "a"]):
        path = tmp_path / f"letterclock-{name}.tar.gz"
        path.write_bytes(b"")
        os.utime(path, (1000 + age, 1000 + age))
    model._forget_old(tmp_path / "letterclock-d.tar.gz")
    assert sorted(each.name[12] for each in tmp_path.iterdir()) == ["a", "d"]


def test_a_failed_step_shows_the_end_of_its_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SetupError) as error:
        steps.run("2/3 trying", ["sh", "-c", "seq 100; exit 3"], tmp_path / "log", tmp_path)
    shown = str(error.value).splitlines()
    assert "exit status 3" in shown[0]
    assert [line.strip() for line in shown[1:]] == [str(n) for n in range(71, 101)]
    assert "failed" in capsys.readouterr().out
