"""One turn: whatever happened to a runner, in one transaction. Sending comes after the commit."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Engine
from sqlmodel import Session

from bot.charts import with_charts_made
from coach.athlete import Athlete
from coach.conversation import respond as coach
from coach.conversation.effects import Effect, Forget, Toast, Turn, Withdraw
from coach.conversation.events import Event, Nudge
from coach.values import Value
from storage import athletes, nudges, outbox, updates
from storage.database import transaction
from storage.outbox import Claimer, Outgoing

Respond = Callable[[Athlete, Event, datetime], Turn]
Agenda = Callable[[Athlete, datetime], tuple[Nudge, ...]]


class TurnResult(Value):
    """What came of an event, beside what waits in the outbox."""

    handled: bool
    """False: the update was handled before, or the nudge no longer waits; nothing was changed."""
    toast: Toast | None = None
    """The answer to the tap, to be given at once."""
    outgoing: Outgoing | None = None
    """The first message, where it is the claimer's to send; the others wait in the outbox."""


def take_turn(
    engine: Engine,
    chat_id: int,
    event: Event,
    now: datetime,
    *,
    update_id: int | None = None,
    nudge_key: str | None = None,
    claimer: Claimer | None = None,
    respond: Respond = coach.respond,
    agenda: Agenda = coach.agenda,
) -> TurnResult:
    """Let the coach answer an event, and keep everything that follows from it, or nothing.

    Turns of one runner wait for each other, in any number of processes.

    Args:
        engine: the database.
        chat_id: the runner's chat.
        event: what happened.
        now: the present, aware.
        update_id: the Telegram update it came in, which is handled once however often it comes.
        nudge_key: the nudge it came from, which is used up.
        claimer: who is ready to send the answer at once, if anybody is.
        respond: the coach; another one in tests.
        agenda: the coach's; another one in tests.
    """
    with transaction(engine) as session:
        if update_id is not None and not updates.first_time(session, update_id, now):
            return TurnResult(handled=False)
        before = athletes.load(session, chat_id, now)
        expires = None
        if nudge_key is not None:
            expires = nudges.consume(session, chat_id, nudge_key, now)
            if expires is None:
                session.rollback()
                return TurnResult(handled=False)
        turn = respond(before, event, now)
        if any(isinstance(effect, Forget) for effect in turn.effects):
            _forget(session, chat_id, turn.effects, now)
            outgoing = None
        else:
            athletes.save(session, chat_id, before, turn.athlete, now)
            nudges.replace_waiting(session, chat_id, agenda(turn.athlete, now), now)
            if any(isinstance(effect, Withdraw) for effect in turn.effects):
                # Before the outbox is filled, so that what this turn says stays.
                outbox.withdraw_unprompted(session, chat_id, now)
            effects = with_charts_made(session, chat_id, turn, now)
            outgoing = outbox.enqueue(
                session, chat_id, effects, now, expires=expires, claimer=claimer
            )
    toasts = (effect for effect in turn.effects if isinstance(effect, Toast))
    return TurnResult(handled=True, toast=next(toasts, None), outgoing=outgoing)


def _forget(session: Session, chat_id: int, effects: tuple[Effect, ...], now: datetime) -> None:
    """Only the goodbye remains: other effects are about what no longer exists."""
    athletes.forget(session, chat_id)
    goodbyes = tuple(effect for effect in effects if isinstance(effect, Forget))
    outbox.enqueue(session, chat_id, goodbyes, now)
