"""From hello to a plan: every question by tap and by words, Back, and who gets no plan."""

from collections.abc import Callable
from functools import cache
from itertools import combinations, pairwise

import pytest

from coach.conversation.choices import AnswerQuestion, Place, decode
from coach.dialogue import Question
from coach.profile import AgeBand, HealthFlag, Kit, OwnedLoads, Profile, RunKind
from coach.units import kilograms
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import ARTICLE_WEEK, WORDS, interviewed, newcomer, runner

INTERVIEW = (
    Question.AGE,
    Question.HEALTH,
    Question.DOCTOR,
    Question.WEEK,
    Question.EXPERIENCE,
    Question.KIT,
    Question.DOSE,
    Question.SORE,
    Question.RACE,
    Question.PLACE,
    Question.TIME,
)
BY_TAP: tuple[tuple[Question, tuple[str, ...], str], ...] = (
    (Question.AGE, ("Under 13",), "I'm 11"),
    (Question.AGE, ("18–64",), "35"),
    (Question.AGE, ("65",), "71 years"),
    (Question.HEALTH, ("None of these",), "none of these"),
    (Question.HEALTH, ("Joint", "That's it"), "a joint problem"),
    (Question.HEALTH, ("Medicine", "Joint", "Medicine", "That's it"), "a joint problem"),
    (
        Question.WEEK,
        ("Tempo", "Tue", "Fri", "Easy", "Wed", "Sat", "Long", "Sun", "That's it"),
        ARTICLE_WEEK,
    ),
    (Question.WEEK, ("Intervals", "Mon", "Rest", "Mon", "That's it"), "I don't run at the moment"),
    (Question.EXPERIENCE, ("New",), "never lifted"),
    (Question.EXPERIENCE, ("Some",), "on and off"),
    (Question.KIT, ("Just my body",), "no equipment"),
    (Question.KIT, ("Dumbbells", "bands", "That's it"), "dumbbells and resistance bands"),
    (Question.DOSE, ("2 × 30",), "2 x 30 min"),
    (Question.DOSE, ("3 × 20",), "three times 20 minutes"),
    (Question.SORE, ("Nothing sore",), "nothing"),
    (Question.SORE, ("Knee", "Calf", "That's it"), "knee and calf"),
    (Question.RACE, ("No race",), "none"),
    (Question.PLACE, ("Berlin",), "Berlin"),
    (Question.TIME, ("17:30",), "half past five pm"),
)


def until(question: Question, answers: dict[Question, str] | None = None) -> Chat:
    """A newcomer who stands before a question."""
    return _until(question, tuple((answers or {}).items())).copy()


@cache
def _until(question: Question, answers: tuple[tuple[Question, str], ...]) -> Chat:
    if question is Question.AGE:
        return newcomer()
    given = {**WORDS, **dict(answers)}
    has_doctor = given[Question.HEALTH] == "medicine"
    applying = [each for each in INTERVIEW if has_doctor or each is not Question.DOCTOR]
    chat = _until(applying[applying.index(question) - 1], answers).copy()
    while (asked := asking(chat)) is not question:
        if asked is Question.PLACE:
            chat.tap("Berlin")
        else:
            chat.say(given[asked])
    return chat


def asking(chat: Chat) -> Question:
    waiting = chat.athlete.dialogue.asking
    assert waiting is not None
    return waiting.question


def test_the_greeting_is_two_lines_and_the_first_question_follows() -> None:
    chat = newcomer()
    assert len(chat.heard[0].splitlines()) == 2
    assert asking(chat) is Question.AGE
    assert "/delete" in chat.heard[1]


@pytest.mark.parametrize(
    ("question", "labels", "words"), BY_TAP, ids=[f"{each[0]}-{each[2]}" for each in BY_TAP]
)
def test_a_tap_and_typed_words_give_the_same_profile(
    question: Question, labels: tuple[str, ...], words: str
) -> None:
    typed, tapped = until(question), until(question)
    for label in labels:
        tapped.tap(label)
    typed.say(words)
    waiting = tapped.athlete.dialogue.asking
    assert waiting is None or waiting.question is not question
    offered = tapped.athlete.profile.reminder_offered
    assert offered is (True if question is Question.TIME else None)
    as_typed = typed.athlete.profile.model_copy(update={"reminder_offered": offered})
    assert tapped.athlete.profile == as_typed != Profile()


