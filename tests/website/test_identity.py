"""Tokens: only this server makes them, and only for a while."""

from __future__ import annotations

import stat
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.channels.website.identity import MAX_AGE, Signer
from assistant.ground.secret import key

TODAY = date(2026, 11, 23)
SIGNER = Signer(b"a key")


def test_a_token_stands_for_its_conversation() -> None:
    made = SIGNER.mint(TODAY)
    assert SIGNER.read(made.token, TODAY) == made
    assert made.sender.startswith("web-")
    assert len({SIGNER.mint(TODAY).sender for _ in range(100)}) == 100


def test_a_token_gets_stale() -> None:
    token = SIGNER.mint(TODAY).token
    assert SIGNER.read(token, TODAY + MAX_AGE)
    assert SIGNER.read(token, TODAY + MAX_AGE + timedelta(days=1)) is None


def test_a_token_of_the_future_is_none() -> None:
    token = SIGNER.mint(TODAY).token
    assert SIGNER.read(token, TODAY - timedelta(days=1))
    assert SIGNER.read(token, TODAY - timedelta(days=2)) is None


def test_another_key_makes_other_tokens() -> None:
    assert Signer(b"another").read(SIGNER.mint(TODAY).token, TODAY) is None


@given(st.one_of(st.text(), st.binary(), st.none(), st.integers()))
def test_anything_else_is_no_token(value: object) -> None:
    assert SIGNER.read(value, TODAY) is None


@given(st.integers(0, 47), st.sampled_from("ABCxyz019-_="))
def test_no_letter_of_a_token_can_be_changed(place: int, letter: str) -> None:
    token = SIGNER.mint(TODAY).token
    changed = token[:place] + letter + token[place + 1 :]
    assert changed == token or SIGNER.read(changed, TODAY) is None


def test_the_key_is_made_once_and_is_the_owners(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LETTERCLOCK_SECRET", raising=False)
    file = tmp_path / "var" / "secret.key"
    assert key(file) == key(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [each.name for each in file.parent.iterdir()] == ["secret.key"]


def test_the_key_can_be_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_SECRET", "given")
    assert key(tmp_path / "a") == key(tmp_path / "b")
    assert not list(tmp_path.iterdir())
