"""The phases of a season as checked data: what each asks of sets, repetitions, effort and rest.

The numbers are those of the phase table F of the strength reference; where the article says more
(S25: bodyweight 10-15, S31: 12-15 for good) its numbers stand. What is settled otherwise says so.
"""

from enum import StrEnum
from functools import cache
from typing import Self

from pydantic import Field, model_validator

from coach.plan import Pattern, Phase, WorkRange
from coach.values import Value

LONGEST_HOLD_SECONDS = 60
"""Holds grow to a minute, then the variation gets harder (phase table F)."""

BAND_REPS_MORE = 3
"""A band moves between three repetitions more than a weight (phase table F)."""


class Role(StrEnum):
    """What an exercise is to a session."""

    COMPOUND = "compound"
    """Squats, hinges, lunges, presses, rows: several joints, done first (S47)."""
    CALF = "calf"
    """A small range of movement and a large load: more repetitions than the compounds."""
    ACCESSORY = "accessory"
    """Hips, trunk and mobility."""
    ISOLATION = "isolation"
    """One joint: done last, dropped first (C6)."""
    JUMP = "jump"


class PhaseRow(Value):
    """What one phase asks for; ranges are inclusive, rests in seconds."""

    phase: Phase
    least_weeks: int = Field(ge=0)
    """Weeks trained in it before the next can begin."""
    most_weeks: int | None = None
    """After so many trained weeks it ends whatever its exit says; None: never by date."""
    sets: tuple[int, int]
    accessory_sets: tuple[int, int] = (2, 3)
    compound: WorkRange | None = None
    """Repetitions; None in the overlays of a race season, which keep those of the block."""
    calf: WorkRange | None = None
    accessory: WorkRange | None = None
    isolation: WorkRange | None = None
    hold: WorkRange | None = None
    """Seconds."""
    reserve: int
    """Repetitions left at the end of a set."""
    rest: int
    accessory_rest: int
    shortest_rest: int = Field(default=0, ge=0, le=300)
    """Between the sets of main lifts, where the hard sets of the week need the time (F)."""
    longest_rest: int = Field(default=0, ge=0, le=300)
    """Between the sets of main lifts, where time is left for it."""
    sessions: tuple[int, int]
    """A week."""
    most_minutes: int = Field(default=60, ge=15, le=60)
    """A session lasts no longer, however many minutes there are."""
    contacts: tuple[int, int] = (0, 0)
    """Landings a session: in the first week, and at most."""
    lighter: Phase | None = None
    """The phase that upper-body work is in meanwhile: one lighter; None: the same."""
    upper: WorkRange | None = None
    """Repetitions of upper-body work where they alone are what is lighter (S26)."""
    ramp: bool = False
    """Whether loaded compounds begin with ramp sets."""
    source: str

    @property
    def is_overlay(self) -> bool:
        """Whether it lies over a block's own phase, whose ranges it keeps."""
        return self.compound is None


def _range(low: int, high: int) -> WorkRange:
    return WorkRange(low=low, high=high)


class PhaseTable(Value):
    """All phases. Construction refuses a table that contradicts itself."""

    rows: tuple[PhaseRow, ...]

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        if tuple(row.phase for row in self.rows) != tuple(Phase):
            raise ValueError("every phase has one row, in the order of the season")
        for row in self.rows:
            _check(row)
        return self


def _check(row: PhaseRow) -> None:
    pairs = (row.sets, row.accessory_sets, row.sessions, row.contacts)
    ranges = (row.compound, row.calf, row.accessory, row.isolation, row.hold)
    given = tuple(each for each in ranges if each is not None)
    if any(low > high for low, high in pairs) or any(each.low > each.high for each in given):
        raise ValueError(f"{row.phase}: a range is upside down")
    if given and len(given) < len(ranges):
        raise ValueError(f"{row.phase}: a range is missing")
    if row.hold is not None and row.hold.high > LONGEST_HOLD_SECONDS:
        raise ValueError(f"{row.phase}: a hold longer than a minute")
    if row.most_weeks is not None and row.most_weeks < row.least_weeks:
        raise ValueError(f"{row.phase}: ends before it may")
    if not row.source.strip():
        raise ValueError(f"{row.phase}: no source")


