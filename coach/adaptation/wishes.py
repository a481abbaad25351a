"""What a runner asks for: less of an exercise, or another in its place. Never more of anything."""

from collections.abc import Iterator

from coach.adaptation.circumstances import Circumstances, entry_state
from coach.adaptation.easing import lightened
from coach.adaptation.pain import known_exercise
from coach.adaptation.rules import Rule
from coach.adaptation.state import stand_in, state_of, stop_of
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise
from coach.knowledge.load_ladder import moved_kilograms
from coach.knowledge.starting import starting_state, suits
from coach.profile import Profile
from coach.training_log import Change, Decision, ExerciseState, RequestCause, TrainingState, Wished

_NO_MORE = 1.1
"""Another exercise may move a tenth more at most, as any step (ACSM 2009)."""


def decide_wish(wished: Wished, training: TrainingState, profile: Profile) -> Decision:
    """What a wish changes; nothing where the exercise is out, or nothing suits."""
    nothing = Decision(report=wished.id, day=wished.day, changes=())
    name = stand_in(training, wished.exercise)
    exercise = known_exercise(name)
    if exercise is None or stop_of(training, name) is not None:
        return nothing
    before = state_of(training, name) or starting_state(exercise, profile)
    circumstances = Circumstances(profile=profile, training=training, prescribed=(name,))
    after = (
        _another(before, exercise, wished, circumstances)
        if wished.another
        else lightened(before, circumstances)
    )
    if after is None or after == before:
        return nothing
    change = Change(before=before, after=after, cause=RequestCause(), rule=Rule.WISHED)
    return nothing.model_copy(update={"changes": (change,)})


def _another(
    before: ExerciseState, exercise: Exercise, wished: Wished, circumstances: Circumstances
) -> ExerciseState | None:
    """The first of the pattern that is free, suits the runner and asks no more than before."""
    profile = circumstances.profile
    most = _NO_MORE * moved_kilograms(exercise, before.load, profile.body_mass)
    for other in _candidates(exercise, wished):
        if not circumstances.is_free(other, instead_of=exercise.id):
            continue
        if circumstances.has_stopped_for_a_place_of(other) or not suits(other, profile):
            continue
        if other.lands_harder_than(exercise) or _is_no_kinder(other, exercise, wished):
            continue
        entry = entry_state(other, before, circumstances)
        if moved_kilograms(other, entry.load, profile.body_mass) <= most:
            return entry
    return None


def _is_no_kinder(other: Exercise, exercise: Exercise, wished: Wished) -> bool:
    """Whether it asks as much of the place that does not take the one before."""
    if wished.area is None or wished.instead is not None:
        return False
    before = exercise.stress_on(wished.area)
    return before > 0 and other.stress_on(wished.area) >= before


def _candidates(exercise: Exercise, wished: Wished) -> Iterator[Exercise]:
    """The one named, where it trains the same; else neighbours first, then the pattern."""
    if wished.instead is not None:
        named = CATALOGUE.get(wished.instead)
        if named.pattern is exercise.pattern and named.id != exercise.id:
            yield named
        return
    near = (*exercise.easier, *exercise.harder)
    alike = CATALOGUE.of_pattern(exercise.pattern)
    for other in (*map(CATALOGUE.get, near), *alike):
        if other.pattern is exercise.pattern and other.isolation is exercise.isolation:
            yield other
