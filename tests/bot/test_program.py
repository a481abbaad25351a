"""The program's own life: started, killed, stopped, misconfigured, behind a webhook."""

import asyncio
import shutil
import socket
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from bot import service
from bot.webhook import SECRET_HEADER
from tests.bot.elsewhen import LAST_SECOND
from tests.bot.fake_telegram import TOKEN, FakeTelegram, Fault
from tests.bot.program import DATABASE, Program


async def test_nothing_is_lost_or_repeated_when_it_is_killed(
    telegram: FakeTelegram, program: Program
) -> None:
    await program.start()
    ada, ben = telegram.runner("Ada"), telegram.runner("Ben")
    for runner in (ada, ben):
        await runner.say("/start")
    await ben.tap(ben.buttons[-1])
    ada.press(ada.buttons[-1])
    await program.kill()
    await program.start()
    await telegram.settled()
    assert ada.texts == ben.texts
    telegram.assert_clean()


async def test_told_to_stop_it_stops_and_goes_on_later(
    telegram: FakeTelegram, program: Program
) -> None:
    await program.start()
    ada = telegram.runner("Adelheid")
    await ada.say("my knee is xylophonic")
    assert await program.stop() == 0
    ada.type("/help")
    before = ada.texts
    await program.start()
    await telegram.settled()
    assert len(ada.texts) > len(before)
    assert str(ada.chat_id) in program.log
    for secret in ("xylophonic", "Adelheid", TOKEN):
        assert secret not in program.log


async def test_a_tap_is_answered_also_when_its_turn_fails_for_good(
    telegram: FakeTelegram, program: Program
) -> None:
    await program.start()
    ada = telegram.runner()
    await ada.say("/start")
    program.damage(ada.chat_id)
    await ada.tap(ada.buttons[-1])
    assert "update passed over" in program.log
    telegram.assert_clean()


async def test_a_wrong_token_ends_it_with_one_line(telegram: FakeTelegram, tmp_path: Path) -> None:
    program = Program(telegram, tmp_path, BOT_TOKEN="123:wrong")
    try:
        assert await program.exit_status() == 2
    finally:
        await program.kill()
    assert program.log.count("\n") == 1
    assert "BotFather" in program.log
    assert "123:wrong" not in program.log


async def test_a_database_out_of_reach_ends_it_with_one_line(
    telegram: FakeTelegram, tmp_path: Path
) -> None:
    nobody = "postgresql://nobody:hush@127.0.0.1:1/none"
    program = Program(telegram, tmp_path, DATABASE_URL=nobody)
    try:
        assert await program.exit_status() == 1
    finally:
        await program.kill()
    assert program.log.startswith("DATABASE_URL: ")
    assert program.log.count("\n") == 1
    assert "hush" not in program.log


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


async def test_behind_a_webhook(telegram: FakeTelegram, tmp_path: Path) -> None:
    address = f"127.0.0.1:{_free_port()}"
    program = Program(
        telegram,
        tmp_path,
        WEBHOOK_URL="https://example.org/hook",
        WEBHOOK_SECRET="a-Secret_1",
        LISTEN=address,
    )
    ada = telegram.runner()
    try:
        await program.launch()
        async with asyncio.timeout(20), httpx.AsyncClient(base_url=f"http://{address}") as client:
            while telegram.webhook is None:  # noqa: ASYNC110  # the fake has no event for it
                await asyncio.sleep(0.02)
            assert (await client.get("/healthz")).status_code == 200
            ada.type("/start")
            answer = await client.post(
                "/hook", json=telegram.take_queued(), headers={SECRET_HEADER: "a-Secret_1"}
            )
            assert answer.status_code == 200
            await telegram.settled()
        assert ada.heard
        assert await program.stop() == 0
    finally:
        await program.kill()
    assert telegram.polls == []
    telegram.assert_clean()


async def test_it_is_backed_up_while_it_runs_and_goes_on_elsewhere_from_the_backup(
    telegram: FakeTelegram, program: Program, tmp_path: Path
) -> None:
    await program.start()
    ada = telegram.runner()
    await ada.say("/start")
    kept = tmp_path / "kept.sqlite3"
    assert await program.other("backup", str(kept)) == (0, f"All is kept in {kept}.\n")
    again, said = await program.other("backup", str(kept))
    assert (again, "already" in said) == (1, True)
    await program.kill()
    before = ada.texts
    elsewhere = Program(telegram, tmp_path / "elsewhere")
    try:
        assert await elsewhere.other("restore", str(kept)) == (0, f"All of {kept} is back.\n")
        await elsewhere.start()
        await telegram.settled()
        assert ada.texts == before, "nothing is said twice"
        await ada.say("34")
        assert ada.texts != before
    finally:
        await elsewhere.kill()
    telegram.assert_clean()


