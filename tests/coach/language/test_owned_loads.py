"""What runners type about the loads they have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language.owned_loads import owned_loads_in, read_owned_loads
from coach.language.readings import OutOfRange
from coach.profile import Kit, OwnedLoads
from coach.units import BandStrength, MassUnit, Weight

DUMBBELLS, KETTLEBELL, BALL = (Kit.DUMBBELLS,), (Kit.KETTLEBELL,), (Kit.MEDICINE_BALL,)
BARBELL, MACHINES, BANDS = (Kit.BARBELL,), (Kit.MACHINES,), (Kit.BANDS,)
HOME = (Kit.DUMBBELLS, Kit.KETTLEBELL, Kit.BANDS)
GYM = (Kit.DUMBBELLS, Kit.KETTLEBELL, Kit.BARBELL, Kit.MACHINES, Kit.BENCH)
ALL = tuple(Kit)
BOWFLEX = "5, 7.5, 10, 12.5, 15, 17.5, 20, 22.5, 25, 30, 35, 40, 45, 50, 52.5 lb"


def said(loads: OwnedLoads | OutOfRange | None) -> str | None:
    """Loads in one line: "dumbbells 4, 6 kg; bands red"."""
    if not isinstance(loads, OwnedLoads):
        return None if loads is None else "out of range"
    kinds = {
        "dumbbells": loads.dumbbells,
        "single": loads.single_dumbbells or None,
        "kettlebells": loads.kettlebells,
        "balls": loads.medicine_balls,
        "bars": loads.bars,
        "stacks": loads.stacks,
    }
    told = [f"{kind} {_listed(weights)}" for kind, weights in kinds.items() if weights]
    if loads.bands:
        told.append(f"bands {', '.join(loads.bands)}")
    return "; ".join(told)


def _listed(weights: tuple[Weight, ...]) -> str:
    """With the unit behind the last of each run of one unit."""
    words = ""
    for weight, after in zip(weights, (*weights[1:], None), strict=True):
        ends = after is None or after.unit is not weight.unit
        words += f"{weight.amount:g}{f' {weight.unit}' if ends else ''}{', ' if after else ''}"
    return words


@pytest.mark.parametrize(
    ("words", "kit", "loads"),
    [
        # Lists, of what is in the kit where no piece is named.
        ("4, 6, 8 kg", DUMBBELLS, "dumbbells 4, 6, 8 kg"),
        ("4 6 8", DUMBBELLS, "dumbbells 4, 6, 8 kg"),
        ("2 4 6 8", DUMBBELLS, "dumbbells 2, 4, 6, 8 kg"),
        ("12,5 kg", DUMBBELLS, "dumbbells 12.5 kg"),
        ("8,12 kg", DUMBBELLS, "dumbbells 8, 12 kg"),
        ("5, 7.5 and 10 lb dumbbells", DUMBBELLS, "dumbbells 5, 7.5, 10 lb"),
        ("i have 3kg and 5kg", DUMBBELLS, "dumbbells 3, 5 kg"),
        ("two 8 kg dumbbells", DUMBBELLS, "dumbbells 8 kg"),
        ("2 x 10lb, 2x15lb", DUMBBELLS, "dumbbells 10, 15 lb"),
        ("8 kg x 2 and 12kg x2", DUMBBELLS, "dumbbells 8, 12 kg"),
        ("a pair of 10s", DUMBBELLS, "dumbbells 10 kg"),
        ("pair of 5 kg dumbells", DUMBBELLS, "dumbbells 5 kg"),
        ("3 dumbbells: 4, 6, 8 kg", DUMBBELLS, "dumbbells 4, 6, 8 kg"),
        ("just 5s and 8s", DUMBBELLS, "dumbbells 5, 8 kg"),
        ("16", KETTLEBELL, "kettlebells 16 kg"),
        ("one kettlebell 16 kg", KETTLEBELL, "kettlebells 16 kg"),
        ("2 kettlebells, 12 and 16 kg", KETTLEBELL, "kettlebells 12, 16 kg"),
        ("two kettlebells of 12kg", KETTLEBELL, "kettlebells 12 kg"),
        ("a 3 kg med ball", BALL, "balls 3 kg"),
        ("4, 8 kg", (*DUMBBELLS, *KETTLEBELL), "dumbbells 4, 8 kg; kettlebells 4, 8 kg"),
        # Each piece by its name, either way round.
        (
            "dumbbells 4, 6, 8 kg and a 16 kg kettlebell",
            HOME,
            "dumbbells 4, 6, 8 kg; kettlebells 16 kg",
        ),
        (
            "4, 6 kg dumbbells, 16, 20 kg kettlebells",
            HOME,
            "dumbbells 4, 6 kg; kettlebells 16, 20 kg",
        ),
        ("kettlebell 16kg dumbbells 5-9 kg", HOME, "dumbbells 5, 7, 9 kg; kettlebells 16 kg"),
        ("DBs: 5, 10. KB: 12", HOME, "dumbbells 5, 10 kg; kettlebells 12 kg"),
        ("10kg dumbbells + 24kg kb", HOME, "dumbbells 10 kg; kettlebells 24 kg"),
        # Mixed units, each as told; a number without one has its neighbour's.
        ("10 lb and 8 kg dumbbells", DUMBBELLS, "dumbbells 10 lb, 8 kg"),
        ("4, 6 kg, 15 and 20 lb", DUMBBELLS, "dumbbells 4, 6 kg, 15, 20 lb"),
        ("8 kg, 10", DUMBBELLS, "dumbbells 8, 10 kg"),
        ("dumbbells 8 kg, kettlebell 35 lb", HOME, "dumbbells 8 kg; kettlebells 35 lb"),
        # Without its pair.
        ("one 12 kg dumbbell", DUMBBELLS, "single 12 kg"),
        ("a single 10 lb dumbbell", DUMBBELLS, "single 10 lb"),
        ("a 10 lb dumbbell and two 4 kg dumbbells", DUMBBELLS, "dumbbells 4 kg; single 10 lb"),
        ("1 x 12kg dumbbell", DUMBBELLS, "single 12 kg"),
        # Adjustable.
        ("adjustable 2-8 kg in 2 kg steps", DUMBBELLS, "dumbbells 2, 4, 6, 8 kg"),
        ("adjustable 2.5-10 in 2.5 steps", DUMBBELLS, "dumbbells 2.5, 5, 7.5, 10 kg"),
        ("adjustable up to 8 kg", DUMBBELLS, "dumbbells 2, 4, 6, 8 kg"),
        ("adjustable to 9 kg", DUMBBELLS, "dumbbells 2, 4, 6, 8, 9 kg"),
        ("adjustable dumbbells 10kg max", DUMBBELLS, "dumbbells 2, 4, 6, 8, 10 kg"),
        ("from 2 kg to 6 kg", DUMBBELLS, "dumbbells 2, 4, 6 kg"),
        ("5 - 25 lb", DUMBBELLS, "dumbbells 5, 10, 15, 20, 25 lb"),
        ("5-15 lb in 2.5 lb increments", DUMBBELLS, "dumbbells 5, 7.5, 10, 12.5, 15 lb"),
        (
            "5-10 lb adjustable dumbbells in 2.5 lb increments, 16 kg kettlebell",
            HOME,
            "dumbbells 5, 7.5, 10 lb; kettlebells 16 kg",
        ),
        (
            "5-10 lb adjustable dumbbells, 2.5 lb steps, 16 kg kettlebell",
            HOME,
            "dumbbells 5, 7.5, 10 lb; kettlebells 16 kg",
        ),
        ("kettlebells 8-16", KETTLEBELL, "kettlebells 8, 12, 16 kg"),
        ("bowflex 5-52.5 lb", DUMBBELLS, f"dumbbells {BOWFLEX}"),
        ("Bowflex SelectTech 552", DUMBBELLS, f"dumbbells {BOWFLEX}"),
        ("bowflex", DUMBBELLS, f"dumbbells {BOWFLEX}"),
        ("bowflex 2-10 kg", DUMBBELLS, "dumbbells 2, 4, 6, 8, 10 kg"),
        (
            "selecttech 1090",
            DUMBBELLS,
            "dumbbells " + ", ".join(map(str, range(10, 91, 5))) + " lb",
        ),
        # Bar and plates: what pairs of plates add up to.
        (
            "20 kg bar, 2x10, 2x5, 2x2.5",
            BARBELL,
            "bars 20, 25, 30, 35, 40, 45, 50, 55 kg",
        ),
        ("20kg bar and 4x10kg plates", BARBELL, "bars 20, 40, 60 kg"),
        ("plates: 10, 5", BARBELL, "bars 20, 30, 40, 50 kg"),
        ("barbell 15 kg plates 2x5 2x1.25", BARBELL, "bars 15, 17.5, 25, 27.5 kg"),
        ("a pair of 10s and a pair of 5s with a 20 kg bar", BARBELL, "bars 20, 30, 40, 50 kg"),
        ("45 lb bar with two pairs of 10 lb plates", BARBELL, "bars 45, 65, 85 lb"),
        ("20 kg bar, 1x10", BARBELL, "bars 20 kg"),
        ("45 lb bar, 2x10 kg plates", BARBELL, "bars 45, 89.09 lb"),
        ("just the bar, 20 kg", BARBELL, "bars 20 kg"),
        ("20 kg bar and 15 kg of plates", BARBELL, "bars 20, 50 kg"),
        (
            "20 kg bar with 30 kg of plates",
            BARBELL,
            "bars 20, 22.5, 25, 27.5, 30, 32.5, 35, 37.5, 40, 42.5, 45, 47.5, 50 kg",
        ),
        ("barbell up to 30 kg", BARBELL, "bars 20, 22.5, 25, 27.5, 30 kg"),
        ("barbell 20-30 kg in 5 kg steps", BARBELL, "bars 20, 25, 30 kg"),
        (
            "20 kg bar, 2x10, 2x5, dumbbells 4, 6",
            (Kit.BARBELL, *DUMBBELLS),
            "dumbbells 4, 6 kg; bars 20, 30, 40, 50 kg",
        ),
        # Stacks.
        (
            "stack goes up in 7 kg",
            MACHINES,
            "stacks " + ", ".join(map(str, range(7, 99, 7))) + ", 100 kg",
        ),
        ("the machines go up in 20 lb, up to 100 lb", MACHINES, "stacks 20, 40, 60, 80, 100 lb"),
        ("5-20 kg", MACHINES, "stacks 5, 10, 15, 20 kg"),
        ("5, 12, 19, 26", MACHINES, "stacks 5, 12, 19, 26 kg"),
        ("machine stack up to 30 kg", MACHINES, "stacks 5, 10, 15, 20, 25, 30 kg"),
        ("10 kg per plate, max 50", MACHINES, "stacks 10, 20, 30, 40, 50 kg"),
        ("stack 25 kg", MACHINES, "stacks 5, 10, 15, 20, 25 kg"),
        # Bands, by colour or by feel.
        ("red and blue", BANDS, "bands red, blue"),
        ("red, green, black", BANDS, "bands red, green, black"),
        ("light and heavy", BANDS, "bands light, heavy"),
        ("an extra heavy one", BANDS, "bands extra heavy"),
        ("yellow band", BANDS, "bands yellow"),
        ("bands: tan, yellow, gold", HOME, "bands tan, yellow, gold"),
        ("red band and 8 kg dumbbells", HOME, "dumbbells 8 kg; bands red"),
        ("dumbbells 4, 8 kg, bands red and green", HOME, "dumbbells 4, 8 kg; bands red, green"),
        ("a red 16 kg kettlebell", HOME, "kettlebells 16 kg"),
        # All of it, or no idea: asked, and common steps go on counting.
        ("everything", GYM, ""),
        ("the gym has everything", GYM, ""),
        ("full rack", GYM, ""),
        ("none", DUMBBELLS, ""),
        ("not sure", DUMBBELLS, ""),
        ("no idea", BANDS, ""),
        ("don't know", DUMBBELLS, ""),
        ("dunno mate", DUMBBELLS, ""),
        ("not sure, maybe 8 kg", DUMBBELLS, "dumbbells 8 kg"),
    ],
)
def test_loads_are_read(words: str, kit: tuple[Kit, ...], loads: str) -> None:
    assert said(read_owned_loads(words, kit)) == loads


def test_numbers_without_a_unit_are_in_the_runners() -> None:
    assert said(read_owned_loads("10, 15", DUMBBELLS, MassUnit.POUND)) == "dumbbells 10, 15 lb"
    assert said(read_owned_loads("bar, 2x10", BARBELL, MassUnit.POUND)) == "bars 45, 65 lb"
    assert said(read_owned_loads("10, 15 kg", DUMBBELLS, MassUnit.POUND)) == "dumbbells 10, 15 kg"


@pytest.mark.parametrize(
    ("words", "kit"),
    [
        ("whatever mate", DUMBBELLS),
        ("I have two kids and a dog, 8 and 12", DUMBBELLS),
        ("blue", DUMBBELLS),
        ("orange and purple", BANDS),
        ("red and orange bands", BANDS),
        ("5 kg", BANDS),
        ("", DUMBBELLS),
        ("🙂", ALL),
    ],
)
def test_what_says_nothing_of_loads_is_no_answer(words: str, kit: tuple[Kit, ...]) -> None:
    assert read_owned_loads(words, kit) is None


@pytest.mark.parametrize(
    ("words", "kit"),
    [("900 kg", DUMBBELLS), ("0 kg", DUMBBELLS), ("999 kg bar", BARBELL), ("300 kg", KETTLEBELL)],
)
def test_what_nobody_owns_is_out_of_range(words: str, kit: tuple[Kit, ...]) -> None:
    assert read_owned_loads(words, kit) == OutOfRange()


@pytest.mark.parametrize(
    ("words", "kit", "loads"),
    [
        ("two 8 kg dumbbells, resistance bands and a bench", HOME, "dumbbells 8 kg"),
        ("kettlebell 16 kg", KETTLEBELL, "kettlebells 16 kg"),
        ("dumbbells up to 6kg, a 30 cm step", DUMBBELLS, "dumbbells 2, 4, 6 kg"),
        ("dumbbells 8kg, I train 3 times a week for 45 min", DUMBBELLS, "dumbbells 8 kg"),
        ("red and blue bands", BANDS, "bands red, blue"),
        ("20 kg bar with 2x10 plates", BARBELL, "bars 20, 40 kg"),
        ("dumbbells 8", DUMBBELLS, None),
        ("2 dumbbells and a kettlebell", HOME, None),
        ("I weigh 70 kg", DUMBBELLS, None),
        ("none", ALL, None),
    ],
)
def test_loads_told_along_with_the_kit(words: str, kit: tuple[Kit, ...], loads: str | None) -> None:
    assert said(owned_loads_in(words, kit)) == loads


PARTS = st.sampled_from(
    (
        *("4", "6", "10.5", "900", "0", "-", "to", "x", "2", "kg", "lb", ",", "and", "in", "steps"),
        *("dumbbells", "dumbbell", "kettlebell", "bar", "plates", "stack", "bands", "red", "light"),
        *(
            "up to",
            "adjustable",
            "bowflex",
            "a",
            "pair of",
            "s",
            "per plate",
            "orange",
            "one",
            "🙂",
        ),
    )
)


@given(st.lists(PARTS, max_size=14).map(" ".join), st.sets(st.sampled_from(Kit)))
def test_any_words_are_read_as_loads_in_order_or_not_at_all(words: str, kit: set[Kit]) -> None:
    loads = read_owned_loads(words, tuple(sorted(kit)))
    if not isinstance(loads, OwnedLoads):
        return
    for weights in (loads.dumbbells, loads.kettlebells, loads.medicine_balls, loads.stacks):
        masses = [weight.kilograms for weight in weights or ()]
        assert masses == sorted(masses)
        assert all(0 < mass <= 251 for mass in masses)
        assert len(masses) <= 300
    assert all(0 < weight.kilograms <= 401 for weight in loads.bars or ())
    assert len(loads.bars or ()) <= 1000
    assert loads.bands is None or loads.bands == tuple(
        strength for strength in BandStrength if strength in loads.bands
    )
