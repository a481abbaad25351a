"""What can become of a message that is sent, and the one table of what Telegram's errors mean."""

from dataclasses import dataclass
from datetime import timedelta
from typing import assert_never

import httpx
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from coach.conversation.effects import Close, Picture, Revise, Say
from storage.outbox import Message

LONGEST_WAIT = timedelta(minutes=5)

NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""Failures that happen before a request has left. After any other the message may have arrived."""

PERHAPS_ARRIVED = "it may have arrived, and nobody waits for it"


@dataclass(frozen=True)
class Sent:
    """Telegram took it."""

    message_id: int | None


@dataclass(frozen=True)
class Wait:
    """Too many requests: Telegram says how long to wait. No attempt is counted."""

    seconds: float


@dataclass(frozen=True)
class Retry:
    """It did not arrive, or a repetition does no harm."""

    reason: str


@dataclass(frozen=True)
class Refused:
    """It will never arrive."""

    reason: str


@dataclass(frozen=True)
class Blocked:
    """The runner blocked us, or is gone from Telegram."""


@dataclass(frozen=True)
class Undrawn:
    """Its picture is yet to be drawn."""

    picture: Picture
    words_in: int | None
    """The message that says its words meanwhile; None where nobody waits for them."""


Outcome = Sent | Wait | Retry | Refused | Blocked | Undrawn


def judged(error: TelegramError, effect: Message) -> Outcome:
    """What an error means for the effect that met it."""
    if isinstance(error, RetryAfter):
        seconds = error.retry_after
        return Wait(seconds.total_seconds() if isinstance(seconds, timedelta) else float(seconds))
    if isinstance(error, Forbidden):
        return Blocked()
    if isinstance(error, BadRequest):
        return Refused(error.message)
    if isinstance(error, NetworkError) and isinstance(error.__cause__, httpx.HTTPError):
        arrived = not isinstance(error.__cause__, NOT_SENT)
        if arrived and not repeatable(effect):
            return Refused(PERHAPS_ARRIVED)
    return Retry(type(error.__cause__ or error).__name__)


def repeatable(effect: Message) -> bool:
    """Whether saying it twice is better than perhaps not at all."""
    match effect:
        case Say(unprompted=unprompted) | Picture(unprompted=unprompted):
            return not unprompted
        case Revise() | Close():
            return True
        case _:
            assert_never(effect)


def backoff(attempts: int) -> timedelta:
    """How long to wait after this many attempts: 1, 2, 4 ... seconds, at most five minutes."""
    return min(timedelta(seconds=2 ** min(attempts, 10)), LONGEST_WAIT)
