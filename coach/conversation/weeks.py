"""The week looked back on: done, what changed, what comes next; one short message on Sunday."""

from datetime import date, timedelta

from coach.adaptation.review import WeeklyReview, weekly_review
from coach.conversation import advice, diary, lighter_week, pictured_week
from coach.conversation.choices import GoTo, Place
from coach.conversation.effects import MOST_IN_CAPTION, Button, Buttons, Picture, Say
from coach.conversation.local_time import local
from coach.conversation.scene import Scene, button, rows
from coach.phrases import Phrasebook
from coach.phrases.text import Paragraph, Text

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
    after = advice.words(scene, seen)
    buttons: tuple[Button, ...] = ()
    offer = lighter_week.due(told)
    if offer is not None:
        told, offered, buttons = lighter_week.offered(told, offer)
        after = after + offered
    after = after + say.next_up(diary.upcoming(scene))
    week = button(say.plan_label(), GoTo(place=Place.PLAN))
    return told.doing(_message(told, found, after, rows(buttons, (week,))))


def _message(scene: Scene, found: WeeklyReview, after: Text, keyboard: Buttons) -> Say | Picture:
    """The week that is over, under it all that it shows and what changed; without a sound."""
    say, plan = scene.say, scene.athlete.plan
    done = say.week_done(found.done, found.planned)
    changes = _changes(scene, found)
    if plan is None:
        words = done + _fitting(changes, MOST_IN_CAPTION, say) + after
        return Say(text=words, keyboard=keyboard, silent=True)
    shows = pictured_week.past(scene, plan, found.monday, done=found.done, planned=found.planned)
    days = say.week_lines(pictured_week.days_from(scene, plan, found.monday), scene.today)
    after = after + say.load_in_words(shows)
    room = MOST_IN_CAPTION - len((done + days + after).plain)
    caption = done + days + _fitting(changes, room, say) + after
    return Picture(shows=shows, caption=caption, keyboard=keyboard, silent=True)


def _fitting(changes: tuple[Paragraph, ...], room: int, say: Phrasebook) -> Text:
    """As many changes as have room; where some have none, how to hear of them."""
    for count in range(min(len(changes), CHANGES_SHOWN), -1, -1):
        words = Text(paragraphs=changes[:count])
        if count < len(changes):
            words = words + say.more_changed()
        if _need(words) <= room:
            return words
    return Text(paragraphs=())


def _need(words: Text) -> int:
    """Characters a text takes between others: each paragraph ends with an empty line."""
    return sum(len(each.plain) + 2 for each in words.paragraphs)


def _review(scene: Scene, monday: date) -> WeeklyReview:
    return weekly_review(scene.athlete.log, scene.athlete.plan, monday)


def _changes(scene: Scene, found: WeeklyReview) -> tuple[Paragraph, ...]:
    if found.changes:
        return scene.say.changes(found.changes).paragraphs
    return scene.say.week_without_change().paragraphs if found.done else ()
