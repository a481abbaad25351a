"""Commands: the menu Telegram accepts, and lines read as commands."""

import re

import pytest

from bot.commands import DESCRIPTIONS, command_of
from coach.conversation.choices import Place


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("/start", Place.START),
        ("/START", Place.START),
        ("/start payload-123", Place.START),
        ("/today@SturdyBot", Place.TODAY),
        ("/today@sturdybot now", Place.TODAY),
        ("/today@OtherBot", None),
        ("/nonsense", None),
        ("today", None),
        ("/", None),
        ("/ today", None),
        ("and /today", None),
        ("/todayish", None),
        ("/plan\nplease", Place.PLAN),
    ],
)
def test_a_line_is_read_as_a_command(line: str, command: Place | None) -> None:
    assert command_of(line, "SturdyBot") is command


def test_telegram_accepts_the_menu() -> None:
    for place, description in DESCRIPTIONS:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", place.value)
        assert 1 <= len(description) <= 256
    assert len({place for place, _ in DESCRIPTIONS}) == len(DESCRIPTIONS) == 11
