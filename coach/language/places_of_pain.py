"""Places of the body among tokens, and the side they are on."""

from coach.language.lexicon import Found
from coach.language.numbers import number_at
from coach.language.tokens import CLAUSE_BREAKS, Tokens, word_set
from coach.language.words.body import AREAS, MOVEMENT_NOUNS, SIDES
from coach.profile import BodyArea, Side

SIDE_BEFORE = 4
"""Words between a side and its place ("right side of my lower back")."""
SIDE_AFTER = 6
"""Words between a place and its side ("knee was niggly, the right one")."""
BLANK = "_"
"""Stands for numbers that were read as something else."""
LEFT_OVER = word_set(
    "rep reps more nothing something lots few couple plenty loads lot much any none"
)
"""Before "left" they say that something remains."""


def find_areas(tokens: Tokens) -> tuple[Found[BodyArea], ...]:
    """Places of the body; those that belong to an exercise's name are left out."""
    found = [area for area in AREAS.find(tokens) if _is_place(tokens, area)]
    return tuple(_without_covered(found))


def _is_place(tokens: Tokens, area: Found[BodyArea]) -> bool:
    following = tokens[area.end : area.end + 1]
    if following and following[0] in MOVEMENT_NOUNS:
        return False
    # "each side", "got back", "back to", "cut short on the other hand" are no places.
    before = tokens[area.start - 1] if area.start else ""
    if tokens[area.start : area.end] == ("back",):
        return before not in ("im", "came", "coming", "got", "get", "going", "welcome", "be") and (
            following[:1] not in (("to",), ("home",), ("from",), ("on",), ("in",), ("at",))
        )
    if tokens[area.start] == "side":
        return before not in ("each", "per", "a", "/", "other", "every", "one", "left", "right")
    return True


def _without_covered(areas: list[Found[BodyArea]]) -> list[Found[BodyArea]]:
    """OTHER ("leg", "side") only where no better place was named."""
    named = [area for area in areas if area.value is not BodyArea.OTHER]
    return named or areas


def side_near(tokens: Tokens, area: Found[BodyArea]) -> Side | None:
    """The side said before a place, or behind it in the same sentence."""
    before = _nearest_before(tokens, area.start)
    if before is not None:
        return before
    index = area.end
    while index < min(area.end + SIDE_AFTER, len(tokens)) and tokens[index] not in CLAUSE_BREAKS:
        if AREAS.at(tokens, index) is not None and tokens[index] != "side":
            return None
        side = SIDES.at(tokens, index)
        if side is not None and _is_side(tokens, side):
            belongs_to_next = AREAS.at(tokens, side.end) is not None
            return None if belongs_to_next else side.value
        index += 1
    return None


def _nearest_before(tokens: Tokens, start: int) -> Side | None:
    for index in range(start - 1, max(start - 1 - SIDE_BEFORE, -1), -1):
        if tokens[index] in CLAUSE_BREAKS or tokens[index] == "," or AREAS.at(tokens, index):
            return None
        for length in (2, 1, 0):
            side = SIDES.at(tokens, index - length) if index >= length else None
            if side is not None and side.end == index + 1 and _is_side(tokens, side):
                return side.value
    return None


def find_side(tokens: Tokens) -> Side | None:
    """The first side named; "2 left" counts repetitions and "left out" leaves."""
    return next((side.value for side in SIDES.find(tokens) if _is_side(tokens, side)), None)


def _is_side(tokens: Tokens, side: Found[Side]) -> bool:
    word = tokens[side.start]
    before = tokens[side.start - 1] if side.start else ""
    following = tokens[side.end] if side.end < len(tokens) else ""
    if word == "left":
        if AREAS.at(tokens, side.end) is not None:
            return True
        is_other = following in ("in", "out", "over", "it") or before in LEFT_OVER
        return not (is_other or _is_count(tokens, side.start - 1))
    return not ((word == "right" and following in ("now", "away")) or before == "all")


def _is_count(tokens: Tokens, index: int) -> bool:
    """Whether a number stands there, or its blank, that is not a scale's end ("4/10 left")."""
    if tokens[index : index + 1] == (BLANK,):
        return True
    if number_at(tokens, index) is None:
        return False
    return tokens[max(0, index - 1) : index] != ("/",)
