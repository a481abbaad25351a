"""Loads a runner really has, in order, and what they add up to."""

import pytest
from hypothesis import given, settings
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
from coach.profile import Kit, Profile
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


profiles = st.builds(
    Profile,
    kit=st.sets(st.sampled_from(Kit)).map(lambda kit: tuple(sorted(kit))),
    units=st.sampled_from([None, *MassUnit]),
    owned_weights=st.none()
    | st.lists(
        st.builds(
            Weight,
            amount=st.sampled_from([0, 1, 2.5, 4, 5, 8, 10, 12, 16, 24]),
            unit=st.sampled_from(MassUnit),
        ),
        max_size=4,
    ).map(tuple),
)
entries = st.sampled_from(CATALOGUE.exercises)

FULL_GYM = Profile(kit=tuple(Kit), units=MassUnit.KILOGRAM)


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
            Profile(kit=(Kit.BARBELL,), units=MassUnit.POUND),
            (OnBar(weight=pounds(45)), OnBar(weight=pounds(50))),
        ),
        ("band_row", FULL_GYM, tuple(Banded(strength=strength) for strength in BandStrength)),
    ],
)
def test_the_lightest_loads(name: str, profile: Profile, first: tuple[Load, ...]) -> None:
    assert available_loads(exercise(name), profile)[: len(first)] == first


def test_owned_weights_replace_the_shop() -> None:
    profile = Profile(
        kit=(Kit.DUMBBELLS,),
        owned_weights=(kilograms(8), pounds(10), kilograms(8), kilograms(3)),
    )
    assert available_loads(exercise("dumbbell_squat"), profile) == tuple(
        PerHand(weight=weight) for weight in (kilograms(3), pounds(10), kilograms(8))
    )


def test_weights_not_told_leave_the_shop() -> None:
    silent = Profile(kit=(Kit.DUMBBELLS,), owned_weights=())
    unasked = Profile(kit=(Kit.DUMBBELLS,))
    squat = exercise("dumbbell_squat")
    assert available_loads(squat, silent) == available_loads(squat, unasked) != ()


def test_owned_weights_say_nothing_of_bars_and_stacks() -> None:
    told = FULL_GYM.model_copy(update={"owned_weights": (kilograms(4),)})
    for name in ("barbell_squat", "leg_press"):
        assert available_loads(exercise(name), told) == available_loads(exercise(name), FULL_GYM)


@settings(deadline=None)
@given(entries, profiles)
def test_loads_need_one_whole_alternative_of_kit(entry: Exercise, profile: Profile) -> None:
    reachable = any(all(item in (profile.kit or ()) for item in kit) for kit in entry.kit)
    weightless = bool(profile.owned_weights) and not any(
        weight.amount for weight in profile.owned_weights or ()
    )
    if entry.load_style in {LoadStyle.PER_HAND, LoadStyle.HELD} and weightless:
        reachable = False
    assert bool(available_loads(entry, profile)) is reachable


@settings(deadline=None)
@given(entries, profiles)
def test_loads_ascend(entry: Exercise, profile: Profile) -> None:
    masses = [added_kilograms(load) for load in available_loads(entry, profile)]
    assert masses == sorted(set(masses))


@settings(deadline=None)
@given(entries, profiles)
def test_the_ladder_has_no_gaps_and_ends_at_both_ends(entry: Exercise, profile: Profile) -> None:
    loads = available_loads(entry, profile)
    for lower, higher in zip((None, *loads), (*loads, None), strict=True):
        if lower is not None:
            assert next_load(entry, lower, profile) == higher
        if higher is not None:
            assert previous_load(entry, higher, profile) == lower


@settings(deadline=None)
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
        ("band_row", Banded(strength=BandStrength.LIGHT), None, 1.7),
        ("bodyweight_squat", Bodyweight(), None, 42.5),
    ],
)
def test_what_is_really_moved(
    name: str, load: Load, body_mass: Weight | None, moved: float
) -> None:
    assert moved_kilograms(exercise(name), load, body_mass) == pytest.approx(moved, abs=0.01)


@settings(deadline=None)
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
