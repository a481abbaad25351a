"""Every sentence the coach can say, without its words: a language fills in all of it."""

from coach.phrases.phrasebook.check_in import CheckInPhrases
from coach.phrases.phrasebook.life import LifePhrases
from coach.phrases.phrasebook.plan import PlanPhrases
from coach.phrases.phrasebook.questions import QuestionPhrases
from coach.phrases.phrasebook.safety import SafetyPhrases
from coach.phrases.phrasebook.session import SessionPhrases


class Phrasebook(
    QuestionPhrases, PlanPhrases, SessionPhrases, CheckInPhrases, SafetyPhrases, LifePhrases
):
    """A language of the coach; the type checker lists what a new one still misses."""
