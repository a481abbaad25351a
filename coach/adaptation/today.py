"""What the day brings: pain during a session, a first set too short, tired legs, little sleep."""

from math import ceil

from coach.adaptation.pain import PainBand, concerns, known_exercise, pain_band
from coach.adaptation.rules import EASE_FOR_MISSES, SHORT_TENTHS, WORK_KEPT_TENTHS
from coach.knowledge.load_ladder import added_kilograms, available_loads
from coach.knowledge.starting import LEG_PATTERNS
from coach.plan import ExerciseId, Hold, Pattern, Prescription, Reps, Session, Work
from coach.profile import Profile
from coach.training_log import Condition, Pain, Report
from coach.values import Value

MOST_RESERVE = 6
FEWEST_OF_A_DAY = 3
"""A set of a tired day still has so many repetitions (rule of thumb)."""


def affected_by_pain(report: Report) -> tuple[ExerciseId, ...]:
    """The exercises that end for the day: a pain of 3 or more counts for them.

    An assessed complaint of 3-5 may go on (pain-monitoring model, Silbernagel 2007).
    """
    prescribed = tuple(each.exercise for each in report.prescriptions)
    ending = tuple(pain for pain in report.pains or () if _ends_today(pain))
    return tuple(
        exercise
        for exercise in prescribed
        if any(concerns(pain, exercise, prescribed) for pain in ending)
    )


def _ends_today(pain: Pain) -> bool:
    band = pain_band(pain)
    return band is PainBand.HIGH or (band is PainBand.MIDDLE and not pain.assessed)


def lighter_now(
    prescription: Prescription, first_set: int, profile: Profile
) -> Prescription | None:
    """How the sets that are left go on after a first set of at most 70 % (S37); None: as planned.

    A tenth to a fifth lighter, as near as the kit comes; where nothing is lighter, four fifths of
    the repetitions or seconds.
    """
    asked = _amount(prescription.work)
    exercise = known_exercise(prescription.exercise)
    if first_set * 10 > asked * SHORT_TENTHS or exercise is None:
        return None
    most = added_kilograms(prescription.load) * (1 - EASE_FOR_MISSES)
    lighter = tuple(
        load for load in available_loads(exercise, profile) if added_kilograms(load) <= most
    )
    fewer = {"sets": max(1, prescription.sets - 1), "may_progress": False}
    if added_kilograms(prescription.load) > 0 and lighter:
        return prescription.model_copy(update={**fewer, "load": lighter[-1]})
    kept = max(1, asked * WORK_KEPT_TENTHS // 10)
    return prescription.model_copy(update={**fewer, "work": _with_amount(prescription.work, kept)})


class ConditionRow(Value):
    """What one condition changes in today's session."""

    condition: Condition
    legs_only: bool
    """Whether the rest of the session stays as it is."""
    sets_less: int = 0
    sets_percent: int = 100
    extra_reserve: int = 0
    jumps: bool = False
    """Whether jumps stay in."""
    out: bool = False
    """Whether it all goes (of the legs, or of the day)."""
    source: str


CONDITIONS: tuple[ConditionRow, ...] = (
    ConditionRow(
        condition=Condition.LEGS_DEAD,
        legs_only=True,
        sets_percent=50,
        extra_reserve=2,
        source="S8: legs overly tired, cut back; E10",
    ),
    ConditionRow(
        condition=Condition.SLEPT_LITTLE,
        legs_only=False,
        sets_less=1,
        extra_reserve=1,
        source="E10: short of sleep, sets go first",
    ),
    ConditionRow(
        condition=Condition.HARD_RUN_YESTERDAY,
        legs_only=True,
        sets_less=1,
        extra_reserve=2,
        source="S7, E1: rest between hard running and hard legs",
    ),
    ConditionRow(
        condition=Condition.ILL_WITH_FEVER,
        legs_only=False,
        out=True,
        source="C8: no training until 48 hours without symptoms",
    ),
    ConditionRow(
        condition=Condition.SORE,
        legs_only=True,
        sets_less=1,
        extra_reserve=2,
        source="D2: sore 4-6, a set less and two more in reserve",
    ),
    ConditionRow(
        condition=Condition.VERY_SORE,
        legs_only=True,
        out=True,
        source="D2: sore 7 or more, no leg work that day",
    ),
)
"""What the day brings, and what it takes off; never anything on top."""


class ChangeOfToday(Value):
    """One exercise of today as planned and as it is now; None: left out."""

    before: Prescription
    after: Prescription | None
    condition: Condition
    """The one that asked for most."""


class Today(Value):
    """Today's session under what the day brings."""

    prescriptions: tuple[Prescription, ...]
    changes: tuple[ChangeOfToday, ...]

    @property
    def is_off(self) -> bool:
        """Whether nothing is left to do."""
        return not self.prescriptions


def under_conditions(session: Session, conditions: tuple[Condition, ...]) -> Today:
    """A session under what the day brings, the plan itself unchanged; the strictest row counts.

    Nothing rises, nothing new comes in, and what was changed does not count towards a step up.
    """
    rows = tuple(row for row in CONDITIONS if row.condition in conditions)
    changed = tuple((each, *_under(each, rows)) for each in session.prescriptions)
    return Today(
        prescriptions=tuple(after for _, after, _ in changed if after is not None),
        changes=tuple(
            ChangeOfToday(before=before, after=after, condition=condition)
            for before, after, condition in changed
            if condition is not None and after != before
        ),
    )


def _under(
    prescription: Prescription, rows: tuple[ConditionRow, ...]
) -> tuple[Prescription | None, Condition | None]:
    legs = prescription.pattern in LEG_PATTERNS
    mine = tuple(row for row in rows if legs or not row.legs_only)
    outcomes = tuple((_under_row(prescription, row), row.condition) for row in mine)
    if not outcomes:
        return prescription, None
    return min(outcomes, key=lambda each: _how_much(each[0]))


def _under_row(prescription: Prescription, row: ConditionRow) -> Prescription | None:
    is_jump = prescription.pattern is Pattern.PLYOMETRIC
    if row.out or (is_jump and not row.jumps):
        return None
    sets = ceil(prescription.sets * row.sets_percent / 100) - row.sets_less
    reserve = min(MOST_RESERVE, prescription.reps_in_reserve + row.extra_reserve)
    return prescription.model_copy(
        update={
            "sets": max(1, sets),
            "work": _stopped_earlier(prescription.work, row.extra_reserve),
            "reps_in_reserve": reserve,
            "may_progress": False,
            "may_bring_new": False,
        }
    )


def _how_much(prescription: Prescription | None) -> int:
    return 0 if prescription is None else prescription.sets * _amount(prescription.work)


def _stopped_earlier(work: Work, repetitions: int) -> Work:
    if isinstance(work, Hold):
        return work
    return Reps(count=max(min(work.count, FEWEST_OF_A_DAY), work.count - repetitions))


def _amount(work: Work) -> int:
    return work.count if isinstance(work, Reps) else work.seconds


def _with_amount(work: Work, amount: int) -> Work:
    return Reps(count=amount) if isinstance(work, Reps) else Hold(seconds=max(5, amount))
