"""Lives that no weekly rhythm describes: shifts, turns, moved runs, races, trips, no day off."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.knowledge.catalogue import CATALOGUE
from coach.plan import (
    BusyDayFreed,
    DayMadeFree,
    Focus,
    LegWork,
    Objection,
    Phase,
    PlacementReason,
    Plan,
    ProtectedRun,
    Remedy,
    RunMadeEasy,
    SessionId,
    SessionStatus,
)
from coach.planning import season
from coach.planning.planner import (
    can_do_on,
    make_plan,
    replan,
    roll,
    run_on,
    set_status,
    with_minutes,
)
from coach.planning.readiness import Practice
from coach.planning.running_calendar import RunOn
from coach.profile import (
    AgeBand,
    AlternateWeek,
    BodyArea,
    DatedRun,
    Dose,
    Experience,
    Kit,
    Profile,
    Race,
    RaceAnswer,
    RacePriority,
    RunKind,
    RunningWeek,
    Trip,
    Weekday,
    Wishes,
)
from coach.training_log import TrainingState
from tests.effort import examples

from .runners import ARTICLE_WEEK, MONDAY, WEEKLY_RUNS, racing_profiles, running_weeks, stopped
from .test_planner import legal_week

FRESH = TrainingState()
RUNNER = Profile(
    age_band=AgeBand.FROM_18_TO_64,
    running_week=ARTICLE_WEEK,
    experience=Experience.SOME,
    kit=(Kit.DUMBBELLS,),
    dose=Dose(sessions=2, minutes=30),
)
UPPER, LOWER, FULL = Focus.UPPER_AND_CORE, Focus.LOWER, Focus.FULL
REST_WEEK = RunningWeek(days=(RunKind.REST,) * 7)


def day(offset: int) -> date:
    return MONDAY + timedelta(days=offset)


def changed(profile: Profile, **answers: object) -> Profile:
    return profile.model_copy(update=answers)


def where(plan: Plan) -> dict[int, Focus]:
    return {(each.day - MONDAY).days: each.focus for each in plan.sessions}


def ids(plan: Plan) -> dict[int, int]:
    return {(each.day - MONDAY).days: each.id for each in plan.sessions}


def dated(*runs: tuple[int, RunKind]) -> tuple[DatedRun, ...]:
    return tuple(DatedRun(day=day(offset), run=run) for offset, run in runs)


class TestShifts:
    """A week given by dates, with days on which work leaves no room."""

    worker = changed(
        RUNNER,
        running_week=REST_WEEK,
        dated_runs=dated(
            (0, RunKind.EASY), (2, RunKind.TEMPO), (5, RunKind.LONG), (8, RunKind.INTERVALS)
        ),
        busy_days=(day(1), day(3), day(9), day(11)),
    )

    def test_sessions_stand_around_dated_runs_and_work(self) -> None:
        plan = make_plan(self.worker, FRESH, MONDAY, 1)
        days = set(where(plan))
        assert len([each for each in days if each < 7]) == 2
        assert len([each for each in days if each >= 7]) == 2
        assert not days & {1, 3, 9, 11}
        for offset, focus in where(plan).items():
            if focus.loads_legs:
                assert offset + 1 not in {2, 5, 8}
                assert offset != 5

    def test_a_day_that_gets_taken_moves_its_session_and_no_other(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        rolled = roll(plan, changed(RUNNER, busy_days=(day(2),)), FRESH, MONDAY, 9)
        assert ids(rolled)[0] == 1
        moved = next(each for each in rolled.sessions if each.id == 2)
        assert moved.day not in {day(0), day(2)}
        assert moved.planned_day == day(2)
        assert PlacementReason.CLOSEST_TO_USUAL in moved.reasons
        assert {offset: number for offset, number in ids(rolled).items() if offset >= 7} == {
            7: 3,
            9: 4,
        }

    def test_a_taken_day_is_told_as_such(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        told = can_do_on(plan, plan.sessions[1], changed(RUNNER, busy_days=(day(4),)), day(4))
        assert told == (Objection.BUSY_DAY,)

    def test_a_week_with_too_little_room_says_what_would_help(self) -> None:
        taken = changed(RUNNER, busy_days=tuple(day(offset) for offset in range(1, 7)))
        plan = make_plan(taken, FRESH, MONDAY, 1)
        assert [offset for offset in where(plan) if offset < 7] == [0]
        (short,) = plan.short_weeks
        assert (short.monday, short.wanted, short.placed) == (MONDAY, 2, 1)
        assert short.objections[0] is Objection.BUSY_DAY
        assert isinstance(short.remedy, BusyDayFreed)
        weekday = short.remedy.weekday
        kept = tuple(each for each in taken.busy_days if each.weekday() != weekday)
        assert make_plan(changed(taken, busy_days=kept), FRESH, MONDAY, 1).short_weeks == ()


class TestTwoWeeksInTurn:
    def test_each_week_keeps_the_rules_of_its_own_runs(self) -> None:
        other = RunningWeek(
            days=(
                RunKind.EASY,
                RunKind.EASY,
                RunKind.INTERVALS,
                RunKind.EASY,
                RunKind.LONG,
                RunKind.REST,
                RunKind.REST,
            )
        )
        turns = changed(RUNNER, alternate_week=AlternateWeek(week=other, monday=day(7)))
        plan = make_plan(turns, FRESH, MONDAY, 1, weeks=4)
        weeks = [
            {offset % 7: focus for offset, focus in where(plan).items() if offset // 7 == week}
            for week in range(4)
        ]
        assert weeks[0] == {0: UPPER, 2: LOWER}
        assert weeks[0] == weeks[2]
        assert weeks[1] == weeks[3]
        # Wednesday is its hard day: legs stand neither the day before it nor before Friday's run.
        assert all(offset in {0, 2, 5, 6} for offset, focus in weeks[1].items() if focus is LOWER)


class TestRunsThatMove:
    def test_a_hard_run_moved_next_to_leg_work_moves_only_that(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        told = changed(
            RUNNER, dated_runs=dated((3, RunKind.TEMPO), (4, RunKind.REST), (5, RunKind.EASY))
        )
        rolled = roll(plan, told, FRESH, MONDAY, 9)
        assert ids(rolled) == {0: 1, 3: 2, 7: 3, 9: 4}
        assert rolled.sessions[1].focus is LOWER
        assert roll(rolled, told, FRESH, MONDAY, 9) == rolled

    def test_a_run_added_where_it_hurts_nobody_changes_no_day(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        rolled = roll(plan, changed(RUNNER, dated_runs=dated((0, RunKind.EASY))), FRESH, MONDAY, 9)
        assert ids(rolled) == ids(plan)
        assert rolled.sessions[0].run is RunKind.EASY
        assert PlacementReason.AFTER_EASY_RUN in rolled.sessions[0].reasons

    def test_a_run_that_takes_a_day_off_moves_the_session_of_the_other(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        rolled = roll(plan, changed(RUNNER, dated_runs=dated((3, RunKind.EASY))), FRESH, MONDAY, 9)
        assert ids(rolled) == {2: 2, 4: 1, 7: 3, 9: 4}

    def test_what_is_past_stays_past(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        done = set_status(plan, SessionId(1), SessionStatus.REPORTED)
        told = changed(RUNNER, dated_runs=dated((1, RunKind.EASY), (3, RunKind.TEMPO)))
        rolled = roll(done, told, FRESH, day(2), 9)
        assert rolled.sessions[0] == done.sessions[0]

    def test_a_new_answer_keeps_this_week_as_far_as_it_can(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        late = RunningWeek(
            days=(
                RunKind.TEMPO,
                RunKind.EASY,
                RunKind.REST,
                RunKind.EASY,
                RunKind.LONG,
                RunKind.REST,
                RunKind.EASY,
            )
        )
        anew = replan(plan, changed(RUNNER, running_week=late), FRESH, MONDAY, 5)
        assert ids(anew)[0] == 1
        assert ids(anew)[2] == 2
        assert {each.weekday for each in anew.placements} == {
            Weekday(offset - 7) for offset in where(anew) if offset >= 7
        }


class TestRaces:
    def test_a_race_on_a_wednesday(self) -> None:
        race = Race(distance_km=10, day=day(9), priority=RacePriority.C)
        plan = make_plan(changed(RUNNER, race=RaceAnswer(races=(race,))), FRESH, MONDAY, 1)
        # No legs in the two days before; what is left of the week follows the race.
        assert where(plan)[0] is UPPER
        assert where(plan)[2] is LOWER
        assert 9 not in where(plan)
        assert not any(where(plan).get(offset, UPPER).loads_legs for offset in (7, 8))

    def test_before_the_race_of_the_season_legs_rest_as_long_as_its_distance_asks(self) -> None:
        race = Race(distance_km=42.2, day=day(13))
        racing = changed(RUNNER, race=RaceAnswer(races=(race,)))
        plan = make_plan(racing, FRESH, MONDAY, 1, weeks=6)
        legs = [offset for offset, focus in where(plan).items() if focus.loads_legs]
        assert not [offset for offset in legs if 6 < offset < 21]
        near = [each for each in plan.sessions if day(9) < each.day <= day(20)]
        assert [each.day for each in near if not each.stage.gentle] == []
        assert [(each.day - race.day).days for each in near] == [3]
        told = {each.day: each.stage for each in plan.sessions}
        assert all(stage.legs is not LegWork.NONE for on, stage in told.items() if on < day(6))

    def test_sessions_carry_the_stage_of_their_date(self) -> None:
        race = Race(distance_km=21.1, day=day(20))
        racing = changed(RUNNER, race=RaceAnswer(races=(race,)))
        plan = make_plan(racing, FRESH, MONDAY, 1)
        assert plan.block is not None
        for each in plan.sessions:
            assert each.stage.race == race
            assert each.stage.phase in {Phase.FOUNDATION, Phase.MAINTENANCE, Phase.TAPER}
            assert not each.stage.may_bring_new


class TestTrips:
    hotel = changed(RUNNER, trips=(Trip(first=day(5), last=day(8)),))

    def test_days_stay_and_contents_change_over_the_week_end(self) -> None:
        at_home = make_plan(RUNNER, FRESH, MONDAY, 1)
        away = make_plan(self.hotel, FRESH, MONDAY, 1)
        assert where(away) == where(at_home)
        there, home_again = away.sessions[2], away.sessions[3]
        assert (there.day, home_again.day) == (day(7), day(9))
        for each in there.prescriptions:
            assert () in CATALOGUE.get(each.exercise).kit
        assert away.sessions[0].prescriptions == at_home.sessions[0].prescriptions

    def test_a_trip_told_later_changes_what_is_planned(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        rolled = roll(plan, self.hotel, FRESH, MONDAY, 9)
        assert ids(rolled) == ids(plan)
        assert rolled.sessions[2].prescriptions != plan.sessions[2].prescriptions
        assert roll(rolled, RUNNER, FRESH, MONDAY, 9) == plan


class TestEveryDay:
    daily = changed(
        RUNNER,
        running_week=RunningWeek(
            days=(
                RunKind.EASY,
                RunKind.INTERVALS,
                RunKind.EASY,
                RunKind.EASY,
                RunKind.TEMPO,
                RunKind.EASY,
                RunKind.LONG,
            )
        ),
    )

    def test_a_runner_without_a_day_off_trains_after_runs(self) -> None:
        plan = make_plan(self.daily, FRESH, MONDAY, 1)
        assert len(plan.sessions) == 4
        legs = [each for each in plan.sessions if each.focus.loads_legs]
        assert [each.run for each in legs] == [RunKind.EASY, RunKind.EASY]
        assert legs[0].protects == ProtectedRun(run=RunKind.TEMPO, weekday=Weekday.FRIDAY)

    def test_mornings_only_are_given_up_before_a_session_is(self) -> None:
        early = changed(self.daily, wishes=Wishes(before_work=True))
        plan = make_plan(early, FRESH, MONDAY, 1)
        assert len(plan.sessions) == 4
        assert all(PlacementReason.AGAINST_A_WISH in each.reasons for each in plan.sessions)


class TestWishes:
    def test_a_day_kept_free_stays_free_while_anything_else_fits(self) -> None:
        plan = make_plan(
            changed(RUNNER, wishes=Wishes(never=(Weekday.WEDNESDAY,))), FRESH, MONDAY, 1
        )
        assert not {each.day.weekday() for each in plan.sessions} & {Weekday.WEDNESDAY}
        assert len(plan.sessions) == 4

    def test_it_is_taken_when_a_session_would_go_and_says_so(self) -> None:
        only_weekend = Wishes(never=tuple(Weekday)[:5])
        plan = make_plan(changed(RUNNER, wishes=only_weekend), FRESH, MONDAY, 1)
        assert len(plan.sessions) == 4
        against = [PlacementReason.AGAINST_A_WISH in each.reasons for each in plan.sessions]
        assert against == [each.day.weekday() < 5 for each in plan.sessions]
        assert sum(against) == 2


class TestMinutesForOnce:
    @pytest.mark.parametrize("minutes", [10, 15, 20, 30, 45, 60])
    def test_one_session_is_made_for_them_and_rolling_keeps_it(self, minutes: int) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        once = with_minutes(plan, SessionId(2), minutes, RUNNER, FRESH)
        assert once.sessions[1].minutes <= minutes
        assert once.sessions[1].minutes_given == minutes
        assert once.sessions[1].day == plan.sessions[1].day
        others = [each for each in once.sessions if each.id != 2]
        assert others == [each for each in plan.sessions if each.id != 2]
        assert roll(once, RUNNER, FRESH, day(1), 9).sessions[1] == once.sessions[1]

    def test_less_time_is_less_work_and_more_is_more(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        lengths = [
            with_minutes(plan, SessionId(2), minutes, RUNNER, FRESH).sessions[1].minutes
            for minutes in (10, 15, 20, 30, 45)
        ]
        assert lengths == sorted(lengths)
        assert lengths[0] < lengths[-1]

    def test_nothing_is_made_of_an_unknown_or_reported_session(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        assert with_minutes(plan, SessionId(99), 15, RUNNER, FRESH) == plan
        done = set_status(plan, SessionId(2), SessionStatus.REPORTED)
        assert with_minutes(done, SessionId(2), 15, RUNNER, FRESH) == done


class TestTheSeason:
    def test_a_plan_begins_with_a_block_and_rolling_advances_it(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        assert plan.block == season.first_block(RUNNER, Practice(), MONDAY)
        rolled = roll(plan, RUNNER, FRESH, day(9), 9)
        assert rolled.block == season.advanced(plan.block, RUNNER, FRESH, Practice(), day(7))

    @pytest.mark.parametrize(
        ("experience", "letters", "minutes", "legs"),
        [
            (Experience.REGULAR, "e-e-t-l", 45, 2),
            # Not yet building, too short for it, or running too much for it (C8, E8).
            (Experience.SOME, "e-e-t-l", 45, 1),
            (Experience.REGULAR, "e-e-t-l", 20, 1),
            (Experience.REGULAR, "eeeet-l", 45, 1),
        ],
    )
    def test_legs_twice_a_week_while_building(
        self, experience: Experience, letters: str, minutes: int, legs: int
    ) -> None:
        kinds = {"-": RunKind.REST, "e": RunKind.EASY, "t": RunKind.TEMPO, "l": RunKind.LONG}
        monday, tuesday, wednesday, thursday, friday, saturday, sunday = (
            kinds[letter] for letter in letters
        )
        runner = changed(
            RUNNER,
            experience=experience,
            dose=Dose(sessions=2, minutes=minutes),
            running_week=RunningWeek(
                days=(monday, tuesday, wednesday, thursday, friday, saturday, sunday)
            ),
        )
        plan = make_plan(runner, FRESH, MONDAY, 1)
        assert sum(each.focus.loads_legs for each in plan.placements) == legs

    def test_a_phase_that_no_longer_builds_brings_its_own_week(self) -> None:
        runner = changed(
            RUNNER,
            experience=Experience.REGULAR,
            dose=Dose(sessions=2, minutes=45),
            running_week=RunningWeek(
                days=(
                    RunKind.EASY,
                    RunKind.REST,
                    RunKind.EASY,
                    RunKind.REST,
                    RunKind.TEMPO,
                    RunKind.REST,
                    RunKind.LONG,
                )
            ),
        )
        plan = make_plan(runner, FRESH, MONDAY, 1)
        back = roll(plan, runner, FRESH, day(8 * 7), 9)
        assert plan.block is not None
        assert back.block is not None
        assert (plan.block.phase, back.block.phase) == (Phase.GENERAL, Phase.LIGHT_LOAD)
        legs = [sum(each.focus.loads_legs for each in of.placements) for of in (plan, back)]
        assert legs == [2, 1]

    def test_a_plan_begun_late_in_a_week_makes_no_fuss_about_it(self) -> None:
        assert make_plan(RUNNER, FRESH, day(5), 1).short_weeks == ()

    def test_a_plan_made_before_there_were_blocks_gets_one(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1).model_copy(update={"block": None})
        assert can_do_on(plan, plan.sessions[1], RUNNER, day(4)) == ()
        assert roll(plan, RUNNER, FRESH, MONDAY, 9).block is not None

    def test_the_weeks_of_a_season_follow_its_outlook(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1, weeks=26)
        assert plan.block is not None
        expected = season.outlook(plan.block, RUNNER, MONDAY, 26)
        for each in plan.sessions:
            week = (each.day - MONDAY).days // 7
            if week != 1:
                assert each.stage.phase is expected[week].phase
                assert each.stage.lighter_week is expected[week].lighter
        assert len({each.stage.phase for each in plan.sessions}) > 2


@settings(max_examples=examples(40))
@given(
    racing_profiles,
    st.integers(0, 6),
    st.lists(st.tuples(st.integers(0, 13), st.sampled_from(WEEKLY_RUNS)), max_size=3),
    st.sets(st.integers(0, 13), max_size=3),
)
def test_whatever_comes_between_the_week_is_placed_again_within_the_rules(
    profile: Profile, later: int, runs: list[tuple[int, RunKind]], taken: set[int]
) -> None:
    plan = make_plan(profile, FRESH, MONDAY, 1)
    today = day(later)
    told = changed(
        profile,
        dated_runs=tuple(
            DatedRun(day=day(offset), run=run) for offset, run in sorted(dict(runs).items())
        ),
        busy_days=tuple(day(offset) for offset in sorted(taken)),
    )
    rolled = roll(plan, told, FRESH, today, 50)
    before = {each.id: each for each in plan.sessions}
    for each in rolled.sessions:
        if each.day < today:
            assert each == before[each.id]
        else:
            assert can_do_on(rolled, each, told, each.day) == ()
    # A session that may stay where it was has stayed, unless another one had to share its week.
    for each in plan.sessions:
        week = [other for other in plan.sessions if same_week(other.day, each.day)]
        free = all(
            other.day < today or can_do_on(plan, other, told, other.day) == () for other in week
        )
        if free and each.day >= today:
            assert (each.id, each.day) in {(other.id, other.day) for other in rolled.sessions}
    assert roll(rolled, told, FRESH, today, 50) == rolled


def same_week(one: date, other: date) -> bool:
    return one.isocalendar()[:2] == other.isocalendar()[:2]


LETTERS = {"r": RunKind.REST, "e": RunKind.EASY, "t": RunKind.TEMPO, "i": RunKind.INTERVALS}
LETTERS |= {"l": RunKind.LONG, "o": RunKind.OTHER}
FOCI = {"u": UPPER, "w": LOWER, "f": FULL}


def runner(letters: str, sessions: int) -> Profile:
    """The runner of these tests with a week of one letter a day."""
    return changed(
        RUNNER,
        running_week=RunningWeek.model_validate({"days": tuple(LETTERS[each] for each in letters)}),
        dose=Dose(sessions=sessions, minutes=30),
    )


LEGS_ONLY = stopped(BodyArea.LOW_BACK, BodyArea.SHOULDER)
"""Of a runner whom no exercise for the upper body suits."""


def first_week(plan: Plan) -> str:
    by_day = where(plan)
    letter = {focus: each for each, focus in FOCI.items()}
    return "".join(letter[by_day[each]] if each in by_day else "-" for each in range(7))


def legal_weeks(runs: RunOn, around: set[int], gone: str) -> list[str]:
    """Every week of up to three letters that begins with what is past, and keeps the hard rules."""
    kinds = {offset: runs(day(offset).toordinal()) for offset in range(-7, 21)}
    # What is past only takes its day.
    kinds |= {offset: RunKind.EASY for offset, letter in enumerate(gone) if letter != "-"}
    past = gone.translate({ord(letter): "u" for letter in "wf"})
    return [
        gone + "".join(ahead)
        for ahead in product("-uwf", repeat=7 - len(gone))
        if (gone + "".join(ahead)).count("-") >= 4
        and legal_week(kinds, tuple(past + "".join(ahead).replace("f", "w")), around, 0)
    ]


def changes(before: str, after: str, today: int) -> tuple[int, bool, int]:
    """Days left by sessions (leg work lost counts as one), whether legs are lost, foci changed."""
    pairs = list(zip(before[today:], after[today:], strict=True))
    leaving = Counter(one for one, other in pairs if one != "-" and other == "-")
    arriving = Counter(other for one, other in pairs if one == "-" and other != "-")
    moved = min(leaving.total(), arriving.total())
    lost = bool(set("wf") & set(before[today:])) and not set("wf") & set(after)
    stayed = sum("-" not in pair and pair[0] != pair[1] for pair in pairs)
    return moved + lost, lost, stayed + moved - min(moved, (leaving & arriving).total())


@settings(max_examples=examples(40))
@given(
    running_weeks,
    st.integers(2, 3),
    st.integers(0, 4),
    st.dictionaries(st.integers(0, 6), st.sampled_from(WEEKLY_RUNS), min_size=1, max_size=2),
)
def test_no_legal_week_of_the_same_size_changes_less(
    week: RunningWeek, sessions: int, today: int, told: dict[int, RunKind]
) -> None:
    profile = changed(RUNNER, running_week=week, dose=Dose(sessions=sessions, minutes=30))
    plan = make_plan(profile, FRESH, MONDAY, 1)
    later = changed(profile, dated_runs=dated(*sorted(told.items())))
    rolled = roll(plan, later, FRESH, day(today), 50)
    before, after = first_week(plan), first_week(rolled)
    around = {offset for offset in where(rolled) if offset >= 7}
    legal = legal_weeks(run_on(later), around, before[:today])
    most = max(7 - each.count("-") for each in legal if 7 - each.count("-") <= sessions)
    assert 7 - after.count("-") == most
    same_size = (each for each in legal if 7 - each.count("-") == most)
    assert changes(before, after, today) == min(changes(before, each, today) for each in same_size)


class TestWhatWouldHelp:
    def test_the_remedy_is_looked_for_in_the_whole_week(self) -> None:
        """A race on Sunday; the day that helps, helps once the other sessions move."""
        short = changed(
            runner("errelet", 3),
            race=RaceAnswer(races=(Race(distance_km=21.1, day=day(13), priority=RacePriority.B),)),
            dated_runs=dated((7, RunKind.INTERVALS), (10, RunKind.REST)),
            busy_days=(day(1), day(4), day(9), day(12)),
        )
        plan = make_plan(short, FRESH, day(5), 1)
        (told,) = plan.short_weeks
        assert (told.wanted, told.placed) == (3, 2)
        assert told.remedy == BusyDayFreed(weekday=Weekday.WEDNESDAY)
        freed = changed(short, busy_days=(day(1), day(4), day(12)))
        rolled = roll(plan, freed, FRESH, day(5), 50)
        assert rolled.short_weeks == ()
        assert len([offset for offset in where(rolled) if offset >= 7]) == 3

    def test_days_gone_by_are_left_as_they_were(self) -> None:
        # Legs could go to Thursday if it were not the only day off: Friday can still be another.
        taken = changed(runner("eeeretl", 2), busy_days=days_of(2))
        plan = make_plan(taken, LEGS_ONLY, MONDAY, 1)
        assert [offset for offset in where(plan) if offset < 7] == [0]
        assert plan.short_weeks[0].remedy == BusyDayFreed(weekday=Weekday.WEDNESDAY)
        (told,) = roll(plan, taken, LEGS_ONLY, day(3), 50).short_weeks
        assert told.remedy == DayMadeFree(weekday=Weekday.FRIDAY, run=RunKind.EASY)


def days_of(*offsets: int) -> tuple[date, ...]:
    return tuple(day(offset) for offset in offsets)


@settings(max_examples=examples(40))
@given(
    running_weeks,
    st.integers(0, 3),
    st.sets(st.integers(0, 13), min_size=4, max_size=10),
    st.dictionaries(st.integers(0, 13), st.sampled_from(WEEKLY_RUNS), max_size=3),
)
def test_a_remedy_helps_and_where_there_is_none_nothing_does(
    week: RunningWeek, today: int, taken: set[int], told: dict[int, RunKind]
) -> None:
    profile = changed(
        RUNNER,
        running_week=week,
        dose=Dose(sessions=3, minutes=30),
        busy_days=days_of(*sorted(taken)),
        dated_runs=dated(*sorted(told.items())),
    )
    plan = make_plan(profile, FRESH, day(today), 1)
    for short in plan.short_weeks:
        assert short.monday is not None
        helping = [
            remedy
            for remedy, eased in remedies(profile, (short.monday - MONDAY).days, today)
            if short.monday
            not in {each.monday for each in roll(plan, eased, FRESH, day(today), 50).short_weeks}
        ]
        assert short.remedy in helping or (short.remedy, helping) == (None, [])


def remedies(profile: Profile, monday: int, today: int) -> Iterator[tuple[Remedy, Profile]]:
    """Every change of a single day of a week, and the profile after it."""
    runs = run_on(profile)
    for offset in range(max(monday, today), monday + 7):
        weekday, run = Weekday(offset % 7), runs(day(offset).toordinal())
        others = tuple(each for each in profile.busy_days if each != day(offset))
        if others != profile.busy_days:
            yield BusyDayFreed(weekday=weekday), changed(profile, busy_days=others)
        kept = {(each.day - MONDAY).days: each.run for each in profile.dated_runs}
        if run is not RunKind.REST:
            free = dated(*sorted((kept | {offset: RunKind.REST}).items()))
            yield DayMadeFree(weekday=weekday, run=run), changed(profile, dated_runs=free)
        if run in {RunKind.TEMPO, RunKind.INTERVALS, RunKind.LONG}:
            easy = dated(*sorted((kept | {offset: RunKind.EASY}).items()))
            yield RunMadeEasy(weekday=weekday, run=run), changed(profile, dated_runs=easy)


def test_between_two_races_of_the_season_no_legs_follow_a_hard_run() -> None:
    races = tuple(Race(distance_km=21.1, day=day(offset)) for offset in (27, 41))
    for runs in ("rtertel", "rteetel", "rteretl", "reretrl", "ttetrel"):
        racing = changed(runner(runs, 3), race=RaceAnswer(races=races))
        plan = make_plan(racing, FRESH, MONDAY, 1, weeks=8)
        for each in plan.sessions:
            if each.focus.loads_legs and each.stage.legs is LegWork.LIGHT:
                assert each.run in {RunKind.REST, RunKind.EASY}, (runs, each.day)


def test_a_dated_week_holds_more_than_the_one_that_repeats_where_it_can() -> None:
    """Legs alone are left: Sunday and the next Monday are in each other's way, every other week."""
    plan = make_plan(runner("eroelrt", 3), LEGS_ONLY, MONDAY, 1)
    assert len(plan.placements) == 2
    held = [sum(offset // 7 == number for offset in where(plan)) for number in (0, 1)]
    assert sorted(held) == [2, 3]
    assert plan.short_weeks == ()


@pytest.mark.parametrize(
    ("runs", "sessions", "today", "told", "weeks"),
    [
        # The session of the day that is lost goes, and no other.
        ("leieeeo", 3, 0, {5: "r"}, ("-u-f-w-", "-u-f--u")),
        # What another day loses is no reason to train something else today.
        ("leleorr", 3, 3, {6: "l"}, ("-u-f-w-", "-u-f--u")),
        # Exchanging what is trained keeps both days.
        ("rtertel", 2, 0, {1: "e", 3: "t", 4: "r"}, ("u-w----", "w-u----")),
        # The leg work of the week is worth a day; a day after is nearer than two.
        ("rtertel", 2, 0, {3: "t", 4: "r"}, ("u-w----", "u--w---")),
        # But not two days: the other session would have to move for it.
        ("rrrttlr", 2, 0, {1: "t"}, ("w-u----", "u-u----")),
    ],
)
def test_a_week_placed_again_keeps_what_it_can(
    runs: str, sessions: int, today: int, told: dict[int, str], weeks: tuple[str, str]
) -> None:
    profile = runner(runs, sessions)
    plan = make_plan(profile, FRESH, MONDAY, 1)
    runs_told = ((offset, LETTERS[letter]) for offset, letter in told.items())
    later = changed(profile, dated_runs=dated(*runs_told))
    rolled = roll(plan, later, FRESH, day(today), 50)
    assert (first_week(plan), first_week(rolled)) == weeks
