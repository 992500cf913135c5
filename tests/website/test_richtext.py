"""Texts as HTML: what is recognised becomes an element, all else is text."""

from __future__ import annotations

import re

import pytest

from assistant.website.richtext import blocks, inline, official
from letterclock.letters import load_common, load_letter


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain", "plain"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ('"quoted" & more', "&#34;quoted&#34; &amp; more"),
        ("by Monday, November 23, 2026.", "by <strong>Monday, November 23, 2026</strong>."),
        ("October 22, 2026", "<strong>October 22, 2026</strong>"),
        ("el lunes, 23 de noviembre de 2026", "el <strong>lunes, 23 de noviembre de 2026</strong>"),
        ("**now**", "<strong>now</strong>"),
        ("1-877-777-4778", '<a href="tel:+18777774778">1-877-777-4778</a>'),
        ("202-521-0700.", '<a href="tel:+12025210700">202-521-0700</a>.'),
        ("call 988 now", 'call <a href="tel:988">988</a> now'),
        ("Form 911 asks", "Form 911 asks"),
        ("el Formulario 911", "el Formulario 911"),
        ("$911 or 911.50 or 9110", "$911 or 911.50 or 9110"),
        ("123-45-6789", "123-45-6789"),
        ("(ustaxcourt.gov)", '(<a href="https://ustaxcourt.gov">ustaxcourt.gov</a>)'),
        ("see irs.gov/account.", 'see <a href="https://irs.gov/account">irs.gov/account</a>.'),
        (
            "es.taxpayeradvocate.irs.gov.",
            '<a href="https://es.taxpayeradvocate.irs.gov">es.taxpayeradvocate.irs.gov</a>.',
        ),
        ("at Pay.gov", 'at <a href="https://Pay.gov">Pay.gov</a>'),
        ("irs.gov.evil.example", "irs.gov.evil.example"),
        ("evil-irs.gov", "evil-irs.gov"),
        ("https://irs.gov@evil.example", "https://irs.gov@evil.example"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("http://irs.gov.example/", "http://irs.gov.example/"),
        ('irs.gov/"onclick="x', '<a href="https://irs.gov">irs.gov</a>/&#34;onclick=&#34;x'),
    ],
)
def test_inline(text: str, html: str) -> None:
    assert inline(text) == html


def test_paragraphs_and_lists() -> None:
    html = blocks("First.\n\nSome:\n- one <b>\n- two\nThen.\n\n- last")
    assert html == (
        "<p>First.</p>\n<p>Some:</p><ul><li>one &lt;b&gt;</li><li>two</li></ul><p>Then.</p>\n"
        "<ul><li>last</li></ul>"
    )


@pytest.mark.parametrize(
    "address",
    [
        "http://irs.gov",
        "https://irs.gov:444/",
        "https://user@irs.gov/",
        "https://notirs.gov",
        "https://irs.gov.example",
        "javascript:alert(1)",
        "https://[irs.gov",
        "",
    ],
)
def test_what_is_not_official(address: str) -> None:
    assert not official(address)


def test_every_phone_and_site_in_the_texts_is_linked() -> None:
    for book in (load_letter("4390"), load_common()):
        for key, text in book.texts.items():
            for said in text.by_language.values():
                bare = re.sub(r"<a .*?</a>", "", blocks(said))
                assert not re.search(r"\d{3}-\d{4}|\w\.gov\b", bare), (key, bare)
