"""Coming back after a gap: how much of everything, by days without training (C8)."""

from datetime import date

from pydantic import Field

from coach.adaptation.circumstances import Circumstances, state_as_asked
from coach.adaptation.easing import lesser, part_of, with_one_less
from coach.adaptation.pain import known_exercise
from coach.adaptation.rules import Rule
from coach.adaptation.state import stand_in, state_of, stop_of
from coach.knowledge.load_ladder import added_kilograms
from coach.plan import ExerciseId, Pattern, Prescription, Reps
from coach.profile import AgeBand, Profile
from coach.training_log import (
    Change,
    Comeback,
    Decision,
    ExerciseState,
    GapCause,
    Report,
    TrainingState,
)
from coach.values import Value


class GapRow(Value):
    """One row of the table; percentages are of the added load, the stricter end of the range."""

    longest: int | None
    """Days without training up to which it holds; None: without end."""
    load_percent: int = Field(ge=0, le=100)
    """What is taken off."""
    or_reserve: bool = False
    """Where the kit has nothing near: the same load, a repetition more in reserve."""
    sets_less: int = 0
    most_sets: int | None = None
    sessions: int = 0
    """Sessions until sets and minutes are those of before."""
    good: bool = False
    """Whether only sessions that went well count towards them."""
    contacts_percent: int = 100
    """What stays of landings."""
    calibrations: int = 0
    """Sessions in which the load may jump to what is shown."""
    phase_back: bool = False
    """The phase before is the place to begin again."""
    screen_again: bool = False
    """The health questions are asked again."""


GAPS: tuple[GapRow, ...] = (
    GapRow(longest=7, load_percent=0),
    GapRow(longest=14, load_percent=5, or_reserve=True, sets_less=1, sessions=1),
    GapRow(longest=21, load_percent=10, most_sets=2, sessions=2, good=True, calibrations=2),
    GapRow(
        longest=28,
        load_percent=20,
        most_sets=2,
        sessions=2,
        good=True,
        contacts_percent=50,
        calibrations=2,
    ),
    GapRow(
        longest=56,
        load_percent=30,
        most_sets=2,
        sessions=2,
        good=True,
        contacts_percent=50,
        calibrations=2,
        phase_back=True,
    ),
    GapRow(
        longest=None,
        load_percent=50,
        most_sets=2,
        sessions=2,
        good=True,
        contacts_percent=50,
        calibrations=3,
        phase_back=True,
        screen_again=True,
    ),
)
"""C8: nothing within a week; then 5, 10, 15-20, 25-30, 40-50 % (Bosquet 2013)."""


def gap_days(last: date, day: date) -> int:
    """Days between the last session and this one."""
    return (day - last).days


def gap_row(days: int, profile: Profile, *, ill: bool = False) -> GapRow:
    """The row for a gap: one row stricter from 65 on, one more after an illness with fever.

    Within a week age changes nothing.
    """
    index = next(
        place for place, row in enumerate(GAPS) if row.longest is None or days <= row.longest
    )
    older = profile.age_band is AgeBand.FROM_65 and index > 0
    return GAPS[min(index + older + ill, len(GAPS) - 1)]


def decide_comeback(
    comeback: Comeback,
    training: TrainingState,
    profile: Profile,
    reports: tuple[Report, ...] = (),
) -> Decision:
    """What a gap takes off the load or the work of every exercise in use.

    Taken from what was done last, as far as `reports` still tell, not from what it was raised to
    after that. It grows back by the ordinary rules. Sets go from the sessions themselves
    (`coming_back.py`).
    """
    days = gap_days(comeback.last, comeback.day)
    row = gap_row(days, profile, ill=comeback.ill)
    cause = GapCause(days=days, ill=comeback.ill)
    circumstances = Circumstances(profile=profile, training=training, prescribed=())
    asked = _last_asked(reports, comeback.last)
    changes = tuple(
        Change(before=state, after=after, cause=cause, rule=Rule.GAP)
        for state in (*training.exercises, *_undecided(asked, training, profile))
        if (after := _after_gap(state, asked.get(state.exercise), row, circumstances)) != state
    )
    return Decision(report=comeback.id, day=comeback.day, changes=changes)


def _last_asked(reports: tuple[Report, ...], last: date) -> dict[ExerciseId, Prescription]:
    """How each exercise was asked for the last time before a gap, in a session like any other.

    Where the season or the day made a session lighter, nothing was raised after it.
    """
    before = (each for each in reports if each.day <= last)
    return {
        each.exercise: each
        for report in sorted(before, key=lambda report: (report.day, report.id))
        for each in report.prescriptions
        if each.may_progress
    }


def _undecided(
    asked: dict[ExerciseId, Prescription], training: TrainingState, profile: Profile
) -> tuple[ExerciseState, ...]:
    """What was asked for and still is, although nothing was told of it that decided anything."""
    return tuple(
        state_as_asked(each, profile)
        for each in asked.values()
        if known_exercise(each.exercise) is not None
        and state_of(training, each.exercise) is None
        and stop_of(training, each.exercise) is None
        and stand_in(training, each.exercise) == each.exercise
    )


def _as_last_done(state: ExerciseState, asked: Prescription | None) -> ExerciseState:
    """The state without what it was raised by since it was last done."""
    if asked is None or added_kilograms(asked.load) > added_kilograms(state.load):
        return state
    work = asked.work if asked.load != state.load else lesser(state.work, asked.work)
    return state.model_copy(update={"load": asked.load, "work": work})


def _is_far(state: ExerciseState, lighter: ExerciseState, row: GapRow) -> bool:
    """Whether the kit's next lighter load would take off more than twice what the row asks."""
    least = added_kilograms(state.load) * (1 - 2 * row.load_percent / 100)
    return isinstance(state.work, Reps) and added_kilograms(lighter.load) < least


def _after_gap(
    state: ExerciseState, asked: Prescription | None, row: GapRow, circumstances: Circumstances
) -> ExerciseState:
    exercise = known_exercise(state.exercise)
    if exercise is None or row.load_percent == 0:
        return state
    done = _as_last_done(state, asked)
    lighter = part_of(done, 1 - row.load_percent / 100, circumstances)
    was_raised = added_kilograms(done.load) < added_kilograms(state.load)
    if row.or_reserve and (was_raised or _is_far(done, lighter, row)):
        lighter = done.model_copy(update={"work": with_one_less(done.work)})
    if exercise.pattern is Pattern.PLYOMETRIC:
        lighter = part_of(done, row.contacts_percent / 100, circumstances)
    again = row.calibrations if lighter.load != state.load else 0
    calibrates = max(state.calibrations_left, again)
    return lighter.model_copy(
        update={
            "clean_sessions": 0,
            "misses": 0,
            "last_fault": None,
            "calibrations_left": calibrates,
        }
    )
