"""Runners who type: what they wrote does what they meant, and what nobody understood is said."""

from datetime import date, timedelta

import pytest

from coach.athlete import Paused, Silenced
from coach.conversation.choices import ChangeAnswer
from coach.dialogue import Question, RaceDraft
from coach.plan import SessionStatus
from coach.profile import AgeBand, BodyArea, Dose, Experience, Kit, RacePriority, RunKind
from coach.training_log import Completion, PainKind
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import interviewed, lifter, newcomer, runner


def session_day() -> Chat:
    """The workout of the day is on the screen."""
    return lifter().skip(timedelta(hours=1))


def status(chat: Chat) -> SessionStatus:
    return chat.plan.sessions[0].status


def sore(chat: Chat) -> set[BodyArea]:
    return {spot.area for spot in chat.athlete.profile.sore_spots or ()}


def asked(chat: Chat) -> Question | None:
    current = chat.athlete.dialogue.asking
    return None if current is None else current.question


# --- several things at once ------------------------------------------------------------------


def test_everything_that_was_said_is_acted_on() -> None:
    chat = session_day().say("done, no pain, form ok, 2 left. and switch to lbs")
    assert chat.report.completion is Completion.FULL
    assert chat.athlete.profile.units == "lb"


def test_a_report_and_a_move_leave_the_question_of_the_report_last() -> None:
    chat = session_day().say("done all sets, and move wednesdays session to friday")
    assert chat.report.completion is Completion.FULL
    assert chat.heard[-1].startswith("I heard")
    assert "Did anything hurt" in chat.heard[-1]
    assert chat.next_session.day == date(2026, 12, 4)


def test_danger_is_heard_before_everything_else() -> None:
    chat = session_day().say("done, 3 left, chest pain at the end, move friday to saturday")
    assert chat.is_held()
    assert chat.plan.sessions[0].status is SessionStatus.PLANNED


@pytest.mark.parametrize(
    ("words", "repeated"),
    [
        ("Push-ups 3x10. blorp", "“blorp”"),
        ("done, no pain. flurbing the wazzock", "“flurbing the wazzock”"),
    ],
)
def test_what_nobody_understood_is_repeated(words: str, repeated: str) -> None:
    chat = session_day().say(words)
    assert chat.report.session is not None
    assert f"I didn't get {repeated}." in chat.told


def test_what_cannot_be_is_asked_back_and_nothing_is_invented() -> None:
    chat = session_day().say("goblet squat 3x10 at 900 kg")
    assert "900 kg can't be right, so I left it out" in chat.told
    chat.tap("Correct")
    assert not any(done.load for done in chat.report.done)


def test_what_is_told_beside_the_question_is_kept() -> None:
    chat = session_day().tap("Done").say("form was fine, 2 or 3 left")
    assert (chat.report.pains, chat.report.faults, chat.report.reps_left) == (None, (), 2)
    assert "Did anything hurt" in chat.told
    assert chat.say("nope").report.pains == ()


# --- read with doubt -------------------------------------------------------------------------


def test_a_doubtful_report_counts_once_it_was_confirmed() -> None:
    chat = session_day().say("push-ups 3x10 7")
    assert status(chat) is SessionStatus.PLANNED
    assert "Did I get that right?" in chat.told
    assert chat.labels == ("Correct", "Fix")
    assert status(chat.copy().say("yes")) is SessionStatus.REPORTED
    assert status(chat.tap("Correct")) is SessionStatus.REPORTED


def test_a_doubtful_report_that_was_wrong_changes_nothing() -> None:
    chat = session_day().say("push-ups 3x10 7").tap("Fix")
    assert "Tell me again" in chat.told
    assert status(chat) is SessionStatus.PLANNED
    chat.say("push-ups 3x10, no pain, form ok, 2 left")
    assert status(chat) is SessionStatus.REPORTED


def test_a_doubt_is_settled_in_words() -> None:
    chat = session_day().say("push-ups 3x10 7")
    assert status(chat.copy().say("correct")) is SessionStatus.REPORTED
    assert "Tell me again" in chat.say("fix").told


def test_a_doubt_is_forgotten_with_the_next_words() -> None:
    chat = session_day().say("push-ups 3x10 7").say("plan").say("yes")
    assert chat.plan.sessions[0].status is SessionStatus.PLANNED


