"""Wake-ups: waiting, claimed when due, consumed by the turn they cause."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import structlog
from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Engine, Row, bindparam, delete, func, insert, or_, select, tuple_, update
from sqlmodel import Session, col

from coach.conversation.events import Nudge, NudgeReason, TurnDay
from coach.values import Value
from storage.database import transaction
from storage.shapes import SHAPE, NewerShapeError, Stored, read
from storage.tables import NudgeRow

log = structlog.get_logger(__name__)

REASON: TypeAdapter[NudgeReason] = TypeAdapter(NudgeReason)

CLAIM_LEASE = timedelta(seconds=20)
"""How long a claimed nudge is left to its claimer. Rule of thumb: turns take milliseconds."""

OF_RUNNER = select(
    col(NudgeRow.key),
    col(NudgeRow.due_at),
    col(NudgeRow.expires_at),
    col(NudgeRow.reason),
    col(NudgeRow.consumed_at),
).where(
    col(NudgeRow.chat_id) == bindparam("chat"),
    or_(
        col(NudgeRow.consumed_at).is_(None),
        col(NudgeRow.key).in_(bindparam("wanted", expanding=True)),
    ),
)
PUT_IN = insert(NudgeRow)
WITHDRAW = delete(NudgeRow).where(
    col(NudgeRow.chat_id) == bindparam("chat"),
    col(NudgeRow.key).in_(bindparam("stale", expanding=True)),
)
_DUE = (
    select(col(NudgeRow.chat_id), col(NudgeRow.key))
    .where(col(NudgeRow.consumed_at).is_(None), col(NudgeRow.wake_at) <= bindparam("now"))
    .order_by(col(NudgeRow.wake_at))
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
    .cte("due")
)
CLAIM = (
    update(NudgeRow)
    .where(tuple_(col(NudgeRow.chat_id), col(NudgeRow.key)).in_(select(_DUE.c.chat_id, _DUE.c.key)))
    .values(wake_at=bindparam("until"))
    .returning(
        col(NudgeRow.chat_id),
        col(NudgeRow.key),
        col(NudgeRow.due_at),
        col(NudgeRow.expires_at),
        col(NudgeRow.version),
        col(NudgeRow.reason),
    )
)
CONSUME = (
    update(NudgeRow)
    .where(
        col(NudgeRow.chat_id) == bindparam("chat"),
        col(NudgeRow.key) == bindparam("wanted"),
        col(NudgeRow.consumed_at).is_(None),
        col(NudgeRow.due_at) <= bindparam("now"),
    )
    .values(consumed_at=bindparam("now"))
    .returning(col(NudgeRow.expires_at))
)
EARLIEST = select(func.min(col(NudgeRow.wake_at))).where(col(NudgeRow.consumed_at).is_(None))

AnyRow = Row[*tuple[Any, ...]]


class DueNudge(Value):
    """A nudge to be turned into an event."""

    chat_id: int
    key: str
    due: datetime
    reason: NudgeReason
    """Of an expired or unreadable nudge always TurnDay: there is nothing to say, but the runner's
    next nudges come from a turn, and without one they would never be woken again."""


def replace_waiting(session: Session, chat_id: int, nudges: Sequence[Nudge], now: datetime) -> None:
    """Make these the nudges that wait for a runner, who is to be locked before.

    A key that was consumed stays consumed. A nudge that is due already stays too: the coach
    decides when it comes, as it would have a moment earlier; unless nothing is to wait at all.
    """
    wanted = {nudge.key: nudge for nudge in nudges}
    connection = session.connection()
    rows = connection.execute(OF_RUNNER, {"chat": chat_id, "wanted": tuple(wanted)}).all()
    stale = {row.key for row in rows if _is_stale(row, wanted, now)}
    if stale:
        connection.execute(WITHDRAW, {"chat": chat_id, "stale": sorted(stale)})
    missing = wanted.keys() - ({row.key for row in rows} - stale)
    if missing:
        connection.execute(PUT_IN, [_columns(chat_id, wanted[key]) for key in sorted(missing)])


def claim_due(
    engine: Engine, now: datetime, limit: int, lease: timedelta = CLAIM_LEASE
) -> tuple[DueNudge, ...]:
    """Up to `limit` due nudges, longest due first, for this caller alone until the lease ends."""
    with transaction(engine) as session:
        taking = {"now": now, "most": limit, "until": now + lease}
        rows = session.connection().execute(CLAIM, taking).all()
    claimed = (_due(row, now) for row in sorted(rows, key=lambda row: row.due_at))
    return tuple(nudge for nudge in claimed if nudge is not None)


def consume(session: Session, chat_id: int, key: str, now: datetime) -> datetime | None:
    """Use up a due nudge, and say when it expires; None if it was used, withdrawn or put off.

    The runner is to be locked before.
    """
    taken = {"chat": chat_id, "wanted": key, "now": now}
    expires: datetime | None = session.connection().scalar(CONSUME, taken)
    return expires


def earliest_due(session: Session) -> datetime | None:
    """When the next nudge of anyone is to be claimed."""
    return session.connection().scalar(EARLIEST)


def forget_consumed(session: Session, before: datetime) -> None:
    """Drop nudges consumed before a time so long past that nobody can want their keys again."""
    session.connection().execute(delete(NudgeRow).where(col(NudgeRow.consumed_at) < before))


def _is_stale(row: AnyRow, wanted: dict[str, Nudge], now: datetime) -> bool:
    if row.consumed_at is not None:
        return False
    nudge = wanted.get(row.key)
    if nudge is None:
        return row.due_at > now or not wanted
    written = (row.due_at, row.expires_at, row.reason)
    return written != (nudge.due, nudge.expires, nudge.reason.model_dump_json())


def _columns(chat_id: int, nudge: Nudge) -> dict[str, Any]:
    return {
        "chat_id": chat_id,
        "key": nudge.key,
        "due_at": nudge.due,
        "wake_at": nudge.due + share(chat_id, nudge.leeway),
        "expires_at": nudge.expires,
        "version": SHAPE,
        "reason": nudge.reason.model_dump_json(),
    }


def share(chat_id: int, leeway: timedelta) -> timedelta:
    """How much of a nudge's leeway a runner gets: always the same, and spread evenly over runners.

    Telegram's ids have no rhythm of their own in seconds.
    """
    return timedelta(seconds=chat_id % (int(leeway.total_seconds()) + 1))


def _due(row: AnyRow, now: datetime) -> DueNudge | None:
    """The nudge; None where a newer program wrote it, which is to claim it in its turn."""
    reason: NudgeReason = TurnDay()
    try:
        written = read(Stored.NUDGE, REASON, row.version, row.reason)
        if row.expires_at > now:
            reason = written
    except (ValidationError, NewerShapeError) as error:
        log.error(  # noqa: TRY400  # the error's words quote the value
            "unreadable nudge", chat=row.chat_id, reason=type(error).__name__
        )
        if isinstance(error, NewerShapeError):
            return None
    return DueNudge(chat_id=row.chat_id, key=row.key, due=row.due_at, reason=reason)
