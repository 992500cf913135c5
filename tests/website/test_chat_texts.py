"""The chat's own words (letters/chat.yml) stand up to the same checks as the letters' texts."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

import pytest

from letterclock.letters import load_common, load_interface, load_letter
from letterclock.letters.model import Text

CHAT = load_interface("chat")
LETTERS = (load_letter("4390").texts, load_common().texts, CHAT.texts)
HOST = re.compile(r"(?<![@\w.-])(?:[a-z0-9-]+\.)+(?:gov|org|com)\b", re.IGNORECASE)
PHONE = re.compile(r"(?:1-)?\d{3}-\d{3}-\d{4}")


def test_suggested_questions_are_topics() -> None:
    assert len(CHAT.lists["starters"]) == 3
    assert set(CHAT.lists["starters"]) <= set(load_common().topics)


def test_every_host_a_text_shows_can_be_followed_and_no_other() -> None:
    shown = {
        host.lower()
        for texts in LETTERS
        for text in texts.values()
        for words in text.by_language.values()
        for host in HOST.findall(words)
    }
    allowed = CHAT.lists["link_hosts"]
    for host in shown:
        assert any(f".{host}".endswith(f".{each}") for each in allowed), host
    named = shown | {host for texts in LETTERS for host in _sources(texts)}
    for each in allowed:
        assert any(f".{host}".endswith(f".{each}") for host in named), each


def _sources(texts: Mapping[str, Text]) -> set[str]:
    sources = {source for text in texts.values() for source in text.sources}
    return {urlsplit(source.url).hostname or "" for source in sources if source.url}


def test_no_number_is_given_that_the_letters_do_not_give() -> None:
    letters = (load_letter("4390").texts, load_common().texts)
    given = "\n".join(
        words for texts in letters for text in texts.values() for words in text.by_language.values()
    )
    for text in CHAT.texts.values():
        for words in text.by_language.values():
            for number in PHONE.findall(words):
                assert number in given


@pytest.mark.parametrize("key", sorted(CHAT.texts))
def test_texts_are_short_and_kind(key: str) -> None:
    for words in CHAT.texts[key].by_language.values():
        assert words.strip() == words
        assert len(words) < 500
        assert not re.search(r"\b(failed|error|invalid|wrong|last days|últimos días)\b", words)


def test_languages_differ_where_they_must() -> None:
    same = {
        key for key, text in CHAT.texts.items() if text.by_language["en"] == text.by_language["es"]
    }
    assert same == {"name", "right_no"}


def test_sources_with_an_address_are_ones_the_letters_use() -> None:
    known = {
        source.url
        for texts in (load_letter("4390").texts, load_common().texts)
        for text in texts.values()
        for source in text.sources
    }
    for text in CHAT.texts.values():
        for source in text.sources:
            assert not source.url or (urlsplit(source.url).netloc and source.url in known)
