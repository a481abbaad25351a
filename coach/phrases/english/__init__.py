"""The coach in English."""

from coach.phrases.english.check_in import CheckInPhrases
from coach.phrases.english.life import LifePhrases
from coach.phrases.english.plan import PlanPhrases
from coach.phrases.english.questions import QuestionPhrases
from coach.phrases.english.safety import SafetyPhrases
from coach.phrases.english.session import SessionPhrases


class English(
    QuestionPhrases, PlanPhrases, SessionPhrases, CheckInPhrases, SafetyPhrases, LifePhrases
):
    """The phrasebook in English."""
