"""How long a session takes: the time model of the phase table F."""

from collections.abc import Sequence
from math import ceil
from typing import Protocol, assert_never

from coach.knowledge.exercise import Exercise, LoadStyle
from coach.plan import Hold, RampSet, Reps, WarmUp, Work
from coach.profile import RunKind

SHORT_MINUTES = 15
"""Up to here a session has a short warm-up and no cool-down (F)."""

_SHORT_WARM_UP_MINUTES = 20
"""Up to here five minutes would cost an exercise: two do, and the first set of everything is taken
easily (rule of thumb)."""

_COOL_DOWN_SECONDS = 120
_SETUP_SECONDS = 45
_SETUP_SECONDS_WITHOUT_KIT = 20
_RAMP_REST_SECONDS = 30
_RUNS = (RunKind.EASY, RunKind.TEMPO, RunKind.INTERVALS, RunKind.LONG)


class Timed(Protocol):
    """What of an exercise takes time."""

    @property
    def exercise(self) -> Exercise: ...  # noqa: D102
    @property
    def sets(self) -> int: ...  # noqa: D102
    @property
    def work(self) -> Work: ...  # noqa: D102
    @property
    def rest(self) -> int: ...  # noqa: D102
    @property
    def ramp(self) -> tuple[RampSet, ...]: ...  # noqa: D102


def warm_up_for(minutes: int, run: RunKind) -> WarmUp:
    """Five minutes, two up to twenty minutes; after a run the legs are warm (S11)."""
    if run in _RUNS:
        return WarmUp.RAMP_SETS
    return WarmUp.SHORT if minutes <= _SHORT_WARM_UP_MINUTES else WarmUp.FULL


class Clock:
    """The time of one session: as long as it may last, with its warm-up and cool-down.

    What an exercise takes is worked out once, however often a session is put together anew.
    """

    def __init__(self, minutes: int, warm_up: WarmUp) -> None:
        cool_down = _COOL_DOWN_SECONDS if minutes > SHORT_MINUTES else 0
        self._around = _warm_up_seconds(warm_up) + cool_down
        self._most = 60 * minutes
        self._known: dict[int, tuple[Timed, float]] = {}

    def seconds(self, exercises: Sequence[Timed]) -> float:
        """Set by set, one exercise after the other; nothing where nothing is prescribed."""
        if not exercises:
            return 0
        total: float = self._around
        for each in exercises:
            total += self._seconds_of(each)
        return total - min([each.rest for each in exercises])

    def round_seconds(self, exercises: Sequence[Timed], rounds: int, between: int) -> float:
        """Round by round: every exercise once a round, its rest after all but a round's last."""
        if not exercises:
            return 0
        setup = sum(_setup_seconds(each.exercise) for each in exercises)
        work = sum(set_seconds(each.work, each.exercise) for each in exercises)
        rests = sum(each.rest for each in exercises[:-1])
        return self._around + setup + rounds * (work + rests) + (rounds - 1) * between

    def fits(self, exercises: Sequence[Timed]) -> bool:
        """Whether there is time for it set by set."""
        return self.seconds(exercises) <= self._most

    def fits_rounds(self, exercises: Sequence[Timed], rounds: int, between: int) -> bool:
        """Whether there is time for it round by round."""
        return self.round_seconds(exercises, rounds, between) <= self._most

    def _seconds_of(self, timed: Timed) -> float:
        known = self._known.get(id(timed))
        if known is None:
            # The exercise is kept with its time, so that no other can take its identity.
            known = self._known[id(timed)] = (timed, _exercise_seconds(timed))
        return known[1]


def in_minutes(seconds: float) -> int:
    """Rounded up, so that a session never takes longer than it says."""
    return ceil(seconds / 60)


def set_seconds(work: Work, exercise: Exercise) -> float:
    """One set, both sides where the exercise is one-sided."""
    sides = 2 if exercise.one_sided else 1
    match work:
        case Reps(count=count):
            return sides * count * exercise.seconds_a_rep
        case Hold(seconds=seconds):
            return float(sides * seconds)
        case _:
            assert_never(work)


def _warm_up_seconds(warm_up: WarmUp) -> int:
    match warm_up:
        case WarmUp.FULL:
            return 300
        case WarmUp.SHORT:
            return 120
        case WarmUp.RAMP_SETS:
            return 90
        case _:
            assert_never(warm_up)


def _setup_seconds(exercise: Exercise) -> int:
    without_kit = exercise.load_style is LoadStyle.BODYWEIGHT
    return _SETUP_SECONDS_WITHOUT_KIT if without_kit else _SETUP_SECONDS


def _exercise_seconds(timed: Timed) -> float:
    exercise = timed.exercise
    seconds = _setup_seconds(exercise) + timed.sets * (
        set_seconds(timed.work, exercise) + timed.rest
    )
    if not timed.ramp:
        return seconds
    sides = 2 if exercise.one_sided else 1
    return seconds + sum(
        sides * each.reps * exercise.seconds_a_rep + _RAMP_REST_SECONDS for each in timed.ramp
    )
