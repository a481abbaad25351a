"""Where runners start: bodyweight first, then light, and carefully where bounds hold."""

import pytest

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise
from coach.knowledge.load_ladder import added_kilograms, available_loads
from coach.knowledge.sore_places import Bearing, bearing
from coach.knowledge.starting import (
    LEG_AREAS,
    LEG_PATTERNS,
    experience_of,
    is_bounded,
    rep_range,
    reps_in_reserve,
    set_range,
    starting_state,
    suits,
    within_reach,
    work_range,
)
from coach.plan import ExerciseId, Hold, Phase, Reps, Work
from coach.profile import (
    AgeBand,
    BodyArea,
    Experience,
    HealthFlag,
    Kit,
    OwnedLoads,
    Profile,
    SoreSpot,
    Style,
)
from coach.units import (
    Banded,
    BandStrength,
    Bodyweight,
    Held,
    Load,
    MassUnit,
    OnBar,
    OnStack,
    PerHand,
    kilograms,
    pounds,
)


def exercise(name: str) -> Exercise:
    return CATALOGUE.get(ExerciseId(name))


NEW = Profile(experience=Experience.NEW, age_band=AgeBand.FROM_18_TO_64, kit=tuple(Kit))
SOME = NEW.model_copy(update={"experience": Experience.SOME})
REGULAR = NEW.model_copy(update={"experience": Experience.REGULAR})
OLDER = REGULAR.model_copy(update={"age_band": AgeBand.FROM_65})
PREGNANT = SOME.model_copy(update={"health": (HealthFlag.PREGNANCY,), "doctor_agreed": True})

BOUNDED = [
    OLDER,
    PREGNANT,
    SOME.model_copy(update={"age_band": AgeBand.FROM_13_TO_17}),
    *(
        SOME.model_copy(update={"health": (flag,), "doctor_agreed": True})
        for flag in HealthFlag
        if flag is not HealthFlag.JOINT
    ),
]


@pytest.mark.parametrize(
    ("profile", "name", "sets", "work", "load"),
    [
        (NEW, "bodyweight_squat", 2, Reps(count=10), Bodyweight()),
        (NEW, "plank", 2, Hold(seconds=20), Bodyweight()),
        (SOME, "pushup", 2, Reps(count=12), Bodyweight()),
        (SOME, "goblet_squat", 2, Reps(count=12), Held(weight=kilograms(5))),
        (SOME, "dumbbell_lunge", 2, Reps(count=12), PerHand(weight=kilograms(5))),
        (SOME, "shoulder_press", 2, Reps(count=12), PerHand(weight=kilograms(5))),
        (SOME, "biceps_curl", 2, Reps(count=15), PerHand(weight=kilograms(1))),
        (SOME, "band_row", 2, Reps(count=15), Banded(strength=BandStrength.LIGHT)),
        (SOME, "leg_press", 2, Reps(count=12), OnStack(weight=kilograms(5))),
        (SOME, "plank", 2, Hold(seconds=30), Bodyweight()),
        (REGULAR, "barbell_squat", 3, Reps(count=8), OnBar(weight=kilograms(20))),
        (REGULAR, "goblet_squat", 3, Reps(count=8), Held(weight=kilograms(12))),
        (REGULAR, "dumbbell_squat", 3, Reps(count=8), PerHand(weight=kilograms(8))),
        (REGULAR, "bent_over_row", 3, Reps(count=10), PerHand(weight=kilograms(6))),
        (REGULAR, "biceps_curl", 2, Reps(count=12), PerHand(weight=kilograms(5))),
        (REGULAR, "triceps_extension", 2, Reps(count=12), PerHand(weight=kilograms(3))),
        (REGULAR, "hip_opener", 2, Reps(count=12), Bodyweight()),
        (OLDER, "bent_over_row", 2, Reps(count=10), PerHand(weight=kilograms(2))),
        (OLDER, "biceps_curl", 2, Reps(count=12), PerHand(weight=kilograms(1))),
        (OLDER, "leg_press", 2, Reps(count=10), OnStack(weight=kilograms(5))),
    ],
)
def test_starting_states(profile: Profile, name: str, sets: int, work: Work, load: Load) -> None:
    state = starting_state(exercise(name), profile)
    assert (state.sets, state.work, state.load) == (sets, work, load)
    assert state.clean_sessions == 0


@pytest.mark.parametrize(
    ("profile", "name", "expected"),
    [
        (NEW, "bodyweight_squat", (10, 15)),
        (SOME, "goblet_squat", (10, 15)),
        (REGULAR, "goblet_squat", (8, 12)),
        (REGULAR, "bent_over_row", (10, 12)),
        (REGULAR, "machine_calf_raise", (10, 15)),
        (REGULAR, "pushup", (10, 15)),
        (OLDER, "bent_over_row", (10, 15)),
        (SOME, "biceps_curl", (15, 20)),
        (OLDER, "biceps_curl", (12, 15)),
        (SOME, "band_row", (13, 18)),
        (NEW, "plank", (20, 45)),
        (SOME, "plank", (20, 45)),
        (REGULAR, "plank", (30, 60)),
        (SOME, "side_plank", (20, 45)),
    ],
)
def test_rep_ranges(profile: Profile, name: str, expected: tuple[int, int]) -> None:
    assert rep_range(exercise(name), profile) == expected


