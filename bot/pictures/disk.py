"""Files of pictures: written whole, and gone when nothing is called so any more."""

import os
import tempfile
from pathlib import Path

READABLE = 0o644
"""Temporary files are private; pictures are not."""


def remove_outdated(directory: Path, current: frozenset[Path]) -> int:
    """Delete pictures that are not current; how many there were."""
    old = [
        path
        for pattern in ("*.gif", "*.png")
        for path in directory.glob(pattern)
        if path not in current
    ]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def keep(path: Path, content: bytes) -> None:
    """Write whole files only: another process may look for the same one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".drawing-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(READABLE)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
