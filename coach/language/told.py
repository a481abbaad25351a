"""A message on its way through the readers: cut into tokens once, with what was asked before."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from coach.dialogue import Draft, Question, ReportQuestion
from coach.knowledge.exercise import Exercise
from coach.language.changes import changed_question
from coach.language.exercises import ExerciseNames, find_exercises, names_of
from coach.language.intents import Intent, tells_deed, usual_wishes
from coach.language.numbers import numbers_in
from coach.language.patterns import Phrase
from coach.language.phrase import make_phrase
from coach.language.places_of_pain import find_areas
from coach.language.readings import ReportReading
from coach.language.report import read_report
from coach.language.sets import find_numbers
from coach.language.tokens import CLAUSE_BREAKS, COMMA, Tokens, split, tokenise, word_set
from coach.language.words.body import PAINLESS
from coach.language.words.intents import SKIP_ALONE
from coach.language.words.questions import (
    ASKING,
    ASKING_TO_DO,
    AUXILIARIES,
    NOT_OF_AN_ORDER,
    PERSONS,
    QUESTION_OPENERS,
    SUBJECTS,
    TAPE_OF_QUESTIONS,
    TELLING_AUXILIARIES,
)
from coach.language.words.requests import SETTINGS_WORDS
from coach.plan import ExerciseId
from coach.profile import Kit, Spot
from coach.training_log import Completion
from coach.units import MassUnit

RATINGS = word_set(
    "rpe rir effort pain level left tank reserve / % out of more now was maybe about like ish "
    "exercises exercise sets set done only"
)
RATING_REACH = 4

Asked = Question | ReportQuestion
"""What the coach asked last."""


@dataclass(frozen=True)
class Told:
    """A message in the light of what was asked last; what readers share is worked out once."""

    text: str
    today: date
    asked: Asked | None
    planned: tuple[Exercise, ...]
    unit: MassUnit
    draft: Draft | None = None
    """What is known already of the answer that waits."""
    spots: tuple[Spot, ...] = ()
    """The spots of the place that was asked about."""
    kit: tuple[Kit, ...] = ()
    """What the runner trains with."""

    @cached_property
    def tokens(self) -> Tokens:
        """The message cut into tokens."""
        return tokenise(self.text)

    @cached_property
    def names(self) -> ExerciseNames:
        """The names of exercises, the planned ones first."""
        return names_of(self.planned)

    @cached_property
    def phrase(self) -> Phrase:
        """The message made ready for patterns."""
        return make_phrase(self.tokens, self.names, self.today)

    @cached_property
    def report(self) -> ReportReading:
        """What it tells of a session."""
        return read_report(self.text, self.planned, self.unit, today=self.today)

    @cached_property
    def tells_deed(self) -> bool:
        """Whether it says that something was done."""
        completion = self.report.completion
        return completion in (Completion.FULL, Completion.PARTIAL) and tells_deed(self.tokens)

    @cached_property
    def tells_session(self) -> bool:
        """Whether it says that something was done, and how it went ("done, no pain")."""
        facts = self.report.model_copy(update={"completion": None})
        return self.tells_deed and not facts.says_nothing

    @cached_property
    def has_number(self) -> bool:
        """Whether a number stands in it, in digits or in words."""
        return bool(numbers_in(self.tokens))

    @cached_property
    def loose_numbers(self) -> tuple[str, ...]:
        """Numbers that no unit, set, scale or date claims."""
        claimed = {
            index
            for found in find_numbers(self.tokens, self.unit)
            for index in range(found.start, found.end)
        }
        claimed.update(
            index
            for name in ("day", "minutes", "distance")
            for start, end in self.phrase.spans[name].items()
            for index in range(start, end)
        )
        return tuple(
            token
            for index, token in enumerate(self.tokens)
            if token[0].isdigit() and index not in claimed and not self._is_rated(index)
        )

    def _is_rated(self, index: int) -> bool:
        """Whether a number rates something: "knee 3", "rpe 8", "2 left", "7/10", "80%"."""
        before = self.tokens[max(0, index - RATING_REACH) : index]
        behind = self.tokens[index + 1 : index + 1 + RATING_REACH]
        return not RATINGS.isdisjoint(before + behind) or bool(find_areas(before + behind))

    @cached_property
    def is_question(self) -> bool:
        """Whether it asks something."""
        return self.has_question_mark or self.holds_question or ASKING.fits(self.phrase)

    @cached_property
    def has_question_mark(self) -> bool:
        """Whether a question mark stands in it."""
        return "?" in self.tokens

    @cached_property
    def opens_as_question(self) -> bool:
        """Whether it begins as a question does."""
        return opens_as_question(self.phrase.tokens)

    @cached_property
    def holds_question(self) -> bool:
        """Whether any of its clauses begins as a question does."""
        clauses = split(self.phrase.tokens, CLAUSE_BREAKS | {COMMA, "but", "and"})
        return any(opens_as_question(clause) for clause in clauses)

    @cached_property
    def asks_what(self) -> bool:
        """Whether it opens with what, how, why, which, when or who."""
        return self.opens_as_question and bool(QUESTION_OPENERS & set(self.phrase.tokens[:4]))

    @cached_property
    def asks_the_coach(self) -> bool:
        """Whether it asks the coach to do something ("can you make it lighter")."""
        clauses = split(self.phrase.tokens, CLAUSE_BREAKS | {COMMA, "but", "and"})
        return any(_first_word(clause) in ASKING_TO_DO for clause in clauses)

    @cached_property
    def intents(self) -> tuple[Intent, ...]:
        """What it asks for by the usual words of commands."""
        return usual_wishes(self.tokens)

    @cached_property
    def changed(self) -> Question | None:
        """The answer of the profile it changes by the usual words of changes."""
        return None if Intent.UNITS in self.intents else changed_question(self.text, self.tokens)

    @cached_property
    def is_painless(self) -> bool:
        """Whether it says that nothing hurts."""
        return self.tokens in PAINLESS

    @cached_property
    def first_exercise(self) -> ExerciseId | None:
        """The first exercise named."""
        named = find_exercises(self.phrase.tokens, self.names)
        return named[0].value if named else None

    @cached_property
    def is_only_tired(self) -> bool:
        """Whether it says of the runner that they are tired, and asks for nothing."""
        words = tuple(token for token in self.tokens if token.isalnum())
        return SKIP_ALONE.at(words, 0) is not None

    @cached_property
    def is_about_settings(self) -> bool:
        """Whether it is about how things are from now on."""
        return self.tokens in SETTINGS_WORDS


def _first_word(tokens: Tokens) -> str:
    words = (token for token in tokens if token.isalnum() and token not in TAPE_OF_QUESTIONS)
    return next(words, "")


def opens_as_question(tokens: Tokens) -> bool:
    """Whether words begin as a question does ("is it ...", "how ..."), courtesies passed over."""
    words = tuple(token for token in tokens if token.isalnum())
    while words and words[0] in TAPE_OF_QUESTIONS:
        words = words[1:]
    if not words:
        return False
    is_order = words[0] == "do" and not NOT_OF_AN_ORDER.isdisjoint(words[1:2])
    second = "".join(words[1:2])
    is_subject = second in SUBJECTS or second[:1].isdigit()
    has_subject = words[0] in AUXILIARIES and is_subject
    tells = words[0] in TELLING_AUXILIARIES and not PERSONS.isdisjoint(words[1:2])
    return words[0] in QUESTION_OPENERS or tells or (has_subject and not is_order)
