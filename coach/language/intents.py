"""What a runner wants when nothing was asked."""

from collections.abc import Callable
from enum import StrEnum
from itertools import pairwise

from coach.language.dates import ORDINALS
from coach.language.lexicon import Found, Lexicon
from coach.language.negation import is_denied
from coach.language.tokens import Tokens, word_set
from coach.language.words.answers import COURTESIES
from coach.language.words.body import ASSESSED, HURTING, PAINLESS
from coach.language.words.calendar import DAYS, NEAR_DAYS
from coach.language.words.intents import (
    CANNOT_TODAY,
    CHANGE_WORDS,
    CLEARED,
    DEEDS,
    DELETE,
    GREETINGS,
    HEALTH_CHANGED,
    HEALTH_ENDED,
    HELP,
    LOG,
    MOVE,
    MOVE_ALONE,
    MOVE_OBJECTS,
    MOVE_VERBS,
    NEEDS_A_DAY,
    NO_MORE_RACE,
    NOT_CLEARED,
    NOT_YET_DONE,
    PAUSE,
    PAUSE_ALONE,
    PAUSE_FOR_DAYS,
    REASSURED,
    RED_TAPE,
    RESUME,
    RESUME_ALONE,
    SESSION_NOUNS,
    SETTINGS,
    SHOW_PLAN,
    SHOW_PROGRESS,
    SHOW_SEASON,
    SHOW_TODAY,
    SILENCE,
    SILENCE_ALONE,
    SKIP,
    SKIP_ALONE,
    SPANS_OF_DAYS,
    STOP,
    THANKS,
    USE_UNITS,
    WHY,
    WITHIN_A_SESSION,
)
from coach.language.words.numbers import MASS_UNITS, UNIT_WISHES
from coach.language.words.session import COMPLETIONS
from coach.training_log import Completion


class Intent(StrEnum):
    """What a message out of the blue is about."""

    SHOW_PLAN = "show_plan"
    SHOW_TODAY = "show_today"
    SHOW_PROGRESS = "show_progress"
    SHOW_SEASON = "show_season"
    SETTINGS = "settings"
    HELP = "help"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    """A bare "stop"; during a session it ends the session only."""
    SILENCE = "silence"
    """No more messages ("stop reminding me")."""
    DELETE = "delete"
    LOG = "log"
    GREETING = "greeting"
    THANKS = "thanks"
    SKIP = "skip"
    MOVE = "move"
    """Later, or another day."""
    HEALTH_CHANGED = "health_changed"
    CLEARED = "cleared"
    """A professional has cleared what held the coaching."""
    UNITS = "units"
    WHY = "why"
    WHY_THIS = "why_this"
    """The reasons of the session that was shown."""
    WHAT_CHANGED = "what_changed"
    """What the last change of the plan was."""
    UNDO = "undo"
    """What was done last is to be taken back."""
    FIX = "fix"
    """What was told last is to be put right."""
    NO_SUPERVISION = "no_supervision"
    """Nobody is there to watch over a minor."""


DONE_WITH = word_set("the it that all everything today todays my")
"""Behind "done with" they are what was trained."""
SHORT = 4
"""Words of a message that is nothing but a courtesy or a command."""


def usual_wishes(tokens: Tokens) -> tuple[Intent, ...]:
    """All that the usual words of commands ask for: health, what cannot be undone, what is shown.

    Where they claim the same words, the reader of messages decides between them.
    """
    if not tokens:
        return ()
    health = _health(tokens)
    first = () if health is None else (health,)
    if tokens in DELETE and not _denied(DELETE, tokens) and tokens not in NO_MORE_RACE:
        first = (*first, Intent.DELETE)
    if _is_bare(tokens, STOP):
        first = (*first, Intent.STOP)
    if _wishes_silence(tokens):
        first = (*first, Intent.SILENCE)
    wished = tuple(intent for intent, is_wished in _WISHES if is_wished(tokens))
    shown = tuple(intent for intent, lexicon in _SHOWN if _asks_for(tokens, lexicon))
    courtesy = _courtesy(tokens)
    units = (Intent.UNITS,) if _speaks_of_units(tokens) else ()
    return (*first, *wished, *shown, *units, *(() if courtesy is None else (courtesy,)))


def _says(tokens: Tokens, lexicon: Lexicon[bool]) -> bool:
    return tokens in lexicon and not _denied(lexicon, tokens)


def tells_deed(tokens: Tokens) -> bool:
    """Whether words say that something was done ("finished", "did it")."""
    return any(_tells_of_deed(tokens, found) for found in COMPLETIONS.find(tokens))


def _tells_of_deed(tokens: Tokens, found: Found[Completion]) -> bool:
    if found.value is Completion.NONE or DEEDS.isdisjoint(tokens[found.start : found.end]):
        return False
    before = tokens[max(0, found.start - 2) : found.start]
    behind = tokens[found.end : found.end + 2]
    is_sick_of = behind[:1] == ("with",) and DONE_WITH.isdisjoint(behind[1:])
    return NOT_YET_DONE.isdisjoint(before) and not is_sick_of


