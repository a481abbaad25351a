"""The running week, from words such as "Tue tempo, Wed easy, Sun long"."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple, assert_never

from typing_extensions import TypeIs

from coach.language.lengths import minutes_at
from coach.language.lexicon import Found
from coach.language.numbers import number_at
from coach.language.readings import WeekReading
from coach.language.tokens import CLAUSE_BREAKS, COMMA, Tokens, tokenise, word_set
from coach.language.words.answers import CORRECTIONS, STRONG_CORRECTIONS
from coach.language.words.calendar import DAY_CODES, DAY_CODES_TOGETHER, DAYS
from coach.language.words.running import (
    ALTERNATE_DAYS,
    ALTERNATE_WEEKS,
    EVERYTHING_ELSE,
    EXCEPTIONS,
    KILOMETRES,
    KILOMETRES_A_MILE,
    MILES,
    NOT_RUNNING,
    REST_MEANS_OTHERS,
    RUN_KINDS,
)
from coach.profile import RunKind, RunningWeek

WEEK = 7
WHOLE_WEEK = tuple(range(WEEK))
RUNNING = word_set("run runs running")
DENYING = word_set("not never")
LEAVING_OUT = DENYING | {"but"}
RANGE_SIGNS = frozenset({"-", "to", "till", "until", "through", "thru", "til"})
JOINING_A_DAY = word_set("on every each run - : ( = is a")
LONG_RUN_KM = 16
MOST_REPEATS = 30
SHORTEST_REPEAT, LONGEST_REPEAT = 100, 3000
"""Metres."""
LONG_SHARE = 1.5
"""A run half as long again as all others is the long one; rule of thumb."""
FEWEST_CODES = 3
NOT_AN_AMOUNT = word_set("x am pm : times days runs day % th st nd rd sessions reps")
LONGEST_RUN_KM = 100
UNDECIDED = "or"
LISTING = frozenset({"/", "&", "+", "and", "n"})

HARDNESS = (
    RunKind.REST,
    RunKind.OTHER,
    RunKind.EASY,
    RunKind.TEMPO,
    RunKind.INTERVALS,
    RunKind.LONG,
    RunKind.RACE,
)
"""Of two things on one day the harder run is kept."""


class _Mark(Enum):
    COMMA = auto()
    BREAK = auto()
    AND = auto()
    EXCEPT = auto()
    CORRECTION = auto()
    RUNS = auto()
    """The days that come are those of runs, whatever was named before."""
    ANEW = auto()
    """A correction of what was said last."""


class _Days(NamedTuple):
    days: tuple[int, ...]


class _Others(NamedTuple):
    """Every day that is not named otherwise."""


_Item = _Days | _Others | RunKind | _Mark


@dataclass
class _Draft:
    """A week being put together; days named one by one beat days named as a whole."""

    named: dict[int, RunKind] = field(default_factory=dict)
    filled: dict[int, RunKind] = field(default_factory=dict)
    others: RunKind | None = None
    correcting: bool = False
    unnamed: set[int] = field(default_factory=set)
    """Days that were named without a kind of run."""
    last: list[tuple[int, RunKind]] = field(default_factory=list)
    """What was put last; a correction takes it back."""

    def put(self, target: _Days | _Others, kind: RunKind, *, named: bool = True) -> None:
        match target:
            case _Others():
                self.others = kind
            case _Days(days=days):
                kinds = self.filled if len(days) >= WEEK - 2 else self.named
                self.last = [(day, kind) for day in days]
                for day in days:
                    kinds[day] = self._choose(kinds.get(day), kind)
                    (self.unnamed.discard if named else self.unnamed.add)(day)

    def take_back(self) -> None:
        """The day that was put last was meant to be another one."""
        for day, _ in self.last:
            self.named.pop(day, None)
            self.unnamed.discard(day)

    def _choose(self, before: RunKind | None, after: RunKind) -> RunKind:
        if before is None or self.correcting:
            return after
        return max(before, after, key=HARDNESS.index)

    def kind_of(self, day: int) -> RunKind | None:
        return self.named.get(day) or self.filled.get(day) or self.others


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
    items = tuple(_items(tokens))
    in_turn = _kinds_in_turn(items)
    if in_turn is not None:
        return in_turn
    draft = _Draft()
    _assign(items, draft)
    if not (draft.named or draft.filled):
        return WeekReading(not_running=True) if tokens in NOT_RUNNING else None
    for day in _longest_days(tokens, draft.unnamed):
        draft.named[day] = RunKind.LONG
    kinds = [draft.kind_of(day) for day in WHOLE_WEEK]
    return WeekReading(days=(kinds[0], kinds[1], kinds[2], kinds[3], kinds[4], kinds[5], kinds[6]))


def _items(tokens: Tokens) -> Iterator[_Item]:
    """The days, kinds and joints of a text in order; all other words fall away."""
    index = 0
    while index < len(tokens):
        items, index = _item_at(tokens, index)
        yield from items


def _item_at(tokens: Tokens, index: int) -> tuple[tuple[_Item, ...], int]:
    turns = ALTERNATE_WEEKS.at(tokens, index)
    if turns is not None:
        return (), turns.end
    others = EVERYTHING_ELSE.at(tokens, index)
    if others is not None:
        means_easy = REST_MEANS_OTHERS.at(tokens, index) is not None
        return ((_Others(), RunKind.EASY) if means_easy else (_Others(),)), others.end
    alternate = ALTERNATE_DAYS.at(tokens, index)
    if alternate is not None:
        return _alternate_days(tokens, alternate.end)
    days = _days_at(tokens, index)
    if days is not None:
        return ((_Days(days.value),) if days.value else ()), days.end
    kind = _run_at(tokens, index)
    if kind is not None:
        return (kind.value,), kind.end
    return _mark_at(tokens, index)


def with_days_spelled_out(tokens: Tokens) -> Tokens:
    """The text with day codes as words: "M off T hills", "MWF", "Tu Th Sa".

    Single codes are only read where there are several, for "we" and "m" mean other things too.
    """
    glued = tuple(word for token in tokens for word in DAY_CODES_TOGETHER.get(token, (token,)))
    codes = [index for index, token in enumerate(glued) if _is_day_code(glued, index)]
    days = {glued[index] for index in codes}
    others = sum(token.isalpha() and token not in DAY_CODES for token in glued)
    is_clear = len(days) >= FEWEST_CODES or (len(days) >= 2 and others <= len(days) * 2)
    if not is_clear:
        return glued
    spelled = list(glued)
    for index in codes:
        spelled[index] = DAY_CODES[glued[index]]
    saturdays = [index for index in codes if glued[index] == "s"]
    for index in saturdays[1:]:
        spelled[index] = "sunday"
    tuesdays = [index for index in codes if glued[index] == "t"]
    for index in tuesdays[1:]:
        spelled[index] = "thursday"
    return tuple(spelled)


def _is_day_code(tokens: Tokens, index: int) -> bool:
    if tokens[index] not in DAY_CODES:
        return False
    before = tokens[index - 1] if index else ""
    follows_number = before[-1:].isdigit() and tokens[index] in ("m", "th", "s")
    return not follows_number


def _seven_in_order(tokens: Tokens) -> WeekReading | None:
    """Seven kinds and no day: Monday to Sunday."""
    if tokens in DAYS:
        return None
    kinds = [found.value for found in RUN_KINDS.find(tokens)]
    if len(kinds) != WEEK:
        return None
    return WeekReading(days=(kinds[0], kinds[1], kinds[2], kinds[3], kinds[4], kinds[5], kinds[6]))


def _kinds_in_turn(items: tuple[_Item, ...]) -> WeekReading | None:
    """All days first and then as many kinds: "tue thu sat: easy, tempo, long"."""
    said = [item for item in items if not isinstance(item, _Mark)]
    lists = [item for item in said if isinstance(item, _Days)]
    days = [day for item in lists for day in item.days]
    kinds = [item for item in said if isinstance(item, RunKind)]
    is_apart = said == [*lists, *kinds]
    if not is_apart or len(kinds) < 2 or len(days) != len(kinds):
        return None
    named = dict(zip(days, kinds, strict=True))
    told = [named.get(day) for day in WHOLE_WEEK]
    return WeekReading(days=(told[0], told[1], told[2], told[3], told[4], told[5], told[6]))


def _longest_days(tokens: Tokens, unnamed: set[int]) -> tuple[int, ...]:
    """The days, named without a kind, whose length is half as much again as all others'."""
    amounts = _amounts(tokens)
    if len(amounts) < 2:
        return ()
    longest = max(amounts.values())
    days = [day for day, amount in amounts.items() if amount == longest]
    others = [amount for amount in amounts.values() if amount < longest]
    is_long = bool(others) and longest >= LONG_SHARE * max(others)
    return tuple(day for day in days if is_long and day in unnamed)


