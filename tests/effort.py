"""How hard properties are tried: a little in every run, much more in a long one."""

import os

from hypothesis import HealthCheck, settings

LONG_RUN = os.environ.get("SOAK") == "1"
TIMES_MORE = 25


def examples(usual: int, long_run: int | None = None) -> int:
    """So many generated cases; in a long run (`make soak`) `long_run`, else many times as many."""
    if not LONG_RUN:
        return usual
    return usual * TIMES_MORE if long_run is None else long_run


def load_profile() -> None:
    """The same generated cases in every run of the tests, new ones in each long run.

    What a run finds is then about the change that it tests, and a long run looks for the rest.
    """
    settings.register_profile(
        "repeatable", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.register_profile(
        "long_run", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("long_run" if LONG_RUN else "repeatable")
