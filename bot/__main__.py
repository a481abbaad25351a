"""`python -m bot chat` talks in the terminal, `python -m bot run` runs the Telegram bot.

`python -m bot backup FILE` copies its database while it runs, `python -m bot restore FILE` fills an
empty one from such a copy. `python -m bot draw` draws the pictures of the exercises.
"""

import argparse
import sqlite3
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import ValidationError
from sqlalchemy import URL, Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.pictures.naming import PICTURES
from bot.settings import Settings, TokenAlone, first_line, problems
from bot.terminal import (
    YEARS,
    DamagedNotesError,
    Terminal,
    converse,
    is_plain,
    machine_zone,
    notes_beside,
    typed,
)
from coach.picture import Drawable
from storage.backup import back_up, restore
from storage.database import NewerDatabaseError, migrate, open_database
from storage.presence import sole_process

TERMINAL_DATABASE = Path("data/terminal.sqlite3")

HOW_TO_BEGIN = (
    "BOT_TOKEN is missing: ask @BotFather in Telegram for one (/newbot) and put the line "
    "BOT_TOKEN=... into the file .env here."
)

FAILED = 1
USAGE_ERROR = 2


class UnusableError(ValueError):
    """A flag that cannot be used; says why in a line."""


def main(arguments: list[str] | None = None) -> int:
    """Run one of the programs; the return value is the exit status."""
    chosen = _parser().parse_args(arguments)
    if chosen.program == "chat":
        return chat(chosen.now, chosen.zone, chosen.db)
    if chosen.program == "backup":
        return keep(chosen.file)
    if chosen.program == "restore":
        return bring_back(chosen.file)
    if chosen.program == "draw":
        return draw(tuple(chosen.only), chosen.out, chosen.docs)
    return run()


def draw(only: tuple[str, ...], out: Path | None, docs: Path | None) -> int:
    """Draw the pictures of the exercises that are missing or have changed."""
    from bot.pictures import command  # noqa: PLC0415  # only this program draws

    try:
        count = 0
        for file in command.draw(only, PICTURES if out is None else out):
            count += 1
            print(f"{file} ({file.stat().st_size // 1024} KB)")
        print(f"{count} drawn." if count else "Nothing has changed.")
        if docs is not None:
            print(*command.write_docs(docs), sep="\n")
    except (ValueError, OSError) as error:
        print(first_line(error), file=sys.stderr)
        return FAILED
    return 0


def keep(file: Path) -> int:
    """Write everything the bot keeps into one new file."""
    return _with_database(lambda engine: back_up(engine, file), f"All is kept in {file}.")


def bring_back(file: Path) -> int:
    """Fill the empty database of DATABASE_URL from a backup."""

    def refill(engine: Engine) -> None:
        with sole_process(engine):
            restore(engine, file)

    return _with_database(refill, f"All of {file} is back.")


def _with_database(work: Callable[[Engine], None], done: str) -> int:
    """Work with the database of the settings, and say in a line how it went."""
    try:
        engine = open_database(Settings().database_url)
    except ValidationError as error:
        print(*problems(error), sep="\n", file=sys.stderr)
        return USAGE_ERROR
    try:
        work(engine)
    except (SQLAlchemyError, sqlite3.Error, RuntimeError, ValueError, OSError) as error:
        print(first_line(error), file=sys.stderr)
        return FAILED
    finally:
        engine.dispose()
    print(done)
    return 0


def chat(start: str | None, zone: str | None, database: Path) -> int:
    """Talk to the coach here. `start` is an ISO time, local to `zone` where it names no offset."""
    _show_what_can_be_shown()
    try:
        _converse(start, zone, database)
    except (UnusableError, DamagedNotesError) as error:
        print(error, file=sys.stderr)
        return USAGE_ERROR
    return 0


def _converse(start: str | None, zone: str | None, database: Path) -> None:
    local = _zone(machine_zone() if zone is None else zone)
    begins = None if start is None else _moment(start, local)
    engine = _opened(database)
    try:
        terminal = Terminal(
            engine,
            notes_beside(database),
            print,
            zone=zone,
            start=begins,
            styled=sys.stdout.isatty() and not is_plain(),
            picture=_picture_file,
        )
        with suppress(BrokenPipeError, KeyboardInterrupt):
            if sys.stdin.isatty():
                converse(terminal, typed(), None)
            else:
                converse(terminal, sys.stdin, print)
    finally:
        engine.dispose()


def _picture_file(shows: Drawable) -> str:
    """The file to look at, drawn where it is not there yet; where it cannot be, why."""
    from bot.pictures.gallery import picture_file  # noqa: PLC0415  # slow, and rarely needed

    try:
        return str(picture_file(shows))
    except OSError as error:
        return first_line(error)


def run() -> int:
    """Run the Telegram bot until it is told to stop."""
    try:
        settings = Settings()
    except ValidationError as error:
        print(*problems(error), sep="\n", file=sys.stderr)
        if _has_no_token():
            print(HOW_TO_BEGIN, file=sys.stderr)
        return USAGE_ERROR
    if not settings.bot_token.get_secret_value():
        print(HOW_TO_BEGIN, file=sys.stderr)
        return USAGE_ERROR
    from bot.service import serve  # noqa: PLC0415  # the terminal starts without all of Telegram

    return serve(settings)


def _has_no_token() -> bool:
    """Whether the token is missing beside all else that is wrong."""
    with suppress(ValidationError):
        return not TokenAlone().bot_token.get_secret_value()
    return False


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, KeyError, OSError):
        raise UnusableError("--zone takes a name such as Europe/Berlin.") from None


def _moment(written: str, zone: ZoneInfo) -> datetime:
    try:
        at = datetime.fromisoformat(written)
    except ValueError:
        raise UnusableError("--now takes a time such as 2026-12-02T07:00.") from None
    if at.year not in YEARS:
        raise UnusableError(f"--now takes a time from {YEARS[0]} to {YEARS[-1]}.")
    return at if at.tzinfo is not None else at.replace(tzinfo=zone)


def _opened(database: Path) -> Engine:
    """The terminal's database, migrated."""
    try:
        engine = open_database(str(URL.create("sqlite", database=str(database))))
        migrate(engine)
    except (SQLAlchemyError, NewerDatabaseError, ValueError, OSError) as error:
        raise UnusableError(f"--db {database}: {first_line(error)}") from None
    return engine


def _show_what_can_be_shown() -> None:
    """Signs that a terminal cannot read or show become question marks and end nothing."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    programs = parser.add_subparsers(dest="program", required=True)
    talk = programs.add_parser("chat", help="talk to the coach in this terminal")
    talk.add_argument("--now", metavar="ISO", help="set the clock, such as 2026-12-02T07:00")
    talk.add_argument("--zone", metavar="IANA", help="your time zone, such as Europe/Berlin")
    talk.add_argument("--db", type=Path, default=TERMINAL_DATABASE, help="database file")
    drawing = programs.add_parser("draw", help="draw the pictures of the exercises")
    drawing.add_argument("--only", nargs="+", default=(), metavar="ID", help="these exercises only")
    drawing.add_argument("--out", type=Path, help="directory, else data/pictures")
    drawing.add_argument("--docs", type=Path, help="write exercises.md and its picture here too")
    programs.add_parser("run", help="run the Telegram bot")
    kept = programs.add_parser("backup", help="copy the database, also while the bot runs")
    kept.add_argument("file", type=Path, help="the new file")
    back = programs.add_parser("restore", help="fill an empty database from a backup")
    back.add_argument("file", type=Path, help="the backup")
    return parser


if __name__ == "__main__":
    sys.exit(main())
