"""How hard it was, as repetitions left at the end of the hardest sets."""

from coach.language.lexicon import Found
from coach.language.numbers import number_at, numbers_in
from coach.language.profile import says_only_ok
from coach.language.readings import OutOfRange
from coach.language.tokens import Tokens, below_zero, split, tokenise_signed
from coach.language.words.body import AREAS, HURTING
from coach.language.words.session import (
    CLEAR_EFFORT,
    COULD_DO_MORE,
    EFFORT_SCALES,
    EFFORT_WORDS,
    FELT_LIKE,
    LEFT_IN_TANK,
    NOT_EFFORT,
    RESERVE_SCALES,
)

MANY_LEFT = 4
"""Four stands for four and more."""
TOP_RPE = 10
MOST_LEFT = 30
REACH = 3
RANGE_SIGNS = frozenset({"-", "to", "or", "/", "maybe", "and", "like", "even", ",", "perhaps"})


def read_effort(text: str) -> int | OutOfRange | None:
    """The answer to "how many more could you have done?": repetitions left, 4 for four and more.

    A bare number is that count, "RPE 8" leaves two; of a range the harder end. OutOfRange for
    what cannot be counted ("RPE 14", "-5"); None for what counts nothing, "ok" too.
    """
    tokens = tokenise_signed(text)
    if below_zero(tokens):
        return OutOfRange()
    if says_only_ok(tokens):
        return None
    told = find_effort(tokens, asked=True)
    if told is not None:
        return told
    numbers = numbers_in(tokens)
    if not numbers:
        return None
    lowest = _lowest(tokens, numbers)
    if not 0 <= lowest <= MOST_LEFT:
        return OutOfRange()
    return min(int(lowest) + _above(tokens, numbers[0]), MANY_LEFT)


def _lowest(tokens: Tokens, numbers: tuple[Found[float], ...]) -> float:
    """The first number, of a range its lower end; in "3, knee 2" the 2 rates something else."""
    first = numbers[0]
    if len(numbers) == 1 or not RANGE_SIGNS.issuperset(tokens[first.end : numbers[1].start]):
        return first.value
    return min(first.value, numbers[1].value)


def _above(tokens: Tokens, number: Found[float]) -> int:
    """One more, where "more than" or "over" stands before a number of repetitions left."""
    before = tokens[max(0, number.start - 3) : number.start]
    is_more = before[-2:] == ("more", "than") and before[:1] not in (("no",), ("not",))
    return int(is_more or before[-1:] in (("over",), ("above",), (">",)))


def find_effort(tokens: Tokens, *, asked: bool = False) -> int | OutOfRange | None:
    """Repetitions left, where a text tells of effort; a number beats a word."""
    for part in split(tokens, frozenset(".;!?\n,") | {"but"}):
        told = _on_a_scale(part)
        if told is not None:
            return told
    left = _left(tokens)
    return left if left is not None else _in_words(tokens, asked=asked)


def _on_a_scale(part: Tokens) -> int | OutOfRange | None:
    """Such as "RPE 8", "effort 6/10", "8/10 effort", "RIR 2"."""
    for scale in EFFORT_SCALES.find(part):
        number = _near(part, scale.start, scale.end)
        if number is None:
            continue
        highest = max(number)
        if not 0 <= highest <= TOP_RPE:
            return OutOfRange()
        return max(0, min(MANY_LEFT, TOP_RPE - round(highest)))
    felt = _felt_like(part)
    if felt is not None:
        return max(0, min(MANY_LEFT, TOP_RPE - felt))
    for scale in RESERVE_SCALES.find(part):
        number = _near(part, scale.start, scale.end)
        if number is not None:
            lowest = min(number)
            return OutOfRange() if lowest > MOST_LEFT else min(int(lowest), MANY_LEFT)
    return None


def _felt_like(part: Tokens) -> int | None:
    """Such as "felt like a 7", of effort where no place and no pain is named."""
    if part in AREAS or part in HURTING:
        return None
    for found in FELT_LIKE.find(part):
        number = number_at(part, found.end)
        if number is not None and number.value.is_integer() and 1 <= number.value <= TOP_RPE:
            is_last = not part[number.end : number.end + 1] or part[number.end] in ("/", "out", "-")
            return int(number.value) if is_last else None
    return None


def _near(part: Tokens, start: int, end: int) -> tuple[float, ...] | None:
    """The number, or the two of a range, behind a scale's name or before it."""
    for index in range(end, min(end + REACH, len(part))):
        found = _range_at(part, index)
        if found is not None:
            return found
    for index in range(max(0, start - 4), start):
        found = _range_at(part, index)
        if found is not None:
            return found
    return None


def _range_at(part: Tokens, index: int) -> tuple[float, ...] | None:
    number = number_at(part, index)
    if number is None:
        return None
    if part[number.end : number.end + 1] in (("-",), ("to",), ("or",)):
        later = number_at(part, number.end + 1)
        if later is not None:
            return number.value, later.value
    return (number.value,)


def _left(tokens: Tokens) -> int | None:
    """Such as "2 left in the tank", "1-2 reps left", "could have done 4 more"."""
    for number in numbers_in(tokens):
        behind = tokens[number.end : number.end + 3]
        if _is_score(tokens, number.start) or _names_a_side(tokens, number.end):
            continue
        is_left = any(
            LEFT_IN_TANK.at(tokens, number.end + skipped) is not None
            for skipped in range(min(3, max(0, len(tokens) - number.end)))
            if skipped == 0 or behind[skipped - 1] in ("more", "or", "so", "reps", "rep", "good")
        )
        could = any(
            COULD_DO_MORE.at(tokens, index) is not None and "more" in behind[:2]
            for index in range(max(0, number.start - 5), number.start)
        )
        if (is_left or could) and number.value.is_integer() and number.value <= MOST_LEFT:
            lowest = int(_lower(tokens, number.start, number.value))
            return min(lowest + _above(tokens, number), MANY_LEFT)
    return None


def _is_score(tokens: Tokens, start: int) -> bool:
    """Whether a number is the end of a scale ("knee 4/10 left")."""
    return tokens[max(0, start - 1) : start + 1] == ("/", str(TOP_RPE))


def _names_a_side(tokens: Tokens, end: int) -> bool:
    """Whether "left" behind a number is the side of a place ("did 3, left knee hurt")."""
    return tokens[end : end + 1] == ("left",) and AREAS.at(tokens, end + 1) is not None


def _lower(tokens: Tokens, start: int, upper: float) -> float:
    if start < 2 or tokens[start - 1] not in ("-", "to", "or", "/"):
        return upper
    before = number_at(tokens, start - 2)
    return upper if before is None else min(before.value, upper)


def _in_words(tokens: Tokens, *, asked: bool) -> int | None:
    hushed = list(tokens)
    for found in NOT_EFFORT.find(tokens):
        hushed[found.start : found.end] = ["_"] * (found.end - found.start)
    words = tuple(hushed)
    spoken = [
        found.value
        for found in EFFORT_WORDS.find(words)
        if asked or words[found.start : found.end] in CLEAR_EFFORT
        if not (found.start > 0 and words[found.start - 1] in ("not", "wasnt", "isnt", "no"))
    ]
    return min(spoken) if spoken else None
