"""A session told in words."""

from dataclasses import dataclass, field
from datetime import date

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise, Measure
from coach.language.dates import find_day_told
from coach.language.effort import find_effort
from coach.language.exercises import ExerciseNames, find_exercises, names_of
from coach.language.form import find_faults, find_held
from coach.language.lengths import SECONDS_A_MINUTE
from coach.language.lexicon import Found
from coach.language.negation import is_denied
from coach.language.numbers import number_at, whole_number
from coach.language.pains import find_pains
from coach.language.places_of_pain import BLANK, find_areas
from coach.language.readings import ExerciseReading, OutOfRange, ReportReading
from coach.language.runs_told import without_runs
from coach.language.sets import MOST_REPS, MOST_SETS, Beside, Numbers, find_numbers
from coach.language.tokens import CLAUSE_BREAKS, Tokens, split, tokenise_signed, word_set
from coach.language.words.answers import CORRECTIONS, STRONG_CORRECTIONS
from coach.language.words.body import AREAS, HURTING, PAIN_NAMES, PAINLESS
from coach.language.words.session import (
    COMPLETIONS,
    EFFORT_SCALES,
    FORM_FINE,
    JUST,
    MINUTE_WORDS,
    ONLY_DID,
    SETS_WORDS,
    SKIP_REACH,
    SKIPS,
)
from coach.plan import ExerciseId
from coach.training_log import Completion
from coach.units import MassUnit

SHARED = (("exercises",), ("done",))
DID = word_set("did nailed managed got completed finished done smashed")
MOST_EXERCISES = 12
LEAVING_OUT = word_set("skipped forgot missed left dropped omitted")
STATEMENT_ENDS = word_set(", and but then")
RESERVE = word_set("reserve tank")
ROUNDS = word_set("round rounds")
CORRECTION_REACH = 4
RATED = word_set("session workout day run training")
REPETITION_WORDS = word_set("rep reps repetition repetitions good clean more")
LONGEST_SESSION = 240
"""Minutes."""
ALONE = (("didnt",), ("did", "not"), ("skip",), ("skipped",), ("missed",))
"""They say that nothing was done only at the end of a statement."""
PARTS_BEFORE = word_set("last first only of x / - to final")
FEWEST_BARE = 5
"""Fewer repetitions, named before the exercise, may be sets ("3 squats")."""
PARTS_OF_A_SET = word_set("last first final after rep reps depth form")
ENDS = word_set(", today tonight yesterday and & this because as but so")
"""Words behind an exercise with which a statement about it ends."""
CROSSED = (("❌",), ("✗",), ("✖",), ("✘",))
"""Behind an exercise they say that it was left out."""
EXCEPTIVE = word_set("except bar apart other but minus")
NODS = ("👍",)
"""Alone, in a report, it says that all was done."""
ASKING = word_set("is are am should shall can could do does what how why will would which who")
STILL_TO_DO = word_set("yet still")
"""Behind "not done" they say that it may still be."""
COUNTING = word_set("x @ kg lb lbs sets set of reps at s sec")
NOT_DONE = word_set(
    "could couldve can cant have might should not havent hasnt nearly almost be get"
)


def read_report(
    text: str,
    exercises: tuple[Exercise, ...],
    unit: MassUnit = MassUnit.KILOGRAM,
    *,
    today: date | None = None,
) -> ReportReading:
    """A session as far as a text tells it.

    `exercises` are those of the session (a name that fits several means one of them; the rest of
    the catalogue comes after); `unit` is that of a weight written without one ("@ 12"). With
    `today` the day that is told of is read as well: today or the latest such day before it.
    That a run was done, or was hard, is no completion and no effort.
    Impossible numbers are left out.
    """
    tokens, names = _without_ratings(tokenise_signed(text)), names_of(exercises)
    told, rounds = _apart_from_rounds(_exercises_told(_without_reserve(tokens), names, unit))
    skipped = _skipped(tokens, names)
    share = _sets_of_sets(tokens)
    done, asked = (rounds, None) if share is None else share.value
    of_strength = without_runs(tokens, names)
    effort = find_effort(of_strength)
    only = _only(tokens, names)
    return ReportReading(
        completion=_completion(of_strength, skipped, done, asked, only=only),
        sets_done=done,
        sets_asked=asked,
        exercises=tuple(each for each in told if each.exercise not in skipped),
        skipped=skipped,
        pains=find_pains(_without_numbers(tokens, unit), names),
        faults=find_faults(tokens, names),
        held=find_held(tokens, names),
        only=tuple(each for each in only if each not in skipped),
        reps_left=None if isinstance(effort, OutOfRange) else effort,
        minutes=_minutes(tokens, told),
        day=None if today is None else find_day_told(tokens, today),
    )


