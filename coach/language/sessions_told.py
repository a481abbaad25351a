"""A session told: in answer to a question about it, or out of the blue."""

from coach.dialogue import ReportQuestion
from coach.knowledge.topics import Topic
from coach.language.dates import find_day_past
from coach.language.effort import read_effort
from coach.language.exercises import find_exercises
from coach.language.form import read_form
from coach.language.impossible import read_impossible
from coach.language.intents import Intent
from coach.language.meanings import Asks, FormTold, Meaning, PainTold, SessionTold
from coach.language.pains import read_pain
from coach.language.profile import read_yes_no
from coach.language.readings import OutOfRange, ReportReading
from coach.language.spots import ELSEWHERE, read_spot
from coach.language.tokens import Tokens, word_set
from coach.language.told import Told
from coach.language.words.answers import YES_AND_NO
from coach.language.words.intents import WITHIN_A_SESSION
from coach.language.words.questions import MISSED_LONG_AGO
from coach.language.words.session import UNSURE
from coach.language.words.told import (
    A_LITTLE,
    DEEDS_TOLD,
    LASTING_PAIN,
    LOOKING_BACK,
    MISSED_TOLD,
    NOTHING_NEW,
)
from coach.plan import ExerciseId
from coach.training_log import Completion, FormFault, Pain, PainKind

MOST_WORDS_OF_A_NOD = 4
SCORE_LENGTH = 3
THUMBS = word_set("👍 ✅ 💪 👌 ✔")
"""At the head of an answer they say that it was done."""
DONE_BEFORE = word_set("did managed completed finished")
"""Before an exercise they say that it was done."""


def read_reported(told: Told, question: ReportQuestion) -> Meaning | None:
    """The answer to a question about a session, with all else that it tells."""
    match question:
        case ReportQuestion.FORM | ReportQuestion.EXERCISE | ReportQuestion.SIGN:
            return _form_answered(told) or _facts(told)
        case ReportQuestion.HARDEST:
            return _hardest_answered(told)
        case ReportQuestion.EFFORT:
            return _effort_answered(told)
        case ReportQuestion.DONE:
            return _session_answered(told)
        case ReportQuestion.SPOT:
            return _spot_answered(told) or _pain_answered(told) or _facts(told)
        case _:
            return _pain_answered(told) or _facts(told)


def _facts(told: Told) -> SessionTold | None:
    """What else is told of the session, where the question itself is not answered."""
    return None if told.report.says_nothing else SessionTold(report=told.report)


def _pain_answered(told: Told) -> Meaning | None:
    if told.tokens in YES_AND_NO:
        return None
    pains = read_pain(told.text, told.planned)
    if isinstance(pains, OutOfRange):
        return PainTold(pains=(Pain(),), report=told.report)
    left = told.report.reps_left
    if pains and left is not None:
        pains = tuple(each for each in pains if not _is_effort(each, left))
        if not pains:
            return SessionTold(report=told.report)
    return None if pains is None else PainTold(pains=pains, report=told.report)


def _is_effort(pain: Pain, left: int) -> bool:
    """Whether the number of a pain is that of the repetitions left."""
    is_named = pain.area is not None or pain.kind is not None
    return not is_named and left in (pain.level, pain.low)


def _spot_answered(told: Told) -> PainTold | None:
    """Where exactly; anything else about the pain is told by the report."""
    spot = read_spot(told.text, told.spots)
    if spot is None:
        return None
    named = Pain(elsewhere=True) if spot is ELSEWHERE else Pain(spot=spot)
    return PainTold(pains=(named,), report=told.report)


def _form_answered(told: Told) -> Meaning | None:
    faults = read_form(told.text, told.planned)
    if told.report.tells_less and told.report.faults is None and not faults:
        return None
    if faults is None and told.tokens not in UNSURE and not A_LITTLE.isdisjoint(told.tokens):
        faults = (FormFault(),)
    return None if faults is None else FormTold(faults=faults, report=told.report)


def _effort_answered(told: Told) -> Meaning | None:
    left = read_effort(told.text)
    if isinstance(left, int):
        return SessionTold(report=told.report.model_copy(update={"reps_left": left}))
    return _session_answered(told)


def _hardest_answered(told: Told) -> Meaning | None:
    named = find_exercises(told.tokens, told.names)
    if len(named) == 1 and not told.report.exercises:
        return SessionTold(report=told.report.model_copy(update={"hardest": named[0].value}))
    return _effort_answered(told)


