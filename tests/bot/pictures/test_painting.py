"""Pictures: outlines that are right from any side, all inside the frame, approved by eye."""

import os

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.pictures.animation import STILL_COLOURS, still_picture
from bot.pictures.camera import CORNERS, hulls, looking, supports
from bot.pictures.drawing import Drawing, drawing_of
from bot.pictures.flesh import Ink
from bot.pictures.motion import at_beat, still
from bot.pictures.painter import FINER, Painter, bounds, framed, scene_of
from bot.pictures.palette import ACCENT, PAPER, ink_colour
from coach.knowledge.figures.drawings import FIGURES
from coach.knowledge.figures.figure import Figure, Side, View
from coach.plan import ExerciseId
from tests.bot.pictures.comparing import MOST_OFF, REFERENCES, off
from tests.effort import examples

APPROVED = (
    "bodyweight_squat",
    "barbell_romanian_deadlift",
    "forward_lunge",
    "step_down",
    "machine_calf_raise",
    "clamshell",
    "pushup",
    "lat_pulldown",
    "side_plank",
    "bird_dog",
    "squat_jump",
    "wall_slide",
)
SMALL = 120


@pytest.mark.parametrize("exercise", APPROVED)
def test_a_picture_is_as_it_was_approved(exercise: str) -> None:
    path = REFERENCES / f"{exercise}.png"
    drawn = still_picture(drawing_of(ExerciseId(exercise)), SMALL)
    if os.environ.get("REWRITE_REFERENCES") == "1":
        path.parent.mkdir(exist_ok=True)
        drawn.quantize(STILL_COLOURS).save(path, optimize=True)
    with Image.open(path) as approved:
        assert off(drawn, approved) <= MOST_OFF


@pytest.mark.parametrize(
    ("limb", "field", "by"),
    [
        ("right_arm", "lift", 12),
        ("left_arm", "lift", -16),
        ("right_leg", "x", 0.035),
        ("left_leg", "heel", 25),
    ],
)
def test_a_moved_limb_is_seen(limb: str, field: str, by: float) -> None:
    drawing = drawing_of(ExerciseId("bodyweight_squat"))
    beat = drawing.figure.beats[1]
    target = getattr(beat.pose, limb)
    moved = target.model_copy(update={field: getattr(target, field) + by})
    beats = (
        drawing.figure.beats[0],
        beat.model_copy(update={"pose": beat.pose.model_copy(update={limb: moved})}),
    )
    changed = Drawing(drawing.figure.model_copy(update={"beats": beats}), drawing.tints)
    with Image.open(REFERENCES / "bodyweight_squat.png") as approved:
        assert off(still_picture(changed, SMALL), approved) > MOST_OFF


def test_other_edges_are_not_seen() -> None:
    """Painted twice as large and reduced otherwise: other anti-aliasing, the same picture."""
    drawing = drawing_of(ExerciseId("bodyweight_squat"))
    large = still_picture(drawing, SMALL * 2).resize((SMALL, SMALL), Image.Resampling.BILINEAR)
    with Image.open(REFERENCES / "bodyweight_squat.png") as approved:
        assert off(large, approved) <= MOST_OFF


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: str(figure.exercise))
def test_all_of_it_is_inside_the_frame(figure: Figure) -> None:
    drawing = drawing_of(figure.exercise)
    moments = [at_beat(drawing.figure, number) for number in range(len(drawing.figure.beats))]
    camera = framed(drawing, moments, 480, 480, 400)
    assert camera.scale <= 400
    moment = moments[-1]
    scene = scene_of(drawing, moment.skeleton, camera.view, camera.towards)
    left, bottom, right, top = (
        bounds(scene, camera.view)
        - np.array((1, 0, 1, 0)) * float(camera.view[0, 0]) * moment.travelled
        - np.array(camera.centre * 2)
    ) * camera.scale
    assert max(abs(left), abs(right)) <= 240 - 12
    assert max(abs(bottom), abs(top)) <= 240 - 12


