"""The website on a bare server, without Rasa: starts at once, and its routes are the real ones."""

from __future__ import annotations

import asyncio
import itertools
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import requests
from sanic import Sanic
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.website import assets, drawing, routes
from letterclock.settings import TODAY as TODAY_VARIABLE

TODAY = "2026-11-23"
_NUMBERS = itertools.count()
LARGE = {"said": ["The same words again and again. "] * 100}


class Pictures:
    """Lets a test hold the drawing of pictures, and know that one is being drawn."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self._may_end = threading.Event()
        self._may_end.set()

    @contextmanager
    def held(self) -> Iterator[None]:
        """None is finished before the block ends."""
        self._may_end.clear()
        self.begun.clear()
        try:
            yield
        finally:
            self._may_end.set()

    def drawn(self, draw: Callable[[str], bytes]) -> Callable[[str], bytes]:
        """The same function, held where the test says so."""

        def held(svg: str) -> bytes:
            self.begun.set()
            assert self._may_end.wait(60)
            return draw(svg)

        return held


class Site:
    """A running website, spoken to as a browser does."""

    def __init__(self, url: str, pictures: Pictures) -> None:
        self.url = url
        self.pictures = pictures

    def get(self, path: str, method: str = "GET", **headers: str) -> requests.Response:
        """An answer; header names with `_` for `-`."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return requests.request(
            method, self.url + path, headers=named, timeout=30, allow_redirects=False
        )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(TODAY_VARIABLE, TODAY)
        patch.delenv("LETTERCLOCK_PUBLIC_URL", raising=False)
        # The chat is built by another tool; that it was built must not decide these tests.
        patch.setattr(assets, "WEB", _web(tmp_path_factory.mktemp("web")))
        pictures = Pictures()
        # Before the routes are made: those keep the function.
        patch.setattr(drawing, "png", pictures.drawn(drawing.png))
        with serving() as url:
            yield Site(url, pictures)


@contextmanager
def serving() -> Iterator[str]:
    """Serves the website, with the settings of the moment, until the block ends; its address."""
    app = Sanic(f"bare_website_{next(_NUMBERS)}")
    # Sanic rewrites its own classes when it starts, which it can do once in a process.
    app.config.TOUCHUP = False
    routes.add_routes(app)
    _add_others(app)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield from _serving(app, listening)


def _web(folder):
    for name in ("page.css", "pages", "released"):
        (folder / name).symlink_to(assets.WEB / name)
    (folder / "dist").mkdir()
    (folder / "dist" / "chat.js").write_text("/* a chat */ " * 200, encoding="utf-8")
    return folder


def _add_others(app: Sanic) -> None:
    """What other parts of the server answer."""

    @app.get("/broken")
    async def broken(request: Request) -> HTTPResponse:
        raise RuntimeError("this breaks")

    @app.get("/large.json")
    async def large(request: Request) -> HTTPResponse:
        return reply.json(LARGE)


def _serving(app: Sanic, listening: socket.socket) -> Iterator[str]:
    loop = asyncio.new_event_loop()
    started = threading.Event()

    async def begin() -> None:
        server = await app.create_server(
            sock=listening, return_asyncio_server=True, access_log=False
        )
        await server.startup()
        await server.start_serving()
        started.set()

    def run() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(begin())
        loop.run_forever()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert started.wait(20)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    loop.call_soon_threadsafe(loop.stop)
    thread.join(10)
