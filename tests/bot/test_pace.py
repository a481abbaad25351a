"""Pacing: bursts to one chat, one rate over all, replies before reminders, and none at all."""

import asyncio

import pytest

from bot.pace import BURST, KEPT_FOR_REPLIES, Pace


class Watch:
    """A clock that a pace sleeps on."""

    def __init__(self) -> None:
        self.now = 1000.0

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    the_watch = Watch()
    monkeypatch.setattr("bot.pace.asyncio.sleep", the_watch.sleep)
    return the_watch


def paced(messages_per_second: float, watch: Watch) -> Pace:
    return Pace(messages_per_second, clock=lambda: watch.now)


async def waits(pace: Pace, watch: Watch, chat_id: int) -> float:
    began = watch.now
    await pace.wait(chat_id)
    return round(watch.now - began, 6)


async def test_one_chat_gets_a_burst_and_then_one_a_second(watch: Watch) -> None:
    pace = paced(1000, watch)
    assert [await waits(pace, watch, 1) for _ in range(BURST + 2)] == [0.0] * BURST + [1.0, 1.0]
    assert await waits(pace, watch, 2) == 0.0
    watch.now += 60
    assert [await waits(pace, watch, 1) for _ in range(BURST)] == [0.0] * BURST


async def test_all_chats_share_a_rate(watch: Watch) -> None:
    pace = paced(25, watch)
    began = watch.now
    sent = []
    for chat in range(250):
        await pace.wait(chat)
        sent.append(watch.now - began)
    assert max(sent) == pytest.approx((250 - 5) / 25)
    for start in sent:
        assert sum(start <= at < start + 1 - 1e-9 for at in sent) <= 30


async def test_less_than_one_a_second(watch: Watch) -> None:
    pace = paced(0.5, watch)
    assert [await waits(pace, watch, chat) for chat in (1, 2, 3)] == [0.0, 2.0, 2.0]


async def test_reminders_leave_at_the_full_pace_and_a_reply_among_them_at_once(
    watch: Watch,
) -> None:
    pace = paced(25, watch)
    began, reminders, reply_waits = watch.now, 0, []
    while watch.now - began < 60:
        await pace.wait(reminders, unprompted=True)
        reminders += 1
        if reminders % 100 == 0:
            reply_waits.append(await waits(pace, watch, -reminders))
    assert reminders + len(reply_waits) == pytest.approx(60 * 25, abs=6)
    assert reply_waits
    assert max(reply_waits) == 0.0


async def test_reminders_leave_some_room(watch: Watch) -> None:
    pace = paced(25, watch)
    for chat in range(50):
        await pace.wait(chat, unprompted=True)
    kept = [await waits(pace, watch, -chat) for chat in range(1, KEPT_FOR_REPLIES + 1)]
    assert kept == [0.0] * KEPT_FOR_REPLIES
    assert await waits(pace, watch, -99) > 0


async def test_reminders_go_out_also_at_a_trickle(watch: Watch) -> None:
    pace = paced(0.2, watch)
    began = watch.now
    for chat in range(3):
        await pace.wait(chat, unprompted=True)
    assert watch.now - began == pytest.approx(10)


@pytest.mark.parametrize(("rate", "ahead"), [(25, 25), (0.2, 1), (0, 1000)])
def test_a_second_s_worth_of_reminders_is_at_hand(rate: float, ahead: int) -> None:
    assert Pace(rate).ahead() == ahead


async def test_several_senders_share_the_rate(watch: Watch) -> None:
    alone, one_of_four = paced(20, watch), paced(20, watch)
    one_of_four.share_among(4)
    began = watch.now
    for chat in range(40):
        await one_of_four.wait(chat)
    shared = watch.now - began
    began = watch.now
    for chat in range(40):
        await alone.wait(chat)
    assert shared == pytest.approx(4 * (watch.now - began), rel=0.2)


async def test_zero_is_no_pacing() -> None:
    pace = Pace(0)
    async with asyncio.timeout(0.5):
        for _ in range(1000):
            await pace.wait(1)
