"""What a sore place takes and what not: the table of places, reached by one or two plain questions.

Never a diagnosis: a row says where it hurts and what is done about it in training. The numbers and
movements are those of the strength reference D4, with its sources in each row. Places without a row
follow the pain-monitoring table (D1) alone.
"""

from enum import StrEnum

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise, Stress
from coach.plan import ExerciseId, Pattern
from coach.profile import BodyArea, SoreSpot, Spot
from coach.training_log import Complaint
from coach.values import Value


class Advice(StrEnum):
    """When somebody should look at it."""

    BEFORE_TRAINING_IT = "before_training_it"
    """First of all: the place rests until then."""
    SOON = "soon"
    """In the next days, where it came in one moment."""
    IF_NO_BETTER = "if_no_better"
    """No better in two weeks, rising, or above 5 for the second time."""


class Bearing(StrEnum):
    """What a sore place makes of an exercise, the strictest first."""

    OUT = "out"
    SMALLER = "smaller"
    """Only as far as it does not hurt."""
    HELD_STILL = "held_still"
    """Good for the place: first of all where it is irritable, else beside what moves."""
    AS_EVER = "as_ever"


class PlaceRow(Value):
    """One place: what goes, what is done smaller, what comes in, how it comes back."""

    spot: Spot
    area: BodyArea
    """The place as the catalogue knows it."""
    out: tuple[ExerciseId, ...]
    """Not while it hurts more than 2."""
    changed: tuple[ExerciseId, ...] = ()
    """Only as far as it does not hurt: half the way, a lower step, slower."""
    isometric: tuple[ExerciseId, ...] = ()
    """Held still; these come in first where it is irritable."""
    comes_in: tuple[ExerciseId, ...]
    """Good for the place; the better ones first."""
    last: tuple[ExerciseId, ...] = ()
    """What comes back at the very end of the ladder of return."""
    advice: Advice = Advice.IF_NO_BETTER
    legs_rest: bool = False
    """No leg work of any kind."""
    source: str

    @property
    def helps(self) -> tuple[ExerciseId, ...]:
        """What comes in, the isometric first."""
        return (*self.isometric, *self.comes_in)


def _ids(words: str) -> tuple[ExerciseId, ...]:
    return tuple(CATALOGUE.get(ExerciseId(word)).id for word in words.split())


_BIG_JUMPS = "squat_jump standing_long_jump box_jump skater_jump split_jump drop_jump"
_SMALL_JUMPS = "ankle_bounce pogo_hops line_hop a_skip power_skip single_leg_hop bounding"
_JUMPS = f"{_SMALL_JUMPS} {_BIG_JUMPS}"
_HIPS = "clamshell side_leg_raise band_walk glute_bridge hip_thrust"
_SQUATS = (
    "bodyweight_squat box_squat goblet_squat dumbbell_squat dumbbell_front_squat band_squat "
    "barbell_squat front_squat medicine_ball_squat leg_press single_leg_press"
)
_STEPS = "step_up dumbbell_step_up knee_drive_step_up"
_LUNGES = "reverse_lunge dumbbell_reverse_lunge split_squat dumbbell_split_squat"
_LONG_LUNGES = "walking_lunge forward_lunge dumbbell_lunge"
_HINGES = "barbell_romanian_deadlift dumbbell_romanian_deadlift kettlebell_deadlift deadlift"
_CALF_RAISES = (
    "calf_raise single_leg_calf_raise dumbbell_calf_raise loaded_single_leg_calf_raise "
    "machine_calf_raise barbell_calf_raise"
)

