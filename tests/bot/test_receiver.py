"""Receiving: in order, side by side, and confirmed only after the commit."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs
from telegram import Update
from telegram.error import InvalidToken

from bot.plain_bot import PlainBot
from bot.receiver import TRIES, Receiver
from bot.wire import Wire
from tests.bot.fake_telegram import TOKEN, FakeTelegram, Fault

Take = Callable[[Update], Awaitable[None]]


def polling_bot(telegram: FakeTelegram, token: str = TOKEN) -> PlainBot:
    return PlainBot(
        token,
        base_url=f"{telegram.url}/bot",
        get_updates_request=Wire(read_seconds=5),
    )


async def never(update: Update) -> None:
    raise AssertionError(update)


@asynccontextmanager
async def receiving(
    telegram: FakeTelegram, take: Take, pass_over: Take = never
) -> AsyncIterator[asyncio.Future[None]]:
    """A receiver at work; stopped, and its failure raised, at the end."""
    stopping = asyncio.Event()
    async with polling_bot(telegram) as bot:
        receiver = Receiver(bot, take, pass_over, pause_seconds=0.02)
        running = asyncio.ensure_future(receiver.run(stopping))
        try:
            yield running
        finally:
            stopping.set()
            await asyncio.wait_for(running, 5)


def words(update: Update) -> str:
    assert update.message is not None
    return update.message.text or ""


async def test_a_chat_is_taken_in_order_and_chats_side_by_side(telegram: FakeTelegram) -> None:
    ada, ben = telegram.runner("Ada"), telegram.runner("Ben")
    taken: list[str] = []
    ben_is_done = asyncio.Event()

    async def take(update: Update) -> None:
        if words(update) == "ada 1":
            await asyncio.wait_for(ben_is_done.wait(), 5)
        taken.append(words(update))
        if words(update) == "ben 2":
            ben_is_done.set()

    for number in (1, 2):
        ada.type(f"ada {number}")
        ben.type(f"ben {number}")
    async with receiving(telegram, take):
        await telegram.settled()
    assert taken == ["ben 1", "ben 2", "ada 1", "ada 2"]


async def test_an_update_is_confirmed_only_after_it_was_taken(telegram: FakeTelegram) -> None:
    ada = telegram.runner()
    may_end = asyncio.Event()
    begun = asyncio.Event()

    async def take(_: Update) -> None:
        begun.set()
        await may_end.wait()

    ada.type("hello")
    async with receiving(telegram, take):
        await asyncio.wait_for(begun.wait(), 5)
        await asyncio.sleep(0.1)
        assert set(telegram.polls) == {0}
        may_end.set()
        await telegram.settled()
    assert max(telegram.polls) > 0


async def test_after_all_is_confirmed_the_offset_is_let_go(telegram: FakeTelegram) -> None:
    taken: list[str] = []

    async def take(update: Update) -> None:
        taken.append(words(update))

    ada = telegram.runner()
    async with receiving(telegram, take):
        ada.type("before the quiet week")
        await telegram.settled()
        telegram.end_poll()
        telegram.begin_numbering_at(1000)
        await asyncio.sleep(0.1)
        ada.type("after it")
        await telegram.settled()
    assert taken == ["before the quiet week", "after it"]


async def test_a_turn_that_keeps_failing_is_passed_over(telegram: FakeTelegram) -> None:
    taken: list[str] = []

    async def take(update: Update) -> None:
        taken.append(words(update))
        if words(update) == "poison":
            raise RuntimeError

    async def pass_over(update: Update) -> None:
        taken.append(f"no more {words(update)}")

    ada = telegram.runner()
    ada.type("poison")
    ada.type("water")
    async with receiving(telegram, take, pass_over):
        await telegram.settled()
    assert taken == [*["poison"] * TRIES, "no more poison", "water"]


async def test_an_unreadable_update_does_not_stop_the_others(telegram: FakeTelegram) -> None:
    taken: list[str] = []

    async def take(update: Update) -> None:
        taken.append(words(update))

    telegram.push("message", {"message_id": 1})
    telegram.runner().type("hello")
    async with receiving(telegram, take):
        await telegram.settled()
    assert taken == ["hello"]


@pytest.mark.parametrize(
    "fault",
    [
        Fault("getUpdates", 409, "Conflict: terminated by other getUpdates request"),
        Fault("getUpdates", 502, "Bad Gateway"),
        Fault("getUpdates", 429, "Too Many Requests: retry after 1", retry_after=1),
    ],
)
async def test_trouble_is_waited_out(telegram: FakeTelegram, fault: Fault) -> None:
    taken: list[str] = []

    async def take(update: Update) -> None:
        taken.append(words(update))

    for _ in range(3):
        telegram.fault(fault)
    telegram.runner().type("hello")
    async with receiving(telegram, take):
        await telegram.settled()
    assert taken == ["hello"]
    assert len(telegram.called("getUpdates")) >= 4


@pytest.mark.parametrize(("quiet_for", "said"), [(60.0, 0), (-1.0, 3)])
async def test_another_poller_is_waited_out_quietly_and_told_of_when_it_stays(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch, quiet_for: float, said: int
) -> None:
    monkeypatch.setattr("bot.receiver.QUIET_CONFLICT_SECONDS", quiet_for)
    taken: list[str] = []

    async def take(update: Update) -> None:
        taken.append(words(update))

    for _ in range(3):
        telegram.fault(Fault("getUpdates", 409, "Conflict: terminated by other getUpdates request"))
    telegram.runner().type("hello")
    with capture_logs() as logged:
        async with receiving(telegram, take):
            await telegram.settled()
    assert taken == ["hello"]
    assert [each["event"] for each in logged] == ["another process polls with this token"] * said


async def test_a_rejected_token_ends_it(telegram: FakeTelegram) -> None:
    async with polling_bot(telegram) as bot:
        telegram.fault(Fault("getUpdates", 401, "Unauthorized"))
        with pytest.raises(InvalidToken):
            await Receiver(bot, never, never).run(asyncio.Event())


async def test_we_ask_for_exactly_what_we_understand(telegram: FakeTelegram) -> None:
    async with receiving(telegram, never):
        await asyncio.sleep(0.1)
    assert telegram.allowed == {"message", "edited_message", "callback_query", "my_chat_member"}


async def test_a_slow_chat_holds_up_nobody_and_is_confirmed_when_it_is_done(
    telegram: FakeTelegram,
) -> None:
    ada, ben = telegram.runner("Ada"), telegram.runner("Ben")
    taken: list[str] = []
    may_end, ada_begun = asyncio.Event(), asyncio.Event()

    async def take(update: Update) -> None:
        if words(update) == "ada 1":
            ada_begun.set()
            await may_end.wait()
        taken.append(words(update))

    async with receiving(telegram, take):
        ada.type("ada 1")
        ada.type("ada 2")
        await asyncio.wait_for(ada_begun.wait(), 2)
        for number in range(3):
            ben.type(f"ben {number}")
            began = time.monotonic()
            while f"ben {number}" not in taken:
                assert time.monotonic() - began < 2, "Ben waits for Ada"
                await asyncio.sleep(0.01)
        stuck = telegram.polls[-1]
        may_end.set()
        await telegram.settled()
    assert taken == ["ben 0", "ben 1", "ben 2", "ada 1", "ada 2"], "each once, in order"
    assert max(telegram.polls) > stuck


async def test_beside_a_slow_chat_telegram_is_not_asked_without_end(
    telegram: FakeTelegram,
) -> None:
    may_end = asyncio.Event()

    async def take(_: Update) -> None:
        await may_end.wait()

    telegram.runner().type("slow")
    async with receiving(telegram, take):
        await asyncio.sleep(1.5)
        asked = len(telegram.polls)
        may_end.set()
        await telegram.settled()
    assert asked <= 4


async def test_while_the_database_is_away_nothing_is_passed_over(telegram: FakeTelegram) -> None:
    ada = telegram.runner()
    taken: list[str] = []
    away = iter([True] * (TRIES + 3))

    async def take(update: Update) -> None:
        if next(away, False):
            raise OperationalError("BEGIN", {}, Exception("the connection is closed"))
        taken.append(words(update))

    ada.type("one")
    ada.type("two")
    async with receiving(telegram, take):
        await telegram.settled()
    assert taken == ["one", "two"]
