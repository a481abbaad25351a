"""The season week by week: phases, lighter weeks, races before and after, long gaps."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.knowledge.phases import row_of
from coach.knowledge.starting import path_of
from coach.plan import Block, LegWork, Phase, Stage
from coach.planning.readiness import Practice, Practised
from coach.planning.season import (
    RACES,
    advanced,
    blocks_ahead,
    first_block,
    outlook,
    race_row,
    sessions_in,
    stage_on,
)
from coach.profile import Profile, Race, RaceAnswer, RacePriority, Style
from tests.effort import examples

from .runners import MONDAY, profiles
from .seasons import (
    FRESH,
    LIGHT,
    NEW,
    NEW_WITH_DUMBBELLS,
    NOTHING,
    OLDER,
    REGULAR,
    SOME,
    after,
    block,
    hurting,
    known,
    racing,
    trained,
)

READY = known(
    REGULAR,
    "goblet_squat",
    "dumbbell_romanian_deadlift",
    "dumbbell_lunge",
    "bent_over_row",
    "plank",
    "single_leg_calf_raise",
    reps=20,
    steps=3,
)

RACE_DAY = after(10) + timedelta(days=6)


def before(days: int) -> date:
    return RACE_DAY - timedelta(days=days)


def stage(
    distance: float,
    days: int,
    *,
    phase: Phase = Phase.STRENGTH,
    priority: RacePriority = RacePriority.A,
    profile: Profile = REGULAR,
) -> Stage:
    """The stage so many days before a race (negative: after)."""
    return stage_on(
        block(phase), racing(profile, (distance, RACE_DAY), priority=priority), before(days)
    )


# --- the first block and its way on -----------------------------------------------------------


def test_the_first_block_begins_this_week_or_with_the_first_week_known() -> None:
    assert first_block(NEW, NOTHING, MONDAY) == Block(
        phase=Phase.LEARN,
        since=MONDAY,
        lighter=after(-1),
        reached=MONDAY,
        trained=after(-1),
    )
    late = first_block(SOME, trained(0, 2), after(3))
    assert (late.phase, late.since, late.trained) == (Phase.FOUNDATION, MONDAY, after(2))


def test_s17_s19_a_ready_runner_goes_from_bodyweight_to_heavy_in_four_months() -> None:
    practised = trained(*range(40), calf_raises=20)
    phases = []
    now = first_block(NEW_WITH_DUMBBELLS, NOTHING, MONDAY)
    for week in range(1, 40):
        now = advanced(now, NEW_WITH_DUMBBELLS, READY, practised, after(week))
        phases.append(now.phase)
    firsts = list(dict.fromkeys(phases))
    assert firsts == [
        Phase.LEARN,
        Phase.FOUNDATION,
        Phase.LIGHT_LOAD,
        Phase.GENERAL,
        Phase.STRENGTH,
        Phase.HEAVY,
        Phase.POWER,
    ]
    # Twelve weeks of training at least come before heavy work (F P5), 26 are too many.
    assert 12 <= phases.index(Phase.HEAVY) + 1 <= 20
    assert Phase.GENERAL in phases[phases.index(Phase.POWER) :]
    assert now.cycle >= 7


def test_a_runner_who_does_not_train_stays_where_they_are_for_a_month() -> None:
    start = first_block(SOME, NOTHING, MONDAY)
    now = advanced(start, SOME, READY, NOTHING, after(4))
    assert (now.phase, now.since, now.lighter) == (start.phase, start.since, start.lighter)


@pytest.mark.parametrize(
    ("profile", "phase", "weeks_off", "expected"),
    [
        (REGULAR, Phase.HEAVY, 4, Phase.HEAVY),
        (REGULAR, Phase.HEAVY, 5, Phase.STRENGTH),
        (REGULAR, Phase.HEAVY, 8, Phase.STRENGTH),
        (REGULAR, Phase.HEAVY, 9, Phase.FOUNDATION),
        (REGULAR, Phase.HEAVY, 30, Phase.FOUNDATION),
        (NEW, Phase.LEARN, 30, Phase.LEARN),
        (OLDER, Phase.GENERAL, 3, Phase.GENERAL),
        (OLDER, Phase.GENERAL, 4, Phase.LIGHT_LOAD),
        (OLDER, Phase.GENERAL, 5, Phase.FOUNDATION),
    ],
)
def test_long_gaps_go_back_a_phase_and_then_to_the_foundation(
    profile: Profile, phase: Phase, weeks_off: int, expected: Phase
) -> None:
    practised = trained(0, clean=False)
    start = block(phase)
    now = advanced(start, profile, FRESH, practised, after(weeks_off + 1))
    assert now.phase is expected
    # What was done so long ago is no longer in the log, and the gap counts all the same.
    seen = advanced(start, profile, FRESH, practised, after(1))
    forgotten = advanced(seen, profile, FRESH, NOTHING, after(weeks_off + 1))
    assert forgotten.phase is expected


def test_leg_pain_ends_the_jumps() -> None:
    practised = hurting(trained(0, 1), after(1))
    now = advanced(block(Phase.POWER), REGULAR, READY, practised, after(2))
    assert (now.phase, now.cycle) == (Phase.GENERAL, 1)


@pytest.mark.parametrize("style", [Style.LIGHT, Style.CIRCUIT])
def test_s31_light_by_wish_goes_on_in_blocks_of_the_same_phase(style: Style) -> None:
    runner = REGULAR.model_copy(update={"style": style})
    start = first_block(runner, NOTHING, MONDAY)
    now = advanced(start, runner, READY, trained(*range(20)), after(20))
    assert now.phase is start.phase
    assert now.cycle >= 2


def test_a_phase_off_the_path_gives_way_at_once() -> None:
    now = advanced(block(Phase.HEAVY), LIGHT, READY, NOTHING, MONDAY)
    assert (now.phase, now.since) == (Phase.GENERAL, MONDAY)


# --- lighter weeks ----------------------------------------------------------------------------


def lighter_weeks(
    profile: Profile, phase: Phase, practised: Practice, weeks: int = 20
) -> list[int]:
    now = block(phase)
    found = []
    for week in range(1, weeks):
        now = advanced(now, profile, FRESH, practised, after(week))
        if now.lighter == after(week):
            found.append(week + 1)
    return found


@pytest.mark.parametrize(
    ("profile", "phase", "expected"),
    [
        (REGULAR, Phase.GENERAL, [5, 10, 15, 20]),
        (NEW, Phase.LEARN, [6, 12, 18]),
        (SOME, Phase.FOUNDATION, [6, 12, 18]),
        (OLDER, Phase.FOUNDATION, [4, 8, 12, 16, 20]),
        (OLDER, Phase.GENERAL, [4, 8, 12, 16, 20]),
        (racing(REGULAR, (42.2, after(30))), Phase.GENERAL, [5, 10, 15, 19]),
        (racing(REGULAR, (10, after(30))), Phase.GENERAL, [5, 10, 15, 20]),
    ],
)
def test_s8_every_fourth_to_sixth_trained_week_is_lighter(
    profile: Profile, phase: Phase, expected: list[int]
) -> None:
    # Never clean, so that the phase stays.
    assert lighter_weeks(profile, phase, trained(*range(20), clean=False)) == expected


def test_a_week_off_is_never_followed_by_a_lighter_week() -> None:
    off = trained(0, 1, 2, 4, 5, 6, 7, 8, clean=False)
    assert lighter_weeks(REGULAR, Phase.GENERAL, off, 9) == [6]
    just_before = trained(0, 1, 2, 3, 5, 6, clean=False)
    assert lighter_weeks(REGULAR, Phase.GENERAL, just_before, 8) == [5]
    late = trained(0, 1, 2, clean=False)
    assert lighter_weeks(REGULAR, Phase.GENERAL, late, 8) == []


def test_a_lighter_week_that_comes_due_in_a_week_off_waits_for_a_trained_one() -> None:
    # From sixteen weeks before a marathon on every fourth week is lighter, before that the fifth.
    runner = racing(REGULAR, (42.2, after(20)))
    practised = trained(0, 1, 2, 4, 5, clean=False)
    assert lighter_weeks(runner, Phase.GENERAL, practised, 7) == [6]


def test_a_lighter_week_takes_sets_and_effort_off_and_nothing_goes_up() -> None:
    found = stage_on(block(Phase.GENERAL, lighter=3), REGULAR, after(3) + timedelta(days=6))
    assert found == Stage(
        phase=Phase.GENERAL,
        sets_percent=55,
        load_percent=90,
        extra_reserve=2,
        may_progress=False,
        may_bring_new=False,
        lighter_week=True,
    )
    for day in (after(3) - timedelta(days=1), after(4)):
        assert stage_on(block(Phase.GENERAL, lighter=3), REGULAR, day) == Stage(phase=Phase.GENERAL)


def test_weeks_that_a_race_makes_lighter_count_as_lighter() -> None:
    runner = racing(REGULAR, (10, after(3) + timedelta(days=6)))
    found = lighter_weeks(runner, Phase.GENERAL, trained(*range(12), clean=False), 12)
    # Race week, the week after (recovery), then four trained weeks between; no day of the week
    # before is lighter because of the taper on its Sunday.
    assert found == [4, 5, 10]


def test_a_week_that_a_race_makes_lighter_keeps_its_load() -> None:
    runner = racing(REGULAR, (42.2, RACE_DAY))
    week = before(20)
    now = block(Phase.STRENGTH).model_copy(update={"lighter": week})
    for day in range(7):
        found = stage_on(now, runner, week + timedelta(days=day))
        assert (found.phase, found.load_percent) == (Phase.TAPER, 100)
        assert not found.lighter_week


# --- before a race (E2) -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("distance", "progress", "heavy", "light", "strength"),
    [
        (5, 10, 7, 3, 2),
        (10, 14, 8, 4, 3),
        (21.1, 14, 10, 5, 3),
        (42.2, 21, 12, 7, 4),
        (60, 21, 14, 8, 5),
    ],
)
def test_s14_before_a_race_things_end_one_after_the_other(
    distance: float, progress: int, heavy: int, light: int, strength: int
) -> None:
    for days in range(41):
        found = stage(distance, days)
        assert found.may_progress is (days >= progress)
        assert (found.legs is LegWork.NORMAL) is (days >= heavy)
        assert (found.legs is LegWork.NONE) is (days < light)
        assert found.strength is (days >= strength)
        assert found.may_bring_new is (days > 21)
        assert found.load_percent == 100


@pytest.mark.parametrize(
    ("distance", "taper_weeks", "season_weeks"),
    [(5, 1, 4), (10, 1, 4), (21.1, 2, 5), (42.2, 3, 6), (100, 3, 6)],
)
def test_volume_goes_down_by_41_to_60_percent_with_the_load_kept(
    distance: float, taper_weeks: int, season_weeks: int
) -> None:
    for days in range(1, 7 * taper_weeks + 1):
        found = stage(distance, days)
        assert 40 <= found.sets_percent <= 59
        assert found.phase is (Phase.RACE_WEEK if days <= 6 else Phase.TAPER)
    for days in range(7 * taper_weeks + 1, 7 * season_weeks + 1):
        found = stage(distance, days)
        assert (found.phase, found.sets_percent) == (Phase.MAINTENANCE, 100)
        assert found.sessions == 2
    assert stage(distance, 7 * season_weeks + 1) == Stage(phase=Phase.STRENGTH)
    kept = [stage(distance, 7 * week + 1).sets_percent for week in range(taper_weeks)]
    assert kept == sorted(kept)


@pytest.mark.parametrize("phase", [Phase.LEARN, Phase.FOUNDATION])
def test_a_beginner_stays_a_beginner_until_race_week(phase: Phase) -> None:
    for days in range(7, 42):
        found = stage(42.2, days, phase=phase, profile=NEW)
        assert found.phase is phase
        assert found.may_progress is (days >= 21)
    assert stage(42.2, 6, phase=phase, profile=NEW).phase is Phase.RACE_WEEK


@pytest.mark.parametrize(
    ("priority", "progress", "heavy", "light", "strength"),
    [(RacePriority.B, 5, 5, 2, 2), (RacePriority.C, 3, 3, 2, 1)],
)
def test_b_and_c_races_count_like_a_hard_run(
    priority: RacePriority, progress: int, heavy: int, light: int, strength: int
) -> None:
    for days in range(1, 42):
        found = stage(21.1, days, priority=priority)
        assert found.phase is Phase.STRENGTH
        assert found.may_bring_new
        assert found.may_progress is (days >= progress)
        assert (found.legs is LegWork.NORMAL) is (days >= heavy)
        assert (found.legs is LegWork.NONE) is (days < light)
        assert found.strength is (days >= strength)


def test_on_race_day_there_is_no_strength() -> None:
    for priority in RacePriority:
        found = stage(10, 0, priority=priority)
        assert (found.strength, found.legs) == (False, LegWork.NONE)


def test_older_runners_keep_two_sessions_in_race_week() -> None:
    assert stage(10, 5).sessions == 1
    assert stage(10, 5, phase=Phase.GENERAL, profile=OLDER).sessions == 2
    week = before(6)
    assert sessions_in(block(Phase.STRENGTH), racing(REGULAR, (10, RACE_DAY)), week) == 1
    assert sessions_in(block(Phase.STRENGTH), REGULAR, week) is None


def test_a_race_in_ten_days_gives_a_newcomer_something_light_and_familiar() -> None:
    runner = racing(NEW, (10, MONDAY + timedelta(days=10)))
    now = first_block(runner, NOTHING, MONDAY)
    stages = [stage_on(now, runner, MONDAY + timedelta(days=day)) for day in range(11)]
    assert [each.strength for each in stages] == [True] * 8 + [False] * 3
    assert not any(each.may_progress or each.may_bring_new for each in stages)
    assert [each.legs is LegWork.NONE for each in stages] == [False] * 7 + [True] * 4
    assert all(each.sets_percent == 50 for each in stages[3:])


# --- after a race (E3) ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("distance", "gentle_from", "rest", "light_until", "normal_from"),
    [
        (5, 3, 2, 3, 4),
        (10, 4, 3, 4, 5),
        (21.1, 6, 5, 6, 9),
        (42.2, 3, 7, 13, 21),
        (60, 7, 13, 20, 28),
    ],
)
def test_after_a_race_come_rest_gentle_days_light_legs_and_lower_loads(
    distance: float, gentle_from: int, rest: int, light_until: int, normal_from: int
) -> None:
    for days in range(1, 30):
        for priority in RacePriority:
            found = stage(distance, -days, priority=priority)
            if days >= normal_from:
                assert found == Stage(phase=Phase.STRENGTH)
                continue
            assert found.phase is Phase.RECOVERY
            assert found.strength is (days >= gentle_from)
            assert found.gentle is (gentle_from <= days <= rest)
            assert found.sessions == (1 if found.gentle else None)
            assert (found.legs is LegWork.NONE) is (days <= rest)
            assert (found.legs is LegWork.LIGHT) is (rest < days <= light_until)
            assert found.load_percent <= 85
            assert not found.may_progress
            assert not found.may_bring_new


@pytest.mark.parametrize(
    ("phase", "priority", "expected"),
    [
        (Phase.POWER, RacePriority.A, Phase.GENERAL),
        (Phase.POWER, RacePriority.C, Phase.POWER),
        (Phase.HEAVY, RacePriority.A, Phase.HEAVY),
    ],
)
def test_after_an_a_race_jumps_are_not_the_first_to_come_back(
    phase: Phase, priority: RacePriority, expected: Phase
) -> None:
    for days in range(4, 30):
        assert stage(5, -days, phase=phase, priority=priority).phase is expected


@pytest.mark.parametrize("phase", [Phase.HEAVY, Phase.POWER])
def test_after_an_a_race_a_new_cycle_leads_to_jumps(phase: Phase) -> None:
    race_day = MONDAY + timedelta(weeks=8, days=6)
    runner = racing(REGULAR, (42.2, race_day))
    weeks = [MONDAY + timedelta(weeks=number) for number in range(40)]
    ahead = zip(weeks, blocks_ahead(block(phase), runner, MONDAY, len(weeks)), strict=True)
    phases = [stage_on(now, runner, week).phase for week, now in ahead if week > race_day]
    assert Phase.GENERAL in phases[: phases.index(Phase.POWER)]


def test_the_race_table_rises_with_the_distance() -> None:
    for shorter, longer in pairwise(RACES):
        assert shorter.below_km < longer.below_km
        for field in ("last_progress", "last_heavy", "last_light", "rest", "normal_from"):
            assert getattr(shorter, field) <= getattr(longer, field)
        assert longer.light_until < longer.normal_from
    for row in RACES:
        assert row.last_progress >= row.last_heavy > row.last_light > row.last_strength > 0
        assert row.rest < row.light_until < row.normal_from
        assert len(row.taper) < row.maintenance_weeks


@pytest.mark.parametrize(
    ("kilometres", "name"),
    [
        (3, "5K"),
        (7.9, "5K"),
        (10, "10K"),
        (15, "10K"),
        (16.1, "half marathon"),
        (21.1, "half marathon"),
        (30, "half marathon"),
        (42.2, "marathon"),
        (50, "ultra"),
        (161, "ultra"),
    ],
)
def test_distances_have_their_row(kilometres: float, name: str) -> None:
    assert race_row(kilometres).name == name


# --- several races ----------------------------------------------------------------------------


def races_on(*races: Race) -> Profile:
    found = tuple(sorted(races, key=lambda race: race.day))
    return REGULAR.model_copy(update={"race": RaceAnswer(races=found)})


def test_of_two_races_the_strictest_counts_field_by_field() -> None:
    marathon = Race(distance_km=42.2, day=RACE_DAY)
    tune_up = Race(distance_km=10, day=before(14), priority=RacePriority.B)
    both = races_on(marathon, tune_up)
    day = before(14) + timedelta(days=1)
    found = stage_on(block(Phase.STRENGTH), both, day)
    assert (found.phase, found.strength, found.legs) == (Phase.RECOVERY, False, LegWork.NONE)
    assert found.sessions == 2
    assert (found.sets_percent, found.load_percent) == (50, 80)
    assert found.race == tune_up
    assert not found.may_bring_new


race_answers = st.lists(
    st.builds(
        Race,
        distance_km=st.sampled_from([5.0, 10.0, 21.1, 42.2, 80.0]),
        day=st.integers(0, 120).map(lambda days: MONDAY + timedelta(days=days)),
        priority=st.sampled_from(RacePriority),
    ),
    max_size=3,
    unique_by=lambda race: race.day,
).map(lambda races: RaceAnswer(races=tuple(sorted(races, key=lambda race: race.day))))

racing_runners = st.builds(
    lambda profile, answer, style: profile.model_copy(update={"race": answer, "style": style}),
    profiles,
    race_answers,
    st.none() | st.sampled_from(Style),
)

practices = st.lists(
    st.builds(
        Practised,
        day=st.integers(0, 140).map(lambda days: MONDAY + timedelta(days=days)),
        clean=st.sampled_from([True, True, False]),
        leg_pain=st.sampled_from([False, False, False, True]),
        calf_raises=st.sampled_from([0, 20]),
    ),
    max_size=40,
).map(lambda done: Practice(sessions=tuple(sorted(done, key=lambda each: each.day))))


@settings(max_examples=examples(150))
@given(racing_runners, st.sampled_from(Phase), st.integers(0, 140))
def test_no_single_race_is_stricter_than_all_of_them(
    profile: Profile, phase: Phase, days: int
) -> None:
    now, day = block(phase), MONDAY + timedelta(days=days)
    together = stage_on(now, profile, day)
    order = (LegWork.NONE, LegWork.LIGHT, LegWork.NORMAL)
    races = profile.race.races if profile.race else ()
    for race in races:
        alone = stage_on(now, profile.model_copy(update={"race": RaceAnswer(races=(race,))}), day)
        assert order.index(together.legs) <= order.index(alone.legs)
        assert together.strength <= alone.strength
        assert together.sets_percent <= alone.sets_percent
        assert together.load_percent <= alone.load_percent
        assert together.extra_reserve >= alone.extra_reserve
        assert together.may_progress <= alone.may_progress
        assert together.may_bring_new <= alone.may_bring_new
        assert alone.sessions is None or (together.sessions or 9) <= alone.sessions


@settings(max_examples=examples(100))
@given(racing_runners, practices, st.lists(st.integers(0, 20), min_size=1, max_size=6))
def test_three_weeks_of_silence_end_like_three_weekly_turns(
    profile: Profile, practised: Practice, turns: list[int]
) -> None:
    start = first_block(profile, NOTHING, MONDAY)
    last = max(turns)
    at_once = advanced(start, profile, READY, practised, after(last))
    step_by_step = start
    for week in sorted(turns):
        step_by_step = advanced(
            step_by_step, profile, READY, practised.before(after(week)), after(week)
        )
    assert step_by_step == at_once
    assert advanced(at_once, profile, READY, practised, after(last)) == at_once


@settings(max_examples=examples(100))
@given(racing_runners, practices)
def test_phases_never_jump_ahead_and_last_at_least_their_weeks(
    profile: Profile, practised: Practice
) -> None:
    path = path_of(profile)
    now = first_block(profile, NOTHING, MONDAY)
    for week in range(1, 21):
        following = advanced(now, profile, READY, practised, after(week))
        if following.phase is not now.phase and now.phase in path:
            places = path.index(now.phase), path.index(following.phase)
            assert places[1] <= places[0] + 1
            if places[1] > places[0]:
                assert practised.before(after(week)).weeks(now.since) >= (
                    row_of(now.phase).least_weeks
                )
                assert stage_on(now, profile, after(week)).may_bring_new
                assert following.lighter != after(week)
        now = following


def test_near_a_race_no_new_phase_begins() -> None:
    runner = racing(REGULAR, (21.1, after(8)))
    ready = trained(*range(8))
    now = advanced(block(Phase.GENERAL, since=0), runner, READY, ready, after(7))
    assert now.phase is Phase.GENERAL
    newcomer = racing(SOME, (21.1, after(8)))
    now = advanced(block(Phase.FOUNDATION, since=0), newcomer, READY, ready, after(7))
    assert now.phase is Phase.FOUNDATION


# --- the outlook ------------------------------------------------------------------------------


def test_the_outlook_shows_phases_lighter_weeks_and_races() -> None:
    runner = racing(NEW_WITH_DUMBBELLS, (10, after(20) + timedelta(days=6)))
    weeks = outlook(first_block(runner, NOTHING, MONDAY), runner, MONDAY, 26)
    assert [each.monday for each in weeks] == [after(number) for number in range(26)]
    phases = [each.phase for each in weeks]
    assert list(dict.fromkeys(phases))[:4] == [
        Phase.LEARN,
        Phase.FOUNDATION,
        Phase.LIGHT_LOAD,
        Phase.GENERAL,
    ]
    assert phases[17:22] == [*(Phase.MAINTENANCE,) * 3, Phase.RACE_WEEK, Phase.RECOVERY]
    assert [each.monday for each in weeks if each.race is not None] == [after(20)]
    assert weeks[20].phase is Phase.RACE_WEEK
    assert any(each.lighter for each in weeks)
    assert not weeks[20].lighter


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("phase", [Phase.FOUNDATION, Phase.STRENGTH])
def test_only_the_week_of_the_race_is_race_week(phase: Phase, weekday: int) -> None:
    runner = racing(REGULAR, (10, after(3) + timedelta(days=weekday)))
    weeks = outlook(block(phase), runner, MONDAY, 6)
    assert [each.phase is Phase.RACE_WEEK for each in weeks] == [
        each.race is not None for each in weeks
    ]
    assert weeks[3].race is not None
    # The days before it are those of race week all the same.
    day_before = after(3) + timedelta(days=weekday - 1)
    assert stage_on(block(phase), runner, day_before).phase is Phase.RACE_WEEK


def test_a_smaller_race_makes_no_race_week() -> None:
    smaller = Race(distance_km=10, day=after(2) + timedelta(days=6), priority=RacePriority.C)
    runner = races_on(smaller, Race(distance_km=10, day=after(3) + timedelta(days=2)))
    weeks = outlook(block(Phase.STRENGTH), runner, MONDAY, 5)
    assert [each.phase is Phase.RACE_WEEK for each in weeks] == [False, False, False, True, False]


def test_the_outlook_agrees_with_a_season_in_which_all_is_shown() -> None:
    for profile in (SOME, REGULAR, LIGHT):
        start = first_block(profile, NOTHING, MONDAY)
        practised = trained(*range(26), calf_raises=20)
        now, lived = start, []
        for week in range(26):
            now = advanced(now, profile, READY, practised, after(week))
            lived.append((now.phase, now.lighter == after(week)))
        seen = outlook(start, profile, MONDAY, 26)
        assert [(each.phase, each.lighter) for each in seen] == lived


def test_turns_are_counted_from_the_first_block_on() -> None:
    ahead = blocks_ahead(first_block(SOME, NOTHING, MONDAY), SOME, MONDAY, 20)
    assert len({now.phase for now in ahead}) > 2
    assert {now.turns_since or now.since for now in ahead} == {MONDAY}
