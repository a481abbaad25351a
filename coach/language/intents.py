"""What a runner wants when nothing was asked."""

from collections.abc import Callable
from enum import StrEnum
from itertools import pairwise

from coach.dialogue import Question
from coach.language.clock import read_time
from coach.language.dates import ORDINALS
from coach.language.exercises import find_exercises, names_of
from coach.language.lexicon import Found, Lexicon
from coach.language.negation import is_denied
from coach.language.numbers import number_at
from coach.language.places import read_place
from coach.language.places_of_pain import find_areas
from coach.language.profile import OLDEST
from coach.language.tokens import Tokens, tokenise, word_set
from coach.language.week import read_week
from coach.language.words.answers import COURTESIES
from coach.language.words.body import ASSESSED, HURTING, PAINLESS
from coach.language.words.calendar import DAYS, NEAR_DAYS
from coach.language.words.intents import (
    AGE_ENDS,
    AGE_LEADS,
    CANNOT_TODAY,
    CHANGE_TOPICS,
    CHANGE_WORDS,
    CLEARED,
    DEEDS,
    DELETE,
    DOSES,
    GREETINGS,
    HEALTH_CHANGED,
    HEALTH_ENDED,
    HELP,
    KIT_CHANGES,
    LOG,
    MOVE,
    MOVE_ALONE,
    MOVE_OBJECTS,
    MOVE_VERBS,
    MOVED_HOME,
    NEEDS_A_DAY,
    NO_KIT,
    NO_MORE_RACE,
    NOT_CLEARED,
    NOT_YET_DONE,
    PAUSE,
    PAUSE_ALONE,
    PAUSE_FOR_DAYS,
    RACE_CHANGES,
    REASSURED,
    RED_TAPE,
    REMINDERS,
    RESUME,
    RESUME_ALONE,
    RUN_MOVES,
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
    SORE_NOW,
    SPANS_OF_DAYS,
    STOP,
    THANKS,
    TOLD_OF_DOSES,
    USE_UNITS,
    WEEK_CHANGES,
    WHY,
    WITHIN_A_SESSION,
)
from coach.language.words.numbers import MASS_UNITS, UNIT_WISHES
from coach.language.words.profile import KIT
from coach.language.words.running import RACE_DISTANCES, RUN_KINDS, RUNS
from coach.language.words.session import COMPLETIONS
from coach.training_log import Completion
from coach.values import Value


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
TELLING_VERBS = word_set("did done skipped missed forgot")
"""Beside an exercise they tell of a session."""
QUESTION_WORDS = word_set("what when which why how who did do does is are can could should will")
YOUNGEST = 8
"""Smaller numbers behind "I'm" tell of something else."""
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
    if tokens in DELETE and not _denied(DELETE, tokens) and tokens not in NO_MORE_RACE:
        return IntentReading(intent=Intent.DELETE)
    if _is_bare(tokens, STOP):
        return IntentReading(intent=Intent.STOP)
    if _wishes_silence(tokens):
        return IntentReading(intent=Intent.SILENCE)
    if _reports_session(tokens):
        return IntentReading(intent=Intent.LOG) if _is_bare(tokens, LOG) else _courtesy(tokens)
    return _change(text, tokens) or _wish(tokens) or _courtesy(tokens)


def read_intents(text: str) -> tuple[IntentReading, ...]:
    """All that a message asks for, in the order in which `read_intent` tries them.

    A session told beside a wish does not silence it.
    """
    tokens = tokenise(text)
    if not tokens:
        return ()
    change, courtesy = _change(text, tokens), _courtesy(tokens)
    health = _health(tokens)
    first = () if health is None else (IntentReading(intent=health),)
    if tokens in DELETE and not _denied(DELETE, tokens) and tokens not in NO_MORE_RACE:
        first = (*first, IntentReading(intent=Intent.DELETE))
    if _is_bare(tokens, STOP):
        first = (*first, IntentReading(intent=Intent.STOP))
    if _wishes_silence(tokens):
        first = (*first, IntentReading(intent=Intent.SILENCE))
    wished = tuple(
        IntentReading(intent=intent) for intent, is_wished in _WISHES if is_wished(tokens)
    )
    shown = tuple(
        IntentReading(intent=intent) for intent, lexicon in _SHOWN if _asks_for(tokens, lexicon)
    )
    last = tuple(each for each in (change, courtesy) if each is not None)
    return (*first, *wished, *shown, *last)


def _wish(tokens: Tokens) -> IntentReading | None:
    for intent, is_wished in _WISHES:
        if is_wished(tokens):
            return IntentReading(intent=intent)
    for intent, lexicon in _SHOWN:
        if _asks_for(tokens, lexicon):
            return IntentReading(intent=intent)
    return None


def _says(tokens: Tokens, lexicon: Lexicon[bool]) -> bool:
    return tokens in lexicon and not _denied(lexicon, tokens)


def _reports_session(tokens: Tokens) -> bool:
    """Whether words tell of a session done, whatever else they hold."""
    if tells_deed(tokens):
        return True
    is_question = "?" in tokens or tokens[0] in QUESTION_WORDS
    tells = not TELLING_VERBS.isdisjoint(tokens) and not is_question
    return tells and bool(find_exercises(tokens, names_of(())))


