"""What the coach knows of one exercise."""

from enum import StrEnum

from pydantic import Field

from coach.plan import ExerciseId, Pattern
from coach.profile import BodyArea, Experience, Kit
from coach.values import Value


class LoadStyle(StrEnum):
    """What an exercise is loaded with; each style is one kind of `Load`."""

    BODYWEIGHT = "bodyweight"
    PER_HAND = "per_hand"
    HELD = "held"
    BAR = "bar"
    STACK = "stack"
    BAND = "band"


class Measure(StrEnum):
    """What a set is counted in."""

    REPS = "reps"
    HOLD = "hold"
    """Seconds of holding."""


class Stress(StrEnum):
    """How much an exercise asks of a place in the body."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


_LEAST_STRESS_OF_WORK = 1 + tuple(Stress).index(Stress.MODERATE)


class JumpLevel(StrEnum):
    """How hard a jump lands; each level has a gate of its own before it."""

    LOW = "low"
    """Small two-footed hops and skips: the first jumps a runner does."""
    MID = "mid"
    """One landing at a time from a real jump, or hops on one leg."""
    HIGH = "high"
    """Bounds and drops: for runners who have jumped for a season."""


class LoadedArea(Value):
    """A place that an exercise loads."""

    area: BodyArea
    stress: Stress


class Exercise(Value):
    """One entry of the catalogue, in the coach's own words."""

    id: ExerciseId
    name: str
    aliases: tuple[str, ...] = ()
    """Other names runners type, lower case; singular or plural does not matter."""
    pattern: Pattern
    muscles: tuple[str, ...]
    one_sided: bool = False
    """Repetitions or seconds count for each side."""
    kit: tuple[tuple[Kit, ...], ...] = ((),)
    """Alternatives; everything inside one alternative is needed; empty inside = no kit."""
    load_style: LoadStyle = LoadStyle.BODYWEIGHT
    loaded_areas: tuple[LoadedArea, ...]
    body_share: float = Field(ge=0, le=1)
    """The share of body mass that is moved along with any added load."""
    level: Experience = Experience.NEW
    """The least experience at which a plan may start with it; progression may reach it earlier."""
    isolation: bool = False
    """One joint, small muscles: an accessory, done last and dropped first (S47, C6)."""
    easier: tuple[ExerciseId, ...] = ()
    """Steps down the ladder, the best first."""
    harder: tuple[ExerciseId, ...] = ()
    """Steps up the ladder, the best first."""
    easier_still: str = ""
    """At the bottom of a ladder, how the same movement is made smaller."""
    harder_still: str = ""
    """At the top of a ladder, how the same movement is made harder where nothing is held."""
    cues: tuple[str, str, str]
    fault: str
    correction: str
    measure: Measure = Measure.REPS
    seconds_a_rep: float = Field(default=3, gt=0, le=10)
    """At a controlled pace; 1 for holds."""
    contacts: int = Field(default=0, ge=0)
    """Landings a repetition, for jumps."""
    supine: bool = False
    """Done lying on the back."""
    prone: bool = False
    """Done lying on the belly."""
    impact: bool = False
    """The body lands: out of every bounded plan."""
    jump: JumpLevel | None = None
    """For jumps, how hard they land; None for everything that stays on the floor."""
    explosive: bool = False
    """Thrown or swung as fast as clean form allows: for phases of power, never a first choice."""
    in_article: bool = False
    """Named in the article whose rules the coach follows (S42-S44)."""

    def stress_on(self, area: BodyArea) -> int:
        """How much it asks of a place: 0 nothing, 1 low, 2 moderate, 3 high."""
        levels = tuple(Stress)
        return max(
            (1 + levels.index(each.stress) for each in self.loaded_areas if each.area is area),
            default=0,
        )

    def lands_harder_than(self, other: "Exercise") -> bool:
        """Whether it is a jump of a higher level than the other, which may be none."""
        levels = (None, *JumpLevel)
        return levels.index(self.jump) > levels.index(other.jump)

    def works(self, area: BodyArea) -> bool:
        """Whether it works that place: from moderate stress on (rule of thumb)."""
        return self.stress_on(area) >= _LEAST_STRESS_OF_WORK

    def loads(self, area: BodyArea) -> bool:
        """Whether it asks anything of that place, however little."""
        return any(loaded.area is area for loaded in self.loaded_areas)
