"""Runners who write line after line to a program whose coach counts, and what is due to them."""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import cycle

from sqlalchemy import Engine, func
from sqlmodel import col, select

from coach.training_log import AnswerChanged
from storage import athletes
from storage.database import transaction
from storage.tables import OutboxRow
from tests.bot.crashing import DEATH
from tests.bot.fake_telegram import FakeTelegram, Runner
from tests.bot.program import Program

RUNNERS = 5
LINE_EVERY = 0.02
MOST_OPEN = 60
"""Lines that wait for the program to take them."""


class Crashing(Program):
    """A program whose coach counts, and which can be told where to die."""

    module = "tests.bot.crashing"

    def dies(self, where: str | None) -> None:
        self._settings.pop(DEATH, None)
        if where is not None:
            self._settings[DEATH] = where


class Talk:
    """Runners who write line after line, numbered."""

    def __init__(self, telegram: FakeTelegram) -> None:
        self._telegram = telegram
        self.runners = [telegram.runner(f"Runner {number}") for number in range(RUNNERS)]
        self.said: Counter[int] = Counter()

    @asynccontextmanager
    async def going_on(self, every: float = LINE_EVERY) -> AsyncIterator[None]:
        talking = asyncio.ensure_future(self._talk(every))
        try:
            yield
        finally:
            talking.cancel()
            await asyncio.gather(talking, return_exceptions=True)

    async def _talk(self, every: float) -> None:
        for runner in cycle(self.runners):
            # People who write without end would measure the machine, and nothing else.
            if self._telegram.waits < MOST_OPEN:
                self.say(runner)
            await asyncio.sleep(every)

    def say(self, runner: Runner) -> None:
        self.said[runner.chat_id] += 1
        runner.type(f"line {self.said[runner.chat_id]}")


def check(talk: Talk, engine: Engine, kills: int) -> int:
    """Compare all that was heard with all that was said; returns how many messages came twice."""
    repeated = 0
    for runner in talk.runners:
        said = talk.said[runner.chat_id]
        with transaction(engine) as session:
            athlete = athletes.load(session, runner.chat_id, datetime.now(UTC))
            log = athletes.history(session, runner.chat_id)
            waiting = session.exec(
                select(func.count(col(OutboxRow.id))).where(OutboxRow.chat_id == runner.chat_id)
            ).one()
        lines = [entry.question for entry in log if isinstance(entry, AnswerChanged)]
        assert lines == [f"line {number}" for number in range(1, said + 1)], "a wrong state"
        answers = [each.text for each in runner.history if re.match(r"\d+: ", each.text)]
        nudged = [each.text for each in runner.history if each.text.startswith("nudge ")]
        asked = [f"{number}: line {number}" for number in range(1, said + 1)]
        woken = [f"nudge {number}" for number in range(1, athlete.next_session)]
        assert without_repetitions(answers) == asked
        heard = without_repetitions(nudged)
        assert heard == woken[: len(heard)]
        assert len(heard) + waiting >= len(woken), "a nudge neither arrived nor waits"
        twice = len(answers) - len(asked) + len(nudged) - len(heard)
        assert twice <= kills, "more than one repeated message for a kill"
        repeated += twice
        counted = [each for each in runner.heard if each.text.startswith("count")]
        assert counted[-1].text == counted_of(said)
    return repeated


def without_repetitions(words: list[str]) -> list[str]:
    """The list but for what stands behind its like."""
    return [each for place, each in enumerate(words) if place == 0 or words[place - 1] != each]


async def settled(telegram: FakeTelegram, talk: Talk, within: float = 30.0) -> None:
    """Return when every line was answered."""
    async with asyncio.timeout(within):
        while telegram.waits or not all(_answered(talk, runner) for runner in talk.runners):  # noqa: ASYNC110
            await asyncio.sleep(0.05)


def _answered(talk: Talk, runner: Runner) -> bool:
    said = talk.said[runner.chat_id]
    last = {f"{said}: line {said}", counted_of(said)}
    return last <= {each.text for each in runner.history}


def counted_of(said: int) -> str:
    """What the card says after so many lines."""
    return "counting" if said < 5 else f"counted {said - said % 5}"
