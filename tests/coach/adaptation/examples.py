"""A runner, a session and the ways to tell about it, for the tables of cases."""

from datetime import UTC, date, datetime, timedelta

from coach.adaptation.decide import decide
from coach.adaptation.state import apply, stand_in, state_of
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.starting import starting_state
from coach.plan import ExerciseId, Hold, Prescription, Reps
from coach.profile import AgeBand, BodyArea, Experience, Kit, Profile, Side
from coach.training_log import (
    Change,
    Completion,
    Decision,
    ExerciseDone,
    ExerciseState,
    FormCause,
    FormFault,
    FormSign,
    Pain,
    PainCause,
    PainKind,
    Report,
    Reported,
    ReportId,
    TrainingState,
)
from coach.units import Banded, Bodyweight, Held, Load, OnBar, PerHand, kilograms

MONDAY = date(2026, 11, 2)

RUNNER = Profile(
    age_band=AgeBand.FROM_18_TO_64,
    health=(),
    experience=Experience.REGULAR,
    kit=tuple(Kit),
    sore_spots=(),
    body_mass=kilograms(70),
)
BEGINNER = RUNNER.model_copy(update={"experience": Experience.NEW, "kit": ()})


def named(name: str) -> ExerciseId:
    return CATALOGUE.get(ExerciseId(name)).id


def prescription(
    name: str, sets: int, amount: int, load: Load | None = None, *, hold: bool = False
) -> Prescription:
    exercise = CATALOGUE.get(ExerciseId(name))
    return Prescription(
        exercise=exercise.id,
        pattern=exercise.pattern,
        sets=sets,
        work=Hold(seconds=amount) if hold else Reps(count=amount),
        one_sided=exercise.one_sided,
        load=load or Bodyweight(),
        reps_in_reserve=2,
        rest_seconds=90,
    )


def held(amount: float) -> Held:
    return Held(weight=kilograms(amount))


def hands(amount: float) -> PerHand:
    return PerHand(weight=kilograms(amount))


def bar(amount: float) -> OnBar:
    return OnBar(weight=kilograms(amount))


GOBLET = prescription("goblet_squat", 3, 10, held(10))
DEADLIFT = prescription("dumbbell_romanian_deadlift", 3, 10, hands(10))
SQUAT = prescription("bodyweight_squat", 2, 12)
PLANK = prescription("plank", 2, 30, hold=True)
ROW = prescription("one_arm_row", 3, 10, held(10))


def clean(*prescriptions: Prescription, number: int = 1, day: date | None = None) -> Report:
    """All done, nothing hurt, form held, two repetitions left."""
    return Report(
        id=ReportId(number),
        session=None,
        day=day or MONDAY + timedelta(days=3 * (number - 1)),
        completion=Completion.FULL,
        prescriptions=prescriptions,
        pains=(),
        faults=(),
        reps_left=2,
    )


def told(report: Report, **answers: object) -> Report:
    """The same report with other answers, checked anew."""
    return Report.model_validate({**dict(report), **answers})


def hurt(
    level: int | None,
    area: BodyArea | None = None,
    *,
    exercise: str | None = None,
    kind: PainKind | None = None,
    side: Side | None = None,
    changed_movement: bool = False,
    low: int | None = None,
    at_least: bool = False,
) -> Pain:
    return Pain(
        level=level,
        low=low,
        at_least=at_least,
        area=area,
        exercise=named(exercise) if exercise else None,
        kind=kind,
        side=side,
        changed_movement=changed_movement,
    )


def fault(exercise: str | None, sign: FormSign | None = FormSign.BACK_ARCHED) -> FormFault:
    return FormFault(exercise=named(exercise) if exercise else None, sign=sign)


def done(name: str, *sets: int, load: Load | None = None) -> ExerciseDone:
    return ExerciseDone(exercise=named(name), sets=sets, load=load)


def standing(prescribed: Prescription, clean_sessions: int = 0) -> ExerciseState:
    return ExerciseState(
        exercise=prescribed.exercise,
        load=prescribed.load,
        sets=prescribed.sets,
        work=prescribed.work,
        clean_sessions=clean_sessions,
    )


def training(*states: ExerciseState) -> TrainingState:
    return TrainingState(exercises=states)


def once_clean(*prescriptions: Prescription) -> TrainingState:
    """Every exercise has one clean session behind it."""
    return training(*(standing(each, clean_sessions=1) for each in prescriptions))


def asked_next(state: TrainingState, name: str, profile: Profile) -> Prescription:
    """What a plan would ask of an exercise in its present state."""
    exercise = CATALOGUE.get(stand_in(state, ExerciseId(name)))
    present = state_of(state, exercise.id) or starting_state(exercise, profile)
    return Prescription(
        exercise=exercise.id,
        pattern=exercise.pattern,
        sets=present.sets,
        work=present.work,
        load=present.load,
        reps_in_reserve=2,
        rest_seconds=90,
    )


def line(change: Change) -> str:
    """A change as a coach would jot it down."""
    if change.after is None:
        return f"{change.before.exercise}: out [{change.rule}]"
    return f"{_jot(change.before)} -> {_jot(change.after)} [{change.rule}]"


def lines(decision: Decision) -> tuple[str, ...]:
    return tuple(line(change) for change in decision.changes)


def lines_of_bad_news(decision: Decision) -> tuple[str, ...]:
    """What pain and form change; the rest of the session goes on."""
    bad = (PainCause, FormCause)
    return tuple(line(change) for change in decision.changes if isinstance(change.cause, bad))


def jot(state: ExerciseState | Prescription) -> str:
    """What is asked: sets, repetitions or seconds, load."""
    work = str(state.work.count) if isinstance(state.work, Reps) else f"{state.work.seconds} s"
    return f"{state.sets}x{work} @ {_jot_load(state.load)}"


def _jot(state: ExerciseState) -> str:
    manner = (
        f" {state.lowering_seconds} s down" if state.lowering_seconds else "",
        f" {state.pause_seconds} s pause" if state.pause_seconds else "",
        " part of the way" if state.smaller_range else "",
    )
    return f"{state.exercise} {jot(state)}{''.join(manner)}{'+' * state.clean_sessions}"


def bare(state: ExerciseState | None) -> ExerciseState | None:
    """What is asked and the count of clean sessions, without the rest of what is remembered."""
    if state is None:
        return None
    return ExerciseState(
        exercise=state.exercise,
        load=state.load,
        sets=state.sets,
        work=state.work,
        added_set=state.added_set,
        clean_sessions=state.clean_sessions,
    )


def _jot_load(load: Load) -> str:
    match load:
        case Bodyweight():
            return "bodyweight"
        case Banded(strength=strength):
            return str(strength)
        case _:
            return str(load.weight)


def entry(number: int, report: Report, *decisions: Decision) -> Reported:
    return Reported(
        number=number,
        at=datetime(report.day.year, report.day.month, report.day.day, 18, tzinfo=UTC),
        report=report,
        decisions=decisions,
    )


def history(
    start: TrainingState, profile: Profile, *reports: Report
) -> tuple[tuple[Reported, ...], TrainingState]:
    """Reports told one after the other, each decided on once; and where that leads."""
    log: tuple[Reported, ...] = ()
    state = start
    for number, report in enumerate(reports, 1):
        decision = decide(report, state, profile)
        state = apply(state, decision)
        log += (entry(number, report, decision),)
    return log, state
