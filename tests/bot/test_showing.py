"""Pictures on their way: uploaded once a bot, in their turn or aside, and words where all fails."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image
from sqlalchemy import Engine
from sqlmodel import select

from bot import showing
from bot.delivery import Delivery
from bot.pace import Pace
from bot.pictures.naming import name_of
from bot.pictures.studio import KEPT, Studio
from bot.plain_bot import PlainBot
from bot.showing import MOST_UPLOADS
from bot.wire import Wire
from coach.conversation.choices import Place
from coach.conversation.effects import (
    MOST_IN_CAPTION,
    Button,
    Buttons,
    Effect,
    Picture,
    Say,
)
from coach.conversation.events import Left
from coach.phrases.text import paragraph, text
from coach.picture import Drawable, ExerciseMotion, PicturedDay, PicturedWeek
from coach.plan import ExerciseId
from storage import outbox
from storage.database import transaction
from storage.tables import Lane, OutboxRow
from tests.bot.fake_telegram import TOKEN, FakeTelegram, Fault, Runner
from tests.bot.scripted_coach import ScriptedCoach
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import runner as planned

START = datetime(2026, 11, 30, 6, 0, tzinfo=UTC)
BUTTONS = Buttons(rows=((Button(label="Why", data="go:why_days"),),))
SQUAT = ExerciseMotion(exercise=ExerciseId("goblet_squat"))
OTHER_BOT = "987654321:AAtest-token-of-the-fake-telegram-00"


def week(title: str) -> PicturedWeek:
    days = tuple(PicturedDay(name="Mon", day=str(day)) for day in range(7))
    return PicturedWeek(title=title, load_title="Load", days=days, footer="")


def of_week(title: str = "This week", caption: str = "Mon: legs.") -> Picture:
    return Picture(shows=week(title), caption=text(caption), keyboard=BUTTONS)


UNASKED = of_week().model_copy(update={"unprompted": True})
OF_SQUAT = Picture(shows=SQUAT, caption=text("Sit down between your heels."))


def moving() -> bytes:
    """As small as a moving picture can be."""
    content = BytesIO()
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("black", "white")]
    frames[0].save(content, "GIF", save_all=True, append_images=frames[1:])
    return content.getvalue()


def still() -> bytes:
    content = BytesIO()
    Image.new("RGB", (8, 8)).save(content, "PNG")
    return content.getvalue()


class Easel(Studio):
    """A studio whose brush is quick, or waits, or breaks."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory)
        self.asked: list[str] = []
        self.free = threading.Event()
        self.free.set()
        self.broken = False
        self.paint = still()

    def _drawn(self, drawable: Drawable, name: str) -> bytes:
        self.asked.append(drawable.kind)
        self.free.wait(10)
        if self.broken:
            raise ValueError("no paint")
        return self.paint


@dataclass
class Post:
    """An outbox, its delivery, and a clock that a test moves."""

    engine: Engine
    telegram: FakeTelegram
    easel: Easel
    begin: Callable[[], Delivery]
    now: list[datetime]
    coach: ScriptedCoach
    delivery: Delivery = field(init=False)

    def __post_init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        self.delivery = self.begin()

    def put(self, chat_id: int, *effects: Effect) -> None:
        with transaction(self.engine) as session:
            outbox.enqueue(session, chat_id, effects, self.now[0])

    async def send(self, chat_id: int, *effects: Effect) -> None:
        self.put(chat_id, *effects)
        await self.delivery.drain()

    async def later(self, span: timedelta) -> None:
        self.now[0] += span
        await self.delivery.drain()

    def lanes(self) -> list[str]:
        with transaction(self.engine) as session:
            return list(session.exec(select(OutboxRow.lane)).all())


@pytest_asyncio.fixture
async def post(engine: Engine, telegram: FakeTelegram, tmp_path: Path) -> AsyncIterator[Post]:
    bot = PlainBot(TOKEN, base_url=f"{telegram.url}/bot", request=Wire(read_seconds=1))
    coach, now, easel = ScriptedCoach(), [START], Easel(tmp_path / "pictures")

    def begin() -> Delivery:
        return Delivery(engine, bot, Pace(0), take=coach.take, clock=lambda: now[0], studio=easel)

    async with bot:
        yield Post(engine, telegram, easel, begin, now, coach)
    easel.free.set()
    easel.close()


@pytest.fixture
def ada(telegram: FakeTelegram) -> Runner:
    """Somebody who has written to the bot."""
    return known(telegram, "Ada")


def known(telegram: FakeTelegram, name: str) -> Runner:
    runner = telegram.runner(name)
    runner.type("hello")
    return runner


