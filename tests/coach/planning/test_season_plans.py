"""Plans of half a year, against a checker by dates that knows nothing of the search."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.plan import Focus, LegWork, Plan, Session, Stage
from coach.planning import season
from coach.planning.composition import trainable_foci
from coach.planning.planner import make_plan
from coach.profile import (
    AlternateWeek,
    DatedRun,
    Kit,
    Profile,
    Race,
    RaceAnswer,
    RacePriority,
    RunKind,
    Style,
    Trip,
    Weekday,
    Wishes,
)
from coach.training_log import TrainingState
from tests.effort import LONG_RUN, examples

from .runners import MONDAY, WEEKLY_RUNS, profiles, running_weeks, training_states

WEEKS = 26
DAY = timedelta(days=1)
HARD = {RunKind.TEMPO, RunKind.INTERVALS, RunKind.RACE}

dates = st.integers(0, 7 * WEEKS - 1).map(lambda days: MONDAY + days * DAY)

some_races = st.lists(
    st.builds(
        Race,
        distance_km=st.sampled_from([5.0, 10.0, 21.1, 42.2, 60.0]),
        day=dates,
        priority=st.sampled_from(RacePriority),
    ),
    max_size=3,
    unique_by=lambda race: race.day,
).map(lambda found: tuple(sorted(found, key=lambda race: race.day)))

some_past_races = st.lists(
    st.builds(
        Race,
        distance_km=st.sampled_from([5.0, 10.0, 21.1, 42.2, 60.0]),
        day=st.integers(1, 28).map(lambda days: MONDAY - days * DAY),
        priority=st.sampled_from(RacePriority),
    ),
    max_size=2,
    unique_by=lambda race: race.day,
).map(lambda found: tuple(sorted(found, key=lambda race: race.day)))

some_dated_runs = st.lists(
    st.builds(DatedRun, day=dates, run=st.sampled_from(WEEKLY_RUNS)),
    max_size=10,
    unique_by=lambda dated: dated.day,
).map(lambda found: tuple(sorted(found, key=lambda dated: dated.day)))

some_trips = st.lists(
    st.tuples(dates, st.integers(0, 12), st.sets(st.sampled_from(Kit), max_size=2)), max_size=2
).map(
    lambda found: tuple(
        Trip(first=first, last=first + days * DAY, kit=tuple(sorted(kit)))
        for first, days, kit in sorted(found, key=lambda trip: trip[0])
    )
)

wishes = st.builds(
    Wishes,
    never=st.sets(st.sampled_from(Weekday), max_size=3).map(lambda days: tuple(sorted(days))),
    before_work=st.booleans(),
)


@st.composite
def lives(draw: st.DrawFn) -> Profile:
    """Any runner, with any life around the running."""
    profile = draw(profiles)
    changes = {
        "race": RaceAnswer(races=draw(some_races), past=draw(some_past_races)),
        "dated_runs": draw(some_dated_runs),
        "busy_days": tuple(sorted(draw(st.sets(dates, max_size=10)))),
        "trips": draw(some_trips),
        "wishes": draw(st.none() | wishes),
        "style": draw(st.none() | st.sampled_from(Style)),
        "alternate_week": draw(
            st.none() | st.builds(AlternateWeek, week=running_weeks, monday=st.just(MONDAY))
        ),
    }
    lived: Profile = profile.model_copy(update=changes)
    return lived


class Calendar:
    """What dates hold, worked out once more from the profile alone."""

    def __init__(self, profile: Profile, stage_on: Callable[[date], Stage]) -> None:
        self.profile = profile
        self.stage_on = stage_on
        self.busy = set(profile.busy_days)
        self.dated = {each.day: each.run for each in profile.dated_runs}
        races = () if profile.race is None else profile.race.every
        self.dated.update({race.day: RunKind.RACE for race in races})

    def run(self, on: date) -> RunKind:
        if on in self.dated:
            return self.dated[on]
        week, other = self.profile.running_week, self.profile.alternate_week
        assert week is not None
        if other is not None and (on - on.weekday() * DAY - other.monday).days % 14 == 0:
            week = other.week
        return week.days[on.weekday()]

    def is_broken(self, on: date, *, legs: bool, others: set[date]) -> bool:
        """Whether a session on a date breaks any hard rule, with strength on the other dates."""
        stage = self.stage_on(on)
        run, tomorrow = self.run(on), self.run(on + DAY)
        if run is RunKind.RACE or on in self.busy or not stage.strength:
            return True
        if others & {on - DAY, on, on + DAY}:
            return True
        if legs and (
            stage.legs is LegWork.NONE
            or run is RunKind.LONG
            or tomorrow is RunKind.LONG
            or tomorrow in HARD
            or self.run(on + 2 * DAY) is RunKind.RACE
        ):
            return True
        week = [on + (offset - on.weekday()) * DAY for offset in range(7)]
        # Of the days of a week that bear one session, one is taken; of those that bear two, two.
        for bearable in (1, 2, 3):
            bearing = {each for each in week if (self.bears(each) or 9) <= bearable}
            if on in bearing and len((others | {on}) & bearing) > bearable:
                return True
        resting = {each for each in week if self.run(each) is RunKind.REST}
        return on in resting and resting <= others | {on}

    def bears(self, on: date) -> int | None:
        return self.stage_on(on).sessions

    def holds(self, monday: date, start: date, count: int, letters: str, around: set[date]) -> bool:
        """Whether a week could hold so many sessions, with what stands in other weeks."""
        week = [monday + offset * DAY for offset in range(7)]
        for days in combinations([each for each in week if each >= start], count):
            for chosen in product(letters, repeat=count):
                legal = all(
                    not self.is_broken(on, legs=letter == "w", others=around | (set(days) - {on}))
                    for on, letter in zip(days, chosen, strict=True)
                )
                if legal:
                    return True
        return False


def stages(plan: Plan, profile: Profile) -> Callable[[date], Stage]:
    assert plan.block is not None
    blocks = list(season.blocks_ahead(plan.block, profile, MONDAY, WEEKS))
    if blocks[1].phase is not blocks[0].phase:
        blocks[1] = blocks[0]

    def stage_on(on: date) -> Stage:
        week = min(max(0, (on - MONDAY).days // 7), WEEKS - 1)
        return season.stage_on(blocks[week], profile, on)

    return stage_on


@pytest.mark.timeout(0 if LONG_RUN else 240)
@pytest.mark.parametrize("starts", [(0, 2, 4, 6), (1, 3, 5)])
@settings(
    max_examples=examples(150, long_run=10_000),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(lives(), st.just(TrainingState()) | training_states, st.data())
def test_half_a_year_keeps_every_hard_rule_and_misses_no_session(
    starts: tuple[int, ...], profile: Profile, training: TrainingState, data: st.DataObject
) -> None:
    start = data.draw(st.sampled_from(starts))
    today = MONDAY + start * DAY
    plan = make_plan(profile, training, today, 1, weeks=WEEKS)
    calendar = Calendar(profile, stages(plan, profile))
    stand = {session.day for session in plan.sessions}
    assert len(stand) == len(plan.sessions)
    for session in plan.sessions:
        check(session, calendar, stand - {session.day}, profile)
    letters = letters_of(profile, training)
    assert profile.dose is not None
    wanted = profile.dose.sessions
    for number in range(WEEKS):
        monday = MONDAY + 7 * number * DAY
        own = {on for on in stand if monday <= on < monday + 7 * DAY}
        assert len(own) <= wanted
        if len(own) < wanted and letters:
            more = calendar.holds(monday, max(monday, today), len(own) + 1, letters, stand - own)
            assert not more, (monday, own)


def check(session: Session, calendar: Calendar, others: set[date], profile: Profile) -> None:
    legs = session.focus is not Focus.UPPER_AND_CORE
    assert not calendar.is_broken(session.day, legs=legs, others=others), session.day
    assert session.run is calendar.run(session.day)
    assert session.stage == calendar.stage_on(session.day)
    assert session.prescriptions
    assert profile.dose is not None
    assert session.minutes <= profile.dose.minutes


def letters_of(profile: Profile, training: TrainingState) -> str:
    foci = trainable_foci(profile, training)
    legs = any(focus is not Focus.UPPER_AND_CORE for focus in foci)
    return ("u" if Focus.UPPER_AND_CORE in foci else "") + ("w" if legs else "")


@settings(max_examples=examples(20))
@given(lives(), training_states)
def test_the_same_runner_gets_the_same_half_year(profile: Profile, training: TrainingState) -> None:
    plan = make_plan(profile, training, MONDAY, 1, weeks=WEEKS)
    again = Profile.model_validate_json(profile.model_dump_json())
    known = TrainingState.model_validate_json(training.model_dump_json())
    assert make_plan(again, known, MONDAY, 1, weeks=WEEKS) == plan
