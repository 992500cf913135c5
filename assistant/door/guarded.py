"""Puts the guard before what a connector takes in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, TypeVar

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic

from assistant.door.guard import Guard, Handle, Manner

Routes = TypeVar("Routes", bound=Callable[..., Blueprint])


class Unguarded(ValueError):
    """A connector hands messages to Rasa as they come; the text is one clear sentence."""


def guarded(
    *, trusted: bool = False, redelivers: bool = False, keeps_ids: bool = False
) -> Callable[[Routes], Routes]:
    """Decorates the `blueprint` of a connector: its messages pass the guard, then Rasa.

    Args:
        trusted: The caller is one's own, and may send as much as it likes.
        redelivers: A platform, which delivers again what it thinks was lost.
        keeps_ids: A message that is sent again has the id it had before; so with `redelivers`.
    """
    manner = Manner(trusted, redelivers, keeps_ids or redelivers)

    def decorate(blueprint: Routes) -> Routes:
        @wraps(blueprint)
        def behind_guard(self: InputChannel, on_new_message: Handle) -> Blueprint:
            served: list[Sanic] = []

            async def receive(message: UserMessage) -> None:
                await guard_of(served[0]).receive(message, on_new_message, manner)

            routes = blueprint(self, receive)

            @routes.listener("before_server_start")
            async def know(app: Sanic, *_: object) -> None:
                served[:] = [app]

            return routes

        made: Any = behind_guard
        made.is_guarded = True
        result: Routes = made
        return result

    return decorate


def guard_of(app: Sanic) -> Guard:
    """The guard of a web server: one for all its connectors.

    Args:
        app: Rasa's web server.
    """
    if not hasattr(app.ctx, "guard"):
        app.ctx.guard = Guard(lambda: app.ctx.agent)
    found: Guard = app.ctx.guard
    return found


def demand(connectors: Iterable[type[InputChannel]]) -> None:
    """Lets nothing be served without the guard.

    Args:
        connectors: Their classes.

    Raises:
        Unguarded: The messages of one of them would be kept as they come, personal numbers and all.
    """
    for each in connectors:
        if not getattr(each.blueprint, "is_guarded", False):
            raise Unguarded(
                f"The channel {each.__module__}.{each.__qualname__} is not behind the guard, so "
                "personal numbers would be kept. "
                "Use one of credentials.yml, or put `@guarded()` on its `blueprint` "
                "(docs/extending.md)."
            )
