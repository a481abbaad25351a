"""Runners kept in memory between turns: read once, never in place of what the database holds."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, event, update

from coach.athlete import Athlete
from coach.training_log import AnswerChanged
from storage import athletes
from storage.database import open_database, transaction
from storage.recent import RecentRunners, Saved
from storage.tables import AthleteRow

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)
SECOND = timedelta(seconds=1)
CHAT = 7_000_000_001


def answered(number: int, question: str = "kit") -> AnswerChanged:
    return AnswerChanged(number=number, at=NOW, question=question)


def append(engine: Engine, now: datetime, question: str = "kit") -> None:
    with transaction(engine) as session:
        before = athletes.load(session, CHAT, now)
        entry = answered(before.next_entry, question)
        log, following = (*before.log, entry), before.next_entry + 1
        after = before.model_copy(update={"log": log, "next_entry": following})
        athletes.save(session, CHAT, before, after, now)


def kept(engine: Engine) -> Athlete:
    with transaction(engine) as session:
        return athletes.load(session, CHAT, NOW)


@pytest.fixture
def elsewhere(engine: Engine) -> Iterator[Engine]:
    """The same database in another process."""
    other = open_database(engine.url.render_as_string(hide_password=False))
    yield other
    other.dispose()


@contextmanager
def log_reads(engine: Engine) -> Iterator[list[str]]:
    reads: list[str] = []

    def note(*arguments: object) -> None:
        statement = str(arguments[2])
        if statement.startswith("SELECT") and "FROM log_entry" in statement:
            reads.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield reads
    event.remove(engine, "before_cursor_execute", note)


def test_the_log_of_who_was_here_of_late_is_not_read_again(engine: Engine) -> None:
    append(engine, NOW)
    with log_reads(engine) as reads:
        append(engine, NOW + SECOND)
        assert [entry.number for entry in kept(engine).log] == [1, 2]
    assert reads == []
    assert kept(engine) is kept(engine)


def test_it_is_read_once_by_a_process_that_does_not_know_it(
    engine: Engine, elsewhere: Engine
) -> None:
    append(engine, NOW)
    with log_reads(elsewhere) as reads:
        assert kept(elsewhere) == kept(elsewhere) == kept(engine)
    assert len(reads) == 1


def test_what_another_process_saved_is_read(engine: Engine, elsewhere: Engine) -> None:
    append(engine, NOW)
    append(elsewhere, NOW + SECOND, "race")
    assert kept(engine).log == (answered(1), answered(2, "race"))


def test_whom_another_process_forgot_and_met_again_has_a_new_log(
    engine: Engine, elsewhere: Engine
) -> None:
    append(engine, NOW)
    with transaction(elsewhere) as session:
        athletes.forget(session, CHAT)
    append(elsewhere, NOW + SECOND, "race")
    assert kept(engine).log == (answered(1, "race"),)


def test_a_turn_that_was_undone_leaves_nothing_here(engine: Engine) -> None:
    append(engine, NOW)
    with transaction(engine) as session:
        before = athletes.load(session, CHAT, NOW)
        after = before.model_copy(update={"log": (*before.log, answered(2)), "next_entry": 3})
        athletes.save(session, CHAT, before, after, NOW + SECOND)
        session.rollback()
    append(engine, NOW + 2 * SECOND, "race")
    assert kept(engine).log == (answered(1), answered(2, "race"))


def test_whose_row_says_anything_else_is_read_again(engine: Engine) -> None:
    append(engine, NOW)
    told = kept(engine).model_copy(update={"last_heard": NOW + SECOND})
    with transaction(engine) as session:
        value = told.model_dump_json(exclude={"log"})
        session.connection().execute(update(AthleteRow).values(value=value))
    assert kept(engine) == told


def test_the_longest_unused_is_forgotten_first() -> None:
    runners, saved, athlete = RecentRunners(most=2), Saved(1, "{}", "[1]", NOW), Athlete()
    for chat_id in (1, 2):
        runners.keep(chat_id, saved, athlete)
    assert runners.find(1, saved) == athlete
    runners.keep(3, saved, athlete)
    assert [chat_id for chat_id in (1, 2, 3) if runners.find(chat_id, saved)] == [1, 3]
    runners.forget(1)
    assert runners.find(1, saved) is None
