"""Sets, repetitions, seconds and weights among tokens: "3x10 @ 12kg", "10/10/7", "45s x3"."""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from coach.language.lengths import hold_at
from coach.language.lexicon import Found
from coach.language.loads import (
    PLURAL_OR_KILO,
    TIMES,
    WEIGHT_SIGNS,
    believable,
    weight_at,
)
from coach.language.numbers import DIGITS, number_at, number_in_digits, whole_number
from coach.language.own_weights import weights_in_turn_at
from coach.language.set_by_set import turns_at
from coach.language.tokens import CLAUSE_BREAKS, Tokens, word_set
from coach.language.words.numbers import MASS_UNITS, NUMBERS
from coach.language.words.session import (
    COMPARED,
    EACH_SET,
    PER_SIDE,
    REP_WORDS,
    SECOND_WORDS,
    SET_OPENERS,
    SETS_WORDS,
)
from coach.units import MassUnit, Weight

MOST_SETS = 10
USUAL_SETS = 6
MOST_REPS = 200
MOST_SECONDS = 900
LIGHTEST_BARE = 5
"""A lighter weight is not believed without its unit."""
LIST_SIGNS = frozenset({"/", ",", "then"})
ENDS_OF_LISTS = frozenset({",", ".", "with", "@", "at", "on", "for", "of", "reps", "but", "and"})
"""What may follow the last number of "12, 10 and 8"."""
OF_EFFORT = frozenset({"left", "more", "rir", "in", "to"})
"""Behind a number they count what could still have been done, not a set."""
OPENERS = WEIGHT_SIGNS | SETS_WORDS | SET_OPENERS
"""Words that numbers may begin with, beside numbers themselves."""
LATEST_HOUR = 12
BEHIND_A_BARE_WEIGHT = CLAUSE_BREAKS | word_set(
    ", ( ) and then but felt feels feeling was so each both easy ok hard tough no done rpe"
)
"""What may follow a weight without its unit ("3x10 at 40, felt strong")."""
SIGNS_OF_OTHER_NUMBERS = frozenset({"%", "km", "k", "th", "st", "nd", "rd", "min", "mins", "am"})


class Beside(StrEnum):
    """What numbers have to stand beside to count; alone they speak of something else."""

    EXERCISE = "exercise"
    """An exercise ("8 per leg")."""
    HOLD = "hold"
    """An exercise that is held ("1 min")."""
    SET_COUNT = "set_count"
    """An exercise whose sets were counted ("3 sets of squats, 10 each")."""


class Numbers(NamedTuple):
    """What numbers say of an exercise; empty or None where they do not."""

    sets: tuple[int, ...] = ()
    set_count: int | None = None
    seconds: bool = False
    weight: Weight | None = None
    weights: tuple[Weight, ...] = ()
    """That of each set, where they differ; `weight` is the lightest."""
    per_side: bool = False
    is_pair: bool = False
    """Two numbers with a slash, which may be a score out of ten."""
    is_share: bool = False
    """So many sets of those asked."""
    beside: Beside | None = None


def find_numbers(tokens: Tokens, unit: MassUnit) -> tuple[Found[Numbers], ...]:
    """All groups of such numbers, left to right; `unit` where none is written behind "@"."""
    found: list[Found[Numbers]] = []
    index = 0
    while index < len(tokens):
        group = _at(tokens, index, unit)
        if group is None:
            side = PER_SIDE.at(tokens, index)
            group = None if side is None else Found(index, side.end, Numbers(per_side=True))
        if group is not None:
            found.append(group)
        index = index + 1 if group is None else max(group.end, index + 1)
    return tuple(found)


def _at(tokens: Tokens, index: int, unit: MassUnit) -> Found[Numbers] | None:
    if not _may_begin(tokens[index]):
        return None
    for reader in (
        _weights_in_turn,
        _in_turn,
        _weights_named,
        _weight_first,
        _bare_weight_first,
        _held_for_minutes,
        _times,
        _counted_sets,
        _listed,
        _held,
        _each,
        _often,
    ):
        found = reader(tokens, index, unit)
        if found is not None:
            return found
    weight = weight_at(tokens, index, unit)
    return None if weight is None else Found(index, weight.end, Numbers(weight=weight.value))


@lru_cache(maxsize=4096)
def _may_begin(token: str) -> bool:
    """Whether such numbers can begin with a word: spares the readers most of a text."""
    return token[0] in DIGITS or token in OPENERS or NUMBERS.begins_with(token)


def _weights_named(tokens: Tokens, index: int, unit: MassUnit) -> Found[Numbers] | None:
    """Such as "with 12s", "at 16k", which count neither seconds nor kilometres."""
    if tokens[index] not in WEIGHT_SIGNS:
        return None
    weight = weight_at(tokens, index, unit)
    if weight is None or tokens[weight.end - 1] not in PLURAL_OR_KILO:
        return None
    return Found(index, weight.end, Numbers(weight=weight.value))