def _wishes_silence(tokens: Tokens) -> bool:
    if _is_bare(tokens, SILENCE_ALONE):
        return True
    return _says(tokens, SILENCE) and not _names_span(tokens)


def _wishes_skip(tokens: Tokens) -> bool:
    if tokens in CANNOT_TODAY:
        return not _names_another_day(tokens)
    if _is_bare(tokens, SKIP) or _is_bare(tokens, SKIP_ALONE) or _says(tokens, SKIP):
        return True
    words = tuple(token for token in tokens if token.isalnum())
    ends_so = words[-1:] == ("skip",) and len(words) <= SHORT
    return ends_so and not is_denied(words, len(words) - 1, len(words))


def _wishes_pause(tokens: Tokens) -> bool:
    if ("sick", "of") in pairwise(tokens):
        return False
    if _says(tokens, PAUSE) or _is_bare(tokens, PAUSE_ALONE):
        return True
    if not _says(tokens, PAUSE_FOR_DAYS) or not WITHIN_A_SESSION.isdisjoint(tokens):
        return False
    return _names_span(tokens)


def _names_span(tokens: Tokens) -> bool:
    return tokens in SPANS_OF_DAYS or tokens in DAYS or not ORDINALS.isdisjoint(tokens)


def _wishes_resume(tokens: Tokens) -> bool:
    if _is_bare(tokens, RESUME_ALONE):
        return True
    tells_health = tokens in ASSESSED or (tokens in HURTING and tokens not in PAINLESS)
    return _says(tokens, RESUME) and not tells_health


def _wishes_move(tokens: Tokens) -> bool:
    if tokens in CANNOT_TODAY:
        return _names_another_day(tokens)
    if _is_bare(tokens, MOVE_ALONE) or _says(tokens, MOVE):
        return True
    return any(_moves_session(tokens, verb) for verb in MOVE_VERBS.find(tokens))


def _moves_session(tokens: Tokens, verb: Found[bool]) -> bool:
    """Whether a verb of moving has a session for its object ("push today's to friday")."""
    behind = tokens[verb.end : verb.end + 1]
    if is_denied(tokens, verb.start, verb.start) or not behind:
        return False
    names_day = tokens in DAYS or _names_another_day(tokens)
    if not NEEDS_A_DAY.isdisjoint((*behind, tokens[verb.start])):
        return names_day or not SESSION_NOUNS.isdisjoint(tokens[verb.end :])
    return behind[0] in MOVE_OBJECTS or DAYS.at(tokens, verb.end) is not None


def _names_another_day(tokens: Tokens) -> bool:
    near = any(found.value > 0 for found in NEAR_DAYS.find(tokens))
    return near or tokens in DAYS or not ORDINALS.isdisjoint(tokens)


def _wishes_why(tokens: Tokens) -> bool:
    return _says(tokens, WHY)


_WISHES: tuple[tuple[Intent, Callable[[Tokens], bool]], ...] = (
    (Intent.SKIP, _wishes_skip),
    (Intent.PAUSE, _wishes_pause),
    (Intent.RESUME, _wishes_resume),
    (Intent.MOVE, _wishes_move),
    (Intent.WHY, _wishes_why),
)
"""In the order in which they are tried."""

_SHOWN: tuple[tuple[Intent, Lexicon[bool]], ...] = (
    (Intent.SHOW_PROGRESS, SHOW_PROGRESS),
    (Intent.SHOW_SEASON, SHOW_SEASON),
    (Intent.SHOW_TODAY, SHOW_TODAY),
    (Intent.SHOW_PLAN, SHOW_PLAN),
    (Intent.SETTINGS, SETTINGS),
    (Intent.LOG, LOG),
    (Intent.HELP, HELP),
)
"""Their single words ("today", "plan") ask for something only in short messages."""


def _asks_for(tokens: Tokens, lexicon: Lexicon[bool]) -> bool:
    return any(
        (found.end - found.start > 1 or _is_bare(tokens, lexicon))
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
    changed = tokens in HEALTH_ENDED or any(
        not is_denied(tokens, word.start, word.end)
        and REASSURED.isdisjoint(tokens[word.end : word.end + 1])
        for word in HEALTH_CHANGED.find(tokens)
    )
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


def _speaks_of_units(tokens: Tokens) -> bool:
    if tokens not in UNIT_WISHES or len(tokens) > SHORT + 3:
        return False
    has_amount = any(
        MASS_UNITS.at(tokens, index + 1) is not None
        for index, token in enumerate(tokens)
        if token[0].isdigit()
    )
    return not has_amount and (tokens in USE_UNITS or tokens in CHANGE_WORDS or len(tokens) == 1)


def _courtesy(tokens: Tokens) -> Intent | None:
    words = tuple(token for token in tokens if token.isalnum())
    if tokens in THANKS and len(words) <= SHORT * 2:
        return Intent.THANKS
    if GREETINGS.at(words, 0) is not None and len(words) <= SHORT:
        return Intent.GREETING
    return None
