"""The real program over HTTP, and people who talk to it. One program, a chat for every test."""

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from tests.bot.fake_telegram import TOKEN, FakeTelegram, fake_telegram
from tests.bot.program import Program

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def town(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[FakeTelegram]:
    """A Telegram where the program runs."""
    async with fake_telegram() as fake:
        program = Program(fake, tmp_path_factory.mktemp("program"))
        try:
            await program.start()
            yield fake
            assert await program.stop() == 0, program.log
        finally:
            await program.kill()
        assert TOKEN not in program.log


@pytest.fixture(autouse=True)
def _clean(town: FakeTelegram) -> Iterator[None]:
    """Whatever happened, every tap was answered and no call was refused."""
    yield
    town.assert_clean()


async def test_a_runner_is_greeted_with_a_question(town: FakeTelegram) -> None:
    ada = town.runner()
    await ada.say("/start")
    assert ada.heard
    assert ada.buttons


async def test_words_and_taps_are_answered(town: FakeTelegram) -> None:
    ada = town.runner()
    await ada.say("/start")
    before = ada.texts
    await ada.tap(ada.buttons[0])
    assert ada.texts != before
    before = ada.texts
    await ada.say("flurbl")
    assert ada.texts != before


async def test_a_tap_twice_is_answered_twice(town: FakeTelegram) -> None:
    ada = town.runner()
    await ada.say("/start")
    shown = ada.last
    label, data = shown.buttons[-1]
    ada.press(label)
    ada.press_data(data, shown)
    await ada.settled()
    assert [tap.answered for tap in town.taps.values() if tap.chat_id == ada.chat_id] == [True] * 2


@pytest.mark.parametrize(
    "data", ["left over from another age", "p:99999999999", "s:9223372036854775808:done:", "p:-1"]
)
async def test_a_button_nobody_made_is_answered(town: FakeTelegram, data: str) -> None:
    ada = town.runner()
    await ada.say("/start")
    ada.press_data(data, ada.last, inaccessible=True)
    await ada.settled()


@pytest.mark.parametrize("act", ["sticker", "voice", "photo"])
async def test_what_the_coach_cannot_read_is_not_met_with_silence(
    town: FakeTelegram, act: str
) -> None:
    ada = town.runner()
    await ada.say("/start")
    before = ada.texts
    await getattr(ada, act)()
    assert ada.texts != before


async def test_captions_edits_and_places_are_heard(town: FakeTelegram) -> None:
    ada = town.runner()
    await ada.say("/start")
    await ada.caption("my knee hurts")
    await ada.edit("my knee hurts 3/10")
    await ada.share_location(52.5, 13.4)


async def test_a_group_hears_one_line(town: FakeTelegram) -> None:
    group = town.group()
    await group.say("/start@SturdyTestBot")
    await group.say("/plan@SturdyTestBot")
    await group.say("lovely weather")
    assert len(group.heard) == 1


async def test_who_blocked_us_hears_nothing_until_they_return(town: FakeTelegram) -> None:
    ada = town.runner()
    await ada.say("/start")
    await ada.block()
    before = ada.texts
    await ada.settled()
    assert ada.texts == before
    await ada.unblock()
    await ada.say("/help")
    assert len(ada.texts) > len(before)


async def test_many_at_once_do_not_get_each_others_answers(town: FakeTelegram) -> None:
    runners = [town.runner(f"Runner {number}") for number in range(12)]
    for runner in runners:
        runner.type("/start")
    await town.settled()
    assert len({tuple(runner.texts) for runner in runners}) == 1
    assert all(runner.heard for runner in runners)


async def test_the_commands_are_registered(town: FakeTelegram) -> None:
    await town.settled()
    assert [command["command"] for command in town.commands] == [
        *("start", "today", "plan", "log", "season", "progress", "settings"),
        *("help", "pause", "stop", "delete"),
    ]
