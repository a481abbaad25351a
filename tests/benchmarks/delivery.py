"""What delivery and scale cost, each beside something known: the second half of `make bench`.

`python -m tests.benchmarks.delivery storm start` measures only what is named.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, make_url

from storage.database import migrate, open_database
from tests.benchmarks import sweeping, whole_program
from tests.postgresql import postgresql


@contextmanager
def two_on_postgresql() -> Iterator[tuple[Engine, Engine]]:
    """Two migrated databases on a server of their own."""
    with postgresql() as server:
        url = make_url(server.get_uri())
        engines = []
        for name in ("few", "many"):
            server.psql(f"CREATE DATABASE {name};")
            address = url.set(database=name).render_as_string(hide_password=False)
            engines.append(open_database(address))
            migrate(engines[-1])
        yield engines[0], engines[1]
        for engine in engines:
            engine.dispose()


def empty_sweeps(folder: Path) -> None:
    few, many = sweeping.opened(folder, "few"), sweeping.opened(folder, "many")
    sweeping.compare("SQLite", few, many)
    few.dispose()
    many.dispose()
    with two_on_postgresql() as (small, large):
        sweeping.compare("PostgreSQL", small, large)


MEASURED: dict[str, Callable[[Path], None]] = {
    "replies": whole_program.beside_an_echo,
    "sweep": sweeping.beside_a_job_store,
    "empty": empty_sweeps,
    "storm": whole_program.storm,
    "growth": whole_program.size,
    "memory": whole_program.memory,
    "start": whole_program.start,
}


def main(names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name in names or MEASURED:
            MEASURED[name](Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
