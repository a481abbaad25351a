from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.knowledge.catalogue import CATALOGUE
from coach.language.readings import ExerciseReading, ReportReading
from coach.language.report import read_report
from coach.plan import ExerciseId
from coach.profile import BodyArea, Side
from coach.training_log import Completion, FormFault, FormSign, Pain, PainKind
from coach.units import MassUnit, Weight, kilograms, pounds

SQUAT = ExerciseId("goblet_squat")
HINGE = ExerciseId("dumbbell_romanian_deadlift")
LUNGE = ExerciseId("reverse_lunge")
CALF = ExerciseId("single_leg_calf_raise")
PLANK = ExerciseId("plank")
PUSH = ExerciseId("pushup")
PLANNED = tuple(CATALOGUE.get(each) for each in (SQUAT, HINGE, LUNGE, CALF, PLANK, PUSH))

KNEE_4 = Pain(level=4, area=BodyArea.KNEE)
KNEE_4_LEFT = Pain(level=4, area=BodyArea.KNEE, side=Side.LEFT)
ASSESSED = KNEE_4_LEFT.model_copy(update={"assessed": True})
LUNGES_CAVED = FormFault(exercise=LUNGE, sign=FormSign.KNEE_CAVED)
DAY_NAMES = ("monday", "tuesday", "saturday", "sunday", "the 1st", "the 15th", "the 31st")
HIP_5 = Pain(level=5, area=BodyArea.HIP)


def read(text: str) -> ReportReading:
    return read_report(text, PLANNED)


def done(
    exercise: ExerciseId | None,
    *sets: int,
    weight: Weight | None = None,
    seconds: bool = False,
    per_side: bool = False,
) -> ExerciseReading:
    return ExerciseReading(
        exercise=exercise, sets=sets, weight=weight, seconds=seconds, per_side=per_side
    )


