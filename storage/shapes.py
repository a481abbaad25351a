"""The shape stored values are written in, so that a value is never misread."""

SHAPE = 1
"""Counts up whenever a stored value of an older program could no longer be read as it stands."""


class NewerShapeError(RuntimeError):
    """A value was written by a newer program than this one."""


def require_known(version: int) -> None:
    """Make sure that a value of this shape can be read.

    Raises:
        NewerShapeError: a newer program wrote it; this one must not guess.
    """
    if version > SHAPE:
        raise NewerShapeError(
            f"a stored value has shape {version}, this program knows shapes up to {SHAPE}; "
            "update the program"
        )
