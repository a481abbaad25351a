"""Words that steer instead of telling: back, skip, undo, fix."""

from enum import StrEnum

from coach.language.tokens import normalise, tokenise
from coach.language.words.intents import WHY_THIS


class Steering(StrEnum):
    """Where the runner wants to go."""

    BACK = "back"
    SKIP = "skip"
    UNDO = "undo"
    FIX = "fix"


_WORDS = {
    "back": Steering.BACK,
    "go back": Steering.BACK,
    "previous": Steering.BACK,
    "previous question": Steering.BACK,
    "undo": Steering.UNDO,
    "undo that": Steering.UNDO,
    "take it back": Steering.UNDO,
    "take that back": Steering.UNDO,
    "fix": Steering.FIX,
    "fix it": Steering.FIX,
    "fix that": Steering.FIX,
    "thats wrong": Steering.FIX,
    "that was wrong": Steering.FIX,
    "correct that": Steering.FIX,
    "skip": Steering.SKIP,
    "skip it": Steering.SKIP,
    "skip this": Steering.SKIP,
    "pass": Steering.SKIP,
    "not sure": Steering.SKIP,
    "rather not say": Steering.SKIP,
    "no idea": Steering.SKIP,
    "dont know": Steering.SKIP,
    "i dont know": Steering.SKIP,
    "idk": Steering.SKIP,
}


def read_steering(text: str) -> Steering | None:
    """Where to, when the whole message says just that."""
    return _WORDS.get(normalise(text).strip(" .!‹").replace("'", ""))


def asks_why_this(text: str) -> bool:
    """Whether a text asks for the reasons of the session that was shown, and nothing else."""
    said = tuple(token for token in tokenise(text) if token.isalnum())
    found = WHY_THIS.at(said, 0)
    return found is not None and found.end == len(said)


def asks_why(text: str) -> bool:
    """Whether a text begins with why."""
    return tokenise(text)[:1] == ("why",)
