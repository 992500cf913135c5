"""`make fuzz`: many hostile requests, and a table of what came back."""

from __future__ import annotations

import argparse
import sys
import time

from tests.fuzz.campaign import under_attack
from tests.fuzz.test_fuzz import GROWTH_MB


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    print(f"{arguments.count} hostile requests, seed {arguments.seed} …", flush=True)
    with under_attack() as campaign:
        campaign.run(arguments.count, arguments.seed)
    print(campaign.table())
    grown = campaign.after_mb - campaign.before_mb
    if grown > GROWTH_MB:
        campaign.found.append(f"memory grew by {grown:.0f} MB")
    for each in campaign.found[:50]:
        print(f"WRONG: {each}")
    print(f"{len(campaign.found)} things were wrong." if campaign.found else "Nothing was wrong.")
    return 1 if campaign.found else 0


if __name__ == "__main__":
    sys.exit(main())
