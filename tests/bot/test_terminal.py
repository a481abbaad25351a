"""The terminal: numbers, commands, the movable clock, and going on after an end."""

import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.__main__ import main
from bot.terminal import Terminal, converse
from bot.terminal_text import BOLD, RESET, span_of
from coach.conversation.choices import GoTo, Place
from coach.conversation.effects import (
    AskLocation,
    Button,
    Buttons,
    Close,
    Effect,
    Forget,
    Keyboard,
    Revise,
    Say,
    Toast,
)
from coach.conversation.events import (
    Commanded,
    Event,
    Nudge,
    NudgeDue,
    RemindSession,
    Said,
    Tapped,
)
from coach.phrases.text import bold, paragraph, text
from coach.plan import SessionId
from tests.bot.scripted_coach import Answer, ScriptedCoach

START = datetime(2026, 11, 30, 6, 0, tzinfo=UTC)
"""07:00 in Berlin."""

BUTTONS = Buttons(
    rows=(
        (Button(label="Today", data="go:today"), Button(label="Plan", data="go:plan")),
        (Button(label="Help", data="go:help"),),
    )
)


@dataclass
class Evening:
    """A terminal whose machine clock a test moves, and all it prints."""

    engine: Engine
    folder: Path
    coach: ScriptedCoach = field(default_factory=ScriptedCoach)
    printed: list[str] = field(default_factory=list)
    machine: datetime = START

    def terminal(
        self,
        *,
        zone: str | None = "Europe/Berlin",
        start: datetime | None = None,
        styled: bool = False,
    ) -> Terminal:
        return Terminal(
            self.engine,
            self.folder / "notes.json",
            self.printed.append,
            zone=zone,
            start=start,
            clock=lambda: self.machine,
            styled=styled,
            take=self.coach.take,
        )

    def taken(self) -> str:
        """What was printed since, without empty lines."""
        lines = "\n".join(line for line in "\n".join(self.printed).split("\n") if line)
        self.printed.clear()
        return lines


@pytest.fixture
def evening(engine: Engine, tmp_path: Path) -> Evening:
    return Evening(engine, tmp_path)


def say(words: str, keyboard: Keyboard | None = None, card: str | None = None) -> Answer:
    return lambda _: (Say(text=text(words), keyboard=keyboard, card=card),)


def by_words(**answers: tuple[Effect, ...]) -> Answer:
    def answer(event: Event) -> tuple[Effect, ...]:
        return answers.get(event.words, ()) if isinstance(event, Said) else ()

    return answer


def test_it_begins_by_itself_with_the_zone(evening: Evening) -> None:
    evening.terminal().open()
    assert evening.coach.events == [
        Commanded(at=START, command=Place.START, zone_hint="Europe/Berlin")
    ]
    assert evening.taken() == "heard commanded"


def test_a_number_picks_a_button_of_the_newest_message_that_has_some(evening: Evening) -> None:
    terminal = evening.terminal()
    evening.coach.answer = say("Which?", BUTTONS, card="menu")
    terminal.hear("hello")
    assert evening.taken() == "Which?\n[1] Today   [2] Plan\n[3] Help"
    evening.coach.answer = say("No buttons here.")
    terminal.hear("well")
    terminal.hear("3")
    assert evening.coach.events[-1] == Tapped(at=START, choice=GoTo(place=Place.HELP), card="menu")


@pytest.mark.parametrize("line", ["0", "4", "12", "1 2", "-1", "²", "3x10", "1" * 5000])
def test_other_numbers_are_words(evening: Evening, line: str) -> None:
    evening.coach.answer = say("Which?", BUTTONS)
    terminal = evening.terminal()
    terminal.hear("hello")
    terminal.hear(line)
    assert evening.coach.events[-1] == Said(at=START, words=line)


