"""What counts as done, and what every phase asks before the next."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.knowledge.starting import entry_phase, path_of
from coach.plan import ExerciseId, Hold, Phase, Reps
from coach.planning.readiness import (
    EXITS,
    Practice,
    following,
    has_a_foundation,
    has_learnt,
    has_risen,
    is_steady,
    leg_pain_lately,
    may_jump,
    on_path,
    phase_before,
    practice,
    waits_for_the_jump_test,
)
from coach.profile import BodyArea, Experience, Kit, Profile, Style
from coach.training_log import Completion, ExerciseDone, Pain, PainKind, Replacement, TrainingState
from tests.effort import examples

from .runners import MONDAY, profiles
from .seasons import (
    CIRCUITS,
    FRESH,
    KNEE_PAIN,
    LIGHT,
    NEW,
    NEW_WITH_DUMBBELLS,
    NO_KIT,
    NOTHING,
    OLDER,
    PREGNANT,
    REGULAR,
    SOME,
    YOUNG,
    after,
    block,
    hurting,
    known,
    report,
    trained,
)

# --- what was done --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pains", "held", "completion", "clean"),
    [
        ((), True, Completion.FULL, True),
        ((Pain(level=2, area=BodyArea.KNEE),), True, Completion.FULL, True),
        ((Pain(level=6, kind=PainKind.SORENESS),), True, Completion.FULL, True),
        ((Pain(level=7, kind=PainKind.SORENESS),), True, Completion.FULL, False),
        ((Pain(level=3, area=BodyArea.KNEE),), True, Completion.FULL, False),
        ((Pain(area=BodyArea.KNEE),), True, Completion.FULL, False),
        ((Pain(level=1, kind=PainKind.SHARP),), True, Completion.FULL, False),
        ((Pain(level=1, changed_movement=True),), True, Completion.FULL, False),
        (None, True, Completion.FULL, False),
        ((), False, Completion.FULL, False),
        ((), True, Completion.PARTIAL, False),
    ],
)
def test_a_clean_session_is_done_in_full_without_pain_above_two_and_in_form(
    pains: tuple[Pain, ...] | None, held: bool, completion: Completion, clean: bool
) -> None:
    told = report(MONDAY, pains=pains, held=held, completion=completion)
    (only,) = practice((told,)).sessions
    assert only.clean is clean


def test_a_session_that_was_not_done_does_not_count() -> None:
    assert practice((report(MONDAY, completion=Completion.NONE),)) == NOTHING


@pytest.mark.parametrize(
    ("area", "in_a_leg"),
    [
        (BodyArea.KNEE, True),
        (BodyArea.ACHILLES, True),
        (BodyArea.GROIN, True),
        (None, True),
        (BodyArea.OTHER, True),
        (BodyArea.SHOULDER, False),
        (BodyArea.LOW_BACK, False),
    ],
)
def test_leg_pain_is_pain_in_a_leg_or_in_a_place_not_named(
    area: BodyArea | None, in_a_leg: bool
) -> None:
    (only,) = practice((report(MONDAY, pains=(Pain(level=4, area=area),)),)).sessions
    assert only.leg_pain is in_a_leg


def test_calf_raises_are_those_told_else_those_asked_of_a_full_session() -> None:
    asked = report(MONDAY, reps=20)
    told = asked.model_copy(
        update={
            "done": (ExerciseDone(exercise=ExerciseId("single_leg_calf_raise"), sets=(17, 12)),)
        }
    )
    skipped = asked.model_copy(update={"not_done": (ExerciseId("single_leg_calf_raise"),)})
    partly = asked.model_copy(update={"completion": Completion.PARTIAL})
    shown = [practice((each,)).sessions[0].calf_raises for each in (asked, told, skipped, partly)]
    assert shown == [20, 17, 0, 0]


def test_practice_does_not_depend_on_the_order_of_the_reports() -> None:
    reports = tuple(report(MONDAY + timedelta(days=day), number=day + 1) for day in (0, 2, 9, 4))
    assert practice(reports) == practice(reports[::-1])
    assert practice(reports).weeks(MONDAY) == 2
    assert practice(reports).weeks(after(1)) == 1
    assert practice(reports).before(after(1)).weeks(MONDAY) == 1


# --- what a phase asks ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("practised", "ready"),
    [
        (trained(0, sessions=1), False),
        (trained(0), True),
        (trained(0, clean=False), False),
        (NOTHING, False),
    ],
)
def test_s16_s23_learning_ends_after_two_clean_sessions(practised: Practice, ready: bool) -> None:
    assert has_learnt(practised, FRESH, NEW, block(Phase.LEARN)) is ready


SQUAT, LUNGE, PLANK = "bodyweight_squat", "reverse_lunge", "plank"


@pytest.mark.parametrize(
    ("squats", "lunges", "hold", "ready"),
    [(15, 15, 30, True), (14, 15, 30, False), (15, 14, 30, False), (15, 15, 25, False)],
)
def test_the_foundation_ends_at_fifteen_repetitions_and_half_a_minute(
    squats: int, lunges: int, hold: int, ready: bool
) -> None:
    one = known(NEW, SQUAT, reps=squats).exercises
    other = known(NEW, "split_squat", reps=lunges).exercises
    (plank,) = known(NEW, PLANK).exercises
    held = plank.model_copy(update={"work": Hold(seconds=hold)})
    training = TrainingState(exercises=(*one, *other, held))
    assert has_a_foundation(trained(0), training, NEW, block(Phase.FOUNDATION)) is ready


def test_the_foundation_does_not_wait_for_what_a_runner_cannot_do() -> None:
    training = known(NEW, SQUAT, reps=15)
    assert has_a_foundation(trained(0), training, NEW, block(Phase.FOUNDATION))
    assert not has_a_foundation(trained(0), FRESH, NEW, block(Phase.FOUNDATION))


def test_the_foundation_is_shown_by_weights_and_by_harder_variations() -> None:
    loaded = known(SOME, "goblet_squat")
    assert has_a_foundation(NOTHING, loaded, SOME, block(Phase.FOUNDATION))
    came_up = known(NEW, "box_squat", "bodyweight_squat", reps=10).model_copy(
        update={
            "replacements": (
                Replacement(
                    original=ExerciseId("box_squat"), instead=ExerciseId("bodyweight_squat")
                ),
            )
        }
    )
    assert has_a_foundation(NOTHING, came_up, NEW, block(Phase.FOUNDATION))


LIFTS = ("goblet_squat", "dumbbell_romanian_deadlift", "dumbbell_lunge", "bent_over_row")


@pytest.mark.parametrize(("steps", "ready"), [(0, False), (1, False), (2, True), (9, True)])
def test_light_loads_end_after_two_steps_on_four_lifts(steps: int, ready: bool) -> None:
    training = known(SOME, *LIFTS, steps=steps)
    assert has_risen(NOTHING, training, SOME, block(Phase.LIGHT_LOAD)) is ready


def test_light_loads_need_all_four_lifts_and_more_repetitions_count_as_well() -> None:
    risen = known(SOME, *LIFTS[:3], steps=2).exercises
    (row,) = known(SOME, LIFTS[3]).exercises
    beyond = row.model_copy(update={"work": Reps(count=16)})
    for last, ready in ((row, False), (beyond, True)):
        training = TrainingState(exercises=(*risen, last))
        assert has_risen(NOTHING, training, SOME, block(Phase.LIGHT_LOAD)) is ready
    assert not has_risen(NOTHING, FRESH, SOME, block(Phase.LIGHT_LOAD))


@pytest.mark.parametrize(
    ("practised", "ready"),
    [
        (trained(0, 1), True),
        (trained(0, 1, sessions=1), False),
        (trained(0, 1, clean=False), False),
        (hurting(trained(0, 1), after(1)), False),
        (hurting(trained(0, 1, 3), after(0)), True),
    ],
)
def test_a_phase_of_strength_ends_after_four_clean_sessions_and_no_leg_pain_lately(
    practised: Practice, ready: bool
) -> None:
    assert is_steady(practised, FRESH, REGULAR, block(Phase.STRENGTH)) is ready


UNTESTED, NOT_YET = (REGULAR.model_copy(update={"jump_test": passed}) for passed in (None, False))


@pytest.mark.parametrize(
    ("profile", "practised", "raises", "open_"),
    [
        pytest.param(REGULAR, trained(0, 1, 2, 3), 20, True, id="all shown"),
        pytest.param(REGULAR, trained(0, 1, 2), 20, False, id="three weeks"),
        pytest.param(REGULAR, trained(0, 1, 6, 7), 20, False, id="two of six weeks"),
        pytest.param(REGULAR, trained(0, 1, 2, 3), 19, False, id="19 raises"),
        pytest.param(REGULAR, trained(0, 1, 2, 3, calf_raises=20), 12, True, id="20 reported"),
        pytest.param(REGULAR, hurting(trained(0, 1, 2, 3), after(2)), 20, False, id="a leg hurt"),
        pytest.param(UNTESTED, trained(0, 1, 2, 3), 20, False, id="not tested on one leg"),
        pytest.param(NOT_YET, trained(0, 1, 2, 3), 20, False, id="tested, not yet"),
        pytest.param(OLDER, trained(0, 1, 2, 3), 20, False, id="65+"),
        pytest.param(YOUNG, trained(0, 1, 2, 3), 20, False, id="13-17"),
        pytest.param(PREGNANT, trained(0, 1, 2, 3), 20, False, id="pregnant"),
        pytest.param(REGULAR, NOTHING, 20, False, id="nothing done"),
    ],
)
def test_s50_jumps_wait_for_their_gate(
    profile: Profile, practised: Practice, raises: int, open_: bool
) -> None:
    training = known(profile, "single_leg_calf_raise", reps=raises)
    assert may_jump(practised, training, profile, block(Phase.HEAVY)) is open_


@pytest.mark.parametrize(
    ("profile", "phase", "raises", "waits"),
    [
        pytest.param(UNTESTED, Phase.HEAVY, 20, True, id="nothing else is missing"),
        pytest.param(NOT_YET, Phase.HEAVY, 20, True, id="not yet can be tried again"),
        pytest.param(UNTESTED, Phase.STRENGTH, 20, False, id="jumps are not next"),
        pytest.param(UNTESTED, Phase.POWER, 20, False, id="jumps are here"),
        pytest.param(UNTESTED, Phase.HEAVY, 19, False, id="the calves first"),
        pytest.param(REGULAR, Phase.HEAVY, 20, False, id="tested"),
    ],
)
def test_the_jump_test_waits_until_nothing_else_is_missing(
    profile: Profile, phase: Phase, raises: int, *, waits: bool
) -> None:
    training = known(profile, "single_leg_calf_raise", reps=raises)
    shown = trained(0, 1, 2, 3)
    assert waits_for_the_jump_test(shown, training, profile, block(phase)) is waits


@pytest.mark.parametrize(
    ("name", "reps", "steps", "open_"),
    [
        ("loaded_single_leg_calf_raise", 10, 0, False),
        ("loaded_single_leg_calf_raise", 15, 3, True),
        ("dumbbell_calf_raise", 15, 5, False),
        ("calf_raise", 30, 0, False),
    ],
)
def test_loaded_calf_raises_count_by_what_one_leg_moves(
    name: str, reps: int, steps: int, open_: bool
) -> None:
    training = known(REGULAR, name, reps=reps, steps=steps)
    practised = trained(0, 1, 2, 3)
    assert may_jump(practised, training, REGULAR, block(Phase.HEAVY)) is open_


def test_leg_pain_counts_for_fourteen_days() -> None:
    long_ago = hurting(trained(2), after(2) - timedelta(days=12))
    assert leg_pain_lately(hurting(trained(2), after(2) - timedelta(days=11)))
    assert not leg_pain_lately(long_ago)
    assert not leg_pain_lately(NOTHING)


# --- the path -------------------------------------------------------------------------------

READY = known(REGULAR, *LIFTS, "plank", "single_leg_calf_raise", reps=20, steps=3)


@pytest.mark.parametrize(
    ("profile", "phase", "weeks", "expected"),
    [
        (NEW_WITH_DUMBBELLS, Phase.LEARN, 2, Phase.FOUNDATION),
        (NEW_WITH_DUMBBELLS, Phase.LEARN, 1, None),
        (NEW_WITH_DUMBBELLS, Phase.FOUNDATION, 3, Phase.LIGHT_LOAD),
        (NEW_WITH_DUMBBELLS, Phase.FOUNDATION, 2, None),
        (REGULAR, Phase.LIGHT_LOAD, 3, Phase.GENERAL),
        (REGULAR, Phase.GENERAL, 4, Phase.STRENGTH),
        (REGULAR, Phase.GENERAL, 3, None),
        (REGULAR, Phase.STRENGTH, 4, Phase.HEAVY),
        (REGULAR, Phase.HEAVY, 4, Phase.POWER),
        (REGULAR, Phase.POWER, 4, Phase.GENERAL),
        (NEW, Phase.FOUNDATION, 3, Phase.GENERAL),
        (NO_KIT, Phase.GENERAL, 4, Phase.POWER),
        (LIGHT, Phase.LIGHT_LOAD, 3, Phase.GENERAL),
        (LIGHT, Phase.GENERAL, 8, None),
        (CIRCUITS, Phase.FOUNDATION, 3, Phase.LIGHT_LOAD),
        (CIRCUITS, Phase.LIGHT_LOAD, 8, None),
        (OLDER, Phase.GENERAL, 8, None),
    ],
)
def test_s18_a_phase_is_followed_by_the_next_of_the_path(
    profile: Profile, phase: Phase, weeks: int, expected: Phase | None
) -> None:
    practised = trained(*range(weeks), calf_raises=20)
    assert following(phase, practised, READY, profile, block(phase)) is expected


@pytest.mark.parametrize("phase", EXITS)
def test_a_phase_that_was_not_trained_goes_on(phase: Phase) -> None:
    assert following(phase, NOTHING, READY, REGULAR, block(phase)) is None


def test_a_gate_that_stays_shut_leads_to_the_next_cycle_after_the_most_weeks() -> None:
    for weeks, expected in ((7, None), (8, Phase.GENERAL)):
        practised = trained(*range(weeks))
        found = following(
            Phase.HEAVY, practised, known(REGULAR, *LIFTS), REGULAR, block(Phase.HEAVY)
        )
        assert found is expected


@pytest.mark.parametrize(
    ("experience", "expected"),
    [
        (Experience.NEW, Phase.LEARN),
        (Experience.SOME, Phase.FOUNDATION),
        (Experience.REGULAR, Phase.GENERAL),
    ],
)
def test_runners_begin_by_experience(experience: Experience, expected: Phase) -> None:
    runner = REGULAR.model_copy(update={"experience": experience})
    assert entry_phase(runner) is expected
    assert entry_phase(Profile()) is Phase.LEARN


@pytest.mark.parametrize(
    ("profile", "last"),
    [
        (REGULAR, Phase.POWER),
        (NO_KIT, Phase.POWER),
        (NO_KIT.model_copy(update={"kit": (Kit.BANDS, Kit.MEDICINE_BALL)}), Phase.POWER),
        (LIGHT, Phase.GENERAL),
        (CIRCUITS, Phase.LIGHT_LOAD),
        (OLDER, Phase.GENERAL),
        (YOUNG, Phase.GENERAL),
        (PREGNANT, Phase.GENERAL),
    ],
)
def test_s31_s32_the_path_ends_where_wish_kit_age_or_health_end_it(
    profile: Profile, last: Phase
) -> None:
    path = path_of(profile)
    assert path[-1] is last
    heavy = {Phase.STRENGTH, Phase.HEAVY} & set(path)
    assert bool(heavy) is (profile is REGULAR)


@settings(max_examples=examples(100))
@given(profiles, st.sampled_from(Style), st.sampled_from(Phase))
def test_every_phase_has_a_place_on_every_path(
    profile: Profile, style: Style, phase: Phase
) -> None:
    runner = profile.model_copy(update={"style": style})
    path, order = path_of(runner), tuple(Phase)
    assert entry_phase(runner) in path
    found = on_path(phase, runner)
    assert found in path
    assert order.index(found) <= order.index(phase)
    assert order.index(phase_before(phase, runner)) <= order.index(found)
    assert phase_before(path[0], runner) is path[0]


def test_pain_that_was_told_without_a_number_counts() -> None:
    assert not practice((report(MONDAY, pains=(KNEE_PAIN,)),)).sessions[0].clean
