"""Messages on their way: filled by turns, claimed and settled by delivery.

A chat's messages leave in the order they were put in: only its oldest may be claimed, and a claimed
one stays the oldest until it is settled. Claiming never waits for another transaction.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Annotated, Any, assert_never

import structlog
from pydantic import Field, TypeAdapter, ValidationError
from sqlalchemy import ColumnElement, Engine, delete, exists, func, insert, or_, update
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from coach.conversation.effects import (
    Chart,
    Close,
    Effect,
    Forget,
    Picture,
    Revise,
    Say,
    Toast,
    Withdraw,
)
from coach.values import Value
from storage.cards import message_of, remember
from storage.database import transaction
from storage.shapes import SHAPE, NewerShapeError, Stored, upgraded
from storage.tables import Lane, OutboxRow

Message = Annotated[Say | Revise | Close | Picture, Field(discriminator="kind")]
"""The effects that Telegram is to see."""

MESSAGE: TypeAdapter[Say | Revise | Close | Picture] = TypeAdapter(Message)


log = structlog.get_logger(__name__)

REVISE = "revise"

UNREADABLE_WAITS = timedelta(minutes=5)
"""How long a message is put off that only another version of the program can read."""
UNREADABLE_LASTS = timedelta(hours=24)
"""How long it is kept at all: it holds its chat."""


class Outgoing(Value):
    """A claimed message, to be sent now and then settled by its id."""

    id: int
    chat_id: int
    effect: Message
    lane: Lane
    message_id: int | None
    """The message that shows the effect's card, if any was sent."""
    created_at: datetime
    attempts: int
    """How often it was claimed, this time included."""
    interrupted: bool
    """An earlier claimer never settled it: the message may have been delivered."""


def enqueue(
    session: Session,
    chat_id: int,
    effects: Sequence[Effect],
    now: datetime,
    *,
    expires: datetime | None = None,
) -> None:
    """Put what is to be sent behind a chat's other messages; the runner is to be locked before.

    A chart is to be made a picture before. A toast answers its tap at once and is not sent from
    here; of Forget the goodbye is. What is unprompted is no longer sent once it `expires`.
    """
    messages = tuple(message for effect in effects if (message := _message(effect)) is not None)
    if messages:
        session.connection().execute(
            insert(OutboxRow), [_columns(chat_id, message, now, expires) for message in messages]
        )


def withdraw_unprompted(session: Session, chat_id: int, now: datetime) -> None:
    """Take back a runner's unprompted messages, except one that is being sent."""
    session.connection().execute(
        delete(OutboxRow).where(
            col(OutboxRow.chat_id) == chat_id,
            col(OutboxRow.lane) == Lane.UNPROMPTED,
            _is_free(now),
        )
    )


def drop_unprompted(engine: Engine, chat_id: int) -> None:
    """Take back all of a runner's unprompted messages, because they cannot be reached."""
    with transaction(engine) as session:
        session.connection().execute(
            delete(OutboxRow).where(
                col(OutboxRow.chat_id) == chat_id, col(OutboxRow.lane) == Lane.UNPROMPTED
            )
        )


def claim(
    engine: Engine,
    now: datetime,
    limit: int,
    lease: timedelta,
    *,
    unprompted: int | None = None,
    seat: int = 0,
) -> tuple[Outgoing, ...]:
    """Up to `limit` messages, one a chat, for the process at `seat` alone until the lease ends.

    Chats with a reply waiting come first, then those that wait longest, at most `unprompted` of
    those. Waiting revisions of one card collapse into the last, unless the card was sent anew or
    closed in between. What has expired is dropped; what cannot be read waits for a program that
    can read it, and holds its chat.
    """
    with transaction(engine) as session:
        heads = _heads(session, now, limit, limit if unprompted is None else unprompted)
        claimed: list[Outgoing] = []
        for head in heads:
            row = _collapse(session, head)
            if row is None or row.not_before > now:
                continue
            if row.expires_at is not None and row.expires_at <= now:
                _delete(session, (row.id,))
                continue
            outgoing = _lease(session, row, now, lease, seat)
            if outgoing is not None:
                claimed.append(outgoing)
        return tuple(claimed)


def renew(engine: Engine, outgoing: Sequence[int], until: datetime) -> None:
    """Keep messages that are still being sent for their sender."""
    if not outgoing:
        return
    with transaction(engine) as session:
        session.connection().execute(
            update(OutboxRow)
            .where(col(OutboxRow.id).in_(outgoing), col(OutboxRow.leased_until).is_not(None))
            .values(leased_until=until)
        )


