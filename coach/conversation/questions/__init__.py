"""The questions about a runner, in the order they are asked.

The next question is the first that applies and has no answer.
"""

from coach.conversation.questions.base import ProfileQuestion
from coach.conversation.questions.calendar import PlaceQuestion, RaceQuestion, TimeQuestion
from coach.conversation.questions.health import AgeQuestion, DoctorQuestion, HealthQuestion
from coach.conversation.questions.irregular import (
    DatesQuestion,
    OtherWeekQuestion,
    TripQuestion,
)
from coach.conversation.questions.preferences import (
    JumpTestQuestion,
    StyleQuestion,
    WishesQuestion,
)
from coach.conversation.questions.training import (
    DoseQuestion,
    ExperienceQuestion,
    KitQuestion,
    SoreQuestion,
    WeekQuestion,
)
from coach.conversation.questions.weights import BodyMassQuestion, UnitsQuestion, WeightsQuestion
from coach.dialogue import Question
from coach.profile import Profile

ONBOARDING: tuple[ProfileQuestion, ...] = (
    AgeQuestion(),
    HealthQuestion(),
    DoctorQuestion(),
    WeekQuestion(),
    ExperienceQuestion(),
    KitQuestion(),
    DoseQuestion(),
    SoreQuestion(),
    RaceQuestion(),
    PlaceQuestion(),
    TimeQuestion(),
)
IN_CONTEXT: tuple[ProfileQuestion, ...] = (
    UnitsQuestion(),
    WeightsQuestion(),
    BodyMassQuestion(),
)
ON_WISH: tuple[ProfileQuestion, ...] = (
    StyleQuestion(),
    WishesQuestion(),
    DatesQuestion(),
    OtherWeekQuestion(),
    TripQuestion(),
    JumpTestQuestion(),
)
"""Asked only when the runner wants to change something."""
_BY_NAME = {question.name: question for question in (*ONBOARDING, *IN_CONTEXT, *ON_WISH)}


def question(name: Question) -> ProfileQuestion:
    """The question of that name."""
    return _BY_NAME[name]


def first_open(questions: tuple[ProfileQuestion, ...], profile: Profile) -> ProfileQuestion | None:
    """The first question that applies and has no answer."""
    return next(
        (each for each in questions if each.applies(profile) and not each.answered(profile)), None
    )


def before(name: Question, profile: Profile) -> ProfileQuestion | None:
    """The question asked before this one in its row; None for the first."""
    in_a_row = IN_CONTEXT if name in (each.name for each in IN_CONTEXT) else ONBOARDING
    asked = tuple(each for each in in_a_row if each.applies(profile))
    names = tuple(each.name for each in asked)
    if name not in names or names.index(name) == 0:
        return None
    return asked[names.index(name) - 1]
