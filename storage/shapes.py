"""The shape stored values are written in: old ones are upgraded when read, newer ones refused.

To change a stored value so that what older programs wrote could no longer be read: write a function
that takes the JSON of the shape before and returns that of the new one, and put it into `UPGRADES`
under the next number. Nothing else counts the number up. Rows are rewritten whenever their runner
is next saved, so that there is no migration to wait for; a function once released stays.
"""

import json
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from pydantic import TypeAdapter

Json = dict[str, Any]
"""A stored value taken apart: what pydantic's `model_dump(mode="json")` gives."""

Read = TypeVar("Read")

Upgrade = Callable[[Json], Json]
"""Makes a value of one shape from that of the shape before. It may change what it is given."""


class Stored(StrEnum):
    """What is kept as JSON, each a value of its own."""

    ATHLETE = "athlete"
    """`coach.athlete.Athlete` without its log: profile, plan, baseline, dialogue and the rest."""
    LOG_ENTRY = "log_entry"
    """A member of `coach.training_log.LogEntry`."""
    NUDGE = "nudge"
    """A member of `coach.conversation.events.NudgeReason`."""
    MESSAGE = "message"
    """A member of `storage.outbox.Message`."""


def _with_several_races(athlete: Json) -> Json:
    """Shape 2: a runner may have several races, where there was one or none."""
    answer = athlete.get("profile", {}).get("race")
    if answer is not None:
        race = answer.pop("race", None)
        answer["races"] = [] if race is None else [race]
    return athlete


def _with_loads_by_kind(athlete: Json) -> Json:
    """Shape 3: what a runner owns is told kind by kind, where one list stood for every kind."""
    profile = athlete.get("profile", {})
    weights = profile.pop("owned_weights", None)
    if weights is not None:
        kinds = ("dumbbells", "kettlebells", "medicine_balls") if weights else ()
        profile["owned_loads"] = dict.fromkeys(kinds, weights)
    return athlete


def _with_racks(athlete: Json) -> Json:
    """Shape 4: a rack is kit of its own. A bar beside machines stands in a gym, which has one."""
    profile = athlete.get("profile", {})
    kits = [profile.get("kit"), *(trip.get("kit") for trip in profile.get("trips", ()))]
    for kit in kits:
        if kit is not None and {"barbell", "machines"} <= set(kit):
            kit.append("rack")
    return athlete


def _with_reports_of_milestones(athlete: Json) -> Json:
    """Shape 5: each milestone with the report that reached it, which was not kept before."""
    athlete["milestones"] = [{"milestone": name} for name in athlete.get("milestones", ())]
    return athlete


UPGRADES: dict[Stored, dict[int, Upgrade]] = {
    Stored.ATHLETE: {
        2: _with_several_races,
        3: _with_loads_by_kind,
        4: _with_racks,
        5: _with_reports_of_milestones,
    },
    Stored.LOG_ENTRY: {},
    Stored.NUDGE: {},
    Stored.MESSAGE: {},
}
"""By shape number, what makes that shape of a value from the one before. The first was 1."""

SHAPE = max((1, *(shape for upgrades in UPGRADES.values() for shape in upgrades)))
"""The shape that this program writes, the same number for every kind of value."""


class NewerShapeError(RuntimeError):
    """A value was written by a newer program than this one."""


def read(stored: Stored, reader: TypeAdapter[Read], version: int, written: str) -> Read:
    """A stored value, from its JSON of shape `version`.

    Raises:
        NewerShapeError: a newer program wrote it; this one must not guess.
        pydantic.ValidationError: it is damaged.
    """
    if version > SHAPE:
        raise NewerShapeError(
            f"a stored value has shape {version}, this program knows shapes up to {SHAPE}; "
            "update the program"
        )
    upgrades = UPGRADES[stored]
    if version >= max(upgrades, default=1):
        return reader.validate_json(written)
    return reader.validate_python(through(upgrades, version, json.loads(written)))


def through(upgrades: Mapping[int, Upgrade], version: int, value: Json) -> Json:
    """A value of shape `version` after every later upgrade, in the order of their numbers."""
    for shape in sorted(upgrades):
        if shape > version:
            value = upgrades[shape](value)
    return value
