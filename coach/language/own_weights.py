"""Sets each with a weight of its own: "10@20, 8@22.5", "20kg x 10, 25kg x 8", "2x10@20, 8@25"."""

from typing import NamedTuple

from coach.language.lexicon import Found
from coach.language.loads import TIMES, WEIGHT_SIGNS, believable, weight_at
from coach.language.numbers import number_in_digits, whole_number
from coach.language.tokens import Tokens
from coach.language.words.session import REP_WORDS
from coach.units import MassUnit, Weight

MOST_SETS = 10
MOST_REPETITIONS = 200
JOINTS = frozenset({",", "/", "and", "then", "&", "+"})
MOST_JOINTS = 2


class WeightsInTurn(NamedTuple):
    """Repetitions set by set, and the weight of each set."""

    sets: tuple[int, ...]
    weights: tuple[Weight, ...]


class _Turn(NamedTuple):
    work: int
    times: int
    amount: float
    unit: MassUnit | None


def weights_in_turn_at(tokens: Tokens, index: int, unit: MassUnit) -> Found[WeightsInTurn] | None:
    """At least two sets, or groups of sets, each with its weight; `unit` where none is written.

    A unit that is written once counts for all. None where a weight is more than anyone lifts.
    """
    turns: list[_Turn] = []
    place = end = index
    while place < len(tokens) and sum(turn.times for turn in turns) < MOST_SETS:
        turn = _repetitions_first(tokens, place, unit) or _weight_first(tokens, place, unit)
        if turn is None:
            break
        turns.append(turn.value)
        end = place = turn.end
        while place < len(tokens) and place - end < MOST_JOINTS and tokens[place] in JOINTS:
            place += 1
    if len(turns) < 2:
        return None
    said = next((turn.unit for turn in turns if turn.unit is not None), unit)
    told = [(turn, believable(turn.amount, turn.unit or said)) for turn in turns]
    weights = tuple(weight for turn, weight in told if weight for _ in range(turn.times))
    sets = tuple(turn.work for turn in turns for _ in range(turn.times))
    if len(weights) != len(sets) or len(sets) > MOST_SETS:
        return None
    return Found(index, end, WeightsInTurn(sets, weights))


def _repetitions_first(tokens: Tokens, index: int, unit: MassUnit) -> Found[_Turn] | None:
    """Such as "10@20", "8 reps with 22.5 kg", "2x10@20"."""
    count, place = 1, index
    sets = whole_number(tokens[index])
    if sets is not None and not TIMES.isdisjoint(tokens[index + 1 : index + 2]):
        count, place = sets, index + 2
    work = whole_number(tokens[place]) if place < len(tokens) else None
    if work is None or not (0 < work <= MOST_REPETITIONS and 0 < count <= MOST_SETS):
        return None
    place += 1 + (not REP_WORDS.isdisjoint(tokens[place + 1 : place + 2]))
    if WEIGHT_SIGNS.isdisjoint(tokens[place : place + 1]):
        return None
    weight = weight_at(tokens, place, unit)
    amount = number_in_digits(tokens[place + 1]) if place + 1 < len(tokens) else None
    if weight is not None and weight.value is not None:
        is_written = weight.end > place + 2
        said = weight.value.unit if is_written else None
        return Found(index, weight.end, _Turn(work, count, weight.value.amount, said))
    if amount is None or weight is not None:
        return None
    return Found(index, place + 2, _Turn(work, count, amount, None))


def _weight_first(tokens: Tokens, index: int, unit: MassUnit) -> Found[_Turn] | None:
    """Such as "20kg x 10"; without its unit a weight is one only above the most sets."""
    weight = weight_at(tokens, index, unit)
    amount = number_in_digits(tokens[index])
    if weight is not None and weight.value is not None:
        end, turn = weight.end, (weight.value.amount, weight.value.unit)
    elif weight is None and amount is not None and amount > MOST_SETS:
        end, turn = index + 1, (amount, unit)
    else:
        return None
    if TIMES.isdisjoint(tokens[end : end + 1]) or end + 1 >= len(tokens):
        return None
    work = whole_number(tokens[end + 1])
    if work is None or not 0 < work <= MOST_REPETITIONS:
        return None
    after = end + 2 + (not REP_WORDS.isdisjoint(tokens[end + 2 : end + 3]))
    return Found(index, after, _Turn(work, 1, *turn))
