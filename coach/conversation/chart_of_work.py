"""One exercise over time: its load where that moved, else the repetitions or seconds of a set."""

from coach.adaptation.prediction import Estimate, estimated_one_rep_max
from coach.phrases import Phrasebook
from coach.picture import Point, WorkChart
from coach.plan import ExerciseId, Hold, Prescription
from coach.profile import Profile
from coach.training_log import Completion, Report
from coach.units import (
    KILOGRAMS_A_POUND,
    Banded,
    Bodyweight,
    Load,
    MassUnit,
    PerHand,
)
from coach.values import Value

FEWEST_ESTIMATES = 2
"""A single estimate shows no way."""
HANDS = 2


class Lifted(Value):
    """An exercise as it was done in one session."""

    point: Point
    """Repetitions or seconds of the best set."""
    load: Load
    held: bool


def work_chart(
    exercise: ExerciseId, profile: Profile, reports: tuple[Report, ...], say: Phrasebook
) -> WorkChart:
    """The chart without its changes; `reports` in the order of days."""
    done = tuple(each for report in reports if (each := _lifted(report, exercise)) is not None)
    title, note = say.exercise_label(exercise), say.work_note(len(done))
    if not done:
        return WorkChart(title=title, unit="", points=(), note=note)
    last = done[-1]
    loads = tuple(_amount(each.load, last.load) for each in done)
    if len(set(loads)) > 1 and None not in loads:
        estimates = estimated_one_rep_max(reports, exercise, profile)
        return WorkChart(
            title=title,
            unit=say.chart_unit(last.load, held=last.held),
            points=tuple(
                Point(day=each.point.day, value=load)
                for each, load in zip(done, loads, strict=True)
                if load is not None
            ),
            estimate=_estimates(estimates, last.load),
            note=note,
        )
    return WorkChart(
        title=title,
        unit=say.chart_unit(None, held=last.held),
        points=tuple(each.point for each in done if each.held == last.held),
        note=note,
    )


def _lifted(report: Report, exercise: ExerciseId) -> Lifted | None:
    asked = next((each for each in report.prescriptions if each.exercise == exercise), None)
    told = tuple(each for each in report.done if each.exercise == exercise)
    if report.completion is Completion.NONE or exercise in report.not_done:
        return None
    sets = tuple(count for each in told for count in each.sets)
    if asked is None:
        return None
    best = max(sets, default=_asked(asked))
    load = next((each.load for each in reversed(told) if each.load is not None), asked.load)
    return Lifted(
        point=Point(day=report.day, value=best), load=load, held=isinstance(asked.work, Hold)
    )


def _asked(prescription: Prescription) -> int:
    work = prescription.work
    return work.seconds if isinstance(work, Hold) else work.count


def _amount(load: Load, as_now: Load) -> float | None:
    """A load in the unit and the manner of the latest one; None where they cannot be compared."""
    if isinstance(as_now, Bodyweight | Banded) or isinstance(load, Banded):
        return None
    if isinstance(load, Bodyweight):
        return 0.0
    if isinstance(load, PerHand) != isinstance(as_now, PerHand):
        return None
    unit = as_now.weight.unit
    return load.weight.amount if load.weight.unit is unit else _in(unit, load.weight.kilograms)


def _estimates(estimates: tuple[Estimate, ...], as_now: Load) -> tuple[Point, ...]:
    if len(estimates) < FEWEST_ESTIMATES or isinstance(as_now, Bodyweight | Banded):
        return ()
    share = HANDS if isinstance(as_now, PerHand) else 1
    return tuple(
        Point(day=each.day, value=_in(as_now.weight.unit, each.kilograms / share))
        for each in estimates
    )


def _in(unit: MassUnit, kilograms: float) -> float:
    amount = kilograms if unit is MassUnit.KILOGRAM else kilograms / KILOGRAMS_A_POUND
    return round(amount, 1)
