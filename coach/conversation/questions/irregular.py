"""Lives that are not the same every week: single dates, a second week, trips."""

from datetime import date, timedelta

from coach.conversation.questions.base import (
    Answered,
    Drafting,
    Misread,
    Moment,
    Option,
    ProfileQuestion,
    Reading,
)
from coach.conversation.questions.training import (
    FULL_GYM,
    NO_RUNS,
    PICKED,
    painted,
    part_of_week,
    picked,
)
from coach.conversation.scene import in_rows_of
from coach.dialogue import DatesDraft, Question, TripDraft, WeekDraft
from coach.language.dated_runs import (
    BusyOn,
    DatedChange,
    RunMoves,
    RunOnDate,
    read_dated_changes,
)
from coach.language.profile import read_kit, says_nothing_applies
from coach.language.spans import read_span
from coach.language.tokens import tokenise
from coach.language.week import read_week
from coach.language.words.spans import WHICH_WEEK
from coach.phrases import Phrasebook
from coach.phrases.text import Text
from coach.planning import planner
from coach.profile import (
    AlternateWeek,
    DatedRun,
    Kit,
    Profile,
    RunKind,
    RunningWeek,
    Trip,
)

READY = "ready"
BUSY = "busy"
FREE = "free"
NONE = "none"
THIS_WEEK = "this_week"
NEXT_WEEK = "next_week"
HOTEL = "hotel"
GYM = "gym"
BANDS = "bands"
HOTEL_GYM = (Kit.DUMBBELLS, Kit.BENCH)
DAYS_SHOWN = 14
ONCE_A_WEEK = (RunKind.TEMPO, RunKind.INTERVALS, RunKind.LONG)
"""Told for a date, they are the week's own on another day, unless they are told as extra."""
TRIPS = (3, 7, 14)
"""Days from today that are offered by tap."""


class DatesQuestion(ProfileQuestion):
    """What is different this week and next: pick a kind, tap its dates; or typed."""

    name = Question.DATES
    fields = ("dated_runs", "busy_days")

    def cleared(self, profile: Profile) -> Profile:
        """No date differs from the week."""
        return profile.model_copy(update={"dated_runs": (), "busy_days": ()})

    def prompt(self, moment: Moment) -> Text:
        """The two weeks so far."""
        draft = _dates_draft(moment)
        return moment.say.ask_dates(_shown(draft, moment), draft.painting)

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """Kinds, dates, ready."""
        draft, say = _dates_draft(moment), moment.say
        kinds = (
            *(Option(say.run_label(kind, chosen=kind is draft.painting), kind) for kind in PICKED),
            Option(say.busy_label(chosen=draft.painting is None), BUSY),
        )
        dates = tuple(
            Option(say.date_cell(day, run, busy=busy), f"{day}.{_paint(draft, busy=busy)}")
            for day, run, busy in _shown(draft, moment)
        )
        return (*in_rows_of(4, kinds), *in_rows_of(4, dates), (Option(say.ready(), READY),))

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The dates that differ."""
        return say.dates_record(profile.dated_runs, profile.busy_days)

    def read(self, words: str, moment: Moment) -> Reading:
        """What is different, in words."""
        changes = read_dated_changes(words, moment.now.date())
        if not changes:
            return Misread(moment.say.misread_dates())
        draft = _dates_draft(moment)
        for change in changes:
            draft = _with_change(draft, change, moment)
        return _with_dates(draft, moment)

    def tap(self, value: str, moment: Moment) -> Reading:
        """A kind, a date with the kind it was painted in, or ready."""
        draft = _dates_draft(moment)
        if value == READY:
            return _with_dates(draft, moment)
        day, _, kind = value.partition(".")
        if not kind:
            painting = None if value == BUSY else picked(value)
            return Drafting(draft.model_copy(update={"painting": painting}))
        on = date.fromisoformat(day)
        if kind in (BUSY, FREE):
            return Drafting(_with_busy(draft, on, busy=kind == BUSY))
        return Drafting(_with_run(draft, on, picked(kind), moment))


def _paint(draft: DatesDraft, *, busy: bool) -> str:
    """What a date's button carries: what is to be, so that twice is once."""
    return draft.painting or (FREE if busy else BUSY)


def _dates_draft(moment: Moment) -> DatesDraft:
    if isinstance(moment.draft, DatesDraft):
        return moment.draft
    return DatesDraft(runs=moment.profile.dated_runs, busy=moment.profile.busy_days)


def _shown(draft: DatesDraft, moment: Moment) -> tuple[tuple[date, RunKind, bool], ...]:
    """Two weeks of dates with their runs, and whether strength is out of the question."""
    today = moment.now.date()
    days = tuple(today + timedelta(days=ahead) for ahead in range(DAYS_SHOWN))
    run_on = planner.run_on(moment.profile.model_copy(update={"dated_runs": draft.runs}))
    return tuple((day, run_on(day.toordinal()), day in draft.busy) for day in days)


def _usual(day: date, moment: Moment) -> RunKind:
    return planner.run_on(moment.profile.model_copy(update={"dated_runs": ()}))(day.toordinal())


