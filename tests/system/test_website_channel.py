"""The chat's own channel: what a browser may do, and what it may not."""

from __future__ import annotations

import threading
import uuid
from typing import Any

import pytest
import requests
from sqlalchemy import create_engine, text

from assistant.ground.settings import ROOT
from assistant.insights.database import engine
from assistant.runner.testing import Server, running
from assistant.stores.verdicts import Verdict, counted

ORIGIN = "https://clinic.example"


@pytest.fixture(scope="module")
def site() -> Any:
    with running(env={"LETTERCLOCK_TODAY": "2026-11-23", "LETTERCLOCK_SITES": ORIGIN}) as started:
        yield started


def post(server: Server, door: str, **body: Any) -> requests.Response:
    return requests.post(f"{server.url}/webhooks/website/{door}", json=body, timeout=30)


def say(server: Server, words: str, token: str | None = None, **more: Any) -> dict[str, Any]:
    body = {"id": uuid.uuid4().hex, "text": words, "language": "en", **more}
    if token is not None:
        body["conversation"] = token
    answer = post(server, "messages", **body)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def press(server: Server, payload: str, token: str | None = None, language: str = "en") -> Any:
    return post(
        server,
        "messages",
        id=uuid.uuid4().hex,
        button=payload,
        language=language,
        conversation=token,
    )


def rows(server: Server, column: str = "data") -> str:
    engine = create_engine(f"sqlite:///{server.db_path}")
    with engine.connect() as connection:
        found = "\n".join(
            str(value) for (value,) in connection.execute(text(f"select {column} from events"))
        )
    engine.dispose()
    return found


def test_a_conversation_is_minted_and_goes_on(site: Server) -> None:
    first = say(site, "my letter is dated October 22, 2026")
    assert first["new"] is True
    again = say(site, "what about the spouse part?", first["conversation"])
    assert again["new"] is False
    assert again["conversation"] == first["conversation"]
    assert "January 20, 2027" in again["messages"][0]["text"]


@pytest.mark.parametrize("forgery", ["", "x", "A" * 48, 5, None, ["a"], {"a": 1}, "ñ", "web-1"])
def test_a_forged_token_starts_afresh_and_sees_nothing(site: Server, forgery: Any) -> None:
    answer = say(site, "hello", forgery)
    assert answer["new"] is True
    assert answer["conversation"] != forgery
    seen = post(site, "history", conversation=forgery)
    assert seen.json() == {"conversation": None, "turns": []}


def test_one_changed_letter_of_a_token_is_a_forgery(site: Server) -> None:
    token = say(site, "my letter is dated October 22, 2026")["conversation"]
    for place in (0, 10, 25, 40, 47):
        changed = token[:place] + ("A" if token[place] != "A" else "B") + token[place + 1 :]
        assert post(site, "history", conversation=changed).json()["turns"] == []


def test_who_reads_the_database_cannot_speak_for_anyone(site: Server) -> None:
    token = say(site, "hello")["conversation"]
    assert token not in rows(site, "sender_id")
    sender = rows(site, "sender_id").splitlines()[-1]
    assert post(site, "history", conversation=sender).json()["conversation"] is None


def test_a_message_sent_twice_is_answered_twice_and_run_once(site: Server) -> None:
    token = say(site, "hello")["conversation"]
    mark, words = uuid.uuid4().hex, "how long do I have for the levy?"
    first = say(site, words, token, id=mark)
    second = say(site, words, token, id=mark)
    assert first == second
    turns = post(site, "history", conversation=token).json()["turns"]
    assert [each["text"] for each in turns if each["from"] == "person"] == ["hello", words]


