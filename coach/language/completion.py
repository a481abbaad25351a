"""How much of a session was done."""

from coach.language.left_out import is_exception_to_form
from coach.language.lexicon import Found
from coach.language.numbers import number_at
from coach.language.patterns import Phrase, find_begins
from coach.language.shares import share_done
from coach.language.tokens import CLAUSE_BREAKS, Tokens, split, word_set
from coach.language.words.body import AREAS, HURTING
from coach.language.words.session import ALL_BUT, COMPLETIONS, INTERRUPTED, SETS_WORDS, SKIPS
from coach.plan import ExerciseId
from coach.training_log import Completion

LEAVING_OUT = word_set("skipped forgot missed left dropped omitted")
ALONE = (("didnt",), ("did", "not"), ("skip",), ("skipped",), ("missed",))
"""They say that nothing was done only at the end of a statement."""
NODS = ("👍",)
"""Alone, in a report, it says that all was done."""
ASKING = word_set("is are am should shall can could do does what how why will would which who")
STILL_TO_DO = word_set("yet still")
"""Behind "not done" they say that it may still be."""
NOT_DONE = word_set(
    "could couldve can cant have might should not havent hasnt nearly almost be get"
)


def completion_of(
    tokens: Tokens,
    skipped: tuple[ExerciseId, ...],
    done: int | None,
    asked: int | None,
    *,
    only: tuple[ExerciseId, ...],
) -> Completion | None:
    """All of it, some or none; `done` of the `asked` sets, where so many were told."""
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
    share = share_done(tokens)
    if share is not None:
        said.append(share)
    if skipped or only or _lacks_some(tokens, said):
        said.append(Completion.PARTIAL)
    if not said:
        return None
    if Completion.NONE in said and Completion.FULL not in said and Completion.PARTIAL not in said:
        return Completion.NONE
    if Completion.PARTIAL in said or Completion.NONE in said:
        return Completion.PARTIAL if _anything_done(said, skipped) else Completion.NONE
    return Completion.FULL


def _lacks_some(tokens: Tokens, said: list[Completion]) -> bool:
    """Whether something is missing, beside the words of completion that were said."""
    phrase = Phrase(tokens, {}, find_begins(tokens))
    is_cut_short = Completion.FULL not in said and INTERRUPTED.fits(phrase)
    is_limited = ALL_BUT.fits(phrase) or ("only" in tokens and _only_counts(tokens))
    return is_cut_short or is_limited or _skips_a_place(tokens)


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
    if is_exception_to_form(tokens, found):
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
