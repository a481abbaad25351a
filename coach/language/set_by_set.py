"""Sets told one after the other: "first set 12, second 10, third 8", "12 on the first, 10 ..."."""

from coach.language.lexicon import Found
from coach.language.numbers import number_at, whole_number
from coach.language.tokens import Tokens
from coach.language.words.session import (
    LAST_IN_TURN,
    NOT_REPETITIONS,
    PLACES_IN_TURN,
    REP_WORDS,
    SETS_WORDS,
    WORDS_OF_A_TURN,
)

LAST = 0
"""The place of "the last one"."""
MOST_TURNS = 10
MOST_REPETITIONS = 200
FEWEST_TURNS = 2
MOST_LINKS = 3
"""Words between a set and its repetitions ("the first one i got 12")."""
LINKS = frozenset(
    {"was", "were", "i", "got", "did", "managed", "for", "with", "only", ":", "=", "-"}
)
JOINTS = frozenset({",", "and", "then", "&", "+", "but"})
MOST_JOINTS = 2
BEFORE_A_PLACE = frozenset({"on", "in", "for", "the", "my", "of"})
ENDINGS_OF_ORDINALS = frozenset({"st", "nd", "rd", "th"})


def turns_at(tokens: Tokens, index: int) -> Found[tuple[int, ...]] | None:
    """The repetitions of each set, where at least two are told in turn, from the first on."""
    places: list[int] = []
    work: list[int] = []
    place = end = index
    while len(work) < MOST_TURNS:
        turn = _turn_at(tokens, place)
        if turn is None or turn.value[0] not in (len(places) + 1, LAST):
            break
        places.append(turn.value[0])
        work.append(turn.value[1])
        end = place = turn.end
        while place < len(tokens) and place - end < MOST_JOINTS and tokens[place] in JOINTS:
            place += 1
    is_in_turn = LAST not in places[:-1] and len(places) >= FEWEST_TURNS
    return Found(index, end, tuple(work)) if is_in_turn else None


def _turn_at(tokens: Tokens, index: int) -> Found[tuple[int, int]] | None:
    """One set: its place among them and its repetitions, in either order."""
    place = _place_at(tokens, index)
    if place is not None:
        begin = place.end
        while begin < len(tokens) and begin - place.end < MOST_LINKS and tokens[begin] in LINKS:
            begin += 1
        work = _work_at(tokens, begin)
        return None if work is None else Found(index, work.end, (place.value, work.value))
    work = _work_at(tokens, index)
    place = None if work is None else _place_at(tokens, work.end)
    if work is None or place is None:
        return None
    return Found(index, place.end, (place.value, work.value))


def _work_at(tokens: Tokens, index: int) -> Found[int] | None:
    number = number_at(tokens, index)
    if number is None or not (number.value.is_integer() and 0 <= number.value <= MOST_REPETITIONS):
        return None
    following = tokens[number.end : number.end + 1]
    if not NOT_REPETITIONS.isdisjoint(following):
        return None
    return Found(index, number.end + (not REP_WORDS.isdisjoint(following)), int(number.value))


def _place_at(tokens: Tokens, index: int) -> Found[int] | None:
    """Such as "the first set", "2nd", "set 3", "the last one"."""
    start = index
    while start < len(tokens) and start - index < MOST_LINKS and tokens[start] in BEFORE_A_PLACE:
        start += 1
    if start >= len(tokens):
        return None
    named = PLACES_IN_TURN.get(tokens[start], LAST if tokens[start] in LAST_IN_TURN else None)
    end = start + 1
    if named is None and tokens[start] in SETS_WORDS:
        counted = number_at(tokens, end)
        named = None if counted is None else int(counted.value)
        return None if counted is None or named is None else Found(index, counted.end, named)
    if named is None and not ENDINGS_OF_ORDINALS.isdisjoint(tokens[end : end + 1]):
        named, end = whole_number(tokens[start]), end + 1
    if named is None:
        return None
    return Found(index, end + (not WORDS_OF_A_TURN.isdisjoint(tokens[end : end + 1])), named)
