"""/progress: the calendar, exercises over time, pain; in pictures and in words."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

import pytest

from coach.adaptation.kept_weeks import training_weeks
from coach.conversation import charts
from coach.conversation.chart_of_work import work_chart
from coach.conversation.charts import MOST_PLACES, MOST_TICKS, MOST_WEEKS, ticks
from coach.conversation.choices import Place, ShowChart, decode, encode
from coach.conversation.effects import MOST_IN_CAPTION, Chart, Picture
from coach.knowledge.catalogue import CATALOGUE
from coach.phrases import English
from coach.phrases.english import charts as english_charts
from coach.phrases.text import Text
from coach.picture import (
    CalendarWeek,
    MarkedChange,
    PainChart,
    PainLine,
    PainOverTime,
    Point,
    WeekKept,
    WeeksChart,
    WeeksKept,
    WorkChart,
    WorkOverTime,
)
from coach.plan import ExerciseId, Hold, Prescription
from coach.training_log import (
    Completion,
    Excuse,
    Excused,
    ExerciseDone,
    Report,
    Reported,
    ReportId,
)
from coach.units import Banded, BandStrength, Bodyweight, Held, Load, PerHand, kilograms, pounds
from tests.coach.adaptation.examples import MONDAY, RUNNER, bar, hands, held, prescription
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import lifter, runner

SAY = English()
CLEAN = "done, no pain, form was fine, 3 left"
HURT = "done, left knee 4/10, form was fine, 2 left"


@cache
def _trained() -> Chat:
    chat = lifter()
    for number in range(8):
        chat.skip_to_day(chat.next_session.day).say(HURT if number == 4 else CLEAN)
    return chat


def trained() -> Chat:
    """Four weeks of two sessions, in one of which a knee hurt."""
    return _trained().copy()


def picture_of(chat: Chat) -> Picture:
    (chart,) = (each for each in chat.effects if isinstance(each, Chart))
    return charts.picture(chart, chat.athlete, chat.athlete.log, chat.now)


def weeks_of(chat: Chat) -> WeeksChart:
    shows = picture_of(chat.command(Place.PROGRESS)).shows
    assert isinstance(shows, WeeksChart)
    return shows


def test_progress_is_the_calendar_with_all_else_in_words_and_charts_to_choose() -> None:
    chat = trained().command(Place.PROGRESS)
    assert isinstance(picture_of(chat).shows, WeeksChart)
    for words in ("Weeks kept", "Where you stand", "What changed lately"):
        assert words in chat.told
    assert {"Push-up", "Goblet squat", "Pain", "My week"} <= set(chat.labels)


def test_without_a_session_there_is_a_line_on_what_will_appear() -> None:
    chat = runner().command(Place.PROGRESS)
    assert "after the second what changed" in chat.told
    assert not any(isinstance(each, Chart) for each in chat.effects)


def test_a_tapped_exercise_is_shown_with_its_changes_and_why() -> None:
    chat = trained().command(Place.PROGRESS).tap("Push-up")
    work = picture_of(chat).shows
    assert isinstance(work, WorkChart)
    assert (work.title, work.unit) == ("Push-up", "reps")
    what, why = work.changes[0].words.split(": ")
    assert what.startswith("12 → ")
    assert "clean session" in why
    assert work.changes[0].words in chat.told
    assert f"{work.points[-1].value:g} reps" in chat.told
    assert "Push-up" not in chat.labels
    assert "Weeks kept" in chat.labels


def test_a_drop_is_marked_with_its_reason() -> None:
    work = picture_of(trained().command(Place.PROGRESS).tap("Goblet squat")).shows
    assert isinstance(work, WorkChart)
    assert work.unit == "kg"
    assert any("your left knee hurt (4/10)" in change.words for change in work.changes)


def test_pain_goes_from_where_it_began_back_to_nothing() -> None:
    chat = trained().command(Place.PROGRESS).tap("Pain")
    pain = picture_of(chat).shows
    assert isinstance(pain, PainChart)
    (knee,) = pain.lines
    assert knee.area == "Left knee"
    assert knee.points[0].value == 4
    assert {point.value for point in knee.points[1:]} == {0}
    assert "worst 4" in chat.told
    assert f"0 on {SAY.chart_day(knee.points[1].day)}" in chat.told
    assert f"still on {SAY.chart_day(knee.points[-1].day)}" in chat.told


def test_without_pain_the_chart_says_so() -> None:
    chat = lifter()
    chat.skip_to_day(chat.next_session.day).say(CLEAN).command(Place.PROGRESS).tap("Pain")
    pain = picture_of(chat).shows
    assert isinstance(pain, PainChart)
    assert (pain.lines, pain.note) == ((), "No pain told so far. May it stay that way.")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("progress of my squats", "Goblet squat"),
        ("push-up chart", "Push-up"),
        ("pain chart", "Pain, 0 to 10"),
        ("my progress", "Weeks kept"),
        ("show me my progress", "Weeks kept"),
    ],
)
def test_a_chart_is_asked_for_in_words(words: str, title: str) -> None:
    shows = picture_of(trained().say(words)).shows
    assert isinstance(shows, WorkChart | WeeksChart | PainChart)
    assert shows.title == title


def test_changes_that_are_only_marked_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(english_charts, "TOLD", 2)
    picture = picture_of(trained().command(Place.PROGRESS).tap("Push-up"))
    work = picture.shows
    assert isinstance(work, WorkChart)
    assert work.note == f"{len(work.changes) - 2} earlier changes: dark dots."
    assert work.note in picture.caption.plain
    assert SAY.earlier_changes(2) == ""


def test_an_exercise_never_done_has_an_honest_empty_chart() -> None:
    chat = trained().choose(ShowChart(of=WorkOverTime(exercise=ExerciseId("deadlift"))))
    work = picture_of(chat).shows
    assert isinstance(work, WorkChart)
    assert work.points == ()
    assert "begins with the first session" in chat.told


def test_an_exercise_that_is_no_more_has_no_chart() -> None:
    gone = ShowChart(of=WorkOverTime(exercise=ExerciseId("no_such_thing")))
    assert trained().choose(gone).told == SAY.button_gone()


@pytest.mark.parametrize(
    "of",
    [
        WeeksKept(),
        PainOverTime(),
        *(WorkOverTime(exercise=each.id) for each in CATALOGUE.exercises),
    ],
)
def test_a_chart_fits_on_its_button(of: WeeksKept | PainOverTime | WorkOverTime) -> None:
    assert decode(encode(ShowChart(of=of))) == ShowChart(of=of)


def test_a_pause_breaks_nothing_and_is_named() -> None:
    chat = trained().command(Place.PAUSE).tap("2 weeks").skip(timedelta(days=25)).say(CLEAN)
    weeks = weeks_of(chat)
    assert WeekKept.EXCUSED in {week.kept for week in weeks.weeks}
    assert "P" in {week.reason for week in weeks.weeks}
    assert WeekKept.MISSED not in {week.kept for week in weeks.weeks[:-2]}
    assert "P pause" in weeks.note


def test_a_pause_that_ended_early_ends_in_the_calendar_too() -> None:
    chat = trained().command(Place.PAUSE).tap("4 weeks").skip(timedelta(days=3)).say("I'm back")
    chat.skip(timedelta(days=24))
    kinds = [week.kept for week in weeks_of(chat).weeks]
    assert WeekKept.MISSED in kinds


LEAVING = pytest.mark.parametrize("leave", [lambda chat: chat.command(Place.STOP), Chat.block])


@LEAVING
def test_weeks_of_silence_break_nothing_and_end_with_it(leave: Callable[[Chat], Chat]) -> None:
    chat = leave(trained())
    left = chat.today
    back = chat.skip(timedelta(weeks=3)).start().today
    weeks = training_weeks(chat.skip(timedelta(weeks=3)).athlete.log, chat.today)
    away = [week.excuse for week in weeks if left < week.monday < back - timedelta(days=2)]
    after = [week.excuse for week in weeks if week.monday > back]
    assert set(away) == {Excuse.PAUSE}
    assert None in after


@LEAVING
def test_silence_longer_than_the_log_reaches_ends_in_it(leave: Callable[[Chat], Chat]) -> None:
    chat = leave(trained())
    left = chat.today
    chat.skip(timedelta(weeks=10)).start()
    (excused,) = {
        entry.first: entry.last for entry in chat.athlete.log if isinstance(entry, Excused)
    }.items()
    assert excused == (left, chat.today - timedelta(days=1))


def test_coming_back_twice_excuses_no_week_that_was_trained_or_missed() -> None:
    chat = trained().command(Place.PAUSE).tap("Until I'm back").skip(timedelta(weeks=2))
    chat = chat.say("I'm back").skip(timedelta(weeks=3)).say("I'm back")
    assert [week.kept for week in weeks_of(chat).weeks].count(WeekKept.MISSED) >= 1


def test_a_long_past_shows_its_last_weeks() -> None:
    chat = trained()
    reports = (each for each in chat.athlete.log if isinstance(each, Reported))
    first = next(reports)
    past = tuple(
        first.model_copy(
            update={
                "number": number - 100,
                "report": first.report.model_copy(
                    update={
                        "id": ReportId(number + 1000),
                        "day": first.report.day - timedelta(weeks=40 - number),
                    }
                ),
            }
        )
        for number in range(40)
    )
    shows = charts.picture(
        Chart(of=WeeksKept()), chat.athlete, (*past, *chat.athlete.log), chat.now
    ).shows
    assert isinstance(shows, WeeksChart)
    assert len(shows.weeks) == MOST_WEEKS
    assert shows.weeks[-1] == weeks_of(chat).weeks[-1]


# --- one exercise over time ------------------------------------------------------------------


def reported(number: int, asked: Prescription, *done: ExerciseDone, left: int = 2) -> Report:
    return Report(
        id=ReportId(number),
        session=None,
        day=MONDAY + timedelta(days=7 * number),
        completion=Completion.FULL,
        prescriptions=(asked,),
        done=done,
        pains=(),
        faults=(),
        reps_left=left,
    )


def chart_of(name: str, *loads: Load, reps: int = 8) -> WorkChart:
    reports = tuple(
        reported(number, prescription(name, 3, reps, load)) for number, load in enumerate(loads)
    )
    return work_chart(ExerciseId(name), RUNNER, reports, SAY)


@pytest.mark.parametrize(
    ("loads", "unit", "values"),
    [
        ((held(8), held(10)), "kg", [8, 10]),
        ((hands(8), hands(10)), "kg in each hand", [8, 10]),
        ((bar(40), bar(45)), "kg", [40, 45]),
        ((Bodyweight(), held(4)), "kg", [0, 4]),
        ((held(10), Held(weight=pounds(25))), "lb", [22.0, 25]),
        ((held(10), held(10)), "reps", [8, 8]),
        ((Bodyweight(), Bodyweight()), "reps", [8, 8]),
        ((held(10), PerHand(weight=kilograms(6))), "reps", [8, 8]),
        (
            (Banded(strength=BandStrength.LIGHT), Banded(strength=BandStrength.HEAVY)),
            "reps",
            [8, 8],
        ),
    ],
)
def test_the_load_is_shown_where_it_moved_and_can_be_compared(
    loads: tuple[Load, ...], unit: str, values: list[float]
) -> None:
    chart = chart_of("goblet_squat", *loads)
    assert chart.unit == unit
    assert [point.value for point in chart.points] == values


def test_holds_are_shown_in_seconds() -> None:
    asked = prescription("plank", 2, 30, hold=True)
    assert isinstance(asked.work, Hold)
    told = ExerciseDone(exercise=asked.exercise, sets=(45, 30))
    reports = (reported(0, asked), reported(1, asked, told))
    chart = work_chart(asked.exercise, RUNNER, reports, SAY)
    assert (chart.unit, [point.value for point in chart.points]) == ("seconds", [30, 45])


def test_what_was_left_out_or_never_done_is_no_point() -> None:
    asked = prescription("plank", 2, 30, hold=True)
    left_out = reported(0, asked).model_copy(update={"not_done": (asked.exercise,)})
    nothing = reported(1, asked).model_copy(update={"completion": Completion.NONE})
    assert work_chart(asked.exercise, RUNNER, (left_out, nothing), SAY).points == ()


def test_the_load_told_counts_before_the_one_asked() -> None:
    asked = prescription("goblet_squat", 3, 8, held(10))
    heavier = ExerciseDone(exercise=asked.exercise, sets=(8, 8, 8), load=held(12))
    chart = work_chart(
        asked.exercise, RUNNER, (reported(0, asked), reported(1, asked, heavier)), SAY
    )
    assert [point.value for point in chart.points] == [10, 12]


def test_an_estimate_goes_with_sets_it_can_be_believed_from() -> None:
    low = chart_of("goblet_squat", held(10), held(12), held(14))
    assert len(low.estimate) == 3
    assert all(
        guess.value > point.value for guess, point in zip(low.estimate, low.points, strict=True)
    )
    assert "Epley" in SAY.work_in_words(low).plain
    assert chart_of("goblet_squat", held(10), held(12), reps=14).estimate == ()
    assert "Epley" not in SAY.work_in_words(chart_of("goblet_squat", held(10))).plain


def test_one_session_is_a_point_and_a_line_on_what_comes() -> None:
    chart = chart_of("goblet_squat", held(10))
    assert len(chart.points) == 1
    assert "makes it a line" in chart.note


@pytest.mark.parametrize("count", [1, 2, 3, 10, 100])
@pytest.mark.parametrize("apart", [1, 3, 30])
def test_days_named_under_a_chart_have_room(count: int, apart: int) -> None:
    days = tuple(date(2026, 1, 5) + timedelta(days=apart * number) for number in range(count))
    named = ticks(days, SAY)
    assert 1 <= len(named) <= MOST_TICKS
    assert named[0].day == days[0]
    assert count == 1 or len(named) == 1 or named[-1].day == days[-1]


def test_all_numbers_of_a_chart_stand_in_its_caption() -> None:
    chat = trained().command(Place.PROGRESS)
    for label in ("Goblet squat", "Push-up"):
        picture = picture_of(chat.copy().tap(label))
        words, shows = picture.caption.plain, picture.shows
        assert isinstance(shows, WorkChart)
        assert all(change.words in words for change in shows.changes)
        assert {f"{point.value:g}" for point in shows.points} <= set(words.split())
    weeks = weeks_of(chat)
    told = picture_of(chat).caption.plain
    assert all(f"{each.label} {each.done}" in told for each in weeks.weeks)


def test_an_excused_week_is_told_by_its_letter_and_an_estimate_from_first_to_last() -> None:
    weeks = (
        CalendarWeek(label="5 Oct", kept=WeekKept.EXCUSED, done=0, reason="I"),
        CalendarWeek(label="12 Oct", kept=WeekKept.PART, done=1),
    )
    chart = WeeksChart(title="Weeks kept", weeks=weeks, note="I illness: that breaks nothing.")
    assert "5 Oct I, 12 Oct 1." in SAY.weeks_in_words(chart).plain
    guessed = chart_of("goblet_squat", held(10), held(12), held(14))
    for point in (guessed.estimate[0], guessed.estimate[-1]):
        assert f"{point.value:.0f}" in SAY.work_in_words(guessed).plain


LONG = tuple(
    Point(day=MONDAY + timedelta(days=3 * number), value=100 + number % 9) for number in range(120)
)
LONGEST_REASON = "47.5 kg in each hand → 42.5 kg in each hand: your left Achilles hurt (4/10)"


@pytest.mark.parametrize(
    "told",
    [
        SAY.work_in_words(
            WorkChart(
                title="Loaded single-leg calf raise",
                unit="kg in each hand",
                points=LONG,
                estimate=LONG,
                changes=tuple(MarkedChange(day=MONDAY, words=LONGEST_REASON) for _ in range(9)),
            )
        ),
        SAY.weeks_in_words(
            WeeksChart(
                title="Weeks kept",
                weeks=(CalendarWeek(label="30 Nov", kept=WeekKept.KEPT, done=2),) * MOST_WEEKS,
                note=SAY.weeks_note(tuple(Excuse), weeks=MOST_WEEKS),
            )
        ),
        SAY.pain_in_words(
            PainChart(
                title="Pain, 0 to 10",
                lines=(PainLine(area="Right lower back", points=LONG),) * MOST_PLACES,
            )
        ),
    ],
    ids=["work", "weeks", "pain"],
)
def test_the_words_of_a_long_chart_fit_under_it_and_end_with_its_last_day(told: Text) -> None:
    assert len(told.plain) <= MOST_IN_CAPTION
    if "30 Nov" not in told.plain:
        assert "lately" in told.plain.lower()
        assert f"{LONG[-1].value:g} on {SAY.chart_day(LONG[-1].day)}" in told.plain