NUMBERS = (
    ("squats 3x10 at 40, felt strong", (done(SQUAT, 10, 10, 10, weight=kilograms(40)),)),
    ("lunges 3 by 12 with 14", (done(LUNGE, 12, 12, 12, weight=kilograms(14)),)),
    ("squats 3x10 at 8 this morning", (done(SQUAT, 10, 10, 10),)),
    ("squats 3x10 at 8", (done(SQUAT, 10, 10, 10),)),
    ("squats 3x10 with 2 left", (done(SQUAT, 10, 10, 10),)),
    ("first set 12, second 10, third 8", (done(None, 12, 10, 8),)),
    (
        "squats: first set 12, second 10, third 8 with 12 kg",
        (done(SQUAT, 12, 10, 8, weight=kilograms(12)),),
    ),
    ("squats 12 on the first, 10 on the second and 8 on the last one", (done(SQUAT, 12, 10, 8),)),
    ("lunges 1st set 10, 2nd 9", (done(LUNGE, 10, 9),)),
    ("lunges set 1 12 set 2 10 set 3 9", (done(LUNGE, 12, 10, 9),)),
    ("lunges second 10, third 8", ()),
    ("3 sets of squats, 10 each", (done(SQUAT, 10, 10, 10),)),
    (
        "3 sets of lunges, 8 per leg, 10kg dumbbells",
        (done(LUNGE, 8, 8, 8, weight=kilograms(10), per_side=True),),
    ),
    ("lunges 10 each leg", (done(LUNGE, 10, per_side=True),)),
    ("two dumbbells, 10 each", ()),
    ("squats 12, 10 and 8", (done(SQUAT, 12, 10, 8),)),
    ("got 12 then 10 then 8 on the squats", (done(SQUAT, 12, 10, 8),)),
    ("squats 12, 10 and 8 lunges", (done(SQUAT, 12, 10), done(LUNGE, 8))),
    ("one rep more on the squats", ()),
    ("plank 1 min x3", (done(PLANK, 60, 60, 60, seconds=True),)),
    ("plank 3 x 1 minute", (done(PLANK, 60, 60, 60, seconds=True),)),
    ("plank 3 sets of 1 min", (done(PLANK, 60, 60, 60, seconds=True),)),
    ("plank 1:30, 2 sets", (done(PLANK, 90, 90, seconds=True),)),
    ("plank for a minute and a half twice", (done(PLANK, 90, 90, seconds=True),)),
    ("plank 1 min 15 sec", (done(PLANK, 75, seconds=True),)),
    ("planks with 1 min rest", ()),
    ("planks at 1:30 tomorrow", ()),
    ("squats took 2 min", ()),
    ("squats 3x10 30kg no wait 3x8", (done(SQUAT, 8, 8, 8, weight=kilograms(30)),)),
    ("squats 12kg 3x10, sorry 14kg", (done(SQUAT, 10, 10, 10, weight=kilograms(14)),)),
    ("squats at 16k 3x8", (done(SQUAT, 8, 8, 8, weight=kilograms(16)),)),
    ("squats with 12s, 3x8", (done(SQUAT, 8, 8, 8, weight=kilograms(12)),)),
    ("squats 60 5x5", (done(SQUAT, 5, 5, 5, 5, 5, weight=kilograms(60)),)),
    (
        "3 sets of 10 squats with a twelve kilo bell",
        (done(SQUAT, 10, 10, 10, weight=kilograms(12)),),
    ),
    ("45 seconds plank three times", (done(PLANK, 45, 45, 45, seconds=True),)),
    ("plank 30 secs twice", (done(PLANK, 30, 30, seconds=True),)),
    (
        "10 squats, 12 lunges, 3 rounds",
        (done(SQUAT, 10, 10, 10), done(LUNGE, 12, 12, 12)),
    ),
    ("squats easy, 2 reps in reserve", ()),
    ("finished, the last of the 200s was hard", ()),
    ("goblet squat 3x10", (done(SQUAT, 10, 10, 10),)),
    ("squats 3 x 10 @ 12kg", (done(SQUAT, 10, 10, 10, weight=kilograms(12)),)),
    ("squats 3×10×12", (done(SQUAT, 10, 10, 10, weight=kilograms(12)),)),
    ("squats 3x10 12,5 kg", (done(SQUAT, 10, 10, 10, weight=kilograms(12.5)),)),
    ("squats 3x10 with a 25# bell", (done(SQUAT, 10, 10, 10, weight=pounds(25)),)),
    ("lunges 10/10/7", (done(LUNGE, 10, 10, 7),)),
    ("lunges: 10, 10, 7", (done(LUNGE, 10, 10, 7),)),
    ("lunges 10 10 7", (done(LUNGE, 10, 10, 7),)),
    ("2 sets of 8 push-ups", (done(PUSH, 8, 8),)),
    ("pushups three sets of ten", (done(PUSH, 10, 10, 10),)),
    ("3x12 press ups", (done(PUSH, 12, 12, 12),)),
    ("rdl 12kg x 10,10,8", (done(HINGE, 10, 10, 8, weight=kilograms(12)),)),
    ("plank 45s x3", (done(PLANK, 45, 45, 45, seconds=True),)),
    ("plank 3x30", (done(PLANK, 30, 30, 30, seconds=True),)),
    ("planks 3 x 40 sec", (done(PLANK, 40, 40, 40, seconds=True),)),
    ("calf raises 2x8 each side", (done(CALF, 8, 8, per_side=True),)),
    ("calf raises 3x15/leg", (done(CALF, 15, 15, 15, per_side=True),)),
    ("rdl 3x8 w 2x8kg dbs", (done(HINGE, 8, 8, 8, weight=kilograms(8)),)),
    ("squats: 3 sets, 10 reps", (done(SQUAT, 10, 10, 10),)),
    ("3x10", (done(None, 10, 10, 10),)),
    (
        "goblet squat 3x10 @ 12kg, lunges 10/10/7, plank 3x30s",
        (
            done(SQUAT, 10, 10, 10, weight=kilograms(12)),
            done(LUNGE, 10, 10, 7),
            done(PLANK, 30, 30, 30, seconds=True),
        ),
    ),
    (
        "3x10 squats, 3x8 lunges, 2x12 pushups",
        (done(SQUAT, 10, 10, 10), done(LUNGE, 8, 8, 8), done(PUSH, 12, 12)),
    ),
    (
        "squats 3x10 and lunges 3x8",
        (done(SQUAT, 10, 10, 10), done(LUNGE, 8, 8, 8)),
    ),
    (
        "gobelt sqauts 3x10, revrese lunge 2x8",
        (done(SQUAT, 10, 10, 10), done(LUNGE, 8, 8)),
    ),
    ("squats\n3x10\n12kg", (done(SQUAT, 10, 10, 10, weight=kilograms(12)),)),
    ("bench press 3x8 20kg", (done(ExerciseId("bench_press"), 8, 8, 8, weight=kilograms(20)),)),
    ("bodyweight squats 3x15", (done(ExerciseId("bodyweight_squat"), 15, 15, 15),)),
    ("squats -3x10", (done(SQUAT, 10, 10, 10),)),
    ("squats -10/10/7", (done(SQUAT, 10, 10, 7),)),
    ("squats 8 -10 reps, lunges 10/10/7", (done(SQUAT, 10), done(LUNGE, 10, 10, 7))),
    ("15x3 squats", (done(SQUAT, 15, 15, 15),)),
)