PLACES: tuple[PlaceRow, ...] = (
    PlaceRow(
        spot=Spot.FRONT_OF_KNEE,
        area=BodyArea.KNEE,
        out=_ids(f"single_leg_squat leg_extension {_LONG_LUNGES} {_BIG_JUMPS} pause_squat"),
        changed=_ids(f"{_SQUATS} {_STEPS} {_LUNGES} bulgarian_split_squat step_down"),
        isometric=_ids("wall_sit"),
        comes_in=_ids(f"{_HIPS} dumbbell_romanian_deadlift side_plank calf_raise"),
        last=_ids("single_leg_squat squat_jump"),
        source="D4; JOSPT guideline 2019, NATA: hip and knee; 10-15 degrees deeper a week",
    ),
    PlaceRow(
        spot=Spot.OUTSIDE_OF_KNEE,
        area=BodyArea.KNEE,
        out=_ids("step_down single_leg_squat lateral_lunge goblet_side_lunge single_leg_hop"),
        changed=_ids(f"{_LUNGES} {_SQUATS}"),
        comes_in=_ids(
            "band_walk side_plank clamshell side_leg_raise glute_bridge hip_thrust "
            "dumbbell_romanian_deadlift bodyweight_squat"
        ),
        last=_ids("step_down single_leg_squat"),
        source="D4: painful near 30 degrees; hip abduction and rotation",
    ),
    PlaceRow(
        spot=Spot.MIDDLE_OF_ACHILLES,
        area=BodyArea.ACHILLES,
        out=_ids(_JUMPS),
        isometric=_ids("calf_hold single_leg_calf_hold"),
        comes_in=_ids(
            "calf_raise single_leg_calf_raise seated_calf_raise wall_soleus_raise "
            "seated_machine_calf_raise dumbbell_calf_raise loaded_single_leg_calf_raise "
            "machine_calf_raise barbell_calf_raise"
        ),
        last=_ids("ankle_bounce pogo_hops single_leg_hop"),
        source="D4; heavy slow raises 3x15 to 4x6 over 12 weeks; Silbernagel 2007; jumps after "
        "20-25 raises on one leg at a pain of 2 at most",
    ),
    PlaceRow(
        spot=Spot.ACHILLES_AT_HEEL,
        area=BodyArea.ACHILLES,
        out=_ids(f"{_JUMPS} heel_drop calf_stretch ankle_rock"),
        changed=_ids(f"{_SQUATS} {_LUNGES}"),
        isometric=_ids("calf_hold"),
        comes_in=_ids("calf_raise seated_calf_raise seated_machine_calf_raise wall_soleus_raise"),
        last=_ids("heel_drop pogo_hops"),
        source="D4: from the floor only, never below it",
    ),
    PlaceRow(
        spot=Spot.UNDER_HEEL,
        area=BodyArea.FOOT,
        out=_ids(_JUMPS),
        isometric=_ids("calf_hold"),
        comes_in=_ids("calf_raise single_leg_calf_raise short_foot"),
        last=_ids("pogo_hops a_skip"),
        source="D4; slow raises with a towel under the toes every second day (Rathleff 2014)",
    ),
    PlaceRow(
        spot=Spot.ALONG_SHIN,
        area=BodyArea.SHIN,
        out=_ids(_JUMPS),
        comes_in=_ids(
            "seated_calf_raise seated_machine_calf_raise wall_soleus_raise calf_raise "
            "tibialis_raise glute_bridge single_leg_balance bodyweight_squat"
        ),
        last=_ids("ankle_bounce a_skip"),
        source="D4: soleus and shin first, impact last",
    ),
    PlaceRow(
        spot=Spot.POINT_ON_SHIN,
        area=BodyArea.SHIN,
        out=_ids(f"{_JUMPS} {_CALF_RAISES}"),
        comes_in=_ids("dead_bug side_plank"),
        advice=Advice.BEFORE_TRAINING_IT,
        source="D3: one point on a bone is looked at first",
    ),
    PlaceRow(
        spot=Spot.SIT_BONE,
        area=BodyArea.HAMSTRING,
        out=_ids(
            f"{_HINGES} single_leg_deadlift loaded_single_leg_deadlift staggered_hinge "
            "kettlebell_swing good_morning band_good_morning nordic_lower slider_curl "
            f"{_LONG_LUNGES} bounding power_skip"
        ),
        changed=_ids(f"{_SQUATS} {_STEPS} {_LUNGES}"),
        isometric=_ids("glute_bridge long_lever_bridge"),
        comes_in=_ids("single_leg_bridge leg_curl band_leg_curl hip_thrust"),
        last=_ids("dumbbell_romanian_deadlift nordic_lower"),
        source="D4: isometric, then below 60-70 degrees of hip bend, then bent, then fast",
    ),
    PlaceRow(
        spot=Spot.BACK_OF_THIGH_SUDDENLY,
        area=BodyArea.HAMSTRING,
        out=_ids(
            f"{_HINGES} single_leg_deadlift loaded_single_leg_deadlift kettlebell_swing "
            f"good_morning nordic_lower slider_curl {_JUMPS}"
        ),
        changed=_ids(_SQUATS),
        isometric=_ids("glute_bridge"),
        comes_in=_ids("bridge_march"),
        last=_ids("slider_curl nordic_lower"),
        advice=Advice.SOON,
        source="D4: recent strain",
    ),
    PlaceRow(
        spot=Spot.SIDE_OF_HIP,
        area=BodyArea.HIP,
        out=_ids(
            "lateral_lunge goblet_side_lunge single_leg_squat skater_jump clamshell "
            "banded_clamshell side_plank side_plank_leg_raise"
        ),
        changed=_ids("hip_hitch single_leg_balance"),
        isometric=_ids("hip_wall_press glute_bridge"),
        comes_in=_ids("bodyweight_squat standing_leg_raise single_leg_bridge"),
        last=_ids("side_plank single_leg_squat"),
        source="D4: nothing across the middle, side plank late",
    ),
    PlaceRow(
        spot=Spot.DEEP_IN_GROIN,
        area=BodyArea.GROIN,
        out=_ids(
            f"{_JUMPS} {_SQUATS} {_LUNGES} {_LONG_LUNGES} {_STEPS} {_HINGES} copenhagen_plank "
            "lateral_lunge goblet_side_lunge single_leg_squat bulgarian_split_squat"
        ),
        comes_in=_ids("dead_bug small_curl_up"),
        advice=Advice.BEFORE_TRAINING_IT,
        legs_rest=True,
        source="D3, D4: bone or joint until somebody has looked",
    ),
    PlaceRow(
        spot=Spot.LOW_BACK,
        area=BodyArea.LOW_BACK,
        out=_ids(
            "deadlift good_morning band_good_morning sit_up medicine_ball_twist "
            "medicine_ball_slam shoulder_press barbell_press kettlebell_swing barbell_squat "
            "barbell_row back_extension machine_back_extension swimmer"
        ),
        changed=_ids("goblet_squat leg_press split_squat dumbbell_romanian_deadlift"),
        isometric=_ids("kneeling_side_plank"),
        comes_in=_ids("bird_dog small_curl_up glute_bridge bridge_march box_squat"),
        last=_ids("wall_hinge kettlebell_deadlift dumbbell_romanian_deadlift"),
        source="D4: keep moving; hinges back by wall, raised bell, then the Romanian deadlift",
    ),
    PlaceRow(
        spot=Spot.FRONT_OF_SHOULDER,
        area=BodyArea.SHOULDER,
        out=_ids(
            "shoulder_press barbell_press kettlebell_press machine_shoulder_press band_press "
            "pike_pushup decline_pushup bench_press barbell_bench_press"
        ),
        changed=_ids("pushup floor_press machine_chest_press"),
        comes_in=_ids("one_arm_row band_row band_pull_apart incline_pushup"),
        last=_ids("shoulder_press"),
        source="D4: below shoulder height, thumbs up",
    ),
    PlaceRow(
        spot=Spot.WRIST,
        area=BodyArea.WRIST,
        out=_ids("pushup decline_pushup pike_pushup plank_taps bear_hold front_squat"),
        comes_in=_ids("plank floor_press bench_press"),
        last=_ids("pushup"),
        source="D4: on fists, handles or forearms",
    ),
    PlaceRow(
        spot=Spot.NECK,
        area=BodyArea.NECK,
        out=_ids("sit_up shoulder_press barbell_press kettlebell_press"),
        comes_in=_ids("dead_bug one_arm_row band_row"),
        last=_ids("shoulder_press"),
        source="D4",
    ),
    PlaceRow(
        spot=Spot.TWISTED_ANKLE,
        area=BodyArea.ANKLE,
        out=_ids(f"{_JUMPS} lateral_lunge star_reach"),
        changed=_ids("single_leg_balance"),
        comes_in=_ids(
            "seated_calf_raise seated_machine_calf_raise tibialis_raise glute_bridge leg_press"
        ),
        last=_ids("single_leg_balance line_hop"),
        advice=Advice.SOON,
        source="D4: on one leg once walking does not hurt; bone pain or four steps impossible: D3",
    ),
    PlaceRow(
        spot=Spot.CALF_SUDDENLY,
        area=BodyArea.CALF,
        out=_ids(f"single_leg_calf_raise loaded_single_leg_calf_raise heel_drop {_JUMPS}"),
        isometric=_ids("calf_hold"),
        comes_in=_ids("seated_calf_raise calf_raise"),
        last=_ids("single_leg_calf_raise pogo_hops"),
        advice=Advice.SOON,
        source="D4; a swollen, warm calf is D3 first",
    ),
)
"""The table of places."""