PHASES = PhaseTable(
    rows=(
        PhaseRow(
            phase=Phase.LEARN,
            least_weeks=2,
            sets=(1, 2),
            accessory_sets=(1, 2),
            compound=_range(10, 15),
            calf=_range(10, 15),
            accessory=_range(10, 15),
            isolation=_range(15, 20),
            hold=_range(20, 45),
            reserve=4,
            shortest_rest=45,
            rest=45,
            accessory_rest=45,
            longest_rest=60,
            sessions=(2, 2),
            source="F P0; S16, S25; holds begin at 20 s (rule of thumb, F: 15-20 s)",
        ),
        PhaseRow(
            phase=Phase.FOUNDATION,
            least_weeks=3,
            sets=(2, 3),
            compound=_range(10, 15),
            calf=_range(10, 15),
            accessory=_range(10, 15),
            isolation=_range(15, 20),
            hold=_range(20, 45),
            reserve=3,
            shortest_rest=45,
            rest=75,
            accessory_rest=45,
            longest_rest=75,
            sessions=(2, 3),
            source="F P1; S25, S32",
        ),
        PhaseRow(
            phase=Phase.LIGHT_LOAD,
            least_weeks=3,
            sets=(2, 3),
            compound=_range(12, 15),
            calf=_range(12, 15),
            accessory=_range(12, 15),
            isolation=_range(15, 20),
            hold=_range(30, 60),
            reserve=3,
            shortest_rest=60,
            rest=90,
            accessory_rest=60,
            longest_rest=90,
            sessions=(2, 2),
            lighter=Phase.FOUNDATION,
            source="F P2; S27, S28, S31",
        ),
        PhaseRow(
            phase=Phase.GENERAL,
            least_weeks=4,
            sets=(3, 3),
            compound=_range(8, 12),
            calf=_range(10, 15),
            accessory=_range(10, 15),
            isolation=_range(12, 15),
            hold=_range(30, 60),
            reserve=3,
            shortest_rest=75,
            rest=90,
            accessory_rest=45,
            longest_rest=120,
            sessions=(2, 2),
            upper=_range(10, 12),
            source="F P3: 3x10-12, then 3x8-10, 2-3 in reserve; S26, S29, S30",
        ),
        PhaseRow(
            phase=Phase.STRENGTH,
            least_weeks=4,
            sets=(3, 3),
            accessory_sets=(2, 2),
            compound=_range(6, 8),
            calf=_range(8, 12),
            accessory=_range(10, 12),
            isolation=_range(12, 15),
            hold=_range(30, 60),
            reserve=2,
            shortest_rest=120,
            rest=150,
            accessory_rest=60,
            longest_rest=180,
            sessions=(2, 2),
            lighter=Phase.GENERAL,
            ramp=True,
            source="F P4: 3x6-8 at 75-82 %, accessories 2x10; S19",
        ),
        PhaseRow(
            phase=Phase.HEAVY,
            least_weeks=4,
            most_weeks=8,
            sets=(3, 4),
            accessory_sets=(2, 2),
            compound=_range(3, 6),
            calf=_range(6, 8),
            accessory=_range(8, 12),
            isolation=_range(12, 15),
            hold=_range(30, 60),
            reserve=2,
            shortest_rest=180,
            rest=180,
            accessory_rest=60,
            longest_rest=300,
            sessions=(1, 2),
            lighter=Phase.STRENGTH,
            ramp=True,
            source="F P5: 3-4x3-6 at 82-90 %, heavy calf 6-8; S19; Eihara 2022",
        ),
        PhaseRow(
            phase=Phase.POWER,
            least_weeks=4,
            most_weeks=6,
            sets=(2, 2),
            accessory_sets=(2, 2),
            compound=_range(3, 5),
            calf=_range(6, 8),
            accessory=_range(8, 12),
            isolation=_range(12, 15),
            hold=_range(30, 60),
            reserve=3,
            shortest_rest=90,
            rest=150,
            accessory_rest=60,
            longest_rest=180,
            sessions=(1, 2),
            contacts=(30, 80),
            lighter=Phase.STRENGTH,
            ramp=True,
            source="F P6: 2 heavy sets of 3-5 after 30-80 landings; S50; B: 20-40 to begin with",
        ),
        PhaseRow(
            phase=Phase.MAINTENANCE,
            least_weeks=0,
            sets=(1, 2),
            accessory_sets=(1, 1),
            reserve=2,
            rest=120,
            accessory_rest=60,
            sessions=(1, 2),
            most_minutes=30,
            contacts=(20, 40),
            source="F P7: 1-2 sets at the same load, 20-30 min, 20-40 landings; Spiering 2021; "
            "E4: one full and one short session a week",
        ),
        PhaseRow(
            phase=Phase.TAPER,
            least_weeks=0,
            sets=(1, 2),
            accessory_sets=(1, 1),
            reserve=3,
            rest=120,
            accessory_rest=60,
            sessions=(1, 2),
            most_minutes=30,
            contacts=(20, 20),
            source="F P8, E2: fewer sets, load kept; Bosquet 2007; S14",
        ),
        PhaseRow(
            phase=Phase.RACE_WEEK,
            least_weeks=0,
            sets=(1, 2),
            accessory_sets=(1, 1),
            reserve=4,
            rest=120,
            accessory_rest=60,
            sessions=(1, 1),
            most_minutes=30,
            source="E2, S14",
        ),
        PhaseRow(
            phase=Phase.RECOVERY,
            least_weeks=0,
            sets=(1, 2),
            accessory_sets=(1, 1),
            reserve=4,
            rest=60,
            accessory_rest=45,
            sessions=(1, 2),
            most_minutes=20,
            source="F P9: 12-15 light repetitions, 15-20 min while the legs are light; E3",
        ),
    )
)
"""The phase table."""

