"""Sweeps: beside APScheduler's own job store, and with a million nudges waiting."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger
from sqlalchemy import Engine, text

from bot.sweeps import BATCH
from storage import nudges
from storage.database import migrate, open_database
from storage.shapes import SHAPE

NOW = datetime(2026, 11, 30, 6, tzinfo=UTC)
DUE = 5_000
FEW, MANY = 1_000, 1_000_000


def fill(engine: Engine, rows: int, due: datetime) -> None:
    """So many runners with one nudge each."""
    statement = text(
        "INSERT INTO nudge (chat_id, key, due_at, wake_at, expires_at, version, reason) "
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :rows) "
        "SELECT i, 'day', :due, :due, :later, :shape, :reason FROM n"
    )
    values = {"rows": rows, "shape": SHAPE, "reason": '{"kind": "turn_day"}'}
    with engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            form = "%Y-%m-%d %H:%M:%S.%f"
            times = {"due": f"{due:{form}}", "later": f"{due + timedelta(days=3):{form}}"}
            connection.execute(statement, {**values, **times})
        else:
            connection.execute(statement, {**values, "due": due, "later": due + timedelta(days=3)})
            connection.execute(text("ANALYZE nudge"))


def opened(folder: Path, name: str) -> Engine:
    engine = open_database(f"sqlite:///{folder / name}.sqlite3")
    migrate(engine)
    return engine


def ours(folder: Path) -> float:
    """Seconds to claim what is due."""
    engine = opened(folder, "claims")
    fill(engine, DUE, NOW)
    began = time.perf_counter()
    claimed = 0
    while due := nudges.claim_due(engine, NOW, BATCH):
        claimed += len(due)
    took = time.perf_counter() - began
    assert claimed == DUE
    engine.dispose()
    return took


def a_job() -> None:
    """What a job store keeps a reference to."""


def apschedulers(folder: Path) -> float:
    """Seconds its job store takes to find as many due jobs and put each on, as its loop does."""
    store = SQLAlchemyJobStore(url=f"sqlite:///{folder / 'jobs.sqlite3'}")
    scheduler = BackgroundScheduler(timezone=UTC)
    scheduler.add_jobstore(store)
    scheduler.start(paused=True)
    trigger = IntervalTrigger(days=1, start_date=NOW, timezone=UTC)
    with store.engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        connection.exec_driver_sql("PRAGMA synchronous = NORMAL")
    first = scheduler.add_job(a_job, trigger, id="0", next_run_time=NOW)
    with store.engine.begin() as connection:
        insert = store.jobs_t.insert()
        connection.execute(
            insert,
            [
                {
                    "id": f"{number}",
                    "next_run_time": NOW.timestamp(),
                    "job_state": _state(first, f"{number}"),
                }
                for number in range(1, DUE)
            ],
        )
    began = time.perf_counter()
    due = store.get_due_jobs(NOW)
    for job in due:
        job._modify(next_run_time=NOW + timedelta(days=1))
        store.update_job(job)
    took = time.perf_counter() - began
    assert len(due) == DUE
    scheduler.shutdown(wait=False)
    return took


def _state(job: object, number: str) -> bytes:
    import pickle  # noqa: PLC0415

    state = job.__getstate__()
    return pickle.dumps({**state, "id": number}, pickle.HIGHEST_PROTOCOL)  # type: ignore[dict-item]


def empty_sweep(engine: Engine) -> float:
    """Milliseconds of a look that finds nothing: the median of many."""
    times = []
    for _ in range(200):
        began = time.perf_counter()
        assert nudges.claim_due(engine, NOW, BATCH) == ()
        times.append(1000 * (time.perf_counter() - began))
    return median(times)


def compare(name: str, few: Engine, many: Engine) -> None:
    fill(few, FEW, NOW + timedelta(hours=1))
    fill(many, MANY, NOW + timedelta(hours=1))
    # Alternately, so that whatever else the machine does is done to both.
    rounds = [(empty_sweep(few), empty_sweep(many)) for _ in range(3)]
    small = min(each for each, _ in rounds)
    large = min(each for _, each in rounds)
    print(
        f"empty sweep, {name}, {MANY:,} waiting: {large:.3f} ms, "
        f"{large / small:.2f} × with {FEW:,} ({small:.3f} ms)"
    )


def beside_a_job_store(folder: Path) -> None:
    mine, theirs = ours(folder), apschedulers(folder)
    print(
        f"claiming {DUE:,} due nudges: {mine:.2f} s, {theirs / mine:.1f} × as fast as "
        f"APScheduler's SQLAlchemyJobStore ({theirs:.2f} s)"
    )
