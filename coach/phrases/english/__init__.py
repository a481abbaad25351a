"""The coach in English."""

from coach.phrases.english.answers import EnglishAnswerPhrases
from coach.phrases.english.charts import EnglishChartPhrases
from coach.phrases.english.check_in import EnglishCheckInPhrases
from coach.phrases.english.life import EnglishLifePhrases
from coach.phrases.english.listening import EnglishListeningPhrases
from coach.phrases.english.own_questions import EnglishOwnQuestionPhrases
from coach.phrases.english.pictures import EnglishPicturePhrases
from coach.phrases.english.plan import EnglishPlanPhrases
from coach.phrases.english.preferences import EnglishPreferencePhrases
from coach.phrases.english.questions import EnglishQuestionPhrases
from coach.phrases.english.safety import EnglishSafetyPhrases
from coach.phrases.english.season import EnglishSeasonPhrases
from coach.phrases.english.session import EnglishSessionPhrases
from coach.phrases.english.understanding import EnglishUnderstandingPhrases
from coach.phrases.phrasebook import Phrasebook


class English(
    EnglishQuestionPhrases,
    EnglishPreferencePhrases,
    EnglishPlanPhrases,
    EnglishSessionPhrases,
    EnglishSeasonPhrases,
    EnglishCheckInPhrases,
    EnglishAnswerPhrases,
    EnglishOwnQuestionPhrases,
    EnglishPicturePhrases,
    EnglishChartPhrases,
    EnglishSafetyPhrases,
    EnglishLifePhrases,
    EnglishListeningPhrases,
    EnglishUnderstandingPhrases,
    Phrasebook,
):
    """The phrasebook in English."""
