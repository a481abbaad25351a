"""Delivery: every row of the error table, against a Telegram that really refuses."""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
import pytest_asyncio
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from sqlmodel import select
from structlog.testing import capture_logs
from telegram.error import (
    BadRequest,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.delivery import Delivery
from bot.outcomes import (
    PERHAPS_ARRIVED,
    Blocked,
    Outcome,
    Refused,
    Retry,
    Wait,
    backoff,
    judged,
)
from bot.pace import Pace
from bot.plain_bot import PlainBot
from bot.wire import Wire
from coach.conversation.effects import Button, Buttons, Close, Effect, Revise, Say
from coach.conversation.events import CameBack
from coach.phrases.text import Text, bold, paragraph, text
from storage import cards, claiming, outbox
from storage.database import transaction
from storage.outbox import Claimer
from storage.tables import OutboxRow
from tests.bot.fake_telegram import TOKEN, FakeTelegram, Fault, Runner
from tests.bot.scripted_coach import ScriptedCoach

START = datetime(2026, 11, 30, 6, 0, tzinfo=UTC)

BUTTONS = Buttons(rows=((Button(label="Done", data="go:today"),),))
REPLY = Say(text=text("Well done."))
REMINDER = Say(text=text("Today is strength day."), unprompted=True)


@dataclass
class Post:
    """An outbox, its delivery, and a clock that a test moves."""

    engine: Engine
    delivery: Delivery
    telegram: FakeTelegram
    coach: ScriptedCoach
    now: list[datetime] = field(default_factory=lambda: [START])

    async def send(self, chat_id: int, *effects: Effect) -> None:
        with transaction(self.engine) as session:
            outbox.enqueue(session, chat_id, effects, self.now[0])
        await self.delivery.drain()

    async def later(self, span: timedelta) -> None:
        self.now[0] += span
        await self.delivery.drain()

    def waiting(self) -> int:
        with transaction(self.engine) as session:
            return len(session.exec(select(OutboxRow.id)).all())

    def card(self, chat_id: int, name: str) -> int | None:
        with transaction(self.engine) as session:
            return cards.message_of(session, chat_id, name)

    def know(self, runner: Runner) -> None:
        """Make somebody a runner of ours."""
        self.coach.answer = lambda _: ()
        self.coach.take(self.engine, runner.chat_id, CameBack(at=START), START)
        self.coach.events.clear()


@pytest_asyncio.fixture
async def post(engine: Engine, telegram: FakeTelegram) -> AsyncIterator[Post]:
    bot = PlainBot(
        TOKEN,
        base_url=f"{telegram.url}/bot",
        request=Wire(read_seconds=0.5),
    )
    coach = ScriptedCoach()
    now = [START]
    delivery = Delivery(engine, bot, Pace(0), take=coach.take, clock=lambda: now[0])
    async with bot:
        yield Post(engine, delivery, telegram, coach, now)


@pytest.fixture
def ada(telegram: FakeTelegram) -> Runner:
    """Somebody who has written to the bot."""
    runner = telegram.runner()
    runner.type("hello")
    return runner


@pytest.mark.parametrize(
    ("error", "effect", "outcome"),
    [
        (RetryAfter(timedelta(seconds=7)), REPLY, Wait(7.0)),
        (Forbidden("bot was blocked by the user"), REPLY, Blocked()),
        (BadRequest("Chat not found"), REPLY, Refused("Chat not found")),
        (NetworkError("Bad Gateway"), REPLY, Retry("NetworkError")),
        (NetworkError("Bad Gateway"), REMINDER, Retry("NetworkError")),
        (TelegramError("odd"), REMINDER, Retry("TelegramError")),
    ],
)
def test_errors_from_telegram(error: TelegramError, effect: Say, outcome: Outcome) -> None:
    assert judged(error, effect) == outcome


@pytest.mark.parametrize(
    ("cause", "arrives_perhaps"),
    [
        (httpx.ConnectError("refused"), False),
        (httpx.ConnectTimeout("slow"), False),
        (httpx.PoolTimeout("full"), False),
        (httpx.ReadTimeout("slow"), True),
        (httpx.WriteTimeout("slow"), True),
        (httpx.ReadError("cut"), True),
        (httpx.RemoteProtocolError("cut"), True),
    ],
)
@pytest.mark.parametrize("effect", [REPLY, REMINDER, Close(card="a", text=text("b"))])
def test_errors_on_the_way(
    cause: httpx.HTTPError, arrives_perhaps: bool, effect: Say | Close
) -> None:
    error = TimedOut() if isinstance(cause, httpx.TimeoutException) else NetworkError("x")
    error.__cause__ = cause
    if arrives_perhaps and effect is REMINDER:
        assert judged(error, effect) == Refused(PERHAPS_ARRIVED)
    else:
        assert judged(error, effect) == Retry(type(cause).__name__)


def test_the_wait_doubles_up_to_five_minutes() -> None:
    assert [backoff(attempts).total_seconds() for attempts in (1, 2, 3, 8, 9, 99)] == [
        *(2, 4, 8, 256, 300, 300)
    ]


async def test_a_card_is_said_revised_and_closed(post: Post, ada: Runner) -> None:
    await post.send(ada.chat_id, Say(text=text("How?"), card="q", keyboard=BUTTONS))
    asked = ada.last
    assert ada.buttons == ["Done"]
    assert post.card(ada.chat_id, "q") == asked.id
    await post.send(ada.chat_id, Revise(card="q", text=text("How now?"), keyboard=BUTTONS))
    assert (asked.text, ada.buttons) == ("How now?", ["Done"])
    await post.send(ada.chat_id, Close(card="q", text=text("So.")))
    assert (asked.text, len(ada.heard)) == ("So.", 1)
    assert not asked.labels
    post.telegram.assert_clean()


async def test_an_edit_that_changes_nothing_is_success(post: Post, ada: Runner) -> None:
    post.telegram.tolerate("message is not modified")
    await post.send(ada.chat_id, Say(text=text("How?"), card="q"))
    await post.send(ada.chat_id, Revise(card="q", text=text("How?")))
    assert (len(ada.heard), post.waiting()) == (1, 0)
    assert len(post.telegram.called("editMessageText")) == 1


@pytest.mark.parametrize("gone", ["message to edit not found", "message can't be edited"])
async def test_a_card_that_is_gone_is_sent_anew(post: Post, ada: Runner, gone: str) -> None:
    await post.send(ada.chat_id, Say(text=text("How?"), card="q"))
    post.telegram.tolerate(gone)
    post.telegram.fault(Fault("editMessageText", 400, f"Bad Request: {gone}"))
    await post.send(ada.chat_id, Revise(card="q", text=text("How now?"), keyboard=BUTTONS))
    assert ada.texts == ["How?", "How now?"]
    assert post.card(ada.chat_id, "q") == ada.last.id


async def test_a_card_that_was_never_sent_is_sent_by_its_revision(post: Post, ada: Runner) -> None:
    await post.send(ada.chat_id, Revise(card="q", text=text("How?")))
    assert post.card(ada.chat_id, "q") == ada.last.id


async def test_nothing_is_sent_to_close_what_is_gone(post: Post, ada: Runner) -> None:
    await post.send(ada.chat_id, Close(card="q", text=text("So.")))
    await post.send(ada.chat_id, Say(text=text("How?"), card="q"))
    post.telegram.tolerate("not found")
    post.telegram.fault(Fault("editMessageText", 400, "Bad Request: message to edit not found"))
    await post.send(ada.chat_id, Close(card="q", text=text("So.")))
    assert (ada.texts, post.waiting()) == (["How?"], 0)


async def test_a_card_grown_too_long_for_an_edit_is_sent_anew(post: Post, ada: Runner) -> None:
    await post.send(ada.chat_id, Say(text=text("How?"), card="q"))
    await post.send(
        ada.chat_id, Revise(card="q", text=text("a" * 4000, "b" * 4000), keyboard=BUTTONS)
    )
    assert [(len(shown.text), shown.labels) for shown in ada.heard[1:]] == [
        (4000, []),
        (4000, ["Done"]),
    ]
    assert post.card(ada.chat_id, "q") == ada.last.id


async def test_told_to_wait_it_waits_and_counts_no_attempt(post: Post, ada: Runner) -> None:
    post.telegram.tolerate("Too Many Requests")
    for _ in range(2):
        post.telegram.fault(
            Fault("sendMessage", 429, "Too Many Requests: retry after 9", retry_after=9)
        )
    await post.send(ada.chat_id, REPLY)
    assert (len(ada.heard), post.waiting()) == (0, 1)
    await post.later(timedelta(seconds=8))
    assert len(post.telegram.called("sendMessage")) == 1
    await post.later(timedelta(seconds=1))
    with transaction(post.engine) as session:
        assert session.exec(select(OutboxRow.attempts)).one() == 0
    await post.later(timedelta(seconds=9))
    assert (len(ada.heard), post.waiting()) == (1, 0)


async def test_one_chat_waits_alone_and_two_hold_all(post: Post, ada: Runner) -> None:
    post.telegram.tolerate("Too Many Requests")
    ben, cleo = post.telegram.runner("Ben"), post.telegram.runner("Cleo")
    ben.type("hi")
    cleo.type("hi")
    wait = Fault("sendMessage", 429, "Too Many Requests: retry after 9", retry_after=9)
    post.telegram.fault(wait)
    await post.send(ada.chat_id, REPLY)
    await post.send(ben.chat_id, REPLY)
    assert (len(ada.heard), len(ben.heard)) == (0, 1)
    post.telegram.fault(wait)
    await post.send(ben.chat_id, REPLY)
    await post.send(cleo.chat_id, REPLY)
    assert len(cleo.heard) == 0
    await post.later(timedelta(seconds=10))
    assert (len(ada.heard), len(ben.heard), len(cleo.heard)) == (1, 2, 1)


async def test_a_runner_who_blocked_us_gets_nothing_and_is_away(post: Post, ada: Runner) -> None:
    post.telegram.tolerate("blocked by the user")
    post.know(ada)
    post.telegram.chats[ada.chat_id].blocked = True
    await post.send(ada.chat_id, REPLY, REMINDER, REMINDER)
    assert post.waiting() == 0
    assert len(post.telegram.called("sendMessage")) == 1
    assert [event.kind for event in post.coach.events] == ["left"]


async def test_somebody_forgotten_does_not_become_known_by_blocking(
    post: Post, ada: Runner
) -> None:
    post.telegram.tolerate("blocked by the user")
    post.telegram.chats[ada.chat_id].blocked = True
    await post.send(ada.chat_id, REPLY)
    assert (post.waiting(), post.coach.events) == (0, [])


async def test_what_is_refused_for_good_does_not_hold_up_others(post: Post, ada: Runner) -> None:
    post.telegram.tolerate("chat not found")
    await post.send(4_040_404, REPLY)
    await post.send(ada.chat_id, REPLY)
    assert (post.waiting(), len(ada.heard)) == (0, 1)


async def test_html_that_telegram_cannot_read_is_sent_plain(post: Post, ada: Runner) -> None:
    post.telegram.tolerate("can't parse entities")
    post.telegram.fault(
        Fault("sendMessage", 400, 'Bad Request: can\'t parse entities: Unclosed start tag "knee"')
    )
    with capture_logs() as logged:
        await post.send(ada.chat_id, Say(text=text(paragraph("a < ", bold("b")))))
    assert ada.last.text == "a < b"
    assert "parse_mode" not in post.telegram.calls[-1].parameters
    (line,) = [each for each in logged if each["log_level"] == "error"]
    assert "unclosed start tag" in line["reason"]
    assert "knee" not in str(line)


async def test_telegram_out_of_order_is_tried_again(post: Post, ada: Runner) -> None:
    post.telegram.tolerate("Bad Gateway")
    post.telegram.fault(Fault("sendMessage", 502, "Bad Gateway"))
    await post.send(ada.chat_id, REMINDER, REPLY)
    assert ada.texts == []
    await post.later(timedelta(seconds=2))
    assert ada.texts == [REMINDER.text.plain, REPLY.text.plain]


@pytest.mark.parametrize(("effect", "copies"), [(REPLY, 2), (REMINDER, 1)])
async def test_an_unknown_end_repeats_replies_and_drops_reminders(
    post: Post, ada: Runner, effect: Say, copies: int
) -> None:
    post.telegram.fault(Fault("sendMessage", hangs=0.8))
    await post.send(ada.chat_id, effect)
    await post.later(timedelta(seconds=2))
    assert (len(ada.heard), post.waiting()) == (copies, 0)


@pytest.mark.parametrize("effect", [REMINDER, REPLY])
async def test_what_a_dead_sender_had_on_its_way_is_sent(
    post: Post, ada: Runner, effect: Say
) -> None:
    """Dead senders had sent or had not; a reminder twice is better than none."""
    with transaction(post.engine) as session:
        outbox.enqueue(session, ada.chat_id, (effect,), START)
    claiming.claim(post.engine, START, 1, Claimer(0, START + timedelta(minutes=1)))
    await post.later(timedelta(seconds=59))
    assert ada.texts == []
    await post.later(timedelta(seconds=1))
    assert ada.texts == [effect.text.plain]


async def test_a_storm_of_reminders_leaves_room_for_replies(
    engine: Engine, telegram: FakeTelegram
) -> None:
    runners = [telegram.runner() for _ in range(100)]
    for each in runners:
        each.type("hello")
    with transaction(engine) as session:
        for each in runners[1:]:
            outbox.enqueue(session, each.chat_id, (REMINDER,), datetime.now(UTC))
    stopping = asyncio.Event()
    wire = Wire(read_seconds=5)
    async with PlainBot(TOKEN, base_url=f"{telegram.url}/bot", request=wire) as bot:
        delivery = Delivery(engine, bot, Pace(20))
        running = asyncio.ensure_future(delivery.run(stopping))
        began = time.monotonic()
        await asyncio.sleep(0.5)
        with transaction(engine) as session:
            outbox.enqueue(session, runners[0].chat_id, (REPLY,), datetime.now(UTC))
        asked = time.monotonic()
        delivery.nudge()
        while not runners[0].heard:  # noqa: ASYNC110  # the fake has no event for it
            await asyncio.sleep(0.005)
        replied = time.monotonic()
        await asyncio.sleep(0.5)
        reminded = len(telegram.called("sendMessage")) - 1
        passed = time.monotonic() - began
        stopping.set()
        await running
        await delivery.finish(2)
    assert replied - asked < 0.25
    assert 0.5 * 20 * passed < reminded < 20 * passed + 5


async def test_sending_broken_off_is_taken_up_by_the_next(
    engine: Engine, telegram: FakeTelegram, ada: Runner
) -> None:
    telegram.fault(Fault("sendMessage", hangs=2.0))
    async with PlainBot(TOKEN, base_url=f"{telegram.url}/bot") as bot:
        for _ in range(2):
            delivery, stopping = Delivery(engine, bot, Pace(0)), asyncio.Event()
            if not telegram.called("sendMessage"):
                with transaction(engine) as session:
                    outbox.enqueue(session, ada.chat_id, (REPLY,), datetime.now(UTC))
            running = asyncio.ensure_future(delivery.run(stopping))
            delivery.nudge()
            await asyncio.sleep(0.2)
            stopping.set()
            await running
            await delivery.finish(0.1)
    assert ada.texts == [REPLY.text.plain] * 2
    with transaction(engine) as session:
        assert session.exec(select(OutboxRow.id)).all() == []


async def test_a_failure_of_our_own_is_tried_again_and_holds_only_its_chat(
    post: Post, ada: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben = post.telegram.runner("Ben")
    ben.type("hello")
    with monkeypatch.context() as broken:
        broken.setattr("bot.sending.html", _raising)
        await post.send(ada.chat_id, REPLY)
    await post.send(ben.chat_id, REPLY)
    assert (ada.texts, ben.texts, post.waiting()) == ([], [REPLY.text.plain], 1)
    await post.later(timedelta(seconds=2))
    assert ada.texts == [REPLY.text.plain]


def _raising(_: Text) -> str:
    raise KeyError("a bug of ours")


async def test_what_cannot_be_written_down_at_once_is_written_down_later(
    post: Post, ada: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.SETTLE_PAUSE", 0.01)
    settle, calls = outbox.settle_sent, iter(range(3))

    def fails_twice(*arguments: Any) -> None:
        if next(calls) < 2:
            raise OperationalError("DELETE", {}, Exception("the database is away"))
        settle(*arguments)

    monkeypatch.setattr(outbox, "settle_sent", fails_twice)
    await post.send(ada.chat_id, REPLY)
    assert (ada.texts, post.waiting()) == ([REPLY.text.plain], 0)


@pytest.mark.parametrize(("hours", "waiting"), [(23.9, 1), (24.1, 0)])
async def test_after_a_day_it_is_given_up(
    post: Post, ada: Runner, hours: float, waiting: int
) -> None:
    post.telegram.tolerate("Bad Gateway")
    for _ in range(2):
        post.telegram.fault(Fault("sendMessage", 502, "Bad Gateway"))
    await post.send(ada.chat_id, REPLY)
    assert post.waiting() == 1
    await post.later(timedelta(hours=hours))
    assert (post.waiting(), len(ada.heard)) == (waiting, 0)


async def test_a_chat_keeps_its_order(post: Post, ada: Runner) -> None:
    lines = [f"line {number}" for number in range(40)]
    await post.send(ada.chat_id, *[Say(text=text(line)) for line in lines])
    assert ada.texts == lines


async def test_an_empty_text_is_passed_over(post: Post, ada: Runner) -> None:
    await post.send(ada.chat_id, Say(text=text("")), REPLY)
    assert ada.texts == [REPLY.text.plain]
    post.telegram.assert_clean()


async def test_it_sends_soon_after_it_is_told(post: Post, ada: Runner) -> None:
    stopping = asyncio.Event()
    running = asyncio.ensure_future(post.delivery.run(stopping))
    await asyncio.sleep(0.05)
    with transaction(post.engine) as session:
        outbox.enqueue(session, ada.chat_id, (REPLY, REPLY, REPLY), START)
    post.delivery.nudge()
    async with asyncio.timeout(3):
        while len(ada.heard) < 3:  # noqa: ASYNC110  # the fake has no event for it
            await asyncio.sleep(0.02)
    stopping.set()
    await asyncio.wait_for(running, 3)


async def test_an_answer_is_sent_by_who_made_it_and_what_is_behind_it_follows(
    post: Post, ada: Runner
) -> None:
    stopping = asyncio.Event()
    assert post.delivery.claimer() is None, "not sending yet"
    running = asyncio.ensure_future(post.delivery.run(stopping))
    await asyncio.sleep(0.05)
    with transaction(post.engine) as session:
        claimer = post.delivery.claimer()
        answer = outbox.enqueue(session, ada.chat_id, (REPLY, REMINDER), START, claimer=claimer)
    assert answer is not None
    post.delivery.committed(answer)
    async with asyncio.timeout(3):
        while post.waiting():  # noqa: ASYNC110  # the outbox has no event for it
            await asyncio.sleep(0.02)
    assert ada.texts == [REPLY.text.plain, REMINDER.text.plain]
    stopping.set()
    await asyncio.wait_for(running, 3)
    assert post.delivery.claimer() is None


async def test_nobody_is_ready_to_send_while_all_chats_are_held(
    post: Post, telegram: FakeTelegram
) -> None:
    running = asyncio.ensure_future(post.delivery.run(asyncio.Event()))
    for runner in (telegram.runner(), telegram.runner()):
        runner.type("hello")
        telegram.fault(Fault("sendMessage", 429, "Too Many Requests", retry_after=9))
        await post.send(runner.chat_id, REPLY)
    assert post.delivery.claimer() is None
    post.now[0] += timedelta(seconds=10)
    assert post.delivery.claimer() is not None
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_silent_messages_make_no_sound(post: Post, ada: Runner) -> None:
    await post.send(ada.chat_id, Say(text=text("psst"), silent=True), REPLY)
    assert [shown.silent for shown in ada.heard] == [True, False]
