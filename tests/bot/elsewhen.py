"""The real program, but for its clock: the machine's, moved by what a file says.

The file named by STURDY_TEST_CLOCK holds how many seconds the clock is ahead.
"""

import os
import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bot import service
from bot.__main__ import main

CLOCK = "STURDY_TEST_CLOCK"


def now() -> datetime:
    ahead = float(Path(os.environ[CLOCK]).read_text(encoding="utf-8"))
    return datetime.now(UTC) + timedelta(seconds=ahead)


def run() -> int:
    for part in ("Intake", "Delivery", "Sweeps"):
        setattr(service, part, partial(getattr(service, part), clock=now))
    return main(["run"])


if __name__ == "__main__":
    sys.exit(run())
