"""How hard properties are tried: a little in every run, much more in a long one."""

import os

LONG_RUN = os.environ.get("SOAK") == "1"
TIMES_MORE = 25


def examples(usual: int) -> int:
    """So many generated cases; many times as many in a long run (`make soak`)."""
    return usual * TIMES_MORE if LONG_RUN else usual
