"""A strict stand-in for Telegram's Bot API over real HTTP, and people who use it.

It refuses what Telegram refuses, in Telegram's words and in the order Telegram checks, and keeps
every call and every refusal. One bot, any number of chats. Everything happens in the test's loop.
"""

import asyncio
import json
import re
import socket
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from tests.bot.fake_files import (
    ACTIONS,
    MOST_IN_A_CAPTION,
    Files,
    Kept,
    RefusedFileError,
    fields_of,
)
from tests.bot.telegram_html import UnreadableHtmlError, read

TOKEN = "123456789:AAtest-token-of-the-fake-telegram-00"
BOT_ID = 123456789
BOT_NAME = "SturdyTestBot"

MOST_CHARACTERS = 4096
MOST_RAW_BYTES = 32768
MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
DEFAULT_UPDATES = frozenset(
    {"message", "edited_message", "channel_post", "callback_query", "poll", "my_chat_member"}
)
"""What a bot gets that never asked for anything else (in part)."""

Json = dict[str, Any]


class RefusedError(Exception):
    """What Telegram answers instead of a result."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after


def bad_request(words: str) -> RefusedError:
    return RefusedError(400, f"Bad Request: {words}")


@dataclass
class Shown:
    """A message as it stands in a chat."""

    id: int
    chat_id: int
    text: str
    from_bot: bool
    buttons: tuple[tuple[str, str], ...] = ()
    """Label and data of the inline buttons, along the rows."""
    markup: Json | None = None
    silent: bool = False
    picture: Kept | None = None
    """What it shows; its text is the caption then."""

    @property
    def labels(self) -> list[str]:
        return [label for label, _ in self.buttons]


@dataclass
class Chat:
    """A chat with the bot."""

    id: int
    kind: str
    name: str
    language: str = "en"
    blocked: bool = False
    messages: dict[int, Shown] = field(default_factory=dict)
    history: list[Shown] = field(default_factory=list)
    """Every message of the bot's as it stood when it was sent, and after each edit of its words."""
    reply_keyboard: Json | None = None


@dataclass
class Tap:
    """A callback query."""

    chat_id: int
    at: float
    answered: bool = False
    toast: str | None = None
    alert: bool = False


@dataclass(frozen=True)
class Call:
    """A call of the bot's, and what it was told."""

    method: str
    parameters: Json
    refusal: str | None


@dataclass(frozen=True)
class Fault:
    """What happens to the next call of a method instead of the call."""

    method: str
    code: int = 500
    description: str = "Internal Server Error"
    retry_after: int | None = None
    hangs: float | None = None
    """Seconds the answer is late, though the call is carried out."""
    drops: bool = False
    """The call is carried out, and the connection breaks before the answer."""
    loses: float | None = None
    """Seconds until the connection breaks, and the call is not carried out."""

    @property
    def answers(self) -> bool:
        """Whether there is an answer, and it is this error."""
        return self.hangs is None and self.loses is None and not self.drops


