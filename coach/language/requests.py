"""What a runner asks of the training: another day, another exercise, lighter, a pause, the plan."""

from datetime import date

from coach.dialogue import Question
from coach.language.circumstances import is_mild_cold
from coach.language.clock import read_time
from coach.language.dated_runs import (
    BusyOn,
    DatedChange,
    RunMoves,
    RunOnDate,
    is_lasting,
    only_dates,
    read_dated_changes,
    read_week_told,
)
from coach.language.dates import find_date, read_until
from coach.language.exercises import find_exercises
from coach.language.intents import Intent
from coach.language.lexicon import Found
from coach.language.meanings import (
    Command,
    DatesTold,
    EasierWish,
    HarderWish,
    MoveWish,
    OneWeekTold,
    PauseWish,
    PreferenceTold,
    RaceTold,
    ReminderWish,
    ResumeWish,
    SkipWish,
    SwapWish,
    UnitsWish,
)
from coach.language.moves import read_move
from coach.language.preferences import read_preference
from coach.language.profile import read_units
from coach.language.race import read_race
from coach.language.steering import Steering, asks_why_this, read_steering
from coach.language.supervision import tells_of_no_supervision
from coach.language.tokens import Tokens, word_set
from coach.language.told import Told
from coach.language.words.body import ASSESSED, HURTING
from coach.language.words.calendar import DAYS
from coach.language.words.circumstances import RACE_WORDS, TRAVEL
from coach.language.words.intents import (
    GREETINGS,
    MOVE_VERBS,
    RACE_CHANGES,
    SESSION_NOUNS,
    SPANS_OF_DAYS,
    WEEK_CHANGES,
    WITHIN_A_SESSION,
)
from coach.language.words.requests import (
    DELETED,
    EASIER,
    HARDER,
    MOVED,
    MOVED_INSTEAD,
    PAUSED,
    REMINDER,
    REMINDER_OFF,
    RESUMED,
    SHOWN,
    SHOWN_FIRST,
    SKIPPED,
    SWAP,
    TAKEN_BACK,
    THANKED,
    UNITS_WISHED,
)
from coach.language.words.running import RUN_KINDS
from coach.plan import ExerciseId
from coach.profile import RunKind

INSTEAD = word_set("with for to by")
"""Between two exercises they say that the second replaces the first."""
OUT = word_set("of than for")
"""Behind "instead" or "rather" they name the exercise that goes."""
CAN_BE_SHOWN = frozenset({Intent.SHOW_TODAY, Intent.SHOW_PLAN, Intent.SHOW_PROGRESS})
CHANGING = word_set("this instead not now is will moved switched back again usual normal planned")
"""Beside a run and a day they say that it is another day than usual."""
RUN_HARDNESS = frozenset({RunKind.EASY, RunKind.TEMPO, RunKind.INTERVALS, RunKind.LONG})
WAVE = "👋"
PARTS_OF_STRENGTH = word_set("legs leg upper core arms strength weights")
"""What a session is called by what it trains."""
PARKRUN = "parkrun"
MOST_DATES = 2
MOST_WORDS_TO_SHOW = 4
"""A longer message that only holds such words speaks of something else ("nights this week")."""
MOST_THANKS = 8
"""Words of a message that is nothing but thanks."""


def read_swap(told: Told) -> SwapWish | None:
    """An exercise that is to go, and the one to come where it was named."""
    if not SWAP.fits(told.phrase):
        return None
    named = find_exercises(told.phrase.tokens, told.names)
    goes, comes = _goes_and_comes(told.phrase.tokens, named)
    return SwapWish(exercise=goes, instead=comes)


def _goes_and_comes(
    tokens: Tokens, named: tuple[Found[ExerciseId], ...]
) -> tuple[ExerciseId | None, ExerciseId | None]:
    if not named:
        return None, None
    first, *others = named
    if not others:
        return first.value, None
    second = others[0]
    between = tokens[first.end : second.start]
    if {"instead", "rather"}.isdisjoint(between) or OUT.isdisjoint(between):
        return first.value, second.value if not INSTEAD.isdisjoint(between) else None
    return second.value, first.value


def read_harder(told: Told) -> HarderWish | None:
    """Too easy, of all or of one exercise."""
    if told.opens_as_question and not told.asks_the_coach:
        return None
    return HarderWish(exercise=told.first_exercise) if HARDER.fits(told.phrase) else None


def read_easier(told: Told) -> EasierWish | None:
    """Too heavy or too hard, of all or of one exercise."""
    if told.opens_as_question and not told.asks_the_coach:
        return None
    return EasierWish(exercise=told.first_exercise) if EASIER.fits(told.phrase) else None