@pytest.mark.parametrize(("text", "exercises"), NUMBERS)
def test_numbers_of_exercises(text: str, exercises: tuple[ExerciseReading, ...]) -> None:
    assert read(text).exercises == exercises


@given(st.integers(1, 6), st.integers(1, 60), st.integers(1, 60))
def test_sets_reps_and_load_are_read_as_written(sets: int, reps: int, load: int) -> None:
    text = f"goblet squat {sets} sets of {reps} @ {load}kg"
    assert read(text).exercises == (done(SQUAT, *[reps] * sets, weight=kilograms(load)),)


@given(st.lists(st.integers(1, 60), min_size=3, max_size=6))
def test_repetitions_set_by_set_are_read_as_written(reps: list[int]) -> None:
    for sign in ("/", ", ", " "):
        text = "lunges " + sign.join(str(count) for count in reps)
        assert read(text).exercises == (done(LUNGE, *reps),)


@pytest.mark.parametrize("text", ["form went on the last 2 reps of squats", "did 3/4 exercises"])
def test_numbers_of_something_else_are_no_sets(text: str) -> None:
    assert read(text).exercises == ()


@pytest.mark.parametrize("text", ["squats 99999x10", "squats 3x9999", "squats 0x0", "squats 40x40"])
def test_impossible_sets_are_left_out(text: str) -> None:
    assert read(text).exercises == ()


def test_an_impossible_load_is_left_out() -> None:
    assert read("squats 3x10 900 kg").exercises == (done(SQUAT, 10, 10, 10),)


def test_a_weight_without_unit_is_in_the_runners() -> None:
    reading = read_report("squats 3x10 @ 25", PLANNED, MassUnit.POUND)
    assert reading.exercises == (done(SQUAT, 10, 10, 10, weight=pounds(25)),)


TWO_WEIGHTS = (kilograms(20), kilograms(25))


@pytest.mark.parametrize(
    ("text", "sets", "weights"),
    [
        ("squats 10@20, 8@25", (10, 8), TWO_WEIGHTS),
        ("squats 10@20 8@25", (10, 8), TWO_WEIGHTS),
        ("squats 20kg x 10, 25kg x 8", (10, 8), TWO_WEIGHTS),
        ("squats 20x10, 25x8", (10, 8), TWO_WEIGHTS),
        ("squats 10 reps with 20 kg, then 8 with 25", (10, 8), TWO_WEIGHTS),
        ("squats 8@25, 10@20", (8, 10), TWO_WEIGHTS[::-1]),
        ("squats 2x10@20, 8@25", (10, 10, 8), (kilograms(20), *TWO_WEIGHTS)),
        ("squats 10@20lb, 8@25", (10, 8), (pounds(20), pounds(25))),
        ("squats 10@20, 8@20", (10, 8), ()),
    ],
)
def test_sets_with_a_weight_each(
    text: str, sets: tuple[int, ...], weights: tuple[Weight, ...]
) -> None:
    told = read(text).exercises[0]
    assert told.sets == sets
    assert told.weights == weights
    assert told.weight == (pounds(20) if "lb" in text else kilograms(20))


