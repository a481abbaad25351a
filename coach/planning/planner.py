"""The plan over time: made once, rolled on as days pass, made anew when an answer changes.

A plan reaches to the end of next week (Monday to Sunday) and keeps eight days of what was.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import permutations
from typing import NamedTuple

from coach.plan import (
    Block,
    Focus,
    Objection,
    Pattern,
    Phase,
    Placement,
    PlacementReason,
    Plan,
    Session,
    SessionId,
    SessionStatus,
    Shortfall,
    Stage,
    WarmUp,
)
from coach.planning import season
from coach.planning.composition import (
    Composition,
    compose,
    omissions,
    session_minutes,
    trainable_foci,
)
from coach.planning.placement import in_the_way, place, protected, reasons, remedy, search
from coach.planning.readiness import Practice
from coach.planning.running_calendar import (
    UNTOLD_WEEK,
    monday_of,
    profile_on,
    run_on,
)
from coach.planning.week_costs import LEGS_ONCE, LEGS_TWICE, Mixes, Preferences, Week
from coach.planning.week_rules import Choice, Day, DayOn, StrengthOn, objections
from coach.profile import AgeBand, Dose, Experience, Profile, RunKind, Weekday, Wishes
from coach.training_log import TrainingState
from coach.values import Value

__all__ = [
    "DayOption",
    "Trained",
    "can_do_on",
    "day_options",
    "make_plan",
    "move",
    "next_session_id",
    "replan",
    "roll",
    "run_on",
    "set_status",
    "with_minutes",
]

DAYS_KEPT = 8
"""Reports stay possible for seven days; the eighth keeps the day before the week in sight."""

WEEKS_AHEAD = 2
"""A plan reaches from today to the end of next week."""

_UNTOLD_DOSE = Dose(sessions=2, minutes=15)

NOTHING_PRACTISED = Practice()


class _Dates(NamedTuple):
    """What each date holds: its block, what the season asks, and the day as placement sees it."""

    block_on: Callable[[date], Block]
    stage_on: Callable[[date], Stage]
    day_on: DayOn


_COUNTING = (SessionStatus.PLANNED, SessionStatus.REPORTED)
"""Sessions that take their day: what was skipped or missed leaves it free."""

_MAIN_PATTERNS = (
    Pattern.SQUAT,
    Pattern.HINGE,
    Pattern.LUNGE,
    Pattern.CALF,
    Pattern.PUSH,
    Pattern.PULL,
    Pattern.CORE,
    Pattern.BACK,
)

_BUILDING = (Phase.GENERAL, Phase.STRENGTH, Phase.HEAVY, Phase.POWER)
_MOST_RUNS_FOR_LEGS_TWICE = 5
_LEAST_MINUTES_FOR_LEGS_TWICE = 30
"""Legs twice a week suit a building phase, up to five runs and half an hour (C8, E8, F P5)."""


class Trained(Value):
    """A day on which the runner trained strength outside the plan."""

    day: date
    focus: Focus


class DayOption(Value):
    """A day a session could go to, with the rules it would break there."""

    day: date
    objections: tuple[Objection, ...]


class _Known(NamedTuple):
    """What planning goes by, beside the plan."""

    profile: Profile
    training: TrainingState
    today: date
    trained: tuple[Trained, ...]
    practice: Practice
    weeks: int = WEEKS_AHEAD
    fewest_changes_only: bool = True
    """Whether sessions that stand stay even where fewer are wanted."""

    @property
    def dose(self) -> Dose:
        return self.profile.dose or _UNTOLD_DOSE

    @property
    def monday(self) -> date:
        return monday_of(self.today)

    def mondays_in_order(self) -> tuple[date, ...]:
        """The weeks to plan, next week before this one."""
        this, following, *later = (
            self.monday + timedelta(weeks=number) for number in range(self.weeks)
        )
        return (following, this, *later)

    def explains(self, plan: Plan, monday: date) -> bool:
        """Whether the runner should hear why a week is short: not where it began late."""
        began_late = monday == monday_of(plan.started) and plan.started > monday
        return not began_late and monday < self.monday + timedelta(weeks=WEEKS_AHEAD)


def make_plan(
    profile: Profile,
    training: TrainingState,
    today: date,
    first_session: int,
    *,
    trained: tuple[Trained, ...] = (),
    practice: Practice = NOTHING_PRACTISED,
    weeks: int = WEEKS_AHEAD,
) -> Plan:
    """The first plan: sessions from today to the end of next week, ids from `first_session` on.

    A running week not told counts as seven days without a run, a dose not told as 2 × 15 minutes.
    What was `trained` outside the plan takes its day like a session. With more `weeks` (at least 2)
    a season is looked ahead, as if the runner became ready for each phase in time.
    """
    known = _Known(profile, training, today, trained, practice, weeks)
    block = season.first_block(profile, practice, known.monday)
    placements, shortfall = _places(known, block)
    plan = Plan(started=today, placements=placements, shortfall=shortfall, block=block)
    return _completed(plan, known, first_session)


def roll(
    plan: Plan,
    profile: Profile,
    training: TrainingState,
    today: date,
    next_session: int,
    *,
    trained: tuple[Trained, ...] = (),
    practice: Practice = NOTHING_PRACTISED,
) -> Plan:
    """The plan as of today: reaches to the end of next week, contents follow the training state.

    Ids stay, and dates too, unless what was really done, a run that moved, a race or a day that is
    taken stands in the way: then that week is placed again with as little change as possible. What
    is past or no longer planned does not change; sessions older than eight days go. A planned
    session with nothing left to do goes too.
    """
    known = _Known(profile, training, today, trained, practice)
    recent = (each for each in plan.sessions if each.day >= today - timedelta(days=DAYS_KEPT))
    rolled = plan.model_copy(update={"sessions": tuple(recent)})
    return _completed(_advanced(rolled, known), known, next_session)


def replan(
    plan: Plan,
    profile: Profile,
    training: TrainingState,
    today: date,
    next_session: int,
    *,
    trained: tuple[Trained, ...] = (),
    practice: Practice = NOTHING_PRACTISED,
) -> Plan:
    """The plan after an answer changed: places searched anew, sessions from next week on replaced.

    This week changes as little as the rules and the number wanted allow. A session that stays on
    its day keeps its id; new ones have fresh ids. What is past, reported or skipped stays.
    """
    known = _Known(profile, training, today, trained, practice, fewest_changes_only=False)
    advanced = _advanced(plan, known)
    placements, shortfall = _places(known, advanced.block or _first_block(known))
    later = tuple(
        each
        for each in plan.sessions
        if each.day >= known.monday + timedelta(weeks=1) and _is_ahead(each, today)
    )
    changed = advanced.model_copy(
        update={
            "placements": placements,
            "shortfall": shortfall,
            "sessions": tuple(each for each in plan.sessions if each not in later),
        }
    )
    return _completed(changed, known, next_session_id(plan, next_session), before=later)


def with_minutes(
    plan: Plan,
    session_id: SessionId,
    minutes: int,
    profile: Profile,
    training: TrainingState,
) -> Plan:
    """The plan with one planned session made for so many minutes (10 to 60), this once.

    Rolling keeps it so. Unknown ids change nothing.
    """
    session = next((each for each in plan.sessions if each.id == session_id), None)
    if session is None or session.status is not SessionStatus.PLANNED:
        return plan
    known = _Known(profile, training, session.day, (), NOTHING_PRACTISED)
    given = session.model_copy(update={"minutes_given": minutes})
    renewed = _renewed(given, _standing(plan, known, _dates(plan, known)), known)
    if renewed is None:
        return plan
    return _with_sessions(plan, (renewed if each is session else each for each in plan.sessions))


def _completed(
    plan: Plan, known: _Known, first_session: int, *, before: tuple[Session, ...] = ()
) -> Plan:
    """The plan settled, extended to its last week, and filled."""
    dates = _dates(plan, known)
    first = next_session_id(plan, first_session)
    settled = _settled(plan, known, dates)
    return _filled(_extended(settled, known, dates, first, before), known, dates)


def next_session_id(plan: Plan, first: int) -> int:
    """The id after the highest in the plan; at least `first`."""
    return max((first, *(session.id + 1 for session in plan.sessions)))


def can_do_on(
    plan: Plan, session: Session, profile: Profile, day: date, *, trained: tuple[Trained, ...] = ()
) -> tuple[Objection, ...]:
    """The rules that a session would break on a day; where it stands now does not count."""
    return _objections(plan, session, day, _days_of(plan, profile), trained)


def day_options(
    plan: Plan,
    session: Session,
    profile: Profile,
    today: date,
    days: int = 7,
    *,
    trained: tuple[Trained, ...] = (),
) -> tuple[DayOption, ...]:
    """The days from today on that a session could move to, each with what stands against it."""
    day_on = _days_of(plan, profile)
    ahead = (today + timedelta(days=offset) for offset in range(days))
    return tuple(
        DayOption(day=day, objections=_objections(plan, session, day, day_on, trained))
        for day in ahead
    )


def move(plan: Plan, session_id: SessionId, to: date) -> Plan:
    """The plan with a session on another day; unknown ids change nothing.

    Rolling the plan afterwards fits its warm-up to the run of the new day.
    """
    return _with_session(plan, session_id, day=to)


def set_status(
    plan: Plan, session_id: SessionId, status: SessionStatus, day: date | None = None
) -> Plan:
    """The plan with what became of a session; unknown ids change nothing.

    `day` is the day it was done, where that is not its own: there it stands from now on.
    """
    if day is None:
        return _with_session(plan, session_id, status=status)
    return _with_session(plan, session_id, status=status, day=day)


def _with_session(
    plan: Plan, session_id: SessionId, **changes: date | SessionStatus | Focus | int
) -> Plan:
    return _with_sessions(
        plan,
        (
            session.model_copy(update=changes) if session.id == session_id else session
            for session in plan.sessions
        ),
    )


def _with_sessions(plan: Plan, sessions: Iterable[Session]) -> Plan:
    in_order = sorted(sessions, key=lambda session: (session.day, session.id))
    return plan.model_copy(update={"sessions": tuple(in_order)})


def _is_ahead(session: Session, today: date) -> bool:
    return session.day >= today and session.status is SessionStatus.PLANNED


# --- the season ----------------------------------------------------------------------------------


def _first_block(known: _Known) -> Block:
    return season.first_block(known.profile, known.practice, known.monday)


def _advanced(plan: Plan, known: _Known) -> Plan:
    """The plan with its block brought to this week, and the repeating week that suits its phase."""
    before = plan.block or _first_block(known)
    block = season.advanced(before, known.profile, known.training, known.practice, known.monday)
    advanced = plan.model_copy(update={"block": block})
    if _mixes(known.profile, block.phase) == _mixes(known.profile, before.phase):
        return advanced
    placements, shortfall = _places(known, block)
    return advanced.model_copy(update={"placements": placements, "shortfall": shortfall})


def _dates(plan: Plan, known: _Known) -> _Dates:
    """What each date of the plan holds, as far as it can be told today."""
    block = plan.block or _first_block(known)
    expected = season.blocks_ahead(block, known.profile, known.monday, known.weeks)
    if expected[1].phase is not block.phase:
        # Whether the runner is ready for the next phase shows when this week is over.
        expected = (expected[0], block, *expected[2:])

    def block_on(day: date) -> Block:
        week = (day - known.monday).days // 7
        return expected[min(max(week, 0), len(expected) - 1)]

    @cache
    def stage_on(day: date) -> Stage:
        return season.stage_on(block_on(day), known.profile, day)

    return _Dates(block_on=block_on, stage_on=stage_on, day_on=_day_on(known.profile, stage_on))


def _day_on(profile: Profile, stage_on: Callable[[date], Stage]) -> DayOn:
    runs = run_on(profile)
    busy = {day.toordinal() for day in profile.busy_days}

    @cache
    def day_on(ordinal: int) -> Day:
        stage = stage_on(date.fromordinal(ordinal))
        return Day(
            run=runs(ordinal),
            busy=ordinal in busy,
            strength=stage.strength,
            legs=stage.legs,
            most=stage.sessions,
            after_race=stage.race is not None and stage.race.day.toordinal() < ordinal,
        )

    return day_on


def _days_of(plan: Plan, profile: Profile) -> DayOn:
    """The days around the present, as the block of today has them."""
    block = plan.block or season.first_block(profile, Practice(), monday_of(plan.started))
    return _day_on(profile, lambda day: season.stage_on(block, profile, day))


# --- the week ------------------------------------------------------------------------------------


def _places(known: _Known, block: Block) -> tuple[tuple[Placement, ...], Shortfall | None]:
    return place(
        known.profile.running_week or UNTOLD_WEEK,
        known.dose.sessions,
        trainable_foci(known.profile, known.training),
        _preferences(known.profile, block.phase),
    )


def _preferences(profile: Profile, phase: Phase) -> Preferences:
    new = profile.experience is Experience.NEW or profile.age_band is AgeBand.FROM_65
    return Preferences(
        wishes=profile.wishes or Wishes(),
        mixes=_mixes(profile, phase),
        free_days=2 if new else 1,
    )


def _mixes(profile: Profile, phase: Phase) -> Mixes:
    runs = (profile.running_week or UNTOLD_WEEK).days
    minutes = (profile.dose or _UNTOLD_DOSE).minutes
    twice = (
        phase in _BUILDING
        and sum(run not in (RunKind.REST, RunKind.OTHER) for run in runs)
        <= _MOST_RUNS_FOR_LEGS_TWICE
        and minutes >= _LEAST_MINUTES_FOR_LEGS_TWICE
    )
    return LEGS_TWICE if twice else LEGS_ONCE


def _strength_on(sessions: Iterable[Session], trained: tuple[Trained, ...]) -> StrengthOn:
    return _taken((each for each in sessions if each.status in _COUNTING), trained).get


def _taken(sessions: Iterable[Session], trained: tuple[Trained, ...]) -> dict[int, Focus]:
    taken = {each.day.toordinal(): each.focus for each in trained}
    taken.update((session.day.toordinal(), session.focus) for session in sessions)
    return taken


def _objections(
    plan: Plan, session: Session, day: date, day_on: DayOn, trained: tuple[Trained, ...]
) -> tuple[Objection, ...]:
    others = (other for other in plan.sessions if other.id != session.id)
    return objections(day.toordinal(), session.focus, day_on, _strength_on(others, trained))


def _week(monday: date, first: date, day_on: DayOn, taken: dict[int, Focus], usual: Choice) -> Week:
    """A dated week for the search, open from `first` on."""
    sunday_before = monday.toordinal() - 1
    return Week(
        days=tuple(day_on(sunday_before + number) for number in range(15)),
        open_days=tuple(range(max(1, first.toordinal() - sunday_before), 8)),
        standing=tuple(
            (number, taken[sunday_before + number])
            for number in range(9)
            if sunday_before + number in taken
        ),
        usual=usual,
    )


def _numbered(days: Iterable[tuple[date, Focus]], monday: date) -> Choice:
    return tuple(sorted(((day - monday).days + 1, focus) for day, focus in days))


# --- what stands, where it may -------------------------------------------------------------------


def _settled(plan: Plan, known: _Known, dates: _Dates) -> Plan:
    """The plan with every session ahead where it may stand, changed as little as possible."""
    settled = plan
    mondays = {monday_of(each.day) for each in plan.sessions if _is_ahead(each, known.today)}
    for monday in sorted(mondays):
        settled = _settled_week(settled, monday, known, dates)
    return settled


def _settled_week(plan: Plan, monday: date, known: _Known, dates: _Dates) -> Plan:
    _, stage_on, day_on = dates
    ahead = [
        each
        for each in plan.sessions
        if monday_of(each.day) == monday and _is_ahead(each, known.today)
    ]
    most = len(ahead)
    if not known.fewest_changes_only:
        wanted = _wanted(plan, monday, known, day_on)
        most = max(0, most + min(0, _missing(plan, monday, known, wanted)))
    against = {each.id: _objections_where_it_stands(plan, each, day_on, known) for each in ahead}
    wishes = known.profile.wishes or Wishes()
    unwished = any(Weekday(each.day.weekday()) in wishes.never for each in ahead)
    may_stay = known.fewest_changes_only or not unwished
    if len(ahead) <= most and not any(against.values()) and may_stay:
        return plan
    beside = {each.day for each in known.trained}
    movable = [each for each in ahead if each.day not in beside or against[each.id]]
    fixed = [each for each in plan.sessions if each not in movable]
    taken = _taken((each for each in fixed if each.status in _COUNTING), known.trained)
    week = _week(
        monday,
        max(monday, known.today),
        day_on,
        taken,
        _numbered(((each.day, each.focus) for each in movable), monday),
    )
    choice = search(
        week,
        max(0, most - len(ahead) + len(movable)),
        trainable_foci(known.profile, known.training),
        _preferences(known.profile, stage_on(monday).phase),
    ).choice
    return _with_sessions(plan, (*fixed, *_matched(movable, choice, monday)))


def _objections_where_it_stands(
    plan: Plan, session: Session, day_on: DayOn, known: _Known
) -> tuple[Objection, ...]:
    # Training on top does not take away the session of the same day.
    others = tuple(each for each in known.trained if each.day != session.day)
    return _objections(plan, session, session.day, day_on, others)


def _matched(sessions: list[Session], choice: Choice, monday: date) -> Iterator[Session]:
    """Sessions on the days chosen for them: as many as possible stay, the others move least."""
    days = [(monday + timedelta(days=number - 1), focus) for number, focus in choice]

    def moved(order: Iterable[Session]) -> tuple[int, int]:
        pairs = list(zip(order, days, strict=True))
        stay = sum((each.day, each.focus) == place for each, place in pairs)
        return -stay, sum(abs((each.day - day).days) for each, (day, _) in pairs)

    for session, (day, focus) in zip(
        min(permutations(sessions, len(days)), key=moved), days, strict=True
    ):
        yield session.model_copy(update={"day": day, "focus": focus})


# --- what is missing -----------------------------------------------------------------------------


def _extended(
    plan: Plan, known: _Known, dates: _Dates, first_session: int, before: tuple[Session, ...]
) -> Plan:
    """The plan with the sessions that its weeks lack; those of `before` come back where they fit.

    Next week comes first: what is left of this one fits itself to it.
    """
    _, stage_on, day_on = dates
    foci = trainable_foci(known.profile, known.training)
    # A skipped session has had its day: nothing new comes in its place.
    taken = _taken(plan.sessions, known.trained)
    added: list[tuple[date, Focus]] = []
    short: list[Shortfall] = []
    for monday in known.mondays_in_order():
        wanted = _wanted(plan, monday, known, day_on)
        missing = _missing(plan, monday, known, wanted)
        week = _week(monday, max(monday, known.today), day_on, taken, _usual(plan))
        preferences = _preferences(known.profile, stage_on(monday).phase)
        choice = search(week, missing, foci, preferences).choice if missing > 0 else ()
        days = [(monday + timedelta(days=number - 1), focus) for number, focus in choice]
        taken.update((day.toordinal(), focus) for day, focus in days)
        added.extend(days)
        lacking = missing - len(choice)
        if lacking > 0 and known.explains(plan, monday):
            full = week._replace(standing=tuple(sorted((*week.standing, *choice))))
            short.append(
                Shortfall(
                    wanted=wanted,
                    placed=wanted - lacking,
                    objections=in_the_way((), foci, full),
                    remedy=remedy(full, lacking, foci, preferences),
                    monday=monday,
                )
            )
    sessions = (*plan.sessions, *_numbered_sessions(sorted(added), before, first_session))
    return _with_sessions(
        plan.model_copy(
            update={
                "short_weeks": tuple(sorted(short, key=lambda each: each.monday or plan.started)),
                "omissions": omissions(_MAIN_PATTERNS, known.profile, known.training),
            }
        ),
        sessions,
    )


def _numbered_sessions(
    days: Iterable[tuple[date, Focus]], before: tuple[Session, ...], first_session: int
) -> Iterator[Session]:
    """Sessions yet to be filled; one that stood on the same day before keeps its id."""
    known = {each.day: each for each in before}
    number = first_session
    for day, focus in days:
        same = known.get(day)
        if same is not None:
            yield same.model_copy(update={"focus": focus, "planned_day": day})
            continue
        yield Session(
            id=SessionId(number),
            day=day,
            planned_day=day,
            focus=focus,
            run=RunKind.REST,
            warm_up=WarmUp.FULL,
            prescriptions=(),
            minutes=0,
        )
        number += 1


def _wanted(plan: Plan, monday: date, known: _Known, day_on: DayOn) -> int:
    """How many sessions a week should hold: those of the repeating week where it is run so."""
    usual = (known.profile.running_week or UNTOLD_WEEK).days
    first = monday.toordinal()
    as_usual = all(
        (day := day_on(first + number)).run is run and not day.busy
        for number, run in enumerate(usual)
    )
    return len(plan.placements) if as_usual else known.dose.sessions


def _missing(plan: Plan, monday: date, known: _Known, wanted: int) -> int:
    """How many sessions a week still lacks, from today on.

    All that was planned for it counts, wherever it went and whatever became of it, and so does
    what was trained beside the plan. After weeks of silence, days gone by count as planned; the
    first week of a plan had none before it began.
    """
    after = monday + timedelta(weeks=1)
    planned = sum(monday <= session.planned_day < after for session in plan.sessions)
    gone_by = sum(monday + timedelta(days=each.weekday) < known.today for each in plan.placements)
    had = planned if monday == monday_of(plan.started) else max(planned, gone_by)
    beside = len({each.day for each in known.trained if monday_of(each.day) == monday})
    return wanted - had - beside


# --- what sessions hold --------------------------------------------------------------------------


class _Standing(NamedTuple):
    """A plan as it stands while its sessions are filled."""

    plan: Plan
    weeks: dict[date, list[Session]]
    taken: dict[int, Focus]
    """Days with strength."""
    dates: _Dates


def _standing(plan: Plan, known: _Known, dates: _Dates) -> _Standing:
    weeks: dict[date, list[Session]] = {}
    for each in plan.sessions:
        weeks.setdefault(monday_of(each.day), []).append(each)
    counting = (each for each in plan.sessions if each.status in _COUNTING)
    return _Standing(
        plan=plan,
        weeks=weeks,
        taken=_taken(counting, known.trained),
        dates=dates,
    )


def _usual(plan: Plan) -> Choice:
    return tuple((each.weekday + 1, each.focus) for each in plan.placements)


def _filled(plan: Plan, known: _Known, dates: _Dates) -> Plan:
    """The plan with the contents and reasons of every session ahead.

    A session with nothing left of its focus trains the upper body, or goes; the other sessions of
    its week then share the work anew.
    """
    filled, refocused = plan, True
    while refocused:
        standing = _standing(filled, known, dates)
        renewed = {
            each.id: _renewed(each, standing, known)
            for each in filled.sessions
            if _is_ahead(each, known.today)
        }
        kept = [(each, renewed.get(each.id, each)) for each in filled.sessions]
        refocused = any(after is None or after.focus is not each.focus for each, after in kept)
        filled = filled.model_copy(
            update={"sessions": tuple(after for _, after in kept if after is not None)}
        )
    return filled


def _renewed(session: Session, standing: _Standing, known: _Known) -> Session | None:
    for focus in _foci_to_try(session.focus):
        there = session.model_copy(update={"focus": focus})
        contents = _contents(there, standing, known)
        if contents.prescriptions:
            return there.model_copy(
                update={
                    "run": standing.dates.day_on(session.day.toordinal()).run,
                    "warm_up": contents.warm_up,
                    "prescriptions": contents.prescriptions,
                    "minutes": contents.minutes,
                    "circuit": contents.circuit,
                    "stage": standing.dates.stage_on(session.day),
                    **_why_there(there, standing, known),
                }
            )
    return None


def _why_there(session: Session, standing: _Standing, known: _Known) -> dict[str, object]:
    monday, number = monday_of(session.day), session.day.weekday() + 1
    week = _week(monday, monday, standing.dates.day_on, standing.taken, _usual(standing.plan))
    told = reasons(number, session.focus, (), week, known.profile.wishes or Wishes())
    if PlacementReason.CLOSEST_TO_USUAL in told and not _had_to_move(session, standing, known):
        told = tuple(each for each in told if each is not PlacementReason.CLOSEST_TO_USUAL)
    return {"reasons": told, "protects": protected(number, session.focus, week)}


def _foci_to_try(focus: Focus) -> tuple[Focus, ...]:
    """Upper body where legs may not be trained or have nothing left (S14)."""
    return (focus, Focus.UPPER_AND_CORE) if focus.loads_legs else (focus,)


def _contents(session: Session, standing: _Standing, known: _Known) -> Composition:
    of_week = standing.weeks[monday_of(session.day)]
    usual = session_minutes(
        known.dose.minutes, _week_number(standing.plan, session.day, known), known.profile
    )
    return compose(
        session.focus,
        usual if session.minutes_given is None else session.minutes_given,
        standing.dates.day_on(session.day.toordinal()).run,
        profile=profile_on(known.profile, session.day),
        training=known.training,
        day=session.day,
        block=standing.dates.block_on(session.day),
        stage=standing.dates.stage_on(session.day),
        foci=tuple(each.focus if each.id != session.id else session.focus for each in of_week),
        index=next(number for number, each in enumerate(of_week) if each.id == session.id),
    )


def _week_number(plan: Plan, day: date, known: _Known) -> int:
    """Weeks of training, from 1; those further ahead than a plan reaches count as trained."""
    ahead = (day - known.monday).days // 7
    return plan.weeks_trained + 1 + (ahead if ahead >= WEEKS_AHEAD else 0)


def _had_to_move(session: Session, standing: _Standing, known: _Known) -> bool:
    """Whether no usual day of its week could have held it."""
    plan, monday = standing.plan, monday_of(session.day)
    usual = (monday + timedelta(days=each.weekday) for each in plan.placements)
    return all(
        _objections(plan, session, day, standing.dates.day_on, known.trained) for day in usual
    )
