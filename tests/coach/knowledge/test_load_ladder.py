"""Loads a runner really has, in order, and what they add up to."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise, LoadStyle
from coach.knowledge.load_ladder import (
    added_kilograms,
    available_loads,
    moved_kilograms,
    next_load,
    previous_load,
    snapped_down,
)
from coach.plan import ExerciseId
from coach.profile import Kit, OwnedLoads, Profile
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
    Weight,
    kilograms,
    pounds,
)


def exercise(name: str) -> Exercise:
    return CATALOGUE.get(ExerciseId(name))


WEIGHTS = st.builds(
    Weight,
    amount=st.sampled_from([0, 1, 2.5, 4, 5, 8, 10, 12, 16, 24]),
    unit=st.sampled_from(MassUnit),
)
TOLD = st.none() | st.lists(WEIGHTS, max_size=4).map(tuple)
profiles = st.builds(
    Profile,
    kit=st.sets(st.sampled_from(Kit)).map(lambda kit: tuple(sorted(kit))),
    units=st.sampled_from([None, *MassUnit]),
    owned_loads=st.none()
    | st.builds(
        OwnedLoads,
        dumbbells=TOLD,
        single_dumbbells=st.lists(WEIGHTS, max_size=2).map(tuple),
        kettlebells=TOLD,
        medicine_balls=TOLD,
        bars=TOLD,
        stacks=TOLD,
        bands=st.none() | st.lists(st.sampled_from(BandStrength), max_size=4).map(tuple),
    ),
)
entries = st.sampled_from(CATALOGUE.exercises)

FULL_GYM = Profile(kit=tuple(Kit), units=MassUnit.KILOGRAM)
BY_FEEL = tuple(
    Banded(strength=strength)
    for strength in (BandStrength.LIGHT, BandStrength.MEDIUM, BandStrength.HEAVY)
)


@pytest.mark.parametrize(
    ("name", "profile", "first"),
    [
        ("plank", Profile(), (Bodyweight(),)),
        ("dumbbell_squat", FULL_GYM, tuple(PerHand(weight=kilograms(n)) for n in (1, 2, 3))),
        ("barbell_squat", FULL_GYM, (OnBar(weight=kilograms(20)), OnBar(weight=kilograms(22.5)))),
        ("leg_press", FULL_GYM, (OnStack(weight=kilograms(5)), OnStack(weight=kilograms(10)))),
        ("medicine_ball_squat", FULL_GYM, (Held(weight=kilograms(1)), Held(weight=kilograms(2)))),
        (
            "goblet_squat",
            Profile(kit=(Kit.KETTLEBELL,)),
            (Held(weight=kilograms(4)), Held(weight=kilograms(8))),
        ),
        (
            "kettlebell_deadlift",
            Profile(kit=(Kit.KETTLEBELL,), units=MassUnit.POUND),
            (Held(weight=pounds(10)), Held(weight=pounds(15))),
        ),
        (
            "barbell_squat",
            Profile(kit=(Kit.BARBELL, Kit.RACK), units=MassUnit.POUND),
            (OnBar(weight=pounds(45)), OnBar(weight=pounds(50))),
        ),
        ("band_row", FULL_GYM, BY_FEEL),
    ],
)
def test_the_lightest_loads(name: str, profile: Profile, first: tuple[Load, ...]) -> None:
    assert available_loads(exercise(name), profile)[: len(first)] == first


def owner(**owned: tuple[Weight, ...] | tuple[BandStrength, ...]) -> Profile:
    """Someone with everything, who told some of it."""
    return FULL_GYM.model_copy(update={"owned_loads": OwnedLoads.model_validate(owned)})


def amounts(name: str, profile: Profile) -> list[str]:
    return [
        str(load.strength if isinstance(load, Banded) else load.weight)
        for load in available_loads(exercise(name), profile)
        if not isinstance(load, Bodyweight)
    ]


EIGHT_AND_TEN_POUNDS = (kilograms(8), pounds(10), kilograms(8), kilograms(0), kilograms(3))


@pytest.mark.parametrize(
    ("name", "profile", "expected"),
    [
        # Each in its own unit, in order of its mass, each mass once.
        ("dumbbell_squat", owner(dumbbells=EIGHT_AND_TEN_POUNDS), ["3 kg", "10 lb", "8 kg"]),
        (
            "one_arm_row",
            owner(dumbbells=(kilograms(8),), kettlebells=(kilograms(12), kilograms(6))),
            ["6 kg", "8 kg", "12 kg"],
        ),
        # A dumbbell without its pair is held, not carried in two hands.
        (
            "dumbbell_squat",
            owner(dumbbells=(kilograms(5),), single_dumbbells=(kilograms(12),)),
            ["5 kg"],
        ),
        (
            "one_arm_row",
            owner(dumbbells=(), single_dumbbells=(kilograms(12),), kettlebells=()),
            ["12 kg"],
        ),
        ("dumbbell_squat", owner(dumbbells=(), single_dumbbells=(kilograms(12),)), []),
        ("kettlebell_deadlift", owner(kettlebells=(kilograms(16), pounds(20))), ["20 lb", "16 kg"]),
        ("medicine_ball_squat", owner(medicine_balls=(kilograms(3),)), ["3 kg"]),
        ("barbell_squat", owner(bars=(kilograms(20), kilograms(30))), ["20 kg", "30 kg"]),
        ("leg_press", owner(stacks=(kilograms(7), kilograms(14))), ["7 kg", "14 kg"]),
        (
            "band_row",
            owner(bands=(BandStrength.GREEN, BandStrength.TAN, BandStrength.GOLD)),
            ["tan", "green", "gold"],
        ),
    ],
)
def test_what_was_told_replaces_the_shop(name: str, profile: Profile, expected: list[str]) -> None:
    assert amounts(name, profile) == expected


@pytest.mark.parametrize("told", [None, OwnedLoads()])
def test_nothing_told_leaves_the_shop(told: OwnedLoads | None) -> None:
    silent = FULL_GYM.model_copy(update={"owned_loads": told})
    for name in ("dumbbell_squat", "barbell_squat", "leg_press", "band_row"):
        assert available_loads(exercise(name), silent) == available_loads(exercise(name), FULL_GYM)
        assert available_loads(exercise(name), silent)


def test_what_was_told_of_one_kind_says_nothing_of_the_others() -> None:
    told = owner(dumbbells=(kilograms(4),))
    for name in ("barbell_squat", "leg_press", "kettlebell_deadlift", "band_row"):
        assert available_loads(exercise(name), told) == available_loads(exercise(name), FULL_GYM)


def test_a_colour_pulls_as_its_feel() -> None:
    told = owner(bands=(BandStrength.RED, BandStrength.SILVER))
    row = exercise("band_row")
    assert snapped_down(row, Banded(strength=BandStrength.LIGHT), told) == Banded(
        strength=BandStrength.RED
    )
    assert snapped_down(row, Banded(strength=BandStrength.MEDIUM), told) == Banded(
        strength=BandStrength.RED
    )
    assert next_load(row, Banded(strength=BandStrength.MEDIUM), told) == Banded(
        strength=BandStrength.SILVER
    )


def test_every_band_of_the_maker_pulls_more_than_the_one_before() -> None:
    colours = (
        *(BandStrength.TAN, BandStrength.YELLOW, BandStrength.RED, BandStrength.GREEN),
        *(BandStrength.BLUE, BandStrength.BLACK, BandStrength.SILVER, BandStrength.GOLD),
    )
    pulls = [added_kilograms(Banded(strength=colour)) for colour in colours]
    for lighter, heavier in pairwise(pulls):
        assert 1.2 < heavier / lighter < 1.45


def test_another_profile_or_another_exercise_is_looked_up_anew() -> None:
    squat, light, heavy = exercise("dumbbell_squat"), (kilograms(2),), (kilograms(9),)
    for _ in range(2):
        assert amounts("dumbbell_squat", owner(dumbbells=light)) == ["2 kg"]
        assert amounts("dumbbell_squat", owner(dumbbells=heavy)) == ["9 kg"]
    without = squat.model_copy(update={"kit": ((Kit.BANDS,),), "load_style": LoadStyle.BAND})
    for _ in range(2):
        assert available_loads(squat, FULL_GYM)[0] == PerHand(weight=kilograms(1))
        assert available_loads(without, FULL_GYM) == BY_FEEL


def _has_load(entry: Exercise, profile: Profile) -> bool:
    """Whether the profile leaves anything to lift with the exercise, once its kit does."""
    owned, kit = profile.owned_loads or OwnedLoads(), set(profile.kit or ())
    if entry.load_style is LoadStyle.BODYWEIGHT:
        return True
    if entry.load_style is LoadStyle.BAND:
        return owned.bands != ()
    dumbbells = owned.dumbbells
    if dumbbells is not None and entry.load_style is LoadStyle.HELD:
        dumbbells += owned.single_dumbbells
    told = {
        Kit.DUMBBELLS: dumbbells,
        Kit.KETTLEBELL: owned.kettlebells,
        Kit.MEDICINE_BALL: owned.medicine_balls,
        Kit.BARBELL: owned.bars,
        Kit.MACHINES: owned.stacks,
    }
    carriers = {
        LoadStyle.PER_HAND: {Kit.DUMBBELLS},
        LoadStyle.HELD: {Kit.DUMBBELLS, Kit.KETTLEBELL, Kit.MEDICINE_BALL},
        LoadStyle.BAR: {Kit.BARBELL},
        LoadStyle.STACK: {Kit.MACHINES},
    }[entry.load_style]
    used = {item for option in entry.kit if kit.issuperset(option) for item in option}
    weights = tuple(told[each] for each in carriers & used)
    return any(each is None or any(one.amount for one in each) for each in weights)


@given(entries, profiles)
def test_loads_need_one_whole_alternative_of_kit(entry: Exercise, profile: Profile) -> None:
    reachable = any(all(item in (profile.kit or ()) for item in kit) for kit in entry.kit)
    has_loads = reachable and _has_load(entry, profile)
    assert bool(available_loads(entry, profile)) is has_loads


@given(entries, profiles)
def test_loads_ascend(entry: Exercise, profile: Profile) -> None:
    masses = [added_kilograms(load) for load in available_loads(entry, profile)]
    assert masses == sorted(set(masses))


@given(entries, profiles)
def test_the_ladder_has_no_gaps_and_ends_at_both_ends(entry: Exercise, profile: Profile) -> None:
    loads = available_loads(entry, profile)
    for lower, higher in zip((None, *loads), (*loads, None), strict=True):
        if lower is not None:
            assert next_load(entry, lower, profile) == higher
        if higher is not None:
            assert previous_load(entry, higher, profile) == lower


@given(entries, profiles, st.floats(0, 60))
def test_snapping_never_goes_up(entry: Exercise, profile: Profile, amount: float) -> None:
    if entry.load_style in {LoadStyle.BAR, LoadStyle.STACK}:
        return
    asked: Load = Held(weight=kilograms(amount))
    snapped = snapped_down(entry, asked, profile)
    loads = available_loads(entry, profile)
    lighter = [load for load in loads if added_kilograms(load) <= amount]
    if snapped is None:
        assert not lighter
    else:
        assert snapped in loads
        assert added_kilograms(snapped) <= amount + 0.001
        assert not lighter or added_kilograms(snapped) >= added_kilograms(lighter[-1])


@pytest.mark.parametrize(
    ("name", "load", "units", "expected"),
    [
        ("barbell_squat", OnBar(weight=kilograms(20)), MassUnit.POUND, OnBar(weight=pounds(45))),
        ("barbell_squat", OnBar(weight=kilograms(31)), MassUnit.POUND, OnBar(weight=pounds(65))),
        ("barbell_squat", OnBar(weight=pounds(45)), MassUnit.KILOGRAM, OnBar(weight=kilograms(20))),
        ("barbell_squat", OnBar(weight=kilograms(15)), MassUnit.KILOGRAM, None),
        ("leg_press", OnStack(weight=pounds(10)), MassUnit.KILOGRAM, OnStack(weight=kilograms(5))),
        ("leg_press", OnStack(weight=kilograms(4)), MassUnit.KILOGRAM, None),
        ("leg_press", OnStack(weight=kilograms(29)), MassUnit.POUND, OnStack(weight=pounds(60))),
    ],
)
def test_bars_and_stacks_change_their_unit_not_their_iron(
    name: str, load: Load, units: MassUnit, expected: Load | None
) -> None:
    profile = FULL_GYM.model_copy(update={"units": units})
    assert snapped_down(exercise(name), load, profile) == expected


@pytest.mark.parametrize(
    ("name", "load", "body_mass", "moved"),
    [
        ("bodyweight_squat", Bodyweight(), kilograms(70), 59.5),
        ("dumbbell_squat", PerHand(weight=kilograms(5)), kilograms(70), 69.5),
        ("goblet_squat", Held(weight=kilograms(5)), kilograms(70), 64.5),
        ("pushup", Bodyweight(), pounds(100), 29.03),
        ("biceps_curl", PerHand(weight=kilograms(2)), kilograms(70), 4),
        ("leg_press", OnStack(weight=kilograms(40)), None, 40),
        ("band_row", Banded(strength=BandStrength.LIGHT), None, 1.68),
        ("bodyweight_squat", Bodyweight(), None, 42.5),
    ],
)
def test_what_is_really_moved(
    name: str, load: Load, body_mass: Weight | None, moved: float
) -> None:
    assert moved_kilograms(exercise(name), load, body_mass) == pytest.approx(moved, abs=0.01)


@given(entries, st.floats(50, 150))
def test_an_unknown_body_mass_makes_steps_look_larger(entry: Exercise, mass: float) -> None:
    for lower, higher in zip(
        available_loads(entry, FULL_GYM), available_loads(entry, FULL_GYM)[1:], strict=False
    ):
        known, unknown = (
            moved_kilograms(entry, higher, body) / moved_kilograms(entry, lower, body)
            for body in (kilograms(mass), None)
        )
        assert unknown >= known - 1e-9
