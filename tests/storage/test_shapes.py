"""Values that an older program wrote are upgraded when read, wherever they are read."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import TypeAdapter
from sqlalchemy import Engine, update

from coach.athlete import Athlete
from coach.conversation.effects import Say
from coach.conversation.events import Nudge, TurnDay
from coach.phrases.text import text
from coach.profile import OwnedLoads, Profile
from coach.training_log import AnswerChanged, Milestone, Reached
from coach.units import BandStrength, kilograms
from storage import athletes, claiming, nudges, outbox
from storage.database import transaction
from storage.outbox import Claimer
from storage.shapes import (
    SHAPE,
    UPGRADES,
    Json,
    NewerShapeError,
    Stored,
    Upgrade,
    read,
    through,
)
from storage.tables import AthleteRow, LogEntryRow, NudgeRow, OutboxRow

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)
CHAT = 7_000_000_001
OLDER = SHAPE - 1


@pytest.fixture
def older(engine: Engine) -> Engine:
    """A database whose every value says that it has the shape before this one."""
    with transaction(engine) as session:
        before = athletes.load(session, CHAT, NOW)
        entry = AnswerChanged(number=1, at=NOW, question="kit")
        after = Athlete(log=(entry,), next_entry=2)
        athletes.save(session, CHAT, before, after, NOW)
        nudge = Nudge(key="day", due=NOW, expires=NOW + timedelta(hours=1), reason=TurnDay())
        nudges.replace_waiting(session, CHAT, (nudge,), NOW - timedelta(hours=1))
        outbox.enqueue(session, CHAT, (Say(text=text("hello")),), NOW)
    with engine.begin() as connection:
        for table in (AthleteRow, LogEntryRow, NudgeRow, OutboxRow):
            connection.execute(update(table).values(version=OLDER))
    engine.dispose()
    return engine


def upgrade(monkeypatch: pytest.MonkeyPatch, stored: Stored, one: Upgrade) -> None:
    monkeypatch.setitem(UPGRADES, stored, {SHAPE: one})


def test_an_athlete_is_upgraded(older: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def in_utc(value: Json) -> Json:
        value["profile"]["zone"] = "UTC"
        return value

    upgrade(monkeypatch, Stored.ATHLETE, in_utc)
    with transaction(older) as session:
        before = athletes.load(session, CHAT, NOW)
        assert before.profile == Profile(zone="UTC")
        after = before.model_copy(update={"profile": Profile(zone="Asia/Tokyo")})
        athletes.save(session, CHAT, before, after, NOW)
    older.dispose()
    with transaction(older) as session:
        assert athletes.load(session, CHAT, NOW).profile.zone == "Asia/Tokyo", "upgraded twice"


def test_a_log_entry_is_upgraded(older: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    upgrade(monkeypatch, Stored.LOG_ENTRY, lambda value: {**value, "question": "race"})
    renamed = (AnswerChanged(number=1, at=NOW, question="race"),)
    with transaction(older) as session:
        assert athletes.load(session, CHAT, NOW).log == renamed
        assert athletes.history(session, CHAT) == renamed


def test_a_nudge_is_upgraded(older: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    upgrade(monkeypatch, Stored.NUDGE, lambda value: {**value, "kind": "end_pause"})
    (due,) = nudges.claim_due(older, NOW, 10)
    assert due.reason.kind == "end_pause"


def test_a_message_is_upgraded(older: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    upgrade(monkeypatch, Stored.MESSAGE, lambda value: {**value, "silent": True})
    (outgoing,) = claiming.claim(older, NOW, 10, Claimer(0, NOW + timedelta(minutes=1)))
    assert outgoing.effect == Say(text=text("hello"), silent=True)


@pytest.mark.parametrize(
    ("version", "ran"), [(1, [2, 4, 11]), (2, [4, 11]), (3, [4, 11]), (4, [11]), (11, [])]
)
def test_upgrades_run_in_the_order_of_their_numbers_from_the_stored_one_on(
    version: int, ran: list[int]
) -> None:
    def step(shape: int) -> Upgrade:
        return lambda value: {"ran": [*value["ran"], shape]}

    upgrades = {shape: step(shape) for shape in (11, 2, 4)}
    assert through(upgrades, version, {"ran": []}) == {"ran": ran}


def test_the_shape_is_that_of_the_newest_upgrade() -> None:
    newest = max((1, *(shape for upgrades in UPGRADES.values() for shape in upgrades)))
    assert newest == SHAPE
    assert set(UPGRADES) == set(Stored)


@pytest.mark.parametrize("stored", Stored)
def test_a_newer_value_is_refused(stored: Stored) -> None:
    with pytest.raises(NewerShapeError, match=str(SHAPE + 1)):
        read(stored, TypeAdapter(Athlete), SHAPE + 1, "{}")


@pytest.mark.parametrize(
    ("stored", "races"),
    [
        ({"race": {"distance_km": 10, "day": "2027-03-14"}}, [10]),
        ({"race": None}, []),
        ({}, []),
    ],
)
def test_the_one_race_of_shape_1_is_the_first_of_several(stored: Json, races: list[float]) -> None:
    old = Athlete().model_dump(mode="json")
    old["profile"]["race"] = stored
    athlete = Athlete.model_validate(through(UPGRADES[Stored.ATHLETE], 1, old))
    assert athlete.profile.race is not None
    assert [race.distance_km for race in athlete.profile.race.races] == races


def test_no_answer_about_races_stays_none() -> None:
    old = Athlete().model_dump(mode="json")
    assert Athlete.model_validate(through(UPGRADES[Stored.ATHLETE], 1, old)).profile.race is None


WEIGHT = {"amount": 8, "unit": "kg"}
EIGHT = (kilograms(8),)


@pytest.mark.parametrize(
    ("stored", "loads"),
    [
        ([WEIGHT], OwnedLoads(dumbbells=EIGHT, kettlebells=EIGHT, medicine_balls=EIGHT)),
        ([], OwnedLoads()),
        (None, None),
    ],
)
def test_the_weights_of_shape_2_count_for_every_kind_that_is_held(
    stored: list[Json] | None, loads: OwnedLoads | None
) -> None:
    old = Athlete().model_dump(mode="json")
    del old["profile"]["owned_loads"]
    old["profile"]["owned_weights"] = stored
    athlete = Athlete.model_validate(through(UPGRADES[Stored.ATHLETE], 2, old))
    assert athlete.profile.owned_loads == loads


@pytest.mark.parametrize(
    ("stored", "kit"),
    [
        (["dumbbells", "barbell", "machines"], ["dumbbells", "barbell", "machines", "rack"]),
        (["barbell", "bench"], ["barbell", "bench"]),
        (["machines"], ["machines"]),
        ([], []),
        (None, None),
    ],
)
def test_a_bar_beside_machines_of_shape_3_has_a_rack(
    stored: list[str] | None, kit: list[str] | None
) -> None:
    old = Athlete().model_dump(mode="json")
    old["profile"]["kit"] = stored
    trip = {"first": "2026-11-23", "last": "2026-11-25", "kit": list(stored or [])}
    old["profile"]["trips"] = [trip]
    profile = Athlete.model_validate(through(UPGRADES[Stored.ATHLETE], 3, old)).profile
    assert profile.kit == (None if kit is None else tuple(kit))
    assert profile.trips[0].kit == tuple(kit or ())


def test_milestones_of_shape_4_stay_told() -> None:
    old = Athlete().model_dump(mode="json")
    old["milestones"] = ["twenty_push_ups"]
    athlete = Athlete.model_validate(through(UPGRADES[Stored.ATHLETE], 4, old))
    assert athlete.milestones == (Reached(milestone=Milestone.TWENTY_PUSH_UPS),)


def test_bands_by_feel_still_load() -> None:
    stored = Athlete().model_dump(mode="json")
    stored["profile"]["owned_loads"] = {"bands": ["light", "medium", "heavy"]}
    loads = Athlete.model_validate(stored).profile.owned_loads
    assert loads == OwnedLoads(bands=(BandStrength.LIGHT, BandStrength.MEDIUM, BandStrength.HEAVY))