# --- pain that belongs to no session ---------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "area"),
    [
        ("my knee hurts at the moment", BodyArea.KNEE),
        ("achilles is a bit sore lately", BodyArea.ACHILLES),
        ("bit of achilles left, 2/10 in the mornings", BodyArea.ACHILLES),
        ("calf niggle when i run", BodyArea.CALF),
    ],
)
def test_a_place_that_hurts_these_days_is_no_report(words: str, area: BodyArea) -> None:
    chat = session_day().say(words)
    assert chat.plan.sessions[0].status is SessionStatus.PLANNED
    assert sore(chat) == {area}


def test_a_pain_in_the_middle_of_the_session_is_one() -> None:
    chat = session_day().say("wrist hurts 4/10")
    assert "for today" in chat.told
    assert sore(chat) == set()


# --- races -----------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["the race was great", "finished my first marathon!!"])
def test_a_race_told_is_no_report(words: str) -> None:
    chat = session_day().say(words)
    assert chat.plan.sessions[0].status is SessionStatus.PLANNED


def test_the_day_of_a_race_is_kept_until_its_distance_is_told() -> None:
    chat = runner().say("race on Sunday")
    assert "How far is the race" in chat.told
    assert chat.athlete.dialogue.asking is not None
    assert chat.athlete.dialogue.asking.draft == RaceDraft(day=date(2026, 12, 6))
    race = chat.say("half marathon").athlete.profile.race
    assert race is not None
    assert [(each.distance_km, each.day) for each in race.races] == [(21.1, date(2026, 12, 6))]


@pytest.mark.parametrize(
    ("words", "priority"),
    [
        ("half marathon on 10 January, B race", RacePriority.B),
        ("10k on 10 january, just a tune up race", RacePriority.C),
    ],
)
def test_what_a_race_is_beside_others_is_not_asked_twice(
    words: str, priority: RacePriority
) -> None:
    chat = runner({Question.RACE: "marathon on 2 May"}).say(words)
    race = chat.athlete.profile.race
    assert race is not None
    assert [each.priority for each in race.races] == [priority, RacePriority.A]
    assert asked(chat) is None


def test_what_a_race_is_beside_others_is_told_in_words() -> None:
    chat = runner({Question.RACE: "marathon on 2 May"}).say("I have a half marathon on 10 January")
    assert asked(chat) is Question.RACE
    race = chat.say("just for fun").athlete.profile.race
    assert race is not None
    assert [each.priority for each in race.races] == [RacePriority.C, RacePriority.A]


# --- what was done last ----------------------------------------------------------------------


def test_a_skipped_session_is_put_back_in_words() -> None:
    chat = session_day().say("skip today").say("put it back")
    assert chat.plan.sessions[0].status is SessionStatus.PLANNED


def test_a_moved_session_goes_back_in_words() -> None:
    chat = lifter()
    day = chat.next_session.day
    chat.say("move it to friday")
    moved = chat.next_session.day
    assert moved != day
    assert chat.say("undo that").next_session.day == day


def test_what_changed_is_told() -> None:
    chat = lifter().skip_to_day(date(2026, 12, 2), "07:30")
    assert "Nothing so far" in chat.copy().say("what changed?").told
    chat.say("done, knee 6/10 dull, form ok, 2 left").tap("In front")
    assert "What changed lately" in chat.say("what changed?").told


def test_more_about_a_session_told_amends_that_one() -> None:
    chat = session_day().say("done, knee 2/10, form ok, 2 left").say("sorry knee was 3/10")
    (pain,) = chat.report.pains or ()
    assert (chat.report.session, pain.level) == (chat.plan.sessions[0].id, 3)


@pytest.mark.parametrize("words", ["👍", "👍👍 no pain", "💪"])
def test_a_thumb_under_the_workout_means_done(words: str) -> None:
    assert status(session_day().say(words)) is SessionStatus.REPORTED
    later = lifter().skip(timedelta(days=1)).say(words)
    assert status(later) is SessionStatus.PLANNED


def test_exercises_done_by_name_are_part_of_the_session() -> None:
    chat = session_day().say("did push-ups and planks but no time for the rest")
    assert chat.report.completion is Completion.PARTIAL
    assert chat.report.not_done


def test_done_with_the_rest_is_done() -> None:
    assert status(session_day().say("done with the rest, 3 left")) is SessionStatus.REPORTED


