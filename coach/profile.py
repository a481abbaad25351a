"""What a runner told the coach about themselves: every answer, each absent until given."""

from datetime import date, time
from enum import IntEnum, StrEnum

from pydantic import Field

from coach.units import BandStrength, MassUnit, Weight
from coach.values import Value


class Weekday(IntEnum):
    """Days as in `date.weekday()`."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


class RunKind(StrEnum):
    """What a day of the running week holds. OTHER is another sport; RACE only falls on a date."""

    EASY = "easy"
    TEMPO = "tempo"
    INTERVALS = "intervals"
    LONG = "long"
    OTHER = "other"
    REST = "rest"
    RACE = "race"


class RunningWeek(Value):
    """Seven days, Monday first."""

    days: tuple[RunKind, RunKind, RunKind, RunKind, RunKind, RunKind, RunKind]

    def on(self, weekday: int) -> RunKind:
        """The run of a weekday, 0 = Monday; any integer is taken modulo seven."""
        return self.days[weekday % 7]


class AgeBand(StrEnum):
    """Ages by which the rules differ."""

    UNDER_13 = "under_13"
    FROM_13_TO_17 = "13_17"
    FROM_18_TO_64 = "18_64"
    FROM_65 = "65_plus"


class HealthFlag(StrEnum):
    """What the health screen asks, in substance that of PAR-Q+."""

    SYMPTOMS = "symptoms"
    """Chest pain, fainting or dizziness with loss of balance, unusual breathlessness."""
    SUPERVISED_ONLY = "supervised_only"
    """A doctor said: only under supervision."""
    CONDITION = "condition"
    """Heart condition, high blood pressure or another diagnosed long-term condition."""
    MEDICINE = "medicine"
    """Prescribed medicine for a long-term condition."""
    PREGNANCY = "pregnancy"
    """Pregnant, or gave birth recently."""
    JOINT = "joint"
    """A bone, joint or soft-tissue problem that exercise could make worse."""


class Experience(StrEnum):
    """Experience with strength training."""

    NEW = "new"
    """Never, or hardly ever."""
    SOME = "some"
    """On and off; knows a squat and a hinge."""
    REGULAR = "regular"
    """Most weeks for half a year or more."""


class Kit(StrEnum):
    """What a runner can train with beside their own body, floor, wall and a chair."""

    BANDS = "bands"
    DUMBBELLS = "dumbbells"
    KETTLEBELL = "kettlebell"
    BARBELL = "barbell"
    MACHINES = "machines"
    MEDICINE_BALL = "medicine_ball"
    STEP = "step"
    BENCH = "bench"
    RACK = "rack"
    """A rack or stands that hold a barbell at shoulder height, so that it can be got under."""


class Dose(Value):
    """How much strength training a runner wants."""

    sessions: int = Field(ge=1, le=3)
    """Sessions a week."""
    minutes: int = Field(ge=10, le=60)
    """Minutes a session."""


class BodyArea(StrEnum):
    """Places that hurt, in runners' words."""

    KNEE = "knee"
    ACHILLES = "achilles"
    CALF = "calf"
    SHIN = "shin"
    FOOT = "foot"
    ANKLE = "ankle"
    HAMSTRING = "hamstring"
    QUAD = "quad"
    HIP = "hip"
    GLUTE = "glute"
    GROIN = "groin"
    IT_BAND = "it_band"
    LOW_BACK = "low_back"
    UPPER_BACK = "upper_back"
    SHOULDER = "shoulder"
    NECK = "neck"
    WRIST = "wrist"
    ELBOW = "elbow"
    CHEST = "chest"
    OTHER = "other"


class Side(StrEnum):
    """Which side of the body."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Spot(StrEnum):
    """A sore place told more closely, by one or two plain questions; never a diagnosis."""

    FRONT_OF_KNEE = "front_of_knee"
    """In front, around or behind the kneecap: stairs, long sitting, squats."""
    OUTSIDE_OF_KNEE = "outside_of_knee"
    """On the outer side, in running, downhill above all."""
    MIDDLE_OF_ACHILLES = "middle_of_achilles"
    """In the tendon, two to six centimetres above the heel."""
    ACHILLES_AT_HEEL = "achilles_at_heel"
    """Where the tendon meets the heel."""
    UNDER_HEEL = "under_heel"
    """Under the heel, worst with the first steps of the morning."""
    ALONG_SHIN = "along_shin"
    """Along the inner shin, over a hand's breadth."""
    POINT_ON_SHIN = "point_on_shin"
    """One point of the shin that a finger can show."""
    SIT_BONE = "sit_bone"
    """At the sit bone: long sitting, long strides."""
    BACK_OF_THIGH_SUDDENLY = "back_of_thigh_suddenly"
    """In the back of the thigh, from one stride to the next."""
    SIDE_OF_HIP = "side_of_hip"
    """On the outer side of the hip: lying on it, standing on one leg."""
    DEEP_IN_GROIN = "deep_in_groin"
    """Deep in the groin or in front of the hip."""
    LOW_BACK = "low_back"
    """Across the low back, without anything down the leg."""
    FRONT_OF_SHOULDER = "front_of_shoulder"
    WRIST = "wrist"
    NECK = "neck"
    TWISTED_ANKLE = "twisted_ankle"
    """An ankle turned over, days or weeks ago."""
    CALF_SUDDENLY = "calf_suddenly"
    """In the calf, from one stride to the next."""


