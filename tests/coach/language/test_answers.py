"""The answers to the three questions of the check-in, where a bare number or word suffices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.knowledge.catalogue import CATALOGUE
from coach.language.effort import read_effort
from coach.language.form import read_form
from coach.language.pains import read_pain
from coach.language.readings import OutOfRange
from coach.plan import ExerciseId
from coach.profile import BodyArea, Side
from coach.training_log import FormFault, FormSign, Pain, PainKind

SQUAT = ExerciseId("goblet_squat")
PLANK = ExerciseId("plank")
PLANNED = tuple(CATALOGUE.get(each) for each in (SQUAT, PLANK))
KNEE = BodyArea.KNEE


@pytest.mark.parametrize(
    ("text", "pains"),
    [
        ("no", ()),
        ("Nope 👍", ()),
        ("0", ()),
        ("zero", ()),
        ("none", ()),
        ("nothing", ()),
        ("nah not at all", ()),
        ("didn't hurt", ()),
        ("no pain", ()),
        ("all good", ()),
        ("pain free", ()),
        ("not really", ()),
        ("my knee was fine", ()),
        ("yes", (Pain(),)),
        ("y", (Pain(),)),
        ("a bit", (Pain(),)),
        ("it hurt like hell", (Pain(),)),
        ("3", (Pain(level=3),)),
        ("three", (Pain(level=3),)),
        ("2-3", (Pain(level=3),)),
        ("3 out of 10", (Pain(level=3),)),
        ("about a 4", (Pain(level=4),)),
        ("10", (Pain(level=10),)),
        ("was 5 now 2", (Pain(level=2),)),
        ("left knee", (Pain(area=KNEE, side=Side.LEFT),)),
        ("knee 3", (Pain(level=3, area=KNEE),)),
        ("yes, right knee, 4", (Pain(level=4, area=KNEE, side=Side.RIGHT),)),
        ("maybe a 2, right calf", (Pain(level=2, area=BodyArea.CALF, side=Side.RIGHT),)),
        ("neck's sore, 2", (Pain(level=2, area=BodyArea.NECK, kind=PainKind.SORENESS),)),
        ("sharp, left hip", (Pain(area=BodyArea.HIP, side=Side.LEFT, kind=PainKind.SHARP),)),
        ("knee 2 on squats", (Pain(level=2, area=KNEE, exercise=SQUAT),)),
        ("only doms", (Pain(level=0, kind=PainKind.SORENESS),)),
        ("i limped", (Pain(changed_movement=True),)),
        (
            "knee 2 and hip 4",
            (Pain(level=2, area=KNEE), Pain(level=4, area=BodyArea.HIP)),
        ),
        ("knee 2 after 3 sets", (Pain(level=2, area=KNEE),)),
        ("plantar fasciitis again, 3", (Pain(level=3, area=BodyArea.FOOT),)),
        ("knee 4, 2 left", (Pain(level=4, area=KNEE),)),
        ("3 left knee", (Pain(level=3, area=KNEE, side=Side.LEFT),)),
        ("👍 no pain", ()),
        ("ok, left knee", (Pain(area=KNEE, side=Side.LEFT),)),
        ("yes 👍", (Pain(),)),
        ("👍", None),
        ("👍🏽👍🏽", None),
        ("ok", None),
        ("✅", None),
        ("pizza", None),
        ("", None),
        ("what do you mean", None),
    ],
)
def test_did_it_hurt(text: str, pains: tuple[Pain, ...] | None) -> None:
    assert read_pain(text, PLANNED) == pains


@pytest.mark.parametrize("text", ["47/10", "pain 47/10", "knee 11/10", "47", "11", "-3", "-3/10"])
def test_a_pain_off_the_scale_is_out_of_range(text: str) -> None:
    assert read_pain(text, PLANNED) == OutOfRange()


@given(st.integers(1, 10), st.sampled_from(["left", "right"]), st.sampled_from(["knee", "ankle"]))
def test_level_side_and_place_are_kept_as_said(level: int, side: str, area: str) -> None:
    expected = (Pain(level=level, area=BodyArea(area), side=Side(side)),)
    for text in (f"{side} {area} {level}", f"{side} {area} {level}/10", f"{level}, {side} {area}"):
        assert read_pain(text, PLANNED) == expected


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("no", ()),
        ("clean", ()),
        ("all good", ()),
        ("nothing broke", ()),
        ("form held up", ()),
        ("not really", ()),
        ("no, fine on squats", ()),
        ("good on all", ()),
        ("fine on squats", None),
        ("form ok on squats", None),
        ("yes", (FormFault(),)),
        ("Y", (FormFault(),)),
        ("yes on squats", (FormFault(exercise=SQUAT),)),
        ("plank", (FormFault(exercise=PLANK),)),
        ("yes, hips sagged in the plank", (FormFault(exercise=PLANK, sign=FormSign.HIPS_DROPPED),)),
        ("knees caved in", (FormFault(sign=FormSign.KNEE_CAVED),)),
        ("didn't go full range on squats", (FormFault(exercise=SQUAT, sign=FormSign.SHORT_REPS),)),
        ("wobbled a lot", (FormFault(sign=FormSign.OTHER),)),
        ("no idea", None),
        ("yes and no", None),
        ("what does that mean", None),
        ("pizza", None),
    ],
)
def test_did_form_break(text: str, faults: tuple[FormFault, ...] | None) -> None:
    assert read_form(text, PLANNED) == faults


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("my back arched", FormSign.BACK_ARCHED),
        ("locked my elbows", FormSign.JOINTS_LOCKED),
        ("swinging", FormSign.MOMENTUM),
        ("it got jerky", FormSign.JERKY),
        ("half reps", FormSign.SHORT_REPS),
        ("knees came in", FormSign.KNEE_CAVED),
        ("heels up", FormSign.HEELS_UP),
        ("hips dropped", FormSign.HIPS_DROPPED),
        ("rounded back", FormSign.BACK_ROUNDED),
        ("dunno", None),
    ],
)
def test_how_form_broke(text: str, sign: FormSign | None) -> None:
    faults = read_form(text)
    assert (faults[0].sign if faults else None) is sign


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("2", 2),
        ("0", 0),
        ("none", 0),
        ("two or three", 2),
        ("1-2", 1),
        ("6", 4),
        ("rpe 8", 2),
        ("rpe 9-10", 0),
        ("8/10 effort", 2),
        ("easy", 4),
        ("it was ok", 2),
        ("ok", None),
        ("okay 👍", None),
        ("👍", None),
        ("hard", 1),
        ("max", 0),
        ("nothing left", 0),
        ("plenty left", 4),
        ("rpe 14", OutOfRange()),
        ("900", OutOfRange()),
        ("-5", OutOfRange()),
        ("-5 left", OutOfRange()),
        ("minus 2", OutOfRange()),
        ("1-2 left", 1),
        ("banana", None),
        ("3, knee 2", 3),
        ("3 or 2", 2),
    ],
)
def test_how_hard_it_was(text: str, left: int | OutOfRange | None) -> None:
    assert read_effort(text) == left
