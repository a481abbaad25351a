"""Whose turn it is to go up: of the exercises of one session half at most (C3)."""

from coach.adaptation.pain import known_exercise
from coach.adaptation.rules import Rule
from coach.knowledge.phases import Role, role_of
from coach.knowledge.starting import LEG_PATTERNS
from coach.training_log import Change, CleanCause, ExerciseState

STEPS_UP = frozenset(
    {
        Rule.NEXT_LOAD,
        Rule.SHOWN,
        Rule.MORE_WORK,
        Rule.CALIBRATES_AGAIN,
        Rule.SHOWN_REPS,
        Rule.SLOWER,
        Rule.PAUSE,
        Rule.MORE_SETS,
        Rule.HARDER_EXERCISE,
        Rule.PRACTISED,
    }
)
"""The rules by which an exercise goes up; repetitions within its range are no step (C3)."""


def half_at_most(changes: tuple[Change, ...], exercises: int) -> tuple[Change, ...]:
    """The changes of a session of so many exercises; beyond half, one at least, steps up wait.

    The one that waited longest goes first, among equals legs and compounds, then the earlier one.
    Who waits keeps the count of clean sessions and goes up after the next one.
    """
    rising = [change for change in changes if change.rule in STEPS_UP]
    ahead = sorted(rising, key=_turn)[: max(1, exercises // 2)]
    return tuple(
        _waiting(change) if change in rising and change not in ahead else change
        for change in changes
    )


def _turn(change: Change) -> tuple[int, bool, bool]:
    exercise = known_exercise(change.before.exercise)
    if exercise is None:
        return 0, True, True
    role = role_of(exercise.pattern, isolation=exercise.isolation)
    compound = role in {Role.COMPOUND, Role.CALF}
    return -change.before.clean_sessions, exercise.pattern not in LEG_PATTERNS, not compound


def _waiting(change: Change) -> Change:
    before: ExerciseState = change.before
    clean = before.clean_sessions + 1
    counted = before.sessions + 1
    reserve = change.after.reps_in_reserve if change.after else before.reps_in_reserve
    after = before.model_copy(
        update={
            "clean_sessions": clean,
            "sessions": counted,
            "reps_in_reserve": reserve,
            "misses": 0,
            "last_fault": None,
        }
    )
    cause = CleanCause(sessions=clean)
    return Change(before=before, after=after, cause=cause, rule=Rule.WAITS_ITS_TURN)
