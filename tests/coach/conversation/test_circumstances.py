"""Circumstances told out of the blue change the plan, or the rest is asked."""

from datetime import timedelta

import pytest

from coach.conversation.choices import ActOnSession, ChangeAnswer, Place, SessionAct
from coach.dialogue import Question
from coach.knowledge.load_ladder import added_kilograms
from coach.plan import ExerciseId, Reps
from coach.planning.session_time import minutes_of
from coach.profile import Kit, RunKind, Style, Weekday, Wishes
from coach.training_log import Completion, Undone
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import lifter, newcomer, runner


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("only 15 minutes today", 15),
        ("only have 25 min today", 20),
        ("just 5 minutes today", 10),
    ],
)
def test_little_time_gives_a_version_that_fits(words: str, minutes: int) -> None:
    chat = lifter()
    first = chat.next_session
    chat.say(words)
    short = chat.session(first.id)
    assert short.minutes_given == minutes
    assert short.minutes <= minutes


def test_little_time_without_a_number_is_asked_about() -> None:
    chat = lifter().say("short on time today")
    assert "How long do you have?" in chat.told
    chat.tap("20 min")
    assert chat.next_session.minutes <= 20


def test_a_trip_told_whole_is_taken_at_once() -> None:
    chat = lifter().say("travelling until the 10th, no kit")
    assert [(each.last.day, each.kit) for each in chat.athlete.profile.trips] == [(10, ())]
    assert "Away" in chat.told


def test_a_trip_without_kit_named_is_asked_about() -> None:
    chat = lifter().say("travelling until the 10th")
    assert "What can you train with there?" in chat.told
    chat.say("bands")
    assert [each.kit for each in chat.athlete.profile.trips] == [(Kit.BANDS,)]


def test_a_run_moved_this_week_is_no_new_week() -> None:
    chat = runner().say("long run moved to saturday")
    runs = {each.day.weekday(): each.run for each in chat.athlete.profile.dated_runs}
    assert runs == {5: RunKind.LONG, 6: RunKind.REST}
    assert chat.athlete.profile.running_week is not None
    assert chat.athlete.profile.running_week.on(6) is RunKind.LONG


def test_a_race_told_out_of_the_blue() -> None:
    chat = runner().say("I have a 10k on 31 january")
    answer = chat.athlete.profile.race
    assert answer is not None
    assert [race.distance_km for race in answer.races] == [10]


@pytest.mark.parametrize(
    ("words", "wishes"),
    [
        ("never fridays", Wishes(never=(Weekday.FRIDAY,))),
        ("no strength on thursdays please", Wishes(never=(Weekday.THURSDAY,))),
        ("only before work", Wishes(before_work=True)),
    ],
)
def test_a_wish_out_of_the_blue(words: str, wishes: Wishes) -> None:
    chat = runner().say(words)
    assert chat.athlete.profile.wishes == wishes


@pytest.mark.parametrize(
    ("words", "style"),
    [("keep it light, no bulk", Style.LIGHT), ("I'd like circuits", Style.CIRCUIT)],
)
def test_a_style_out_of_the_blue(words: str, style: Style) -> None:
    assert lifter().say(words).athlete.profile.style is style


def test_a_question_is_answered_and_changes_nothing() -> None:
    chat = lifter()
    before = chat.athlete.profile, chat.athlete.plan
    chat.say("will lifting make me bulky?")
    assert "rarely add size" in chat.told
    assert (chat.athlete.profile, chat.athlete.plan) == before


def test_before_there_is_a_plan_the_interview_goes_on() -> None:
    chat = newcomer().say("only 15 minutes today")
    assert chat.athlete.dialogue.asking is not None
    assert chat.athlete.dialogue.asking.question is Question.AGE


def test_during_a_pause_nothing_is_shortened() -> None:
    chat = lifter().say("pause for 2 weeks").say("only 15 minutes today")
    assert all(each.minutes_given is None for each in chat.sessions())


def test_a_report_that_mentions_time_stays_a_report() -> None:
    chat = lifter().skip(timedelta(hours=1))
    chat.command(Place.TODAY).say("done, took 35 minutes")
    assert chat.report.session is not None


def test_the_season_in_words() -> None:
    chat: Chat = runner().say("show my season")
    assert "Your season" in chat.told


# --- how the runner comes to the session -------------------------------------------------------


