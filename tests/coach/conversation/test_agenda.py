"""When the coach speaks unasked: the right wall-clock time, once, by day, and never too often."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.athlete import Active, Athlete, Paused
from coach.conversation.choices import Place
from coach.conversation.events import EndPause, FollowUpSession, Nudge, RemindSession, TurnDay
from coach.conversation.local_time import instant
from coach.conversation.respond import agenda
from coach.dialogue import Question
from coach.plan import SessionStatus
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import newcomer, runner
from tests.strategies import INSTANTS, athletes

BERLIN = ZoneInfo("Europe/Berlin")
EVERY_DAY_EASY = "easy every day"


def reminders(chat: Chat) -> tuple[Nudge, ...]:
    return tuple(each for each in chat.nudges() if isinstance(each.reason, RemindSession))


def follow_ups(chat: Chat) -> tuple[Nudge, ...]:
    return tuple(each for each in chat.nudges() if isinstance(each.reason, FollowUpSession))


def wall(moment: datetime, zone: str = "Europe/Berlin") -> str:
    return f"{moment.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


# --- the chosen time, also across daylight saving ------------------------------------------


@pytest.mark.parametrize(
    ("start", "zone"),
    [
        (datetime(2027, 3, 22, 5, tzinfo=UTC), "Europe/Berlin"),
        (datetime(2026, 10, 19, 5, tzinfo=UTC), "Europe/Berlin"),
        (datetime(2027, 3, 8, 10, tzinfo=UTC), "America/New_York"),
        (datetime(2026, 10, 26, 10, tzinfo=UTC), "America/New_York"),
        (datetime(2027, 3, 28, 12, tzinfo=UTC), "Australia/Lord_Howe"),
    ],
)
def test_reminders_keep_their_wall_clock_time_across_a_change(start: datetime, zone: str) -> None:
    chat = runner(now=start, zone=zone)
    offsets = set()
    for _ in range(14):
        for nudge in reminders(chat):
            there = nudge.due.astimezone(ZoneInfo(zone))
            assert there.time() == time(7)
            offsets.add(there.utcoffset())
        chat.skip(timedelta(days=1))
    assert len(offsets) == 2


@pytest.mark.parametrize(
    ("day", "wish", "due"),
    [
        (date(2027, 3, 28), time(2, 30), datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),
        (date(2027, 3, 28), time(1, 59), datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        (date(2027, 3, 28), time(3, 0), datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        (date(2026, 10, 25), time(2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (date(2026, 10, 25), time(3, 0), datetime(2026, 10, 25, 2, 0, tzinfo=UTC)),
    ],
    ids=["in the gap", "before the gap", "after the gap", "repeated", "after the repeated hour"],
)
def test_a_time_that_is_skipped_or_repeated(day: date, wish: time, due: datetime) -> None:
    assert instant(day, wish, BERLIN) == due


@given(
    day=st.dates(min_value=date(2026, 1, 1), max_value=date(2030, 1, 1)),
    wish=st.times().map(lambda each: each.replace(second=0, microsecond=0)),
    zone=st.sampled_from(["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "UTC"]),
)
def test_an_instant_shows_its_wish_or_the_first_moment_past_a_gap(
    day: date, wish: time, zone: str
) -> None:
    there = instant(day, wish, ZoneInfo(zone)).astimezone(ZoneInfo(zone))
    assert there.date() == day
    wished = datetime.combine(day, wish, tzinfo=UTC)
    shown = datetime.combine(day, there.time(), tzinfo=UTC)
    assert timedelta() <= shown - wished <= timedelta(hours=1)
    assert there.fold == 0


@pytest.mark.parametrize("wish", [time(2, 30), time(0)], ids=str)
def test_a_years_wishes_are_met_in_every_zone(wish: time) -> None:
    """On every day: shown on the clock as wished, or at the end of a gap that swallowed it."""
    first, days = date(2026, 11, 23), 366
    for zone in map(ZoneInfo, sorted(available_timezones())):
        previous = instant(first - timedelta(days=1), wish, zone)
        for day in (first + timedelta(days=ahead) for ahead in range(days)):
            due = instant(day, wish, zone)
            assert timedelta(hours=22) <= due - previous <= timedelta(hours=26), (zone, day)
            there = due.astimezone(zone)
            late = there.replace(tzinfo=None) - datetime.combine(day, wish)
            assert late == timedelta() or _swallowed(day, wish, zone) == late, (zone, day)
            assert there.fold == 0, (zone, day)
            previous = due


def _swallowed(day: date, wish: time, zone: ZoneInfo) -> timedelta | None:
    """How long the gap is in which a wall-clock time falls; None outside gaps."""
    before = datetime.combine(day, wish, tzinfo=zone)
    after = before.replace(fold=1)
    gap = (before.utcoffset() or timedelta()) - (after.utcoffset() or timedelta())
    return -gap if gap < timedelta() else None


def test_a_time_of_ones_own_is_kept_to_the_minute_an_offered_one_may_be_late() -> None:
    typed = runner()
    assert {each.leeway for each in reminders(typed)} == {timedelta()}
    typed.say("change reminder").tap("07:00")
    assert {each.leeway for each in reminders(typed)} == {timedelta(minutes=3)}


def test_a_session_put_off_comes_at_its_minute() -> None:
    chat = runner().say("change reminder").tap("07:00").skip(timedelta(hours=1))
    chat.tap("Later").tap("Today 19:00")
    assert min(reminders(chat), key=lambda nudge: nudge.due).leeway == timedelta()


def test_a_pause_that_ends_while_nobody_could_speak_ends_in_silence() -> None:
    chat = runner().command(Place.PAUSE).tap("2 weeks")
    chat.sleep(timedelta(days=14, hours=15))
    assert wall(chat.now).endswith("21:30")
    assert not any("Good to have you back" in each for each in chat.heard)
    assert isinstance(chat.athlete.standing, Active)


def test_reminders_follow_a_move() -> None:
    chat = runner().share_place("America/New_York")
    assert {
        each.due.astimezone(ZoneInfo("America/New_York")).time() for each in reminders(chat)
    } == {time(7)}


def test_a_reminder_comes_once_however_often_the_time_is_changed() -> None:
    chat = runner().skip(timedelta(hours=1))
    chat.say("remind me at 9:00")
    assert not any(
        "Push-up" in each for each in chat.skip_to_day(date(2026, 11, 30), "12:00").heard
    )


# --- the follow-up -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reminder", "follow_up"),
    [
        ("6:00", "2026-11-30 20:00"),
        ("12:00", "2026-11-30 20:00"),
        ("17:00", "2026-11-30 20:00"),
        ("17:01", "2026-12-01 09:00"),
        ("19:30", "2026-12-01 09:00"),
        ("22:00", "2026-12-01 09:00"),
    ],
)
def test_one_follow_up_at_eight_or_the_next_morning(reminder: str, follow_up: str) -> None:
    chat = runner({Question.TIME: reminder}, now=datetime(2026, 11, 30, 4, tzinfo=UTC))
    first = min(follow_ups(chat), key=lambda nudge: nudge.due)
    assert wall(first.due) == follow_up
    asked = [each for each in chat.skip(timedelta(days=1, hours=20)).heard if "How did" in each]
    assert len(asked) == 1


def test_no_follow_up_once_it_was_reported() -> None:
    chat = runner().skip(timedelta(hours=1)).tap("Done")
    assert not any("How did" in each for each in chat.skip(timedelta(hours=20)).heard)


def test_a_session_put_off_past_five_is_followed_up_the_next_morning() -> None:
    chat = runner().skip(timedelta(hours=1)).tap("Later").tap("Today 19:00")
    assert wall(min(each.due for each in follow_ups(chat))) == "2026-12-01 09:00"


@pytest.mark.parametrize("down", [timedelta(hours=5), timedelta(hours=16), timedelta(days=2)])
def test_what_comes_too_late_is_dropped(down: timedelta) -> None:
    chat = runner().sleep(down + timedelta(minutes=30))
    assert not any("Push-up" in each for each in chat.heard)
    assert chat.nudges()


@pytest.mark.parametrize(
    ("reminder", "until"),
    [
        ("6:00", "2026-11-30 10:00"),
        ("19:00", "2026-11-30 21:00"),
        ("20:59", "2026-11-30 21:00"),
        ("21:30", "2026-11-30 22:00"),
    ],
)
def test_a_late_reminder_is_not_said_in_the_night(reminder: str, until: str) -> None:
    chat = runner({Question.TIME: reminder}, now=datetime(2026, 11, 30, 4, tzinfo=UTC))
    reminders = [each for each in chat.nudges() if isinstance(each.reason, RemindSession)]
    assert wall(min(each.expires for each in reminders)) == until


# --- who gets nothing ----------------------------------------------------------------------


@pytest.mark.parametrize("place", [Place.STOP, Place.DELETE])
def test_who_stops_or_goes_has_nothing_waiting(place: Place) -> None:
    chat = runner().command(place)
    if place is Place.DELETE:
        chat.tap("Erase everything")
    assert chat.nudges() == ()


def test_in_the_interview_nothing_comes_unasked_but_somebody_stays_awake() -> None:
    chat = newcomer()
    assert [type(each.reason) for each in chat.nudges()] == [TurnDay]
    assert chat.skip(timedelta(days=9)).heard == ()


def test_the_plan_just_made_is_not_followed_by_a_reminder_of_the_past() -> None:
    chat = runner(now=datetime(2026, 11, 30, 9, tzinfo=UTC))
    assert all(each.due > chat.now for each in chat.nudges())
    assert chat.next_session.day == date(2026, 11, 30)


@pytest.mark.parametrize("zones", [("Pacific/Auckland", "Pacific/Honolulu")])
def test_crossing_the_date_line_leaves_nobody_asleep(zones: tuple[str, str]) -> None:
    chat = runner({Question.WEEK: EVERY_DAY_EASY}).share_place(zones[0]).skip(timedelta(days=2))
    chat.share_place(zones[1])
    days = [each for each in chat.nudges() if isinstance(each.reason, TurnDay)]
    assert len(days) == 1
    assert days[0].due > chat.now


# --- any runner ----------------------------------------------------------------------------


@settings(max_examples=25)
@given(anyone=athletes(), now=INSTANTS)
def test_any_agenda_is_sound(anyone: Athlete, now: datetime) -> None:
    athlete = anyone.model_copy(update={"zone_hint": None})
    nudges = agenda(athlete, now)
    assert len({each.key for each in nudges}) == len(nudges)
    for each in nudges:
        assert each.due < each.expires
        assert each.expires > now
    if athlete.standing.kind in ("active", "paused"):
        assert nudges
    if athlete.hold is not None or athlete.standing.kind != "active":
        assert not any(isinstance(each.reason, RemindSession | FollowUpSession) for each in nudges)


@settings(max_examples=6)
@given(
    week=st.sampled_from([EVERY_DAY_EASY, "Tue tempo, Sun long", "Mon easy, Wed easy, Fri easy"]),
    reminder=st.sampled_from(["5:30", "7:00", "16:45", "17:30", "20:30"]),
    dose=st.sampled_from(["1 x 20", "2 x 30", "3 x 20"]),
    days=st.integers(8, 21),
)
def test_a_silent_runner_hears_at_most_twice_a_day_and_never_at_night(
    week: str, reminder: str, dose: str, days: int
) -> None:
    chat = runner({Question.WEEK: week, Question.TIME: reminder, Question.DOSE: dose})
    chat.skip(timedelta(days=days))
    assert chat.unasked
    assert max(chat.unasked.values()) <= 2
    missed = [each for each in chat.plan.sessions if each.day < chat.today]
    assert all(each.status is not SessionStatus.REPORTED for each in missed)


def test_a_pause_waits_for_its_end_alone() -> None:
    chat = runner().command(Place.PAUSE).tap("2 weeks")
    (only,) = chat.nudges()
    assert isinstance(only.reason, EndPause)
    assert wall(only.due) == "2026-12-14 07:00"
    assert chat.athlete.standing == Paused(until=date(2026, 12, 14))
