"""Spans of days with two ends: "3 to 10 december", "friday till monday", "for 5 days"."""

from datetime import date, timedelta

from coach.language.dates import day_at, read_until
from coach.language.numbers import whole_number
from coach.language.tokens import Tokens, tokenise
from coach.language.words.calendar import MONTHS
from coach.language.words.spans import BETWEEN_ENDS
from coach.values import Value

LONGEST = timedelta(days=120)
LONGEST_DATE = 4
"""Tokens of a date before the word between the ends, such as "the 3rd of december"."""
EVE = timedelta(days=1)


class Span(Value):
    """Two days, both included."""

    first: date
    last: date


def read_span(text: str, today: date) -> Span | None:
    """The span a text names; with one end only it begins today.

    None where there is no end, or it lies before the beginning or absurdly far from it.
    """
    tokens = tokenise(text)
    for index, token in enumerate(tokens):
        if token in BETWEEN_ENDS:
            span = _with_ends(tokens, index, today)
            if span is not None:
                return span
    last = read_until(text, today)
    return None if last is None else _span(today, last)


def _with_ends(tokens: Tokens, joint: int, today: date) -> Span | None:
    """The span around a word such as "to"; one bare number takes its month from the other end."""
    first, last = _end_before(tokens, joint, today), _start_behind(tokens, joint, today)
    if first is None and last is not None:
        month = MONTHS.at(tokens, joint - 2) if joint >= 2 else None
        first = _in_month(tokens[joint - 1 : joint], month.value if month else last.month, last)
    if first is None or first < today:
        return None
    last = _start_behind(tokens, joint, first - EVE) or last
    if last is None:
        last = _in_month(tokens[joint + 1 : joint + 2], first.month, first)
    return None if last is None else _span(first, last)


def _end_before(tokens: Tokens, joint: int, today: date) -> date | None:
    for start in range(max(0, joint - LONGEST_DATE), joint):
        found = day_at(tokens, start, today)
        if found is not None and found.end == joint:
            return found.value
    return None


def _start_behind(tokens: Tokens, joint: int, today: date) -> date | None:
    for start in range(joint + 1, min(joint + 3, len(tokens))):
        found = day_at(tokens, start, today)
        if found is not None:
            return found.value
    return None


def _in_month(token: Tokens, month: int, beside: date) -> date | None:
    day = whole_number(token[0]) if token else None
    try:
        return None if day is None else date(beside.year, month, day)
    except ValueError:
        return None


def _span(first: date, last: date) -> Span | None:
    return Span(first=first, last=last) if first <= last <= first + LONGEST else None