class SoreSpot(Value):
    """A place that is sore before training: the exercises it cannot take stay out."""

    area: BodyArea
    side: Side | None = None
    spot: Spot | None = None
    """Where exactly; None: not told, so whatever it may be is spared."""
    elsewhere: bool = False
    """None of the spots that were named."""
    level: int | None = Field(default=None, ge=0, le=10)
    """The worst of its last week, 0-10; None: not told."""


class RacePriority(StrEnum):
    """What a race is to a runner."""

    A = "a"
    """The season is for this one: it is tapered for."""
    B = "b"
    """Raced well, with a few light days before."""
    C = "c"
    """Run along the way, like a hard session."""


class Race(Value):
    """A race to come."""

    distance_km: float = Field(gt=0, le=1000)
    day: date
    priority: RacePriority = RacePriority.A


class RaceAnswer(Value):
    """The answer to "what is your next race?"; empty when there is none."""

    races: tuple[Race, ...] = ()
    """Those to come, earliest first, at most one a day."""
    past: tuple[Race, ...] = ()
    """Those run in the last weeks, whose recovery may still go on; earliest first."""

    @property
    def every(self) -> tuple[Race, ...]:
        """Past and to come, earliest first."""
        return (*self.past, *self.races)


class Style(StrEnum):
    """How a runner wants to lift."""

    HEAVIER = "heavier"
    """Weights rise and repetitions fall over the months (S19)."""
    LIGHT = "light"
    """12 to 15 repetitions for good (S31)."""
    CIRCUIT = "circuit"
    """Rounds of squat, push-up, lunge and press with little rest (S32)."""


class Wishes(Value):
    """What a runner would rather not, beside the rules."""

    never: tuple[Weekday, ...] = ()
    """Days without strength."""
    before_work: bool = False
    """Only in the morning; a run of the same day then leaves no room."""


class AlternateWeek(Value):
    """A second running week that takes turns with the first."""

    week: RunningWeek
    monday: date
    """The Monday of one week in which it holds; so it does every second week from there."""


class DatedRun(Value):
    """A date on which the runner runs something else than the week says."""

    day: date
    run: RunKind


class Trip(Value):
    """Days away with other kit, both ends included."""

    first: date
    last: date
    kit: tuple[Kit, ...] = ()


class OwnedLoads(Value):
    """Loads a runner can take in hand, kind by kind; None until told: then common steps count."""

    dumbbells: tuple[Weight, ...] | None = None
    """One of a pair each."""
    single_dumbbells: tuple[Weight, ...] = ()
    """Without their pair: to be held in both hands, or on one side at a time."""
    kettlebells: tuple[Weight, ...] | None = None
    medicine_balls: tuple[Weight, ...] | None = None
    bars: tuple[Weight, ...] | None = None
    """What bar and plates can add up to."""
    stacks: tuple[Weight, ...] | None = None
    bands: tuple[BandStrength, ...] | None = None


class Profile(Value):
    """A runner's answers. An answer is None until it was given; an empty tuple is an answer."""

    age_band: AgeBand | None = None
    supervised: bool | None = None
    """From 13 to 17: whether an adult and a qualified coach are present, every session."""
    health: tuple[HealthFlag, ...] | None = None
    doctor_agreed: bool | None = None
    """Asked only after a condition, medicine or pregnancy; True also once symptoms were cleared."""
    running_week: RunningWeek | None = None
    experience: Experience | None = None
    kit: tuple[Kit, ...] | None = None
    dose: Dose | None = None
    sore_spots: tuple[SoreSpot, ...] | None = None
    race: RaceAnswer | None = None
    zone: str | None = None
    """IANA time zone."""
    reminder_time: time | None = None
    """Local wall-clock time."""
    reminder_offered: bool | None = None
    """The time was tapped among those offered, which may come a little late; a time in the
    runner's own words is kept to the minute."""
    units: MassUnit | None = None
    owned_loads: OwnedLoads | None = None
    """Empty inside when the runner was asked and would not say."""
    body_mass: Weight | None = None
    body_mass_asked: bool = False
    style: Style | None = None
    """None counts as HEAVIER."""
    jump_test: bool | None = None
    """Whether standing 30 s on each leg and landing softly on both went well; None: not tried."""
    wishes: Wishes | None = None
    alternate_week: AlternateWeek | None = None
    dated_runs: tuple[DatedRun, ...] = ()
    """Exceptions to the running week, earliest first, one a day."""
    busy_days: tuple[date, ...] = ()
    """Dates on which no strength session fits."""
    trips: tuple[Trip, ...] = ()
    """Earliest first."""
