"""What a runner wishes for is given where it asks no more than before."""

import pytest

from coach.adaptation.wishes import decide_wish
from coach.plan import ExerciseId
from coach.profile import Experience, Kit
from coach.training_log import ReportId, TrainingState, Wished

from .examples import MONDAY, RUNNER

JUMPER = RUNNER.model_copy(update={"experience": Experience.REGULAR, "kit": tuple(Kit)})


@pytest.mark.parametrize(
    ("jump", "instead", "given"),
    [
        ("pogo_hops", "line_hop", True),
        ("pogo_hops", "box_jump", False),
        ("box_jump", "drop_jump", False),
        ("box_jump", "pogo_hops", True),
    ],
)
def test_another_jump_lands_no_harder(jump: str, instead: str, given: bool) -> None:
    wished = Wished(
        id=ReportId(1),
        day=MONDAY,
        exercise=ExerciseId(jump),
        another=True,
        instead=ExerciseId(instead),
    )
    changes = decide_wish(wished, TrainingState(), JUMPER).changes
    assert bool(changes) is given
