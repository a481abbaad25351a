"""What a session depends on, so that equal requests are answered once."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from coach.knowledge.phases import row_of
from coach.knowledge.starting import entry_phase
from coach.plan import Block, Focus, Phase, Stage
from coach.profile import Profile, RunKind
from coach.training_log import TrainingState

_APART_FROM_SESSIONS: dict[str, object] = {
    name: Profile.model_fields[name].default
    for name in (
        "supervised",
        "doctor_agreed",
        "running_week",
        "alternate_week",
        "dated_runs",
        "busy_days",
        "trips",
        "dose",
        "wishes",
        "race",
        "zone",
        "reminder_time",
        "reminder_offered",
        "body_mass_asked",
        "jump_test",
    )
}
"""Answers that decide where sessions stand, not what they hold."""


class Request(NamedTuple):
    """All that a session depends on; days count by their week, so that equal weeks are equal."""

    focus: Focus
    minutes: int
    run: RunKind
    profile: Profile
    training: TrainingState
    stage: Stage
    phase: Phase
    cycle: int
    weeks_in_block: int
    even_week: bool
    """Counted from the runner's first week, which is even."""
    foci: tuple[Focus, ...]
    place: int
    """Of this session among those of the week."""


@lru_cache(maxsize=1024)
def trainee(profile: Profile, *, has_trained: bool) -> Profile:
    """The runner as a session sees them, the same value for all who are alike.

    When they run and when they are free does not change what is in a session, and body mass counts
    only where something was done that can be compared.
    """
    alike = profile.model_copy(update=_APART_FROM_SESSIONS)
    if not has_trained:
        alike = alike.model_copy(update={"body_mass": None})
    return _first_alike(alike)


@lru_cache(maxsize=1024)
def _first_alike(trainee: Profile) -> Profile:
    return trainee


def without_the_race(stage: Stage) -> Stage:
    """A stage without the name of its race, which no session depends on."""
    return stage if stage.race is None else stage.model_copy(update={"race": None})


def block_phase(block: Block | None, stage: Stage | None, profile: Profile) -> Phase:
    """The phase whose ranges hold: the stage's own, unless a race lies over the block."""
    if stage is not None and not row_of(stage.phase).is_overlay:
        return stage.phase
    return entry_phase(profile) if block is None else block.phase


def weeks_of_turns(block: Block | None, day: date) -> int:
    """Weeks since the turns began: a runner's first week holds the usual choices.

    Without a block they go by the calendar.
    """
    if block is None:
        return (day.toordinal() - 1) // 7
    return (day - (block.turns_since or block.since)).days // 7


def foci_of_the_week(focus: Focus, foci: tuple[Focus, ...], index: int) -> tuple[Focus, ...]:
    """Those of the week, with this session's own where it stands now."""
    if not foci:
        return (focus,)
    return (*foci[:index], focus, *foci[index + 1 :])
