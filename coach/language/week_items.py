"""A text about a week as a row of days, kinds of runs and joints; all other words fall away."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from coach.language.lengths import minutes_at
from coach.language.lexicon import Found
from coach.language.numbers import number_at
from coach.language.tokens import CLAUSE_BREAKS, COMMA, Tokens, word_set
from coach.language.week_days import WEEK, days_at
from coach.language.week_lengths import amount_at, long_distance_at
from coach.language.words.answers import CORRECTIONS, STRONG_CORRECTIONS
from coach.language.words.calendar import DAYS
from coach.language.words.running import (
    ALTERNATE_DAYS,
    ALTERNATE_WEEKS,
    EVERYTHING_ELSE,
    EXCEPTIONS,
    KILOMETRES,
    NOTHING_ELSE,
    REST_MEANS_OTHERS,
    RUN_KINDS,
)
from coach.profile import RunKind

RUNNING = word_set("run runs running")
DENYING = word_set("not never")
LEAVING_OUT = DENYING | {"but"}
JOINING_A_DAY = word_set("on every each run - : ( = is a")
MOST_REPEATS = 30
SHORTEST_REPEAT, LONGEST_REPEAT = 100, 3000
"""Metres."""
LISTING = frozenset({"/", "&", "+", "and", "n"})
BESIDE_ANY_RUN = word_set(
    "i we to go only just then also and or but my a an the one two three four first second third "
    "next last usual usually normal regular weekly daily main always often sometimes morning "
    "evening lunch lunchtime club group solo trail road can could do will each every that this for"
)
"""Before "run" they say nothing of its kind."""


class Mark(Enum):
    """A joint between days and kinds of runs, or what turns them."""

    COMMA = auto()
    BREAK = auto()
    AND = auto()
    EXCEPT = auto()
    CORRECTION = auto()
    RUNS = auto()
    """The days that come are those of runs, whatever was named before."""
    ANEW = auto()
    """A correction of what was said last."""
    AMOUNT = auto()
    """How long a run is: it is a run of its own, not one more of the kind named before."""


class Days(NamedTuple):
    """Days named together, Monday 0; none where the runner is undecided."""

    days: tuple[int, ...]


class Others(NamedTuple):
    """Every day that is not named otherwise."""


Item = Days | Others | RunKind | Mark


def items_of(tokens: Tokens) -> Iterator[Item]:
    """The days, kinds and joints of a text in order; all other words fall away."""
    index = 0
    while index < len(tokens):
        items, index = _item_at(tokens, index)
        yield from items


def _item_at(tokens: Tokens, index: int) -> tuple[tuple[Item, ...], int]:
    turns = ALTERNATE_WEEKS.at(tokens, index)
    if turns is not None:
        return (), turns.end
    nothing = NOTHING_ELSE.at(tokens, index)
    if nothing is not None:
        return (), nothing.end
    others = EVERYTHING_ELSE.at(tokens, index)
    if others is not None:
        means_easy = REST_MEANS_OTHERS.at(tokens, index) is not None
        return ((Others(), RunKind.EASY) if means_easy else (Others(),)), others.end
    alternate = ALTERNATE_DAYS.at(tokens, index)
    if alternate is not None:
        return _alternate_days(tokens, alternate.end)
    days = days_at(tokens, index)
    if days is not None:
        return ((Days(days.value),) if days.value else ()), days.end
    kind = _run_at(tokens, index)
    if kind is not None:
        return (kind.value,), kind.end
    amount = amount_at(tokens, index)
    if amount is not None and amount.value[0]:
        return (Mark.AMOUNT,), amount.end
    return _mark_at(tokens, index)


def _run_at(tokens: Tokens, index: int) -> Found[RunKind] | None:
    """A kind of run, a long distance beside a day, or both together ("16k tempo")."""
    repeats = _repeats_at(tokens, index)
    if repeats is not None:
        return repeats
    kind = RUN_KINDS.at(tokens, index)
    distance = long_distance_at(tokens, index if kind is None else kind.end)
    if distance is None:
        return kind or _kind_unheard_of(tokens, index)
    kind = kind or RUN_KINDS.at(tokens, distance.end)
    end = distance.end if kind is None else max(kind.end, distance.end)
    if kind is not None and kind.value is not RunKind.EASY:
        return Found(index, end, kind.value)
    is_of_a_day = _touches_day(tokens, index, end)
    return Found(index, end, RunKind.LONG) if is_of_a_day else kind


def _kind_unheard_of(tokens: Tokens, index: int) -> Found[RunKind] | None:
    """A kind of run that no table holds ("thursday quiet run") is no hard one."""
    word = tokens[index]
    is_described = word.isalpha() and word not in BESIDE_ANY_RUN
    is_run = tokens[index + 1 : index + 2] in (("run",), ("runs",), ("jog",))
    leads = is_run and _leads_days(tokens, index + 1)
    if not (is_described and is_run) or leads or DAYS.at(tokens, index) is not None:
        return None
    return Found(index, index + 2, RunKind.EASY)


def _repeats_at(tokens: Tokens, index: int) -> Found[RunKind] | None:
    """Such as "6x800", "5 x 1 km": repeats are intervals."""
    count = number_at(tokens, index)
    if count is None or tokens[count.end : count.end + 1] not in (("x",), ("*",)):
        return None
    length = number_at(tokens, count.end + 1)
    if length is None or not 1 < count.value <= MOST_REPEATS:
        return None
    is_metres = SHORTEST_REPEAT <= length.value <= LONGEST_REPEAT
    is_kilometres = length.end < len(tokens) and KILOMETRES.at(tokens, length.end) is not None
    is_minutes = minutes_at(tokens, count.end + 1) is not None
    if not (is_metres or is_kilometres or is_minutes):
        return None
    return Found(index, length.end + (not is_metres), RunKind.INTERVALS)


def _touches_day(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a day stands right before or behind, but for a word that joins them."""
    is_joined_before = not JOINING_A_DAY.isdisjoint(tokens[max(0, start - 1) : start])
    is_joined_behind = not JOINING_A_DAY.isdisjoint(tokens[end : end + 1])
    return any(
        0 <= place < len(tokens) and DAYS.at(tokens, place) is not None
        for place in (start - 1 - is_joined_before, end + is_joined_behind)
    )


