"""Seven days as a picture: runs, sessions and how heavy each day is."""

from datetime import date, timedelta

from coach.conversation.scene import Scene
from coach.knowledge.day_load import load_of_run, load_of_session
from coach.picture import (
    PicturedDay,
    PicturedRun,
    PicturedSession,
    PicturedWeek,
    RunWeight,
    SessionState,
)
from coach.plan import Plan, Session, SessionStatus
from coach.planning.running_calendar import run_on
from coach.profile import RunKind

DAYS = 7

WEIGHTS: dict[RunKind, RunWeight] = {
    RunKind.EASY: RunWeight.EASY,
    RunKind.OTHER: RunWeight.EASY,
    RunKind.TEMPO: RunWeight.HARD,
    RunKind.INTERVALS: RunWeight.HARD,
    RunKind.LONG: RunWeight.LONG,
    RunKind.RACE: RunWeight.RACE,
}
STATES: dict[SessionStatus, SessionState] = {
    SessionStatus.PLANNED: SessionState.PLANNED,
    SessionStatus.REPORTED: SessionState.DONE,
    SessionStatus.SKIPPED: SessionState.SKIPPED,
    SessionStatus.MISSED: SessionState.SKIPPED,
}
Day = tuple[date, RunKind, Session | None]

FIRST_SHOWN = (SessionStatus.REPORTED, SessionStatus.PLANNED)
"""Where a day has seen two sessions, the one that was done or waits."""


def coming(scene: Scene, plan: Plan) -> PicturedWeek:
    """The seven days from today on."""
    days = _days_from(scene.today)
    waiting = tuple(
        each
        for each in plan.sessions
        if each.status is SessionStatus.PLANNED and days[0] <= each.day <= days[-1]
    )
    footer = scene.say.picture_sessions_to_come(waiting, scene.today)
    return _picture(scene, days_from(scene, plan, scene.today), footer)


def past(scene: Scene, plan: Plan, monday: date, *, done: int, planned: int) -> PicturedWeek:
    """The week from a Monday on, looked back on; counts are those of its review."""
    footer = scene.say.picture_sessions_done(done, planned)
    return _picture(scene, days_from(scene, plan, monday), footer)


def days_from(scene: Scene, plan: Plan, first: date) -> tuple[Day, ...]:
    """What seven days hold, for the picture and for the words below it."""
    run = run_on(scene.profile)
    return tuple((day, run(day.toordinal()), _session_on(plan, day)) for day in _days_from(first))


def _days_from(first: date) -> tuple[date, ...]:
    return tuple(first + timedelta(days=ahead) for ahead in range(DAYS))


def _picture(scene: Scene, days: tuple[Day, ...], footer: str) -> PicturedWeek:
    loads = tuple(_load(run, session) for _, run, session in days)
    heaviest = max(*loads, 1)
    return PicturedWeek(
        title=scene.say.picture_week_title(days[0][0], days[-1][0]),
        load_title=scene.say.picture_load(),
        days=tuple(
            _day(scene, *day).model_copy(update={"load": load / heaviest})
            for day, load in zip(days, loads, strict=True)
        ),
        footer=footer,
    )


def _day(scene: Scene, day: date, run: RunKind, session: Session | None) -> PicturedDay:
    say = scene.say
    return PicturedDay(
        name=say.picture_day(day),
        day=str(day.day),
        run=None
        if run is RunKind.REST
        else PicturedRun(words=say.picture_run(run), weight=WEIGHTS[run]),
        session=None
        if session is None
        else PicturedSession(
            words=say.picture_session(session.focus, session.minutes),
            state=STATES[session.status],
        ),
        rest=say.picture_rest(),
        today=day == scene.today,
    )


def _session_on(plan: Plan, day: date) -> Session | None:
    of_day = (each for each in plan.sessions if each.day == day)
    return min(of_day, key=lambda each: each.status not in FIRST_SHOWN, default=None)


def _load(run: RunKind, session: Session | None) -> int:
    trains = session is not None and session.status in FIRST_SHOWN
    strength = load_of_session(session.focus, session.minutes) if session and trains else 0
    return load_of_run(run) + strength
