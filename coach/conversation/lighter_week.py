"""A lighter week on signs: offered once with its reason, taken, left, or taken back."""

from datetime import date, timedelta

from coach.adaptation.lighter_week import (
    DAYS,
    LighterWeekOffer,
    lighter_week_offer,
    week_from,
)
from coach.adaptation.state import training_state
from coach.conversation import diary
from coach.conversation.choices import ActOnLighterWeek, LighterAct
from coach.conversation.effects import Button, Say, Toast
from coach.conversation.scene import Scene, button, rows
from coach.dialogue import LighterOffered
from coach.phrases.text import Text
from coach.plan import ExerciseId
from coach.training_log import (
    Completion,
    LighterWeekEnded,
    LighterWeekTaken,
    LogEntry,
    Report,
    Reported,
)

CARD = "lighter"
BETWEEN_OFFERS = timedelta(weeks=2)
ANSWERED_WITHIN = timedelta(days=7)


def due(scene: Scene) -> LighterWeekOffer | None:
    """The lighter week to offer now; None where nothing speaks for it, or too soon again."""
    if scene.athlete.plan is None or _was_lately(scene) or _is_light_anyway(scene):
        return None
    return _offer(scene, scene.athlete.log)


def due_after(scene: Scene, report: Report) -> LighterWeekOffer | None:
    """The lighter week to offer after a report that brought something new for it."""
    now = due(scene)
    if now is None:
        return None
    log = scene.athlete.log
    without = tuple(
        each for each in log if not (isinstance(each, Reported) and each.report.id == report.id)
    )
    return now if _offer(scene, without) != now else None


def offered(scene: Scene, offer: LighterWeekOffer) -> tuple[Scene, Text, tuple[Button, ...]]:
    """The offer, to be put on a card: what is remembered of it, its words, its buttons."""
    say = scene.say
    remembered = remembering(scene, offer.exercises)
    take = button(say.take_lighter_week(), ActOnLighterWeek(act=LighterAct.TAKE))
    leave = button(say.no_lighter_week(), ActOnLighterWeek(act=LighterAct.NOT_NOW))
    return remembered, say.offer_lighter_week(offer.signs, offer.exercises), (take, leave)


def remembering(scene: Scene, exercises: tuple[ExerciseId, ...] | None) -> Scene:
    """With an offer that may be taken for a week."""
    return scene.talking(lighter_offer=LighterOffered(day=scene.today, exercises=exercises))


def offer_after(scene: Scene, report: Report) -> Scene:
    """After a report: a message of its own where the report brought something new for it."""
    offer = due_after(scene, report)
    if offer is None:
        return scene
    remembered, words, buttons = offered(scene, offer)
    return remembered.doing(Say(card=CARD, text=words, keyboard=rows(buttons)))


def act(scene: Scene, choice: ActOnLighterWeek) -> Scene:
    """Take it, leave it, take it back; what is past says so."""
    match choice.act:
        case LighterAct.TAKE_BACK:
            return _take_back(scene)
        case LighterAct.TAKE:
            return _take(scene)
        case LighterAct.NOT_NOW:
            return _leave(scene)


def _take(scene: Scene) -> Scene:
    offer = _open_offer(scene)
    if offer is None or running(scene.athlete.log, scene.today) is not None:
        return scene.doing(Toast(words=scene.say.no_lighter_week_on_offer()))
    first, last = week_from(scene.today)
    entry = LighterWeekTaken(
        number=scene.athlete.next_entry,
        at=scene.at,
        first=first,
        last=last,
        exercises=offer.exercises,
    )
    taken = diary.rolled(_answered(scene, offer).logging(entry))
    say = scene.say
    words = say.lighter_week_taken(DAYS, offer.exercises) + say.next_up(diary.upcoming(taken))
    back = button(say.take_back_lighter_week(), ActOnLighterWeek(act=LighterAct.TAKE_BACK))
    return taken.show(scene.card or CARD, words, rows((back,)))


def _leave(scene: Scene) -> Scene:
    offer = _open_offer(scene)
    if offer is None:
        return scene.doing(Toast(words=scene.say.no_lighter_week_on_offer()))
    words = scene.say.lighter_week_declined()
    return _answered(scene, offer).show(scene.card or CARD, words)


def _take_back(scene: Scene) -> Scene:
    taken = running(scene.athlete.log, scene.today)
    if taken is None:
        return scene.doing(Toast(words=scene.say.no_lighter_week_on_offer()))
    entry = LighterWeekEnded(number=scene.athlete.next_entry, at=scene.at, taken=taken.number)
    back = diary.rolled(scene.logging(entry))
    words = scene.say.lighter_week_over() + scene.say.next_up(diary.upcoming(back))
    return back.show(scene.card or CARD, words)


def running(log: tuple[LogEntry, ...], today: date) -> LighterWeekTaken | None:
    """The lighter week that is on today."""
    return next((each for each in _taken(log) if each.first <= today <= each.last), None)


def _taken(log: tuple[LogEntry, ...]) -> tuple[LighterWeekTaken, ...]:
    ended = {each.taken for each in log if isinstance(each, LighterWeekEnded)}
    return tuple(
        each for each in log if isinstance(each, LighterWeekTaken) and each.number not in ended
    )


def _open_offer(scene: Scene) -> LighterOffered | None:
    offer = scene.dialogue.lighter_offer
    if offer is None or offer.answered or scene.today - offer.day > ANSWERED_WITHIN:
        return None
    return offer


def _answered(scene: Scene, offer: LighterOffered) -> Scene:
    return scene.talking(lighter_offer=offer.model_copy(update={"answered": True}))


# --- whether to offer one ----------------------------------------------------------------


def _offer(scene: Scene, log: tuple[LogEntry, ...]) -> LighterWeekOffer | None:
    known = scene.knowing(log=log)
    return lighter_week_offer(
        training_state(scene.athlete.baseline, log),
        diary.reports_in(known.athlete),
        scene.today,
        tired_days=scene.dialogue.tired_days,
        weeks_since_lighter=_weeks_trained_since_lighter(known),
    )


def _was_lately(scene: Scene) -> bool:
    """Offered, or taken, within two weeks."""
    offer = scene.dialogue.lighter_offer
    if offer is not None and scene.today - offer.day < BETWEEN_OFFERS:
        return True
    return any(
        scene.today - each.last < BETWEEN_OFFERS
        for each in scene.athlete.log
        if isinstance(each, LighterWeekTaken)
    )


def _is_light_anyway(scene: Scene) -> bool:
    """Whether the season makes the coming days lighter by itself, or a race is near."""
    end = scene.today + timedelta(days=DAYS)
    near = tuple(each.stage for each in diary.planned(scene) if each.day < end)
    return any(stage.lighter_week or stage.sets_percent < 100 for stage in near) or any(
        stage.race is not None and not stage.may_progress for stage in near
    )


def _weeks_trained_since_lighter(scene: Scene) -> int:
    """Weeks with a session since the last lighter one, the season's or one that was taken."""
    block = scene.athlete.plan.block if scene.athlete.plan is not None else None
    ends = tuple(each.last for each in _taken(scene.athlete.log))
    since = max((*ends, block.lighter + timedelta(days=DAYS - 1) if block else date.min))
    return len(
        {
            report.day.isocalendar()[:2]
            for report in diary.reports_in(scene.athlete)
            if report.day > since and report.completion is not Completion.NONE
        }
    )