@pytest.mark.parametrize("question", [each for each in INTERVIEW if each is not Question.DOCTOR])
def test_one_tap_answers_a_question_whose_offer_suits(question: Question) -> None:
    chat = until(question)
    before = chat.athlete.profile
    if question is Question.WEEK:
        return
    chat.tap_button(chat.newest.buttons[0], chat.newest.card)
    assert chat.athlete.profile != before


@pytest.mark.parametrize(
    "health",
    [
        flags
        for size in range(3)
        for flags in combinations(("none", "medicine", "a joint problem", "pregnant"), size)
    ],
)
@pytest.mark.parametrize("age", ["15", "35", "70"])
def test_at_most_ten_questions_beside_the_grid(age: str, health: tuple[str, ...]) -> None:
    answers = {
        **WORDS,
        Question.AGE: age,
        Question.HEALTH: " and ".join(health) or "none",
        Question.RACE: "marathon on 20 march 2027",
        Question.SORE: "left knee",
    }
    chat, asked = newcomer(), []
    while chat.athlete.plan is None:
        asked.append(asking(chat))
        if asked[-1] is Question.PLACE:
            chat.tap("Berlin")
        elif asked[-1] is Question.AGE and age == "15":
            chat.tap("13–17, adult and coach")
        else:
            chat.say(answers[asked[-1]])
    assert len(asked) == len(set(asked))
    assert len(set(asked) - {Question.WEEK}) <= 10


# --- back --------------------------------------------------------------------------------


@pytest.mark.parametrize(("earlier", "question"), tuple(pairwise(INTERVIEW)))
@pytest.mark.parametrize("by_tap", [True, False])
def test_back_opens_the_question_before(
    earlier: Question, question: Question, by_tap: bool
) -> None:
    with_doctor = Question.DOCTOR in (earlier, question)
    chat = until(question, {Question.HEALTH: "medicine"} if with_doctor else {})
    if not with_doctor and question is Question.WEEK:
        earlier = Question.HEALTH
    before = until(earlier, {Question.HEALTH: "medicine"} if with_doctor else {}).athlete.profile
    if by_tap:
        chat.tap("‹ Back")
    else:
        chat.say("back")
    assert asking(chat) is earlier
    assert chat.athlete.profile == before


def test_back_from_the_first_question_says_that_it_is_the_first() -> None:
    chat = newcomer().tap("‹ Back")
    assert chat.toasts == ("This is the first question.",)
    chat.say("back")
    assert asking(chat) is Question.AGE


def test_back_leads_from_who_is_present_to_the_ages() -> None:
    chat = newcomer().say("I'm 15").tap("‹ Back")
    assert "18–64" in " ".join(chat.labels)


@pytest.mark.parametrize("question", INTERVIEW)
def test_every_question_has_back(question: Question) -> None:
    chat = until(question, {Question.HEALTH: "medicine"})
    assert any("Back" in label for label in chat.labels)


def test_all_the_way_back_and_forth_again() -> None:
    chat = until(Question.TIME)
    for _ in range(9):
        chat.tap("‹ Back")
    assert asking(chat) is Question.AGE
    assert chat.athlete.profile == Profile()
    assert interviewed(chat).athlete.profile == runner().athlete.profile


# --- one live card ----------------------------------------------------------------------


def test_taps_rewrite_one_card_and_leave_a_line_of_record() -> None:
    chat = newcomer()
    messages = len(chat.screen)
    chat.tap("18–64").tap("None of these")
    assert len(chat.screen) == messages
    assert "✓ Age 18" in chat.card("question").text
    assert "✓ Health: none of these" in chat.card("question").text