SPOTS_OF: tuple[tuple[BodyArea, tuple[Spot, ...]], ...] = (
    (BodyArea.KNEE, (Spot.FRONT_OF_KNEE, Spot.OUTSIDE_OF_KNEE)),
    (BodyArea.IT_BAND, (Spot.OUTSIDE_OF_KNEE, Spot.SIDE_OF_HIP)),
    (BodyArea.ACHILLES, (Spot.MIDDLE_OF_ACHILLES, Spot.ACHILLES_AT_HEEL)),
    (BodyArea.FOOT, (Spot.UNDER_HEEL,)),
    (BodyArea.SHIN, (Spot.ALONG_SHIN, Spot.POINT_ON_SHIN)),
    (BodyArea.HAMSTRING, (Spot.SIT_BONE, Spot.BACK_OF_THIGH_SUDDENLY)),
    (BodyArea.GLUTE, (Spot.SIDE_OF_HIP, Spot.SIT_BONE)),
    (BodyArea.HIP, (Spot.SIDE_OF_HIP, Spot.DEEP_IN_GROIN)),
    (BodyArea.GROIN, (Spot.DEEP_IN_GROIN,)),
    (BodyArea.LOW_BACK, (Spot.LOW_BACK,)),
    (BodyArea.SHOULDER, (Spot.FRONT_OF_SHOULDER,)),
    (BodyArea.WRIST, (Spot.WRIST,)),
    (BodyArea.NECK, (Spot.NECK,)),
    (BodyArea.ANKLE, (Spot.TWISTED_ANKLE,)),
    (BodyArea.CALF, (Spot.CALF_SUDDENLY,)),
)
"""For each place the answers to one plain question ("where exactly?"); "elsewhere" is always one
more, and then the pain-monitoring table alone decides."""


