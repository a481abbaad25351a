"""Whether words were denied."""

from coach.language.tokens import CLAUSE_BREAKS, COMMA, Tokens
from coach.language.words.answers import NEGATIONS, TURNS

REACH = 5
"""A denial reaches so many words forward ("never had any chest pain")."""


def is_denied(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words at tokens[start:end] are denied before them or answered with "no"."""
    return _denied_before(tokens, start) or _denied_after(tokens, end)


def _denied_before(tokens: Tokens, start: int) -> bool:
    for index in range(start - 1, max(start - 1 - REACH, -1), -1):
        token = tokens[index]
        if token in NEGATIONS:
            return not _is_number_part(tokens, index)
        if token in CLAUSE_BREAKS or token in TURNS or token == COMMA:
            return False
    return False


def _is_number_part(tokens: Tokens, index: int) -> bool:
    # "0/10" denies; "10/10" has no token "0"; "no 3" is an ordinal no more than a denial.
    return tokens[index] == "0" and index > 0 and tokens[index - 1] in ("/", "-", ".")


def _denied_after(tokens: Tokens, end: int) -> bool:
    rest = tokens[end : end + 3]
    if not rest:
        return False
    if rest[0] == "free" or rest[:2] == ("-", "free"):
        return True
    return rest[0] in ("?", ":", "-", "=") and len(rest) > 1 and rest[1] in NEGATIONS