def release(engine: Engine, outgoing: Sequence[int], now: datetime) -> None:
    """Give back messages whose sending was broken off: they may have arrived."""
    renew(engine, outgoing, now)


def senders(engine: Engine, now: datetime) -> frozenset[int]:
    """The seats of the processes that are sending something, dead or alive."""
    with transaction(engine) as session:
        seats = select(OutboxRow.leased_by).where(col(OutboxRow.leased_until) > now).distinct()
        return frozenset(seat for seat in session.exec(seats) if seat is not None)


def release_of(engine: Engine, seats: Collection[int], now: datetime) -> None:
    """Give back what processes were sending that have died."""
    if not seats:
        return
    with transaction(engine) as session:
        session.connection().execute(
            update(OutboxRow)
            .where(col(OutboxRow.leased_until) > now, col(OutboxRow.leased_by).in_(seats))
            .values(leased_until=now)
        )


def settle_sent(
    engine: Engine, outgoing: int, now: datetime, message_id: int | None = None
) -> None:
    """A message was delivered; `message_id` is the message that shows its card from now on.

    Does nothing when the runner was forgotten in the meantime.
    """
    with transaction(engine) as session:
        row = (
            session.connection()
            .execute(
                delete(OutboxRow)
                .where(col(OutboxRow.id) == outgoing)
                .returning(col(OutboxRow.chat_id), col(OutboxRow.card))
            )
            .one_or_none()
        )
        if row is not None and row.card is not None and message_id is not None:
            remember(session, row.chat_id, row.card, message_id, now)


def settle_retry(
    engine: Engine, outgoing: int, not_before: datetime, *, counted: bool = True
) -> None:
    """A message was not delivered and is to be tried again; its chat waits until then.

    An attempt that is not `counted` (the message was not even looked at) is taken off again.
    """
    with transaction(engine) as session:
        session.connection().execute(
            update(OutboxRow)
            .where(col(OutboxRow.id) == outgoing)
            .values(
                leased_until=None,
                not_before=not_before,
                attempts=col(OutboxRow.attempts) - (0 if counted else 1),
            )
        )


def set_aside(engine: Engine, outgoing: int) -> None:
    """A message's picture is being drawn: its chat goes on. The lease stays, and is renewed."""
    with transaction(engine) as session:
        session.connection().execute(
            update(OutboxRow).where(col(OutboxRow.id) == outgoing).values(lane=Lane.ASIDE)
        )


def bring_back(engine: Engine, outgoing: int, now: datetime, message: Message) -> None:
    """What was aside goes behind all that its chat was told meanwhile, as `message` now."""
    with transaction(engine) as session:
        row = session.get(OutboxRow, outgoing, with_for_update=True)
        if row is not None:
            columns = _columns(row.chat_id, message, row.created_at, row.expires_at)
            session.connection().execute(insert(OutboxRow), [{**columns, "not_before": now}])
            _delete(session, (outgoing,))


def bring_back_abandoned(engine: Engine, now: datetime) -> None:
    """What was aside with a process that has died is looked at anew."""
    with transaction(engine) as session:
        session.connection().execute(
            update(OutboxRow)
            .where(col(OutboxRow.lane) == Lane.ASIDE, col(OutboxRow.leased_until) <= now)
            .values(lane=Lane.REPLY, leased_until=None)
        )


def settle_dropped(engine: Engine, outgoing: int) -> None:
    """A message is given up."""
    with transaction(engine) as session:
        _delete(session, (outgoing,))


def _message(effect: Effect) -> Message | None:
    match effect:
        case Say() | Revise() | Close() | Picture():
            return effect
        case Forget(goodbye=goodbye):
            return Say(text=goodbye)
        case Toast() | Withdraw() | Chart():
            return None
        case _:
            assert_never(effect)


def _columns(
    chat_id: int, message: Message, now: datetime, expires: datetime | None
) -> dict[str, Any]:
    unprompted = isinstance(message, Say | Picture) and message.unprompted
    return {
        "chat_id": chat_id,
        "kind": message.kind,
        "card": None if isinstance(message, Picture) else message.card,
        "lane": Lane.UNPROMPTED if unprompted else Lane.REPLY,
        "version": SHAPE,
        "effect": message.model_dump(mode="json"),
        "created_at": now,
        "not_before": now,
        "expires_at": expires if unprompted else None,
        "attempts": 0,
    }