def _apart_from_rounds(
    told: tuple[ExerciseReading, ...],
) -> tuple[tuple[ExerciseReading, ...], int | None]:
    """What was told by exercise, and how many rounds of it all ("did 2 rounds")."""
    rounds = tuple(
        each for each in told if each == ExerciseReading(set_count=each.set_count, exercise=None)
    )
    if len(rounds) != 1:
        return told, None
    return tuple(each for each in told if each not in rounds), rounds[0].set_count


def _without_ratings(tokens: Tokens) -> Tokens:
    """The text without praise in numbers: "10/10 session" is no pain."""
    blanked = list(tokens)
    for index in range(len(tokens) - 3):
        if tokens[index + 1 : index + 3] == ("/", "10") and tokens[index + 3] in RATED:
            blanked[index : index + 3] = [BLANK] * 3
    return tuple(blanked)


def _without_reserve(tokens: Tokens) -> Tokens:
    """The text without repetitions that were left: "squats were easy, 3 reps left" is no set."""
    blanked = list(tokens)
    for index, token in enumerate(tokens):
        end = index + 1
        while end < len(tokens) and tokens[end] in REPETITION_WORDS:
            end += 1
        is_reserve = tokens[end : end + 1] in (("left",), ("spare",), ("rir",)) or (
            tokens[end : end + 1] == ("in",) and not RESERVE.isdisjoint(tokens[end + 1 : end + 3])
        )
        if token.isdigit() and is_reserve:
            blanked[index:end] = [BLANK] * (end - index)
    return tuple(blanked)


def _without_numbers(tokens: Tokens, unit: MassUnit) -> Tokens:
    """The text with its sets and weights blanked, so that none is taken for a pain's level."""
    blanked = list(tokens)
    for found in find_numbers(tokens, unit):
        is_score = found.value.is_pair and tokens[found.end - 1] == "10"
        is_loose = found.value.beside in (Beside.EXERCISE, Beside.SET_COUNT)
        if is_score or is_loose or found.value == Numbers(per_side=True):
            continue
        blanked[found.start : found.end] = [BLANK] * (found.end - found.start)
    return tuple(blanked)


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
            per_side=any(each.per_side for each in self.numbers),
        )


def _is_hold(exercise: ExerciseId | None) -> bool:
    known = {each.id: each for each in CATALOGUE.exercises}.get(exercise) if exercise else None
    return known is not None and known.measure is Measure.HOLD


