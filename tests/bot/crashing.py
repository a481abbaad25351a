"""The real program with a coach that counts, which can be made to die at a named point.

STURDY_TEST_DEATH names the point and how often it is passed before, as in `before commit 7`.
STURDY_TEST_HASTE makes it impatient: it waits less for answers, and between its attempts.
"""

import faulthandler
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from typing import Any

from sqlalchemy import event
from sqlmodel import Session

from bot import delivery, flood, running, service
from bot.__main__ import main
from bot.plain_bot import PlainBot
from bot.sending import carry_out
from bot.turn import take_turn
from bot.wire import Wire
from coach.athlete import Athlete
from coach.conversation.effects import Close, Effect, Revise, Say, Turn
from coach.conversation.events import Event, Nudge, NudgeDue, RemindSession, Said
from coach.phrases.text import text
from coach.plan import SessionId
from coach.training_log import AnswerChanged
from storage import nudges

DEATH = "STURDY_TEST_DEATH"
HASTE = "STURDY_TEST_HASTE"
POINTS = ("before commit", "after commit", "before send", "after send")

KEPT = 10
"""Entries the window of the log keeps."""

NUDGE_EVERY = timedelta(seconds=0.5)


def respond(athlete: Athlete, event: Event, now: datetime) -> Turn:
    """Says what it heard, counts it on a card, and writes it into the log."""
    match event:
        case Said(words=words):
            return _heard(athlete, words, now)
        case NudgeDue(reason=RemindSession(session=number)):
            after = athlete.model_copy(update={"next_session": athlete.next_session + 1})
            return Turn(athlete=after, effects=(_nudged(number),))
        case _:
            return Turn(athlete=athlete, effects=())


def _heard(athlete: Athlete, words: str, now: datetime) -> Turn:
    entry = AnswerChanged(number=athlete.next_entry, at=now, question=words)
    after = athlete.model_copy(
        update={
            "log": (*athlete.log[-KEPT:], entry),
            "next_entry": athlete.next_entry + 1,
            "screened_at": athlete.screened_at or now,
        }
    )
    answers: tuple[Effect, ...] = (Say(text=text(f"{entry.number}: {words}")),)
    if entry.number == 1:
        answers = (*answers, Say(text=text("counting"), card="count"))
    elif entry.number % 5 == 0:
        answers = (*answers, Revise(text=text(f"counted {entry.number}"), card="count"))
    return Turn(athlete=after, effects=answers)


def _nudged(number: int) -> Say:
    return Say(text=text(f"nudge {number}"), unprompted=True)


def agenda(athlete: Athlete, now: datetime) -> tuple[Nudge, ...]:
    """The next of a long row of nudges."""
    if athlete.screened_at is None:
        return ()
    number = athlete.next_session
    due = athlete.screened_at + number * NUDGE_EVERY
    reason = RemindSession(session=SessionId(number))
    return (Nudge(key=f"{number}", due=due, expires=due + timedelta(hours=1), reason=reason),)


take = partial(take_turn, respond=respond, agenda=agenda)


def run() -> int:
    for part in ("Intake", "Delivery", "Sweeps"):
        setattr(running, part, partial(getattr(running, part), take=take))
    # Asked by SIGUSR1, it tells where it is.
    faulthandler.register(signal.SIGUSR1, all_threads=True)
    flood.BURST = 10**9
    # A dead process's claim is over soon, so that a test is: here none lives long enough to find
    # out at leisure who has died.
    nudges.claim_due.__defaults__ = (timedelta(seconds=1),)
    vars(running)["LOOK_FOR_OTHERS_SECONDS"] = 0.1
    if HASTE in os.environ:
        vars(service)["request_for"] = _impatient
        vars(delivery)["backoff"] = lambda attempts: timedelta(seconds=0.1 * attempts)
    if DEATH in os.environ:
        point, _, passes = os.environ[DEATH].rpartition(" ")
        _die_at(point, int(passes))
    return main(["run"])


def _die_at(point: str, passes: int) -> None:
    passed = count()

    def pass_by(*_: object) -> None:
        if next(passed) >= passes:
            os.kill(os.getpid(), signal.SIGKILL)

    match point:
        case "before commit" | "after commit":
            event.listen(Session, point.replace(" ", "_"), pass_by)
        case "before send" | "after send":
            vars(delivery)["carry_out"] = _around(carry_out, point, pass_by)
        case _:
            raise ValueError(point)


def _impatient(_address: str, **_settings: Any) -> Wire:
    return Wire(read_seconds=0.4)


InWords = Say | Revise | Close
CarryOut = Callable[[PlainBot, int, InWords, int | None], Awaitable[int | None]]


def _around(carry: CarryOut, point: str, pass_by: Callable[[], None]) -> CarryOut:
    async def carried_out(
        bot: PlainBot, chat_id: int, effect: InWords, message_id: int | None
    ) -> int | None:
        if point == "before send":
            pass_by()
        message = await carry(bot, chat_id, effect, message_id)
        if point == "after send":
            pass_by()
        return message

    return carried_out


if __name__ == "__main__":
    sys.exit(run())
