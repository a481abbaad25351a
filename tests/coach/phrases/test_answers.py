"""Answers are short, honest and about this runner; none promises or names an illness."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.dialogue import Question
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise
from coach.knowledge.own_plan import OwnPlan
from coach.knowledge.topics import TOPICS, Grade, Topic
from coach.phrases import English
from coach.phrases.english.topic_words import GRADES, LABELS, MORE, SHORT
from coach.phrases.english.words import KITS
from coach.plan import ExerciseId, Plan
from coach.planning.planner import make_plan
from coach.profile import Dose, Experience, HealthFlag, Profile
from coach.training_log import TrainingState
from tests.coach.conversation.runners import runner
from tests.coach.planning.runners import MONDAY, racing_profiles
from tests.effort import examples

SAY = English()
FORBIDDEN = ("safe", "guarantee", "diagnos", "cure", "prevents")
SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z0-9“])")
START = date(2026, 11, 30)
SHORTEST, LONGEST_SHORT, LONGEST_MORE, LONGEST_OWN = 20, 330, 500, 200
ON_A_BUTTON = 20
NO_SENTENCE = {Topic.FOOD, Topic.SUPPLEMENTS, Topic.OTHER}
"""Where nothing of the runner's bears on it."""


def own(profile: Profile, plan: Plan | None = None, today: date = START) -> OwnPlan:
    return OwnPlan(profile=profile, plan=plan, today=today)


def check_words(words: str) -> None:
    lowered = words.lower()
    assert not [each for each in FORBIDDEN if each in lowered], words
    assert "  " not in words
    assert "!" not in words
    assert words.strip() == words


@pytest.mark.parametrize("table", [SHORT, MORE, LABELS])
def test_every_topic_has_its_words(table: dict[Topic, str]) -> None:
    assert set(table) == set(Topic)
    assert len(set(table.values())) == len(table)


def test_every_grade_has_its_words() -> None:
    assert set(GRADES) == set(Grade)


@pytest.mark.parametrize("topic", Topic)
def test_an_answer_is_short_and_careful(topic: Topic) -> None:
    short, more = SAY.short_answer(topic).plain, SAY.more(topic).plain
    assert SHORTEST < len(short) <= LONGEST_SHORT
    assert len(SENTENCE.split(short)) <= 3
    assert SHORTEST < len(more) <= LONGEST_MORE
    assert short.endswith(".")
    assert more.endswith(".")
    assert len(SAY.topic_label(topic)) <= ON_A_BUTTON
    check_words(short)
    check_words(more)


@pytest.mark.parametrize("topic", Topic)
def test_an_answer_says_how_sure_it_is_and_by_what(topic: Topic) -> None:
    record = TOPICS.get(topic)
    said = SAY.evidence(record).plain
    assert all(paper in said for paper in record.papers)
    assert not re.search(r"\b[SCHDEF]\d", said)
    check_words(said)


@pytest.mark.parametrize(
    "topic", [record.topic for record in TOPICS.records if record.grade is Grade.NOT_ADVISED]
)
def test_what_is_not_advised_on_is_sent_to_somebody_who_can(topic: Topic) -> None:
    words = SAY.short_answer(topic).plain + SAY.more(topic).plain
    assert re.search(r"doctor|dietitian|midwife", words)


def runners_own(answers: dict[Question, str] | None = None, days: int = 0) -> OwnPlan:
    """Somebody who came through the interview, so many days later."""
    chat = runner(answers)
    return own(chat.athlete.profile, chat.athlete.plan, chat.today + timedelta(days=days))


NOVICE = runners_own()
RACER = runners_own(
    {
        Question.KIT: "dumbbells and bands",
        Question.EXPERIENCE: "regular",
        Question.WEEK: "Mon intervals, Wed easy, Thu tempo, Sat long",
        Question.DOSE: "2 x 45 min",
        Question.SORE: "left knee",
        Question.RACE: "half marathon on 20 December",
    }
)
OLDER = runners_own({Question.AGE: "70"})


def said(topic: Topic, runner_now: OwnPlan) -> str:
    return SAY.for_you(topic, runner_now).plain


def test_an_answer_is_about_this_runner() -> None:
    different = {topic for topic in Topic if said(topic, NOVICE) != said(topic, RACER)}
    same = set(Topic) - different
    assert same <= NO_SENTENCE | {
        Topic.AGE,
        Topic.BREATHING,
        Topic.CHILDREN,
        Topic.CIRCUITS,
        Topic.CORE,
        Topic.DELOAD,
        Topic.ILLNESS,
        Topic.MISSED_SESSIONS,
        Topic.PLYOMETRICS,
        Topic.PREGNANCY,
        Topic.PROGRESS_SPEED,
        Topic.STRETCHING,
        Topic.WARM_UP,
        Topic.WEIGHT_LOSS,
    }


