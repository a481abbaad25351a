"""Places that hurt, week by week: what the trend of a pain says beside the single number."""

from datetime import date, timedelta
from itertools import pairwise

from coach.adaptation.pain import PainBand, counted_level, is_normal_soreness, pain_band
from coach.adaptation.rules import (
    DAYS_TO_GET_BETTER,
    PAIN_THAT_EASES,
    PAIN_THAT_STOPS,
    WEEKS_REMEMBERED,
    WEEKS_RISING,
    WEEKS_WITHOUT_PAIN,
)
from coach.knowledge.sore_places import spot_without_asking
from coach.plan import ExerciseId
from coach.profile import BodyArea, Spot
from coach.training_log import (
    Compared,
    Complaint,
    Decision,
    MorningAfter,
    Pain,
    PainCause,
    PainOfWeek,
)

_A_WEEK = timedelta(weeks=1)


def complaint_of(complaints: tuple[Complaint, ...], area: BodyArea | None) -> Complaint | None:
    """The complaint about a place, if there is one."""
    return next((each for each in complaints if each.area is area), None)


def with_decision(complaints: tuple[Complaint, ...], decision: Decision) -> tuple[Complaint, ...]:
    """The complaints after a decision: what hurt, what was eased for it, how the morning was."""
    if decision.morning is not None:
        return tuple(_after_morning(each, decision.morning) for each in complaints)
    felt = with_pains(complaints, decision.day, decision.pains)
    return tuple(_with_eased(each, decision) for each in felt)


def with_pains(
    complaints: tuple[Complaint, ...], day: date, pains: tuple[Pain, ...] | None
) -> tuple[Complaint, ...]:
    """The complaints after a report of that day; without an answer on pain they stay.

    Normal soreness is none. A place that is not named did not hurt; after two weeks like that the
    complaint is over.
    """
    if pains is None:
        return complaints
    felt = tuple(pain for pain in pains if _is_complaint(pain))
    known = tuple(_in_week(each, day, felt) for each in complaints)
    fresh = tuple(
        _in_week(Complaint(area=area, since=day, weeks=()), day, felt)
        for area in dict.fromkeys(pain.area for pain in felt)
        if area is not None and complaint_of(complaints, area) is None
    )
    return tuple(each for each in (*known, *fresh) if not _is_over(each))


def is_rising(complaint: Complaint) -> bool:
    """Whether it hurt more from week to week, twice in a row."""
    last = complaint.weeks[-WEEKS_RISING:]
    return len(last) == WEEKS_RISING and all(
        0 < one.level < other.level and other.monday - one.monday == _A_WEEK
        for one, other in pairwise(last)
    )


def is_no_worse(before: Complaint, level: int) -> bool:
    """Whether a new pain is at most what it last was, and no morning was worse since.

    `before` is the complaint as it stood before the report.
    """
    if not before.weeks:
        return False
    last = before.weeks[-1]
    calm = before.worse_morning is None or before.worse_morning < last.monday
    return calm and level <= last.level


def is_stable(complaint: Complaint) -> bool:
    """Whether its last week was no worse than the one before, and no morning in it was worse."""
    if not complaint.weeks:
        return True
    last = complaint.weeks[-1]
    calm = complaint.worse_morning is None or complaint.worse_morning < last.monday
    return calm and all(week.level >= last.level for week in complaint.weeks[-2:-1])


def is_not_getting_better(complaint: Complaint, today: date) -> bool:
    """Whether after two weeks of less it still hurts 3 or more, and no less than in the first."""
    if (today - complaint.since).days < DAYS_TO_GET_BETTER or len(complaint.weeks) < 2:
        return False
    first, last = complaint.weeks[0], complaint.weeks[-1]
    return last.level >= PAIN_THAT_EASES and last.level >= first.level


def _is_complaint(pain: Pain) -> bool:
    if pain.area is None or pain.area is BodyArea.OTHER or is_normal_soreness(pain):
        return False
    return pain_band(pain) > PainBand.NONE


def _in_week(complaint: Complaint, day: date, pains: tuple[Pain, ...]) -> Complaint:
    mine = tuple(pain for pain in pains if pain.area is complaint.area)
    level = max((counted_level(pain) for pain in mine), default=0)
    monday = day - timedelta(days=day.weekday())
    same = next((week for week in complaint.weeks if week.monday == monday), None)
    others = tuple(week for week in complaint.weeks if week.monday != monday)
    week = PainOfWeek(monday=monday, level=max(level, same.level if same else 0))
    weeks = sorted((*others, week), key=lambda each: each.monday)
    spots = (_spot_of(pain) for pain in mine if _spot_of(pain) is not None)
    return complaint.model_copy(
        update={
            "weeks": tuple(weeks[-WEEKS_REMEMBERED:]),
            "spot": next(spots, complaint.spot),
            "assessed": complaint.assessed or any(pain.assessed for pain in mine),
            "above_five": complaint.above_five + (level >= PAIN_THAT_STOPS),
        }
    )


def _spot_of(pain: Pain) -> Spot | None:
    """Where exactly, as told or as the place says by itself."""
    if pain.spot is not None or pain.area is None or pain.elsewhere:
        return pain.spot
    return spot_without_asking(pain.area)


def _is_over(complaint: Complaint) -> bool:
    last = complaint.weeks[-WEEKS_WITHOUT_PAIN:]
    return len(last) == WEEKS_WITHOUT_PAIN and all(week.level == 0 for week in last)


def _with_eased(complaint: Complaint, decision: Decision) -> Complaint:
    eased: tuple[ExerciseId, ...] = tuple(
        name
        for change in decision.changes
        if isinstance(change.cause, PainCause) and change.cause.area is complaint.area
        if change.after is not None
        for name in (change.before.exercise, change.after.exercise)
    )
    return complaint.model_copy(update={"eased": tuple(dict.fromkeys((*complaint.eased, *eased)))})


def _after_morning(complaint: Complaint, morning: MorningAfter) -> Complaint:
    worse = morning.compared is Compared.WORSE or morning.stiff
    if complaint.area is not morning.area or not worse:
        return complaint
    return complaint.model_copy(update={"worse_morning": morning.day})