def _weight_first(tokens: Tokens, index: int, unit: MassUnit) -> Found[Numbers] | None:
    """Such as "12kg x 10,10,8", "20 kg 3x8"."""
    weight = weight_at(tokens, index, unit)
    if weight is None or tokens[weight.end : weight.end + 1] == ():
        return None
    if tokens[weight.end] not in TIMES and tokens[weight.end] not in ("for", ":"):
        return None
    listed = _list_at(tokens, weight.end + 1, fewest=1)
    if listed is None:
        return None
    inner = _times(tokens, weight.end + 1, unit)
    if inner is not None:
        return Found(index, inner.end, inner.value._replace(weight=weight.value))
    return Found(index, listed.end, Numbers(sets=listed.value, weight=weight.value))


def _bare_weight_first(tokens: Tokens, index: int, unit: MassUnit) -> Found[Numbers] | None:
    """Such as "60 5x5": a weight without its unit right before the sets."""
    amount = number_in_digits(tokens[index])
    if amount is None or index + 3 >= len(tokens) or tokens[index + 2] not in TIMES:
        return None
    sets = _times(tokens, index + 1, unit)
    if sets is None or amount < LIGHTEST_BARE or sets.value.weight is not None:
        return None
    return Found(index, sets.end, sets.value._replace(weight=believable(amount, unit)))


def _often(tokens: Tokens, index: int, _unit: MassUnit) -> Found[Numbers] | None:
    """Such as "three times"; not "three times a week"."""
    if tokens[index] == "twice" and tokens[index + 1 : index + 2] not in (("a",), ("per",)):
        return Found(index, index + 1, Numbers(set_count=2))
    count = number_at(tokens, index)
    if count is None or tokens[count.end : count.end + 1] != ("times",):
        return None
    is_span = tokens[count.end + 1 : count.end + 2] in (("a",), ("per",), ("each",), ("this",))
    if is_span or not (count.value.is_integer() and 1 < count.value <= MOST_SETS):
        return None
    return Found(index, count.end + 1, Numbers(set_count=int(count.value)))


def _times(tokens: Tokens, index: int, unit: MassUnit) -> Found[Numbers] | None:
    """Such as "3x10", "3 x 10 x 12", "3x45s", "2x8kg"."""
    first = number_at(tokens, index)
    if first is None or tokens[first.end : first.end + 1] == ():
        return None
    is_seconds = tokens[first.end] in SECOND_WORDS
    sign = first.end + is_seconds
    if sign + 1 >= len(tokens) or tokens[sign] not in TIMES:
        return None
    second = number_at(tokens, sign + 1)
    if second is None or not first.value.is_integer():
        return None
    if MASS_UNITS.at(tokens, second.end) is not None:
        return _count_of_weights(index, first, second, MASS_UNITS.at(tokens, second.end))
    if not second.value.is_integer():
        return None
    listed = _list_at(tokens, sign + 1, fewest=2)
    if listed is not None and len(listed.value) == int(first.value):
        return Found(index, listed.end, Numbers(sets=listed.value))
    count, work = int(first.value), int(second.value)
    if is_seconds or (count > USUAL_SETS >= work):
        count, work = work, count
    end, more_seconds = _end_of_work(tokens, second.end)
    weight = _third_factor(tokens, end, unit)
    end = end if weight is None else weight.end
    return _set_by_set(index, end, count, work, weight, seconds=is_seconds or more_seconds)


def _weights_in_turn(tokens: Tokens, index: int, unit: MassUnit) -> Found[Numbers] | None:
    """Such as "10@20, 8@22.5"."""
    found = weights_in_turn_at(tokens, index, unit)
    if found is None:
        return None
    sets, weights = found.value
    lightest = min(weights, key=lambda weight: weight.kilograms)
    each = weights if len(set(weights)) > 1 else ()
    return Found(index, found.end, Numbers(sets=sets, weight=lightest, weights=each))


def _in_turn(tokens: Tokens, index: int, _unit: MassUnit) -> Found[Numbers] | None:
    """Such as "first set 12, second 10, third 8"."""
    turns = turns_at(tokens, index)
    if turns is None or max(turns.value) == 0:
        return None
    return Found(index, turns.end, Numbers(sets=turns.value))