def spots_of(area: BodyArea) -> tuple[Spot, ...]:
    """What may be asked about a place; empty where nothing more is asked."""
    return next((spots for each, spots in SPOTS_OF if each is area), ())


WHOLE_PLACES: tuple[tuple[BodyArea, Spot], ...] = (
    (BodyArea.WRIST, Spot.WRIST),
    (BodyArea.NECK, Spot.NECK),
)
"""Places that are their own row: naming them says it all, and nothing more is asked."""


def spot_without_asking(area: BodyArea) -> Spot | None:
    """The row that a place means by its name alone."""
    return next((spot for each, spot in WHOLE_PLACES if each is area), None)


def row_of(spot: Spot) -> PlaceRow:
    """The row of a place."""
    return next(row for row in PLACES if row.spot is spot)


IRRITABLE_FROM = 3
"""From this pain on what is held still comes before what moves (D1: 0-2 is safe to go on with)."""

_APART_FROM_LEGS = (Pattern.PUSH, Pattern.PULL, Pattern.CORE, Pattern.BACK, Pattern.MOBILITY)
_STRICTEST_FIRST = tuple(Bearing)


def bearing(exercise: Exercise, spots: tuple[SoreSpot, ...]) -> Bearing:
    """What sore places make of an exercise; of several the strictest counts."""
    found = (each for spot in spots for each in _bearings_at(exercise, spot))
    return min(found, key=_STRICTEST_FIRST.index, default=Bearing.AS_EVER)


