"""Every exercise has its drawing, and the drawings agree with the catalogue."""

import runpy

import pytest
from pydantic import ValidationError

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise
from coach.knowledge.figures import drawings, squats
from coach.knowledge.figures.drawings import FIGURES, check_drawings, figure_of, muscles_of
from coach.knowledge.figures.faults import FAULTS, SHOWN_FOR, fault_for, fault_of
from coach.knowledge.figures.figure import Anchor, Beat, Figure, Leg, Side, View
from coach.knowledge.figures.muscle import TINTED, Muscle, tinted
from coach.knowledge.figures.stances import HANGING, same
from coach.picture import FaultKind
from coach.plan import ExerciseId
from coach.training_log import FormSign

SQUAT = ExerciseId("bodyweight_squat")


def changed(exercise_id: str, **changes: object) -> tuple[Figure, ...]:
    return tuple(
        figure.model_copy(update=changes) if figure.exercise == exercise_id else figure
        for figure in FIGURES
    )


def renamed(exercise_id: str, words: tuple[str, ...]) -> tuple[Exercise, ...]:
    return tuple(
        exercise.model_copy(update={"muscles": words}) if exercise.id == exercise_id else exercise
        for exercise in CATALOGUE.exercises
    )


def test_every_exercise_is_drawn() -> None:
    check_drawings(CATALOGUE.exercises, FIGURES)
    assert {figure.exercise for figure in FIGURES} == {each.id for each in CATALOGUE.exercises}


@pytest.mark.parametrize(
    ("exercises", "figures", "why"),
    [
        (CATALOGUE.exercises, FIGURES[1:], f"without a drawing: {FIGURES[0].exercise}"),
        (CATALOGUE.exercises, (*FIGURES, FIGURES[0]), f"drawn twice: {FIGURES[0].exercise}"),
        (CATALOGUE.exercises[1:], FIGURES, "drawings of no exercise: "),
        (CATALOGUE.exercises, changed("split_squat", side=None), "split_squat: one-sided"),
        (CATALOGUE.exercises, changed(SQUAT, side=Side.LEFT), f"{SQUAT}: one-sided"),
        (CATALOGUE.exercises, changed("pogo_hops", leaves_ground=False), "pogo_hops: jumps"),
        (renamed("plank", ("abs", "wings")), FIGURES, "no place of the figure for wings"),
    ],
)
def test_a_catalogue_that_is_not_drawn_is_refused(
    exercises: tuple[Exercise, ...], figures: tuple[Figure, ...], why: str
) -> None:
    with pytest.raises(ValueError, match=why):
        check_drawings(exercises, figures)


def test_nothing_loads_where_an_exercise_has_no_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    first, *others = squats.SQUATS
    monkeypatch.setattr(squats, "SQUATS", tuple(others))
    with pytest.raises(ValueError, match=f"^without a drawing: {first.exercise}$"):
        runpy.run_path(drawings.__file__)


def test_the_drawing_of_an_exercise_is_found() -> None:
    assert figure_of(SQUAT).exercise == SQUAT
    with pytest.raises(KeyError):
        figure_of(ExerciseId("levitation"))


def test_what_the_catalogue_works_is_tinted() -> None:
    assert muscles_of(CATALOGUE.get(SQUAT)) == (Muscle.QUADS, Muscle.GLUTES)
    assert tinted(("back", "back extensors", "abs")) == (Muscle.LOW_BACK, Muscle.ABS)
    assert {muscle for muscles in TINTED.values() for muscle in muscles} == set(Muscle)
    assert all(muscles_of(exercise) for exercise in CATALOGUE.exercises)


def test_a_limb_is_led_by_one_kind_of_target() -> None:
    stand = figure_of(SQUAT).beats[0].pose
    swinging = stand.model_copy(update={"left_leg": Leg()})
    with pytest.raises(ValidationError, match="kinds of targets"):
        Figure(
            exercise=SQUAT,
            view=View(yaw=0),
            beats=(Beat(pose=stand), Beat(pose=swinging)),
            planted=(),
        )


def test_a_figure_alike_on_both_sides() -> None:
    pose = same(Leg(hip=10), HANGING, lean=5)
    assert pose.right_leg == pose.left_leg == Leg(hip=10)
    assert pose.right_arm is pose.left_arm


def test_planks_are_anchored_by_their_toes() -> None:
    assert figure_of(ExerciseId("plank")).anchor is Anchor.BALL


@pytest.mark.parametrize(
    ("exercise", "sign", "shown"),
    [
        ("bodyweight_squat", FormSign.KNEE_CAVED, FaultKind.KNEE_IN),
        ("goblet_squat", FormSign.HEELS_UP, FaultKind.HEELS_LIFT),
        ("plank", FormSign.HIPS_DROPPED, FaultKind.HIPS_SAG),
        ("pushup", FormSign.BACK_ARCHED, FaultKind.HIPS_SAG),
        ("plank", FormSign.KNEE_CAVED, None),
        ("bodyweight_squat", FormSign.JERKY, None),
        ("biceps_curl", FormSign.HEELS_UP, None),
    ],
)
def test_the_fault_that_was_reported_is_shown(
    exercise: str, sign: FormSign, shown: FaultKind | None
) -> None:
    assert fault_for(ExerciseId(exercise), sign) is shown


def test_the_commonest_faults_are_drawn_of_the_main_lifts() -> None:
    assert {fault.kind for fault in FAULTS} == set(FaultKind)
    assert set(SHOWN_FOR.values()) <= set(FaultKind)
    assert fault_of(ExerciseId("deadlift"), FaultKind.ROUND_BACK) is not None
    assert all(fault.right.beats != fault.wrong.beats for fault in FAULTS)
    assert len({(fault.right.exercise, fault.kind) for fault in FAULTS}) == len(FAULTS)
