"""Which texts answer a question about a topic."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterclock.aspects import MOST_ASPECTS, asked_elsewhere, explanation_keys
from letterclock.letters import Book, LetterFileError, families, load_book, load_letter
from letterclock.letters.model import Aspect, Common, Explanation, Letter

LETTER = """\
letter: "9999"
since: 2000
whole: {en: the lien part, es: la parte del gravamen}
title: {en: A letter, es: Una carta}
sources:
  law: {cite: 26 U.S.C. § 1}
clocks:
  - matter: collection
    days: 30
    counted_from: letter_date
    label: {en: Lien, es: Gravamen}
    name: {en: the lien part, es: la parte del gravamen}
    authority: [law]
texts:
  without_innocent_spouse: {en: Liens only, es: Solo gravamenes, source: [law]}
explanations:
  filing:
    main: {en: How, es: Como, source: [law]}
    fee: {cues: {en: [fee, "how much"], es: [cuesta]}, en: Sixty, es: Sesenta, source: [law]}
    place: {cues: {en: [where], es: [donde]}, en: Here, es: Aqui, source: [law]}
    abroad: {alone: true, cues: {en: [abroad], es: [fuera]}, en: Far, es: Lejos, source: [law]}
    form: {cues: {en: ["form*"], es: ["formulario*"]}, en: Two, es: Dos, source: [law]}
    seal: {anywhere: true, cues: {en: [seal], es: [sello]}, en: Free, es: Gratis, source: [law]}
  late:
    court:
      cues: {en: [closed], es: [cerrad*]}
      sure: {en: [locked doors], es: [puerta cerrada]}
      en: Maybe
      es: Quiza
      source: [law]
  nothing:
    main: {sure: {en: [throw it away], es: [la boto]}, en: Then, es: Pues, source: [law]}
