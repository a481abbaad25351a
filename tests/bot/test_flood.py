"""The flood guard: generous to people, firm with floods, and it forgets."""

import pytest

from bot import flood
from bot.flood import BURST, EACH_SECONDS, FloodGuard


class Watch:
    now = 50.0


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def guard(watch: Watch) -> FloodGuard:
    return FloodGuard(clock=lambda: watch.now)


def test_a_burst_is_read_and_then_so_many_a_second(guard: FloodGuard, watch: Watch) -> None:
    assert [guard.allows(1) for _ in range(BURST + 3)] == [True] * BURST + [False] * 3
    assert guard.allows(2), "another runner is none the worse"
    watch.now += EACH_SECONDS
    assert [guard.allows(1) for _ in range(2)] == [True, False]


def test_a_flood_is_told_once_and_the_next_one_again(guard: FloodGuard, watch: Watch) -> None:
    def flooded() -> list[bool]:
        return [guard.first_refusal(1) for _ in range(BURST + 5) if not guard.allows(1)]

    assert sum(flooded()) == 1
    assert sum(flooded()) == 0
    watch.now += BURST * EACH_SECONDS
    assert guard.allows(1)
    assert sum(flooded()) == 1


def test_it_remembers_no_more_than_it_must(
    guard: FloodGuard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flood, "CHATS_REMEMBERED", 10)
    for chat_id in range(1000):
        guard.allows(chat_id)
        guard.first_refusal(chat_id)
    assert len(guard._spent_until) == 10
    assert len(guard._told) <= 11
