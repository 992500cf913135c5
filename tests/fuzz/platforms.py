"""Hostile deliveries of the messaging platforms: rightly signed, and not."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, quote, urlencode

from twilio.request_validator import RequestValidator

from tests.fuzz import texts
from tests.fuzz.payloads import Payload, World, anything, request
from tests.platforms.people import (
    FACEBOOK_SECRET,
    OWN_NUMBER,
    PUBLIC_URL,
    SLACK_SECRET,
    TELEGRAM_SECRET,
    TWILIO_TOKEN,
)

LARGEST = 60_000
"""Bytes of a body; more is refused before it is read."""

_JSON, _FORM = "application/json", "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Platform:
    """One platform, as somebody who knows its secret could speak for it."""

    name: str
    delivery: Callable[[random.Random, str, str], dict[str, Any]]
    """A delivery of somebody's words."""
    sign: Callable[[bytes, World], dict[str, str]]
    to: Callable[[str], str]
    """The address answers go to."""
    form: bool = False
    most: int = 4000
    """Characters of a message, as the platform lets people write."""

    def body(self, delivery: Any) -> bytes:
        if not self.form:
            return json.dumps(delivery).encode()
        fields = delivery if isinstance(delivery, dict) else {"Body": delivery}
        # A form holds text alone; what else was put there is its words.
        return urlencode({_flat(k): _flat(v) for k, v in fields.items()}).encode()

    def raw(self, body: bytes, headers: dict[str, str]) -> bytes:
        kind = {"Content-Type": _FORM if self.form else _JSON}
        return request("POST", f"/webhooks/{self.name}/webhook", body, {**kind, **headers})


def said(source: random.Random, world: World) -> Payload:
    """Hostile words in a delivery that is as it should be: they are answered."""
    platform, person = source.choice(PLATFORMS), _person(source)
    words = texts.any_text(source)[: platform.most]
    body = platform.body(platform.delivery(source, person, words))[:LARGEST]
    raw = platform.raw(body, platform.sign(body, world))
    answered = (platform.name, platform.to(person))
    return Payload(f"{platform.name}: hostile words", raw, answered=answered)


def misshapen(source: random.Random, world: World) -> Payload:
    """Rightly signed, with wrong types, missing fields, deep nesting, things many times over."""
    platform, person = source.choice(PLATFORMS), _person(source)
    delivery: Any = platform.delivery(source, person, texts.ordinary(source))
    for _ in range(source.randrange(1, 4)):
        delivery = _changed(source, delivery)
    body = platform.body(delivery)
    if source.random() < 0.25:
        body = _broken(source, body)
    body = body[:LARGEST]
    raw = platform.raw(body, platform.sign(body, world))
    return Payload(f"{platform.name}: misshapen deliveries", raw, signed=True)


def guessed(source: random.Random, world: World) -> Payload:
    """Rightly signed, from somebody whose number is nearly that of another."""
    platform = source.choice(PLATFORMS)
    person = world.people[platform.name]
    twist = source.choice(("{}%", "%", "{} ", " {}", "{}0", "_" * 10, "{}\n", "0{}", "-{}", "{}.0"))
    delivery = platform.delivery(source, twist.format(person), "when is my last day?")
    body = platform.body(delivery)
    raw = platform.raw(body, platform.sign(body, world))
    return Payload(f"{platform.name}: guessed people", raw, signed=True)