@pytest.mark.parametrize(
    ("topic", "runner_now", "words"),
    [
        (Topic.HOW_OFTEN, NOVICE, "Monday and Wednesday"),
        (Topic.HOW_HEAVY, NOVICE, "bodyweight squat"),
        (Topic.HOW_HEAVY, RACER, " kg in each hand"),
        (Topic.LONG_RUN_LEGS, NOVICE, "long run is on Sunday"),
        (Topic.LONG_RUN_LEGS, RACER, "long run is on Saturday"),
        (Topic.WHEN_BEFORE_AFTER_RUN, NOVICE, "On Wednesday your easy run comes first"),
        (Topic.RACE_WEEK, NOVICE, "no race"),
        (Topic.RACE_WEEK, RACER, "half marathon in 20 days, on Sunday 20 Dec"),
        (Topic.AFTER_RACE, RACER, "After your half marathon"),
        (Topic.KNEES, RACER, "You told me about your knee"),
        (Topic.SORENESS_VS_PAIN, RACER, "left knee"),
        (Topic.RECOVERY, NOVICE, "Thursday holds neither"),
        (Topic.SESSION_LENGTH, NOVICE, "You gave me 30 minutes"),
        (Topic.BODYWEIGHT, NOVICE, "no weights"),
        (Topic.BODYWEIGHT, RACER, "already uses weights"),
        (Topic.MACHINES_OR_FREE_WEIGHTS, RACER, "bands and dumbbells"),
        (Topic.AGE, OLDER, "stays light"),
        (Topic.PLYOMETRICS, OLDER, "leaves them out for good"),
    ],
)
def test_the_sentence_names_what_is_theirs(topic: Topic, runner_now: OwnPlan, words: str) -> None:
    assert words in said(topic, runner_now)


def test_a_race_comes_nearer() -> None:
    sooner = RACER.model_copy(update={"today": date(2026, 12, 19)})
    assert "half marathon tomorrow" in said(Topic.RACE_WEEK, sooner)


def test_an_exercise_that_was_asked_about_is_the_one_that_is_told() -> None:
    name = next(each.exercise for session in NOVICE.sessions for each in session.prescriptions[-1:])
    named = NOVICE.model_copy(update={"exercise": name})
    label = words_of(name)
    assert label in said(Topic.HOW_HEAVY, named)
    assert label not in said(Topic.HOW_HEAVY, NOVICE)
    assert SAY.exercise_for_you(named).plain.startswith("In your plan: ")
    absent = NOVICE.model_copy(update={"exercise": ExerciseId("kettlebell_swing")})
    assert SAY.exercise_for_you(absent).plain == ""


def words_of(name: ExerciseId) -> str:
    return CATALOGUE.get(name).name.lower()


@pytest.mark.parametrize(
    ("health", "agreed", "words"),
    [
        ((), None, "If this is about you"),
        ((HealthFlag.PREGNANCY,), None, "nothing until your doctor agrees"),
        ((HealthFlag.PREGNANCY,), False, "nothing until your doctor agrees"),
        ((HealthFlag.PREGNANCY,), True, "your doctor agrees: your plan stays light"),
    ],
)
def test_pregnancy_waits_for_the_doctor(
    health: tuple[HealthFlag, ...], agreed: bool | None, words: str
) -> None:
    profile = Profile(health=health, doctor_agreed=agreed)
    assert words in said(Topic.PREGNANCY, own(profile))


@given(profile=racing_profiles, days=st.integers(0, 20))
@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.too_slow])
def test_whoever_asks_gets_one_careful_sentence_or_none(profile: Profile, days: int) -> None:
    plan = make_plan(profile, TrainingState(), MONDAY, 1)
    runner_now = own(profile, plan, MONDAY + timedelta(days=days))
    for topic in Topic:
        sentence = said(topic, runner_now)
        check_words(sentence)
        assert len(sentence) <= LONGEST_OWN
        assert not sentence or sentence.endswith(".")
        assert not (sentence and topic in NO_SENTENCE)


@pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda each: each.id)
def test_every_exercise_answers(exercise: Exercise) -> None:
    said = SAY.exercise_answer(exercise).plain
    assert said.startswith(exercise.name)
    assert all(cue in said for cue in exercise.cues)
    assert all(muscle in said for muscle in exercise.muscles)
    needed = {KITS[each].lower() for way in exercise.kit for each in way}
    assert ("Kit: " in said) == (() not in exercise.kit)
    assert () in exercise.kit or all(name in said for name in needed)
    assert exercise.fault[1:] in said
    assert exercise.correction[1:] in said
    easier, harder = said.split("Easier: ")[1].split(" Harder: ")
    assert len(easier) > 4
    assert len(harder) > 4
    if not exercise.easier:
        assert easier[1:] == exercise.easier_still[1:]
    if not exercise.harder:
        expected = exercise.harder_still or "the same with more load."
        assert harder[1:] == expected[1:]
    assert len(said) <= LONGEST_MORE
    assert ("one side at a time" in said) is exercise.one_sided


@pytest.mark.parametrize(
    ("longest", "told"),
    [
        (12, "You begin with 15 minutes at most and grow into 30 over the first weeks."),
        (20, "Your sessions grow by 5 minutes a week, to 30."),
        (29, ""),
    ],
)
def test_what_is_said_of_a_newcomers_minutes_is_true_of_the_sessions_above(
    longest: int, told: str
) -> None:
    new = Profile(experience=Experience.NEW, dose=Dose(sessions=2, minutes=30))
    assert English().beginners_ramp(new, longest).plain == told
    assert (
        not English()
        .beginners_ramp(new.model_copy(update={"experience": Experience.SOME}), longest)
        .plain
    )
