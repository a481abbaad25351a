"""Cards: the names the coach gives messages, and the messages that show them now."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from storage.database import insert_or_replace
from storage.tables import CardRow


def message_of(session: Session, chat_id: int, card: str) -> int | None:
    """The message that shows a card; None when it never was sent."""
    return session.exec(
        select(CardRow.message_id).where(CardRow.chat_id == chat_id, CardRow.name == card)
    ).one_or_none()


def card_of(session: Session, chat_id: int, message_id: int) -> str | None:
    """The card a message shows; None for a message without one, or whose card moved on."""
    return session.exec(
        select(CardRow.name)
        .where(CardRow.chat_id == chat_id, CardRow.message_id == message_id)
        .order_by(col(CardRow.name))
    ).first()


def remember(session: Session, chat_id: int, card: str, message_id: int, now: datetime) -> None:
    """From now on this message shows the card."""
    insert_or_replace(
        session,
        CardRow,
        key=("chat_id", "name"),
        chat_id=chat_id,
        name=card,
        message_id=message_id,
        shown_at=now,
    )


def forget_old(session: Session, before: datetime) -> None:
    """Drop the cards last shown before a time; one that comes up again is sent anew."""
    session.connection().execute(delete(CardRow).where(col(CardRow.shown_at) < before))
