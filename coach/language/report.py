"""A session told in words."""

from datetime import date

from coach.knowledge.exercise import Exercise
from coach.language.completion import completion_of
from coach.language.dates import find_day_told
from coach.language.effort import find_effort
from coach.language.exercises import names_of
from coach.language.exercises_told import exercises_told
from coach.language.form import find_faults, find_held
from coach.language.left_out import only_of, skipped_of
from coach.language.lengths import SECONDS_A_MINUTE
from coach.language.numbers import number_at
from coach.language.pains import find_pains
from coach.language.places_of_pain import BLANK
from coach.language.readings import ExerciseReading, OutOfRange, ReportReading
from coach.language.runs_told import without_runs
from coach.language.sets import Beside, Numbers, find_numbers
from coach.language.shares import sets_of_sets
from coach.language.tokens import Tokens, tokenise_signed, word_set
from coach.language.words.session import MINUTE_WORDS
from coach.units import MassUnit

RESERVE = word_set("reserve tank")
RATED = word_set("session workout day run training")
REPETITION_WORDS = word_set("rep reps repetition repetitions good clean more")
LONGEST_SESSION = 240
"""Minutes."""


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
    told, rounds = _apart_from_rounds(exercises_told(_without_reserve(tokens), names, unit))
    skipped = skipped_of(tokens, names)
    share = sets_of_sets(tokens)
    done, asked = (rounds, None) if share is None else share.value
    of_strength = without_runs(tokens, names)
    effort = find_effort(of_strength)
    only = only_of(tokens, names)
    return ReportReading(
        completion=completion_of(of_strength, skipped, done, asked, only=only),
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
