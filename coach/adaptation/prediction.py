"""What repetitions shown foretell: Epley's formula, and how far a runner's word is believed.

Epley 1985: what can be moved once = load × (1 + repetitions to failure / 30). The load is what is
really moved, the share of body mass included (strength reference C4). A planning prior only: people
differ widely, and most do more repetitions than charts say (Nuzzo 2024).
"""

from collections.abc import Iterable
from datetime import date
from math import ceil

from coach.adaptation.pain import known_exercise
from coach.adaptation.performance import Outcome, performance, reps_left_of
from coach.adaptation.rules import (
    MOST_JUMP,
    MOST_REPS_BELIEVED,
    MOST_REPS_OF_A_PREDICTION,
    RESERVE_DOUBTED_BY,
    RESERVE_TOLERATED,
    SESSIONS_BEFORE_BELIEVED,
)
from coach.knowledge.exercise import Exercise
from coach.knowledge.load_ladder import added_kilograms, available_loads, moved_kilograms, next_load
from coach.plan import ExerciseId, Prescription, Reps
from coach.profile import Experience, Profile
from coach.training_log import Report
from coach.units import Load
from coach.values import Value

_EPLEY = 30


FORMULA = "Epley"
MOST_REPS_OF_AN_ESTIMATE = MOST_REPS_BELIEVED
"""Above 12 repetitions the formula says little (Nuzzo 2024)."""


class Estimate(Value):
    """What an exercise could be done with once, as a report of one day foretells."""

    day: date
    exercise: ExerciseId
    kilograms: float
    """Added to the body; by Epley's formula."""
    reps: int
    """The repetitions it was foretold from, at most 12."""
    formula: str = FORMULA


def believed_reserve(reps_left: int, reps: int, *, sessions: int, profile: Profile) -> int:
    """Repetitions left as far as they count, 0 and more.

    People err by a repetition near failure with up to 12 repetitions, by more above, and while they
    are new to it (Halperin 2022): then two fewer are believed.
    """
    if is_believed(reps, sessions=sessions, profile=profile):
        return reps_left
    return max(0, reps_left - RESERVE_DOUBTED_BY)


def is_believed(reps: int, *, sessions: int, profile: Profile) -> bool:
    """Whether repetitions left are told well: by who is used to it, after 12 at most."""
    lifts = profile.experience is Experience.REGULAR
    return (lifts or sessions >= SESSIONS_BEFORE_BELIEVED) and reps <= MOST_REPS_BELIEVED


def keeps_reserve(reps_left: int, asked: Prescription, *, sessions: int, profile: Profile) -> bool:
    """Whether the reserve asked for was kept, as far as it can be told: give or take one, or two.

    Nothing left is too little in every case.
    """
    reps = asked.work.count if isinstance(asked.work, Reps) else 0
    believed = is_believed(reps, sessions=sessions, profile=profile)
    doubt = RESERVE_TOLERATED if believed else RESERVE_DOUBTED_BY
    return reps_left > 0 and reps_left >= asked.reps_in_reserve - doubt


def once(moved: float, reps_to_failure: float) -> float:
    """Kilograms that could be moved once (Epley)."""
    return moved * (1 + reps_to_failure / _EPLEY)


def reps_at(moved: float, most: float) -> float:
    """Repetitions to failure with so many kilograms, of `most` that could be moved once (Epley)."""
    return _EPLEY * (most / moved - 1)


def moved_with(reps: float, most: float) -> float:
    """Kilograms that leave so many repetitions to failure, of `most` moved once (Epley)."""
    return most / (1 + reps / _EPLEY)


def reps_that_foretell(
    exercise: Exercise, load: Load, following: Load, *, least: int, profile: Profile
) -> int:
    """Repetitions to failure at a load that foretell `least` of them at the following one."""
    ratio = moved_kilograms(exercise, following, profile.body_mass) / moved_kilograms(
        exercise, load, profile.body_mass
    )
    return reps_for(ratio, least=least)


def reps_for(ratio: float, *, least: int) -> int:
    """Repetitions to failure that foretell `least` of them with so many times what is moved."""
    return ceil(round(_EPLEY * (ratio * (1 + least / _EPLEY) - 1), 6))


def keeps_in_range(
    exercise: Exercise, load: Load, *, most: float, least: float, profile: Profile
) -> bool:
    """Whether so many repetitions to failure are foretold at a load (C4).

    `most` are the kilograms that could be moved once.
    """
    moved = moved_kilograms(exercise, load, profile.body_mass)
    return moved <= 0 or round(reps_at(moved, most), 6) >= least


def heaviest_foretold(
    exercise: Exercise, load: Load, *, shown: int, least: int, profile: Profile
) -> Load | None:
    """The heaviest load of the kit at which what was shown leaves so many repetitions; or None.

    `shown` and `least` are repetitions to failure; more than 30 foretell no more than 30, and no
    more than two fifths are added at once, or one step of the kit where that is more (rules of
    thumb).
    """
    following = next_load(exercise, load, profile) or load
    highest = max(
        (1 + MOST_JUMP) * moved_kilograms(exercise, load, profile.body_mass),
        moved_kilograms(exercise, following, profile.body_mass),
    )
    believed = min(shown, MOST_REPS_OF_A_PREDICTION)
    most = once(moved_kilograms(exercise, load, profile.body_mass), believed)
    fitting = (
        each
        for each in reversed(available_loads(exercise, profile))
        if moved_kilograms(exercise, each, profile.body_mass) <= highest
        and keeps_in_range(exercise, each, most=most, least=least, profile=profile)
    )
    return next(fitting, None)


def estimated_one_rep_max(
    reports: Iterable[Report], exercise: ExerciseId, profile: Profile
) -> tuple[Estimate, ...]:
    """What a lift could be done with once, session by session, in the order given (Epley).

    Only from loaded sets of at most 12 repetitions, the reserve told included; the best set counts.
    Reports without the lift, without an answer on effort, or with more repetitions have none.
    """
    found = (_estimate(report, exercise, profile) for report in reports)
    return tuple(each for each in found if each is not None)


def _estimate(report: Report, name: ExerciseId, profile: Profile) -> Estimate | None:
    exercise = known_exercise(name)
    asked = next((each for each in report.prescriptions if each.exercise == name), None)
    left = reps_left_of(report, name)
    if exercise is None or asked is None or left is None or not isinstance(asked.work, Reps):
        return None
    if performance(report, asked).outcome is Outcome.PARTLY:
        return None
    sets = tuple(
        (count, done.load or asked.load)
        for done in report.done
        if done.exercise == name
        for count in done.sets
    ) or _as_asked(asked)
    best = max(
        (
            (once(moved_kilograms(exercise, load, profile.body_mass), count), count, load)
            for count, load in sets
            if count > 0 and added_kilograms(load) > 0
        ),
        key=lambda each: (each[0], each[1]),
        default=None,
    )
    if best is None or best[1] + left > MOST_REPS_OF_AN_ESTIMATE:
        return None
    _, count, load = best
    moved = moved_kilograms(exercise, load, profile.body_mass)
    body = moved - added_kilograms(load)
    return Estimate(
        day=report.day,
        exercise=name,
        kilograms=round(once(moved, count + left) - body, 1),
        reps=count + left,
    )


def _as_asked(asked: Prescription) -> tuple[tuple[int, Load], ...]:
    return ((asked.work.count, asked.load),) if isinstance(asked.work, Reps) else ()
