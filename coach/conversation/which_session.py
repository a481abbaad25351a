"""Which session or report a message is about."""

from datetime import date, timedelta

from coach.conversation import (
    diary,
    reports,
    session_card,
)
from coach.conversation.scene import Scene
from coach.dialogue import ReportQuestion
from coach.plan import Session
from coach.training_log import (
    Report,
    Reported,
    ReportId,
)

STILL_MEANT = timedelta(hours=2)
"""So long after a session was told, more about how it went is about that one."""


def meant(scene: Scene, reply_to: str | None) -> tuple[Report | None, Session | None]:
    """The report or session a message is about.

    The one it replies to; the one being told again; today's; the one whose questions are open;
    the latest that waits.
    """
    replied = session_card.session_of_card(reply_to)
    if replied is not None:
        session = diary.session_by(scene, replied)
        if session is not None and diary.is_reportable(session.day, scene.today):
            return reports.report_of(scene.athlete, session.id), session
    number = _report_of_card(reply_to) or scene.dialogue.retelling
    if number is not None:
        return _still_open(scene, number), None
    open_report = _with_open_question(scene)
    waiting = diary.unreported(scene)
    if open_report is not None and not _is_of_today(scene, waiting, open_report):
        return open_report, None
    if waiting is not None:
        return reports.report_of(scene.athlete, waiting.id), waiting
    return _just_told(scene), None


def just_told(scene: Scene) -> Report | None:
    """The report told last today, which words that tell only of pain, form or effort amend."""
    waiting = diary.unreported(scene)
    if waiting is not None and waiting.day == scene.today:
        return None
    told_at = (
        entry.at
        for entry in reversed(scene.athlete.log)
        if isinstance(entry, Reported)
        and scene.dialogue.check_in is not None
        and entry.report.id == scene.dialogue.check_in.report
    )
    last = next(told_at, None)
    if last is None or scene.now - last > STILL_MEANT:
        return None
    current = scene.dialogue.check_in
    return _still_open(scene, current.report) if current is not None else None


def asked_whether_it_hurt(scene: Scene) -> Report | None:
    """The report whose question about pain waits: what a bare "nothing hurt" answers."""
    current = scene.dialogue.check_in
    is_asked = current is not None and current.question is ReportQuestion.PAIN
    return _with_open_question(scene) if is_asked else None


def of_day(scene: Scene, day: date) -> tuple[Report | None, Session | None]:
    """The session of the day that was named; none when it was no day of the plan's."""
    if not diary.is_reportable(day, scene.today):
        return None, None
    session = diary.session_of(scene, day)
    if session is None:
        return None, None
    return reports.report_of(scene.athlete, session.id), session


def _just_told(scene: Scene) -> Report | None:
    """Today's report that was told last: more words may add to it."""
    current = scene.dialogue.check_in
    report = _still_open(scene, current.report) if current is not None else None
    return report if report is not None and report.day == scene.today else None


def _with_open_question(scene: Scene) -> Report | None:
    current = scene.dialogue.check_in
    if current is None or current.question is None:
        return None
    return _still_open(scene, current.report)


def _is_of_today(scene: Scene, waiting: Session | None, older: Report) -> bool:
    """Whether today's session waits while the open questions are about an earlier day."""
    return waiting is not None and waiting.day == scene.today and older.day < scene.today


def _report_of_card(card: str | None) -> ReportId | None:
    name, _, number = (card or "").partition("-")
    return ReportId(int(number)) if name == "report" and number.isdigit() else None


def _still_open(scene: Scene, number: ReportId) -> Report | None:
    report = reports.report(scene.athlete, number)
    if report is None or not diary.is_reportable(report.day, scene.today):
        return None
    return report