def _held_for_minutes(tokens: Tokens, index: int, _unit: MassUnit) -> Found[Numbers] | None:
    """Such as "1 min x 3", "3 x 1:30", "3 sets of a minute", "a minute and a half"."""
    count = number_at(tokens, index)
    place = None if count is None else _past_sign_of_count(tokens, count.end)
    if count is not None and place is not None and count.value.is_integer():
        length = hold_at(tokens, place)
        return None if length is None else _in_minutes(index, length.end, count, length)
    length = hold_at(tokens, index)
    if length is None:
        return None
    behind = tokens[length.end : length.end + 1]
    count = number_at(tokens, length.end + 1) if not TIMES.isdisjoint(behind) else None
    return _in_minutes(index, length.end if count is None else count.end, count, length)


def _past_sign_of_count(tokens: Tokens, end: int) -> int | None:
    """Where the work of "3 x ..." or "3 sets of ..." begins."""
    if not TIMES.isdisjoint(tokens[end : end + 1]):
        return end + 1
    is_counted = not SETS_WORDS.isdisjoint(tokens[end : end + 1])
    return end + 2 if is_counted and tokens[end + 1 : end + 2] in (("of",), ("x",)) else None


def _in_minutes(
    index: int, end: int, count: Found[float] | None, length: Found[int]
) -> Found[Numbers]:
    sets = 1 if count is None else int(count.value)
    found = _set_by_set(index, end, sets, length.value, seconds=True)
    return found._replace(value=found.value._replace(beside=Beside.HOLD))


def _each(tokens: Tokens, index: int, _unit: MassUnit) -> Found[Numbers] | None:
    """Such as "10 each" behind a number of sets, "8 per leg" behind an exercise."""
    work = whole_number(tokens[index])
    if work is None or not 0 < work <= MOST_REPS or index + 1 >= len(tokens):
        return None
    side = PER_SIDE.at(tokens, index + 1)
    if side is not None:
        numbers = Numbers(sets=(work,), per_side=True, beside=Beside.EXERCISE)
        return Found(index, side.end, numbers)
    each = EACH_SET.at(tokens, index + 1)
    if each is None:
        return None
    return Found(index, each.end, Numbers(sets=(work,), beside=Beside.SET_COUNT))


def _count_of_weights(
    index: int, count: Found[float], amount: Found[float], unit: Found[MassUnit] | None
) -> Found[Numbers] | None:
    """Such as "2x8kg" is one weight in each hand; "3x20kg" so many sets with that weight."""
    if unit is None:
        return None
    weight = believable(amount.value, unit.value)
    count_of_sets = int(count.value) if 2 < count.value <= MOST_SETS else None
    return Found(index, unit.end, Numbers(set_count=count_of_sets, weight=weight))


def _end_of_work(tokens: Tokens, end: int) -> tuple[int, bool]:
    """Past a range's upper end, "reps" or "s", and whether seconds are meant."""
    if tokens[end : end + 1] == ("-",) and number_at(tokens, end + 1) is not None:
        end += 2
    if end < len(tokens) and tokens[end] in SECOND_WORDS:
        return end + 1, True
    if end < len(tokens) and tokens[end] in REP_WORDS:
        return end + 1, False
    return end, False


def _third_factor(tokens: Tokens, end: int, unit: MassUnit) -> Found[Weight | None] | None:
    """Such as "x 12", "x 12 kg", and "at 12" behind sets and at the end of a statement."""
    bare = _bare_weight_behind(tokens, end, unit)
    if bare is not None:
        return bare
    if end + 1 >= len(tokens) or tokens[end] not in TIMES:
        return None
    amount = number_in_digits(tokens[end + 1])
    if amount is None:
        return None
    named = MASS_UNITS.at(tokens, end + 2)
    said = unit if named is None else named.value
    return Found(end, end + 2 if named is None else named.end, believable(amount, said))


def _bare_weight_behind(tokens: Tokens, end: int, unit: MassUnit) -> Found[Weight | None] | None:
    place = end + (tokens[end : end + 1] == (",",))
    if place + 1 >= len(tokens) or tokens[place] not in WEIGHT_SIGNS:
        return None
    amount = number_in_digits(tokens[place + 1])
    behind = tokens[place + 2 : place + 3]
    is_last = behind == () or behind[0] in BEHIND_A_BARE_WEIGHT
    may_be_hour = tokens[place] == "at" and amount is not None and amount <= LATEST_HOUR
    if amount is None or amount < LIGHTEST_BARE or may_be_hour or not is_last:
        return None
    return Found(end, place + 2, believable(amount, unit))


def _set_by_set(
    index: int,
    end: int,
    count: int,
    work: int,
    weight: Found[Weight | None] | None = None,
    *,
    seconds: bool,
) -> Found[Numbers]:
    most = MOST_SECONDS if seconds else MOST_REPS
    is_possible = 0 < count <= MOST_SETS and 0 < work <= most
    sets = (work,) * count if is_possible else ()
    value = None if weight is None else weight.value
    return Found(index, end, Numbers(sets=sets, seconds=seconds and is_possible, weight=value))


