"""Charts become pictures, from as much of the log as they show."""

from datetime import datetime, timedelta

from sqlmodel import Session

from coach.conversation import charts
from coach.conversation.effects import Chart, Effect, Turn
from storage import athletes

SHOWN = timedelta(days=366)


def with_charts_made(
    session: Session, chat_id: int, turn: Turn, now: datetime
) -> tuple[Effect, ...]:
    """A turn's effects, each chart as the picture it comes to; the turn is to be saved before."""
    if not any(isinstance(effect, Chart) for effect in turn.effects):
        return turn.effects
    log = athletes.history(session, chat_id, since=now - SHOWN)
    return tuple(
        charts.picture(effect, turn.athlete, log, now) if isinstance(effect, Chart) else effect
        for effect in turn.effects
    )
