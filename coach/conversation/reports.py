"""Reports in the log: finding, filing and amending them. Every amendment is an entry of its own."""

from coach.adaptation.history import decide_again
from coach.adaptation.state import standing_decisions
from coach.athlete import Athlete
from coach.conversation import diary, praised
from coach.conversation.scene import Scene
from coach.dialogue import CheckIn
from coach.plan import Session, SessionId, SessionStatus
from coach.training_log import (
    Completion,
    Decision,
    Report,
    Reported,
    ReportId,
)


def card_of(report: Report) -> str:
    """The name of a report's card."""
    return f"report-{report.id}"


def report_of(athlete: Athlete, session: SessionId) -> Report | None:
    """The report of a session, if there is one."""
    return next((each for each in diary.reports_in(athlete) if each.session == session), None)


def report(athlete: Athlete, number: ReportId) -> Report | None:
    """A report by its number."""
    return next((each for each in diary.reports_in(athlete) if each.id == number), None)


def told_last(athlete: Athlete) -> Report | None:
    """The report that the runner told last, or put right last."""
    last = (each.report.id for each in reversed(athlete.log) if isinstance(each, Reported))
    number = next(last, None)
    return None if number is None else report(athlete, number)


def decision_on(athlete: Athlete, number: ReportId) -> Decision | None:
    """What a report changed, as it now stands."""
    standing = standing_decisions(athlete.log)
    return next((each for each in standing if each.report == number), None)


def new_report(scene: Scene, session: Session, completion: Completion) -> Report:
    """A report of a session with nothing answered yet; done on its day, or today if moved up."""
    return Report(
        id=ReportId(scene.athlete.next_report),
        session=session.id,
        day=min(session.day, scene.today),
        completion=completion,
        prescriptions=session.prescriptions,
        minutes=None if session.minutes_given or session.eased_today else session.minutes,
    )


def file(scene: Scene, filed: Report) -> Scene:
    """Put a report in the log as it is now known; what it decides takes effect at once."""
    athlete = scene.athlete
    decisions = decide_again(athlete.baseline, athlete.log, filed, scene.profile)
    entry = Reported(number=athlete.next_entry, at=scene.at, report=filed, decisions=decisions)
    logged = scene.logging(entry).knowing(
        next_report=max(athlete.next_report, filed.id + 1),
        milestones=praised.without_lost(athlete, filed),
    )
    return diary.rolled(_marked(logged, filed))


def open_check_in(scene: Scene, filed: Report) -> Scene:
    """The report's questions begin, or begin again."""
    return scene.talking(check_in=CheckIn(report=filed.id, question=None), retelling=None)


def _marked(scene: Scene, filed: Report) -> Scene:
    if filed.session is None:
        return scene
    status = (
        SessionStatus.SKIPPED if filed.completion is Completion.NONE else SessionStatus.REPORTED
    )
    return diary.with_status(scene, filed.session, status, filed.day)
