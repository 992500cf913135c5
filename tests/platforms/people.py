"""Somebody on a platform: writes and presses as the platform delivers it, sees what it is sent."""

from __future__ import annotations

import base64
import hashlib
import hmac
import itertools
import json
import re
import threading
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import requests
from twilio.request_validator import RequestValidator

from assistant.runner.testing import Server
from tests.platforms.providers import BOT, Call, Providers

PUBLIC_URL = "https://help.example.org"
TELEGRAM_SECRET, TWILIO_TOKEN = "knock-knock", "twilio-token"
SLACK_SECRET, FACEBOOK_SECRET, FACEBOOK_VERIFY = "slack-secret", "fb-secret", "fb-verify"
OWN_NUMBER = "+15005550006"

SETTINGS = {
    "LETTERCLOCK_PUBLIC_URL": PUBLIC_URL,
    "LETTERCLOCK_SOCKETIO": "on",
    "TELEGRAM_ACCESS_TOKEN": "123456:a-token",
    "TELEGRAM_BOT_NAME": BOT,
    "TELEGRAM_WEBHOOK_SECRET": TELEGRAM_SECRET,
    "TWILIO_ACCOUNT_SID": "AC0",
    "TWILIO_AUTH_TOKEN": TWILIO_TOKEN,
    "TWILIO_NUMBER": OWN_NUMBER,
    "SLACK_TOKEN": "xoxb-0",
    "SLACK_SIGNING_SECRET": SLACK_SECRET,
    "MESSENGER_VERIFY_TOKEN": FACEBOOK_VERIFY,
    "MESSENGER_APP_SECRET": FACEBOOK_SECRET,
    "MESSENGER_PAGE_TOKEN": "page-token",
}

_NUMBERS = itertools.count(7000000001)
_NUMBERED = re.compile(r"^(\d+)\. (.+)$", re.MULTILINE)


def addresses(url: str) -> dict[str, str]:
    """The settings that lead every channel to the stand-in."""
    names = ("telegram", "twilio", "slack", "facebook")
    return {f"LETTERCLOCK_{name.upper()}_API": f"{url}/{name}" for name in names}


@dataclass(frozen=True)
class Seen:
    """One message on a person's screen."""

    text: str
    buttons: dict[str, str] = field(default_factory=dict)
    """What pressing does, by what stands on it."""
    links: dict[str, str] = field(default_factory=dict)
    """Buttons that open an address."""
    picture: str | None = None


@dataclass(frozen=True)
class Delivery:
    """One request of a platform."""

    body: bytes
    headers: dict[str, str]


class Person:
    """One person on one platform."""

    platform = ""
    numbered = False
    """Whether choices are lines with numbers."""

    def __init__(self, server: Server, providers: Providers) -> None:
        self.server = server
        self.providers = providers
        self.id = str(next(_NUMBERS))
        self._begun = 0

    # What differs by platform.
    def written(self, text: str) -> Delivery:
        raise NotImplementedError

    def pressed(self, payload: str) -> Delivery:
        raise NotImplementedError

    def unsigned(self) -> dict[str, dict[str, str]]:
        """Headers that must not open the door, by what is wrong with them."""
        raise NotImplementedError

    def read(self, call: Call) -> Seen | None:
        raise NotImplementedError

    @property
    def to(self) -> str:
        """The address answers go to."""
        return self.id

    # What does not.
    @property
    def door(self) -> str:
        return f"{self.server.url}/webhooks/{self.platform}/webhook"

    def deliver(
        self, delivery: Delivery, headers: dict[str, str] | None = None
    ) -> requests.Response:
        headers = delivery.headers if headers is None else headers
        return requests.post(self.door, data=delivery.body, headers=headers, timeout=60)

    def say(self, text: str) -> None:
        """Writes something; returns when the platform has its acknowledgement."""
        self._deliver(self.written(text))

    def say_meanwhile(self, text: str) -> threading.Thread:
        """Writes something and does not wait."""
        thread = threading.Thread(target=self.say, args=(text,), daemon=True)
        thread.start()
        return thread

    def press(self, title: str) -> None:
        self._deliver(self.pressed(self.buttons()[title]))

    def _deliver(self, delivery: Delivery) -> None:
        self._begun = len(self.providers.taken(self.platform, self.to))
        answer = self.deliver(delivery)
        assert answer.status_code in (200, 204), answer.text
        assert "custom" not in answer.text

    def screen(self) -> list[Seen]:
        """What came since the person last wrote."""
        calls = self.providers.taken(self.platform, self.to)[self._begun :]
        return [seen for seen in map(self.read, calls) if seen is not None]

    def buttons(self) -> dict[str, str]:
        return {title: does for seen in self.screen() for title, does in seen.buttons.items()}

    def text(self) -> str:
        return "\n\n".join(seen.text for seen in self.screen())

    def hears(self, *parts: str) -> str:
        """Waits until every part is on the screen."""
        self.providers.until(lambda _: all(part in self.text() for part in parts))
        return self.text()