def test_more_than_three_left_is_more_than_three() -> None:
    chat = session_day().tap("Done").tap("0 ·").tap("clean").say("more than 3 left")
    assert chat.report.reps_left == 4


def test_an_answer_to_a_morning_that_is_over_is_met_kindly() -> None:
    chat = lifter().skip_to_day(date(2026, 12, 2), "07:30").tap("Done")
    for label in ("3–5", "Knee", "Dull", "In front", "No, clean", "2–3 left"):
        chat.tap(label)
    chat.skip_to_day(date(2026, 12, 4), "08:00").say("better")
    assert "Good to hear" in chat.told


# --- quiet, kit, time ------------------------------------------------------------------------


def test_quiet_for_a_week_is_a_pause_and_no_reminders_is_silence() -> None:
    assert runner().say("be quiet for a week").athlete.standing == Paused(until=date(2026, 12, 7))
    assert runner().say("no more reminders please").athlete.standing == Silenced()


def test_a_reminder_at_another_time_is_taken_at_once() -> None:
    chat = runner().say("remind me at 18:00")
    assert f"{chat.athlete.profile.reminder_time:%H:%M}" == "18:00"


def test_lost_kit_is_asked_about_with_what_is_left() -> None:
    chat = lifter().say("lost my dumbbells")
    assert asked(chat) is Question.KIT or Kit.DUMBBELLS not in (chat.athlete.profile.kit or ())


def test_a_number_of_minutes_alone_shortens_the_session() -> None:
    chat = session_day().say("let's do 15 min")
    assert chat.session(chat.plan.sessions[0].id).minutes_given == 15


def test_what_was_made_lighter_stays_so_when_it_is_made_shorter() -> None:
    chat = lifter().skip(timedelta(days=2)).say("my legs are dead")
    eased = {each.exercise: each for each in chat.next_session.prescriptions}
    chat.say("make it 20 min")
    assert chat.next_session.minutes_given == 20
    for each in chat.next_session.prescriptions:
        assert each.sets <= eased[each.exercise].sets
        assert (each.work, each.reps_in_reserve) == (
            eased[each.exercise].work,
            eased[each.exercise].reps_in_reserve,
        )


def test_a_hotel_gym_in_words_is_the_one_of_the_menu() -> None:
    typed = lifter().say("travelling until the 10th").say("hotel gym")
    tapped = lifter().say("travelling until the 10th").tap("hotel")
    assert typed.athlete.profile.trips == tapped.athlete.profile.trips


# --- the interview ---------------------------------------------------------------------------


def at(question: Question) -> Chat:
    """A newcomer who is asked just that."""
    chat = newcomer()
    answers = {
        Question.AGE: "35",
        Question.HEALTH: "none of these",
        Question.WEEK: "Tue tempo, Sun long",
        Question.EXPERIENCE: "on and off",
        Question.KIT: "just my body",
        Question.DOSE: "2 x 30 min",
        Question.SORE: "nothing",
    }
    while (current := asked(chat)) is not None and current is not question:
        chat.say(answers[current])
    return chat


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (Question.AGE, "7am"),
        (Question.AGE, "70 kg"),
        (Question.AGE, "10k"),
        (Question.DOSE, "bit of achilles left, 2/10 in the mornings"),
        (Question.DOSE, "70 kg"),
        (Question.RACE, "done, all of it, 3 left, nothing hurt"),
        (Question.RACE, "7:30"),
    ],
)
def test_a_number_of_another_kind_is_no_answer(question: Question, words: str) -> None:
    chat = at(question)
    before = chat.athlete.profile
    chat.say(words)
    assert asked(chat) is question
    assert chat.athlete.profile.model_copy(update={"sore_spots": before.sore_spots}) == before


def test_what_is_told_before_its_question_is_kept() -> None:
    chat = at(Question.DOSE).say("bit of achilles left, 2/10 in the mornings")
    assert sore(chat) == {BodyArea.ACHILLES}
    chat.say("2 x 30 min")
    assert asked(chat) is Question.RACE


def test_a_question_in_the_interview_is_answered_and_the_interview_goes_on() -> None:
    chat = at(Question.KIT).say("will lifting make me bulky?")
    assert "rarely add size" in chat.told
    assert asked(chat) is Question.KIT


def test_an_age_in_words_is_an_age() -> None:
    assert newcomer().say("I'm 34").athlete.profile.age_band is AgeBand.FROM_18_TO_64


