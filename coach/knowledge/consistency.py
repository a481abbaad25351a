"""What a catalogue of exercises must hold true; a contradiction names the exercise and says why."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from coach.knowledge.exercise import Exercise, LoadStyle, Measure
from coach.plan import ExerciseId, Pattern
from coach.profile import Experience, Kit

KIT_OF_STYLE: dict[LoadStyle, tuple[Kit, ...]] = {
    LoadStyle.BODYWEIGHT: (),
    LoadStyle.PER_HAND: (Kit.DUMBBELLS,),
    LoadStyle.HELD: (Kit.DUMBBELLS, Kit.KETTLEBELL, Kit.MEDICINE_BALL),
    LoadStyle.BAR: (Kit.BARBELL,),
    LoadStyle.STACK: (Kit.MACHINES,),
    LoadStyle.BAND: (Kit.BANDS,),
}
"""The kit that can carry a load of each style."""

FEWEST_WITHOUT_KIT = 2
"""For a newcomer without kit, in every pattern but jumps; kit and experience only add to them."""


def normal_name(words: str) -> str:
    """A name as names are compared: lower case, no hyphens, each word in the singular."""
    return " ".join(_singular(word) for word in words.casefold().replace("-", " ").split())


def names_of(exercise: Exercise) -> frozenset[str]:
    """Every name an exercise goes by, as names are compared."""
    identity = exercise.id.replace("_", " ")
    return frozenset(normal_name(name) for name in (identity, exercise.name, *exercise.aliases))


def read_exercise(entry: object) -> Exercise:
    """An entry as it is, or out of raw data.

    Raises:
        ValueError: the data is no exercise; the message names it, the field and the reason.
    """
    if isinstance(entry, Exercise):
        return entry
    try:
        return Exercise.model_validate(entry)
    except ValidationError as error:
        name = entry.get("id", "an exercise without id") if isinstance(entry, dict) else repr(entry)
        raise ValueError(f"{name}: {_first_reason(error.errors()[0])}") from error


def check(exercises: tuple[Exercise, ...]) -> None:
    """That exercises are a catalogue.

    Raises:
        ValueError: one contradicts itself or another; the message names it and says why.
    """
    known = {exercise.id: exercise for exercise in exercises}
    _check_ids(exercises)
    for exercise in exercises:
        _check_words(exercise)
        _check_kit(exercise)
        _check_work(exercise)
        _check_jump(exercise)
        _check_ends(exercise)
    for exercise in exercises:
        _check_neighbours(exercise, known)
    _check_names(exercises)
    _check_cues(exercises)
    _check_ladders(exercises)
    _check_ways_back(exercises, known)
    _check_patterns(exercises)


def _check_ids(exercises: tuple[Exercise, ...]) -> None:
    times = Counter(exercise.id for exercise in exercises)
    twice = next((name for name, count in times.items() if count > 1), None)
    if twice is not None:
        raise ValueError(f"{twice}: two exercises share this id")


def _singular(word: str) -> str:
    if len(word) > 2 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def _first_reason(error: Any) -> str:
    place = ".".join(str(part) for part in error["loc"])
    given = "" if error["type"] == "missing" else f", not {error['input']!r}"
    return f"{place}: {error['msg']}{given}"


def _check_words(exercise: Exercise) -> None:
    if any(not cue.strip() for cue in exercise.cues):
        raise ValueError(f"{exercise.id}: a cue is missing")
    words = {"name": exercise.name, "fault": exercise.fault, "correction": exercise.correction}
    for what, said in words.items():
        if not said.strip():
            raise ValueError(f"{exercise.id}: its {what} is missing")
    if not exercise.muscles or any(not muscle.strip() for muscle in exercise.muscles):
        raise ValueError(f"{exercise.id}: a muscle is missing")
    if not exercise.loaded_areas:
        raise ValueError(f"{exercise.id}: the places it loads are missing")


def _check_kit(exercise: Exercise) -> None:
    if not exercise.kit:
        raise ValueError(f"{exercise.id}: no kit reaches it, it lists no alternative")
    carriers = KIT_OF_STYLE[exercise.load_style]
    for alternative in exercise.kit:
        if carriers and not set(alternative) & set(carriers):
            kit = " and ".join(alternative) or "no kit"
            raise ValueError(
                f"{exercise.id}: no kit reaches it, {kit} cannot carry a load {exercise.load_style}"
            )


def _check_work(exercise: Exercise) -> None:
    if exercise.load_style is not LoadStyle.BODYWEIGHT:
        if exercise.level is Experience.NEW:
            raise ValueError(f"{exercise.id}: loaded, but for newcomers, who begin without (S16)")
    elif exercise.body_share == 0:
        raise ValueError(f"{exercise.id}: moves neither body nor load")
    if exercise.measure is Measure.HOLD and exercise.seconds_a_rep != 1:
        raise ValueError(f"{exercise.id}: a hold counts seconds, one at a time")


def _check_jump(exercise: Exercise) -> None:
    told = (
        exercise.pattern is Pattern.PLYOMETRIC,
        exercise.impact,
        exercise.contacts > 0,
        exercise.jump is not None,
    )
    if any(told) and not all(told):
        raise ValueError(f"{exercise.id}: a jump has the pattern, impact, contacts and a level")


def _check_ends(exercise: Exercise) -> None:
    """A ladder goes on past its ends: by load or a harder form on top, a smaller one below."""
    if not exercise.easier and not exercise.easier_still:
        raise ValueError(f"{exercise.id}: a bottom rung that does not say how it gets smaller")
    loaded = exercise.load_style is not LoadStyle.BODYWEIGHT
    if not exercise.harder and not loaded and not exercise.harder_still:
        raise ValueError(f"{exercise.id}: a top rung without load that does not say how it goes on")


def _check_neighbours(exercise: Exercise, known: Mapping[ExerciseId, Exercise]) -> None:
    neighbours = exercise.easier + exercise.harder
    for neighbour in neighbours:
        if neighbour not in known:
            raise ValueError(f"{exercise.id}: unknown neighbour {neighbour}")
        if known[neighbour].pattern is not exercise.pattern:
            raise ValueError(f"{exercise.id}: its neighbour {neighbour} is of another pattern")
    if len(set(neighbours)) < len(neighbours):
        raise ValueError(f"{exercise.id}: a neighbour is listed twice")


def _check_names(exercises: tuple[Exercise, ...]) -> None:
    owner: dict[str, ExerciseId] = {}
    for exercise in exercises:
        aliases = Counter(normal_name(alias) for alias in exercise.aliases)
        twice = next((alias for alias, times in aliases.items() if times > 1), None)
        if twice is not None:
            raise ValueError(f"{exercise.id}: the alias {twice!r} is listed twice")
        for name in names_of(exercise):
            if owner.setdefault(name, exercise.id) != exercise.id:
                raise ValueError(f"{exercise.id}: {name!r} already names {owner[name]}")


def _check_cues(exercises: tuple[Exercise, ...]) -> None:
    """A cue says what matters in this exercise: two that share one are not told apart by it."""
    owner: dict[str, ExerciseId] = {}
    for exercise in exercises:
        for cue in exercise.cues:
            said = cue.strip().casefold()
            if said in owner:
                raise ValueError(f"{exercise.id}: {owner[said]} has the cue {cue!r} too")
            owner[said] = exercise.id


def _check_ways_back(exercises: tuple[Exercise, ...], known: Mapping[ExerciseId, Exercise]) -> None:
    """Whoever steps down can step up again the same way, and the other way round."""
    for exercise in exercises:
        for harder in exercise.harder:
            if exercise.id not in known[harder].easier:
                raise ValueError(f"{exercise.id}: {harder} is harder, but does not lead back")
        for easier in exercise.easier:
            if exercise.id not in known[easier].harder:
                raise ValueError(f"{exercise.id}: {easier} is easier, but does not lead back")


def _check_ladders(exercises: tuple[Exercise, ...]) -> None:
    above: dict[ExerciseId, set[ExerciseId]] = {exercise.id: set() for exercise in exercises}
    for exercise in exercises:
        above[exercise.id].update(exercise.harder)
        for lower in exercise.easier:
            above[lower].add(exercise.id)
    for start, harder in above.items():
        if start in _reachable(harder, above.__getitem__):
            raise ValueError(f"{start}: its ladder comes back to itself")


def _reachable(
    first: Iterable[ExerciseId], following: Callable[[ExerciseId], Iterable[ExerciseId]]
) -> frozenset[ExerciseId]:
    found: set[ExerciseId] = set()
    ahead = list(first)
    while ahead:
        exercise_id = ahead.pop()
        if exercise_id not in found:
            found.add(exercise_id)
            ahead.extend(following(exercise_id))
    return frozenset(found)


def _check_patterns(exercises: tuple[Exercise, ...]) -> None:
    for pattern in Pattern:
        anywhere = tuple(
            exercise
            for exercise in exercises
            if exercise.pattern is pattern and () in exercise.kit and not exercise.isolation
        )
        for_newcomers = tuple(each for each in anywhere if each.level is Experience.NEW)
        enough = anywhere if pattern is Pattern.PLYOMETRIC else for_newcomers
        if len(enough) < FEWEST_WITHOUT_KIT:
            raise ValueError(f"{pattern}: fewer than two exercises for a newcomer without kit")