def unsigned(source: random.Random, world: World) -> Payload:
    """As the platform would write it, from somebody who cannot sign, or for a person it knows."""
    platform = source.choice(PLATFORMS)
    person = source.choice((_person(source), world.people[platform.name]))
    delivery = platform.delivery(source, person, "when is my last day?")
    body = platform.body(delivery)
    right = platform.sign(body, world)
    headers = source.choice(
        (
            {},
            dict.fromkeys(right, ""),
            {
                name: value[:-1] + ("0" if value[-1] != "0" else "1")
                for name, value in right.items()
            },
            {name: value[: len(value) // 2] for name, value in right.items()},
            {name: f"{value} " * 300 for name, value in right.items()},
            {name: texts.any_text(source)[:100] for name in right},
            platform.sign(body + b" ", world) if platform.name != "telegram" else {},
            {"X-Hub-Signature": "md5=0", "X-Slack-Signature": "v0=", "Authorization": "Bearer x"},
        )
    )
    clean = {
        name: value.encode("ascii", "ignore").decode().translate(_NO_CONTROLS)
        for name, value in headers.items()
    }
    if clean == right:
        clean = {}
    raw = platform.raw(body, clean)
    return Payload(f"{platform.name}: unsigned", raw, unsigned=(platform.name, platform.to(person)))


_NO_CONTROLS = dict.fromkeys((*range(32), 127))


def _person(source: random.Random) -> str:
    return str(source.randrange(10**14, 10**15))


def _telegram(source: random.Random, person: str, words: str) -> dict[str, Any]:
    # "07" is another's text and not the number 7.
    number: Any = int(person) if person.isdecimal() and person[0] != "0" else person
    message = {"chat": {"id": number, "type": "private"}, "from": {"id": number}, "text": words}
    kind = source.choice(("message", "message", "edited_message"))
    return {"update_id": source.getrandbits(60), kind: message}


def _twilio(source: random.Random, person: str, words: str) -> dict[str, Any]:
    fields = {"From": f"+{person}", "To": OWN_NUMBER, "Body": words, "NumMedia": "0"}
    fields["MessageSid"] = f"SM{source.getrandbits(64):x}"
    return {**fields, "ProfileName": ""}


def _slack(source: random.Random, person: str, words: str) -> dict[str, Any]:
    event = {"type": "message", "channel": f"D{person}", "user": f"U{person}", "text": words}
    event["channel_type"] = "im"
    who = [{"user_id": "UBOT"}]
    return {"event": event, "event_id": f"Ev{source.getrandbits(64):x}", "authorizations": who}


def _facebook(source: random.Random, person: str, words: str) -> dict[str, Any]:
    message = {"mid": f"m{source.getrandbits(64):x}", "text": words}
    between = {"sender": {"id": person}, "recipient": {"id": "page"}, "timestamp": 1}
    return {"object": "page", "entry": [{"messaging": [{**between, "message": message}]}]}


def _sign_telegram(body: bytes, world: World) -> dict[str, str]:
    return {"X-Telegram-Bot-Api-Secret-Token": TELEGRAM_SECRET}


def _sign_twilio(body: bytes, world: World) -> dict[str, str]:
    fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
    address = f"{PUBLIC_URL}/webhooks/twilio/webhook"
    first = {name: values[0] for name, values in fields.items()}
    return {"X-Twilio-Signature": RequestValidator(TWILIO_TOKEN).compute_signature(address, first)}


def _sign_slack(body: bytes, world: World) -> dict[str, str]:
    at = str(int(world.clock()))
    digest = hmac.new(SLACK_SECRET.encode(), f"v0:{at}:".encode() + body, hashlib.sha256)
    return {"X-Slack-Request-Timestamp": at, "X-Slack-Signature": f"v0={digest.hexdigest()}"}


def _sign_facebook(body: bytes, world: World) -> dict[str, str]:
    digest = hmac.new(FACEBOOK_SECRET.encode(), body, hashlib.sha256).hexdigest()
    return {"X-Hub-Signature-256": f"sha256={digest}"}


PLATFORMS = (
    Platform("telegram", _telegram, _sign_telegram, lambda person: person),
    Platform("twilio", _twilio, _sign_twilio, lambda person: f"+{person}", form=True, most=1600),
    Platform("slack", _slack, _sign_slack, lambda person: f"D{person}"),
    Platform("facebook", _facebook, _sign_facebook, lambda person: person, most=2000),
)


def _flat(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return text.encode("utf-8", "ignore").decode()


def _changed(source: random.Random, whole: Any) -> Any:
    """The same with one thing in it wrong, at any depth."""
    if not isinstance(whole, (dict, list)) or not whole or source.random() < 0.15:
        return _wrong(source, whole)
    if isinstance(whole, list):
        place = source.randrange(len(whole))
        return [*whole[:place], _changed(source, whole[place]), *whole[place + 1 :]]
    key = source.choice(sorted(whole))
    if source.random() < 0.2:
        return {name: value for name, value in whole.items() if name != key}
    return {**whole, key: _changed(source, whole[key])}


def _wrong(source: random.Random, value: Any) -> Any:
    return source.choice(
        (
            lambda: anything(source),
            lambda: [value],
            lambda: {"id": value},
            lambda: [value] * source.choice((2, 40)),
            lambda: _nested(source, value),
            lambda: texts.any_text(source)[:5000],
            lambda: 10 ** source.choice((20, 400)),
            lambda: {str(number): value for number in range(30)},
        )
    )()


def _nested(source: random.Random, value: Any) -> Any:
    for _ in range(source.choice((5, 100, 400))):
        value = [value] if source.random() < 0.5 else {"message": value}
    return value


def _broken(source: random.Random, body: bytes) -> bytes:
    return source.choice(
        (
            body[: source.randrange(len(body) + 1)],
            b"[" * 30_000,
            b'{"event":' * 5000,
            b"",
            b"\xff\xfe" + body,
            body.decode("utf-8", "ignore").encode("utf-16"),
            body + body,
            b"1" * 9000,
            b"payload=" + quote(body).encode(),
            base64.b64encode(body),
        )
    )