@pytest.mark.parametrize("text", ["squats 10@20, 8@900", "squats 3x10@20, lunges 3x8@10"])
def test_weights_of_other_exercises_and_impossible_ones_are_not_taken_in_turn(text: str) -> None:
    assert not any(each.weights for each in read(text).exercises)


@pytest.mark.parametrize(
    ("text", "completion"),
    [
        ("done", Completion.FULL),
        ("Done ✅", Completion.FULL),
        ("did it all", Completion.FULL),
        ("finished everything, felt good", Completion.FULL),
        ("5 of 5 exercises", Completion.FULL),
        ("4 sets instead of 3", Completion.FULL),
        ("did 2 of 3 sets", Completion.PARTIAL),
        ("2/3 sets", Completion.PARTIAL),
        ("two sets instead of three", Completion.PARTIAL),
        ("only 2 sets of squats", Completion.PARTIAL),
        ("everything except the plank", Completion.PARTIAL),
        ("all but the lunges", Completion.PARTIAL),
        ("done but skipped the plank", Completion.PARTIAL),
        ("ran out of time", Completion.PARTIAL),
        ("half of it", Completion.PARTIAL),
        ("did 70%", Completion.PARTIAL),
        ("stopped after the squats", Completion.PARTIAL),
        ("didn't do it", Completion.NONE),
        ("skipped", Completion.NONE),
        ("i missed it, sorry", Completion.NONE),
        ("didn't train today", Completion.NONE),
        ("not done", Completion.NONE),
        ("squats 3x10", None),
        ("could have done 2 more", None),
        ("everything hurts", None),
        ("didn't hurt", None),
        ("missed a rep on squats 3x10", None),
        ("blue", None),
        ("long run done", None),
        ("easy run done", None),
        ("finished my run, felt easy", None),
        ("10k done", None),
        ("track session done", None),
        ("done with running forever", None),
        ("skipped my run", None),
        ("only did half of my run", None),
        ("done after my run", Completion.FULL),
        ("did the session after my easy run", Completion.FULL),
        ("done on my long run day", Completion.FULL),
        ("strength and long run done", Completion.FULL),
        ("run done and squats done", Completion.FULL),
        ("run done, session done too", Completion.FULL),
        ("run was easy, all done", Completion.FULL),
        ("done but the run was hard", Completion.FULL),
        ("done and the run was easy", Completion.FULL),
        ("did it all with a slow tempo", Completion.FULL),
        ("skipped, went for a run", Completion.NONE),
        ("didn't do it because of the race", Completion.NONE),
        ("is this done after the run?", None),
        ("should it be done today", None),
        ("no pain, is it? done", Completion.FULL),
        ("not done yet", None),
        ("haven't done it yet", None),
        ("nothing done yet", None),
        ("not yet", None),
        ("haven't done it", Completion.NONE),
        ("didn't do it, knee not yet well", Completion.NONE),
        ("done half", Completion.PARTIAL),
        ("did 2 rounds then kid woke up", Completion.PARTIAL),
        ("one set of calf raises then my phone rang", Completion.PARTIAL),
        ("squats 3x10 but had to leave", Completion.PARTIAL),
        ("done before the kids woke up", Completion.FULL),
        ("all done, then had to run", Completion.FULL),
        ("did all of it, only the last set of squats not", Completion.PARTIAL),
        ("ok did the rest, fine", Completion.FULL),
        ("did evrything exept the lunges", Completion.PARTIAL),
        ("👍", Completion.FULL),
        ("👍🏽", Completion.FULL),
        ("👍 👍", Completion.FULL),
        ("👍 thanks", None),
        ("ok", None),
        ("only 20 minutes", None),
        ("too easy", None),
        ("no pain today", None),
        ("this looks too hard for me", None),
    ],
)
def test_completion(text: str, completion: Completion | None) -> None:
    assert read(text).completion is completion


def test_sets_done_of_those_asked() -> None:
    reading = read("did 2 of 3 sets")
    assert (reading.sets_done, reading.sets_asked, reading.exercises) == (2, 3, ())
    of_squats = read("only 2 out of 3 sets of squats")
    assert of_squats.exercises == (ExerciseReading(exercise=SQUAT, set_count=2),)


