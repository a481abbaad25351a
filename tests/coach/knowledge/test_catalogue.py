"""The catalogue is whole, and refuses to be otherwise."""

import re
from itertools import combinations
from typing import Any

import pytest
from pydantic import ValidationError

from coach.knowledge.catalogue import (
    CATALOGUE,
    Catalogue,
    WayBack,
    WayOn,
    ways_back,
    ways_on,
)
from coach.knowledge.consistency import normal_name
from coach.knowledge.exercise import Exercise, JumpLevel, LoadStyle, Measure, Stress
from coach.knowledge.load_ladder import available_loads
from coach.plan import ExerciseId, Pattern
from coach.profile import BodyArea, Experience, Kit, Profile

ARTICLE = {
    # Bodyweight: S42.
    "squat": Pattern.SQUAT,
    "lunge": Pattern.LUNGE,
    "push-ups": Pattern.PUSH,
    "planks": Pattern.CORE,
    "sit-ups": Pattern.CORE,
    "calf raises": Pattern.CALF,
    "single-leg squats": Pattern.SINGLE_LEG,
    "bridges": Pattern.HINGE,
    "hip openers": Pattern.MOBILITY,
    "back extension": Pattern.BACK,
    "plyometrics": Pattern.PLYOMETRIC,
    "step-ups": Pattern.SINGLE_LEG,
    # Free weights and bands: S43.
    "step up with dumbbells": Pattern.SINGLE_LEG,
    "biceps curls": Pattern.PULL,
    "triceps extensions": Pattern.PUSH,
    "seated rows": Pattern.PULL,
    "dumbbell squats": Pattern.SQUAT,
    "Romanian deadlifts": Pattern.HINGE,
    "bench press": Pattern.PUSH,
    "bent-over rows": Pattern.PULL,
    "dumbbell shoulder press": Pattern.PUSH,
    "deadlifts": Pattern.HINGE,
    "medicine ball squat": Pattern.SQUAT,
    # Machines: S44.
    "leg press": Pattern.SQUAT,
    "hamstring curl": Pattern.HINGE,
    "quad extension": Pattern.SQUAT,
    "calf raise machine": Pattern.CALF,
    "lat pulldown": Pattern.PULL,
    "machine shoulder press": Pattern.PUSH,
    "seated row machine": Pattern.PULL,
}


@pytest.mark.parametrize(("words", "pattern"), ARTICLE.items())
def test_every_exercise_of_the_article_is_known_by_its_name(words: str, pattern: Pattern) -> None:
    (exercise,) = CATALOGUE.named(words)
    assert exercise.pattern is pattern
    assert exercise.in_article


EVERY_KIT = tuple(kit for size in range(len(Kit) + 1) for kit in combinations(tuple(Kit), size))
LEVELS = tuple(Experience)
PATTERNS_OF_THE_WEEK = tuple(pattern for pattern in Pattern if pattern is not Pattern.PLYOMETRIC)


def test_there_are_exercises_enough() -> None:
    assert len(CATALOGUE.exercises) >= 80
    assert len(EVERY_KIT) == 2 ** len(Kit)


@pytest.mark.parametrize("pattern", PATTERNS_OF_THE_WEEK)
def test_every_kit_and_experience_has_two_exercises_of_every_pattern(pattern: Pattern) -> None:
    # A hotel room is no kit: bed, chair, wall and towel are in every room.
    for kit in EVERY_KIT:
        profile = Profile(kit=kit)
        within_kit = tuple(
            exercise
            for exercise in CATALOGUE.of_pattern(pattern)
            if not exercise.isolation and available_loads(exercise, profile)
        )
        for rank in range(len(LEVELS)):
            choice = [each for each in within_kit if LEVELS.index(each.level) <= rank]
            assert len(choice) >= 2, (kit, LEVELS[rank])


