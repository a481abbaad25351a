"""What a runner wants when nothing was asked."""

from enum import StrEnum

from coach.dialogue import Question
from coach.language.clock import read_time
from coach.language.lexicon import Lexicon
from coach.language.negation import is_denied
from coach.language.places import read_place
from coach.language.places_of_pain import find_areas
from coach.language.tokens import Tokens, tokenise
from coach.language.week import read_week
from coach.language.words.answers import COURTESIES
from coach.language.words.calendar import DAYS
from coach.language.words.intents import (
    CHANGE_TOPICS,
    CHANGE_WORDS,
    CLEARED,
    DELETE,
    GREETINGS,
    HEALTH_CHANGED,
    HELP,
    KIT_CHANGES,
    LOG,
    MOVE,
    MOVED_HOME,
    NOT_CLEARED,
    PAUSE,
    RACE_CHANGES,
    RED_TAPE,
    REMINDERS,
    RESUME,
    SETTINGS,
    SHOW_PLAN,
    SHOW_PROGRESS,
    SHOW_TODAY,
    SKIP,
    SORE_NOW,
    STOP,
    STOP_REQUESTS,
    THANKS,
    USE_UNITS,
    WEEK_CHANGES,
    WHY,
)
from coach.language.words.numbers import MASS_UNITS, UNIT_WISHES
from coach.language.words.profile import KIT
from coach.language.words.running import RACE_DISTANCES, RUN_KINDS
from coach.values import Value


class Intent(StrEnum):
    """What a message out of the blue is about."""

    SHOW_PLAN = "show_plan"
    SHOW_TODAY = "show_today"
    SHOW_PROGRESS = "show_progress"
    SETTINGS = "settings"
    HELP = "help"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    """A bare "stop"; during a session it ends the session only."""
    DELETE = "delete"
    LOG = "log"
    GREETING = "greeting"
    THANKS = "thanks"
    SKIP = "skip"
    MOVE = "move"
    """Later, or another day."""
    CHANGE = "change"
    """An answer of the profile changes; `question` says which, where it was said."""
    HEALTH_CHANGED = "health_changed"
    CLEARED = "cleared"
    """A professional has cleared what held the coaching."""
    UNITS = "units"
    WHY = "why"


class IntentReading(Value):
    """An intent, with the question it is about where it is a change."""

    intent: Intent
    question: Question | None = None


ON_THE_SCALES = (Question.WEIGHTS, Question.BODY_MASS)
SHORT = 4
"""Words of a message that is nothing but a courtesy or a command."""


def read_intent(text: str) -> IntentReading | None:
    """What a message asks for; None when it asks for nothing the coach can do by words alone.

    Health comes first, then what cannot be undone, then changes, then what is shown.
    """
    tokens = tokenise(text)
    if not tokens:
        return None
    health = _health(tokens)
    if health is not None:
        return IntentReading(intent=health)
    if tokens in DELETE and not _denied(DELETE, tokens):
        return IntentReading(intent=Intent.DELETE)
    if _is_bare(tokens, STOP):
        return IntentReading(intent=Intent.STOP)
    change = _change(text, tokens)
    if change is not None:
        return change
    for intent, lexicon in _SPOKEN:
        if tokens in lexicon and not _denied(lexicon, tokens):
            return IntentReading(intent=intent)
    for intent, lexicon in _SHOWN:
        if _asks_for(tokens, lexicon):
            return IntentReading(intent=intent)
    return _courtesy(tokens)


_SPOKEN: tuple[tuple[Intent, Lexicon[bool]], ...] = (
    (Intent.SKIP, SKIP),
    (Intent.PAUSE, PAUSE),
    (Intent.RESUME, RESUME),
    (Intent.MOVE, MOVE),
    (Intent.WHY, WHY),
    (Intent.STOP, STOP_REQUESTS),
)
"""In the order in which they are tried."""

_SHOWN: tuple[tuple[Intent, Lexicon[bool]], ...] = (
    (Intent.SHOW_PROGRESS, SHOW_PROGRESS),
    (Intent.SHOW_TODAY, SHOW_TODAY),
    (Intent.SHOW_PLAN, SHOW_PLAN),
    (Intent.SETTINGS, SETTINGS),
    (Intent.LOG, LOG),
    (Intent.HELP, HELP),
)
"""Their single words ("today", "plan") ask for something only in short messages."""


