"""/progress: weeks kept, where each exercise stands, what changed and why; and charts to choose."""

from collections import Counter
from datetime import date

from coach.adaptation.decide import visible_changes
from coach.adaptation.pain import known_exercise
from coach.adaptation.prediction import estimated_one_rep_max
from coach.adaptation.state import standing_decisions
from coach.conversation import diary
from coach.conversation.choices import GoTo, Place, ShowChart
from coach.conversation.effects import Buttons, Chart, Say, Toast
from coach.conversation.questions.weights import unit_of
from coach.conversation.scene import Scene, button, in_rows_of, rows
from coach.knowledge.exercise import Exercise
from coach.language.charts import asks_for_chart, read_chart
from coach.phrases.text import Text
from coach.picture import ChartRequest, PainOverTime, WeeksKept, WorkOverTime
from coach.plan import ExerciseId
from coach.training_log import Completion, ExerciseState
from coach.units import KILOGRAMS_A_POUND, MassUnit, Weight, kilograms, pounds

CHANGES = 3
EXERCISES_OFFERED = 6
LIFTS = 3


def show(scene: Scene) -> Scene:
    """The calendar of weeks, and in words what else the log has to show."""
    if not _has_something(scene):
        return _nothing_yet(scene)
    keyboard = _choice(scene, but=WeeksKept())
    return scene.doing(Chart(of=WeeksKept(), words=_standing(scene), keyboard=keyboard))


def show_chart(scene: Scene, of: ChartRequest) -> Scene:
    """The chart that was tapped, below, and the others on its buttons."""
    if isinstance(of, WorkOverTime) and known_exercise(of.exercise) is None:
        return scene.doing(Toast(words=scene.say.button_gone()))
    if not _has_something(scene):
        return _nothing_yet(scene)
    return scene.doing(Chart(of=of, keyboard=_choice(scene, but=of)))


def show_named(scene: Scene, words: str) -> Scene | None:
    """The chart that words name ("progress of my squats"); None where they name none."""
    trained = _known(scene)
    if not asks_for_chart(words, trained):
        return None
    wish = read_chart(words, trained)
    if wish.exercise is not None:
        return show_chart(scene, WorkOverTime(exercise=wish.exercise))
    return show_chart(scene, PainOverTime())


def _has_something(scene: Scene) -> bool:
    return bool(diary.reports_in(scene.athlete) or scene.training.exercises)


def _nothing_yet(scene: Scene) -> Scene:
    buttons = rows((button(scene.say.plan_label(), GoTo(place=Place.PLAN)),))
    return scene.doing(Say(text=scene.say.no_progress_yet(), keyboard=buttons))


def _standing(scene: Scene) -> Text:
    say, training = scene.say, scene.training
    decisions = standing_decisions(scene.athlete.log)
    latest = tuple(change for decision in decisions for change in visible_changes(decision))[
        -CHANGES:
    ]
    out = tuple(stop.exercise for stop in training.stops)
    replaced = tuple(each.original for each in training.replacements)
    standing = tuple(each for each in training.exercises if each.exercise not in (*out, *replaced))
    return (
        say.where_you_stand(standing)
        + say.estimated_strength(_estimates(scene, standing))
        + say.out_for_now(out)
        + say.last_changes(say.changes(latest))
    )


def _estimates(
    scene: Scene, standing: tuple[ExerciseState, ...]
) -> tuple[tuple[ExerciseId, Weight, Weight, date], ...]:
    """Lifts with the first and the newest estimate and the day of the first; those known best."""
    reports = tuple(sorted(diary.reports_in(scene.athlete), key=lambda each: (each.day, each.id)))
    found = (estimated_one_rep_max(reports, each.exercise, scene.profile) for each in standing)
    known = sorted((each for each in found if len(each) > 1), key=len, reverse=True)
    unit = unit_of(scene.profile)
    return tuple(
        (
            each[0].exercise,
            _rounded(each[0].kilograms, unit),
            _rounded(each[-1].kilograms, unit),
            each[0].day,
        )
        for each in known[:LIFTS]
    )


def _rounded(amount: float, unit: MassUnit) -> Weight:
    """An estimate is no more exact than a whole kilogram or pound."""
    if unit is MassUnit.KILOGRAM:
        return kilograms(round(amount))
    return pounds(round(amount / KILOGRAMS_A_POUND))


def _choice(scene: Scene, *, but: ChartRequest) -> Buttons:
    """Every chart there is something for, but the one shown."""
    say = scene.say
    works = tuple(WorkOverTime(exercise=name) for name in _trained(scene)[:EXERCISES_OFFERED])
    exercises = tuple(
        button(say.work_label(of.exercise), ShowChart(of=of)) for of in works if of != but
    )
    others = tuple(
        button(label, ShowChart(of=of))
        for label, of in (
            (say.weeks_label(), WeeksKept()),
            (say.pain_label(), PainOverTime()),
        )
        if of != but
    )
    week = button(say.plan_label(), GoTo(place=Place.PLAN))
    return rows(*in_rows_of(2, exercises), (*others, week))


def _known(scene: Scene) -> tuple[Exercise, ...]:
    found = (known_exercise(name) for name in _trained(scene))
    return tuple(each for each in found if each is not None)


def _trained(scene: Scene) -> tuple[ExerciseId, ...]:
    """The exercises done of late, those done most often first."""
    done = Counter(
        each.exercise
        for report in diary.reports_in(scene.athlete)
        if report.completion is not Completion.NONE
        for each in report.prescriptions
        if each.exercise not in report.not_done
    )
    return tuple(name for name, _ in done.most_common())