@pytest.mark.parametrize("pattern", PATTERNS_OF_THE_WEEK)
def test_a_pregnant_newcomer_without_kit_has_a_choice_too(pattern: Pattern) -> None:
    upright = [
        exercise
        for exercise in CATALOGUE.of_pattern(pattern)
        if () in exercise.kit
        and exercise.level is Experience.NEW
        and not (exercise.supine or exercise.prone or exercise.impact or exercise.isolation)
    ]
    assert len(upright) >= 2


def test_jumps_begin_low_and_without_kit() -> None:
    low = [each for each in CATALOGUE.of_pattern(Pattern.PLYOMETRIC) if each.jump is JumpLevel.LOW]
    assert len([each for each in low if () in each.kit]) >= 2
    assert CATALOGUE.of_pattern(Pattern.PLYOMETRIC)[0] in low
    levels = tuple(JumpLevel)
    for exercise in CATALOGUE.of_pattern(Pattern.PLYOMETRIC):
        assert exercise.level is Experience.REGULAR
        assert exercise.jump is not None
        for identity in exercise.harder:
            harder = CATALOGUE.get(identity)
            assert harder.jump is not None
            assert levels.index(harder.jump) >= levels.index(exercise.jump)


def test_jumps_of_the_high_level_ask_most_of_ankles_or_knees() -> None:
    for exercise in CATALOGUE.of_pattern(Pattern.PLYOMETRIC):
        if exercise.jump is JumpLevel.HIGH:
            assert exercise.stress_on(BodyArea.KNEE) == 1 + tuple(Stress).index(Stress.HIGH)


def test_nothing_explosive_is_a_first_choice() -> None:
    explosive = [exercise for exercise in CATALOGUE.exercises if exercise.explosive]
    assert {"kettlebell_swing", "medicine_ball_slam"} <= {exercise.id for exercise in explosive}
    for exercise in explosive:
        assert exercise.level is Experience.REGULAR
        calmer = [
            each
            for each in CATALOGUE.of_pattern(exercise.pattern)
            if not each.explosive and not each.isolation
        ]
        order = CATALOGUE.of_pattern(exercise.pattern).index
        assert order(exercise) > max(map(order, calmer))


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda exercise: exercise.id)
class TestEachExercise:
    def test_beginners_meet_bodyweight_only(self, exercise: Exercise) -> None:
        if exercise.level is Experience.NEW:
            assert exercise.load_style is LoadStyle.BODYWEIGHT
            assert not exercise.impact

    def test_jumps_are_counted(self, exercise: Exercise) -> None:
        assert exercise.impact is (exercise.pattern is Pattern.PLYOMETRIC)
        assert exercise.impact is (exercise.contacts > 0)

    def test_a_hold_counts_seconds(self, exercise: Exercise) -> None:
        if exercise.measure is Measure.HOLD:
            assert exercise.seconds_a_rep == 1

    def test_its_cues_fit_a_line_each(self, exercise: Exercise) -> None:
        ends = tuple(filter(None, (exercise.easier_still, exercise.harder_still)))
        for line in (*exercise.cues, exercise.fault, exercise.correction, *ends):
            assert 4 < len(line) <= 100
            assert line[0].isupper()
        assert not any(cue.endswith(".") for cue in exercise.cues)
        assert exercise.fault.endswith(".")
        assert exercise.correction.endswith(".")
        assert all(line.endswith(".") for line in ends)

    def test_its_id_fits_a_button(self, exercise: Exercise) -> None:
        assert re.fullmatch(r"[a-z_]{3,30}", exercise.id)

    def test_it_loads_each_place_once(self, exercise: Exercise) -> None:
        areas = [loaded.area for loaded in exercise.loaded_areas]
        assert areas
        assert len(areas) == len(set(areas))

    def test_its_own_names_find_it(self, exercise: Exercise) -> None:
        for name in (exercise.name, exercise.id, exercise.id.replace("_", " "), *exercise.aliases):
            if "_" not in name:
                assert CATALOGUE.named(name.upper()) == (exercise,)

    def test_whoever_steps_down_can_step_up_again(self, exercise: Exercise) -> None:
        for harder in exercise.harder:
            assert exercise.id in CATALOGUE.get(harder).easier
        for easier in exercise.easier:
            assert exercise.id in CATALOGUE.get(easier).harder

    def test_a_bar_on_the_shoulders_needs_a_rack(self, exercise: Exercise) -> None:
        on_shoulders = {"barbell_squat", "front_squat", "barbell_press", "barbell_calf_raise"}
        needs = exercise.id in {*on_shoulders, "barbell_bench_press"}
        assert all((Kit.RACK in kit) is needs for kit in exercise.kit)


