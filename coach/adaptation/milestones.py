"""Milestones a runner cares about, each a rule over one session as told; said once in a life."""

from collections.abc import Callable
from typing import NamedTuple

from coach.adaptation.pain import is_normal_soreness
from coach.knowledge.load_ladder import added_kilograms
from coach.plan import ExerciseId, Hold, Prescription, Reps
from coach.profile import Profile
from coach.training_log import Completion, Milestone, Report
from coach.units import Load

SINGLE_LEG_CALF_RAISES = tuple(
    ExerciseId(name) for name in ("single_leg_calf_raise", "loaded_single_leg_calf_raise")
)
SPLIT_SQUATS = tuple(
    ExerciseId(name) for name in ("split_squat", "dumbbell_split_squat", "bulgarian_split_squat")
)
SIDE_PLANKS = (ExerciseId("side_plank"),)
PUSH_UPS = (ExerciseId("pushup"),)
DEADLIFTS = (ExerciseId("deadlift"), ExerciseId("barbell_romanian_deadlift"))

MOST_PAIN = 2
"""Pain of the session, 0-10, above which nothing is praised (traffic light, green)."""
WEEKS = 12


class BestSet(NamedTuple):
    """The most that was done in one set: repetitions or seconds, with what."""

    amount: int
    load: Load
    held: bool


class Feat(NamedTuple):
    """A milestone that a single set reaches."""

    milestone: Milestone
    exercises: tuple[ExerciseId, ...]
    is_reached: Callable[[BestSet, float], bool]
    """From the set and the body mass in kilograms, 0 where that was not told."""
    source: str


def _of_body_mass(share: float, reps: int) -> Callable[[BestSet, float], bool]:
    def reached(best: BestSet, body_mass: float) -> bool:
        enough = added_kilograms(best.load) >= share * body_mass
        return body_mass > 0 and not best.held and best.amount >= reps and enough

    return reached


FEATS: tuple[Feat, ...] = (
    Feat(
        Milestone.TWENTY_CALF_RAISES,
        SINGLE_LEG_CALF_RAISES,
        lambda best, _: not best.held and best.amount >= 20,
        "D4: jumps come only after 20 to 25 of them",
    ),
    Feat(
        Milestone.SPLIT_SQUAT_THIRD,
        SPLIT_SQUATS,
        _of_body_mass(1 / 3, reps=5),
        "rule of thumb",
    ),
    Feat(
        Milestone.SIDE_PLANK_MINUTE,
        SIDE_PLANKS,
        lambda best, _: best.held and best.amount >= 60,
        "rule of thumb",
    ),
    Feat(
        Milestone.TWENTY_PUSH_UPS,
        PUSH_UPS,
        lambda best, _: not best.held and best.amount >= 20,
        "rule of thumb",
    ),
    Feat(
        Milestone.DEADLIFT_BODY_MASS,
        DEADLIFTS,
        _of_body_mass(1, reps=5),
        "rule of thumb",
    ),
)
"""One row a milestone; source last."""


def reached(report: Report, profile: Profile, *, weeks_trained: int) -> tuple[Milestone, ...]:
    """What a session reaches that was told in full, with clean form and without pain.

    The caller leaves out what was said before.
    """
    if report.completion is Completion.NONE or not _went_well(report):
        return ()
    mass = profile.body_mass.kilograms if profile.body_mass is not None else 0.0
    feats = tuple(feat.milestone for feat in FEATS if _reaches(feat, report, mass))
    return (*feats, Milestone.TWELVE_WEEKS) if weeks_trained >= WEEKS else feats


def _went_well(report: Report) -> bool:
    if report.pains is None or report.faults != ():
        return False
    return all(
        is_normal_soreness(pain) or (pain.level is not None and pain.level <= MOST_PAIN)
        for pain in report.pains
    )


def _reaches(feat: Feat, report: Report, mass: float) -> bool:
    sets = (
        _best(report, asked) for asked in report.prescriptions if asked.exercise in feat.exercises
    )
    return any(best is not None and feat.is_reached(best, mass) for best in sets)


def _best(report: Report, asked: Prescription) -> BestSet | None:
    if asked.exercise in report.not_done:
        return None
    told = tuple(each for each in report.done if each.exercise == asked.exercise)
    if not told and report.completion is not Completion.FULL:
        return None
    load = next((each.load for each in told if each.load is not None), asked.load)
    best = max((count for each in told for count in each.sets), default=_count(asked.work))
    return BestSet(best, load, isinstance(asked.work, Hold))


def _count(work: Reps | Hold) -> int:
    return work.seconds if isinstance(work, Hold) else work.count
