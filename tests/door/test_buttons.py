"""Which buttons are the assistant's, and what a pressed one says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from assistant.door.buttons import UnknownButton, of_responses, title, with_language
from letterclock.letters import families, known_letters, load_book


@pytest.mark.parametrize("number", known_letters())
def test_a_button_that_says_which_letter_it_is(number: str) -> None:
    pressed = f'/which_letter{{"letter": "{number}"}}'
    assert with_language(pressed) == pressed
    assert with_language(pressed, "es") == (
        f'/which_letter{{"letter": "{number}", "language": "es"}}'
    )


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_pressed_letter_reads_as_it_was_offered(language: str) -> None:
    for family in families():
        payload = f'/which_letter{{"letter": "{family}"}}'
        offered = {payload: load_book(family).text("button", language)}
        pressed = with_language(payload, language)
        assert title(pressed, offered) == offered[payload]
        assert family in offered[payload]
        # Where what was offered is no longer known, the number alone.
        assert title(pressed, {}) == family


@pytest.mark.parametrize(
    "entities",
    [
        '{"letter": "CP504"}',  # there is no file for it
        '{"letter": "9999"}',
        '{"letter": 4390}',
        '{"letter": ["4390"]}',
        '{"letter": {"4390": 1}}',
        '{"letter": null}',
        '{"letter": ""}',
        '{"letter": "4390", "letter_date": "2026-10-22"}',
        '{"letter": "4390", "other": 1}',
        '{"letter": "4390", "language": "fr"}',
        '{"letter_date": "2026-10-22"}',
    ],
)
def test_no_other_letter_can_be_said(entities: str) -> None:
    with pytest.raises(UnknownButton):
        with_language(f"/which_letter{entities}", "en")


def test_a_page_says_its_letter_with_the_date() -> None:
    pressed = with_language(
        '/give_letter_date{"letter": "3193", "letter_date": "2026-10-22"}', "es"
    )
    assert title(pressed, {}) == "3193, jueves, 22 de octubre de 2026"
    for entities in (
        '{"letter": "9999", "letter_date": "2026-10-22"}',
        '{"letter": "3193", "letter_date": "2026-02-30"}',
        '{"letter": "3193", "letter_date": "2026-10-22", "other": 1}',
    ):
        with pytest.raises(UnknownButton):
            with_language(f"/give_letter_date{entities}")


@pytest.mark.parametrize("intent", ["give_letter_date", "deadline", "affirm", "what_is_letter"])
def test_a_letter_goes_with_no_other_topic(intent: str) -> None:
    with pytest.raises(UnknownButton):
        with_language(f'/{intent}{{"letter": "4390"}}')


@pytest.mark.parametrize("payload", [None, 5, "", "which_letter", "/which_letter ", "/letter{}"])
def test_what_is_no_button(payload: Any) -> None:
    with pytest.raises(UnknownButton):
        with_language(payload)


def test_a_button_of_ones_own_response_is_one(tmp_path: Path) -> None:
    domain = tmp_path / "domain.yml"
    domain.write_text(
        "responses:\n  utter_clinic_hours:\n  - text: Saturdays.\n    buttons:\n"
        "    - {title: 'When?', payload: /clinic_hours}\n"
    )
    assert of_responses(domain) == {"clinic_hours"}
    assert {"can_i_still_appeal", "deadline"} <= of_responses()
    with pytest.raises(UnknownButton):
        with_language("/clinic_hours")