async def test_a_second_process_on_one_sqlite_database_is_refused(
    telegram: FakeTelegram, program: Program
) -> None:
    await program.start()
    status, said = await program.other("run")
    assert status == 1
    assert said.count("\n") == 1
    assert "another process already runs" in said
    ada = telegram.runner()
    await ada.say("/start")
    assert ada.heard


@pytest.mark.parametrize("receiving", ["polling", "webhook"])
async def test_while_telegram_is_not_reached_yet_whoever_watches_is_told(
    telegram: FakeTelegram, tmp_path: Path, receiving: str
) -> None:
    address = f"127.0.0.1:{_free_port()}"
    hook = {"WEBHOOK_URL": "https://example.org/hook", "WEBHOOK_SECRET": "a-Secret_1"}
    secret = {SECRET_HEADER: "a-Secret_1"}
    program = Program(
        telegram, tmp_path, LISTEN=address, **(hook if receiving == "webhook" else {})
    )
    tried = asyncio.Event()

    def away(method: str, _: object) -> Fault | None:
        tried.set()
        return Fault(method, code=502, description="Bad Gateway")

    telegram.weather = away
    ada = telegram.runner()
    ada.type("/start")
    try:
        await program.launch()
        async with asyncio.timeout(20), httpx.AsyncClient(base_url=f"http://{address}") as client:
            await tried.wait()
            health = await client.get("/healthz")
            assert health.status_code == 503
            assert health.json()["wrong"] == ["telegram: not reached yet"]
            assert "sturdy_polls 0.0" in (await client.get("/metrics")).text
            if receiving == "webhook":
                update = telegram.take_queued()
                assert (await client.post("/hook", json=update, headers=secret)).status_code == 503
            telegram.weather = lambda *_: None
            while (await client.get("/healthz")).status_code != 200:  # noqa: ASYNC110
                await asyncio.sleep(0.02)
            if receiving == "webhook":
                assert (await client.post("/hook", json=update, headers=secret)).status_code == 200
            await telegram.settled()
        assert ada.heard
        assert await program.stop() == 0
    finally:
        await program.kill()


async def test_while_it_polls_it_can_be_watched(telegram: FakeTelegram, tmp_path: Path) -> None:
    address = f"127.0.0.1:{_free_port()}"
    program = Program(telegram, tmp_path, LISTEN=address)
    try:
        await program.start()
        await telegram.runner().say("/start")
        async with httpx.AsyncClient(base_url=f"http://{address}") as client:
            health = await client.get("/healthz")
            assert (health.status_code, health.json()["polling"]) == (200, True)
            metrics = (await client.get("/metrics")).text
        assert 'sturdy_turns_total{handled="True",kind="commanded"} 1.0' in metrics
        assert "sturdy_polls 1.0" in metrics
        assert await program.stop() == 0
    finally:
        await program.kill()


@pytest.mark.parametrize("hanging", ["sendMessage", "getMe"])
async def test_told_to_stop_while_telegram_hangs_it_ends_within_ten_seconds(
    telegram: FakeTelegram, program: Program, hanging: str
) -> None:
    telegram.fault(Fault(hanging, hangs=60.0))
    await program.launch()
    ada = telegram.runner()
    ada.type("/start")
    async with asyncio.timeout(20):
        while not telegram.called(hanging):  # noqa: ASYNC110  # the fake has no event for it
            await asyncio.sleep(0.02)
    began = time.monotonic()
    assert await program.stop() == 0
    assert time.monotonic() - began < (10 if hanging == "sendMessage" else 5)


async def test_told_to_stop_while_the_database_hangs_it_ends_in_time_and_loses_nothing(
    telegram: FakeTelegram, tmp_path: Path, migrated: Path
) -> None:
    assert service.LAST_SECOND < 10
    path = shutil.copyfile(migrated, tmp_path / DATABASE)
    program = Program(telegram, tmp_path, **{LAST_SECOND: "0.5"})
    ada = telegram.runner()
    try:
        await program.start()
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            ada.type("/start")
            await asyncio.sleep(0.3)
            assert await program.stop(within=8) == 0
        assert "ended as by a crash" in program.log
        await program.start()
        await telegram.settled()
        assert ada.heard
    finally:
        await program.kill()
    telegram.assert_clean()