def tells_deed(tokens: Tokens) -> bool:
    """Whether words say that something was done ("finished", "did it")."""
    return any(_tells_of_deed(tokens, found) for found in COMPLETIONS.find(tokens))


def _tells_of_deed(tokens: Tokens, found: Found[Completion]) -> bool:
    if found.value is Completion.NONE or DEEDS.isdisjoint(tokens[found.start : found.end]):
        return False
    before = tokens[max(0, found.start - 2) : found.start]
    return NOT_YET_DONE.isdisjoint(before) and tokens[found.end : found.end + 1] != ("with",)


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
    for question, is_changed in _CHANGES:
        if is_changed(text, tokens):
            return question
    return _named_topic(tokens)


def _named_topic(tokens: Tokens) -> Question | None:
    """What a word of changing is about; kit itself where it was gained or lost."""
    exercises = find_exercises(tokens, names_of(()))
    named = tuple(
        topic
        for topic in CHANGE_TOPICS.find(tokens)
        if not any(each.start <= topic.start < each.end for each in exercises)
    )
    if _changes_kit(tokens) and not any(found.value in ON_THE_SCALES for found in named):
        return Question.KIT
    if not named or tokens not in CHANGE_WORDS:
        return Question.WEEK if _moves_a_run(tokens) else None
    return max(named, key=lambda found: found.end - found.start).value


def _changes_reminder(text: str, tokens: Tokens) -> bool:
    return tokens in REMINDERS and (read_time(text) is not None or tokens in CHANGE_WORDS)


def _changes_sore_spots(_text: str, tokens: Tokens) -> bool:
    return bool(find_areas(tokens)) and tokens in SORE_NOW


def _moved_home(text: str, tokens: Tokens) -> bool:
    return tokens in MOVED_HOME and read_place(text) is not None


def _tells_week(text: str, tokens: Tokens) -> bool:
    return tokens in WEEK_CHANGES and read_week(text) is not None and tokens in DAYS


def _changes_race(_text: str, tokens: Tokens) -> bool:
    names_race = tokens in RACE_DISTANCES or "race" in tokens or "k" in tokens
    return tokens in NO_MORE_RACE or (tokens in RACE_CHANGES and names_race)


def _changes_kit(tokens: Tokens) -> bool:
    words = sum(token.isalnum() for token in tokens)
    if tokens in NO_KIT and words <= SHORT + 2 and "today" not in tokens:
        return True
    kit = [found for found in KIT.find(tokens) if found.value]
    is_lost = any(tokens[max(0, found.start - 2) : found.start] == ("no", "more") for found in kit)
    return bool(kit) and (is_lost or tokens in KIT_CHANGES)


def _moves_a_run(tokens: Tokens) -> bool:
    """Such as "my tempo is on thursday now", "tempo moves to thursday"."""
    if tokens not in DAYS:
        return False
    runs = [run for run in RUNS.find(tokens) if run.value]
    moves = RUN_MOVES.find(tokens)
    return ("now" in tokens and tokens in RUN_KINDS) or any(
        move.start == run.end or tokens[move.end : run.start] in (("my",), ("the",))
        for move in moves
        for run in runs
    )


def _tells_age(_text: str, tokens: Tokens) -> bool:
    """Such as "I turned 65", "I'm 66 now"; not "I'm 70 kg"."""
    words = tuple(token for token in tokens if token.isalnum())
    lead = AGE_LEADS.at(words, 0)
    age = None if lead is None else number_at(words, lead.end)
    if age is None or not (age.value.is_integer() and YOUNGEST <= age.value <= OLDEST):
        return False
    rest = words[age.end :]
    while rest:
        end = AGE_ENDS.at(rest, 0) or COURTESIES.at(rest, 0)
        if end is None:
            return False
        rest = rest[end.end :]
    return True


def _asks_for_dose(_text: str, tokens: Tokens) -> bool:
    """Such as "3 sessions a week please"; not "I run 4 times a week"."""
    words = tuple(token for token in tokens if token.isalnum())
    is_short = len(words) <= SHORT + 3 and "?" not in tokens
    return is_short and tokens in DOSES and TOLD_OF_DOSES.isdisjoint(words)


_CHANGES: tuple[tuple[Question, Callable[[str, Tokens], bool]], ...] = (
    (Question.TIME, _changes_reminder),
    (Question.SORE, _changes_sore_spots),
    (Question.PLACE, _moved_home),
    (Question.WEEK, _tells_week),
    (Question.RACE, _changes_race),
    (Question.AGE, _tells_age),
    (Question.DOSE, _asks_for_dose),
)
"""Answers whose change is told without a word of changing, in the order in which they are tried."""


def _courtesy(tokens: Tokens) -> IntentReading | None:
    words = tuple(token for token in tokens if token.isalnum())
    if tokens in THANKS and len(words) <= SHORT * 2:
        return IntentReading(intent=Intent.THANKS)
    if GREETINGS.at(words, 0) is not None and len(words) <= SHORT:
        return IntentReading(intent=Intent.GREETING)
    return None