def _with_run(draft: DatesDraft, day: date, run: RunKind, moment: Moment) -> DatesDraft:
    others = tuple(each for each in draft.runs if each.day != day)
    differs = () if run is _usual(day, moment) else (DatedRun(day=day, run=run),)
    runs = tuple(sorted((*others, *differs), key=lambda each: each.day))
    return draft.model_copy(update={"runs": runs})


def _with_busy(draft: DatesDraft, day: date, *, busy: bool) -> DatesDraft:
    days = {*draft.busy, day} if busy else set(draft.busy) - {day}
    return draft.model_copy(update={"busy": tuple(sorted(days))})


def _with_change(draft: DatesDraft, change: DatedChange, moment: Moment) -> DatesDraft:
    match change:
        case RunOnDate(day=day, run=run, extra=extra):
            return _with_told_run(draft, day, run, moment, extra=extra)
        case BusyOn(day=day):
            return _with_busy(draft, day, busy=True)
        case RunMoves():
            return _with_move(draft, change, moment)


def _with_told_run(
    draft: DatesDraft, day: date, run: RunKind, moment: Moment, *, extra: bool
) -> DatesDraft:
    """A run told for a date; the one hard run of its kind in that week goes there.

    One on its usual day is as it always was, and takes nothing from another day.
    """
    told = _with_run(draft, day, run, moment)
    if extra or run not in ONCE_A_WEEK:
        return told
    usual = _others_of_the_week(draft, day, run, moment)
    if run is _usual(day, moment):
        return _back_to_usual(told, usual, run, moment)
    return _with_run(told, usual[0], RunKind.REST, moment) if len(usual) == 1 else told


def _back_to_usual(
    draft: DatesDraft, days: tuple[date, ...], run: RunKind, moment: Moment
) -> DatesDraft:
    """The days to which the run had gone for once are as they always are."""
    for each in days:
        usual = _usual(each, moment)
        if usual is not run:
            draft = _with_run(draft, each, usual, moment)
    return draft


def _others_of_the_week(
    draft: DatesDraft, day: date, run: RunKind | None, moment: Moment
) -> tuple[date, ...]:
    """The other days from today on, of the calendar week of a date, that hold such a run."""
    return tuple(
        each
        for each, kind, _ in _shown(draft, moment)
        if kind is run and each != day and each.isocalendar()[:2] == day.isocalendar()[:2]
    )


def _with_move(draft: DatesDraft, move: RunMoves, moment: Moment) -> DatesDraft:
    """The run leaves its day, which then rests; unsaid, that of the same week."""
    kinds = {day: run for day, run, _ in _shown(draft, moment)}
    others = _others_of_the_week(draft, move.to, move.run, moment)
    leaves = move.away_from or next(iter(others), None)
    run = move.run or (None if leaves is None else kinds.get(leaves))
    if run is None:
        return draft
    moved = _with_run(draft, move.to, run, moment)
    if leaves is None:
        return moved
    if _usual(leaves, moment) is not run:
        return _back_to_usual(moved, (leaves,), run, moment)
    return _with_run(moved, leaves, RunKind.REST, moment)


def _with_dates(draft: DatesDraft, moment: Moment) -> Reading:
    today = moment.now.date()
    runs = tuple(each for each in draft.runs if each.day >= today)
    busy = tuple(day for day in draft.busy if day >= today)
    return Answered(moment.profile.model_copy(update={"dated_runs": runs, "busy_days": busy}))