def test_a_number_without_buttons_is_words(evening: Evening) -> None:
    evening.terminal().hear("1")
    assert evening.coach.events == [Said(at=START, words="1")]


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("/today", Commanded(at=START, command=Place.TODAY)),
        ("/nonsense", Said(at=START, words="/nonsense")),
        ("  fine  ", Said(at=START, words="fine")),
        (":)", Said(at=START, words=":)")),
    ],
)
def test_lines(evening: Evening, line: str, event: Event) -> None:
    evening.terminal().hear(line)
    assert evening.coach.events == [event]


def test_empty_lines_are_nothing(evening: Evening) -> None:
    assert evening.terminal().hear("   ")
    assert evening.coach.events == []


def test_a_revised_card_is_shown_again_with_its_new_buttons(evening: Evening) -> None:
    one = Buttons(rows=((Button(label="Only", data="go:log"),),))
    evening.coach.answer = by_words(
        ask=(Say(text=text("Which?"), card="q", keyboard=BUTTONS),),
        change=(Revise(card="q", text=text("Which now?"), keyboard=one),),
    )
    terminal = evening.terminal()
    terminal.hear("ask")
    evening.taken()
    terminal.hear("change")
    assert evening.taken() == "Which now?\n[1] Only"
    terminal.hear("1")
    assert evening.coach.events[-1] == Tapped(at=START, choice=GoTo(place=Place.LOG), card="q")


def test_a_closed_card_leaves_its_line_and_has_no_buttons(evening: Evening) -> None:
    evening.coach.answer = by_words(
        ask=(Say(text=text("Which?"), card="q", keyboard=BUTTONS),),
        close=(Close(card="q", text=text("Kit: dumbbells")),),
    )
    terminal = evening.terminal()
    terminal.hear("close")
    assert evening.taken() == ""
    terminal.hear("ask")
    evening.taken()
    terminal.hear("close")
    assert evening.taken() == "Kit: dumbbells"
    terminal.hear("1")
    assert evening.coach.events[-1] == Said(at=START, words="1")


def test_toasts_and_the_location_keyboard(evening: Evening) -> None:
    evening.coach.answer = lambda _: (
        Toast(words="Saved."),
        Say(text=text("Where are you?"), keyboard=AskLocation(label="Share")),
    )
    evening.terminal().hear("hello")
    assert evening.taken() == ("(Saved.)\nWhere are you?\n(share a place: type it instead)")


def nudges(*hours: int) -> tuple[Nudge, ...]:
    return tuple(
        Nudge(
            key=f"at {hour}",
            due=START + timedelta(hours=hour),
            expires=START + timedelta(hours=hour + 3),
            reason=RemindSession(session=SessionId(hour)),
        )
        for hour in hours
    )


def remind(event: Event) -> tuple[Effect, ...]:
    """Speaks of sessions but for the 30th, when it keeps quiet."""
    if not isinstance(event, NudgeDue) or not isinstance(event.reason, RemindSession):
        return ()
    if event.reason.session == 30:
        return ()
    return (Say(text=text(f"Session {event.reason.session}."), unprompted=True),)


def test_a_skip_lets_what_came_due_speak_at_its_own_time(evening: Evening) -> None:
    evening.coach.answer, evening.coach.nudges = remind, nudges(48, 24, 30, 100)
    terminal = evening.terminal()
    terminal.hear("hello")
    terminal.hear(":skip 2d 1h")
    assert evening.taken() == (
        "— Tue 1 Dec, 07:00 —\nSession 24.\n— Wed 2 Dec, 07:00 —\nSession 48.\n— Wed 2 Dec, 08:00 —"
    )
    assert [event.at for event in evening.coach.events[1:]] == [
        START + timedelta(hours=hour) for hour in (24, 30, 48)
    ]
    terminal.hear(":now")
    assert evening.taken() == "Wednesday 2 December 2026, 08:00 (Europe/Berlin)"


def test_a_skip_across_a_change_of_clocks_counts_real_hours(evening: Evening) -> None:
    evening.machine = datetime(2026, 10, 24, 12, 0, tzinfo=UTC)
    terminal = evening.terminal()
    terminal.hear(":skip 1d")
    assert evening.taken() == "— Sun 25 Oct, 13:00 —"


