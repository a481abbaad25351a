import threading
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select, update
from sqlmodel import Session, col

from coach.conversation.effects import (
    Close,
    Effect,
    Forget,
    Picture,
    Revise,
    Say,
    Toast,
    Withdraw,
)
from coach.phrases.text import text
from storage import backlog, cards, claiming, outbox
from storage.athletes import forget
from storage.backlog import Backlog
from storage.database import transaction
from storage.outbox import Arrived, Claimer, Outgoing
from storage.shapes import SHAPE
from storage.tables import CardRow, Lane, OutboxRow
from tests.effort import examples
from tests.strategies import values

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)
SECOND = timedelta(seconds=1)
LEASE = timedelta(minutes=1)


def say(words: str, card: str | None = None) -> Say:
    return Say(text=text(words), card=card)


def remind(words: str, card: str | None = None) -> Say:
    return Say(text=text(words), card=card, unprompted=True)


def revise(card: str, words: str) -> Revise:
    return Revise(card=card, text=text(words))


def close(card: str, words: str) -> Close:
    return Close(card=card, text=text(words))


def enqueue(engine: Engine, chat_id: int, *effects: Effect, now: datetime = NOW) -> None:
    with transaction(engine) as session:
        outbox.enqueue(session, chat_id, effects, now)


def claim(engine: Engine, now: datetime = NOW, limit: int = 100) -> tuple[Outgoing, ...]:
    return claiming.claim(engine, now, limit, Claimer(0, now + LEASE))


def claim_one(engine: Engine, now: datetime = NOW) -> Outgoing:
    (outgoing,) = claim(engine, now)
    return outgoing


def words(outgoing: Outgoing) -> str:
    effect = outgoing.effect
    return (effect.caption if isinstance(effect, Picture) else effect.text).plain


def sent_in_order(engine: Engine, now: datetime = NOW) -> list[str]:
    """Sends all there is, one claim after the other."""
    sent = []
    while claimed := claim(engine, now):
        for outgoing in claimed:
            sent.append(words(outgoing))
            outbox.settle_sent(engine, (Arrived(outgoing.id),), NOW)
    return sent


def message_of(engine: Engine, chat_id: int, card: str) -> int | None:
    with transaction(engine) as session:
        return cards.message_of(session, chat_id, card)


def rows(engine: Engine) -> int:
    with engine.begin() as connection:
        return len(connection.execute(select(col(OutboxRow.id))).all())


# --- what goes in and comes out ---------------------------------------------------------------


