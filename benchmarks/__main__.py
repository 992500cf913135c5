"""`make bench`: every system in turn, the tables on the terminal and in docs/performance.md."""

from __future__ import annotations

import itertools
import os
import sys
import tempfile
from pathlib import Path

import yaml

from assistant.ground.settings import LOOPBACK, ROOT
from assistant.setup import model
from assistant.setup.errors import SetupError
from benchmarks import CACHE, PEERS, REPORT, alone, parts, plan, prepared, report, stored, systems
from benchmarks.load import Client
from benchmarks.measured import Alternation, measure
from benchmarks.plan import Plan
from benchmarks.processes import free_port
from benchmarks.report import DEFAULT, FLOOR, OURS, STARTER, STORED
from benchmarks.systems import System


def main() -> int:
    """Measures, prints, writes; the exit status."""
    try:
        chosen = plan.chosen()
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    os.chdir(ROOT)
    CACHE.mkdir(parents=True, exist_ok=True)
    try:
        training = _prepared()
        if chosen is None:
            return 0
        with tempfile.TemporaryDirectory(dir=CACHE) as folder:
            results = _measured(chosen, training, Path(folder))
    except (SetupError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 1
    text = report.text(results)
    print(text)
    if chosen is plan.FULL:
        kept = REPORT.read_text("utf-8").partition(report.SOAK)[1:] if REPORT.is_file() else ()
        REPORT.write_text(text + "".join(kept), encoding="utf-8")
    return 0


def _prepared() -> dict[str, prepared.Trained]:
    """The models, trained unless they are there."""
    starter = prepared.starter()
    ours = (ROOT / "data", ROOT / "domain.yml")
    return {
        OURS: prepared.trained("ours", ROOT / "config.yml", *ours, python=Path(sys.executable)),
        DEFAULT: prepared.trained("default", PEERS / "default.yml", *ours),
        STARTER: prepared.trained(
            "starter", starter / "config.yml", starter / "data", starter / "domain.yml", starter
        ),
    }


def _measured(chosen: Plan, training: dict[str, prepared.Trained], folder: Path) -> report.Results:
    default, starter = (Path(training[name].path) for name in (DEFAULT, STARTER))
    print("The cost by part …", flush=True)
    database = folder / "parts.db"
    by_part = _by_part(database, folder, chosen)
    print(f"A database with {chosen.stored:,} conversations …", flush=True)
    full = stored.fill(folder / "full.db", database, chosen.stored)
    fresh = (folder / f"{number}.db" for number in itertools.count())
    all_systems = [
        System(OURS, lambda: systems.ours(next(fresh))),
        System(DEFAULT, lambda: systems.under_the_default(default), reads_dates=False),
        System(STORED, lambda: systems.ours(full)),
        System(STARTER, lambda: systems.starter_bot(starter, CACHE / "starter")),
        System(FLOOR, systems.floor),
    ]
    runs: dict[str, list[Alternation]] = {system.name: [] for system in all_systems}
    for number in range(chosen.alternations):
        for system in all_systems:
            print(f"{number + 1}/{chosen.alternations}: {system.name} …", flush=True)
            slow = system.name in (DEFAULT, STARTER) and number > 0
            places = chosen.slow_places if slow else chosen.places
            runs[system.name].append(measure(system, chosen, places))
    return report.Results(chosen, runs, training, by_part, alone.deadlines(), alone.dates())


def _by_part(database: Path, folder: Path, chosen: Plan) -> dict[str, float]:
    port = free_port()
    lines, endpoints = folder / "parts.json", folder / "endpoints.yml"
    store = {"type": "assistant.stores.sql.WalSQLTrackerStore", "db": str(database)}
    endpoints.write_text(yaml.safe_dump({"tracker_store": {**store, "dialect": "sqlite"}}))
    command = [sys.executable, "-m", "benchmarks.parts", "run", "--model", str(model.path())]
    command += ["--endpoints", str(endpoints), "--port", str(port), "--interface", LOOPBACK]
    with systems.running(
        "parts", port, command, env={**systems.QUIET, parts.FILE: str(lines)}
    ) as running:
        client = Client(running.url, reads_dates=True)
        client.conversations(2, 1)  # warms up
        warmed = len(lines.read_text().splitlines())
        client.conversations(chosen.people[1], 1)
        return parts.medians(lines.read_text().splitlines()[warmed:])


if __name__ == "__main__":
    sys.exit(main())
