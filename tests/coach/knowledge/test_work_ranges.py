"""A known exercise meets the range of a new phase without ever getting harder."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.load_ladder import moved_kilograms
from coach.knowledge.work_ranges import in_range, work_range_of
from coach.plan import ExerciseId, Hold, Reps, Work, WorkRange
from coach.profile import Experience, Kit, Profile
from coach.training_log import ExerciseState
from coach.units import Bodyweight, Held, Load, PerHand, kilograms
from tests.effort import examples

RUNNER = Profile(
    experience=Experience.SOME, kit=(Kit.DUMBBELLS,), body_mass=kilograms(70), health=()
)
SQUAT, PUSH_UP, PLANK = (ExerciseId(each) for each in ("goblet_squat", "pushup", "plank"))


def state(exercise: ExerciseId, work: Work, load: Load) -> ExerciseState:
    return ExerciseState(exercise=exercise, work=work, load=load, sets=3, clean_sessions=1)


def held(amount: float) -> Held:
    return Held(weight=kilograms(amount))


@pytest.mark.parametrize(
    ("before", "asked", "work", "load"),
    [
        (state(SQUAT, Reps(count=15), held(12)), (6, 8), Reps(count=8), held(12)),
        (state(SQUAT, Reps(count=7), held(12)), (6, 8), Reps(count=7), held(12)),
        # 79.5 kg moved 6 times is worth 71.5 kg moved 10 times: 59.5 of the body and 12 held.
        (state(SQUAT, Reps(count=6), held(20)), (10, 12), Reps(count=10), held(12)),
        (state(PUSH_UP, Reps(count=6), Bodyweight()), (10, 12), Reps(count=6), Bodyweight()),
        (state(PLANK, Hold(seconds=60), Bodyweight()), (20, 45), Hold(seconds=45), Bodyweight()),
        (state(PLANK, Hold(seconds=15), Bodyweight()), (20, 45), Hold(seconds=15), Bodyweight()),
    ],
)
def test_s19_a_new_range_keeps_the_load_or_lowers_it(
    before: ExerciseState, asked: tuple[int, int], work: Work, load: Load
) -> None:
    after = in_range(before, WorkRange(low=asked[0], high=asked[1]), RUNNER)
    assert (after.work, after.load) == (work, load)
    assert after.work_range == WorkRange(low=asked[0], high=asked[1])
    assert after.clean_sessions == before.clean_sessions


def test_in_its_own_range_a_state_may_stand_above_it() -> None:
    known = state(SQUAT, Reps(count=17), held(12)).model_copy(
        update={"work_range": WorkRange(low=10, high=12)}
    )
    assert in_range(known, WorkRange(low=10, high=12), RUNNER) == known
    assert in_range(known, None, RUNNER) == known


def test_without_a_phase_the_range_is_that_of_the_start() -> None:
    known = state(SQUAT, Reps(count=12), held(12))
    assert work_range_of(known, RUNNER) == WorkRange(low=10, high=15)
    ranged = known.model_copy(update={"work_range": WorkRange(low=3, high=6)})
    assert work_range_of(ranged, RUNNER) == WorkRange(low=3, high=6)


@settings(max_examples=examples(60))
@given(
    count=st.integers(3, 20),
    amount=st.sampled_from([4, 8, 12, 16, 20]),
    low=st.integers(3, 15),
    width=st.integers(0, 5),
)
def test_a_new_range_never_asks_for_more(count: int, amount: int, low: int, width: int) -> None:
    exercise = ExerciseId("dumbbell_squat")
    before = state(exercise, Reps(count=count), PerHand(weight=kilograms(amount)))
    after = in_range(before, WorkRange(low=low, high=low + width), RUNNER)

    def once(each: ExerciseState) -> float:
        assert isinstance(each.work, Reps)
        moved = moved_kilograms(CATALOGUE.get(exercise), each.load, RUNNER.body_mass)
        return moved * (1 + each.work.count / 30)

    assert once(after) <= once(before) + 1e-9
