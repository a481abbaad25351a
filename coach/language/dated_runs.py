"""What is different on a date: a run moved or added, no run, no time for strength."""

from datetime import date, timedelta
from typing import Literal

from coach.language.dates import find_date
from coach.language.lexicon import Found, phrases
from coach.language.moves import AWAY_FROM, TOWARDS
from coach.language.tokens import CLAUSE_BREAKS, COMMA, Tokens, split, tokenise
from coach.language.week import read_week
from coach.language.words.calendar import DAYS
from coach.language.words.running import RUN_KINDS
from coach.language.words.spans import BUSY, EXTRA, INSTEAD_OF, LASTING, NO_STRENGTH, WHICH_WEEK
from coach.profile import RunKind, RunningWeek
from coach.values import Value


class RunOnDate(Value):
    """A run, or none, on a date."""

    kind: Literal["run"] = "run"
    day: date
    run: RunKind
    extra: bool = False
    """On top of what the week holds."""
    once: bool = False
    """Told as one date ("next thursday", "10 december"), not as a day that may be every week's."""


class RunMoves(Value):
    """A run goes to another date; the day it leaves is the next such run where it is unsaid."""

    kind: Literal["moves"] = "moves"
    run: RunKind | None
    away_from: date | None
    to: date


class BusyOn(Value):
    """No strength fits on a date."""

    kind: Literal["busy"] = "busy"
    day: date


DatedChange = RunOnDate | RunMoves | BusyOn
DAYS_OF_A_WEEK_TOLD = 2
A_WHOLE_WEEK = 3
"""So many days told together are the running week, not exceptions to it."""
MOST_DAYS = 8
"""Of a clause; one that names more is no exception to a week, and the work stays bounded."""
LEADING_TO_A_DAY = frozenset({"on", "the"})
ONE_OF_MANY = frozenset({"next", "this", "coming"})
ONE_FOR_ANOTHER = phrases("instead of,rather than,in place of")
"""A run that changes its day leaves the rest of the week alone."""
WHEN = frozenset({"after", "before"})
OF_A_RUN = frozenset({"the", "my", "a", "our"})
MOVING = frozenset({"moved", "moves", "move", "moving", "shifted", "shift", "swapped", "swap"})


def read_dated_changes(text: str, today: date) -> tuple[DatedChange, ...]:
    """What a text says of single dates, clause by clause; empty where it says nothing of them."""
    clauses = split(tokenise(text), CLAUSE_BREAKS | {COMMA, "and", ";"})
    found: list[DatedChange] = []
    for clause in clauses:
        change = _change(clause, today) or _one_more_day(clause, today, found[-1:])
        if change is not None:
            found.append(change)
    return tuple(found)


def _one_more_day(tokens: Tokens, today: date, last: list[DatedChange]) -> DatedChange | None:
    """A day alone behind one that is taken is taken too ("night shift on Wed and Thu")."""
    days = _days(tokens, today)
    if len({day.value for day in days}) != 1:
        return None
    told = {place for day in days for place in range(day.start, day.end)}
    rest = {token for place, token in enumerate(tokens) if place not in told}
    is_alone = all(token in LEADING_TO_A_DAY or DAYS.at((token,), 0) is not None for token in rest)
    goes_on = any(isinstance(change, BusyOn) for change in last)
    return BusyOn(day=days[0].value) if is_alone and goes_on else None


class WeekTold(Value):
    """The runs of one calendar week, told as a whole."""

    monday: date
    week: RunningWeek


def read_week_told(text: str, today: date) -> WeekTold | None:
    """The runs of this or the next week, where several days are told for that week alone."""
    tokens = tokenise(text)
    found = WHICH_WEEK.find(tokens)
    if len(found) != 1 or "?" in tokens or tokens in LASTING or tokens in ONE_FOR_ANOTHER:
        return None
    rest = (*tokens[: found[0].start], *tokens[found[0].end :])
    week = read_week(" ".join(rest))
    if week is None or sum(run is not RunKind.REST for run in week.days) < DAYS_OF_A_WEEK_TOLD:
        return None
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=found[0].value)
    return WeekTold(monday=monday, week=week)


def is_lasting(text: str, changes: tuple[DatedChange, ...]) -> bool:
    """Whether words about days tell of every week ("now", "every friday"), or of a whole one."""
    several = sum(isinstance(change, RunOnDate) for change in changes)
    return several >= A_WHOLE_WEEK or tokenise(text) in LASTING


def _change(tokens: Tokens, today: date) -> DatedChange | None:
    days = _days(tokens, today)
    if not days:
        return None
    told = [found for found in RUN_KINDS.find(tokens) if not only_dates(tokens, found.start)]
    runs = [found for found in told if found.value is not RunKind.REST]
    run = runs[0].value if runs else None
    if tokens in NO_STRENGTH or (run is None and tokens in BUSY):
        return BusyOn(day=days[0].value)
    left = next((day for day in days if _is_left(tokens, day)), None)
    to = next((day for day in days if day is not left), None)
    is_move = left is not None or not MOVING.isdisjoint(tokens)
    if is_move and to is not None:
        away_from = None if left is None else left.value
        return RunMoves(run=run, away_from=away_from, to=to.value)
    if not told:
        return None
    extra = not EXTRA.isdisjoint(tokens)
    return RunOnDate(
        day=days[0].value, run=told[0].value, extra=extra, once=_is_once(tokens, days[0])
    )


def only_dates(tokens: Tokens, place: int) -> bool:
    """Whether the run at a place only says when something else is done ("after parkrun")."""
    before = tuple(token for token in tokens[:place] if token not in OF_A_RUN)
    return not WHEN.isdisjoint(before[-1:])


def _is_once(tokens: Tokens, day: Found[date]) -> bool:
    """Whether a day is named as a date of its own."""
    weekday = DAYS.at(tokens, day.start)
    is_bare = weekday is not None and weekday.end == day.end
    if tokens[day.end : day.end + 2] == ("this", "week"):
        return True
    return not is_bare or not ONE_OF_MANY.isdisjoint(tokens[max(0, day.start - 1) : day.start])


def _days(tokens: Tokens, today: date) -> tuple[Found[date], ...]:
    found: list[Found[date]] = []
    rest = tokens
    shift = 0
    while len(found) < MOST_DAYS and (day := find_date(rest, today)) is not None:
        found.append(Found(day.start + shift, day.end + shift, day.value))
        shift += day.end
        rest = tokens[shift:]
    return tuple(found)


def _is_left(tokens: Tokens, day: Found[date]) -> bool:
    """Whether a day is the one that the run leaves ("friday instead of thursday")."""
    before = tokens[max(0, day.start - 2) : day.start]
    if not TOWARDS.isdisjoint(before[-1:]):
        return False
    leaves = INSTEAD_OF.find(before)
    return bool(leaves) or not AWAY_FROM.isdisjoint(before[-1:])
