"""Bringing a runner to the present, so that three silent weeks and three daily turns end alike."""

from datetime import timedelta

from coach.adaptation.history import fold_old
from coach.conversation import comeback, diary, excused
from coach.conversation.clearance import screen_is_due, unscreened
from coach.conversation.diary import REPORTABLE, is_reportable
from coach.conversation.reports import report, report_of
from coach.conversation.scene import Scene
from coach.plan import Session, SessionStatus
from coach.planning import planner
from coach.profile import RaceAnswer
from coach.training_log import Skipped

LOG_WINDOW = timedelta(weeks=8)
RECOVERY_WINDOW = timedelta(weeks=6)
"""Longer than any recovery from a race."""


def bring_to_now(scene: Scene) -> Scene:
    """Close what is past, extend the plan, fold away what is older than eight weeks."""
    if scene.athlete.plan is None:
        return scene
    present = _with_races_run(scene)
    for session in _past_reporting(scene):
        present = _close(present, session)
    present = diary.rolled(_without_old_log(_without_old_check_in(present)))
    present = comeback.eased_after_gap(present, comeback.done_so_far(scene))
    if screen_is_due(present.athlete, present.now):
        return present.knowing(profile=unscreened(present.athlete).profile)
    return present


def _with_races_run(scene: Scene) -> Scene:
    """Races that have been are past; what is long past no longer matters to the plan."""
    answer = scene.profile.race
    if answer is None:
        return scene
    ahead = tuple(race for race in answer.races if race.day >= scene.today)
    run = tuple(race for race in answer.races if race.day < scene.today)
    recent = scene.today - RECOVERY_WINDOW
    past = tuple(race for race in (*answer.past, *run) if race.day >= recent)
    if (ahead, past) == (answer.races, answer.past):
        return scene
    known = RaceAnswer(races=ahead, past=past)
    excusing = scene
    for race in run:
        excusing = excused.after_race(excusing, race)
    return excusing.knowing(profile=scene.profile.model_copy(update={"race": known}))


def _without_old_check_in(scene: Scene) -> Scene:
    """Questions about a session that can no longer be reported wait no more."""
    current = scene.dialogue.check_in
    asked = report(scene.athlete, current.report) if current is not None else None
    if current is None or (asked is not None and is_reportable(asked.day, scene.today)):
        return scene
    return scene.talking(check_in=None, retelling=None)


def _past_reporting(scene: Scene) -> tuple[Session, ...]:
    plan = scene.athlete.plan
    if plan is None:
        return ()
    last = scene.today - REPORTABLE
    return tuple(
        each for each in plan.sessions if each.status is SessionStatus.PLANNED and each.day < last
    )


def _close(scene: Scene, session: Session) -> Scene:
    plan = scene.athlete.plan
    if plan is None:
        return scene
    if report_of(scene.athlete, session.id) is not None:
        return diary.with_status(scene, session.id, SessionStatus.REPORTED)
    entry = Skipped(
        number=scene.athlete.next_entry,
        at=scene.now,
        session=session.id,
        day=session.day,
        missed=True,
    )
    return scene.logging(entry).knowing(
        plan=planner.set_status(plan, session.id, SessionStatus.MISSED)
    )


def _without_old_log(scene: Scene) -> Scene:
    athlete = scene.athlete
    baseline, log = fold_old(athlete.baseline, athlete.log, scene.today - LOG_WINDOW)
    if log == athlete.log:
        return scene
    return scene.knowing(baseline=baseline, log=log)
