"""One message, read: everything it is about, the most important first.

The one place that decides between readings, in the light of what was asked last. Danger comes
before all, then an injury; then the answer to the question that waits; then what the runner tells
and wishes. Where two meanings claim the same words, a table says which one holds.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from coach.dialogue import Draft, Question, ReportQuestion
from coach.knowledge.exercise import Exercise
from coach.knowledge.topics import Topic
from coach.language.answers import read_answer
from coach.language.circumstances import (
    is_mild_cold,
    read_easy_run,
    read_fatigue,
    read_hard_run,
    read_illness,
    read_injury,
    read_short_of_time,
    read_travel,
)
from coach.language.confidence import confidence_of
from coach.language.danger import read_red_flag
from coach.language.impossible import read_impossible
from coach.language.intents import Intent
from coach.language.leftovers import read_not_understood
from coach.language.meanings import (
    AnswerTold,
    Asks,
    ChangeWish,
    Command,
    DangerTold,
    FormTold,
    Impossible,
    Meaning,
    MessageReading,
    MoveWish,
    PainTold,
    Part,
    SessionTold,
)
from coach.language.number_kinds import has_fitting_number
from coach.language.places_of_pain import find_areas
from coach.language.precedence import (
    COVERS,
    HEARD_IN_A_CLAUSE,
    SILENCES,
    TOLD_IN_A_SESSION,
)
from coach.language.questions import read_question
from coach.language.requests import (
    read_command,
    read_dates,
    read_delete,
    read_easier,
    read_greeting,
    read_harder,
    read_moved,
    read_one_week,
    read_pause,
    read_preference_told,
    read_race_told,
    read_reminder,
    read_resume,
    read_shown,
    read_skip,
    read_steered,
    read_swap,
    read_thanks,
    read_units_wish,
    read_unsupervised,
)
from coach.language.sessions_told import (
    read_pain_told,
    read_reported,
    read_session_told,
    read_soreness,
)
from coach.language.strangeness import is_strange
from coach.language.tokens import CLAUSE_BREAKS, split, word_set
from coach.language.told import Asked, Told
from coach.language.week import read_week_told
from coach.language.words.circumstances import SHORT_OF_TIME
from coach.language.words.running import STRENGTH_NOUNS
from coach.language.words.strange import EVASIONS
from coach.profile import Kit, RunKind, Spot
from coach.units import MassUnit


def read_message(
    text: str,
    asked: Asked | None = None,
    *,
    today: date,
    planned: tuple[Exercise, ...] = (),
    unit: MassUnit = MassUnit.KILOGRAM,
    draft: Draft | None = None,
    kit: tuple[Kit, ...] = (),
    spots: tuple[Spot, ...] = (),
) -> MessageReading:
    """All that a message says, in the light of the question that waits (`asked`).

    `draft` is the part of its answer that is known already. `planned` are the exercises of the
    session it may be about: a name that fits several means one of them. `unit` is that of a weight
    written without one, `kit` what the runner has, `spots` those of the place that was asked about.
    Any text gives a reading.
    """
    told = Told(
        text=text,
        today=today,
        asked=asked,
        planned=planned,
        unit=unit,
        draft=draft,
        kit=kit,
        spots=spots,
    )
    if not any(token.strip() for token in told.tokens):
        return MessageReading(not_understood=(text.strip(),) if text.strip() else ())
    found = _meanings(told)
    impossible = () if is_strange(told.tokens) else read_impossible(told)
    return MessageReading(
        parts=tuple(
            Part(
                meaning=meaning,
                said=said.text,
                confidence=confidence_of(meaning, said, impossible),
            )
            for meaning, said in found
        ),
        not_understood=_left_over(told, tuple(meaning for meaning, _ in found)),
        impossible=impossible,
    )


def _left_over(told: Told, meanings: tuple[Meaning, ...]) -> tuple[str, ...]:
    """What nobody understood; a statement that alone means something is understood."""
    clauses = read_not_understood(told, meanings)
    if not meanings or len(clauses) > MOST_CLAUSES:
        return clauses
    return tuple(each for each in clauses if not _read_whole(replace(told, text=each), READERS))


class _Found(NamedTuple):
    """A meaning, and what says it: the message or one of its statements."""

    meaning: Meaning
    said: Told


HUSHED = frozenset({"harder", "easier", "asks", "fatigue", "change"})
"""Beside a danger they are parts of how it was told."""


def _meanings(told: Told) -> tuple[_Found, ...]:
    flag = read_red_flag(told.text)
    danger = () if flag is None else (_Found(DangerTold(flag=flag), told),)
    if is_strange(told.tokens):
        return danger
    rest = _without_danger(told)
    return (*danger, *(each for each in rest if not (danger and each.meaning.kind in HUSHED)))


def _without_danger(told: Told) -> tuple[_Found, ...]:
    match told.asked:
        case Question():
            found = _to_question(told, told.asked)
        case ReportQuestion():
            found = _to_report_question(told, told.asked)
        case None:
            found = None
    if found is None:
        return _out_of_the_blue(told)
    answered = tuple(_Found(meaning, told) for meaning in found)
    is_told = any(isinstance(meaning, REPORTED) for meaning in found)
    is_reported = isinstance(told.asked, ReportQuestion) and is_told
    return (*answered, *_wishes_beside(told)) if is_reported else answered


REPORTED = (SessionTold, PainTold, FormTold)


def _wishes_beside(told: Told) -> tuple[_Found, ...]:
    """Wishes in statements of their own beside what was asked ("all done, remind me at 7")."""
    clauses = _clauses(told)
    return tuple(
        _Found(meaning, clause)
        for clause in (clauses if 1 < len(clauses) <= MOST_CLAUSES else ())
        if clause.report.says_nothing
        for meaning in _read_whole(replace(clause, asked=None), BESIDE_A_REPORT).values()
        if not (isinstance(meaning, MoveWish) and meaning.to is None)
    )


# --- what was asked ------------------------------------------------------------------------

CLAUSE_JOINTS = word_set(", and also then plus but &")
MOST_CLAUSES = 6
"""Longer messages are read only as a whole: the work stays bounded."""
ABOUT_THE_BODY = (Question.HEALTH, Question.SORE, Question.DOCTOR)
"""An injury told here is the answer itself."""


def _to_question(told: Told, question: Question) -> tuple[Meaning, ...] | None:
    injury = None if question in ABOUT_THE_BODY else read_injury(told)
    first: tuple[Meaning, ...] = () if injury is None else (injury,)
    other = _instead_of_an_answer(told, question)
    if other is not None:
        return (*first, other)
    if question is Question.KIT and (told.report.pains or told.opens_as_question):
        return (*first, *_asks_only(told)) or None
    asks = read_question(told)
    if asks is not None and asks.topic is Topic.OTHER and read_shown(told) is not None:
        return None
    answer = read_answer(told, question) or _impossible_answer(told, question)
    is_open = told.has_question_mark and told.asks_what and "about" not in told.tokens
    if asks is not None and (is_open or answer is None or answer.value is None):
        return (*first, asks)
    if answer is not None:
        return (*first, answer)
    return first if told.tokens in EVASIONS else None


def _asks_only(told: Told) -> tuple[Meaning, ...]:
    """What is asked beside a list of kit: naming a piece of it in a question owns nothing."""
    asks = read_question(told) if told.opens_as_question else None
    return () if asks is None else (asks,)


def _instead_of_an_answer(told: Told, question: Question) -> Meaning | None:
    """A wish of its own kind, or a session with its sets, whatever is asked."""
    tells_place = question in ABOUT_THE_BODY and bool(find_areas(told.tokens))
    preference = None if tells_place else read_preference_told(told)
    if preference is not None and preference.question is not question:
        is_answered = has_fitting_number(told.tokens, question) or _tells_week(told, question)
        if not is_answered:
            return preference
    if question in ABOUT_THE_BODY or told.is_question:
        return None
    has_sets = any(each.exercise is not None and each.sets for each in told.report.exercises)
    is_session = has_sets or told.tells_session
    return SessionTold(report=told.report) if is_session else None


def _tells_week(told: Told, question: Question) -> bool:
    """Whether the runs of the week were told, where they were asked for."""
    if question is not Question.WEEK or not STRENGTH_NOUNS.isdisjoint(told.tokens):
        return False
    week = read_week_told(told.text)
    return week is not None and any(run not in (None, RunKind.REST) for run in week.days)


_CANNOT_BE = {Question.TIME: Impossible.TIME, Question.RACE: Impossible.DATE}


def _impossible_answer(told: Told, question: Question) -> AnswerTold | None:
    """An answer whose value cannot be."""
    kind = _CANNOT_BE.get(question)
    is_impossible = kind is not None and any(value.of is kind for value in read_impossible(told))
    return AnswerTold(question=question) if is_impossible else None


def _to_report_question(told: Told, question: ReportQuestion) -> tuple[Meaning, ...] | None:
    injury = read_injury(told)
    first: tuple[Meaning, ...] = () if injury is None else (injury,)
    other = _instead_of_a_report(told)
    if other is not None:
        return (*first, other)
    reported = read_reported(told, question)
    if reported is not None:
        return (*first, reported)
    return first if told.tokens in EVASIONS else None


def _instead_of_a_report(told: Told) -> Meaning | None:
    """A move, little time or a question, where nothing is told of having trained."""
    report = told.report
    asks = told.asks_what or (told.has_question_mark and told.opens_as_question)
    if not (report.exercises or told.tells_deed):
        question = read_question(told) if told.opens_as_question else None
        is_on_topic = question is not None and question.topic is not Topic.OTHER
        if asks or is_on_topic:
            return read_shown(told) or question
    is_felt = report.pains is not None or report.faults is not None
    if report.exercises or is_felt or told.tells_deed:
        return None
    moved = read_moved(told)
    if moved is not None and moved.to is not None:
        return moved
    if report.reps_left is None and report.completion is None:
        short = read_short_of_time(told)
        if short is not None:
            return short
    if told.opens_as_question or told.has_question_mark:
        return read_shown(told) or read_question(told)
    return None


# --- out of the blue ------------------------------------------------------------------------

_Reader = Callable[[Told], Meaning | None]


def _named(intent: Intent) -> _Reader:
    return lambda told: read_command(told, intent)


def _read_change(told: Told) -> ChangeWish | None:
    question = told.changed
    if question is None and told.is_about_settings and SHORT_OF_TIME.fits(told.phrase):
        question = Question.DOSE
    if question is None:
        return None
    return ChangeWish(question=question)


READERS: tuple[_Reader, ...] = (
    read_injury,
    _named(Intent.CLEARED),
    _named(Intent.HEALTH_CHANGED),
    read_delete,
    _named(Intent.STOP),
    _named(Intent.SILENCE),
    read_unsupervised,
    read_steered,
    read_session_told,
    read_illness,
    read_travel,
    read_pause,
    read_resume,
    read_preference_told,
    read_one_week,
    read_dates,
    read_moved,
    read_skip,
    read_short_of_time,
    read_swap,
    read_easier,
    read_harder,
    read_hard_run,
    read_easy_run,
    read_race_told,
    read_fatigue,
    read_reminder,
    read_units_wish,
    _read_change,
    read_shown,
    _named(Intent.SHOW_SEASON),
    read_question,
    read_pain_told,
    read_soreness,
    _named(Intent.LOG),
    _named(Intent.SETTINGS),
    _named(Intent.WHY),
    _named(Intent.HELP),
    read_thanks,
    read_greeting,
)
"""In the order of importance of what they read."""


BESIDE_A_REPORT: tuple[_Reader, ...] = (
    read_moved,
    read_swap,
    read_reminder,
    read_units_wish,
    read_shown,
)
"""Those that are read beside the answer to a question about a session, too."""

WISHES: tuple[_Reader, ...] = (
    read_injury,
    read_delete,
    read_pause,
    read_resume,
    read_travel,
    read_preference_told,
    read_dates,
    read_moved,
    read_skip,
    read_short_of_time,
    read_swap,
    read_easier,
    read_harder,
    read_race_told,
    read_reminder,
    read_units_wish,
    _read_change,
    read_shown,
    read_question,
)
"""Those that are read in every clause of a message, too."""


def _out_of_the_blue(told: Told) -> tuple[_Found, ...]:
    """What a message is about when nothing was asked.

    Where it has several statements, wishes of each are added to what the whole says.
    """
    found = {place: _Found(meaning, told) for place, meaning in _read_whole(told, READERS).items()}
    clauses = () if is_mild_cold(told) else _clauses(told)
    for clause in clauses if 1 < len(clauses) <= MOST_CLAUSES else ():
        for place, meaning in _read_whole(clause, WISHES).items():
            names = {_name(each.meaning) for each in found.values()}
            if place in found and found[place].said is told and _name(meaning) not in OF_THE_WHOLE:
                found[place] = _Found(found[place].meaning, clause)
            elif _is_new(meaning, names):
                found.setdefault(place, _Found(meaning, clause))
    names = {_name(each.meaning) for each in found.values()}
    standing = tuple(
        found[place]
        for place in sorted(found)
        if not any(_name(found[place].meaning) in COVERS.get(other, ()) for other in names)
    )
    return tuple(_apart(each, clauses, standing) for each in standing)


def _apart(found: _Found, clauses: tuple[Told, ...], others: tuple[_Found, ...]) -> _Found:
    """What is told in several statements is told by those that say nothing else."""
    claimed = [each.said.text for each in others if each.said is not found.said]
    is_whole = isinstance(found.meaning, SessionTold) or _name(found.meaning) in OF_THE_WHOLE
    if not is_whole or not claimed:
        return found
    rest = " , ".join(clause.text for clause in clauses if clause.text not in claimed)
    told = replace(found.said, text=rest)
    if not isinstance(found.meaning, SessionTold):
        return found._replace(said=told) if rest else found
    again = read_session_told(told)
    return found if again is None else _Found(again, told)


OF_THE_WHOLE = frozenset(
    {"injury", "travel", "change", "dates", "one_week", "preference", "race", "pain"}
)
"""Their parts stand in several statements of a message."""


def _is_new(meaning: Meaning, names: set[str]) -> bool:
    """Whether a wish of one statement is nothing that the message says anyway."""
    name = _name(meaning)
    if name not in HEARD_IN_A_CLAUSE - names:
        return False
    is_covered = any(name in COVERS.get(other, ()) for other in names)
    is_told = "session" in names and name in TOLD_IN_A_SESSION
    return not (is_covered or is_told)


def _read_whole(told: Told, readers: tuple[_Reader, ...]) -> dict[int, Meaning]:
    """What stands of a text's meanings, each with the place of its reader in the order."""
    found = {
        READERS.index(reader): meaning
        for reader in readers
        if (meaning := reader(told)) is not None
    }
    standing = {_name(meaning) for meaning in found.values()}
    for place, meaning in tuple(found.items()):
        if _is_silenced(meaning, standing, told):
            standing.discard(_name(meaning))
            del found[place]
    return found


def _clauses(told: Told) -> tuple[Told, ...]:
    """The statements of a message, each as a message of its own."""
    parts = split(told.tokens, CLAUSE_BREAKS | CLAUSE_JOINTS)
    return tuple(replace(told, text=" ".join(part)) for part in parts)


def _name(meaning: Meaning) -> str:
    """The kind of a meaning, that of a command its intent."""
    if isinstance(meaning, Command):
        return meaning.intent.value
    if isinstance(meaning, ChangeWish) and meaning.question is Question.SORE:
        return "sore"
    if isinstance(meaning, Asks) and meaning.topic is not Topic.OTHER:
        return "asks_topic"
    return meaning.kind


def _is_silenced(meaning: Meaning, names: set[str], told: Told) -> bool:
    name = _name(meaning)
    by = {other for other in names if name in SILENCES.get(other, ())}
    asks = told.opens_as_question or "should" in told.tokens
    if "asks_topic" in by and (not asks or "you" in told.phrase.tokens[:3]):
        by.discard("asks_topic")
    return bool(by)