def kindest_first(
    exercises: tuple[Exercise, ...], spots: tuple[SoreSpot, ...]
) -> tuple[Exercise, ...]:
    """The exercises in the order in which sore places would have them.

    What needs no change, then what is done smaller, that which asks less of the place first. What
    is held still comes first of all where a place is irritable, else last.
    """
    if not spots:
        return exercises
    irritable = any(spot.level is not None and spot.level >= IRRITABLE_FROM for spot in spots)
    still = -1 if irritable else 1 + len(Stress)

    def place(exercise: Exercise) -> int:
        match bearing(exercise, spots):
            case Bearing.HELD_STILL:
                return still
            case Bearing.SMALLER:
                return max(exercise.stress_on(spot.area) for spot in spots)
            case Bearing.AS_EVER | Bearing.OUT:
                return 0

    return tuple(sorted(exercises, key=place))


def to_be_told_closer(spots: tuple[SoreSpot, ...]) -> SoreSpot | None:
    """The first place of which one spot is to be seen before it is trained, and another is not."""
    return next((spot for spot in spots if _may_have_to_be_seen(spot)), None)


def _may_have_to_be_seen(spot: SoreSpot) -> bool:
    if spot.spot is not None or spot.elsewhere:
        return False
    first = {row_of(each).advice is Advice.BEFORE_TRAINING_IT for each in spots_of(spot.area)}
    return len(first) > 1


def is_to_be_seen_first(spot: SoreSpot) -> bool:
    """Whether somebody has to look at a place before anything trains it (D3)."""
    return spot.spot is not None and row_of(spot.spot).advice is Advice.BEFORE_TRAINING_IT


def told_closer(
    spots: tuple[SoreSpot, ...], complaints: tuple[Complaint, ...]
) -> tuple[SoreSpot, ...]:
    """Sore places with what the log knows of them: where exactly, and how much they hurt."""
    return tuple(
        spot if (known := _complaint_at(spot, complaints)) is None else _with_log(spot, known)
        for spot in spots
    )


def _complaint_at(spot: SoreSpot, complaints: tuple[Complaint, ...]) -> Complaint | None:
    return next((each for each in complaints if each.area is spot.area), None)


def _with_log(spot: SoreSpot, complaint: Complaint) -> SoreSpot:
    level = complaint.weeks[-1].level if complaint.weeks else spot.level
    return spot.model_copy(update={"spot": complaint.spot or spot.spot, "level": level})


def _bearings_at(exercise: Exercise, spot: SoreSpot) -> tuple[Bearing, ...]:
    """One for each row that the place may mean."""
    possible = spots_of(spot.area) if spot.spot is None else (spot.spot,)
    if spot.elsewhere or not possible:
        return (_bearing_without_row(exercise, spot.area),)
    return tuple(_bearing_in(row_of(each), exercise) for each in possible)


def _bearing_without_row(exercise: Exercise, area: BodyArea) -> Bearing:
    """A smaller range for what works the place, nothing heavy on it (D1).

    The chest, behind which the heart lies, is spared altogether.
    """
    if area is BodyArea.CHEST and exercise.loads(area):
        return Bearing.OUT
    if not exercise.works(area):
        return Bearing.AS_EVER
    heavy = exercise.stress_on(area) == len(Stress)
    return Bearing.OUT if heavy else Bearing.SMALLER


def _bearing_in(row: PlaceRow, exercise: Exercise) -> Bearing:
    """What a row says; of what it does not name goes what works the place, what hardly does stays.

    Where somebody has to look first nothing else goes on that loads the place at all.
    """
    if exercise.id in row.out or (row.legs_rest and exercise.pattern not in _APART_FROM_LEGS):
        return Bearing.OUT
    if exercise.id in row.changed:
        return Bearing.SMALLER
    if exercise.id in row.isometric:
        return Bearing.HELD_STILL
    if exercise.id in row.comes_in:
        return Bearing.AS_EVER
    rests = row.advice is Advice.BEFORE_TRAINING_IT
    goes = exercise.loads(row.area) if rests else exercise.works(row.area)
    return Bearing.OUT if goes else Bearing.AS_EVER
