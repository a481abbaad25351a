"""What pain at a place means for an exercise: the table of places put to work after a report."""

from coach.adaptation.circumstances import Circumstances, entry_state
from coach.adaptation.pain import pain_cause
from coach.adaptation.rules import Rule
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.load_ladder import moved_kilograms
from coach.knowledge.sore_places import Advice, PlaceRow, row_of
from coach.plan import ExerciseId
from coach.profile import Spot
from coach.training_log import Change, ExerciseState, Pain, RedFlag


def red_flag_of(spot: Spot) -> RedFlag | None:
    """Places that a professional looks at before anything is trained there (D3)."""
    return RedFlag.ASSESS if row_of(spot).advice is Advice.BEFORE_TRAINING_IT else None


def after_pain_at(
    spot: Spot, before: ExerciseState, pain: Pain, circumstances: Circumstances
) -> Change | None:
    """What a pain of 3-5 at a place means for an exercise; None where the row says nothing of it.

    What helps the place goes on as it is unless the runner named it as what hurt.
    """
    row = row_of(spot)
    if before.exercise in row.out:
        return _left_out(row, before, pain, circumstances)
    if before.exercise in row.changed and not before.smaller_range:
        after = before.model_copy(update={"smaller_range": True, "clean_sessions": 0})
        return _changed(before, after, pain, Rule.RANGE_FOR_PLACE)
    if before.exercise in row.helps and pain.exercise != before.exercise:
        after = before.model_copy(update={"clean_sessions": 0})
        return _changed(before, after, pain, Rule.GOOD_FOR_PLACE)
    return None


def _left_out(
    row: PlaceRow, before: ExerciseState, pain: Pain, circumstances: Circumstances
) -> Change:
    """Another movement in its place, the isometric first; jumps, and what has none, stop."""
    if CATALOGUE.get(before.exercise).impact:
        return _changed(before, None, pain, Rule.LEFT_OUT_FOR_PLACE)
    after = next(
        (entry for name in row.helps if (entry := _entry(name, before, circumstances)) is not None),
        None,
    )
    return _changed(before, after, pain, Rule.LEFT_OUT_FOR_PLACE)


def _entry(
    name: ExerciseId, before: ExerciseState, circumstances: Circumstances
) -> ExerciseState | None:
    """How the other begins, if it is free and moves no more than what it stands in for."""
    other = CATALOGUE.get(name)
    if not circumstances.is_free(other, instead_of=before.exercise):
        return None
    if any(state.exercise == name for state in circumstances.training.exercises):
        return None
    body = circumstances.profile.body_mass
    entry = entry_state(other, before, circumstances)
    moved = moved_kilograms(CATALOGUE.get(before.exercise), before.load, body)
    return entry if moved_kilograms(other, entry.load, body) <= moved else None


def _changed(before: ExerciseState, after: ExerciseState | None, pain: Pain, rule: Rule) -> Change:
    return Change(before=before, after=after, cause=pain_cause(pain), rule=rule)
