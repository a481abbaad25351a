"""Intake: one update is one turn, committed before its tap is answered."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest_asyncio
from sqlalchemy import Engine
from sqlmodel import select
from telegram import Bot, Update

from bot.background import Background
from bot.flood import BURST, FloodGuard
from bot.intake import FLOOD_TOAST, Intake
from coach.conversation.effects import Effect, Say, Toast
from coach.conversation.events import Event, Said, Tapped
from coach.phrases.text import text
from storage import cards
from storage.database import transaction
from storage.tables import AthleteRow, OutboxRow
from tests.bot.fake_telegram import TOKEN, FakeTelegram, Runner, Shown
from tests.bot.scripted_coach import ScriptedCoach

Json = dict[str, Any]


@dataclass
class Desk:
    """An intake over a database, fed with updates by hand."""

    engine: Engine
    intake: Intake
    background: Background
    telegram: FakeTelegram
    coach: ScriptedCoach
    bot: Bot
    commits: list[int] = field(default_factory=list)

    async def take(self, kind: str, content: Json, number: int = 1) -> None:
        update = Update.de_json({"update_id": number, kind: content}, self.bot)
        await self.intake.take(update)
        await self.background.drain(5)

    def outbox(self) -> list[Json]:
        with transaction(self.engine) as session:
            return [json.loads(effect) for effect in session.exec(select(OutboxRow.effect))]

    def athletes(self) -> int:
        with transaction(self.engine) as session:
            return len(session.exec(select(AthleteRow.chat_id)).all())


@pytest_asyncio.fixture
async def desk(engine: Engine, telegram: FakeTelegram) -> AsyncIterator[Desk]:
    background = Background()
    coach = ScriptedCoach()
    commits: list[int] = []
    async with Bot(TOKEN, base_url=f"{telegram.url}/bot") as bot:
        intake = Intake(
            engine,
            bot,
            background,
            lambda _: commits.append(len(coach.events)),
            take=coach.take,
            guard=FloodGuard(clock=lambda: 0.0),
        )
        yield Desk(engine, intake, background, telegram, coach, bot, commits)


def toasting(words: str) -> tuple[Effect, ...]:
    return (Toast(words=words, alert=True), Say(text=text("So.")))


def tap_of(runner: Runner, telegram: FakeTelegram, data: str) -> Json:
    """A tap as it would come, taken out of the queue."""
    shown = Shown(77, runner.chat_id, "How?", from_bot=True, buttons=(("Yes", data),))
    runner.press_data(data, shown)
    while "callback_query" not in (update := telegram.take_queued()):
        pass
    return update["callback_query"]  # type: ignore[no-any-return]


async def test_words_become_a_turn(desk: Desk) -> None:
    message = desk.telegram.runner().type("hello")
    await desk.take("message", message)
    assert isinstance(desk.coach.events[0], Said)
    assert [effect["kind"] for effect in desk.outbox()] == ["say"]
    assert desk.commits == [1]


async def test_an_update_delivered_again_changes_nothing(desk: Desk) -> None:
    message = desk.telegram.runner().type("hello")
    await desk.take("message", message, number=8)
    await desk.take("message", message, number=8)
    assert (len(desk.coach.events), len(desk.outbox())) == (1, 1)


async def test_a_tap_is_answered_with_the_toast(desk: Desk) -> None:
    desk.coach.answer = lambda _: toasting("Saved.")
    tap = tap_of(desk.telegram.runner(), desk.telegram, "go:today")
    await desk.take("callback_query", tap)
    answered = desk.telegram.taps[tap["id"]]
    assert (answered.answered, answered.toast, answered.alert) == (True, "Saved.", True)


async def test_a_tap_delivered_again_is_answered_all_the_same(desk: Desk) -> None:
    tap = tap_of(desk.telegram.runner(), desk.telegram, "go:today")
    desk.telegram.tolerate("query is too old")
    await desk.take("callback_query", tap, number=8)
    await desk.take("callback_query", tap, number=8)
    assert len(desk.coach.events) == 1
    assert len(desk.telegram.called("answerCallbackQuery")) == 2


async def test_a_tap_too_old_to_answer_still_counts(desk: Desk) -> None:
    tap = {**tap_of(desk.telegram.runner(), desk.telegram, "go:today"), "id": "0"}
    desk.telegram.tolerate("query is too old")
    await desk.take("callback_query", tap)
    assert len(desk.coach.events) == 1


async def test_a_tap_on_no_message_is_answered(desk: Desk) -> None:
    tap = tap_of(desk.telegram.runner(), desk.telegram, "go:today")
    del tap["message"]
    await desk.take("callback_query", tap)
    assert desk.telegram.taps[tap["id"]].answered
    assert desk.coach.events == []


async def test_a_tap_passed_over_is_answered_without_a_turn(desk: Desk) -> None:
    tap = tap_of(desk.telegram.runner(), desk.telegram, "go:today")
    update = Update.de_json({"update_id": 1, "callback_query": tap}, desk.bot)
    await desk.intake.pass_over(update)
    await desk.background.drain(5)
    answered = desk.telegram.taps[tap["id"]]
    assert (answered.answered, answered.toast) == (True, None)
    assert desk.coach.events == []


async def test_replies_and_taps_name_their_card(desk: Desk) -> None:
    ada = desk.telegram.runner()
    with transaction(desk.engine) as session:
        cards.remember(session, ada.chat_id, "week", 77, datetime.now(UTC))
    replied = Shown(77, ada.chat_id, "How?", from_bot=True)
    await desk.take("message", ada.type("Tue tempo", reply_to=replied), number=1)
    desk.telegram.take_queued()
    await desk.take("callback_query", tap_of(ada, desk.telegram, "go:today"), number=2)
    assert [_card(event) for event in desk.coach.events] == ["week", "week"]


def _card(event: Event) -> str | None:
    match event:
        case Said(reply_to=card) | Tapped(card=card):
            return card
        case _:
            return None


async def test_a_group_gets_one_line_and_no_coaching(desk: Desk) -> None:
    group = desk.telegram.group()
    await desk.take("message", group.type("/today"), number=1)
    with transaction(desk.engine) as session:
        cards.remember(session, group.chat_id, "group", 5, datetime.now(UTC))
    await desk.take("message", group.type("/plan"), number=2)
    await desk.take("message", group.type("nice weather"), number=3)
    assert len(desk.outbox()) == 1
    assert (desk.coach.events, desk.athletes()) == ([], 0)


async def test_a_flood_is_declined_politely_once_and_danger_is_heard_in_it(desk: Desk) -> None:
    ada, ben = desk.telegram.runner("Ada"), desk.telegram.runner("Ben")
    for number in range(BURST + 10):
        await desk.take("message", ada.type(f"hello {number}"), number=number)
    assert len(desk.coach.events) == BURST
    declined = [effect for effect in desk.outbox() if "a lot at once" in str(effect)]
    assert len(declined) == 1
    await desk.take("message", ada.type("my chest hurts and I can't breathe"), number=900)
    await desk.take("message", ada.type("/stop"), number=901)
    await desk.take("message", ada.type("hello"), number=902)
    assert [getattr(each, "words", each.kind) for each in desk.coach.events[BURST:]] == [
        "my chest hurts and I can't breathe",
        "commanded",
    ]
    await desk.take("message", ben.type("hello"), number=903)
    assert len(desk.coach.events) == BURST + 3


async def test_a_tap_in_a_flood_is_answered(desk: Desk) -> None:
    ada = desk.telegram.runner("Ada")
    for number in range(BURST):
        await desk.take("message", ada.type("hello"), number=number)
    tap = tap_of(ada, desk.telegram, "go:today")
    await desk.take("callback_query", tap, number=900)
    assert desk.telegram.taps[tap["id"]].toast == FLOOD_TOAST.words
    assert len(desk.coach.events) == BURST
