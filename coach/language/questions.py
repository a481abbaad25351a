"""Questions on training, and what they are about."""

from coach.knowledge.topics import Topic
from coach.language.circumstances import is_mild_cold
from coach.language.exercises import find_exercises
from coach.language.meanings import Asks
from coach.language.tokens import word_set
from coach.language.told import Told
from coach.language.words.questions import MISSED_LONG_AGO, TOPICS, TRAINING_WORDS

NOTICED = word_set("difference results stronger faster notice benefit")
"""Beside "how long" they ask for what training brings, not for the length of a session."""
SHORTEST_QUESTION = 2
"""Words."""


def read_question(told: Told) -> Asks | None:
    """A question on training; None for one on anything else ("what's the weather?")."""
    if MISSED_LONG_AGO.fits(told.phrase):
        return Asks(topic=Topic.MISSED_SESSIONS)
    if is_mild_cold(told):
        return Asks(topic=Topic.ILLNESS)
    words = sum(token.isalnum() for token in told.tokens)
    if not told.is_question or words < SHORTEST_QUESTION:
        return None
    named = find_exercises(told.phrase.tokens, told.names)
    exercises = tuple(dict.fromkeys(found.value for found in named))
    topics = TOPICS.values(told.phrase)
    if topics:
        first = next(topic for topic in TOPICS.order if topic in topics)
        if first is Topic.SESSION_LENGTH and not NOTICED.isdisjoint(told.tokens):
            first = Topic.PROGRESS_SPEED
        return Asks(topic=first, exercises=exercises)
    is_on_training = bool(exercises) or not TRAINING_WORDS.isdisjoint(told.phrase.tokens)
    return Asks(topic=Topic.OTHER, exercises=exercises) if is_on_training else None
