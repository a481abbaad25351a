"""The updates that were handled, so that one delivered again changes nothing."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col

from storage.database import insert_if_absent
from storage.tables import HandledUpdateRow


def first_time(session: Session, update_id: int, now: datetime) -> bool:
    """Note an update as handled; False when it was before. Waits for a turn that is at it."""
    return insert_if_absent(session, HandledUpdateRow, update_id=update_id, at=now)


def forget_old(session: Session, before: datetime) -> None:
    """Drop the notes older than Telegram keeps updates (it keeps them for 24 hours)."""
    session.connection().execute(delete(HandledUpdateRow).where(col(HandledUpdateRow.at) < before))
