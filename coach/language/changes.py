"""Which answer of the profile a runner changes, by the usual words of changes."""

from collections.abc import Callable

from coach.dialogue import Question
from coach.language.clock import read_time
from coach.language.exercises import find_exercises, names_of
from coach.language.lengths import minutes_at
from coach.language.lexicon import Found
from coach.language.numbers import number_at
from coach.language.others import without_others
from coach.language.places import read_place
from coach.language.places_of_pain import find_areas
from coach.language.profile import OLDEST
from coach.language.tokens import Tokens, word_set
from coach.language.week import read_week
from coach.language.words.answers import COURTESIES
from coach.language.words.calendar import DAYS
from coach.language.words.intents import (
    AGE_ENDS,
    AGE_LEADS,
    CHANGE_TOPICS,
    CHANGE_WORDS,
    DOSES,
    FOR_TODAY,
    KIT_CHANGES,
    LIMITS_OF_TIME,
    MOVED_HOME,
    NO_KIT,
    NO_MORE_RACE,
    RACE_CHANGES,
    REMINDERS,
    RUN_MOVES,
    SORE_NOW,
    TOLD_OF_DOSES,
    TOLD_OF_LONG_RUNS,
    TOO_LONG,
    WEEK_CHANGES,
)
from coach.language.words.profile import KIT
from coach.language.words.questions import ASKING_TO_DO
from coach.language.words.running import ALTERNATE_WEEKS, RACE_DISTANCES, RUN_KINDS, RUNS
from coach.profile import Kit

ON_THE_SCALES = (Question.WEIGHTS, Question.BODY_MASS)
COMPARED = word_set("heavier lighter bigger smaller next")
"""Beside kit they speak of another piece of it in a session."""
USING = "use"
YOUNGEST = 8
"""Smaller numbers behind "I'm" tell of something else."""
SHORT = 4
"""Words of a message that does hardly more than name what changes."""


def changed_question(text: str, tokens: Tokens) -> Question | None:
    """The answer that a text changes or wants changed, by the usual words of changes."""
    if not tokens:
        return None
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
    if not COMPARED.isdisjoint(tokens) or _asks_to_use(tokens):
        named = tuple(topic for topic in named if topic.value is not Question.KIT)
    if _changes_kit(tokens) and not any(found.value in ON_THE_SCALES for found in named):
        return Question.KIT
    if not named or tokens not in CHANGE_WORDS:
        return Question.WEEK if _moves_a_run(tokens) else None
    return max(named, key=lambda found: found.end - found.start).value


def _asks_to_use(tokens: Tokens) -> bool:
    """Whether it asks about training with kit ("can we use the kettlebell yet")."""
    return tokens[0] in ASKING_TO_DO and USING in tokens


def _changes_reminder(text: str, tokens: Tokens) -> bool:
    return tokens in REMINDERS and (read_time(text) is not None or tokens in CHANGE_WORDS)


def _changes_sore_spots(_text: str, tokens: Tokens) -> bool:
    of_oneself = without_others(tokens)
    return bool(find_areas(of_oneself)) and of_oneself in SORE_NOW


def _moved_home(text: str, tokens: Tokens) -> bool:
    return tokens in MOVED_HOME and read_place(text) is not None


def _tells_week(text: str, tokens: Tokens) -> bool:
    return tokens in WEEK_CHANGES and read_week(text) is not None and tokens in DAYS


def _tells_other_week(text: str, tokens: Tokens) -> bool:
    """Such as "every other week I run Mon easy, Wed intervals"."""
    return tokens in ALTERNATE_WEEKS and tokens in DAYS and read_week(text) is not None


def _changes_race(_text: str, tokens: Tokens) -> bool:
    names_race = tokens in RACE_DISTANCES or "race" in tokens or "k" in tokens
    return tokens in NO_MORE_RACE or (tokens in RACE_CHANGES and names_race)


def _changes_kit(tokens: Tokens) -> bool:
    words = sum(token.isalnum() for token in tokens)
    if tokens in NO_KIT and words <= SHORT + 2 and "today" not in tokens:
        return True
    kit = [found for found in KIT.find(tokens) if found.value and _names_kit(tokens, found)]
    is_lost = any(tokens[max(0, found.start - 2) : found.start] == ("no", "more") for found in kit)
    return bool(kit) and (is_lost or tokens in KIT_CHANGES)


def _names_kit(tokens: Tokens, found: Found[tuple[Kit, ...]]) -> bool:
    """Whether kit is named, and not just "all of it"."""
    return len(found.value) < len(Kit) // 2 or "gym" in tokens[found.start : found.end]


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
    """Such as "3 sessions a week please", "never more than 20 min"; not "I run 4 times a week"."""
    words = tuple(token for token in tokens if token.isalnum())
    if _is_too_long(words):
        return True
    is_short = len(words) <= SHORT + 3 and "?" not in tokens
    return is_short and tokens in DOSES and TOLD_OF_DOSES.isdisjoint(words)


def _is_too_long(words: Tokens) -> bool:
    """Whether sessions last too long, from now on: "that was too long for me"."""
    if not FOR_TODAY.isdisjoint(words) or not TOLD_OF_LONG_RUNS.isdisjoint(words):
        return False
    limits = LIMITS_OF_TIME.find(words)
    return words in TOO_LONG or any(minutes_at(words, each.end) is not None for each in limits)


_CHANGES: tuple[tuple[Question, Callable[[str, Tokens], bool]], ...] = (
    (Question.TIME, _changes_reminder),
    (Question.SORE, _changes_sore_spots),
    (Question.PLACE, _moved_home),
    (Question.OTHER_WEEK, _tells_other_week),
    (Question.WEEK, _tells_week),
    (Question.RACE, _changes_race),
    (Question.AGE, _tells_age),
    (Question.DOSE, _asks_for_dose),
)
"""Answers whose change is told without a word of changing, in the order in which they are tried."""