@settings(max_examples=examples(40))
@given(st.floats(-180, 180), st.floats(0, 60), st.lists(st.floats(-1, 1), min_size=12, max_size=12))
def test_an_outline_holds_what_it_outlines(yaw: float, pitch: float, numbers: list[float]) -> None:
    view, _ = looking(View(yaw=yaw, pitch=pitch))
    centres = np.array(numbers[:6]).reshape(2, 3)
    axes = np.array([np.diag(np.abs(numbers[6:9]) + 0.01), np.diag(np.abs(numbers[9:]) + 0.01)])
    points, reach = supports(centres, axes, view)
    assert reach.shape == (2, CORNERS)
    outline = hulls(points, reach, np.array([0]), np.array([1]))[0]
    edges = np.roll(outline, -1, axis=0) - outline
    for point in (centres @ view.T).tolist():
        away = np.array(point) - outline
        turned = edges[:, 0] * away[:, 1] - edges[:, 1] * away[:, 0]
        # A hull of few corners cuts off a little of a tube much thinner at one end.
        assert (turned >= -0.01).all()


def test_a_camera_looks_from_where_it_stands() -> None:
    right, up = looking(View(yaw=0, pitch=0))[0]
    assert (right.tolist(), up.tolist()) == ([1, 0, 0], [0, 1, 0])
    front_right, _ = looking(View(yaw=90, pitch=0))[0]
    assert front_right == pytest.approx((0, 0, -1), abs=1e-12)
    assert looking(View(yaw=90, pitch=0))[1] == pytest.approx((1, 0, 0), abs=1e-12)


def pixels(image: Image.Image, colour: tuple[int, int, int], within: int = 12) -> int:
    away = np.abs(np.asarray(image).astype(int) - np.array(colour)).max(axis=2)
    return int((away <= within).sum())


def test_what_works_is_tinted_the_more_the_harder() -> None:
    drawing = drawing_of(ExerciseId("bodyweight_squat"))
    camera = framed(drawing, [still(drawing.figure)], 240, 240, 200)
    painter = Painter(drawing, camera)
    work = painter.paint(at_beat(drawing.figure, 1))
    rest = painter.paint(at_beat(drawing.figure, 0))
    assert pixels(work, ACCENT) > 250
    assert pixels(rest, ACCENT) < 20
    bare = Drawing(drawing.figure, {side: frozenset() for side in Side})
    assert pixels(Painter(bare, camera).paint(at_beat(drawing.figure, 1)), ACCENT) == 0


def test_the_working_side_alone_is_tinted_and_marked() -> None:
    lunge = drawing_of(ExerciseId("forward_lunge"))
    assert lunge.one_sided
    assert lunge.tints[Side.RIGHT]
    assert not lunge.tints[Side.LEFT]
    assert drawing_of(ExerciseId("plank")).held


@pytest.mark.parametrize(("held", "one_sided"), [(True, False), (False, True), (True, True)])
def test_marks_show_in_the_corner(held: bool, one_sided: bool) -> None:
    plain = drawing_of(ExerciseId("bodyweight_squat"))
    camera = framed(plain, [still(plain.figure)], 240, 240, 200)
    marked = Drawing(plain.figure, plain.tints, held=held, one_sided=one_sided)
    corner = (0, 0, 120, 40)
    moment = at_beat(plain.figure, 1)
    without = Painter(plain, camera).paint(moment).crop(corner)
    with_marks = Painter(marked, camera).paint(moment).crop(corner)
    assert pixels(without, ACCENT) == 0
    assert pixels(with_marks, ACCENT) > 30
    assert without.getpixel((2, 2)) == PAPER


def test_far_limbs_are_paler() -> None:
    for ink in (Ink.SKIN, Ink.SHORTS, Ink.SHOE, Ink.MUSCLE):
        near, far = (sum(ink_colour(ink, 1, far=way)) for way in (False, True))
        assert far > near


def test_pictures_are_smoothed() -> None:
    assert FINER >= 2
    image = still_picture(drawing_of(ExerciseId("plank")), SMALL)
    assert len(image.getcolors(SMALL * SMALL) or ()) > 100
