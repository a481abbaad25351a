import pytest

from coach.adaptation.pain import (
    PainBand,
    concerns,
    counted_level,
    hurt_at_all,
    is_normal_soreness,
    pain_band,
)
from coach.profile import BodyArea, Side
from coach.training_log import Pain, PainKind
from tests.coach.adaptation.examples import GOBLET, PLANK, clean, hurt, named, told

SORE = PainKind.SORENESS


@pytest.mark.parametrize(
    ("pain", "band"),
    [
        (hurt(0), PainBand.NONE),
        (hurt(1), PainBand.LOW),
        (hurt(2), PainBand.LOW),
        (hurt(3), PainBand.MIDDLE),
        (hurt(5), PainBand.MIDDLE),
        (hurt(6), PainBand.HIGH),
        (hurt(10), PainBand.HIGH),
        (hurt(None), PainBand.MIDDLE),
        (hurt(1, kind=PainKind.SHARP), PainBand.HIGH),
        (hurt(None, kind=PainKind.SHARP), PainBand.HIGH),
        (hurt(2, kind=PainKind.DULL), PainBand.LOW),
        (hurt(0, changed_movement=True), PainBand.HIGH),
        (hurt(None, changed_movement=True), PainBand.HIGH),
        (hurt(4, BodyArea.QUAD, kind=SORE, side=Side.BOTH), PainBand.NONE),
        (hurt(6, BodyArea.CALF, kind=SORE, side=Side.BOTH), PainBand.NONE),
        (hurt(6, None, kind=SORE, side=Side.BOTH), PainBand.NONE),
        (hurt(6, BodyArea.CALF, kind=SORE), PainBand.HIGH),
        (hurt(5, BodyArea.QUAD, kind=SORE), PainBand.MIDDLE),
        (hurt(None, kind=SORE), PainBand.MIDDLE),
        (hurt(2, kind=SORE), PainBand.LOW),
        (hurt(0, BodyArea.QUAD, kind=SORE), PainBand.NONE),
        (hurt(6, at_least=True), PainBand.HIGH),
        (hurt(6, BodyArea.KNEE, kind=SORE, side=Side.BOTH, at_least=True), PainBand.HIGH),
        (hurt(6, BodyArea.QUAD, kind=SORE, side=Side.BOTH, at_least=True), PainBand.MIDDLE),
        (hurt(6, None, kind=SORE, side=Side.BOTH, at_least=True), PainBand.MIDDLE),
        (hurt(5, low=3), PainBand.MIDDLE),
        (hurt(2, low=1), PainBand.LOW),
        (hurt(None, BodyArea.GLUTE, kind=SORE, side=Side.BOTH), PainBand.NONE),
        (hurt(7, BodyArea.QUAD, kind=SORE, side=Side.BOTH), PainBand.MIDDLE),
        (hurt(10, BodyArea.QUAD, kind=SORE, side=Side.BOTH), PainBand.MIDDLE),
        (hurt(4, BodyArea.QUAD, kind=SORE, side=Side.LEFT), PainBand.MIDDLE),
        (hurt(8, BodyArea.QUAD, kind=SORE, side=Side.RIGHT), PainBand.HIGH),
        (hurt(4, BodyArea.KNEE, kind=SORE, side=Side.BOTH), PainBand.MIDDLE),
        (hurt(4, BodyArea.ACHILLES, kind=SORE, side=Side.BOTH), PainBand.MIDDLE),
        (hurt(2, BodyArea.QUAD, kind=SORE, changed_movement=True), PainBand.HIGH),
        (hurt(4, BodyArea.QUAD, kind=PainKind.ACHE, side=Side.BOTH), PainBand.MIDDLE),
    ],
)
def test_the_band_a_pain_falls_in(pain: Pain, band: PainBand) -> None:
    assert pain_band(pain) is band


@pytest.mark.parametrize(
    ("pain", "normal"),
    [
        (hurt(5, BodyArea.HAMSTRING, kind=SORE, side=Side.BOTH), True),
        (hurt(None, BodyArea.HAMSTRING, kind=SORE, side=Side.BOTH), True),
        (hurt(5, BodyArea.HAMSTRING, kind=SORE), False),
        (hurt(6, BodyArea.HAMSTRING, kind=SORE, side=Side.BOTH, at_least=True), False),
        (hurt(5, BodyArea.LOW_BACK, kind=SORE, side=Side.BOTH), False),
        (hurt(5, BodyArea.HAMSTRING, kind=SORE, side=Side.LEFT), False),
        (hurt(7, BodyArea.HAMSTRING, kind=SORE, side=Side.BOTH), False),
        (hurt(5, BodyArea.HAMSTRING, kind=SORE, changed_movement=True), False),
        (hurt(5, BodyArea.HAMSTRING, kind=PainKind.DULL, side=Side.BOTH), False),
        (hurt(5, BodyArea.HAMSTRING, side=Side.BOTH), False),
    ],
)
def test_which_soreness_is_normal(pain: Pain, normal: bool) -> None:
    assert is_normal_soreness(pain) is normal


def test_a_hurt_without_a_number_counts_as_three() -> None:
    assert counted_level(hurt(None)) == 3
    assert counted_level(hurt(0)) == 0


@pytest.mark.parametrize(
    ("pain", "squat", "plank"),
    [
        (hurt(4, BodyArea.KNEE), True, False),
        (hurt(4, BodyArea.SHOULDER), False, True),
        (hurt(4), True, True),
        (hurt(4, BodyArea.OTHER), True, True),
        (hurt(4, BodyArea.KNEE, exercise="goblet_squat"), True, False),
        (hurt(4, BodyArea.KNEE, exercise="plank"), False, True),
        (hurt(4, BodyArea.KNEE, exercise="deadlift"), True, False),
        (hurt(4, exercise="deadlift"), True, True),
    ],
)
def test_the_exercises_a_pain_counts_for(pain: Pain, squat: bool, plank: bool) -> None:
    session = (GOBLET.exercise, PLANK.exercise)
    assert concerns(pain, named("goblet_squat"), session) is squat
    assert concerns(pain, named("plank"), session) is plank


@pytest.mark.parametrize(
    ("pain", "squat"),
    [
        (hurt(4, BodyArea.KNEE), True),
        (hurt(4, BodyArea.SHOULDER), False),
        (hurt(4), False),
        (hurt(4, BodyArea.OTHER), False),
        (hurt(4, BodyArea.KNEE, exercise="plank"), False),
        (hurt(4, BodyArea.KNEE, exercise="deadlift"), False),
        (hurt(4, exercise="goblet_squat"), True),
        (hurt(4, BodyArea.SHOULDER, exercise="goblet_squat"), True),
    ],
)
def test_the_pains_that_count_for_an_exercise_of_another_session(pain: Pain, squat: bool) -> None:
    assert concerns(pain, named("goblet_squat"), (PLANK.exercise,)) is squat


@pytest.mark.parametrize(
    ("pains", "anything"),
    [
        (None, False),
        ((), False),
        ((hurt(0),), False),
        ((hurt(1),), True),
        ((hurt(None),), True),
        ((hurt(0, changed_movement=True),), True),
        ((hurt(4, BodyArea.QUAD, kind=SORE, side=Side.BOTH),), True),
    ],
)
def test_whether_anything_hurt(pains: tuple[Pain, ...] | None, anything: bool) -> None:
    assert hurt_at_all(told(clean(GOBLET), pains=pains)) is anything