def _amounts(tokens: Tokens) -> dict[int, float]:
    """How long the run of each day is, in one unit: minutes, kilometres or bare numbers.

    Amounts belong to the days before them, or to those behind where the first stands first.
    """
    by_unit: dict[str, dict[int, float]] = {}
    for days, (unit, length) in _days_with_amounts(tuple(_days_and_amounts(tokens))):
        by_unit.setdefault(unit, {}).update(dict.fromkeys(days, length))
    return max(by_unit.values(), key=len, default={})


_Amount = tuple[str, float]


def _days_and_amounts(tokens: Tokens) -> Iterator[tuple[int, ...] | _Amount]:
    index = 0
    while index < len(tokens):
        days = _days_at(tokens, index)
        amount = None if days is not None else _amount_at(tokens, index)
        if days is not None:
            yield days.value
        elif amount is not None:
            yield amount.value
        found = days or amount
        index = index + 1 if found is None else found.end


def _days_with_amounts(
    found: tuple[tuple[int, ...] | _Amount, ...],
) -> Iterator[tuple[tuple[int, ...], _Amount]]:
    leads = bool(found) and _is_amount(found[0])
    items = found if leads else tuple(reversed(found))
    current: _Amount | None = None
    for item in items:
        if _is_amount(item):
            current = item
        elif current is not None:
            yield item, current


