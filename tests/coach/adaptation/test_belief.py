"""How far a runner's word goes, and when what was begun for the sake of care is over."""

from datetime import timedelta

import pytest

from coach.adaptation.complaints import is_no_worse, is_rising
from coach.adaptation.decide import decide
from coach.adaptation.prediction import believed_reserve, keeps_reserve
from coach.plan import Reps, WorkRange
from coach.profile import BodyArea, Experience
from coach.training_log import Complaint, PainOfWeek, Returning, ReturnStep
from tests.coach.adaptation.examples import (
    GOBLET,
    MONDAY,
    RUNNER,
    clean,
    done,
    held,
    lines,
    once_clean,
    prescription,
    standing,
    told,
    training,
)


@pytest.mark.parametrize(
    ("experience", "sessions", "reps", "told_left", "believed"),
    [
        (Experience.REGULAR, 0, 10, 4, 4),
        (Experience.REGULAR, 0, 13, 4, 2),
        (Experience.SOME, 0, 10, 4, 2),
        (Experience.SOME, 7, 10, 4, 2),
        (Experience.SOME, 8, 10, 4, 4),
        (Experience.SOME, 8, 13, 1, 0),
    ],
)
def test_c2_repetitions_left_as_far_as_they_are_believed(
    experience: Experience, sessions: int, reps: int, told_left: int, believed: int
) -> None:
    profile = RUNNER.model_copy(update={"experience": experience})
    assert believed_reserve(told_left, reps, sessions=sessions, profile=profile) == believed


@pytest.mark.parametrize(
    ("experience", "expected"),
    [
        (Experience.REGULAR, "goblet_squat 3x8 @ 12 kg [S20]"),
        (Experience.SOME, "goblet_squat 3x8 @ 12 kg [S20]"),
        (Experience.NEW, "goblet_squat 3x11 @ 10 kg++ [one repetition more]"),
    ],
)
def test_c2_a_newcomers_word_alone_raises_no_load(experience: Experience, expected: str) -> None:
    profile = RUNNER.model_copy(update={"experience": experience})
    start = once_clean(GOBLET)
    in_range = {"work_range": WorkRange(low=8, high=12)}
    start = training(start.exercises[0].model_copy(update=in_range))
    (change,) = lines(decide(told(clean(GOBLET), reps_left=4), start, profile))
    assert change.endswith(expected)


@pytest.mark.parametrize(("left", "kept"), [(0, False), (1, False), (2, True), (4, True)])
def test_c3_the_reserve_asked_for_is_kept_give_or_take_one(left: int, kept: bool) -> None:
    asked = GOBLET.model_copy(update={"reps_in_reserve": 3})
    assert keeps_reserve(left, asked, sessions=9, profile=RUNNER) is kept
    longer = asked.model_copy(update={"work": Reps(count=15)})
    assert keeps_reserve(left, longer, sessions=9, profile=RUNNER) is (left > 0)


@pytest.mark.parametrize(("shown", "left_after"), [(14, 1), (25, 2)])
def test_c6_a_jump_uses_a_session_up_unless_the_right_load_is_far(
    shown: int, left_after: int
) -> None:
    start = standing(GOBLET).model_copy(update={"calibrations_left": 2})
    report = told(clean(GOBLET), done=(done("goblet_squat", shown, shown, shown),))
    (change,) = decide(report, training(start), RUNNER).changes
    assert change.rule == "as shown"
    assert change.after is not None
    assert change.after.calibrations_left == left_after


def _complaint(*levels: int) -> Complaint:
    weeks = tuple(
        PainOfWeek(monday=MONDAY + timedelta(weeks=number), level=level)
        for number, level in enumerate(levels)
    )
    return Complaint(area=BodyArea.KNEE, since=MONDAY, weeks=weeks)


def test_d1_a_worse_morning_makes_the_same_pain_worse() -> None:
    calm = _complaint(3)
    assert is_no_worse(calm, 3)
    assert not is_no_worse(calm, 4)
    restless = calm.model_copy(update={"worse_morning": MONDAY + timedelta(days=1)})
    assert not is_no_worse(restless, 3)
    assert not is_no_worse(_complaint(), 1)


@pytest.mark.parametrize(
    ("levels", "rising"),
    [
        ((3, 4, 5), True),
        ((3, 4), False),
        ((3, 4, 4), False),
        ((0, 3, 4), False),
        ((5, 3, 4), False),
    ],
)
def test_d1_rising_is_each_week_worse_than_the_one_before(
    levels: tuple[int, ...], rising: bool
) -> None:
    assert is_rising(_complaint(*levels)) is rising


def test_d1_weeks_apart_are_no_trend() -> None:
    apart = _complaint(3, 4, 5)
    later = apart.weeks[-1].model_copy(update={"monday": MONDAY + timedelta(weeks=6)})
    assert not is_rising(apart.model_copy(update={"weeks": (*apart.weeks[:2], later)}))


def test_d1_without_a_load_the_way_back_ends_with_the_whole_range() -> None:
    lunge = prescription("walking_lunge", 3, 8)
    part = standing(lunge, clean_sessions=1).model_copy(
        update={
            "smaller_range": True,
            "lowering_seconds": 3,
            "returning": Returning(step=ReturnStep.PART_RANGE, load=lunge.load),
        }
    )
    (change,) = decide(clean(lunge), training(part), RUNNER).changes
    assert change.after is not None
    assert (change.after.smaller_range, change.after.lowering_seconds) == (False, None)
    assert change.after.returning is None
    squat = prescription("goblet_squat", 3, 8, held(5))
    loaded = standing(squat, clean_sessions=1).model_copy(
        update={"returning": Returning(step=ReturnStep.PART_RANGE, load=held(10))}
    )
    (change,) = decide(clean(squat), training(loaded), RUNNER).changes
    assert change.after is not None
    assert change.after.returning is not None
    assert change.after.returning.step is ReturnStep.FULL_RANGE