def test_what_came_due_while_nobody_sat_here_speaks_before_the_answer(evening: Evening) -> None:
    evening.coach.answer, evening.coach.nudges = remind, nudges(24)
    terminal = evening.terminal()
    terminal.hear("hello")
    evening.machine += timedelta(days=2)
    terminal.hear(":now")
    terminal.hear("hello again")
    assert evening.taken() == (
        "Wednesday 2 December 2026, 07:00 (Europe/Berlin)\n— Tue 1 Dec, 07:00 —\nSession 24."
    )
    assert evening.coach.events[-1] == Said(at=evening.machine, words="hello again")


@pytest.mark.parametrize("line", [":skip", ":skip tomorrow", ":skip 2", ":skip -1d"])
def test_a_skip_that_cannot_be_read(evening: Evening, line: str) -> None:
    evening.terminal().hear(line)
    assert "Skip how far?" in evening.taken()
    assert evening.coach.events == []


@pytest.mark.parametrize("skips", [(":skip 367d",), (":skip 1w 9999d",), (":skip 366d",) * 75])
def test_a_skip_stays_within_a_year_and_the_century(
    evening: Evening, skips: tuple[str, ...]
) -> None:
    terminal = evening.terminal()
    for skip in skips:
        terminal.hear(skip)
    assert evening.taken().endswith("A year at most at once, and not beyond 2099.")
    terminal.hear("hello")
    assert evening.taken() == "heard hello"


def test_a_skip_of_a_year_is_none_too_long(evening: Evening) -> None:
    terminal = evening.terminal()
    terminal.hear(":skip 366d")
    assert evening.taken() == "— Wed 1 Dec, 07:00 —"


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("2d", timedelta(days=2)),
        ("6h", timedelta(hours=6)),
        ("30m", timedelta(minutes=30)),
        ("1w", timedelta(weeks=1)),
        ("1d 12H", timedelta(days=1, hours=12)),
        ("", None),
        ("2", None),
        ("2y", None),
        ("2d or so", None),
        ("1w 1d 1h 1m 1m", None),
    ],
)
def test_spans(words: str, span: timedelta | None) -> None:
    assert span_of(words) == span


def test_unknown_words_of_its_own_explain_themselves(evening: Evening) -> None:
    evening.terminal().hear(":help")
    assert ":skip 2d" in evening.taken()
    assert evening.coach.events == []


def test_it_goes_on_where_it_was(evening: Evening) -> None:
    evening.coach.answer = say("Which?", BUTTONS, card="q")
    first = evening.terminal()
    first.hear(":skip 3d")
    first.hear("hello")
    evening.taken()
    second = evening.terminal(zone=None)
    second.open()
    assert evening.taken() == "Which?\n[1] Today   [2] Plan\n[3] Help"
    second.hear(":now")
    assert evening.taken() == "Thursday 3 December 2026, 07:00 (Europe/Berlin)"
    second.hear("1")
    assert isinstance(evening.coach.events[-1], Tapped)


def test_without_buttons_it_shows_the_last_message(evening: Evening) -> None:
    evening.coach.answer = say("Well done.")
    evening.terminal().hear("hello")
    evening.taken()
    evening.terminal().open()
    assert evening.taken() == "Well done."


def test_its_clock_can_be_set_but_not_back(evening: Evening) -> None:
    terminal = evening.terminal(start=START + timedelta(days=1))
    assert terminal.now() == START + timedelta(days=1)
    evening.machine += timedelta(minutes=5)
    assert terminal.now() == START + timedelta(days=1, minutes=5)
    again = evening.terminal(start=START)
    assert again.now() == START + timedelta(days=1, minutes=5)
    assert "only goes on" in evening.taken()


def test_what_the_coach_forgot_is_not_kept_on_the_screen(evening: Evening) -> None:
    terminal = evening.terminal()
    evening.coach.answer = say("Your knee?", BUTTONS)
    terminal.hear("hello")
    evening.coach.answer = lambda _: (Forget(goodbye=text("Goodbye.")),)
    terminal.hear("delete")
    assert evening.taken().endswith("Goodbye.")
    notes = json.loads((evening.folder / "notes.json").read_text())
    assert notes["posted"] == []