# --- the newer questions ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (Question.STYLE, "light please, no bulk"),
        (Question.WISHES, "never on fridays"),
        (Question.DATES, "long run on saturday instead of sunday"),
        (Question.TRIP, "10 to 14 december, just bands"),
        (Question.WEIGHTS, "pairs of 4, 6 and 8 kg"),
        (Question.BODY_MASS, "68 kg"),
        (Question.EXPERIENCE, "a few years, every week"),
    ],
)
def test_a_question_that_was_opened_is_answered_in_words(question: Question, words: str) -> None:
    chat = lifter().choose(ChangeAnswer(question=question))
    before = chat.athlete.profile
    chat.say(words)
    assert chat.athlete.profile != before
    assert asked(chat) is None


def test_a_second_week_is_told_in_words() -> None:
    chat = runner().choose(ChangeAnswer(question=Question.OTHER_WEEK))
    chat.say("mon easy, wed easy, sat long").say("next week")
    week = chat.athlete.profile.alternate_week
    assert week is not None
    assert week.week.on(5) is RunKind.LONG


def test_someone_who_types_everything_comes_to_a_plan() -> None:
    chat = interviewed(newcomer(), {Question.PLACE: "berlin"})
    assert chat.has_plan()


def test_a_whole_introduction_is_kept_and_only_the_rest_is_asked() -> None:
    chat = at(Question.HEALTH).say("i run tue thu sat, sunday long, no races. two 12kg dumbbells")
    assert asked(chat) is Question.HEALTH
    chat.say("30 min, 2x a week. been lifting a bit").say("none of these")
    profile = chat.athlete.profile
    assert profile.race is not None
    assert profile.race.races == ()
    assert profile.kit == (Kit.DUMBBELLS,)
    assert profile.dose == Dose(sessions=2, minutes=30)
    assert profile.running_week is not None
    assert profile.running_week.days[6] is RunKind.LONG
    assert asked(chat) is Question.SORE


def test_an_answer_beside_early_ones_counts() -> None:
    chat = at(Question.WEEK).say("new to lifting. I run tue thu, sunday long")
    assert chat.athlete.profile.experience is Experience.NEW
    assert asked(chat) is Question.KIT


@pytest.mark.parametrize("words", ["yes", "ok", "none", "sounds good", "nope"])
def test_a_nod_that_answers_nothing_is_met_with_a_nod(words: str) -> None:
    chat = lifter()
    before = chat.athlete.profile
    assert chat.say(words).heard == ("All right. Write whenever something changes.",)
    assert chat.athlete.profile == before


# --- what was changed, taken back ------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "undo",
        "no i didnt say no run on friday, put my tempo back",
        "on friday tempo as usual",
        "friday tempo is back on",
    ],
)
def test_a_run_that_was_called_off_comes_back(words: str) -> None:
    chat = runner().say("no run on friday this week")
    assert chat.athlete.profile.dated_runs
    assert not chat.say(words).athlete.profile.dated_runs


def test_the_last_answer_that_changed_is_taken_back_and_nothing_before_it() -> None:
    chat = runner()
    week = chat.athlete.profile.dated_runs
    chat.say("3 x 20 min").say("no run on friday this week").say("undo")
    assert chat.athlete.profile.dated_runs == week


def test_a_pause_is_taken_back() -> None:
    chat = runner().say("im ill, got a fever")
    assert isinstance(chat.athlete.standing, Paused)
    assert not isinstance(chat.say("undo").athlete.standing, Paused)


@pytest.mark.parametrize(
    "words",
    [
        "can i do legs on saturday after parkrun instead of wednesday",
        "cant do it today, move it to saturday after parkrun",
    ],
)
def test_a_run_that_only_says_when_stays_on_its_day(words: str) -> None:
    chat = runner()
    before = chat.athlete.profile
    chat.say(words)
    assert chat.athlete.profile == before
    assert "Different" not in chat.told
    assert chat.plan.sessions[0].status is SessionStatus.PLANNED


def test_a_session_that_was_left_out_can_still_be_moved() -> None:
    chat = session_day().say("skip today")
    assert status(chat) is SessionStatus.SKIPPED
    chat.say("no i meant move it, not skip")
    assert status(chat) is SessionStatus.PLANNED
    assert chat.labels


