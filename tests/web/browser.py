"""The Chromium of this machine, as the tests, the screenshots and the figures drive it."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator

from playwright.sync_api import Browser, sync_playwright

INSTALL = "Chromium is missing; `apt-get install chromium` installs it"

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    # Nothing of the browser's own on the network: every request left is the page's.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)


def installed() -> str | None:
    """Where a Chromium is, if there is one."""
    return next((path for path in map(shutil.which, _NAMES) if path), None)


@contextlib.contextmanager
def launched() -> Iterator[Browser]:
    """A headless Chromium until the block ends.

    Raises:
        LookupError: There is none; the text names the one line that installs it.
    """
    path = installed()
    if path is None:
        raise LookupError(INSTALL)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_SWITCHES)
        try:
            yield browser
        finally:
            browser.close()
