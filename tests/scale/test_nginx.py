"""nginx's one configuration, before stand-ins for the servers behind it."""

from __future__ import annotations

import http.server
import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from assistant.door.messages import apology
from benchmarks.processes import free_port
from tests.scale import settings
from tests.scale.engines import LOOPBACK, Nginx

CHAT = "/webhooks/website/messages"


class Telling(http.server.BaseHTTPRequestHandler):
    """Tells what it was asked; its name is its port."""

    protocol_version = "HTTP/1.1"

    def answer(self) -> None:
        size = int(self.headers.get("Content-Length") or 0)
        self.rfile.read(size)
        told = {"path": self.path, "headers": dict(self.headers), "port": self.server.server_port}  # type: ignore[attr-defined]
        body = json.dumps(told).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = answer  # noqa: N815

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def behind() -> Iterator[list[int]]:
    """The ports of three servers."""
    servers = [http.server.ThreadingHTTPServer((LOOPBACK, 0), Telling) for _ in range(3)]
    for each in servers:
        threading.Thread(target=each.serve_forever, daemon=True).start()
    yield [each.server_port for each in servers]
    for each in servers:
        each.shutdown()
        each.server_close()


def a_front(ports: list[int], **values: str) -> Nginx:
    public = free_port()
    servers = " ".join(f"server {LOOPBACK}:{port};" for port in ports)
    mine = {
        "LETTERCLOCK_RASA_SERVERS": servers,
        "LETTERCLOCK_NGINX_PUBLIC": f"{LOOPBACK}:{public}",
        "LETTERCLOCK_NGINX_INSIDE": f"{LOOPBACK}:{free_port()}",
        "LETTERCLOCK_NGINX_FILES": str(settings.files()),
        **values,
    }
    return Nginx(lambda folder: settings.nginx(mine), public)


@pytest.fixture
def front(installed: None, behind: list[int]) -> Iterator[Nginx]:
    nginx = a_front(behind)
    nginx.start()
    yield nginx
    nginx.stop()


@pytest.fixture
def alone(installed: None) -> Iterator[Nginx]:
    """Nobody is behind it."""
    nginx = a_front([free_port()])
    nginx.start()
    yield nginx
    nginx.stop()


def url(nginx: Nginx, path: str) -> str:
    return f"http://{LOOPBACK}:{nginx.port}{path}"


def post(nginx: Nginx, path: str = CHAT, mine: str = "127.0.0.1", **headers: str) -> Any:
    """Posts from an address of this machine's."""
    with requests.Session() as session:
        adapter = requests.adapters.HTTPAdapter()
        adapter.init_poolmanager(1, 1, source_address=(mine, 0))
        session.mount("http://", adapter)
        return session.post(url(nginx, path), json={}, headers=headers, timeout=20)


def test_nginx_finds_its_configuration_in_order(front: Nginx) -> None:
    checked = front.check()
    assert checked.returncode == 0, checked.stderr
    assert "warn" not in checked.stderr


def test_nothing_dangerous_is_found_in_it(front: Nginx) -> None:
    gixy = Path(sys.executable).with_name("gixy")
    done = subprocess.run(
        [str(gixy), "--format", "json", str(front.folder / "nginx.conf")],
        capture_output=True,
        text=True,
        check=False,
    )
    found = json.loads(done.stdout)
    # Of the few lines that the tests put around it.
    ours = [each for each in found if each["path"].endswith("site.conf")]
    assert ours == []


@pytest.mark.parametrize("path", [CHAT, "/webhooks/twilio/webhook", "/", "/socket.io/"])
def test_the_address_cannot_be_forged(front: Nginx, path: str) -> None:
    told = post(front, path, "127.0.0.9", **{"X-Forwarded-For": "10.1.2.3"}).json()
    assert told["headers"]["X-Forwarded-For"] == "127.0.0.9"


def test_one_address_stays_with_one_server_and_many_are_spread(front: Nginx) -> None:
    ports = {
        number: {post(front, mine=f"127.0.0.{number}").json()["port"] for _ in range(3)}
        for number in range(2, 30)
    }
    assert all(len(each) == 1 for each in ports.values())
    assert len(set.union(*ports.values())) == 3


def test_platforms_are_spread_whatever_their_address(front: Nginx) -> None:
    ports = {post(front, "/webhooks/telegram/webhook").json()["port"] for _ in range(9)}
    assert len(ports) == 3


def test_a_websocket_is_let_through(front: Nginx) -> None:
    headers = {"Upgrade": "websocket", "Connection": "Upgrade"}
    told = post(front, "/socket.io/?EIO=4&transport=websocket", **headers).json()
    assert told["headers"]["Upgrade"] == "websocket"
    assert told["headers"]["Connection"] == "upgrade"


def test_words_for_the_chat_where_no_server_is_up(alone: Nginx) -> None:
    answer = post(alone)
    assert answer.status_code == 502
    assert answer.headers["Content-Type"] == "application/json"
    assert apology("en") in answer.json()["error"]
    assert apology("es") in answer.json()["error"]


def test_words_for_the_page_where_no_server_is_up(alone: Nginx) -> None:
    answer = requests.get(url(alone, "/"), timeout=20)
    assert answer.status_code == 502
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert apology("en") in answer.text
    assert apology("es") in answer.text


def test_a_long_body_is_refused_with_words(front: Nginx) -> None:
    answer = requests.post(url(front, CHAT), data=b"x" * 20_000, timeout=20)
    assert answer.status_code == 413
    assert apology("en") in answer.json()["error"]


def test_a_platforms_long_message_is_let_through(front: Nginx) -> None:
    answer = requests.post(url(front, "/webhooks/slack/webhook"), data=b"x" * 40_000, timeout=20)
    assert answer.status_code == 200


def test_too_many_messages_are_refused_with_words(front: Nginx) -> None:
    answers = [post(front) for _ in range(40)]
    refused = [each for each in answers if each.status_code == 429]
    assert len(answers) - len(refused) >= 20
    assert refused
    assert all(apology("es") in each.json()["error"] for each in refused)


def test_a_server_that_dies_in_a_message_hands_it_to_the_next(
    installed: None, behind: list[int]
) -> None:
    """On the chat's door alone: its messages are run once, however often they arrive."""
    with socket.socket() as dying:
        dying.bind((LOOPBACK, 0))
        dying.listen()
        arrived: list[bytes] = []

        def take_and_die() -> None:
            while True:
                try:
                    connection, _ = dying.accept()
                except OSError:
                    return
                arrived.append(connection.recv(65536))
                connection.close()

        threading.Thread(target=take_and_die, daemon=True).start()
        nginx = a_front([dying.getsockname()[1], *behind[:1]])
        nginx.start()
        try:
            answers = [post(nginx, mine=f"127.0.0.{number}") for number in range(2, 20)]
            assert [each.status_code for each in answers] == [200] * len(answers)
            assert arrived
        finally:
            nginx.stop()
            dying.close()
