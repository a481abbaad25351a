"""Pictures that Telegram has already: their file ids, so that each is uploaded once a bot."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete
from sqlmodel import Session, col, select

from coach.values import Value
from storage.database import insert_or_replace
from storage.tables import PictureRow

EVERYBODY = 0
"""In place of a chat: the picture shows nobody's own training."""


class PictureKey(Value):
    """Which picture, of which bot."""

    bot_id: int
    chat_id: int
    """The runner whose picture it is, or `EVERYBODY`."""
    name: str
    """Holds a hash of the content: a picture drawn anew has another name."""


def file_id_of(session: Session, key: PictureKey) -> str | None:
    """What Telegram calls a picture; None when it was not uploaded."""
    return session.exec(select(PictureRow.file_id).where(_is(key))).one_or_none()


def remember(session: Session, key: PictureKey, file_id: str, now: datetime) -> None:
    """Telegram has the picture now, under this id."""
    insert_or_replace(
        session,
        PictureRow,
        bot_id=key.bot_id,
        chat_id=key.chat_id,
        name=key.name,
        file_id=file_id,
        uploaded_at=now,
    )


def forget(session: Session, key: PictureKey) -> None:
    """Telegram does not know the picture any more."""
    session.connection().execute(delete(PictureRow).where(_is(key)))


def forget_old(session: Session, before: datetime) -> None:
    """Forget the pictures uploaded before a time; one that comes up again is uploaded anew."""
    session.connection().execute(delete(PictureRow).where(col(PictureRow.uploaded_at) < before))


def _is(key: PictureKey) -> ColumnElement[bool]:
    return and_(
        col(PictureRow.bot_id) == key.bot_id,
        col(PictureRow.chat_id) == key.chat_id,
        col(PictureRow.name) == key.name,
    )
