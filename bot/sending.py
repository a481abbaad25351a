"""One effect as calls of the Bot API. What the calls refuse is judged in `bot.outcomes`."""

from collections.abc import Awaitable, Callable
from typing import TypeVar, assert_never

import structlog
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.plain_bot import PlainBot
from bot.telegram_text import LIMIT, html, inline, markup, parts
from coach.conversation.effects import Buttons, Close, Keyboard, Revise, Say
from coach.phrases.text import Text

log = structlog.get_logger(__name__)

UNCHANGED = "message is not modified"
GONE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
)
UNREADABLE = "can't parse entities"

Result = TypeVar("Result")


async def carry_out(
    bot: PlainBot, chat_id: int, effect: Say | Revise | Close, message_id: int | None
) -> int | None:
    """Carry out one effect in words; `message_id` is the message its card stands for now, if any.

    Returns the message the card stands for afterwards. Raises what the Bot API refuses, but for
    what is no failure: an edit that changes nothing, and a message that is gone.
    """
    match effect:
        case Say(text=text, keyboard=keyboard, silent=silent):
            return await say(bot, chat_id, text, keyboard, silent=silent)
        case Revise(text=text, keyboard=keyboard):
            edited = await _edit(bot, chat_id, message_id, text, keyboard)
            return message_id if edited else await say(bot, chat_id, text, keyboard)
        case Close(text=text):
            await _edit(bot, chat_id, message_id, text, None)
            return message_id
        case _:
            assert_never(effect)


async def say(
    bot: PlainBot,
    chat_id: int,
    text: Text,
    keyboard: Keyboard | None = None,
    *,
    silent: bool = False,
) -> int | None:
    """Send a text, in several messages where it is long; the keyboard comes with the last."""
    messages = parts(text)
    last = None
    for place, message in enumerate(messages, start=1):
        under = markup(keyboard) if place == len(messages) else None

        async def send(words: str, mode: ParseMode | None) -> int:
            # Awaited before the next round.
            return await bot.send_words(chat_id, words, mode, under, silent=silent)  # noqa: B023

        last = await plain_when_unreadable(send, message)
    return last


async def _edit(
    bot: PlainBot, chat_id: int, message_id: int | None, text: Text, keyboard: Buttons | None
) -> bool:
    """Rewrite a message in place; False when it cannot be: gone, or the text too long for one."""
    messages = parts(text)
    if message_id is None or len(messages) != 1:
        return False

    async def edit(words: str, mode: ParseMode | None) -> None:
        await bot.edit_words(chat_id, message_id, words, mode, inline(keyboard))

    try:
        await plain_when_unreadable(edit, messages[0])
    except BadRequest as refused:
        reason = refused.message.lower()
        if UNCHANGED in reason:
            return True
        if any(gone in reason for gone in GONE):
            return False
        raise
    return True


async def plain_when_unreadable(
    call: Callable[[str, ParseMode | None], Awaitable[Result]], text: Text
) -> Result:
    """Call with HTML; where Telegram cannot read our HTML, the runner still gets the words."""
    try:
        return await call(html(text), ParseMode.HTML)
    except BadRequest as refused:
        if UNREADABLE not in refused.message.lower():
            raise
        # Behind a quotation mark come words of the message.
        reason = refused.message.partition('"')[0]
        log.error("our own HTML was refused, sent plain", reason=reason)  # noqa: TRY400
        return await call(text.plain[:LIMIT], None)
