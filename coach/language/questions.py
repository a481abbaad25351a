"""Questions on training, and what they are about."""

from coach.knowledge.topics import Topic
from coach.language.exercises import find_exercises
from coach.language.meanings import Asks
from coach.language.told import Told
from coach.language.words.questions import TOPICS, TRAINING_WORDS

SHORTEST_QUESTION = 2
"""Words."""


def read_question(told: Told) -> Asks | None:
    """A question on training; None for one on anything else ("what's the weather?")."""
    words = sum(token.isalnum() for token in told.tokens)
    if not told.is_question or words < SHORTEST_QUESTION:
        return None
    named = find_exercises(told.phrase.tokens, told.names)
    exercises = tuple(dict.fromkeys(found.value for found in named))
    topics = TOPICS.values(told.phrase)
    if topics:
        first = next(topic for topic in TOPICS.order if topic in topics)
        return Asks(topic=first, exercises=exercises)
    is_on_training = bool(exercises) or not TRAINING_WORDS.isdisjoint(told.phrase.tokens)
    return Asks(topic=Topic.OTHER, exercises=exercises) if is_on_training else None
