"""Watches a browser while a test runs: nothing may go elsewhere, nothing may go wrong unseen."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError

# Chromium writes violations to the console too, but not those of every directive.
_TELL_VIOLATIONS = """
document.addEventListener('securitypolicyviolation', (event) =>
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));
"""

_OWN_SCHEMES = ("data", "blob", "about", "file")


class Guard:
    """Collects every request and every problem of the contexts it watches.

    Attributes:
        requests: the address of each request, in order.
        problems: console errors, uncaught exceptions and policy violations, as texts.
    """

    def __init__(self, *origins: str) -> None:
        """Args: the origins a request may go to, such as ``http://127.0.0.1:5005``."""
        self.requests: list[str] = []
        self.problems: list[str] = []
        self._origins = set(origins)
        self._provoked: list[re.Pattern[str]] = []

    def watch(self, context: BrowserContext) -> None:
        context.add_init_script(_TELL_VIOLATIONS)
        context.on("request", self._on_request)
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)

    def provoke(self, pattern: str) -> None:
        """From now on, problems matching this are what the test wanted."""
        self._provoked.append(re.compile(pattern))

    def elsewhere(self) -> list[str]:
        """The requests that went to another host."""
        return [
            url
            for url in self.requests
            if (parts := urlsplit(url)).scheme not in _OWN_SCHEMES
            and f"{parts.scheme}://{parts.netloc}" not in self._origins
        ]

    def check(self) -> None:
        # As texts, because pytest explains comparisons in test files alone.
        assert not self.elsewhere(), "\n".join(["requests to another host:", *self.elsewhere()])
        assert not self.problems, "\n".join(["problems in the browser:", *self.problems])

    def _on_request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._add(f"{message.type}: {message.text} ({message.location.get('url')})")

    def _on_error(self, error: WebError) -> None:
        self._add(f"uncaught: {error.error}")

    def _add(self, problem: str) -> None:
        if not any(pattern.search(problem) for pattern in self._provoked):
            self.problems.append(problem)
