"""One pipeline trained and measured: accuracy, latency, memory, training time.

Run as a process of its own (`python -m assistant.evaluation.pipelines CONFIG OUT`), so that its
memory is its own; prints one JSON object.
"""

from __future__ import annotations

import json
import logging
import resource
import statistics
import sys
import time
from pathlib import Path
from typing import Any

from assistant.evaluation.model import Case, load_cases

ROOT = Path(__file__).resolve().parent.parent.parent
MEBIBYTE = 1024


def measure(config: Path, out: Path) -> dict[str, float]:
    """Trains a pipeline on all examples and runs the development set through it.

    Args:
        config: Rasa's configuration file.
        out: A folder for the model.

    Returns:
        `en` and `es`: share of right first topics; `train_s`: seconds; `ms`: median
        milliseconds a message; `mb`: peak resident memory in MiB, training included.
    """
    from rasa.core.agent import Agent
    from rasa.model_training import train_nlu

    begun = time.monotonic()
    model = train_nlu(str(config), str(ROOT / "data"), str(out), fixed_model_name="model")
    trained = time.monotonic() - begun
    agent = Agent.load(str(model))
    result: dict[str, float] = {"train_s": trained}
    seconds: list[float] = []
    for language in ("en", "es"):
        cases = load_cases(ROOT / "tests" / "nlu" / f"dev.{language}.yml")
        result[language] = _accuracy(agent, cases, seconds)
    result["ms"] = 1000 * statistics.median(seconds)
    result["mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEBIBYTE
    return result


def _accuracy(agent: Any, cases: list[Case], seconds: list[float]) -> float:
    import asyncio

    right = 0
    for case in cases:
        begun = time.perf_counter()
        parsed = asyncio.run(agent.parse_message(case.say))
        seconds.append(time.perf_counter() - begun)
        ranking = [each["name"] for each in parsed["intent_ranking"]]
        first = next(name for name in ranking if name != "nlu_fallback")
        right += first in (case.topic, *case.also)
    return right / len(cases)


if __name__ == "__main__":
    import structlog

    logging.disable(logging.WARNING)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    print(json.dumps(measure(Path(sys.argv[1]), Path(sys.argv[2]))))
