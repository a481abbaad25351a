"""What pain told during a session ends for the day."""

import pytest

from coach.adaptation.today import affected_by_pain
from coach.profile import BodyArea, Side
from coach.training_log import Pain, PainKind
from tests.coach.adaptation.examples import DEADLIFT, GOBLET, PLANK, clean, hurt, told


def assessed(pain: Pain) -> Pain:
    return pain.model_copy(update={"assessed": True})


@pytest.mark.parametrize(
    ("pains", "ended"),
    [
        pytest.param(None, (), id="nobody asked yet"),
        pytest.param((hurt(2, BodyArea.KNEE),), (), id="knee 2/10: go on"),
        pytest.param((hurt(3, BodyArea.KNEE),), ("goblet_squat",), id="knee 3/10"),
        pytest.param((hurt(None, exercise="plank"),), ("plank",), id="hurt without a number"),
        pytest.param(
            (hurt(4),),
            ("goblet_squat", "dumbbell_romanian_deadlift", "plank"),
            id="no place: all of it",
        ),
        pytest.param((assessed(hurt(5, BodyArea.KNEE)),), (), id="assessed, 5/10: may go on"),
        pytest.param(
            (assessed(hurt(6, BodyArea.KNEE)),), ("goblet_squat",), id="assessed, 6/10: ends"
        ),
        pytest.param(
            (assessed(hurt(2, BodyArea.KNEE, kind=PainKind.SHARP)),),
            ("goblet_squat",),
            id="assessed, but sharp: ends",
        ),
        pytest.param(
            (assessed(hurt(5, BodyArea.KNEE)), hurt(3, exercise="goblet_squat")),
            ("goblet_squat",),
            id="one complaint assessed, the other not: ends",
        ),
        pytest.param(
            (hurt(5, BodyArea.QUAD, kind=PainKind.SORENESS, side=Side.BOTH),),
            (),
            id="sore thighs: go on",
        ),
    ],
)
def test_what_ends_for_the_day(pains: tuple[Pain, ...] | None, ended: tuple[str, ...]) -> None:
    assert affected_by_pain(told(clean(GOBLET, DEADLIFT, PLANK), pains=pains)) == ended
