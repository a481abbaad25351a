"""What gets between a runner and the plan: illness, injury, fatigue, little time, travel, runs."""

from datetime import date, timedelta

from coach.dialogue import ReportQuestion
from coach.language.dates import find_date, find_day_past, read_until
from coach.language.lengths import minutes_at
from coach.language.lexicon import Found
from coach.language.meanings import (
    EasyRunTold,
    FatigueTold,
    HardRunTold,
    IllnessTold,
    InjuryTold,
    ShortOfTime,
    TravelTold,
)
from coach.language.negation import is_denied
from coach.language.pains import find_pains
from coach.language.phrase import long_distance_at
from coach.language.places import read_place
from coach.language.places_of_pain import find_areas, side_near
from coach.language.profile import read_kit
from coach.language.race import read_race
from coach.language.readings import PlaceReading
from coach.language.spans import read_span
from coach.language.tokens import word_set
from coach.language.told import Told
from coach.language.words.circumstances import (
    A_RUN,
    DIAGNOSED,
    DIAGNOSES,
    EASILY,
    FATIGUE,
    HARD_RUN,
    HARD_WORK,
    HEAD_COLD,
    HOLIDAY_NOT_TRAVEL,
    ILLNESS,
    INJURY,
    NO_FEVER,
    OLD_NEWS,
    OVER_AN_ILLNESS,
    RACE_WORDS,
    RAN,
    SHARES,
    SHORT_OF_TIME,
    TRAVEL,
    UNPLANNED_RACE,
    WHOLE_BODY,
)
from coach.language.words.running import HARD_RUNS
from coach.profile import BodyArea, RunKind
from coach.training_log import Pain

CLOSED = "closed"
"""Of a gym it leaves open what else there is."""
RACING = word_set("race raced racing pb pr smashed hard")
SHORT_MESSAGE = 4
"""Words of a message that is hardly more than the name of an injury."""
RACE_SOON = timedelta(days=10)
"""A race nearer than that is a hard run in the plan as it stands, not a goal to plan for."""


def read_illness(told: Told) -> IllnessTold | None:
    """Whether the runner is ill, and until when they are told to rest."""
    if told.tokens in OVER_AN_ILLNESS or not ILLNESS.fits(told.phrase):
        return None
    if is_mild_cold(told):
        return None
    return IllnessTold(until=_until(told))


def is_mild_cold(told: Told) -> bool:
    """Whether a head cold is told, and that there is no fever with it."""
    is_head_cold = not HEAD_COLD.isdisjoint(told.tokens) and WHOLE_BODY.isdisjoint(told.tokens)
    return is_head_cold and told.tokens in NO_FEVER


def read_injury(told: Told) -> InjuryTold | None:
    """An acute event, or the name of an injury; not one of the past."""
    if told.tokens in OLD_NEWS:
        return None
    happened = tuple(
        found for found in INJURY.find(told.phrase) if found.value or not told.opens_as_question
    )
    if not happened and not _is_diagnosed(told):
        return None
    return InjuryTold(pain=_where(told, happened), day=find_day_past(told.tokens, told.today))


def _is_diagnosed(told: Told) -> bool:
    named = [
        found
        for found in DIAGNOSES.find(told.phrase.tokens)
        if not is_denied(told.phrase.tokens, found.start, found.end)
    ]
    if not named or told.is_question:
        return False
    found = DIAGNOSED.values(told.phrase)
    if isinstance(told.asked, ReportQuestion):
        return True in found
    words = sum(token.isalnum() for token in told.tokens)
    return bool(found) or words <= SHORT_MESSAGE


def _where(told: Told, happened: tuple[Found[bool], ...]) -> Pain | None:
    """The place that was hurt, the one nearest to what happened."""
    pains = find_pains(told.tokens, told.names, asked=False) or ()
    tokens = told.phrase.tokens
    areas = [area for area in find_areas(tokens) if area.value is not BodyArea.OTHER]
    areas = areas or list(find_areas(tokens))
    if not areas:
        return pains[0] if pains else None
    near = happened[0].start if happened else 0
    area = min(areas, key=lambda each: abs(each.start - near))
    side = side_near(tokens, area)
    known = next((pain for pain in pains if pain.area is area.value), None)
    if known is not None:
        return known if known.side is not None else known.model_copy(update={"side": side})
    return Pain(area=area.value, side=side)


