"""Dates: "14 march", "in 6 weeks", "friday", "on the 20th"."""

import calendar
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from coach.language.lexicon import Found
from coach.language.numbers import DIGITS, number_at, whole_number
from coach.language.tokens import CLAUSE_BREAKS, Tokens, split, tokenise, word_set
from coach.language.words.calendar import (
    EASTER_DAYS,
    FEASTS,
    MONTH_SPANS,
    MONTHS,
    NEAR_DAYS,
    SPANS,
    TELLING_OF_DEEDS,
    TOLD_ASIDE,
    WEEKDAYS,
)
from coach.language.words.numbers import NUMBERS

WEEK = 7
MONTHS_A_YEAR = 12
ORDINALS = frozenset({"st", "nd", "rd", "th"})
TELLING_BREAKS = CLAUSE_BREAKS | word_set(", but so then and")
NOT_OF_THE_DEED = word_set(
    "since until till til before after from by next for than every except not coming between last"
)
"""Before a day they date something else than what was done."""
RUN_NAMES = word_set("run runs race tempo intervals long easy marathon parkrun jog ride swim")
TOWARDS = frozenset({"to"})
MOST_LEADS = 8
"""Words such as "until" behind which a day is looked for: the work stays bounded."""
LEADING_TO_AN_END = frozenset({"until", "till", "til", "back", "to"})
LONGEST_LEAD = 400
"""Words between "until" and its day; as many as a message holds."""
DATE_OPENERS = word_set("the in next last this a an")
SAT_DOWN = word_set("down up on at in back for through there")
FARTHEST_DAYS = 5 * 366
"""Nobody plans a race or a pause further ahead; beyond it a date is not one."""


_Reader = Callable[[Tokens, int, date], Found[date] | None]


def read_date(text: str, today: date) -> date | None:
    """The day a text names, as seen from today; the next such day where the year is unsaid.

    None when no day can be computed ("in june") or it cannot be (31 february).
    """
    found = find_date(tokenise(text), today)
    return None if found is None else found.value


def read_until(text: str, today: date) -> date | None:
    """The end or the day of return a text names ("for 2 weeks", "till monday", "back on 20th").

    A week or month named as a whole is covered: "away next week" ends on the Monday after it,
    while "back next week" ends on its Monday.
    """
    tokens = tokenise(text)
    stretch = _first_stretch(tokens, today)
    leads = [index for index, token in enumerate(tokens) if token in LEADING_TO_AN_END]
    for index in leads[:MOST_LEADS]:
        if stretch is not None and index < stretch.start <= index + 2:
            return stretch.value.begin
        is_inside = stretch is not None and stretch.end <= index
        eve = stretch.value.begin - timedelta(days=1) if stretch and is_inside else today
        found = find_date(tokens[index + 1 :], eve)
        # "to" is followed by the day itself; in "to india from friday" it is a place.
        reach = 1 if tokens[index] in TOWARDS else LONGEST_LEAD
        if found is not None and found.start <= reach:
            return found.value
    if stretch is not None:
        return stretch.value.after
    span = _first_span(tokens)
    start = find_date(_without(tokens, span), today)
    begin = today if start is None else start.value
    if span is not None:
        return _after(begin, span.value)
    return None if start is None else start.value


class _Stretch(NamedTuple):
    """A week or month of the calendar: its first day and the day after it."""

    begin: date
    after: date


def _first_stretch(tokens: Tokens, today: date) -> Found[_Stretch] | None:
    for index in range(len(tokens)):
        found = _stretch_at(tokens, index, today)
        if found is not None:
            return found
    return None


def _stretch_at(tokens: Tokens, index: int, today: date) -> Found[_Stretch] | None:
    """Next week, this week or weekend, next month; "the next week" is seven days from today."""
    monday = today + timedelta(days=WEEK - today.weekday())
    is_span = tokens[max(0, index - 1) : index] == ("the",)
    match tokens[index : index + 2]:
        case ("next", "week") if not is_span and not _names_weekday_beside(tokens, index):
            stretch = _Stretch(monday, monday + timedelta(days=WEEK))
        case ("next", "month") if not is_span:
            begin, after = (date(*_months_on(today, months), 1) for months in (1, 2))
            stretch = _Stretch(begin, after)
        case ("this", "week" | "weekend"):
            stretch = _Stretch(today, monday)
        case _:
            return None
    return Found(index, index + 2, stretch)


def _names_weekday_beside(tokens: Tokens, index: int) -> bool:
    """Such as "next week mon", "monday next week"."""
    behind = index + 2 + (tokens[index + 2 : index + 3] == ("on",))
    return any(
        0 <= place < len(tokens) and WEEKDAYS.at(tokens, place) is not None
        for place in (index - 1, behind)
    )


