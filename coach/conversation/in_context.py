"""Words in the light of the question asked last: an answer before anything else."""

from coach.conversation.report_answers import lacking_spot
from coach.conversation.scene import Scene
from coach.dialogue import ReportQuestion
from coach.knowledge.exercise import Exercise
from coach.knowledge.sore_places import spots_of
from coach.language.effort import read_effort
from coach.language.exercises import find_exercises, names_of
from coach.language.form import read_form
from coach.language.pains import read_pain
from coach.language.readings import OutOfRange, ReportReading
from coach.language.spots import ELSEWHERE, read_spot
from coach.language.tokens import tokenise
from coach.training_log import (
    Pain,
    Report,
)


def in_context(
    scene: Scene,
    report: Report | None,
    reading: ReportReading,
    words: str,
    exercises: tuple[Exercise, ...],
) -> ReportReading:
    """Words that answer the question asked last are read as that answer first."""
    current = scene.dialogue.check_in
    if report is None or current is None or current.report != report.id:
        return reading
    match current.question:
        case ReportQuestion.PAIN:
            return _of_pain(report, reading, words)
        case ReportQuestion.SPOT:
            return _told_closer(report, reading, words)
        case ReportQuestion.PLACE | ReportQuestion.FEEL:
            return _describing(report, reading, words)
        case ReportQuestion.FORM | ReportQuestion.EXERCISE | ReportQuestion.SIGN:
            return _of_form(reading, words, exercises)
        case ReportQuestion.EFFORT:
            left = read_effort(words)
            return _replacing(reading, reps_left=left) if isinstance(left, int) else reading
        case ReportQuestion.HARDEST:
            named = find_exercises(tokenise(words), names_of(exercises))
            return _replacing(reading, hardest=named[0].value) if len(named) == 1 else reading
        case ReportQuestion.DONE | None:
            return reading


def _of_pain(report: Report, reading: ReportReading, words: str) -> ReportReading:
    pains = _pain_answered(reading, words)
    if pains is None:
        return reading
    return _replacing(reading, pains=_completed(report.pains, pains) if pains else pains)


def _of_form(reading: ReportReading, words: str, exercises: tuple[Exercise, ...]) -> ReportReading:
    """Whether form broke; how much was done is no answer to that."""
    if reading.tells_less and reading.faults is None:
        return reading
    faults = read_form(words, exercises)
    return reading if faults is None else _replacing(reading, faults=faults)


def _describing(report: Report, reading: ReportReading, words: str) -> ReportReading:
    """Where or how it hurt; a bare number is no answer to that."""
    pains = _pain_answered(reading, words)
    if pains is None or not any(pain.area or pain.kind for pain in pains):
        return reading
    return _replacing(reading, pains=_completed(report.pains, pains))


def _told_closer(report: Report, reading: ReportReading, words: str) -> ReportReading:
    """Where exactly; anything else that was told of the pain stays as it is."""
    asked = lacking_spot(report)
    spot = read_spot(words, spots_of(asked.area)) if asked and asked.area else None
    if asked is None or spot is None:
        return reading
    told: dict[str, object] = (
        {"spot": None, "elsewhere": True} if spot is ELSEWHERE else {"spot": spot}
    )
    pains = _pain_answered(reading, words) or ()
    corrected = next((pain.kind for pain in pains if pain.kind is not None), None)
    if corrected is not None:
        told = {**told, "kind": corrected}
    closer = asked.model_copy(update=told)
    known = tuple(closer if pain is asked else pain for pain in report.pains or ())
    return _replacing(reading, pains=known)


def _pain_answered(reading: ReportReading, words: str) -> tuple[Pain, ...] | None:
    """What the answer says of pain; the repetitions left beside it are never its level."""
    pains = read_pain(words)
    if not isinstance(pains, tuple):
        return None
    return pains if reading.reps_left is None else reading.pains


def is_impossible(scene: Scene, words: str) -> bool:
    """Whether the question asked last was answered with a number that cannot be."""
    current = scene.dialogue.check_in
    match current.question if current is not None else None:
        case ReportQuestion.PAIN | ReportQuestion.PLACE | ReportQuestion.FEEL | ReportQuestion.SPOT:
            return isinstance(read_pain(words), OutOfRange)
        case ReportQuestion.EFFORT:
            return isinstance(read_effort(words), OutOfRange)
        case _:
            return False


def _replacing(reading: ReportReading, **facts: object) -> ReportReading:
    return reading.model_copy(update=facts)


def _completed(known: tuple[Pain, ...] | None, told: tuple[Pain, ...]) -> tuple[Pain, ...]:
    """What was told now, with what was known of the same complaint."""
    if not known:
        return told
    first, *others = known
    newest = told[0]
    number = first if newest.level is None else newest
    return (
        Pain(
            level=number.level,
            low=number.low,
            at_least=number.at_least,
            area=newest.area or first.area,
            side=newest.side or first.side,
            kind=newest.kind or first.kind,
            exercise=newest.exercise or first.exercise,
            changed_movement=first.changed_movement or newest.changed_movement,
            assessed=first.assessed or newest.assessed,
        ),
        *others,
    )
