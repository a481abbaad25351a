"""Hypothesis strategies for the coach's values.

Values are made from the types themselves, so that a field added tomorrow is covered tomorrow.
"""

import types
import typing
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, NewType, TypeVar

from annotated_types import Ge, Gt, Le, MaxLen, MinLen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from pydantic.fields import FieldInfo

from coach.athlete import Athlete
from coach.profile import Profile
from coach.values import Value

# --- any value, from its type ---------------------------------------------------------------

V = TypeVar("V", bound=Value)

ZONES = ("Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati", "Asia/Kathmandu", "UTC")

INSTANTS = st.datetimes(
    min_value=datetime(2026, 1, 1),  # noqa: DTZ001  (Hypothesis wants bounds without a zone)
    max_value=datetime(2036, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)

PLAIN: dict[type, SearchStrategy[Any]] = {
    bool: st.booleans(),
    str: st.text(max_size=12),
    datetime: INSTANTS,
    date: st.dates(min_value=date(2026, 1, 1), max_value=date(2036, 1, 1)),
    time: st.times(),
    types.NoneType: st.none(),
}

OWN: dict[tuple[type[Value], str], SearchStrategy[Any]] = {
    (Profile, "zone"): st.none() | st.sampled_from(ZONES),
}
"""Fields whose values are narrower than their type."""


@cache
def values(model: type[V]) -> SearchStrategy[V]:
    """Any value of a model."""
    fields = {
        name: OWN[model, name] if (model, name) in OWN else _of_field(field)
        for name, field in model.model_fields.items()
    }
    return st.builds(model, **fields)


def _of_field(field: FieldInfo) -> SearchStrategy[Any]:
    return _of(field.annotation, field.metadata)


def _of(annotation: Any, bounds: Sequence[Any] = ()) -> SearchStrategy[Any]:
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Annotated:
        return _of(arguments[0], arguments[1:])
    if origin is typing.Union or origin is types.UnionType:
        return st.one_of([_of(argument, bounds) for argument in arguments])
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is tuple and arguments[-1] is ...:
        return st.lists(_of(arguments[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*(_of(argument) for argument in arguments))
    if isinstance(annotation, NewType):
        return _of(annotation.__supertype__, bounds)
    return _of_class(annotation, bounds)


def _of_class(annotation: type, bounds: Sequence[Any]) -> SearchStrategy[Any]:
    if issubclass(annotation, Value):
        return values(annotation)
    if issubclass(annotation, Enum):
        return st.sampled_from(annotation)
    if annotation in {int, float}:
        return _numbers(annotation, bounds)
    if annotation is str and any(isinstance(bound, MinLen | MaxLen) for bound in bounds):
        return st.text(min_size=1, max_size=12)
    return PLAIN[annotation]


def _numbers(annotation: type, bounds: Sequence[Any]) -> SearchStrategy[Any]:
    least, most, open_below = 0, 10_000, False
    for bound in bounds:
        match bound:
            case Ge(ge=limit):
                least = typing.cast("int", limit)
            case Gt(gt=limit):
                least, open_below = typing.cast("int", limit), True
            case Le(le=limit):
                most = typing.cast("int", limit)
            case _:
                pass
    if annotation is int:
        return st.integers(least, most)
    return st.floats(least, most, exclude_min=open_below)


# --- runners as they are kept -----------------------------------------------------------------


@st.composite
def athletes(draw: st.DrawFn) -> Athlete:
    """A runner whose log is whole: numbered from 1, and nothing folded away yet."""
    athlete = draw(values(Athlete))
    log = tuple(
        entry.model_copy(update={"number": number})
        for number, entry in enumerate(athlete.log, start=1)
    )
    whole: Athlete = athlete.model_copy(update={"log": log, "next_entry": len(log) + 1})
    return whole
