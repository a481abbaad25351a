"""The exercises of a session told, each with its sets and weight."""

from dataclasses import dataclass, field

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Measure
from coach.language.exercises import ExerciseNames, find_exercises
from coach.language.lexicon import Found
from coach.language.negation import is_denied
from coach.language.numbers import whole_number
from coach.language.places_of_pain import find_areas
from coach.language.readings import ExerciseReading
from coach.language.sets import MOST_REPS, Beside, Numbers, find_numbers
from coach.language.shares import is_share, sets_of_sets
from coach.language.tokens import Tokens, split, word_set
from coach.language.words.answers import CORRECTIONS, STRONG_CORRECTIONS
from coach.language.words.body import HURTING, PAIN_NAMES
from coach.language.words.session import EFFORT_SCALES, PARTS_OF_A_SET
from coach.plan import ExerciseId
from coach.units import MassUnit

STATEMENT_ENDS = word_set(", and but then")
ROUNDS = word_set("round rounds")
CORRECTION_REACH = 4
PARTS_BEFORE = word_set("last first only of x / - to final")
FEWEST_BARE = 5
"""Fewer repetitions, named before the exercise, may be sets ("3 squats")."""


@dataclass
class _Told:
    """Numbers of one exercise while they are gathered."""

    exercise: ExerciseId | None
    numbers: list[Numbers] = field(default_factory=list)
    rounds: int | None = None
    """How often all of it was done."""
    is_heading: bool = False
    """The name stands alone in its line; its numbers follow."""

    @property
    def has_weight(self) -> bool:
        return any(numbers.weight is not None for numbers in self.numbers)

    @property
    def lacks_count(self) -> bool:
        """Whether it is unsaid how many sets were done."""
        return all(each.set_count is None and len(each.sets) < 2 for each in self.numbers)

    @property
    def has_only_count(self) -> bool:
        """Whether it is said how many sets were done, not how many repetitions."""
        return any(each.set_count for each in self.numbers) and not any(
            each.sets for each in self.numbers
        )

    @property
    def has_sets(self) -> bool:
        return any(numbers.sets or numbers.set_count is not None for numbers in self.numbers)

    def reading(self) -> ExerciseReading:
        sets = next((each.sets for each in self.numbers if each.sets), ())
        count = next((each.set_count for each in self.numbers if each.set_count), self.rounds)
        if count is not None and len(sets) == 1:
            sets = sets * count
        is_hold = _is_hold(self.exercise) and len(sets) > 0
        return ExerciseReading(
            exercise=self.exercise,
            sets=sets,
            set_count=None if sets else count,
            seconds=is_hold or any(each.seconds for each in self.numbers),
            weight=next((each.weight for each in self.numbers if each.weight is not None), None),
            weights=next((each.weights for each in self.numbers if each.weights), ()),
            per_side=any(each.per_side for each in self.numbers),
        )


def _is_hold(exercise: ExerciseId | None) -> bool:
    known = {each.id: each for each in CATALOGUE.exercises}.get(exercise) if exercise else None
    return known is not None and known.measure is Measure.HOLD


def exercises_told(
    tokens: Tokens, names: ExerciseNames, unit: MassUnit
) -> tuple[ExerciseReading, ...]:
    """Exercises with the numbers that stand beside them, in the order of the text."""
    told: list[_Told] = []
    for sentence in split(tokens):
        _read_sentence(sentence, names, unit, told)
    readings = (each.reading() for each in told if each.numbers)
    return tuple(
        reading
        for reading in readings
        if reading.sets or reading.set_count is not None or reading.weight is not None
    )


def _read_sentence(
    sentence: Tokens, names: ExerciseNames, unit: MassUnit, told: list[_Told]
) -> None:
    named = find_exercises(sentence, names)
    groups = _groups(sentence, named, unit)
    entries = [(name, _Told(name.value, is_heading=_is_whole(sentence, name))) for name in named]
    for group in groups:
        if _is_rounds(sentence, group) and (entries or told):
            for each in (*told, *(entry for _, entry in entries)):
                each.rounds = group.value.set_count
            continue
        corrected = _corrected(sentence, group, entries, told)
        if corrected is not None:
            corrected.numbers.insert(0, group.value)
            continue
        owner = _owner(sentence, group, entries, told)
        if not _counts_beside(owner, group.value):
            continue
        if owner is not None:
            owner.numbers.append(group.value)
            continue
        if group.value.sets or (group.value.set_count is not None and not group.value.is_share):
            told.append(_Told(None, [group.value]))
    told.extend(entry for _, entry in entries)


def _counts_beside(owner: _Told | None, numbers: Numbers) -> bool:
    """Whether numbers stand beside what makes them sets."""
    match numbers.beside:
        case None:
            return True
        case Beside.EXERCISE:
            return owner is not None
        case Beside.HOLD:
            return owner is not None and _is_hold(owner.exercise)
        case Beside.SET_COUNT:
            return owner is not None and owner.has_only_count


def _is_rounds(sentence: Tokens, group: Found[Numbers]) -> bool:
    """Such as "3 rounds", which counts for every exercise named."""
    return not ROUNDS.isdisjoint(sentence[group.start : group.end]) and not group.value.sets


