"""What two clean sessions lead to: one small step, and never more than one."""

from itertools import pairwise

import pytest

from coach.adaptation.circumstances import Circumstances
from coach.adaptation.decide import decide, visible_changes
from coach.adaptation.progression import Shown, next_step
from coach.adaptation.state import apply
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise, Measure
from coach.knowledge.load_ladder import available_loads, moved_kilograms
from coach.plan import Hold, Pattern, Prescription, Reps
from coach.profile import (
    AgeBand,
    BodyArea,
    Experience,
    Kit,
    OwnedLoads,
    Profile,
    SoreSpot,
    Style,
)
from coach.training_log import (
    Change,
    CleanCause,
    ExerciseDone,
    ExerciseState,
    PainKind,
    Replacement,
    Report,
    Stop,
    TrainingState,
)
from coach.units import Banded, BandStrength, Held, MassUnit, OnStack, PerHand, kilograms, pounds
from tests.coach.adaptation.examples import (
    BEGINNER,
    GOBLET,
    MONDAY,
    PLANK,
    ROW,
    RUNNER,
    SQUAT,
    asked_next,
    bar,
    bare,
    clean,
    fault,
    hands,
    held,
    history,
    hurt,
    jot,
    line,
    lines,
    named,
    once_clean,
    prescription,
    standing,
    told,
    training,
)

SQUAT_AT_THE_TOP = prescription("bodyweight_squat", 3, 20)
WITH_DUMBBELLS = BEGINNER.model_copy(update={"kit": (Kit.DUMBBELLS,)})
IN_POUNDS = RUNNER.model_copy(update={"units": MassUnit.POUND})
WITH_COLOURS = RUNNER.model_copy(
    update={"owned_loads": OwnedLoads(bands=(BandStrength.RED, BandStrength.GREEN))}
)
TWO_KETTLEBELLS = RUNNER.model_copy(
    update={
        "kit": (Kit.KETTLEBELL,),
        "owned_loads": OwnedLoads(kettlebells=(kilograms(10), kilograms(24))),
    }
)