@pytest.mark.parametrize(
    ("text", "skipped"),
    [
        ("skipped the plank", (PLANK,)),
        ("all done except planks and lunges", (PLANK, LUNGE)),
        ("forgot the calf raises", (CALF,)),
        ("skipped the single leg calf raises, planks and the lunges", (CALF, PLANK, LUNGE)),
        ("did everything but no pushups", (PUSH,)),
        ("squats 3x10, didn't do the lunges", (LUNGE,)),
        ("no pain on squats", ()),
        ("squats 3x10, plank 3x30", ()),
    ],
)
def test_skipped_exercises(text: str, skipped: tuple[ExerciseId, ...]) -> None:
    assert read(text).skipped == skipped


@pytest.mark.parametrize(
    ("text", "pains"),
    [
        ("done, no pain", ()),
        ("all done, nothing hurt", ()),
        ("pain 0/10", ()),
        ("no knee pain", ()),
        ("knee pain? no", ()),
        ("knee pain: none", ()),
        ("knee felt fine", ()),
        ("done", None),
        ("squats 10/10/10", None),
        ("rpe 8/10", None),
        ("left knee 3/10", (Pain(level=3, area=BodyArea.KNEE, side=Side.LEFT),)),
        ("knee 2-3/10", (Pain(level=3, area=BodyArea.KNEE),)),
        ("knee pain was 5 now 2", (Pain(level=2, area=BodyArea.KNEE),)),
        ("my right hip hurt", (Pain(area=BodyArea.HIP, side=Side.RIGHT),)),
        (
            "sharp pain in my left calf",
            (Pain(area=BodyArea.CALF, side=Side.LEFT, kind=PainKind.SHARP),),
        ),
        (
            "quads sore both sides",
            (Pain(area=BodyArea.QUAD, side=Side.BOTH, kind=PainKind.SORENESS),),
        ),
        (
            "dull ache in the lower back, 4/10",
            (Pain(level=4, area=BodyArea.LOW_BACK, kind=PainKind.DULL),),
        ),
        (
            "left knee 2 on the squats and right achilles 4 on the calf raises",
            (
                Pain(level=2, area=BodyArea.KNEE, side=Side.LEFT, exercise=SQUAT),
                Pain(level=4, area=BodyArea.ACHILLES, side=Side.RIGHT, exercise=CALF),
            ),
        ),
        (
            "knee and hip hurt",
            (Pain(area=BodyArea.KNEE), Pain(area=BodyArea.HIP)),
        ),
        (
            "limped a bit, left ankle",
            (Pain(area=BodyArea.ANKLE, side=Side.LEFT, changed_movement=True),),
        ),
        ("knee 3/10, physio says it's fine", (Pain(level=3, area=BodyArea.KNEE, assessed=True),)),
        ("left knee 4/10, not seen a physio yet", (KNEE_4_LEFT,)),
        ("left knee 4/10, physio says no squats", (KNEE_4_LEFT,)),
        ("left knee 4/10, haven't been assessed", (KNEE_4_LEFT,)),
        ("left knee 4/10, seeing a physio tomorrow", (KNEE_4_LEFT,)),
        ("left knee 4/10, should i get it checked?", (KNEE_4_LEFT,)),
        ("left knee 4/10, going to be assessed", (KNEE_4_LEFT,)),
        ("left knee 4/10, physio checked it but says no lunges", (KNEE_4_LEFT,)),
        ("left knee 4/10, doctor says it's not fine", (KNEE_4_LEFT,)),
        ("left knee 4/10, my physio has assessed it", (ASSESSED,)),
        ("left knee 4/10, my physio has assessed it and says carry on", (ASSESSED,)),
        ("left knee 4/10. physio checked my knee, fine to train", (ASSESSED,)),
        ("left knee 4/10, seen by a physio", (ASSESSED,)),
        ("seen by my doctor, left knee 4/10", (ASSESSED,)),
        ("left knee 4/10 but the gp said i can carry on", (ASSESSED,)),
        ("left knee 4/10 and hip 5/10, physio checked my knee", (ASSESSED, HIP_5)),
        (
            "left knee 4/10. hip 5/10, physio checked it",
            (KNEE_4_LEFT, HIP_5.model_copy(update={"assessed": True})),
        ),
        (
            "left knee 4/10, hip 5/10. physio checked both",
            (ASSESSED, HIP_5.model_copy(update={"assessed": True})),
        ),
        ("done, my knee hurt 4/10, 2 left", (KNEE_4,)),
        ("knee hurt 4/10, two left", (KNEE_4,)),
        ("knee hurt 4/10, 3 reps left", (KNEE_4,)),
        ("knee hurt 4/10, plenty left", (KNEE_4,)),
        ("knee hurt 4/10 with 2 left in the tank", (KNEE_4,)),
        ("knee hurt 4/10, the left one", (KNEE_4_LEFT,)),
        ("knee hurt 4/10 left", (KNEE_4_LEFT,)),
        ("did 3, left knee 4/10", (KNEE_4_LEFT,)),
        (
            "my quad is sore 6/10, rest fine, 3 left",
            (Pain(level=6, area=BodyArea.QUAD, kind=PainKind.SORENESS),),
        ),
        ("left knee -4/10", (Pain(area=BodyArea.KNEE, side=Side.LEFT),)),
        ("left knee 47/10", (Pain(area=BodyArea.KNEE, side=Side.LEFT),)),
        ("pain 47/10 in the knee", (Pain(area=BodyArea.KNEE),)),
        ("no pain except left knee 3/10", (Pain(level=3, area=BodyArea.KNEE, side=Side.LEFT),)),
        (
            "right knee hurt 4/10 so i skipped lunges",
            (Pain(level=4, area=BodyArea.KNEE, side=Side.RIGHT),),
        ),
        ("right, all done, knee 3/10", (Pain(level=3, area=BodyArea.KNEE),)),
        (
            "on squats, left knee 3/10",
            (Pain(level=3, area=BodyArea.KNEE, side=Side.LEFT, exercise=SQUAT),),
        ),
        ("left knee 2-3", (Pain(level=3, area=BodyArea.KNEE, side=Side.LEFT),)),
        ("hamstring curls 3x10", None),
        ("calf raises 3x15 done", None),
        ("nothing hurts any more", None),
        ("my knee is better", None),
        ("my knee is fine now", None),
        ("my sore knee is gone", None),
        ("the knee pain went away", None),
        ("my knee isn't better", None),
        ("no pain today", ()),
        ("nothing hurts", ()),
        ("knee is better, hip hurts", (Pain(area=BodyArea.HIP),)),
        ("knee felt better, hip 3/10", (Pain(level=3, area=BodyArea.HIP),)),
        ("knee pain gone now but hip 2/10", (Pain(level=2, area=BodyArea.HIP),)),
        ("knee pain is better now, 2/10", (Pain(level=2, area=BodyArea.KNEE),)),
        ("my knee has gone", (Pain(area=BodyArea.KNEE),)),
        ("only doms in the quads", (Pain(level=0, area=BodyArea.QUAD, kind=PainKind.SORENESS),)),
    ],
)
def test_pains(text: str, pains: tuple[Pain, ...] | None) -> None:
    assert read(text).pains == pains


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("form ok", ()),
        ("form ok on squats", None),
        ("form ok on squats and all the others", ()),
        ("form ok on squats, knees caved on lunges", (LUNGES_CAVED,)),
        ("3x10, good form", ()),
        ("no form issues", ()),
        ("form didn't break", ()),
        ("done", None),
        ("form broke on squats", (FormFault(exercise=SQUAT),)),
        ("knees caved on the squats", (FormFault(exercise=SQUAT, sign=FormSign.KNEE_CAVED),)),
        ("plank 3x30, hips sagged", (FormFault(exercise=PLANK, sign=FormSign.HIPS_DROPPED),)),
        ("arched my back", (FormFault(sign=FormSign.BACK_ARCHED),)),
        ("used momentum on the last set", (FormFault(sign=FormSign.MOMENTUM),)),
        ("got jerky on lunges", (FormFault(exercise=LUNGE, sign=FormSign.JERKY),)),
        ("half reps on pushups", (FormFault(exercise=PUSH, sign=FormSign.SHORT_REPS),)),
        ("heels came up on squats", (FormFault(exercise=SQUAT, sign=FormSign.HEELS_UP),)),
        ("locked my knees out", (FormFault(sign=FormSign.JOINTS_LOCKED),)),
        ("knees didn't cave in, form solid", ()),
        ("knees never caved on squats, form solid", ()),
        ("no swinging on lunges", None),
    ],
)
def test_faults(text: str, faults: tuple[FormFault, ...] | None) -> None:
    assert read(text).faults == faults


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("form ok on squats", (SQUAT,)),
        ("form was good on the squats and the lunges", (SQUAT, LUNGE)),
        ("form ok on squats, lunges and planks", (SQUAT, LUNGE, PLANK)),
        ("form on squats was good", (SQUAT,)),
        ("form ok on squats, lunges 3x8", (SQUAT,)),
        ("form ok on squats, knees caved on lunges", (SQUAT,)),
        ("form ok on squats. plank 3x30", (SQUAT,)),
        ("form ok", ()),
        ("squats 3x10, form ok", ()),
        ("form ok on everything, squats too", ()),
        ("form ok on squats and all the others", ()),
        ("form broke on squats", ()),
        ("squats 3x10, lunges 3x8", ()),
    ],
)
def test_exercises_whose_form_held(text: str, held: tuple[ExerciseId, ...]) -> None:
    assert read(text).held == held


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("only did squats", (SQUAT,)),
        ("only did the squats and lunges", (SQUAT, LUNGE)),
        ("only did squats 3x10 and lunges 3x8", (SQUAT, LUNGE)),
        ("only did squats, knee hurt on lunges", (SQUAT,)),
        ("just the squats, ran out of time", (SQUAT,)),
        ("squats only", (SQUAT,)),
        ("did nothing but planks", (PLANK,)),
    ],
)
def test_what_alone_was_done(text: str, only: tuple[ExerciseId, ...]) -> None:
    reading = read(text)
    assert (reading.only, reading.completion) == (only, Completion.PARTIAL)


