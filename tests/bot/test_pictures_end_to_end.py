"""Pictures through the real program: uploaded once, then sent by their ids; words at worst."""

from pathlib import Path

import pytest

from tests.bot.fake_telegram import FakeTelegram, Fault, Runner
from tests.bot.program import Program
from tests.bot.test_transcripts_in_telegram import LANGUAGES, act
from tests.conversations import transcript

BEGINNING = transcript.read(Path(transcript.__file__).parent / "a-clean-first-week.md")
MOST_BYTES = 250_000


async def trained(telegram: FakeTelegram, program: Program, name: str = "Ada") -> Runner:
    """Somebody who has a plan."""
    runner = telegram.runner(name, language=LANGUAGES[BEGINNING.zone])
    for line in ("/start", *BEGINNING.before):
        await act(runner, program, line)
    return runner


@pytest.fixture
async def town(telegram: FakeTelegram, program: Program) -> FakeTelegram:
    await program.set_clock(BEGINNING.now)
    await program.start()
    return telegram


async def test_a_week_is_uploaded_once_and_lives_through_a_restart(
    town: FakeTelegram, program: Program
) -> None:
    ada = await trained(town, program)
    await ada.say("/plan")
    first = ada.last.picture
    assert first is not None
    assert (first.kind, first.width) == ("photo", 720)
    assert "Your coming week" in ada.last.text
    uploads = len(town.files.kept)
    assert await program.stop() == 0
    await program.start()
    await ada.say("/plan")
    assert ada.last.picture is first
    assert len(town.files.kept) == uploads
    town.assert_clean()


async def test_a_movement_is_drawn_once_for_all_and_a_lost_one_becomes_words(
    town: FakeTelegram, program: Program
) -> None:
    ada, bob = await trained(town, program), await trained(town, program, "Bob")
    await ada.say("show me the push-up")
    await bob.say("show me the push-up")
    shown = ada.last.picture
    assert shown is not None
    assert bob.last.picture is shown
    assert (shown.kind, shown.width, shown.height) == ("animation", 480, 480)
    assert len(shown.content) <= MOST_BYTES
    town.assert_clean()
    town.tolerate("IMAGE_PROCESS_FAILED")
    town.fault(Fault("sendAnimation", 400, "Bad Request: IMAGE_PROCESS_FAILED"))
    await ada.say("show me the push-up")
    assert ada.last.picture is None
    assert ada.last.text.startswith("Push-up")


async def test_progress_is_a_chart_with_others_to_tap(town: FakeTelegram, program: Program) -> None:
    ada = await trained(town, program)
    await act(ada, program, ":skip 1d")
    await ada.say("done, no pain, form was fine, 3 left")
    await ada.say("/progress")
    weeks = ada.last
    assert weeks.picture is not None
    assert weeks.text.startswith("Weeks kept")
    await ada.tap("Push-up", on=weeks)
    assert ada.last.picture not in (None, weeks.picture)
    assert ada.last.text.startswith("Push-up")
    town.assert_clean()
