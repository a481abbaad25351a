"""How hard properties are tried: a little in every run, much more in a long one."""

import os

LONG_RUN = os.environ.get("SOAK") == "1"
TIMES_MORE = 25


def examples(usual: int, long_run: int | None = None) -> int:
    """So many generated cases; in a long run (`make soak`) `long_run`, else many times as many."""
    if not LONG_RUN:
        return usual
    return usual * TIMES_MORE if long_run is None else long_run
