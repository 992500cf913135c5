"""The chat's own channel: `/webhooks/website/messages`, `/history`, `/verdict` and `/forget`.

REST-shaped JSON over POST. The conversation is named by a token this server signed
(`identity`); nothing else a browser sends is believed. A message carries an id of the browser's,
so that one sent again after a lost answer is answered again and not run twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.channels.output import WholeMessages
from assistant.channels.request import BadRequest, json_of
from assistant.channels.website import incoming, sites, transcript
from assistant.channels.website.identity import Identity, Signer
from assistant.channels.website.incoming import Typed
from assistant.door import address
from assistant.door.guard import Handle, report
from assistant.door.guarded import guarded
from assistant.ground import secret
from assistant.ground.bounded import Bounded
from assistant.ground.settings import Limits, Settings
from assistant.stores import verdicts
from assistant.stores.forget import forget as forget_conversation
from assistant.stores.forget import inside
from letterclock import clock

MOST_REMEMBERED = 1000
"""Turns whose answers are kept at hand, for messages that are sent again at once."""

REMEMBERED_S = 60.0
"""How long, in seconds. Later ones are answered from the conversation."""

Messages = list[dict[str, Any]]
Answer = Callable[[Request], Awaitable[HTTPResponse]]


class CardMessages(WholeMessages):
    """Leaves out what is said for channels that show no card, and what the card says in short."""

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keeps one utterance, unless a card says it."""
        if not transcript.on_the_card(message):
            await super().send_response(recipient_id, message)


class WebsiteInput(InputChannel):
    """The channel of `web/src`, the chat on the help website."""

    def __init__(self) -> None:
        self._signer = Signer(secret.own())
        self._turns: Bounded[tuple[str, str], asyncio.Task[Messages]] = Bounded(MOST_REMEMBERED)
        self._judged: Bounded[tuple[str, str], bool] = Bounded(MOST_REMEMBERED)
        self._proxies = Limits.read().proxies

    @classmethod
    def name(cls) -> str:
        """The channel's name, which is also its place: `/webhooks/website/`."""
        return "website"

    @guarded(keeps_ids=True)
    def blueprint(self, on_new_message: Handle) -> Blueprint:
        """The routes of this channel.

        Args:
            on_new_message: Hands a message to the assistant.
        """
        routes = Blueprint(f"letterclock_{self.name()}")
        origins = Settings.read().sites

        @routes.middleware("response")
        async def let_in(request: Request, response: HTTPResponse) -> None:
            sites.let_in(origins, request, response)

        # A browser asks this before it lets a page of another origin speak.
        @routes.options("/messages", name="preflight_messages")
        @routes.options("/history", name="preflight_history")
        @routes.options("/verdict", name="preflight_verdict")
        @routes.options("/forget", name="preflight_forget")
        async def preflight(request: Request) -> HTTPResponse:
            return reply.empty()

        @routes.post("/messages")
        @_refusing
        async def receive(request: Request) -> HTTPResponse:
            body = incoming.body(json_of(request))
            said = incoming.read(body)
            known = self._known(body)
            who = known or self._signer.mint(clock.today())
            messages = await self._answer_once(on_new_message, request, who, said)
            shown = [transcript.for_screen(each) for each in messages]
            return _json({"conversation": who.token, "new": known is None, "messages": shown})

        @routes.post("/history")
        @_refusing
        async def history(request: Request) -> HTTPResponse:
            who = self._known(incoming.body(json_of(request)))
            turns = await self._history(request, who.sender) if who else []
            return _json({"conversation": who.token if who and turns else None, "turns": turns})

        @routes.post("/verdict")
        @_refusing
        async def verdict(request: Request) -> HTTPResponse:
            body = incoming.body(json_of(request))
            mark, right = incoming.verdict(body)
            who = self._known(body)
            counted = who is not None and await self._count(request, who.sender, mark, right)
            return _json({"counted": counted})

        @routes.post("/forget")
        @_refusing
        async def forget(request: Request) -> HTTPResponse:
            who = self._known(incoming.body(json_of(request)))
            if who is not None:
                await self._forget(request, who.sender)
            return _json({"forgotten": True})

        return routes

    def _known(self, body: dict[str, Any]) -> Identity | None:
        return self._signer.read(body.get("conversation"), clock.today())

    async def _answer_once(
        self, on_new_message: Handle, request: Request, who: Identity, said: Typed
    ) -> Messages:
        """The answer to a message; the same one again where it has been answered."""
        mark = (who.sender, said.id)
        if mark not in self._turns:
            # A task of its own: a browser that hangs up does not end the turn half-way.
            running = asyncio.create_task(self._answer(on_new_message, request, who, said))
            self._turns[mark] = running
            running.get_loop().call_later(REMEMBERED_S, self._turns.pop, mark, None)
        return await asyncio.shield(self._turns[mark])

    async def _answer(
        self, on_new_message: Handle, request: Request, who: Identity, said: Typed
    ) -> Messages:
        collector = CardMessages()
        message = UserMessage(
            said.text,
            collector,
            who.sender,
            input_channel=self.name(),
            message_id=said.id,
            metadata={"language": said.language},
        )
        address.current.set(address.of(request, self._proxies))
        await on_new_message(message)
        if collector.messages:
            return list(collector.messages)
        # Answered before: by another server, or by this one before it was started again.
        return transcript.answers_to(said.id, await _events(request, who.sender))

    async def _history(self, request: Request, sender: str) -> list[dict[str, Any]]:
        """What was said, turns under way included: a page may be loaded again in mid-answer."""
        running = [task for (whose, _), task in self._turns.items() if whose == sender]
        if running:
            await asyncio.wait(running)
        # Under way on another server.
        async with request.app.ctx.agent.lock_store.lock(sender):
            return transcript.turns(await _events(request, sender))

    async def _count(self, request: Request, sender: str, mark: str, right: bool) -> bool:
        """Counts whether the answer to a message was right: once, beside its topic alone."""
        if (sender, mark) in self._judged:
            return False
        topic = transcript.topic_of(mark, await _events(request, sender))
        if topic is None:
            return False
        self._judged[sender, mark] = right
        engine = inside(request.app.ctx.agent.tracker_store).engine
        await asyncio.to_thread(verdicts.count, engine, topic, right, clock.today())
        return True

    async def _forget(self, request: Request, sender: str) -> None:
        await forget_conversation(request.app.ctx.agent, sender)
        for mark in [each for each in self._turns if each[0] == sender]:
            del self._turns[mark]


async def _events(request: Request, sender: str) -> list[Any]:
    tracker = await request.app.ctx.agent.tracker_store.retrieve_full_tracker(sender)
    return list(tracker.events) if tracker else []


def _refusing(answer: Answer) -> Answer:
    """Answers what cannot be understood, and what fails, with one sentence."""

    async def receive(request: Request) -> HTTPResponse:
        try:
            return await answer(request)
        except BadRequest as error:
            return _json({"error": str(error)}, status=400)
        except Exception as error:
            report(error)
            return _json({"error": "Something went wrong on our side."}, status=500)

    receive.__name__ = answer.__name__
    return receive


def _json(body: dict[str, Any], status: int = 200) -> HTTPResponse:
    return reply.json(body, status=status, headers={"Cache-Control": "no-store"})
