import threading
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select, update
from sqlmodel import col

from coach.athlete import Athlete, Paused
from coach.plan import SessionId
from coach.profile import Profile
from coach.training_log import (
    AnswerChanged,
    HoldBegan,
    LogEntry,
    Moved,
    RedFlag,
    Reported,
    Skipped,
)
from storage.athletes import LogRewrittenError, forget, history, is_known, load, save
from storage.database import transaction
from storage.recent import recent_runners
from storage.shapes import SHAPE, NewerShapeError
from storage.tables import AthleteRow, LogEntryRow
from tests.effort import examples
from tests.strategies import athletes, values

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)
CHAT = 7_000_000_001
"""Longer than 32 bits, as Telegram's ids are."""

on_one_database = settings(
    max_examples=examples(40),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def entry(number: int) -> AnswerChanged:
    return AnswerChanged(number=number, at=NOW, question="kit")


def with_log(*numbers: int) -> Athlete:
    return Athlete(log=tuple(entry(number) for number in numbers), next_entry=numbers[-1] + 1)


def keep(engine: Engine, chat_id: int, after: Athlete) -> None:
    with transaction(engine) as session:
        save(session, chat_id, load(session, chat_id, NOW), after, NOW)


def kept(engine: Engine, chat_id: int) -> Athlete:
    """What the database says, not what this process remembers."""
    with transaction(engine) as session:
        recent_runners(session).forget(chat_id)
        return load(session, chat_id, NOW)


def whole_log(engine: Engine, chat_id: int) -> tuple[LogEntry, ...]:
    with transaction(engine) as session:
        return history(session, chat_id)


def test_a_stranger_is_a_new_athlete_and_from_then_on_known(engine: Engine) -> None:
    with transaction(engine) as session:
        assert not is_known(session, CHAT)
        assert load(session, CHAT, NOW) == Athlete()
    with transaction(engine) as session:
        assert is_known(session, CHAT)
        assert not is_known(session, CHAT + 1)


def test_every_field_of_an_athlete_comes_back(engine: Engine) -> None:
    chats = iter(range(1, 10_000))

    @on_one_database
    @given(athletes())
    def comes_back(athlete: Athlete) -> None:
        chat_id = next(chats)
        keep(engine, chat_id, athlete)
        assert kept(engine, chat_id) == athlete
        assert whole_log(engine, chat_id) == athlete.log

    comes_back()


def test_the_window_moves_on_and_the_history_stays(engine: Engine) -> None:
    chats = iter(range(1, 10_000))

    @on_one_database
    @given(athletes(), athletes(), st.data())
    def moves_on(first: Athlete, later: Athlete, data: st.DataObject) -> None:
        chat_id = next(chats)
        keep(engine, chat_id, first)
        stays = data.draw(st.tuples(*(st.booleans() for _ in first.log)))
        left = tuple(one for one, stay in zip(first.log, stays, strict=True) if stay)
        added = tuple(
            one.model_copy(update={"number": first.next_entry + ahead})
            for ahead, one in enumerate(later.log)
        )
        after = later.model_copy(
            update={
                "log": left + added,
                "next_entry": first.next_entry + len(added),
            }
        )
        keep(engine, chat_id, after)
        assert kept(engine, chat_id) == after
        assert whole_log(engine, chat_id) == first.log + added

    moves_on()


def test_runners_do_not_see_each_other(engine: Engine) -> None:
    keep(engine, 1, with_log(1, 2))
    keep(engine, 2, with_log(1))
    assert kept(engine, 1) == with_log(1, 2)
    assert kept(engine, 2) == with_log(1)
    assert whole_log(engine, 2) == (entry(1),)


CHANGED = AnswerChanged(number=1, at=NOW, question="dose")


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(Athlete(log=(CHANGED, entry(2)), next_entry=3), id="entry changed"),
        pytest.param(Athlete(log=(entry(2), entry(1)), next_entry=3), id="order changed"),
        pytest.param(Athlete(log=(entry(1), entry(1)), next_entry=3), id="entry doubled"),
        pytest.param(Athlete(log=(entry(0), entry(2)), next_entry=3), id="entry made up"),
        pytest.param(Athlete(log=(entry(1), entry(2)), next_entry=2), id="counted back"),
        pytest.param(Athlete(), id="started again from one"),
        pytest.param(with_log(1, 2, 4), id="number left out"),
        pytest.param(Athlete(log=(), next_entry=4), id="new entry folded away unkept"),
        pytest.param(Athlete(log=(entry(1), entry(2), entry(3)), next_entry=3), id="not counted"),
    ],
)
def test_a_rewritten_log_is_refused(engine: Engine, after: Athlete) -> None:
    keep(engine, CHAT, with_log(1, 2))
    with pytest.raises(LogRewrittenError):
        keep(engine, CHAT, after)
    assert kept(engine, CHAT) == with_log(1, 2)
    assert whole_log(engine, CHAT) == (entry(1), entry(2))


