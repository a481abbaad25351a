"""The week looked back on: done, what changed, what comes next; one short message on Sunday."""

from datetime import date, timedelta

from coach.adaptation.review import WeeklyReview, weekly_review
from coach.conversation import advice, diary, lighter_week, pictured_week
from coach.conversation.choices import GoTo, Place
from coach.conversation.effects import Button, Buttons, Picture, Say
from coach.conversation.local_time import local
from coach.conversation.scene import Scene, button, rows
from coach.phrases.text import Text

CHANGES_SHOWN = 3
FIRST_DAYS = timedelta(days=3)


def is_worth_a_word(scene: Scene, monday: date) -> bool:
    """Whether there is something to say of a week: not of a plan just made, nor of silence."""
    plan = scene.athlete.plan
    if plan is None or monday + timedelta(days=6) - plan.started < FIRST_DAYS:
        return False
    review = _review(scene, monday)
    heard = scene.athlete.last_heard
    was_heard = heard is not None and local(heard, scene.athlete).date() >= monday
    return review.done > 0 or (review.planned > 0 and was_heard)


def review(scene: Scene, monday: date) -> Scene:
    """The message; with it a lighter week where something speaks for it, and who should look."""
    found, say = _review(scene, monday), scene.say
    seen = advice.unsaid(scene)
    told = advice.remembered(scene, seen)
    words = say.week_done(found.done, found.planned) + _changes(scene, found)
    words = words + advice.words(scene, seen)
    buttons: tuple[Button, ...] = ()
    offer = lighter_week.due(told)
    if offer is not None:
        told, offered, buttons = lighter_week.offered(told, offer)
        words = words + offered
    words = words + say.next_up(diary.upcoming(scene))
    week = button(say.plan_label(), GoTo(place=Place.PLAN))
    return told.doing(_picture(told, found, words, rows(buttons, (week,))))


def _picture(scene: Scene, found: WeeklyReview, words: Text, keyboard: Buttons) -> Say | Picture:
    """The week that is over, under it what there is to say; it comes without a sound."""
    plan = scene.athlete.plan
    if plan is None:
        return Say(text=words, keyboard=keyboard, silent=True)
    week = pictured_week.past(scene, plan, found.monday, done=found.done, planned=found.planned)
    caption = words + scene.say.load_in_words(week)
    return Picture(shows=week, caption=caption, keyboard=keyboard, silent=True)


def _review(scene: Scene, monday: date) -> WeeklyReview:
    return weekly_review(scene.athlete.log, scene.athlete.plan, monday)


def _changes(scene: Scene, found: WeeklyReview) -> Text:
    if found.changes:
        told = scene.say.changes(found.changes)
        return Text(paragraphs=told.paragraphs[:CHANGES_SHOWN])
    return scene.say.week_without_change() if found.done else Text(paragraphs=())
