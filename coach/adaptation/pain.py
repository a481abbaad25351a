"""What a pain counts as, and which exercises it counts for."""

from enum import IntEnum

from coach.adaptation.rules import (
    PAIN_THAT_EASES,
    PAIN_THAT_STOPS,
    PLACES_OF_JOINT_OR_TENDON,
    SORENESS_STOPS_BEING_NORMAL,
    WITHOUT_NUMBER,
    Rule,
)
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise
from coach.plan import ExerciseId
from coach.profile import BodyArea, Side
from coach.training_log import Pain, PainCause, PainKind, Report

PLACES_LOADED = frozenset(
    loaded.area for exercise in CATALOGUE.exercises for loaded in exercise.loaded_areas
)
"""The places that the catalogue knows about; a pain elsewhere counts for every exercise."""


class PainBand(IntEnum):
    """The bands of the pain-monitoring model (Thomee 1997, Silbernagel 2007), in integers."""

    NONE = 0
    LOW = 1
    """1-2: training goes on and may progress."""
    MIDDLE = 2
    """3-5: never up, eased."""
    HIGH = 3
    """6 and more, sharp, or the movement changed: it stops."""


def counted_level(pain: Pain) -> int:
    """The level 0-10 that decides; a hurt without a number counts as 3."""
    return WITHOUT_NUMBER if pain.level is None else pain.level


def is_normal_soreness(pain: Pain) -> bool:
    """Whether this is the soreness that training brings: muscle, both sides, surely below 7."""
    return (
        _is_muscle_soreness(pain)
        and not pain.at_least
        and counted_level(pain) < SORENESS_STOPS_BEING_NORMAL
    )


def pain_band(pain: Pain) -> PainBand:
    """What a pain asks of the next session. Normal soreness asks nothing."""
    if pain.changed_movement or pain.kind is PainKind.SHARP:
        return PainBand.HIGH
    if is_normal_soreness(pain):
        return PainBand.NONE
    if _is_muscle_soreness(pain):
        return PainBand.MIDDLE
    level = counted_level(pain)
    if level >= PAIN_THAT_STOPS:
        return PainBand.HIGH
    if level >= PAIN_THAT_EASES:
        return PainBand.MIDDLE
    return PainBand.LOW if level else PainBand.NONE


def pain_rule(pain: Pain) -> Rule:
    """The rule by which a pain of the middle or high band decides."""
    if pain.changed_movement:
        return Rule.CHANGED_MOVEMENT_STOPS
    if pain.kind is PainKind.SHARP:
        return Rule.SHARP_PAIN_STOPS
    if pain_band(pain) is PainBand.HIGH:
        return Rule.PAIN_STOPS
    return Rule.SORENESS_EASES if _is_muscle_soreness(pain) else Rule.PAIN_EASES


def pain_cause(pain: Pain) -> PainCause:
    """A pain as the cause of a change."""
    return PainCause(
        level=counted_level(pain),
        low=pain.low,
        at_least=pain.at_least,
        area=pain.area,
        side=pain.side,
        pain_kind=pain.kind,
        changed_movement=pain.changed_movement,
    )


def worst_pain(report: Report, exercise: ExerciseId) -> Pain | None:
    """The gravest pain of the middle or high band that counts for an exercise, done or not."""
    if not report.pains:
        return None
    prescribed = tuple(prescription.exercise for prescription in report.prescriptions)
    felt = (
        pain
        for pain in report.pains
        if pain_band(pain) >= PainBand.MIDDLE and concerns(pain, exercise, prescribed)
    )
    return max(
        felt,
        key=lambda pain: (pain_band(pain), counted_level(pain), pain.at_least),
        default=None,
    )


def worst_level(report: Report, area: BodyArea) -> int:
    """The worst pain told of a place, 0-10; normal soreness is none."""
    return max(
        (
            counted_level(pain)
            for pain in report.pains or ()
            if pain.area is area and not is_normal_soreness(pain)
        ),
        default=0,
    )


def known_exercise(exercise: ExerciseId) -> Exercise | None:
    """The catalogue's entry; None for one that an older catalogue held."""
    try:
        return CATALOGUE.get(exercise)
    except KeyError:
        return None


def concerns(pain: Pain, exercise: ExerciseId, prescribed: tuple[ExerciseId, ...]) -> bool:
    """Whether a pain told after a session counts for an exercise.

    The one that was named; without a name every one that loads the place, of this session or of
    another (rule of thumb on S38). Within the session that is also so where the name is none of
    its exercises, and without a place that the catalogue knows all of it counts.
    """
    if pain.exercise in prescribed:
        return pain.exercise == exercise
    if exercise not in prescribed:
        return _concerns_beyond_session(pain, exercise)
    if pain.area is None or pain.area not in PLACES_LOADED:
        return True
    return _loads(exercise, pain.area)


def _concerns_beyond_session(pain: Pain, exercise: ExerciseId) -> bool:
    if pain.exercise is not None:
        return pain.exercise == exercise
    return pain.area is not None and _loads(exercise, pain.area)


def _loads(exercise: ExerciseId, area: BodyArea) -> bool:
    entry = known_exercise(exercise)
    return entry is not None and entry.loads(area)


def hurt_at_all(report: Report) -> bool:
    """Whether anything hurt, soreness included: then no set is ever added."""
    return any(
        counted_level(pain) > 0 or pain_band(pain) > PainBand.NONE for pain in report.pains or ()
    )


def hurt_in(report: Report, exercise: ExerciseId, *, least: PainBand = PainBand.LOW) -> bool:
    """Whether a pain of this band or a graver one counts for an exercise or a place that it loads.

    Soreness counts with its number: who aches there is not asked for more there.
    """
    prescribed = tuple(prescription.exercise for prescription in report.prescriptions)
    return any(
        _band_with_soreness(pain) >= least
        and (
            concerns(pain, exercise, prescribed)
            or (pain.area is not None and _loads(exercise, pain.area))
        )
        for pain in report.pains or ()
    )


def _band_with_soreness(pain: Pain) -> PainBand:
    return max(pain_band(pain), PainBand.LOW if counted_level(pain) > 0 else PainBand.NONE)


def _is_muscle_soreness(pain: Pain) -> bool:
    return (
        pain.kind is PainKind.SORENESS
        and pain.side is Side.BOTH
        and pain.area not in PLACES_OF_JOINT_OR_TENDON
        and not pain.changed_movement
    )
