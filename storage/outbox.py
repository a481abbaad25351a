"""Messages on their way: filled by turns, settled by delivery. `storage.claiming` takes them out.

A chat's messages leave in the order they were put in.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Annotated, Any, NamedTuple, assert_never

from pydantic import Field, TypeAdapter
from sqlalchemy import (
    ColumnElement,
    Engine,
    bindparam,
    delete,
    insert,
    or_,
    select,
    update,
)
from sqlmodel import Session, col

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
from storage.shapes import SHAPE
from storage.tables import Lane, OutboxRow

Message = Annotated[Say | Revise | Close | Picture, Field(discriminator="kind")]
"""The effects that Telegram is to see."""

MESSAGE: TypeAdapter[Say | Revise | Close | Picture] = TypeAdapter(Message)

OF_CHAT = (
    select(col(OutboxRow.id))
    .where(col(OutboxRow.chat_id) == bindparam("chat"), col(OutboxRow.lane) != Lane.ASIDE)
    .limit(1)
)
UNCLAIMED = select(col(OutboxRow.id)).where(col(OutboxRow.leased_until).is_(None)).limit(1)
PUT_IN = insert(OutboxRow)
PUT_IN_CLAIMED = PUT_IN.returning(col(OutboxRow.id))
SETTLE = (
    delete(OutboxRow)
    .where(col(OutboxRow.id).in_(bindparam("ids", expanding=True)))
    .returning(col(OutboxRow.id), col(OutboxRow.chat_id), col(OutboxRow.card))
)


class Claimer(NamedTuple):
    """Who sends a message: the process at a seat, alone until its lease ends."""

    seat: int
    until: datetime


class Arrived(NamedTuple):
    """A message that was delivered; `message_id` shows its card from now on."""

    outgoing: int
    message_id: int | None = None


class Outgoing(Value):
    """A claimed message, to be sent now and then settled by its id."""

    id: int
    chat_id: int
    effect: Message
    lane: Lane
    message_id: int | None
    """The message that shows the effect's card, or says the picture's words, if any was sent."""
    created_at: datetime
    attempts: int
    """How often it was claimed, this time included."""


def enqueue(
    session: Session,
    chat_id: int,
    effects: Sequence[Effect],
    now: datetime,
    *,
    expires: datetime | None = None,
    claimer: Claimer | None = None,
) -> Outgoing | None:
    """Put what is to be sent behind a chat's other messages; the runner is to be locked before.

    A chart is to be made a picture before. A toast answers its tap at once and is not sent from
    here; of Forget the goodbye is. What is unprompted is no longer sent once it `expires`. Where a
    reply comes first and nothing is before it, it is the claimer's from the beginning, who need not
    look for it.
    """
    messages = tuple(message for effect in effects if (message := _message(effect)) is not None)
    if not messages:
        return None
    connection = session.connection()
    rows = [_columns(chat_id, message, now, expires) for message in messages]
    outgoing = None
    if (
        claimer is not None
        and rows[0]["lane"] is Lane.REPLY
        and not _has_messages(session, chat_id)
    ):
        first = {**rows.pop(0), **_lease(claimer)}
        number = connection.execute(PUT_IN_CLAIMED, first).scalar_one()
        outgoing = _claimed(session, number, chat_id, messages[0], now)
    if rows:
        connection.execute(PUT_IN, rows)
    return outgoing


def _has_messages(session: Session, chat_id: int) -> bool:
    return session.connection().execute(OF_CHAT, {"chat": chat_id}).one_or_none() is not None


def _lease(claimer: Claimer) -> dict[str, Any]:
    return {"leased_until": claimer.until, "leased_by": claimer.seat, "attempts": 1}


def _claimed(
    session: Session, number: int, chat_id: int, message: Message, now: datetime
) -> Outgoing:
    """A reply just put in; what it says needs the message of its card only where it changes it."""
    shown = None
    if isinstance(message, Revise | Close):
        shown = message_of(session, chat_id, message.card)
    return Outgoing(
        id=number,
        chat_id=chat_id,
        effect=message,
        lane=Lane.REPLY,
        message_id=shown,
        created_at=now,
        attempts=1,
    )


def withdraw_unprompted(session: Session, chat_id: int, now: datetime) -> None:
    """Take back a runner's unprompted messages, except one that is being sent."""
    session.connection().execute(
        delete(OutboxRow).where(
            col(OutboxRow.chat_id) == chat_id,
            col(OutboxRow.lane) == Lane.UNPROMPTED,
            is_free(now),
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
        seats = select(col(OutboxRow.leased_by)).where(col(OutboxRow.leased_until) > now)
        found = session.connection().execute(seats.distinct()).scalars()
        return frozenset(seat for seat in found if seat is not None)


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


def settle_sent(engine: Engine, arrived: Sequence[Arrived], now: datetime) -> bool:
    """Messages were delivered; whether others wait that nobody sends.

    Does nothing about a runner who was forgotten in the meantime.
    """
    shown = {each.outgoing: each.message_id for each in arrived}
    with transaction(engine) as session:
        connection = session.connection()
        settled = connection.execute(SETTLE, {"ids": tuple(shown)}).all()
        for row in settled:
            message_id = shown[row.id]
            if row.card is not None and message_id is not None:
                remember(session, row.chat_id, row.card, message_id, now)
        return connection.execute(UNCLAIMED).one_or_none() is not None


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


def set_aside(engine: Engine, outgoing: int, words_in: int | None = None) -> None:
    """A message's picture is being drawn: its chat goes on. The lease stays, and is renewed.

    `words_in` is the message that says the picture's words meanwhile, if any does.
    """
    with transaction(engine) as session:
        session.connection().execute(
            update(OutboxRow)
            .where(col(OutboxRow.id) == outgoing)
            .values(lane=Lane.ASIDE, words_in=words_in)
        )


def bring_back(engine: Engine, outgoing: int, now: datetime, message: Message) -> None:
    """What was aside goes behind all that its chat was told meanwhile, as `message` now."""
    with transaction(engine) as session:
        row = session.get(OutboxRow, outgoing, with_for_update=True)
        if row is not None:
            columns = _columns(row.chat_id, message, row.created_at, row.expires_at)
            changed = {"not_before": now, "words_in": row.words_in}
            session.connection().execute(PUT_IN, {**columns, **changed})
            session.connection().execute(SETTLE, {"ids": (outgoing,)})


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
        session.connection().execute(SETTLE, {"ids": (outgoing,)})


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
        "effect": message.model_dump_json(),
        "created_at": now,
        "not_before": now,
        "expires_at": expires if unprompted else None,
        "leased_until": None,
        "leased_by": None,
        "attempts": 0,
        "words_in": None,
    }


def is_free(now: datetime | ColumnElement[datetime]) -> ColumnElement[bool]:
    """Nobody is sending the row, or whoever was has died."""
    return or_(col(OutboxRow.leased_until).is_(None), col(OutboxRow.leased_until) <= now)
