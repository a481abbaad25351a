"""Milestones: reached by one clean, painless session, and told once."""

import pytest

from coach.adaptation.milestones import FEATS, WEEKS, reached
from coach.knowledge.catalogue import CATALOGUE
from coach.plan import Prescription
from coach.training_log import Completion, ExerciseDone, Milestone, PainKind, Report
from tests.coach.adaptation.examples import (
    RUNNER,
    bar,
    clean,
    fault,
    hands,
    held,
    hurt,
    prescription,
    told,
)

CALVES = prescription("single_leg_calf_raise", 2, 20)
"""The runner of the examples weighs 70 kg."""


def of(report: Report, weeks: int = 0) -> tuple[Milestone, ...]:
    return reached(report, RUNNER, weeks_trained=weeks)


@pytest.mark.parametrize(
    ("asked", "milestone"),
    [
        (CALVES, Milestone.TWENTY_CALF_RAISES),
        (prescription("dumbbell_split_squat", 3, 6, hands(12)), Milestone.SPLIT_SQUAT_THIRD),
        (prescription("bulgarian_split_squat", 3, 6, held(24)), Milestone.SPLIT_SQUAT_THIRD),
        (prescription("side_plank", 2, 60, hold=True), Milestone.SIDE_PLANK_MINUTE),
        (prescription("pushup", 3, 20), Milestone.TWENTY_PUSH_UPS),
        (prescription("deadlift", 3, 5, bar(70)), Milestone.DEADLIFT_BODY_MASS),
    ],
)
def test_a_set_reaches_its_milestone(asked: Prescription, milestone: Milestone) -> None:
    assert of(clean(asked)) == (milestone,)


@pytest.mark.parametrize(
    "asked",
    [
        prescription("single_leg_calf_raise", 2, 19),
        prescription("calf_raise", 2, 30),
        prescription("dumbbell_split_squat", 3, 6, hands(11)),
        prescription("dumbbell_split_squat", 3, 4, hands(12)),
        prescription("side_plank", 2, 55, hold=True),
        prescription("incline_pushup", 3, 25),
        prescription("deadlift", 3, 5, bar(67.5)),
    ],
)
def test_just_below_is_not_there(asked: Prescription) -> None:
    assert of(clean(asked)) == ()


@pytest.mark.parametrize(
    "report",
    [
        told(clean(CALVES), pains=(hurt(3),)),
        told(clean(CALVES), pains=(hurt(None),)),
        told(clean(CALVES), pains=None),
        told(clean(CALVES), faults=(fault("single_leg_calf_raise"),)),
        told(clean(CALVES), faults=None),
        told(clean(CALVES), completion=Completion.NONE),
        told(clean(CALVES), completion=Completion.PARTIAL),
        told(clean(CALVES), not_done=(CALVES.exercise,)),
        told(clean(CALVES), done=(ExerciseDone(exercise=CALVES.exercise, sets=(18, 15)),)),
    ],
)
def test_pain_broken_form_and_half_sessions_are_not_praised(report: Report) -> None:
    assert of(report, WEEKS) == () or Milestone.TWENTY_CALF_RAISES not in of(report)


@pytest.mark.parametrize(
    "report",
    [told(clean(CALVES), pains=(hurt(3),)), told(clean(CALVES), faults=(fault(None),))],
)
def test_nothing_at_all_is_praised_on_a_bad_day(report: Report) -> None:
    assert of(report, WEEKS) == ()


def test_more_repetitions_than_asked_count() -> None:
    asked = prescription("single_leg_calf_raise", 2, 12)
    done = ExerciseDone(exercise=asked.exercise, sets=(20, 12))
    assert of(told(clean(asked), done=(done,))) == (Milestone.TWENTY_CALF_RAISES,)


def test_a_little_pain_or_muscle_soreness_spoils_nothing() -> None:
    assert of(told(clean(CALVES), pains=(hurt(2),))) == (Milestone.TWENTY_CALF_RAISES,)
    assert hurt(2, kind=PainKind.SORENESS).kind is PainKind.SORENESS


def test_without_a_body_mass_its_shares_are_not_known() -> None:
    light = RUNNER.model_copy(update={"body_mass": None})
    report = clean(prescription("dumbbell_split_squat", 3, 6, hands(40)))
    assert reached(report, light, weeks_trained=0) == ()


def test_twelve_weeks_are_reached_by_training_in_them() -> None:
    report = clean(prescription("pushup", 2, 8))
    assert of(report, WEEKS - 1) == ()
    assert of(report, WEEKS) == (Milestone.TWELVE_WEEKS,)


def test_every_milestone_has_its_rule_and_every_rule_an_exercise_and_a_source() -> None:
    assert {feat.milestone for feat in FEATS} | {Milestone.TWELVE_WEEKS} == set(Milestone)
    for feat in FEATS:
        assert feat.source
        assert all(CATALOGUE.get(name) for name in feat.exercises)