_ROWS = {row.phase: row for row in PHASES.rows}

_UPPER = (Pattern.PUSH, Pattern.PULL)
_ACCESSORIES = (Pattern.HIP_ABDUCTION, Pattern.CORE, Pattern.BACK, Pattern.MOBILITY)

PATH_WITH_LOADS = (
    Phase.LEARN,
    Phase.FOUNDATION,
    Phase.LIGHT_LOAD,
    Phase.GENERAL,
    Phase.STRENGTH,
    Phase.HEAVY,
    Phase.POWER,
)
"""With weights to load; after its last phase a new cycle begins at GENERAL."""
PATH_WITHOUT_LOADS = (Phase.LEARN, Phase.FOUNDATION, Phase.GENERAL, Phase.POWER)
"""Bodyweight and bands: harder variations take the place of weights (S17)."""
PATH_LIGHT = (Phase.LEARN, Phase.FOUNDATION, Phase.LIGHT_LOAD, Phase.GENERAL)
"""Never heavier: 12-15 by wish (S31), or bounded by age or health (D5)."""
PATH_CIRCUIT = (Phase.LEARN, Phase.FOUNDATION, Phase.LIGHT_LOAD)
"""Rounds with little rest go with light loads alone (S32)."""

CYCLE_BEGINS_AT = Phase.GENERAL
"""Where the next cycle of a path that ends begins (season map E4)."""

BLOCK_WEEKS = 6
"""At the end of a path that stays light, so many trained weeks make a block; then the accessories
take turns (rule of thumb on F: 4-6 weeks)."""


def row_of(phase: Phase) -> PhaseRow:
    """The row of the phase table."""
    return _ROWS[phase]


@cache
def role_of(pattern: Pattern, *, isolation: bool = False) -> Role:
    """What an exercise of a pattern is to a session."""
    if isolation:
        return Role.ISOLATION
    if pattern is Pattern.PLYOMETRIC:
        return Role.JUMP
    if pattern is Pattern.CALF:
        return Role.CALF
    return Role.ACCESSORY if pattern in _ACCESSORIES else Role.COMPOUND


@cache
def own_row(phase: Phase, pattern: Pattern) -> PhaseRow:
    """The row that work of a pattern follows: upper-body work is one phase lighter (F)."""
    row = row_of(phase)
    return row_of(row.lighter) if row.lighter and pattern in _UPPER else row


@cache
def range_in(phase: Phase, pattern: Pattern, role: Role) -> WorkRange:
    """The repetitions of a set in a phase of a block (not in an overlay, which has none)."""
    row = own_row(phase, pattern)
    if row.upper is not None and pattern in _UPPER and role is Role.COMPOUND and row.phase is phase:
        return row.upper
    ranges = {
        Role.COMPOUND: row.compound,
        Role.CALF: row.calf,
        Role.ACCESSORY: row.accessory,
        Role.ISOLATION: row.isolation,
        Role.JUMP: WorkRange(low=5, high=8),
    }
    found = ranges[role]
    if found is None:
        raise ValueError(f"{phase} lies over another phase and has no ranges")
    return found
