"""A report from a reading: what was told, beside what was known; nothing is filled in."""

from coach.language.readings import ExerciseReading, ReportReading
from coach.plan import ExerciseId, Hold, Prescription, Reps
from coach.training_log import (
    Completion,
    ExerciseDone,
    FormFault,
    Pain,
    Report,
)
from coach.units import Banded, Bodyweight, Held, Load, OnBar, OnStack, PerHand, Weight


def merged(report: Report, reading: ReportReading) -> Report:
    """The report with what was told; what was not told stays as it was."""
    done = _done(report, reading)
    return report.model_copy(
        update={
            "completion": _completion(report, reading),
            "done": _beside_known(report, reading, done),
            "not_done": _not_done(report, reading, done),
            "pains": _pains(report, reading),
            "faults": report.faults
            if reading.faults is None
            else _with_known_exercise(report.faults, reading.faults),
            "reps_left": report.reps_left if reading.reps_left is None else reading.reps_left,
            "hardest": report.hardest if reading.hardest is None else reading.hardest,
        }
    )


def _beside_known(
    report: Report, reading: ReportReading, told: tuple[ExerciseDone, ...]
) -> tuple[ExerciseDone, ...]:
    """Numbers told now, beside those of other exercises; "did it all" is as it was asked."""
    is_rest = report.completion is Completion.PARTIAL and reading.completion is Completion.FULL
    if is_rest and not told:
        return ()
    named = {each.exercise for each in told}
    return (*(each for each in report.done if each.exercise not in named), *told)


def _pains(report: Report, reading: ReportReading) -> tuple[Pain, ...] | None:
    """A complaint told later stands beside those elsewhere; "nothing hurt" takes all back."""
    if not reading.pains or not report.pains:
        return report.pains if reading.pains is None else reading.pains
    told = tuple(_with_what_is_known(pain, report.pains) for pain in reading.pains)
    places = {pain.area for pain in told}
    elsewhere = (pain for pain in report.pains if pain.area and pain.area not in places)
    return (*told, *elsewhere)


def _with_what_is_known(told: Pain, known: tuple[Pain, ...]) -> Pain:
    """What was told of the same place and is not told otherwise now stays as it was.

    Without a number nothing is told anew: it was dull, not sharp; it was the other side.
    """
    is_only = len(known) == 1 and (told.area is None or known[0].area is None)
    same = next((each for each in known if is_only or each.area is told.area), None)
    if same is None or (told.area is None and not is_only):
        return told
    told = told if told.side else told.model_copy(update={"side": same.side})
    spot = {} if told.spot or told.elsewhere else {"spot": same.spot, "elsewhere": same.elsewhere}
    says_more = told.area is not None or told.kind is not None or told.side is not None
    if told.level is not None or not says_more:
        return told.model_copy(update=spot)
    facts: dict[str, object] = {
        "level": same.level,
        "low": same.low,
        "at_least": same.at_least,
        "area": told.area or same.area,
        "side": told.side or same.side,
        "kind": told.kind or same.kind,
        "exercise": told.exercise or same.exercise,
        "changed_movement": told.changed_movement or same.changed_movement,
        "assessed": told.assessed or same.assessed,
    }
    return told.model_copy(update={**spot, **facts})


def _with_known_exercise(
    known: tuple[FormFault, ...] | None, told: tuple[FormFault, ...]
) -> tuple[FormFault, ...]:
    """A sign told without its exercise belongs to the one already named, and the other way."""
    if not known or len(told) != 1:
        return told
    first, newest = known[0], told[0]
    return (FormFault(exercise=newest.exercise or first.exercise, sign=newest.sign or first.sign),)


def _completion(report: Report, reading: ReportReading) -> Completion:
    if reading.completion is not None:
        return reading.completion
    if reading.skipped or _cut_short(report, reading) or _unmentioned(report, reading):
        return Completion.PARTIAL
    return report.completion


def _cut_short(report: Report, reading: ReportReading) -> bool:
    """Whether fewer sets, or rounds, were done than were asked."""
    done = reading.sets_done
    if done is None:
        return False
    if reading.sets_asked is not None:
        return done < reading.sets_asked
    return any(done < each.sets for each in report.prescriptions)


def _unmentioned(report: Report, reading: ReportReading) -> tuple[ExerciseId, ...]:
    """A bare list of sets is what was done; what it leaves out was not."""
    named = {each.exercise for each in reading.exercises}
    if not named - {None} or reading.completion is not None:
        return ()
    known = {each.exercise for each in report.done}
    return tuple(
        each.exercise for each in report.prescriptions if each.exercise not in named | known
    )


def _not_done(
    report: Report, reading: ReportReading, done: tuple[ExerciseDone, ...]
) -> tuple[ExerciseId, ...]:
    if reading.completion is Completion.FULL and not reading.skipped:
        return ()
    left_out = {*reading.skipped, *_unmentioned(report, reading)}
    if reading.only:
        left_out |= {each.exercise for each in report.prescriptions} - set(reading.only)
    if reading.completion is None and not reading.exercises:
        left_out |= set(report.not_done)
    if reading.completion is Completion.PARTIAL and not (
        left_out or done or _cut_short(report, reading)
    ):
        return tuple(each.exercise for each in report.prescriptions)
    return tuple(each.exercise for each in report.prescriptions if each.exercise in left_out)


def _done(report: Report, reading: ReportReading) -> tuple[ExerciseDone, ...]:
    told = tuple(done for each in reading.exercises for done in _exercise_done(report, each))
    if told or not _cut_short(report, reading):
        return told
    return tuple(
        ExerciseDone(exercise=each.exercise, sets=(asked_of(each),) * min(each.sets, sets))
        for each in report.prescriptions
        if (sets := reading.sets_done or 0) > 0
    )


def _exercise_done(report: Report, told: ExerciseReading) -> tuple[ExerciseDone, ...]:
    if told.exercise is None:
        return ()
    asked = next((each for each in report.prescriptions if each.exercise == told.exercise), None)
    sets = told.sets
    if not sets and asked is not None and told.set_count is not None:
        sets = (asked_of(asked),) * told.set_count
    if not sets and asked is not None and told.weight is not None:
        sets = (asked_of(asked),) * asked.sets
    if not sets:
        return ()
    load = with_weight(asked.load, told.weight) if asked is not None else None
    return (ExerciseDone(exercise=told.exercise, sets=sets, load=load),)


def asked_of(prescription: Prescription) -> int:
    """The repetitions, or seconds, of one set as asked."""
    match prescription.work:
        case Reps(count=count):
            return count
        case Hold(seconds=seconds):
            return seconds


def with_weight(load: Load, weight: Weight | None) -> Load | None:
    """A load of the same kind with the weight that was told; None when none was."""
    if weight is None:
        return None
    match load:
        case PerHand():
            return PerHand(weight=weight)
        case Held():
            return Held(weight=weight)
        case OnBar():
            return OnBar(weight=weight)
        case OnStack():
            return OnStack(weight=weight)
        case Bodyweight():
            return Held(weight=weight)
        case Banded():
            return None