def keep(easel: Easel, shows: Drawable, content: bytes) -> None:
    """As if it had been drawn long ago."""
    path = easel._directory / name_of(shows)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


async def test_a_picture_comes_with_its_words_and_buttons(post: Post, ada: Runner) -> None:
    silent = of_week().model_copy(update={"silent": True, "unprompted": True})
    await post.send(ada.chat_id, of_week(), silent)
    aloud, quiet = ada.heard
    assert (aloud.text, aloud.labels, aloud.silent) == ("Mon: legs.", ["Why"], False)
    assert aloud.picture is not None
    assert aloud.picture.kind == "photo"
    assert quiet.silent
    post.telegram.assert_clean()


async def test_a_picture_is_uploaded_once_also_through_a_restart(post: Post, ada: Runner) -> None:
    await post.send(ada.chat_id, of_week())
    post.restart()
    await post.send(ada.chat_id, of_week())
    assert len(post.telegram.files.kept) == 1
    assert [each.picture for each in ada.heard] == [*post.telegram.files.kept.values()] * 2
    assert post.easel.asked == ["week"]
    await post.send(ada.chat_id, of_week("Another week"))
    assert len(post.telegram.files.kept) == 2


def plan_of(chat: Chat) -> Picture:
    """The week that /plan shows."""
    (picture,) = chat.copy().command(Place.PLAN).effects
    assert isinstance(picture, Picture)
    return picture


async def test_a_plan_is_drawn_once_until_it_changes(post: Post, ada: Runner) -> None:
    chat = planned()
    await post.send(ada.chat_id, plan_of(chat))
    post.restart()
    for hours in (1, 2):
        await post.send(ada.chat_id, plan_of(chat.skip(timedelta(hours=hours))))
    assert post.easel.asked == ["week"]
    assert len(post.telegram.files.kept) == 1
    changed = chat.say("I have 20 minutes twice a week now")
    await post.send(ada.chat_id, plan_of(changed))
    assert post.easel.asked == ["week", "week"]
    assert ada.last.picture is not ada.heard[0].picture


async def test_an_exercise_is_uploaded_once_for_everybody(post: Post, ada: Runner) -> None:
    keep(post.easel, SQUAT, moving())
    bob = known(post.telegram, "Bob")
    await post.send(ada.chat_id, OF_SQUAT)
    await post.send(bob.chat_id, OF_SQUAT)
    (kept,) = post.telegram.files.kept.values()
    assert kept.kind == "animation"
    assert ada.last.picture is bob.last.picture is kept
    assert post.easel.asked == []


async def test_a_week_is_not_shown_to_another_runner_by_its_file(post: Post, ada: Runner) -> None:
    bob = known(post.telegram, "Bob")
    await post.send(ada.chat_id, of_week())
    await post.send(bob.chat_id, of_week())
    assert len(post.telegram.files.kept) == 2


async def test_what_telegram_cannot_play_is_known_by_its_document(post: Post, ada: Runner) -> None:
    # A GIF without movement is a document to Telegram, and no animation by its id.
    keep(post.easel, SQUAT, still())
    await post.send(ada.chat_id, OF_SQUAT)
    assert ada.last.picture is not None
    assert ada.last.picture.kind == "document"


async def test_a_picture_telegram_lost_is_uploaded_anew(post: Post, ada: Runner) -> None:
    post.telegram.tolerate("wrong file identifier")
    await post.send(ada.chat_id, of_week())
    (lost,) = post.telegram.files.kept
    post.telegram.files.lose(lost)
    await post.send(ada.chat_id, of_week())
    await post.later(timedelta(seconds=5))
    assert len(ada.heard) == 2
    assert ada.last.picture is not None
    assert post.easel.asked == ["week"]
    post.telegram.assert_clean()


@pytest.fixture(params=["sendPhoto", "editMessageMedia"])
async def upload(request: pytest.FixtureRequest, post: Post) -> str:
    """How this week's picture goes up: with its words, or over them, as it is drawn later."""
    if request.param == "sendPhoto":
        await post.easel.draw(week("This week"))
    return str(request.param)


@pytest.mark.parametrize(
    "refusal", ["IMAGE_PROCESS_FAILED", "PHOTO_INVALID_DIMENSIONS", "wrong type of the file"]
)
async def test_a_picture_that_is_refused_is_its_words(
    post: Post, ada: Runner, refusal: str, upload: str
) -> None:
    post.telegram.fault(Fault(upload, 400, f"Bad Request: {refusal}"))
    await post.send(ada.chat_id, of_week())
    assert [(each.text, each.labels, each.picture) for each in ada.heard] == [
        ("Mon: legs.", ["Why"], None)
    ]
    assert post.lanes() == []