def test_words_close_the_card_and_the_next_question_goes_below() -> None:
    chat = newcomer()
    first = len(chat.screen) - 1
    chat.say("35")
    assert chat.screen[first].buttons == ()
    assert chat.screen[first].text == "✓ Age 18–64"
    assert "Is any of this true" in chat.screen[-1].text


def test_a_button_of_an_earlier_question_is_explained_and_the_question_asked_again() -> None:
    chat = newcomer()
    old = chat.newest
    chat.say("35")
    before = chat.athlete.profile
    chat.tap_old(old, "65")
    assert chat.toasts
    assert chat.athlete.profile == before
    assert "Is any of this true" in chat.screen[-1].text


def test_a_tap_given_twice_counts_once() -> None:
    chat = newcomer()
    old = chat.newest
    chat.tap("18–64")
    once = chat.athlete.profile
    chat.tap_old(old, "18–64")
    assert chat.athlete.profile == once
    assert asking(chat) is Question.HEALTH


@pytest.mark.parametrize(
    ("question", "label"),
    [
        (Question.HEALTH, "Medicine"),
        (Question.KIT, "Dumbbells"),
        (Question.SORE, "Knee"),
        (Question.WEEK, "Tue"),
    ],
)
def test_a_tick_given_twice_stays(question: Question, label: str) -> None:
    chat = until(question)
    old = chat.newest
    chat.tap(label)
    once = chat.newest
    chat.tap_old(old, label)
    assert chat.newest == once


def test_a_button_that_never_was_is_answered() -> None:
    chat = newcomer()
    chat.choose(None)
    assert chat.toasts
    asked = chat.athlete.dialogue.asking
    assert asked is not None
    wrong = AnswerQuestion(prompt=asked.prompt, question=asked.question, value="150")
    chat.choose(wrong, "question")
    assert chat.toasts
    assert asking(chat) is Question.AGE


@pytest.mark.parametrize("question", INTERVIEW)
@pytest.mark.parametrize("words", ["xyzzy", "💪", "what do you mean"])
def test_nonsense_is_answered_in_one_sentence_and_the_question_stays(
    question: Question, words: str
) -> None:
    chat = until(question, {Question.HEALTH: "medicine"})
    before = chat.athlete.profile
    chat.say(words)
    assert asking(chat) is question
    assert chat.athlete.profile == before
    assert len(chat.newest.text) > 0
    assert chat.newest.card == "question"
    assert chat.screen[-1] == chat.newest


@pytest.mark.parametrize("question", INTERVIEW)
def test_stickers_get_one_line_and_the_question_again(question: Question) -> None:
    chat = until(question, {Question.HEALTH: "medicine"})
    chat.send_sticker()
    assert "words and taps" in chat.told
    assert asking(chat) is question
    assert chat.screen[-1] == chat.newest


def test_start_in_the_middle_goes_on_there() -> None:
    chat = until(Question.KIT)
    before = chat.athlete.profile
    chat.start()
    assert asking(chat) is Question.KIT
    assert chat.athlete.profile == before


# --- where and when ----------------------------------------------------------------------


def test_a_shared_location_needs_a_message_of_its_own_and_gives_the_zone() -> None:
    chat = until(Question.PLACE)
    chat.tap("Share my location")
    assert chat.screen[-1].keyboard is not None
    assert chat.screen[-1].keyboard.kind == "ask_location"
    chat.share_place("America/New_York")
    assert chat.athlete.profile.zone == "America/New_York"
    assert any(
        each.keyboard is not None and each.keyboard.kind == "remove_keyboard"
        for each in chat.screen
    )
    assert asking(chat) is Question.TIME


def test_a_location_without_a_zone_asks_again() -> None:
    chat = until(Question.PLACE).share_place(None)
    assert asking(chat) is Question.PLACE


def test_the_own_clock_gives_the_zone_or_a_choice_of_zones() -> None:
    chat = until(Question.PLACE).say("it is 00:30 for me")
    assert asking(chat) is Question.PLACE
    assert len(chat.newest.buttons) > 2
    chat.tap_button(chat.newest.buttons[0], chat.newest.card)
    assert chat.athlete.profile.zone is not None
    assert asking(chat) is Question.TIME


