"""The coach in a terminal: the same turns, nudges and outbox as in Telegram, on a movable clock.

A line is a message, `/today` a command, a number picks a button of the newest message that has
some. `:skip 2d` moves the clock and lets what came due speak at its own time.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import assert_never
from zoneinfo import ZoneInfo

from sqlalchemy import Engine
from tzlocal import get_localzone_name

from bot.commands import command_of
from bot.pictures.naming import name_of
from bot.terminal_text import dim, moment, options, picked, span_of, unread, written
from bot.turn import take_turn
from bot.turn_taker import TurnTaker
from coach.conversation.choices import Place, decode
from coach.conversation.effects import Buttons, Close, Keyboard, Picture, Revise, Say
from coach.conversation.events import Commanded, Event, NudgeDue, Said, Tapped
from coach.phrases.text import Text
from coach.picture import Drawable
from coach.values import Value
from storage import athletes, nudges, outbox
from storage.claiming import claim
from storage.database import transaction
from storage.outbox import Arrived, Claimer, Message

CHAT = 1
"""The one conversation of a terminal's database."""

KEPT = 30
"""Messages remembered for numbers and for showing where we were."""

YEARS = range(2000, 2100)
"""The years that a conversation's clock knows."""

LONGEST_SKIP = timedelta(days=366)
MOST_DIGITS = 3
"""Of a button's number."""

AT_ONCE = 10
LEASE = timedelta(minutes=1)
RUNNER = "> "

HELP = """\
A line is a message to the coach, a number picks a button.
:skip 2d   moves the clock on (also 6h, 30m, 1w); what comes due speaks at its time
:now       the time in this conversation
:quit      ends; next time it goes on from here"""

_OWN_COMMAND = re.compile(r":([a-z]{2,})(?:\s+(.*))?")


class DamagedNotesError(ValueError):
    """The notes beside a database are not what a terminal wrote; says so in a line."""


class Posted(Value):
    """A message on the screen."""

    number: int
    card: str | None
    text: Text
    keyboard: Keyboard | None


class Notes(Value):
    """What a terminal keeps beside its database: its clock and its screen."""

    offset: timedelta = timedelta()
    """How far this conversation's clock is ahead of the machine's."""
    latest: datetime | None = None
    """The clock when it was last looked at; it never goes back."""
    zone: str | None = None
    next_number: int = 1
    posted: tuple[Posted, ...] = ()


def machine_zone() -> str:
    """The machine's IANA zone, UTC where it has none."""
    with suppress(LookupError, ValueError, OSError):
        return get_localzone_name() or "UTC"
    return "UTC"


def notes_beside(database: Path) -> Path:
    """Where the notes of a terminal's database are kept."""
    return database.with_name(f"{database.name}.terminal.json")


