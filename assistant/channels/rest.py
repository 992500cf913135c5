"""The REST channel, for servers and tests: a trusted caller names the conversation."""

from __future__ import annotations

import os
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.channels import request as incoming
from assistant.channels.output import WholeMessages
from assistant.door.guard import Handle

TOKEN_SETTING = "LETTERCLOCK_REST_TOKEN"


class TrustedRestInput(RestInput):
    """`POST {"sender", "message"}` in, a JSON list of messages out, one for each utterance."""

    @classmethod
    def name(cls) -> str:
        """The channel's name, which is also its place: `/webhooks/rest/`."""
        return "rest"

    def output(self) -> WholeMessages:
        """A fresh collector for the answers of one turn."""
        return WholeMessages()

    def blueprint(self, on_new_message: Handle) -> Blueprint:
        """The routes of this channel.

        Args:
            on_new_message: Hands a message to the assistant.
        """
        token = os.environ.get(TOKEN_SETTING)
        routes = Blueprint(f"letterclock_{self.name()}")

        @routes.get("/")
        async def health(request: Request) -> HTTPResponse:
            return reply.json({"status": "ok"})

        @routes.post("/webhook")
        async def receive(request: Request) -> HTTPResponse:
            if not incoming.allowed(request.headers.get("authorization"), token):
                return _error(401, "This door needs `Authorization: Bearer …` with its token.")
            try:
                message = incoming.read(incoming.json_of(request))
            except incoming.BadRequest as error:
                return _error(400, str(error))
            return reply.json(await self.answer(on_new_message, message))

        return routes

    async def answer(
        self, on_new_message: Handle, message: incoming.Incoming
    ) -> list[dict[str, Any]]:
        """Runs one turn; the guard sees to it that it is answered.

        Args:
            on_new_message: Hands a message to the assistant.
            message: What the person said.
        """
        collector = self.output()
        said = UserMessage(
            message.text,
            collector,
            message.sender,
            input_channel=self.name(),
            metadata=message.metadata,
        )
        await on_new_message(said)
        return list(collector.messages)


def _error(status: int, sentence: str) -> HTTPResponse:
    return reply.json({"error": sentence}, status=status)