def find_date(tokens: Tokens, today: date) -> Found[date] | None:
    """The first day named among tokens; a date of the calendar beats a weekday beside it."""
    for readers in (_CALENDAR_READERS, _RELATIVE_READERS):
        for index in range(len(tokens)):
            found = _read_at(readers, tokens, index, today)
            if found is not None:
                return found
    return None


def day_at(tokens: Tokens, index: int, today: date) -> Found[date] | None:
    """The day named at a place, as seen from today."""
    return _read_at((*_CALENDAR_READERS, *_RELATIVE_READERS), tokens, index, today)


def _read_at(
    readers: tuple[_Reader, ...], tokens: Tokens, index: int, today: date
) -> Found[date] | None:
    if not _may_begin(tokens[index]):
        return None
    for reader in readers:
        found = reader(tokens, index, today)
        if found is not None and _is_plausible(found.value, today):
            return found
    return None


def find_day_told(tokens: Tokens, today: date) -> date | None:
    """The day that words tell of: today, or the latest such day before it.

    Days of a pain or a run beside it do not count ("knee hurt on monday, did it yesterday").
    None when no day is named, when it lies ahead, or when several are.
    """
    days = {
        day
        for part in split(tokens, TELLING_BREAKS)
        if part not in TOLD_ASIDE or part in TELLING_OF_DEEDS
        for day in _days_past(part, today)
    }
    return days.pop() if len(days) == 1 else None


@lru_cache(maxsize=4096)
def _may_begin(token: str) -> bool:
    """Whether a date can begin with a word: spares the readers most of a text."""
    return (
        token[0] in DIGITS
        or token in DATE_OPENERS
        or WEEKDAYS.at((token,), 0) is not None
        or any(
            lexicon.begins_with(token)
            for lexicon in (MONTHS, FEASTS, EASTER_DAYS, NEAR_DAYS, NUMBERS)
        )
    )


def find_day_past(tokens: Tokens, today: date) -> date | None:
    """The first day named that is today or before it."""
    for index in range(len(tokens)):
        found = _day_past_at(tokens, index, today)
        if found is not None and found.value <= today:
            return found.value
    return None


def _days_past(tokens: Tokens, today: date) -> Iterator[date]:
    index = 0
    while index < len(tokens):
        found = _day_past_at(tokens, index, today)
        if found is not None and found.value <= today and not _is_of_else(tokens, found):
            yield found.value
        index = index + 1 if found is None else found.end


def _is_of_else(tokens: Tokens, day: Found[date]) -> bool:
    """Whether a day dates something else ("since monday", "before tuesday's long run")."""
    place = day.start - (tokens[day.start - 1 : day.start] in (("on",), ("the",)))
    before = tokens[place - 1 : place] if place > 0 else ()
    behind = tokens[day.end : day.end + 2]
    is_verb = tokens[day.start] == "sat" and not SAT_DOWN.isdisjoint(behind)
    return is_verb or not (NOT_OF_THE_DEED.isdisjoint(before) and RUN_NAMES.isdisjoint(behind))


def _day_past_at(tokens: Tokens, index: int, today: date) -> Found[date] | None:
    if not _may_begin(tokens[index]):
        return None
    for reader in (_near_day_past, _calendar_day_past, _weekday_past, _days_ago, _month_day_past):
        found = reader(tokens, index, today)
        if found is not None:
            return found
    return None


def _near_day_past(tokens: Tokens, index: int, today: date) -> Found[date] | None:
    return None if tokens[index] == "now" else _near_day(tokens, index, today)


def _calendar_day_past(tokens: Tokens, index: int, today: date) -> Found[date] | None:
    iso = _iso(tokens, index, today)
    if iso is not None:
        return iso
    # The next such day after a year ago is the latest such day until now.
    year, month = _months_on(today, -MONTHS_A_YEAR)
    last_year = date(year, month, min(today.day, calendar.monthrange(year, month)[1]))
    return _day_and_month(tokens, index, last_year + timedelta(days=1))


def _weekday_past(tokens: Tokens, index: int, today: date) -> Found[date] | None:
    """monday, last monday: the latest one, today's included where "last" does not exclude it."""
    is_last = tokens[index] == "last"
    place = index + is_last
    if tokens[index] in ("next", "this"):
        return None
    weekday = WEEKDAYS.at(tokens, place) if place < len(tokens) else None
    if weekday is None:
        return None
    ago = (today.weekday() - int(weekday.value)) % WEEK
    return Found(index, weekday.end, today - timedelta(days=WEEK if is_last and ago == 0 else ago))


def _days_ago(tokens: Tokens, index: int, today: date) -> Found[date] | None:
    """2 days ago, a week ago."""
    span = _span_at(tokens, index)
    if span is None or tokens[span.end : span.end + 1] != ("ago",):
        return None
    months, days = span.value
    return None if months else Found(index, span.end + 1, today - timedelta(days=days))


