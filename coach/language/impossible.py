"""Values that were said and cannot be: pain 47/10, 900 kg, 25:00. They are asked back."""

from collections.abc import Iterator

from coach.dialogue import Question, ReportQuestion
from coach.language.clock import time_at
from coach.language.effort import find_effort
from coach.language.lengths import MINUTE_UNITS
from coach.language.lexicon import Found
from coach.language.loads import HEAVIEST, TIMES
from coach.language.meanings import Impossible, ImpossibleValue
from coach.language.numbers import number_at
from coach.language.pains import read_pain
from coach.language.readings import OutOfRange
from coach.language.sets import MOST_REPS, MOST_SETS
from coach.language.tokens import Tokens, word_set
from coach.language.told import Told
from coach.language.words.calendar import MONTHS
from coach.language.words.numbers import MASS_UNITS
from coach.language.words.running import RUN_KINDS, RUNS

WORST_PAIN = 10
LONGEST_MINUTES = 600
LONGEST_MONTH = 31
SHORT_MONTHS = (4, 6, 9, 11)
FEBRUARY = 2
BEFORE_A_CLOCK = word_set("at to by around about from until till before after reminder me")
"""Before two numbers they say that a time of day is meant, not how long a run took."""


def read_impossible(told: Told) -> tuple[ImpossibleValue, ...]:
    """Every value of a message that cannot be, in the runner's words."""
    found = [
        *_pain_levels(told),
        *_loads(told.tokens),
        *_repetitions(told),
        *_efforts(told),
        *_times(told),
        *_dates(told.tokens),
        *_minutes(told.tokens),
    ]
    return tuple(dict.fromkeys(found))


def _value(of: Impossible, words: Tokens) -> ImpossibleValue:
    return ImpossibleValue(of=of, said=" ".join(words))


def _pain_levels(told: Told) -> Iterator[ImpossibleValue]:
    tokens = told.tokens
    for index in range(len(tokens)):
        number = number_at(tokens, index)
        if number is None or number.value <= WORST_PAIN:
            continue
        behind = tokens[number.end : number.end + 3]
        if behind[:2] == ("/", "10") and behind[2:3] != ("/",) and tokens[index - 1] != "/":
            yield _value(Impossible.PAIN_LEVEL, (*tokens[index : number.end + 2],))
            return
    is_asked = told.asked is ReportQuestion.PAIN
    if is_asked and isinstance(read_pain(told.text), OutOfRange):
        yield _value(Impossible.PAIN_LEVEL, tokens)


def _loads(tokens: Tokens) -> Iterator[ImpossibleValue]:
    for index in range(len(tokens)):
        number = number_at(tokens, index)
        unit = None if number is None else MASS_UNITS.at(tokens, number.end)
        if number is None or unit is None:
            continue
        if number.value == 0 or number.value > HEAVIEST[unit.value]:
            yield _value(Impossible.LOAD, tokens[index : unit.end])


def _repetitions(told: Told) -> Iterator[ImpossibleValue]:
    """Such as 3x99999 and 50x10; not the 8x400 of a run."""
    tokens = told.tokens
    if isinstance(told.asked, Question) or tokens in RUNS or tokens in RUN_KINDS:
        return
    for index in range(len(tokens)):
        first = number_at(tokens, index)
        second = None if first is None else _factor(tokens, first)
        if first is None or second is None:
            continue
        if max(first.value, second.value) > MOST_REPS:
            yield _value(Impossible.REPETITIONS, tokens[index : second.end])
        elif min(first.value, second.value) > MOST_SETS:
            yield _value(Impossible.SETS, tokens[index : second.end])


def _factor(tokens: Tokens, first: Found[float]) -> Found[float] | None:
    if tokens[first.end : first.end + 1] == () or tokens[first.end] not in TIMES:
        return None
    second = number_at(tokens, first.end + 1)
    is_weight = second is not None and MASS_UNITS.at(tokens, second.end) is not None
    is_count = second is not None and first.value.is_integer() and second.value.is_integer()
    return second if is_count and not is_weight else None


def _efforts(told: Told) -> Iterator[ImpossibleValue]:
    if isinstance(find_effort(told.tokens), OutOfRange):
        yield _value(Impossible.EFFORT, told.tokens)


def _times(told: Told) -> Iterator[ImpossibleValue]:
    """A clock that no day has; a number with a point is one only where a time was asked for."""
    is_asked = told.asked is Question.TIME
    for index, token in enumerate(told.tokens):
        is_meant = is_asked or not BEFORE_A_CLOCK.isdisjoint(told.tokens[max(0, index - 1) : index])
        is_clock = (":" in token and is_meant) or (is_asked and token[0].isdigit())
        found = time_at(told.tokens, index) if is_clock else None
        if found is not None and found.value is None:
            yield _value(Impossible.TIME, told.tokens[index : found.end])


def _dates(tokens: Tokens) -> Iterator[ImpossibleValue]:
    """Such as 31 february."""
    for month in MONTHS.find(tokens):
        if tokens[month.start : month.end] in (("may",), ("march",), ("mar",)):
            continue
        for place in (month.start - 1, month.end):
            day = number_at(tokens, place)
            is_day = day is not None and LONGEST_MONTH - 2 <= day.value < 100
            if day is not None and is_day and day.value > _length(month.value):
                start, end = min(place, month.start), max(day.end, month.end)
                yield _value(Impossible.DATE, tokens[start:end])


def _length(month: int) -> int:
    if month == FEBRUARY:
        return LONGEST_MONTH - 2
    return LONGEST_MONTH - 1 if month in SHORT_MONTHS else LONGEST_MONTH


def _minutes(tokens: Tokens) -> Iterator[ImpossibleValue]:
    for index in range(len(tokens)):
        number = number_at(tokens, index)
        if number is None or MINUTE_UNITS.isdisjoint(tokens[number.end : number.end + 1]):
            continue
        if number.value > LONGEST_MINUTES and tokens[number.end] != "m":
            yield _value(Impossible.MINUTES, tokens[index : number.end + 1])
