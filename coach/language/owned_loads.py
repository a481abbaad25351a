"""What a runner can lift, in words: dumbbells, kettlebells, bar and plates, stacks, bands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from coach.language.lexicon import Found
from coach.language.numbers import number_at, number_in_digits
from coach.language.profile import says_nothing_applies
from coach.language.readings import OutOfRange
from coach.language.tokens import Tokens, tokenise
from coach.language.weights_told import Amount, Range, Settings, Step, WeightTold, owned_loads_of
from coach.language.words.numbers import MASS_UNITS
from coach.language.words.owned import (
    A_PIN,
    ADJUSTABLE,
    ALL_OF_IT,
    BANDS,
    BREAKS,
    FILLERS,
    MAKERS,
    NO_WEIGHT,
    ONE_OF_A_PIECE,
    PAIRS,
    PIECES,
    STEP_WORDS,
    UNKNOWN_COLOURS,
    UNSURE,
    UP_IN,
    UP_TO,
    Piece,
)
from coach.profile import Kit, OwnedLoads
from coach.units import BandStrength, MassUnit

MOST_STRANGERS = 1

OF_KIT = {
    Kit.DUMBBELLS: Piece.DUMBBELL,
    Kit.KETTLEBELL: Piece.KETTLEBELL,
    Kit.MEDICINE_BALL: Piece.MEDICINE_BALL,
    Kit.BARBELL: Piece.BAR,
    Kit.MACHINES: Piece.STACK,
}
HELD = (Piece.DUMBBELL, Piece.KETTLEBELL, Piece.MEDICINE_BALL)

_LIST_COMMA = re.compile(r"(\d),(?!(?:25|5|75)\b)(\d)")
"""Between weights a comma lists ("8,12 kg"), but before a quarter or a half of one ("12,5")."""
_HIGHEST_COUNT = 20
_COUNTS_BEFORE_A_PIECE = 3
"""Up to here a bare number before a piece counts it ("2 kettlebells")."""


@dataclass
class _Group:
    """What was said between two breaks, of one piece at most."""

    piece: Piece | None = None
    piece_first: bool = False
    is_single: bool = False
    told: list[WeightTold] = field(default_factory=list)
    bands: list[BandStrength] = field(default_factory=list)
    has_unknown_colour: bool = False


def read_owned_loads(
    text: str, kit: tuple[Kit, ...], unit: MassUnit = MassUnit.KILOGRAM
) -> OwnedLoads | OutOfRange | None:
    """The answer to which loads a runner has; `unit` counts where the text names none.

    Weights without a name are those of what is held in `kit`, else of the bar, else of a stack.
    Nothing inside when the runner cannot say or has them all; None when it is no such answer;
    OutOfRange when nothing that was named can be lifted or owned.
    """
    tokens = tokenise(_LIST_COMMA.sub(r"\1, \2", text))
    told = _told(tokens, kit, unit)
    if told is not None:
        return told if _strangers(tokens) <= MOST_STRANGERS else None
    has_no_list = says_nothing_applies(tokens) or tokens in UNSURE or tokens in ALL_OF_IT
    return OwnedLoads() if has_no_list else None


def owned_loads_in(text: str, kit: tuple[Kit, ...]) -> OwnedLoads | None:
    """The loads told along with something else; only what is named and has its unit counts."""
    tokens = tokenise(_LIST_COMMA.sub(r"\1, \2", text))
    unit = MASS_UNITS.first(tokens)
    told = _told(tokens, kit, unit or MassUnit.KILOGRAM, named_only=True)
    if not isinstance(told, OwnedLoads):
        return None
    if unit is None:
        return OwnedLoads(bands=told.bands) if told.bands else None
    return told


def _strangers(tokens: Tokens) -> int:
    known = {
        index
        for lexicon in (PIECES, MASS_UNITS, MAKERS, UP_IN, UP_TO, A_PIN)
        for found in lexicon.find(tokens)
        for index in range(found.start, found.end)
    }
    known |= {at for found in BANDS.find(tokens) for at in range(found.start, found.end)}
    words = FILLERS | STEP_WORDS | ADJUSTABLE | PAIRS | BREAKS
    return sum(
        token.isalpha() and index not in known and token not in words
        for index, token in enumerate(tokens)
    )


def _told(
    tokens: Tokens, kit: tuple[Kit, ...], unit: MassUnit, *, named_only: bool = False
) -> OwnedLoads | OutOfRange | None:
    groups = _with_pieces(tuple(_groups(tokens)))
    if any(group.has_unknown_colour and group.piece in {Piece.BAND, None} for group in groups):
        return None
    by_piece: dict[Piece, list[WeightTold]] = {}
    singles: list[WeightTold] = []
    for group in groups:
        for piece in _pieces_of(group, kit, named_only=named_only):
            is_single = piece is Piece.DUMBBELL and group.is_single
            (singles if is_single else by_piece.setdefault(piece, [])).extend(group.told)
    bands = _bands_of(groups, kit)
    has_weights = bool(singles) or any(by_piece.values())
    if not has_weights:
        return OwnedLoads(bands=bands) if bands else None
    owned = owned_loads_of(by_piece, singles, bands, unit)
    return OutOfRange() if owned == OwnedLoads() else owned


def _pieces_of(group: _Group, kit: tuple[Kit, ...], *, named_only: bool) -> tuple[Piece, ...]:
    if not group.told or group.piece is Piece.BAND:
        return ()
    if group.piece is not None:
        return (group.piece,)
    if named_only:
        return ()
    owned = tuple(piece for each, piece in OF_KIT.items() if each in kit)
    return tuple(piece for piece in owned if piece in HELD) or owned[:1]


def _bands_of(groups: tuple[_Group, ...], kit: tuple[Kit, ...]) -> tuple[BandStrength, ...] | None:
    are_only_kind = Kit.BANDS in kit and not any(group.told for group in groups)
    bands = {
        band
        for group in groups
        if group.piece is Piece.BAND or (group.piece is None and are_only_kind)
        for band in group.bands
    }
    return tuple(band for band in BandStrength if band in bands) or None


def _with_pieces(groups: tuple[_Group, ...]) -> tuple[_Group, ...]:
    """The groups, each with the piece that its weights or colours belong to.

    "Dumbbells 4, 6 and 8 kg" goes on until the next piece; in "4, 6 and 8 kg dumbbells" the piece
    comes last; what follows "20 kg bar" are its plates.
    """
    named: list[_Group] = []
    for index, group in enumerate(groups):
        if group.piece is not None:
            named.append(group)
            continue
        before = next((each for each in reversed(named) if _takes(each, group)), None)
        after = next((each for each in groups[index + 1 :] if each.piece is not None), None)
        is_step = bool(group.told) and all(isinstance(each, Step) for each in group.told)
        goes_on = before is not None and (before.piece_first or is_step)
        comes_last = after is not None and not after.piece_first and _takes(after, group)
        owner = before if goes_on or not comes_last else after
        named.append(
            group
            if owner is None
            else replace(
                group,
                piece=_plates(owner, group),
                piece_first=goes_on,
                is_single=owner.is_single and owner is after,
            )
        )
    return tuple(named)


def _takes(owner: _Group, group: _Group) -> bool:
    if owner.piece is None:
        return False
    is_colour = bool(group.bands) and not group.told
    return (owner.piece is Piece.BAND) is is_colour


def _plates(owner: _Group, group: _Group) -> Piece | None:
    """Behind a bar that has its weight come plates, and so do weights that are counted."""
    amounts = [each for each in group.told if isinstance(each, Amount)]
    has_weight = any(isinstance(each, Amount) for each in owner.told)
    are_plates = has_weight or all(each.count is not None for each in amounts)
    is_bar = owner.piece is Piece.BAR and len(amounts) == len(group.told)
    return Piece.PLATE if is_bar and are_plates else owner.piece


def _groups(tokens: Tokens) -> Iterator[_Group]:
    group = _Group()
    index = 0
    while index < len(tokens):
        if tokens[index] in BREAKS:
            yield group
            group, index = _Group(), index + 1
            continue
        piece = PIECES.at(tokens, index)
        if piece is not None:
            if group.piece is not None:
                yield group
                group = _Group()
            _name(group, piece, tokens)
            index = piece.end if MAKERS.at(tokens, index) is None else index
        maker = MAKERS.at(tokens, index)
        if maker is not None:
            group.told.append(Settings(maker.value))
            index = maker.end
            continue
        if piece is not None:
            continue
        told = _told_at(tokens, index)
        if told is None:
            index = _coloured(group, tokens, index)
            continue
        if isinstance(told.value, Amount | Range) and group.piece and not group.piece_first:
            yield group
            group = _Group()
        group.told.append(told.value)
        index = told.end
    yield group


def _name(group: _Group, piece: Found[Piece], tokens: Tokens) -> None:
    """Give a group its piece; a bare small number before it counts pieces and weighs nothing."""
    last = group.told[-1] if group.told else None
    is_count = (
        isinstance(last, Amount)
        and last.unit is None
        and last.count is None
        and last.amount <= _COUNTS_BEFORE_A_PIECE
        and last.amount.is_integer()
    )
    if is_count:
        group.told.pop()
    is_one = tokens[piece.start : piece.end] in ONE_OF_A_PIECE
    counted = [each for each in group.told if isinstance(each, Amount) and each.count == 1]
    group.is_single = is_one and bool(counted) and len(counted) == len(group.told)
    group.piece = piece.value
    group.piece_first = not group.told


def _coloured(group: _Group, tokens: Tokens, index: int) -> int:
    band = BANDS.at(tokens, index)
    if band is not None:
        group.bands.append(band.value)
        return band.end
    group.has_unknown_colour = group.has_unknown_colour or tokens[index] in UNKNOWN_COLOURS
    return index + 1


def _told_at(tokens: Tokens, index: int) -> Found[WeightTold] | None:
    """What is said of weights at a place."""
    for reading in (_step_at, _range_at, _counted_at, _up_to_at, _amount_at):
        found = reading(tokens, index)
        if found is not None:
            return found
    return None


def _weight_at(tokens: Tokens, index: int) -> Found[Amount] | None:
    """A number with its unit, if it has one."""
    number = number_at(tokens, index)
    if number is None or tokens[number.end : number.end + 1] in {(word,) for word in NO_WEIGHT}:
        return None
    unit = MASS_UNITS.at(tokens, number.end)
    end = number.end if unit is None else unit.end
    # "Two pairs of 8s".
    end += tokens[end : end + 1] == ("s",)
    return Found(index, end, Amount(number.value, None if unit is None else unit.value))


def _step_at(tokens: Tokens, index: int) -> Found[WeightTold] | None:
    """A step: "in 2 kg steps", "steps of 7", "goes up in 7 kg", "7 kg per plate"."""
    opening = UP_IN.at(tokens, index)
    start = index if opening is None else opening.end
    weight = _weight_at(tokens, start)
    if weight is None:
        return None
    step = Step(weight.value.amount, weight.value.unit)
    if tokens[weight.end : weight.end + 1] and tokens[weight.end] in STEP_WORDS:
        return Found(index, weight.end + 1, step)
    pin = A_PIN.at(tokens, weight.end)
    if pin is not None:
        return Found(index, pin.end, step)
    return None if opening is None else Found(index, weight.end, step)


def _range_at(tokens: Tokens, index: int) -> Found[WeightTold] | None:
    """A range: "5-25 kg", "from 2 kg to 24 kg"."""
    low = _weight_at(tokens, index)
    if low is None or tokens[low.end : low.end + 1] not in {("-",), ("to",)}:
        return None
    high = _weight_at(tokens, low.end + 1)
    if high is None or not 0 < low.value.amount < high.value.amount:
        return None
    unit = high.value.unit or low.value.unit
    return Found(index, high.end, Range(low.value.amount, high.value.amount, unit))


def _counted_at(tokens: Tokens, index: int) -> Found[WeightTold] | None:
    """Counted: "2 x 10 kg", "two 8 kg", "a pair of 10s", "a single 12 kg", "8 kg x 2"."""
    times = _times_at(tokens, index)
    if times is not None:
        return times
    count, start = _count_at(tokens, index)
    weight = None if count is None else _weight_at(tokens, start)
    if count is None or weight is None:
        return None
    return Found(index, weight.end, replace(weight.value, count=count))


def _times_at(tokens: Tokens, index: int) -> Found[WeightTold] | None:
    number = number_at(tokens, index)
    if number is None:
        return None
    unit = MASS_UNITS.at(tokens, number.end)
    sign = number.end if unit is None else unit.end
    if tokens[sign : sign + 1] not in {("x",), ("*",)}:
        return None
    other = number_at(tokens, sign + 1)
    if other is None:
        return None
    if unit is None and number.value.is_integer() and number.value <= _HIGHEST_COUNT // 2:
        weight = _weight_at(tokens, sign + 1)
        if weight is not None:
            counted = replace(weight.value, count=int(number.value))
            return Found(index, weight.end, counted)
    if not other.value.is_integer() or other.value > _HIGHEST_COUNT:
        return None
    said = None if unit is None else unit.value
    after = MASS_UNITS.at(tokens, other.end)
    if said is None and after is not None:
        said = after.value
    end = other.end if after is None or unit is not None else after.end
    return Found(index, end, Amount(number.value, said, int(other.value)))


def _count_at(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """How many of the weight that follows, and where that begins."""
    number = number_at(tokens, index)
    count = None if number is None else number.value
    after = index if number is None else number.end
    if tokens[index] in {"a", "an", "single"}:
        count, after = 1.0, index + 1
    if count is not None and count.is_integer() and tokens[after : after + 1] == ("single",):
        after += 1
    is_pair = tokens[after : after + 1] in {(word,) for word in PAIRS}
    if tokens[index] in PAIRS:
        count, after, is_pair = 1.0, index, True
    if is_pair and count is not None:
        count, after = count * 2, after + 1
        after += tokens[after : after + 1] == ("of",)
        return int(count), after
    following = number_at(tokens, after)
    if count is None or following is None or not count.is_integer():
        return None, after
    is_word = number is None or number_in_digits(tokens[index]) is None
    lists = number_at(tokens, following.end) is not None
    if is_word or (count <= 2 and not lists):
        return int(count), after
    return None, after


def _up_to_at(tokens: Tokens, index: int) -> Found[WeightTold] | None:
    opening = UP_TO.at(tokens, index)
    if opening is None:
        return None
    weight = _weight_at(tokens, opening.end)
    if weight is None:
        return None
    return Found(index, weight.end, Range(None, weight.value.amount, weight.value.unit))


def _amount_at(tokens: Tokens, index: int) -> Found[WeightTold] | None:
    """A weight alone; where adjustable ones are spoken of, everything up to it."""
    weight = _weight_at(tokens, index)
    if weight is None or _is_bare_word(tokens, weight):
        return None
    numbers = sum(number_at(tokens, each) is not None for each in range(len(tokens)))
    said, at_most = weight.value, ADJUSTABLE.intersection(tokens) and numbers == 1
    if at_most or tokens[weight.end : weight.end + 1] == ("max",):
        return Found(index, weight.end, Range(None, said.amount, said.unit))
    return Found(index, weight.end, said)


def _is_bare_word(tokens: Tokens, weight: Found[Amount]) -> bool:
    """Whether a number in letters stands alone, which counts things ("a heavy one")."""
    return weight.value.unit is None and number_in_digits(tokens[weight.start]) is None