def _is_amount(item: tuple[int, ...] | _Amount) -> TypeIs[_Amount]:
    return len(item) == 2 and isinstance(item[0], str)


def _amount_at(tokens: Tokens, index: int) -> Found[tuple[str, float]] | None:
    minutes = minutes_at(tokens, index)
    if minutes is not None and tokens[minutes.end - 1] != "m":
        return Found(index, minutes.end, ("minutes", float(minutes.value)))
    number = number_at(tokens, index)
    if number is None or not 0 < number.value <= LONGEST_RUN_KM:
        return None
    if KILOMETRES.at(tokens, number.end) is not None:
        return Found(index, number.end + 1, ("km", number.value))
    if MILES.at(tokens, number.end) is not None:
        return Found(index, number.end + 1, ("km", number.value * KILOMETRES_A_MILE))
    is_other = tokens[number.end : number.end + 1] != () and (
        tokens[number.end] in NOT_AN_AMOUNT or tokens[number.end][0].isdigit()
    )
    return None if is_other else Found(index, number.end, ("", number.value))


def _run_at(tokens: Tokens, index: int) -> Found[RunKind] | None:
    """A kind of run, a long distance beside a day, or both together ("16k tempo")."""
    repeats = _repeats_at(tokens, index)
    if repeats is not None:
        return repeats
    kind = RUN_KINDS.at(tokens, index)
    distance = _long_distance_at(tokens, index if kind is None else kind.end)
    if distance is None:
        return kind
    kind = kind or RUN_KINDS.at(tokens, distance.end)
    end = distance.end if kind is None else max(kind.end, distance.end)
    if kind is not None and kind.value is not RunKind.EASY:
        return Found(index, end, kind.value)
    is_of_a_day = _touches_day(tokens, index, end)
    return Found(index, end, RunKind.LONG) if is_of_a_day else kind


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


def _long_distance_at(tokens: Tokens, index: int) -> Found[float] | None:
    """Sixteen kilometres or ten miles and more, which make any run long; rule of thumb."""
    number = number_at(tokens, index)
    if number is None or number.end >= len(tokens) or tokens[number.end] == "m":
        return None
    miles = MILES.at(tokens, number.end)
    unit = miles or KILOMETRES.at(tokens, number.end)
    length = number.value * (KILOMETRES_A_MILE if miles is not None else 1)
    if unit is None or not LONG_RUN_KM <= length <= LONGEST_RUN_KM:
        return None
    return Found(index, unit.end, length)


