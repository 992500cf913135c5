"""Several servers behind nginx, as `deploy/` describes them, on loopback.

What runs is what a container would run: the image's command, the settings of
letterclock.env.example, nginx's one configuration. Only addresses and ports differ.
"""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path

from assistant.channels.website.identity import Signer
from assistant.ground import parent_death
from assistant.ground.settings import ROOT
from benchmarks.processes import free_port
from tests.conversations.store import Store
from tests.scale import settings
from tests.scale.engines import LOOPBACK, Nginx, Postgres, Redis, wait_until
from tests.system.processes import children_of, is_running

TODAY = "2026-11-23"
SECRET = "a test's own secret"


class Member:
    """One machine: a supervisor and the server it runs."""

    def __init__(self, env: dict[str, str], folder: Path) -> None:
        self.port = free_port()
        self._env = {**env, "PORT": str(self.port)}
        self.output = folder / f"{self.port}.txt"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """The supervisor's."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Starts it, without waiting for it."""
        with self.output.open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, *settings.command()],
                cwd=ROOT,
                env={**self._env, parent_death.PARENT: str(os.getpid())},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )

    def wait(self, times: int = 1) -> None:
        """Waits until it says that it is up."""
        self._wait_for("is ready: ", times)

    def back(self, times: int = 1) -> None:
        """Waits until its supervisor says that its server is back."""
        self._wait_for(" is back.", times)

    def kill_server(self) -> None:
        """Kills the server; the supervisor stays, and starts it again."""
        for pid in self._server():
            os.kill(pid, signal.SIGKILL)

    def kill(self) -> None:
        """Kills all of it, as if the machine were gone."""
        assert self._process is not None
        servers = self._server()
        self._process.kill()
        self._process.wait()
        wait_until(lambda: not any(map(is_running, servers)), "a server was left behind")

    def stop(self) -> None:
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _server(self) -> list[int]:
        assert self._process is not None
        return children_of(self._process.pid)

    def _wait_for(self, text: str, times: int) -> None:
        def said() -> bool:
            assert self._process is not None
            assert self._process.poll() is None, self.output.read_text(errors="replace")
            return self.output.read_text(errors="replace").count(text) >= times

        wait_until(said, f"no {text!r} from a server", self.output)


class Cluster:
    """Rasa servers, PostgreSQL, Redis and nginx."""

    def __init__(self, workers: int, folder: Path) -> None:
        self.postgres, self.redis = Postgres(), Redis()
        self.public, self.inside = free_port(), free_port()
        env = self._environment()
        self.workers = [Member(env, folder) for _ in range(workers)]
        self.nginx = self.front(self.workers, self.public, self.inside)

    @property
    def url(self) -> str:
        """The door for everyone."""
        return f"http://{LOOPBACK}:{self.public}"

    @property
    def inside_url(self) -> str:
        """The door for one's own programs."""
        return f"http://{LOOPBACK}:{self.inside}"

    def front(self, workers: Sequence[Member], public: int, inside: int) -> Nginx:
        """nginx before some of the workers.

        Args:
            workers: Which.
            public: The port for everyone.
            inside: The port for one's own programs.
        """
        servers = " ".join(f"server {LOOPBACK}:{each.port};" for each in workers)

        def site(folder: Path) -> str:
            return settings.nginx(
                {
                    "LETTERCLOCK_RASA_SERVERS": servers,
                    "LETTERCLOCK_NGINX_PUBLIC": f"{LOOPBACK}:{public}",
                    "LETTERCLOCK_NGINX_INSIDE": f"{LOOPBACK}:{inside}",
                    "LETTERCLOCK_NGINX_FILES": str(settings.files()),
                    "LETTERCLOCK_NGINX_RATE": "6000r/m",
                }
            )

        return Nginx(site, public)

    def start(self) -> None:
        """Starts all of it, and waits until it is up."""
        self.postgres.start()
        self.redis.start()
        for each in self.workers:
            each.start()
        for each in self.workers:
            each.wait()
        self.nginx.start()

    def stop(self) -> None:
        for each in self.workers:
            each.stop()
        for engine in (self.nginx, self.redis, self.postgres):
            engine.stop()

    @cached_property
    def store(self) -> Store:
        """Reads what is in PostgreSQL, from any thread."""
        return Store.at(self.postgres.url)

    def sender(self, token: str) -> str:
        """The id under which the database knows the conversation of a browser."""
        signer = Signer(hashlib.sha256(SECRET.encode()).digest())
        who = signer.read(token, date.fromisoformat(TODAY))
        assert who is not None
        return who.sender

    def _environment(self) -> dict[str, str]:
        mine = {name: value for name, value in os.environ.items() if "LETTERCLOCK" not in name}
        return {
            **mine,
            **settings.example(),
            "LETTERCLOCK_HOST": LOOPBACK,
            "LETTERCLOCK_TODAY": TODAY,
            "LETTERCLOCK_SECRET": SECRET,
            "LETTERCLOCK_DATABASE_URL": self.postgres.url,
            "LETTERCLOCK_REDIS_URL": self.redis.url,
            "LETTERCLOCK_RATE_CONVERSATION": "0/60",
            "LETTERCLOCK_RATE_ADDRESS": "0/60",
        }


@contextmanager
def running(workers: int) -> Iterator[Cluster]:
    """Runs a cluster until the block ends.

    Args:
        workers: How many Rasa servers.
    """
    with tempfile.TemporaryDirectory(prefix="letterclock-cluster-") as folder:
        cluster = Cluster(workers, Path(folder))
        try:
            cluster.start()
            yield cluster
        finally:
            cluster.stop()
