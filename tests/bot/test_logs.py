"""Logs tell where and about whom, never what was said, nor the token."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOKEN = "123456789:AAtoken-that-stays-a-secret"
SAID = "my knee is xylophonic"

BEGIN = f"""
import asyncio, logging, threading, warnings
import structlog
from bot.logs import set_up_logs

set_up_logs()
log = structlog.get_logger("sturdy")


def fails():
    try:
        raise KeyError("{SAID}")
    except KeyError as cause:
        raise ValueError("{SAID}") from cause


"""
OUR_OWN = """
try:
    fails()
except ValueError:
    log.exception("turn failed", chat=7, update=5)
"""
A_LIBRARY_S = """
try:
    fails()
except ValueError:
    logging.getLogger("sqlalchemy").exception("turn failed")
"""
A_TASK_S = """
async def forgotten():
    fails()

async def main():
    task = asyncio.ensure_future(forgotten())
    await asyncio.sleep(0)
    del task

asyncio.run(main())
"""
A_WARNING = f"""
warnings.warn("turn failed\\n with value {SAID}")
"""
A_THREAD_S = """
thread = threading.Thread(target=fails)
thread.start()
thread.join()
"""
NOBODY_S = """
fails()
"""
AN_ADDRESS = f"""
logging.getLogger("httpx").info("HTTP Request: POST https://api.telegram.org/bot{TOKEN}/getMe")
logging.getLogger("httpcore").debug("connect_tcp.started host=bot{TOKEN}")
logging.getLogger("apscheduler").warning("turn failed")
"""


def logged(program: str) -> str:
    """What a program writes to standard error."""
    command = (sys.executable, "-c", BEGIN + program)
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT).stderr


@pytest.mark.parametrize(
    ("program", "tells"),
    [
        (OUR_OWN, "turn failed"),
        (A_LIBRARY_S, "turn failed"),
        (A_TASK_S, "Task exception was never retrieved"),
        (A_WARNING, "turn failed"),
        (A_THREAD_S, "a thread failed"),
        (NOBODY_S, "ended by a failure of our own"),
        (AN_ADDRESS, "turn failed"),
    ],
    ids=["ours", "library", "task", "warning", "thread", "nobody", "address"],
)
def test_a_failure_is_told_without_what_was_said(program: str, tells: str) -> None:
    written = logged(program)
    assert tells in written
    assert SAID not in written
    assert TOKEN not in written


def test_where_and_about_whom_is_told() -> None:
    line = json.loads(logged(OUR_OWN))
    assert (line["level"], line["chat"], line["update"]) == ("error", 7, 5)
    assert line["failure"].startswith("ValueError: <module>")
    assert "KeyError: fails" in line["failure"]
