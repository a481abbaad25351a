"""Loads during a session and after it: too heavy at once, heavier of one's own, what changed."""

from datetime import timedelta

import pytest

from coach.adaptation.rules import Rule
from coach.conversation.choices import Place
from coach.conversation.report_answers import lacking_spot
from coach.knowledge.load_ladder import added_kilograms
from coach.knowledge.sore_places import PLACES, SPOTS_OF, PlaceRow, spot_without_asking
from coach.phrases.english.rules import RULES
from coach.plan import Prescription, SessionStatus
from coach.training_log import Completion, Pain, PainKind, Report, ReportId
from coach.units import PerHand, kilograms
from tests.coach.adaptation.examples import MONDAY
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import lifter

REPORT = Report(
    id=ReportId(1), session=None, day=MONDAY, completion=Completion.FULL, prescriptions=()
)
CLEAN = ("Done", "0 ·", "No, clean", "2–3 left")


def session_day() -> Chat:
    """Monday 07:30: upper body and core, with dumbbells."""
    return lifter().skip(timedelta(hours=1))


def taps(chat: Chat, *labels: str) -> Chat:
    for label in labels:
        chat.tap(label)
    return chat


def next_row(chat: Chat) -> Prescription:
    return next(
        each
        for session in chat.sessions()
        if session.status is SessionStatus.PLANNED and session.day > chat.today
        for each in session.prescriptions
        if each.exercise == "bent_over_row"
    )


def too_heavy(chat: Chat, way: str) -> Chat:
    if way == "tap":
        return taps(chat, "Too heavy", "Bent-over row")
    return chat.say(way)


@pytest.mark.parametrize("way", ["tap", "bent-over row 6 reps", "bent-over row: only got 6 reps"])
def test_s37_a_first_set_well_short_makes_the_rest_lighter_at_once(way: str) -> None:
    before = next_row(session_day())
    assert before.load == PerHand(weight=kilograms(4))
    chat = too_heavy(session_day(), way)
    everything = "".join(chat.heard) + chat.told
    assert "Bent-over row: the set left with 2 kg in each hand" in everything
    assert "1 × 12 · 2 kg in each hand" in everything, "the card shows what is left"
    assert chat.report.completion is Completion.PARTIAL
    taps(chat, *CLEAN)
    assert next_row(chat).load == PerHand(weight=kilograms(2)), "and the next session answers"


def test_a_first_set_nearly_in_full_is_no_reason() -> None:
    chat = session_day().say("bent-over row 11 reps")
    assert "Good form beats the number" not in "".join(chat.heard) + chat.told


def test_more_than_was_asked_is_noted_and_the_next_load_is_a_small_step() -> None:
    chat = session_day()
    for _ in range(3):
        chat = taps(chat, *CLEAN).skip(timedelta(days=7))
    before = next_row(chat)
    chat.say("done, bent-over row 2x16 30kg, no pain, form ok, 2 left")
    assert "Bent-over row: you took 30 kg in each hand, noted." in chat.told
    assert "a small step at a time" in chat.told
    assert added_kilograms(next_row(chat).load) <= 1.2 * added_kilograms(before.load)


def test_why_shows_the_last_changes_with_rule_and_undo() -> None:
    chat = taps(session_day(), *CLEAN)
    chat.say("why")
    assert "What changed lately" in chat.told
    assert "Mon 30 Nov: push-up 12 → 13 reps and" in chat.told
    assert len(chat.told.split("What changed lately")[1].strip().splitlines()) == 1
    chat.tap("What changed, in full")
    assert "Push-up 12 → 13 reps" in chat.told
    assert RULES["one repetition more"] in chat.told
    chat.tap("Undo Mon 30 Nov")
    assert "Taken back" in chat.told


def test_progress_estimates_what_a_lift_could_be_done_with_once() -> None:
    chat = session_day()
    for left in ("8kg", "10kg"):
        chat.say(f"done, bent-over row 2x8 {left}, no pain, form ok, 2 left").skip(
            timedelta(days=7)
        )
    chat.command(Place.PROGRESS)
    assert "What you could lift once, estimated" in chat.told
    assert "Bent-over row  " in chat.told
    assert "Epley" in chat.told


def test_every_rule_that_shows_has_its_words() -> None:
    silent = {
        Rule.FORM_WITHOUT_EXERCISE,
        Rule.MISSED,
        Rule.NOTHING_LEFT,
        Rule.SEASON_HOLDS,
        Rule.PLACE_SPARED,
        Rule.CLEAN,
        Rule.AT_THE_TOP,
        Rule.QUIET,
        Rule.PAIN_AGAIN,
        Rule.UNDONE,
        Rule.WAITS_ITS_TURN,
        Rule.FEWER_LEFT,
        Rule.PAIN_HOLDS,
        Rule.MORNING_HOLDS,
        Rule.GOOD_FOR_PLACE,
        Rule.LEFT_OUT_HOLDS,
    }
    of_earlier_logs = {"return after two painless sessions"}
    assert {rule.value for rule in Rule} - set(RULES) == {rule.value for rule in silent}
    assert set(RULES) - of_earlier_logs <= {rule.value for rule in Rule}


@pytest.mark.parametrize("row", PLACES, ids=lambda row: row.spot)
def test_every_row_of_places_is_reached_by_place_and_one_question(row: PlaceRow) -> None:
    for area, spots in SPOTS_OF:
        if row.spot not in spots:
            continue
        pain = Pain(level=4, area=area, kind=PainKind.DULL)
        asked = lacking_spot(REPORT.model_copy(update={"pains": (pain,)})) is not None
        assert asked or spot_without_asking(area) is row.spot