def _month_day_past(tokens: Tokens, index: int, today: date) -> Found[date] | None:
    """On the 30th: the latest 30th."""
    day = _ordinal_at(tokens, index)
    if day is None or tokens[day.end - 1] not in ORDINALS:
        return None
    for back in range(MONTHS_A_YEAR):
        year, month = _months_on(today, -back)
        found = _date(year, month, day.value)
        if found is not None and found <= today:
            return Found(index, day.end, found)
    return None


def _is_plausible(day: date, today: date) -> bool:
    return abs((day - today).days) <= FARTHEST_DAYS


def _date(year: int, month: int, day: int) -> date | None:
    if not (1 <= year <= 9999 and 1 <= month <= MONTHS_A_YEAR):
        return None
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _next_occurrence(month: int, day: int, today: date) -> date | None:
    for year in range(today.year, today.year + 5):
        found = _date(year, month, day)
        if found is not None and found >= today:
            return found
    return None


def _iso(tokens: Tokens, index: int, _today: date) -> Found[date] | None:
    parts = tokens[index : index + 5]
    if len(parts) < 5 or parts[1] not in "-/" or parts[3] != parts[1] or len(parts[0]) != 4:
        return None
    return _found_numbers(index, index + 5, (parts[0], parts[2], parts[4]))


def _found_numbers(start: int, end: int, parts: tuple[str, str, str]) -> Found[date] | None:
    year, month, day = (whole_number(part) for part in parts)
    if year is None or month is None or day is None:
        return None
    found = _date(year, month, day)
    return None if found is None else Found(start, end, found)


def _day_first(tokens: Tokens, index: int, _today: date) -> Found[date] | None:
    """4.11.2027, or 14/3/2027 where only one reading is possible."""
    dotted = tokens[index].split(".")
    if len(dotted) == 3:
        return _found_numbers(index, index + 1, (_full_year(dotted[2]), dotted[1], dotted[0]))
    parts = tokens[index : index + 5]
    if len(parts) < 5 or parts[1] not in "/-" or parts[3] != parts[1]:
        return None
    first, second = whole_number(parts[0]), whole_number(parts[2])
    if first is None or second is None:
        return None
    if first != second and max(first, second) <= MONTHS_A_YEAR:
        return None
    day, month = (parts[2], parts[0]) if second > MONTHS_A_YEAR else (parts[0], parts[2])
    return _found_numbers(index, index + 5, (_full_year(parts[4]), month, day))


def _full_year(year: str) -> str:
    return f"20{year}" if len(year) == 2 else year


def _day_and_month(tokens: Tokens, index: int, today: date) -> Found[date] | None:
    """14 march, march 14th, 12 dec 2027, the 3rd of may."""
    month = MONTHS.at(tokens, index)
    if month is not None:
        day = _ordinal_at(tokens, month.end)
        return None if day is None else _with_year(tokens, index, day, month.value, today)
    day = _ordinal_at(tokens, index)
    if day is None:
        return None
    month = MONTHS.at(tokens, day.end + (tokens[day.end : day.end + 1] == ("of",)))
    if month is None:
        return None
    return _with_year(tokens, index, Found(index, month.end, day.value), month.value, today)


def _ordinal_at(tokens: Tokens, index: int) -> Found[int] | None:
    index += tokens[index : index + 1] == ("the",)
    number = number_at(tokens, index)
    if number is None or not number.value.is_integer() or not 1 <= number.value <= 31:
        return None
    has_ending = not ORDINALS.isdisjoint(tokens[number.end : number.end + 1])
    return Found(index, number.end + has_ending, int(number.value))


def _with_year(
    tokens: Tokens, start: int, day: Found[int], month: int, today: date
) -> Found[date] | None:
    place = day.end + (tokens[day.end : day.end + 1] == (",",))
    year = whole_number(tokens[place]) if place < len(tokens) else None
    if year is not None and today.year - 1 <= year <= today.year + 9:
        found = _date(year, month, day.value)
        return None if found is None else Found(start, place + 1, found)
    found = _next_occurrence(month, day.value, today)
    return None if found is None else Found(start, day.end, found)


def _feast(tokens: Tokens, index: int, today: date) -> Found[date] | None:
    feast = FEASTS.at(tokens, index)
    if feast is None:
        return None
    found = _next_occurrence(*feast.value, today)
    return None if found is None else Found(index, feast.end, found)


def _easter(tokens: Tokens, index: int, today: date) -> Found[date] | None:
    """Easter and the days around it, by the calendar of the western churches."""
    found = EASTER_DAYS.at(tokens, index)
    if found is None:
        return None
    for year in (today.year, today.year + 1):
        day = _easter_sunday(year) + timedelta(days=found.value)
        if day >= today:
            return Found(index, found.end, day)
    return None


