"""Which side a place is on, where the runner told it before."""

from coach.athlete import Athlete
from coach.conversation import diary
from coach.profile import BodyArea, Side
from coach.training_log import Pain, Report


def with_known_sides(athlete: Athlete, report: Report) -> Report:
    """A place told again without its side is on the side that it was."""
    if report.pains is None or all(_has_side(pain) for pain in report.pains):
        return report
    pains = tuple(
        pain if _has_side(pain) else pain.model_copy(update={"side": _known(athlete, pain.area)})
        for pain in report.pains
    )
    return report.model_copy(update={"pains": pains})


def _has_side(pain: Pain) -> bool:
    return pain.side is not None or pain.area is None


def _known(athlete: Athlete, area: BodyArea | None) -> Side | None:
    """The one side that was told of a place: as sore, else in the latest report that tells it."""
    sore = {each.side for each in athlete.profile.sore_spots or () if each.area is area}
    if sore:
        return sore.pop() if len(sore) == 1 else None
    told = (
        {pain.side for pain in report.pains or () if pain.area is area and pain.side is not None}
        for report in reversed(diary.reports_in(athlete))
    )
    latest = next((sides for sides in told if sides), set())
    return latest.pop() if len(latest) == 1 else None