def _touches_day(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a day stands right before or behind, but for a word that joins them."""
    is_joined_before = not JOINING_A_DAY.isdisjoint(tokens[max(0, start - 1) : start])
    is_joined_behind = not JOINING_A_DAY.isdisjoint(tokens[end : end + 1])
    return any(
        0 <= place < len(tokens) and DAYS.at(tokens, place) is not None
        for place in (start - 1 - is_joined_before, end + is_joined_behind)
    )


def _mark_at(tokens: Tokens, index: int) -> tuple[tuple[_Item, ...], int]:
    exception = EXCEPTIONS.at(tokens, index)
    if exception is not None:
        return (_Mark.EXCEPT,), exception.end
    if tokens[index] in LEAVING_OUT and _is_exception(tokens, index):
        return (_Mark.EXCEPT,), index + 1
    if tokens[index] in RUNNING and _leads_days(tokens, index):
        return (_Mark.RUNS,), index + 1
    anew = STRONG_CORRECTIONS.at(tokens, index)
    if anew is not None:
        return (_Mark.ANEW,), anew.end
    correction = CORRECTIONS.at(tokens, index)
    if correction is not None:
        return (_Mark.CORRECTION,), correction.end
    token = tokens[index]
    if token in CLAUSE_BREAKS:
        return (_Mark.BREAK,), index + 1
    if token in (COMMA, "(", ")"):
        return (_Mark.COMMA,), index + 1
    if token in LISTING:
        return (_Mark.AND,), index + 1
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


def _alternate_days(tokens: Tokens, index: int) -> tuple[tuple[_Item, ...], int]:
    """Every second day from the one named next; without a start no day is known."""
    start = DAYS.at(tokens, index + 1) if index + 1 < len(tokens) else None
    if start is None or len(start.value) != 1:
        return (), index
    return (_Days(tuple(range(start.value[0], WEEK, 2))),), start.end


def _days_at(tokens: Tokens, index: int) -> Found[tuple[int, ...]] | None:
    """A day, a named group of days, or a range; no days where the runner is undecided."""
    first = DAYS.at(tokens, index)
    if first is None or len(first.value) != 1 or first.end + 1 >= len(tokens):
        return first
    joint, second = tokens[first.end], DAYS.at(tokens, first.end + 1)
    if second is None or len(second.value) != 1:
        return first
    if joint == UNDECIDED:
        return Found(index, second.end, ())
    if joint not in RANGE_SIGNS:
        return first
    length = (second.value[0] - first.value[0]) % WEEK
    days = tuple((first.value[0] + step) % WEEK for step in range(length + 1))
    return Found(index, second.end, days)


@dataclass
class _Clause:
    """Days and kinds between two joints, in the order they were said."""

    items: list[_Days | _Others | RunKind] = field(default_factory=list)

    @property
    def has_days(self) -> bool:
        return any(not isinstance(item, RunKind) for item in self.items)

    @property
    def has_kind(self) -> bool:
        return any(isinstance(item, RunKind) for item in self.items)

    @property
    def begins_with_kind(self) -> bool:
        return bool(self.items) and isinstance(self.items[0], RunKind)


@dataclass
class _Reader:
    """What waits for its other half while the clauses go by."""

    draft: _Draft
    waiting_days: list[_Days | _Others] = field(default_factory=list)
    waiting_kind: RunKind | None = None
    kind_before: RunKind | None = None
    """The kind of a clause that named it before its days: further days join it."""
    clause: _Clause = field(default_factory=_Clause)
    correcting_last: bool = False
    """What comes takes the place of the day, or of the kind, that was put last."""
    excepting: bool = False
    """The days that come are exceptions: rest, unless a kind is named for them."""

    def take(self, item: _Days | _Others | RunKind, following: tuple[_Item, ...]) -> None:
        """A day or a kind, with the items behind it."""
        names_kind = bool(following) and isinstance(following[0], RunKind)
        if self.excepting and isinstance(item, _Days) and not names_kind:
            self.draft.put(item, RunKind.REST)
            return
        self.excepting = False
        self.clause.items.append(item)

    def pass_mark(self, mark: _Mark, following: tuple[_Item, ...]) -> None:
        """A joint between days and kinds, with the items behind it."""
        match mark:
            case _Mark.CORRECTION | _Mark.ANEW | _Mark.RUNS:
                self._turn(mark)
            case _Mark.EXCEPT:
                self.end_clause()
                self.excepting = True
            case _Mark.COMMA:
                self.end_clause()
            case _Mark.BREAK:
                self.end_clause()
                self.flush()
                self.kind_before = None
                self.excepting = False
            case _Mark.AND:
                if _begins_anew(self.clause, following):
                    self.end_clause()
            case _:
                assert_never(mark)

    def _turn(self, mark: _Mark) -> None:
        """A word that turns what was said before."""
        if mark is _Mark.RUNS:
            if self.clause.has_days:
                self.end_clause()
            self.kind_before = None
            return
        self.draft.correcting = True
        if mark is _Mark.ANEW or self.clause.has_kind:
            self.end_clause()
            self.flush()
        self.correcting_last = mark is _Mark.ANEW

    def end_clause(self) -> None:
        """What was said since the last joint is read."""
        self.read(self.clause)
        self.clause = _Clause()

    def flush(self) -> None:
        """Days that no kind came for are easy runs."""
        for days in self.waiting_days:
            self.draft.put(days, RunKind.EASY, named=False)
        self.waiting_days.clear()

    def read(self, clause: _Clause) -> None:
        if self.correcting_last and (clause.has_days or clause.has_kind):
            self.correcting_last = False
            self._correct(clause)
        elif clause.has_days and clause.has_kind:
            self._read_whole(clause)
        elif clause.has_days:
            self._read_days(clause)
        elif clause.has_kind:
            self._read_kind(clause)

    def _correct(self, clause: _Clause) -> None:
        kinds = [item for item in clause.items if isinstance(item, RunKind)]
        targets = [item for item in clause.items if not isinstance(item, RunKind)]
        last = self.draft.last
        if kinds and targets:
            if last and not any(_holds(target, last[0][0]) for target in targets):
                self.draft.take_back()
            self.draft.correcting = True
            self._read_whole(clause)
        elif kinds:
            self.draft.correcting = True
            self.draft.put(_Days(tuple(day for day, _ in last)), kinds[0])
        elif last:
            self.draft.take_back()
            for target in targets:
                self.draft.put(target, last[0][1])

    def _read_days(self, clause: _Clause) -> None:
        targets = [item for item in clause.items if not isinstance(item, RunKind)]
        kind = self.waiting_kind or self.kind_before
        if kind is not None:
            for target in targets:
                self.draft.put(target, kind)
            self.kind_before, self.waiting_kind = kind, None
            return
        self.waiting_days.extend(targets)
        if len(targets) > 1:
            self.flush()

    def _read_kind(self, clause: _Clause) -> None:
        kind = next(item for item in clause.items if isinstance(item, RunKind))
        self.kind_before = None
        if not self.waiting_days:
            self.waiting_kind = kind
            return
        for target in self.waiting_days:
            self.draft.put(target, kind)
        self.waiting_days.clear()

    def _read_whole(self, clause: _Clause) -> None:
        pairs = _pairs(clause)
        first_target, first_kind = pairs[0]
        joins_waiting = (
            not clause.begins_with_kind
            and first_kind is not RunKind.LONG
            and first_target not in self.waiting_days
            and not (first_kind is RunKind.REST and any(_is_group(d) for d in self.waiting_days))
        )
        if joins_waiting:
            for target in self.waiting_days:
                self.draft.put(target, first_kind)
            self.waiting_days.clear()
        self.flush()
        for target, kind in pairs:
            self.draft.put(target, kind)
        self.kind_before = pairs[-1][1] if clause.begins_with_kind else None
        self.waiting_kind = None


def _is_group(target: _Days | _Others) -> bool:
    return isinstance(target, _Others) or len(target.days) > 1


def _holds(target: _Days | _Others, day: int) -> bool:
    return isinstance(target, _Days) and day in target.days


def _pairs(clause: _Clause) -> list[tuple[_Days | _Others, RunKind]]:
    """Days with their kinds: kinds come before their days where the clause begins with one."""
    pairs: list[tuple[_Days | _Others, RunKind]] = []
    waiting: list[_Days | _Others] = []
    current: RunKind | None = None
    for item in clause.items:
        if not isinstance(item, RunKind):
            waiting.append(item)
            continue
        if clause.begins_with_kind and current is not None and waiting:
            pairs.extend((target, current) for target in waiting)
            waiting.clear()
        elif not clause.begins_with_kind and waiting:
            pairs.extend((target, item) for target in waiting)
            waiting.clear()
        elif not clause.begins_with_kind and pairs:
            pairs.append((pairs[-1][0], item))
        current = item
    left_over = current if clause.begins_with_kind and current is not None else RunKind.EASY
    pairs.extend((target, left_over) for target in waiting)
    return pairs


def _assign(items: tuple[_Item, ...], draft: _Draft) -> None:
    reader = _Reader(draft)
    for index, item in enumerate(items):
        following = items[index + 1 : index + 3]
        if isinstance(item, _Mark):
            reader.pass_mark(item, following)
        else:
            reader.take(item, following)
    reader.end_clause()
    reader.flush()


def _begins_anew(clause: _Clause, following: tuple[_Item, ...]) -> bool:
    """Whether "and" joins two statements ("mon easy and long sunday") and not two days."""
    if not clause.has_days:
        return False
    if following and isinstance(following[0], RunKind):
        return any(isinstance(item, _Days | _Others) for item in following[1:2])
    return clause.has_kind and not clause.begins_with_kind