def test_a_message_sent_twice_at_once_is_run_once(site: Server) -> None:
    token = say(site, "hello")["conversation"]
    mark = uuid.uuid4().hex
    answers: list[Any] = []
    threads = [
        threading.Thread(
            target=lambda: answers.append(say(site, "what is a lien?", token, id=mark))
        )
        for _ in range(4)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert answers[0] == answers[1] == answers[2] == answers[3]
    turns = post(site, "history", conversation=token).json()["turns"]
    assert [each["from"] for each in turns].count("person") == 2


def test_an_answer_lost_in_a_restart_is_not_run_again(tmp_path: Any) -> None:
    env = {
        "LETTERCLOCK_TODAY": "2026-11-23",
        "LETTERCLOCK_DB": str(tmp_path / "kept.db"),
        "LETTERCLOCK_SECRET": "the same for both",
    }
    mark, words = uuid.uuid4().hex, "letter is dated oct 22, am i too late?"
    with running(env=env) as server:
        first = say(server, words, id=mark)
    with running(env=env) as server:
        again = say(server, words, first["conversation"], id=mark)
        assert [each["text"] for each in again["messages"]] == [
            each["text"] for each in first["messages"]
        ]
        turns = post(server, "history", conversation=first["conversation"]).json()["turns"]
        assert [each["from"] for each in turns].count("person") == 1


def test_history_shows_what_the_person_saw(site: Server) -> None:
    first = press(site, "/can_i_still_appeal").json()
    token = first["conversation"]
    press(site, '/give_letter_date{"letter_date": "2026-10-22"}', token)
    say(site, "03/04/2026", token)
    press(site, '/language_switch{"language": "es"}', token)
    turns = post(site, "history", conversation=token).json()["turns"]
    said = [each["text"] for each in turns if each["from"] == "person"]
    assert said == ["Can I still appeal?", "Thursday, October 22, 2026", "03/04/2026", "Español"]
    assert {each["lang"] for each in turns if each["from"] == "assistant"} == {"en", "es"}
    assert turns[1] == {"from": "assistant", **first["messages"][0]}


def test_forgetting_leaves_no_row(site: Server) -> None:
    mark = uuid.uuid4().hex[:8]
    token = say(site, f"hello, my word is {mark}")["conversation"]
    assert mark in rows(site)
    assert post(site, "forget", conversation=token).json() == {"forgotten": True}
    assert mark not in rows(site)
    assert post(site, "history", conversation=token).json() == {"conversation": None, "turns": []}


def test_forgetting_takes_a_token(site: Server) -> None:
    mark = uuid.uuid4().hex[:8]
    say(site, f"hello, my word is {mark}")
    post(site, "forget", conversation="x")
    post(site, "forget")
    assert mark in rows(site)


def test_the_screen_decides_where_the_words_do_not_tell(site: Server) -> None:
    assert say(site, "22/10/2026", language="es")["messages"][0]["lang"] == "es"
    assert say(site, "22/10/2026", language="en")["messages"][0]["lang"] == "en"
    assert press(site, "/deadline", language="es").json()["messages"][0]["lang"] == "es"
    spanish = say(site, "¿todavía puedo apelar?", language="en")
    assert spanish["messages"][0]["lang"] == "es"


def test_every_message_names_its_language(site: Server) -> None:
    token = None
    for words in ("hello", "what is a lien?", "asdf qwer", "oct 22 2026", "gracias", "forget me"):
        answer = say(site, words, token)
        token = answer["conversation"]
        assert all(each["lang"] in ("en", "es") for each in answer["messages"]), words


@pytest.mark.parametrize("typed", ["/restart", "/session_start", '/give_letter_date{"x": {}}'])
def test_typed_commands_are_text(site: Server, typed: str) -> None:
    token = say(site, "my letter is dated October 22, 2026")["conversation"]
    assert say(site, typed, token)["messages"]
    turns = post(site, "history", conversation=token).json()["turns"]
    # "restart", as a word, asks to start over: everything is deleted, and no slot set.
    shown = [each["text"] for each in turns]
    assert typed.lstrip("/") in shown if typed != "/restart" else shown == []


@pytest.mark.parametrize(
    "payload",
    [
        "/restart",
        "/session_start",
        "/back",
        "deadline",
        "/deadline ",
        "/EXTERNAL: x",
        '/deadline{"letter_date": "2026-10-22"}',
        '/give_letter_date{"letter_date": {"a": 1}}',
        '/give_letter_date{"letter_date": "2026-02-30"}',
        '/give_letter_date{"letter_date": "2026-10-22", "signal": "danger"}',
        '/give_letter_date{"letter_date": NaN}',
        '/deadline{"language": "fr"}',
        "/deadline[1]",
        "/" + "a" * 200,
        5,
        None,
    ],
)
def test_only_buttons_the_assistant_offers_are_obeyed(site: Server, payload: Any) -> None:
    answer = press(site, payload)
    assert answer.status_code == 400
    assert answer.json() == {"error": "There is no such button."}


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"id": "a" * 8},
        {"id": "a" * 8, "text": ""},
        {"id": "a" * 8, "text": "///"},
        {"id": "a" * 8, "text": 5},
        {"id": "a" * 8, "text": "hello", "button": "/deadline"},
        {"id": "a" * 7, "text": "hello"},
        {"id": "a" * 65, "text": "hello"},
        {"id": "ñ" * 8, "text": "hello"},
        {"id": 12345678, "text": "hello"},
        {"text": "hello"},
        {"id": "a" * 8, "text": "hello", "language": "fr"},
        {"id": "a" * 8, "text": "hello", "language": []},
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(site: Server, body: Any) -> None:
    answer = post(site, "messages", **body)
    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".")


