"""The REST channel, for servers and tests: a trusted caller names the conversation."""

from __future__ import annotations

import json
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from rasa.utils.endpoints import bool_arg
from sanic import Blueprint
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.channels import request as incoming
from assistant.channels.output import WholeMessages
from assistant.door.guard import Handle
from assistant.door.guarded import guarded
from assistant.ground.settings import Settings


class TrustedRestInput(RestInput):
    """`POST {"sender", "message"}` in, a JSON list of messages out, one for each utterance.

    With `?stream=true` one JSON object a line, as from Rasa's own channel. All lines come at once:
    nothing is said before the turn is kept.
    """

    @classmethod
    def name(cls) -> str:
        """The channel's name, which is also its place: `/webhooks/rest/`."""
        return "rest"

    def output(self) -> WholeMessages:
        """A fresh collector for the answers of one turn."""
        return WholeMessages()

    @guarded(trusted=True)
    def blueprint(self, on_new_message: Handle) -> Blueprint:
        """The routes of this channel.

        Args:
            on_new_message: Hands a message to the assistant.
        """
        token = Settings.read().rest_token
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
            answered = await self.answer(on_new_message, message)
            if bool_arg(request, "stream", default=False):
                lines = "".join(f"{json.dumps(each)}\n" for each in answered)
                return reply.text(lines, content_type="text/event-stream")
            return reply.json(answered)

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
