"""Wishes about how and when to train, said out of the blue."""

from coach.dialogue import Question
from coach.language.style import read_style
from coach.language.tokens import tokenise
from coach.language.wishes import read_wishes
from coach.language.words.calendar import DAYS
from coach.language.words.style import ASKS_FOR_A_STYLE
from coach.language.words.wishes import ALWAYS_OUT, BEFORE_WORK, PLURAL_DAYS, RULES_OUT


def read_preference(text: str) -> Question | None:
    """The question whose answer a text changes: days without strength, or the style."""
    tokens = tokenise(text)
    if not tokens or "?" in tokens:
        return None
    lasting = tokens in ALWAYS_OUT or any(token in PLURAL_DAYS for token in tokens)
    rules_out = lasting and tokens in RULES_OUT and tokens in DAYS
    if (rules_out or tokens in BEFORE_WORK) and read_wishes(text) is not None:
        return Question.WISHES
    if tokens in ASKS_FOR_A_STYLE and read_style(text) is not None:
        return Question.STYLE
    return None