@pytest.mark.parametrize(
    "text",
    [
        "only squats hurt",
        "just finished squats 3x10, lunges 3x8",
        "i just did squats 3x10, lunges 3x8",
        "only skipped the plank",
        "form broke only on squats",
        "squats 3x10 with only bodyweight",
        "only did 2 sets of squats",
    ],
)
def test_only_of_something_else_leaves_nothing_out(text: str) -> None:
    assert read(text).only == ()


WEDNESDAY = date(2026, 12, 2)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("did it yesterday", date(2026, 12, 1)),
        ("done today", WEDNESDAY),
        ("this morning: squats 3x10", WEDNESDAY),
        ("last night, squats 3x10", date(2026, 12, 1)),
        ("did it the day before yesterday", date(2026, 11, 30)),
        ("monday's session done", date(2026, 11, 30)),
        ("did it on monday", date(2026, 11, 30)),
        ("did it on wednesday", WEDNESDAY),
        ("last wednesday, done", date(2026, 11, 25)),
        ("squats 3x10 on sunday", date(2026, 11, 29)),
        ("did it on the 30th", date(2026, 11, 30)),
        ("did it on the 2nd", WEDNESDAY),
        ("did it on the 31st", date(2026, 10, 31)),
        ("did it 14 november", date(2026, 11, 14)),
        ("did it on 3 dec", date(2025, 12, 3)),
        ("did it 2026-11-30", date(2026, 11, 30)),
        ("did it on friday the 27th", date(2026, 11, 27)),
        ("done 2 days ago", date(2026, 11, 30)),
        ("did it yesterday, sore today", date(2026, 12, 1)),
        ("done yesterday but hurts today 3/10", date(2026, 12, 1)),
        ("done tomorrow", None),
        ("did it 2026-12-30", None),
        ("done, next one friday", None),
        ("knee hurting since monday, done", None),
        ("knee hurt yesterday", None),
        ("done after tuesday's long run", None),
        ("sat down after squats, done", None),
        ("did 2 sets on monday and 1 on tuesday", None),
        ("done, form bad now", None),
        ("done", None),
    ],
)
def test_the_day_that_is_told_of(text: str, day: date | None) -> None:
    assert read_report(text, PLANNED, today=WEDNESDAY).day == day
    assert read(text).day is None


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)), st.sampled_from(DAY_NAMES))
def test_the_day_told_of_is_never_ahead(today: date, name: str) -> None:
    told = read_report(f"did it on {name}", PLANNED, today=today).day
    assert told is not None
    assert 0 <= (today - told).days < 31 + 31
    assert told.strftime("%A").lower() == name or name.endswith(("st", "th"))