def read_fatigue(told: Told) -> FatigueTold | None:
    """Tired, a bad night, dead legs; of several the legs, which the training can spare."""
    found = FATIGUE.values(told.phrase)
    return None if not found else FatigueTold(of=found[0])


def read_short_of_time(told: Told) -> ShortOfTime | None:
    """Little time, with the minutes where they were said."""
    if not SHORT_OF_TIME.fits(told.phrase) or told.is_about_settings:
        return None
    minutes = [
        found.value
        for index in range(len(told.tokens))
        if (found := minutes_at(told.phrase.tokens, index)) is not None
    ]
    return ShortOfTime(minutes=min(minutes) if minutes else None)


def read_travel(told: Told) -> TravelTold | None:
    """Away from home: from when until when, with which kit, and where."""
    if not TRAVEL.fits(told.phrase) or told.tokens in HOLIDAY_NOT_TRAVEL:
        return None
    span = read_span(told.text, told.today)
    return TravelTold(
        start=None if span is None else span.first,
        until=_until(told),
        kit=None if CLOSED in told.tokens else read_kit(told.text),
        place=_destination(told),
    )


def _destination(told: Told) -> PlaceReading | None:
    for joint in ("to", "in"):
        if joint in told.tokens:
            place = read_place(" ".join(told.tokens[told.tokens.index(joint) :][:4]))
            if place is not None:
                return place
    return None


def _until(told: Told) -> date | None:
    until = read_until(told.text, told.today)
    return until if until is not None and until > told.today else None


def read_hard_run(told: Told) -> HardRunTold | None:
    """A hard run or race that was done, or one that comes up out of the blue."""
    if _is_share_of_session(told) or _is_easy(told):
        return None
    race = read_race(told.text, told.today)
    has_race = race is not None and race.distance_km is not None
    day = find_date(told.tokens, told.today)
    is_soon = has_race and day is not None and _is_soon(day.value, told.today)
    is_nameless_race = not RACE_WORDS.isdisjoint(told.tokens) and not told.is_question
    is_soon = is_soon or (is_nameless_race and day is not None and _is_soon(day.value, told.today))
    is_raced = has_race and day is not None and day.value <= told.today
    done = HARD_RUN.fits(told.phrase) and not told.is_question
    raced = is_raced and not RACING.isdisjoint(told.tokens)
    if not (done or raced or UNPLANNED_RACE.fits(told.phrase) or is_soon):
        return None
    kind = HARD_RUNS.first(told.phrase.tokens)
    return HardRunTold(
        run=RunKind.RACE if is_soon else kind,
        race=race if has_race else None,
        day=day.value if is_soon and day is not None else find_day_past(told.tokens, told.today),
    )


def read_easy_run(told: Told) -> EasyRunTold | None:
    """An easy run that was done, today or before."""
    if not _is_easy(told) or told.is_question:
        return None
    day = find_date(told.tokens, told.today)
    if day is not None and day.value > told.today:
        return None
    return EasyRunTold(day=find_day_past(told.tokens, told.today))


def _is_easy(told: Told) -> bool:
    """Whether a run was told as done and as easy, with nothing in it that was hard or long."""
    tokens = told.phrase.tokens
    is_hard = not HARD_WORK.isdisjoint(tokens) or any(
        HARD_RUNS.at(tokens, index) is not None or long_distance_at(tokens, index) is not None
        for index in range(len(tokens))
    )
    return not is_hard and not EASILY.isdisjoint(tokens) and RAN.fits(told.phrase)


def _is_share_of_session(told: Told) -> bool:
    """Whether half is half of what was planned, no half marathon."""
    return told.tokens in SHARES and A_RUN.isdisjoint(told.tokens)


def _is_soon(day: date, today: date) -> bool:
    return timedelta(0) < day - today <= RACE_SOON
