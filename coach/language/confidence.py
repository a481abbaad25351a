"""How sure the reader is of a meaning: what is unsure is shown to the runner before it counts."""

from coach.language.meanings import (
    Asks,
    Command,
    Confidence,
    DangerTold,
    ImpossibleValue,
    Meaning,
    SessionTold,
)
from coach.language.told import Told


def confidence_of(
    meaning: Meaning, told: Told, impossible: tuple[ImpossibleValue, ...]
) -> Confidence:
    """Unsure where a wish may be a question, or a session was told with numbers nobody placed."""
    if isinstance(meaning, DangerTold | Asks | Command):
        return Confidence.SURE
    if isinstance(meaning, SessionTold):
        is_clear = not impossible and not told.loose_numbers
        return Confidence.SURE if is_clear else Confidence.UNSURE
    is_doubtful = told.asked is None and told.is_question and not told.asks_the_coach
    return Confidence.UNSURE if is_doubtful else Confidence.SURE
