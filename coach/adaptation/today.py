"""What pain told during a session means for the rest of that day."""

from coach.adaptation.pain import PainBand, pain_band, worst_pain
from coach.plan import ExerciseId
from coach.training_log import Report


def affected_by_pain(report: Report) -> tuple[ExerciseId, ...]:
    """The exercises that end for the day: a pain of 3 or more counts for them.

    An assessed complaint of 3-5 may go on (pain-monitoring model, Silbernagel 2007).
    """
    prescribed = tuple(each.exercise for each in report.prescriptions)
    return tuple(exercise for exercise in prescribed if _ends_today(report, exercise))


def _ends_today(report: Report, exercise: ExerciseId) -> bool:
    pain = worst_pain(report, exercise)
    return pain is not None and (pain_band(pain) is PainBand.HIGH or not pain.assessed)
