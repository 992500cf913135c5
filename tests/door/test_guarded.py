"""No connector hands a message to Rasa around the guard."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from rasa.core.channels.callback import CallbackInput
from rasa.core.channels.channel import InputChannel
from rasa.core.channels.rest import RestInput
from sanic import Blueprint

from assistant.channels.rest import TrustedRestInput
from assistant.channels.terminal import TerminalInput
from assistant.door.guarded import Unguarded, demand, guarded
from assistant.server import configuration, connectors, replaced
from assistant.server.configuration import BadConfiguration


class Mine(InputChannel):
    """As somebody would write one who does not know of the guard."""

    def blueprint(self, on_new_message: Any) -> Blueprint:
        return Blueprint("mine")


class Guarded(Mine):
    @guarded()
    def blueprint(self, on_new_message: Any) -> Blueprint:
        return super().blueprint(on_new_message)


def test_the_shipped_ones_are_all_behind_it() -> None:
    named = configuration._mapping(configuration.CREDENTIALS, "")
    classes = [connectors._class(name, "credentials.yml") for name in named]
    assert len(classes) == 7
    demand([*classes, TerminalInput, Guarded])


@pytest.mark.parametrize("connector", [Mine, RestInput, CallbackInput])
def test_one_that_is_not_is_refused_by_name(connector: type[InputChannel]) -> None:
    with pytest.raises(Unguarded, match=connector.__name__):
        demand([TrustedRestInput, connector])


def test_a_server_that_has_one_all_the_same_is_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """However it got there: Rasa's API takes connectors that no credentials.yml names."""
    ran: list[Any] = []
    monkeypatch.setattr(replaced, "serve", lambda app, *_, **__: ran.append(app))
    app: Any = SimpleNamespace(ctx=SimpleNamespace(input_channels=[TrustedRestInput(), Mine()]))
    with pytest.raises(SystemExit, match="Mine is not behind the guard"):
        replaced.serve_guarded(app)
    assert ran == []
    app.ctx.input_channels.pop()
    replaced.serve_guarded(app)
    assert ran == [app]


def test_rasas_own_are_put_behind_it() -> None:
    made = connectors.behind_guard(CallbackInput)
    demand([made])
    assert issubclass(made, CallbackInput)
    assert made.name() == "callback"
    assert connectors.behind_guard(made) is made


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["assistant.channels.rest.TrustedRestInptu"], "there is no channel assistant.channels"),
        (["telegramm"], "there is no channel telegramm"),
        (["assistant.ground.settings.Limits"], "is no channel"),
        (["assistant.channels.rest.TrustedRestInput", "rest"], "/webhooks/rest/; keep one"),
        (["tests.door.test_guarded.Mine"], "is not behind the guard"),
    ],
)
def test_credentials_that_make_no_sense(names: list[str], told: str) -> None:
    with pytest.raises(BadConfiguration) as raised:
        connectors.check(names, "credentials.yml")
    assert told in str(raised.value)
    assert str(raised.value).count("\n") == 0