@pytest.mark.parametrize(
    ("exercise", "areas"),
    [
        ("bodyweight_squat", {BodyArea.KNEE, BodyArea.QUAD, BodyArea.IT_BAND, BodyArea.HIP}),
        ("calf_raise", {BodyArea.ACHILLES, BodyArea.CALF, BodyArea.SHIN, BodyArea.FOOT}),
        ("deadlift", {BodyArea.LOW_BACK, BodyArea.HAMSTRING, BodyArea.KNEE}),
        ("bent_over_row", {BodyArea.SHOULDER, BodyArea.UPPER_BACK, BodyArea.LOW_BACK}),
        ("pushup", {BodyArea.SHOULDER, BodyArea.WRIST, BodyArea.CHEST}),
        ("sit_up", {BodyArea.LOW_BACK, BodyArea.NECK}),
    ],
)
def test_loaded_places(exercise: str, areas: set[BodyArea]) -> None:
    entry = CATALOGUE.get(ExerciseId(exercise))
    assert all(entry.loads(area) for area in areas)


def test_words_that_fit_several_find_them_all() -> None:
    found = {exercise.id for exercise in CATALOGUE.named("leg squats")}
    assert found == {"single_leg_squat"}
    found = {exercise.id for exercise in CATALOGUE.named("band")}
    assert {"band_walk", "band_row", "band_curl", "band_pull_apart"} <= found


@pytest.mark.parametrize("words", ["", "  ", "swimming", "squat swimming"])
def test_words_that_fit_nothing_find_nothing(words: str) -> None:
    assert CATALOGUE.named(words) == ()


def test_an_unknown_id_is_an_error() -> None:
    with pytest.raises(KeyError):
        CATALOGUE.get(ExerciseId("handstand"))


@pytest.mark.parametrize(
    ("words", "normal"),
    [
        ("Push-Ups", "push up"),
        ("Squats on one leg", "squat on one leg"),
        ("Leg press", "leg press"),
    ],
)
def test_normal_names(words: str, normal: str) -> None:
    assert normal_name(words) == normal


def _with(exercise_id: str, **changes: Any) -> tuple[Exercise, ...]:
    return tuple(
        exercise.model_copy(update=changes) if exercise.id == exercise_id else exercise
        for exercise in CATALOGUE.exercises
    )


def _fewer_for_newcomers(pattern: Pattern) -> tuple[Exercise, ...]:
    """All but one of a pattern need experience."""
    (first, *others) = CATALOGUE.of_pattern(pattern)
    harder = tuple(each.model_copy(update={"level": Experience.SOME}) for each in others)
    return (*_without(pattern), first, *harder)


def _without(pattern: Pattern) -> tuple[Exercise, ...]:
    return tuple(each for each in CATALOGUE.exercises if each.pattern is not pattern)