@pytest.mark.parametrize(
    ("profile", "asked", "expected"),
    [
        pytest.param(
            RUNNER,
            prescription("barbell_squat", 3, 10, bar(70)),
            "barbell_squat 3x8 @ 75 kg [S20]",
            id="2.5 kg of 129.5 is under 2 %, 5 kg is not: repetitions go back",
        ),
        pytest.param(
            RUNNER,
            prescription("dumbbell_romanian_deadlift", 3, 12, hands(10)),
            "dumbbell_romanian_deadlift 3x8 @ 12 kg [S20]",
            id="2 kg more in each hand is 6 % of what moves, and leaves eight",
        ),
        pytest.param(
            RUNNER,
            prescription("dumbbell_romanian_deadlift", 3, 10, hands(10)),
            "dumbbell_romanian_deadlift 3x11 @ 10 kg++ [one repetition more]",
            id="from ten it would leave fewer than eight: repetitions first",
        ),
        pytest.param(
            RUNNER,
            prescription("goblet_squat", 3, 7, held(10)),
            "goblet_squat 3x8 @ 10 kg++ [one repetition more]",
            id="below the range: repetitions first",
        ),
        pytest.param(
            RUNNER,
            ROW,
            "one_arm_row 3x11 @ 10 kg++ [one repetition more]",
            id="10 to 12 kg in a row is 20 %: repetitions instead",
        ),
        pytest.param(
            RUNNER,
            prescription("one_arm_row", 2, 16, held(10)),
            "one_arm_row 2x18 @ 10 kg++ [more repetitions]",
            id="above the range two at a time, towards those that foretell the next dumbbell",
        ),
        pytest.param(
            RUNNER,
            prescription("one_arm_row", 2, 20, held(10)),
            "one_arm_row 2x21 @ 10 kg++ [to be shown again]",
            id="so many foretell ten with the next dumbbell: they are to be shown",
        ),
        pytest.param(
            RUNNER,
            prescription("pushup", 3, 20),
            "pike_pushup 3x12 @ bodyweight [S23]",
            id="a bench press would begin with a quarter of a push-up: the pike instead",
        ),
        pytest.param(
            TWO_KETTLEBELLS,
            prescription("goblet_squat", 2, 10, held(10)),
            "goblet_squat 2x11 @ 10 kg++ [one repetition more]",
            id="the next kettlebell is twice as heavy: repetitions instead",
        ),
        pytest.param(
            RUNNER,
            prescription("band_row", 3, 23, Banded(strength=BandStrength.LIGHT)),
            "band_row 3x23 @ light 3 s down [slower lowering]",
            id="the next band pulls half as much again: slower",
        ),
        pytest.param(
            WITH_COLOURS,
            prescription("band_row", 3, 15, Banded(strength=BandStrength.RED)),
            "band_row 3x13 @ green [S20]",
            id="a colour more at the upper end of the range",
        ),
        pytest.param(
            WITH_COLOURS,
            prescription("band_row", 3, 14, Banded(strength=BandStrength.RED)),
            "band_row 3x15 @ red++ [one repetition more]",
            id="not before",
        ),
        pytest.param(
            BEGINNER,
            prescription("bodyweight_squat", 2, 17),
            "bodyweight_squat 3x17 @ bodyweight [one more set]",
            id="two repetitions above the range are enough: a set",
        ),
        pytest.param(
            BEGINNER,
            SQUAT,
            "bodyweight_squat 2x13 @ bodyweight++ [one repetition more]",
            id="one more",
        ),
        pytest.param(RUNNER, PLANK, "plank 2x35 s @ bodyweight [more repetitions]", id="5 s more"),
        pytest.param(
            RUNNER,
            prescription("plank", 2, 60, hold=True),
            "plank 3x60 s @ bodyweight [one more set]",
            id="a minute: a third set",
        ),
        pytest.param(
            RUNNER,
            prescription("plank", 3, 60, hold=True),
            "side_plank 2x20 s @ bodyweight [S23]",
            id="three times a minute: the harder plank",
        ),
        pytest.param(
            WITH_DUMBBELLS,
            SQUAT_AT_THE_TOP,
            "goblet_squat 2x10 @ 5 kg [S23]",
            id="a beginner's squat at its ceiling: hold a dumbbell",
        ),
        pytest.param(
            WITH_DUMBBELLS.model_copy(update={"body_mass": kilograms(45)}),
            SQUAT_AT_THE_TOP,
            "goblet_squat 2x10 @ 3 kg [S23]",
            id="a light beginner begins with less",
        ),
        pytest.param(
            BEGINNER,
            SQUAT_AT_THE_TOP,
            "pause_squat 2x10 @ bodyweight [S23]",
            id="nothing to hold: the pause makes it harder",
        ),
        pytest.param(
            BEGINNER,
            prescription("lateral_lunge", 3, 20),
            "lateral_lunge 3x20 @ bodyweight 3 s down [slower lowering]",
            id="nothing harder within reach: slower",
        ),
        pytest.param(
            BEGINNER,
            prescription("incline_pushup", 3, 20),
            "incline_pushup 3x20 @ bodyweight 3 s down [slower lowering]",
            id="on the knees 20 % more moves: slower",
        ),
    ],
)
def test_one_small_step(profile: Profile, asked: Prescription, expected: str) -> None:
    (change,) = lines(decide(clean(asked), once_clean(asked), profile))
    assert change.partition(" -> ")[2] == expected


@pytest.mark.parametrize(
    ("count", "left", "expected"),
    [
        (15, 2, "dumbbell_romanian_deadlift 2x10 @ 2 kg [S20]"),
        (14, 2, "dumbbell_romanian_deadlift 2x15 @ 1 kg++ [one repetition more]"),
    ],
    ids=["twice the upper end", "not yet the upper end"],
)
def test_the_upper_end_done_twice_confirms_the_word_on_what_was_left(
    count: int, left: int, expected: str
) -> None:
    careful = RUNNER.model_copy(update={"age_band": AgeBand.FROM_65, "body_mass": None})
    asked = prescription("dumbbell_romanian_deadlift", 2, count, hands(1)).model_copy(
        update={"reps_in_reserve": 4}
    )
    report = clean(asked).model_copy(update={"reps_left": left})
    (change,) = lines(decide(report, once_clean(asked), careful))
    assert change.partition(" -> ")[2] == expected


