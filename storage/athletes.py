"""Runners: loaded under a lock, saved after a turn, forgotten on request."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, assert_never

from pydantic import TypeAdapter
from sqlalchemy import Row, bindparam, delete, insert, select, update
from sqlmodel import Session, col

from coach.athlete import Athlete
from coach.training_log import (
    AnswerChanged,
    Excused,
    HoldBegan,
    HoldEnded,
    LighterWeekEnded,
    LighterWeekTaken,
    LogEntry,
    Moved,
    Noted,
    Reported,
    Skipped,
    Undone,
)
from storage.database import insert_if_absent
from storage.recent import Saved, recent_runners
from storage.shapes import SHAPE, Stored, read
from storage.tables import AthleteRow, CardRow, LogEntryRow, NudgeRow, OutboxRow, PictureRow

NOBODY = Athlete()

ATHLETE = TypeAdapter(Athlete)
LOG_ENTRY: TypeAdapter[LogEntry] = TypeAdapter(LogEntry)
NUMBERS = TypeAdapter(tuple[int, ...])

FIND = (
    select(
        col(AthleteRow.version),
        col(AthleteRow.value),
        col(AthleteRow.window),
        col(AthleteRow.updated_at),
    )
    .where(col(AthleteRow.chat_id) == bindparam("chat"))
    .with_for_update()
)
HISTORY = (
    select(col(LogEntryRow.version), col(LogEntryRow.value))
    .where(col(LogEntryRow.chat_id) == bindparam("chat"))
    .order_by(col(LogEntryRow.number))
)
WINDOW = HISTORY.where(col(LogEntryRow.number).in_(bindparam("numbers", expanding=True)))
SAVE = update(AthleteRow).where(col(AthleteRow.chat_id) == bindparam("chat"))


class LogRewrittenError(RuntimeError):
    """A turn changed, dropped or renumbered log entries; the log is append-only."""


def load(session: Session, chat_id: int, now: datetime) -> Athlete:
    """The runner of a chat, locked until the transaction ends; a new one if nobody is known.

    Raises:
        storage.shapes.NewerShapeError: a newer program wrote the stored value.
    """
    row = _lock(session, chat_id)
    while row is None:
        insert_if_absent(session, AthleteRow, chat_id=chat_id, **_columns(NOBODY, now))
        # Empty again when another turn is just forgetting this runner: then insert once more.
        row = _lock(session, chat_id)
    recent, saved = recent_runners(session), Saved(*row)
    athlete = recent.find(chat_id, saved)
    if athlete is None:
        value = read(Stored.ATHLETE, ATHLETE, row.version, row.value)
        athlete = value.model_copy(update={"log": _window(session, chat_id, row)})
        recent.keep(chat_id, saved, athlete)
    return athlete


def save(session: Session, chat_id: int, before: Athlete, after: Athlete, now: datetime) -> None:
    """Keep what a turn made of a loaded runner, and append the log entries it added.

    Raises:
        LogRewrittenError: `after.log` is not entries of `before.log` and then all new ones.
    """
    if after == before:
        return
    added = [_entry_columns(chat_id, entry) for entry in _added(before, after)]
    if added:
        session.connection().execute(insert(LogEntryRow), added)
    columns = _columns(after, now)
    session.connection().execute(SAVE, {"chat": chat_id, **columns})
    entries = {entry.number: entry for entry in before.log}
    entries |= {each["number"]: LOG_ENTRY.validate_json(each["value"]) for each in added}
    saved = Saved(columns["version"], columns["value"], columns["window"], now)
    log = tuple(entries[one.number] for one in after.log)
    recent_runners(session).keep(chat_id, saved, after.model_copy(update={"log": log}))


def is_known(session: Session, chat_id: int) -> bool:
    """Whether anything about this runner is kept; takes no lock."""
    return session.get(AthleteRow, chat_id) is not None


def history(session: Session, chat_id: int, since: datetime | None = None) -> tuple[LogEntry, ...]:
    """A runner's log, oldest first, also what the window has left behind; all of it, or since."""
    which = HISTORY if since is None else HISTORY.where(col(LogEntryRow.at) >= since)
    return _entries(session.connection().execute(which, {"chat": chat_id}).all())


def forget(session: Session, chat_id: int) -> None:
    """Erase every trace of a runner; a goodbye is to be put in the outbox afterwards."""
    # The outbox first: a delivery that just sent a card's message holds its outbox row until the
    # card is written, so that the cards deleted next are all there are.
    for table in (OutboxRow, CardRow, PictureRow, NudgeRow, LogEntryRow, AthleteRow):
        session.connection().execute(delete(table).where(col(table.chat_id) == chat_id))
    recent_runners(session).forget(chat_id)


def _lock(session: Session, chat_id: int) -> Row[int, str, str, datetime] | None:
    return session.connection().execute(FIND, {"chat": chat_id}).one_or_none()


def _columns(athlete: Athlete, now: datetime) -> dict[str, Any]:
    return {
        "version": SHAPE,
        "value": athlete.model_dump_json(exclude={"log"}),
        "window": NUMBERS.dump_json(tuple(entry.number for entry in athlete.log)).decode(),
        "standing": athlete.standing.kind,
        "zone": athlete.profile.zone,
        "updated_at": now,
    }


def _window(
    session: Session, chat_id: int, row: Row[int, str, str, datetime]
) -> tuple[LogEntry, ...]:
    numbers = NUMBERS.validate_json(row.window)
    found = session.connection().execute(WINDOW, {"chat": chat_id, "numbers": numbers})
    return _entries(found.all())


def _entries(rows: Sequence[Row[int, str]]) -> tuple[LogEntry, ...]:
    return tuple(read(Stored.LOG_ENTRY, LOG_ENTRY, version, value) for version, value in rows)


def _entry_columns(chat_id: int, entry: LogEntry) -> dict[str, Any]:
    return {
        "chat_id": chat_id,
        "number": entry.number,
        "at": entry.at,
        "kind": entry.kind,
        "day": _day(entry),
        "version": SHAPE,
        "value": LOG_ENTRY.dump_json(entry).decode(),
    }


def _day(entry: LogEntry) -> date | None:
    match entry:
        case Reported(report=report):
            return report.day
        case Moved(after=day) | Skipped(day=day):
            return day
        case Noted(occasion=occasion):
            return occasion.day
        case LighterWeekTaken(first=day) | Excused(first=day):
            return day
        case LighterWeekEnded() | Undone() | HoldBegan() | HoldEnded() | AnswerChanged():
            return None
        case _:
            assert_never(entry)


def _added(before: Athlete, after: Athlete) -> tuple[LogEntry, ...]:
    """The entries a turn added: numbered on from the last, behind what is left of the window."""
    kept = tuple(entry for entry in after.log if entry.number < before.next_entry)
    numbers = {entry.number for entry in kept}
    if kept != tuple(entry for entry in before.log if entry.number in numbers):
        raise LogRewrittenError("a turn changed entries of the log")
    added = after.log[len(kept) :]
    following = range(before.next_entry, before.next_entry + len(added))
    if tuple(entry.number for entry in added) != tuple(following):
        raise LogRewrittenError(f"a turn did not number its entries from {before.next_entry} on")
    if after.next_entry != following.stop:
        raise LogRewrittenError(
            f"a turn kept {len(added)} entries, but the next is to be {after.next_entry} "
            f"where it was {before.next_entry}"
        )
    return added
