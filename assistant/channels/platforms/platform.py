"""What the platforms' connectors have in common: routes, turns, answers on their way."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.channels.platforms import pseudonyms
from assistant.channels.platforms.outbox import Outbox, Send
from assistant.channels.platforms.presentation import Showing, Shown, ShownLinks
from assistant.channels.platforms.turns import Turns
from assistant.channels.request import BadRequest
from assistant.door.guard import Handle, report
from assistant.door.guarded import guarded
from assistant.door.rate import Limiter
from assistant.ground.settings import Limits, Rate
from assistant.watch import metrics

END_S = 4.0
"""How long the end of the server waits for answers on their way, in seconds."""

TOGETHER = Rate(1, 10)
"""Pictures sent within ten seconds belong together: an album comes as so many messages."""

_AROUND = " \t\r\n/.!¡?¿"
_OPENINGS = {
    "start": "hello",
    "begin": "hello",
    "get started": "hello",
    "info": "hello",
    "comenzar": "hola",
    "empezar": "hola",
    "iniciar": "hola",
    "inicio": "hola",
}
"""What chat programs are opened with, and what is meant. Read as a sentence, "start" would start
the conversation afresh, and so delete it."""


class Platform(InputChannel):
    """A platform behind the guard; the first base of a connector, Rasa's own is the second."""

    patience_s: float
    """How long the platform waits for its own answer, in seconds."""
    output: type[PlatformOutput]
    """How answers look there."""

    @guarded(redelivers=True)
    def blueprint(self, on_new_message: Handle) -> Blueprint:
        """The routes of this channel: `GET /` (is it there?) and `POST /webhook`.

        Args:
            on_new_message: Hands a message to the guard.
        """
        limits = Limits.read()
        self.outbox = Outbox(self.name(), limits)
        self.turns = Turns(on_new_message, self.outbox, self.patience_s, limits)
        self.seen = ShownLinks()
        self._pictures = Limiter(TOGETHER)
        routes = Blueprint(f"letterclock_{self.name()}")
        routes.add_route(_health, "/", methods=["GET"])
        routes.add_route(self._receive, "/webhook", methods=["POST"], name="receive")
        self.add_to(routes)
        routes.listener("before_server_start")(self.begin)
        routes.listener("before_server_stop")(self._close)
        routes.listener("after_server_stop")(self.end)
        return routes

    @abstractmethod
    def signed(self, request: Request) -> bool:
        """Whether the platform signed a request."""

    @abstractmethod
    async def take(self, request: Request) -> HTTPResponse:
        """Answers a signed request.

        Raises:
            BadRequest: It is none the platform makes.
        """

    def add_to(self, routes: Blueprint) -> None:
        """Adds what else the platform asks for.

        Args:
            routes: The channel's.
        """

    async def begin(self, *_: Any) -> None:
        """Opens what the client needs; called before the first message can come."""

    async def end(self, *_: Any) -> None:
        """Closes it; called when nothing is on its way any more."""

    def message(
        self,
        text: str | None,
        to: dict[str, Any],
        who: tuple[str, ...],
        mark: str,
        pictured: bool = False,
    ) -> UserMessage | None:
        """What a person said; None where it is one more picture of several.

        Args:
            text: Their words, or what the button they pressed says; empty or None for none.
            to: The address of the answers, as the platform's client takes it.
            who: What tells the person apart on the platform.
            mark: The platform's id of the message.
            pictured: Whether it holds more than words, which cannot be read.
        """
        conversation = pseudonyms.conversation(self.name(), *who)
        one_more = (pictured or not text) and not self._pictures.allows(conversation)
        if one_more and not text:
            return None
        output = self.output(self, to, conversation)
        read = opening(text) if text else None
        return UserMessage(read, output, conversation, input_channel=self.name(), message_id=mark)

    async def _receive(self, request: Request) -> HTTPResponse:
        if not self.signed(request):
            metrics.refused("signature")
            return reply.text(
                "This door is for the platform: the signature is missing or wrong.", 403
            )
        try:
            return await self.take(request)
        except BadRequest as error:
            return reply.text(str(error), 400)
        except Exception as error:
            report(error)
            return reply.text("Something went wrong on our side.", 500)

    async def _close(self, *_: Any) -> None:
        await self.turns.close(END_S / 2)
        await self.outbox.close(END_S / 2)


class PlatformOutput(Showing):
    """What is said on a platform within one turn.

    It knows the address to answer to, which Rasa and its stores do not.
    """

    platform: Platform

    def __init__(self, platform: Platform, to: dict[str, Any], conversation: str) -> None:
        """Nothing has been said.

        Args:
            platform: Where it is said.
            to: The address, as the platform's client takes it.
            conversation: Its id.
        """
        super().__init__(platform.seen, conversation)
        self.platform = platform
        self.to = to

    def name(self) -> str:
        """The channel's name: Rasa's own is a class method."""
        return str(self.platform.name())

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Hands one utterance over to be sent; returns at once.

        Args:
            recipient_id: The conversation, which is the one this was made for.
            message: The utterance as Rasa hands it over.
        """
        shown = self.read(message)
        if shown is not None:
            for send in self.sends(shown):
                self.platform.outbox.put(self.conversation, send)

    @abstractmethod
    def sends(self, shown: Shown) -> Iterable[Send]:
        """The messages the platform gets, in order, each as one try to send it."""


def opening(text: str) -> str:
    """The text; a greeting where it is the one word a chat is opened with.

    Args:
        text: As it was written.
    """
    return _OPENINGS.get(text.strip(_AROUND).casefold(), text)


async def _health(request: Request) -> HTTPResponse:
    return reply.json({"status": "ok"})