def leg_day() -> Chat:
    """A lifter on the morning of leg day, before the reminder's hour is long past."""
    return lifter().skip(timedelta(days=2)).command(Place.TODAY)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("my legs are dead", "half the sets"),
        ("slept 4 hours", "one set less"),
        ("ran a hard one yesterday", "After a hard run"),
    ],
)
def test_what_the_day_brings_makes_today_lighter_and_nothing_else(words: str, said: str) -> None:
    chat = leg_day()
    before = chat.next_session
    others = chat.sessions()[1:]
    chat.say(words)
    after = chat.session(before.id)
    assert said in chat.told
    assert sum(each.sets for each in after.prescriptions) < sum(
        each.sets for each in before.prescriptions
    )
    assert not any(each.may_progress for each in after.prescriptions if each.pattern != "core")
    chat.say("hello")
    assert chat.session(before.id) == after, "the next turn keeps it"
    assert chat.sessions()[1:] == others


@pytest.mark.parametrize(
    "words",
    [
        "ran 10 km easy today as an extra",
        "did an easy extra 5k this morning",
        "went for an extra easy run yesterday",
        "jogged 6k this morning, nice and slow",
    ],
)
def test_an_easy_run_takes_nothing_from_the_session(words: str) -> None:
    chat = leg_day()
    before = chat.sessions()
    chat.say(words)
    assert "An easy run takes nothing" in chat.told
    assert chat.sessions() == before


@pytest.mark.parametrize(
    "words", ["ran an easy 20 miles yesterday", "went way too hard on my easy run"]
)
def test_a_long_or_hard_one_is_no_easy_run(words: str) -> None:
    assert "After a hard run" in leg_day().say(words).told


@pytest.mark.parametrize("words", ["did half of it", "did half the session"])
def test_half_of_the_session_is_no_half_marathon(words: str) -> None:
    chat = leg_day().say(words)
    assert chat.report.completion is Completion.PARTIAL


def test_as_planned_takes_the_lighter_version_back() -> None:
    chat = leg_day()
    before = chat.next_session
    chat.say("my legs are dead").tap("As planned")
    assert chat.session(before.id).prescriptions == before.prescriptions
    assert "As planned" not in " ".join(chat.labels)


def test_on_an_upper_body_day_dead_legs_change_nothing() -> None:
    chat = lifter()
    before = chat.next_session
    chat.say("my legs are dead")
    assert "stays as it is" in chat.told
    assert chat.session(before.id).prescriptions == before.prescriptions


def test_on_a_free_day_there_is_nothing_to_lighten() -> None:
    chat = lifter().skip(timedelta(days=1)).say("my legs are dead")
    assert "Nothing is planned today" in chat.told


def test_ill_means_a_break_and_a_gentle_return() -> None:
    chat = lifter().say("ill with fever")
    assert "Get well first" in chat.told
    assert chat.athlete.standing.kind == "paused"
    assert chat.athlete.dialogue.ill_since == chat.today


def test_a_fever_of_a_few_days_makes_the_next_session_lighter_as_promised() -> None:
    chat = trained(lifter(), 2)
    before = work_of(chat)
    chat.skip(timedelta(days=1)).say("ill with fever").skip(timedelta(days=3)).say("resume")
    after = work_of(chat)
    shared = before.keys() & after.keys()
    assert shared
    assert all(after[name] <= before[name] for name in shared)
    assert any(after[name] < before[name] for name in shared)
    assert "is a lighter one" in chat.skip_to_day(chat.next_session.day, "10:00").say("today").told


def work_of(chat: Chat) -> dict[str, int]:
    """Repetitions a set of every exercise the coming sessions ask for."""
    coming = (each for session in chat.sessions()[:2] for each in session.prescriptions)
    return {each.exercise: each.work.count for each in coming if isinstance(each.work, Reps)}


# --- back after a gap ---------------------------------------------------------------------------


def trained(chat: Chat, sessions: int) -> Chat:
    """Clean sessions, one after the other."""
    for _ in range(sessions):
        chat.skip_to_day(chat.next_session.day, "10:00").say("done, no pain, form ok, 3 left")
    return chat


def loads(chat: Chat) -> dict[str, float]:
    """Kilograms of every loaded exercise as it stands."""
    return {
        each.exercise: added_kilograms(each.load)
        for session in chat.sessions()[:2]
        for each in session.prescriptions
        if added_kilograms(each.load) > 0
    }


@pytest.mark.parametrize(("days", "lighter"), [(6, False), (12, True), (20, True), (40, True)])
def test_c8_after_a_gap_loads_begin_lower(days: int, *, lighter: bool) -> None:
    chat = trained(lifter(), 6)
    before = loads(chat)
    last = chat.today
    chat.skip(timedelta(days=days)).say("hello")
    after = loads(chat)
    same = set(before) & set(after)
    assert same
    gap = (chat.next_session.day - last).days
    assert ("days since the last session" in chat.command(Place.PLAN).tap("Next").told) is lighter
    assert gap > 7 or not lighter
    if days > 14:
        assert any(after[each] < before[each] for each in same)
    assert all(after[each] <= before[each] for each in same)