def _counted_sets(tokens: Tokens, index: int, _unit: MassUnit) -> Found[Numbers] | None:
    """Such as "2 sets of 8", "3 sets x 10 reps", "2 sets"."""
    count = number_at(tokens, index)
    if count is None or count.end >= len(tokens) or tokens[count.end] not in SETS_WORDS:
        return None
    if not (count.value.is_integer() and 0 < count.value <= MOST_SETS):
        return None
    place = count.end + 1
    if tokens[place : place + 1] in (("of",), ("x",), ("@",), (":",)):
        work = number_at(tokens, place + 1)
        is_weight = work is not None and MASS_UNITS.at(tokens, work.end) is not None
        if work is not None and work.value.is_integer() and not is_weight:
            listed = _list_at(tokens, place + 1, fewest=2)
            if listed is not None and len(listed.value) == int(count.value):
                return Found(index, listed.end, Numbers(sets=listed.value))
            end, seconds = _end_of_work(tokens, work.end)
            return _set_by_set(index, end, int(count.value), int(work.value), seconds=seconds)
    return Found(index, place, Numbers(set_count=int(count.value)))


def _listed(tokens: Tokens, index: int, _unit: MassUnit) -> Found[Numbers] | None:
    """Such as "10/10/7", "10, 10, 7", "8 8 7"."""
    listed = _list_at(tokens, index, fewest=2)
    if listed is None:
        return None
    is_pair = len(listed.value) == 2 and tokens[index + 1] == "/"
    end, seconds = _end_of_work(tokens, listed.end)
    return Found(
        index,
        end,
        Numbers(sets=listed.value, seconds=seconds, is_pair=is_pair and end == listed.end),
    )


def _list_at(tokens: Tokens, index: int, fewest: int) -> Found[tuple[int, ...]] | None:
    """Whole numbers joined by one sign, or at least three with nothing between."""
    first = whole_number(tokens[index]) if index < len(tokens) else None
    if first is None:
        return None
    following = tokens[index + 1] if index + 1 < len(tokens) else ""
    sign = following if following in LIST_SIGNS else ""
    values, ends = [first], [index + 1]
    while len(values) < MOST_SETS:
        place = ends[-1] + (1 if sign else 0)
        if sign and tokens[ends[-1] : place] != (sign,):
            break
        value = whole_number(tokens[place]) if place < len(tokens) else None
        if value is None:
            break
        values.append(value)
        ends.append(place + 1)
    last = _last_of_list(tokens, ends[-1]) if len(values) > 1 and sign in (",", "") else None
    if last is not None:
        values.append(last.value)
        ends.append(last.end)
    while len(values) > 1 and _belongs_elsewhere(tokens, ends[-1]):
        values.pop()
        ends.pop()
    if len(values) < (3 if not sign and fewest > 1 else fewest):
        return None
    if not all(0 <= value <= MOST_REPS for value in values) or max(values) == 0:
        return None
    return Found(index, ends[-1], tuple(values))


def _last_of_list(tokens: Tokens, end: int) -> Found[int] | None:
    """The number behind the "and" of "12, 10 and 8"; not that of "12, 10 and 8 lunges"."""
    place = end + (tokens[end : end + 1] == (",",))
    if tokens[place : place + 1] not in (("and",), ("then",)) or place + 1 >= len(tokens):
        return None
    value = whole_number(tokens[place + 1])
    following = tokens[place + 2 : place + 3]
    if value is None or not (following == () or following[0] in ENDS_OF_LISTS):
        return None
    return Found(end, place + 2, value)


def _belongs_elsewhere(tokens: Tokens, end: int) -> bool:
    """Whether the number before `end` is a count or a weight of its own ("10, 8, 3 sets")."""
    following = tokens[end] if end < len(tokens) else ""
    others = TIMES | SETS_WORDS | SIGNS_OF_OTHER_NUMBERS | OF_EFFORT
    is_other = following in others or following == "out"
    return is_other or MASS_UNITS.at(tokens, end) is not None


def _held(tokens: Tokens, index: int, _unit: MassUnit) -> Found[Numbers] | None:
    """Such as "45s", "45 sec x 3" and "10 reps"."""
    number = number_at(tokens, index)
    if number is None or number.end >= len(tokens) or not number.value.is_integer():
        return None
    is_seconds = tokens[number.end] in SECOND_WORDS
    if is_seconds and index and tokens[index - 1] in ("the", "of", "my") and number.value >= 100:
        return None
    if not is_seconds and tokens[number.end] not in REP_WORDS:
        return None
    if not COMPARED.isdisjoint(tokens[number.end + 1 : number.end + 2]):
        return None
    return _set_by_set(index, number.end + 1, 1, int(number.value), seconds=is_seconds)
