import threading
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, func, select, update
from sqlmodel import col

from coach.conversation.events import Nudge, NudgeReason, RemindSession, TurnDay
from coach.plan import SessionId
from storage import nudges
from storage.database import transaction
from storage.nudges import DueNudge, share
from storage.shapes import SHAPE
from storage.tables import NudgeRow

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
REMINDER = RemindSession(session=SessionId(4), snooze=2)


def nudge(key: str, due: datetime = NOW, reason: NudgeReason = REMINDER) -> Nudge:
    return Nudge(key=key, due=due, expires=due + HOUR, reason=reason)


def replace(engine: Engine, chat_id: int, *wanted: Nudge, now: datetime = NOW - HOUR) -> None:
    with transaction(engine) as session:
        nudges.replace_waiting(session, chat_id, wanted, now)


def consume(engine: Engine, chat_id: int, key: str, now: datetime = NOW) -> bool:
    with transaction(engine) as session:
        return nudges.consume(session, chat_id, key, now) is not None


def earliest(engine: Engine) -> datetime | None:
    with transaction(engine) as session:
        return nudges.earliest_due(session)


def due_keys(engine: Engine, now: datetime = NOW, limit: int = 100) -> list[str]:
    return [due.key for due in nudges.claim_due(engine, now, limit)]


def test_a_leeway_is_shared_out_evenly_and_always_alike() -> None:
    leeway = 3 * MINUTE
    shares = Counter(share(chat_id, leeway) for chat_id in range(7_000_000_000, 7_000_018_100))
    assert min(shares) == timedelta()
    assert max(shares) == leeway
    assert set(shares.values()) == {100}
    assert share(7_000_000_123, leeway) == share(7_000_000_123, leeway)
    assert share(7_000_000_123, timedelta()) == timedelta()


def test_a_nudge_with_leeway_comes_at_its_runner_s_share_of_it(engine: Engine) -> None:
    late = nudge("a").model_copy(update={"leeway": MINUTE})
    chat_id = 61 * 100 + 17
    replace(engine, chat_id, late)
    replace(engine, chat_id, late)
    assert nudges.claim_due(engine, NOW + 16 * SECOND, 10) == ()
    (due,) = nudges.claim_due(engine, NOW + 17 * SECOND, 10)
    assert due.due == NOW
    assert consume(engine, chat_id, "a", NOW + 17 * SECOND)


def test_a_nudge_nobody_can_read_wakes_its_runner_without_words(engine: Engine) -> None:
    replace(engine, 1, nudge("a"), nudge("b"))
    with engine.begin() as connection:
        damaged = update(NudgeRow).where(col(NudgeRow.key) == "a")
        connection.execute(damaged.values(reason='{"kind": "unheard of"}'))
    found = {due.key: due.reason for due in nudges.claim_due(engine, NOW, 10)}
    assert found == {"a": TurnDay(), "b": REMINDER}


def test_a_newer_program_s_nudge_is_left_to_it(engine: Engine) -> None:
    replace(engine, 1, nudge("newer"))
    with engine.begin() as connection:
        connection.execute(update(NudgeRow).values(version=SHAPE + 1))
    assert nudges.claim_due(engine, NOW, 10) == ()
    assert not consumed(engine)


def consumed(engine: Engine) -> bool:
    with engine.begin() as connection:
        return bool(
            connection.execute(
                select(func.count(col(NudgeRow.key))).where(col(NudgeRow.consumed_at).is_not(None))
            ).scalar()
        )


def test_a_nudge_waits_until_it_is_due(engine: Engine) -> None:
    replace(engine, 1, nudge("a"))
    assert earliest(engine) == NOW
    assert nudges.claim_due(engine, NOW - timedelta(microseconds=1), 10) == ()
    assert nudges.claim_due(engine, NOW, 10) == (
        DueNudge(chat_id=1, key="a", due=NOW, reason=REMINDER),
    )


def test_the_longest_due_come_first_and_no_more_than_asked(engine: Engine) -> None:
    replace(engine, 1, nudge("late", NOW - MINUTE), nudge("later", NOW))
    replace(engine, 2, nudge("first", NOW - 2 * MINUTE))
    assert due_keys(engine, limit=2) == ["first", "late"]
    assert due_keys(engine, limit=2) == ["later"]


def test_keys_are_a_runner_s_own(engine: Engine) -> None:
    replace(engine, 1, nudge("a"))
    replace(engine, 2, nudge("a"))
    assert consume(engine, 1, "a")
    assert consume(engine, 2, "a")


def test_a_claimed_nudge_is_left_to_its_claimer_until_the_lease_ends(engine: Engine) -> None:
    replace(engine, 1, nudge("a"))
    assert due_keys(engine) == ["a"]
    assert due_keys(engine, NOW + nudges.CLAIM_LEASE - timedelta(seconds=1)) == []
    assert earliest(engine) == NOW + nudges.CLAIM_LEASE
    assert due_keys(engine, NOW + nudges.CLAIM_LEASE) == ["a"]