@pytest.mark.parametrize("door", ["messages", "history", "forget"])
@pytest.mark.parametrize("raw", [b"", b"{", b"5", b"null", b"[]", b'"a"', b"\xff"])
def test_bodies_that_are_no_object_are_refused(site: Server, door: str, raw: bytes) -> None:
    answer = requests.post(f"{site.url}/webhooks/website/{door}", data=raw, timeout=10)
    assert answer.status_code == 400
    assert set(answer.json()) == {"error"}


@pytest.mark.parametrize("door", ["messages", "history", "forget"])
def test_only_configured_sites_may_read_the_answers(site: Server, door: str) -> None:
    address = f"{site.url}/webhooks/website/{door}"
    asking = {"Access-Control-Request-Method": "POST"}
    yes = requests.options(address, headers={"Origin": ORIGIN, **asking}, timeout=10)
    assert yes.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert yes.headers["Access-Control-Allow-Headers"] == "content-type"
    for other in ("https://clinic.example.evil.test", "https://clinicXexample", "null", "*"):
        no = requests.options(address, headers={"Origin": other, **asking}, timeout=10)
        assert "Access-Control-Allow-Origin" not in no.headers
        assert "Origin" in no.headers["Vary"]


def test_no_cookie_and_nothing_cached(site: Server) -> None:
    answer = post(site, "messages", id=uuid.uuid4().hex, text="hello")
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_link_is_said_only_where_no_card_is_shown(site: Server) -> None:
    token = say(site, "my letter is dated October 22, 2026")["conversation"]
    shown = press(site, "/calendar_reminder", token).json()["messages"]
    assert not any("calendar.ics" in each["text"] for each in shown)
    assert any("calendar" in each.get("custom", {}).get("links", {}) for each in shown)
    sender = uuid.uuid4().hex
    site.send("my letter is dated October 22, 2026", sender)
    told = site.send("remind me", sender)
    link = next(each["text"] for each in told if "calendar.ics" in each["text"]).split()[-1]
    assert link.endswith("/letters/4390/2026-10-22/calendar.ics?lang=en")
    assert requests.get(link, timeout=10).text.startswith("BEGIN:VCALENDAR")


def test_was_this_right_is_counted_once_beside_the_topic(site: Server) -> None:
    mark = uuid.uuid4().hex
    token = say(site, "what is a lien?", id=mark)["conversation"]

    def judge(**more: Any) -> Any:
        body = {"conversation": token, "id": mark, "right": False, **more}
        return post(site, "verdict", **body).json()

    database = engine(ROOT, {"LETTERCLOCK_DB": str(site.db_path)})
    assert judge(conversation="forged") == {"counted": False}
    assert judge(id=uuid.uuid4().hex) == {"counted": False}
    assert counted(database) == []
    assert judge() == {"counted": True}
    assert judge() == judge(right=True) == {"counted": False}
    assert counted(database) == [Verdict("lien_levy_explain", 0, 1)]
    with database.connect() as connection:
        kept = connection.execute(text("select * from verdicts")).all()
    assert kept == [("2026-11-23", "lien_levy_explain", 0, 1)]


@pytest.mark.parametrize("right", [None, "yes", 1])
def test_a_verdict_is_yes_or_no(site: Server, right: Any) -> None:
    answer = post(site, "verdict", conversation=None, id=uuid.uuid4().hex, right=right)
    assert answer.status_code == 400
