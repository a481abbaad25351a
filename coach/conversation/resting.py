"""Questions that were asked long ago rest: they are not what the next words are about."""

from datetime import timedelta

from coach.conversation import diary
from coach.conversation.local_time import local
from coach.conversation.scene import Scene
from coach.plan import SessionStatus
from coach.training_log import Reported, ReportId

WAITS_FOR_A_YES = timedelta(minutes=10)
WAITS_FOR_A_REPORT = timedelta(days=1)


def without_lapsed(scene: Scene) -> Scene:
    """A yes, a date, or how a session went, asked too long ago to be asked still."""
    return _without_old_report(_without_old_yes(scene))


def _without_old_yes(scene: Scene) -> Scene:
    since = scene.dialogue.waiting_since
    if since is None or scene.now - since <= WAITS_FOR_A_YES:
        return scene
    return scene.talking(confirming=None, doubted=None, pausing=False, waiting_since=None)


def _without_old_report(scene: Scene) -> Scene:
    """Questions on a session rest after a day, or when the next session's day has come.

    The buttons on its card stay good, and no answer holds the load.
    """
    current, retelling = scene.dialogue.check_in, scene.dialogue.retelling
    if current is not None and current.question is not None and _rests(scene, current.report):
        scene = scene.talking(check_in=None)
    if retelling is not None and _rests(scene, retelling):
        scene = scene.talking(retelling=None)
    return scene


def _rests(scene: Scene, number: ReportId) -> bool:
    told = next(
        (
            each.at
            for each in reversed(scene.athlete.log)
            if isinstance(each, Reported) and each.report.id == number
        ),
        None,
    )
    if told is None or local(told, scene.athlete).date() >= scene.today:
        return False
    session = diary.todays(scene)
    waits = session is not None and session.status is SessionStatus.PLANNED
    return waits or scene.now - told > WAITS_FOR_A_REPORT