def read_moved(told: Told) -> MoveWish | None:
    """A session that is to go to another day."""
    is_instead = MOVED_INSTEAD.fits(told.phrase)
    wishes = Intent.MOVE in told.intents or MOVED.fits(told.phrase) or is_instead
    speaks_of_runs = told.changed is Question.WEEK or not RACE_WORDS.isdisjoint(told.tokens)
    names_session = not (SESSION_NOUNS | PARTS_OF_STRENGTH).isdisjoint(told.tokens)
    is_of_a_run = speaks_of_runs and not names_session
    is_away = TRAVEL.fits(told.phrase) and SESSION_NOUNS.isdisjoint(told.tokens)
    asks_what = told.asks_what and {"about", "if"}.isdisjoint(told.tokens)
    if not wishes or is_of_a_run or asks_what or is_away or read_dates(told) is not None:
        return None
    if _asks_leave(told):
        return None
    move = read_move(told.text, told.today)
    return MoveWish(session_day=move.session_day, to=move.to)


def _asks_leave(told: Told) -> bool:
    """Whether it asks if something is all right to do, and moves nothing.

    Such as "should I do it tomorrow"; "can I" asks so of a run alone, of a session it is a wish.
    """
    moves = MOVE_VERBS.find(told.tokens) or "instead" in told.tokens
    if moves or not told.opens_as_question:
        return False
    runs = (run for run in RUN_KINDS.find(told.tokens) if run.value in RUN_HARDNESS)
    is_of_a_run = any(not only_dates(told.tokens, run.start) for run in runs)
    names_session = not (SESSION_NOUNS | PARTS_OF_STRENGTH).isdisjoint(told.tokens)
    return not told.asks_the_coach or (is_of_a_run and not names_session)


def read_skip(told: Told) -> SkipWish | None:
    """A session that is to be left out."""
    skips = Intent.SKIP in told.intents and not told.is_only_tired
    if not (skips or SKIPPED.fits(told.phrase)):
        return None
    day = find_date(told.tokens, told.today)
    return SkipWish(day=None if day is None else day.value)


def read_dates(told: Told) -> DatesTold | None:
    """Runs that move to another date, days that are taken; many days together are a new week."""
    if len(DAYS.find(told.tokens)) > MOST_DATES:
        return None
    changes = read_dated_changes(told.text, told.today)
    if told.tokens in WEEK_CHANGES and not all(map(_is_once, changes)):
        return None
    if is_lasting(told.text, changes):
        return None
    moved = tuple(change for change in changes if _is_of_a_date(change, told))
    return DatesTold(changes=moved) if moved else None


def _is_once(change: DatedChange) -> bool:
    """Whether a run is told for one date, whatever the week holds otherwise."""
    return isinstance(change, RunOnDate) and change.once


def read_one_week(told: Told) -> OneWeekTold | None:
    """The runs of this or the next week, where several days are told for that week alone."""
    is_away = TRAVEL.fits(told.phrase) and told.tokens not in RUN_KINDS
    week = None if is_away else read_week_told(told.text, told.today)
    return None if week is None else OneWeekTold(told=week)


def read_preference_told(told: Told) -> PreferenceTold | None:
    """Days without strength, only before work, light weights: how it is to be from now on."""
    question = read_preference(told.text)
    return None if question is None else PreferenceTold(question=question)


def _is_of_a_date(change: DatedChange, told: Told) -> bool:
    """Whether a day to come is taken, a run moves, or one stands on a day of this or next week."""
    if isinstance(change, BusyOn):
        names_another = len(DAYS.find(told.phrase.tokens)) > 1 and MOVED.fits(told.phrase)
        return change.day > told.today and not (told.is_question or names_another)
    if isinstance(change, RunMoves):
        if not (SESSION_NOUNS | PARTS_OF_STRENGTH).isdisjoint(told.tokens):
            return False
        return change.run in RUN_HARDNESS or change.run is RunKind.RACE
    is_told = change.once or not CHANGING.isdisjoint(told.tokens)
    is_wish = told.is_question or told.asks_the_coach
    is_run = change.run in RUN_HARDNESS or (change.once and change.run is RunKind.REST)
    return is_told and not is_wish and is_run and change.day > told.today


