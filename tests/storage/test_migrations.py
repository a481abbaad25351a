import threading
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from storage.database import (
    MIGRATIONS,
    NewerDatabaseError,
    configuration,
    migrate,
    open_database,
    revisions,
)
from storage.tables import Row

REVISIONS = [
    script.revision for script in reversed(list(ScriptDirectory(str(MIGRATIONS)).walk_revisions()))
]


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def structure(engine: Engine) -> set[tuple[str, ...]]:
    """Every column and index."""
    inspected = inspect(engine)
    return {
        (kind, table, str(each["name"]), str(each.get("nullable")))
        for table in tables(engine)
        for kind, found in (
            ("column", inspected.get_columns(table)),
            ("index", inspected.get_indexes(table)),
        )
        for each in found
    }


def differences(engine: Engine) -> list[object]:
    with engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        return list(compare_metadata(context, Row.metadata))


def test_the_models_equal_the_migrations(engine: Engine) -> None:
    assert tables(engine) == set(Row.metadata.tables)
    assert differences(engine) == []


def test_a_partial_index_is_partial_in_the_database(engine: Engine) -> None:
    # The comparison above does not look at the condition of an index.
    wheres = {
        index["name"]: str(index["dialect_options"][f"{engine.dialect.name}_where"])
        for table in ("nudge", "outbox")
        for index in inspect(engine).get_indexes(table)
        if index.get("dialect_options", {}).get(f"{engine.dialect.name}_where") is not None
    }
    for name, where in (
        ("ix_nudge_waiting", "consumed_at IS NULL"),
        ("ix_nudge_consumed", "consumed_at IS NOT NULL"),
        ("ix_outbox_replies", "reply"),
        ("ix_outbox_unprompted", "unprompted"),
        ("ix_outbox_aside", "aside"),
    ):
        assert where in wheres.pop(name)
    assert wheres == {}


def test_the_files_are_named_by_their_revisions() -> None:
    assert list(revisions()) == REVISIONS


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_revision_goes_up_and_down_and_up(empty_engine: Engine, revision: str) -> None:
    def go(direction: str, target: str) -> None:
        with empty_engine.begin() as connection:
            getattr(command, direction)(configuration(connection), target)

    go("upgrade", revision)
    there = structure(empty_engine)
    go("downgrade", "-1")
    assert structure(empty_engine) != there
    go("upgrade", revision)
    assert structure(empty_engine) == there
    go("downgrade", "base")
    assert tables(empty_engine) == set()
    go("upgrade", "head")
    assert differences(empty_engine) == []


def test_migrating_again_changes_nothing(engine: Engine) -> None:
    migrate(engine)
    assert differences(engine) == []


def test_processes_that_start_together_migrate_in_turn(empty_engine: Engine) -> None:
    failures: list[Exception] = []

    def start() -> None:
        try:
            migrate(empty_engine)
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert differences(empty_engine) == []


def test_a_newer_database_is_refused_and_left_alone(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabaseError, match="9999"):
        migrate(engine)
    with engine.begin() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == (
            "9999"
        )


def test_migrations_are_found_from_any_folder(
    empty_engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    migrate(empty_engine)
    assert tables(empty_engine) == set(Row.metadata.tables)


def test_a_failing_migration_leaves_nothing_behind(
    empty_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alembic.command.upgrade", _half_done)
    with pytest.raises(RuntimeError, match="power cut"):
        migrate(empty_engine)
    assert inspect(empty_engine).get_table_names() == []


def _half_done(config: object, target: str) -> None:
    connection = config.attributes["connection"]  # type: ignore[attr-defined]
    connection.execute(text("CREATE TABLE athlete (chat_id INTEGER)"))
    raise RuntimeError(f"power cut on the way to {target}")


@pytest.mark.parametrize(
    "url", ["sqlite://", "sqlite:///:memory:", "mysql://localhost/sturdy", "oracle://x"]
)
def test_other_databases_are_refused(url: str) -> None:
    with pytest.raises(ValueError, match="database"):
        open_database(url)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_spelling_of_postgresql_means_psycopg(scheme: str) -> None:
    engine = open_database(f"{scheme}://runner:secret@db.example:5433/sturdy")
    assert engine.url.drivername == "postgresql+psycopg"
    assert (engine.url.host, engine.url.port, engine.url.database) == (
        "db.example",
        5433,
        "sturdy",
    )
    engine.dispose()


def test_sqlite_is_set_up_for_concurrent_turns(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path / 'a' / 'b' / 'sturdy.db'}")
    with engine.begin() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    engine.dispose()
    normal = 1
    assert found == {
        "journal_mode": "wal",
        "synchronous": normal,
        "foreign_keys": 1,
        "busy_timeout": 10_000,
    }