def test_a_race_by_tap_asks_for_its_date() -> None:
    chat = until(Question.RACE).tap("Half marathon")
    assert asking(chat) is Question.RACE
    chat.say("14 march")
    race = chat.athlete.profile.race
    assert race is not None
    assert race.races[0].distance_km == pytest.approx(21.1, abs=0.1)
    assert race.races[0].day.isoformat() == "2027-03-14"


# --- the health screen -------------------------------------------------------------------

STOPPING = (HealthFlag.SYMPTOMS, HealthFlag.SUPERVISED_ONLY)
ASKING_THE_DOCTOR = (HealthFlag.CONDITION, HealthFlag.MEDICINE, HealthFlag.PREGNANCY)
AGES = {
    AgeBand.UNDER_13: "11",
    AgeBand.FROM_13_TO_17: "15",
    AgeBand.FROM_18_TO_64: "40",
    AgeBand.FROM_65: "70",
}


def screened(age: AgeBand, flags: tuple[HealthFlag, ...], doctor: bool) -> Chat:
    """Somebody who answers the screen by tap, and the doctor's question if it is asked."""
    chat = newcomer().say(AGES[age])
    if age is AgeBand.FROM_13_TO_17:
        chat.say("yes")
    if chat.athlete.dialogue.asking is None:
        return chat
    for flag in flags:
        chat.choose(
            AnswerQuestion(prompt=prompt(chat), question=Question.HEALTH, value=flag), "question"
        )
    chat.tap("That's it" if flags else "None of these")
    if chat.athlete.dialogue.asking is not None and asking(chat) is Question.DOCTOR:
        chat.tap("Yes" if doctor else "Not yet")
    return chat


def prompt(chat: Chat) -> int:
    waiting = chat.athlete.dialogue.asking
    assert waiting is not None
    return waiting.prompt


FLAGS = tuple(flags for size in range(3) for flags in combinations(HealthFlag, size))


@pytest.mark.parametrize("doctor", [True, False])
@pytest.mark.parametrize("flags", FLAGS, ids=lambda flags: "+".join(flags) or "none")
@pytest.mark.parametrize("age", AgeBand)
def test_who_gets_a_plan(age: AgeBand, flags: tuple[HealthFlag, ...], doctor: bool) -> None:
    chat = screened(age, flags, doctor)
    asks_doctor = bool(set(flags) & set(ASKING_THE_DOCTOR))
    may_go_on = (
        age is not AgeBand.UNDER_13
        and not set(flags) & set(STOPPING)
        and (doctor or not asks_doctor)
    )
    assert (chat.athlete.dialogue.asking is not None) is may_go_on
    assert not chat.has_plan()
    if not may_go_on:
        chat.command(Place.TODAY)
        assert not chat.has_plan()
        assert chat.athlete.dialogue.asking is None


@pytest.mark.parametrize(
    ("answers", "bounded"),
    [
        ({}, False),
        ({Question.AGE: "15"}, True),
        ({Question.HEALTH: "medicine"}, True),
        ({Question.HEALTH: "pregnant"}, True),
        ({Question.AGE: "70"}, False),
    ],
)
def test_the_bounded_plan_says_so_on_plan_and_workout(
    answers: dict[Question, str], bounded: bool
) -> None:
    chat = runner(answers)
    marks = ("adult and a qualified coach", "light and steady")
    assert any(mark in chat.told for mark in marks) is bounded
    chat.command(Place.TODAY)
    assert any(mark in chat.told for mark in marks) is bounded


@pytest.mark.parametrize("flag", STOPPING)
def test_a_doctor_clears_the_way_to_the_plan(flag: HealthFlag) -> None:
    chat = screened(AgeBand.FROM_18_TO_64, (flag,), doctor=False)
    chat.tap("My doctor has cleared it")
    assert asking(chat) is Question.WEEK
    interviewed(chat)
    mark = "supervision" if flag is HealthFlag.SUPERVISED_ONLY else "light and steady"
    assert mark in chat.told