# --- questions that change nothing -----------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "what is the kettlebell for then",
        "is my 16 kg kettlebell too heavy for a beginner",
        "my right knee still a bit sore on stairs, 2/10",
    ],
)
def test_what_names_kit_while_the_list_is_open_owns_none(words: str) -> None:
    chat = runner({Question.KIT: "kettlebell, band"}).say("change kit")
    kit = chat.athlete.profile.kit
    assert chat.say(words).athlete.profile.kit == kit


def test_asking_to_use_kit_opens_no_list_and_telling_it_is_kept() -> None:
    chat = runner({Question.KIT: "kettlebell, band"})
    assert asked(chat.copy().say("can we use the kettlebell yet")) is not Question.KIT
    chat.say("my kit is a kettlebell, a resistance band and a step")
    assert chat.athlete.profile.kit == (Kit.BANDS, Kit.KETTLEBELL, Kit.STEP)


@pytest.mark.parametrize(
    "words",
    [
        "can i still do tomorrows intervals",
        "no i meant can i run tomorrow?? dont move anything",
        "can i run with a fever",
        "move wednesdays session to thursday",
    ],
)
def test_nobody_with_a_fever_is_sent_to_train(words: str) -> None:
    chat = runner().say("im ill, got a fever")
    days = tuple(each.day for each in chat.plan.sessions)
    assert "Get well first" in chat.say(words).told
    assert "no checked answer" not in chat.told
    assert tuple(each.day for each in chat.plan.sessions) == days


def test_a_head_cold_without_a_fever_is_no_pause() -> None:
    chat = runner().say("i've got a cold but no fever, can i train")
    assert not isinstance(chat.athlete.standing, Paused)
    assert "above the neck" in chat.told
    assert len(chat.heard) == 1


@pytest.mark.parametrize(
    "words",
    [
        "didnt do anything all week, xmas",
        "sorry didnt do anything last week, work was mad",
        "was it ok to skip?",
        "was it bad to miss the whole week",
        "i feel guilty for skipping",
    ],
)
def test_what_was_missed_before_takes_nothing_from_today(words: str) -> None:
    chat = session_day().say(words)
    assert status(chat) is SessionStatus.PLANNED
    assert "Don't double the next one" in chat.told


@pytest.mark.parametrize(
    "words",
    [
        "is it ok to go for my intervals tomorrow with it",
        "wait so should i do the upper body one tomorrow",
    ],
)
def test_a_question_about_tomorrow_moves_nothing(words: str) -> None:
    assert "another day" not in runner().say(words).told


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("how long does it take til i feel a difference", "within weeks"),
        ("do i rest between", "About a minute"),
        ("can i do it after parkrun", "Run first"),
        ("should i run tomorrow with the knee", "from 3/10 on no intervals"),
    ],
)
def test_questions_as_runners_put_them_are_answered(words: str, answer: str) -> None:
    assert answer in runner().say(words).told


# --- what was told of pain is put right ------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["sorry more like a dull ache, front of the kneecap", "it was dull not sharp"]
)
def test_the_kind_of_a_pain_is_put_right_while_reporting(words: str) -> None:
    chat = session_day().say("done all, knee 4/10 sharp").say(words)
    (pain,) = chat.report.pains or ()
    assert (pain.area, pain.level, pain.kind) == (BodyArea.KNEE, 4, PainKind.DULL)


def test_the_kind_of_a_pain_is_put_right_after_the_report() -> None:
    told = session_day().say("done all, knee 4/10 sharp, form ok, 2 left")
    chat = told.say("somewhere else").say("it was dull not sharp")
    (pain,) = chat.report.pains or ()
    assert (pain.area, pain.level, pain.kind) == (BodyArea.KNEE, 4, PainKind.DULL)
    assert sore(chat) == set()


def test_nothing_hurt_answers_the_report_that_waits_and_leaves_sore_spots_alone() -> None:
    chat = session_day().say("my right knee is sometimes sore").say("done all sets")
    chat.skip(timedelta(days=2)).say("nothing hurt on monday")
    assert chat.report.pains == ()
    assert sore(chat) == {BodyArea.KNEE}


def test_a_session_in_which_something_hurt_a_little_is_not_called_clean() -> None:
    told = "done all, {}, form ok, 5 left"
    painless = session_day().say(told.format("no pain"))
    assert "a clean session" in painless.told
    hurting = session_day().say(told.format("2/10 in both shoulders"))
    assert "Push-up 12 → 13 reps" in hurting.told
    assert "a session done in full with reps left" in hurting.told
