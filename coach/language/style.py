"""How a runner wants to lift."""

from coach.language.lexicon import Lexicon
from coach.language.negation import is_denied
from coach.language.tokens import tokenise
from coach.language.words.style import STYLES
from coach.profile import Style


def read_style(text: str) -> Style | None:
    """The style a text wishes for; None when it names none, or more than one."""
    tokens = tokenise(text)
    styles: Lexicon[Style] = STYLES
    named = {
        found.value
        for found in styles.find(tokens)
        if not is_denied(tokens, found.start, found.start)
    }
    return named.pop() if len(named) == 1 else None
