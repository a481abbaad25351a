"""How much strength training, and with which weights."""

import re

from coach.language.lexicon import Found
from coach.language.numbers import number_at, number_in_digits, numbers_in
from coach.language.profile import says_nothing_applies
from coach.language.readings import DoseReading, OutOfRange
from coach.language.tokens import Tokens, tokenise, word_set
from coach.language.words.numbers import MASS_UNITS
from coach.units import MassUnit, Weight, kilograms, pounds

SESSIONS = range(1, 4)
MINUTES = range(10, 61)
MINUTES_AN_HOUR = 60
HEAVIEST = {MassUnit.KILOGRAM: 100.0, MassUnit.POUND: 220.0}
"""The heaviest single implement that is believed."""
BODY_KILOGRAMS = (25.0, 250.0)
MOST_STEPS = 60

MINUTE_WORDS = word_set("min mins minute minutes m minuten")
HOUR_WORDS = word_set("hour hours hr hrs h")
SESSION_WORDS = word_set("session sessions times time days day x workouts workout sesh a per")
ONCE = {"once": 1, "twice": 2, "thrice": 3}

KILOGRAM_STEP = 2.0
POUND_STEP = 5.0
"""Usual steps of adjustable dumbbells; rule of thumb."""


def read_dose(text: str) -> DoseReading | OutOfRange | None:
    """Sessions a week (1-3) and minutes a session (10-60), each None where it was not said."""
    tokens = tokenise(text)
    minutes = _minutes(tokens)
    rest = tokens if minutes is None else tokens[: minutes.start] + tokens[minutes.end :]
    sessions = _sessions(rest, has_minutes=minutes is not None)
    if sessions is None and minutes is None:
        return _bare_number(tokens)
    if sessions is not None and sessions not in SESSIONS:
        return OutOfRange()
    length = None if minutes is None else minutes.value
    if length is not None and length not in MINUTES:
        return OutOfRange()
    return DoseReading(sessions=sessions, minutes=length)


def _minutes(tokens: Tokens) -> Found[int] | None:
    for index in range(len(tokens)):
        found = _duration_at(tokens, index)
        if found is not None:
            return found
    return _after_times_sign(tokens)


def _duration_at(tokens: Tokens, index: int) -> Found[int] | None:
    if tokens[index : index + 3] == ("half", "an", "hour"):
        return Found(index, index + 3, 30)
    if tokens[index : index + 2] == ("half", "hour"):
        return Found(index, index + 2, 30)
    if tokens[index : index + 2] in (("an", "hour"), ("one", "hour")):
        return Found(index, index + 2, 60)
    number = number_at(tokens, index)
    if number is None or number.end >= len(tokens) or number.value > 1000:
        return None
    # "20-30 min": the shorter one is what the runner can always give.
    later = number_at(tokens, number.end + 1) if tokens[number.end] in ("-", "to", "or") else None
    end = number.end if later is None else later.end
    if end < len(tokens) and tokens[end] in MINUTE_WORDS:
        return Found(index, end + 1, int(number.value))
    if end < len(tokens) and tokens[end] in HOUR_WORDS:
        return Found(index, end + 1, int(number.value * MINUTES_AN_HOUR))
    return None


def _after_times_sign(tokens: Tokens) -> Found[int] | None:
    """Minutes behind a count: "2 x 30", "2x30"."""
    for index in range(len(tokens) - 2):
        times, length = number_at(tokens, index), number_at(tokens, index + 2)
        if times is None or length is None or tokens[index + 1] not in ("x", "*"):
            continue
        return Found(index + 2, length.end, int(min(length.value, 1000)))
    return None


def _sessions(tokens: Tokens, *, has_minutes: bool) -> int | None:
    for index, token in enumerate(tokens):
        if token in ONCE:
            return ONCE[token]
        number = number_at(tokens, index)
        if number is None or not number.value.is_integer() or number.value > 1000:
            continue
        following = tokens[number.end] if number.end < len(tokens) else ""
        if following in SESSION_WORDS or has_minutes:
            return int(_lower_end(tokens, number))
    return None


def _lower_end(tokens: Tokens, upper: Found[float]) -> float:
    """Of "2-3 times" the 2, which the runner can always give."""
    if upper.start < 2 or tokens[upper.start - 1] not in ("-", "to", "or"):
        return upper.value
    lower = number_in_digits(tokens[upper.start - 2])
    return upper.value if lower is None else min(lower, upper.value)


def _bare_number(tokens: Tokens) -> DoseReading | OutOfRange | None:
    """A number alone: sessions where it can be, else minutes where it can be."""
    numbers = numbers_in(tokens)
    if not numbers:
        return None
    values = [int(min(number.value, 1000)) for number in numbers[:2]]
    if len(values) == 2 and values[0] in SESSIONS and values[1] in MINUTES:
        return DoseReading(sessions=values[0], minutes=values[1])
    if values[0] in SESSIONS:
        return DoseReading(sessions=values[0])
    return DoseReading(minutes=values[0]) if values[0] in MINUTES else OutOfRange()


