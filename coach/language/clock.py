"""Times of day: "half six", "18.30", "6ish am", "noon"."""

from datetime import time
from functools import lru_cache

from coach.language.lexicon import Found
from coach.language.numbers import DIGITS, number_at, whole_number
from coach.language.strangers import OF_TIME, strangers
from coach.language.tokens import Tokens, tokenise, word_set
from coach.language.words.answers import CORRECTIONS, STRONG_CORRECTIONS
from coach.language.words.calendar import CLOCK_NAMES, EVENING, MORNING, PARTS_OF_AN_HOUR
from coach.language.words.numbers import NUMBERS

HOURS = 24
LEADING = word_set("at by around about to till until from is its it make @")
"""Before a bare number they make it an hour."""
POLITE = word_set(
    "i id like would prefer works work good fine great ok okay yes yeah hi hello thanks pls maybe "
    "probably usually suits best do or and between from then go with lets not "
    "actually wait sorry rather weekdays weekends too late"
)
"""Beside a bare number they leave it an hour, as do the words of time."""
MINUTES = 60
LEAD_OF_A_PART = 4
"""Words between "in the evening" and its hour."""
NOON = 12
FILLERS = frozenset({"ish", "oclock", "o", "clock", "sharp", "hrs", "hours", "uhr", "around"})
ABOUT_NOW = frozenset({"its", "it", "now", "here", "time", "clock", "currently"})


def read_time(text: str) -> time | None:
    """The time of day a text names, on the 24-hour clock where it says neither am nor pm.

    The first of several, or the last where the runner corrects themselves. A bare number is an
    hour behind "at" or where the message speaks of nothing else ("7", not "2 kids"). None when no
    time is named or it cannot be ("25:00").
    """
    tokens = tokenise(text)
    times = _times(tokens, bare=strangers(text, OF_TIME | POLITE) == 0)
    if not times:
        return None
    is_corrected = tokens in CORRECTIONS or tokens in STRONG_CORRECTIONS or "no" in tokens
    return times[-1] if is_corrected else times[0]


def read_local_time(text: str) -> time | None:
    """The time it is for the runner now ("it is 18:42 for me"); a bare number is none."""
    tokens = tokenise(text)
    says_so = not ABOUT_NOW.isdisjoint(tokens) or tokens in MORNING or tokens in EVENING
    has_minutes = any(_clock_at(tokens, index) is not None for index in range(len(tokens)))
    return read_time(text) if says_so or has_minutes else None


def _times(tokens: Tokens, *, bare: bool) -> tuple[time, ...]:
    """The times of a text; `bare` where its bare numbers are hours too."""
    times: list[time] = []
    index = 0
    while index < len(tokens):
        found = time_at(tokens, index)
        if found is None:
            index += 1
            continue
        is_hour = bare or not _is_bare(tokens, found)
        if found.value is not None and is_hour:
            times.append(_in_the_evening(tokens, found, found.value))
        index = found.end
    return tuple(times)


def _in_the_evening(tokens: Tokens, found: Found[time | None], hour: time) -> time:
    """The time with the part of the day that stands before it ("in the evening at 8")."""
    before = tokens[max(0, found.start - LEAD_OF_A_PART) : found.start]
    is_told = tokens[found.start : found.end] in MORNING or hour.hour >= NOON
    if is_told or before not in EVENING or before in MORNING or "not" in before:
        return hour
    return hour.replace(hour=hour.hour + NOON)


def _is_bare(tokens: Tokens, found: Found[time | None]) -> bool:
    """Whether nothing but the message itself makes a number an hour."""
    is_single = found.end == found.start + 1 and (tokens[found.start],) not in CLOCK_NAMES
    has_sign = ":" in tokens[found.start] or "." in tokens[found.start]
    return is_single and not has_sign and tokens[max(0, found.start - 1)] not in LEADING


def time_at(tokens: Tokens, index: int) -> Found[time | None] | None:
    """A time at a place; its value is None where it cannot be."""
    if not _may_begin(tokens[index]):
        return None
    name = CLOCK_NAMES.at(tokens, index)
    if name is not None:
        return Found(index, name.end, time(*name.value))
    face = _part_and_hour_at(tokens, index) or _clock_at(tokens, index) or _hour_at(tokens, index)
    if face is None:
        return None
    hour, minute = face.value
    end, hour_of_day = _apply_half(tokens, face.end, hour)
    if not (0 <= hour_of_day < HOURS and 0 <= minute < MINUTES):
        return Found(index, end, None)
    return Found(index, end, time(hour_of_day, minute))


