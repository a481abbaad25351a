"""`bot.turn` on both databases: all of a turn is kept, or nothing."""

import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select
from sqlmodel import col

from bot.turn import Agenda, Respond, TurnResult, take_turn
from coach.athlete import Athlete
from coach.conversation.effects import Effect, Forget, Say, Toast, Turn, Withdraw
from coach.conversation.events import Event, Nudge, NudgeDue, Said, TurnDay
from coach.dialogue import Dialogue
from coach.phrases.text import text
from coach.training_log import AnswerChanged
from storage import athletes, cards, claiming, nudges, outbox, pictures
from storage.database import open_database, transaction
from storage.outbox import Arrived, Claimer
from storage.pictures import PictureKey
from storage.tables import AthleteRow, HandledUpdateRow, OutboxRow, Row

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)
HOUR = timedelta(hours=1)
CHAT = 7_000_000_001
HELLO = Said(at=NOW, words="hello")
WOKEN = NudgeDue(at=NOW, reason=TurnDay())


def counted(athlete: Athlete) -> Athlete:
    """The athlete after one more turn, which is also noted in the log."""
    entry = AnswerChanged(number=athlete.next_entry, at=NOW, question="kit")
    return athlete.model_copy(
        update={
            "dialogue": Dialogue(prompts=athlete.dialogue.prompts + 1),
            "log": (*athlete.log, entry),
            "next_entry": athlete.next_entry + 1,
        }
    )


def counting(*effects: Effect) -> Respond:
    def respond(athlete: Athlete, event: Event, now: datetime) -> Turn:
        after = counted(athlete)
        said = Say(text=text(f"turn {after.dialogue.prompts}"))
        return Turn(athlete=after, effects=(said, *effects))

    return respond


def waiting_for(*due: tuple[str, datetime]) -> Agenda:
    def agenda(athlete: Athlete, now: datetime) -> tuple[Nudge, ...]:
        return tuple(Nudge(key=key, due=at, expires=at + HOUR, reason=TurnDay()) for key, at in due)

    return agenda


NOTHING_WAITS = waiting_for()


def turn(
    engine: Engine,
    *effects: Effect,
    event: Event = HELLO,
    now: datetime = NOW,
    update_id: int | None = None,
    nudge_key: str | None = None,
    agenda: Agenda = NOTHING_WAITS,
) -> TurnResult:
    return take_turn(
        engine,
        CHAT,
        event,
        now,
        update_id=update_id,
        nudge_key=nudge_key,
        respond=counting(*effects),
        agenda=agenda,
    )


def turns_kept(engine: Engine) -> int:
    with transaction(engine) as session:
        return athletes.load(session, CHAT, NOW).dialogue.prompts


def outbox_words(engine: Engine) -> list[str]:
    with engine.begin() as connection:
        rows = connection.execute(select(col(OutboxRow.effect)).order_by(col(OutboxRow.id)))
        return [Say.model_validate_json(effect).text.plain for (effect,) in rows]


def test_a_turn_keeps_the_athlete_the_nudges_and_what_is_to_be_sent(engine: Engine) -> None:
    assert turn(engine, agenda=waiting_for(("week", NOW + HOUR))) == TurnResult(handled=True)
    engine.dispose()
    with transaction(engine) as session:
        athlete = athletes.load(session, CHAT, NOW)
        assert athlete.dialogue.prompts == 1
        assert athletes.history(session, CHAT) == athlete.log
        assert nudges.earliest_due(session) == NOW + HOUR
    assert outbox_words(engine) == ["turn 1"]


def test_the_agenda_is_that_of_the_athlete_after_the_turn(engine: Engine) -> None:
    def agenda(athlete: Athlete, now: datetime) -> tuple[Nudge, ...]:
        due = now + athlete.dialogue.prompts * HOUR
        return (Nudge(key="n", due=due, expires=due + HOUR, reason=TurnDay()),)

    turn(engine)
    turn(engine, agenda=agenda)
    with transaction(engine) as session:
        assert nudges.earliest_due(session) == NOW + 2 * HOUR


def test_a_toast_is_handed_back_and_not_put_in_the_outbox(engine: Engine) -> None:
    toast = Toast(words="Noted")
    assert turn(engine, toast) == TurnResult(handled=True, toast=toast)
    assert outbox_words(engine) == ["turn 1"]


def test_a_redelivered_update_changes_nothing(engine: Engine) -> None:
    toast = Toast(words="Noted")
    assert turn(engine, toast, update_id=77).handled
    assert turn(engine, toast, update_id=77) == TurnResult(handled=False)
    assert turns_kept(engine) == 1
    assert outbox_words(engine) == ["turn 1"]


def test_a_redelivered_update_makes_nobody_known(engine: Engine) -> None:
    turn(engine, Forget(goodbye=text("Farewell")), update_id=77)
    turn(engine, update_id=77)
    with transaction(engine) as session:
        assert not athletes.is_known(session, CHAT)


def test_a_nudge_is_used_up_by_its_turn(engine: Engine) -> None:
    agenda = waiting_for(("a", NOW), ("b", NOW + HOUR))
    turn(engine, agenda=agenda)
    assert turn(engine, event=WOKEN, nudge_key="a", agenda=agenda).handled
    assert not turn(engine, event=WOKEN, nudge_key="a", agenda=agenda).handled
    assert turns_kept(engine) == 2
    assert [due.key for due in nudges.claim_due(engine, NOW + HOUR, 10)] == ["b"]


