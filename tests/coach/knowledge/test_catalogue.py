"""The catalogue is whole, and refuses to be otherwise."""

import re
from typing import Any

import pytest
from pydantic import ValidationError

from coach.knowledge.catalogue import CATALOGUE, Catalogue, normal_name
from coach.knowledge.exercise import Exercise, LoadStyle, Measure
from coach.plan import ExerciseId, Pattern
from coach.profile import BodyArea, Experience, Kit

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


@pytest.mark.parametrize("pattern", Pattern)
def test_every_pattern_can_be_begun_without_kit_and_without_experience(pattern: Pattern) -> None:
    starters = [
        exercise
        for exercise in CATALOGUE.of_pattern(pattern)
        if () in exercise.kit and exercise.level is Experience.NEW
    ]
    # Jumps wait: they ask for weeks of strength first.
    assert bool(starters) is (pattern is not Pattern.PLYOMETRIC)


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
        assert (exercise.seconds_a_rep == 1) is (exercise.measure is Measure.HOLD)

    def test_its_cues_fit_a_line_each(self, exercise: Exercise) -> None:
        for line in (*exercise.cues, exercise.fault, exercise.correction):
            assert 4 < len(line) <= 100
            assert line[0].isupper()
        assert not any(cue.endswith(".") for cue in exercise.cues)
        assert exercise.fault.endswith(".")
        assert exercise.correction.endswith(".")

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

    def test_neighbours_answer_each_other_one_way(self, exercise: Exercise) -> None:
        for harder in exercise.harder:
            assert exercise.id not in CATALOGUE.get(harder).harder
        for easier in exercise.easier:
            assert exercise.id not in CATALOGUE.get(easier).easier


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


@pytest.mark.parametrize(
    ("exercises", "complaint"),
    [
        (CATALOGUE.exercises + CATALOGUE.exercises[:1], "share an id"),
        (_with("plank", harder=(ExerciseId("handstand"),)), "unknown neighbour handstand"),
        (_with("goblet_squat", harder=(ExerciseId("bodyweight_squat"),)), "comes back to itself"),
        (_with("plank", easier=(ExerciseId("plank"),)), "comes back to itself"),
        (_with("plank", cues=("Ribs down", " ", "Breathe")), "plank: a cue"),
        (_with("plank", muscles=()), "plank: a cue"),
        (_with("plank", correction=""), "plank: a cue"),
        (_with("leg_press", kit=()), "leg_press: unreachable"),
        (_with("leg_press", kit=((Kit.BANDS,),)), "leg_press: unreachable"),
        (_with("goblet_squat", kit=((),)), "goblet_squat: unreachable"),
        (_with("plank", body_share=0), "plank: moves neither"),
        (_with("plank", aliases=("push ups",)), "'push up' names both"),
        (
            tuple(each for each in CATALOGUE.exercises if each.pattern is not Pattern.MOBILITY),
            "mobility: no exercise without kit",
        ),
    ],
)
def test_a_catalogue_that_contradicts_itself_is_refused(
    exercises: tuple[Exercise, ...], complaint: str
) -> None:
    with pytest.raises(ValidationError, match=complaint):
        Catalogue(exercises=exercises)


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
