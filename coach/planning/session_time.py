"""How long a session takes: the time model of the phase table F.

T = warm-up + the sum over the exercises of [setup + sets x (work + rest) - the last rest] +
cool-down; rounds are laid out once, with short rests between stations and longer ones between
rounds.
"""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple, Protocol, assert_never

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise
from coach.plan import Hold, Prescription, RampSet, Reps, Session, WarmUp, Work
from coach.profile import RunKind

SHORT_MINUTES = 15
"""Up to here a session is in the short form: it ends with its last set (rule of thumb)."""

_SHORT_WARM_UP_MINUTES = 20
"""Up to here five minutes would cost an exercise: two do, and the first set of everything is taken
easily (rule of thumb)."""

_WARM_UP_SECONDS = {
    WarmUp.FULL: 300,
    WarmUp.LONG: 480,
    WarmUp.SHORT: 120,
    WarmUp.RAMP_SETS: 90,
}
"""F: 5-8 minutes, after a run one or two easy sets; two minutes and the seconds of those easy sets
are rules of thumb."""

_COOL_DOWN_SECONDS = 120
_SETUP_SECONDS = 45
"""F: two minutes to cool down; 45 seconds to set up, which is also the rest after the last set of
the exercise before. Rounds are set up once (rule of thumb)."""

_RAMP_REST_SECONDS = 30
"""Between easy sets on the way to the working load (rule of thumb)."""


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
    """Five minutes, two up to twenty minutes; right after an easy run the legs are warm (S11).

    After a hard or a long run hours go by before strength (E3), so that nothing is warm any more.
    """
    if run is RunKind.EASY:
        return WarmUp.RAMP_SETS
    return WarmUp.SHORT if minutes <= _SHORT_WARM_UP_MINUTES else WarmUp.FULL


class Clock:
    """The time of one session: as long as it may last, with its warm-up and cool-down.

    What an exercise takes is worked out once, however often a session is put together anew.
    """

    def __init__(self, minutes: int, warm_up: WarmUp) -> None:
        self.warm_up = warm_up
        self._warm_up_seconds = _WARM_UP_SECONDS[warm_up]
        self._most = 60 * minutes
        self._known: dict[int, tuple[Timed, float]] = {}

    def seconds(self, exercises: Sequence[Timed]) -> float:
        """Set by set, one exercise after the other; nothing where nothing is prescribed."""
        if not exercises:
            return 0
        total: float = self._warm_up_seconds
        for each in exercises:
            total += self._seconds_of(each)
        return _with_cool_down(total)

    def round_seconds(self, exercises: Sequence[Timed], rounds: int, between: int) -> float:
        """Round by round: every exercise once a round, its rest after all but a round's last."""
        if not exercises:
            return 0
        work = sum(set_seconds(each.work, each.exercise) for each in exercises)
        rests = sum(each.rest for each in exercises[:-1])
        around = self._warm_up_seconds + _SETUP_SECONDS
        return _with_cool_down(around + rounds * (work + rests) + (rounds - 1) * between)

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


def minutes_of(session: Session) -> int:
    """What a session takes as it stands, whatever was taken off it since it was made."""
    clock = Clock(session.minutes, session.warm_up)
    timed = tuple(_Asked.of(each) for each in session.prescriptions)
    if session.circuit is None:
        return in_minutes(clock.seconds(timed))
    between = session.circuit.rest_between_rounds_seconds
    return in_minutes(clock.round_seconds(timed, session.circuit.rounds, between))


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


class _Asked(NamedTuple):
    """What of a prescription takes time."""

    exercise: Exercise
    sets: int
    work: Work
    rest: int
    ramp: tuple[RampSet, ...]

    @classmethod
    def of(cls, asked: Prescription) -> "_Asked":
        return cls(
            exercise=CATALOGUE.get(asked.exercise),
            sets=asked.sets,
            work=asked.work,
            rest=asked.rest_seconds,
            ramp=asked.ramp,
        )


def _with_cool_down(seconds: float) -> float:
    """What is no longer short ends with two minutes of walking."""
    return seconds if seconds <= 60 * SHORT_MINUTES else seconds + _COOL_DOWN_SECONDS


def _exercise_seconds(timed: Timed) -> float:
    exercise = timed.exercise
    work = set_seconds(timed.work, exercise)
    seconds = _SETUP_SECONDS + timed.sets * (work + timed.rest) - timed.rest
    if not timed.ramp:
        return seconds
    sides = 2 if exercise.one_sided else 1
    return seconds + sum(
        sides * each.reps * exercise.seconds_a_rep + _RAMP_REST_SECONDS for each in timed.ramp
    )
