"""The real program, but for its clock: the machine's, moved by what a file says. After a failure it
looks again sooner.

The file named by STURDY_TEST_CLOCK holds how many seconds the clock is ahead;
STURDY_TEST_ARGUMENTS what is on the command line, a line each, `run` by default;
STURDY_TEST_LAST_SECOND how long after it was told to stop it is ended whatever it does.
"""

import os
import sys
from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from pathlib import Path

from bot import running, service
from bot.__main__ import main
from bot.receiver import Receiver

CLOCK = "STURDY_TEST_CLOCK"
ARGUMENTS = "STURDY_TEST_ARGUMENTS"
LAST_SECOND = "STURDY_TEST_LAST_SECOND"


def now() -> datetime:
    file = os.environ[CLOCK]
    return datetime.now(UTC) + _ahead(file, os.stat(file).st_mtime_ns)  # noqa: PTH116  # quicker


@lru_cache(maxsize=1)
def _ahead(file: str, _written: int) -> timedelta:
    return timedelta(seconds=float(Path(file).read_text(encoding="utf-8")))


def run() -> int:
    service.LAST_SECOND = float(os.environ.get(LAST_SECOND, service.LAST_SECOND))
    for part in ("Intake", "Delivery", "Sweeps"):
        setattr(running, part, partial(getattr(running, part), clock=now))
    vars(running)["Receiver"] = partial(Receiver, pause_seconds=0.05)
    return main(os.environ.get(ARGUMENTS, "run").split("\n"))


if __name__ == "__main__":
    sys.exit(run())
