from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from storage import cards
from storage.database import transaction

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)


def test_a_card_and_its_message_find_each_other(engine: Engine) -> None:
    with transaction(engine) as session:
        cards.remember(session, 1, "session:4", 9_000_000_000, NOW)
        assert cards.message_of(session, 1, "session:4") == 9_000_000_000
        assert cards.card_of(session, 1, 9_000_000_000) == "session:4"


def test_a_card_moves_to_its_newest_message(engine: Engine) -> None:
    for message_id in (11, 12, 12):
        with transaction(engine) as session:
            cards.remember(session, 1, "question", message_id, NOW)
    with transaction(engine) as session:
        assert cards.message_of(session, 1, "question") == 12
        assert cards.card_of(session, 1, 12) == "question"
        assert cards.card_of(session, 1, 11) is None


def test_message_ids_are_a_chat_s_own(engine: Engine) -> None:
    with transaction(engine) as session:
        cards.remember(session, 1, "plan", 5, NOW)
        cards.remember(session, 2, "question", 5, NOW)
        assert cards.card_of(session, 1, 5) == "plan"
        assert cards.message_of(session, 2, "plan") is None
        assert cards.card_of(session, 3, 5) is None


def test_cards_shown_long_ago_are_forgotten(engine: Engine) -> None:
    with transaction(engine) as session:
        cards.remember(session, 1, "session-1", 5, NOW)
        cards.remember(session, 1, "session-2", 6, NOW + timedelta(days=1))
        cards.remember(session, 1, "plan", 4, NOW)
        cards.remember(session, 1, "plan", 7, NOW + timedelta(days=2))
        cards.forget_old(session, NOW + timedelta(days=1))
        shown = [cards.message_of(session, 1, name) for name in ("session-1", "session-2", "plan")]
    assert shown == [None, 6, 7]
