"""The rules of the article and of the phases, as sessions and weeks keep them."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise, JumpLevel, LoadStyle
from coach.knowledge.load_ladder import added_kilograms, available_loads, next_load
from coach.knowledge.phases import row_of
from coach.knowledge.starting import path_of, starting_state, suits
from coach.plan import (
    Block,
    ChoiceReason,
    ExerciseId,
    Focus,
    Hold,
    LegWork,
    Pattern,
    Phase,
    Prescription,
    Reps,
    Stage,
    WarmUp,
    WorkRange,
)
from coach.planning.composition import Composition, compose, session_minutes
from coach.planning.exercise_choice import menu_of
from coach.planning.pattern_slots import EVERY_WEEK
from coach.planning.quotas import QUOTAS, counts, is_easy
from coach.planning.season import stage_on
from coach.profile import (
    BodyArea,
    Kit,
    OwnedLoads,
    Profile,
    RunKind,
    SoreSpot,
    Style,
)
from coach.training_log import ExerciseState, Replacement, Stop, TrainingState
from coach.units import Banded, Bodyweight, Held, OnBar, PerHand, kilograms
from tests.effort import examples

from .runners import MONDAY, profiles
from .seasons import (
    ADULT,
    CIRCUITS,
    FRESH,
    LIGHT,
    NEW,
    NEW_WITH_DUMBBELLS,
    NO_KIT,
    OLDER,
    REGULAR,
    SOME,
    YOUNG,
    after,
    block,
    known,
    racing,
)

GYM = REGULAR.model_copy(update={"kit": tuple(Kit)})
JUMPS = Pattern.PLYOMETRIC
LOWER, UPPER, FULL = Focus.LOWER, Focus.UPPER_AND_CORE, Focus.FULL


def session(
    profile: Profile,
    phase: Phase,
    *,
    focus: Focus = FULL,
    minutes: int = 45,
    training: TrainingState = FRESH,
    day: date = MONDAY,
    foci: tuple[Focus, ...] = (),
    index: int = 0,
    stage: Stage | None = None,
    cycle: int = 0,
    run: RunKind = RunKind.REST,
    since: int = 0,
) -> Composition:
    now = block(phase, cycle=cycle, since=since)
    return compose(
        focus,
        minutes,
        run,
        profile=profile,
        training=training,
        day=day,
        block=now,
        stage=stage or stage_on(now, profile, day),
        foci=foci,
        index=index,
    )


def week(
    profile: Profile,
    phase: Phase,
    foci: tuple[Focus, ...],
    minutes: int,
    *,
    number: int = 0,
    training: TrainingState = FRESH,
) -> tuple[Composition, ...]:
    """The sessions of one week."""
    return tuple(
        session(
            profile,
            phase,
            focus=focus,
            minutes=minutes,
            foci=foci,
            index=index,
            day=after(number) + timedelta(days=2 * index),
            training=training,
        )
        for index, focus in enumerate(foci)
    )


def names(contents: Composition) -> list[str]:
    return [each.exercise for each in contents.prescriptions]


def patterns(*sessions: Composition) -> set[Pattern]:
    return {each.pattern for contents in sessions for each in contents.prescriptions}


def entry(each: Prescription) -> Exercise:
    return CATALOGUE.get(each.exercise)


def of(contents: Composition, pattern: Pattern) -> Prescription:
    return next(each for each in contents.prescriptions if each.pattern is pattern)


def sets(contents: Composition) -> int:
    return sum(each.sets for each in contents.prescriptions if not is_easy(entry(each)))


def hard_sets(sessions: tuple[Composition, ...], of_patterns: tuple[Pattern, ...]) -> int:
    return sum(
        each.sets
        for contents in sessions
        for each in contents.prescriptions
        if each.pattern in of_patterns and counts(entry(each))
    )


# --- minutes ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("minutes", "week_number", "given_minutes", "expected"),
    [
        (45, 1, None, 15),
        (45, 2, None, 15),
        (45, 3, None, 20),
        (45, 4, None, 25),
        (45, 5, None, 30),
        (45, 8, None, 45),
        (60, 11, None, 60),
        (60, 30, None, 60),
        (45, 1, 10, 10),
        (15, 1, 45, 45),
        (20, 9, 60, 60),
        (20, 9, 90, 60),
    ],
)
def test_s2_s3_s4_minutes_grow_and_a_single_session_may_have_its_own(
    minutes: int, week_number: int, given_minutes: int | None, expected: int
) -> None:
    assert session_minutes(minutes, week_number, NEW, given_minutes) == expected


@pytest.mark.parametrize("minutes", [10, 15, 20, 30, 45, 60])
@pytest.mark.parametrize("phase", [phase for phase in Phase if not row_of(phase).is_overlay])
@pytest.mark.parametrize("focus", Focus)
def test_s10_a_session_of_any_length_fits_and_is_worth_it(
    minutes: int, phase: Phase, focus: Focus
) -> None:
    contents = session(GYM, phase, minutes=minutes, focus=focus)
    assert contents.minutes <= minutes
    assert contents.minutes >= min(0.6 * minutes, 30)
    assert len(contents.prescriptions) >= 2
    longer = session(GYM, phase, minutes=60, focus=focus)
    assert sets(contents) <= sets(longer) + 2


def test_more_than_an_hour_is_an_hour() -> None:
    hour = session(REGULAR, Phase.STRENGTH, minutes=60)
    assert session(REGULAR, Phase.STRENGTH, minutes=120) == hour


def test_s11_right_after_an_easy_run_the_legs_are_warm() -> None:
    assert session(REGULAR, Phase.GENERAL, run=RunKind.EASY).warm_up is WarmUp.RAMP_SETS


@pytest.mark.parametrize("run", [each for each in RunKind if each is not RunKind.EASY])
def test_s11_e3_hours_after_a_hard_or_long_run_nothing_is_warm_any_more(run: RunKind) -> None:
    assert session(REGULAR, Phase.GENERAL, run=run).warm_up is WarmUp.FULL


KITS: tuple[tuple[Kit, ...], ...] = (
    (),
    (Kit.BANDS,),
    (Kit.DUMBBELLS,),
    (Kit.DUMBBELLS, Kit.BENCH),
    tuple(Kit),
)


@pytest.mark.parametrize(
    ("minutes", "style", "least"),
    [
        (20, None, 0.9),
        (30, None, 0.9),
        (45, None, 0.9),
        # Newcomers have no more hard sets for it: the warm-up and the easy work are longer.
        (60, None, 0.75),
        (20, Style.CIRCUIT, 0.9),
        (30, Style.CIRCUIT, 0.9),
        # Two or three rounds of eight stations, and no longer rests (S32).
        (45, Style.CIRCUIT, 0.75),
    ],
)
@pytest.mark.parametrize("kit", KITS)
@pytest.mark.parametrize("like", [NEW, SOME, REGULAR, YOUNG, OLDER])
def test_the_minutes_are_put_to_use(
    like: Profile, kit: tuple[Kit, ...], minutes: int, style: Style | None, least: float
) -> None:
    runner = like.model_copy(update={"kit": kit, "style": style})
    for phase in path_of(runner):
        if phase is Phase.LEARN:
            # F: who learns starts with half the sets of a week, in 10 to 20 minutes.
            continue
        for foci in ((UPPER, LOWER), (FULL, FULL)):
            for contents in week(runner, phase, foci, minutes):
                assert least * minutes <= contents.minutes <= minutes, (phase, names(contents))
                if phase in {Phase.STRENGTH, Phase.HEAVY, Phase.POWER}:
                    assert contents.minutes >= 0.9 * minutes


@pytest.mark.parametrize("kit", KITS)
@pytest.mark.parametrize("foci", [(UPPER, LOWER), (FULL, FULL)])
@pytest.mark.parametrize("phase", [Phase.GENERAL, Phase.STRENGTH])
def test_s45_an_hour_twice_a_week_builds_with_the_sets_of_every_pattern(
    phase: Phase, foci: tuple[Focus, ...], kit: tuple[Kit, ...]
) -> None:
    runner = REGULAR.model_copy(update={"kit": kit})
    if phase not in path_of(runner):
        return
    sessions = week(runner, phase, foci, 60)
    for quota in QUOTAS:
        done = hard_sets(sessions, quota.patterns)
        # Without kit the only other push-ups are rungs of the same ladder.
        short = 1 if quota.patterns in {(Pattern.PUSH,), (Pattern.HINGE,)} else 0
        assert quota.least - short <= done <= quota.most, quota


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("kit", KITS)
@pytest.mark.parametrize("phase", [Phase.LIGHT_LOAD, Phase.GENERAL])
def test_s45_forty_five_minutes_twice_a_week_do_while_loads_are_light(
    phase: Phase, kit: tuple[Kit, ...], number: int
) -> None:
    runner = REGULAR.model_copy(update={"kit": kit})
    if phase not in path_of(runner):
        return
    sessions = week(runner, phase, (FULL, FULL), 45, number=number)
    for quota in QUOTAS:
        done = hard_sets(sessions, quota.patterns)
        assert quota.least - 1 <= done <= quota.most, (quota, done)


@pytest.mark.parametrize("phase", [Phase.FOUNDATION, Phase.GENERAL])
@pytest.mark.parametrize("focus", Focus)
@pytest.mark.parametrize("number", [0, 1])
def test_twenty_minutes_without_weights_go_round_so_that_four_or_five_exercises_fit(
    phase: Phase, focus: Focus, number: int
) -> None:
    runner = NEW.model_copy(update={"kit": ()})
    first = session(runner, phase, focus=focus, minutes=20)
    trained = known(runner, *names(first), reps=17)
    (contents,) = week(runner, phase, (focus,), 20, number=number, training=trained)
    assert contents.circuit is not None
    assert len([each for each in contents.prescriptions if not is_easy(entry(each))]) in {4, 5}
    assert {each.sets for each in contents.prescriptions} == {2}


@pytest.mark.parametrize("minutes", [30, 45, 60])
@pytest.mark.parametrize("foci", [(FULL,), (UPPER, LOWER), (FULL, FULL)])
def test_c3_from_week_to_week_no_pattern_of_a_newcomer_has_more_than_two_sets_more(
    foci: tuple[Focus, ...], minutes: int
) -> None:
    done: dict[Pattern, int] = {}
    most = 0
    for number in range(11):
        runner = NEW.model_copy(update={"kit": (Kit.DUMBBELLS,)})
        given = session_minutes(minutes, number + 1, runner)
        sessions = week(runner, Phase.FOUNDATION, foci, given, number=number)
        for quota in QUOTAS:
            now = hard_sets(sessions, quota.patterns)
            before = done.get(quota.patterns[0], now)
            assert number == 0 or now <= before + 2, (number, quota)
            done[quota.patterns[0]] = max(now, before)
        most = max(most, sum(map(sets, sessions)))
    assert most > 8 * len(foci) or minutes == 30


# --- what a beginner does -----------------------------------------------------------------------


@pytest.mark.parametrize("phase", [Phase.LEARN, Phase.FOUNDATION])
@pytest.mark.parametrize("focus", Focus)
@pytest.mark.parametrize("minutes", [15, 30, 45])
def test_s16_s25_beginners_do_two_or_three_sets_of_ten_to_fifteen_with_bodyweight(
    phase: Phase, focus: Focus, minutes: int
) -> None:
    kitted = NEW.model_copy(update={"kit": tuple(Kit)})
    for each in session(kitted, phase, focus=focus, minutes=minutes).prescriptions:
        assert each.load == Bodyweight()
        assert 2 <= each.sets <= 3
        if isinstance(each.work, Reps):
            assert 10 <= each.work.count <= 15
        else:
            assert 20 <= each.work.seconds <= 45


def test_s17_loads_follow_bodyweight_and_bars_follow_dumbbells() -> None:
    kitted = NEW.model_copy(update={"kit": tuple(Kit)})
    styles = {
        phase: {
            entry(each).load_style for each in session(kitted, phase, focus=LOWER).prescriptions
        }
        for phase in (Phase.FOUNDATION, Phase.LIGHT_LOAD, Phase.STRENGTH)
    }
    assert styles[Phase.FOUNDATION] == {LoadStyle.BODYWEIGHT}
    assert styles[Phase.LIGHT_LOAD] & {LoadStyle.HELD, LoadStyle.PER_HAND}
    assert LoadStyle.BAR not in styles[Phase.LIGHT_LOAD]
    assert LoadStyle.BAR in styles[Phase.STRENGTH]


@pytest.mark.parametrize(
    ("name", "phase", "at_most"),
    [
        ("goblet_squat", Phase.LIGHT_LOAD, 5.0),
        ("dumbbell_romanian_deadlift", Phase.LIGHT_LOAD, 10.0),
        ("bent_over_row", Phase.LIGHT_LOAD, 10.0),
        ("biceps_curl", Phase.LIGHT_LOAD, 3.0),
        ("leg_press", Phase.LIGHT_LOAD, 5.0),
        ("band_row", Phase.LIGHT_LOAD, 2.0),
    ],
)
def test_s27_s28_s29_first_loads_are_small(name: str, phase: Phase, at_most: float) -> None:
    runner = NEW.model_copy(update={"kit": tuple(Kit)})
    state = starting_state(CATALOGUE.get(ExerciseId(name)), runner, phase)
    assert added_kilograms(state.load) <= at_most
    assert isinstance(state.work, Reps)
    assert 12 <= state.work.count <= 20 or name in {"bent_over_row", "leg_press"}


def test_s27_small_muscles_begin_with_fifteen_to_twenty() -> None:
    state = starting_state(CATALOGUE.get(ExerciseId("biceps_curl")), SOME, Phase.LIGHT_LOAD)
    assert state.work_range == WorkRange(low=15, high=20)
    assert state.sets == 2


@pytest.mark.parametrize("name", ["lat_pulldown", "machine_shoulder_press", "seated_row_machine"])
def test_s30_machines_for_the_upper_body_two_or_three_times_ten_to_fifteen(name: str) -> None:
    for phase in (Phase.FOUNDATION, Phase.LIGHT_LOAD):
        state = starting_state(CATALOGUE.get(ExerciseId(name)), GYM, phase)
        assert state.work_range == WorkRange(low=10, high=15)
        assert 2 <= state.sets <= 3


@pytest.mark.parametrize("phase", path_of(LIGHT)[2:])
def test_s31_light_by_wish_is_twelve_to_fifteen_for_good(phase: Phase) -> None:
    for each in session(LIGHT, phase, minutes=60).prescriptions:
        assert 2 <= each.sets <= 3
        if not isinstance(each.work, Hold):
            assert each.work_range == WorkRange(low=12, high=15)


def test_s33_the_first_day_with_a_weight_leaves_four_and_finds_out() -> None:
    contents = session(REGULAR, Phase.STRENGTH)
    squat = of(contents, Pattern.SQUAT)
    assert squat.reps_in_reserve == 4
    again = known(REGULAR, "barbell_squat", steps=8)
    later = of(session(REGULAR, Phase.STRENGTH, training=again), Pattern.SQUAT)
    assert later.reps_in_reserve == row_of(Phase.STRENGTH).reserve == 2


# --- circuits -----------------------------------------------------------------------------------


@pytest.mark.parametrize("minutes", [20, 30, 45])
def test_s32_circuits_go_squat_push_up_lunge_press(minutes: int) -> None:
    contents = session(CIRCUITS, Phase.LIGHT_LOAD, minutes=minutes)
    assert contents.circuit is not None
    assert 2 <= contents.circuit.rounds <= 3
    assert 60 <= contents.circuit.rest_between_rounds_seconds <= 120
    first = contents.prescriptions[:4]
    assert [each.pattern for each in first] == [
        Pattern.SQUAT,
        Pattern.PUSH,
        Pattern.LUNGE,
        Pattern.PUSH,
    ]
    assert (first[1].exercise, first[3].exercise) == ("pushup", "shoulder_press")
    for each in contents.prescriptions:
        assert each.sets == contents.circuit.rounds
        assert 15 <= each.rest_seconds <= 20
        assert each.ramp == ()


def test_s32_a_third_round_comes_once_all_have_three_sets() -> None:
    three = known(CIRCUITS, *names(session(CIRCUITS, Phase.FOUNDATION, minutes=60)))
    states = tuple(each.model_copy(update={"sets": 3}) for each in three.exercises)
    contents = session(
        CIRCUITS, Phase.FOUNDATION, minutes=60, training=TrainingState(exercises=states)
    )
    assert contents.circuit is not None
    assert contents.circuit.rounds == 3
    one_short = (*states[1:], states[0].model_copy(update={"sets": 2}))
    contents = session(
        CIRCUITS, Phase.FOUNDATION, minutes=60, training=TrainingState(exercises=one_short)
    )
    assert contents.circuit is not None
    assert contents.circuit.rounds == 2


@pytest.mark.parametrize("trained", [False, True])
def test_s32_past_the_foundation_rounds_are_three_where_there_is_time(trained: bool) -> None:
    def rounds(minutes: int, phase: Phase, stage: Stage | None = None) -> int:
        before = names(session(CIRCUITS, Phase.FOUNDATION, minutes=60))
        contents = session(
            CIRCUITS,
            phase,
            minutes=minutes,
            training=known(CIRCUITS, *before) if trained else FRESH,
            stage=stage,
        )
        assert contents.circuit is not None
        return contents.circuit.rounds

    assert rounds(60, Phase.LIGHT_LOAD) == 3
    assert rounds(60, Phase.FOUNDATION) == 2
    assert rounds(25, Phase.LIGHT_LOAD) == 2
    near_a_race = Stage(phase=Phase.LIGHT_LOAD, may_progress=False)
    assert rounds(60, Phase.LIGHT_LOAD, near_a_race) == 2


def test_s22_of_three_sessions_of_rounds_two_go_round_a_third_time() -> None:
    of_week = week(CIRCUITS, Phase.LIGHT_LOAD, (FULL,) * 3, 60)
    assert [each.circuit.rounds for each in of_week if each.circuit] == [3, 3, 2]


@pytest.mark.parametrize(
    ("profile", "phase", "minutes", "round_"),
    [
        (NEW, Phase.LEARN, 15, True),
        (NEW, Phase.LEARN, 20, True),
        (NEW, Phase.LEARN, 25, False),
        (SOME, Phase.FOUNDATION, 20, False),
        (SOME, Phase.FOUNDATION, 15, True),
        (REGULAR, Phase.GENERAL, 15, False),
        (CIRCUITS, Phase.FOUNDATION, 45, True),
    ],
)
def test_short_sessions_of_beginners_go_round(
    profile: Profile, phase: Phase, minutes: int, round_: bool
) -> None:
    contents = session(profile, phase, minutes=minutes)
    assert (contents.circuit is not None) is round_
    assert 10 <= contents.minutes <= minutes


# --- form, pain and what takes their place ------------------------------------------------------


@pytest.mark.parametrize("minutes", [15, 30, 45])
@pytest.mark.parametrize("phase", [Phase.FOUNDATION, Phase.GENERAL])
def test_s21_the_set_that_form_added_stays_in_every_phase(phase: Phase, minutes: int) -> None:
    (squat,) = known(SOME, "goblet_squat").exercises
    fewest = 2 if phase is Phase.FOUNDATION else 3
    added = squat.model_copy(update={"sets": fewest + 1, "added_set": True})
    training = TrainingState(exercises=(added,))
    contents = session(SOME, phase, minutes=minutes, training=training)
    assert of(contents, Pattern.SQUAT).sets == fewest + 1


def test_s38_s40_what_hurt_stays_out_and_the_reason_is_named() -> None:
    stop = Stop(exercise=ExerciseId("barbell_squat"), area=BodyArea.LOW_BACK, since=MONDAY)
    contents = session(REGULAR, Phase.STRENGTH, training=TrainingState(stops=(stop,)))
    for each in contents.prescriptions:
        assert not entry(each).loads(BodyArea.LOW_BACK)
    spared = [each for each in contents.prescriptions if each.spared is BodyArea.LOW_BACK]
    assert spared
    assert {each.reason for each in spared} == {ChoiceReason.SPARES_A_PLACE}


def test_a_stand_in_says_for_what_it_stands_in() -> None:
    training = TrainingState(
        replacements=(
            Replacement(
                original=ExerciseId("barbell_squat"),
                instead=ExerciseId("goblet_squat"),
                area=BodyArea.LOW_BACK,
            ),
        )
    )
    squat = of(session(REGULAR, Phase.STRENGTH, training=training), Pattern.SQUAT)
    assert (squat.exercise, squat.reason, squat.spared) == (
        "goblet_squat",
        ChoiceReason.STANDS_IN,
        BodyArea.LOW_BACK,
    )


def test_a_sore_back_is_spared_by_name() -> None:
    sore = GYM.model_copy(update={"sore_spots": (SoreSpot(area=BodyArea.LOW_BACK),)})
    contents = session(sore, Phase.GENERAL, focus=LOWER, minutes=60)
    squat = of(contents, Pattern.SQUAT)
    assert (squat.reason, squat.spared) == (ChoiceReason.SPARES_A_PLACE, BodyArea.LOW_BACK)
    assert of(contents, Pattern.CALF).spared is None


def test_on_a_trip_the_kit_at_hand_is_the_reason_and_at_home_the_lift_goes_on() -> None:
    trained = known(REGULAR, "barbell_squat", steps=4)
    away = REGULAR.model_copy(update={"kit": ()})
    squat = of(session(away, Phase.STRENGTH, training=trained), Pattern.SQUAT)
    assert squat.load == Bodyweight()
    assert squat.reason is ChoiceReason.KIT_AT_HAND
    met = known(REGULAR, "barbell_squat", "bodyweight_squat", steps=4)
    at_home = of(session(REGULAR, Phase.STRENGTH, training=met), Pattern.SQUAT)
    assert (at_home.exercise, at_home.reason) == (
        "barbell_squat",
        ChoiceReason.KEPT_TO_PROGRESS,
    )


# --- the week -----------------------------------------------------------------------------------

WEEKS = [(FULL,), (FULL, UPPER), (LOWER, UPPER), (FULL, FULL), (FULL, LOWER, UPPER)]


@pytest.mark.parametrize("foci", WEEKS)
@pytest.mark.parametrize(
    ("profile", "phase"),
    [
        (NEW, Phase.FOUNDATION),
        (SOME, Phase.LIGHT_LOAD),
        (GYM, Phase.GENERAL),
        (GYM, Phase.HEAVY),
        (NO_KIT, Phase.POWER),
        (CIRCUITS, Phase.LIGHT_LOAD),
        (OLDER, Phase.GENERAL),
    ],
)
@pytest.mark.parametrize("number", [0, 1])
def test_s46_every_week_holds_the_main_patterns(
    profile: Profile, phase: Phase, foci: tuple[Focus, ...], number: int
) -> None:
    minutes = 60 if len(foci) == 1 else 40
    sessions = week(profile, phase, foci, minutes, number=number)
    assert patterns(*sessions) >= set(EVERY_WEEK)


@pytest.mark.parametrize("minutes", [15, 20, 30])
@pytest.mark.parametrize("foci", WEEKS)
def test_s46_where_time_is_short_two_weeks_hold_them(foci: tuple[Focus, ...], minutes: int) -> None:
    for profile, phase in ((NEW, Phase.FOUNDATION), (SOME, Phase.LIGHT_LOAD)):
        both = (
            *week(profile, phase, foci, minutes, number=0),
            *week(profile, phase, foci, minutes, number=1),
        )
        assert patterns(*both) >= set(EVERY_WEEK)


@pytest.mark.parametrize("foci", [*WEEKS, (FULL, FULL, FULL), (UPPER, UPPER, UPPER)])
@pytest.mark.parametrize("phase", [Phase.FOUNDATION, Phase.GENERAL, Phase.STRENGTH, Phase.HEAVY])
def test_the_sets_of_a_week_stay_within_those_of_a_pattern(
    phase: Phase, foci: tuple[Focus, ...]
) -> None:
    sessions = week(GYM, phase, foci, 60)
    for quota in QUOTAS:
        assert hard_sets(sessions, quota.patterns) <= quota.most


@pytest.mark.parametrize(
    ("foci", "minutes", "pattern", "least"),
    [
        ((FULL, LOWER), 45, Pattern.SQUAT, 3),
        ((FULL, FULL), 60, Pattern.HINGE, 3),
        ((FULL, FULL), 60, Pattern.CALF, 3),
        ((LOWER, UPPER), 45, Pattern.PUSH, 3),
        ((LOWER, UPPER), 45, Pattern.PULL, 3),
        ((LOWER, UPPER), 45, Pattern.CORE, 2),
    ],
)
def test_s45_a_week_of_building_gives_each_pattern_its_sets(
    foci: tuple[Focus, ...], minutes: int, pattern: Pattern, least: int
) -> None:
    sessions = week(GYM, Phase.GENERAL, foci, minutes)
    assert (
        sum(e.sets for each in sessions for e in each.prescriptions if e.pattern is pattern)
        >= least
    )


def test_s47_s48_compounds_are_chosen_before_isolation() -> None:
    for phase in (Phase.LIGHT_LOAD, Phase.GENERAL, Phase.HEAVY):
        contents = session(GYM, phase, focus=UPPER, minutes=60)
        isolated = [
            entry(each).isolation for each in contents.prescriptions if not is_easy(entry(each))
        ]
        assert sum(isolated) <= 2
        assert isolated == sorted(isolated)
        short = session(GYM, phase, focus=UPPER, minutes=25)
        assert not any(entry(each).isolation for each in short.prescriptions)


def test_s48_a_first_session_is_functional() -> None:
    held = {
        name
        for number in (0, 1)
        for contents in week(NEW, Phase.LEARN, (FULL,), 15, number=number)
        for name in names(contents)
    }
    assert {"bodyweight_squat", "reverse_lunge", "incline_pushup", "plank"} <= held


def test_s49_from_65_on_every_leg_session_holds_balance() -> None:
    for phase in path_of(OLDER):
        for focus in (LOWER, FULL):
            contents = session(OLDER, phase, focus=focus, minutes=30)
            assert "single_leg_balance" in names(contents)


E7 = (
    Pattern.PLYOMETRIC,
    Pattern.SQUAT,
    Pattern.HINGE,
    Pattern.LUNGE,
    Pattern.SINGLE_LEG,
    Pattern.PUSH,
    Pattern.PULL,
    Pattern.CALF,
    Pattern.HIP_ABDUCTION,
    Pattern.CORE,
    Pattern.BACK,
    Pattern.MOBILITY,
)


@settings(max_examples=examples(100))
@given(profiles, st.sampled_from(Focus), st.integers(10, 60), st.data())
def test_e7_power_compounds_one_leg_calf_hip_core_mobility(
    profile: Profile, focus: Focus, minutes: int, data: st.DataObject
) -> None:
    phase = data.draw(st.sampled_from(path_of(profile)))
    contents = session(profile, phase, focus=focus, minutes=minutes)
    places = [
        (each.pattern is Pattern.MOBILITY, entry(each).isolation, E7.index(each.pattern))
        for each in contents.prescriptions
    ]
    assert places == sorted(places)


# --- phases -------------------------------------------------------------------------------------


def lifted(phase: Phase, reps: int) -> TrainingState:
    """A barbell squat as it stood at the end of a phase."""
    (squat,) = known(REGULAR, "barbell_squat", steps=16).exercises
    entered = starting_state(CATALOGUE.get(squat.exercise), REGULAR, phase)
    return TrainingState(
        exercises=(
            squat.model_copy(
                update={"work": Reps(count=reps), "work_range": entered.work_range, "sets": 3}
            ),
        )
    )


def test_s19_a_heavier_phase_begins_with_fewer_repetitions_of_the_same_load() -> None:
    training = lifted(Phase.GENERAL, 12)
    squat = of(session(REGULAR, Phase.STRENGTH, training=training), Pattern.SQUAT)
    assert (squat.work, squat.load) == (Reps(count=8), training.exercises[0].load)
    assert squat.work_range == WorkRange(low=6, high=8)


def test_a_lighter_phase_begins_with_so_much_less_load_that_it_is_no_harder() -> None:
    training = lifted(Phase.HEAVY, 4)
    squat = of(session(REGULAR, Phase.GENERAL, training=training), Pattern.SQUAT)
    assert squat.work == Reps(count=8)
    assert added_kilograms(squat.load) < added_kilograms(training.exercises[0].load)


@pytest.mark.parametrize(
    ("phase", "before", "expected"),
    [
        (Phase.GENERAL, 2, 3),
        (Phase.HEAVY, 3, 3),
        (Phase.HEAVY, 5, 4),
        (Phase.POWER, 3, 2),
        (Phase.FOUNDATION, 4, 3),
    ],
)
def test_sets_are_those_of_the_phase(phase: Phase, before: int, expected: int) -> None:
    (squat,) = known(REGULAR, "barbell_squat").exercises
    training = TrainingState(exercises=(squat.model_copy(update={"sets": before}),))
    foci = (LOWER, UPPER)
    contents = session(
        REGULAR, phase, focus=LOWER, minutes=60, training=training, foci=foci, run=RunKind.EASY
    )
    assert of(contents, Pattern.SQUAT).sets == expected


def test_s38_sets_that_pain_took_off_stay_off() -> None:
    (squat,) = known(REGULAR, "goblet_squat").exercises
    eased = squat.model_copy(update={"sets": 1, "work": Reps(count=5)})
    contents = session(
        REGULAR, Phase.GENERAL, minutes=60, training=TrainingState(exercises=(eased,))
    )
    squats = of(contents, Pattern.SQUAT)
    assert (squats.exercise, squats.sets) == ("goblet_squat", 1)


def test_main_lifts_go_on_through_the_phases_while_they_can_grow() -> None:
    trained = known(REGULAR, "goblet_squat", steps=4)
    for phase in (Phase.GENERAL, Phase.STRENGTH, Phase.HEAVY):
        squat = of(session(REGULAR, phase, training=trained), Pattern.SQUAT)
        assert (squat.exercise, squat.reason) == ("goblet_squat", ChoiceReason.KEPT_TO_PROGRESS)
    only = REGULAR.model_copy(update={"kit": (Kit.BARBELL, Kit.DUMBBELLS, Kit.RACK)})
    top = available_loads(CATALOGUE.get(ExerciseId("goblet_squat")), only)[-1]
    (state,) = trained.exercises
    full = TrainingState(exercises=(state.model_copy(update={"load": top}),))
    same_phase = of(session(only, Phase.GENERAL, training=full), Pattern.SQUAT)
    assert same_phase.exercise == "goblet_squat"
    assert of(session(only, Phase.STRENGTH, training=full), Pattern.SQUAT).exercise == (
        "barbell_squat"
    )


def test_a_lift_that_progress_led_to_stays_although_no_plan_would_begin_with_it() -> None:
    owner = SOME.model_copy(update={"owned_loads": OwnedLoads(dumbbells=(kilograms(16),))})
    assert not suits(CATALOGUE.get(ExerciseId("goblet_squat")), owner, Phase.GENERAL)
    trained = known(owner, "goblet_squat")
    squat = of(session(owner, Phase.GENERAL, training=trained), Pattern.SQUAT)
    assert (squat.exercise, squat.load) == ("goblet_squat", Held(weight=kilograms(16)))


def test_a_lift_with_every_way_up_used_gives_way_to_what_can_still_grow() -> None:
    used_up = {"work": Reps(count=15), "lowering_seconds": 3, "pause_seconds": 2}
    (press,) = known(LIGHT, "shoulder_press").exercises
    (row,) = known(LIGHT, "doorframe_row").exercises

    def chosen(clean: int, pattern: Pattern, *states: ExerciseState) -> str:
        ended = tuple(
            each.model_copy(update=used_up | {"clean_sessions": clean}) for each in states
        )
        trained = TrainingState(exercises=ended)
        contents = session(LIGHT, Phase.LIGHT_LOAD, training=trained, minutes=45, focus=UPPER)
        return of(contents, pattern).exercise

    assert chosen(1, Pattern.PUSH, press) == "shoulder_press"
    assert chosen(2, Pattern.PUSH, press) != "shoulder_press"
    without_kit = LIGHT.model_copy(update={"kit": ()})
    trained = TrainingState(
        exercises=(row.model_copy(update=used_up | {"clean_sessions": 2}),),
    )
    contents = session(without_kit, Phase.GENERAL, training=trained, minutes=45, focus=UPPER)
    assert of(contents, Pattern.PULL).exercise in CATALOGUE.get(row.exercise).harder


def test_accessories_take_turns_with_the_blocks_and_main_lifts_do_not() -> None:
    blocks = [
        session(GYM, Phase.GENERAL, focus=LOWER, minutes=60, cycle=cycle, foci=(LOWER, UPPER))
        for cycle in range(4)
    ]
    hips = [of(contents, Pattern.HIP_ABDUCTION) for contents in blocks]
    assert len({each.exercise for each in hips[:3]}) == 3
    assert hips[0].exercise == hips[3].exercise
    assert {each.reason for each in hips} == {ChoiceReason.ROTATED}
    for pattern in (Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.CALF):
        assert len({of(contents, pattern).exercise for contents in blocks}) == 1


def test_the_same_profile_and_date_give_the_same_session() -> None:
    for phase in path_of(GYM):
        assert session(GYM, phase, day=after(3)) == session(GYM, phase, day=after(3))
        assert (
            names(session(GYM, phase, day=after(3)))
            == names(session(GYM, phase, day=after(5), since=2))
            or phase is Phase.POWER
        )


@pytest.mark.parametrize("minutes", [15, 20, 30, 45, 60])
@pytest.mark.parametrize(
    "foci", [(FULL,), (FULL, FULL), (FULL,) * 3, (LOWER, UPPER), (FULL, LOWER, UPPER)]
)
def test_s32_two_weeks_of_rounds_go_round_all_stations(
    foci: tuple[Focus, ...], minutes: int
) -> None:
    runner = SOME.model_copy(update={"style": Style.CIRCUIT})
    both = tuple(
        contents
        for number in (0, 1)
        for contents in week(runner, Phase.FOUNDATION, foci, minutes, number=number)
    )
    stations = {name for contents in both for name in names(contents)}
    assert {"pushup", "shoulder_press"} <= stations
    # Four stations a week hold all but the row, as the back has its own.
    rows = set() if (foci, minutes) == ((FULL,), 15) else {Pattern.PULL}
    assert patterns(*both) >= {*EVERY_WEEK, *rows}


CIRCUITS_WITHOUT_KIT = CIRCUITS.model_copy(update={"kit": ()})


@pytest.mark.parametrize("minutes", [10, 12, 15, 20, 25])
@pytest.mark.parametrize("foci", [*WEEKS, (LOWER, LOWER), (FULL, FULL, FULL)])
@pytest.mark.parametrize("profile", [CIRCUITS, CIRCUITS_WITHOUT_KIT])
def test_s46_two_weeks_of_rounds_hold_the_main_patterns(
    profile: Profile, foci: tuple[Focus, ...], minutes: int
) -> None:
    both = (
        *week(profile, Phase.FOUNDATION, foci, minutes, number=0),
        *week(profile, Phase.FOUNDATION, foci, minutes, number=1),
    )
    assert patterns(*both) >= set(EVERY_WEEK)


@pytest.mark.parametrize(
    ("profile", "minutes"),
    [(CIRCUITS_WITHOUT_KIT, 15), (CIRCUITS_WITHOUT_KIT, 17), (CIRCUITS, 20), (NO_KIT, 15)],
)
@pytest.mark.parametrize("number", [0, 1])
def test_a_fourth_exercise_comes_before_long_rests_between_rounds(
    profile: Profile, number: int, minutes: int
) -> None:
    now = week(profile, Phase.FOUNDATION, (UPPER, LOWER), minutes, number=number)
    for contents in now:
        assert contents.circuit is not None
        assert contents.circuit.rounds >= 2
        assert len(contents.prescriptions) >= 4


def test_twenty_minutes_of_legs_hold_the_calf_raise() -> None:
    for number in (0, 1):
        for profile in (CIRCUITS, CIRCUITS_WITHOUT_KIT):
            legs = week(profile, Phase.FOUNDATION, (FULL, LOWER, UPPER), 20, number=number)[1]
            assert patterns(legs) >= {Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.CALF}


@pytest.mark.parametrize("minutes", range(10, 17))
@pytest.mark.parametrize("profile", [CIRCUITS, CIRCUITS_WITHOUT_KIT, SOME, OLDER])
def test_two_rounds_of_fewer_exercises_where_two_weeks_hold_all(
    profile: Profile, minutes: int
) -> None:
    for foci in ((LOWER, UPPER), (FULL, LOWER, UPPER)):
        for number in (0, 1):
            for contents in week(profile, Phase.FOUNDATION, foci, minutes, number=number):
                assert all(each.sets >= 2 for each in contents.prescriptions), contents


@pytest.mark.parametrize("foci", [(LOWER, UPPER), (UPPER, FULL), (FULL, FULL)])
def test_accessories_take_turns_from_week_to_week_and_main_lifts_do_not(
    foci: tuple[Focus, ...],
) -> None:
    accessories = {Pattern.CORE, Pattern.BACK, Pattern.HIP_ABDUCTION}
    one, other, again = (week(GYM, Phase.GENERAL, foci, 45, number=each) for each in (0, 1, 2))
    assert [names(each) for each in one] == [names(each) for each in again]
    for before, later in zip(one, other, strict=True):
        first = {e.exercise for e in before.prescriptions if e.pattern in accessories}
        second = {e.exercise for e in later.prescriptions if e.pattern in accessories}
        assert first
        assert first != second
        for each in before.prescriptions:
            if each.pattern not in {*accessories, Pattern.MOBILITY} and not entry(each).isolation:
                same = [e.exercise for e in later.prescriptions if e.pattern is each.pattern]
                assert each.exercise in same or not same


@pytest.mark.parametrize("later", range(4))
def test_the_first_week_begins_with_the_usual_choices_whenever_it_is(later: int) -> None:
    day = after(later)
    began = block(Phase.FOUNDATION, since=later)
    contents = compose(
        UPPER, 30, RunKind.REST, profile=NEW, training=FRESH, day=day, block=began, foci=(UPPER,)
    )
    assert "plank" in names(contents)


def test_turns_go_on_where_a_block_ends() -> None:
    """Two weeks running hold the two halves of a week also where a phase ends between them."""
    old = block(Phase.FOUNDATION)
    new = block(Phase.FOUNDATION, since=3).model_copy(update={"turns_since": old.since})
    one, other = (
        compose(FULL, 15, RunKind.REST, profile=SOME, training=FRESH, day=after(week), block=now)
        for week, now in ((2, old), (3, new))
    )
    assert patterns(one, other) >= set(EVERY_WEEK)


# --- ramp sets ----------------------------------------------------------------------------------


def test_ramp_sets_lead_to_the_heavy_lifts_from_the_strength_phase_on() -> None:
    trained = known(REGULAR, "barbell_squat", "barbell_romanian_deadlift", steps=24)
    for phase in (Phase.STRENGTH, Phase.HEAVY, Phase.POWER):
        contents = session(REGULAR, phase, focus=LOWER, minutes=60, training=trained)
        squat, hinge = of(contents, Pattern.SQUAT), of(contents, Pattern.HINGE)
        # 80 kg: 40 x 5, 55 x 3, 67.5 x 2 as the plates allow.
        assert squat.load == OnBar(weight=kilograms(80))
        assert [
            (each.load.weight.amount, each.reps)
            for each in squat.ramp
            if isinstance(each.load, OnBar)
        ] == [(40, 5), (55, 3), (67.5, 2)]
        assert [each.reps for each in hinge.ramp] == [3]
    general = session(REGULAR, Phase.GENERAL, training=trained)
    assert not any(each.ramp for each in general.prescriptions if each.pattern is Pattern.SQUAT)


def test_a_first_day_has_one_easy_set_before() -> None:
    contents = session(SOME, Phase.LIGHT_LOAD, minutes=60)
    squat = of(contents, Pattern.SQUAT)
    assert [each.reps for each in squat.ramp] == [5]
    assert isinstance(squat.load, Held)
    (ramp,) = squat.ramp
    assert added_kilograms(ramp.load) <= added_kilograms(squat.load) / 2


@settings(max_examples=examples(60))
@given(profiles, st.sampled_from(Focus), st.data())
def test_ramp_loads_are_owned_and_rise_to_the_working_load(
    profile: Profile, focus: Focus, data: st.DataObject
) -> None:
    phase = data.draw(st.sampled_from(path_of(profile)))
    for each in session(profile, phase, focus=focus, minutes=60).prescriptions:
        loads = [ramp.load for ramp in each.ramp]
        masses = [added_kilograms(load) for load in loads]
        assert set(map(str, loads)) <= set(map(str, available_loads(entry(each), profile)))
        assert masses == sorted(set(masses))
        assert not masses or masses[-1] < added_kilograms(each.load)


STAGES_WITH_LOADS = (
    Stage(phase=Phase.STRENGTH, load_percent=90, sets_percent=55, lighter_week=True),
    Stage(phase=Phase.RECOVERY, load_percent=85),
    Stage(phase=Phase.TAPER, sets_percent=50),
    Stage(phase=Phase.RACE_WEEK, legs=LegWork.LIGHT, sets_percent=40, load_percent=80),
    Stage(phase=Phase.MAINTENANCE),
)


@settings(max_examples=examples(60))
@given(profiles, st.sampled_from(Focus), st.sampled_from(STAGES_WITH_LOADS), st.data())
def test_ramp_loads_stay_below_the_load_of_the_day(
    profile: Profile, focus: Focus, stage: Stage, data: st.DataObject
) -> None:
    phase = data.draw(st.sampled_from(path_of(profile)))
    for each in session(profile, phase, focus=focus, minutes=60, stage=stage).prescriptions:
        assert all(added_kilograms(r.load) < added_kilograms(each.load) for r in each.ramp)


@pytest.mark.parametrize("stage", STAGES_WITH_LOADS)
@pytest.mark.parametrize("number", [0, 1])
def test_the_first_lift_has_the_full_ramp_every_week(number: int, stage: Stage) -> None:
    trained = known(GYM, *LIFTS, steps=20)
    contents = session(
        GYM, Phase.STRENGTH, minutes=60, training=trained, stage=stage, day=after(number)
    )
    ramps = [each.ramp for each in contents.prescriptions if each.ramp]
    assert ramps
    assert len(ramps[0]) == 3
    assert {len(each) for each in ramps[1:]} <= {1}
    for each in contents.prescriptions:
        assert all(added_kilograms(r.load) < added_kilograms(each.load) for r in each.ramp)


# --- jumps --------------------------------------------------------------------------------------


def landings(each: Prescription) -> int:
    assert isinstance(each.work, Reps)
    sides = 2 if each.one_sided else 1
    return each.sets * each.work.count * entry(each).contacts * sides


@pytest.mark.parametrize("weeks", range(7))
@pytest.mark.parametrize("profile", [GYM, NO_KIT])
def test_s50_jumps_come_first_and_their_landings_grow_slowly(profile: Profile, weeks: int) -> None:
    contents = session(profile, Phase.POWER, day=after(weeks), minutes=60)
    first = contents.prescriptions[0]
    assert (first.pattern, first.reason) == (Pattern.PLYOMETRIC, ChoiceReason.SPRING)
    assert 15 <= landings(first) <= min(80, 30 + 10 * weeks)
    assert not first.may_progress
    if weeks < 2:
        assert entry(first).jump is JumpLevel.LOW
    assert entry(first).jump is not JumpLevel.HIGH


def test_s50_nobody_jumps_outside_the_phase_of_power() -> None:
    for phase in path_of(GYM):
        for focus in Focus:
            contents = session(GYM, phase, focus=focus, minutes=60)
            jumps = Pattern.PLYOMETRIC in patterns(contents)
            assert jumps is (phase is Phase.POWER and focus.loads_legs)
            assert not any(entry(each).explosive for each in contents.prescriptions)


def test_s50_light_legs_do_not_jump() -> None:
    for legs in LegWork:
        stage = Stage(phase=Phase.POWER, legs=legs)
        jumps = Pattern.PLYOMETRIC in patterns(session(GYM, Phase.POWER, stage=stage))
        assert jumps is (legs is LegWork.NORMAL)


def test_throws_and_swings_are_never_a_first_choice() -> None:
    explosive = {each.id for each in CATALOGUE.exercises if each.explosive}
    assert explosive
    for pattern in Pattern:
        suitable = menu_of(GYM, Phase.POWER).suitable(pattern, isolation=False)
        assert not explosive & {each.id for each in suitable}


def test_s50_two_sessions_a_week_jump_at_most() -> None:
    sessions = week(GYM, Phase.POWER, (FULL, FULL, FULL), 60)
    assert [Pattern.PLYOMETRIC in patterns(each) for each in sessions] == [True, True, False]


@pytest.mark.parametrize("days", [20, 9, 6])
def test_s50_jumps_keep_small_in_season_and_end_before_the_race(days: int) -> None:
    runner = racing(GYM, (10, MONDAY + timedelta(days=days)))
    contents = session(runner, Phase.POWER, minutes=60)
    if days == 20:
        assert landings(contents.prescriptions[0]) <= 40
        return
    assert Pattern.PLYOMETRIC not in patterns(contents) or days == 9
    if days == 9:
        assert landings(contents.prescriptions[0]) <= 20


@pytest.mark.parametrize("weeks", range(7))
@pytest.mark.parametrize("minutes", [20, 30, 45, 60])
@pytest.mark.parametrize("profile", [GYM, NO_KIT])
def test_s50_jumps_are_a_few_good_ones_a_set(profile: Profile, minutes: int, weeks: int) -> None:
    contents = session(profile, Phase.POWER, day=after(weeks), minutes=minutes)
    jumps = [each for each in contents.prescriptions if each.pattern is Pattern.PLYOMETRIC]
    assert 1 <= len(jumps) <= (2 if minutes >= 45 else 1)
    for each in jumps:
        assert isinstance(each.work, Reps)
        hops = each.exercise in {"ankle_bounce", "pogo_hops", "line_hop"}
        assert 2 <= each.sets <= 4
        assert 5 <= each.work.count <= (10 if hops else 8)
    assert sum(map(landings, jumps)) <= min(80, 30 + 10 * weeks)
    if minutes == 60:
        assert sum(map(landings, jumps)) >= min(64, 24 + 10 * weeks)
    if len(jumps) == 2:
        assert [entry(each).jump for each in jumps] == [JumpLevel.LOW, JumpLevel.MID]
    assert len(jumps) == 2 or minutes < 45 or weeks < 2


@pytest.mark.parametrize("cycle", range(4))
def test_s50_who_has_never_jumped_begins_with_the_softest(cycle: int) -> None:
    def first(weeks: int, training: TrainingState) -> str:
        day = after(weeks)
        return names(session(NO_KIT, Phase.POWER, day=day, cycle=cycle, training=training))[0]

    assert first(0, FRESH) == first(1, FRESH) == "ankle_bounce"
    turns = {first(0, known(NO_KIT, "ankle_bounce"))}
    assert cycle == 0 or turns != {"ankle_bounce"} or cycle == 3


# --- what a race or a lighter week takes off ------------------------------------------------------

LIFTS = (
    *("barbell_squat", "barbell_romanian_deadlift", "dumbbell_lunge", "bent_over_row", "plank"),
    *("loaded_single_leg_calf_raise", "bench_press", "shoulder_press", "seated_row_machine"),
    *("side_plank", "dead_bug", "back_extension", "machine_back_extension", "biceps_curl"),
    *("bulgarian_split_squat", "band_walk"),
)
HEAVY_LIFTS = LIFTS[:4]


@pytest.mark.parametrize("percent", [59, 55, 50, 40])
@pytest.mark.parametrize("phase", [Phase.GENERAL, Phase.STRENGTH, Phase.HEAVY])
@pytest.mark.parametrize("minutes", [30, 45, 60])
@pytest.mark.parametrize("focus", Focus)
def test_s14_volume_goes_down_by_its_share_with_the_load_kept(
    percent: int, phase: Phase, minutes: int, focus: Focus
) -> None:
    trained = known(GYM, *LIFTS, steps=6)
    usual = session(GYM, phase, minutes=minutes, focus=focus, training=trained)
    eased = session(
        GYM,
        phase,
        minutes=minutes,
        focus=focus,
        training=trained,
        stage=Stage(phase=phase, sets_percent=percent),
    )
    assert 40 <= 100 * sets(eased) / sets(usual) <= 59
    before = {each.exercise: each for each in usual.prescriptions}
    for each in eased.prescriptions:
        assert each.load == before[each.exercise].load
        assert each.work == before[each.exercise].work
    assert eased.minutes < usual.minutes


@pytest.mark.parametrize("phase", [Phase.GENERAL, Phase.STRENGTH])
def test_in_season_one_or_two_sets_of_the_same_load_stay(phase: Phase) -> None:
    trained = known(GYM, *LIFTS, steps=6)
    usual = session(GYM, phase, minutes=60, training=trained)
    stage = Stage(phase=Phase.MAINTENANCE)
    kept = session(GYM, phase, minutes=60, training=trained, stage=stage)
    loads = {each.exercise: each.load for each in usual.prescriptions}
    for each in kept.prescriptions:
        assert each.sets <= (1 if each.pattern in {Pattern.CORE, Pattern.BACK} else 2)
        assert each.load == loads.get(each.exercise, each.load)
    assert patterns(kept) >= set(EVERY_WEEK)


def test_light_legs_are_half_the_sets_well_short_of_effort_and_nothing_new() -> None:
    trained = known(GYM, *LIFTS, "single_leg_calf_raise", steps=6)
    usual = session(GYM, Phase.STRENGTH, minutes=60, training=trained)
    stage = Stage(phase=Phase.STRENGTH, legs=LegWork.LIGHT)
    light = session(GYM, Phase.STRENGTH, minutes=60, training=trained, stage=stage)
    legs = {Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.CALF, Pattern.HIP_ABDUCTION}

    def leg_sets(contents: Composition) -> int:
        return sum(each.sets for each in contents.prescriptions if each.pattern in legs)

    assert 0 < leg_sets(light) <= leg_sets(usual) / 2
    for each in light.prescriptions:
        if each.pattern in legs:
            assert each.reps_in_reserve >= 4
            assert any(state.exercise == each.exercise for state in trained.exercises) or (
                each.pattern is Pattern.HIP_ABDUCTION
            )
    upper = [each for each in light.prescriptions if each.pattern not in legs]
    assert {each.reps_in_reserve for each in upper} <= {2, 3, 4}


@pytest.mark.parametrize("focus", [LOWER, FULL])
def test_without_leg_work_a_leg_session_is_empty_and_the_upper_body_is_not(focus: Focus) -> None:
    none = Stage(phase=Phase.RACE_WEEK, legs=LegWork.NONE)
    assert session(GYM, Phase.GENERAL, focus=focus, stage=none).prescriptions == ()
    upper = session(GYM, Phase.GENERAL, focus=UPPER, stage=none)
    assert upper.prescriptions
    rest = none.model_copy(update={"strength": False})
    assert session(GYM, Phase.GENERAL, focus=UPPER, stage=rest).prescriptions == ()


def test_s8_a_lighter_week_has_half_the_sets_at_a_lighter_load() -> None:
    trained = known(GYM, *LIFTS, steps=12)
    usual = session(GYM, Phase.GENERAL, minutes=60, training=trained)
    now = Block(phase=Phase.GENERAL, since=MONDAY, lighter=after(4))
    stage = stage_on(now, GYM, after(4))
    light = session(GYM, Phase.GENERAL, minutes=60, training=trained, stage=stage, day=after(4))
    assert 0.45 <= sets(light) / sets(usual) <= 0.6
    before = {each.exercise: each for each in usual.prescriptions}
    for each in light.prescriptions:
        assert not each.may_progress
        assert not each.may_bring_new
        same = before.get(each.exercise)
        if same is None:
            continue
        assert each.reps_in_reserve == min(6, same.reps_in_reserve + 2)
        lighter_load = added_kilograms(each.load) < added_kilograms(same.load)
        assert lighter_load or work(each) < work(same)
        if lighter_load:
            assert added_kilograms(each.load) >= 0.75 * added_kilograms(same.load)


def work(each: Prescription) -> int:
    return each.work.seconds if isinstance(each.work, Hold) else each.work.count


@pytest.mark.parametrize(
    ("owned", "load", "reps"),
    [((4, 9, 10), 9, 12), ((4, 8, 10), 8, 12), ((4, 7, 10), 10, 10), ((10,), 10, 10)],
)
def test_a_lighter_load_is_one_near_by_else_repetitions_go(
    owned: tuple[int, ...], load: int, reps: int
) -> None:
    weights = tuple(kilograms(each) for each in owned)
    runner = SOME.model_copy(update={"owned_loads": OwnedLoads(dumbbells=weights)})
    state = ExerciseState(
        exercise=ExerciseId("goblet_squat"),
        load=Held(weight=kilograms(10)),
        sets=3,
        work=Reps(count=12),
        work_range=WorkRange(low=8, high=12),
    )
    stage = stage_on(Block(phase=Phase.GENERAL, since=MONDAY, lighter=MONDAY), runner, MONDAY)
    contents = session(
        runner, Phase.GENERAL, training=TrainingState(exercises=(state,)), stage=stage
    )
    squat = of(contents, Pattern.SQUAT)
    assert (squat.load, squat.work) == (Held(weight=kilograms(load)), Reps(count=reps))


def test_nothing_new_comes_where_the_season_forbids_it() -> None:
    trained = known(GYM, "goblet_squat", "glute_bridge", "pushup", "dead_bug", "bird_dog")
    stage = Stage(phase=Phase.STRENGTH, may_bring_new=False)
    contents = session(GYM, Phase.STRENGTH, training=trained, stage=stage)
    held = names(contents)
    assert {"goblet_squat", "glute_bridge", "dead_bug", "bird_dog"} <= set(held)
    assert set(held) <= {state.exercise for state in trained.exercises}


@pytest.mark.parametrize("phase", [Phase.GENERAL, Phase.HEAVY, Phase.POWER])
def test_nobody_jumps_for_the_first_time_near_a_race(phase: Phase) -> None:
    trained = known(GYM, *LIFTS, steps=6)
    stage = Stage(phase=Phase.MAINTENANCE, may_bring_new=False)
    contents = session(GYM, phase, minutes=60, training=trained, stage=stage)
    assert set(names(contents)) <= {state.exercise for state in trained.exercises}


@pytest.mark.parametrize("focus", Focus)
def test_who_is_new_to_strength_near_a_race_moves_without_a_load(focus: Focus) -> None:
    stage = Stage(phase=Phase.FOUNDATION, may_bring_new=False)
    for profile in (SOME, NEW_WITH_DUMBBELLS):
        contents = session(profile, Phase.FOUNDATION, focus=focus, stage=stage)
        assert len(contents.prescriptions) >= 4
        for each in contents.prescriptions:
            assert isinstance(each.load, Bodyweight) or isinstance(each.work, Hold)
    legs = session(GYM, Phase.GENERAL, focus=LOWER, stage=stage)
    assert any(added_kilograms(each.load) > 0 for each in legs.prescriptions)


def test_a_race_in_ten_days_leaves_a_newcomer_short_easy_sessions() -> None:
    runner = racing(NEW, (10, MONDAY + timedelta(days=10)))
    for day in range(8):
        contents = session(runner, Phase.LEARN, minutes=15, day=MONDAY + timedelta(days=day))
        if day >= 7:
            assert contents.prescriptions == ()
            continue
        assert contents.prescriptions
        assert all(each.load == Bodyweight() for each in contents.prescriptions)
        assert all(each.sets <= 2 for each in contents.prescriptions)
    last = session(runner, Phase.LEARN, minutes=15, focus=UPPER, day=MONDAY + timedelta(days=7))
    assert {each.sets for each in last.prescriptions} == {1}


@pytest.mark.parametrize("focus", Focus)
@pytest.mark.parametrize("minutes", [30, 45, 60])
@pytest.mark.parametrize("phase", [Phase.STRENGTH, Phase.HEAVY])
def test_in_season_half_an_hour_is_enough(phase: Phase, minutes: int, focus: Focus) -> None:
    trained = known(GYM, *LIFTS, steps=6)
    stage = Stage(phase=Phase.MAINTENANCE)
    usual = session(GYM, phase, minutes=60, focus=focus, training=trained)
    kept = session(GYM, phase, minutes=minutes, focus=focus, training=trained, stage=stage)
    assert 20 <= kept.minutes <= 30
    loads = {each.exercise: each.load for each in usual.prescriptions}
    assert len(kept.prescriptions) >= 4
    for each in kept.prescriptions:
        assert each.sets <= 2
        assert each.load == loads.get(each.exercise, each.load)
        if each.exercise in HEAVY_LIFTS:
            assert each.rest_seconds >= 90


@pytest.mark.parametrize("phase", [Phase.GENERAL, Phase.STRENGTH, Phase.HEAVY, Phase.POWER])
@pytest.mark.parametrize("focus", Focus)
def test_after_a_race_repetitions_are_many_and_light(phase: Phase, focus: Focus) -> None:
    trained = known(GYM, *LIFTS, steps=24, reps=5)
    runner = racing(GYM, (42.2, MONDAY - timedelta(days=9)))
    now = block(phase)
    stage = stage_on(now, runner, MONDAY)
    assert stage.phase is Phase.RECOVERY
    contents = session(runner, phase, minutes=60, focus=focus, training=trained, stage=stage)
    before = {state.exercise: state for state in trained.exercises}
    usual = session(GYM, phase, minutes=60, focus=focus, training=trained)
    ranges = {each.exercise: each.work_range for each in usual.prescriptions}
    assert 10 <= contents.minutes <= 20
    for each in contents.prescriptions:
        assert each.ramp == ()
        assert each.reps_in_reserve >= 4
        assert each.rest_seconds <= 60
        if isinstance(each.work, Hold):
            continue
        assert each.work.count >= 12 or isinstance(each.load, Bodyweight | Banded)
        state = before.get(each.exercise)
        if state is None or isinstance(each.load, Bodyweight | Banded):
            continue
        assert added_kilograms(each.load) <= 0.8 * added_kilograms(state.load)
        # The range stays the block's, so that the load is there again when the legs are.
        assert each.work_range == ranges.get(each.exercise, each.work_range)


@pytest.mark.parametrize("kilometres", [5, 10, 21.1, 42.2, 100])
@pytest.mark.parametrize("phase", [Phase.GENERAL, Phase.STRENGTH, Phase.HEAVY])
@pytest.mark.parametrize("minutes", [30, 45, 60])
@pytest.mark.parametrize("focus", Focus)
def test_e2_a_taper_takes_41_to_60_percent_off_the_ordinary_session_once(
    kilometres: float, phase: Phase, minutes: int, focus: Focus
) -> None:
    first = session(GYM, phase, minutes=minutes, focus=focus, training=known(GYM, *LIFTS, steps=6))
    trained = known(GYM, *dict.fromkeys((*LIFTS, *names(first))), steps=6)
    usual = session(GYM, phase, minutes=minutes, focus=focus, training=trained)
    ordinary = {each.exercise: each for each in usual.prescriptions}
    tapered = 0
    for days in range(22):
        runner = racing(GYM, (kilometres, MONDAY + timedelta(days=days)))
        stage = stage_on(block(phase), runner, MONDAY)
        eased = session(runner, phase, minutes=minutes, focus=focus, training=trained, stage=stage)
        if stage.sets_percent == 100 or not eased.prescriptions:
            continue
        tapered += 1
        assert 40 <= 100 * sets(eased) / sets(usual) <= 59, (days, sets(eased), sets(usual))
        for each in eased.prescriptions:
            assert each.load == ordinary[each.exercise].load
            assert each.work == ordinary[each.exercise].work
            assert each.sets <= 2
    assert tapered >= 3


@pytest.mark.parametrize("phase", [Phase.GENERAL, Phase.STRENGTH, Phase.HEAVY])
@pytest.mark.parametrize("minutes", [30, 45, 60])
@pytest.mark.parametrize("focus", Focus)
def test_a_taper_never_asks_for_more_than_the_weeks_before_it(
    phase: Phase, minutes: int, focus: Focus
) -> None:
    trained = known(GYM, *LIFTS, steps=6)

    def of_stage(near: Phase, percent: int) -> int:
        stage = Stage(phase=near, sets_percent=percent)
        contents = session(GYM, phase, minutes=minutes, focus=focus, training=trained, stage=stage)
        return sets(contents)

    kept = of_stage(Phase.MAINTENANCE, 100)
    for percent in (59, 55, 50, 40):
        assert of_stage(Phase.TAPER, percent) <= kept
    assert of_stage(Phase.MAINTENANCE, 55) <= kept


@pytest.mark.parametrize("phase", [Phase.GENERAL, Phase.STRENGTH, Phase.HEAVY, Phase.POWER])
@pytest.mark.parametrize("overlay", [Phase.MAINTENANCE, Phase.TAPER, Phase.RACE_WEEK])
@pytest.mark.parametrize("minutes", range(15, 61, 5))
@pytest.mark.parametrize("focus", Focus)
def test_a_race_takes_sets_off_and_brings_no_other_exercise(
    phase: Phase, overlay: Phase, minutes: int, focus: Focus
) -> None:
    trained = known(GYM, *LIFTS, steps=6)
    for number in (0, 1):
        day = after(number)
        usual = session(GYM, phase, minutes=minutes, focus=focus, training=trained, day=day)
        kept = session(
            GYM,
            phase,
            minutes=minutes,
            focus=focus,
            training=trained,
            day=day,
            stage=Stage(phase=overlay),
        )
        jumps = {each.exercise for each in kept.prescriptions if each.pattern is JUMPS}
        before = {each.exercise: each.sets for each in usual.prescriptions}
        assert set(names(kept)) - jumps <= set(before)
        for each in kept.prescriptions:
            assert each.exercise in jumps or each.sets <= before[each.exercise]


@pytest.mark.parametrize(
    ("stage", "rounds"),
    [
        (Stage(phase=Phase.LIGHT_LOAD), 3),
        (Stage(phase=Phase.LIGHT_LOAD, sets_percent=55), 2),
        (Stage(phase=Phase.TAPER, sets_percent=59), 2),
        (Stage(phase=Phase.TAPER, sets_percent=40), 1),
        (Stage(phase=Phase.MAINTENANCE), 2),
        (Stage(phase=Phase.RACE_WEEK, legs=LegWork.LIGHT, sets_percent=55), 1),
    ],
)
def test_a_stage_takes_off_whole_rounds_to_the_nearest(stage: Stage, rounds: int) -> None:
    contents = session(CIRCUITS, Phase.LIGHT_LOAD, minutes=60, stage=stage)
    assert contents.circuit is not None
    assert contents.circuit.rounds == rounds


def test_where_everything_owned_is_heavy_few_repetitions_stay_few() -> None:
    owner = SOME.model_copy(update={"owned_loads": OwnedLoads(dumbbells=(kilograms(24),))})
    state = ExerciseState(
        exercise=ExerciseId("goblet_squat"),
        load=Held(weight=kilograms(24)),
        sets=3,
        work=Reps(count=6),
        work_range=WorkRange(low=6, high=8),
    )
    runner = racing(owner, (42.2, MONDAY - timedelta(days=9)))
    stage = stage_on(block(Phase.STRENGTH), runner, MONDAY)
    contents = session(
        runner, Phase.STRENGTH, training=TrainingState(exercises=(state,)), stage=stage
    )
    squat = of(contents, Pattern.SQUAT)
    assert (squat.load, squat.work) == (state.load, Reps(count=5))


# --- bounded plans --------------------------------------------------------------------------------


@pytest.mark.parametrize("profile", [YOUNG, OLDER])
def test_bounded_plans_keep_their_bounds_in_every_phase(profile: Profile) -> None:
    for phase in path_of(profile):
        for focus in Focus:
            for each in session(profile, phase, focus=focus, minutes=60).prescriptions:
                assert each.reps_in_reserve >= 4
                assert 1 <= each.sets <= 3
                assert entry(each).load_style is not LoadStyle.BAR
                assert not entry(each).impact
                if isinstance(each.work, Reps):
                    assert each.work_range is not None
                    assert each.work_range.low >= 10
                    assert each.work.count <= each.work_range.high <= 15


@pytest.mark.parametrize("kit", KITS)
def test_d5_from_65_on_main_lifts_rest_two_minutes_and_leave_four(kit: tuple[Kit, ...]) -> None:
    runner = OLDER.model_copy(update={"kit": kit})
    for phase in path_of(runner):
        for focus in Focus:
            for each in session(runner, phase, focus=focus, minutes=60).prescriptions:
                assert each.reps_in_reserve >= 4
                main = each.pattern in {Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.PUSH}
                if main and not entry(each).isolation and not isinstance(each.work, Hold):
                    assert each.rest_seconds >= 120


# --- kit ------------------------------------------------------------------------------------------


@settings(max_examples=examples(60))
@given(profiles, st.data())
def test_with_any_kit_a_week_holds_what_the_runner_can_do(
    profile: Profile, data: st.DataObject
) -> None:
    phase = data.draw(st.sampled_from(path_of(profile)))
    foci = data.draw(st.sampled_from(WEEKS))
    held = patterns(*week(profile, phase, foci, 60))
    able = {
        each.pattern
        for each in CATALOGUE.exercises
        if suits(each, profile, phase) and not each.isolation and not each.explosive
    }
    assert set(EVERY_WEEK) & able <= held


def test_loads_are_only_those_that_are_owned() -> None:
    for phase in path_of(REGULAR):
        for each in session(REGULAR, phase, minutes=60).prescriptions:
            assert each.load in available_loads(entry(each), REGULAR)


def test_one_pair_of_dumbbells_still_makes_a_session() -> None:
    squat = CATALOGUE.get(ExerciseId("goblet_squat"))
    contents = session(SOME, Phase.GENERAL, minutes=45)
    assert len(contents.prescriptions) >= 5
    first = starting_state(squat, SOME, Phase.GENERAL)
    assert next_load(squat, first.load, SOME) is not None
    assert isinstance(of(contents, Pattern.LUNGE).load, PerHand)


def test_adults_without_answers_get_a_learning_session() -> None:
    contents = compose(FULL, 15, RunKind.REST, profile=ADULT, training=FRESH, day=MONDAY)
    assert contents.circuit is not None
    assert {each.reps_in_reserve for each in contents.prescriptions} == {4}
    state = ExerciseState(
        exercise=ExerciseId("bodyweight_squat"),
        load=Bodyweight(),
        sets=2,
        work=Reps(count=11),
    )
    again = compose(
        FULL,
        15,
        RunKind.REST,
        profile=ADULT.model_copy(update={"style": Style.HEAVIER}),
        training=TrainingState(exercises=(state,)),
        day=MONDAY,
    )
    assert of(again, Pattern.SQUAT).work == Reps(count=11)


@pytest.mark.parametrize("profile", [NEW, REGULAR, CIRCUITS])
def test_the_first_days_after_a_marathon_hold_mobility_and_a_gentle_core(profile: Profile) -> None:
    gentle = Stage(
        phase=Phase.RECOVERY,
        legs=LegWork.NONE,
        gentle=True,
        sets_percent=50,
        load_percent=80,
        may_progress=False,
        may_bring_new=False,
    )
    contents = session(profile, Phase.FOUNDATION, focus=UPPER, stage=gentle)
    patterns = {each.pattern for each in contents.prescriptions}
    assert patterns == {Pattern.MOBILITY, Pattern.CORE}
    assert contents.minutes <= 20
