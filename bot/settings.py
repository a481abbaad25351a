"""Settings from the environment or a `.env` file, all checked at once before anything starts."""

import re
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic.functional_validators import AfterValidator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

TELEGRAM = "https://api.telegram.org"

TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


def _token(value: SecretStr) -> SecretStr:
    token = value.get_secret_value().strip()
    if token and not TOKEN.fullmatch(token):
        raise ValueError(
            "must be digits, a colon and more, such as 123456:ABC-def, "
            "as @BotFather in Telegram gives it (/newbot)"
        )
    return SecretStr(token)


def _web_address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise ValueError("must be an address such as https://example.org")
    return value.rstrip("/")


def _optional_web_address(value: str) -> str:
    return _web_address(value) if value else value


def _database(value: str) -> str:
    try:
        make_url(value)
    except ArgumentError:
        raise ValueError("must be an SQLAlchemy URL: sqlite:///data/sturdy.sqlite3") from None
    return value


def _host_and_port(value: str) -> str:
    host, colon, port = value.rpartition(":")
    if not colon or not host or not port.isdigit() or not 0 < int(port) < 65536:
        raise ValueError("must be host:port such as 127.0.0.1:8080")
    return value


class Settings(BaseSettings):
    """Everything that can be set. The names are the environment variables' own."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", case_sensitive=False, extra="ignore"
    )

    bot_token: Annotated[SecretStr, AfterValidator(_token)] = Field(
        default=SecretStr(""), description="The bot's token, from @BotFather in Telegram."
    )
    bot_api_url: Annotated[str, AfterValidator(_web_address)] = Field(
        default=TELEGRAM, description="Root of the Bot API server; Telegram's own by default."
    )
    database_url: Annotated[str, AfterValidator(_database)] = Field(
        default="sqlite:///data/sturdy.sqlite3",
        description="Where everything is kept: an SQLAlchemy URL (SQLite or PostgreSQL).",
    )
    webhook_url: Annotated[str, AfterValidator(_optional_web_address)] = Field(
        default="", description="Public https address for Telegram to call; empty: long polling."
    )
    webhook_secret: SecretStr = Field(
        default=SecretStr(""),
        description="What Telegram must send with every call: 1-256 of A-Z a-z 0-9 _ and -.",
    )
    listen: Annotated[str, AfterValidator(_host_and_port)] = Field(
        default="127.0.0.1:8080", description="host:port the webhook is served on."
    )
    messages_per_second: float = Field(
        default=25, ge=0, le=1000, description="Sending pace over all chats; 0: no pacing at all."
    )
    sweep_seconds: float = Field(
        default=5, gt=0, le=3600, description="How often due reminders are looked for, in seconds."
    )

    @model_validator(mode="after")
    def _webhook_needs_a_secret(self) -> Self:
        secret = self.webhook_secret.get_secret_value()
        allowed = all(sign.isascii() and (sign.isalnum() or sign in "_-") for sign in secret)
        if self.webhook_url and not (1 <= len(secret) <= 256 and allowed):
            raise ValueError(
                "WEBHOOK_SECRET: must be 1-256 of A-Z a-z 0-9 _ and - when WEBHOOK_URL is set"
            )
        return self

    @property
    def listen_host(self) -> str:
        """The host part of LISTEN."""
        return self.listen.rpartition(":")[0].strip("[]")

    @property
    def listen_port(self) -> int:
        """The port part of LISTEN."""
        return int(self.listen.rpartition(":")[2])

    @property
    def receives_by(self) -> Literal["webhook", "polling"]:
        """How updates come in."""
        return "webhook" if self.webhook_url else "polling"


def problems(error: ValidationError) -> tuple[str, ...]:
    """Every setting that is wrong, a line each, without the values (some are secret)."""
    return tuple(
        ": ".join(
            (
                *(str(part).upper() for part in detail["loc"]),
                detail["msg"].removeprefix("Value error, "),
            )
        )
        for detail in error.errors(include_input=False, include_url=False)
    )


def first_line(error: Exception) -> str:
    """What went wrong, in one line for the operator; libraries like to add more."""
    return str(error).splitlines()[0] if str(error) else type(error).__name__
