"""Every way in to the assistant, as a person uses it: says something, hears what is answered.

Each is a new conversation with a person of its own. What a platform or a browser tells of people
beside their words (number, chat, name of a profile, token) is kept in `Reached.ids`.
"""

from __future__ import annotations

import itertools
import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import requests

from assistant.runner.testing import Server
from tests.platforms.people import (
    OnFacebook,
    OnSlack,
    OnTelegram,
    OnTwilio,
    OnWhatsApp,
    Person,
)
from tests.platforms.providers import Providers
from tests.platforms.test_socketio import Client
from tests.platforms.transports import OverShell

_COUNT = itertools.count(1)


@dataclass
class Reached:
    """An assistant with all its channels on, and what it was told of those who wrote."""

    server: Server
    providers: Providers
    ids: list[str] = field(default_factory=list)


Door = Callable[[Reached, str], list[str]]


def _over_rest(reached: Reached, words: str) -> list[str]:
    body = {"sender": uuid.uuid4().hex, "message": words}
    url = f"{reached.server.url}/webhooks/rest/webhook"
    return [each.get("text", "") for each in requests.post(url, json=body, timeout=60).json()]


def _on_the_website(reached: Reached, words: str) -> list[str]:
    body = {"id": uuid.uuid4().hex, "text": words, "language": "en"}
    url = f"{reached.server.url}/webhooks/website/messages"
    answer = requests.post(url, json=body, timeout=60).json()
    reached.ids.append(answer["conversation"])
    return [each.get("text", "") for each in answer["messages"]]


def _over_socketio(reached: Reached, words: str) -> list[str]:
    client = Client(reached.server)
    try:
        token = client.request()
        reached.ids.append(token)
        client.say(words, token)
        return [json.dumps(each) for each in client.heard]
    finally:
        client.leave()


def _in_the_terminal(reached: Reached, words: str) -> list[str]:
    shell = OverShell(reached.server, reached.providers)
    try:
        return [each["text"] for each in shell.say(words)]
    finally:
        shell.leave()


def _on_platform(kind: type[Person]) -> Door:
    def say(reached: Reached, words: str) -> list[str]:
        person = kind(reached.server, reached.providers)
        known = (person.platform, person.to)
        profile = f"profile-{uuid.uuid4().hex}"
        reached.ids += [person.id, profile]
        answer = person.deliver(person.written(words, **_beside(person, profile)))
        assert answer.status_code in (200, 204), answer.text
        reached.providers.until(lambda _: bool(reached.providers.taken(*known)))
        return [json.dumps(call.what) for call in reached.providers.taken(*known)]

    return say


def _beside(person: Person, profile: str) -> dict[str, Any]:
    """What the platform tells of somebody with every message, at the places where it does."""
    if isinstance(person, OnTelegram):
        told = {"id": int(person.id), "username": profile, "first_name": profile}
        return {"from": told}
    if isinstance(person, OnTwilio):
        return {"ProfileName": profile, "FromCity": profile, "WaId": person.id}
    if isinstance(person, OnSlack):
        return {"user_profile": {"display_name": profile}, "client_msg_id": profile}
    return {"nlp": {"entities": {"name": profile}}}


DOORS: dict[str, Door] = {
    "rest": _over_rest,
    "website": _on_the_website,
    "socket.io": _over_socketio,
    "terminal": _in_the_terminal,
    "telegram": _on_platform(OnTelegram),
    "sms": _on_platform(OnTwilio),
    "whatsapp": _on_platform(OnWhatsApp),
    "slack": _on_platform(OnSlack),
    "messenger": _on_platform(OnFacebook),
}
"""By name. A new channel is a new line."""


def besides_text(reached: Reached, secret: str) -> None:
    """The secret where a platform carries it outside the text: contacts, places, forms' names."""
    server, providers = reached.server, reached.providers
    telegram = OnTelegram(server, providers)
    contact = {"phone_number": secret, "first_name": secret}
    shared: list[tuple[Person, Any]] = [
        (telegram, telegram.written("", contact=contact)),
        (telegram, telegram.written("", caption=secret, document={"file_name": secret})),
        (telegram, telegram.pressed(f'/affirm{{"language": "{secret}"}}')),
    ]
    twilio = OnWhatsApp(server, providers)
    more = {"MediaUrl0": f"https://media.example/{secret}", "NumMedia": "1", "Address": secret}
    shared.append((twilio, twilio.written("", **more)))
    slack = OnSlack(server, providers)
    shared += [
        # As Slack writes what it takes for an address or a number.
        (slack, slack.written(f"<mailto:{secret}|{secret}>", files=[{"name": secret}])),
        (slack, slack.written(f"<tel:{secret}|{secret}> <https://{secret}|{secret}>")),
        (slack, slack.pressed(f"/affirm {secret}")),
    ]
    facebook = OnFacebook(server, providers)
    place = {"type": "location", "title": secret, "payload": {"coordinates": secret}}
    shared += [
        (facebook, facebook.written("", attachments=[place])),
        (facebook, facebook.written("hello", quick_reply={"payload": secret})),
        (facebook, facebook.pressed(secret)),
    ]
    for person, delivery in shared:
        reached.ids.append(person.id)
        assert person.deliver(delivery).status_code in (200, 204)
        # The same from somebody who cannot sign.
        assert person.deliver(delivery, {}).status_code == 403
