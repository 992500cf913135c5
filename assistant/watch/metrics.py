"""What the door counts, for Prometheus. Names and numbers alone: no texts, no ids."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    start_http_server,
)

from assistant.ground.settings import LOOPBACK
from assistant.watch import journal, outcomes

logger = logging.getLogger(__name__)

registry = CollectorRegistry()
ProcessCollector(registry=registry)

TURNS = Counter("letterclock_turns", "Messages answered.", ["channel"], registry=registry)
SECONDS = Histogram(
    "letterclock_turn_seconds",
    "From a message let in to its answer, in seconds.",
    ["channel"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 45),
    registry=registry,
)
TOPICS = Counter("letterclock_topics", "Topics asked about.", ["topic"], registry=registry)
OUTCOMES = Counter(
    "letterclock_outcomes",
    "How turns ended: answered, not_understood, date_asked.",
    ["outcome"],
    registry=registry,
)
REDACTIONS = Counter(
    "letterclock_redactions",
    "Messages with personal numbers taken out.",
    ["kind"],
    registry=registry,
)
REFUSALS = Counter("letterclock_refusals", "Messages not let in.", ["reason"], registry=registry)
ERRORS = Counter(
    "letterclock_errors",
    "Turns that ended with an apology, and jobs that failed.",
    ["kind"],
    registry=registry,
)
DELETED = Counter(
    "letterclock_conversations_deleted",
    "Conversations deleted: asked (in words), button, age.",
    ["why"],
    registry=registry,
)

SWEPT = Gauge(
    "letterclock_retention_last_run_timestamp_seconds",
    "When old conversations were last looked for.",
    registry=registry,
)

# Shown as 0 before the first, so that a rate can be told from the first one on.
for _outcome in (outcomes.ANSWERED, outcomes.NOT_UNDERSTOOD, outcomes.DATE_ASKED):
    OUTCOMES.labels(_outcome)


def turn(channel: str, seconds: float) -> None:
    """A message was answered.

    Args:
        channel: Where it came in.
        seconds: How long it took.
    """
    TURNS.labels(journal.name(channel)).inc()
    SECONDS.labels(journal.name(channel)).observe(seconds)
    noted = journal.current.get()
    if noted is not None and noted.topic is not None:
        TOPICS.labels(noted.topic).inc()
        OUTCOMES.labels(noted.outcome).inc()


def heard(topic: str | None, uttered: Sequence[str]) -> None:
    """What the message being answered was about, and what was uttered.

    Args:
        topic: The intent's name.
        uttered: The names of the responses of `domain.yml`.
    """
    noted = journal.current.get()
    if noted is not None:
        noted.topic = journal.name(topic) if topic else None
        noted.outcome = outcomes.outcome(uttered)


def redacted(kinds: Sequence[str]) -> None:
    """Personal numbers were taken out of a message.

    Args:
        kinds: Which, as `letterclock.redaction` names them.
    """
    noted = journal.current.get()
    for kind in kinds:
        REDACTIONS.labels(journal.name(kind)).inc()
        if noted is not None:
            noted.redacted.append(journal.name(kind))


def refused(why: str) -> None:
    """A message was not let in.

    Args:
        why: The reason, one of a few fixed ones.
    """
    REFUSALS.labels(why).inc()
    noted = journal.current.get()
    if noted is None:
        journal.write("refused", reason=why)
    else:
        noted.outcome = f"refused: {why}"


def failed(what: str) -> None:
    """A turn ended with an apology.

    Args:
        what: The kind of error.
    """
    ERRORS.labels(journal.name(what)).inc()
    noted = journal.current.get()
    if noted is not None:
        noted.outcome = "failed"


def deleted(why: str, count: int = 1) -> None:
    """Conversations were deleted.

    Args:
        why: "asked", "button" or "age".
        count: How many.
    """
    DELETED.labels(why).inc(count)
    journal.write("deleted", why=why, conversations=count)


def serve(port: int) -> None:
    """Serves the counts on this machine alone, in a thread of its own.

    A port that is taken is reported and no more: people are answered without being counted.

    Args:
        port: Where; 0 for any free one.
    """
    try:
        server, _ = start_http_server(port, addr=LOOPBACK, registry=registry)
    except OSError as error:
        journal.failed(error, "metrics cannot be served")
        return
    logger.info("Metrics are at http://%s:%s/metrics", LOOPBACK, server.server_port)