class OnTelegram(Person):
    platform = "telegram"
    language = "en"
    chat_type = "private"

    def written(self, text: str, **more: Any) -> Delivery:
        return self._update(message={**self._message(), "text": text, **more})

    def sent(self, kind: str = "message", **what: Any) -> Delivery:
        """A message that may hold anything."""
        return self._update(**{kind: {**self._message(), **what}})

    def pressed(self, payload: str) -> Delivery:
        query = {"id": "77", "data": payload, "message": self._message()}
        return self._update(callback_query=query)

    def _message(self) -> dict[str, Any]:
        person = {"id": int(self.id), "language_code": self.language}
        return {"chat": {"id": int(self.id), "type": self.chat_type}, "from": person}

    def _update(self, **what: Any) -> Delivery:
        body = {"update_id": next(_NUMBERS), **what}
        secret = {"X-Telegram-Bot-Api-Secret-Token": TELEGRAM_SECRET}
        return Delivery(json.dumps(body).encode(), secret)

    def unsigned(self) -> dict[str, dict[str, str]]:
        header = "X-Telegram-Bot-Api-Secret-Token"
        return {"missing": {}, "wrong": {header: "knock"}, "strange": {header: "ñ"}}

    def read(self, call: Call) -> Seen | None:
        what = call.what
        if call.method == "answerCallbackQuery":
            return None
        if call.method == "sendPhoto":
            return Seen(what["caption"], picture=what["photo"])
        assert what["parse_mode"] == "HTML"
        rows = (what.get("reply_markup") or {"inline_keyboard": []})["inline_keyboard"]
        keys = [key for row in rows for key in row]
        return Seen(
            what["text"],
            {key["text"]: key["callback_data"] for key in keys if "callback_data" in key},
            {key["text"]: key["url"] for key in keys if "url" in key},
        )


class OnTwilio(Person):
    platform = "twilio"
    numbered = True

    @property
    def to(self) -> str:
        return f"+1555{self.id}"

    @property
    def own(self) -> str:
        return OWN_NUMBER

    def written(self, text: str, **more: str) -> Delivery:
        fields = {
            "From": self.to,
            "To": self.own,
            "Body": text,
            "MessageSid": f"SM{time.time_ns()}",
        }
        # Empty fields are signed too.
        return self.signed({**fields, "FromCity": "", "NumMedia": "0", **more})

    def pressed(self, payload: str) -> Delivery:
        """A choice is its number."""
        return self.written(payload)

    def signed(self, fields: dict[str, str], token: str = TWILIO_TOKEN) -> Delivery:
        address = f"{PUBLIC_URL}/webhooks/twilio/webhook"
        signature = RequestValidator(token).compute_signature(address, fields)
        headers = {
            "X-Twilio-Signature": signature,
            "Content-Type": "application/x-www-form-urlencoded",
        }
        return Delivery(urlencode(fields).encode(), headers)

    def unsigned(self) -> dict[str, dict[str, str]]:
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        wrong = base64.b64encode(b"0" * 20).decode()
        others = RequestValidator(TWILIO_TOKEN).compute_signature(PUBLIC_URL, {})
        header = "X-Twilio-Signature"
        return {
            "missing": kind,
            "wrong": {**kind, header: wrong},
            "of another request": {**kind, header: others},
        }

    def read(self, call: Call) -> Seen:
        text = call.what["Body"]
        choices = {title: number for number, title in _NUMBERED.findall(text)}
        return Seen(text, choices, picture=call.what.get("MediaUrl"))


class OnWhatsApp(OnTwilio):
    @property
    def to(self) -> str:
        return f"whatsapp:+1555{self.id}"

    @property
    def own(self) -> str:
        return "whatsapp:+14155238886"


