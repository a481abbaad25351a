"""From hello to an adapted plan, in Telegram: the real program, moved through the day."""

from datetime import UTC, datetime, timedelta

from tests.bot.fake_telegram import FakeTelegram, Runner
from tests.bot.program import Program

MONDAY = datetime(2026, 11, 30, 5, 0, tzinfo=UTC)
"""06:00 in Berlin."""


async def come_to_a_plan(runner: Runner) -> None:
    """Answer every question, mostly by tapping."""
    await runner.say("/start")
    await runner.tap("18–64")
    await runner.tap("None of these")
    await runner.say("Tue tempo, Wed easy, Fri tempo, Sat easy, Sun long")
    await runner.tap("Some: I know a squat and a hinge")
    for answer in ("Just my body", "2 × 15 min", "Nothing sore", "No race planned"):
        await runner.tap(answer)
    await runner.tap("Share my location")
    assert runner.offers_location()
    await runner.share_location(52.5, 13.4)
    assert not runner.offers_location()
    await runner.tap("07:00")


async def test_the_day_of_four_runners(telegram: FakeTelegram, program: Program) -> None:
    """Ada taps her report, Ben says nothing, Cleo writes hers, Dan deletes everything."""
    await program.set_clock(MONDAY)
    await program.start()
    ada, ben, cleo, dan = (telegram.runner(name) for name in ("Ada", "Ben", "Cleo", "Dan"))
    for runner in (ada, ben, cleo, dan):
        await come_to_a_plan(runner)
    assert "Mon 30  upper body and core" in ada.last.text
    assert "Wed 2  easy run, then legs and hips" in ada.last.text

    await dan.say("/delete")
    await dan.tap("Erase everything")
    assert program.traces(dan.chat_id) == 0

    said = {runner: len(runner.heard) for runner in (ada, ben, cleo, dan)}
    await program.skip(timedelta(hours=2))
    assert [len(runner.heard) - said[runner] for runner in said] == [1, 1, 1, 0]
    reminder = ada.last
    assert "Push-up" in reminder.text
    assert reminder.labels[:4] == ["✓ Done", "Some of it", "Later", "Skip"]

    await ada.tap("✓ Done")
    assert reminder.labels == []
    await ada.tap("0 · nothing hurt")
    await ada.tap("No, clean to the last rep")
    await ada.tap("2–3 left")
    await cleo.say("done, nothing hurt, form ok, 3 reps left")

    said = {runner: len(runner.heard) for runner in (ada, ben, cleo, dan)}
    await program.skip(timedelta(hours=12))
    assert [len(runner.heard) - said[runner] for runner in said] == [0, 1, 0, 0]
    telegram.assert_clean()


async def test_a_reminder_is_not_sent_hours_late(telegram: FakeTelegram, program: Program) -> None:
    await program.set_clock(MONDAY)
    await program.start()
    ada = telegram.runner()
    await come_to_a_plan(ada)
    before = len(ada.heard)
    assert await program.stop() == 0
    await program.set_clock(MONDAY + timedelta(hours=9))
    await program.start()
    await telegram.settled()
    assert len(ada.heard) == before
    telegram.assert_clean()
