"""Rules of the article that belong to no single room: signs of too much, exercises, and words."""

import pytest

from coach.adaptation.decide import decide
from coach.conversation.choices import AskTopic, Place
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import LoadStyle, Measure
from coach.knowledge.load_ladder import added_kilograms
from coach.knowledge.topics import Topic
from coach.phrases import English
from coach.plan import Reps
from coach.profile import BodyArea, Side
from coach.training_log import ExerciseDone, FormSign, PainKind, TrainingState
from tests.coach.adaptation.examples import GOBLET, RUNNER, clean, fault, hurt, once_clean, told
from tests.coach.conversation.runners import lifter

SAY = English()


@pytest.mark.parametrize(
    "sign",
    [FormSign.BACK_ARCHED, FormSign.JOINTS_LOCKED, FormSign.MOMENTUM, FormSign.JERKY],
)
def test_s34_s35_s36_s39_a_sign_of_too_much_means_lighter_and_one_more_set(sign: FormSign) -> None:
    report = told(clean(GOBLET), faults=(fault("goblet_squat", sign),))
    (change,) = decide(report, TrainingState(), RUNNER).changes
    assert change.after is not None
    assert change.after.load != change.before.load
    assert change.after.sets == change.before.sets + 1


@pytest.mark.parametrize(("first", "lighter"), [(7, True), (6, True), (8, False)])
def test_s37_a_first_set_at_seventy_percent_is_too_heavy(first: int, *, lighter: bool) -> None:
    assert GOBLET.work == Reps(count=10)
    done = ExerciseDone(exercise=GOBLET.exercise, sets=(first, 10, 10))
    (change,) = decide(told(clean(GOBLET), done=(done,)), TrainingState(), RUNNER).changes
    assert change.after is not None
    assert (change.after.load != change.before.load) is lighter


def test_s20_two_easy_sessions_bring_one_small_step() -> None:
    easy = told(clean(GOBLET), reps_left=3)
    (change,) = decide(easy, once_clean(GOBLET), RUNNER).changes
    assert change.after is not None
    before, after = (added_kilograms(each.load) for each in (change.before, change.after))
    assert before < after <= before * 1.5
    assert change.after.sets == change.before.sets


@pytest.mark.parametrize(
    "name",
    [
        *("squat", "lunge", "push-up", "plank", "sit-up", "calf raise", "single-leg squat"),
        *("bridge", "hip opener", "step-up"),
    ],
)
def test_s42_the_bodyweight_exercises_of_the_article_are_there(name: str) -> None:
    named = CATALOGUE.named(name)
    assert any(each.load_style is LoadStyle.BODYWEIGHT and each.in_article for each in named)


@pytest.mark.parametrize(
    "name",
    [
        *("dumbbell step-up", "biceps curl", "triceps extension", "seated band row"),
        *("dumbbell squat", "romanian deadlift", "bench press", "bent-over row"),
        *("dumbbell shoulder press", "deadlift"),
    ],
)
def test_s43_the_free_weights_of_the_article_are_there(name: str) -> None:
    loaded = (LoadStyle.PER_HAND, LoadStyle.HELD, LoadStyle.BAR, LoadStyle.BAND)
    assert any(each.load_style in loaded for each in CATALOGUE.named(name))


@pytest.mark.parametrize(
    "name",
    [
        *("leg press", "hamstring curl", "leg extension", "calf raise machine"),
        *("lat pulldown", "machine shoulder press", "seated row machine"),
    ],
)
def test_s44_the_machines_of_the_article_are_there(name: str) -> None:
    assert any(each.load_style is LoadStyle.STACK for each in CATALOGUE.named(name))


def test_s51_movements_are_controlled_and_full() -> None:
    for exercise in CATALOGUE.exercises:
        if exercise.measure is Measure.HOLD or exercise.jump or exercise.explosive:
            continue
        assert exercise.seconds_a_rep >= 2, exercise.id
    report = told(clean(GOBLET), faults=(fault("goblet_squat", FormSign.SHORT_REPS),))
    (change,) = decide(report, TrainingState(), RUNNER).changes
    assert change.after is not None
    assert change.after.load != change.before.load, "reps cut short are too heavy a load"


@pytest.mark.parametrize(("level", "eased"), [(7, True), (9, True), (5, False)])
def test_e10_legs_that_are_very_sore_get_less(level: int, *, eased: bool) -> None:
    sore = hurt(level, BodyArea.QUAD, kind=PainKind.SORENESS, side=Side.BOTH)
    (change,) = decide(told(clean(GOBLET), pains=(sore,)), TrainingState(), RUNNER).changes
    gets_less = change.after is None or (
        added_kilograms(change.after.load) < added_kilograms(change.before.load)
    )
    assert gets_less is eased


def test_s10_s24_patience_is_said_to_who_asks() -> None:
    assert "weeks" in SAY.short_answer(Topic.PROGRESS_SPEED).plain
    assert "one small step at a time" in SAY.more(Topic.PROGRESS_SPEED).plain
    chat = lifter().choose(AskTopic(topic=Topic.SESSION_LENGTH))
    assert "Short counts" in chat.told


def test_s41_safety_comes_before_weight() -> None:
    words = SAY.short_answer(Topic.HOW_HEAVY).plain + SAY.short_answer(Topic.TOO_HEAVY).plain
    assert "form stays clean" in words
    assert "Stop if anything hurts" in lifter().command(Place.TODAY).told
