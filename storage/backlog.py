"""How much waits, for those who slow down, and for those who watch."""

from datetime import datetime

from sqlalchemy import Engine, func
from sqlmodel import col, select

from coach.values import Value
from storage.database import transaction
from storage.tables import Lane, NudgeRow, OutboxRow


def unprompted_waiting(engine: Engine, most: int) -> int:
    """How many unprompted messages wait, counted up to `most`."""
    counted = select(OutboxRow.id).where(OutboxRow.lane == Lane.UNPROMPTED).limit(most).subquery()
    with transaction(engine) as session:
        return session.exec(select(func.count()).select_from(counted)).one()


class Backlog(Value):
    """What waits to be sent."""

    replies: int
    unprompted: int
    oldest: datetime | None
    """When the oldest message was put in that could be sent now."""
    overdue: datetime | None
    """When the nudge was to come that is longest overdue."""


def look(engine: Engine, now: datetime) -> Backlog:
    """What waits to be sent; the messages of chats that were put off do not count as late."""
    with transaction(engine) as session:
        counts = dict(
            session.exec(select(OutboxRow.lane, func.count()).group_by(col(OutboxRow.lane))).all()
        )
        heads = select(func.min(OutboxRow.id)).group_by(col(OutboxRow.chat_id))
        oldest = session.exec(
            select(func.min(OutboxRow.created_at)).where(
                col(OutboxRow.id).in_(heads), col(OutboxRow.not_before) <= now
            )
        ).one()
        overdue = session.exec(
            select(func.min(NudgeRow.wake_at)).where(
                col(NudgeRow.consumed_at).is_(None), col(NudgeRow.wake_at) <= now
            )
        ).one()
    return Backlog(
        replies=counts.get(Lane.REPLY, 0),
        unprompted=counts.get(Lane.UNPROMPTED, 0),
        oldest=oldest,
        overdue=overdue,
    )
