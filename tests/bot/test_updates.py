"""What Telegram's updates mean, one table row a kind."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Bot, Update

from bot.updates import (
    ALLOWED,
    MOST_DATA,
    MOST_WORDS,
    Happened,
    InGroup,
    Meaning,
    Nothing,
    meaning,
    readable,
)
from coach.conversation.choices import GoTo, Place
from coach.conversation.events import (
    CameBack,
    Commanded,
    Event,
    Form,
    Left,
    PlaceShared,
    Said,
    SentOther,
    Tapped,
)
from tests.bot.fake_telegram import TOKEN

AT = datetime(2026, 11, 30, 6, 0, tzinfo=UTC)
EDITED_AT = datetime(2026, 11, 30, 6, 5, tzinfo=UTC)
NOW = datetime(2026, 11, 30, 7, 0, tzinfo=UTC)

ADA_CHAT = 5_000_000_000
GROUP_CHAT = -100_500
PRIVATE = {"id": ADA_CHAT, "type": "private", "first_name": "Ada"}
GROUP = {"id": GROUP_CHAT, "type": "supergroup", "title": "Track club"}
CHANNEL = {"id": -100_600, "type": "channel", "title": "News"}
ADA = {"id": 5_000_000_000, "is_bot": False, "first_name": "Ada", "language_code": "de"}
BOT = {"id": 7, "is_bot": True, "first_name": "Sturdy", "username": "SturdyBot"}

FILE = {"file_id": "f", "file_unique_id": "u"}
PHOTO = [{**FILE, "width": 9, "height": 9}]
BERLIN = {"latitude": 52.5, "longitude": 13.4}
ATLANTIC = {"latitude": 30.0, "longitude": -40.0}

Json = dict[str, Any]


def understood(kind: str, content: Json) -> Meaning:
    update = Update.de_json({"update_id": 1, kind: content}, None)
    return meaning(update, NOW, "SturdyBot")


def message(chat: Json = PRIVATE, **content: object) -> Json:
    return {"message_id": 40, "date": int(AT.timestamp()), "chat": chat, "from": ADA, **content}


@pytest.mark.parametrize(
    ("content", "event"),
    [
        ({"text": "my knee hurts"}, Said(at=AT, words="my knee hurts")),
        ({"text": "/today"}, Commanded(at=AT, command=Place.TODAY)),
        ({"text": "/today@SturdyBot"}, Commanded(at=AT, command=Place.TODAY)),
        ({"text": "/start abc"}, Commanded(at=AT, command=Place.START, language="de")),
        ({"text": "/nonsense"}, Said(at=AT, words="/nonsense")),
        (
            {"photo": PHOTO, "caption": "chest pain"},
            Said(at=AT, words="chest pain", form=Form.CAPTION),
        ),
        ({"photo": PHOTO}, SentOther(at=AT)),
        ({"voice": {**FILE, "duration": 2}}, SentOther(at=AT)),
        ({"dice": {"emoji": "🎲", "value": 3}}, SentOther(at=AT)),
        ({"contact": {"phone_number": "1", "first_name": "B"}}, SentOther(at=AT)),
        ({"location": BERLIN}, PlaceShared(at=AT, zone="Europe/Berlin")),
        (
            {"location": BERLIN, "venue": {"location": BERLIN, "title": "T", "address": "A"}},
            PlaceShared(at=AT, zone="Europe/Berlin"),
        ),
        ({"location": ATLANTIC}, PlaceShared(at=AT, zone=None)),
    ],
)
def test_messages(content: Json, event: Event) -> None:
    assert understood("message", message(**content)) == Happened(ADA_CHAT, event)


def test_a_reply_is_about_the_message_it_answers() -> None:
    replied = {**message(text="Did it hurt?"), "message_id": 39, "from": BOT}
    meant = understood("message", message(text="no", reply_to_message=replied))
    assert meant == Happened(ADA_CHAT, Said(at=AT, words="no"), on_message=39)


@pytest.mark.parametrize("words", [{"text": "left knee"}, {"caption": "left knee"}])
def test_an_edited_message_is_said_when_it_was_edited(words: Json) -> None:
    content = message(edit_date=int(EDITED_AT.timestamp()), photo=PHOTO, **words)
    event = Said(at=EDITED_AT, words="left knee", form=Form.EDITED)
    assert understood("edited_message", content) == Happened(ADA_CHAT, event)


@pytest.mark.parametrize(
    ("data", "choice"), [("go:today", GoTo(place=Place.TODAY)), ("who knows", None), ("", None)]
)
@pytest.mark.parametrize("date", [int(AT.timestamp()), 0], ids=["seen", "inaccessible"])
def test_taps(data: str, choice: GoTo | None, date: int) -> None:
    tapped = {"message_id": 40, "date": date, "chat": PRIVATE}
    content = {"id": "9", "from": ADA, "chat_instance": "1", "message": tapped, "data": data}
    event = Tapped(at=NOW, choice=choice)
    assert understood("callback_query", content) == Happened(
        ADA_CHAT, event, on_message=40, query_id="9"
    )


@pytest.mark.parametrize(
    ("kind", "field"),
    [("message", "text"), ("message", "caption"), ("edited_message", "text")],
)
def test_no_more_words_are_read_than_a_message_may_hold(kind: str, field: str) -> None:
    words: Json = {field: "a" * (MOST_WORDS + 1)}
    meant = understood(kind, message(**words))
    assert isinstance(meant, Happened)
    assert isinstance(meant.event, Said)
    assert len(meant.event.words) == MOST_WORDS


def test_no_more_of_a_button_is_read_than_it_may_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    choice = GoTo(place=Place.TODAY)
    monkeypatch.setattr("bot.updates.decode", lambda _: choice)
    for data, read in (("ü" * (MOST_DATA // 2), choice), ("ü" * (MOST_DATA // 2) + "a", None)):
        tapped = {"message_id": 40, "date": 1, "chat": PRIVATE}
        content = {"id": "9", "from": ADA, "chat_instance": "1", "message": tapped, "data": data}
        meant = understood("callback_query", content)
        assert isinstance(meant, Happened)
        assert meant.event == Tapped(at=NOW, choice=read)


@pytest.mark.parametrize(
    "more",
    [{}, {"message": {"message_id": 4, "date": 0, "chat": GROUP}, "data": "go:today"}],
    ids=["without a message", "in a group"],
)
def test_a_tap_elsewhere_is_still_answered(more: Json) -> None:
    content = {"id": "9", "from": ADA, "chat_instance": "1", **more}
    assert understood("callback_query", content) == Nothing(query_id="9")


@pytest.mark.parametrize(
    ("before", "after", "event"),
    [
        ("member", "kicked", Left(at=AT)),
        ("kicked", "member", CameBack(at=AT)),
        ("member", "member", None),
    ],
)
def test_blocking_and_coming_back(before: str, after: str, event: Event | None) -> None:
    content = {
        "chat": PRIVATE,
        "from": ADA,
        "date": int(AT.timestamp()),
        "old_chat_member": {"status": before, "user": BOT, "until_date": 0},
        "new_chat_member": {"status": after, "user": BOT, "until_date": 0},
    }
    expected = Nothing() if event is None else Happened(ADA_CHAT, event)
    assert understood("my_chat_member", content) == expected
    elsewhere = understood("my_chat_member", {**content, "chat": GROUP})
    assert elsewhere == Nothing()


@pytest.mark.parametrize(
    ("content", "meant"),
    [
        ({"text": "/today"}, InGroup(GROUP_CHAT)),
        ({"text": "what does @sturdybot say?"}, InGroup(GROUP_CHAT)),
        (
            {"text": "yes", "reply_to_message": {**message(GROUP, text="?"), "from": BOT}},
            InGroup(GROUP_CHAT),
        ),
        (
            {"text": "yes", "reply_to_message": {**message(GROUP, text="?"), "from": ADA}},
            Nothing(),
        ),
        ({"text": "/today@OtherBot"}, Nothing()),
        ({"text": "nice weather"}, Nothing()),
        ({"new_chat_members": [ADA]}, Nothing()),
    ],
)
def test_groups(content: Json, meant: Meaning) -> None:
    assert understood("message", message(GROUP, **content)) == meant


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("message", message(pinned_message=message(text="old"))),
        ("message", message(message_auto_delete_timer_changed={"message_auto_delete_time": 9})),
        ("message", message(CHANNEL, text="news")),
        ("channel_post", message(CHANNEL, text="news")),
        ("edited_message", message(GROUP, text="again", edit_date=1)),
        ("edited_message", message(location=BERLIN, edit_date=1)),
        ("my_boost", {}),
    ],
)
def test_what_is_ignored_knowingly(kind: str, content: Json) -> None:
    assert understood(kind, content) == Nothing()


def test_an_unreadable_update_is_passed_over() -> None:
    raw = {"update_id": 3, "poll_answer": {"poll_id": "1", "option_ids": []}}
    assert readable(raw, Bot(TOKEN)) is None


def test_we_ask_for_what_we_understand() -> None:
    assert set(ALLOWED) == {"message", "edited_message", "callback_query", "my_chat_member"}