def test_a_wrong_answer_on_the_screen_can_be_changed() -> None:
    chat = screened(AgeBand.FROM_18_TO_64, (HealthFlag.SYMPTOMS,), doctor=False)
    chat.tap("Change my answer").tap("‹ Back")
    assert not chat.has_plan()
    assert chat.athlete.dialogue.asking is None or asking(chat) is Question.HEALTH
    chat = screened(AgeBand.FROM_18_TO_64, (HealthFlag.SYMPTOMS,), doctor=False)
    chat.tap("Change my answer").tap("None of these")
    assert asking(chat) is Question.WEEK


@pytest.mark.parametrize(
    "act",
    [
        lambda chat: chat.tap("13–17, on my own"),
        lambda chat: chat.say("I'm 15").say("no"),
        lambda chat: chat.say("I'm 15").tap("No"),
    ],
)
def test_a_minor_without_an_adult_and_a_coach_gets_no_plan(act: Callable[[Chat], Chat]) -> None:
    chat = act(newcomer())
    assert "Then not yet" in chat.told
    assert chat.athlete.dialogue.asking is None
    chat.tap("Change my answer").tap("13–17, adult and coach")
    assert asking(chat) is Question.HEALTH


def test_nobody_under_13_gets_a_plan_and_a_mistaken_age_can_be_changed() -> None:
    chat = newcomer().say("11")
    assert "under-13" in chat.told
    chat.tap("Change my answer").say("31")
    assert asking(chat) is Question.HEALTH


def test_a_joint_problem_asks_where() -> None:
    chat = until(Question.SORE, {Question.HEALTH: "a joint problem"})
    assert "joint problem" in chat.newest.text


# --- in context --------------------------------------------------------------------------


def test_weights_are_asked_at_the_first_loaded_exercise_and_can_be_skipped() -> None:
    chat = runner({Question.KIT: "dumbbells"})
    assert asking(chat) is Question.UNITS
    chat.tap("Kilograms")
    assert asking(chat) is Question.WEIGHTS
    chat.tap("Skip")
    assert asking(chat) is Question.BODY_MASS
    chat.tap("Skip")
    assert chat.athlete.dialogue.asking is None
    assert chat.athlete.profile.body_mass is None
    assert chat.athlete.profile.body_mass_asked


@pytest.mark.parametrize(
    ("kit", "unit", "shown", "hidden"),
    [
        ("dumbbells", "Kilograms", "adjustable dumbbells 2-24 kg", "bar"),
        ("dumbbells", "Pounds", "dumbbells 5, 10, 15 lb", "kg"),
        ("kettlebell and bands", "Kilograms", "kettlebells 12, 16 kg", "dumbbells"),
        ("a full gym", "Kilograms", "20 kg bar, 2x10, 2x5, 2x2.5", "bands"),
        ("a full gym", "Pounds", "stack goes up in 10 lb", "kg"),
    ],
)
def test_weights_are_asked_about_as_the_kit_makes_them_matter(
    kit: str, unit: str, shown: str, hidden: str
) -> None:
    chat = runner({Question.KIT: kit, Question.EXPERIENCE: "most weeks"}).tap(unit)
    assert asking(chat) is Question.WEIGHTS
    assert shown in chat.newest.text
    assert hidden not in chat.newest.text


