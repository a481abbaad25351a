"""The phase table, row by row against the numbers it was taken from."""

import pytest
from pydantic import ValidationError

from coach.knowledge.phases import (
    LONGEST_HOLD_SECONDS,
    PATH_CIRCUIT,
    PATH_LIGHT,
    PATH_WITH_LOADS,
    PATH_WITHOUT_LOADS,
    PHASES,
    PhaseRow,
    PhaseTable,
    Role,
    range_in,
    row_of,
)
from coach.plan import Pattern, Phase, WorkRange

OVERLAYS = (Phase.MAINTENANCE, Phase.TAPER, Phase.RACE_WEEK, Phase.RECOVERY)
BUILDING = tuple(phase for phase in Phase if phase not in OVERLAYS)


@pytest.mark.parametrize(
    ("phase", "expected"),
    [
        # least weeks, sets, repetitions, reps in reserve, rest, landings
        (Phase.LEARN, (2, (1, 2), (10, 15), 4, 45, (0, 0))),
        (Phase.FOUNDATION, (3, (2, 3), (10, 15), 3, 75, (0, 0))),
        (Phase.LIGHT_LOAD, (3, (2, 3), (12, 15), 3, 90, (0, 0))),
        (Phase.GENERAL, (4, (3, 3), (8, 12), 3, 90, (0, 0))),
        (Phase.STRENGTH, (4, (3, 3), (6, 8), 2, 150, (0, 0))),
        (Phase.HEAVY, (4, (3, 4), (3, 6), 2, 180, (0, 0))),
        (Phase.POWER, (4, (2, 2), (3, 5), 3, 150, (30, 80))),
    ],
)
def test_a_phase_asks_for(phase: Phase, expected: tuple[object, ...]) -> None:
    row = row_of(phase)
    assert row.compound is not None
    repetitions = (row.compound.low, row.compound.high)
    found = (row.least_weeks, row.sets, repetitions, row.reserve, row.rest, row.contacts)
    assert found == expected


@pytest.mark.parametrize(
    ("phase", "sets", "reserve", "contacts"),
    [
        (Phase.MAINTENANCE, (1, 2), 2, (20, 40)),
        (Phase.TAPER, (1, 2), 3, (20, 20)),
        (Phase.RACE_WEEK, (1, 2), 4, (0, 0)),
        (Phase.RECOVERY, (1, 2), 4, (0, 0)),
    ],
)
def test_an_overlay_asks_for_fewer_sets_and_keeps_the_ranges_of_the_block(
    phase: Phase, sets: tuple[int, int], reserve: int, contacts: tuple[int, int]
) -> None:
    row = row_of(phase)
    assert row.is_overlay
    assert (row.sets, row.reserve, row.contacts) == (sets, reserve, contacts)
    with pytest.raises(ValueError, match="no ranges"):
        range_in(phase, Pattern.SQUAT, Role.COMPOUND)


def test_s18_s19_loads_rise_and_repetitions_fall_over_phases_of_weeks() -> None:
    highs = [row_of(phase).compound for phase in BUILDING[2:]]
    counts = [each.high for each in highs if each is not None]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == 15
    assert counts[-1] == 5
    assert all(row_of(phase).least_weeks >= 2 for phase in BUILDING)


def test_effort_rises_until_the_heavy_phase() -> None:
    reserves = [row_of(phase).reserve for phase in BUILDING[:6]]
    assert reserves == sorted(reserves, reverse=True)
    assert min(row.reserve for row in PHASES.rows) == 2


@pytest.mark.parametrize(
    ("phase", "expected"),
    [
        (Phase.FOUNDATION, (10, 15)),
        (Phase.LIGHT_LOAD, (10, 15)),
        (Phase.GENERAL, (10, 12)),
        (Phase.STRENGTH, (8, 12)),
        (Phase.HEAVY, (6, 8)),
        (Phase.POWER, (6, 8)),
    ],
)
def test_s26_upper_body_is_one_phase_lighter(phase: Phase, expected: tuple[int, int]) -> None:
    for pattern in (Pattern.PUSH, Pattern.PULL):
        found = range_in(phase, pattern, Role.COMPOUND)
        assert (found.low, found.high) == expected
        assert found.high >= range_in(phase, Pattern.SQUAT, Role.COMPOUND).high or found.low >= 10


def test_no_hold_is_longer_than_a_minute() -> None:
    assert LONGEST_HOLD_SECONDS == 60
    for phase in BUILDING:
        hold = row_of(phase).hold
        assert hold is not None
        assert hold.high <= 60


def test_accessories_never_have_more_sets_or_fewer_repetitions_than_compounds() -> None:
    for phase in BUILDING:
        row = row_of(phase)
        assert row.accessory_sets[1] <= row.sets[1] or row.sets[1] == 2
        assert row.accessory_rest <= row.rest
        for role in (Role.ACCESSORY, Role.CALF, Role.ISOLATION):
            other = range_in(phase, Pattern.CORE, role)
            assert other.low >= range_in(phase, Pattern.SQUAT, Role.COMPOUND).low


def test_every_row_names_its_source() -> None:
    assert all(row.source for row in PHASES.rows)
    assert tuple(row.phase for row in PHASES.rows) == tuple(Phase)


@pytest.mark.parametrize("path", [PATH_WITH_LOADS, PATH_WITHOUT_LOADS, PATH_LIGHT, PATH_CIRCUIT])
def test_paths_go_upwards_from_learning(path: tuple[Phase, ...]) -> None:
    assert path[:2] == (Phase.LEARN, Phase.FOUNDATION)
    order = [tuple(Phase).index(phase) for phase in path]
    assert order == sorted(order)
    assert not set(path) & set(OVERLAYS)


GOOD = row_of(Phase.GENERAL)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"sets": (3, 2)}, "upside down"),
        ({"compound": WorkRange(low=12, high=8)}, "upside down"),
        ({"contacts": (40, 20)}, "upside down"),
        ({"calf": None}, "a range is missing"),
        ({"hold": WorkRange(low=30, high=90)}, "longer than a minute"),
        ({"most_weeks": 2}, "ends before it may"),
        ({"source": " "}, "no source"),
        ({"phase": Phase.HEAVY}, "one row"),
    ],
)
def test_a_table_that_contradicts_itself_is_refused(
    changed: dict[str, object], message: str
) -> None:
    bad = GOOD.model_copy(update=changed)
    rows = tuple(bad if row.phase is Phase.GENERAL else row for row in PHASES.rows)
    with pytest.raises(ValidationError, match=message):
        PhaseTable(rows=rows)


def test_a_table_without_a_phase_is_refused() -> None:
    with pytest.raises(ValidationError, match="every phase"):
        PhaseTable(rows=PHASES.rows[:-1])
    assert isinstance(GOOD, PhaseRow)