class OtherWeekQuestion(ProfileQuestion):
    """A second running week that takes turns with the first."""

    name = Question.OTHER_WEEK
    fields = ("alternate_week",)

    def prompt(self, moment: Moment) -> Text:
        """The grid so far."""
        draft = _week_draft(moment)
        return moment.say.ask_other_week(draft.days, draft.painting)

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """Kinds, days, and when it holds."""
        draft, say = _week_draft(moment), moment.say
        kinds = tuple(
            Option(say.run_label(kind, chosen=kind is draft.painting), kind) for kind in PICKED
        )
        days = tuple(
            Option(say.day_label(number, kind), f"{number}.{draft.painting}")
            for number, kind in enumerate(draft.days.days)
        )
        holds = (Option(say.holds_this_week(), THIS_WEEK), Option(say.holds_next_week(), NEXT_WEEK))
        return (
            *in_rows_of(3, kinds),
            *in_rows_of(4, days),
            holds,
            (Option(say.no_other_week(), NONE),),
        )

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The second week."""
        return say.other_week_record(profile.alternate_week)

    def read(self, words: str, moment: Moment) -> Reading:
        """A week in words; when it holds is asked with it filled in."""
        week = read_week(words)
        if week is None:
            return self._read_when(words, moment)
        known = _week_draft(moment).days
        return Drafting(part_of_week(known, week) or WeekDraft(days=week))

    def _read_when(self, words: str, moment: Moment) -> Reading:
        """When the drafted week holds, or that every week is the same."""
        which = WHICH_WEEK.first(tokenise(words))
        if which is not None and isinstance(moment.draft, WeekDraft):
            return self.tap(NEXT_WEEK if which else THIS_WEEK, moment)
        if says_nothing_applies(tokenise(words)):
            return self.tap(NONE, moment)
        return Misread(moment.say.misread_week())

    def tap(self, value: str, moment: Moment) -> Reading:
        """A kind, a day, when it holds, or none."""
        draft = _week_draft(moment)
        monday = moment.now.date() - timedelta(days=moment.now.weekday())
        match value:
            case "none":
                return _with_other_week(None, moment)
            case "this_week":
                return _with_other_week(AlternateWeek(week=draft.days, monday=monday), moment)
            case "next_week":
                later = monday + timedelta(days=7)
                return _with_other_week(AlternateWeek(week=draft.days, monday=later), moment)
            case _:
                return Drafting(painted(draft, value))


def _week_draft(moment: Moment) -> WeekDraft:
    if isinstance(moment.draft, WeekDraft):
        return moment.draft
    known = moment.profile.alternate_week
    return WeekDraft(days=known.week if known else moment.profile.running_week or NO_RUNS)


def _with_other_week(week: AlternateWeek | None, moment: Moment) -> Reading:
    return Answered(moment.profile.model_copy(update={"alternate_week": week}))


class TripQuestion(ProfileQuestion):
    """When a runner is away, and with what kit."""

    name = Question.TRIP
    fields = ("trips",)

    def cleared(self, profile: Profile) -> Profile:
        """No trip."""
        return profile.model_copy(update={"trips": ()})

    def prompt(self, moment: Moment) -> Text:
        """When; then with what."""
        match moment.draft:
            case TripDraft(first=first, last=last):
                return moment.say.ask_trip_kit(first, last)
            case _:
                return moment.say.ask_trip(_ahead(moment))

    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """Spans from today, or kits; no trip when there is one."""
        say = moment.say
        if isinstance(moment.draft, TripDraft):
            return tuple((Option(say.trip_kit_label(kit), value),) for value, kit in KITS)
        today = moment.now.date()
        until = tuple(
            Option(say.until_label(today + timedelta(days=days)), str(days)) for days in TRIPS
        )
        ended = ((Option(say.no_trip(), NONE),),) if _ahead(moment) else ()
        return (*ended, until)

    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The trips."""
        return say.trips_record(profile.trips)

    def read(self, words: str, moment: Moment) -> Reading:
        """When, with what, or both."""
        today = moment.now.date()
        kit = read_kit(words)
        if isinstance(moment.draft, TripDraft):
            return (
                Misread(moment.say.misread_options())
                if kit is None
                else _trip(moment.draft, kit, moment)
            )
        span = read_span(words, today)
        if span is None:
            return Misread(moment.say.misread_trip())
        draft = TripDraft(first=span.first, last=span.last)
        return Drafting(draft) if kit is None else _trip(draft, kit, moment)

    def tap(self, value: str, moment: Moment) -> Reading:
        """A span from today, a kit, or no trip."""
        if value == NONE and not isinstance(moment.draft, TripDraft):
            return Answered(moment.profile.model_copy(update={"trips": ()}))
        if isinstance(moment.draft, TripDraft):
            return _trip(moment.draft, dict(KITS)[value], moment)
        days = int(value)
        if days not in TRIPS:
            raise ValueError(value)
        today = moment.now.date()
        return Drafting(TripDraft(first=today, last=today + timedelta(days=days)))


KITS: tuple[tuple[str, tuple[Kit, ...]], ...] = (
    (NONE, ()),
    (BANDS, (Kit.BANDS,)),
    (HOTEL, HOTEL_GYM),
    (GYM, FULL_GYM),
)


def _ahead(moment: Moment) -> tuple[Trip, ...]:
    return tuple(trip for trip in moment.profile.trips if trip.last >= moment.now.date())


def _trip(draft: TripDraft, kit: tuple[Kit, ...], moment: Moment) -> Reading:
    return Answered(with_trip(moment.profile, draft, kit, moment.now.date()))


def with_week(profile: Profile, week: RunningWeek, monday: date, today: date) -> Profile:
    """The profile with one calendar week as told: every day from today on that differs."""
    usual = planner.run_on(profile.model_copy(update={"dated_runs": ()}))
    days = tuple(monday + timedelta(days=number) for number in range(7))
    told = (
        DatedRun(day=day, run=week.on(day.weekday()))
        for day in days
        if day >= today and week.on(day.weekday()) is not usual(day.toordinal())
    )
    others = (each for each in profile.dated_runs if each.day not in days)
    runs = tuple(sorted((*others, *told), key=lambda each: each.day))
    return profile.model_copy(update={"dated_runs": runs})


def with_trip(profile: Profile, draft: TripDraft, kit: tuple[Kit, ...], today: date) -> Profile:
    """The profile with a trip and its kit; others on the same days go, and so do past ones."""
    trip = Trip(first=draft.first, last=draft.last, kit=kit)
    others = (
        each
        for each in profile.trips
        if each.last >= today and (each.last < trip.first or each.first > trip.last)
    )
    trips = tuple(sorted((*others, trip), key=lambda each: each.first))
    return profile.model_copy(update={"trips": trips})
