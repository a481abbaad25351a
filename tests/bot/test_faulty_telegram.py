"""A Telegram that fails at every fifth call: replies arrive in order, reminders at most once."""

import asyncio
import os
import random
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.bot.crashing import HASTE
from tests.bot.fake_telegram import FakeTelegram, Fault
from tests.bot.talk import Crashing, Talk, settled, without_repetitions
from tests.effort import LONG_RUN

SECONDS = 180.0 if LONG_RUN else 5.0
"""How long runners write."""
STORM_SECONDS = 120.0 if LONG_RUN else 1.0
"""How long every call is answered with 429."""

SENDING = ("sendMessage", "editMessageText")


class Weather:
    """Every fifth call goes wrong, in one of four ways; for a while all are too many."""

    def __init__(self) -> None:
        self._chance = random.Random(int(os.environ.get("WEATHER_SEED", "11")))
        self.storm_until = 0.0
        self.clear = False
        self.lost: set[tuple[int, str]] = set()
        """Reminders that never arrived, and nobody could know."""
        self.faults = 0

    def __call__(self, method: str, parameters: dict[str, Any]) -> Fault | None:
        if self.clear:
            return None
        fault = self._fault(method)
        self.faults += fault is not None
        if fault is not None and fault.loses is not None and method == "sendMessage":
            self.lost.add((int(parameters["chat_id"]), str(parameters["text"])))
        return fault

    def _fault(self, method: str) -> Fault | None:
        left = self.storm_until - time.monotonic()
        if method in SENDING and left > 0:
            seconds = int(left) + 1
            words = f"Too Many Requests: retry after {seconds}"
            return Fault(method, 429, words, retry_after=seconds)
        if self._chance.random() > 0.2:
            return None
        if method == "getUpdates":
            return self._chance.choice(
                [Fault(method, 502, "Bad Gateway"), Fault(method, drops=True)]
            )
        return self._chance.choice(
            [
                Fault(method, 500, "Internal Server Error"),
                Fault(method, hangs=0.6),
                Fault(method, drops=True),
                Fault(method, loses=0.6),
            ]
        )


@pytest.mark.timeout(900 if LONG_RUN else 120)
async def test_every_reply_arrives_in_order_and_reminders_at_most_once(
    telegram: FakeTelegram, tmp_path: Path
) -> None:
    weather = Weather()
    telegram.tolerate(".")
    program = Crashing(telegram, tmp_path, **{HASTE: "1"})
    talk = Talk(telegram)
    try:
        await program.start()
        telegram.weather = weather
        async with talk.going_on(every=0.05):
            await asyncio.sleep(SECONDS / 2)
            weather.storm_until = time.monotonic() + STORM_SECONDS
            await asyncio.sleep(SECONDS / 2)
        weather.clear = True
        await settled(telegram, talk, within=60 + STORM_SECONDS)
        await asyncio.sleep(1.0)
        assert await program.stop() == 0
    finally:
        await program.kill()
    assert weather.faults > 10
    arrived = missing = 0
    for runner in talk.runners:
        said = talk.said[runner.chat_id]
        answers = [each.text for each in runner.history if ": line" in each.text]
        assert without_repetitions(answers) == [f"{n}: line {n}" for n in range(1, said + 1)]
        nudged = [each.text for each in runner.history if each.text.startswith("nudge ")]
        numbers = [int(each.removeprefix("nudge ")) for each in nudged]
        assert numbers == sorted(set(numbers)), "a reminder twice, or out of order"
        gone = set(range(1, max(numbers) + 1)) - set(numbers)
        assert all((runner.chat_id, f"nudge {number}") in weather.lost for number in gone)
        arrived += len(numbers)
        missing += len(gone)
        counted = [each.text for each in runner.heard if each.text.startswith("count")]
        assert counted[-1] == f"counted {said - said % 5}", "the card stands where it was said last"
    sys.stdout.write(
        f"{talk.said.total()} lines, {weather.faults} faults, "
        f"{arrived} reminders arrived, {missing} were lost on the way\n"
    )