def read_race_told(told: Told) -> RaceTold | None:
    """A race the runner has entered."""
    has_entered = told.tokens in RACE_CHANGES
    race = read_race(told.text, told.today, asked=has_entered)
    is_named = race is not None and race.distance_km is not None
    if PARKRUN in told.tokens and only_dates(told.tokens, told.tokens.index(PARKRUN)):
        return None
    if race is None or told.is_question or not (is_named or "race" in told.tokens):
        return None
    is_ahead = race.day is not None and race.day > told.today
    return RaceTold(race=race) if has_entered or is_ahead else None


def read_reminder(told: Told) -> ReminderWish | None:
    """Reminders at another time, or none."""
    if REMINDER_OFF.fits(told.phrase):
        return ReminderWish(off=True)
    if not REMINDER.fits(told.phrase):
        return None
    return ReminderWish(at=read_time(told.text))


def read_pause(told: Told) -> PauseWish | None:
    """No training for a while, until a day where it was said."""
    if is_mild_cold(told):
        return None
    is_rest = not (told.tokens in SPANS_OF_DAYS or DAYS.find(told.tokens)) and _rested(told)
    if is_rest or not (Intent.PAUSE in told.intents or PAUSED.fits(told.phrase)):
        return None
    return PauseWish(until=_ahead(read_until(told.text, told.today), told.today))


def _rested(told: Told) -> bool:
    """Whether a pause was one within a session."""
    return not (WITHIN_A_SESSION | {"had", "took"}).isdisjoint(told.tokens)


def read_resume(told: Told) -> ResumeWish | None:
    """The plan is to go on, from a day where it was said."""
    tells_health = told.tokens in ASSESSED or (told.tokens in HURTING and not told.is_painless)
    if tells_health or not (Intent.RESUME in told.intents or RESUMED.fits(told.phrase)):
        return None
    start = find_date(told.tokens, told.today)
    return ResumeWish(start=_ahead(None if start is None else start.value, told.today))


def _ahead(day: date | None, today: date) -> date | None:
    return day if day is not None and day > today else None


def read_units_wish(told: Told) -> UnitsWish | None:
    """Loads in kilograms or pounds."""
    has_amount = any(token[0].isdigit() for token in told.tokens)
    wishes = Intent.UNITS in told.intents or UNITS_WISHED.fits(told.phrase)
    if has_amount or not wishes:
        return None
    return UnitsWish(unit=read_units(told.text))


def read_delete(told: Told) -> Command | None:
    """Everything the coach knows is to go."""
    wishes = Intent.DELETE in told.intents or DELETED.fits(told.phrase)
    return Command(intent=Intent.DELETE) if wishes else None


def read_shown(told: Told) -> Command | None:
    """Today, the plan or the progress is to be shown."""
    if asks_why_this(told.text):
        return Command(intent=Intent.WHY_THIS)
    if told.phrase.tokens[0] == "why":
        return None
    words = sum(token.isalnum() for token in told.tokens)
    is_short = words <= MOST_WORDS_TO_SHOW or told.is_question
    usual = tuple(intent for intent in told.intents if intent in CAN_BE_SHOWN and is_short)
    found = (*SHOWN_FIRST.values(told.phrase), *usual, *SHOWN.values(told.phrase))
    return Command(intent=found[0]) if found else None


def read_steered(told: Told) -> Command | None:
    """Undo and Fix in words."""
    match read_steering(told.text):
        case Steering.UNDO:
            return Command(intent=Intent.UNDO)
        case Steering.FIX:
            return Command(intent=Intent.FIX)
        case _:
            undoes = TAKEN_BACK.fits(told.phrase)
            return Command(intent=Intent.UNDO) if undoes else None


def read_unsupervised(told: Told) -> Command | None:
    """Who has to be present with a minor is away."""
    is_alone = tells_of_no_supervision(told.text)
    return Command(intent=Intent.NO_SUPERVISION) if is_alone else None


def read_thanks(told: Told) -> Command | None:
    """Thanks, where they are most of a message or open it."""
    if Intent.THANKS in told.intents:
        return Command(intent=Intent.THANKS)
    words = sum(token.isalnum() for token in told.tokens)
    is_short = words <= MOST_THANKS and not told.is_question
    return Command(intent=Intent.THANKS) if is_short and THANKED.fits(told.phrase) else None


def read_greeting(told: Told) -> Command | None:
    """A greeting, and hardly more."""
    words = tuple(token for token in told.tokens if token.isalnum() or token == WAVE)
    begins = bool(words) and GREETINGS.at(words, 0) is not None
    is_short = begins and len(words) <= MOST_THANKS
    return Command(intent=Intent.GREETING) if is_short else None


def read_command(told: Told, intent: Intent) -> Command | None:
    """A wish that needs no value and no more than its usual words."""
    return Command(intent=intent) if intent in told.intents else None
