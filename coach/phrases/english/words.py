"""Names of things: days, runs, places, kit, loads."""

from datetime import date, time

from coach.knowledge.catalogue import CATALOGUE
from coach.plan import ExerciseId, Focus, Hold, Pattern, Prescription, Reps, Work
from coach.profile import (
    AgeBand,
    BodyArea,
    Experience,
    HealthFlag,
    Kit,
    RunKind,
    Side,
    Weekday,
)
from coach.training_log import FormSign
from coach.units import Banded, Bodyweight, Held, Load, OnBar, OnStack, PerHand

SHORT_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

RUNS = {
    RunKind.EASY: "easy run",
    RunKind.TEMPO: "tempo run",
    RunKind.INTERVALS: "intervals",
    RunKind.LONG: "long run",
    RunKind.OTHER: "other sport",
    RunKind.REST: "no run",
    RunKind.RACE: "race",
}
RUN_LABELS = {
    RunKind.EASY: "Easy",
    RunKind.TEMPO: "Tempo",
    RunKind.INTERVALS: "Intervals",
    RunKind.LONG: "Long",
    RunKind.OTHER: "Other sport",
    RunKind.REST: "Rest",
    RunKind.RACE: "Race",
}
FOCUSES = {
    Focus.UPPER_AND_CORE: "upper body and core",
    Focus.LOWER: "legs and hips",
    Focus.FULL: "full body",
}
PATTERNS = {
    Pattern.SQUAT: "squats",
    Pattern.HINGE: "hip hinges",
    Pattern.LUNGE: "lunges",
    Pattern.SINGLE_LEG: "single-leg work",
    Pattern.CALF: "calf raises",
    Pattern.HIP_ABDUCTION: "side-hip work",
    Pattern.PUSH: "pushing",
    Pattern.PULL: "pulling",
    Pattern.CORE: "core",
    Pattern.BACK: "back work",
    Pattern.PLYOMETRIC: "jumps",
    Pattern.MOBILITY: "mobility",
}
AGES = {
    AgeBand.UNDER_13: "Under 13",
    AgeBand.FROM_13_TO_17: "13–17",
    AgeBand.FROM_18_TO_64: "18–64",
    AgeBand.FROM_65: "65 or over",
}
HEALTH_FLAGS = {
    HealthFlag.SYMPTOMS: "Chest pain, fainting, dizzy spells",
    HealthFlag.SUPERVISED_ONLY: "Only under supervision",
    HealthFlag.CONDITION: "A diagnosed condition",
    HealthFlag.MEDICINE: "Medicine for a condition",
    HealthFlag.PREGNANCY: "Pregnant, or recently so",
    HealthFlag.JOINT: "A bone or joint problem",
}
EXPERIENCES = {
    Experience.NEW: "New to it",
    Experience.SOME: "Some: I know a squat and a hinge",
    Experience.REGULAR: "Regular: most weeks, 6+ months",
}
KITS = {
    Kit.BANDS: "Bands",
    Kit.DUMBBELLS: "Dumbbells",
    Kit.KETTLEBELL: "Kettlebell",
    Kit.BARBELL: "Barbell",
    Kit.MACHINES: "Machines",
    Kit.MEDICINE_BALL: "Medicine ball",
    Kit.STEP: "Step or box",
    Kit.BENCH: "Bench",
    Kit.RACK: "Squat rack",
}
AREAS = {
    BodyArea.KNEE: "knee",
    BodyArea.ACHILLES: "Achilles",
    BodyArea.CALF: "calf",
    BodyArea.SHIN: "shin",
    BodyArea.FOOT: "foot",
    BodyArea.ANKLE: "ankle",
    BodyArea.HAMSTRING: "hamstring",
    BodyArea.QUAD: "thigh",
    BodyArea.HIP: "hip",
    BodyArea.GLUTE: "glute",
    BodyArea.GROIN: "groin",
    BodyArea.IT_BAND: "outer knee (IT band)",
    BodyArea.LOW_BACK: "lower back",
    BodyArea.UPPER_BACK: "upper back",
    BodyArea.SHOULDER: "shoulder",
    BodyArea.NECK: "neck",
    BodyArea.WRIST: "wrist",
    BodyArea.ELBOW: "elbow",
    BodyArea.CHEST: "chest",
    BodyArea.OTHER: "somewhere else",
}
SIGNS = {
    FormSign.BACK_ARCHED: "your back arched",
    FormSign.BACK_ROUNDED: "your back rounded",
    FormSign.JOINTS_LOCKED: "your joints locked",
    FormSign.MOMENTUM: "it took momentum",
    FormSign.JERKY: "the movement got jerky",
    FormSign.SHORT_REPS: "the reps got cut short",
    FormSign.KNEE_CAVED: "the knee fell inwards",
    FormSign.HEELS_UP: "your heels came up",
    FormSign.HIPS_DROPPED: "your hips dropped",
    FormSign.OTHER: "your form broke",
}
SIGN_LABELS = {
    FormSign.BACK_ARCHED: "Back arched",
    FormSign.BACK_ROUNDED: "Back rounded",
    FormSign.JOINTS_LOCKED: "Joints locked",
    FormSign.MOMENTUM: "Swung it (momentum)",
    FormSign.JERKY: "Jerky or uneven",
    FormSign.SHORT_REPS: "Reps cut short",
    FormSign.KNEE_CAVED: "Knee fell inwards",
    FormSign.HEELS_UP: "Heels came up",
    FormSign.HIPS_DROPPED: "Hips dropped",
    FormSign.OTHER: "Something else",
}
PROPER = frozenset({"Bulgarian", "Romanian", "Copenhagen", "Nordic", "Pallof", "Swiss"})
DISTANCES = ((5.0, "5 km"), (10.0, "10 km"), (21.1, "half marathon"), (42.2, "marathon"))


