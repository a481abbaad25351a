"""How a movement that had to stop comes back."""

from coach.adaptation.circumstances import Circumstances
from coach.adaptation.easing import eased_for_pain
from coach.adaptation.pain import PainBand, concerns, known_exercise, pain_band
from coach.adaptation.rules import (
    DAYS_BEFORE_RETURN,
    PAINLESS_SESSIONS_FOR_RETURN,
    STOPS_BEFORE_A_PROFESSIONAL,
    Rule,
)
from coach.adaptation.state import state_of
from coach.knowledge.starting import starting_state
from coach.training_log import Change, Completion, Pain, Report, ReturnCause, Stop


def returns(report: Report, circumstances: Circumstances) -> tuple[Change, ...]:
    """What a report means for the movements that are out.

    A session without pain in the place counts; after two of them, three days or more after the
    stop, the movement comes back lighter. Pain in the place, or in another that the movement
    loads, starts the count anew. The second stop of a movement does not end by itself.
    """
    if report.completion is Completion.NONE or report.pains is None:
        return ()
    changes: tuple[Change, ...] = ()
    for stop in circumstances.training.stops:
        change = _return(stop, report, circumstances.after(changes))
        changes += () if change is None else (change,)
    return changes


def _return(stop: Stop, report: Report, circumstances: Circumstances) -> Change | None:
    exercise = known_exercise(stop.exercise)
    if exercise is None or stop.times >= STOPS_BEFORE_A_PROFESSIONAL or report.day <= stop.since:
        return None
    before = state_of(circumstances.training, stop.exercise) or starting_state(
        exercise, circumstances.profile
    )
    painless = 0 if _hurts(stop, report) else stop.painless_sessions + 1
    cause = ReturnCause(sessions=painless, area=stop.area)
    days = (report.day - stop.since).days
    if painless < PAINLESS_SESSIONS_FOR_RETURN or days < DAYS_BEFORE_RETURN:
        rule = Rule.PAINLESS if painless else Rule.PAIN_AGAIN
        return Change(before=before, after=None, cause=cause, rule=rule)
    after = eased_for_pain(before, stop.area, circumstances)
    return Change(before=before, after=after, cause=cause, rule=Rule.RETURN)


def _hurts(stop: Stop, report: Report) -> bool:
    prescribed = tuple(prescription.exercise for prescription in report.prescriptions)
    return any(
        pain_band(pain) >= PainBand.MIDDLE
        and (_may_be_the_same(pain, stop) or concerns(pain, stop.exercise, prescribed))
        for pain in report.pains or ()
    )


def _may_be_the_same(pain: Pain, stop: Stop) -> bool:
    if pain.exercise == stop.exercise or stop.area is None or pain.area is None:
        return True
    return pain.area is stop.area