async def test_an_upload_that_keeps_failing_leaves_the_words(
    post: Post, ada: Runner, upload: str
) -> None:
    for _ in range(MOST_UPLOADS):
        post.telegram.fault(Fault(upload, 502, "Bad Gateway"))
    await post.send(ada.chat_id, of_week(), Say(text=text("And then.")))
    for _ in range(MOST_UPLOADS):
        await post.later(timedelta(minutes=1))
    assert ada.texts == ["Mon: legs.", "And then."]
    assert ada.heard[0].picture is None
    assert post.lanes() == []


async def test_an_upload_that_fails_once_is_tried_again(
    post: Post, ada: Runner, upload: str
) -> None:
    post.telegram.fault(Fault(upload, 413, "Request Entity Too Large"))
    await post.send(ada.chat_id, of_week())
    await post.later(timedelta(minutes=1))
    assert [each.picture is not None for each in ada.heard] == [True]


async def test_what_cannot_be_drawn_becomes_words(post: Post, ada: Runner) -> None:
    post.easel.broken = True
    nobody_drew = ExerciseMotion(exercise=ExerciseId("handstand"))
    await post.send(ada.chat_id, of_week())
    await post.send(ada.chat_id, Picture(shows=nobody_drew, caption=text("Upside down.")))
    assert [(each.text, each.picture) for each in ada.heard] == [
        ("Mon: legs.", None),
        ("Upside down.", None),
    ]
    assert ada.heard[0].labels == ["Why"]


async def test_words_too_long_for_a_caption_follow_with_the_buttons(
    post: Post, ada: Runner
) -> None:
    long = paragraph("x" * 600)
    picture = Picture(shows=week("W"), caption=text(long, long, long), keyboard=BUTTONS)
    await post.send(ada.chat_id, picture)
    shown, rest = ada.heard
    assert shown.picture is not None
    assert len(shown.text) <= MOST_IN_CAPTION
    assert "".join((shown.text + rest.text).split()) == "x" * 1800
    assert (shown.labels, rest.labels) == ([], ["Why"])
    post.telegram.assert_clean()


async def test_a_caption_of_exactly_the_limit_is_one_message(post: Post, ada: Runner) -> None:
    await post.send(ada.chat_id, of_week(caption="<" * MOST_IN_CAPTION))
    assert ada.last.text == "<" * MOST_IN_CAPTION
    post.telegram.assert_clean()


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not is_so():  # noqa: ASYNC110
            await asyncio.sleep(0.005)


async def test_no_word_and_nobody_waits_for_a_brush(post: Post, ada: Runner) -> None:
    bob, eve = known(post.telegram, "Bob"), known(post.telegram, "Eve")
    post.easel.free.clear()
    for runner in (ada, bob):
        post.put(runner.chat_id, Say(text=text("First.")), of_week(), Say(text=text("Then.")))
    post.put(eve.chat_id, Say(text=text("Hello.")))
    draining = asyncio.ensure_future(post.delivery.drain())
    await until(lambda: len(ada.heard) == len(bob.heard) == 3 and eve.texts == ["Hello."])
    for runner in (ada, bob):
        assert runner.texts == ["First.", "Mon: legs.", "Then."]
        assert [each.labels for each in runner.heard] == [[], ["Why"], []]
        assert [each.picture for each in runner.heard] == [None] * 3
    await until(lambda: post.lanes() == [Lane.ASIDE] * 2)
    post.easel.free.set()
    await draining
    for runner in (ada, bob):
        assert runner.texts == ["First.", "Mon: legs.", "Then."]
        assert [each.picture is not None for each in runner.heard] == [False, True, False]
        assert runner.heard[1].labels == ["Why"]
    assert post.lanes() == []
    post.telegram.assert_clean()


async def test_a_picture_put_over_its_words_is_known_from_then_on(post: Post, ada: Runner) -> None:
    await post.send(ada.chat_id, of_week())
    await post.send(ada.chat_id, of_week())
    assert [call.method for call in post.telegram.calls if call.method.startswith("send")] == [
        "sendMessage",
        "sendPhoto",
    ]
    assert len(post.telegram.files.kept) == 1
    assert post.easel.asked == ["week"]


async def test_a_moving_picture_is_put_over_its_words_too(post: Post, ada: Runner) -> None:
    post.easel.paint = moving()
    await post.send(ada.chat_id, OF_SQUAT)
    (heard,) = ada.heard
    assert heard.picture is not None
    assert (heard.picture.kind, heard.text) == ("animation", "Sit down between your heels.")
    post.telegram.assert_clean()


