"""The running week, from words such as "Tue tempo, Wed easy, Sun long"."""

from coach.language.readings import WeekReading
from coach.language.tokens import Tokens, tokenise
from coach.language.week_clauses import draft_of
from coach.language.week_days import WEEK, WHOLE_WEEK, with_days_spelled_out
from coach.language.week_items import Days, Item, Mark, items_of
from coach.language.week_lengths import longest_days
from coach.language.words.calendar import DAYS
from coach.language.words.running import NOT_RUNNING, RUN_KINDS
from coach.profile import RunKind, RunningWeek


def read_week(text: str) -> RunningWeek | None:
    """The running week a text describes; days it does not name are rest.

    A day named without a kind is easy, one with 16 km or 10 miles and more is long. None when
    the text names no day.
    """
    told = read_week_told(text)
    if told is None:
        return None
    kinds = [kind or RunKind.REST for kind in told.days]
    return RunningWeek(days=(kinds[0], kinds[1], kinds[2], kinds[3], kinds[4], kinds[5], kinds[6]))


def read_week_told(text: str) -> WeekReading | None:
    """The days that a text tells of, and no others; None when it names no day.

    Without a day it is a reading only where the runner does not run at the moment.
    """
    tokens = with_days_spelled_out(tokenise(text))
    in_order = _seven_in_order(tokens)
    if in_order is not None:
        return in_order
    items = tuple(items_of(tokens))
    in_turn = _kinds_in_turn(items)
    if in_turn is not None:
        return in_turn
    draft = draft_of(items)
    if not (draft.named or draft.filled):
        return WeekReading(not_running=True) if tokens in NOT_RUNNING else None
    for day in longest_days(tokens, draft.unnamed):
        draft.named[day] = RunKind.LONG
    kinds = [draft.kind_of(day) for day in WHOLE_WEEK]
    return WeekReading(days=(kinds[0], kinds[1], kinds[2], kinds[3], kinds[4], kinds[5], kinds[6]))


def _seven_in_order(tokens: Tokens) -> WeekReading | None:
    """Seven kinds and no day: Monday to Sunday."""
    if tokens in DAYS:
        return None
    kinds = [found.value for found in RUN_KINDS.find(tokens)]
    if len(kinds) != WEEK:
        return None
    return WeekReading(days=(kinds[0], kinds[1], kinds[2], kinds[3], kinds[4], kinds[5], kinds[6]))


def _kinds_in_turn(items: tuple[Item, ...]) -> WeekReading | None:
    """All days first and then as many kinds: "tue thu sat: easy, tempo, long"."""
    said = [item for item in items if not isinstance(item, Mark)]
    lists = [item for item in said if isinstance(item, Days)]
    days = [day for item in lists for day in item.days]
    kinds = [item for item in said if isinstance(item, RunKind)]
    is_apart = said == [*lists, *kinds]
    if not is_apart or len(kinds) < 2 or len(days) != len(kinds):
        return None
    named = dict(zip(days, kinds, strict=True))
    told = [named.get(day) for day in WHOLE_WEEK]
    return WeekReading(days=(told[0], told[1], told[2], told[3], told[4], told[5], told[6]))
