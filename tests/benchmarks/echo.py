"""The barest bot there is: python-telegram-bot's own loop, answering with what it heard."""

import os

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text(update.message.text or "")


def main() -> None:
    root = os.environ["BOT_API_URL"]
    application = (
        Application.builder().token(os.environ["BOT_TOKEN"]).base_url(f"{root}/bot").build()
    )
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling(timeout=50)


if __name__ == "__main__":
    main()