def _session_answered(told: Told) -> SessionTold | None:
    report = told.report
    if told.tokens[0] in THUMBS and report.completion is None and not report.exercises:
        report = report.model_copy(update={"completion": Completion.FULL})
    if report.says_nothing:
        nod = _nod(told)
        if nod is not None:
            return SessionTold(report=report.model_copy(update={"completion": nod}))
        left = read_effort(f"rpe {told.text}") if is_score(told.tokens) else read_effort(told.text)
        if isinstance(left, int) and (is_score(told.tokens) or not told.has_number):
            return SessionTold(report=report.model_copy(update={"reps_left": left}))
        is_report = told.tokens in NOTHING_NEW or bool(read_impossible(told))
        return SessionTold(report=report) if is_report else None
    return SessionTold(report=report)


def is_score(tokens: Tokens) -> bool:
    """Whether a message is a score out of ten and no more, which in a report is the effort."""
    return len(tokens) == SCORE_LENGTH and tokens[1:] == ("/", "10") and tokens[0].isdigit()


def _nod(told: Told) -> Completion | None:
    """A yes or a no, and hardly more."""
    words = sum(token.isalnum() for token in told.tokens)
    answer = read_yes_no(told.text) if words <= MOST_WORDS_OF_A_NOD else None
    if answer is None:
        return None
    return Completion.FULL if answer else Completion.NONE


def read_session_told(told: Told) -> SessionTold | None:
    """A session that was told without being asked for."""
    report = told.report
    if told.is_question and not told.tells_deed:
        return None
    if report.completion is Completion.NONE and MISSED_LONG_AGO.fits(told.phrase):
        return None
    if report.completion is None and DEEDS_TOLD.fits(told.phrase):
        report = report.model_copy(update={"completion": Completion.FULL})
        return SessionTold(report=report)
    named = _done_by_name(told)
    if named and report.completion is not Completion.FULL and not report.exercises:
        known = report.model_copy(update={"completion": Completion.PARTIAL})
        return SessionTold(report=known.model_copy(update={"only": named}))
    if MISSED_TOLD.fits(told.phrase):
        missed = report.day or find_day_past(told.tokens, told.today)
        update = {"completion": Completion.NONE, "day": missed}
        return SessionTold(report=report.model_copy(update=update))
    has_numbers = report.sets_done is not None or any(each.sets for each in report.exercises)
    is_told = told.tells_deed or has_numbers or _was_left_out(report) or _was_missed(told)
    return SessionTold(report=report) if is_told else None


def _done_by_name(told: Told) -> tuple[ExerciseId, ...]:
    """Exercises that were done, in words without numbers ("did squats and planks")."""
    named = find_exercises(told.tokens, told.names)
    if not named or DONE_BEFORE.isdisjoint(
        told.tokens[max(0, named[0].start - 2) : named[0].start]
    ):
        return ()
    return tuple(dict.fromkeys(found.value for found in named))


def _was_missed(told: Told) -> bool:
    """Whether a session was not done: on a day past, or in words that look back."""
    report = told.report
    if report.completion is not Completion.NONE:
        return False
    is_past = report.day is not None and report.day != told.today
    return (is_past and Intent.MOVE not in told.intents) or not LOOKING_BACK.isdisjoint(told.tokens)


def read_pain_told(told: Told) -> PainTold | None:
    """A pain that was told without being asked for."""
    if told.opens_as_question:
        return None
    felt = tuple(pain for pain in told.report.pains or () if pain.level != 0)
    if not felt:
        return None
    lasts = told.tokens in LASTING_PAIN and WITHIN_A_SESSION.isdisjoint(told.tokens)
    return PainTold(pains=felt, report=told.report, lasting=lasts)


def read_soreness(told: Told) -> Asks | None:
    """Soreness the runner calls normal, told without being asked for: when it is, and when not."""
    pains = told.report.pains or ()
    if told.report.completion is not None or told.report.exercises:
        return None
    is_normal = bool(pains) and all(
        each.level == 0 and each.kind is PainKind.SORENESS for each in pains
    )
    return Asks(topic=Topic.SORENESS_VS_PAIN) if is_normal else None


def _was_left_out(report: ReportReading) -> bool:
    return report.completion is Completion.PARTIAL and bool(report.skipped or report.only)