def _is_free(now: datetime) -> ColumnElement[bool]:
    """Nobody is sending the row, or whoever was has died."""
    return or_(col(OutboxRow.leased_until).is_(None), col(OutboxRow.leased_until) <= now)


def _heads(session: Session, now: datetime, limit: int, unprompted: int) -> list[OutboxRow]:
    """The oldest rows of chats where nothing is being sent or put off, locked."""
    replying = select(OutboxRow.chat_id).where(OutboxRow.lane == Lane.REPLY)
    firsts = (
        select(func.min(OutboxRow.id))
        .where(col(OutboxRow.chat_id).in_(replying), col(OutboxRow.lane) != Lane.ASIDE)
        .group_by(col(OutboxRow.chat_id))
    )
    first = _oldest(session, now, limit, col(OutboxRow.id).in_(firsts))
    room = min(limit - len(first), unprompted)
    if room <= 0:
        return first
    older = aliased(OutboxRow)
    ahead = exists().where(
        col(older.chat_id) == col(OutboxRow.chat_id),
        col(older.id) < col(OutboxRow.id),
        col(older.lane) != Lane.ASIDE,
    )
    rest = (
        (col(OutboxRow.lane) == Lane.UNPROMPTED)
        & ~ahead
        & col(OutboxRow.id).not_in([row.id for row in first])
    )
    return first + _oldest(session, now, room, rest)


def _oldest(
    session: Session, now: datetime, limit: int, which: ColumnElement[bool]
) -> list[OutboxRow]:
    return list(
        session.exec(
            select(OutboxRow)
            .where(which, col(OutboxRow.not_before) <= now, _is_free(now))
            .order_by(col(OutboxRow.id))
            .limit(limit)
            .with_for_update(skip_locked=True, of=OutboxRow)
        )
    )


def _collapse(session: Session, head: OutboxRow) -> OutboxRow | None:
    """The chat's first row once those that a later revision makes pointless are gone."""
    row: OutboxRow | None = head
    while row is not None and row.kind == REVISE:
        waiting = _waiting(session, row.chat_id)
        superseded = _superseded(row, waiting)
        if not superseded:
            break
        _delete(session, superseded)
        row = next((later for later in waiting if later.id not in superseded), None)
    return row


def _waiting(session: Session, chat_id: int) -> tuple[OutboxRow, ...]:
    return tuple(
        session.exec(
            select(OutboxRow)
            .where(OutboxRow.chat_id == chat_id, col(OutboxRow.lane) != Lane.ASIDE)
            .order_by(col(OutboxRow.id))
            .with_for_update(skip_locked=True)
        )
    )


def _superseded(head: OutboxRow, waiting: Sequence[OutboxRow]) -> tuple[int, ...]:
    """Ids of the revisions of the head's card that a later one replaces."""
    of_card = (row for row in waiting if row.card == head.card)
    revisions = tuple(takewhile(lambda row: row.kind == REVISE, of_card))
    return tuple(row.id for row in revisions[:-1])


def _delete(session: Session, ids: Sequence[int]) -> None:
    session.connection().execute(delete(OutboxRow).where(col(OutboxRow.id).in_(ids)))


def _lease(
    session: Session, row: OutboxRow, now: datetime, lease: timedelta, seat: int
) -> Outgoing | None:
    """The message, taken; None where it cannot be read and is put off."""
    try:
        effect = MESSAGE.validate_python(upgraded(Stored.MESSAGE, row.version, row.effect))
    except (ValidationError, NewerShapeError) as error:
        log.error(  # noqa: TRY400  # the error's words quote the message
            "unreadable message put off", chat=row.chat_id, row=row.id, reason=type(error).__name__
        )
        if now - row.created_at > UNREADABLE_LASTS:
            _delete(session, (row.id,))
        else:
            row.not_before = now + UNREADABLE_WAITS
        return None
    interrupted = row.leased_until is not None
    row.leased_until = now + lease
    row.leased_by = seat
    row.attempts += 1
    return Outgoing(
        id=row.id,
        chat_id=row.chat_id,
        effect=effect,
        lane=Lane(row.lane),
        message_id=None if row.card is None else message_of(session, row.chat_id, row.card),
        created_at=row.created_at,
        attempts=row.attempts,
        interrupted=interrupted,
    )
