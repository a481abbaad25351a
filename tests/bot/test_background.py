"""Background tasks are kept, and their failures are logged without what they quoted."""

import asyncio
import logging

import structlog
from structlog.testing import capture_logs

from bot.background import Background
from bot.logs import DiscreetFormatter, discreet, places


async def test_a_failure_is_logged() -> None:
    async def fails() -> None:
        raise ValueError("secret words")

    background = Background()
    with capture_logs() as logged:
        background.start(fails(), name="failing")
        await background.drain(1)
        await asyncio.sleep(0)
    assert [(entry["event"], entry["task"]) for entry in logged] == [
        ("background task failed", "failing")
    ]


async def test_draining_ends_what_takes_too_long() -> None:
    background = Background()
    endless = background.start(asyncio.sleep(60), name="endless")
    await asyncio.sleep(0)
    await background.drain(0.01)
    assert endless.cancelled()


def _quote() -> None:
    raise KeyError("chest pain")


def _failure() -> ValueError:
    try:
        _quote()
    except KeyError as cause:
        error = ValueError("knee 3/10")
        error.__cause__ = cause
        return error
    raise AssertionError


def test_an_exception_is_logged_by_type_and_place_only() -> None:
    error = _failure()
    said = places(error)
    assert said.startswith("ValueError: ")
    assert "<- KeyError: _failure (" in said
    assert "> _quote (" in said
    assert not any(word in said for word in ("knee", "chest"))
    entry = discreet(structlog.get_logger(), "error", {"event": "turn failed", "exc_info": error})
    assert entry == {"event": "turn failed", "failure": said}


def test_libraries_log_exceptions_the_same_way() -> None:
    error = _failure()
    record = logging.LogRecord(
        "apscheduler", logging.ERROR, "", 0, "failed", (), (type(error), error, None)
    )
    said = DiscreetFormatter("%(message)s").format(record)
    assert said.startswith("failed\nValueError")
    assert "knee" not in said
