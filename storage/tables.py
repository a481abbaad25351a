"""The tables: columns for what is queried, JSON for the coach's values.

Every JSON value has a `version` beside it, the shape it was written in (see `storage.shapes`).
Here JSON is its text: pydantic reads and writes it, and nothing in between takes it apart.
The JSON type is PostgreSQL's `json`, not `jsonb`, which refuses the NUL a runner may paste.

There are no foreign keys: the lock on the athlete's row keeps a runner's rows together, and a key
would make delivery wait for turns. `storage.athletes.forget` therefore names every table.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import JSON, BigInteger, Index, Integer, MetaData, text
from sqlmodel import Field, SQLModel

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Names for every constraint: one without a name could not be dropped by a later migration."""

GIVEN = {"autoincrement": False}
"""A key that comes from outside (Telegram's ids), never counted up by the database."""


class Lane(StrEnum):
    """Which messages go first."""

    REPLY = "reply"
    """The runner is waiting for it."""
    UNPROMPTED = "unprompted"
    ASIDE = "aside"
    """Its picture is being drawn: the chat goes on without it."""


class Row(SQLModel):
    """The base of all tables, with a MetaData of its own."""

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMING)


class AthleteRow(Row, table=True):
    """A runner: everything but the log, as one value."""

    __tablename__ = "athlete"

    chat_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs=GIVEN)
    version: int
    value: str = Field(sa_type=JSON)
    window: str = Field(sa_type=JSON)
    """Numbers of the log entries not yet folded into the value's `baseline`, in order. They need
    not follow each other: a late report keeps its place by the day it is about."""
    standing: str
    """Kind of the value's standing."""
    zone: str | None
    """IANA time zone."""
    updated_at: datetime


class LogEntryRow(Row, table=True):
    """An entry of a training log; written once, never changed."""

    __tablename__ = "log_entry"

    chat_id: int = Field(primary_key=True, sa_type=BigInteger)
    number: int = Field(primary_key=True)
    at: datetime
    kind: str
    day: date | None
    """The day of the session or report it is about, where it is about one."""
    version: int
    value: str = Field(sa_type=JSON)


class NudgeRow(Row, table=True):
    """A wake-up: waiting while `consumed_at` is NULL, kept afterwards so that it never comes twice.

    `wake_at` is when it is to be claimed: its due time and the runner's share of its leeway, or the
    end of the lease of a sweep that took it and may have died.
    """

    __tablename__ = "nudge"
    __table_args__ = (
        Index(
            "ix_nudge_waiting",
            "wake_at",
            sqlite_where=text("consumed_at IS NULL"),
            postgresql_where=text("consumed_at IS NULL"),
        ),
        Index(
            "ix_nudge_consumed",
            "consumed_at",
            sqlite_where=text("consumed_at IS NOT NULL"),
            postgresql_where=text("consumed_at IS NOT NULL"),
        ),
    )

    chat_id: int = Field(primary_key=True, sa_type=BigInteger)
    key: str = Field(primary_key=True)
    due_at: datetime
    wake_at: datetime
    expires_at: datetime
    version: int
    reason: str = Field(sa_type=JSON)
    consumed_at: datetime | None = None


class OutboxRow(Row, table=True):
    """A message to be sent. The row is deleted once it was sent or given up.

    Ids are never reused, so that a late answer about a deleted row cannot hit another.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_chat_id_id", "chat_id", "id"),
        Index(
            "ix_outbox_replies",
            "chat_id",
            sqlite_where=text("lane = 'reply'"),
            postgresql_where=text("lane = 'reply'"),
        ),
        Index(
            "ix_outbox_unprompted",
            "id",
            sqlite_where=text("lane = 'unprompted'"),
            postgresql_where=text("lane = 'unprompted'"),
        ),
        Index(
            "ix_outbox_aside",
            "leased_until",
            sqlite_where=text("lane = 'aside'"),
            postgresql_where=text("lane = 'aside'"),
        ),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(primary_key=True, sa_type=BigInteger().with_variant(Integer, "sqlite"))
    chat_id: int = Field(sa_type=BigInteger)
    kind: str
    card: str | None
    lane: str
    version: int
    effect: str = Field(sa_type=JSON)
    created_at: datetime
    not_before: datetime
    expires_at: datetime | None = None
    """When it is no longer worth saying: an unprompted message lasts as long as its nudge."""
    leased_until: datetime | None = None
    leased_by: int | None = None
    """The seat of the process that sends it (see `storage.presence`)."""
    attempts: int = 0
    """How often it was taken for sending."""
    words_in: int | None = Field(default=None, sa_type=BigInteger)
    """The message that says a picture's words already, while it is being drawn."""


class CardRow(Row, table=True):
    """Which message shows a card now."""

    __tablename__ = "card"
    __table_args__ = (
        Index("ix_card_chat_id_message_id", "chat_id", "message_id"),
        Index("ix_card_shown_at", "shown_at"),
    )

    chat_id: int = Field(primary_key=True, sa_type=BigInteger)
    name: str = Field(primary_key=True)
    message_id: int = Field(sa_type=BigInteger)
    shown_at: datetime


class PictureRow(Row, table=True):
    """A picture that Telegram has: what this bot may send it as."""

    __tablename__ = "picture"
    __table_args__ = (
        Index("ix_picture_chat_id", "chat_id"),
        Index("ix_picture_uploaded_at", "uploaded_at"),
    )

    bot_id: int = Field(primary_key=True, sa_type=BigInteger)
    chat_id: int = Field(primary_key=True, sa_type=BigInteger)
    """Whose picture it is; 0 where it shows nobody's own training."""
    name: str = Field(primary_key=True)
    """Holds a hash of the content."""
    file_id: str
    uploaded_at: datetime


class HandledUpdateRow(Row, table=True):
    """An update of Telegram's that was handled; compared for equality, never by order."""

    __tablename__ = "handled_update"

    update_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs=GIVEN)
    at: datetime = Field(index=True)
