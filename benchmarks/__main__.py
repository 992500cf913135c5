"""`make bench`: every system in turn, the tables on the terminal and in docs/performance.md."""

from __future__ import annotations

import contextlib
import itertools
import os
import sys
import tempfile
from pathlib import Path

from assistant.runner.settings import ROOT
from assistant.setup.errors import SetupError
from benchmarks import alone, parts, plan, prepared, report, stored, systems
from benchmarks.conversation import TODAY
from benchmarks.folders import CACHE, PEERS, REPORT
from benchmarks.load import Client
from benchmarks.measured import Alternation, measure
from benchmarks.plan import Plan
from benchmarks.processes import free_port, started
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
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
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
    by_part = _by_part(database, folder / "parts.json", chosen)
    print(f"A database with {chosen.stored:,} conversations …", flush=True)
    full = stored.full(database, chosen.stored)
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
    with contextlib.suppress(FileNotFoundError):
        full.unlink()
    return report.Results(chosen, runs, training, by_part, alone.deadlines(), alone.dates())


def _by_part(database: Path, lines: Path, chosen: Plan) -> dict[str, float]:
    port = free_port()
    env = {
        "PORT": str(port),
        "LETTERCLOCK_DB": str(database),
        "LETTERCLOCK_TODAY": TODAY,
        parts.FILE: str(lines),
    }
    command = [sys.executable, "-m", "benchmarks.parts", "serve"]
    with started(command, env, CACHE / "parts.log"):
        url = systems.address(port)
        systems.first_answer(url)
        client = Client(url, reads_dates=True)
        client.conversations(2, 1)  # warms up
        warmed = len(lines.read_text().splitlines())
        client.conversations(chosen.sequential, 1)
        return parts.medians(lines.read_text().splitlines()[warmed:])


if __name__ == "__main__":
    sys.exit(main())