def test_a_gap_that_grows_is_not_taken_off_twice() -> None:
    slowly, at_once = trained(lifter(), 6), trained(lifter(), 6)
    for _ in range(25):
        slowly.skip(timedelta(days=1)).say("hello")
    at_once.skip(timedelta(days=25)).say("hello")
    assert loads(slowly) == loads(at_once)


def test_the_card_says_that_it_begins_lower() -> None:
    chat = trained(lifter(), 4).skip(timedelta(days=16))
    chat.skip_to_day(chat.next_session.day, "10:00").command(Place.TODAY)
    assert "days since the last session" in chat.told


# --- single dates and what is no wish of every week ---------------------------------------------


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("no strength on Saturday 5 December", 5),
        ("busy on Saturday 12 December", 12),
        ("I can't on 12 December, I work", 12),
        ("I work a night shift on 5 December", 5),
    ],
)
def test_a_date_that_is_taken(words: str, day: int) -> None:
    chat = runner().say(words)
    assert [each.day for each in chat.athlete.profile.busy_days] == [day]
    assert chat.athlete.profile.dated_runs == ()


def test_a_tempo_told_for_friday_leaves_its_own_day() -> None:
    chat = runner({Question.WEEK: "Mon easy, Wed tempo, Fri easy, Sun long"})
    chat.say("my tempo is on thursday this week")
    runs = {each.day.isoformat(): each.run for each in chat.athlete.profile.dated_runs}
    assert runs == {"2026-12-02": RunKind.REST, "2026-12-03": RunKind.TEMPO}
    again = dict(runs)
    chat.say("move my tempo to thursday this week only")
    assert {each.day.isoformat(): each.run for each in chat.athlete.profile.dated_runs} == again


def test_words_about_one_run_never_wipe_the_week() -> None:
    chat = runner().say("change my running days").say("never Wednesdays")
    week = chat.athlete.profile.running_week
    assert week is not None
    assert sum(kind is not RunKind.REST for kind in week.days) == 5
    assert chat.athlete.profile.wishes == Wishes(never=(Weekday.WEDNESDAY,))


def test_i_do_not_want_to_get_bulky_is_a_style() -> None:
    assert lifter().say("I don't want to get bulky").athlete.profile.style is Style.LIGHT


def test_why_this_in_words_is_about_the_session_shown() -> None:
    chat = lifter().command(Place.TODAY).say("why this?")
    assert "Why this session" in chat.told


def test_minutes_that_change_nothing_are_said_so() -> None:
    chat = lifter().command(Place.TODAY).tap("Less time").tap("20 min")
    again = ActOnSession(session=chat.next_session.id, act=SessionAct.MINUTES, value="20")
    chat.choose(again, chat.newest.card)
    assert "nothing changes" in chat.told


def test_a_minor_never_trains_alone() -> None:
    chat = runner({Question.AGE: "15"}).say("my coach is away this week")
    assert "no session until" in chat.told
    assert chat.athlete.standing.kind == "paused"
    assert "on a pause" in chat.command(Place.PLAN).told


def test_an_open_question_does_not_catch_what_is_said_later() -> None:
    chat = changing_trip(lifter()).command(Place.PLAN).say("I only have 20 minutes today")
    assert chat.athlete.profile.trips == ()
    assert chat.next_session.minutes_given == 20


def changing_trip(chat: Chat) -> Chat:
    """The trip question waits."""
    return chat.choose(ChangeAnswer(question=Question.TRIP))


def test_the_reasons_are_those_of_the_week_shown() -> None:
    chat = runner().say("no strength on wednesday 2 december").command(Place.PLAN)
    shown = {each.day for each in chat.sessions() if each.day < chat.today + timedelta(days=7)}
    chat.tap("Why these days?")
    for day in shown:
        assert f"{day:%A} {day.day}" in chat.told
    assert "Wednesday 2" not in chat.told


def test_next_week_told_as_a_whole_is_next_week_only() -> None:
    chat = runner().say("next week I run monday easy, wednesday intervals, saturday long")
    runs = {each.day.isoformat(): each.run for each in chat.athlete.profile.dated_runs}
    assert runs["2026-12-07"] is RunKind.EASY
    assert runs["2026-12-09"] is RunKind.INTERVALS
    assert runs["2026-12-12"] is RunKind.LONG
    assert runs["2026-12-13"] is RunKind.REST
    assert all(day >= "2026-12-07" for day in runs)
    week = chat.athlete.profile.running_week
    assert week is not None
    assert week.on(6) is RunKind.LONG


def test_little_time_on_a_free_day_shortens_nothing() -> None:
    chat = lifter().skip(timedelta(days=1)).say("only 15 minutes today")
    assert all(each.minutes_given is None for each in chat.sessions())
    assert "Nothing planned today" in chat.told


