"""Sweeps: what is due becomes a turn, once, and one failing runner stops nobody."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from bot.courtesy import Courtesy
from bot.sweeps import REMEMBER_NUDGES, REMEMBER_UPDATES, Sweeps, most_waiting, scheduled
from coach.conversation.effects import Effect, Say
from coach.conversation.events import Event, Nudge, NudgeDue, RemindSession, SentOther, TurnDay
from coach.phrases.text import text
from coach.plan import SessionId
from storage import claiming, nudges, outbox, updates
from storage.database import transaction
from storage.outbox import Arrived, Claimer
from storage.tables import HandledUpdateRow, NudgeRow
from tests.bot.scripted_coach import ScriptedCoach, echo

NOW = datetime(2026, 11, 30, 6, 0, tzinfo=UTC)


def nudge(key: str, due: datetime, session: int = 1) -> Nudge:
    return Nudge(
        key=key,
        due=due,
        expires=due + timedelta(hours=3),
        reason=RemindSession(session=SessionId(session)),
    )


def wait_for_nudge(coach: ScriptedCoach, engine: Engine, chat_id: int, key: str) -> None:
    """Let a runner have one nudge, due in an hour, and none after it."""
    coach.nudges = (nudge(key, NOW + timedelta(hours=1), session=chat_id),)
    coach.take(engine, chat_id, SentOther(at=NOW), NOW)
    coach.nudges = ()
    coach.events.clear()


async def test_a_due_nudge_becomes_one_turn(engine: Engine) -> None:
    coach = ScriptedCoach()
    commits: list[None] = []
    now = [NOW]
    sweeps = Sweeps(engine, lambda: commits.append(None), take=coach.take, clock=lambda: now[0])
    wait_for_nudge(coach, engine, 1, "a")
    assert await sweeps.wake_due() == 0
    now[0] = NOW + timedelta(hours=1)
    assert await sweeps.wake_due() == 1
    assert coach.events == [NudgeDue(at=now[0], reason=RemindSession(session=SessionId(1)))]
    assert commits
    now[0] += timedelta(hours=1)
    assert await sweeps.wake_due() == 0


async def test_a_failing_runner_does_not_stop_the_others(engine: Engine) -> None:
    coach = ScriptedCoach()
    now = NOW + timedelta(hours=1)
    sweeps = Sweeps(engine, lambda: None, take=coach.take, clock=lambda: now)
    for chat_id in (1, 2, 3):
        wait_for_nudge(coach, engine, chat_id, "a")

    def failing(event: Event) -> tuple[Effect, ...]:
        if isinstance(event, NudgeDue) and event.reason == RemindSession(session=SessionId(2)):
            raise RuntimeError
        return echo(event)

    coach.answer = failing
    assert await sweeps.wake_due() == 2


async def test_old_update_ids_are_forgotten(engine: Engine) -> None:
    sweeps = Sweeps(engine, lambda: None, clock=lambda: NOW)
    with transaction(engine) as session:
        updates.first_time(session, 1, NOW - REMEMBER_UPDATES - timedelta(seconds=1))
        updates.first_time(session, 2, NOW - timedelta(days=1, minutes=1))
    await sweeps.forget_old()
    with transaction(engine) as session:
        assert session.exec(select(HandledUpdateRow.update_id)).all() == [2]


async def test_long_used_nudges_are_forgotten_and_young_ones_are_not(engine: Engine) -> None:
    with transaction(engine) as session:
        for key, used in (("old", REMEMBER_NUDGES + timedelta(days=1)), ("young", timedelta(1))):
            due = Nudge(key=key, due=NOW - used, expires=NOW + timedelta(1), reason=TurnDay())
            nudges.replace_waiting(session, 1, (due,), NOW - used - timedelta(1))
            assert nudges.consume(session, 1, key, NOW - used)
    await Sweeps(engine, lambda: None, clock=lambda: NOW).forget_old()
    with transaction(engine) as session:
        assert session.exec(select(NudgeRow.key)).all() == ["young"]


async def test_the_scheduler_sweeps_without_overlap_and_never_skips(engine: Engine) -> None:
    sweeps = Sweeps(engine, lambda: None)
    looks: list[None] = []

    async def look() -> int:
        looks.append(None)
        return 0

    sweeps.wake_due = look  # type: ignore[method-assign]
    scheduler = scheduled(sweeps, 0.05)
    scheduler.start()
    for job in scheduler.get_jobs():
        assert (job.coalesce, job.max_instances, job.misfire_grace_time) == (True, 1, None)
    await asyncio.sleep(0.3)
    scheduler.shutdown(wait=False)
    assert 3 <= len(looks) <= 8


async def test_nobody_is_woken_while_reminders_wait_that_cannot_leave_yet(engine: Engine) -> None:
    coach = ScriptedCoach(answer=lambda _: (Say(text=text("your session"), unprompted=True),))
    now = NOW + timedelta(hours=1)
    sweeps = Sweeps(engine, lambda: None, take=coach.take, clock=lambda: now, most_waiting=3)
    for chat_id in range(1, 9):
        wait_for_nudge(coach, engine, chat_id, "a")
    for each in claiming.claim(engine, now, 100, Claimer(0, now + timedelta(minutes=1))):
        outbox.settle_dropped(engine, each.id)
    assert await sweeps.wake_due() == 3
    assert await sweeps.wake_due() == 0
    (first, *_) = claiming.claim(engine, now, 100, Claimer(0, now + timedelta(minutes=1)))
    outbox.settle_sent(engine, (Arrived(first.id),), now)
    assert await sweeps.wake_due() == 1


async def test_who_wrote_is_served_before_others_are_woken(engine: Engine) -> None:
    coach = ScriptedCoach()
    courtesy = Courtesy()
    now = NOW + timedelta(hours=1)
    sweeps = Sweeps(engine, lambda: None, take=coach.take, clock=lambda: now, courtesy=courtesy)
    wait_for_nudge(coach, engine, 1, "a")
    with courtesy.serving():
        waking = asyncio.ensure_future(sweeps.wake_due())
        await asyncio.sleep(0.1)
        assert coach.events == []
    assert await waking == 1


async def test_under_any_load_somebody_is_woken(engine: Engine) -> None:
    coach = ScriptedCoach()
    courtesy = Courtesy()
    now = NOW + timedelta(hours=1)
    sweeps = Sweeps(engine, lambda: None, take=coach.take, clock=lambda: now, courtesy=courtesy)
    wait_for_nudge(coach, engine, 1, "a")
    with courtesy.serving():
        assert await asyncio.wait_for(sweeps.wake_due(), 5) == 1


@pytest.mark.parametrize(
    ("rate", "seconds", "messages"), [(25, 5, 250), (1, 5, 200), (1000, 5, 10_000), (25, 60, 3000)]
)
def test_enough_reminders_are_ready_for_the_pace(
    rate: float, seconds: float, messages: int
) -> None:
    assert most_waiting(rate, seconds) == messages
    assert most_waiting(0, seconds) > 1000
