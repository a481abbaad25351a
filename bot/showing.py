"""Pictures on their way to Telegram: known there, drawn already, or yet to be drawn.

Each is uploaded once a bot and named by its file id afterwards. Where a runner waits for a picture
that is yet to be drawn, its words go out at once, and the picture is put over them when it is
there. A picture that cannot be drawn or is refused is its words.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import structlog
from sqlalchemy import Engine
from telegram import InputFile, InputMediaAnimation, InputMediaPhoto, Message
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.pictures.naming import is_about_a_runner, is_animated, name_of
from bot.pictures.studio import Studio
from bot.plain_bot import PlainBot
from bot.sending import GONE, UNCHANGED, plain_when_unreadable, say
from bot.telegram_text import inline, parts
from bot.updates import Json
from coach.conversation.effects import MOST_IN_CAPTION, Picture, Say
from coach.phrases.text import Text
from coach.picture import Drawable
from storage import pictures
from storage.database import transaction
from storage.outbox import Outgoing
from storage.pictures import EVERYBODY, PictureKey

log = structlog.get_logger(__name__)

SECONDS_UNTOLD = 1.0
"""How long a picture may be drawn before the runner is told that it is coming."""

SECONDS_SEEN = 4.5
"""Telegram shows that for five seconds, or until the next message."""

MOST_UPLOADS = 3
"""Uploads that may fail on the way before the words go alone."""

NO_SUCH_FILE = ("wrong file identifier", "wrong remote file", "file reference")
"""What Telegram says to a file id that it does not know, or no longer."""


@dataclass(frozen=True)
class Known:
    """Telegram has it, under this id."""

    file_id: str


@dataclass(frozen=True)
class Drawn:
    """To be uploaded."""

    content: bytes


class Showing:
    """Finds, draws and sends pictures for one bot."""

    def __init__(
        self, engine: Engine, bot: PlainBot, studio: Studio, clock: Callable[[], datetime]
    ) -> None:
        self._engine = engine
        self._bot = bot
        self._studio = studio
        self._clock = clock

    async def found(self, chat_id: int, shows: Drawable) -> Known | Drawn | None:
        """How a picture can be sent now; None where it is yet to be drawn, or cannot be."""
        try:
            return await asyncio.to_thread(self._found, chat_id, shows)
        except (KeyError, OSError):
            return None

    async def say_words(self, chat_id: int, picture: Picture) -> int | None:
        """Say what a picture says; returns the message that the picture can be put over."""
        caption, rest = _caption(picture.caption)
        under = None if rest.paragraphs else picture.keyboard
        first = await say(self._bot, chat_id, caption, under, silent=picture.silent)
        await say(self._bot, chat_id, rest, picture.keyboard, silent=picture.silent)
        return first

    async def drawn(self, chat_id: int, picture: Picture) -> bool:
        """Have it drawn; whether that went well. Says after a second that one is coming."""
        drawing = asyncio.ensure_future(self._draw(picture))
        telling = asyncio.ensure_future(self._tell_of_drawing(chat_id, picture))
        try:
            await drawing
        except Exception:
            log.exception("not drawn", chat=chat_id, picture=picture.shows.kind)
            return False
        finally:
            drawing.cancel()
            telling.cancel()
            await asyncio.gather(telling, return_exceptions=True)
        return True

    async def send(self, outgoing: Outgoing, picture: Picture, found: Known | Drawn) -> int | None:
        """Send it, or put it over the message that says its words; returns the last message.

        Raises what the Bot API refuses, but for what is about the picture: then its words go, or,
        where Telegram only lost it, nothing yet (NetworkError).
        """
        chat_id, words_in = outgoing.chat_id, outgoing.message_id
        try:
            if words_in is not None:
                return await self._put_over(chat_id, words_in, picture, found)
            return await self._send(chat_id, picture, found)
        except BadRequest as refused:
            reason = refused.message.lower()
            if isinstance(found, Known) and any(words in reason for words in NO_SUCH_FILE):
                await asyncio.to_thread(self._forget, chat_id, picture.shows)
                raise NetworkError("Telegram lost a picture") from refused
            if _is_about_the_chat(reason):
                raise
            log.error("picture refused", chat=chat_id, reason=refused.message)  # noqa: TRY400
        except NetworkError as error:
            if isinstance(found, Known) or outgoing.attempts < MOST_UPLOADS:
                raise
            log.warning("picture not uploaded", chat=chat_id, reason=error.message)
        if words_in is not None:
            return words_in
        words = in_words(picture)
        return await say(self._bot, chat_id, words.text, words.keyboard, silent=words.silent)

    async def _draw(self, picture: Picture) -> None:
        await self._studio.draw(picture.shows, awaited=not picture.unprompted)

    async def _send(self, chat_id: int, picture: Picture, found: Known | Drawn) -> int | None:
        """With the caption's words, and behind it what the caption has no room for."""
        caption, rest = _caption(picture.caption)
        name, content = await self._content(picture.shows, found, attach=False)
        send = self._bot.send_animation if is_animated(name) else self._bot.send_photo

        async def show(words: str, mode: ParseMode | None) -> Message:
            return await send(
                chat_id,
                content,
                caption=words,
                parse_mode=mode,
                disable_notification=picture.silent,
                api_kwargs=_keyboard(picture, rest),
            )

        sent = await plain_when_unreadable(show, caption)
        await self._keep_file_id(chat_id, picture.shows, found, sent)
        last = await say(self._bot, chat_id, rest, picture.keyboard, silent=picture.silent)
        return last or sent.message_id

    async def _put_over(
        self, chat_id: int, words_in: int, picture: Picture, found: Known | Drawn
    ) -> int:
        """Over the words that were said before; where their message is gone, nowhere."""
        caption, rest = _caption(picture.caption)
        name, content = await self._content(picture.shows, found, attach=True)
        media = InputMediaAnimation if is_animated(name) else InputMediaPhoto

        async def show(words: str, mode: ParseMode | None) -> Message | bool:
            return await self._bot.edit_message_media(
                media(content, caption=words, parse_mode=mode),
                chat_id,
                words_in,
                api_kwargs=_keyboard(picture, rest),
            )

        try:
            sent = await plain_when_unreadable(show, caption)
        except BadRequest as refused:
            if not any(words in refused.message.lower() for words in (*GONE, UNCHANGED)):
                raise
        else:
            if isinstance(sent, Message):
                await self._keep_file_id(chat_id, picture.shows, found, sent)
        return words_in

    async def _content(
        self, shows: Drawable, found: Known | Drawn, *, attach: bool
    ) -> tuple[str, str | InputFile]:
        """A picture's name, and what stands for it in a call."""
        name = await asyncio.to_thread(name_of, shows)
        if isinstance(found, Known):
            return name, found.file_id
        return name, InputFile(found.content, filename=name, attach=attach)

    async def _keep_file_id(
        self, chat_id: int, shows: Drawable, found: Known | Drawn, sent: Message
    ) -> None:
        file_id = _file_id(sent)
        if isinstance(found, Drawn) and file_id is not None:
            await asyncio.to_thread(self._remember, chat_id, shows, file_id)

    async def _tell_of_drawing(self, chat_id: int, picture: Picture) -> None:
        """That a picture is coming, for who waits for it; over when it is there, or does not come.

        A message would have to be taken back; this goes by itself, also when we die.
        """
        if picture.unprompted:
            return
        await asyncio.sleep(SECONDS_UNTOLD)
        while True:
            try:
                await self._bot.send_chat_action(chat_id, ChatAction.UPLOAD_PHOTO)
            except TelegramError as error:
                log.info("not told of drawing", chat=chat_id, reason=type(error).__name__)
            await asyncio.sleep(SECONDS_SEEN)

    def _found(self, chat_id: int, shows: Drawable) -> Known | Drawn | None:
        with transaction(self._engine) as session:
            file_id = pictures.file_id_of(session, self._key(chat_id, shows))
        if file_id is not None:
            return Known(file_id)
        content = self._studio.finished(shows)
        return None if content is None else Drawn(content)

    def _remember(self, chat_id: int, shows: Drawable, file_id: str) -> None:
        with transaction(self._engine) as session:
            pictures.remember(session, self._key(chat_id, shows), file_id, self._clock())

    def _forget(self, chat_id: int, shows: Drawable) -> None:
        with transaction(self._engine) as session:
            pictures.forget(session, self._key(chat_id, shows))

    def _key(self, chat_id: int, shows: Drawable) -> PictureKey:
        owner = chat_id if is_about_a_runner(shows) else EVERYBODY
        return PictureKey(bot_id=self._bot.id, chat_id=owner, name=name_of(shows))


def in_words(picture: Picture) -> Say:
    """What a picture says to who cannot see it."""
    return Say(
        text=picture.caption,
        keyboard=picture.keyboard,
        unprompted=picture.unprompted,
        silent=picture.silent,
    )


def _keyboard(picture: Picture, rest: Text) -> Json:
    """The buttons under the picture, where no words come behind it."""
    return {"reply_markup": None if rest.paragraphs else inline(picture.keyboard)}


def _caption(text: Text) -> tuple[Text, Text]:
    """What goes under the picture, and what only fits into messages behind it."""
    first, *more = parts(text, MOST_IN_CAPTION) or (text,)
    return first, Text(paragraphs=tuple(each for part in more for each in part.paragraphs))


def _file_id(sent: Message) -> str | None:
    """What Telegram calls what was sent; an animation it cannot read is a document to it."""
    if sent.photo:
        return sent.photo[-1].file_id
    file = sent.animation or sent.document
    return file.file_id if file is not None else None


def _is_about_the_chat(reason: str) -> bool:
    """Words would be refused too."""
    return "chat not found" in reason or "not enough rights" in reason
