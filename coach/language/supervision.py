"""From 13 to 17: words that an adult or the coach is not there."""

from coach.language.tokens import tokenise
from coach.language.words.supervision import ABSENT, SUPERVISORS


def tells_of_no_supervision(text: str) -> bool:
    """Whether a text says that who has to be present is away ("my coach is away this week")."""
    tokens = tokenise(text)
    return "?" not in tokens and tokens in SUPERVISORS and tokens in ABSENT
