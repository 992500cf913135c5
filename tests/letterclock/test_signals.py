"""Things that matter whatever a message asks."""

from __future__ import annotations

import pytest

from letterclock.signals import Signal, in_danger, signals


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("i want to die", {Signal.DANGER}),
        ("I'm going to kill myself over this debt", {Signal.DANGER}),
        ("everyone would be better off without me", {Signal.DANGER}),
        ("ya no quiero vivir", {Signal.DANGER}),
        ("me quiero matar", {Signal.DANGER}),
        ("my brother talks about suicide", {Signal.DANGER}),
        ("six years of this and i dont want to be here", {Signal.DANGER}),
        ("i just can't do this anymore", {Signal.DANGER}),
        ("my sister is talking about ending it", {Signal.DANGER}),
        ("he threatened to kill me if i write to them", {Signal.DANGER, Signal.HIDING}),
        ("dice que me va a matar si firmo", {Signal.DANGER, Signal.HIDING}),
        ("do I have to give my ssn? it is 123-45-6789", {Signal.SSN}),
        ("mi seguro social es 123456789", {Signal.SSN}),
        ("i have a restraining order against him", {Signal.HIDING}),
        ("there is an order of protection, letter dated oct 30", {Signal.HIDING}),
        ("i am in hiding", {Signal.HIDING}),
        ("he must not find out where i live", {Signal.HIDING}),
        ("tengo una orden de alejamiento", {Signal.HIDING}),
        ("vivo en un refugio", {Signal.HIDING}),
        ("he is deployed in a combat zone", {Signal.COMBAT_ZONE}),
        ("the hurricane took our house, FEMA came", {Signal.DISASTER}),
        ("el huracán nos dejó sin casa", {Signal.DISASTER}),
        ("nine days with no power after the storm. do they count?", {Signal.DISASTER}),
        ("our street was flooded and the mail did not run", {Signal.DISASTER}),
        ("we were evacuated because of the wildfire", {Signal.DISASTER}),
        ("the earthquake broke the post office", {Signal.DISASTER}),
        ("an ice storm stopped the mail for a week", {Signal.DISASTER}),
        ("the tropical storm hit us hard", {Signal.DISASTER}),
        ("nos quedamos sin luz dos semanas por la tormenta", {Signal.DISASTER}),
        ("se inundó la casa y no hubo correo", {Signal.DISASTER}),
        ("con el temblor cerraron el correo", {Signal.DISASTER}),
        ("el incendio quemó el pueblo", {Signal.DISASTER}),
        ("hubo apagón por el ciclón", {Signal.DISASTER}),
    ],
)
def test_is_noticed(message: str, expected: set[Signal]) -> None:
    assert signals(message) == expected


@pytest.mark.parametrize(
    "message",
    [
        "",
        "am i too late",
        "this debt is killing me",
        "i'm dying to know my last day",
        "when does it end",
        "call 202-521-0700 or 1-877-777-4778",
        "letter dated 10-22-2026",
        "000-12-3456",
        "my chapter of life with him is over",
        "me muero de miedo",
        "docket 12345-20L and 2019-2020",
        "i don't want to be here when the hearing starts",
        "the levy can't go on like this",
        "a storm of letters from the irs",
        "it is the perfect storm, job and divorce",
        "we will weather the storm",
        "i am flooded with notices",
        "drowning in debt",
        "the news spread like wildfire",
        "la deuda fue un desastre para mi",
        "una tormenta de papeles",
        "estoy inundada de cartas",
        "me da temblor en las manos",
        "me la paso apagando incendios",
    ],
)
def test_is_not_imagined(message: str) -> None:
    assert signals(message) == frozenset()


def test_a_figure_of_speech_is_no_disaster() -> None:
    assert Signal.DISASTER not in signals("se me cayó el mundo encima")


def test_danger_is_told_of_anything_a_message_may_be() -> None:
    assert in_danger("i want to die")
    assert in_danger("ya no quiero vivir")
    assert not any(map(in_danger, ("am i too late?", "", None, 5, ["i want to die"])))
