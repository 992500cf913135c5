"""What deletes a conversation, what agrees to it, and what was meant instead."""

from __future__ import annotations

import pytest

from letterclock.case import short_reply
from letterclock.case.forgetting import agrees, declines, deletes_outright, meant_instead


@pytest.mark.parametrize(
    "said", ["forget me", "Forget me!", "please forget me", "Olvídame", "olvídeme por favor"]
)
def test_deletes_outright(said: str) -> None:
    assert deletes_outright(said)


@pytest.mark.parametrize(
    "said",
    [
        *("forget me not", "the irs can forget me", "forget me?", "start", "START", "start over"),
        *("forget it", "delete everything", "reset", "olvídame la deuda", "olvida todo", ""),
        *("please remove my name from the joint return", "restart the 30 days", "clear"),
    ],
)
def test_nothing_else_does(said: str) -> None:
    assert not deletes_outright(said)


@pytest.mark.parametrize(
    "said",
    [
        *("yes", "Yes please", "ok", "sí", "dale", "👍", "yes, delete it", "delete it now"),
        *(
            "erase it all please",
            "sí, bórrala",
            "bórralo todo",
            "si, elimínela ya",
            "forget it all",
        ),
        *("yes delete this chat", "borra la conversación", "clear the conversation"),
    ],
)
def test_agrees(said: str) -> None:
    assert agrees(said, short_reply(said))


@pytest.mark.parametrize(
    "said",
    [
        *("no", "no thanks", "cancel", "delete my name from the return", "yes?", "delete it?"),
        *("borra mi deuda", "yes I got a letter", "what is a lien", "start", "the second one"),
    ],
)
def test_does_not_agree(said: str) -> None:
    assert not agrees(said, short_reply(said))


def test_declines() -> None:
    for said in ("no", "no thanks", "cancel", "never mind", "ahora no"):
        assert declines("nlu_fallback", short_reply(said)), said
    assert declines("deny", None)
    assert not declines("affirm", short_reply("yes"))
    assert not declines("next_steps", None)


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("take the lien off my house", "lien_levy_explain"),
        ("elimine el embargo de mi cuenta", "lien_levy_explain"),
        ("erase the debt please", "cant_pay"),
        ("borren los intereses", "cant_pay"),
        ("please remove my name from the joint return", "innocent_spouse_explain"),
        ("limpiar mi nombre", "innocent_spouse_explain"),
        ("delete everything i said", None),
        ("borra todo", None),
    ],
)
def test_what_was_meant_instead(said: str, topic: str | None) -> None:
    assert meant_instead(said) == topic
