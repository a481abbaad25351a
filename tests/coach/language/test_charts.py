"""Which chart words ask for."""

import pytest

from coach.knowledge.catalogue import CATALOGUE
from coach.language.charts import asks_for_chart, read_chart
from coach.plan import ExerciseId

TRAINED = tuple(
    CATALOGUE.get(ExerciseId(name)) for name in ("goblet_squat", "pushup", "split_squat")
)


@pytest.mark.parametrize(
    ("words", "exercise"),
    [
        ("progress of my squats", "goblet_squat"),
        ("show me the chart of my push-ups", "pushup"),
        ("squat progress", "goblet_squat"),
        ("graph for the split squats please", "split_squat"),
        ("how is the progress on deadlifts", "deadlift"),
    ],
)
def test_an_exercise_is_asked_for_by_name(words: str, exercise: str) -> None:
    assert asks_for_chart(words, TRAINED)
    assert read_chart(words, TRAINED).exercise == exercise


@pytest.mark.parametrize("words", ["pain chart", "history of my aches", "graph of my pain"])
def test_pain_is_asked_for(words: str) -> None:
    assert asks_for_chart(words, TRAINED)
    assert read_chart(words, TRAINED).pain


@pytest.mark.parametrize(
    "words",
    [
        "progress",
        "squats 3 x 10 with 12 kg",
        "my knee hurt in the squats",
        "how do I do a squat",
        "progress squats 3x8 24 kg",
        "",
    ],
)
def test_other_words_ask_for_no_chart_by_name(words: str) -> None:
    assert not asks_for_chart(words, TRAINED)
