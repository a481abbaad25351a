"""Words that put right a session told before: read loosely, as the session is known."""

from dataclasses import dataclass
from datetime import date

from coach.knowledge.exercise import Exercise
from coach.language.dates import find_day_past, find_day_told
from coach.language.exercises import find_exercises, names_of
from coach.language.lexicon import phrases
from coach.language.numbers import whole_number
from coach.language.places_of_pain import find_areas, find_side, side_near
from coach.language.readings import ReportReading
from coach.language.report import read_report
from coach.language.tokens import CLAUSE_BREAKS, COMMA, Tokens, tokenise, word_set
from coach.language.words.calendar import DAYS
from coach.plan import ExerciseId
from coach.profile import BodyArea
from coach.training_log import Completion, Pain
from coach.units import MassUnit

MARKS = phrases(
    "actually,sorry,oops,whoops,i meant,i mean,no wait,wait no,wait,correction,my mistake,my bad,"
    "scrap that,make that,no it was,no that was,no its,it wasnt,it was not,that wasnt,"
    "that was wrong,thats wrong,not right,i said,in fact,on second thought,on second thoughts,"
    "hang on,hold on,i was wrong,i got that wrong,change that to,should be,should have been,"
    "shouldve been,meant to say,meant to write,wrong knee,wrong side,wrong leg,typo,misread,"
    "come to think of it"
)
"""They say that something was told otherwise before."""
OPENERS = phrases(
    "actually,sorry,oops,whoops,i meant,i mean,no,wait,correction,my mistake,my bad,scrap that,"
    "make that,it was,it were,its,it is,that was,in fact,on second thought,on second thoughts,"
    "hang on,hold on,i said,meant to say,ok,oh,ah,hm,hmm,so,well,and,but,was,were,typo,"
    "come to think of it,to be honest,tbh"
)
"""Before a correction they hold nothing of it."""
INSTEAD = phrases("not,instead of,rather than,and not")
"""Behind a correction they name what was wrong."""
MARK_REACH = 3
"""A mark stands within so many words of either end."""
ONE_OF_TWO = word_set("one side leg")
"""Behind "left" and "right" they stand for the place that is known."""
BARE_SIDE = 3
TOO = phrases("too,as well,also,after all")
THE_REST = phrases(
    "the rest,rest of it,the remainder,what was left,the others,the other ones,the remaining"
)
DID = word_set("did done finished completed managed")


@dataclass(frozen=True)
class Correction:
    """What is put right, as far as it was told."""

    reading: ReportReading
    wrong_places: tuple[BodyArea, ...] = ()
    """Places that it was not."""
    wrong_number: int | None = None
    """The number that it was not."""
    number: int | None = None
    """The one number that it was, where nothing says of what."""
    done_too: tuple[ExerciseId, ...] = ()
    """Exercises that were done as well."""
    day: date | None = None
    """The day it is about, today or before."""

    @property
    def says_nothing(self) -> bool:
        """Whether nothing of a session is told."""
        return self.reading.says_nothing and not (
            self.done_too or self.wrong_places or self.number is not None
        )


def is_correction(text: str) -> bool:
    """Whether words say of themselves that they put something right."""
    tokens = tokenise(text)
    if "?" in tokens:
        return False
    return any(
        mark.start < MARK_REACH or mark.end > len(tokens) - MARK_REACH
        for mark in MARKS.find(tokens)
    )


def tells_rest(text: str) -> bool:
    """Whether what was left over is said to be done by now."""
    tokens = tokenise(text)
    found = THE_REST.find(tokens)
    return bool(found) and not DID.isdisjoint(tokens[: found[0].start])


def read_correction(
    text: str, exercises: tuple[Exercise, ...], unit: MassUnit, *, today: date
) -> Correction:
    """What words put right in a session that is known: `exercises` are those it asked for."""
    all_tokens = _without_openers(tokenise(text))
    tokens, wrong = _apart(all_tokens)
    report = read_report(" ".join(tokens), exercises, unit, today=today)
    done_too = _done_too(tokens, exercises)
    if done_too:
        report = report.model_copy(update={"completion": None, "only": (), "skipped": ()})
    if tells_rest(text):
        report = report.model_copy(update={"completion": Completion.FULL})
    wrong_number = next((n for n in map(whole_number, wrong) if n is not None), None)
    numbers = tuple(n for n in map(whole_number, tokens) if n is not None)
    is_bare = len(numbers) == 1 and wrong_number is not None and report.says_nothing
    return Correction(
        reading=report.model_copy(update={"pains": _pains(report, tokens)}),
        number=numbers[0] if is_bare else None,
        wrong_places=tuple(found.value for found in find_areas(wrong)),
        wrong_number=wrong_number,
        done_too=done_too,
        day=report.day or _day(tokens, today),
    )


def _without_openers(tokens: Tokens) -> Tokens:
    """The words from where the correction begins."""
    rest = tokens
    while rest:
        if rest[0] in (COMMA, *CLAUSE_BREAKS):
            rest = rest[1:]
            continue
        opener = OPENERS.at(rest, 0)
        if opener is None or opener.end == len(rest):
            return rest
        rest = rest[opener.end :]
    return rest


def _apart(tokens: Tokens) -> tuple[Tokens, Tokens]:
    """What is said, and what it was not ("left knee, not the right"; "4/10 not 2, the right")."""
    for found in INSTEAD.find(tokens):
        end = next(
            (
                index
                for index in range(found.end, len(tokens))
                if tokens[index] == COMMA or tokens[index] in CLAUSE_BREAKS
            ),
            len(tokens),
        )
        wrong = tokens[found.end : end]
        is_value = any(whole_number(each) is not None for each in wrong)
        if found.start and wrong and (is_value or find_side(wrong) or find_areas(wrong)):
            return tokens[: found.start] + tokens[end:], wrong
    return tokens, ()


def _pains(report: ReportReading, tokens: Tokens) -> tuple[Pain, ...] | None:
    """The complaints; a side told apart belongs to the only one, a bare place is one."""
    side = find_side(tokens)
    told = report.pains
    if told:
        is_open = len(told) == 1 and told[0].side is None
        return (told[0].model_copy(update={"side": side}),) if is_open and side else told
    if told is not None or report.exercises:
        return told
    areas = find_areas(tokens)
    if areas:
        return tuple(Pain(area=each.value, side=side_near(tokens, each)) for each in areas)
    is_bare = len(tokens) <= BARE_SIDE or not ONE_OF_TWO.isdisjoint(tokens)
    return (Pain(side=side),) if side is not None and is_bare else None


def _done_too(tokens: Tokens, exercises: tuple[Exercise, ...]) -> tuple[ExerciseId, ...]:
    if tokens not in TOO or DID.isdisjoint(tokens):
        return ()
    return tuple(found.value for found in find_exercises(tokens, names_of(exercises)))


def _day(tokens: Tokens, today: date) -> date | None:
    """A day named beside a place ("mondays knee"), the latest such before tomorrow."""
    known = find_day_told(tokens, today) or find_day_past(tokens, today)
    if known is not None:
        return known
    named = {day for found in DAYS.find(tokens) for day in found.value}
    if len(named) != 1:
        return None
    return date.fromordinal(today.toordinal() - (today.weekday() - named.pop()) % 7)
