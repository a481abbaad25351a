"""What a sore place makes of each exercise, and that training goes on around it."""

from datetime import date
from functools import cache
from itertools import combinations, product

import pytest

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise
from coach.knowledge.sore_places import (
    PLACES,
    SPOTS_OF,
    Bearing,
    bearing,
    is_to_be_seen_first,
    kindest_first,
    row_of,
    to_be_told_closer,
    told_closer,
)
from coach.knowledge.starting import suits
from coach.plan import ExerciseId, Pattern
from coach.profile import AgeBand, BodyArea, Experience, Kit, Profile, SoreSpot, Spot
from coach.training_log import Complaint, PainOfWeek

EVERY_KIT = tuple(kit for count in range(len(Kit) + 1) for kit in combinations(tuple(Kit), count))
PATTERNS_OF_THE_WEEK = tuple(
    pattern for pattern in Pattern if pattern not in {Pattern.PLYOMETRIC, Pattern.MOBILITY}
)
TO_BE_SEEN_FIRST = (Spot.DEEP_IN_GROIN, Spot.POINT_ON_SHIN)

_HIPS = (
    *(Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.SINGLE_LEG, Pattern.CALF),
    Pattern.HIP_ABDUCTION,
)
FEWER = {
    # Somebody looks at it first: nothing loads it until then (D3).
    (BodyArea.HIP, None): _HIPS,
    (BodyArea.HIP, Spot.DEEP_IN_GROIN): _HIPS,
    (BodyArea.GROIN, None): _HIPS,
    (BodyArea.GROIN, Spot.DEEP_IN_GROIN): _HIPS,
    (BodyArea.SHIN, None): (Pattern.CALF, Pattern.SINGLE_LEG),
    (BodyArea.SHIN, Spot.POINT_ON_SHIN): (Pattern.CALF, Pattern.SINGLE_LEG),
    (BodyArea.CHEST, None): (Pattern.PUSH,),
    # D4 names seated raises alone, which need a weight or a machine.
    (BodyArea.ANKLE, None): (Pattern.CALF,),
    (BodyArea.ANKLE, Spot.TWISTED_ANKLE): (Pattern.CALF,),
    # Without kit there is one push that spares the wrist.
    (BodyArea.WRIST, None): (Pattern.PUSH,),
    (BodyArea.WRIST, Spot.WRIST): (Pattern.PUSH,),
}
"""Where D3 and D4 leave fewer than two exercises of a pattern, at least with some kit."""

TOLD = (
    *((area, None) for area in BodyArea),
    *((area, spot) for area, spots in SPOTS_OF for spot in spots),
)


def named(name: str) -> Exercise:
    return CATALOGUE.get(ExerciseId(name))


def at(area: BodyArea, spot: Spot | None = None, level: int | None = None) -> SoreSpot:
    return SoreSpot(area=area, spot=spot, level=level)


@cache
def suitable(
    area: BodyArea | None, spot: Spot | None, experience: Experience
) -> tuple[Exercise, ...]:
    """What suits a runner who owns everything."""
    runner = Profile(
        age_band=AgeBand.FROM_18_TO_64,
        health=(),
        kit=tuple(Kit),
        experience=experience,
        sore_spots=() if area is None else (at(area, spot),),
    )
    return tuple(
        each
        for each in CATALOGUE.exercises
        if not each.isolation and not each.explosive and suits(each, runner)
    )


def fewest_of(pattern: Pattern, found: tuple[Exercise, ...]) -> int:
    """Exercises of a pattern with the kit that leaves the fewest."""
    ways = tuple(each.kit for each in found if each.pattern is pattern)
    return min(
        sum(any(set(way) <= set(kit) for way in needed) for needed in ways) for kit in EVERY_KIT
    )


@pytest.mark.parametrize("experience", Experience)
@pytest.mark.parametrize(("area", "spot"), [(None, None), *TOLD])
def test_any_kit_and_any_one_sore_place_leave_two_exercises_of_every_pattern(
    area: BodyArea | None, spot: Spot | None, experience: Experience
) -> None:
    found = suitable(area, spot, experience)
    few = {each for each in PATTERNS_OF_THE_WEEK if fewest_of(each, found) < 2}
    expected = () if area is None else FEWER.get((area, spot), ())
    assert few <= set(expected)


