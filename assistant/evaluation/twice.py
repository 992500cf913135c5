"""`make train-twice`: two trainings of the same data must give the same answers.

Trains once more into a temporary folder and compares the whole ranking of every message of the
development set with that of the model in use.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from assistant.evaluation.model import Parsed, load_cases, parse
from assistant.setup import model

ROOT = Path(__file__).resolve().parent.parent.parent


def main() -> int:
    """Trains, compares, reports.

    Returns:
        0 when every message gets the same topic with the same confidence, else 1.
    """
    from rasa.model_training import train_nlu

    cases = [
        case
        for language in ("en", "es")
        for case in load_cases(ROOT / "tests" / "nlu" / f"dev.{language}.yml")
    ]
    with tempfile.TemporaryDirectory() as folder:
        config, data = str(ROOT / "config.yml"), str(ROOT / "data")
        again = train_nlu(config, data, folder, fixed_model_name="again")
        first, second = parse(model.path(), cases), parse(Path(str(again)), cases)
    other = [
        one.case.say for one, two in zip(first, second, strict=True) if _told(one) != _told(two)
    ]
    print(f"{len(cases)} messages, {len(other)} answered otherwise by the second training")
    for message in other:
        print(f"  {message}")
    return 1 if other else 0


def _told(parsed: Parsed) -> tuple[str, float]:
    return parsed.topic, parsed.confidence


if __name__ == "__main__":
    sys.exit(main())
