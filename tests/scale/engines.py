"""The real PostgreSQL, Redis and nginx of Debian's packages, on loopback, each for itself alone.

Nothing of the system's own servers is touched: data is in temporary folders, ports are free ones,
and what runs ends with the tests, also when those are killed.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.processes import free_port

START_LIMIT_S = 240.0
LOOPBACK = "127.0.0.1"
INSTALL = "apt-get install --no-install-recommends postgresql redis-server nginx"


def missing() -> str | None:
    """What is not installed, as the line that installs it; None when all is there."""
    found = (
        shutil.which("setpriv"),
        _postgres_folder(),
        shutil.which("redis-server"),
        _nginx_program(),
    )
    return None if all(found) else f"PostgreSQL, Redis or nginx is missing; `{INSTALL}`"


class Engine:
    """One server program: started, killed, brought back on the same port with the same data."""

    end_with = signal.SIGTERM
    kill_with = signal.SIGKILL
    as_user: Sequence[str] = ()
    """What starts it as another user, where it refuses root."""

    def __init__(self, port: int | None = None) -> None:
        self.port = port or free_port()
        # Not pytest's folder, which only its owner may enter.
        self.folder = Path(tempfile.mkdtemp(prefix="letterclock-engine-"))
        self.folder.chmod(0o755)
        self.log = self.folder / "log"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def command(self) -> Sequence[str]:
        raise NotImplementedError

    def start(self) -> None:
        # Ends with the tests, however those end.
        follow = ["setpriv", "--pdeathsig", signal.Signals(self.end_with).name.removeprefix("SIG")]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                # After any change of user, which would undo it.
                [*self.as_user, *follow, *self.command()],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder,
            )
        self.wait()

    def wait(self) -> None:
        """Waits until it answers."""
        wait_until(self.answers, f"{type(self).__name__} does not start", self.log)

    def answers(self) -> bool:
        try:
            socket.create_connection((LOOPBACK, self.port), timeout=1).close()
        except OSError:
            return False
        return True

    def kill(self) -> None:
        self._end(self.kill_with)

    def stop(self) -> None:
        self._end(self.end_with)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _end(self, number: int) -> None:
        if self._process is None:
            return
        self._process.send_signal(number)
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None


class Postgres(Engine):
    """PostgreSQL, which does not run as root."""

    # An end without writing anything: what a power cut leaves.
    kill_with = signal.SIGQUIT
    end_with = signal.SIGQUIT

    def __init__(self) -> None:
        super().__init__()
        self._bin = _postgres_folder()
        assert self._bin is not None
        self.as_user = _unprivileged()
        if self.as_user:
            shutil.chown(self.folder, "postgres")
        make = [str(self._bin / "initdb"), "-D", str(self.folder / "data"), "-U", "letterclock"]
        make += ["-A", "scram-sha-256", "--pwfile", str(self._password_file()), "-E", "UTF8"]
        make += ["--locale", "C.UTF-8"]
        subprocess.run(
            [*self.as_user, *make], check=True, stdout=subprocess.DEVNULL, cwd=self.folder
        )

    @property
    def url(self) -> str:
        return f"postgresql://letterclock:{self.password}@{LOOPBACK}:{self.port}/postgres"

    password = "not-a-secret-4390"

    def command(self) -> Sequence[str]:
        serve = [str(self._bin / "postgres") if self._bin else "", "-D", str(self.folder / "data")]
        serve += ["-p", str(self.port), "-c", f"listen_addresses={LOOPBACK}"]
        serve += ["-c", f"unix_socket_directories={self.folder}", "-c", "shared_buffers=64MB"]
        return serve

    def answers(self) -> bool:
        import psycopg2

        try:
            psycopg2.connect(self.url, connect_timeout=2).close()
        except psycopg2.OperationalError:
            return False
        return True

    def _password_file(self) -> Path:
        path = self.folder / "password"
        path.write_text(self.password)
        path.chmod(0o644)
        return path


class Redis(Engine):
    """Redis, which keeps nothing over a restart: the harder case for locks."""

    def command(self) -> Sequence[str]:
        serve = ["redis-server", "--port", str(self.port), "--bind", LOOPBACK, "--save", ""]
        return [*serve, "--appendonly", "no", "--dir", str(self.folder)]

    @property
    def url(self) -> str:
        return f"redis://{LOOPBACK}:{self.port}/0"

    def answers(self) -> bool:
        import redis

        try:
            return bool(redis.Redis(LOOPBACK, self.port, socket_timeout=1).ping())
        except redis.RedisError:
            return False


class Nginx(Engine):
    """nginx with the one configuration of `deploy/`, and around it only where its files are."""

    def __init__(self, site: Callable[[Path], str], port: int) -> None:
        super().__init__(port)
        (self.folder / "site.conf").write_text(site(self.folder))
        (self.folder / "nginx.conf").write_text(
            f"""
daemon off;
{"user root;" if os.geteuid() == 0 else ""}
worker_processes 1;
pid {self.folder}/pid;
error_log {self.folder}/error.log notice;
events {{ worker_connections 512; }}
http {{
    log_format told '$status $upstream_addr $upstream_status $request_time $request_uri';
    access_log {self.folder}/access.log told;
    client_body_temp_path {self.folder}/body;
    proxy_temp_path {self.folder}/proxy;
    fastcgi_temp_path {self.folder}/fastcgi;
    uwsgi_temp_path {self.folder}/uwsgi;
    scgi_temp_path {self.folder}/scgi;
    include {self.folder}/site.conf;
}}
"""
        )

    def command(self) -> Sequence[str]:
        return [_nginx_program() or "", "-p", str(self.folder), "-c", f"{self.folder}/nginx.conf"]

    def check(self) -> subprocess.CompletedProcess[str]:
        """nginx's own check of its configuration."""
        return subprocess.run(
            [*self.command(), "-t"], capture_output=True, text=True, check=False, cwd=self.folder
        )

    @property
    def served(self) -> list[list[str]]:
        """Status, server and path of every request so far."""
        lines = (self.folder / "access.log").read_text().splitlines()
        return [line.split() for line in lines]


def wait_until(done: Callable[[], bool], problem: str, log: Path | None = None) -> None:
    """Waits for something.

    Raises:
        RuntimeError: It took too long.
    """
    give_up = time.monotonic() + START_LIMIT_S
    while not done():
        if time.monotonic() > give_up:
            told = log.read_text(errors="replace")[-3000:] if log and log.exists() else ""
            raise RuntimeError(f"{problem}\n{told}")
        time.sleep(0.05)


def _postgres_folder() -> Path | None:
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return folders[-1].parent if folders else None


def _nginx_program() -> str | None:
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def _unprivileged() -> list[str]:
    if os.geteuid() != 0:
        return []
    return ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"]
