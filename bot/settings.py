"""Settings from the environment or a `.env` file, all checked at once before anything starts."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo
from pydantic.functional_validators import AfterValidator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.pictures.naming import PICTURES

TELEGRAM = "https://api.telegram.org"

TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


class Role(StrEnum):
    """What a process does, where several share the work."""

    ALL = "all"
    RECEIVE = "receive"
    """Takes updates and commits their turns."""
    SEND = "send"
    """Sends what waits, and wakes runners whose nudges are due."""


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
        backend = make_url(value).get_backend_name()
    except ArgumentError:
        raise ValueError("must be an SQLAlchemy URL: sqlite:///data/sturdy.sqlite3") from None
    if backend not in {"sqlite", "postgresql", "postgres"}:
        raise ValueError("must name SQLite or PostgreSQL")
    return value


def _secret(value: SecretStr, info: ValidationInfo) -> SecretStr:
    """What a webhook needs; checked by itself, so that other problems are named beside it."""
    secret = value.get_secret_value()
    allowed = all(sign.isascii() and (sign.isalnum() or sign in "_-") for sign in secret)
    if info.data.get("webhook_url") and not (1 <= len(secret) <= 256 and allowed):
        raise ValueError("must be 1-256 of A-Z a-z 0-9 _ and - when WEBHOOK_URL is set")
    return value


def _role(value: Role, info: ValidationInfo) -> Role:
    database = info.data.get("database_url", "")
    if value is not Role.ALL and database.startswith("sqlite"):
        raise ValueError("receive and send are for several processes, which need PostgreSQL")
    return value


def _needed_by_webhook(value: str, info: ValidationInfo) -> str:
    if info.data.get("webhook_url") and not value:
        raise ValueError("must be host:port such as 127.0.0.1:8080 when WEBHOOK_URL is set")
    return value


def _host_and_port(value: str) -> str:
    if not value:
        return value
    host, colon, port = value.rpartition(":")
    if not colon or not host or not port.isdigit() or not 0 < int(port) < 65536:
        raise ValueError("must be host:port such as 127.0.0.1:8080")
    return value


class TokenAlone(BaseSettings):
    """The one setting without which nothing runs, readable also when others are wrong."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        case_sensitive=False,
        extra="ignore",
        validate_default=True,
    )

    bot_token: Annotated[SecretStr, AfterValidator(_token)] = Field(
        default=SecretStr(""), description="The bot's token, from @BotFather in Telegram."
    )


class Settings(TokenAlone):
    """Everything that can be set. The names are the environment variables' own."""

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
    webhook_secret: Annotated[SecretStr, AfterValidator(_secret)] = Field(
        default=SecretStr(""),
        description="What Telegram must send with every call: 1-256 of A-Z a-z 0-9 _ and -.",
    )
    listen: Annotated[str, AfterValidator(_host_and_port), AfterValidator(_needed_by_webhook)] = (
        Field(
            default="127.0.0.1:8080",
            description="host:port of the webhook, /healthz and /metrics; empty: none of them.",
        )
    )
    messages_per_second: float = Field(
        default=25, ge=0, le=1000, description="Sending pace over all chats; 0: no pacing at all."
    )
    sweep_seconds: float = Field(
        default=5, gt=0, le=3600, description="How often due reminders are looked for, in seconds."
    )
    pictures: Path = Field(
        default=PICTURES, description="Folder where the pictures of exercises are kept."
    )
    role: Annotated[Role, AfterValidator(_role)] = Field(
        default=Role.ALL,
        description="all, or receive or send where several processes share a PostgreSQL.",
    )

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