@pytest.mark.parametrize(("told", "patterns"), FEWER.items())
def test_where_fewer_are_left_it_is_so(
    told: tuple[BodyArea, Spot | None], patterns: tuple[Pattern, ...]
) -> None:
    found = suitable(*told, Experience.NEW)
    assert {each for each in PATTERNS_OF_THE_WEEK if fewest_of(each, found) < 2} == set(patterns)


OUT, SMALLER, STILL, AS_EVER = Bearing.OUT, Bearing.SMALLER, Bearing.HELD_STILL, Bearing.AS_EVER
KNEE, FRONT = BodyArea.KNEE, Spot.FRONT_OF_KNEE


@pytest.mark.parametrize(
    ("area", "spot", "exercise", "expected"),
    [
        (KNEE, FRONT, "single_leg_squat", OUT),
        (KNEE, FRONT, "forward_lunge", OUT),
        (KNEE, FRONT, "squat_jump", OUT),
        (KNEE, FRONT, "box_squat", SMALLER),
        (KNEE, FRONT, "leg_press", SMALLER),
        (KNEE, FRONT, "step_up", SMALLER),
        (KNEE, FRONT, "wall_sit", STILL),
        (KNEE, FRONT, "hip_thrust", AS_EVER),
        (KNEE, FRONT, "dumbbell_romanian_deadlift", AS_EVER),
        (KNEE, FRONT, "bench_press", AS_EVER),
        # Not named: what works the place goes, what hardly asks anything of it stays.
        (KNEE, FRONT, "chair_bulgarian", OUT),
        (KNEE, FRONT, "staggered_squat", AS_EVER),
        (KNEE, Spot.OUTSIDE_OF_KNEE, "step_down", OUT),
        (KNEE, Spot.OUTSIDE_OF_KNEE, "single_leg_squat", OUT),
        (KNEE, None, "step_down", OUT),
        (BodyArea.ACHILLES, Spot.MIDDLE_OF_ACHILLES, "loaded_single_leg_calf_raise", AS_EVER),
        (BodyArea.ACHILLES, Spot.ACHILLES_AT_HEEL, "heel_drop", OUT),
        (BodyArea.ACHILLES, Spot.ACHILLES_AT_HEEL, "calf_raise", AS_EVER),
        (BodyArea.ACHILLES, None, "calf_hold", STILL),
        (BodyArea.SHIN, Spot.ALONG_SHIN, "calf_raise", AS_EVER),
        (BodyArea.SHIN, Spot.POINT_ON_SHIN, "wall_soleus_raise", OUT),
        (BodyArea.SHIN, None, "calf_raise", OUT),
        (BodyArea.HIP, Spot.SIDE_OF_HIP, "side_plank", OUT),
        (BodyArea.HIP, Spot.SIDE_OF_HIP, "bodyweight_squat", AS_EVER),
        (BodyArea.IT_BAND, Spot.SIDE_OF_HIP, "split_squat", AS_EVER),
        (BodyArea.HIP, Spot.DEEP_IN_GROIN, "clamshell", OUT),
        (BodyArea.HIP, Spot.DEEP_IN_GROIN, "glute_bridge", OUT),
        (BodyArea.HIP, Spot.DEEP_IN_GROIN, "calf_raise", OUT),
        (BodyArea.HIP, Spot.DEEP_IN_GROIN, "dead_bug", AS_EVER),
        (BodyArea.HIP, Spot.DEEP_IN_GROIN, "side_plank", OUT),
        (BodyArea.HIP, Spot.DEEP_IN_GROIN, "band_row", AS_EVER),
        (BodyArea.LOW_BACK, None, "deadlift", OUT),
        (BodyArea.LOW_BACK, None, "goblet_squat", SMALLER),
        (BodyArea.LOW_BACK, None, "bird_dog", AS_EVER),
        (BodyArea.SHOULDER, None, "shoulder_press", OUT),
        (BodyArea.SHOULDER, None, "band_row", AS_EVER),
        # Without a row the pain-monitoring table alone: nothing heavy, the rest made smaller.
        (BodyArea.QUAD, None, "barbell_squat", OUT),
        (BodyArea.QUAD, None, "bodyweight_squat", SMALLER),
        (BodyArea.QUAD, None, "box_squat", AS_EVER),
        (BodyArea.CHEST, None, "floor_press", OUT),
    ],
)
def test_what_a_place_makes_of_an_exercise(
    area: BodyArea, spot: Spot | None, exercise: str, expected: Bearing
) -> None:
    assert bearing(named(exercise), (at(area, spot),)) is expected


