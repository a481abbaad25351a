"""Places that exercises load, named as they are loaded together; plain anatomy."""

from coach.knowledge.exercise import LoadedArea, Stress
from coach.plan import ExerciseId
from coach.profile import BodyArea

LOW, MODERATE, HIGH = Stress.LOW, Stress.MODERATE, Stress.HIGH

Areas = tuple[LoadedArea, ...]


def areas(stress: Stress, *places: BodyArea) -> Areas:
    """Those places, all as much."""
    return tuple(LoadedArea(area=place, stress=stress) for place in places)


def knee(stress: Stress) -> Areas:
    """The knee, the front of the thigh and the outer knee."""
    return areas(stress, BodyArea.KNEE, BodyArea.QUAD, BodyArea.IT_BAND)


def ankle(stress: Stress) -> Areas:
    """From the ankle to the shin: joint, tendon and calf."""
    return areas(stress, BodyArea.ANKLE, BodyArea.ACHILLES, BodyArea.CALF, BodyArea.SHIN)


def foot(stress: Stress) -> Areas:
    """The sole of the foot."""
    return areas(stress, BodyArea.FOOT)


def hip(stress: Stress) -> Areas:
    """The hip all round: joint, glute and groin."""
    return areas(stress, BodyArea.HIP, BodyArea.GLUTE, BodyArea.GROIN)


def glute(stress: Stress) -> Areas:
    """The glute alone."""
    return areas(stress, BodyArea.GLUTE)


def groin(stress: Stress) -> Areas:
    """The groin alone: inner thighs and hip flexors."""
    return areas(stress, BodyArea.GROIN)


def hamstring(stress: Stress) -> Areas:
    """The back of the thigh up to the sit bone."""
    return areas(stress, BodyArea.HAMSTRING)


def low_back(stress: Stress) -> Areas:
    """The low back."""
    return areas(stress, BodyArea.LOW_BACK)


def shoulder(stress: Stress) -> Areas:
    """The shoulder."""
    return areas(stress, BodyArea.SHOULDER)


def upper_back(stress: Stress) -> Areas:
    """Between the shoulder blades."""
    return areas(stress, BodyArea.UPPER_BACK)


def chest(stress: Stress) -> Areas:
    """The chest."""
    return areas(stress, BodyArea.CHEST)


def wrist(stress: Stress) -> Areas:
    """The wrist."""
    return areas(stress, BodyArea.WRIST)


def elbow(stress: Stress) -> Areas:
    """The elbow."""
    return areas(stress, BodyArea.ELBOW)


def neck(stress: Stress) -> Areas:
    """The neck."""
    return areas(stress, BodyArea.NECK)


def ids(*names: str) -> tuple[ExerciseId, ...]:
    """Neighbours by id, the best first."""
    return tuple(ExerciseId(name) for name in names)