class FakeTelegram:
    """The Bot API for one bot."""

    def __init__(self, *, tap_lifetime: float = 15.0) -> None:
        self.url = ""
        self.is_busy: Callable[[], bool] = lambda: False
        """Whether the bot still has something to say, where a test can see into it."""
        self.ahead = timedelta()
        """How far Telegram's clock is ahead of the machine's."""
        self.calls: list[Call] = []
        self.chats: dict[int, Chat] = {}
        self.taps: dict[str, Tap] = {}
        self.commands: list[Json] = []
        self.webhook: Json | None = None
        self.files = Files()
        self.tolerated: list[re.Pattern[str]] = []
        self.polls: list[int] = []
        """The offsets of all getUpdates calls, 0 for none."""
        self._tap_lifetime = tap_lifetime
        self._faults: list[Fault] = []
        self.weather: Callable[[str, Json], Fault | None] = lambda _method, _parameters: None
        """What goes wrong with a call, where it is not one call that is meant."""
        self._queue: list[Json] = []
        self.allowed = DEFAULT_UPDATES
        self._next_update = 871_000_001
        self._next_message = 1
        self._next_tap = 1
        self._next_chat = 5_000_000_000
        self._news = asyncio.Event()
        self._poll: asyncio.Event | None = None
        self.last_activity = time.monotonic()

    # The world's side.

    def runner(self, name: str = "Ada", language: str = "en") -> "Runner":
        """A person with a private chat with the bot; they have to write first."""
        chat = self._chat("private", name)
        chat.language = language
        return Runner(self, chat)

    def group(self, name: str = "Track club") -> "Runner":
        """A member of a group the bot is in."""
        return Runner(self, self._chat("supergroup", name))

    def seconds(self) -> int:
        """Telegram's time, as it writes dates."""
        return int(time.time() + self.ahead.total_seconds())

    def fault(self, fault: Fault) -> None:
        """Let the next call of a method go wrong."""
        self._faults.append(fault)

    def tolerate(self, pattern: str) -> None:
        """Refusals that a test brings about on purpose."""
        self.tolerated.append(re.compile(pattern))

    @property
    def refusals(self) -> tuple[Call, ...]:
        """Calls that were refused, but for those a test brought about."""
        return tuple(
            call
            for call in self.calls
            if call.refusal is not None
            and not any(pattern.search(call.refusal) for pattern in self.tolerated)
        )

    @property
    def waits(self) -> int:
        """How many updates are not confirmed yet."""
        return len(self._queue)

    def called(self, method: str) -> tuple[Call, ...]:
        return tuple(call for call in self.calls if call.method == method)

    def assert_clean(self) -> None:
        """Nothing was refused, and no tap was left without an answer."""
        assert not self.refusals, self.refusals
        unanswered = [number for number, tap in self.taps.items() if not tap.answered]
        assert not unanswered, f"taps without an answer: {unanswered}"

    async def settled(self, within: float = 20.0, quiet: float = 0.02) -> None:
        """Return when every update is taken, every tap answered and everything is said."""
        end = time.monotonic() + within
        while time.monotonic() < end:
            waiting = any(not tap.answered for tap in self.taps.values())
            still = time.monotonic() - self.last_activity > quiet
            if not self._queue and not waiting and still and not self.is_busy():
                return
            await asyncio.sleep(0.005)
        raise AssertionError(
            f"not settled: {len(self._queue)} updates wait, taps {self.taps}, "
            f"last calls {self.calls[-5:]}"
        )

    def push(self, kind: str, content: Json) -> int:
        """Put an update into the queue, where the bot asked for its kind."""
        number = self._next_update
        self._next_update += 1
        self.stir()
        if kind in self.allowed:
            self._queue.append({"update_id": number, kind: content})
            self._news.set()
        return number

    def redeliver(self, update: Json) -> None:
        """Put an update into the queue that was there before."""
        self._queue.append(update)
        self._news.set()

    def take_queued(self) -> Json:
        """Take the oldest update out of the queue, for a test that delivers it itself."""
        return self._queue.pop(0)

    def stir(self) -> None:
        """Something just happened that the bot may still do something about."""
        self.last_activity = time.monotonic()

    def begin_numbering_at(self, number: int) -> None:
        """Number the next updates anew, as Telegram does after a quiet week."""
        self._next_update = number

    def end_poll(self) -> None:
        """End a waiting getUpdates as if its time were up."""
        self._news.set()

    def new_message_id(self) -> int:
        number = self._next_message
        self._next_message += 1
        return number

    def new_tap(self, chat_id: int) -> str:
        number = f"9{self._next_tap:017d}"
        self._next_tap += 1
        self.taps[number] = Tap(chat_id, time.monotonic())
        return number

    def _chat(self, kind: str, name: str) -> Chat:
        number = self._next_chat if kind == "private" else -1_000_000_000_000 - self._next_chat
        self._next_chat += 1
        chat = Chat(number, kind, name)
        self.chats[number] = chat
        return chat

    # The bot's side.

    async def answer(self, request: Request) -> Response:
        """One call of the Bot API."""
        method = request.path_params["method"]
        parameters = _parameters(request, await request.body())
        if method.lower() != "getupdates":
            self.stir()
        refusal: RefusedError | None = None
        result: object = None
        fault = self._fault_of(method) or self.weather(method, parameters)
        if fault is not None and fault.loses is not None:
            await asyncio.sleep(fault.loses)
            return _broken()
        try:
            if request.path_params["token"] != TOKEN:
                raise RefusedError(401, "Unauthorized")  # noqa: TRY301
            if fault is not None and fault.answers:
                raise RefusedError(fault.code, fault.description, fault.retry_after)  # noqa: TRY301
            result = await self._carry_out(method, parameters)
        except RefusedError as error:
            refusal = error
        heard = refusal if refusal is None or not await request.is_disconnected() else None
        self.calls.append(Call(method, parameters, heard.description if heard else None))
        if method.lower() != "getupdates":
            self.stir()
        if fault is not None:
            await asyncio.sleep(fault.hangs or 0)
            if fault.drops:
                return _broken()
        return _refused(refusal) if refusal else JSONResponse({"ok": True, "result": result})

    def _fault_of(self, method: str) -> Fault | None:
        for fault in self._faults:
            if fault.method.lower() == method.lower():
                self._faults.remove(fault)
                return fault
        return None

    async def _carry_out(self, method: str, parameters: Json) -> object:
        name = method.lower()
        if name == "getupdates":
            return await self._get_updates(parameters)
        known: dict[str, Callable[[Json], object]] = {
            "getme": self._get_me,
            "sendmessage": self._send_message,
            "sendphoto": self._send_photo,
            "sendanimation": self._send_animation,
            "sendchataction": self._send_chat_action,
            "editmessagetext": self._edit_message_text,
            "editmessagemedia": self._edit_message_media,
            "answercallbackquery": self._answer_callback_query,
            "setmycommands": self._set_my_commands,
            "setwebhook": self._set_webhook,
            "deletewebhook": self._delete_webhook,
        }
        if name not in known:
            raise RefusedError(404, "Not Found: method not found")
        return known[name](parameters)

    def _get_me(self, _parameters: Json) -> Json:
        return {"id": BOT_ID, "is_bot": True, "first_name": "Sturdy", "username": BOT_NAME}

    async def _get_updates(self, parameters: Json) -> list[Json]:
        if self.webhook is not None:
            raise RefusedError(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        self._remember_allowed(parameters)
        offset = int(parameters.get("offset", 0))
        self.polls.append(offset)
        limit = min(max(int(parameters.get("limit", 100)), 1), 100)
        timeout = min(max(float(parameters.get("timeout", 0)), 0.0), 50.0)
        if offset < 0:
            del self._queue[:offset]
        self._confirm_before(offset)
        if not self._queue and timeout > 0:
            await self._wait_for_news(timeout)
            self._confirm_before(offset)
        return self._queue[:limit]

    def _confirm_before(self, offset: int) -> None:
        waiting = [update for update in self._queue if update["update_id"] >= offset]
        if len(waiting) < len(self._queue):
            self.stir()
        self._queue = waiting

    async def _wait_for_news(self, seconds: float) -> None:
        """Wait as a poll does; a newer poll ends an older one."""
        if self._poll is not None:
            self._poll.set()
        ended = self._poll = asyncio.Event()
        self._news.clear()
        news = asyncio.ensure_future(self._news.wait())
        older = asyncio.ensure_future(ended.wait())
        await asyncio.wait({news, older}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        news.cancel()
        older.cancel()
        if ended.is_set():
            raise RefusedError(
                409,
                "Conflict: terminated by other getUpdates request; "
                "make sure that only one bot instance is running",
            )
        self._poll = None

    def _remember_allowed(self, parameters: Json) -> None:
        allowed = _json(parameters.get("allowed_updates"))
        if isinstance(allowed, list):
            self.allowed = frozenset(map(str, allowed)) or DEFAULT_UPDATES

    def _send_message(self, parameters: Json) -> Json:
        text = _text(parameters)
        markup = _markup(parameters, inline_only=False)
        chat = self._reachable(parameters)
        _check_length(text)
        return self._show(chat, text, markup, parameters)

    def _send_photo(self, parameters: Json) -> Json:
        return self._send_picture("photo", parameters)

    def _send_animation(self, parameters: Json) -> Json:
        return self._send_picture("animation", parameters)

    def _send_picture(self, kind: str, parameters: Json) -> Json:
        caption = _caption(parameters)
        markup = _markup(parameters, inline_only=False)
        chat = self._reachable(parameters)
        picture = self._taken(kind, parameters.get(kind))
        if len(caption) > MOST_IN_A_CAPTION:
            raise bad_request("message caption is too long")
        return self._show(chat, caption, markup, parameters, picture)

    def _taken(self, kind: str, sent: object) -> Kept:
        try:
            return self.files.take(kind, sent)
        except RefusedFileError as refused:
            if refused.code != 400:
                raise RefusedError(refused.code, str(refused)) from None
            raise bad_request(str(refused)) from None

    def _send_chat_action(self, parameters: Json) -> bool:
        self._reachable(parameters)
        if parameters.get("action") not in ACTIONS:
            raise bad_request("wrong parameter action in request")
        return True

    def _show(
        self,
        chat: Chat,
        text: str,
        markup: Json | None,
        parameters: Json,
        picture: Kept | None = None,
    ) -> Json:
        shown = Shown(
            id=self.new_message_id(),
            chat_id=chat.id,
            text=text,
            from_bot=True,
            buttons=_buttons(markup),
            markup=markup,
            silent=parameters.get("disable_notification") in {True, "true"},
            picture=picture,
        )
        chat.messages[shown.id] = shown
        chat.history.append(replace(shown))
        if markup is not None and "keyboard" in markup:
            chat.reply_keyboard = markup
        elif markup is not None and "remove_keyboard" in markup:
            chat.reply_keyboard = None
        return self.message_json(chat, shown)

    def _edit_message_text(self, parameters: Json) -> Json:
        text = _text(parameters)
        markup = _markup(parameters, inline_only=True)
        chat = self._reachable(parameters)
        shown = _to_edit(chat, parameters)
        if shown.picture is not None:
            raise bad_request("there is no text in the message to edit")
        _check_length(text)
        self._change(chat, shown, text, markup)
        return self.message_json(chat, shown)

    def _edit_message_media(self, parameters: Json) -> Json:
        media = _json(parameters.get("media"))
        if not isinstance(media, dict) or media.get("type") not in {"photo", "animation"}:
            raise bad_request("can't parse InputMedia")
        caption = _caption(media)
        markup = _markup(parameters, inline_only=True)
        chat = self._reachable(parameters)
        shown = _to_edit(chat, parameters)
        attached = str(media.get("media")).removeprefix("attach://")
        picture = self._taken(media["type"], parameters.get(attached, media.get("media")))
        if len(caption) > MOST_IN_A_CAPTION:
            raise bad_request("message caption is too long")
        self._change(chat, shown, caption, markup, picture)
        return self.message_json(chat, shown)

    def _change(
        self, chat: Chat, shown: Shown, text: str, markup: Json | None, picture: Kept | None = None
    ) -> None:
        buttons = _buttons(markup)
        is_same = shown.text == text and shown.buttons == buttons
        if is_same and shown.picture is picture:
            raise bad_request(
                "message is not modified: specified new message content and reply markup are "
                "exactly the same as a current content and reply markup of the message"
            )
        shown.text, shown.buttons, shown.markup, shown.picture = text, buttons, markup, picture
        if not is_same:
            chat.history.append(replace(shown))

    def _answer_callback_query(self, parameters: Json) -> bool:
        tap = self.taps.get(str(parameters.get("callback_query_id", "")))
        if len(str(parameters.get("text", ""))) > 200:
            raise bad_request("MESSAGE_TOO_LONG")
        if tap is None or tap.answered or time.monotonic() - tap.at > self._tap_lifetime:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        tap.answered = True
        tap.toast = parameters.get("text")
        tap.alert = parameters.get("show_alert") in {True, "true"}
        return True

    def _set_my_commands(self, parameters: Json) -> bool:
        commands = _json(parameters.get("commands", "[]"))
        if not isinstance(commands, list):
            raise bad_request("can't parse commands JSON object")
        if len(commands) > 100:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            _check_command(command)
        self.commands = commands
        return True

    def _set_webhook(self, parameters: Json) -> bool:
        secret = str(parameters.get("secret_token", ""))
        if len(secret) > 256:
            raise bad_request("secret token is too long")
        if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
            raise bad_request("secret token contains unallowed characters")
        if not str(parameters.get("url", "")).startswith("https://"):
            raise bad_request("bad webhook: an HTTPS URL must be provided for webhook")
        self._remember_allowed(parameters)
        self.webhook = parameters
        return True

    def _delete_webhook(self, _parameters: Json) -> bool:
        self.webhook = None
        return True

    def _reachable(self, parameters: Json) -> Chat:
        chat = self.chats.get(int(parameters.get("chat_id", 0)))
        if chat is None or (chat.kind == "private" and not chat.messages):
            raise bad_request("chat not found")
        if chat.blocked:
            raise RefusedError(403, "Forbidden: bot was blocked by the user")
        return chat

    def message_json(self, chat: Chat, shown: Shown) -> Json:
        """A message as the Bot API writes it."""
        bot = {"id": BOT_ID, "is_bot": True, "first_name": "Sturdy", "username": BOT_NAME}
        message: Json = {
            "message_id": shown.id,
            "date": self.seconds(),
            "chat": chat_json(chat),
            "from": bot if shown.from_bot else person_json(chat),
        }
        if shown.picture is None:
            message["text"] = shown.text
        else:
            message |= {"caption": shown.text, **shown.picture.json()}
        if shown.markup is not None and "inline_keyboard" in shown.markup:
            message["reply_markup"] = shown.markup
        return message


class Runner:
    """A person in a chat with the bot. Every act raises when a person could not do it."""

    def __init__(self, telegram: FakeTelegram, chat: Chat) -> None:
        self._telegram = telegram
        self._chat = chat
        self._last_said: Shown | None = None
        self._last_tap: str | None = None

    @property
    def chat_id(self) -> int:
        return self._chat.id

    @property
    def heard(self) -> tuple[Shown, ...]:
        """The bot's messages as they stand now, oldest first."""
        return tuple(shown for shown in self._chat.messages.values() if shown.from_bot)

    @property
    def texts(self) -> list[str]:
        """What the bot's messages say now, oldest first."""
        return [shown.text for shown in self.heard]

    @property
    def history(self) -> tuple[Shown, ...]:
        """The bot's messages as they came and as they were edited, one after the other."""
        return tuple(self._chat.history)

    @property
    def last(self) -> Shown:
        """The bot's newest message."""
        assert self.heard, "the bot has not said anything"
        return self.heard[-1]

    @property
    def buttons(self) -> list[str]:
        """Labels on the newest message that has buttons."""
        return self._newest_with_buttons().labels

    @property
    def toast(self) -> str | None:
        """What the last tap was answered with."""
        return self._telegram.taps[self._last_tap].toast if self._last_tap else None

    def offers_location(self) -> bool:
        """Whether the phone shows a button that shares the location."""
        keyboard = self._chat.reply_keyboard or {}
        rows = keyboard.get("keyboard", [])
        return any(button.get("request_location") for row in rows for button in row)

    async def settled(self) -> None:
        await self._telegram.settled()

    async def say(self, words: str, *, reply_to: Shown | None = None) -> None:
        """Write something, and wait until the bot has done what it does about it."""
        self.type(words, reply_to=reply_to)
        await self.settled()

    def type(self, words: str, *, reply_to: Shown | None = None) -> Json:
        """Write something and do not wait; returns the update's message."""
        message = self._message()
        message["text"] = words
        if words.startswith("/"):
            command = words.split(maxsplit=1)[0]
            entity = {"type": "bot_command", "offset": 0, "length": len(command)}
            message["entities"] = [entity]
        if reply_to is not None:
            message["reply_to_message"] = self._telegram.message_json(self._chat, reply_to)
        self._keep(message, words)
        self._telegram.push("message", message)
        return message

    async def tap(self, label: str, *, on: Shown | None = None) -> None:
        """Tap a button of the newest message that has some, or of a given message."""
        self.press(label, on=on)
        await self.settled()

    def press(self, label: str, *, on: Shown | None = None) -> str:
        """Tap a button and do not wait."""
        shown = on or self._newest_with_buttons()
        found = [data for text, data in shown.buttons if text == label]
        assert found, f"no button {label!r} among {shown.labels}"
        return self.press_data(found[0], shown)

    def press_data(self, data: str, shown: Shown, *, inaccessible: bool = False) -> str:
        """Tap what was a button of a message, also when it is gone since."""
        number = self._telegram.new_tap(self._chat.id)
        self._last_tap = number
        message = self._telegram.message_json(self._chat, shown)
        if inaccessible:
            message = {"message_id": shown.id, "chat": chat_json(self._chat), "date": 0}
        self._telegram.push(
            "callback_query",
            {
                "id": number,
                "from": person_json(self._chat),
                "chat_instance": "1",
                "message": message,
                "data": data,
            },
        )
        return number

    async def share_location(self, latitude: float, longitude: float) -> None:
        message = self._message()
        message["location"] = {"latitude": latitude, "longitude": longitude}
        await self._push(message)

    async def edit(self, words: str) -> None:
        """Edit the last thing said."""
        assert self._last_said is not None, "nothing was said that could be edited"
        self._last_said.text = words
        message = self._telegram.message_json(self._chat, self._last_said)
        message["edit_date"] = self._telegram.seconds()
        self._telegram.push("edited_message", message)
        await self.settled()

    async def caption(self, words: str) -> None:
        """Send a photo with words under it."""
        message = self._message()
        message["photo"] = [_file("photo", width=90, height=90)]
        message["caption"] = words
        await self._push(message)

    async def photo(self) -> None:
        message = self._message()
        message["photo"] = [_file("photo", width=90, height=90)]
        await self._push(message)

    async def sticker(self) -> None:
        message = self._message()
        message["sticker"] = _file(
            "sticker", width=512, height=512, type="regular", is_animated=False, is_video=False
        )
        await self._push(message)

    async def voice(self) -> None:
        message = self._message()
        message["voice"] = _file("voice", duration=3)
        await self._push(message)

    async def block(self) -> None:
        self._chat.blocked = True
        self._membership("member", "kicked")
        await self.settled()

    async def unblock(self) -> None:
        self._chat.blocked = False
        self._membership("kicked", "member")
        await self.settled()

    def _newest_with_buttons(self) -> Shown:
        for shown in reversed(self.heard):
            if shown.buttons:
                return shown
        raise AssertionError(f"no message has buttons; the last says {self.last.text!r}")

    def _message(self) -> Json:
        return {
            "message_id": self._telegram.new_message_id(),
            "date": self._telegram.seconds(),
            "chat": chat_json(self._chat),
            "from": person_json(self._chat),
        }

    async def _push(self, message: Json) -> None:
        self._keep(message, str(message.get("caption", "")))
        self._telegram.push("message", message)
        await self.settled()

    def _keep(self, message: Json, words: str) -> None:
        shown = Shown(message["message_id"], self._chat.id, words, from_bot=False)
        self._chat.messages[shown.id] = shown
        self._last_said = shown

    def _membership(self, before: str, after: str) -> None:
        bot = {"id": BOT_ID, "is_bot": True, "first_name": "Sturdy", "username": BOT_NAME}
        self._telegram.push(
            "my_chat_member",
            {
                "chat": chat_json(self._chat),
                "from": person_json(self._chat),
                "date": self._telegram.seconds(),
                "old_chat_member": _member(before, bot),
                "new_chat_member": _member(after, bot),
            },
        )


def _refused(refusal: RefusedError) -> Response:
    answer: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.retry_after is not None:
        answer["parameters"] = {"retry_after": refusal.retry_after}
    return JSONResponse(answer, status_code=refusal.code)


def _broken() -> Response:
    """An answer whose connection breaks before it is complete."""

    async def part() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.sleep(0)
        raise ConnectionError("broken on purpose")

    return StreamingResponse(part(), headers={"content-length": "100"})


def chat_json(chat: Chat) -> Json:
    if chat.kind == "private":
        return {"id": chat.id, "type": "private", "first_name": chat.name}
    return {"id": chat.id, "type": chat.kind, "title": chat.name}


def person_json(chat: Chat) -> Json:
    number = chat.id if chat.kind == "private" else 777
    return {"id": number, "is_bot": False, "first_name": chat.name, "language_code": chat.language}


def _member(status: str, user: Json) -> Json:
    member: Json = {"status": status, "user": user}
    if status == "kicked":
        member["until_date"] = 0
    return member


def _file(kind: str, **more: object) -> Json:
    return {"file_id": f"{kind}-1", "file_unique_id": f"{kind}-u1", **more}


def _parameters(request: Request, body: bytes) -> Json:
    parameters: Json = dict(request.query_params)
    content_type = request.headers.get("content-type", "")
    if content_type.startswith("application/json") and body:
        parameters.update(json.loads(body))
    elif content_type.startswith("multipart/form-data"):
        parameters.update(fields_of(content_type, body))
    elif body:
        parameters.update(parse_qsl(body.decode(), keep_blank_values=True))
    return parameters


def _json(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return None


def _text(parameters: Json) -> str:
    """The words of a message, parsed as Telegram parses them."""
    raw = str(parameters.get("text", ""))
    if not raw:
        raise bad_request("message text is empty")
    words = _parsed(raw, parameters)
    if not words:
        raise bad_request("text must be non-empty")
    return words


def _caption(parameters: Json) -> str:
    """The words under a picture, parsed; there may be none."""
    return _parsed(str(parameters.get("caption", "")), parameters)


def _parsed(raw: str, parameters: Json) -> str:
    if len(raw.encode()) > MOST_RAW_BYTES:
        raise bad_request("text is too long")
    mode = str(parameters.get("parse_mode", ""))
    if mode.lower() not in {"", "html"}:
        raise bad_request("unsupported parse_mode")
    if mode:
        try:
            raw = read(raw).words
        except UnreadableHtmlError as error:
            raise bad_request(f"can't parse entities: {error}") from None
    return raw.strip()


def _check_length(text: str) -> None:
    if len(text) > MOST_CHARACTERS:
        raise bad_request("message is too long")


def _to_edit(chat: Chat, parameters: Json) -> Shown:
    shown = chat.messages.get(int(parameters.get("message_id", 0)))
    if shown is None:
        raise bad_request("message to edit not found")
    if not shown.from_bot:
        raise bad_request("message can't be edited")
    return shown


def _markup(parameters: Json, *, inline_only: bool) -> Json | None:
    if "reply_markup" not in parameters:
        return None
    markup = _json(parameters["reply_markup"])
    if not isinstance(markup, dict):
        raise bad_request("can't parse reply keyboard markup JSON object")
    if "inline_keyboard" in markup:
        _check_inline(markup["inline_keyboard"])
    elif inline_only:
        raise bad_request("inline keyboard expected")
    return markup


def _check_inline(rows: list[list[Json]]) -> None:
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows):
        raise bad_request("reply markup is too long")
    for button in (button for row in rows for button in row):
        if not button.get("text"):
            raise bad_request("BUTTON_TEXT_INVALID")
        if "callback_data" not in button and "url" not in button:
            raise bad_request("text buttons are unallowed in the inline keyboard")
        if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
            raise bad_request("BUTTON_DATA_INVALID")


def _buttons(markup: Json | None) -> tuple[tuple[str, str], ...]:
    rows = (markup or {}).get("inline_keyboard", [])
    return tuple(
        (button["text"], button.get("callback_data", "")) for row in rows for button in row
    )


def _check_command(command: Json) -> None:
    name = str(command.get("command", "")).strip().removeprefix("/")
    description = str(command.get("description", ""))
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > 32:
        raise bad_request("command length must not exceed 32")
    if not re.fullmatch(r"[a-z0-9_]+", name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > 256:
        raise bad_request("command description length must not exceed 256")


class _Server(uvicorn.Server):
    """Leaves the signals to pytest."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def fake_telegram(*, tap_lifetime: float = 15.0) -> AsyncIterator[FakeTelegram]:
    """A Telegram on a free port of this machine, for as long as the block lasts."""
    telegram = FakeTelegram(tap_lifetime=tap_lifetime)
    app = Starlette(
        routes=[Route("/bot{token}/{method}", telegram.answer, methods=["GET", "POST"])]
    )
    # Named TCP, so that asyncio turns off the delay of small packets.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listening:
        listening.bind(("127.0.0.1", 0))
        telegram.url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        server = _Server(
            uvicorn.Config(
                app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=1
            )
        )
        serving = asyncio.ensure_future(server.serve(sockets=[listening]))
        while not server.started:  # noqa: ASYNC110  # uvicorn offers no event
            await asyncio.sleep(0.01)
        try:
            yield telegram
        finally:
            telegram.end_poll()
            server.should_exit = True
            server.force_exit = True
            await serving
