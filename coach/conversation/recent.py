"""What was done last: taking it back, putting it right, and what it changed."""

from coach.adaptation.decide import visible_changes
from coach.adaptation.state import standing_decisions
from coach.athlete import Paused
from coach.conversation import (
    aftermath,
    conditions,
    diary,
    interview,
    life,
    mornings,
    reports,
    sessions,
)
from coach.conversation.effects import Say
from coach.conversation.scene import Scene
from coach.phrases.text import text
from coach.training_log import (
    AnswerChanged,
    Excuse,
    Excused,
    LogEntry,
    MorningAfter,
    Moved,
    Noted,
    Report,
    Reported,
    Skipped,
)


def undo(scene: Scene) -> Scene:
    """Take back what the runner did last: a skip, a move, a date, a trip, a pause, a report.

    What a morning took off is not restored: its question is asked again.
    """
    last = next(
        (each for each in reversed(scene.athlete.log) if _is_of_the_runner(scene, each)), None
    )
    if _was_today_told_of_since(scene, last):
        return conditions.take_back_today(scene)
    match last:
        case Skipped(missed=False) | Moved():
            return _session_back(scene, last)
        case AnswerChanged(number=number):
            return interview.take_back(scene, number) or _nothing(scene)
        case Excused():
            return life.take_back_pause(scene)
        case Reported(report=report):
            return _of_report(scene, report)
        case Noted(occasion=MorningAfter() as morning):
            return mornings.ask_once_more(scene, morning) or _nothing(scene)
        case _:
            return _nothing(scene)


def _is_of_the_runner(scene: Scene, entry: LogEntry) -> bool:
    if isinstance(entry, Excused):
        return entry.why is Excuse.PAUSE and isinstance(scene.athlete.standing, Paused)
    if isinstance(entry, Noted):
        return isinstance(entry.occasion, MorningAfter)
    return isinstance(entry, Skipped | Moved | Reported | AnswerChanged)


def _was_today_told_of_since(scene: Scene, last: LogEntry | None) -> bool:
    """Whether tired legs or little time today were told after what was done last."""
    told = scene.dialogue.today_told
    if told is None or told.day != scene.today:
        return False
    return last is None or last.number < told.next_entry


def _session_back(scene: Scene, last: Skipped | Moved) -> Scene:
    session = diary.session_by(scene, last.session)
    if session is None:
        return _nothing(scene)
    day = last.day if isinstance(last, Skipped) else last.before
    back = scene.say.session_back(session.model_copy(update={"day": day}))
    if isinstance(last, Skipped):
        return sessions.put_back(scene, session, back)
    return sessions.move_back(scene, session, day, back)


def _nothing(scene: Scene) -> Scene:
    return scene.doing(Say(text=text(scene.say.nothing_to_undo())))


def _of_report(scene: Scene, report: Report) -> Scene:
    if not diary.is_reportable(report.day, scene.today):
        return scene.doing(Say(text=text(scene.say.too_old())))
    if not aftermath.can_undo(scene, report):
        return aftermath.fix(scene, report)
    return aftermath.undo(scene, report)


def fix(scene: Scene) -> Scene | None:
    """Put right the report that was told last."""
    current = scene.dialogue.check_in
    report = reports.report(scene.athlete, current.report) if current is not None else None
    if report is None:
        return None
    if not diary.is_reportable(report.day, scene.today):
        return scene.doing(Say(text=text(scene.say.too_old())))
    return aftermath.fix(scene, report)


def show_changes(scene: Scene) -> Scene:
    """What the last report that changed anything changed, and why."""
    decisions = standing_decisions(scene.athlete.log)
    changes = next(
        (visible for each in reversed(decisions) if (visible := visible_changes(each))), ()
    )
    if not changes:
        return scene.doing(Say(text=scene.say.nothing_changed_lately()))
    return scene.doing(Say(text=scene.say.last_changes(scene.say.changes(changes))))
