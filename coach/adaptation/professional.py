"""When somebody should look at a place: never what it is (D1)."""

from datetime import date

from coach.adaptation.complaints import is_not_getting_better, is_rising
from coach.adaptation.rules import STOPS_BEFORE_A_PROFESSIONAL
from coach.knowledge.sore_places import Advice, row_of
from coach.profile import BodyArea
from coach.training_log import TrainingState, WhySeen
from coach.values import Value


class SeeSomeone(Value):
    """A place that somebody should look at, and why."""

    area: BodyArea
    why: WhySeen


def to_be_seen(training: TrainingState, today: date) -> tuple[SeeSomeone, ...]:
    """The places that a professional should look at, each once, for the gravest reason."""
    stopped_twice = {
        stop.area for stop in training.stops if stop.times >= STOPS_BEFORE_A_PROFESSIONAL
    }
    found: list[SeeSomeone] = []
    for complaint in training.complaints:
        again = complaint.above_five >= STOPS_BEFORE_A_PROFESSIONAL
        by_place = (
            complaint.spot is not None and row_of(complaint.spot).advice is not Advice.IF_NO_BETTER
        )
        reasons = {
            WhySeen.BY_PLACE: by_place,
            WhySeen.RISING: is_rising(complaint),
            WhySeen.ABOVE_FIVE_AGAIN: again or complaint.area in stopped_twice,
            WhySeen.NOT_BETTER: is_not_getting_better(complaint, today),
        }
        why = next((reason for reason, holds in reasons.items() if holds), None)
        if why is not None:
            found.append(SeeSomeone(area=complaint.area, why=why))
    return tuple(found)
