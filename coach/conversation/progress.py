"""/progress: sessions kept, where each exercise stands, what changed lately and why."""

from datetime import date, timedelta

from coach.adaptation.decide import visible_changes
from coach.adaptation.state import standing_decisions
from coach.conversation import diary
from coach.conversation.choices import GoTo, Place
from coach.conversation.effects import Say
from coach.conversation.scene import Scene, button, rows
from coach.training_log import Completion

WEEKS = 4
CHANGES = 3


def show(scene: Scene) -> Scene:
    """What the log has to show, in words."""
    say = scene.say
    told = diary.reports_in(scene.athlete)
    buttons = rows((button(say.plan_label(), GoTo(place=Place.PLAN)),))
    if not told and not scene.training.exercises:
        return scene.doing(Say(text=say.no_progress_yet(), keyboard=buttons))
    training = scene.training
    decisions = standing_decisions(scene.athlete.log)
    latest = tuple(change for decision in decisions for change in visible_changes(decision))[
        -CHANGES:
    ]
    out = tuple(stop.exercise for stop in training.stops)
    replaced = tuple(each.original for each in training.replacements)
    standing = tuple(each for each in training.exercises if each.exercise not in (*out, *replaced))
    words = (
        say.progress(_weeks(scene))
        + say.where_you_stand(standing)
        + say.out_for_now(out)
        + say.last_changes(say.changes(latest))
    )
    return scene.doing(Say(text=words, keyboard=buttons))


def _weeks(scene: Scene) -> tuple[tuple[date, int], ...]:
    this_monday = _monday(scene.today)
    begun = _monday(scene.athlete.plan.started if scene.athlete.plan is not None else scene.today)
    mondays = tuple(
        monday
        for back in range(WEEKS - 1, -1, -1)
        if (monday := this_monday - timedelta(weeks=back)) >= begun
    )
    done = tuple(
        each.day
        for each in diary.reports_in(scene.athlete)
        if each.completion is not Completion.NONE
    )
    return tuple(
        (monday, sum(monday <= day < monday + timedelta(weeks=1) for day in done))
        for monday in mondays
    )


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