def capital(words: str) -> str:
    """The same words, the first letter in upper case."""
    return words[:1].upper() + words[1:]


def lowered(name: str) -> str:
    """A name in the middle of a sentence; proper names and abbreviations keep their capitals."""
    first = name.split(maxsplit=1)[0]
    return name if first in PROPER or not first[1:].islower() else name[:1].lower() + name[1:]


def listed(words: tuple[str, ...], last: str = "and") -> str:
    """Words as a list a person would write."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def short_date(day: date) -> str:
    """Such as "Wed 2 Dec"."""
    return f"{SHORT_DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def long_date(day: date) -> str:
    """Such as "Wednesday 2 Dec"."""
    return f"{LONG_DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def clock(wall: time) -> str:
    """Such as "07:00"."""
    return f"{wall:%H:%M}"


def weekday(day: Weekday) -> str:
    """Such as "Wednesday"."""
    return LONG_DAYS[day]


def distance(kilometres: float) -> str:
    """A race distance in a runner's words."""
    for known, name in DISTANCES:
        if abs(known - kilometres) < 0.2:
            return name
    return f"{kilometres:g} km"


def place_of_zone(zone: str) -> str:
    """A zone's city, such as "New York" for America/New_York."""
    return zone.rsplit("/", maxsplit=1)[-1].replace("_", " ")


def area(place: BodyArea | None, side: Side | None = None) -> str:
    """A place that hurts, such as "left knee"; both sides make it plural."""
    if place is None:
        return "that"
    name = AREAS[place]
    match side:
        case None:
            return name
        case Side.BOTH:
            return f"{name}, both sides"
        case Side.LEFT | Side.RIGHT:
            return f"{side.value} {name}"


def exercise(name: ExerciseId) -> str:
    """An exercise's name, such as "Goblet squat"."""
    return CATALOGUE.get(name).name


def mention(name: ExerciseId) -> str:
    """An exercise in the middle of a sentence."""
    return lowered(exercise(name))


def load(burden: Load) -> str:
    """A load, such as "8 kg in each hand"; empty for bodyweight."""
    match burden:
        case Bodyweight():
            return ""
        case PerHand(weight=weight):
            return f"{weight} in each hand"
        case Held(weight=weight):
            return f"{weight}"
        case OnBar(weight=weight):
            return f"{weight} with the bar"
        case OnStack(weight=weight):
            return f"{weight} on the stack"
        case Banded(strength=strength):
            return f"{strength.value} band"


def amount(work: Work) -> str:
    """One set's work: "10" or "30 s"."""
    match work:
        case Reps(count=count):
            return str(count)
        case Hold(seconds=seconds):
            return f"{seconds} s"


def dose(prescription: Prescription) -> str:
    """Such as "2 × 10 each side · 8 kg in each hand"."""
    sides = " each side" if prescription.one_sided else ""
    burden = load(prescription.load)
    return f"{prescription.sets} × {amount(prescription.work)}{sides}" + (
        f" · {burden}" if burden else ""
    )
