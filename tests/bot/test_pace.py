"""Pacing: bursts to one chat, a rate over all, and none at all."""

import asyncio

from bot.pace import BURST, Pace


async def _passes_at_once(pace: Pace, chat_id: int) -> bool:
    try:
        await asyncio.wait_for(pace.wait(chat_id), 0.05)
    except TimeoutError:
        return False
    return True


async def test_one_chat_gets_a_burst_and_then_one_a_second() -> None:
    pace = Pace(1000)
    assert [await _passes_at_once(pace, 1) for _ in range(BURST)] == [True] * BURST
    assert not await _passes_at_once(pace, 1)
    assert await _passes_at_once(pace, 2)
    await asyncio.wait_for(pace.wait(1), 1.5)


async def test_all_chats_share_a_rate() -> None:
    pace = Pace(10)
    assert all([await _passes_at_once(pace, chat) for chat in range(10)])
    assert not await _passes_at_once(pace, 99)
    await asyncio.wait_for(pace.wait(98), 0.5)


async def test_less_than_one_a_second() -> None:
    pace = Pace(0.5)
    assert await _passes_at_once(pace, 1)
    assert not await _passes_at_once(pace, 2)


async def test_zero_is_no_pacing() -> None:
    pace = Pace(0)
    async with asyncio.timeout(0.5):
        for _ in range(1000):
            await pace.wait(1)
