"""Which days have which runs: days and kinds brought together, clause by clause."""

from dataclasses import dataclass, field
from typing import assert_never

from coach.language.week_days import WEEK
from coach.language.week_items import Days, Item, Mark, Others
from coach.profile import RunKind

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
OF_ITS_OWN = frozenset({RunKind.TEMPO, RunKind.INTERVALS, RunKind.RACE})
"""Kinds that days with a length of their own do not join ("hills wed, 60 mins sun")."""


@dataclass
class WeekDraft:
    """A week being put together; days named one by one beat days named as a whole."""

    named: dict[int, RunKind] = field(default_factory=dict)
    filled: dict[int, RunKind] = field(default_factory=dict)
    others: RunKind | None = None
    correcting: bool = False
    unnamed: set[int] = field(default_factory=set)
    """Days that were named without a kind of run."""
    last: list[tuple[int, RunKind]] = field(default_factory=list)
    """What was put last; a correction takes it back."""

    def put(self, target: Days | Others, kind: RunKind, *, named: bool = True) -> None:
        """Days have a kind of run; `named` unless it was left unsaid which."""
        match target:
            case Others():
                self.others = kind
            case Days(days=days):
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
        """The run of a day, Monday 0; None for a day nobody spoke of."""
        return self.named.get(day) or self.filled.get(day) or self.others


@dataclass
class _Clause:
    """Days and kinds between two joints, in the order they were said."""

    items: list[Days | Others | RunKind] = field(default_factory=list)
    has_amount: bool = False

    @property
    def has_days(self) -> bool:
        return any(not isinstance(item, RunKind) for item in self.items)

    @property
    def has_kind(self) -> bool:
        return any(isinstance(item, RunKind) for item in self.items)

    @property
    def restricts_others(self) -> bool:
        """Whether the days that come are all of the others ("otherwise easy on mon and fri")."""
        return (
            len(self.items) > 1
            and isinstance(self.items[-2], Others)
            and isinstance(self.items[-1], RunKind)
        )

    @property
    def begins_with_kind(self) -> bool:
        return bool(self.items) and isinstance(self.items[0], RunKind)


@dataclass
class _Reader:
    """What waits for its other half while the clauses go by."""

    draft: WeekDraft
    waiting_days: list[Days | Others] = field(default_factory=list)
    waiting_kind: RunKind | None = None
    kind_before: RunKind | None = None
    """The kind of a clause that named it before its days: further days join it."""
    clause: _Clause = field(default_factory=_Clause)
    correcting_last: bool = False
    """What comes takes the place of the day, or of the kind, that was put last."""
    excepting: bool = False
    """The days that come are exceptions: rest, unless a kind is named for them."""

    def take(self, item: Days | Others | RunKind, following: tuple[Item, ...]) -> None:
        """A day or a kind, with the items behind it."""
        names_kind = bool(following) and isinstance(following[0], RunKind)
        if self.excepting and isinstance(item, Days) and not names_kind:
            self.draft.put(item, RunKind.REST)
            return
        self.excepting = False
        if isinstance(item, Days) and not names_kind and self.clause.restricts_others:
            del self.clause.items[-2]
        self.clause.items.append(item)

    def pass_mark(self, mark: Mark, following: tuple[Item, ...]) -> None:
        """A joint between days and kinds, with the items behind it."""
        match mark:
            case Mark.CORRECTION | Mark.ANEW | Mark.RUNS:
                self._turn(mark)
            case Mark.AMOUNT:
                self.clause.has_amount = True
            case Mark.EXCEPT:
                self.end_clause()
                self.excepting = True
            case Mark.COMMA:
                self.end_clause()
            case Mark.BREAK:
                self.end_clause()
                self.flush()
                self.kind_before = None
                self.excepting = False
            case Mark.AND:
                if _begins_anew(self.clause, following):
                    self.end_clause()
            case _:
                assert_never(mark)

    def _turn(self, mark: Mark) -> None:
        """A word that turns what was said before."""
        if mark is Mark.RUNS:
            if self.clause.has_days:
                self.end_clause()
            self.kind_before = None
            return
        self.draft.correcting = True
        if mark is Mark.ANEW or self.clause.has_kind:
            self.end_clause()
            self.flush()
        self.correcting_last = mark is Mark.ANEW

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
        if self.waiting_kind is not None and targets:
            self.waiting_kind = None if kinds else self.waiting_kind
            self.read(clause)
        elif kinds and targets:
            if last and not any(_holds(target, last[0][0]) for target in targets):
                self.draft.take_back()
            self.draft.correcting = True
            self._read_whole(clause)
        elif kinds:
            self.draft.correcting = True
            self.draft.put(Days(tuple(day for day, _ in last)), kinds[0])
        elif last:
            self.draft.take_back()
            for target in targets:
                self.draft.put(target, last[0][1])

    def _read_days(self, clause: _Clause) -> None:
        targets = [item for item in clause.items if not isinstance(item, RunKind)]
        goes_on = not (clause.has_amount and self.kind_before in OF_ITS_OWN)
        kind = self.waiting_kind or (self.kind_before if goes_on else None)
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


def _is_group(target: Days | Others) -> bool:
    return isinstance(target, Others) or len(target.days) > 1


def _holds(target: Days | Others, day: int) -> bool:
    return isinstance(target, Days) and day in target.days


def _pairs(clause: _Clause) -> list[tuple[Days | Others, RunKind]]:
    """Days with their kinds: kinds come before their days where the clause begins with one."""
    pairs: list[tuple[Days | Others, RunKind]] = []
    waiting: list[Days | Others] = []
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


def draft_of(items: tuple[Item, ...]) -> WeekDraft:
    """The week that days, kinds and joints tell of."""
    draft = WeekDraft()
    reader = _Reader(draft)
    for index, item in enumerate(items):
        following = items[index + 1 : index + 3]
        if isinstance(item, Mark):
            reader.pass_mark(item, following)
        else:
            reader.take(item, following)
    reader.end_clause()
    reader.flush()
    return draft


def _begins_anew(clause: _Clause, following: tuple[Item, ...]) -> bool:
    """Whether "and" joins two statements ("mon easy and long sunday") and not two days."""
    if not clause.has_days:
        return False
    if following and isinstance(following[0], Others):
        return True
    if following and isinstance(following[0], RunKind):
        return any(isinstance(item, Days | Others) for item in following[1:2])
    return clause.has_kind and not clause.begins_with_kind
