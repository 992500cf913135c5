"""Figures of the help website, as a Markdown table: `python -m benchmarks.website`.

Measured in headless Chromium against the running assistant on this machine: bytes over the wire,
requests, first paint, and the time from a question to its answer, each the median of several runs;
once as it is, and once with a slow phone and network emulated.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page, expect

from assistant.runner.testing import Server, running
from tests.web.browser import launched
from tests.web.chat import Chat
from tests.web.dates import COLLECTION, LETTER_DATE, TODAY

RUNS = 5


@dataclass(frozen=True)
class Conditions:
    """Under which a page is opened.

    Attributes:
        latency: added to each request, in milliseconds.
        throughput: in both directions, bytes a second; -1 for all there is.
        slower: how many times slower the processor is.
    """

    name: str
    latency: float = 0
    throughput: float = -1
    slower: float = 1


CONDITIONS = [
    Conditions("as it is"),
    # Chromium's own "Slow 3G" (400 kbit/s, 400 ms, each with its correction) and "4x slowdown".
    Conditions("slow 3G, processor 4x slower", latency=2000, throughput=50_000, slower=4),
]


@dataclass(frozen=True)
class Measured:
    """One opening of the page; times in milliseconds, sizes in bytes."""

    first_paint: float
    ready: float
    answered: float
    picture: float
    sizes: dict[str, int]


@contextmanager
def _opened(browser: Browser, conditions: Conditions) -> Iterator[tuple[Page, dict[str, int]]]:
    """A fresh page under these conditions, and what each of its files takes over the wire."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="en-US")
    context.set_default_timeout(60_000)
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": conditions.latency,
                "downloadThroughput": conditions.throughput,
                "uploadThroughput": conditions.throughput,
            },
        )
        session.send("Emulation.setCPUThrottlingRate", {"rate": conditions.slower})
        paths: dict[str, str] = {}
        sizes: dict[str, int] = {}

        def begun(event: dict[str, Any]) -> None:
            paths[event["requestId"]] = "/" + event["request"]["url"].split("/", 3)[3].split("?")[0]

        def ended(event: dict[str, Any]) -> None:
            path = paths.get(event["requestId"], "?")
            sizes[path] = sizes.get(path, 0) + int(event["encodedDataLength"])

        session.on("Network.requestWillBeSent", begun)
        session.on("Network.loadingFinished", ended)
        yield page, sizes
    finally:
        context.close()


def measure(browser: Browser, server: Server, conditions: Conditions) -> Measured:
    """Opens the page, gives a date, and waits for the answer."""
    with _opened(browser, conditions) as (page, sizes):
        begun = time.monotonic()
        page.goto(f"{server.url}/en", wait_until="commit")
        chat = Chat(page)
        expect(chat.date_field).to_be_visible(timeout=60_000)
        ready = time.monotonic() - begun
        page.wait_for_load_state("load")
        first_paint = page.evaluate(
            "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
        )
        chat.date_field.fill(LETTER_DATE)
        asked = time.monotonic()
        chat.button("date_send").click()
        expect(chat.answers.last).to_contain_text(COLLECTION["en"], timeout=60_000)
        answered = time.monotonic() - asked
        expect(chat.log.get_by_role("img")).to_have_count(1, timeout=60_000)
        picture = time.monotonic() - asked
        return Measured(first_paint, ready * 1000, answered * 1000, picture * 1000, dict(sizes))


def _times(results: dict[str, list[Measured]]) -> Iterator[str]:
    yield "| conditions | first contentful paint | chat ready | date given → answer | → timeline |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for name, runs in results.items():
        medians = (
            statistics.median(getattr(run, what) for run in runs)
            for what in ("first_paint", "ready", "answered", "picture")
        )
        yield f"| {name} | " + " | ".join(f"{value:,.0f} ms" for value in medians) + " |"


def _sizes(run: Measured) -> Iterator[str]:
    yield "| resource | bytes over the wire |"
    yield "| --- | ---: |"
    for path, size in run.sizes.items():
        yield f"| `{path}` | {size:,} |"
    yield f"| {len(run.sizes)} requests in all | {sum(run.sizes.values()):,} |"


def main() -> None:
    """Measures, and prints the tables."""
    with launched() as browser, running(env={"LETTERCLOCK_TODAY": TODAY}) as server:
        # The first message warms the model up; people come after it.
        server.send("hello")
        results = {
            conditions.name: [measure(browser, server, conditions) for _ in range(RUNS)]
            for conditions in CONDITIONS
        }
    first = next(iter(results.values()))[0]
    print("Headers and body, compressed; from opening the page to the first answer.\n")
    print("\n".join(_sizes(first)))
    print(f"\nMedian of {RUNS} runs.\n")
    print("\n".join(_times(results)))


if __name__ == "__main__":
    main()
