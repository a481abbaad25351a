"""What follows from listening over days and weeks: mornings after, reviews, lighter weeks, silence.

Every chat here keeps the promises of promises.py in every turn.
"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from coach.adaptation.review import weekly_review
from coach.conversation.choices import AnswerMorning, AnswerReport, MorningAnswer, Place
from coach.conversation.events import AskMorning, Nudge, ReviewWeek
from coach.conversation.respond import agenda
from coach.dialogue import ReportQuestion
from coach.phrases import English
from coach.plan import Prescription
from coach.profile import BodyArea, Spot
from coach.training_log import Compared, MorningAfter, Noted, RedFlag, ReportId
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import lifter

MONDAY = date(2026, 11, 30)
WEDNESDAY = date(2026, 12, 2)
THURSDAY = date(2026, 12, 3)
SUNDAY = date(2026, 12, 6)
QUESTION = "How is your knee this morning, compared with usual?"
CLEAN = ("0 ·", "No, clean", "2–3 left")


def reported(chat: Chat, *answers: str) -> Chat:
    """The session on the screen done, and its questions answered by these taps."""
    chat.tap("Done")
    for label in answers:
        chat.tap(label)
    return chat


def hurting(
    level: str = "3–5", chat: Chat | None = None, spot: str | None = "In front", place: str = "Knee"
) -> Chat:
    """A lifter whose knee hurt on Wednesday; everything is told by half past seven."""
    there = (chat or lifter()).skip_to_day(WEDNESDAY, "07:30")
    pain = (level, place, "Dull", *((spot,) if spot else ()))
    return reported(there, *pain, "No, clean", "2–3 left")


def next_morning(chat: Chat) -> Chat:
    return chat.skip_to_day(chat.today + timedelta(days=1), "07:30")


def mornings(chat: Chat) -> tuple[MorningAfter, ...]:
    return tuple(
        entry.occasion
        for entry in chat.athlete.log
        if isinstance(entry, Noted) and isinstance(entry.occasion, MorningAfter)
    )


def nudges(chat: Chat, kind: type[object]) -> tuple[Nudge, ...]:
    return tuple(each for each in chat.nudges() if isinstance(each.reason, kind))


def wall(nudge: Nudge) -> str:
    return f"{nudge.due.astimezone(ZoneInfo('Europe/Berlin')):%Y-%m-%d %H:%M}"


def goblet(chat: Chat) -> Prescription | None:
    """The goblet squat of the next session for the legs."""
    legs = next(each for each in chat.sessions() if each.focus.loads_legs)
    return next((each for each in legs.prescriptions if each.exercise == "goblet_squat"), None)


# --- the morning after ----------------------------------------------------------------------


def test_after_a_pain_of_three_the_next_morning_is_asked_about_once() -> None:
    chat = next_morning(hurting())
    assert chat.heard == (QUESTION,)
    assert chat.labels == ("Better", "As usual", "Worse", "Worse, and stiff over half an hour")
    assert QUESTION not in "".join(chat.skip(timedelta(days=3)).heard)


@pytest.mark.parametrize("level", ["0 ·", "1–2"])
def test_a_small_pain_is_not_asked_about(level: str) -> None:
    there = lifter().skip_to_day(WEDNESDAY, "07:30")
    chat = reported(there, level, "No, clean", "2–3 left")
    assert nudges(chat, AskMorning) == ()


def test_a_pain_somewhere_without_a_name_is_not_asked_about() -> None:
    assert nudges(hurting(place="Somewhere else", spot=None), AskMorning) == ()


@pytest.mark.parametrize(
    ("reminder", "asked"),
    [
        ("6:15", "2026-12-03 06:15"),
        ("11:00", "2026-12-03 11:00"),
        ("12:00", "2026-12-03 09:00"),
        ("18:30", "2026-12-03 09:00"),
    ],
)
def test_the_question_comes_at_the_reminder_hour_of_a_morning(reminder: str, asked: str) -> None:
    chat = lifter().say(f"remind me at {reminder}").skip_to_day(WEDNESDAY, "20:30")
    chat.say("done, left knee 4/10 on the squats, dull, form ok, 2 left")
    (nudge,) = nudges(chat, AskMorning)
    assert wall(nudge) == asked


def test_a_session_told_after_that_morning_began_is_not_asked_about() -> None:
    chat = lifter().skip_to_day(THURSDAY, "08:00")
    chat.say("yesterday: done, left knee 4/10 on the squats, dull, form ok, 2 left")
    assert chat.report.pains
    assert nudges(chat, AskMorning) == ()


@pytest.mark.parametrize(
    ("answer", "compared", "stiff", "told"),
    [
        ("Better", Compared.BETTER, False, "Nothing changes"),
        ("As usual", Compared.USUAL, False, "Nothing changes"),
        ("Worse", Compared.WORSE, False, "Goblet squat 4 kg → 2 kg: your knee was worse"),
        ("Worse, and stiff", Compared.WORSE, True, "Goblet squat 4 kg → 2 kg: your knee was"),
        ("better, thanks", Compared.BETTER, False, "Nothing changes"),
        ("same", Compared.USUAL, False, "Nothing changes"),
        ("worse, stiff", Compared.WORSE, True, "Goblet squat 4 kg → 2 kg: your knee was worse"),
        ("knee is a bit worse", Compared.WORSE, False, "Goblet squat 4 kg → 2 kg: your knee"),
        ("3", Compared.BETTER, False, "Nothing changes"),
        ("5/10", Compared.USUAL, False, "Nothing changes"),
        ("7/10", Compared.WORSE, False, "Out for now: Goblet squat"),
        ("same, 6/10", Compared.WORSE, False, "Out for now: Goblet squat"),
    ],
)
def test_an_answer_decides_and_says_what_it_changes(
    answer: str, compared: Compared, told: str, *, stiff: bool
) -> None:
    chat = next_morning(hurting())
    is_label = any(answer in label for label in chat.labels) and answer[0].isupper()
    _ = chat.tap(answer) if is_label else chat.say(answer)
    (noted,) = mornings(chat)
    assert (noted.day, noted.about, noted.area) == (THURSDAY, chat.report.id, BodyArea.KNEE)
    assert (noted.compared, noted.stiff) == (compared, stiff)
    assert told in chat.told
    assert "Change my answer" in chat.labels
    assert not any(isinstance(each.reason, AskMorning) for each in agenda(chat.athlete, chat.now))


def test_a_worse_morning_changes_the_next_session() -> None:
    chat = next_morning(hurting())
    before = goblet(chat)
    after = goblet(chat.tap("Worse"))
    assert before is not None
    assert after is not None
    assert after.load != before.load
    assert goblet(chat.tap("It's 6/10 or more")) is None
    assert "let a physio or doctor look at it" in chat.told


def test_a_second_tap_counts_once() -> None:
    chat = next_morning(hurting())
    card = chat.newest
    chat.tap("Worse")
    after = chat.athlete
    chat.tap_old(card, "Worse").tap_old(card, "Better")
    assert chat.toasts == ("Noted already.",)
    assert chat.athlete.log == after.log


def test_an_answer_can_be_corrected_and_stands_once() -> None:
    chat = next_morning(hurting())
    before = goblet(chat)
    chat.tap("Worse").tap("Change my answer").tap("As usual")
    assert {each.id for each in mornings(chat)} == {mornings(chat)[0].id}
    assert mornings(chat)[-1].compared is Compared.USUAL
    assert goblet(chat) == before


def test_an_unanswered_morning_expires() -> None:
    chat = next_morning(hurting())
    card = chat.newest
    chat.skip_to_day(THURSDAY + timedelta(days=1), "08:00")
    chat.tap_old(card, "Worse")
    assert "That morning is over" in chat.told
    assert mornings(chat) == ()
    chat.say("worse")
    assert mornings(chat) == ()


def test_a_morning_that_was_slept_through_by_the_program_is_not_asked_about() -> None:
    chat = hurting().sleep(timedelta(days=1, hours=6))
    assert QUESTION not in "".join(chat.heard)


def test_two_places_are_asked_about_one_after_the_other() -> None:
    chat = lifter().skip_to_day(WEDNESDAY, "07:30")
    chat.say("done, knee 4/10 and shin 5/10, dull, form ok, 2 left")
    while chat.athlete.dialogue.check_in is not None and chat.athlete.dialogue.check_in.question:
        chat.tap(chat.labels[0 if "Along" in chat.labels[0] else -1])
    next_morning(chat)
    asked = [each for each in chat.heard if "this morning" in each]
    assert asked == [QUESTION]
    chat.tap("Worse")
    assert "How is your shin this morning" in chat.told
    chat.tap("Better")
    assert [each.area for each in mornings(chat)] == [BodyArea.KNEE, BodyArea.SHIN]


@pytest.mark.parametrize("place", [Place.STOP, Place.PAUSE])
def test_who_wants_quiet_is_not_asked(place: Place) -> None:
    chat = hurting().command(place)
    if place is Place.PAUSE:
        chat.tap("1 week")
    assert nudges(chat, AskMorning) == ()
    assert chat.skip(timedelta(days=1)).heard == ()


def test_during_a_hold_no_morning_is_asked_about() -> None:
    chat = hurting().say("I have chest pain")
    assert chat.is_held()
    assert nudges(chat, AskMorning) == ()


def test_words_that_are_no_answer_go_where_they_always_went() -> None:
    chat = next_morning(hurting()).say("plan")
    assert "Your coming week" in chat.told
    assert mornings(chat) == ()


@pytest.mark.parametrize("reply_to", [None, "morning-1"])
@pytest.mark.parametrize("words", ["stiff", "hmm, what", "better or worse"])
def test_words_that_nobody_understands_bring_the_question_again(
    words: str, reply_to: str | None
) -> None:
    chat = next_morning(hurting()).say(words, reply_to)
    assert chat.heard[-1] == QUESTION
    assert mornings(chat.tap("Worse"))


def test_a_button_of_a_morning_that_never_was_changes_nothing() -> None:
    chat = lifter()
    forged = AnswerMorning(report=ReportId(7), area=BodyArea.KNEE, answer=MorningAnswer.WORSE)
    chat.choose(forged)
    assert "That morning is over" in chat.told


def test_taps_out_of_turn_decide_nothing() -> None:
    chat = hurting()
    for answer in (MorningAnswer.WORSE, MorningAnswer.STRONG, MorningAnswer.AGAIN):
        chat.choose(AnswerMorning(report=chat.report.id, area=BodyArea.KNEE, answer=answer))
    assert mornings(chat) == ()


# --- where exactly --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "spot", "elsewhere"),
    [
        ("In front", Spot.FRONT_OF_KNEE, False),
        ("On the outer side", Spot.OUTSIDE_OF_KNEE, False),
        ("Somewhere else there", None, True),
        ("behind the kneecap", Spot.FRONT_OF_KNEE, False),
        ("on the outside", Spot.OUTSIDE_OF_KNEE, False),
        ("neither", None, True),
    ],
)
def test_where_exactly_is_asked_once_and_kept(
    answer: str, spot: Spot | None, *, elsewhere: bool
) -> None:
    chat = lifter().skip_to_day(WEDNESDAY, "07:30")
    reported(chat, "3–5", "Knee", "Dull")
    assert chat.newest.text == "Where exactly, at the knee?"
    _ = chat.tap(answer) if answer[0].isupper() else chat.say(answer)
    (pain,) = chat.report.pains or ()
    assert (pain.spot, pain.elsewhere, pain.level) == (spot, elsewhere, 5)
    assert chat.newest.text.endswith("Did your form break?")
    chat.tap("No, clean").tap("2–3 left").tap("Fix").tap("How hard").tap("1 left")
    assert "Where exactly" not in chat.told


@pytest.mark.parametrize("words", ["knee 4/10", "4/10"])
def test_a_number_told_anew_keeps_where_exactly(words: str) -> None:
    chat = hurting().tap("Fix").tap("Whether it hurt").say(words)
    (pain,) = chat.report.pains or ()
    assert (pain.level, pain.area, pain.spot) == (4, BodyArea.KNEE, Spot.FRONT_OF_KNEE)
    assert "Where exactly" not in chat.told


@pytest.mark.parametrize(
    ("taps", "asked"),
    [
        (("1–2",), False),
        (("3–5", "Thigh", "Dull"), False),
        (("3–5", "Calf", "Dull"), True),
        (("3–5", "Calf", "Sore muscle"), False),
        (("3–5", "Wrist", "Dull"), False),
        (("3–5", "Hamstring", "Sore muscle"), False),
        (("3–5", "Hamstring", "Dull"), True),
        (("6+", "Shin", "Sharp"), True),
        (("It changed", "Achilles"), True),
    ],
)
def test_where_exactly_is_asked_only_where_it_matters(
    taps: tuple[str, ...], *, asked: bool
) -> None:
    chat = reported(lifter().skip_to_day(WEDNESDAY, "07:30"), *taps)
    assert ("Where exactly" in chat.newest.text) is asked


def test_a_clean_session_takes_four_taps() -> None:
    chat = reported(lifter().skip_to_day(WEDNESDAY, "07:30"), *CLEAN)
    assert chat.athlete.dialogue.check_in is not None
    assert chat.athlete.dialogue.check_in.question is None


@pytest.mark.parametrize("answer", ["One point", "one spot, on the bone"])
def test_a_point_on_the_shin_holds_the_coaching(answer: str) -> None:
    chat = reported(lifter().skip_to_day(WEDNESDAY, "07:30"), "3–5", "Shin", "Dull")
    _ = chat.tap(answer) if answer[0].isupper() else chat.say(answer)
    assert chat.athlete.hold is not None
    assert chat.athlete.hold.flag is RedFlag.ASSESS
    assert (chat.report.pains or ())[0].spot is Spot.POINT_ON_SHIN
    chat.tap("A professional has cleared me")
    assert not chat.is_held()
    assert chat.newest.text == "Did your form break?"
    chat.tap("No, clean").tap("2–3 left").tap("Fix").tap("How hard").tap("1 left")
    assert not chat.is_held()


def test_a_spot_of_another_place_is_no_option() -> None:
    chat = reported(lifter().skip_to_day(WEDNESDAY, "07:30"), "3–5", "Knee", "Dull")
    chat.choose(
        AnswerReport(report=chat.report.id, question=ReportQuestion.SPOT, value="point_on_shin")
    )
    assert not chat.is_held()
    assert chat.toasts


# --- the week looked back on ----------------------------------------------------------------


def test_on_sunday_evening_the_week_is_looked_back_on() -> None:
    chat = reported(lifter().skip(timedelta(hours=1)), *CLEAN)
    hurting(chat=chat)
    chat.skip_to_day(SUNDAY, "17:59")
    (nudge, *_) = nudges(chat, ReviewWeek)
    assert wall(nudge) == "2026-12-06 18:00"
    chat.skip_to_day(SUNDAY, "18:30")
    (review,) = chat.heard
    assert review.startswith("Your week: 2 of 2 sessions done.")
    assert "your knee hurt" in review
    assert "Next: upper body and core on Monday 7 Dec" in review
    assert chat.labels == ("My week",)
    assert "Your coming week" in chat.tap("My week").told


def test_a_review_names_three_changes_at_most() -> None:
    chat = lifter().skip(timedelta(hours=1))
    chat.say("done, bent-over row 6/6 reps, plank 10/10 s, no pain, form ok, 2 left")
    next_morning(hurting(chat=chat)).tap("Worse")
    chat.skip_to_day(SUNDAY, "18:30")
    changes = weekly_review(chat.athlete.log, chat.plan, MONDAY).changes
    assert len(English().changes(changes).paragraphs) > 3
    headline, days, *told, more, following, load = chat.heard[-1].split("\n\n")
    assert headline.startswith("Your week")
    assert days.startswith("Mon 30")
    assert len(told) == 3
    assert "what changed" in more
    assert following.startswith("Next: ")
    assert load.startswith("Load, out of 10: ")


def test_a_week_without_a_session_is_met_kindly() -> None:
    chat = lifter().skip_to_day(THURSDAY, "12:00").say("thanks")
    chat.skip_to_day(SUNDAY, "18:30")
    assert "No strength this week." in chat.heard[-1]


def test_of_a_silent_week_nothing_is_said() -> None:
    chat = lifter().skip_to_day(SUNDAY + timedelta(days=7), "17:59")
    assert chat.skip(timedelta(hours=1)).heard == ()


@pytest.mark.parametrize(("days", "said"), [(2, False), (3, False), (4, True)])
def test_a_plan_just_made_is_not_reviewed(days: int, *, said: bool) -> None:
    start = datetime(2026, 12, 6, 8, tzinfo=UTC) - timedelta(days=days - 1)
    chat = lifter(start.replace(hour=5)).skip_to_day(SUNDAY, "12:00").say("thanks")
    chat.say("did goblet squat 3x10 today, no pain, form ok, 2 left")
    chat.skip_to_day(SUNDAY, "18:30")
    assert any("Your week" in each for each in chat.heard) is said


def test_a_session_on_sunday_leaves_the_review_to_monday_morning() -> None:
    chat = lifter()
    (first, *others) = chat.plan.sessions
    moved = first.model_copy(update={"day": SUNDAY})
    plan = chat.plan.model_copy(update={"sessions": (moved, *others)})
    waiting = agenda(chat.athlete.model_copy(update={"plan": plan}), chat.now)
    assert [wall(each) for each in waiting if isinstance(each.reason, ReviewWeek)] == [
        "2026-12-07 07:00"
    ]


@pytest.mark.parametrize("place", [Place.STOP, Place.PAUSE])
def test_who_wants_quiet_gets_no_review(place: Place) -> None:
    chat = hurting().command(place)
    if place is Place.PAUSE:
        chat.tap("2 weeks")
    assert nudges(chat, ReviewWeek) == ()