class OnSlack(Person):
    platform = "slack"
    channel_type = "im"
    kind = "message"

    @property
    def to(self) -> str:
        return f"D{self.id}"

    def written(self, text: str, **more: Any) -> Delivery:
        event = {
            "type": self.kind,
            "channel": self.to,
            "user": f"U{self.id}",
            "text": text,
            "channel_type": self.channel_type,
            **more,
        }
        authorizations = [{"user_id": "UBOT"}]
        body = {"event": event, "event_id": f"Ev{next(_NUMBERS)}", "authorizations": authorizations}
        return self.signed(json.dumps(body).encode(), "application/json")

    def pressed(self, payload: str, thread: str | None = None) -> Delivery:
        body = {
            "type": "block_actions",
            "user": {"id": f"U{self.id}"},
            "channel": {"id": self.to},
            "message": {"ts": "1700000000.000200", **({"thread_ts": thread} if thread else {})},
            "actions": [{"type": "button", "value": payload, "action_ts": str(time.time_ns())}],
        }
        form = urlencode({"payload": json.dumps(body)}).encode()
        return self.signed(form, "application/x-www-form-urlencoded")

    def signed(self, body: bytes, kind: str, secret: str = SLACK_SECRET, ago: int = 0) -> Delivery:
        at = str(int(time.time()) - ago)
        digest = hmac.new(secret.encode(), f"v0:{at}:".encode() + body, hashlib.sha256).hexdigest()
        headers = {
            "Content-Type": kind,
            "X-Slack-Request-Timestamp": at,
            "X-Slack-Signature": f"v0={digest}",
        }
        return Delivery(body, headers)

    def unsigned(self) -> dict[str, dict[str, str]]:
        body = self.written("hello").body
        kind = "application/json"
        return {
            "missing": {"Content-Type": kind},
            "wrong": self.signed(body, kind, secret="another").headers,
            "stale": self.signed(body, kind, ago=3600).headers,
            "odd": {**self.signed(body, kind).headers, "X-Slack-Request-Timestamp": "soon"},
            "of the future": self.signed(body, kind, ago=-3600).headers,
        }

    def read(self, call: Call) -> Seen:
        text, buttons, links, picture = "", {}, {}, None
        for block in call.what["blocks"]:
            if block["type"] == "image":
                text, picture = block["alt_text"], block["image_url"]
            elif block["type"] == "section":
                text = block["text"]["text"]
            for each in block.get("elements", ()):
                title = each["text"]["text"]
                if "url" in each:
                    links[title] = each["url"]
                else:
                    buttons[title] = each["value"]
        return Seen(text, buttons, links, picture)


class OnFacebook(Person):
    platform = "facebook"
    numbered = True

    def written(self, text: str, **more: Any) -> Delivery:
        return self._event(message={"mid": self.mid(), "text": text, **more})

    def pressed(self, payload: str) -> Delivery:
        return self._event(postback={"mid": self.mid(), "payload": payload})

    def mid(self) -> str:
        """A new id of a message."""
        return f"m{next(_NUMBERS)}"

    def _event(self, **what: Any) -> Delivery:
        return self.events([what])

    def events(self, several: list[dict[str, Any]]) -> Delivery:
        between = {"sender": {"id": self.id}, "recipient": {"id": "page"}, "timestamp": 1}
        messaging = [{**between, **each} for each in several]
        body = json.dumps({"object": "page", "entry": [{"messaging": messaging}]}).encode()
        return Delivery(body, self.signature(body))

    def signature(self, body: bytes, kind: str = "sha256", key: str = FACEBOOK_SECRET) -> Any:
        digest = hmac.new(key.encode(), body, kind).hexdigest()
        header = "X-Hub-Signature-256" if kind == "sha256" else "X-Hub-Signature"
        return {header: f"{kind}={digest}"}

    def unsigned(self) -> dict[str, dict[str, str]]:
        body = self.written("hello").body
        return {
            "missing": {},
            "wrong": self.signature(body, key="another"),
            "of another kind": {"X-Hub-Signature": "md5=0"},
            "strange": {"X-Hub-Signature-256": "sha256=ñ"},
        }

    def read(self, call: Call) -> Seen:
        message = call.what["message"]
        replies = {each["title"]: each["payload"] for each in message.get("quick_replies", ())}
        if "text" in message:
            text = message["text"]
            titles = {title: replies[number] for number, title in _NUMBERED.findall(text)}
            return Seen(text, titles)
        payload = message["attachment"]["payload"]
        if message["attachment"]["type"] == "image":
            return Seen("", picture=payload["url"])
        keys = payload["buttons"]
        return Seen(
            payload["text"],
            {key["title"]: key["payload"] for key in keys if key["type"] == "postback"},
            {key["title"]: key["url"] for key in keys if key["type"] == "web_url"},
        )


EVERYBODY = (OnTelegram, OnTwilio, OnWhatsApp, OnSlack, OnFacebook)
ONE_EACH = (OnTelegram, OnTwilio, OnSlack, OnFacebook)
