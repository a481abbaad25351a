"""`python -m bot chat` talks in the terminal, `python -m bot run` runs the Telegram bot."""

import argparse
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import ValidationError
from sqlalchemy import URL

from bot.settings import Settings, problems
from bot.terminal import Terminal, converse, is_plain, machine_zone, notes_beside, typed
from storage.database import migrate, open_database

TERMINAL_DATABASE = Path("data/terminal.sqlite3")

HOW_TO_BEGIN = (
    "BOT_TOKEN is missing: ask @BotFather in Telegram for one (/newbot) and put the line "
    "BOT_TOKEN=... into the file .env here."
)

USAGE_ERROR = 2


def main(arguments: list[str] | None = None) -> int:
    """Run one of the programs; the return value is the exit status."""
    chosen = _parser().parse_args(arguments)
    if chosen.program == "chat":
        return chat(chosen.now, chosen.zone, chosen.db)
    return run()


def chat(start: str | None, zone: str | None, database: Path) -> int:
    """Talk to the coach here. `start` is an ISO time, local to `zone` where it names no offset."""
    try:
        begins = None if start is None else _moment(start, zone or machine_zone())
        ZoneInfo(zone or "UTC")
    except (ValueError, ZoneInfoNotFoundError):
        print("--now takes a time such as 2026-12-02T07:00, --zone a name such as Europe/Berlin.")
        return USAGE_ERROR
    database.parent.mkdir(parents=True, exist_ok=True)
    engine = open_database(str(URL.create("sqlite", database=str(database))))
    at_keyboard = sys.stdin.isatty()
    try:
        migrate(engine)
        terminal = Terminal(
            engine,
            notes_beside(database),
            print,
            zone=zone,
            start=begins,
            styled=sys.stdout.isatty() and not is_plain(),
        )
        with suppress(BrokenPipeError, KeyboardInterrupt):
            if at_keyboard:
                converse(terminal, typed(), None)
            else:
                converse(terminal, sys.stdin, print)
    finally:
        engine.dispose()
    return 0


def run() -> int:
    """Run the Telegram bot until it is told to stop."""
    try:
        settings = Settings()
    except ValidationError as error:
        print(*problems(error), sep="\n", file=sys.stderr)
        return USAGE_ERROR
    if not settings.bot_token.get_secret_value():
        print(HOW_TO_BEGIN, file=sys.stderr)
        return USAGE_ERROR
    from bot.service import serve  # noqa: PLC0415  # the terminal starts without all of Telegram

    return serve(settings)


def _moment(written: str, zone: str) -> datetime:
    at = datetime.fromisoformat(written)
    return at if at.tzinfo is not None else at.replace(tzinfo=ZoneInfo(zone))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    programs = parser.add_subparsers(dest="program", required=True)
    talk = programs.add_parser("chat", help="talk to the coach in this terminal")
    talk.add_argument("--now", metavar="ISO", help="set the clock, such as 2026-12-02T07:00")
    talk.add_argument("--zone", metavar="IANA", help="your time zone, such as Europe/Berlin")
    talk.add_argument("--db", type=Path, default=TERMINAL_DATABASE, help="database file")
    programs.add_parser("run", help="run the Telegram bot")
    return parser


if __name__ == "__main__":
    sys.exit(main())
