"""One process polls, all senders know of each other, and the dead make room."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
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


def soon(holds: Callable[[], bool]) -> bool:
    """Whether it holds within five seconds; the server frees the locks of the gone one by one."""
    deadline = time.monotonic() + 5
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def on_postgresql(engine: Engine) -> bool:
    return engine.dialect.name == "postgresql"


def test_one_polls_and_hands_over_when_it_leaves(engine: Engine) -> None:
    with present(engine) as first, present(engine) as second:
        assert first.polls()
        assert first.polls(), "it stays the one"
        if on_postgresql(engine):
            assert not second.polls()
            first.leave()
        assert soon(second.polls)


def test_a_poller_cut_off_notices_and_another_takes_over(engine: Engine) -> None:
    if not on_postgresql(engine):
        return
    with present(engine) as first, present(engine) as second:
        assert first.polls()
        with engine.begin() as connection:
            connection.execute(
                text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")
            )
        assert soon(second.polls), "the lock of the dead is not free"
        assert not first.polls(), "a poller without its lock must stop"
        second.leave()
        assert soon(first.polls), "it can come back"


def test_senders_know_of_each_other(engine: Engine) -> None:
    with present(engine) as first, present(engine) as second:
        assert first.seats() == {first.seat}
        if on_postgresql(engine):
            assert second.seats() == {first.seat, second.seat} == first.seats()
        second.leave()
        assert soon(lambda: first.seats() == {first.seat})


def test_a_database_out_of_reach_makes_nobody_the_poller() -> None:
    nowhere = create_engine("postgresql+psycopg://nobody@127.0.0.1:1/none")
    with present(nowhere) as presence:
        assert not presence.polls()
        assert presence.seats() == {presence.seat}


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
