"""Messages taken out of the outbox for sending: each by one sender, a chat's in their order.

Only a chat's oldest message may be claimed, and a claimed one stays the oldest until it is settled.
Claiming never waits for another transaction.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Any

import structlog
from pydantic import ValidationError
from sqlalchemy import Engine, Row, bindparam, delete, exists, func, select, update
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from storage.database import transaction
from storage.outbox import MESSAGE, Claimer, Outgoing, is_free
from storage.shapes import NewerShapeError, Stored, read
from storage.tables import CardRow, Lane, OutboxRow

log = structlog.get_logger(__name__)

REVISE = "revise"

UNREADABLE_WAITS = timedelta(minutes=5)
"""How long a message is put off that only another version of the program can read."""
UNREADABLE_LASTS = timedelta(hours=24)
"""How long it is kept at all: it holds its chat."""

Waiting = Row[*tuple[Any, ...]]
"""A row of the outbox, with the message that shows its card or says its words."""

ROWS = (
    select(
        col(OutboxRow.id),
        col(OutboxRow.chat_id),
        col(OutboxRow.kind),
        col(OutboxRow.card),
        col(OutboxRow.lane),
        col(OutboxRow.version),
        col(OutboxRow.effect),
        col(OutboxRow.created_at),
        col(OutboxRow.not_before),
        col(OutboxRow.expires_at),
        col(OutboxRow.attempts),
        func.coalesce(col(OutboxRow.words_in), col(CardRow.message_id)).label("message_id"),
    )
    .join_from(
        OutboxRow,
        CardRow,
        (col(CardRow.chat_id) == col(OutboxRow.chat_id))
        & (col(CardRow.name) == col(OutboxRow.card)),
        isouter=True,
    )
    .order_by(col(OutboxRow.id))
    .with_for_update(skip_locked=True, of=OutboxRow)
)

HEADS = ROWS.where(col(OutboxRow.not_before) <= bindparam("now"), is_free(bindparam("now"))).limit(
    bindparam("most", literal_execute=False)
)

_REPLYING = select(col(OutboxRow.chat_id)).where(col(OutboxRow.lane) == Lane.REPLY)
REPLYING_HEADS = HEADS.where(
    col(OutboxRow.id).in_(
        select(func.min(OutboxRow.id))
        .where(col(OutboxRow.chat_id).in_(_REPLYING), col(OutboxRow.lane) != Lane.ASIDE)
        .group_by(col(OutboxRow.chat_id))
    )
)
"""The oldest messages of the chats that wait for a reply."""

_OLDER = aliased(OutboxRow)
UNPROMPTED_HEADS = HEADS.where(
    col(OutboxRow.lane) == Lane.UNPROMPTED,
    ~exists().where(
        col(_OLDER.chat_id) == col(OutboxRow.chat_id),
        col(_OLDER.id) < col(OutboxRow.id),
        col(_OLDER.lane) != Lane.ASIDE,
    ),
    col(OutboxRow.id).not_in(bindparam("taken", expanding=True)),
)

OF_CHAT = ROWS.where(col(OutboxRow.chat_id) == bindparam("chat"), col(OutboxRow.lane) != Lane.ASIDE)

_THESE = col(OutboxRow.id).in_(bindparam("ids", expanding=True))
LEASE = (
    update(OutboxRow)
    .where(_THESE)
    .values(
        leased_until=bindparam("until"),
        leased_by=bindparam("seat"),
        attempts=col(OutboxRow.attempts) + 1,
    )
)
PUT_OFF = update(OutboxRow).where(_THESE).values(not_before=bindparam("until"))
DELETE = delete(OutboxRow).where(_THESE)


def claim(
    engine: Engine,
    now: datetime,
    limit: int,
    claimer: Claimer,
    *,
    unprompted: int | None = None,
) -> tuple[Outgoing, ...]:
    """Up to `limit` messages, one a chat, for the claimer alone until its lease ends.

    Chats with a reply waiting come first, then those that wait longest, at most `unprompted` of
    those. Waiting revisions of one card collapse into the last, unless the card was sent anew or
    closed in between. What has expired is dropped; what cannot be read waits for a program that
    can read it, and holds its chat.
    """
    with transaction(engine) as session:
        heads = _heads(session, now, limit, limit if unprompted is None else unprompted)
        firsts = [row for head in heads if (row := _collapsed(session, head)) is not None]
        due = [row for row in firsts if row.not_before <= now]
        late = [row.id for row in due if row.expires_at is not None and row.expires_at <= now]
        claimed = tuple(
            outgoing
            for row in due
            if row.id not in late and (outgoing := _outgoing(session, row, now)) is not None
        )
        _change(session, DELETE, late)
        _change(
            session,
            LEASE,
            [each.id for each in claimed],
            until=claimer.until,
            seat=claimer.seat,
        )
        return claimed


def _heads(session: Session, now: datetime, limit: int, unprompted: int) -> Sequence[Waiting]:
    """The oldest rows of chats where nothing is being sent or put off, locked."""
    connection = session.connection()
    replying = connection.execute(REPLYING_HEADS, {"now": now, "most": limit}).all()
    room = min(limit - len(replying), unprompted)
    if room <= 0:
        return replying
    taken = [row.id for row in replying]
    others = connection.execute(UNPROMPTED_HEADS, {"now": now, "most": room, "taken": taken})
    return (*replying, *others)


def _collapsed(session: Session, head: Waiting) -> Waiting | None:
    """The chat's first row once those that a later revision makes pointless are gone."""
    row: Waiting | None = head
    while row is not None and row.kind == REVISE:
        waiting = session.connection().execute(OF_CHAT, {"chat": row.chat_id}).all()
        superseded = _superseded(row, waiting)
        if not superseded:
            break
        _change(session, DELETE, superseded)
        row = next((later for later in waiting if later.id not in superseded), None)
    return row


def _superseded(head: Waiting, waiting: Sequence[Waiting]) -> tuple[int, ...]:
    """Ids of the revisions of the head's card that a later one replaces."""
    of_card = (row for row in waiting if row.card == head.card)
    revisions = tuple(takewhile(lambda row: row.kind == REVISE, of_card))
    return tuple(row.id for row in revisions[:-1])


def _outgoing(session: Session, row: Waiting, now: datetime) -> Outgoing | None:
    """The message; None where it cannot be read and is put off."""
    try:
        effect = read(Stored.MESSAGE, MESSAGE, row.version, row.effect)
    except (ValidationError, NewerShapeError) as error:
        log.error(  # noqa: TRY400  # the error's words quote the message
            "unreadable message put off", chat=row.chat_id, row=row.id, reason=type(error).__name__
        )
        if now - row.created_at > UNREADABLE_LASTS:
            _change(session, DELETE, (row.id,))
        else:
            _change(session, PUT_OFF, (row.id,), until=now + UNREADABLE_WAITS)
        return None
    return Outgoing(
        id=row.id,
        chat_id=row.chat_id,
        effect=effect,
        lane=Lane(row.lane),
        message_id=row.message_id,
        created_at=row.created_at,
        attempts=row.attempts + 1,
    )


def _change(session: Session, statement: Any, ids: Sequence[int], **values: object) -> None:
    if ids:
        session.connection().execute(statement, {"ids": ids, **values})
