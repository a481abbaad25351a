"""Backups are taken while turns go on, and restored whole into either database."""

import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select
from sqlmodel import col

from bot.turn import take_turn
from coach.conversation.effects import Say
from coach.conversation.events import Said
from coach.phrases.text import text
from storage import athletes, claiming, outbox
from storage.backup import NotABackupError, NotEmptyError, back_up, restore
from storage.database import migrate, open_database, transaction
from storage.outbox import Claimer
from storage.tables import HandledUpdateRow, OutboxRow, Row

NOW = datetime(2026, 12, 18, 16, tzinfo=UTC)
OLD = Path(__file__).with_name("releases") / "0001.sql"


@pytest.fixture
def old_backup(tmp_path: Path) -> Path:
    """A backup that a program of the first schema made."""
    path = tmp_path / "old-backup.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(OLD.read_text(encoding="utf-8"))
    return path


@pytest.fixture
def other(backend: str, tmp_path: Path) -> Iterator[Engine]:
    """An empty SQLite database beside the one under test."""
    assert backend
    engine = open_database(f"sqlite:///{tmp_path / 'other.sqlite3'}")
    yield engine
    engine.dispose()


def everything(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    with engine.begin() as connection:
        return {
            table.name: sorted(
                (tuple(map(str, row)) for row in connection.execute(select(table))), key=str
            )
            for table in Row.metadata.sorted_tables
        }


def test_an_old_backup_is_restored_and_backed_up_again_without_a_difference(
    empty_engine: Engine, old_backup: Path, other: Engine, tmp_path: Path
) -> None:
    before = old_backup.read_bytes()
    restore(empty_engine, old_backup)
    assert old_backup.read_bytes() == before, "the backup stays as it is"
    back_up(empty_engine, tmp_path / "backups" / "new.sqlite3")
    restore(other, tmp_path / "backups" / "new.sqlite3")
    assert everything(other) == everything(empty_engine)
    assert sorted(path.name for path in (tmp_path / "backups").iterdir()) == ["new.sqlite3"]


def test_a_restored_bot_goes_on(empty_engine: Engine, old_backup: Path) -> None:
    restore(empty_engine, old_backup)
    said = Said(at=NOW, words="/plan")
    assert take_turn(empty_engine, 7_000_000_001, said, NOW, update_id=1).handled
    assert not take_turn(empty_engine, 7_000_000_001, said, NOW, update_id=871_000_001).handled
    with transaction(empty_engine) as session:
        assert len(athletes.history(session, 7_000_000_001)) >= 5


def test_reminders_that_may_have_arrived_are_left_out_and_replies_are_sent(
    engine: Engine, other: Engine, tmp_path: Path
) -> None:
    with transaction(engine) as session:
        said = (Say(text=text("your session"), unprompted=True), Say(text=text("an answer")))
        outbox.enqueue(session, 1, said, NOW, expires=NOW + timedelta(hours=4))
    back_up(engine, tmp_path / "backup")
    restore(other, tmp_path / "backup")
    claiming.claim(other, NOW, 10, Claimer(0, NOW + timedelta(minutes=1)))
    (outgoing,) = claiming.claim(other, NOW, 10, Claimer(0, NOW + timedelta(minutes=1)))
    assert outgoing.effect == said[1]


def test_a_backup_is_of_one_moment_while_turns_go_on(engine: Engine, tmp_path: Path) -> None:
    stop = threading.Event()
    failures: list[Exception] = []

    def talk() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            now = NOW + timedelta(seconds=number)
            try:
                said = Said(at=now, words="hello")
                take_turn(engine, number % 3 + 1, said, now, update_id=number)
            except Exception as error:
                failures.append(error)

    talking = threading.Thread(target=talk)
    talking.start()
    try:
        for number in range(3):
            back_up(engine, tmp_path / f"{number}")
    finally:
        stop.set()
        talking.join()
    assert failures == []
    for number in range(3):
        copy = open_database(f"sqlite:///{tmp_path / str(number)}")
        with copy.begin() as connection:
            taken = connection.execute(select(func.count(col(HandledUpdateRow.update_id)))).scalar()
            answered = connection.execute(
                select(func.count(func.distinct(col(OutboxRow.created_at))))
            ).scalar()
        copy.dispose()
        assert taken == answered, "a turn without its answer, or an answer without its turn"


def test_nothing_is_overwritten(engine: Engine, old_backup: Path) -> None:
    with pytest.raises(FileExistsError):
        back_up(engine, old_backup)
    take_turn(engine, 1, Said(at=NOW, words="hello"), NOW)
    before = everything(engine)
    with pytest.raises(NotEmptyError):
        restore(engine, old_backup)
    assert everything(engine) == before


@pytest.mark.parametrize("content", [None, b"", b"no database", b"another database"])
def test_what_is_no_backup_is_refused(
    engine: Engine, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "strange"
    if content == b"another database":
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE songs (name TEXT)")
    elif content is not None:
        path.write_bytes(content)
    with pytest.raises(NotABackupError):
        restore(engine, path)


def test_a_full_disk_leaves_no_half_backup(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        (tmp_path / "backup.part").write_bytes(b"half")
        raise OSError("no space left on device")

    monkeypatch.setattr("storage.backup._vacuum", fail)
    monkeypatch.setattr("storage.backup._copy_out", fail)
    with pytest.raises(OSError, match="no space"):
        back_up(engine, tmp_path / "backup")
    assert not list(tmp_path.glob("backup*"))


def test_a_sqlite_backup_can_also_be_put_in_place(engine: Engine, tmp_path: Path) -> None:
    take_turn(engine, 1, Said(at=NOW, words="hello"), NOW, update_id=5)
    back_up(engine, tmp_path / "backup")
    shutil.copy(tmp_path / "backup", tmp_path / "in-place.sqlite3")
    placed = open_database(f"sqlite:///{tmp_path / 'in-place.sqlite3'}")
    migrate(placed)
    assert everything(placed) == everything(engine)
    placed.dispose()
