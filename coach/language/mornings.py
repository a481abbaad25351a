"""How a sore place is on the morning after, told in words."""

from typing import NamedTuple, TypeVar

from coach.language.lexicon import Lexicon, phrases
from coach.language.tokens import CLAUSE_BREAKS, COMMA, Tokens, split, tokenise, word_set
from coach.language.words.mornings import COMPARED, FILLERS, NOT_STIFF, STIFF
from coach.training_log import Compared

Meaning = TypeVar("Meaning")

WORST = 10
_BREAKS = (CLAUSE_BREAKS - {"?"}) | {COMMA} | word_set("but and with -")
_FILLERS = word_set(FILLERS)
_EASED = word_set("eased eases easing settled settles loosened loosens wore")
"""They begin how it went on; the answer is how it was."""
_OF_TEN = ("/", "10")
_COMPARISONS: Lexicon[Compared] = Lexicon(COMPARED)
_STIFF = phrases(STIFF)
_NOT_STIFF = phrases(NOT_STIFF)


class MorningReading(NamedTuple):
    """What words say of a morning."""

    compared: Compared | None
    """None: only a number was told, or that it is stiff."""
    level: int | None
    """0-10, if told."""
    stiff: bool


def read_morning(text: str) -> MorningReading | None:
    """The answer that a whole message is; None where it says anything else.

    A number may stand alone, and stiffness too, which compares nothing.
    """
    compared: list[Compared] = []
    levels: list[int] = []
    stiff = False
    for part in split(tokenise(text), _BREAKS):
        said = _without_fillers(part)
        level = _level(said)
        found = _whole(_COMPARISONS, said)
        if level is not None:
            levels.append(level)
        elif found is not None:
            compared.append(found)
        elif _whole(_STIFF, said):
            stiff = True
        elif said and not _whole(_NOT_STIFF, said) and said[0] not in _EASED:
            return None
    if len(set(compared)) > 1 or len(levels) > 1 or not (compared or levels or stiff):
        return None
    return MorningReading(
        compared=next(iter(compared), None), level=next(iter(levels), None), stiff=stiff
    )


def _without_fillers(part: Tokens) -> Tokens:
    start, end = 0, len(part)
    while start < end and part[start] in _FILLERS:
        start += 1
    while end > start and part[end - 1] in _FILLERS:
        end -= 1
    return part[start:end]


def _level(said: Tokens) -> int | None:
    number, *of_ten = said or ("",)
    if not number.isdigit() or len(number) > len(str(WORST)) or int(number) > WORST:
        return None
    return int(number) if tuple(of_ten) in ((), _OF_TEN) else None


def _whole(lexicon: Lexicon[Meaning], said: Tokens) -> Meaning | None:
    found = lexicon.at(said, 0)
    return found.value if found is not None and found.end == len(said) else None
