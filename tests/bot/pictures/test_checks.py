"""Every drawing obeys a living body, and each check catches a drawing that is spoiled."""

from dataclasses import replace

import numpy as np
import pytest

from bot.pictures import checks
from bot.pictures.checks import Check, findings
from bot.pictures.motion import Moment, samples
from bot.pictures.skeleton import Skeleton
from coach.knowledge.figures.drawings import FIGURES, figure_of
from coach.knowledge.figures.faults import FAULTS
from coach.knowledge.figures.figure import (
    Block,
    Fault,
    Figure,
    Leg,
    Point,
    Rule,
)
from coach.picture import FaultKind
from coach.plan import ExerciseId


def moments_of(figure: Figure) -> int:
    """So many that every way between beats is looked at six times."""
    return 6 * len(figure.beats) + 1


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: str(figure.exercise))
def test_every_drawing_is_of_a_living_body_in_good_form(figure: Figure) -> None:
    assert findings(figure, moments_of(figure)) == ()


def spoiled(exercise: str, beat: int = 1, **changes: object) -> Figure:
    """The drawing with one of its poses changed."""
    figure = figure_of(ExerciseId(exercise))
    beats = list(figure.beats)
    pose = beats[beat].pose
    for name in [name for name in changes if "__" in name]:
        limb, _, field = name.partition("__")
        changes[limb] = getattr(pose, limb).model_copy(update={field: changes.pop(name)})
    beats[beat] = beats[beat].model_copy(update={"pose": pose.model_copy(update=changes)})
    return figure.model_copy(update={"beats": tuple(beats)})


def with_kit(exercise: str, block: Block) -> Figure:
    figure = figure_of(ExerciseId(exercise))
    return figure.model_copy(update={"kit": (*figure.kit, block)})


SPOILED: tuple[tuple[Check, Figure], ...] = (
    (Check.REACH, spoiled("pushup", right_arm__x=0.60)),
    (Check.KNEE, spoiled("leg_curl", right_leg__knee=170.0)),
    (Check.KNEE, spoiled("leg_extension", right_leg__knee=-12.0)),
    (Check.ELBOW, spoiled("biceps_curl", right_arm__elbow=165.0)),
    (Check.HIP, spoiled("dead_bug", right_leg=Leg(hip=140, knee=90))),
    (Check.HIP, spoiled("single_leg_deadlift", left_leg__hip=-40.0)),
    (Check.ANKLE, spoiled("dead_bug", right_leg=Leg(hip=11, ankle=50))),
    (Check.ANKLE, spoiled("bodyweight_squat", x=0.20, y=0.25)),
    (Check.SPINE, spoiled("cat_cow", curl=80.0)),
    (Check.NECK, spoiled("sit_up", nod=75.0)),
    (Check.TWISTED_LEG, spoiled("bodyweight_squat", right_leg__knee_out=75.0)),
    (Check.GROUND, spoiled("pushup", lean=98.0)),
    (Check.GROUND, spoiled("glute_bridge", 0, y=0.02)),
    (Check.GROUND, spoiled("deadlift", 0, y=0.31)),
    (Check.BODY, spoiled("deadlift", 2, right_arm__lift=2.0, left_arm__lift=2.0)),
    (
        Check.KIT,
        with_kit("bodyweight_squat", Block(low=Point(x=-0.6, z=-1), high=Point(x=0, y=0.3, z=1))),
    ),
    (Check.KIT, spoiled("box_squat", y=0.20)),
    (Check.BODY, spoiled("goblet_squat", right_arm__x=0.0)),
    (Check.SLIDE, spoiled("bodyweight_squat", right_leg__x=0.03)),
    (Check.SLIDE, spoiled("pushup", right_arm__x=0.24)),
    (Check.BALANCE, spoiled("bodyweight_squat", x=-0.09)),
    (Check.BALANCE, spoiled("single_leg_balance", z=-0.06)),
    (Check.NEUTRAL_SPINE, spoiled("dumbbell_romanian_deadlift", curl=30.0)),
    (Check.STRAIGHT_BODY, spoiled("plank", right_leg=Leg(hip=18, flat_toes=True))),
    (Check.LEVEL_HIPS, spoiled("single_leg_bridge", tilt=10.0)),
    (Check.KNEE_OVER_FOOT, spoiled("bodyweight_squat", right_leg__knee_out=-22.0)),
    (Check.DEEP, spoiled("bodyweight_squat", y=0.36)),
    (
        Check.JERK,
        spoiled("bodyweight_squat").model_copy(
            update={
                "beats": tuple(
                    beat.model_copy(update={"seconds": 0.15})
                    for beat in figure_of(ExerciseId("bodyweight_squat")).beats
                )
            }
        ),
    ),
)


@pytest.mark.parametrize(("check", "figure"), SPOILED, ids=[each.value for each, _ in SPOILED])
def test_a_spoiled_pose_is_caught(check: Check, figure: Figure) -> None:
    assert check in {finding.check for finding in findings(figure, moments_of(figure))}


def test_a_limb_that_grows_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    figure = figure_of(ExerciseId("plank"))

    def stretched(figure: Figure, count: int) -> tuple[Moment, ...]:
        def longer(body: Skeleton) -> Skeleton:
            arm = body.right_arm
            return replace(body, right_arm=replace(arm, middle=arm.middle + np.array((0, 0.01, 0))))

        return tuple(
            replace(each, skeleton=longer(each.skeleton)) for each in samples(figure, count)
        )

    monkeypatch.setattr(checks, "samples", stretched)
    assert Check.LIMB_LENGTH in {finding.check for finding in findings(figure, 3)}


def test_every_check_has_a_pose_that_it_catches() -> None:
    assert {check for check, _ in SPOILED} | {Check.LIMB_LENGTH} == set(Check)


CAUGHT_BY: dict[FaultKind, Check] = {
    FaultKind.KNEE_IN: Check.KNEE_OVER_FOOT,
    FaultKind.ROUND_BACK: Check.NEUTRAL_SPINE,
    FaultKind.HIPS_SAG: Check.STRAIGHT_BODY,
    FaultKind.HEELS_LIFT: Check.SLIDE,
}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.right.exercise}-{fault.kind}")
def test_a_fault_is_a_fault_and_the_right_way_is_right(fault: Fault) -> None:
    assert fault.right.beats == figure_of(fault.right.exercise).beats
    assert CAUGHT_BY[fault.kind] in {each.check for each in findings(fault.wrong, 13)}


@pytest.mark.parametrize(
    ("exercise", "rules"),
    [
        ("bodyweight_squat", {Rule.DEEP, Rule.KNEE_OVER_FOOT, Rule.NEUTRAL_SPINE}),
        ("barbell_romanian_deadlift", {Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS}),
        ("plank", {Rule.STRAIGHT_BODY}),
        ("step_down", {Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT}),
    ],
)
def test_the_main_lifts_promise_what_their_cues_say(exercise: str, rules: set[Rule]) -> None:
    assert rules <= set(figure_of(ExerciseId(exercise)).rules)