def test_light_by_wish_a_small_step_that_is_not_foretold_is_shown_in_the_end() -> None:
    light = IN_POUNDS.model_copy(update={"style": Style.LIGHT, "body_mass": None})
    weights = OwnedLoads(dumbbells=(pounds(10), pounds(15)))
    light = light.model_copy(update={"owned_loads": weights})
    asked = prescription("dumbbell_squat", 3, 15, PerHand(weight=pounds(10)))
    used_up = standing(asked, clean_sessions=1).model_copy(
        update={"lowering_seconds": 3, "pause_seconds": 2}
    )
    report = clean(asked).model_copy(update={"reps_left": 1})
    (change,) = lines(decide(report, training(used_up), light))
    assert change.partition(" -> ")[2] == "dumbbell_squat 3x18 @ 10 lb [to be shown again]"


@pytest.mark.parametrize(
    ("name", "load", "reps", "expected"),
    [
        ("seated_row_machine", OnStack(weight=kilograms(5)), 25, "3x10 @ 10 kg [as shown]"),
        ("seated_row_machine", OnStack(weight=kilograms(5)), 20, "3x"),
        ("one_arm_row", held(2), 25, "3x"),
    ],
    ids=["five and twenty done: a pin more", "fewer: not yet", "dumbbells have their own ways"],
)
def test_c6_from_its_lowest_pin_a_machine_goes_pin_by_pin(
    name: str, load: OnStack | Held, reps: int, expected: str
) -> None:
    asked = prescription(name, 3, 10, load)
    state = standing(asked).model_copy(update={"calibrations_left": 3})
    only = OwnedLoads(dumbbells=(kilograms(2), kilograms(5)))
    owner = RUNNER.model_copy(update={"owned_loads": only, "kit": (Kit.DUMBBELLS, Kit.MACHINES)})
    report = clean(asked).model_copy(
        update={"done": (ExerciseDone(exercise=asked.exercise, sets=(reps,) * 3),)}
    )
    (change,) = lines(decide(report, training(state), owner))
    assert expected in change
    assert ("as shown]" in change) is (expected != "3x")


LEADING_TO_JUMPS_AND_THROWS = tuple(
    exercise
    for exercise in CATALOGUE.exercises
    if any(CATALOGUE.get(each).impact or CATALOGUE.get(each).explosive for each in exercise.harder)
)


@pytest.mark.parametrize("exercise", LEADING_TO_JUMPS_AND_THROWS, ids=lambda each: each.id)
def test_jumps_and_throws_come_with_their_phase_only(exercise: Exercise) -> None:
    equipped = RUNNER.model_copy(update={"kit": tuple(Kit)})
    load = available_loads(exercise, equipped)[-1]
    used_up = ExerciseState(
        exercise=exercise.id,
        load=load,
        sets=3,
        work=Hold(seconds=60) if exercise.measure is Measure.HOLD else Reps(count=30),
        lowering_seconds=3,
        pause_seconds=2,
    )
    circumstances = Circumstances(profile=equipped, training=TrainingState(), prescribed=())
    shown = Shown(reps=30, reserve=4, asked=30, asked_reserve=3)
    step = next_step(used_up, circumstances, shown=shown, may_add_set=True)
    after = exercise if step is None else CATALOGUE.get(step.after.exercise)
    assert after is exercise or not (after.impact or after.explosive)


def test_pounds_step_in_pounds() -> None:
    asked = prescription("goblet_squat", 3, 10, Held(weight=pounds(20)))
    (change,) = lines(decide(clean(asked), once_clean(asked), IN_POUNDS))
    assert change.endswith("goblet_squat 3x8 @ 25 lb [S20]")


def test_a_pin_of_exactly_ten_percent_is_a_step() -> None:
    asked = prescription("leg_press", 3, 12, OnStack(weight=pounds(100)))
    (change,) = lines(decide(clean(asked), once_clean(asked), IN_POUNDS))
    assert change.endswith("leg_press 3x8 @ 110 lb [S20]")


def test_from_nothing_in_hand_no_load_is_a_small_step() -> None:
    asked = prescription("biceps_curl", 2, 15)
    (change,) = lines(decide(clean(asked), once_clean(asked), RUNNER))
    assert change.endswith("biceps_curl 2x17 @ bodyweight [more repetitions]")