@pytest.mark.parametrize("profile", [NEW, SOME, REGULAR, OLDER, PREGNANT])
def test_every_start_lies_in_its_range_and_on_the_ladder(profile: Profile) -> None:
    for entry in CATALOGUE.exercises:
        state = starting_state(entry, profile)
        low, high = rep_range(entry, profile)
        amount = state.work.count if isinstance(state.work, Reps) else state.work.seconds
        assert low <= amount <= high
        assert state.load in available_loads(entry, profile)


def test_pounds_start_lighter_never_heavier() -> None:
    in_pounds = SOME.model_copy(update={"units": MassUnit.POUND})
    assert starting_state(exercise("dumbbell_squat"), in_pounds).load == PerHand(weight=pounds(10))
    assert starting_state(exercise("biceps_curl"), in_pounds).load == PerHand(weight=pounds(3))


def test_a_weight_too_heavy_to_start_with_leaves_the_exercise_for_later() -> None:
    weights = (kilograms(16),)
    owned = OwnedLoads(dumbbells=weights, kettlebells=weights)
    heavy = SOME.model_copy(update={"owned_loads": owned})
    squat = exercise("goblet_squat")
    assert not suits(squat, heavy)
    assert within_reach(squat, heavy)
    assert starting_state(squat, heavy).load == Held(weight=kilograms(16))


def test_beginners_start_with_bodyweight() -> None:
    untold = Profile(kit=tuple(Kit))
    for entry in CATALOGUE.exercises:
        if suits(entry, NEW) or suits(entry, untold):
            assert starting_state(entry, NEW).load == Bodyweight()


@pytest.mark.parametrize("area", BodyArea)
def test_a_sore_place_takes_out_what_it_cannot_take(area: BodyArea) -> None:
    spots = (SoreSpot(area=area),)
    sore = REGULAR.model_copy(update={"sore_spots": spots})
    for entry in CATALOGUE.exercises:
        jumps_on_it = entry.impact and area in LEG_AREAS
        out = jumps_on_it or bearing(entry, spots) is Bearing.OUT
        assert within_reach(entry, sore) is not out
        assert suits(entry, sore) is (not out and suits(entry, REGULAR))


@pytest.mark.parametrize("profile", BOUNDED)
def test_a_bounded_plan_stays_light(profile: Profile) -> None:
    assert is_bounded(profile)
    assert reps_in_reserve(profile) == 4
    assert experience_of(profile) is not Experience.REGULAR
    for entry in CATALOGUE.exercises:
        if within_reach(entry, profile):
            assert not entry.impact
            assert entry.load_style != "bar"
        if suits(entry, profile):
            state = starting_state(entry, profile)
            most = 5 if entry.load_style == "stack" else 2 * 2.3
            assert added_kilograms(state.load) <= most
            assert state.sets == 2
            if entry.pattern in LEG_PATTERNS and entry.load_style != "stack":
                assert not isinstance(state.load, PerHand | Held)


def test_who_lifted_up_to_the_pregnancy_begins_like_any_newcomer() -> None:
    lifted = PREGNANT.model_copy(update={"experience": Experience.REGULAR})
    assert is_bounded(lifted)
    assert starting_state(exercise("bent_over_row"), lifted).load == PerHand(weight=kilograms(5))
    assert starting_state(exercise("goblet_squat"), lifted).load == Held(weight=kilograms(5))
    older = lifted.model_copy(update={"age_band": AgeBand.FROM_65})
    for careful in (PREGNANT, older):
        press = starting_state(exercise("bent_over_row"), careful).load
        assert press == PerHand(weight=kilograms(2))


def test_pregnancy_keeps_off_back_and_belly() -> None:
    for entry in CATALOGUE.exercises:
        if within_reach(entry, PREGNANT):
            assert not entry.supine
            assert not entry.prone
    assert within_reach(exercise("glute_bridge"), OLDER)


@pytest.mark.parametrize("profile", [NEW, SOME, REGULAR])
def test_a_joint_problem_alone_bounds_nothing(profile: Profile) -> None:
    with_joint = profile.model_copy(update={"health": (HealthFlag.JOINT,)})
    assert not is_bounded(with_joint)


def test_what_is_not_told_counts_as_new_without_kit() -> None:
    nobody = Profile()
    assert experience_of(nobody) is Experience.NEW
    assert within_reach(exercise("plank"), nobody)
    assert not within_reach(exercise("goblet_squat"), nobody)
    assert not suits(exercise("pushup"), nobody)


