"""The check-in: each answer, what it asks next, and how the next session answers."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from coach.adaptation.state import training_state
from coach.conversation.choices import ActOnReport, ReportAct
from coach.dialogue import ReportQuestion
from coach.plan import ExerciseId, Prescription, Reps
from coach.profile import BodyArea
from coach.training_log import (
    Completion,
    FormSign,
    PainKind,
    ReportId,
    Undone,
)
from coach.units import external_kilograms
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import lifter, runner

CLEAN = ("Done", "0 ·", "clean", "2–3")


def session_day() -> Chat:
    """Monday 07:30: upper body and core, with dumbbells."""
    return lifter().skip(timedelta(hours=1))


def taps(chat: Chat, *labels: str) -> Chat:
    for label in labels:
        chat.tap(label)
    return chat


def asked(chat: Chat) -> ReportQuestion | None:
    current = chat.athlete.dialogue.check_in
    assert current is not None
    return current.question


def next_time(chat: Chat, exercise: str) -> Prescription | None:
    """An exercise as the next session of the same kind asks for it."""
    return next(
        (
            each
            for session in chat.sessions()
            for each in session.prescriptions
            if each.exercise == exercise
        ),
        None,
    )


def next_exercises(chat: Chat) -> set[ExerciseId]:
    return {each.exercise for session in chat.sessions() for each in session.prescriptions}


def kilograms_of(prescription: Prescription | None) -> float:
    assert prescription is not None
    return external_kilograms(prescription.load)


# --- which question follows ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "following"),
    [
        ((), ReportQuestion.PAIN),
        (("0 ·",), ReportQuestion.FORM),
        (("1–2",), ReportQuestion.FORM),
        (("3–5",), ReportQuestion.PLACE),
        (("6+",), ReportQuestion.PLACE),
        (("changed",), ReportQuestion.PLACE),
        (("3–5", "Wrist"), ReportQuestion.FEEL),
        (("changed", "Wrist"), ReportQuestion.FORM),
        (("3–5", "Wrist", "Dull"), ReportQuestion.FORM),
        (("0 ·", "clean"), ReportQuestion.EFFORT),
        (("0 ·", "clean", "2–3"), None),
        (("0 ·", "clean", "1 left"), ReportQuestion.HARDEST),
        (("0 ·", "clean", "None left", "Push-up"), None),
        (("0 ·", "clean", "None left", "More than one"), None),
        (("0 ·", "broke"), ReportQuestion.EXERCISE),
        (("0 ·", "broke", "Push-up"), ReportQuestion.SIGN),
        (("0 ·", "broke", "Not sure"), ReportQuestion.SIGN),
        (("0 ·", "broke", "Push-up", "arched"), ReportQuestion.EFFORT),
    ],
)
def test_which_question_follows(answers: tuple[str, ...], following: ReportQuestion | None) -> None:
    assert asked(taps(session_day(), "Done", *answers)) is following


@pytest.mark.parametrize(
    ("label", "level", "moved"),
    [("1–2", 2, False), ("3–5", 5, False), ("6+", 6, False), ("changed", None, True)],
)
def test_what_a_pain_button_tells(label: str, level: int | None, moved: bool) -> None:
    (pain,) = taps(session_day(), "Done", label).report.pains or ()
    assert (pain.level, pain.changed_movement) == (level, moved)


@pytest.mark.parametrize(
    ("label", "kind"),
    [("Sharp", PainKind.SHARP), ("Dull", PainKind.DULL), ("Sore muscle", PainKind.SORENESS)],
)
def test_what_a_feel_button_tells(label: str, kind: PainKind) -> None:
    (pain,) = taps(session_day(), "Done", "3–5", "Wrist", label).report.pains or ()
    assert (pain.area, pain.kind) == (BodyArea.WRIST, kind)


@pytest.mark.parametrize("sign", FormSign)
def test_every_sign_of_broken_form_has_its_button(sign: FormSign) -> None:
    chat = taps(session_day(), "Done", "0 ·", "broke", "Push-up")
    number = list(FormSign).index(sign)
    chat.tap_button(chat.newest.buttons[number], chat.newest.card)
    (fault,) = chat.report.faults or ()
    assert (fault.exercise, fault.sign) == ("pushup", sign)


@pytest.mark.parametrize(("label", "left"), [("4 or", 4), ("2–3", 2), ("1 left", 1), ("None", 0)])
def test_what_an_effort_button_tells(label: str, left: int) -> None:
    assert taps(session_day(), "Done", "0 ·", "clean", label).report.reps_left == left


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        (("0 ·",), ("nothing hurt",)),
        (("0 ·", "clean"), ("no pain", "form was fine")),
        (("0 ·", "clean", "2–3"), ("no", "yes, clean", "2 left")),
    ],
)
def test_taps_and_words_answer_the_same(labels: tuple[str, ...], words: tuple[str, ...]) -> None:
    tapped = taps(session_day(), "Done", *labels)
    typed = session_day().tap("Done")
    for each in words:
        typed.say(each)
    assert typed.report == tapped.report
    assert asked(typed) is asked(tapped)


def test_a_tapped_range_counts_by_its_upper_end_and_is_told_as_a_range() -> None:
    (pain,) = taps(session_day(), "Done", "3–5", "Wrist", "Dull").report.pains or ()
    assert (pain.low, pain.level, pain.at_least) == (3, 5, False)
    (pain,) = taps(session_day(), "Done", "6+", "Wrist", "Sharp").report.pains or ()
    assert (pain.level, pain.at_least) == (6, True)


@pytest.mark.parametrize("answers", [(), ("3–5",), ("3–5", "Wrist"), ("0 ·",), ("0 ·", "clean")])
def test_nonsense_in_the_check_in_asks_again(answers: tuple[str, ...]) -> None:
    chat = taps(session_day(), "Done", *answers)
    before = chat.report, asked(chat)
    chat.say("xyzzy plugh")
    assert (chat.report, asked(chat)) == before
    assert chat.screen[-1] == chat.newest


# --- the next session answers --------------------------------------------------------------


def test_form_signs_take_weight_off_and_add_a_set() -> None:
    before = next_time(session_day(), "bent_over_row")
    chat = taps(session_day(), "Done", "0 ·", "broke", "Bent-over row", "Momentum", "2–3")
    after = next_time(chat, "bent_over_row")
    assert before is not None
    assert after is not None
    assert external_kilograms(after.load) < external_kilograms(before.load)
    assert after.sets == before.sets + 1
    assert "Bent-over row" in chat.told
    assert "momentum" in chat.told.lower()


@pytest.mark.parametrize(
    "answers", [("6+", "Wrist", "Dull"), ("3–5", "Wrist", "Sharp"), ("changed", "Wrist")]
)
def test_strong_sharp_or_changed_stops_the_movement(answers: tuple[str, ...]) -> None:
    chat = taps(session_day(), "Done", *answers, "clean", "2–3")
    assert "pushup" not in next_exercises(chat)
    assert "Out for now: Push-up" in chat.told
    assert "wrist" in chat.told
    assert "physio or doctor" in chat.told
    stops = training_state(chat.athlete.baseline, chat.athlete.log).stops
    assert "pushup" in {stop.exercise for stop in stops}


def test_middle_pain_eases_and_never_adds_a_set() -> None:
    before = {each.exercise: each for each in session_day().session(1).prescriptions}
    chat = taps(session_day(), "Done", "3–5", "Wrist", "Dull", "clean", "2–3")
    assert "instead of push-up" in chat.told
    assert "your wrist hurt (3–5/10)" in chat.told
    for session in chat.sessions():
        for each in session.prescriptions:
            if each.exercise in before:
                assert each.sets <= before[each.exercise].sets
                assert external_kilograms(each.load) <= external_kilograms(
                    before[each.exercise].load
                )


def test_soreness_in_muscle_is_normal_and_said_so() -> None:
    chat = taps(runner().skip(timedelta(hours=1)), "Done", "3–5", "Calf", "Sore", "clean", "2–3")
    assert "soreness on both sides is normal" in chat.told


def test_one_clean_session_brings_a_repetition_and_no_load() -> None:
    chat = taps(session_day(), *CLEAN)
    assert "Push-up 12 → 13 reps" in chat.told
    assert "kg" not in chat.told
    assert kilograms_of(next_time(chat, "bent_over_row")) == kilograms_of(
        next_time(session_day(), "bent_over_row")
    )


def test_little_left_is_asked_for_by_exercise_in_words_too() -> None:
    for answer in ("tap", "words"):
        chat = taps(session_day(), "Done", "0 ·", "clean", "1 left")
        if answer == "tap":
            chat.tap("Push-up")
        else:
            chat.say("the push-ups")
        assert chat.report.hardest == "pushup"
        assert asked(chat) is None


def test_the_next_session_has_the_cue_for_the_fault() -> None:
    chat = taps(session_day(), "Done", "0 ·", "broke", "Bent-over row", "Momentum", "2–3")
    chat.skip(timedelta(days=7))
    assert "Last time it took momentum: two seconds each way." in chat.told


def two_clean() -> Chat:
    """Two Mondays, both clean."""
    chat = taps(session_day(), *CLEAN).skip(timedelta(days=7))
    return taps(chat, *CLEAN)


def test_two_clean_sessions_give_one_small_step_with_its_reason() -> None:
    before, chat = session_day(), two_clean()
    assert "with reps left" in chat.told
    stepped = 0
    for each in before.session(1).prescriptions:
        after = next_time(chat, each.exercise)
        if after is not None and after != each:
            stepped += 1
            assert external_kilograms(after.load) >= external_kilograms(each.load)
    assert stepped
    assert "Undo" in chat.labels


def test_the_next_session_shows_what_was_promised() -> None:
    chat = two_clean()
    promised = next_time(chat, "bent_over_row")
    chat.skip(timedelta(days=7))
    shown = next(each for each in chat.session(5).prescriptions if each.exercise == "bent_over_row")
    assert shown == promised
    assert f"{shown.sets} × " in chat.told


def test_every_change_is_kept_with_its_reason() -> None:
    chat = taps(session_day(), "Done", "6+", "Wrist", "Sharp", "clean", "2–3")
    decisions = getattr(chat.athlete.log[-1], "decisions", ())
    assert decisions
    assert all(change.rule for decision in decisions for change in decision.changes)


# --- undo and fix --------------------------------------------------------------------------


def test_undo_takes_a_step_up_back_in_one_tap() -> None:
    chat = two_clean()
    before = next_time(session_day(), "bent_over_row")
    chat.tap("Undo")
    assert isinstance(chat.athlete.log[-1], Undone)
    assert "Taken back" in chat.told
    assert kilograms_of(next_time(chat, "bent_over_row")) == kilograms_of(before)


def test_undo_twice_says_there_is_nothing() -> None:
    chat = two_clean()
    old = chat.newest
    chat.tap("Undo").tap_old(old, "Undo")
    assert chat.toasts == ("Nothing to undo here.",)


@pytest.mark.parametrize(
    ("answers", "reopened", "exercise"),
    [
        (("6+", "Wrist", "Dull", "clean"), "Whether it hurt", "pushup"),
        (("0 ·", "broke", "Bent-over row", "Momentum"), "Whether form held", "bent_over_row"),
    ],
)
def test_undo_reopens_what_pain_or_form_took_off(
    answers: tuple[str, ...], reopened: str, exercise: str
) -> None:
    chat = taps(session_day(), "Done", *answers, "2–3")
    taken_off = next_time(chat, exercise)
    chat.tap("Undo")
    assert chat.labels == (reopened,)
    assert next_time(chat, exercise) == taken_off
    assert "don't undo what pain or form took off" in chat.told


def test_the_corrected_answer_decides() -> None:
    chat = taps(session_day(), "Done", "6+", "Wrist", "Dull", "clean", "2–3")
    assert "pushup" not in next_exercises(chat)
    taps(chat, "Undo", "Whether it hurt", "0 ·")
    assert chat.report.pains == ()
    assert "pushup" in next_exercises(chat)


def test_a_corrected_form_answer_decides() -> None:
    before = next_time(session_day(), "bent_over_row")
    chat = taps(session_day(), "Done", "0 ·", "broke", "Bent-over row", "Momentum", "2–3")
    assert next_time(chat, "bent_over_row") != before
    taps(chat, "Undo", "Whether form held", "clean")
    corrected = next_time(chat, "bent_over_row")
    assert before is not None
    assert corrected is not None
    assert (corrected.load, corrected.sets, corrected.work) == (
        before.load,
        before.sets,
        Reps(count=13),
    )


def test_a_higher_number_in_place_of_a_lower_keeps_the_place() -> None:
    chat = taps(session_day(), "Done", "3–5", "Wrist", "Dull", "clean", "2–3")
    taps(chat, "Fix", "Whether it hurt", "6+")
    (pain,) = chat.report.pains or ()
    assert (pain.level, pain.area) == (6, BodyArea.WRIST)
    assert "pushup" not in next_exercises(chat)


@pytest.mark.parametrize(
    "label", ["Whether it hurt", "Whether form held", "What I did", "How hard"]
)
def test_fix_opens_each_answer(label: str) -> None:
    chat = taps(session_day(), *CLEAN, "Fix", label)
    assert asked(chat) is not None


def test_fix_tells_the_whole_again() -> None:
    chat = taps(session_day(), *CLEAN, "Fix")
    chat.say("done without the plank, wrist 3/10, form ok, 1 rep left")
    assert chat.report.id == 1
    assert chat.report.not_done == ("plank",)
    assert chat.report.completion is Completion.PARTIAL
    (pain,) = chat.report.pains or ()
    assert (pain.level, pain.area) == (3, BodyArea.WRIST)
    assert chat.report.reps_left == 1


@pytest.mark.parametrize("act", ReportAct)
def test_reports_older_than_seven_days_stay_as_they_are(act: ReportAct) -> None:
    chat = two_clean().skip(timedelta(days=8))
    before = chat.athlete.log
    chat.choose(ActOnReport(report=ReportId(2), act=act), "report-2")
    assert chat.toasts
    assert chat.athlete.log == before


def test_a_report_nobody_knows_is_answered() -> None:
    chat = session_day().choose(ActOnReport(report=ReportId(99), act=ReportAct.UNDO), "report-99")
    assert chat.toasts


# --- told in words -------------------------------------------------------------------------


@pytest.mark.parametrize("reply", [None, "session-1"])
def test_a_whole_session_in_one_line(reply: str | None) -> None:
    chat = session_day()
    row = next_time(chat, "bent_over_row")
    assert row is not None
    chat.say("bent-over row 2x12 @ 6kg, push-ups 12/8, wrist 3/10, form ok on rows", reply_to=reply)
    report = chat.report
    done = {str(each.exercise): each for each in report.done}
    assert done["pushup"].sets == (12, 8)
    assert done["bent_over_row"].load is not None
    (pain,) = report.pains or ()
    assert (pain.level, pain.area) == (3, BodyArea.WRIST)
    assert "I heard" in chat.told


def test_a_first_set_that_falls_short_is_lightened_with_the_reason() -> None:
    chat = session_day()
    chat.say("bent-over row 6/6, push-ups 2x12, no pain, form ok, 0 left")
    assert "first set stopped at 6 of 12" in chat.told
    assert kilograms_of(next_time(chat, "bent_over_row")) < kilograms_of(
        next_time(session_day(), "bent_over_row")
    )


def test_hurt_without_a_number_is_asked_for_its_number() -> None:
    chat = session_day().say("done, my wrist hurt a bit")
    (pain,) = chat.report.pains or ()
    assert (pain.level, pain.area) == (None, BodyArea.WRIST)
    assert asked(chat) is ReportQuestion.PAIN
    assert "How much" in chat.newest.text


def test_no_answer_holds_the_load() -> None:
    chat = session_day().tap("Done").skip(timedelta(days=7)).tap("Done").tap("0 ·").tap("clean")
    chat.tap("2–3")
    assert "two clean sessions" not in chat.told


@pytest.mark.parametrize(
    "open_chat", [session_day, lambda: taps(session_day(), "Done", "3–5")], ids=["new", "open"]
)
def test_a_report_is_one_entry_after_another_never_rewritten(
    open_chat: Callable[[], Chat],
) -> None:
    chat = open_chat()
    log = chat.athlete.log
    chat.say("wrist, dull, 4/10").say("done")
    assert chat.athlete.log[: len(log)] == log
    assert [each.number for each in chat.athlete.log] == list(range(1, len(chat.athlete.log) + 1))


@pytest.mark.parametrize(
    ("words", "level"),
    [("knee 3/10, 2 left", 3), ("knee 5/10, 2 reps left", 5), ("wrist 4, 1 left", 4)],
)
def test_repetitions_left_are_never_the_level_of_a_pain(words: str, level: int) -> None:
    chat = session_day().tap("Done").say(words)
    (pain,) = chat.report.pains or ()
    assert pain.level == level


def test_a_pain_that_ends_everything_ends_the_session() -> None:
    chat = session_day().say("it hurt")
    assert "The rest is fine" not in chat.told
    assert asked(chat) is ReportQuestion.PAIN
    assert chat.card("session-1").buttons == ()


@pytest.mark.parametrize("words", ["👍", "done", "finished it all"])
def test_words_that_do_not_answer_leave_the_question_open(words: str) -> None:
    chat = session_day().tap("Done")
    chat.say(words)
    assert chat.report.pains is None
    assert asked(chat) is ReportQuestion.PAIN


def test_nothing_hurt_takes_back_only_the_pain_that_was_asked_about() -> None:
    chat = session_day().tap("Done").say("calf cramp and knee 8/10")
    assert "calf" in chat.newest.text
    chat.tap("0 ·")
    (pain,) = chat.report.pains or ()
    assert (pain.area, pain.level) == (BodyArea.KNEE, 8)


def test_weeks_with_a_report_count_as_trained_and_silent_ones_do_not() -> None:
    chat = taps(session_day(), "Done", "0 ·", "clean", "2–3")
    plan = chat.skip(timedelta(weeks=2)).athlete.plan
    assert plan is not None
    assert plan.weeks_trained == 1


def test_questions_about_a_session_past_reporting_wait_no_more() -> None:
    chat = session_day().tap("Done").skip(timedelta(days=9))
    assert chat.athlete.dialogue.check_in is None
    chat.say("flurbl")
    assert chat.told