def test_a_nudge_that_no_longer_waits_changes_nothing(engine: Engine) -> None:
    assert not turn(engine, event=WOKEN, nudge_key="gone", update_id=5).handled
    with transaction(engine) as session:
        assert not athletes.is_known(session, CHAT)
    with engine.begin() as connection:
        assert connection.execute(select(col(HandledUpdateRow.update_id))).all() == []


def test_a_turn_that_fails_leaves_everything_as_it_was(engine: Engine) -> None:
    agenda = waiting_for(("a", NOW))
    turn(engine, agenda=agenda)

    def failing(athlete: Athlete, now: datetime) -> tuple[Nudge, ...]:
        raise RuntimeError("no agenda")

    with pytest.raises(RuntimeError, match="no agenda"):
        turn(engine, event=WOKEN, nudge_key="a", update_id=5, agenda=failing)
    assert turns_kept(engine) == 1
    assert outbox_words(engine) == ["turn 1"]
    assert turn(engine, event=WOKEN, nudge_key="a", update_id=5, agenda=agenda).handled


def test_withdrawing_spares_what_the_same_turn_says(engine: Engine) -> None:
    reminder = Say(text=text("reminder"), unprompted=True)
    new_reminder = Say(text=text("new reminder"), unprompted=True)
    turn(engine, reminder)
    turn(engine, new_reminder, Withdraw())
    assert outbox_words(engine) == ["turn 1", "turn 2", "new reminder"]


def traces(engine: Engine) -> dict[str, int]:
    """How many rows each table keeps of a chat."""
    found = {}
    with engine.begin() as connection:
        for name, table in Row.metadata.tables.items():
            if "chat_id" in table.columns:
                of_chat = select(table).where(table.c.chat_id == CHAT)
                found[name] = len(connection.execute(of_chat).all())
    return found


WEEK = PictureKey(bot_id=1, chat_id=CHAT, name="week-1.png")


def test_forgetting_leaves_the_goodbye_and_sending_it_nothing(engine: Engine) -> None:
    turn(engine, Say(text=text("reminder"), unprompted=True), agenda=waiting_for(("a", NOW)))
    turn(engine, event=WOKEN, nudge_key="a", agenda=waiting_for(("b", NOW + HOUR)))
    with transaction(engine) as session:
        cards.remember(session, CHAT, "plan", 11, NOW)
        cards.remember(session, CHAT + 1, "plan", 12, NOW)
        pictures.remember(session, WEEK, "AgAC", NOW)
    assert all(traces(engine).values()), "every table has something to forget"
    toast = Toast(words="Erased")
    result = turn(
        engine,
        Forget(goodbye=text("Farewell")),
        toast,
        update_id=9,
        agenda=waiting_for(("c", NOW)),
    )
    assert result == TurnResult(handled=True, toast=toast)
    nothing = dict.fromkeys(traces(engine), 0)
    assert traces(engine) == {**nothing, "outbox": 1}
    (goodbye,) = claiming.claim(engine, NOW, 10, Claimer(0, NOW + HOUR))
    assert goodbye.effect == Say(text=text("Farewell"))
    outbox.settle_sent(engine, (Arrived(goodbye.id, 13),), NOW)
    assert traces(engine) == nothing
    with transaction(engine) as session:
        assert cards.message_of(session, CHAT + 1, "plan") == 12


def test_no_turn_of_many_at_once_is_lost(engine: Engine) -> None:
    threads_count, turns = 4, 12
    failures: list[Exception] = []

    def take_turns(first: int) -> None:
        try:
            for number in range(turns):
                turn(engine, update_id=first + number, agenda=waiting_for(("a", NOW + HOUR)))
        except Exception as error:
            failures.append(error)

    threads = [
        threading.Thread(target=take_turns, args=(turns * number,))
        for number in range(threads_count)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert turns_kept(engine) == threads_count * turns
    assert outbox_words(engine) == [f"turn {n + 1}" for n in range(threads_count * turns)]


def test_an_update_delivered_twice_at_once_is_one_turn(engine: Engine) -> None:
    barrier = threading.Barrier(4)
    handled: list[bool] = []

    def deliver() -> None:
        barrier.wait()
        handled.append(turn(engine, update_id=77).handled)

    threads = [threading.Thread(target=deliver) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(handled) == [False, False, False, True]
    assert turns_kept(engine) == 1


def test_the_real_coach_is_asked_unless_another_is_given(engine: Engine) -> None:
    assert take_turn(engine, CHAT, HELLO, NOW).handled
    with engine.begin() as connection:
        assert len(connection.execute(select(col(AthleteRow.chat_id))).all()) == 1
    assert outbox_words(engine) != []


def test_transactions_on_sqlite_go_in_the_order_of_asking(tmp_path: Path) -> None:
    """One who works without a pause does not keep the others out."""
    file = open_database(f"sqlite:///{tmp_path / 'queue.sqlite3'}")
    done = threading.Event()
    rounds = 0

    def work_without_a_pause() -> None:
        nonlocal rounds
        while not done.is_set():
            with transaction(file):
                time.sleep(0.01)
            rounds += 1

    working = threading.Thread(target=work_without_a_pause)
    working.start()
    try:
        while rounds == 0:
            time.sleep(0.001)
        for _ in range(10):
            before = rounds
            with transaction(file):
                assert rounds - before <= 2, "kept out"
    finally:
        done.set()
        working.join()
        file.dispose()
