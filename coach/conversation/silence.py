"""Two weeks without a word: asked once how to go on, then quiet until the runner says something."""

from datetime import date, timedelta

from coach.athlete import Athlete
from coach.conversation import diary, lighter_week
from coach.conversation.choices import ActOnLighterWeek, GoTo, LighterAct, Place
from coach.conversation.effects import Say
from coach.conversation.local_time import local
from coach.conversation.scene import Scene, button, rows
from coach.plan import SessionStatus
from coach.training_log import Excuse, Excused

CARD = "silence"
UNHEARD = timedelta(weeks=2)
RESTED = (Excuse.PAUSE, Excuse.ILLNESS, Excuse.HOLD)


def is_silent(athlete: Athlete, today: date) -> bool:
    """Whether sessions were planned, and for two weeks nothing was heard, pauses apart."""
    if athlete.last_heard is None or athlete.plan is None:
        return False
    heard = max(local(athlete.last_heard, athlete).date(), _last_rested(athlete, today))
    return heard + UNHEARD <= today and any(
        heard < session.day < today and session.status is not SessionStatus.REPORTED
        for session in athlete.plan.sessions
    )


def _last_rested(athlete: Athlete, today: date) -> date:
    """The last day of a pause, an illness or a hold: silence counts from its end."""
    spans = {
        (entry.first, entry.why): entry.last
        for entry in athlete.log
        if isinstance(entry, Excused) and entry.why in RESTED
    }
    return max((min(last or today, today) for last in spans.values()), default=date.min)


def is_quiet(athlete: Athlete) -> bool:
    """Whether the runner was asked and has said nothing since: no reminders."""
    return athlete.dialogue.quiet_since is not None


def broken(scene: Scene) -> Scene:
    """The runner did something: reminders go on from here."""
    heard = scene.knowing(last_heard=scene.now)
    if not is_quiet(scene.athlete):
        return heard
    return heard.talking(quiet_since=None, reminders_from=scene.now)


def ask(scene: Scene) -> Scene:
    """The one friendly question."""
    say = scene.say
    asked = lighter_week.remembering(scene, None).talking(quiet_since=scene.today)
    lighter = button(say.lighter_for_now(), ActOnLighterWeek(act=LighterAct.TAKE))
    return asked.doing(
        Say(
            card=CARD,
            text=say.break_silence(),
            keyboard=rows(
                (
                    button(say.still_here(), GoTo(place=Place.STILL_HERE)),
                    lighter,
                ),
                (
                    button(say.pause_label(), GoTo(place=Place.PAUSE)),
                    button(say.stop_reminders(), GoTo(place=Place.STOP)),
                ),
            ),
        )
    )


def still_here(scene: Scene) -> Scene:
    """Hello again, and what comes next."""
    words = scene.say.good_to_hear_from_you() + scene.say.next_up(diary.upcoming(scene))
    return scene.show(CARD, words)
