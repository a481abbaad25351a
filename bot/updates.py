"""What a Telegram update means to the coach: an event, a polite line, or knowingly nothing."""

from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING, Any

import structlog
from telegram import Bot, CallbackQuery, ChatMemberUpdated, Location, Message, Update
from telegram.constants import ChatMemberStatus, ChatType

from bot.commands import command_of
from coach.conversation.choices import Place, decode
from coach.conversation.events import (
    CameBack,
    Commanded,
    Event,
    Form,
    Left,
    PlaceShared,
    Said,
    SentOther,
    Tapped,
)

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The updates we ask Telegram for; all else is never sent to us."""


MOST_WORDS = 4096
"""What Telegram lets a message hold; a server in its place might let through more."""

MOST_DATA = 64
"""Bytes of a button's data (Bot API)."""


@dataclass(frozen=True)
class Happened:
    """Something a runner did. `on_message` is the message it was about: replied to or tapped."""

    chat_id: int
    event: Event
    on_message: int | None = None
    query_id: str | None = None


@dataclass(frozen=True)
class InGroup:
    """Somebody wrote to us in a group, where one polite line is all we say."""

    chat_id: int


@dataclass(frozen=True)
class Nothing:
    """Nothing to do; a tap still wants its answer."""

    query_id: str | None = None


SERVICE = (
    "pinned_message",
    "message_auto_delete_timer_changed",
    "write_access_allowed",
    "chat_background_set",
    "proximity_alert_triggered",
    "connected_website",
)
"""What Telegram itself notes in a private chat; nobody expects an answer to it."""

if TYPE_CHECKING:
    from timezonefinder import TimezoneFinder

Json = dict[str, Any]
"""An update as Telegram writes it."""

log = structlog.get_logger(__name__)

Meaning = Happened | InGroup | Nothing


def readable(raw: Json, bot: Bot) -> Update | None:
    """An update as python-telegram-bot reads it; None where Telegram sends what it cannot read.

    One such update must not stop the others, so it is passed over and logged.
    """
    try:
        return Update.de_json(raw, bot)
    except (TypeError, KeyError, ValueError, AttributeError):
        log.exception("unreadable update passed over", update=raw.get("update_id"))
        return None


def meaning(update: Update, now: datetime, bot_name: str | None = None) -> Meaning:
    """What an update means. `now` stands in where Telegram does not say when (taps)."""
    if update.callback_query is not None:
        return _tap(update.callback_query, now)
    if update.message is not None:
        return _message(update.message, bot_name)
    if update.edited_message is not None:
        return _edited(update.edited_message)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    return Nothing()


def _tap(query: CallbackQuery, now: datetime) -> Meaning:
    message = query.message
    if message is None or message.chat.type != ChatType.PRIVATE:
        return Nothing(query.id)
    readable_data = query.data and len(query.data.encode()) <= MOST_DATA
    choice = decode(query.data) if query.data and readable_data else None
    return Happened(
        chat_id=message.chat.id,
        event=Tapped(at=now, choice=choice),
        on_message=message.message_id,
        query_id=query.id,
    )


def _message(message: Message, bot_name: str | None) -> Meaning:
    if message.chat.type in {ChatType.GROUP, ChatType.SUPERGROUP}:
        return InGroup(message.chat.id) if _speaks_to_us(message, bot_name) else Nothing()
    if message.chat.type != ChatType.PRIVATE:
        return Nothing()
    if any(getattr(message, note) for note in SERVICE):
        return Nothing()
    replied = message.reply_to_message
    return Happened(
        chat_id=message.chat.id,
        event=_event(message, bot_name),
        on_message=replied.message_id if replied is not None else None,
    )


def _event(message: Message, bot_name: str | None) -> Event:
    at = message.date.astimezone(UTC)
    if message.text:
        command = command_of(message.text, bot_name)
        if command is None:
            return Said(at=at, words=message.text[:MOST_WORDS])
        language = message.from_user.language_code if message.from_user is not None else None
        if command is Place.START:
            return Commanded(at=at, command=command, language=language)
        return Commanded(at=at, command=command)
    if message.caption:
        return Said(at=at, words=message.caption[:MOST_WORDS], form=Form.CAPTION)
    place = message.location or (message.venue.location if message.venue is not None else None)
    if place is not None:
        return PlaceShared(at=at, zone=_zone_at(place))
    return SentOther(at=at)


def _edited(message: Message) -> Meaning:
    words = message.text or message.caption
    if message.chat.type != ChatType.PRIVATE or not words:
        return Nothing()
    edited = message.edit_date or message.date
    event = Said(at=edited.astimezone(UTC), words=words[:MOST_WORDS], form=Form.EDITED)
    return Happened(chat_id=message.chat.id, event=event)


def _membership(change: ChatMemberUpdated) -> Meaning:
    if change.chat.type != ChatType.PRIVATE:
        return Nothing()
    at = change.date.astimezone(UTC)
    gone = {ChatMemberStatus.BANNED, ChatMemberStatus.LEFT}
    if change.new_chat_member.status in gone:
        return Happened(chat_id=change.chat.id, event=Left(at=at))
    if change.old_chat_member.status in gone:
        return Happened(chat_id=change.chat.id, event=CameBack(at=at))
    return Nothing()


def _speaks_to_us(message: Message, bot_name: str | None) -> bool:
    """A bot hears only commands, replies and mentions in a group; joins and leaves are no talk."""
    words = message.text or message.caption
    if not words:
        return False
    replied = message.reply_to_message
    to_bot = replied is not None and replied.from_user is not None and replied.from_user.is_bot
    named = bot_name is not None and f"@{bot_name}".lower() in words.lower()
    return to_bot or named or _is_our_command(words, bot_name)


def _is_our_command(words: str, bot_name: str | None) -> bool:
    addressed = words.split(maxsplit=1)[0].partition("@")[2].lower()
    return words.startswith("/") and addressed in {"", (bot_name or "").lower()}


class _Zones:
    """The map of time zones, opened when the first runner shares a place; one asks at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._finder: TimezoneFinder | None = None

    def at(self, place: Location) -> str | None:
        with self._lock:
            if self._finder is None:
                from timezonefinder import TimezoneFinder  # noqa: PLC0415  # slow to import

                self._finder = TimezoneFinder()
            zone = self._finder.timezone_at(lng=place.longitude, lat=place.latitude)
        return None if zone is None else str(zone)


ZONES = _Zones()


def _zone_at(place: Location) -> str | None:
    """The IANA zone of a place; at sea there is only a nautical one, which counts as none."""
    zone = ZONES.at(place)
    return None if zone is None or zone.startswith("Etc/") else zone