def test_why_an_exercise_is_in_the_plan() -> None:
    chat = lifter()
    exercise = chat.next_session.prescriptions[0].exercise
    chat.say(f"why {exercise.replace('_', ' ')}?")
    assert "In your plan" in chat.told


def test_weights_told_with_the_unit_are_kept() -> None:
    chat = runner({Question.KIT: "dumbbells"})
    chat.say("my dumbbells are 5 lb, 10 lb, 8 kg and 12 kg")
    loads = chat.athlete.profile.owned_loads
    assert loads is not None
    assert sorted(str(each) for each in loads.dumbbells or ()) == ["10 lb", "12 kg", "5 lb", "8 kg"]


def test_all_that_a_message_is_about_is_acted_on() -> None:
    chat = leg_day()
    before = chat.next_session
    chat.say("my legs are dead and I only have 20 minutes today")
    after = chat.session(before.id)
    assert after.minutes_given == 20
    assert after.eased_today
    assert after.minutes == minutes_of(after) < before.minutes
    assert f"about {after.minutes} min" in chat.told
    assert "half the sets" in chat.told


@pytest.mark.parametrize("words", ["squats 900 kg", "remind me at 25:00"])
def test_what_cannot_be_is_asked_back(words: str) -> None:
    chat = lifter()
    before = chat.athlete.profile, chat.athlete.plan
    chat.say(words)
    assert "can't be right" in chat.told or "that time" in chat.told.lower()
    assert (chat.athlete.profile, chat.athlete.plan) == before


# --- wishes about exercises ----------------------------------------------------------------------


def names(chat: Chat) -> set[str]:
    return {each.exercise for session in chat.sessions() for each in session.prescriptions}


def test_an_exercise_is_swapped_for_one_of_the_same_movement() -> None:
    chat = lifter()
    before = chat.next_session.prescriptions[0]
    chat.say("swap the push-ups" if before.exercise == "pushup" else "swap the bench press")
    gone = names(lifter()) - names(chat)
    assert gone
    assert "you asked for it" in chat.told
    chat.say("hello")
    assert not gone & names(chat), "it stays so"


def test_too_heavy_means_lighter_and_only_that_one() -> None:
    chat = lifter()
    before = {each.exercise: each for each in chat.next_session.prescriptions}
    row = ExerciseId("bent_over_row")
    assert row in before
    chat.say("the bent-over rows are too heavy")
    after = {each.exercise: each for each in chat.next_session.prescriptions}
    assert set(after) == set(before)
    changed = {name for name in before if after[name].load != before[name].load}
    assert changed == {row}
    assert added_kilograms(after[row].load) < added_kilograms(before[row].load)


def test_harder_is_never_for_the_asking() -> None:
    chat = lifter()
    plan = chat.athlete.plan
    chat.say("this is too easy")
    assert "when your reps show it" in chat.told
    assert chat.athlete.plan == plan


# --- what was told of the weeks is taken back ----------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "long run moved to saturday",
        "travelling until the 10th, no kit",
        "10 km race on sunday",
    ],
)
@pytest.mark.parametrize("by_tap", [True, False])
def test_a_date_a_trip_or_a_race_is_taken_back(words: str, *, by_tap: bool) -> None:
    chat = lifter()
    before = chat.athlete.profile
    days = tuple(each.day for each in chat.sessions())
    chat.say(words)
    assert chat.athlete.profile != before
    told = next(each for each in reversed(chat.screen) if "Undo" in each.labels)
    chat = chat.tap_old(told, "Undo") if by_tap else chat.say("undo")
    assert chat.athlete.profile == before
    if "race" not in words:
        assert tuple(each.day for each in chat.sessions()) == days


def test_undo_after_a_trip_leaves_the_report_before_it() -> None:
    chat = lifter().skip(timedelta(hours=1)).say("done, nothing hurt, form ok, 3 left")
    report = chat.report
    chat.say("travelling until the 10th, no kit").say("undo").say("undo")
    assert chat.report == report
    assert not any(isinstance(entry, Undone) for entry in chat.athlete.log)


def test_an_old_undo_takes_back_nothing_newer() -> None:
    chat = lifter().say("long run moved to saturday")
    old = next(each for each in reversed(chat.screen) if "Undo" in each.labels)
    chat.say("travelling until the 10th, no kit").tap_old(old, "Undo")
    assert chat.athlete.profile.trips
    assert chat.athlete.profile.dated_runs


def test_the_undo_of_an_undo_brings_it_again() -> None:
    chat = lifter().say("long run moved to saturday")
    told = chat.athlete.profile
    chat.say("undo")
    shown = next(each for each in reversed(chat.screen) if "Undo" in each.labels)
    assert chat.tap_old(shown, "Undo").athlete.profile == told