def _asks_for(tokens: Tokens, lexicon: Lexicon[bool]) -> bool:
    words = sum(token.isalnum() for token in tokens)
    return any(
        (found.end - found.start > 1 or words <= SHORT)
        and not is_denied(tokens, found.start, found.start)
        for found in lexicon.find(tokens)
    )


def _denied(lexicon: Lexicon[bool], tokens: Tokens) -> bool:
    return all(
        is_denied(tokens, found.start, found.start) and tokens[found.start] not in ("no", "not")
        for found in lexicon.find(tokens)
    )


def _health(tokens: Tokens) -> Intent | None:
    if tokens in CLEARED and tokens not in NOT_CLEARED:
        return Intent.CLEARED
    found = HEALTH_CHANGED.find(tokens)
    changed = any(not is_denied(tokens, word.start, word.end) for word in found)
    is_question = "?" in tokens or tokens[0] in ("can", "should", "is", "does", "will", "what")
    return Intent.HEALTH_CHANGED if changed and not is_question else None


def _is_bare(tokens: Tokens, lexicon: Lexicon[bool]) -> bool:
    words = tuple(token for token in tokens if token.isalnum())
    found = lexicon.at(words, 0) if words else None
    if found is None:
        return False
    rest = words[found.end :]
    while rest:
        tape = RED_TAPE.at(rest, 0) or COURTESIES.at(rest, 0)
        if tape is None:
            return False
        rest = rest[tape.end :]
    return True


def _change(text: str, tokens: Tokens) -> IntentReading | None:
    if _speaks_of_units(tokens):
        return IntentReading(intent=Intent.UNITS, question=Question.UNITS)
    question = _changed_question(text, tokens)
    if question is None:
        return None
    return IntentReading(intent=Intent.CHANGE, question=question)


def _speaks_of_units(tokens: Tokens) -> bool:
    if tokens not in UNIT_WISHES or len(tokens) > SHORT + 3:
        return False
    has_amount = any(
        MASS_UNITS.at(tokens, index + 1) is not None
        for index, token in enumerate(tokens)
        if token[0].isdigit()
    )
    return not has_amount and (tokens in USE_UNITS or tokens in CHANGE_WORDS or len(tokens) == 1)


def _changed_question(text: str, tokens: Tokens) -> Question | None:
    if tokens[0] in ("will", "does", "why", "how", "what", "is", "should", "when"):
        return None
    if tokens in REMINDERS and (read_time(text) is not None or tokens in CHANGE_WORDS):
        return Question.TIME
    if find_areas(tokens) and tokens in SORE_NOW:
        return Question.SORE
    if tokens in MOVED_HOME and read_place(text) is not None:
        return Question.PLACE
    if tokens in WEEK_CHANGES and read_week(text) is not None and tokens in DAYS:
        return Question.WEEK
    if tokens in RACE_CHANGES and (tokens in RACE_DISTANCES or "race" in tokens or "k" in tokens):
        return Question.RACE
    named = CHANGE_TOPICS.find(tokens)
    if _changes_kit(tokens) and not any(found.value in ON_THE_SCALES for found in named):
        return Question.KIT
    if not named or tokens not in CHANGE_WORDS:
        return Question.WEEK if _moves_a_run(tokens) else None
    return max(named, key=lambda found: found.end - found.start).value


def _changes_kit(tokens: Tokens) -> bool:
    return tokens in KIT_CHANGES and any(found.value for found in KIT.find(tokens))


def _moves_a_run(tokens: Tokens) -> bool:
    """Such as "my tempo is on thursday now"."""
    return "now" in tokens and tokens in DAYS and tokens in RUN_KINDS


def _courtesy(tokens: Tokens) -> IntentReading | None:
    words = tuple(token for token in tokens if token.isalnum())
    if tokens in THANKS and len(words) <= SHORT * 2:
        return IntentReading(intent=Intent.THANKS)
    if GREETINGS.at(words, 0) is not None and len(words) <= SHORT:
        return IntentReading(intent=Intent.GREETING)
    return None
