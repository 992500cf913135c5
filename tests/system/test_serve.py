"""`serve` keeps the assistant up, and ends all of it."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests

from assistant.door.messages import apology
from assistant.ground.settings import ROOT
from assistant.runner.testing import Server, running
from benchmarks.processes import free_port
from tests.system.alone import alone
from tests.system.processes import child_of, children_of, is_running

QUESTION = "My letter is dated October 22, 2026. How long do I have?"


def wait_until_gone(pids: list[int], limit: float = 15) -> None:
    deadline = time.monotonic() + limit
    while any(is_running(pid) for pid in pids):
        assert time.monotonic() < deadline, "a process was left behind"
        time.sleep(0.05)


def run_serve(**settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "assistant.runner", "serve"],
        cwd=ROOT,
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        timeout=30,
    )


def test_a_taken_port_is_one_line_before_anything_starts(server: Server) -> None:
    port = server.url.rpartition(":")[2]
    begun = time.monotonic()
    done = run_serve(PORT=port)
    assert time.monotonic() - begun < 5
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert port in done.stderr


def test_a_port_taken_by_another_program() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = run_serve(PORT=str(other.getsockname()[1]))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("port", ["http", "-1", "65536", "５００５"])
def test_a_port_that_is_none(port: str) -> None:
    done = run_serve(PORT=port)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_it_is_one_process_that_listens_on_loopback_only(server: Server) -> None:
    tables = Path("/proc/net")
    if not (tables / "tcp").exists():
        pytest.skip("needs Linux's /proc")
    [pid] = children_of(server.process.pid)
    links = [str(each.readlink()) for each in Path(f"/proc/{pid}/fd").iterdir()]
    inodes = {link[8:-1] for link in links if link.startswith("socket:[")}
    listening = []
    for table in ("tcp", "tcp6"):
        for line in (tables / table).read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and fields[9] in inodes:
                listening.append(fields[1].split(":")[0])
    assert listening == ["0100007F"]


@pytest.mark.slow
def test_rasa_comes_back_and_the_conversation_goes_on(server: Server) -> None:
    server.send(QUESTION, "bob")
    before = _events_of(server, "bob")
    pid = child_of(server.process.pid, "assistant.server")
    os.kill(pid, signal.SIGKILL)
    server.wait_for("Rasa is back.", limit=60)
    assert server.send(QUESTION, "bob")
    after = _events_of(server, "bob")
    assert after[: len(before)] == before
    assert len(after) > len(before)
    # A lost conversation would begin anew.
    assert after.count("session_started") == 1


@pytest.mark.slow
def test_a_second_copy_and_sigterm_ends_all(server: Server) -> None:
    with running() as second:
        assert second.url != server.url
        assert second.send("hello")
        assert server.send("hello")
        children = children_of(second.process.pid)
        assert len(children) == 1
        second.process.send_signal(signal.SIGTERM)
        assert second.process.wait(15) == 0
        wait_until_gone(children)
        assert "Traceback" not in second.output.read_text()
        assert not _run_folder(second).exists()
    assert server.send("hello")


def test_ctrl_c_while_it_starts_and_sigkill_leave_nothing() -> None:
    """Ctrl-C reaches the whole group; SIGKILL only the supervisor."""
    for number, to_group in ((signal.SIGINT, True), (signal.SIGKILL, False)):
        process = subprocess.Popen(
            [sys.executable, "-m", "assistant.runner", "serve"],
            cwd=ROOT,
            env={**os.environ, "PORT": "0"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        deadline = time.monotonic() + 15
        while not children_of(process.pid):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        children = children_of(process.pid)
        time.sleep(1.5)
        if to_group:
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)
        output, _ = process.communicate(timeout=15)
        wait_until_gone(children)
        assert "Traceback" not in output
        assert process.returncode == (0 if to_group else -signal.SIGKILL)


@pytest.mark.slow
def test_an_action_server_elsewhere_that_is_dead_is_apologised_for(tmp_path: Path) -> None:
    """An apology, not silence."""
    endpoint = {"url": f"http://127.0.0.1:{free_port()}/webhook"}
    settings = {"LETTERCLOCK_REST_TOKEN": "sesame"}
    with alone(tmp_path, {"action_endpoint": endpoint}, settings) as server:
        body = {"message": QUESTION + " xyzzy"}
        post = f"{server.url}/webhooks/rest/webhook"
        assert requests.post(post, json=body, timeout=30).status_code == 401
        token = {"Authorization": "Bearer sesame"}
        answer = requests.post(post, json=body, headers=token, timeout=30)
        assert [message["text"] for message in answer.json()] == [apology()]
        # Nor does the log hold what was written, commands that make no sense included.
        requests.post(post, json={"message": "/nonsense xyzzy"}, headers=token, timeout=30)
        assert "xyzzy" not in server.output.read_text()


def test_a_server_that_will_not_stay_up_is_given_up() -> None:
    """A clear end instead of a loop."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOPELESS],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert output.count("Rasa ended unexpectedly") == 4
    assert output.count("Rasa ended 5 times") == 1
    assert "Traceback" not in output


def test_a_server_that_cannot_start_as_it_is_configured_is_not_tried_again(tmp_path: Path) -> None:
    server = tmp_path / "server"
    server.write_text("#!/bin/sh\necho Starting.\necho credentials.yml: one clear line.\nexit 78\n")
    server.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-c", _HOPELESS.replace("/bin/false", str(server))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stderr == "credentials.yml: one clear line.\n"
    assert "Rasa ended" not in done.stdout


_HOPELESS = """
import sys
from assistant.ground import settings
from assistant.runner import assemble, child, supervisor
child.FIRST_PAUSE_S = 0.01
child.sys.executable = "/bin/false"
sys.exit(supervisor.Supervisor(assemble.assemble(settings.Settings(port=0))).run())
"""


def _run_folder(server: Server) -> Path:
    return ROOT / "var" / "run" / re.sub(r".*:", "", server.url)


def _events_of(server: Server, sender: str) -> list[str]:
    from sqlalchemy import create_engine, text

    engine = create_engine(f"sqlite:///{server.db_path}")
    with engine.connect() as connection:
        query = text("select type_name from events where sender_id = :s order by id")
        found = [name for (name,) in connection.execute(query, {"s": sender})]
    engine.dispose()
    return found