@pytest.mark.parametrize(
    ("asked", "left", "expected"),
    [
        (GOBLET, 2, "goblet_squat 3x11 @ 10 kg+ [one repetition more]"),
        (SQUAT, 4, "bodyweight_squat 2x14 @ bodyweight+ [one repetition more]"),
        (prescription("bodyweight_squat", 2, 15), 4, "bodyweight_squat 2x15 @ bodyweight+ [clean"),
        (prescription("squat_jump", 2, 5), 4, "squat_jump 2x5 @ bodyweight+ [clean session]"),
        (PLANK, 4, "plank 2x30 s @ bodyweight+ [clean session]"),
    ],
)
def test_one_clean_session_brings_a_repetition_within_the_range_and_no_load(
    asked: Prescription, left: int, expected: str
) -> None:
    (change,) = lines(decide(told(clean(asked), reps_left=left), TrainingState(), RUNNER))
    assert expected in change


def test_after_a_step_down_two_clean_sessions_count_anew() -> None:
    sore = told(clean(GOBLET), pains=(hurt(4, exercise="goblet_squat"),))
    lighter = prescription("goblet_squat", 3, 10, held(9))
    longer = prescription("goblet_squat", 3, 11, held(9))
    log, _ = history(
        once_clean(GOBLET), RUNNER, sore, clean(lighter, number=2), clean(longer, number=3)
    )
    assert [lines(entry.decisions[0])[0].partition(" -> ")[2] for entry in log] == [
        "goblet_squat 3x10 @ 9 kg [pain 3-5]",
        "goblet_squat 3x11 @ 9 kg+ [one repetition more]",
        "goblet_squat 3x8 @ 12 kg [S20]",
    ]


def test_a_little_pain_keeps_the_set_for_later() -> None:
    asked = prescription("reverse_lunge", 2, 20)
    report = told(clean(asked), pains=(hurt(1, BodyArea.WRIST),))
    (change,) = lines(decide(report, once_clean(asked), BEGINNER))
    assert change.endswith("reverse_lunge 2x20 @ bodyweight++ [nothing left to raise]")


def test_the_way_back_to_the_original_is_open() -> None:
    box = prescription("box_squat", 3, 20)
    start = once_clean(box).model_copy(
        update={"replacements": (Replacement(original=SQUAT.exercise, instead=box.exercise),)}
    )
    decision = decide(clean(box), start, BEGINNER)
    assert lines(decision)[0].endswith("bodyweight_squat 2x10 @ bodyweight [S23]")
    assert apply(start, decision).replacements == ()


@pytest.mark.parametrize(
    ("profile", "state"),
    [
        pytest.param(
            WITH_DUMBBELLS.model_copy(update={"sore_spots": (SoreSpot(area=BodyArea.GROIN),)}),
            TrainingState(),
            id="a sore place that cannot take it",
        ),
        pytest.param(
            WITH_DUMBBELLS,
            TrainingState(stops=(Stop(exercise=named("goblet_squat"), area=None, since=MONDAY),)),
            id="it is out itself",
        ),
        pytest.param(
            WITH_DUMBBELLS,
            TrainingState(
                stops=(Stop(exercise=named("step_up"), area=BodyArea.KNEE, since=MONDAY),)
            ),
            id="another movement is out for the same place",
        ),
        pytest.param(
            WITH_DUMBBELLS,
            TrainingState(
                replacements=(
                    Replacement(original=named("wall_sit"), instead=named("goblet_squat")),
                )
            ),
            id="it already stands in elsewhere",
        ),
    ],
)
def test_the_harder_neighbour_has_to_be_free(profile: Profile, state: TrainingState) -> None:
    start = once_clean(SQUAT_AT_THE_TOP).model_copy(
        update={"stops": state.stops, "replacements": state.replacements}
    )
    (change,) = lines(decide(clean(SQUAT_AT_THE_TOP), start, profile))
    assert "goblet_squat" not in change


@pytest.mark.parametrize("experience", list(Experience))
@pytest.mark.parametrize("pattern", [each for each in Pattern if each is not Pattern.MOBILITY])
def test_twelve_clean_sessions_lead_somewhere(experience: Experience, pattern: Pattern) -> None:
    profile = RUNNER.model_copy(update={"experience": experience})
    for exercise in CATALOGUE.of_pattern(pattern):
        state = TrainingState()
        asked: list[Prescription] = []
        for number in range(1, 13):
            asked.append(asked_next(state, exercise.id, profile))
            _, state = history(state, profile, clean(asked[-1], number=number))
        steps = sum(
            (before.exercise, before.load, before.sets, before.work)
            != (after.exercise, after.load, after.sets, after.work)
            for before, after in pairwise(asked)
        )
        assert 3 <= steps <= 11, exercise.id
        for before, after in pairwise(asked):
            share = 1.4 if isinstance(before.load, Banded) else 1.1
            most = max(share * _moved(before), _foretold(before, after))
            assert 0.6 * _moved(before) <= _moved(after) <= most + 1e-6, exercise.id


