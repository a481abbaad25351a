"""What things cost, each beside something known, measured in one run: `make bench`.

Numbers are printed, never asserted. Ratios travel between machines, seconds do not.
"""

import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from sqlalchemy import text as sql

from bot.turn import take_turn
from coach.athlete import Athlete
from coach.conversation.choices import Place
from coach.conversation.days import bring_to_now
from coach.conversation.events import Commanded, Event, Said
from coach.conversation.scene import Scene
from coach.language.danger import read_red_flag
from coach.language.message import read_message
from coach.language.report import read_report
from coach.phrases.english import English
from coach.plan import Plan
from coach.planning import planner
from coach.profile import AgeBand, Dose, Experience, Kit, Profile, RunKind, RunningWeek
from coach.training_log import TrainingState
from storage.database import migrate, open_database, transaction
from tests.benchmarks import pictures, planning, virtual_runners

ROUNDS = 60
MONDAY = date(2026, 11, 30)
NOW = datetime(2026, 11, 30, 6, tzinfo=UTC)
WEEK = RunningWeek(
    days=(
        RunKind.REST,
        RunKind.TEMPO,
        RunKind.EASY,
        RunKind.REST,
        RunKind.TEMPO,
        RunKind.EASY,
        RunKind.LONG,
    )
)
RUNNER = Profile(
    age_band=AgeBand.FROM_18_TO_64,
    health=(),
    running_week=WEEK,
    experience=Experience.SOME,
    kit=(Kit.DUMBBELLS, Kit.BENCH),
    dose=Dose(sessions=2, minutes=30),
    sore_spots=(),
    zone="Europe/Berlin",
    reminder_time=time(7),
)
ANSWERS = (
    "34",
    "none",
    "Tue tempo, Wed easy, Fri tempo, Sat easy, Sun long",
    "new",
    "nothing",
    "2 x 20",
    "none",
    "no race",
    "Berlin",
    "7:00",
)
BARE = "UPDATE alembic_version SET version_num = version_num"
REPORT = "done, goblet squat 3x10 @ 12kg, lunges 10/10/7, left knee 3/10, form ok on squats"
LONGEST = 2000
MONOTONOUS = (
    "1 2 3 4 5 ",
    "12,",
    "3x10 ",
    "mon tue ",
    "half past six ",
    "in 3 weeks ",
    "knee 3 ",
    ",;",
)
"""Texts of nothing else: of these a reader could try most at every place."""
AIM, LONG_AIM = 5.0, 50.0
"""Milliseconds a message, and a message of 2,000 letters."""
MESSAGES = (
    "done",
    "can we move thursdays session to friday",
    "squats 3x10 12kg, plank 3x45s, left knee 3/10, form ok, rpe 7",
    "only got 20 mins today, legs are dead from the race, can you swap the lunges",
)
STORY = (
    "ok so i did the squats and then the cat came in and i had to stop for a bit but finished "
    "the lunges after dinner with 8 kg and they felt fine. "
) * 14


def milliseconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median time of one call, after one that warms up."""
    work()
    times: list[float] = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append(1000 * (perf_counter() - start))
    return median(times)


def row(name: str, measured: float, beside: str, known: float) -> None:
    """One line of the table."""
    print(f"{name:<48}{measured:>9.3f} ms   {measured / known:>8.2f} × {beside} ({known:.3f} ms)")


def pure() -> None:
    """Planning and reading, beside validating the runner's profile once."""
    stored = RUNNER.model_dump_json()
    known = milliseconds(lambda: Profile.model_validate_json(stored))
    beside = "validating a profile"
    state = TrainingState()
    planning.rows(RUNNER, milliseconds, row, known)
    row(
        "plan of two weeks",
        milliseconds(lambda: planner.make_plan(RUNNER, state, MONDAY, 1)),
        beside,
        known,
    )
    holding = bring_to_now(_scene(planner.make_plan(RUNNER, state, MONDAY, 1)))
    row("a plan that still holds", milliseconds(lambda: bring_to_now(holding)), beside, known)
    row("reading a report", milliseconds(lambda: read_report(REPORT, ())), beside, known)
    row("looking for danger", milliseconds(lambda: read_red_flag(REPORT)), beside, known)
    long = "and then my legs felt heavy " * 72
    row(
        "looking for danger, 2,000 letters",
        milliseconds(lambda: read_red_flag(long)),
        beside,
        known,
    )
    reading()


def _scene(plan: Plan) -> Scene:
    athlete = Athlete(profile=RUNNER, plan=plan, next_session=10, last_heard=NOW)
    return Scene(athlete=athlete, now=NOW, at=NOW, say=English())


def reading() -> None:
    """Reading whole messages, beside what is aimed at: 5 ms, and 50 ms for 2,000 letters."""
    for message in MESSAGES:
        took = milliseconds(partial(read_message, message, today=MONDAY))
        row(f"message of {len(message)} letters", took, "the aim", AIM)
    took = milliseconds(partial(read_message, STORY, today=MONDAY), rounds=10)
    row(f"message of {len(STORY)} letters", took, "the aim", LONG_AIM)
    for words in MONOTONOUS:
        text = (words * LONGEST)[:LONGEST]
        took = milliseconds(partial(read_message, text, today=MONDAY), rounds=10)
        row(f"message of {LONGEST} letters: {words}...", took, "the aim", LONG_AIM)


def _said(words: str, now: datetime) -> Said:
    return Said(at=now, words=words)


def turns() -> None:
    """A whole turn on SQLite, beside an empty durable transaction on the same file."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_database(f"sqlite:///{Path(folder) / 'bench.sqlite3'}")
        migrate(engine)
        clock = iter(NOW + timedelta(seconds=step) for step in range(10_000))

        def turn(event: Callable[[datetime], Event]) -> None:
            now = next(clock)
            take_turn(engine, 1, event(now), now)

        def bare() -> None:
            with transaction(engine) as session:
                session.connection().execute(
                    sql("UPDATE alembic_version SET version_num = version_num")
                )

        turn(lambda now: Commanded(at=now, command=Place.START))
        for answer in ANSWERS:
            turn(partial(_said, answer))
        known = milliseconds(bare)
        beside = "a bare transaction"
        plan = milliseconds(lambda: turn(lambda now: Commanded(at=now, command=Place.PLAN)))
        row("turn: /plan", plan, beside, known)
        said = milliseconds(lambda: turn(partial(_said, "what is this")))
        row("turn: words not understood", said, beside, known)
        engine.dispose()


if __name__ == "__main__":
    pure()
    turns()
    pictures.rows(row)
    print(virtual_runners.table())
