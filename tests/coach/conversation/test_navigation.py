"""Every command and every wish leads somewhere: the tables have no holes."""

from coach.conversation import navigation, words
from coach.conversation.choices import Place
from coach.language.intents import Intent

ANSWERED_IN_WORDS = {
    Intent.CHANGE,
    Intent.UNITS,
    Intent.HEALTH_CHANGED,
    Intent.PAUSE,
    Intent.STOP,
    Intent.SILENCE,
    Intent.MOVE,
    Intent.SKIP,
    Intent.GREETING,
    Intent.THANKS,
}


def test_every_place_is_led_to_once() -> None:
    assert navigation.OF_TRAINING | set(navigation.LEADS_TO) == set(Place)
    assert not navigation.OF_TRAINING & set(navigation.LEADS_TO)


def test_every_intent_is_a_place_or_a_wish() -> None:
    assert set(words._PLACES) | ANSWERED_IN_WORDS == set(Intent)
    assert not set(words._PLACES) & ANSWERED_IN_WORDS
