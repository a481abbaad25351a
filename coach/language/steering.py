"""Words that steer a question instead of answering it: back, skip."""

from enum import StrEnum

from coach.language.tokens import normalise


class Steering(StrEnum):
    """Where the runner wants to go."""

    BACK = "back"
    SKIP = "skip"


_WORDS = {
    "back": Steering.BACK,
    "go back": Steering.BACK,
    "previous": Steering.BACK,
    "previous question": Steering.BACK,
    "undo": Steering.BACK,
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
    """Back or skip, when the whole message says just that."""
    return _WORDS.get(normalise(text).strip(" .!‹").replace("'", ""))
