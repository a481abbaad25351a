"""What of a session was left out, and what alone was done."""

from coach.language.exercises import ExerciseNames, find_exercises
from coach.language.lexicon import Found
from coach.language.tokens import Tokens, split, word_set
from coach.language.words.body import PAINLESS
from coach.language.words.session import (
    FORM_FINE,
    JUST,
    ONLY_DID,
    PARTS_OF_A_SET,
    SKIP_REACH,
    SKIPS,
)
from coach.plan import ExerciseId
from coach.training_log import Completion

ENDS = word_set(", today tonight yesterday and & this because as but so")
"""Words behind an exercise with which a statement about it ends."""
CROSSED = (("❌",), ("✗",), ("✖",), ("✘",))
"""Behind an exercise they say that it was left out."""
EXCEPTIVE = word_set("except bar apart other but minus")
COUNTING = word_set("x @ kg lb lbs sets set of reps at s sec")


def skipped_of(tokens: Tokens, names: ExerciseNames) -> tuple[ExerciseId, ...]:
    """The exercises that were left out."""
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
    if is_exception_to_form(sentence, skip):
        return False
    is_near = 0 <= name.start - skip.end <= SKIP_REACH
    is_bare_no = sentence[skip.start : skip.end] == ("no",) and len(between) > 0
    return (
        is_near
        and not is_bare_no
        and "," not in between
        and not any(token.isdigit() or token in PARTS_OF_A_SET for token in between)
    )


def is_exception_to_form(sentence: Tokens, skip: Found[bool] | Found[Completion]) -> bool:
    """Whether "except" limits what was said of form or pain ("form ok except squats")."""
    before = sentence[: skip.start]
    is_exception = sentence[skip.start] in EXCEPTIVE
    return is_exception and (before in FORM_FINE or before in PAINLESS)


def _only_joins(tokens: Tokens) -> bool:
    return all(token in (",", "and", "or", "the", "&", "my", "/") for token in tokens)


def only_of(tokens: Tokens, names: ExerciseNames) -> tuple[ExerciseId, ...]:
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