def _mark_at(tokens: Tokens, index: int) -> tuple[tuple[Item, ...], int]:
    exception = EXCEPTIONS.at(tokens, index)
    if exception is not None:
        return (Mark.EXCEPT,), exception.end
    if tokens[index] in LEAVING_OUT and _is_exception(tokens, index):
        return (Mark.EXCEPT,), index + 1
    if tokens[index] in RUNNING and _leads_days(tokens, index):
        return (Mark.RUNS,), index + 1
    anew = STRONG_CORRECTIONS.at(tokens, index)
    if anew is not None:
        return (Mark.ANEW,), anew.end
    correction = CORRECTIONS.at(tokens, index)
    if correction is not None:
        return (Mark.CORRECTION,), correction.end
    token = tokens[index]
    if token in CLAUSE_BREAKS:
        return (Mark.BREAK,), index + 1
    if token in (COMMA, "(", ")", "then"):
        return (Mark.COMMA,), index + 1
    if token in LISTING:
        return (Mark.AND,), index + 1
    return (), index + 1


def _is_exception(tokens: Tokens, index: int) -> bool:
    """Whether a day is left out: "every day but monday", "not on mondays"."""
    is_whole = tokens[max(0, index - 1) : index] in (("day",), ("days",), ("everyday",), ("daily",))
    place = index + 1 + (tokens[index + 1 : index + 2] == ("on",))
    names_day = place < len(tokens) and DAYS.at(tokens, place) is not None
    return names_day and (is_whole or tokens[index] in DENYING)


def _leads_days(tokens: Tokens, index: int) -> bool:
    """Whether "run" stands right before a day ("bike monday, run tue wed")."""
    place = index + 1 + (tokens[index + 1 : index + 2] in (("on",), ("every",)))
    return place < len(tokens) and DAYS.at(tokens, place) is not None


def _alternate_days(tokens: Tokens, index: int) -> tuple[tuple[Item, ...], int]:
    """Every second day from the one named next; without a start no day is known."""
    start = DAYS.at(tokens, index + 1) if index + 1 < len(tokens) else None
    if start is None or len(start.value) != 1:
        return (), index
    return (Days(tuple(range(start.value[0], WEEK, 2))),), start.end
