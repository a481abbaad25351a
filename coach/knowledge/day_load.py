"""How heavy a day is beside others: minutes times effort from 0 to 10 (Foster 2001, session RPE).

Only good for bars in a picture: nobody told how long or how hard their runs are, so that each kind
stands for a usual one (rule of thumb).
"""

from coach.plan import Focus
from coach.profile import RunKind

RUNS: dict[RunKind, tuple[int, int]] = {
    RunKind.REST: (0, 0),
    RunKind.EASY: (45, 3),
    RunKind.OTHER: (45, 4),
    RunKind.TEMPO: (50, 6),
    RunKind.INTERVALS: (50, 7),
    RunKind.LONG: (100, 4),
    RunKind.RACE: (60, 9),
}
"""Minutes and effort of a usual run."""

STRENGTH: dict[Focus, int] = {
    Focus.UPPER_AND_CORE: 5,
    Focus.FULL: 6,
    Focus.LOWER: 6,
}
"""Effort of a session that ends with two or three repetitions left."""


def load_of_run(run: RunKind) -> int:
    """The load of a usual run of a kind, in minutes times effort."""
    minutes, effort = RUNS[run]
    return minutes * effort


def load_of_session(focus: Focus, minutes: int) -> int:
    """The load of a strength session, in minutes times effort."""
    return minutes * STRENGTH[focus]