def read_weights(
    text: str, unit: MassUnit = MassUnit.KILOGRAM
) -> tuple[Weight, ...] | OutOfRange | None:
    """The single implements a runner owns, lightest first; `unit` where the text names none.

    "5-20 in 2.5 steps" lists every step, "adjustable up to 24 kg" the usual ones; "none" is
    empty. OutOfRange when nothing that was named can be an implement.
    """
    tokens = tokenise(text)
    said_unit = MASS_UNITS.first(tokens) or unit
    numbers = [found for found in numbers_in(tokens) if not _is_count(tokens, found)]
    if not numbers:
        return () if says_nothing_applies(tokens) else None
    amounts = (
        _stepped(tokens, said_unit)
        or _adjustable(tokens, numbers, said_unit)
        or tuple(number.value for number in numbers)
    )
    limit = HEAVIEST[said_unit]
    believed = sorted({amount for amount in amounts if 0 < amount <= limit})
    if not believed:
        return OutOfRange()
    return tuple(Weight(amount=amount, unit=said_unit) for amount in believed)


def _is_count(tokens: Tokens, number: Found[float]) -> bool:
    """Whether a number counts implements and weighs none ("2x10lb", "two 8 kg dumbbells")."""
    following = tokens[number.end : number.end + 1]
    if following in (("x",), ("of",), ("*",)):
        return True
    return number.value <= 2 and number_at(tokens, number.end) is not None


_STEP_WORDS = word_set("step steps increments increment jumps every")


def _stepped(tokens: Tokens, unit: MassUnit) -> tuple[float, ...]:
    """Every weight of a range: "5-20 in 2.5 steps", "from 2 to 10", "5 - 25"."""
    bounds = _range(tokens)
    if bounds is None:
        return ()
    rest = tokens[bounds.end :]
    steps = [found.value for found in numbers_in(rest)] if _STEP_WORDS.intersection(rest) else []
    step = steps[0] if steps else (KILOGRAM_STEP if unit is MassUnit.KILOGRAM else POUND_STEP)
    low, high = bounds.value
    if not (step > 0 and (high - low) / step <= MOST_STEPS):
        return ()
    amounts = [low + step * index for index in range(int((high - low) / step + 1e-9) + 1)]
    return tuple(amounts if amounts[-1] == high else [*amounts, high])


def _range(tokens: Tokens) -> Found[tuple[float, float]] | None:
    for index in range(len(tokens)):
        low = number_at(tokens, index)
        if low is None:
            continue
        joint = low.end + (MASS_UNITS.at(tokens, low.end) is not None)
        if tokens[joint : joint + 1] not in (("-",), ("to",)):
            continue
        high = number_at(tokens, joint + 1)
        if high is not None and 0 < low.value < high.value:
            return Found(index, high.end, (low.value, high.value))
    return None


def _adjustable(tokens: Tokens, numbers: list[Found[float]], unit: MassUnit) -> tuple[float, ...]:
    says_so = "adjustable" in tokens or "upto" in tokens or "up" in tokens or "max" in tokens
    highest = max(number.value for number in numbers)
    if not says_so or len(numbers) > 1 or highest > HEAVIEST[unit]:
        return ()
    step = KILOGRAM_STEP if unit is MassUnit.KILOGRAM else POUND_STEP
    amounts = [step * count for count in range(1, int(highest / step) + 1)]
    return tuple(amounts if highest in amounts else [*amounts, highest])


_STONE = re.compile(r"(\d{1,2})\s?(?:st|stone)\b(?:\s?(\d{1,2}))?")
POUNDS_A_STONE = 14


def read_body_mass(text: str, unit: MassUnit = MassUnit.KILOGRAM) -> Weight | OutOfRange | None:
    """Body mass; `unit` where the text names none. Outside 25-250 kg it is OutOfRange."""
    stone = _STONE.search(" ".join(tokenise(text)))
    if stone is not None:
        mass = int(stone[1]) * POUNDS_A_STONE + int(stone[2] or 0)
        return OutOfRange() if mass > 1000 else _believable(pounds(mass))
    tokens = tokenise(text)
    for index in range(len(tokens)):
        amount = number_in_digits(tokens[index])
        if amount is None:
            continue
        named = MASS_UNITS.at(tokens, index + 1)
        if amount > 1000:
            return OutOfRange()
        said = unit if named is None else named.value
        return _believable(kilograms(amount) if said is MassUnit.KILOGRAM else pounds(amount))
    return None


def _believable(mass: Weight) -> Weight | OutOfRange:
    low, high = BODY_KILOGRAMS
    return mass if low <= mass.kilograms <= high else OutOfRange()
