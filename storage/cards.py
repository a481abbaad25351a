"""Cards: the names the coach gives messages, and the messages that show them now."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlmodel import Session, col

from storage.database import insert_or_replace
from storage.tables import CardRow

MESSAGE_OF = select(col(CardRow.message_id)).where(
    col(CardRow.chat_id) == bindparam("chat"), col(CardRow.name) == bindparam("card")
)
CARD_OF = (
    select(col(CardRow.name))
    .where(
        col(CardRow.chat_id) == bindparam("chat"), col(CardRow.message_id) == bindparam("message")
    )
    .order_by(col(CardRow.name))
    .limit(1)
)


def message_of(session: Session, chat_id: int, card: str) -> int | None:
    """The message that shows a card; None when it never was sent."""
    return session.connection().scalar(MESSAGE_OF, {"chat": chat_id, "card": card})


def card_of(session: Session, chat_id: int, message_id: int) -> str | None:
    """The card a message shows; None for a message without one, or whose card moved on."""
    return session.connection().scalar(CARD_OF, {"chat": chat_id, "message": message_id})


def remember(session: Session, chat_id: int, card: str, message_id: int, now: datetime) -> None:
    """From now on this message shows the card."""
    insert_or_replace(
        session,
        CardRow,
        chat_id=chat_id,
        name=card,
        message_id=message_id,
        shown_at=now,
    )


def forget_old(session: Session, before: datetime) -> None:
    """Drop the cards last shown before a time; one that comes up again is sent anew."""
    session.connection().execute(delete(CardRow).where(col(CardRow.shown_at) < before))