def _foretold(before: Prescription, after: Prescription) -> float:
    """Epley, said anew: kilograms at which the repetitions done leave those asked next and two."""
    if not isinstance(before.work, Reps) or not isinstance(after.work, Reps):
        return 0.0
    most = _moved(before) * (1 + (before.work.count + 2) / 30)
    return most / (1 + (after.work.count + 2) / 30)


def _moved(asked: Prescription) -> float:
    return moved_kilograms(CATALOGUE.get(asked.exercise), asked.load, RUNNER.body_mass)


def in_turn(start: Prescription, profile: Profile, *form_held: bool) -> list[str]:
    """Sessions one after the other, each as asked; where they lead."""
    state = training(standing(start))
    asked = [start]
    for number, held_form in enumerate(form_held, 1):
        report = clean(asked[-1], number=number)
        if not held_form:
            report = told(report, faults=(fault(asked[-1].exercise),))
        _, state = history(state, profile, report)
        asked.append(asked_next(state, start.exercise, profile))
    return [jot(each) for each in asked]


CLEAN, BROKE = True, False


@pytest.mark.parametrize(
    ("start", "profile", "form_held", "expected"),
    [
        pytest.param(
            GOBLET,
            RUNNER,
            (BROKE, CLEAN, CLEAN),
            ["3x10 @ 10 kg", "4x10 @ 9 kg", "4x11 @ 9 kg", "3x8 @ 12 kg"],
            id="heavier again: the added set goes",
        ),
        pytest.param(
            prescription("goblet_squat", 2, 10, held(10)),
            RUNNER,
            (BROKE, CLEAN, CLEAN) * 4,
            [
                "2x10 @ 10 kg",
                *("3x10 @ 9 kg", "3x11 @ 9 kg", "2x8 @ 12 kg"),
                *("3x8 @ 10 kg", "3x9 @ 10 kg", "2x10 @ 10 kg"),
                *("3x10 @ 9 kg", "3x11 @ 9 kg", "2x8 @ 12 kg"),
                *("3x8 @ 10 kg", "3x9 @ 10 kg", "2x10 @ 10 kg"),
            ],
            id="four breaks with clean pairs between: never more than one set above",
        ),
        pytest.param(
            ROW,
            RUNNER,
            (BROKE, CLEAN, CLEAN),
            ["3x10 @ 10 kg", "4x10 @ 9 kg", "4x11 @ 9 kg", "3x12 @ 9 kg"],
            id="repetitions instead of the load: the added set goes too",
        ),
        pytest.param(
            prescription("box_squat", 2, 10),
            BEGINNER,
            (BROKE, CLEAN, CLEAN),
            ["2x10 @ bodyweight", "3x8 @ bodyweight", "3x9 @ bodyweight", "2x10 @ bodyweight"],
            id="back at the old repetitions: the added set goes",
        ),
        pytest.param(
            prescription("bodyweight_squat", 3, 20),
            BEGINNER,
            (BROKE, BROKE, BROKE),
            ["3x20 @ bodyweight", "3x10 @ bodyweight", "3x8 @ bodyweight", "3x6 @ bodyweight"],
            id="an easier exercise begins with its own sets and one more, however often",
        ),
    ],
)
def test_the_added_set_lasts_until_the_next_step_up(
    start: Prescription, profile: Profile, form_held: tuple[bool, ...], expected: list[str]
) -> None:
    assert in_turn(start, profile, *form_held) == expected


def test_at_the_ceiling_of_repetitions_the_added_set_becomes_the_third() -> None:
    asked = prescription("lateral_lunge", 3, 20)
    added = standing(asked, clean_sessions=1).model_copy(update={"added_set": True})
    decision = decide(clean(asked), training(added), BEGINNER)
    (change,) = decision.changes
    assert bare(change.after) == standing(asked)
    assert visible_changes(decision) == ()


LUNGE = prescription("reverse_lunge", 2, 10)
KNEE_ON_SQUATS = told(
    clean(GOBLET, LUNGE, number=1),
    pains=(hurt(4, BodyArea.KNEE, exercise="goblet_squat", kind=PainKind.SHARP),),
)


