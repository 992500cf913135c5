"""Requests that make no sense: one sentence, at once, and nobody else is held up."""

from __future__ import annotations

import json
import socket

import pytest

from assistant.website.headers import SECURITY
from tests.website.conftest import Site

LINE = "POST /large.json HTTP/1.1"


def raw(site: Site, *lines: str, body: str = "hello") -> tuple[int, dict[str, str], str]:
    port = int(site.url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), 10) as connection:
        head = "\r\n".join((*lines, "Host: localhost", "Connection: close", "", body))
        connection.sendall(head.encode("utf-8"))
        answer = b"".join(iter(lambda: connection.recv(65536), b"")).decode()
    top, _, rest = answer.partition("\r\n\r\n")
    status, *headers = top.split("\r\n")
    named = dict(line.split(": ", 1) for line in headers)
    return int(status.split(" ")[1]), {name.lower(): value for name, value in named.items()}, rest


@pytest.mark.parametrize(
    "headers",
    [
        # Sanic 21 stood still for ever at this one, for everybody.
        ("Content-Length: -5",),
        ("Content-Length: zz",),
        ("Content-Length: 5, 5",),
        ("Content-Length: +5",),
        ("Content-Length: ",),
        ("Content-Length: 5", "Content-Length: 6"),
        ("Content-Length: 5", "Transfer-Encoding: chunked"),
        ("Transfer-Encoding: gzip",),
        ("Transfer-Encoding: chunked", "Transfer-Encoding: chunked"),
    ],
)
def test_a_length_that_makes_no_sense_is_refused_in_one_sentence(
    site: Site, headers: tuple[str, ...]
) -> None:
    status, carried, text = raw(site, LINE, *headers)
    assert status == 400
    assert text == "This request could not be understood."
    assert all(name.lower() in carried for name in SECURITY)
    assert site.get("/").status_code == 200


def test_a_length_beyond_all_bounds_is_not_waited_for(site: Site) -> None:
    status, _, text = raw(site, "GET / HTTP/1.1", "Content-Length: 9999999999999")
    assert (status, text) == (413, "This request is too long.")


@pytest.mark.parametrize(
    "line", ["GET", "GET /", "GET / HTTP/9.9", "PRI * HTTP/2.0", "GET //[ HTTP/1.1"]
)
def test_what_is_no_request_is_refused_in_one_sentence(site: Site, line: str) -> None:
    status, carried, text = raw(site, line, body="")
    assert status in (400, 404)
    assert text.strip().endswith(".")
    assert "⚠" not in text
    assert "content-security-policy" in carried


def test_programs_get_json(site: Site) -> None:
    line = "POST /webhooks/rest/webhook HTTP/1.1"
    status, carried, text = raw(site, line, "Content-Length: zz")
    assert status == 400
    assert carried["content-type"] == "application/json"
    assert json.loads(text) == {"error": "This request could not be understood."}


def test_what_breaks_on_our_side_says_so_and_nothing_more(site: Site) -> None:
    answer = site.get("/broken")
    assert answer.status_code == 500
    assert answer.text == "Something went wrong on our side. Please try again in a moment."
    spanish = site.get("/broken", Accept_Language="es")
    assert spanish.text == "Algo falló de nuestro lado. Intente otra vez en un momento."


def test_a_length_as_it_should_be_is_none_of_this(site: Site) -> None:
    status, _, text = raw(site, "GET /large.json HTTP/1.1", "Content-Length: 5")
    assert status == 200
    assert "said" in text
