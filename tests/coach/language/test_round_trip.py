"""A reading written down as runners would, and read again, is the same reading."""

from datetime import date, time

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.dialogue import Question, ReportQuestion
from coach.language.clock import read_time
from coach.language.meanings import AnswerTold, PainTold, SessionTold
from coach.language.message import read_message
from coach.language.readings import ExerciseReading, RaceReading
from coach.language.week import read_week_told
from coach.profile import BodyArea, RunKind, Side
from coach.training_log import Completion, Pain
from coach.units import Weight
from tests.coach.language.labels import DAYS, PLANNED, TODAY
from tests.effort import examples

RUNS = st.sampled_from(
    (RunKind.EASY, RunKind.TEMPO, RunKind.INTERVALS, RunKind.LONG, RunKind.REST, RunKind.OTHER)
)
KINDS = {RunKind.REST: "rest", RunKind.OTHER: "gym", RunKind.LONG: "long run"}
AREAS = tuple(area for area in BodyArea if area not in (BodyArea.OTHER, BodyArea.CHEST))
TOLD = st.builds(
    ExerciseReading,
    exercise=st.sampled_from([each.id for each in PLANNED if each.id != "plank"]),
    sets=st.lists(st.integers(5, 20), min_size=2, max_size=5).map(tuple),
    weight=st.none()
    | st.builds(
        Weight, amount=st.sampled_from((5.0, 7.5, 12.0, 22.5)), unit=st.sampled_from(("kg", "lb"))
    ),
    per_side=st.booleans(),
)


@settings(max_examples=examples(100))
@given(st.dictionaries(st.sampled_from(range(7)), RUNS, min_size=2, max_size=6))
def test_a_week(week: dict[int, RunKind]) -> None:
    text = ", ".join(f"{DAYS[day]} {KINDS.get(kind, kind.value)}" for day, kind in week.items())
    told = read_week_told(text)
    assert told is not None
    assert {day: kind for day, kind in enumerate(told.days) if kind is not None} == week


def _written(told: ExerciseReading) -> str:
    name = next(each.name for each in PLANNED if each.id == told.exercise)
    sets = "/".join(str(count) for count in told.sets)
    if len(set(told.sets)) == 1:
        sets = f"{len(told.sets)}x{told.sets[0]}"
    weight = "" if told.weight is None else f" @ {told.weight.amount:g}{told.weight.unit.value}"
    return f"{name} {sets}{weight}{' each side' if told.per_side else ''}"


@settings(max_examples=examples(100))
@given(st.lists(TOLD, min_size=1, max_size=4, unique_by=lambda each: each.exercise))
def test_a_session(told: list[ExerciseReading]) -> None:
    text = "; ".join(_written(each) for each in told)
    (part,) = read_message(text, ReportQuestion.DONE, today=TODAY, planned=PLANNED).parts
    assert isinstance(part.meaning, SessionTold)
    assert part.meaning.report.exercises == tuple(told)
    assert part.meaning.report.completion in (None, Completion.FULL)


@settings(max_examples=examples(100))
@given(st.sampled_from(AREAS), st.sampled_from(("left", "right")), st.integers(1, 10))
def test_a_pain(area: BodyArea, side: str, level: int) -> None:
    text = f"{side} {area.value.replace('_', ' ')} {level}/10"
    (part,) = read_message(text, ReportQuestion.PAIN, today=TODAY, planned=PLANNED).parts
    assert isinstance(part.meaning, PainTold)
    assert part.meaning.pains == (Pain(area=area, side=Side(side), level=level),)


@given(st.times())
def test_a_time(moment: time) -> None:
    assert read_time(f"{moment:%H:%M}") == time(moment.hour, moment.minute)


@given(
    st.sampled_from((5.0, 8.0, 10.0, 21.1, 42.2, 50.0)),
    st.dates(date(2026, 12, 3), date(2028, 12, 31)),
)
def test_a_race(distance: float, day: date) -> None:
    reading = read_message(f"{distance:g} km on {day.isoformat()}", Question.RACE, today=TODAY)
    value = RaceReading(distance_km=distance, day=day)
    assert [part.meaning for part in reading.parts] == [
        AnswerTold(question=Question.RACE, value=value)
    ]
