"""Which chart words ask for: an exercise over time, pain, or the weeks."""

from coach.knowledge.exercise import Exercise
from coach.language.exercises import find_exercises, names_of
from coach.language.tokens import tokenise, word_set
from coach.plan import ExerciseId
from coach.values import Value

PAIN = word_set("pain pains ache aches soreness sore hurt hurts niggle niggles injury injuries")
CHARTS = word_set("progress chart charts graph graphs history stats statistics progression trend")


class ChartWish(Value):
    """What is to be shown over time; nothing named means the overview."""

    exercise: ExerciseId | None = None
    pain: bool = False


def read_chart(text: str, trained: tuple[Exercise, ...]) -> ChartWish:
    """The chart that words name; of exercises alike the one that is trained is meant."""
    tokens = tokenise(text)
    named = find_exercises(tokens, names_of(trained))
    if named:
        return ChartWish(exercise=named[0].value)
    return ChartWish(pain=not PAIN.isdisjoint(tokens))


def asks_for_chart(text: str, trained: tuple[Exercise, ...]) -> bool:
    """Whether words ask for one chart by its name ("progress of my squats", "pain chart")."""
    tokens = tokenise(text)
    if CHARTS.isdisjoint(tokens) or any(token[0].isdigit() for token in tokens):
        return False
    wish = read_chart(text, trained)
    return wish.pain or wish.exercise is not None