def _easter_sunday(year: int) -> date:
    """The algorithm of Meeus, Jones and Butcher."""
    golden = year % 19
    century, year_of_century = divmod(year, 100)
    leap_centuries, rest = divmod(century, 4)
    shift = (century + 8) // 25
    correction = (century - shift + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leap_years, after = divmod(year_of_century, 4)
    weekday = (32 + 2 * rest + 2 * leap_years - epact - after) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _near_day(tokens: Tokens, index: int, today: date) -> Found[date] | None:
    near = NEAR_DAYS.at(tokens, index)
    return None if near is None else Found(index, near.end, today + timedelta(days=near.value))


def _weekday(tokens: Tokens, index: int, today: date) -> Found[date] | None:
    """friday, next monday, next week mon; a bare day is the next one after today."""
    is_next = tokens[index] == "next"
    place = index + is_next + (is_next and tokens[index + 1 : index + 2] == ("week",))
    place += tokens[place : place + 1] == ("on",)
    weekday = WEEKDAYS.at(tokens, place) if place < len(tokens) else None
    if weekday is None:
        return None
    end = weekday.end
    is_next = is_next or tokens[end : end + 2] == ("next", "week")
    if is_next:
        monday = today + timedelta(days=WEEK - today.weekday())
        return Found(index, end, monday + timedelta(days=int(weekday.value)))
    ahead = (int(weekday.value) - today.weekday() - 1) % WEEK + 1
    return Found(index, end, today + timedelta(days=ahead))


def _in_a_span(tokens: Tokens, index: int, today: date) -> Found[date] | None:
    """In 6 weeks, 10 days from now, in a month."""
    begins = tokens[index] == "in"
    span = _span_at(tokens, index + begins)
    if span is None:
        return None
    follows = tokens[span.end : span.end + 2]
    ends = follows in (("from", "now"), ("from", "today")) or follows[:1] in (
        ("away",), ("time",), ("out",)
    )  # fmt: skip
    if not (begins or ends):
        return None
    return Found(index, span.end, _after(today, span.value))


def _day_of_month(tokens: Tokens, index: int, today: date) -> Found[date] | None:
    """On the 20th: the next 20th."""
    day = _ordinal_at(tokens, index)
    if day is None or tokens[day.end - 1] not in ORDINALS:
        return None
    for ahead in range(MONTHS_A_YEAR):
        year, month = _months_on(today, ahead)
        found = _date(year, month, day.value)
        if found is not None and found > today:
            return Found(index, day.end, found)
    return None


def _months_on(start: date, months: int) -> tuple[int, int]:
    year, month = divmod(start.year * MONTHS_A_YEAR + start.month - 1 + months, MONTHS_A_YEAR)
    return year, month + 1


Span = tuple[int, int]
"""Months and days."""


def _span_at(tokens: Tokens, index: int) -> Found[Span] | None:
    if tokens[index : index + 1] in (("a",), ("an",), ("one",)):
        count: Found[float] | None = Found(index, index + 1, 1.0)
    elif tokens[index : index + 1] == ("next",):
        count = number_at(tokens, index + 1) or Found(index, index + 1, 1.0)
    elif tokens[index : index + 3] == ("a", "couple", "of"):
        count = Found(index, index + 3, 2.0)
    else:
        count = number_at(tokens, index)
    if count is None or count.end >= len(tokens) or not 0 < count.value <= 500:
        return None
    if not count.value.is_integer():
        return None
    unit = SPANS.at(tokens, count.end)
    if unit is not None:
        return Found(index, unit.end, (0, int(count.value) * unit.value))
    if MONTH_SPANS.at(tokens, count.end) is None:
        return None
    return Found(index, count.end + 1, (int(count.value), 0))


def _first_span(tokens: Tokens) -> Found[Span] | None:
    for index in range(len(tokens)):
        span = _span_at(tokens, index)
        is_a_day = tokens[index] == "next" and _names_weekday_beside(tokens, index)
        if span is not None and not is_a_day:
            return span
    return None


def _without(tokens: Tokens, span: Found[Span] | None) -> Tokens:
    return tokens if span is None else (*tokens[: span.start], "\n", *tokens[span.end :])


def _after(start: date, span: Span) -> date:
    months, days = span
    year, month = _months_on(start, months)
    day = min(start.day, calendar.monthrange(year, month)[1])
    return date(year, month, day) + timedelta(days=days)


_CALENDAR_READERS: tuple[_Reader, ...] = (_iso, _day_first, _day_and_month, _feast, _easter)
_RELATIVE_READERS: tuple[_Reader, ...] = (_near_day, _in_a_span, _weekday, _day_of_month)