@pytest.mark.parametrize("text", ["yesterday", "monday", "today"])
def test_a_day_alone_says_nothing(text: str) -> None:
    assert read_report(text, PLANNED, today=WEDNESDAY).says_nothing


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("rpe 8", 2),
        ("RPE 7-8", 2),
        ("effort 10/10", 0),
        ("effort 3/10", 4),
        ("2 left in the tank", 2),
        ("1-2 reps left", 1),
        ("rir 3", 3),
        ("could have done 4 more", 4),
        ("could've done 8 more", 4),
        ("felt heavy", 1),
        ("too easy", 4),
        ("failed last rep", 0),
        ("wasn't easy but wasn't hard", 2),
        ("easy run first, then squats 3x10", None),
        ("done", None),
        ("left knee 3/10", None),
        ("squats 3x10, form ok", None),
        ("done, my knee hurt 4/10, 2 left", 2),
        ("knee hurt 4/10 left", None),
        ("did 3 left knee hurts", None),
        ("-5 left", None),
        ("squats 3x10, -5 left", None),
        ("rpe -5", None),
        ("minus 3 reps left", None),
        ("squats 3x10 - 2 left", 2),
        ("finished my run, felt easy", None),
        ("the run was hard", None),
        ("run done, rpe 8", None),
        ("done but the run was hard", None),
        ("my run felt easy, squats were hard", 1),
        ("felt hard after the run", 1),
        ("this looks too hard for me", None),
        ("that was too hard for me", 1),
        ("felt light headed", None),
        ("felt light", 4),
    ],
)
def test_effort(text: str, left: int | None) -> None:
    assert read(text).reps_left == left


