"""Every command and every wish leads somewhere: the tables have no holes."""

from datetime import timedelta

import pytest

from coach.conversation import commands, navigation
from coach.conversation.choices import Place
from coach.dialogue import Question
from coach.language.intents import Intent
from tests.coach.conversation.runners import runner

READ_AS_WISHES = {
    Intent.PAUSE,
    Intent.RESUME,
    Intent.MOVE,
    Intent.SKIP,
    Intent.UNITS,
}
"""Meanings of their own, with a value."""


def test_every_place_is_led_to_once() -> None:
    assert navigation.OF_TRAINING | set(navigation.LEADS_TO) == set(Place)
    assert not navigation.OF_TRAINING & set(navigation.LEADS_TO)


@pytest.mark.parametrize("intent", sorted(set(Intent) - READ_AS_WISHES))
def test_every_command_leads_somewhere(intent: Intent) -> None:
    """From a chat in which each of them means something."""
    chat = runner({Question.AGE: "15"}).skip(timedelta(hours=1))
    chat.tap("Done").tap("0 ·").tap("clean").tap("2–3")
    assert commands.obey(chat.scene(), intent, "") is not None