def test_styles_are_for_terminals_only(evening: Evening) -> None:
    evening.coach.answer = lambda _: (Say(text=text(paragraph("Now ", bold("squat")))),)
    evening.terminal().hear("hello")
    assert evening.taken() == "Now squat"
    evening.terminal(styled=True).hear("hello")
    assert evening.taken() == f"Now {BOLD}squat{RESET}"


def test_a_conversation_over_lines_echoes_them_and_ends_with_quit(evening: Evening) -> None:
    converse(evening.terminal(), ["one\n", "\n", ":quit\n", "two\n"], evening.printed.append)
    assert evening.taken() == "heard commanded\n> one\nheard one\n> :quit"


def test_messages_are_set_apart_by_an_empty_line(evening: Evening) -> None:
    evening.coach.answer = lambda _: (Say(text=text("a", "b"), keyboard=BUTTONS),)
    evening.terminal().hear("hello")
    assert "\n".join(evening.printed) == "a\n\nb\n\n[1] Today   [2] Plan\n[3] Help\n"


Typed = Callable[..., int]


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Typed:
    """Runs the program `chat` on lines from a pipe."""

    def type_lines(lines: str, *flags: str) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        return main(["chat", "--db", str(tmp_path / "new" / "chat.sqlite3"), *flags])

    return type_lines


def test_chat_from_a_pipe(type_in: Typed, capsys: pytest.CaptureFixture[str]) -> None:
    assert type_in(":now\n", "--now", "2026-12-02T07:00", "--zone", "Europe/Berlin") == 0
    said = capsys.readouterr().out
    assert said.strip()
    assert "> :now\n\nWednesday 2 December 2026, 07:00 (Europe/Berlin)\n" in said
    assert type_in(":skip 1w\n") == 0
    assert "Wed 9 Dec, 07:00" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--now", "tomorrow"), "--now takes a time such as"),
        (("--now", "2026-11-30T07:00:00+25:00"), "--now takes a time such as"),
        (("--now", "9999-12-31T23:00"), "--now takes a time from 2000 to 2099"),
        (("--now", "0001-01-01T00:00"), "--now takes a time from 2000 to 2099"),
        (("--zone", "Mars/Olympus"), "--zone takes a name"),
        (("--zone", "../etc"), "--zone takes a name"),
        (("--zone", "Europe"), "--zone takes a name"),
        (("--zone", ""), "--zone takes a name"),
        (("--db", "."), "--db .: "),
        (("--db", "/dev/null/chat.sqlite3"), "--db /dev/null/chat.sqlite3: "),
        (("--db", __file__), f"--db {__file__}: "),
    ],
)
def test_flags_that_cannot_be_used(
    type_in: Typed,
    capsys: pytest.CaptureFixture[str],
    flags: tuple[str, str],
    said: str,
) -> None:
    assert type_in("hello\n", *flags) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(said)
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize("notes", ["{", "[]", "", '{"zone": "Mars/Olympus"}', "\ud800"])
def test_damaged_notes_are_named(
    type_in: Typed, capsys: pytest.CaptureFixture[str], tmp_path: Path, notes: str
) -> None:
    path = tmp_path / "new" / "chat.sqlite3.terminal.json"
    path.parent.mkdir()
    path.write_text(notes, encoding="utf-8", errors="surrogatepass")
    assert type_in("hello\n") == 2
    said = capsys.readouterr().err
    assert said.startswith(f"{path} is damaged")
    assert said.count("\n") == 1


def test_signs_that_cannot_be_read_end_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(b"my kn\xe9e \xff hurts\n:now\n"), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", stdin)
    assert main(["chat", "--db", str(tmp_path / "chat.sqlite3")]) == 0
    assert "> :now" in capsys.readouterr().out
