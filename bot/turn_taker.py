"""The shape of `bot.turn.take_turn`, for whoever takes turns; tests bring a coach of their own."""

from datetime import datetime
from typing import Protocol

from sqlalchemy import Engine

from bot.turn import TurnResult
from coach.conversation.events import Event
from storage.outbox import Claimer


class TurnTaker(Protocol):
    """Handles one event of one chat at `now`, in one transaction."""

    def __call__(
        self,
        engine: Engine,
        chat_id: int,
        event: Event,
        now: datetime,
        *,
        update_id: int | None = None,
        nudge_key: str | None = None,
        claimer: Claimer | None = None,
    ) -> TurnResult:
        """See `bot.turn.take_turn`."""