@pytest.mark.parametrize(
    ("exercises", "complaint"),
    [
        (CATALOGUE.exercises + CATALOGUE.exercises[:1], "barbell_squat: two exercises share"),
        (_with("plank", harder=(ExerciseId("handstand"),)), "plank: unknown neighbour handstand"),
        (
            _with("plank", harder=(ExerciseId("side_plank"), ExerciseId("side_plank"))),
            "plank: a neighbour is listed twice",
        ),
        (_with("goblet_squat", harder=(ExerciseId("box_squat"),)), "squat: its ladder comes back"),
        (_with("plank", easier=(ExerciseId("plank"),)), "plank: its ladder comes back to itself"),
        (
            _with("plank", harder=(ExerciseId("side_plank"),)),
            "plank_taps: plank is easier, but does not lead back",
        ),
        (
            _with("goblet_squat", easier=(ExerciseId("bodyweight_squat"),)),
            "medicine_ball_squat: goblet_squat is harder, but does not lead back",
        ),
        (
            _with("plank", harder=(ExerciseId("goblet_squat"),)),
            "plank: its neighbour goblet_squat is of another pattern",
        ),
        (
            _with("plank", cues=("Slide like a statue", "STAY TALL", "Breathe out")),
            "plank: front_squat has the cue 'STAY TALL' too",
        ),
        (_with("plank", cues=("Ribs down", " ", "Breathe")), "plank: a cue is missing"),
        (_with("plank", muscles=()), "plank: a muscle is missing"),
        (_with("plank", muscles=(" ",)), "plank: a muscle is missing"),
        (_with("plank", correction=""), "plank: its correction is missing"),
        (_with("plank", fault=" "), "plank: its fault is missing"),
        (_with("plank", name=""), "plank: its name is missing"),
        (_with("plank", loaded_areas=()), "plank: the places it loads are missing"),
        (_with("leg_press", kit=()), "leg_press: no kit reaches it, it lists no alternative"),
        (
            _with("leg_press", kit=((Kit.BANDS, Kit.STEP),)),
            "leg_press: no kit reaches it, bands and step cannot carry a load stack",
        ),
        (_with("goblet_squat", kit=((),)), "goblet_squat: no kit reaches it, no kit cannot carry"),
        (_with("goblet_squat", level=Experience.NEW), "goblet_squat: loaded, but for newcomers"),
        (_with("plank", body_share=0), "plank: moves neither"),
        (_with("plank", seconds_a_rep=3), "plank: a hold counts seconds"),
        (_with("squat_jump", contacts=0), "squat_jump: a jump has"),
        (_with("squat_jump", jump=None), "squat_jump: a jump has"),
        (_with("squat_jump", impact=False), "squat_jump: a jump has"),
        (_with("squat_jump", pattern=Pattern.SQUAT), "squat_jump: a jump has"),
        (_with("plank", contacts=1), "plank: a jump has"),
        (_with("plank", easier=(), harder=()), "plank: a bottom rung that does not say"),
        (_with("walking_lunge", harder_still=""), "walking_lunge: a top rung without load"),
        (_with("plank", aliases=("push ups",)), "'push up' already names pushup"),
        (_with("plank", aliases=("Hover", "hovers")), "plank: the alias 'hover' is listed twice"),
        (_without(Pattern.MOBILITY), "mobility: fewer than two exercises"),
        (_without(Pattern.PLYOMETRIC), "plyometric: fewer than two exercises"),
        (
            _fewer_for_newcomers(Pattern.MOBILITY),
            "mobility: fewer than two exercises for a newcomer without kit",
        ),
    ],
)
def test_a_catalogue_that_contradicts_itself_is_refused(
    exercises: tuple[Exercise, ...], complaint: str
) -> None:
    with pytest.raises(ValidationError, match=complaint):
        Catalogue(exercises=exercises)


def _data(exercise_id: str, **changes: Any) -> list[Any]:
    """The catalogue as it would be read from a file, one entry changed; ... takes a key out."""
    entries = CATALOGUE.model_dump(mode="json")["exercises"]
    for entry in entries:
        if entry["id"] == exercise_id:
            entry.update({key: value for key, value in changes.items() if value is not ...})
            for key in (key for key, value in changes.items() if value is ...):
                del entry[key]
    return list(entries)


def test_the_catalogue_can_be_read_from_data() -> None:
    assert Catalogue.model_validate({"exercises": _data("plank")}) == CATALOGUE


