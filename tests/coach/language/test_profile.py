import pytest

from coach.language.profile import (
    read_age,
    read_experience,
    read_health,
    read_kit,
    read_sore_spots,
    read_units,
    read_yes_no,
)
from coach.profile import AgeBand, BodyArea, Experience, HealthFlag, Kit, Side, SoreSpot
from coach.units import MassUnit


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("12", AgeBand.UNDER_13),
        ("13", AgeBand.FROM_13_TO_17),
        ("i'm 17", AgeBand.FROM_13_TO_17),
        ("18", AgeBand.FROM_18_TO_64),
        ("34 years old", AgeBand.FROM_18_TO_64),
        ("64", AgeBand.FROM_18_TO_64),
        ("65", AgeBand.FROM_65),
        ("65+", AgeBand.FROM_65),
        ("over 65", AgeBand.FROM_65),
        ("13-17", AgeBand.FROM_13_TO_17),
        ("18 to 64", AgeBand.FROM_18_TO_64),
        ("under 13", AgeBand.UNDER_13),
        ("in my thirties", AgeBand.FROM_18_TO_64),
        ("900", None),
        ("0", None),
        ("old", None),
    ],
)
def test_age(text: str, band: AgeBand | None) -> None:
    assert read_age(text) is band


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("none", ()),
        ("No", ()),
        ("all good, thanks", ()),
        ("none of these", ()),
        ("no heart problems", ()),
        ("high blood pressure", (HealthFlag.CONDITION,)),
        ("asthma, i use an inhaler", (HealthFlag.CONDITION, HealthFlag.MEDICINE)),
        ("I'm 5 months pregnant", (HealthFlag.PREGNANCY,)),
        ("bad knee", (HealthFlag.JOINT,)),
        ("i fainted last year", (HealthFlag.SYMPTOMS,)),
        ("doctor said only under supervision", (HealthFlag.SUPERVISED_ONLY,)),
        ("no chest pain but diabetes", (HealthFlag.CONDITION,)),
        ("what do you mean", None),
        ("", None),
        ("👍", None),
        ("hi im back", None),
        ("i'm back", None),
        ("back", None),
        ("went back to running", None),
        ("i'm back, no pain", None),
        ("bad back", (HealthFlag.JOINT,)),
        ("my back hurts", (HealthFlag.JOINT,)),
        ("back problems", (HealthFlag.JOINT,)),
        ("knee and back", (HealthFlag.JOINT,)),
        ("lower back", (HealthFlag.JOINT,)),
        ("upper back", (HealthFlag.JOINT,)),
        ("no back pain", ()),
        ("I'm pregnant", (HealthFlag.PREGNANCY,)),
        ("had a baby 3 weeks ago", (HealthFlag.PREGNANCY,)),
        ("I'm not pregnant any more", ()),
        ("had surgery last week", (HealthFlag.CONDITION,)),
        ("had a stroke last year", (HealthFlag.CONDITION,)),
        ("diagnosed with osteoporosis", (HealthFlag.CONDITION,)),
    ],
)
def test_health(text: str, flags: tuple[HealthFlag, ...] | None) -> None:
    assert read_health(text) == flags


@pytest.mark.parametrize(
    ("text", "experience"),
    [
        ("never", Experience.NEW),
        ("total beginner", Experience.NEW),
        ("on and off", Experience.SOME),
        ("used to, years ago", Experience.SOME),
        ("most weeks", Experience.REGULAR),
        ("2x a week for three years", Experience.REGULAR),
        ("pizza", None),
    ],
)
def test_experience(text: str, experience: Experience | None) -> None:
    assert read_experience(text) is experience


@pytest.mark.parametrize(
    ("text", "kit"),
    [
        ("nothing", ()),
        ("just bodyweight", ()),
        ("no equipment", ()),
        ("dumbbells and a bench", (Kit.DUMBBELLS, Kit.BENCH)),
        ("dumbels, kettelbell", (Kit.DUMBBELLS, Kit.KETTLEBELL)),
        ("bands + med ball", (Kit.BANDS, Kit.MEDICINE_BALL)),
        (
            "full gym",
            (Kit.DUMBBELLS, Kit.KETTLEBELL, Kit.BARBELL, Kit.MACHINES, Kit.BENCH, Kit.RACK),
        ),
        ("no gym, just bands", (Kit.BANDS,)),
        ("sold my barbell, only bands now", (Kit.BANDS,)),
        ("kettlebell but no dumbbells", (Kit.KETTLEBELL,)),
        ("i have a step and a kb", (Kit.KETTLEBELL, Kit.STEP)),
        ("hotel gym with machines", (Kit.MACHINES,)),
        ("barbell and rack in the garage", (Kit.BARBELL, Kit.RACK)),
        ("a barbell but no rack", (Kit.BARBELL,)),
        ("purple", None),
    ],
)
def test_kit(text: str, kit: tuple[Kit, ...] | None) -> None:
    assert read_kit(text) == kit


@pytest.mark.parametrize(
    ("text", "spots"),
    [
        ("none", ()),
        ("nothing hurts", ()),
        ("my knee is fine", ()),
        ("left knee", (SoreSpot(area=BodyArea.KNEE, side=Side.LEFT),)),
        ("knee (right)", (SoreSpot(area=BodyArea.KNEE, side=Side.RIGHT),)),
        (
            "both achilles and lower back",
            (
                SoreSpot(area=BodyArea.ACHILLES, side=Side.BOTH),
                SoreSpot(area=BodyArea.LOW_BACK),
            ),
        ),
        (
            "right shoulder, left ankle",
            (
                SoreSpot(area=BodyArea.SHOULDER, side=Side.RIGHT),
                SoreSpot(area=BodyArea.ANKLE, side=Side.LEFT),
            ),
        ),
        ("plantar fasciitis", (SoreSpot(area=BodyArea.FOOT),)),
        ("hammy", (SoreSpot(area=BodyArea.HAMSTRING),)),
        ("my knee isn't sore", ()),
        ("my sore knee is gone", ()),
        ("knee pain is gone", ()),
        ("shin splints gone", ()),
        ("knee has healed", ()),
        ("my knee is better", ()),
        ("knee doesn't hurt any more", ()),
        ("knee isn't better", (SoreSpot(area=BodyArea.KNEE),)),
        ("knee hasn't healed", (SoreSpot(area=BodyArea.KNEE),)),
        ("knee pain isn't gone", (SoreSpot(area=BodyArea.KNEE),)),
        ("my knee has gone", (SoreSpot(area=BodyArea.KNEE),)),
        ("knee still sore", (SoreSpot(area=BodyArea.KNEE),)),
        ("knee better but hip sore", (SoreSpot(area=BodyArea.HIP),)),
        ("banana", None),
    ],
)
def test_sore_spots(text: str, spots: tuple[SoreSpot, ...] | None) -> None:
    assert read_sore_spots(text) == spots


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("kg", MassUnit.KILOGRAM),
        ("use lbs", MassUnit.POUND),
        ("not pounds, kilos please", MassUnit.KILOGRAM),
        ("metric", MassUnit.KILOGRAM),
        ("imperial", MassUnit.POUND),
        ("either", None),
    ],
)
def test_units(text: str, unit: MassUnit | None) -> None:
    assert read_units(text) is unit


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("yes", True),
        ("Y", True),
        ("yep he has", True),
        ("👍", True),
        ("no", False),
        ("nope", False),
        ("not yet", False),
        ("yes and no", None),
        ("maybe", None),
        ("", None),
        ("kangaroo", None),
    ],
)
def test_yes_and_no(text: str, answer: bool | None) -> None:
    assert read_yes_no(text) is answer
