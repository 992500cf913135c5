"""Rasa's own actions are the same ones, made once for an endpoint."""

from __future__ import annotations

import asyncio
import gc

import pytest
import rasa.core.actions.action
from rasa.core.actions.action import action_for_name_or_text
from rasa.utils.endpoints import EndpointConfig
from sanic import Sanic

from assistant.speed import defaults, settled
from tests.speed.conversations import domain


def test_they_are_rasas_and_know_their_endpoint(monkeypatch: pytest.MonkeyPatch) -> None:
    endpoints = [EndpointConfig("http://a/webhook"), EndpointConfig("http://b/webhook"), None]
    for endpoint in (*endpoints, *endpoints):
        ours, plain = defaults.default_actions(endpoint), defaults._plain(endpoint)
        assert [type(each) for each in ours] == [type(each) for each in plain]
        assert [vars(each) for each in ours] == [vars(each) for each in plain]
    monkeypatch.setattr(rasa.core.actions.action, "default_actions", defaults.default_actions)
    found = [action_for_name_or_text("action_listen", domain(), endpoints[0]) for _ in range(2)]
    assert found[0] is found[1]
    assert found[0].name() == "action_listen"


def test_the_list_that_is_handed_out_may_be_changed() -> None:
    defaults.default_actions(None).clear()
    assert defaults.default_actions(None)


def test_what_was_there_before_people_came_is_set_aside() -> None:
    app = Sanic("settled_test")
    settled.attach(app)
    [listener] = [each.listener for each in app._future_listeners]
    before = gc.get_freeze_count()
    try:
        asyncio.run(listener(app, None))
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()
