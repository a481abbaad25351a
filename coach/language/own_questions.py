"""Questions about one's own plan: when, where, why, and whether to run on something sore."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from coach.knowledge.exercise import Exercise
from coach.language.dates import find_date
from coach.language.exercises import find_exercises
from coach.language.lexicon import phrases
from coach.language.places_of_pain import find_areas, side_near
from coach.language.tokens import Tokens, word_set
from coach.language.told import Told
from coach.language.words.calendar import NEAR_DAYS, WEEKDAYS
from coach.language.words.own_questions import (
    HOLDING,
    NEXT_SESSION,
    OF_THE_DAY,
    RACE_AHEAD,
    RUNNING_ON_IT,
    WHY_NOT_ON,
    WHY_SO_MANY,
)
from coach.language.words.profile import KIT
from coach.profile import BodyArea, Kit, Side
from coach.units import MassUnit
from coach.values import Value

EASY_RUNS = word_set("easy jog jogging recovery gentle gently slow slowly")
OPENERS = word_set("where wheres why when whens")
MOST_WORDS = 9
"""A question on a piece of kit is short."""
NOT_ITS_USE = phrases("how heavy,which weight,what weight,buy,need a,enough,better,worth,good")


class AsksNext(Value):
    """Which session is next."""

    kind: Literal["next"] = "next"


class AsksDay(Value):
    """What a day holds."""

    kind: Literal["day"] = "day"
    day: date


class AsksRace(Value):
    """When the race is."""

    kind: Literal["race"] = "race"


class AsksWhyNot(Value):
    """Why there is no strength on a day."""

    kind: Literal["why_not"] = "why_not"
    day: date


class AsksWhySoMany(Value):
    """Why so many sessions a week, or so few."""

    kind: Literal["why_so_many"] = "why_so_many"


class AsksKit(Value):
    """Where in the plan a piece of kit is used."""

    kind: Literal["kit"] = "kit"
    kit: Kit


class AsksHow(Value):
    """How a movement goes that was not named."""

    kind: Literal["how"] = "how"


class AsksToRun(Value):
    """Whether to run with something that hurts."""

    kind: Literal["to_run"] = "to_run"
    area: BodyArea | None = None
    side: Side | None = None
    easy: bool = False


OwnQuestion = Annotated[
    AsksNext | AsksDay | AsksRace | AsksWhyNot | AsksWhySoMany | AsksKit | AsksHow | AsksToRun,
    Field(discriminator="kind"),
]


def read_own_question(
    text: str, *, today: date, planned: tuple[Exercise, ...] = ()
) -> OwnQuestion | None:
    """What a text asks about the runner's own plan; None where it asks nothing of the kind."""
    told = Told(text=text, today=today, asked=None, planned=planned, unit=MassUnit.KILOGRAM)
    if not any(token.isalnum() for token in told.tokens):
        return None
    if RUNNING_ON_IT.fits(told.phrase) and told.opens_as_question:
        return _to_run(told)
    if find_exercises(told.phrase.tokens, told.names):
        return None
    if NEXT_SESSION.fits(told.phrase):
        return AsksNext()
    if RACE_AHEAD.fits(told.phrase):
        return AsksRace()
    if WHY_SO_MANY.fits(told.phrase):
        return AsksWhySoMany()
    if HOLDING.fits(told.phrase):
        return AsksHow()
    return _of_day(told) or _of_kit(told)


def _to_run(told: Told) -> AsksToRun:
    areas = find_areas(told.tokens)
    return AsksToRun(
        area=areas[0].value if areas else None,
        side=side_near(told.tokens, areas[0]) if areas else None,
        easy=not EASY_RUNS.isdisjoint(told.tokens),
    )


def _of_day(told: Told) -> AsksDay | AsksWhyNot | None:
    day = _day(told.tokens, told.today)
    if day is None:
        return None
    if WHY_NOT_ON.fits(told.phrase):
        return AsksWhyNot(day=day)
    return AsksDay(day=day) if OF_THE_DAY.fits(told.phrase) else None


def _of_kit(told: Told) -> AsksKit | None:
    words = tuple(token for token in told.tokens if token.isalnum())
    if len(words) > MOST_WORDS or OPENERS.isdisjoint(words[:2]) or told.tokens in NOT_ITS_USE:
        return None
    named = tuple(kit for found in KIT.find(told.tokens) for kit in found.value)
    return AsksKit(kit=named[0]) if len(named) == 1 else None


def _day(tokens: Tokens, today: date) -> date | None:
    """The day named, the next such from today on."""
    near = NEAR_DAYS.first(tokens)
    if near is not None:
        return date.fromordinal(today.toordinal() + near)
    weekday = WEEKDAYS.first(tokens)
    if weekday is not None:
        return date.fromordinal(today.toordinal() + (weekday - today.weekday()) % 7)
    found = find_date(tokens, today)
    return None if found is None else found.value