@lru_cache(maxsize=4096)
def _may_begin(token: str) -> bool:
    """Whether a time can begin with a word: spares the readers most of a text."""
    return token[0] in DIGITS or any(
        lexicon.begins_with(token) for lexicon in (CLOCK_NAMES, PARTS_OF_AN_HOUR, NUMBERS)
    )


def _apply_half(tokens: Tokens, end: int, hour: int) -> tuple[int, int]:
    """The end after "ish", "am", "in the evening" ..., and the hour of the day they make."""
    while end < len(tokens) and tokens[end] in FILLERS:
        end += 1
    later = number_at(tokens, end + 1) if tokens[end : end + 1] == ("-",) else None
    if later is not None:
        _, shifted = _half_of(tokens, later.end, hour)
        return later.end, shifted
    return _half_of(tokens, end, hour)


def _half_of(tokens: Tokens, end: int, hour: int) -> tuple[int, int]:
    if end >= len(tokens):
        return end, hour
    morning, evening = MORNING.at(tokens, end), EVENING.at(tokens, end)
    if morning is not None and hour <= NOON:
        return morning.end, hour % NOON
    if evening is not None and hour <= NOON:
        return evening.end, hour % NOON + NOON
    return end, hour


def _part_and_hour_at(tokens: Tokens, index: int) -> Found[tuple[int, int]] | None:
    """Hours with a part: "half six", "quarter to 7", "twenty past nine", "10 to 6"."""
    part = PARTS_OF_AN_HOUR.at(tokens, index)
    if part is not None:
        hour = number_at(tokens, part.end)
        return None if hour is None else _shifted(index, hour, part.value)
    minutes = number_at(tokens, index)
    if minutes is None or minutes.end >= len(tokens):
        return None
    joint = minutes.end + (tokens[minutes.end] in ("min", "mins", "minutes"))
    hour = number_at(tokens, joint + 1)
    if hour is None or joint >= len(tokens) or not 0 < minutes.value <= MINUTES // 2:
        return None
    if tokens[joint] in ("past", "after"):
        return _shifted(index, hour, int(minutes.value))
    if tokens[joint] in ("to", "before") and minutes.value % 5 == 0 and minutes.value >= hour.value:
        return _shifted(index, hour, -int(minutes.value))
    return None


def _shifted(start: int, hour: Found[float], minutes: int) -> Found[tuple[int, int]]:
    total = int(hour.value) * MINUTES + minutes
    return Found(start, hour.end, divmod(total, MINUTES))


def _clock_at(tokens: Tokens, index: int) -> Found[tuple[int, int]] | None:
    """Hours and minutes in digits: 18:30, 18.30, 19h30, 0700, 630."""
    token = tokens[index]
    if not token.isascii() or not token[0].isdigit():
        return None
    for sign in (":", "."):
        hour, found, minute = token.partition(sign)
        if found and hour.isdigit() and minute.isdigit() and len(minute) == len("00"):
            return Found(index, index + 1, (int(hour[:4]), int(minute)))
    if tokens[index + 1 : index + 2] == ("h",):
        minutes = number_at(tokens, index + 2)
        hours = whole_number(token)
        if hours is None:
            return None
        if minutes is None:
            return Found(index, index + 2, (hours, 0))
        return Found(index, minutes.end, (hours, int(minutes.value)))
    if token.isdigit() and len(token) in (len("630"), len("0700")):
        return Found(index, index + 1, (int(token[:-2]), int(token[-2:])))
    return None


def _hour_at(tokens: Tokens, index: int) -> Found[tuple[int, int]] | None:
    """A bare hour, possibly with its minutes apart: "7", "six", "six thirty", "7 30"."""
    hour = number_at(tokens, index)
    if hour is None or not hour.value.is_integer() or hour.value < 0:
        return None
    minutes = number_at(tokens, hour.end)
    if minutes is not None and minutes.value in (10, 15, 20, 25, 30, 35, 40, 45, 50, 55):
        return Found(index, minutes.end, (int(hour.value), int(minutes.value)))
    return Found(index, hour.end, (int(hour.value), 0))