def lunges(start: TrainingState, *reports: Report) -> list[str]:
    log, _ = history(start, RUNNER, *reports)
    told_of = [
        change for each in log for change in each.decisions[0].changes if _is_a_lunge(change)
    ]
    return [line(change).partition(" -> ")[2] for change in told_of]


def _is_a_lunge(change: Change) -> bool:
    return change.before.exercise == LUNGE.exercise


def test_while_the_squat_is_out_for_the_knee_the_lunge_does_not_go_up() -> None:
    later = tuple(clean(LUNGE, number=number) for number in (2, 3, 4))
    assert lunges(once_clean(GOBLET, LUNGE), KNEE_ON_SQUATS, *later) == [WAITS, WAITS, UP]


def out_for(area: BodyArea | None, name: str = "goblet_squat") -> TrainingState:
    return TrainingState(stops=(Stop(exercise=named(name), area=area, since=MONDAY, times=2),))


def eased_for(area: BodyArea | None, went_well: int = 0) -> TrainingState:
    return TrainingState(
        exercises=(standing(prescription("box_squat", 2, 10), went_well),),
        replacements=(
            Replacement(original=GOBLET.exercise, instead=named("box_squat"), area=area),
        ),
    )


UP = "reverse_lunge 2x11 @ bodyweight++ [one repetition more]"
WAITS = "reverse_lunge 2x10 @ bodyweight+ [place spared]"


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        pytest.param(out_for(BodyArea.KNEE), WAITS, id="a squat is out for the knee"),
        pytest.param(out_for(BodyArea.HIP), UP, id="the lunge asks little of the hip"),
        pytest.param(out_for(BodyArea.WRIST), UP, id="the lunge asks nothing of the wrist"),
        pytest.param(out_for(None), UP, id="nobody said for what place"),
        pytest.param(eased_for(BodyArea.KNEE), WAITS, id="another squat for the knee's sake"),
        pytest.param(eased_for(BodyArea.KNEE, 1), WAITS, id="it was clean once"),
        pytest.param(eased_for(BodyArea.KNEE, 2), UP, id="it was clean twice, at its ceiling"),
        pytest.param(eased_for(None), UP, id="another squat, but not because of pain"),
    ],
)
def test_what_works_a_spared_place_waits(state: TrainingState, expected: str) -> None:
    start = state.model_copy(
        update={"exercises": (*state.exercises, standing(LUNGE, clean_sessions=1))}
    )
    assert lunges(start, clean(LUNGE)) == [expected]


@pytest.mark.parametrize("clean_before", [0, 1, 4])
def test_waiting_keeps_one_clean_session(clean_before: int) -> None:
    start = out_for(BodyArea.KNEE).model_copy(
        update={"exercises": (standing(LUNGE, clean_sessions=clean_before),)}
    )
    (change, *_) = decide(clean(LUNGE), start, RUNNER).changes
    assert bare(change.after) == standing(LUNGE, clean_sessions=1)
    assert change.cause == CleanCause(sessions=1)
    assert visible_changes(decide(clean(LUNGE), start, RUNNER)) == ()


def test_two_that_stand_in_for_one_place_do_not_wait_for_each_other() -> None:
    split = prescription("split_squat", 2, 10)
    start = eased_for(BodyArea.KNEE)
    start = start.model_copy(
        update={
            "exercises": (*start.exercises, standing(split, clean_sessions=1)),
            "replacements": (
                *start.replacements,
                Replacement(original=LUNGE.exercise, instead=split.exercise, area=BodyArea.KNEE),
            ),
        }
    )
    (change,) = lines(decide(clean(split), start, RUNNER))
    assert change.endswith("split_squat 2x11 @ bodyweight++ [one repetition more]")


def test_nothing_harder_begins_on_a_place_that_another_exercise_is_eased_for() -> None:
    hinge = prescription("wall_hinge", 3, 20)
    eased = TrainingState(
        exercises=(standing(hinge, clean_sessions=1),),
        replacements=(
            Replacement(
                original=named("back_extension"),
                instead=named("bird_dog"),
                area=BodyArea.HAMSTRING,
            ),
        ),
    )
    (change,) = lines(decide(clean(hinge), eased, RUNNER))
    assert change.endswith("[slower lowering]")
    (change,) = lines(decide(clean(hinge), once_clean(hinge), RUNNER))
    assert "dumbbell_romanian_deadlift" in change