def test_what_is_queried_stands_in_columns(engine: Engine) -> None:
    keep(
        engine,
        CHAT,
        Athlete(
            profile=Profile(zone="Asia/Kathmandu"),
            standing=Paused(until=None),
            log=(
                Moved(
                    number=1,
                    at=NOW,
                    session=SessionId(1),
                    before=date(2026, 11, 23),
                    after=date(2026, 11, 24),
                ),
                Skipped(number=2, at=NOW, session=SessionId(1), day=date(2026, 11, 25)),
                HoldBegan(number=3, at=NOW, flag=RedFlag.URGENT),
            ),
            next_entry=4,
        ),
    )
    with engine.begin() as connection:
        athlete = connection.execute(
            select(col(AthleteRow.standing), col(AthleteRow.zone), col(AthleteRow.updated_at))
        ).one()
        entries = connection.execute(
            select(
                col(LogEntryRow.number),
                col(LogEntryRow.kind),
                col(LogEntryRow.day),
                col(LogEntryRow.at),
            ).order_by(col(LogEntryRow.number))
        ).all()
    assert tuple(athlete) == ("paused", "Asia/Kathmandu", NOW)
    assert [tuple(row) for row in entries] == [
        (1, "moved", date(2026, 11, 24), NOW),
        (2, "skipped", date(2026, 11, 25), NOW),
        (3, "hold_began", None, NOW),
    ]


@settings(on_one_database, max_examples=examples(5))
@given(reported=values(Reported))
def test_a_report_stands_under_its_own_day(engine: Engine, reported: Reported) -> None:
    with transaction(engine) as session:
        forget(session, CHAT)
    keep(engine, CHAT, Athlete(log=(reported.model_copy(update={"number": 1}),), next_entry=2))
    with engine.begin() as connection:
        assert connection.execute(select(col(LogEntryRow.day))).scalar() == reported.report.day


def test_saving_what_did_not_change_writes_nothing(engine: Engine) -> None:
    keep(engine, CHAT, with_log(1))
    with transaction(engine) as session:
        athlete = load(session, CHAT, NOW)
        save(session, CHAT, athlete, athlete, NOW + timedelta(hours=1))
    with engine.begin() as connection:
        assert connection.execute(select(col(AthleteRow.updated_at))).scalar() == NOW


@pytest.mark.parametrize("table", [AthleteRow, LogEntryRow])
def test_values_of_a_newer_program_are_not_guessed_at(
    engine: Engine, table: type[AthleteRow | LogEntryRow]
) -> None:
    keep(engine, CHAT, with_log(1))
    with engine.begin() as connection:
        connection.execute(update(table).values(version=SHAPE + 1))
    engine.dispose()
    with pytest.raises(NewerShapeError, match=str(SHAPE + 1)):
        kept(engine, CHAT)


def test_a_runner_who_is_being_forgotten_starts_anew(engine: Engine) -> None:
    """A turn that waits for the lock of a runner who is then erased must not find nobody."""
    keep(engine, CHAT, with_log(1))
    found: list[Athlete] = []
    forgetting = threading.Event()

    def next_turn() -> None:
        forgetting.wait()
        with transaction(engine) as session:
            found.append(load(session, CHAT, NOW))

    waiting = threading.Thread(target=next_turn)
    waiting.start()
    with transaction(engine) as session:
        load(session, CHAT, NOW)
        forgetting.set()
        waiting.join(timeout=0.2)
        assert found == [], "the lock does not hold"
        forget(session, CHAT)
    waiting.join()
    assert found == [Athlete()]


def test_strangers_who_write_twice_at_once_are_made_known_once(engine: Engine) -> None:
    barrier = threading.Barrier(4)
    found: list[Any] = []

    def turn() -> None:
        barrier.wait()
        try:
            found.append(kept(engine, CHAT))
        except Exception as error:
            found.append(error)

    threads = [threading.Thread(target=turn) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [Athlete()] * 4
