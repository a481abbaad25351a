"""What pain told during a session means for the rest of that day."""

from coach.adaptation.pain import PainBand, concerns, pain_band
from coach.plan import ExerciseId
from coach.training_log import Pain, Report


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