def test_of_two_places_the_stricter_counts() -> None:
    spots = (at(BodyArea.SHOULDER), at(KNEE, FRONT), at(BodyArea.LOW_BACK))
    assert bearing(named("barbell_squat"), spots) is OUT
    assert bearing(named("goblet_squat"), spots) is SMALLER
    assert bearing(named("clamshell"), spots) is AS_EVER


def test_what_is_not_told_closer_is_no_milder_than_the_strictest_it_may_be() -> None:
    order = tuple(Bearing)
    for (area, spots), exercise in product(SPOTS_OF, CATALOGUE.exercises):
        untold = order.index(bearing(exercise, (at(area),)))
        assert untold == min(order.index(bearing(exercise, (at(area, each),))) for each in spots)


SQUATS = tuple(map(named, ("goblet_squat", "bodyweight_squat", "box_squat", "wall_sit")))


@pytest.mark.parametrize(
    ("level", "first", "last"),
    [
        (None, "box_squat", "wall_sit"),
        (2, "box_squat", "wall_sit"),
        (3, "wall_sit", "bodyweight_squat"),
    ],
)
def test_what_is_held_comes_first_where_it_is_irritable(
    level: int | None, first: str, last: str
) -> None:
    order = kindest_first(SQUATS, (at(KNEE, FRONT, level),))
    assert (order[0].id, order[-1].id) == (first, last)
    assert kindest_first(SQUATS, ()) == SQUATS


def test_the_log_tells_where_exactly_and_how_much() -> None:
    monday = date(2026, 11, 30)
    complaint = Complaint(
        area=KNEE,
        since=monday,
        weeks=(PainOfWeek(monday=monday, level=6), PainOfWeek(monday=monday, level=4)),
        spot=FRONT,
    )
    spots = (at(KNEE), at(BodyArea.NECK))
    assert told_closer(spots, (complaint,)) == (at(KNEE, FRONT, 4), at(BodyArea.NECK))
    assert told_closer(spots, ()) == spots
    unsure = complaint.model_copy(update={"spot": None, "weeks": ()})
    assert told_closer((at(KNEE, FRONT, 2),), (unsure,)) == (at(KNEE, FRONT, 2),)


def test_where_it_may_have_to_be_seen_first_one_more_question_is_asked() -> None:
    asked = {area for area in BodyArea if to_be_told_closer((at(area),)) is not None}
    assert asked == {BodyArea.HIP, BodyArea.SHIN}
    assert to_be_told_closer((at(BodyArea.HIP, Spot.SIDE_OF_HIP),)) is None
    nowhere = SoreSpot(area=BodyArea.HIP, elsewhere=True)
    assert to_be_told_closer((nowhere,)) is None
    assert bearing(named("barbell_squat"), (nowhere,)) is SMALLER
    assert not is_to_be_seen_first(nowhere)
    assert is_to_be_seen_first(at(BodyArea.HIP, Spot.DEEP_IN_GROIN))


def test_the_rows_that_are_seen_first() -> None:
    first = tuple(row.spot for row in PLACES if row.advice == "before_training_it")
    assert set(first) == set(TO_BE_SEEN_FIRST)
    for spot in first:
        area = row_of(spot).area
        for each in CATALOGUE.exercises:
            goes_on = each.id in row_of(spot).comes_in or not each.loads(area)
            assert goes_on or bearing(each, (at(area, spot),)) is OUT