def _corrected(
    sentence: Tokens,
    group: Found[Numbers],
    entries: list[tuple[Found[ExerciseId], _Told]],
    told: list[_Told],
) -> _Told | None:
    """The exercise whose numbers are put right ("3x10, no wait 3x8", "sorry 14kg")."""
    start = max(0, group.start - CORRECTION_REACH)
    ends = {
        found.end
        for lexicon in (CORRECTIONS, STRONG_CORRECTIONS)
        for found in lexicon.find(sentence[start : group.start])
    }
    if group.start - start not in ends:
        return None
    before = [entry for name, entry in entries if name.end <= group.start and entry.numbers]
    return before[-1] if before else next((each for each in reversed(told) if each.numbers), None)


def _groups(
    sentence: Tokens, named: tuple[Found[ExerciseId], ...], unit: MassUnit
) -> list[Found[Numbers]]:
    """The numbers of a sentence that count sets, repetitions or weight."""
    share = sets_of_sets(sentence)
    groups = [
        group
        for group in find_numbers(sentence, unit)
        if not _is_score(sentence, group, named)
        and not is_share(sentence, group)
        and not (share is not None and share.start <= group.start < share.end)
        and not _is_part_of_set(sentence, group)
    ]
    taken = {index for group in groups for index in range(group.start, group.end)}
    groups.extend(
        Found(name.start - 1, name.start, Numbers(sets=(count,)))
        for name in named
        if name.start - 1 not in taken and (count := _count_before(sentence, name)) is not None
    )
    if share is not None:
        done = Numbers(set_count=share.value[0], is_share=True)
        groups.append(Found(share.start, share.end, done))
    return sorted(groups, key=lambda group: group.start)


def _count_before(sentence: Tokens, name: Found[ExerciseId]) -> int | None:
    """Such as "10 squats": repetitions right before their exercise."""
    if name.start == 0 or (name.start > 1 and sentence[name.start - 2] in PARTS_BEFORE):
        return None
    count = whole_number(sentence[name.start - 1])
    return count if count is not None and FEWEST_BARE <= count <= MOST_REPS else None


def _is_part_of_set(sentence: Tokens, group: Found[Numbers]) -> bool:
    """Whether repetitions are only some of a set ("the last 2 reps")."""
    before = sentence[max(0, group.start - 1) : group.start]
    is_single = len(group.value.sets) == 1 and group.value.weight is None
    return is_single and not PARTS_OF_A_SET.isdisjoint(before)


def _owner(
    sentence: Tokens,
    group: Found[Numbers],
    entries: list[tuple[Found[ExerciseId], _Told]],
    told: list[_Told],
) -> _Told | None:
    """The exercise that numbers belong to: the one before, or behind where numbers come first."""
    before = [entry for entry in entries if entry[0].end <= group.start]
    behind = [entry for entry in entries if entry[0].start >= group.end]
    if before and _is_free(before[-1][1], group.value):
        leads = behind and _leads(sentence, group, before[-1][0], behind[0][0])
        return behind[0][1] if leads else before[-1][1]
    if behind and not _has_break(sentence, group.end, behind[0][0].start):
        return behind[0][1]
    goes_on = not before and bool(told) and (bool(told[-1].numbers) or told[-1].is_heading)
    return told[-1] if goes_on and _is_free(told[-1], group.value) else None


def _is_whole(sentence: Tokens, name: Found[ExerciseId]) -> bool:
    return not any(token.isalnum() for token in sentence[: name.start] + sentence[name.end :])


def _is_free(entry: _Told, numbers: Numbers) -> bool:
    if numbers.set_count is not None and not numbers.sets:
        return entry.lacks_count
    if numbers.sets:
        return not entry.has_sets or (len(numbers.sets) == 1)
    return numbers.per_side or not entry.has_weight


def _leads(
    sentence: Tokens,
    group: Found[Numbers],
    before: Found[ExerciseId],
    behind: Found[ExerciseId],
) -> bool:
    """Whether numbers stand right before their exercise ("squats, 2 sets of lunges")."""
    return _has_break(sentence, before.end, group.start) and not _has_break(
        sentence, group.end, behind.start
    )


def _has_break(sentence: Tokens, start: int, end: int) -> bool:
    return not {",", "then", "and", "but", "&", "+"}.isdisjoint(sentence[start:end])


def _is_score(
    sentence: Tokens, group: Found[Numbers], named: tuple[Found[ExerciseId], ...]
) -> bool:
    """Whether "3/10" rates pain or effort and counts no repetitions."""
    if not group.value.is_pair:
        return False
    if sentence[group.end - 1] not in ("10", "5"):
        return False
    if sentence[group.end - 1] == "10" and _rates_pain(sentence, group.start):
        return True
    last = max((name.end for name in named if name.end <= group.start), default=-1)
    if last < 0:
        return True
    between = sentence[last : group.start]
    speaks_of_else = bool(find_areas(between)) or between in HURTING or between in EFFORT_SCALES
    return speaks_of_else or sentence[group.end : group.end + 1] in (("effort",), ("pain",))


def _rates_pain(sentence: Tokens, end: int) -> bool:
    """Whether the statement up to there tells of a pain ("knee pain on lunges (2/10)")."""
    start = end
    while start > 0 and sentence[start - 1] not in STATEMENT_ENDS:
        start -= 1
    said = sentence[start:end]
    return said in PAIN_NAMES and any(
        not is_denied(said, word.start, word.end) for word in PAIN_NAMES.find(said)
    )
