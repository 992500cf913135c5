"""What the environment says about how to run, read in this one module.

`letterclock.settings` reads what its command line and the answers need of it: the day, the letter,
the website's address.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent.parent
"""The checkout; every process of the assistant runs in it."""

LOOPBACK = "127.0.0.1"

METRICS_PORT = "LETTERCLOCK_METRICS_PORT"

DATABASE_URL = "LETTERCLOCK_DATABASE_URL"
REDIS_URL = "LETTERCLOCK_REDIS_URL"


PLATFORM_APIS = {
    "facebook": "LETTERCLOCK_FACEBOOK_API",
    "slack": "LETTERCLOCK_SLACK_API",
    "telegram": "LETTERCLOCK_TELEGRAM_API",
    "twilio": "LETTERCLOCK_TWILIO_API",
}
"""Settings for another address than a platform's own: a relay, a newer version, a test's."""


class SettingsError(ValueError):
    """A setting cannot be used; the text is one clear line."""


@dataclass(frozen=True)
class Rate:
    """`burst` messages at once, refilled evenly over `seconds`; a burst of 0 is no limit."""

    burst: int
    seconds: float


@dataclass(frozen=True)
class Limits:
    """The limits of one server."""

    characters: int = 2000
    """Of a message that are read (LETTERCLOCK_MAX_CHARACTERS). A longer one costs far more to
    understand than it can tell, and a very long one would stop the server (Rasa as it comes: 33 s
    for 100 KB)."""
    letter_characters: int = 6000
    """Of a pasted letter that are looked at for its number and dates; nothing of it is kept
    (LETTERCLOCK_MAX_LETTER_CHARACTERS)."""
    turn_s: float = 45.0
    """After this many seconds a turn is given up and apologised for (LETTERCLOCK_TURN_LIMIT). Below
    the 60 s after which Sanic ends the request without a word, and Rasa's lock on the conversation
    expires."""
    conversation: Rate = Rate(20, 60)
    """What one conversation may (LETTERCLOCK_RATE_CONVERSATION, as messages/seconds)."""
    address: Rate = Rate(60, 60)
    """What one address may, where a channel knows it (LETTERCLOCK_RATE_ADDRESS)."""
    proxies: int = 0
    """Proxies of one's own in front (LETTERCLOCK_PROXIES): as many entries of X-Forwarded-For are
    true."""
    send_try_s: int = 10
    """How long one try to send an answer to a platform may take (LETTERCLOCK_SEND_TIMEOUT)."""
    send_s: int = 300
    """How long it is tried again while the platform is slow or down (LETTERCLOCK_SEND_LIMIT). Later
    the answer would come as a surprise."""

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Limits:
        """The limits the environment sets.

        Raises:
            SettingsError: One of them makes no sense.
        """
        return cls(
            characters=_number(environment, "LETTERCLOCK_MAX_CHARACTERS", cls.characters, 20, 5000),
            letter_characters=_number(
                *(environment, "LETTERCLOCK_MAX_LETTER_CHARACTERS", cls.letter_characters),
                *(500, 12000),
            ),
            turn_s=_number(environment, "LETTERCLOCK_TURN_LIMIT", int(cls.turn_s), 1, 55),
            conversation=_rate(environment, "LETTERCLOCK_RATE_CONVERSATION", cls.conversation),
            address=_rate(environment, "LETTERCLOCK_RATE_ADDRESS", cls.address),
            proxies=_number(environment, "LETTERCLOCK_PROXIES", cls.proxies, 0, 9),
            send_try_s=_number(environment, "LETTERCLOCK_SEND_TIMEOUT", cls.send_try_s, 1, 60),
            send_s=_number(environment, "LETTERCLOCK_SEND_LIMIT", cls.send_s, 1, 3600),
        )


@dataclass(frozen=True)
class Settings:
    """How to run. A port of 0 means any free one."""

    host: str = LOOPBACK
    port: int = 5005
    database: Path | None = None
    """SQLite file instead of the one in endpoints.yml."""
    sites: frozenset[str] = frozenset()
    """Origins of other websites that may show the chat."""
    metrics_port: int | None = None
    """Where the counts are served, on loopback; None for nowhere."""
    retention_days: int = 30
    """A conversation silent for longer is deleted; 0 for never."""
    postgres: bool = False
    """Conversations are in the PostgreSQL of LETTERCLOCK_DATABASE_URL, which may hold a password
    and is kept in the environment alone."""
    redis: bool = False
    """Locks are in the Redis of LETTERCLOCK_REDIS_URL, which may hold a password as well."""
    rest_token: str | None = field(default=None, repr=False)
    """Demanded of REST callers; None for whoever reaches it."""
    secret: str | None = field(default=None, repr=False)
    """The key that signs conversations; None for one made in var/secret.key."""
    operator: str = ""
    """Who runs this copy, as its pages name them; empty where nobody said."""
    contact: str = ""
    """Where to write to them, as an address that a browser opens (`mailto:`, `https:`, `tel:`)."""
    platforms: Mapping[str, str] = field(default_factory=dict)
    """Addresses of platforms other than their own, by name: "telegram" -> "http://…"."""

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Reads the settings.

        `docs/settings.md` says what each is for.

        Raises:
            SettingsError: One of them makes no sense.
        """
        database = environment.get("LETTERCLOCK_DB")
        postgres = _has_url(environment, DATABASE_URL, ("postgresql", "postgres"))
        if database and postgres:
            raise SettingsError(f"LETTERCLOCK_DB and {DATABASE_URL} are both set; keep one.")
        metered = environment.get(METRICS_PORT)
        return cls(
            host=environment.get("LETTERCLOCK_HOST") or LOOPBACK,
            port=_port(environment, "PORT", 5005),
            database=Path(database).resolve() if database else None,
            sites=_origins(environment),
            metrics_port=_port(environment, METRICS_PORT, 0) if metered else None,
            retention_days=_days(environment, "LETTERCLOCK_RETENTION_DAYS", cls.retention_days),
            postgres=postgres,
            redis=_has_url(environment, REDIS_URL, ("redis", "rediss")),
            rest_token=environment.get("LETTERCLOCK_REST_TOKEN") or None,
            secret=environment.get("LETTERCLOCK_SECRET") or None,
            operator=" ".join(environment.get("LETTERCLOCK_OPERATOR", "").split()),
            contact=_contact(environment),
            platforms={
                name: environment[setting].rstrip("/")
                for name, setting in PLATFORM_APIS.items()
                if environment.get(setting)
            },
        )


