"""The real program over HTTP, and people who talk to it."""

from pathlib import Path

import pytest

from tests.bot.fake_telegram import TOKEN, FakeTelegram
from tests.bot.program import Program


async def test_a_runner_is_answered_and_the_program_stops_when_told(
    telegram: FakeTelegram, program: Program
) -> None:
    await program.start()
    ada = telegram.runner()
    await ada.say("/start")
    assert ada.last.text
    assert await program.stop() == 0
    telegram.assert_clean()
    assert TOKEN not in program.log


async def test_the_commands_are_registered(telegram: FakeTelegram, program: Program) -> None:
    await program.start()
    await telegram.settled()
    names = [command["command"] for command in telegram.commands]
    assert names == [
        *("start", "today", "plan", "log", "progress", "settings"),
        *("help", "pause", "stop", "delete"),
    ]


async def test_nothing_is_lost_or_repeated_when_it_is_killed(
    telegram: FakeTelegram, program: Program
) -> None:
    await program.start()
    ada = telegram.runner()
    await ada.say("/start")
    said = len(ada.heard)
    await program.kill()
    ada.type("hello?")
    await program.start()
    await telegram.settled()
    assert len(ada.heard) == said + 1
    telegram.assert_clean()


async def test_words_and_token_never_reach_the_log(
    telegram: FakeTelegram, program: Program
) -> None:
    await program.start()
    ada = telegram.runner("Adelheid")
    await ada.say("my knee is xylophonic")
    assert str(ada.chat_id) in program.log
    for secret in ("xylophonic", "Adelheid", TOKEN):
        assert secret not in program.log


async def test_a_group_hears_one_line(telegram: FakeTelegram, program: Program) -> None:
    await program.start()
    group = telegram.group()
    await group.say("/start@SturdyTestBot")
    await group.say("/plan@SturdyTestBot")
    await group.say("lovely weather")
    assert len(group.heard) == 1
    telegram.assert_clean()


@pytest.mark.parametrize("act", ["sticker", "voice", "photo"])
async def test_what_the_coach_cannot_read_gets_one_line(
    telegram: FakeTelegram, program: Program, act: str
) -> None:
    await program.start()
    ada = telegram.runner()
    await ada.say("/start")
    before = len(ada.heard)
    await getattr(ada, act)()
    assert len(ada.heard) == before + 1
    telegram.assert_clean()


async def test_a_wrong_token_ends_it_with_one_line(telegram: FakeTelegram, tmp_path: Path) -> None:
    program = Program(telegram, tmp_path, BOT_TOKEN="123:wrong")
    try:
        assert await program.exit_status() == 2
    finally:
        await program.kill()
    assert "BotFather" in program.log
    assert "123:wrong" not in program.log