"""


@pytest.fixture
def book(tmp_path: Path) -> Letter:
    (tmp_path / "9999.yml").write_text(LETTER, encoding="utf-8")
    return load_letter("9999", tmp_path)


@pytest.mark.parametrize(
    ("message", "keys"),
    [
        ("how do i file", ["filing"]),
        ("", ["filing"]),
        ("is there a FEE", ["filing.fee"]),
        ("how   much to file", ["filing.fee"]),
        ("¿Cuánto cuesta?", ["filing.fee"]),
        ("what about the coffee", ["filing"]),
        ("which forms", ["filing.form"]),
        ("the reformed church", ["filing"]),
        ("where do i pay the fee", ["filing.fee", "filing.place"]),
        ("where is the form and the fee", ["filing.fee", "filing.place"]),
        ("where do i pay the fee from abroad", ["filing.abroad"]),
    ],
)
def test_the_words_choose_the_text(book: Letter, message: str, keys: list[str]) -> None:
    assert explanation_keys(book, "filing", message) == keys
    assert len(keys) <= MOST_ASPECTS


@pytest.mark.parametrize(
    ("message", "told", "keys"),
    [
        ("what will it take from my pocket", ["filing.fee"], ["filing.fee"]),
        # A fee is a fee: where a word tells, it tells.
        ("where does my money go", ["filing.fee"], ["filing.place"]),
        ("where is the form and the fee", ["filing.form"], ["filing.fee", "filing.place"]),
        ("where do i pay from abroad", ["filing.fee"], ["filing.abroad"]),
        ("the door was shut", ["late.court"], ["filing"]),
        ("what is filing", ["filing.fee"], ["filing"]),
        ("¿y qué es un filing?", ["filing.fee"], ["filing"]),
        ("is there a fee", ["late.court"], ["filing.fee"]),
        ("how do i file", ["filing", "late.court"], ["filing"]),
        ("how do i file", ["greet"], ["filing"]),
        ("", [], ["filing"]),
    ],
)
def test_what_is_told_answers_where_no_word_does(
    book: Letter, message: str, told: list[str], keys: list[str]
) -> None:
    assert explanation_keys(book, "filing", message, told) == keys


def test_a_topic_may_have_only_aspects(book: Letter) -> None:
    assert explanation_keys(book, "late", "the court was closed") == ["late.court"]
    assert explanation_keys(book, "late", "i am late") == []
    assert explanation_keys(book, "unknown", "x") == []


def test_what_is_peculiar_to_a_letter_comes_before_what_is_common(book: Letter) -> None:
    """Its own aspects are asked first, its own main text wins, and the common ones stay."""
    common = Common(
        explanations={
            "filing": Explanation(
                "common", (Aspect("filing.ink", {"en": ("ink",)}), Aspect("x", {"en": ("fee",)}))
            ),
            "late": Explanation("late", ()),
        }
    )
    joined = Book(book, common)
    assert explanation_keys(joined, "filing", "how") == ["filing"]
    assert explanation_keys(joined, "filing", "which ink") == ["filing.ink"]
    assert explanation_keys(joined, "filing", "a fee") == ["filing.fee", "x"]
    assert explanation_keys(joined, "late", "i am late") == ["late"]


@pytest.mark.parametrize(
    ("ranked", "message", "keys"),
    [
        # Within the topics that come next, every cue tells.
        (["filing"], "what is the fee", ["filing.fee"]),
        (
            ["late", "filing"],
            "is the fee due though the court was closed",
            ["late.court", "filing.fee"],
        ),
        (["filing"], "hello", []),
        # Within any other, only those of an aspect that may be asked for anywhere.
        ([], "what is the fee", []),
        ([], "can i file without a seal", ["filing.seal"]),
        (["late"], "no seal, and the court was closed", ["filing.seal", "late.court"]),
        (["unknown"], "what is the fee", []),
    ],
)
def test_more_is_asked_than_what_a_message_was_taken_for(
    book: Letter, ranked: list[str], message: str, keys: list[str]
) -> None:
    assert asked_elsewhere(book, ranked, message) == keys


@pytest.mark.parametrize(
    ("message", "keys"),
    [
        ("how do i file through locked doors", ["late.court"]),
        ("do i file or throw it away", ["nothing"]),
        ("how do i file where it is closed", ["filing.place"]),
    ],
)
def test_sure_cues_tell_whatever_the_topic(book: Letter, message: str, keys: list[str]) -> None:
    assert explanation_keys(book, "filing", message) == keys


def test_what_may_be_asked_anywhere_comes_first_in_every_topic(book: Letter) -> None:
    assert explanation_keys(book, "late", "late because the seal was closed") == [
        "filing.seal",
        "late.court",
    ]


def test_alone_is_true_or_false(tmp_path: Path) -> None:
    (tmp_path / "9999.yml").write_text(LETTER.replace("alone: true", "alone: soon"))
    with pytest.raises(LetterFileError, match=r"filing\.abroad\.alone: must be true or false"):
        load_letter("9999", tmp_path)


def test_a_cue_with_accents_could_never_match_and_is_refused(tmp_path: Path) -> None:
    (tmp_path / "9999.yml").write_text(LETTER.replace("cuesta", "cuánto"), encoding="utf-8")
    with pytest.raises(
        LetterFileError, match=r"explanations.filing.fee.cues.es\[0\]: must be lower"
    ):
        load_letter("9999", tmp_path)


@pytest.mark.parametrize("family", families())
def test_the_project_s_explanations_can_all_be_reached(family: str) -> None:
    """Every aspect answers a message made of one of its own cues, in each language."""
    joined = load_book(family)
    for topic, explanation in joined.explanations.items():
        for aspect in explanation.aspects:
            for cues in aspect.cues.values():
                reached = [explanation_keys(joined, topic, cue.rstrip("*")) for cue in cues]
                assert any(aspect.key in keys for keys in reached), aspect.key


def test_taking_a_petition_back_is_told_within_the_topic_of_filing_too() -> None:
    keys = explanation_keys(load_book("4390"), "how_to_petition", "can I file and then back out?")
    assert keys == ["how_to_petition.withdraw"]