@pytest.mark.parametrize(
    ("kit", "words", "record"),
    [
        ("dumbbells", "4, 6 kg and 15 lb", "✓ Weights: dumbbells 4, 6 kg, 15 lb"),
        ("dumbbells", "adjustable 2-24 kg in 2 kg steps", "✓ Weights: dumbbells 2 to 24 kg"),
        ("dumbbells", "one 12 kg dumbbell", "✓ Weights: one dumbbell each of 12 kg"),
        ("dumbbells, kettlebell", "4, 8 kg", "✓ Weights: 4, 8 kg"),
        (
            "dumbbells, kettlebell",
            "dumbbells 4, 8 kg, kettlebell 16 kg",
            "✓ Weights: dumbbells 4, 8 kg; kettlebells 16 kg",
        ),
        ("a full gym", "a full rack", "✓ Weights: the usual steps"),
        ("a full gym", "20 kg bar, 2x10", "✓ Weights: bar and plates 20, 40 kg"),
        ("a full gym", "stack goes up in 7 kg", "✓ Weights: stack 7 to 100 kg"),
    ],
)
def test_weights_told_are_kept(kit: str, words: str, record: str) -> None:
    chat = runner({Question.KIT: kit, Question.EXPERIENCE: "most weeks"}).tap("Kilograms")
    assert chat.say(words).heard[0].endswith(record)


def test_weights_not_understood_say_how() -> None:
    chat = runner({Question.KIT: "dumbbells"}).tap("Pounds").say("blue ones")
    assert "dumbbells 5, 10, 15 lb" in chat.told
    assert asking(chat) is Question.WEIGHTS


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("red and blue", "✓ Weights: red, blue bands"),
        ("the light one", "✓ Weights: light band"),
        ("orange", "light, medium and heavy"),
    ],
)
def test_bands_are_asked_about_by_colour(words: str, told: str) -> None:
    chat = runner({Question.KIT: "bands"}).say("change my weights")
    assert "Which bands do you have?" in chat.newest.text
    assert "kg" not in chat.newest.text
    assert told in chat.say(words).told


def test_weights_told_with_the_kit_are_not_asked_again() -> None:
    chat = runner({Question.KIT: "two 4 kg dumbbells"})
    assert chat.athlete.profile.owned_loads == OwnedLoads(dumbbells=(kilograms(4),))
    assert asking(chat) is Question.BODY_MASS


def test_body_weight_is_never_commented_on() -> None:
    chat = runner({Question.KIT: "dumbbells"}).tap("Kilograms").say("4, 6, 8 kg").say("110 kg")
    record, *others = chat.heard
    assert record == "✓ Body weight: 110 kg"
    assert not any("110" in each for each in others)


def test_without_kit_nothing_is_asked_about_weights() -> None:
    assert runner().athlete.dialogue.asking is None


def test_back_from_weights_leads_to_units() -> None:
    chat = runner({Question.KIT: "dumbbells"}).tap("Kilograms").tap("‹ Back")
    assert asking(chat) is Question.UNITS
    assert chat.athlete.profile.units is None


def test_a_session_is_told_while_an_optional_question_waits() -> None:
    chat = runner({Question.KIT: "dumbbells"})
    chat.say("done")
    assert chat.athlete.dialogue.check_in is not None
    assert chat.report.session == chat.plan.sessions[0].id


# --- the article's week ------------------------------------------------------------------


def test_the_article_week_gives_the_article_plan() -> None:
    chat = runner()
    placed = [(each.weekday.name, each.focus.value) for each in chat.plan.placements]
    assert placed == [("MONDAY", "upper_and_core"), ("WEDNESDAY", "lower")]
    assert chat.athlete.profile.kit == ()
    assert chat.athlete.profile.running_week is not None
    assert chat.athlete.profile.running_week.days[1] is RunKind.TEMPO


def test_full_gym_is_one_tap() -> None:
    chat = until(Question.KIT).tap("A full gym")
    assert Kit.BARBELL in (chat.athlete.profile.kit or ())


def test_every_button_of_the_interview_leads_somewhere() -> None:
    for question in INTERVIEW:
        chat = until(question, {Question.HEALTH: "medicine"})
        for each in chat.newest.buttons:
            assert decode(each.data) is not None
            after = chat.copy().tap_button(each, chat.newest.card)
            assert after.effects


@pytest.mark.parametrize(
    "words",
    ["30 km a week and i'm 15", "my mum is 40, I'm 15", "i run 4x a week", "i'm 40 weeks pregnant"],
)
def test_a_number_among_other_words_is_no_age(words: str) -> None:
    assert newcomer().say(words).athlete.profile.age_band is None
