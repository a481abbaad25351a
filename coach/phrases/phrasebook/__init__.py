"""Every sentence the coach can say, without its words: a language fills in all of it."""

from coach.phrases.phrasebook.answers import AnswerPhrases
from coach.phrases.phrasebook.charts import ChartPhrases
from coach.phrases.phrasebook.check_in import CheckInPhrases
from coach.phrases.phrasebook.life import LifePhrases
from coach.phrases.phrasebook.listening import ListeningPhrases
from coach.phrases.phrasebook.own_questions import OwnQuestionPhrases
from coach.phrases.phrasebook.pictures import PicturePhrases
from coach.phrases.phrasebook.plan import PlanPhrases
from coach.phrases.phrasebook.preferences import PreferencePhrases
from coach.phrases.phrasebook.questions import QuestionPhrases
from coach.phrases.phrasebook.safety import SafetyPhrases
from coach.phrases.phrasebook.season import SeasonPhrases
from coach.phrases.phrasebook.session import SessionPhrases
from coach.phrases.phrasebook.understanding import UnderstandingPhrases


class Phrasebook(
    QuestionPhrases,
    PreferencePhrases,
    PlanPhrases,
    SessionPhrases,
    SeasonPhrases,
    CheckInPhrases,
    AnswerPhrases,
    OwnQuestionPhrases,
    PicturePhrases,
    ChartPhrases,
    SafetyPhrases,
    LifePhrases,
    ListeningPhrases,
    UnderstandingPhrases,
):
    """A language of the coach; the type checker lists what a new one still misses."""