def _contact(environment: Mapping[str, str]) -> str:
    text = environment.get("LETTERCLOCK_CONTACT", "").strip()
    if re.fullmatch(r"[^\s:@/]+@[^\s:@/]+\.[^\s:@/]+", text):
        return f"mailto:{text}"
    if text and not re.fullmatch(r"(?:mailto:[^\s@]+@|https://|tel:\+)[!-~]+", text):
        raise SettingsError(
            f"LETTERCLOCK_CONTACT={text} is no address to write to; such are help@host.example, "
            "https://host.example/contact and tel:+12025550123."
        )
    return text


def _port(environment: Mapping[str, str], name: str, default: int) -> int:
    text = environment.get(name) or str(default)
    if not (text.isascii() and text.isdecimal() and int(text) <= 65535):
        raise SettingsError(f"{name}={text} is not a port number.")
    return int(text)


def _has_url(environment: Mapping[str, str], name: str, schemes: tuple[str, ...]) -> bool:
    """Whether a server's address is given. It may hold a password: no error repeats it."""
    text = environment.get(name)
    if not text:
        return False
    try:
        parts = urlsplit(text)
        right = parts.scheme in schemes and bool(parts.netloc) and (parts.port or 1) > 0
    except ValueError:
        right = False
    if not right:
        raise SettingsError(f"{name} is no address such as {schemes[0]}://host:port/name.")
    return True


def _days(environment: Mapping[str, str], name: str, default: int) -> int:
    text = environment.get(name) or str(default)
    if not (text.isascii() and text.isdecimal() and len(text) <= 5):
        raise SettingsError(f"{name}={text} is not a number of days; 0 is never.")
    return int(text)


def _origins(environment: Mapping[str, str]) -> frozenset[str]:
    origins = environment.get("LETTERCLOCK_SITES", "").split()
    for each in origins:
        parts = urlsplit(each)
        if parts.scheme not in ("http", "https") or each != f"{parts.scheme}://{parts.netloc}":
            raise SettingsError(
                f"LETTERCLOCK_SITES holds {each}, which is no origin; one looks like "
                "https://host.example"
            )
    return frozenset(origins)


def _number(environment: Mapping[str, str], name: str, default: int, least: int, most: int) -> int:
    text = environment.get(name) or str(default)
    if not (text.isascii() and text.isdecimal() and least <= int(text) <= most):
        raise SettingsError(f"{name}={text} is no number from {least} to {most}.")
    return int(text)


def _rate(environment: Mapping[str, str], name: str, default: Rate) -> Rate:
    text = environment.get(name)
    if not text:
        return default
    found = re.fullmatch(r"(\d{1,6})/(\d{1,6})", text, re.ASCII)
    if found is None or int(found[2]) == 0:
        raise SettingsError(f"{name}={text} is no rate; 20/60 is 20 messages in 60 seconds.")
    return Rate(int(found[1]), float(found[2]))