class Terminal:
    """One conversation in a terminal, for people and for transcripts alike."""

    def __init__(
        self,
        engine: Engine,
        notes: Path,
        show: Callable[[str], None],
        *,
        zone: str | None = None,
        start: datetime | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        styled: bool = False,
        take: TurnTaker = take_turn,
        picture: Callable[[Drawable], str] = name_of,
    ) -> None:
        """Go on from the notes, or begin.

        `start` sets the conversation's clock (aware); `clock` is the machine's. `show` gets
        whole lines without their line end. `picture` says where a picture can be looked at.

        Raises:
            DamagedNotesError: the notes cannot be read.
        """
        self._engine = engine
        self._path = notes
        self._show = show
        self._clock = clock
        self._styled = styled
        self._take = take
        self._picture = picture
        self._notes = _read(notes)
        self._set_zone(zone)
        self._set_clock(start)

    @property
    def is_new(self) -> bool:
        """Whether nothing has been said here yet."""
        return self._notes.next_number == 1

    def now(self) -> datetime:
        """The conversation's time, in its zone."""
        moved = self._clock() + self._notes.offset
        if self._notes.latest is not None and moved < self._notes.latest:
            moved = self._notes.latest
        return moved.astimezone(self._zone)

    def open(self) -> None:
        """Begin with /start, or show where we were and let what came due meanwhile speak."""
        if self.is_new:
            self.hear("/start")
            return
        current = self._with_buttons() or self._notes.posted[-1:]
        for posted in current[-1:]:
            self._print(posted.text, posted.keyboard)
        self._catch_up(self.now())

    def hear(self, line: str) -> bool:
        """Handle one line of the runner's; False when it ends the conversation."""
        words = line.strip()
        if not words:
            return True
        own = _OWN_COMMAND.fullmatch(words)
        if own is not None:
            return self._obey(own.group(1), own.group(2) or "")
        self._catch_up(self.now())
        now = self.now()
        self._turn(self._event(words, now), now)
        return True

    def _obey(self, name: str, rest: str) -> bool:
        match name:
            case "quit":
                return False
            case "now":
                now = self.now()
                self._own(f"{now:%A} {now.day} {now:%B %Y, %H:%M} ({self._zone.key})")
            case "skip":
                self._skip(rest)
            case _:
                self._own(HELP)
        return True

    def _skip(self, rest: str) -> None:
        span = span_of(rest)
        if span is None:
            self._own("Skip how far? Such as :skip 2d, :skip 6h, :skip 30m or :skip 1w.")
            return
        target = self.now().astimezone(UTC) + min(span, LONGEST_SKIP)
        if span > LONGEST_SKIP or target.year not in YEARS:
            self._own(f"A year at most at once, and not beyond {YEARS[-1]}.")
            return
        self._catch_up(target)
        self._own(f"— {moment(self.now())} —")

    def _catch_up(self, target: datetime) -> None:
        """Move the clock to `target`; every nudge due until then speaks at its own time."""
        self._deliver(self.now())
        while (due := self._next_due(target)) is not None:
            self._move_to(due)
            self._wake(self.now())
        self._move_to(target)

    def _next_due(self, target: datetime) -> datetime | None:
        with transaction(self._engine) as session:
            due = nudges.earliest_due(session)
        return due if due is not None and due <= target else None

    def _wake(self, now: datetime) -> None:
        for nudge in nudges.claim_due(self._engine, now, limit=100):
            event = NudgeDue(at=now, reason=nudge.reason)
            self._take(self._engine, CHAT, event, now, nudge_key=nudge.key)
            self._deliver(now, heading=f"— {moment(now)} —")

    def _event(self, words: str, now: datetime) -> Event:
        command = command_of(words)
        if command is Place.START:
            return Commanded(at=now, command=command, zone_hint=self._zone.key)
        if command is not None:
            return Commanded(at=now, command=command)
        return self._tap(words, now) or Said(at=now, words=words)

    def _tap(self, words: str, now: datetime) -> Tapped | None:
        if not words.isascii() or not words.isdigit() or len(words) > MOST_DIGITS:
            return None
        for posted in self._with_buttons()[-1:]:
            if isinstance(posted.keyboard, Buttons):
                button = picked(posted.keyboard, int(words))
                if button is not None:
                    return Tapped(at=now, choice=decode(button.data), card=posted.card)
        return None

    def _turn(self, event: Event, now: datetime) -> None:
        result = self._take(self._engine, CHAT, event, now)
        if result.toast is not None:
            self._own(f"({result.toast.words})")
        self._deliver(now)
        self._forget_with_the_coach()

    def _forget_with_the_coach(self) -> None:
        """What the coach erased is not kept on the screen either."""
        with transaction(self._engine) as session:
            known = athletes.is_known(session, CHAT)
        if not known:
            self._note(self._notes.model_copy(update={"posted": ()}))

    def _deliver(self, now: datetime, heading: str | None = None) -> None:
        while waiting := claim(self._engine, now, AT_ONCE, Claimer(seat=0, until=now + LEASE)):
            for outgoing in waiting:
                if heading is not None:
                    self._own(heading)
                    heading = None
                message = self._carry_out(outgoing.effect, outgoing.message_id)
                outbox.settle_sent(self._engine, (Arrived(outgoing.id, message),), now)

    def _carry_out(self, effect: Message, number: int | None) -> int | None:
        """Put an effect on the screen; `number` is its card's message, as is what returns."""
        match effect:
            case Say(text=text, card=card, keyboard=keyboard):
                self._print(text, keyboard)
                return self._post(card, text, keyboard)
            case Revise(card=card, text=text, keyboard=keyboard):
                if number is None:
                    self._print(text, keyboard)
                    return self._post(card, text, keyboard)
                self._print(unread(text, self._shown(number)), keyboard)
                return self._rewrite(number, card, text, keyboard)
            case Close(card=card, text=text):
                if number is None:
                    return None
                fresh = unread(text, self._shown(number))
                if fresh.paragraphs:
                    self._print(fresh, None)
                return self._rewrite(number, card, text, None)
            case Picture(shows=shows, caption=caption, keyboard=keyboard):
                self._own(f"(picture: {self._picture(shows)})")
                self._print(caption, keyboard)
                return self._post(None, caption, keyboard)
            case _:
                assert_never(effect)

    def _post(self, card: str | None, text: Text, keyboard: Keyboard | None) -> int:
        number = self._notes.next_number
        posted = Posted(number=number, card=card, text=text, keyboard=keyboard)
        screen = (*self._notes.posted, posted)[-KEPT:]
        self._note(self._notes.model_copy(update={"next_number": number + 1, "posted": screen}))
        return number

    def _shown(self, number: int) -> Text:
        """What a message says on the screen; nothing once it has scrolled out of memory."""
        texts = (posted.text for posted in self._notes.posted if posted.number == number)
        return next(texts, Text(paragraphs=()))

    def _rewrite(self, number: int, card: str, text: Text, keyboard: Buttons | None) -> int:
        rewritten = Posted(number=number, card=card, text=text, keyboard=keyboard)
        screen = tuple(
            rewritten if posted.number == number else posted for posted in self._notes.posted
        )
        self._note(self._notes.model_copy(update={"posted": screen}))
        return number

    def _with_buttons(self) -> tuple[Posted, ...]:
        return tuple(
            posted for posted in self._notes.posted if isinstance(posted.keyboard, Buttons)
        )

    def _print(self, text: Text, keyboard: Keyboard | None) -> None:
        under = options(keyboard)
        for block in (written(text, styled=self._styled), under):
            if block:
                self._show(block)
                self._show("")

    def _own(self, words: str) -> None:
        self._show(dim(words, styled=self._styled))
        self._show("")

    def _set_zone(self, zone: str | None) -> None:
        chosen = zone or self._notes.zone or machine_zone()
        self._zone = ZoneInfo(chosen)
        if chosen != self._notes.zone:
            self._note(self._notes.model_copy(update={"zone": chosen}))

    def _set_clock(self, start: datetime | None) -> None:
        if start is None:
            return
        if self._notes.latest is not None and start < self._notes.latest:
            self._own(f"The clock of this conversation only goes on: {moment(self.now())}.")
            return
        self._move_to(start)

    def _move_to(self, at: datetime) -> None:
        target = max(at, self._notes.latest or at)
        self._note(
            self._notes.model_copy(update={"offset": target - self._clock(), "latest": target})
        )

    def _note(self, notes: Notes) -> None:
        self._notes = notes
        fresh = self._path.with_suffix(".new")
        fresh.write_text(notes.model_dump_json(), encoding="utf-8")
        fresh.replace(self._path)


def _read(path: Path) -> Notes:
    if not path.exists():
        return Notes()
    try:
        notes = Notes.model_validate_json(path.read_text(encoding="utf-8"))
        ZoneInfo(notes.zone or "UTC")
    except (ValueError, KeyError, OSError):
        raise DamagedNotesError(
            f"{path} is damaged: move it away, and the conversation goes on without its screen."
        ) from None
    return notes


def converse(terminal: Terminal, lines: Iterable[str], echo: Callable[[str], None] | None) -> None:
    """Hold a conversation over lines until they end; `echo` repeats what came through a pipe."""
    terminal.open()
    for line in lines:
        if echo is not None and line.strip():
            echo(f"{RUNNER}{line.strip()}")
            echo("")
        if not terminal.hear(line):
            return


def typed() -> Iterator[str]:
    """Lines from a person at a keyboard, until they end it (Ctrl-D or Ctrl-C)."""
    with suppress(ImportError):
        import readline  # noqa: F401, PLC0415  # gives input() its line editing
    while True:
        try:
            yield input(RUNNER)
        except (EOFError, KeyboardInterrupt):
            print()
            return


def is_plain() -> bool:
    """Whether the terminal asked for no styles (https://no-color.org)."""
    return bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