def test_reps_in_reserve_shrink_with_experience() -> None:
    assert [reps_in_reserve(profile) for profile in (NEW, SOME, REGULAR)] == [4, 3, 3]


LIGHT = REGULAR.model_copy(update={"style": Style.LIGHT})


@pytest.mark.parametrize(
    ("profile", "name", "phase", "expected"),
    [
        (NEW, "goblet_squat", Phase.LIGHT_LOAD, (12, 15)),
        (NEW, "goblet_squat", Phase.GENERAL, (8, 12)),
        (NEW, "barbell_squat", Phase.STRENGTH, (6, 8)),
        (REGULAR, "barbell_squat", Phase.HEAVY, (3, 6)),
        (REGULAR, "barbell_squat", Phase.POWER, (3, 5)),
        (REGULAR, "bent_over_row", Phase.HEAVY, (6, 8)),
        (REGULAR, "bodyweight_squat", Phase.HEAVY, (10, 15)),
        (REGULAR, "band_row", Phase.STRENGTH, (11, 15)),
        (REGULAR, "plank", Phase.HEAVY, (30, 60)),
        (REGULAR, "side_plank", Phase.HEAVY, (20, 45)),
        (LIGHT, "goblet_squat", Phase.GENERAL, (12, 15)),
        (LIGHT, "bent_over_row", Phase.GENERAL, (12, 15)),
        (LIGHT, "band_row", Phase.GENERAL, (12, 15)),
        (LIGHT, "bodyweight_squat", Phase.FOUNDATION, (12, 15)),
        (LIGHT, "biceps_curl", Phase.LIGHT_LOAD, (12, 15)),
        (LIGHT, "plank", Phase.GENERAL, (30, 60)),
        (OLDER, "band_row", Phase.GENERAL, (10, 15)),
        (OLDER, "band_walk", Phase.LIGHT_LOAD, (12, 15)),
        (OLDER, "leg_press", Phase.GENERAL, (10, 15)),
        (OLDER, "biceps_curl", Phase.GENERAL, (12, 15)),
    ],
)
def test_s19_s27_s31_the_phase_gives_the_range(
    profile: Profile, name: str, phase: Phase, expected: tuple[int, int]
) -> None:
    found = work_range(exercise(name), profile, phase)
    assert (found.low, found.high) == expected
    start = starting_state(exercise(name), profile, phase)
    assert start.work_range == found
    assert found.low <= amount_of(start.work) <= found.high


def amount_of(work: Work) -> int:
    return work.count if isinstance(work, Reps) else work.seconds


@pytest.mark.parametrize(
    ("profile", "phase", "name", "expected"),
    [
        (NEW, None, "goblet_squat", False),
        (NEW, Phase.FOUNDATION, "goblet_squat", False),
        (NEW, Phase.LIGHT_LOAD, "goblet_squat", True),
        (NEW, Phase.GENERAL, "barbell_squat", False),
        (NEW, Phase.STRENGTH, "barbell_squat", True),
        (SOME, None, "goblet_squat", True),
        (REGULAR, Phase.FOUNDATION, "barbell_squat", True),
        (OLDER, Phase.GENERAL, "barbell_squat", False),
        (REGULAR, Phase.STRENGTH, "bulgarian_split_squat", True),
        (OLDER, Phase.STRENGTH, "bulgarian_split_squat", False),
    ],
)
def test_s16_s17_a_phase_opens_the_exercises_it_stands_for(
    profile: Profile, phase: Phase | None, name: str, expected: bool
) -> None:
    assert suits(exercise(name), profile, phase) is expected


@pytest.mark.parametrize(
    ("profile", "phase", "name", "expected"),
    [
        (NEW, Phase.LEARN, "bodyweight_squat", (1, 2)),
        (REGULAR, Phase.GENERAL, "goblet_squat", (3, 3)),
        (REGULAR, Phase.HEAVY, "barbell_squat", (3, 4)),
        (REGULAR, Phase.HEAVY, "bent_over_row", (3, 3)),
        (REGULAR, Phase.HEAVY, "plank", (2, 2)),
        (REGULAR, Phase.GENERAL, "biceps_curl", (2, 2)),
        (OLDER, Phase.GENERAL, "leg_press", (2, 3)),
    ],
)
def test_sets_of_a_phase(
    profile: Profile, phase: Phase, name: str, expected: tuple[int, int]
) -> None:
    assert set_range(exercise(name), profile, phase) == expected


def test_reps_in_reserve_of_a_phase() -> None:
    assert [reps_in_reserve(REGULAR, phase) for phase in (Phase.LEARN, Phase.HEAVY)] == [4, 2]
    assert reps_in_reserve(OLDER, Phase.GENERAL) == 4