async def test_who_waits_for_a_picture_is_told_that_it_comes(
    post: Post, ada: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SECONDS_UNTOLD", "SECONDS_SEEN"):
        monkeypatch.setattr(showing, name, 0.02)
    post.easel.free.clear()
    post.put(ada.chat_id, of_week())
    draining = asyncio.ensure_future(post.delivery.drain())
    await until(lambda: len(post.telegram.called("sendChatAction")) > 1)
    post.easel.free.set()
    await draining
    assert {call.parameters["action"] for call in post.telegram.called("sendChatAction")} == {
        "upload_photo"
    }


async def test_a_picture_that_is_there_goes_out_with_its_words(post: Post, ada: Runner) -> None:
    await post.easel.draw(week("This week"))
    await post.send(ada.chat_id, of_week(), Say(text=text("Then.")))
    assert ada.texts == ["Mon: legs.", "Then."]
    assert len(post.telegram.called("sendPhoto")) == 1
    assert post.telegram.called("editMessageMedia") == ()


async def test_words_that_were_deleted_get_no_picture(post: Post, ada: Runner) -> None:
    post.telegram.tolerate("message to edit not found")
    post.easel.free.clear()
    post.put(ada.chat_id, of_week())
    draining = asyncio.ensure_future(post.delivery.drain())
    await until(lambda: post.lanes() == [Lane.ASIDE])
    del post.telegram.chats[ada.chat_id].messages[ada.last.id]
    post.easel.free.set()
    await draining
    assert ada.heard == ()
    assert post.lanes() == []


async def test_nobody_is_told_of_a_picture_they_did_not_ask_for(
    post: Post, ada: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(showing, "SECONDS_UNTOLD", 0)
    post.easel.free.clear()
    post.put(ada.chat_id, UNASKED, Say(text=text("Meanwhile.")))
    draining = asyncio.ensure_future(post.delivery.drain())
    await until(lambda: ada.texts == ["Meanwhile."])
    post.easel.free.set()
    await draining
    assert ada.texts == ["Meanwhile.", "Mon: legs."]
    assert ada.last.picture is not None
    assert post.telegram.called("sendChatAction") == ()


async def test_who_dies_while_drawing_leaves_the_picture_to_the_next(
    post: Post, ada: Runner
) -> None:
    post.easel.free.clear()
    post.put(ada.chat_id, of_week())
    dying = asyncio.ensure_future(post.delivery.drain())
    await until(lambda: post.lanes() == [Lane.ASIDE])
    dying.cancel()
    post.restart()
    outbox.bring_back_abandoned(post.engine, post.now[0])
    assert post.lanes() == [Lane.ASIDE], "its sender may still live"
    post.now[0] += timedelta(minutes=1)
    outbox.bring_back_abandoned(post.engine, post.now[0])
    assert post.lanes() == [Lane.REPLY]
    post.easel.free.set()
    await post.delivery.drain()
    assert ada.texts == ["Mon: legs."], "said twice"
    assert ada.last.picture is not None


async def test_who_blocked_us_gets_no_words_instead(post: Post, ada: Runner) -> None:
    post.coach.answer = lambda _: ()
    await post.send(ada.chat_id, Say(text=text("Hello.")))
    post.coach.take(post.engine, ada.chat_id, Left(at=START), START)
    post.telegram.chats[ada.chat_id].blocked = True
    await post.send(ada.chat_id, of_week())
    assert [call.method for call in post.telegram.calls if call.refusal] == ["sendMessage"]
    assert post.lanes() == []
    assert isinstance(post.coach.events[-1], Left)


async def test_a_studio_draws_a_picture_once_for_all_who_wait(tmp_path: Path) -> None:
    easel = Easel(tmp_path)
    await asyncio.gather(*(easel.draw(week("W")) for _ in range(5)))
    assert easel.asked == ["week"]
    assert easel.finished(week("W")) == still()
    for number in range(KEPT):
        await easel.draw(week(f"{number}"))
    assert easel.finished(week("W")) is None, "kept for ever"
    easel.close()


async def test_a_studio_keeps_exercises_on_disk_and_weeks_nowhere(tmp_path: Path) -> None:
    studio = Studio(tmp_path / "new" / "folder")
    await studio.draw(SQUAT)
    await studio.draw(week("W"))
    (kept,) = (tmp_path / "new" / "folder").iterdir()
    assert kept.name == name_of(SQUAT)
    assert Studio(tmp_path / "new" / "folder").finished(SQUAT) == kept.read_bytes()
    studio.close()


async def test_a_folder_that_cannot_be_written_stops_no_picture(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    studio = Studio(tmp_path / "file")
    await studio.draw(SQUAT)
    studio.close()
