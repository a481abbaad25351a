"""Settings: all problems at once, and an example file that says the same as the class."""

import re
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from bot.__main__ import main
from bot.settings import Settings, problems
from tests.bot.fake_telegram import TOKEN

EXAMPLE = Path(__file__).parents[2] / ".env.example"
ENTRY = re.compile(r"^# (.+)\n([A-Z_]+)=(.*)$", re.MULTILINE)

NAMES = (
    *("BOT_TOKEN", "BOT_API_URL", "DATABASE_URL", "WEBHOOK_URL", "WEBHOOK_SECRET"),
    *("LISTEN", "MESSAGES_PER_SECOND", "SWEEP_SECONDS", "PICTURES", "ROLE"),
)


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def _plain(value: object) -> str:
    return value.get_secret_value() if isinstance(value, SecretStr) else f"{value}"


def test_the_example_names_every_setting_with_its_default_and_its_line() -> None:
    entries = tuple((name, value, line) for line, name, value in ENTRY.findall(EXAMPLE.read_text()))
    assert entries == tuple(
        (name.upper(), _plain(setting.default), setting.description)
        for name, setting in Settings.model_fields.items()
    )
    assert tuple(name for name, _, _ in entries) == NAMES


def test_the_example_says_nothing_else() -> None:
    settings = [line for line in EXAMPLE.read_text().splitlines() if "=" in line]
    assert len(settings) == len(NAMES)


def test_every_problem_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISTEN", "8080")
    monkeypatch.setenv("MESSAGES_PER_SECOND", "-1")
    monkeypatch.setenv("DATABASE_URL", "nowhere")
    monkeypatch.setenv("BOT_API_URL", "telegram")
    monkeypatch.setenv("SWEEP_SECONDS", "0")
    monkeypatch.setenv("WEBHOOK_URL", "https://example.org/hook")
    monkeypatch.setenv("WEBHOOK_SECRET", "with space")
    monkeypatch.setenv("ROLE", "spectator")
    with pytest.raises(ValidationError) as refused:
        Settings()
    named = {problem.split(":")[0] for problem in problems(refused.value)}
    assert named == {
        *("LISTEN", "MESSAGES_PER_SECOND", "DATABASE_URL", "BOT_API_URL", "SWEEP_SECONDS"),
        *("WEBHOOK_SECRET", "ROLE"),
    }


def test_a_missing_token_is_named_beside_other_problems(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LISTEN", "here")
    assert main(["run"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("LISTEN: ")
    assert "BOT_TOKEN is missing" in said


@pytest.mark.parametrize("url", ["mysql://localhost/sturdy", "oracle://x", "postgres"])
def test_only_sqlite_and_postgresql_are_databases(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(ValidationError) as refused:
        Settings()
    assert problems(refused.value)[0].startswith("DATABASE_URL: ")


@pytest.mark.parametrize("role", ["receive", "send"])
def test_roles_are_for_several_processes(monkeypatch: pytest.MonkeyPatch, role: str) -> None:
    monkeypatch.setenv("ROLE", role)
    with pytest.raises(ValidationError, match="PostgreSQL"):
        Settings()
    monkeypatch.setenv("DATABASE_URL", "postgres://db.example/sturdy")
    assert Settings().role.value == role


def test_nothing_may_be_served_but_a_webhook_must(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISTEN", "")
    assert Settings().listen == ""
    monkeypatch.setenv("WEBHOOK_URL", "https://example.org/hook")
    monkeypatch.setenv("WEBHOOK_SECRET", "secret")
    with pytest.raises(ValidationError) as refused:
        Settings()
    assert problems(refused.value)[0].startswith("LISTEN: ")


@pytest.mark.parametrize("secret", ["", "with space", "ümlaut", "x" * 257])
def test_a_webhook_needs_a_secret(monkeypatch: pytest.MonkeyPatch, secret: str) -> None:
    monkeypatch.setenv("WEBHOOK_URL", "https://example.org/hook")
    monkeypatch.setenv("WEBHOOK_SECRET", secret)
    with pytest.raises(ValidationError) as refused:
        Settings()
    assert problems(refused.value)[0].startswith("WEBHOOK_SECRET: ")


@pytest.mark.parametrize(
    ("listen", "host", "port"), [("0.0.0.0:80", "0.0.0.0", 80), ("[::1]:8443", "::1", 8443)]
)
def test_listen_is_a_host_and_a_port(
    monkeypatch: pytest.MonkeyPatch, listen: str, host: str, port: int
) -> None:
    monkeypatch.setenv("LISTEN", listen)
    settings = Settings()
    assert (settings.listen_host, settings.listen_port) == (host, port)


def test_a_bad_setting_ends_the_program_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "123:secret")
    monkeypatch.setenv("LISTEN", "here")
    assert main(["run"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("LISTEN: must be host:port")
    assert "secret" not in said


@pytest.mark.parametrize("token", [None, "", " ", "\t"])
def test_without_a_token_one_line_says_how_to_get_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], token: str | None
) -> None:
    if token is not None:
        monkeypatch.setenv("BOT_TOKEN", token)
    assert main(["run"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert all(word in said for word in ("@BotFather", "BOT_TOKEN", ".env"))


@pytest.mark.parametrize(
    "token", ["abc", "987654", "987654:", ":AAsecret", "12a:AAsecret", "123:AA secret", "１２:AA"]
)
def test_what_is_no_token_ends_the_program_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], token: str
) -> None:
    monkeypatch.setenv("BOT_TOKEN", token)
    assert main(["run"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert said.startswith("BOT_TOKEN: ")
    assert "@BotFather" in said
    assert token not in said


@pytest.mark.parametrize("token", [TOKEN, f" {TOKEN}\n", "1:a", "123456:ABC-DEF_1234ghIkl"])
def test_a_token_is_taken_without_the_space_around_it(
    monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    monkeypatch.setenv("BOT_TOKEN", token)
    assert Settings().bot_token.get_secret_value() == token.strip()