def test_replacing_keeps_the_lease_of_what_did_not_change(engine: Engine) -> None:
    replace(engine, 1, nudge("a"))
    assert due_keys(engine) == ["a"]
    replace(engine, 1, nudge("a"), now=NOW)
    assert due_keys(engine) == []


def test_what_waits_is_replaced(engine: Engine) -> None:
    same = nudge("same", NOW + SECOND)
    replace(engine, 1, nudge("gone"), nudge("moved"), same)
    replace(engine, 2, nudge("another's", NOW + 3 * HOUR))
    replace(engine, 1, nudge("moved", NOW + HOUR), same, nudge("new"))
    assert due_keys(engine, NOW) == ["new"]
    assert due_keys(engine, NOW + SECOND) == ["same"]
    assert consume(engine, 1, "gone") is False
    assert consume(engine, 1, "moved", NOW) is False, "it was put off"
    assert consume(engine, 1, "moved", NOW + HOUR)
    assert consume(engine, 2, "another's", NOW + 3 * HOUR)


def test_a_changed_reason_is_the_one_that_comes(engine: Engine) -> None:
    replace(engine, 1, nudge("a"))
    replace(engine, 1, nudge("a", reason=TurnDay()))
    assert [due.reason for due in nudges.claim_due(engine, NOW, 1)] == [TurnDay()]


def test_a_consumed_key_stays_consumed(engine: Engine) -> None:
    replace(engine, 1, nudge("a"))
    assert consume(engine, 1, "a")
    assert not consume(engine, 1, "a")
    replace(engine, 1, nudge("a"), nudge("b"))
    replace(engine, 1, nudge("a", NOW + MINUTE), nudge("b"))
    assert due_keys(engine, NOW + MINUTE) == ["b"]
    assert not consume(engine, 1, "a", NOW + MINUTE)
    replace(engine, 1)
    replace(engine, 1, nudge("a"))
    assert due_keys(engine, NOW + MINUTE) == []


def test_a_due_nudge_outlives_a_turn_that_came_first(engine: Engine) -> None:
    replace(engine, 1, nudge("due"), nudge("coming", NOW + HOUR))
    replace(engine, 1, nudge("next", NOW + 2 * HOUR), now=NOW)
    assert due_keys(engine, NOW) == ["due"]
    assert consume(engine, 1, "due", NOW)
    assert not consume(engine, 1, "coming", NOW + HOUR)


def test_nothing_wakes_who_is_not_to_be_woken(engine: Engine) -> None:
    replace(engine, 1, nudge("due"), nudge("coming", NOW + HOUR))
    replace(engine, 1, now=NOW)
    assert due_keys(engine, NOW + HOUR) == []
    assert earliest(engine) is None


def test_an_expired_nudge_says_nothing_but_still_wakes_the_coach(engine: Engine) -> None:
    replace(engine, 1, nudge("a"))
    (due,) = nudges.claim_due(engine, NOW + HOUR, 10)
    assert due == DueNudge(chat_id=1, key="a", due=NOW, reason=TurnDay())
    assert consume(engine, 1, "a", NOW + HOUR)


def test_an_expired_nudge_keeps_its_reason_until_then(engine: Engine) -> None:
    replace(engine, 1, nudge("a"))
    (due,) = nudges.claim_due(engine, NOW + HOUR - timedelta(seconds=1), 10)
    assert due.reason == REMINDER


def test_long_consumed_nudges_are_dropped(engine: Engine) -> None:
    replace(engine, 1, nudge("old"), nudge("new"), nudge("waiting"))
    consume(engine, 1, "old", NOW)
    consume(engine, 1, "new", NOW + HOUR)
    with transaction(engine) as session:
        nudges.forget_consumed(session, NOW + HOUR)
    with engine.begin() as connection:
        left = (
            connection.execute(select(col(NudgeRow.key)).order_by(col(NudgeRow.key)))
            .scalars()
            .all()
        )
    assert left == ["new", "waiting"]


def test_sweeps_side_by_side_claim_each_nudge_once(engine: Engine) -> None:
    for chat_id in range(60):
        replace(engine, chat_id, nudge("a"))
    claimed: list[int] = []

    def sweep() -> None:
        while due := nudges.claim_due(engine, NOW, 7):
            claimed.extend(one.chat_id for one in due)

    threads = [threading.Thread(target=sweep) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(claimed) == list(range(60))


@pytest.mark.parametrize("backend", ["postgresql"])
def test_a_sweep_passes_by_what_another_is_just_claiming(engine: Engine) -> None:
    """On SQLite there is one writer at a time: the other sweep waits instead."""
    replace(engine, 1, nudge("held"))
    replace(engine, 2, nudge("free", NOW + MINUTE))
    with transaction(engine) as session:
        held = select(col(NudgeRow.key)).where(col(NudgeRow.key) == "held").with_for_update()
        session.connection().execute(held)
        assert due_keys(engine, NOW + MINUTE) == ["free"]


def test_the_empty_house_has_nothing_due(engine: Engine) -> None:
    assert earliest(engine) is None
    assert nudges.claim_due(engine, NOW, 10) == ()
    with engine.begin() as connection:
        assert connection.execute(select(func.count()).select_from(NudgeRow)).scalar() == 0