@pytest.mark.parametrize(
    ("entries", "complaint"),
    [
        (_data("leg_press", kit=[["trampoline"]]), r"leg_press: kit\.0\.0: .*not 'trampoline'"),
        (_data("plank", cues=["Ribs down", "Breathe"]), r"plank: cues\.2: Field required"),
        (_data("plank", fault=...), "plank: fault: Field required"),
        (_data("plank", pattern="stretch"), "plank: pattern: .*not 'stretch'"),
        (_data("plank", body_share=1.2), "plank: body_share: .*not 1.2"),
        (_data("plank", colour="red"), "plank: colour: Extra inputs"),
        (_data("plank", id=...), "an exercise without id: id: Field required"),
        (["plank"], "'plank': "),
    ],
)
def test_data_that_is_no_catalogue_is_refused(entries: list[Any], complaint: str) -> None:
    with pytest.raises(ValidationError, match=complaint):
        Catalogue.model_validate({"exercises": entries})


@pytest.mark.parametrize(
    ("exercise", "on", "back"),
    [
        (
            "goblet_squat",
            (WayOn.MORE_LOAD, WayOn.MORE_REPS, WayOn.HARDER_EXERCISE),
            (WayBack.LESS_LOAD, WayBack.EASIER_EXERCISE, WayBack.FEWER_SETS),
        ),
        # The top of its ladder, loaded and not.
        (
            "barbell_squat",
            (WayOn.MORE_LOAD, WayOn.MORE_REPS),
            (WayBack.LESS_LOAD, WayBack.EASIER_EXERCISE, WayBack.FEWER_SETS),
        ),
        (
            "walking_lunge",
            (WayOn.MORE_REPS, WayOn.HARDER_FORM),
            (WayBack.EASIER_EXERCISE, WayBack.FEWER_SETS),
        ),
        # The bottom.
        (
            "box_squat",
            (WayOn.MORE_REPS, WayOn.HARDER_EXERCISE),
            (WayBack.SMALLER_RANGE, WayBack.FEWER_SETS),
        ),
        (
            "calf_hold",
            (WayOn.LONGER_HOLD, WayOn.HARDER_EXERCISE),
            (WayBack.SMALLER_RANGE, WayBack.FEWER_SETS),
        ),
    ],
)
def test_ways_on_and_back(exercise: str, on: tuple[WayOn, ...], back: tuple[WayBack, ...]) -> None:
    entry = CATALOGUE.get(ExerciseId(exercise))
    assert ways_on(entry) == on
    assert ways_back(entry) == back


def test_every_ladder_goes_on_at_both_ends() -> None:
    for exercise in CATALOGUE.exercises:
        on, back = ways_on(exercise), ways_back(exercise)
        assert {WayOn.MORE_LOAD, WayOn.HARDER_EXERCISE, WayOn.HARDER_FORM} & set(on)
        smaller = {WayBack.LESS_LOAD, WayBack.EASIER_EXERCISE, WayBack.SMALLER_RANGE}
        assert smaller & set(back)
        assert (WayBack.SMALLER_RANGE in back) >= (not exercise.easier)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("box_squat", "pause_squat"),
        ("glute_bridge", "single_leg_bridge"),
        ("split_squat", "walking_lunge"),
        ("single_leg_balance", "single_leg_squat"),
        ("calf_hold", "single_leg_calf_raise"),
        ("clamshell", "side_leg_raise"),
        ("incline_pushup", "decline_pushup"),
        ("wall_slide", "prone_y_raise"),
        ("dead_bug", "side_plank"),
        ("bird_dog", "back_extension"),
    ],
)
def test_a_ladder_climbs_without_kit(first: str, last: str) -> None:
    climbed, ahead = set[ExerciseId](), [ExerciseId(first)]
    while ahead:
        exercise = CATALOGUE.get(ahead.pop())
        climbed.add(exercise.id)
        ahead.extend(each for each in exercise.harder if () in CATALOGUE.get(each).kit)
    assert last in climbed
