"""What is told of somebody else ("my mum has a sore knee"): nothing of the runner."""

from coach.language.places_of_pain import BLANK
from coach.language.tokens import CLAUSE_BREAKS, COMMA, Tokens
from coach.language.words.told import OF_ONESELF, OTHER_PEOPLE, SAID_OF_OTHERS

PART_BREAKS = CLAUSE_BREAKS | {COMMA, "but", "and"}


def without_others(tokens: Tokens) -> Tokens:
    """The text with the statements blanked that are about somebody else."""
    blanked = list(tokens)
    start = 0
    for end, token in enumerate((*tokens, COMMA)):
        if token not in PART_BREAKS:
            continue
        if is_of_another(tokens[start:end]):
            blanked[start:end] = [BLANK] * (end - start)
        start = end + 1
    return tuple(blanked)


def is_of_another(statement: Tokens) -> bool:
    """Whether it says what another person has or does, and nothing of the runner behind it."""
    for index, token in enumerate(statement):
        owner = token.removesuffix("s")
        has = token != owner and owner in OTHER_PEOPLE
        is_told = token in OTHER_PEOPLE and not SAID_OF_OTHERS.isdisjoint(
            statement[index + 1 : index + 2]
        )
        if (has or is_told) and OF_ONESELF.isdisjoint(statement[index + 1 :]):
            return True
    return False
