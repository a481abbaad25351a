"""One process polls, all senders know of each other, and the dead make room."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

from storage.database import open_database
from storage.presence import AlreadyRunningError, Presence, sole_process


@contextmanager
def present(engine: Engine) -> Iterator[Presence]:
    presence = Presence(engine)
    try:
        yield presence
    finally:
        presence.leave()


def on_postgresql(engine: Engine) -> bool:
    return engine.dialect.name == "postgresql"


def test_one_polls_and_hands_over_when_it_leaves(engine: Engine) -> None:
    with present(engine) as first, present(engine) as second:
        assert first.polls()
        assert first.polls(), "it stays the one"
        if on_postgresql(engine):
            assert not second.polls()
            first.leave()
        assert second.polls()


def test_a_poller_cut_off_notices_and_another_takes_over(engine: Engine) -> None:
    if not on_postgresql(engine):
        return
    with present(engine) as first, present(engine) as second:
        assert first.polls()
        with engine.begin() as connection:
            connection.execute(
                text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")
            )
        deadline = time.monotonic() + 5
        while not second.polls():
            assert time.monotonic() < deadline, "the lock of the dead is not free"
            time.sleep(0.02)
        assert not first.polls(), "a poller without its lock must stop"
        second.leave()
        assert first.polls(), "it can come back"


def test_senders_are_counted(engine: Engine) -> None:
    with present(engine) as first, present(engine) as second:
        assert first.senders() == 1
        assert second.senders() == (2 if on_postgresql(engine) else 1)
        assert first.senders() == second.senders()
        second.leave()
        assert first.senders() == 1


def test_a_database_out_of_reach_makes_nobody_the_poller() -> None:
    nowhere = create_engine("postgresql+psycopg://nobody@127.0.0.1:1/none")
    with present(nowhere) as presence:
        assert not presence.polls()
        assert presence.senders() == 1


HOLDER = """
import sys
from storage.database import open_database
from storage.presence import sole_process
with sole_process(open_database(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_process_on_sqlite_is_told_so_until_the_first_is_dead(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'sturdy.db'}"
    first = subprocess.Popen(
        [sys.executable, "-c", HOLDER, url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert first.stdout is not None
    assert first.stdin is not None
    try:
        assert first.stdout.readline() == b"held\n"
        with (
            pytest.raises(AlreadyRunningError, match=r"sturdy\.db"),
            sole_process(open_database(url)),
        ):
            pass
    finally:
        first.kill()
        first.wait()
        first.stdout.close()
        first.stdin.close()
    with sole_process(open_database(url)):
        pass


def test_postgresql_takes_any_number_of_processes(engine: Engine) -> None:
    if on_postgresql(engine):
        with sole_process(engine), sole_process(engine):
            pass