def test_effects_come_out_as_they_went_in(engine: Engine) -> None:
    chats = iter(range(1, 10_000))

    @settings(
        max_examples=examples(25),
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(st.one_of(values(Say), values(Revise), values(Close)))
    def comes_out(effect: Say | Revise | Close) -> None:
        # A card's name stands in a column of its own, and only the coach makes names.
        named = effect.model_copy(update={"card": effect.card and "session:4"})
        chat_id = next(chats)
        enqueue(engine, chat_id, named)
        outgoing = claim_one(engine)
        assert (outgoing.chat_id, outgoing.effect) == (chat_id, named)

    comes_out()


def test_an_outgoing_message_says_what_its_sender_needs(engine: Engine) -> None:
    enqueue(engine, 5, say("hello", "greeting"))
    assert claim_one(engine, NOW + SECOND) == Outgoing(
        id=1,
        chat_id=5,
        effect=say("hello", "greeting"),
        lane=Lane.REPLY,
        message_id=None,
        created_at=NOW,
        attempts=1,
    )


def test_only_what_telegram_is_to_see_goes_in(engine: Engine) -> None:
    enqueue(engine, 1, Toast(words="Noted"), Withdraw(), Forget(goodbye=text("Farewell")))
    assert sent_in_order(engine) == ["Farewell"]


def test_a_nul_that_a_runner_pasted_is_kept(engine: Engine) -> None:
    enqueue(engine, 1, say("knee\x00 3/10"))
    assert sent_in_order(engine) == ["knee\x00 3/10"]


# --- order --------------------------------------------------------------------------------------


def test_a_chat_s_messages_leave_in_order_and_one_by_one(engine: Engine) -> None:
    enqueue(engine, 1, say("one"), say("two"))
    enqueue(engine, 1, say("three"))
    first = claim_one(engine)
    assert words(first) == "one"
    assert claim(engine) == (), "one is still on its way"
    outbox.settle_sent(engine, (Arrived(first.id),), NOW)
    assert sent_in_order(engine) == ["two", "three"]
    assert rows(engine) == 0


def test_chats_do_not_wait_for_each_other(engine: Engine) -> None:
    enqueue(engine, 1, say("a one"), say("a two"))
    enqueue(engine, 2, say("b one"))
    assert [words(one) for one in claim(engine)] == ["a one", "b one"]


def test_no_more_are_claimed_than_asked_for(engine: Engine) -> None:
    for chat_id in range(5):
        enqueue(engine, chat_id, remind(f"{chat_id}"))
    enqueue(engine, 9, say("reply"))
    assert [words(one) for one in claim(engine, limit=3)] == ["reply", "0", "1"]
    assert [words(one) for one in claim(engine, limit=3)] == ["2", "3", "4"]


def test_replies_go_before_reminders(engine: Engine) -> None:
    enqueue(engine, 1, remind("early reminder"))
    enqueue(engine, 2, say("late reply"))
    assert [words(one) for one in claim(engine, limit=1)] == ["late reply"]


def test_a_reply_pulls_its_chat_s_reminder_along(engine: Engine) -> None:
    """Order within a chat holds, so what stands before a reply goes before other reminders."""
    enqueue(engine, 1, remind("another's reminder"))
    enqueue(engine, 2, remind("own reminder"), say("reply"))
    assert [words(one) for one in claim(engine, limit=1)] == ["own reminder"]


# --- settling -----------------------------------------------------------------------------------


def test_a_message_put_off_holds_its_chat_but_no_other(engine: Engine) -> None:
    enqueue(engine, 1, say("one"), say("two"))
    enqueue(engine, 2, say("other"))
    later = NOW + 30 * SECOND
    first = claim(engine)[0]
    outbox.settle_retry(engine, first.id, later)
    assert claim(engine, later - SECOND) == ()
    again = claim(engine, later)[0]
    assert (again.id, words(again), again.attempts) == (first.id, "one", 2)


def test_an_attempt_that_does_not_count_is_not_counted(engine: Engine) -> None:
    enqueue(engine, 1, say("one"))
    outbox.settle_retry(engine, claim_one(engine).id, NOW, counted=False)
    assert claim_one(engine).attempts == 1


def test_a_dead_claimer_s_message_is_claimed_again(engine: Engine) -> None:
    enqueue(engine, 1, say("one"))
    first = claim_one(engine)
    assert claim(engine, NOW + LEASE - SECOND) == ()
    again = claim_one(engine, NOW + LEASE)
    assert (again.id, again.attempts) == (first.id, 2)


def test_a_message_given_up_lets_the_next_go(engine: Engine) -> None:
    enqueue(engine, 1, say("refused"), say("next"))
    outbox.settle_dropped(engine, claim_one(engine).id)
    assert sent_in_order(engine) == ["next"]


def test_a_sent_card_is_remembered(engine: Engine) -> None:
    enqueue(engine, 1, say("plan", "plan"), revise("plan", "new plan"))
    outbox.settle_sent(engine, (Arrived(claim_one(engine).id, 501),), NOW)
    assert message_of(engine, 1, "plan") == 501
    revision = claim_one(engine)
    assert revision.message_id == 501
    outbox.settle_sent(engine, (Arrived(revision.id, 502),), NOW)
    assert message_of(engine, 1, "plan") == 502


def test_a_message_without_a_card_leaves_none(engine: Engine) -> None:
    enqueue(engine, 1, say("hello"))
    outbox.settle_sent(engine, (Arrived(claim_one(engine).id, 501),), NOW)
    with engine.begin() as connection:
        assert connection.execute(select(col(CardRow.name))).all() == []


def test_a_card_that_was_not_sent_as_a_message_stays_where_it_was(engine: Engine) -> None:
    enqueue(engine, 1, say("plan", "plan"), close("plan", "done"))
    outbox.settle_sent(engine, (Arrived(claim_one(engine).id, 501),), NOW)
    outbox.settle_sent(engine, (Arrived(claim_one(engine).id, None),), NOW)
    assert message_of(engine, 1, "plan") == 501


def test_who_was_forgotten_while_a_message_was_on_its_way_stays_forgotten(engine: Engine) -> None:
    enqueue(engine, 1, say("plan", "plan"))
    on_its_way = claim_one(engine)
    with transaction(engine) as session:
        forget(session, 1)
        outbox.enqueue(session, 1, (Forget(goodbye=text("Farewell")),), NOW)
    outbox.settle_sent(engine, (Arrived(on_its_way.id, 501),), NOW)
    assert message_of(engine, 1, "plan") is None
    assert sent_in_order(engine) == ["Farewell"], "the late answer is about another message"


def test_who_is_forgotten_while_a_card_is_being_remembered_stays_forgotten(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    enqueue(engine, 1, say("plan", "plan"))
    on_its_way = claim_one(engine)
    settling = threading.Event()

    def erase() -> None:
        settling.wait()
        with transaction(engine) as session:
            forget(session, 1)

    erasing = threading.Thread(target=erase)
    erasing.start()

    def remember_while_erasing(
        session: Session, chat_id: int, card: str, message_id: int, now: datetime
    ) -> None:
        settling.set()
        erasing.join(timeout=0.2)
        assert erasing.is_alive(), "erasing does not wait for what is being settled"
        cards.remember(session, chat_id, card, message_id, now)

    monkeypatch.setattr(outbox, "remember", remember_while_erasing)
    outbox.settle_sent(engine, (Arrived(on_its_way.id, 501),), NOW)
    erasing.join()
    assert message_of(engine, 1, "plan") is None


def test_a_message_still_being_sent_stays_its_sender_s(engine: Engine) -> None:
    enqueue(engine, 1, say("long on its way"))
    sending = claim_one(engine)
    outbox.renew(engine, [sending.id], NOW + 3 * LEASE)
    assert claim(engine, NOW + 2 * LEASE) == ()
    assert claim_one(engine, NOW + 3 * LEASE).id == sending.id


def test_a_settled_message_is_not_renewed(engine: Engine) -> None:
    enqueue(engine, 1, say("one"))
    put_off = claim_one(engine)
    outbox.settle_retry(engine, put_off.id, NOW)
    outbox.renew(engine, [put_off.id], NOW + LEASE)
    assert claim_one(engine).id == put_off.id


def test_sending_broken_off_is_taken_up_at_once(engine: Engine) -> None:
    enqueue(engine, 1, say("one"))
    enqueue(engine, 2, say("two"))
    one, two = claim(engine)
    outbox.release(engine, [one.id], NOW + SECOND)
    assert claim_one(engine, NOW + SECOND).id == one.id
    outbox.release(engine, [one.id, two.id], NOW + 2 * SECOND)
    assert [each.id for each in claim(engine, NOW + 2 * SECOND)] == [one.id, two.id]


def test_what_a_dead_process_was_sending_is_taken_up_and_the_living_s_is_not(
    engine: Engine,
) -> None:
    for chat_id in (1, 2):
        enqueue(engine, chat_id, say(f"{chat_id}"))
        claiming.claim(engine, NOW, 1, Claimer(chat_id, NOW + LEASE))
    assert outbox.senders(engine, NOW) == {1, 2}
    outbox.release_of(engine, {2, 3}, NOW)
    assert [words(one) for one in claim(engine)] == ["2"]
    outbox.release_of(engine, (), NOW)
    assert claim(engine) == ()


def test_at_most_so_many_reminders_are_claimed_and_any_number_of_replies(engine: Engine) -> None:
    for chat_id in range(4):
        enqueue(engine, chat_id, remind(f"reminder {chat_id}"))
    enqueue(engine, 8, say("reply 8"))
    enqueue(engine, 9, say("reply 9"))
    few = claiming.claim(engine, NOW, 10, Claimer(0, NOW + LEASE), unprompted=1)
    assert [words(one) for one in few] == ["reply 8", "reply 9", "reminder 0"]
    assert claiming.claim(engine, NOW, 10, Claimer(0, NOW + LEASE), unprompted=0) == ()


def test_a_reminder_too_late_to_say_is_not_said(engine: Engine) -> None:
    with transaction(engine) as session:
        said = (remind("your session"), say("an answer of the same turn"))
        outbox.enqueue(session, 1, said, NOW, expires=NOW + SECOND)
    assert sent_in_order(engine, NOW + SECOND) == []
    assert sent_in_order(engine, NOW + SECOND) == ["an answer of the same turn"]


@pytest.mark.parametrize(
    "damage", [{"version": SHAPE + 1}, {"effect": '{"kind": "say", "words": "?"}'}], ids=str
)
def test_a_message_nobody_can_read_holds_its_chat_and_no_other(
    engine: Engine, damage: dict[str, object]
) -> None:
    enqueue(engine, 1, say("unreadable"))
    with engine.begin() as connection:
        connection.execute(update(OutboxRow).values(**damage))
    enqueue(engine, 1, say("behind it"))
    enqueue(engine, 2, say("another chat's"))
    assert sent_in_order(engine) == ["another chat's"]
    assert sent_in_order(engine, NOW + timedelta(minutes=5)) == []
    assert sent_in_order(engine, NOW + timedelta(hours=25)) == []
    assert sent_in_order(engine, NOW + timedelta(hours=25)) == ["behind it"]


# --- answers sent by the process that made them ---------------------------------------------------


def enqueue_claimed(engine: Engine, chat_id: int, *effects: Effect) -> Outgoing | None:
    with transaction(engine) as session:
        return outbox.enqueue(session, chat_id, effects, NOW, claimer=Claimer(7, NOW + LEASE))


def test_an_answer_is_its_claimer_s_from_the_beginning_and_the_next_waits(engine: Engine) -> None:
    first = enqueue_claimed(engine, 1, say("one", "card"), say("two"))
    assert first == Outgoing(
        id=1,
        chat_id=1,
        effect=say("one", "card"),
        lane=Lane.REPLY,
        message_id=None,
        created_at=NOW,
        attempts=1,
    )
    assert claim(engine) == ()
    assert outbox.senders(engine, NOW) == {7}
    assert outbox.settle_sent(engine, (Arrived(first.id, 501),), NOW)
    assert message_of(engine, 1, "card") == 501
    assert sent_in_order(engine) == ["two"]


def test_an_answer_whose_claimer_died_is_taken_up(engine: Engine) -> None:
    enqueue_claimed(engine, 1, say("one"))
    again = claim_one(engine, NOW + LEASE)
    assert (words(again), again.attempts) == ("one", 2)


def test_an_answer_behind_another_message_waits_for_it(engine: Engine) -> None:
    enqueue(engine, 1, remind("before it"))
    assert enqueue_claimed(engine, 1, say("one")) is None
    assert sent_in_order(engine) == ["before it", "one"]


def test_a_reminder_waits_for_its_turn(engine: Engine) -> None:
    assert enqueue_claimed(engine, 1, remind("a reminder"), say("behind it")) is None
    assert enqueue_claimed(engine, 2) is None
    assert sent_in_order(engine) == ["a reminder", "behind it"]


@pytest.mark.parametrize("change", [revise("card", "new"), close("card", "new")])
def test_an_answer_that_changes_a_card_knows_its_message(
    engine: Engine, change: Revise | Close
) -> None:
    enqueue(engine, 1, say("old", "card"))
    outbox.settle_sent(engine, (Arrived(claim_one(engine).id, 501),), NOW)
    outgoing = enqueue_claimed(engine, 1, change)
    assert outgoing is not None
    assert outgoing.message_id == 501


def test_several_are_settled_at_once(engine: Engine) -> None:
    enqueue(engine, 1, say("one", "card"), say("behind it"))
    enqueue(engine, 2, say("other", "card"))
    one, other = claim(engine)
    assert outbox.settle_sent(engine, (Arrived(other.id, 502), Arrived(one.id, 501)), NOW)
    assert [message_of(engine, chat, "card") for chat in (1, 2)] == [501, 502]
    assert not outbox.settle_sent(engine, (Arrived(claim_one(engine).id),), NOW)


# --- how much waits -----------------------------------------------------------------------------


def test_what_waits_is_counted(engine: Engine) -> None:
    assert backlog.look(engine, NOW) == Backlog(replies=0, unprompted=0, oldest=None, overdue=None)
    enqueue(engine, 1, say("put off"), now=NOW - 9 * SECOND)
    outbox.settle_retry(engine, claim_one(engine).id, NOW + SECOND)
    enqueue(engine, 2, say("waits"), remind("behind it"), now=NOW - 5 * SECOND)
    enqueue(engine, 3, remind("waits too"), now=NOW - 3 * SECOND)
    assert backlog.look(engine, NOW) == Backlog(
        replies=2, unprompted=2, oldest=NOW - 5 * SECOND, overdue=None
    )
    assert [backlog.unprompted_waiting(engine, most) for most in (1, 2, 9)] == [1, 2, 2]


# --- taking back --------------------------------------------------------------------------------


def withdraw(engine: Engine, chat_id: int, now: datetime = NOW) -> None:
    with transaction(engine) as session:
        outbox.withdraw_unprompted(session, chat_id, now)


def test_reminders_are_withdrawn_and_replies_stay(engine: Engine) -> None:
    enqueue(engine, 1, say("reply"), remind("reminder"))
    enqueue(engine, 2, remind("another's reminder"))
    withdraw(engine, 1)
    assert sent_in_order(engine) == ["reply", "another's reminder"]


def test_what_is_being_sent_is_not_withdrawn(engine: Engine) -> None:
    enqueue(engine, 1, remind("reminder"))
    claim_one(engine)
    withdraw(engine, 1)
    assert rows(engine) == 1
    withdraw(engine, 1, NOW + LEASE)
    assert rows(engine) == 0, "its sender has died"


def test_the_unreachable_keep_their_replies_only(engine: Engine) -> None:
    enqueue(engine, 1, remind("on its way"), remind("reminder"), say("reply"))
    enqueue(engine, 2, remind("another's"))
    claim(engine, limit=1)
    outbox.drop_unprompted(engine, 1)
    assert sorted(sent_in_order(engine)) == ["another's", "reply"]


# --- revisions collapse -------------------------------------------------------------------------

A1, A2, A3 = revise("a", "a1"), revise("a", "a2"), revise("a", "a3")
B1, B2 = revise("b", "b1"), revise("b", "b2")


@pytest.mark.parametrize(
    ("waiting", "sent"),
    [
        pytest.param((A1,), ["a1"], id="a single one"),
        pytest.param((A1, A2, A3), ["a3"], id="the last counts"),
        pytest.param((A1, say("x"), A2), ["x", "a2"], id="across another message"),
        pytest.param((A1, B1, A2, B2), ["a2", "b2"], id="two cards"),
        pytest.param((A1, B1, A2), ["b1", "a2"], id="another card keeps its own"),
        pytest.param((A1, A2, say("new", "a"), A3), ["a2", "new", "a3"], id="not past a new one"),
        pytest.param((A1, close("a", "end"), A2), ["a1", "end", "a2"], id="not past its end"),
        pytest.param((A1, say("b", "b"), A2), ["b", "a2"], id="past another card's new one"),
        pytest.param((say("x"), A1, A2), ["x", "a2"], id="behind another message"),
    ],
)
def test_waiting_revisions_collapse_into_the_last(
    engine: Engine, waiting: tuple[Effect, ...], sent: list[str]
) -> None:
    enqueue(engine, 1, *waiting)
    enqueue(engine, 2, revise("a", "another's"))
    everything = sent_in_order(engine)
    assert [one for one in everything if one != "another's"] == sent
    assert everything.count("another's") == 1
    assert rows(engine) == 0


def test_a_revision_on_its_way_is_not_collapsed(engine: Engine) -> None:
    enqueue(engine, 1, A1)
    on_its_way = claim_one(engine)
    enqueue(engine, 1, A2, A3)
    assert claim(engine) == ()
    outbox.settle_sent(engine, (Arrived(on_its_way.id),), NOW)
    assert sent_in_order(engine) == ["a3"]


def test_what_follows_a_collapsed_revision_still_waits_its_time(engine: Engine) -> None:
    enqueue(engine, 1, A1, say("x"), now=NOW)
    enqueue(engine, 1, A2)
    with engine.begin() as connection:
        connection.execute(
            update(OutboxRow)
            .where(col(OutboxRow.kind) == "say")
            .values(not_before=NOW + 30 * SECOND)
        )
    assert claim(engine) == ()
    assert sent_in_order(engine, NOW + 30 * SECOND) == ["x", "a2"]


def screen(effects: Sequence[Effect]) -> list[str]:
    """What a chat shows in the end."""
    shown: list[str] = []
    places: dict[str, int] = {}
    for effect in effects:
        match effect:
            case Say(card=card, text=said):
                shown.append(said.plain)
                if card is not None:
                    places[card] = len(shown) - 1
            case Revise(card=card, text=said) | Close(card=card, text=said):
                if card in places:
                    shown[places[card]] = said.plain
            case _:
                raise AssertionError(effect)
    return shown


CARDS = st.sampled_from(["a", "b"])
EFFECTS = st.one_of(
    st.builds(lambda card: lambda said: say(said, card), st.none() | CARDS),
    st.builds(lambda card: lambda said: revise(card, said), CARDS),
    st.builds(lambda card: lambda said: revise(card, said), CARDS),
    st.builds(lambda card: lambda said: close(card, said), CARDS),
)


def test_collapsing_changes_nothing_on_the_screen(engine: Engine) -> None:
    chats = iter(range(1, 10_000))

    @settings(
        max_examples=examples(40),
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(st.lists(EFFECTS, max_size=8))
    def same_screen(makers: list[Callable[[str], Say | Revise | Close]]) -> None:
        effects = [
            say("first a", "a"),
            say("first b", "b"),
            *(make(f"words {number}") for number, make in enumerate(makers)),
        ]
        enqueue(engine, next(chats), *effects)
        sent: list[Effect] = []
        while claimed := claim(engine):
            (outgoing,) = claimed
            sent.append(outgoing.effect)
            outbox.settle_sent(engine, (Arrived(outgoing.id),), NOW)
        assert screen(sent) == screen(effects)
        revisions = [effect.card for effect in sent if isinstance(effect, Revise)]
        others = [effect for effect in effects if not isinstance(effect, Revise)]
        assert len(revisions) <= len(others) + 2, "revisions in a row are one"

    same_screen()


# --- several processes --------------------------------------------------------------------------


def test_deliveries_side_by_side_send_each_message_once_and_in_order(engine: Engine) -> None:
    chats, messages = 8, 6
    for number in range(messages):
        for chat_id in range(chats):
            enqueue(engine, chat_id, say(f"{number}"))
    sent: dict[int, list[str]] = defaultdict(list)
    failures: list[Exception] = []

    def deliver() -> None:
        try:
            while rows(engine):
                for outgoing in claim(engine, limit=3):
                    sent[outgoing.chat_id].append(words(outgoing))
                    outbox.settle_sent(engine, (Arrived(outgoing.id),), NOW)
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=deliver) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    in_order = [f"{number}" for number in range(messages)]
    assert sent == dict.fromkeys(range(chats), in_order)


@pytest.mark.parametrize("backend", ["postgresql"])
def test_claiming_passes_by_what_another_is_just_claiming(engine: Engine) -> None:
    """On SQLite there is one writer at a time: the other delivery waits instead."""
    enqueue(engine, 1, say("held"), say("next"))
    enqueue(engine, 2, A1, A2)
    enqueue(engine, 3, say("free"))
    with engine.begin() as connection:
        held = select(col(OutboxRow.id)).where(col(OutboxRow.chat_id) < 3).with_for_update()
        connection.execute(held)
        assert [words(one) for one in claim(engine)] == ["free"]