def test_a_level_may_stand_before_its_place() -> None:
    right_hip = Pain(level=3, area=BodyArea.HIP, side=Side.RIGHT)
    assert read("pain 3 right hip").pains == (right_hip,)


def test_a_level_beside_the_repetitions_left_is_no_set() -> None:
    told = read("done, pain 2, 3 left")
    assert (told.pains, told.reps_left, told.exercises) == ((Pain(level=2),), 3, ())


def test_minutes() -> None:
    assert read("done in 25 min").minutes == 25
    assert read("done").minutes is None
    assert read("plank 3 x 1 minute").minutes is None
    assert read("took 5000 minutes").minutes is None


def test_a_whole_report() -> None:
    reading = read(
        "goblet squat 3x10 @ 12kg, lunges 10/10/7, left knee 3/10, form ok on squats. RPE 7"
    )
    assert reading == ReportReading(
        exercises=(done(SQUAT, 10, 10, 10, weight=kilograms(12)), done(LUNGE, 10, 10, 7)),
        pains=(Pain(level=3, area=BodyArea.KNEE, side=Side.LEFT),),
        held=(SQUAT,),
        reps_left=3,
    )


@pytest.mark.parametrize("text", ["lorem ipsum dolor", "blah", "what's for dinner", ""])
def test_what_tells_nothing_says_nothing(text: str) -> None:
    assert read(text).says_nothing


def test_repetitions_left_are_no_set_of_the_exercise_before() -> None:
    reading = read_report("done all, squats were easy, 3 reps left, no pain, form ok", ())
    assert (reading.exercises, reading.reps_left, reading.pains) == ((), 3, ())


def test_a_rating_of_the_session_is_no_pain() -> None:
    assert read_report("done, 10/10 session, no pain", ()).pains == ()
    assert read_report("done, knee 10/10", ()).pains != ()
