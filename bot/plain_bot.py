"""The bot, with the calls that are made all the time told in plain JSON.

Of a message that is sent only its number is of use, and of a keyboard nothing but what goes over
the wire: as python-telegram-bot's objects the two cost ten times what is left of such a call.
"""

from telegram import Bot
from telegram.constants import ParseMode

from bot.updates import ALLOWED, Json

ANSWER_SECONDS = 10
"""How much longer than it may wait the answer of getUpdates may take on its way."""

NO_PREVIEW = {"is_disabled": True}


class PlainBot(Bot):
    """A bot that hands out its updates as Telegram writes them, and sends keyboards as JSON.

    Raises what the methods of `Bot` raise.
    """

    async def raw_updates(self, offset: int | None, seconds: int) -> tuple[Json, ...]:
        """Wait up to `seconds` for the next updates.

        `Bot.get_updates` reads a whole batch at once, and one update that it cannot read would
        take the rest of the batch with it, again and again.
        """
        wanted = {"offset": offset, "timeout": seconds, "allowed_updates": ALLOWED}
        answer = await self._post("getUpdates", wanted, read_timeout=seconds + ANSWER_SECONDS)
        return tuple(answer) if isinstance(answer, list) else ()

    async def send_words(
        self,
        chat_id: int,
        words: str,
        mode: ParseMode | None,
        keyboard: Json | None,
        *,
        silent: bool,
    ) -> int:
        """Send a text; returns the message's number."""
        sent = await self._post(
            "sendMessage",
            {
                "chat_id": chat_id,
                "text": words,
                "parse_mode": mode,
                "reply_markup": keyboard,
                "disable_notification": silent,
                "link_preview_options": NO_PREVIEW,
            },
        )
        return int(sent["message_id"])

    async def edit_words(
        self,
        chat_id: int,
        message_id: int,
        words: str,
        mode: ParseMode | None,
        keyboard: Json | None,
    ) -> None:
        """Rewrite a message in place, with just this keyboard under it."""
        await self._post(
            "editMessageText",
            {
                "chat_id": chat_id,
                "message_id": message_id,
                "text": words,
                "parse_mode": mode,
                "reply_markup": keyboard,
                "link_preview_options": NO_PREVIEW,
            },
        )
