"""File ids of pictures, and messages that wait aside until theirs is drawn."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from coach.conversation.effects import Effect, Picture, Say
from coach.phrases.text import text
from coach.picture import ExerciseMotion
from coach.plan import ExerciseId
from storage import claiming, outbox, pictures
from storage.athletes import forget
from storage.database import transaction
from storage.outbox import Arrived, Claimer, Outgoing
from storage.pictures import EVERYBODY, PictureKey
from storage.tables import Lane

NOW = datetime(2026, 11, 30, 6, tzinfo=UTC)
LEASE = timedelta(seconds=30)
CHAT = 7_000_000_001
SQUAT = PictureKey(bot_id=8_000_000_001, chat_id=EVERYBODY, name="goblet_squat-1.gif")
WEEK = PictureKey(bot_id=8_000_000_001, chat_id=CHAT, name="week-1.png")
SHOWN = Picture(
    shows=ExerciseMotion(exercise=ExerciseId("goblet_squat")), caption=text("Goblet squat")
)


def known(engine: Engine, key: PictureKey) -> str | None:
    with transaction(engine) as session:
        return pictures.file_id_of(session, key)


def remember(engine: Engine, key: PictureKey, file_id: str, now: datetime = NOW) -> None:
    with transaction(engine) as session:
        pictures.remember(session, key, file_id, now)


def test_a_picture_is_known_by_bot_chat_and_name(engine: Engine) -> None:
    remember(engine, SQUAT, "a")
    remember(engine, SQUAT, "b")
    assert known(engine, SQUAT) == "b"
    for other in ({"bot_id": 1}, {"chat_id": CHAT}, {"name": "goblet_squat-2.gif"}):
        assert known(engine, SQUAT.model_copy(update=other)) is None


def test_a_lost_picture_is_forgotten_alone(engine: Engine) -> None:
    remember(engine, SQUAT, "a")
    remember(engine, WEEK, "b")
    with transaction(engine) as session:
        pictures.forget(session, SQUAT)
    assert (known(engine, SQUAT), known(engine, WEEK)) == (None, "b")


def test_old_pictures_are_forgotten(engine: Engine) -> None:
    remember(engine, SQUAT, "a", NOW - timedelta(days=2))
    remember(engine, WEEK, "b")
    with transaction(engine) as session:
        pictures.forget_old(session, NOW - timedelta(days=1))
    assert (known(engine, SQUAT), known(engine, WEEK)) == (None, "b")


def test_who_is_forgotten_leaves_no_week_behind_and_takes_no_exercise_along(
    engine: Engine,
) -> None:
    remember(engine, SQUAT, "a")
    remember(engine, WEEK, "b")
    with transaction(engine) as session:
        forget(session, CHAT)
    assert (known(engine, SQUAT), known(engine, WEEK)) == ("a", None)


def enqueue(engine: Engine, *effects: Effect) -> None:
    with transaction(engine) as session:
        outbox.enqueue(session, CHAT, effects, NOW)


def claim(engine: Engine, now: datetime = NOW) -> tuple[Outgoing, ...]:
    return claiming.claim(engine, now, 10, Claimer(0, now + LEASE))


def aside(engine: Engine, picture: Picture = SHOWN) -> Outgoing:
    """A picture that is claimed, and set aside to be drawn."""
    enqueue(engine, picture)
    (outgoing,) = claim(engine)
    outbox.set_aside(engine, outgoing.id)
    return outgoing


def test_a_picture_aside_holds_nobody_up_and_comes_behind_what_was_said(engine: Engine) -> None:
    drawn = aside(engine)
    enqueue(engine, Say(text=text("one")), Say(text=text("two")))
    (one,) = claim(engine)
    outbox.bring_back(engine, drawn.id, NOW, SHOWN)
    said = [one.effect]
    outbox.settle_sent(engine, (Arrived(one.id),), NOW)
    while claimed := claim(engine):
        said.extend(each.effect for each in claimed)
        for each in claimed:
            outbox.settle_sent(engine, (Arrived(each.id),), NOW)
    assert said == [Say(text=text("one")), Say(text=text("two")), SHOWN]


def test_what_could_not_be_drawn_comes_back_as_words_in_its_lane(engine: Engine) -> None:
    unasked = SHOWN.model_copy(update={"unprompted": True})
    drawn = aside(engine, unasked)
    words = Say(text=text("Goblet squat"), unprompted=True)
    outbox.bring_back(engine, drawn.id, NOW, words)
    (back,) = claim(engine)
    assert (back.effect, back.lane) == (words, Lane.UNPROMPTED)


def test_the_message_that_has_a_pictures_words_is_known_until_it_is_sent(engine: Engine) -> None:
    enqueue(engine, SHOWN)
    (drawn,) = claim(engine)
    assert drawn.message_id is None
    outbox.set_aside(engine, drawn.id, 17)
    outbox.bring_back_abandoned(engine, NOW + LEASE)
    (again,) = claim(engine, NOW + LEASE)
    assert again.message_id == 17
    outbox.set_aside(engine, again.id, 17)
    outbox.bring_back(engine, again.id, NOW + LEASE, SHOWN)
    (last,) = claim(engine, NOW + LEASE)
    assert last.message_id == 17


def test_a_picture_aside_is_taken_up_once_its_sender_is_dead(engine: Engine) -> None:
    drawn = aside(engine)
    outbox.bring_back_abandoned(engine, NOW)
    assert claim(engine) == ()
    outbox.renew(engine, (drawn.id,), NOW + 2 * LEASE)
    outbox.bring_back_abandoned(engine, NOW + LEASE)
    assert claim(engine, NOW + LEASE) == ()
    outbox.bring_back_abandoned(engine, NOW + 2 * LEASE)
    (again,) = claim(engine, NOW + 2 * LEASE)
    assert again.effect == SHOWN


def test_who_was_forgotten_meanwhile_gets_no_picture(engine: Engine) -> None:
    drawn = aside(engine)
    with transaction(engine) as session:
        forget(session, CHAT)
    outbox.bring_back(engine, drawn.id, NOW, SHOWN)
    assert claim(engine) == ()
