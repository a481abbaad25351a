"""The answer to the question about the runner that was asked last."""

from collections.abc import Callable

from coach.dialogue import MinorDraft, Question, SpotsDraft, TripDraft
from coach.knowledge.sore_places import spots_of, to_be_told_closer
from coach.language.clock import read_local_time, read_time
from coach.language.dated_runs import read_dated_changes
from coach.language.meanings import AnswerTold, AnswerValue
from coach.language.number_kinds import has_only_foreign_numbers
from coach.language.owned_loads import read_owned_loads
from coach.language.places import read_place
from coach.language.profile import (
    read_age,
    read_experience,
    read_health,
    read_kit,
    read_sore_spots,
    read_units,
    read_yes_no,
)
from coach.language.race import read_race
from coach.language.readings import OutOfRange
from coach.language.spans import read_span
from coach.language.spots import ELSEWHERE, read_spot
from coach.language.strength import read_body_mass, read_dose
from coach.language.style import read_style
from coach.language.told import Told
from coach.language.week import read_week_told
from coach.language.wishes import read_wishes
from coach.language.words.empty import NO_VALUE
from coach.profile import SoreSpot


def read_answer(told: Told, question: Question) -> AnswerTold | None:
    """The answer to a question; without a value where it names none ("anytime", "25:00").

    None where the message does not answer.
    """
    if NO_VALUE[None].fits(told.phrase):
        return AnswerTold(question=question)
    if has_only_foreign_numbers(told.tokens, question):
        return None
    rest = _rest_of_the_answer(told)
    value = _READERS[question](told) if rest is None else rest
    if value is not None and not isinstance(value, OutOfRange):
        return AnswerTold(question=question, value=value)
    is_empty = isinstance(value, OutOfRange) or _names_no_value(told, question)
    return AnswerTold(question=question) if is_empty else None


def _rest_of_the_answer(told: Told) -> AnswerValue | None:
    """What the second part of a question asks for."""
    match told.draft:
        case TripDraft():
            return read_kit(told.text)
        case SpotsDraft():
            return _spot(told, told.draft)
        case MinorDraft():
            return read_yes_no(told.text)
        case _:
            return None


def _spot(told: Told, draft: SpotsDraft) -> tuple[SoreSpot, ...] | None:
    asked = to_be_told_closer(draft.told)
    spot = None if asked is None else read_spot(told.text, spots_of(asked.area))
    if asked is None or spot is None:
        return None
    if spot is ELSEWHERE:
        return (asked.model_copy(update={"elsewhere": True}),)
    return (asked.model_copy(update={"spot": spot}),)


def _names_no_value(told: Told, question: Question) -> bool:
    patterns = NO_VALUE.get(question)
    return patterns is not None and patterns.fits(told.phrase)


_Reader = Callable[[Told], AnswerValue | OutOfRange | None]

_READERS: dict[Question, _Reader] = {
    Question.WEEK: lambda told: read_week_told(told.text),
    Question.PLACE: lambda told: read_local_time(told.text) or read_place(told.text),
    Question.TIME: lambda told: read_time(told.text),
    Question.RACE: lambda told: read_race(told.text, told.today, asked=True),
    Question.KIT: lambda told: read_kit(told.text),
    Question.AGE: lambda told: read_age(told.text),
    Question.HEALTH: lambda told: read_health(told.text),
    Question.EXPERIENCE: lambda told: read_experience(told.text),
    Question.DOSE: lambda told: read_dose(told.text),
    Question.SORE: lambda told: read_sore_spots(told.text),
    Question.UNITS: lambda told: read_units(told.text),
    Question.DOCTOR: lambda told: read_yes_no(told.text),
    Question.WEIGHTS: lambda told: read_owned_loads(told.text, told.kit, told.unit),
    Question.STYLE: lambda told: read_style(told.text),
    Question.DATES: lambda told: read_dated_changes(told.text, told.today) or None,
    Question.OTHER_WEEK: lambda told: read_week_told(told.text),
    Question.WISHES: lambda told: read_wishes(told.text),
    Question.TRIP: lambda told: read_span(told.text, told.today),
    Question.BODY_MASS: lambda told: read_body_mass(told.text, told.unit),
    Question.JUMP_TEST: lambda told: read_yes_no(told.text),
}