def _exercises_told(
    tokens: Tokens, names: ExerciseNames, unit: MassUnit
) -> tuple[ExerciseReading, ...]:
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
    share = _sets_of_sets(sentence)
    groups = [
        group
        for group in find_numbers(sentence, unit)
        if not _is_score(sentence, group, named)
        and not _is_share(sentence, group)
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


def _is_share(sentence: Tokens, group: Found[Numbers]) -> bool:
    """Such as "5/5 exercises", "2/3 sets": so many of so many."""
    following = sentence[group.end : group.end + 1]
    return group.value.is_pair and following in (("exercises",), ("sets",), ("done",), ("set",))


def _sets_of_sets(tokens: Tokens) -> Found[tuple[int, int]] | None:
    """Such as "2 of 3 sets", "2/3 sets", "two sets instead of three"."""
    for index in range(len(tokens)):
        done = number_at(tokens, index)
        asked = None if done is None else _asked_at(tokens, done)
        if done is None or asked is None:
            continue
        is_whole = done.value.is_integer() and asked.value.is_integer()
        if is_whole and 0 <= done.value <= MOST_SETS and 0 < asked.value <= MOST_SETS:
            return Found(index, asked.end, (int(done.value), int(asked.value)))
    return None


def _asked_at(tokens: Tokens, done: Found[float]) -> Found[float] | None:
    end = done.end
    for joint in (("out", "of", "the"), ("of", "the"), ("out", "of"), ("of",), ("/",)):
        if tokens[end : end + len(joint)] != joint:
            continue
        asked = number_at(tokens, end + len(joint))
        if asked is None or SETS_WORDS.isdisjoint(tokens[asked.end : asked.end + 1]):
            return None
        return Found(asked.start, asked.end + 1, asked.value)
    if SETS_WORDS.isdisjoint(tokens[end : end + 1]):
        return None
    following = tokens[end + 1 : end + 3]
    return number_at(tokens, end + 3) if following in (("instead", "of"), ("out", "of")) else None


def _skipped(tokens: Tokens, names: ExerciseNames) -> tuple[ExerciseId, ...]:
    skipped: list[ExerciseId] = []
    for sentence in split(tokens):
        named = find_exercises(sentence, names)
        skips = SKIPS.find(sentence)
        chained_to = -1
        for name in named:
            is_crossed = sentence[name.end : name.end + 1] in CROSSED
            directly = is_crossed or any(_reaches(sentence, skip, name) for skip in skips)
            continues = chained_to >= 0 and _only_joins(sentence[chained_to : name.start])
            if directly or continues:
                skipped.append(name.value)
                chained_to = name.end
            else:
                chained_to = -1
    return tuple(dict.fromkeys(skipped))


def _reaches(sentence: Tokens, skip: Found[bool], name: Found[ExerciseId]) -> bool:
    between = sentence[skip.end : name.start]
    if _is_exception_to_form(sentence, skip):
        return False
    is_near = 0 <= name.start - skip.end <= SKIP_REACH
    is_bare_no = sentence[skip.start : skip.end] == ("no",) and len(between) > 0
    return (
        is_near
        and not is_bare_no
        and "," not in between
        and not any(token.isdigit() or token in PARTS_OF_A_SET for token in between)
    )


def _is_exception_to_form(sentence: Tokens, skip: Found[bool] | Found[Completion]) -> bool:
    """Whether "except" limits what was said of form or pain ("form ok except squats")."""
    before = sentence[: skip.start]
    is_exception = sentence[skip.start] in EXCEPTIVE
    return is_exception and (before in FORM_FINE or before in PAINLESS)


def _only_joins(tokens: Tokens) -> bool:
    return all(token in (",", "and", "or", "the", "&", "my", "/") for token in tokens)


def _only(tokens: Tokens, names: ExerciseNames) -> tuple[ExerciseId, ...]:
    """The exercises that alone were done ("only did squats", "just the squats and lunges")."""
    only: list[ExerciseId] = []
    for sentence in split(tokens):
        reached = -1
        for name in find_exercises(sentence, names):
            between = sentence[reached : name.start] if reached >= 0 else ()
            goes_on = reached >= 0 and _only_joins(_without_counts(between))
            if goes_on or _is_all_done(sentence, name):
                only.append(name.value)
                reached = name.end
            else:
                reached = -1
    return tuple(dict.fromkeys(only))


def _is_all_done(sentence: Tokens, name: Found[ExerciseId]) -> bool:
    """Whether "only did" stands before an exercise, or "only" beside it alone."""
    start = name.start - (sentence[name.start - 1 : name.start] in (("the",), ("my",)))
    for found in ONLY_DID.find(sentence[:start]):
        if found.end == start:
            return True
    ends = name.end == len(sentence) or sentence[name.end] in ENDS
    for found in JUST.find(sentence[:start]):
        begins = found.start == 0 or sentence[found.start - 1] in (",", "so", "but", "did")
        if found.end == start and begins and ends:
            return True
    return JUST.at(sentence, name.end) is not None and _ends_at(sentence, name.end + 1, start)


def _ends_at(sentence: Tokens, end: int, start: int) -> bool:
    """Whether an exercise and "only" are all of a statement ("squats only")."""
    begins = start == 0 or sentence[start - 1] in (",", "did", "so", "but")
    return begins and (end == len(sentence) or sentence[end] in ENDS)


def _without_counts(tokens: Tokens) -> Tokens:
    return tuple(token for token in tokens if not (token.isdigit() or token in COUNTING))


def _completion(
    tokens: Tokens,
    skipped: tuple[ExerciseId, ...],
    done: int | None,
    asked: int | None,
    *,
    only: tuple[ExerciseId, ...],
) -> Completion | None:
    if tuple(token for token in tokens if token in NODS or token.isalnum()) in (NODS, NODS * 2):
        return Completion.FULL
    said = [
        found.value
        for found in COMPLETIONS.find(tokens)
        if not (found.value is Completion.NONE and skipped) and not _is_about_else(tokens, found)
    ]
    if done is not None and asked is not None:
        if done == 0:
            return Completion.NONE
        said.append(Completion.PARTIAL if done < asked else Completion.FULL)
    share = _share_done(tokens)
    if share is not None:
        said.append(share)
    if _skips_a_place(tokens):
        said.append(Completion.PARTIAL)
    if skipped or only or ("only" in tokens and _only_counts(tokens)):
        said.append(Completion.PARTIAL)
    if not said:
        return None
    if Completion.NONE in said and Completion.FULL not in said and Completion.PARTIAL not in said:
        return Completion.NONE
    if Completion.PARTIAL in said or Completion.NONE in said:
        return Completion.PARTIAL if _anything_done(said, skipped) else Completion.NONE
    return Completion.FULL


def _skips_a_place(tokens: Tokens) -> bool:
    """Such as "skipped calves", "left out core": exercises by the place they train."""
    return any(
        AREAS.at(tokens, skip.end + step) is not None
        for skip in SKIPS.find(tokens)
        if tokens[skip.start] in LEAVING_OUT
        for step in (0, 1)
        if skip.end + step < len(tokens) and (step == 0 or tokens[skip.end] in ("the", "my"))
    )


def _anything_done(said: list[Completion], skipped: tuple[ExerciseId, ...]) -> bool:
    return bool(skipped) or Completion.PARTIAL in said


def _is_about_else(tokens: Tokens, found: Found[Completion]) -> bool:
    """Whether a word of completion speaks of something else ("could have done", "missed a rep")."""
    phrase = tokens[found.start : found.end]
    if _is_exception_to_form(tokens, found):
        return True
    if _is_asked(tokens, found.start):
        return True
    if found.value is Completion.NONE and not STILL_TO_DO.isdisjoint(_rest_of(tokens, found.end)):
        return True
    if found.value is Completion.FULL:
        before = tokens[max(0, found.start - 2) : found.start]
        return not NOT_DONE.isdisjoint(before) or HURTING.at(tokens, found.end) is not None
    if phrase not in ALONE:
        return False
    return found.end < len(tokens) and tokens[found.end] not in CLAUSE_BREAKS | {","}


def _is_asked(tokens: Tokens, place: int) -> bool:
    """Whether a statement begins as a question does ("is this done after the run?")."""
    while place > 0 and tokens[place - 1] not in CLAUSE_BREAKS | {","}:
        place -= 1
    tells_limit = tokens[place + 1 : place + 2] == ("only",)
    return tokens[place] in ASKING and not tells_limit


def _rest_of(tokens: Tokens, end: int) -> Tokens:
    """The words behind, to the end of their statement."""
    statements = split(tokens[end:], CLAUSE_BREAKS | {",", "but"})
    begins_anew = tokens[end : end + 1] != () and tokens[end] in CLAUSE_BREAKS | {",", "but"}
    return () if begins_anew or not statements else statements[0]


def _only_counts(tokens: Tokens) -> bool:
    place = tokens.index("only") + 1
    number = number_at(tokens, place)
    return number is not None and not SETS_WORDS.isdisjoint(tokens[number.end : number.end + 1])


def _share_done(tokens: Tokens) -> Completion | None:
    """Such as "did 80%", "5/5 exercises", "3 of 5 exercises"."""
    for index in range(len(tokens)):
        number = number_at(tokens, index)
        if number is None:
            continue
        if tokens[number.end : number.end + 1] == ("%",):
            return Completion.FULL if number.value >= 100 else Completion.PARTIAL
        joint = tokens[number.end : number.end + 1]
        out = tokens[number.end : number.end + 2] == ("out", "of")
        joint = ("of",) if out else joint
        place = number.end + 1 + out
        place += tokens[place : place + 1] == ("the",)
        whole = number_at(tokens, place) if joint in (("/",), ("of",)) else None
        is_named = whole is not None and tokens[whole.end : whole.end + 1] in SHARED
        is_told = joint == ("of",) and not DID.isdisjoint(tokens[max(0, index - 1) : index])
        if whole is None or not (is_named or (is_told and whole.value <= MOST_EXERCISES)):
            continue
        return Completion.FULL if number.value >= whole.value else Completion.PARTIAL
    return None


def _minutes(tokens: Tokens, told: tuple[ExerciseReading, ...]) -> int | None:
    """How long the session took; minutes that something was held are none of them."""
    held = {seconds for each in told if each.seconds for seconds in each.sets}
    for index in range(len(tokens)):
        number = number_at(tokens, index)
        if number is None or number.end >= len(tokens):
            continue
        is_minutes = tokens[number.end] in MINUTE_WORDS
        if number.value * SECONDS_A_MINUTE in held:
            continue
        if is_minutes and 0 < number.value <= LONGEST_SESSION and number.value.is_integer():
            return int(number.value)
    return None
