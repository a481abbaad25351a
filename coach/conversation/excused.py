"""Days on which no training is expected go into the log, so that they break nothing later."""

from datetime import date, timedelta

from coach.conversation.scene import Scene
from coach.profile import Race
from coach.training_log import Excuse, Excused

DAY = timedelta(days=1)


def from_today(scene: Scene, why: Excuse, until: date | None) -> Scene:
    """From today to the day before `until`; None: until further notice."""
    last = None if until is None else max(until - DAY, scene.today)
    return _noted(scene, scene.today, last, why)


def until_today(scene: Scene, why: Excuse) -> Scene:
    """All that went on until further notice, or longer than today, ended yesterday."""
    spans = {
        entry.first: entry.last
        for entry in scene.athlete.log
        if isinstance(entry, Excused) and entry.why is why
    }
    ended = scene
    for first, last in spans.items():
        if last is None or last >= scene.today:
            ended = _noted(ended, first, max(first, scene.today - DAY), why)
    return ended


def after_race(scene: Scene, race: Race) -> Scene:
    """The week of a race: sessions before and after it may well not be done."""
    monday = race.day - timedelta(days=race.day.weekday())
    return _noted(scene, monday, monday + timedelta(days=6), Excuse.RACE)


def _noted(scene: Scene, first: date, last: date | None, why: Excuse) -> Scene:
    entry = Excused(number=scene.athlete.next_entry, at=scene.at, first=first, last=last, why=why)
    return scene.logging(entry)
