"""The coach in English."""

from coach.phrases.english.check_in import EnglishCheckInPhrases
from coach.phrases.english.life import EnglishLifePhrases
from coach.phrases.english.plan import EnglishPlanPhrases
from coach.phrases.english.questions import EnglishQuestionPhrases
from coach.phrases.english.safety import EnglishSafetyPhrases
from coach.phrases.english.session import EnglishSessionPhrases
from coach.phrases.phrasebook import Phrasebook


class English(
    EnglishQuestionPhrases,
    EnglishPlanPhrases,
    EnglishSessionPhrases,
    EnglishCheckInPhrases,
    EnglishSafetyPhrases,
    EnglishLifePhrases,
    Phrasebook,
):
    """The phrasebook in English."""
