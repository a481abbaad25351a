"""A figure in time: the pose and the effort at every moment of its loop."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, TypeVar, assert_never

from pydantic import BaseModel

from bot.pictures.skeleton import Skeleton
from bot.pictures.solving import solve
from coach.knowledge.figures.figure import Barbell, Beat, Figure, Joint, Pace, Pose, Spot

FRAME_SECONDS = 0.07
"""Of a moving frame; GIF counts in hundredths."""
SAMPLES = 31
"""Looked at by the checks in every loop."""

AnyModel = TypeVar("AnyModel", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Moment:
    """What is shown for how long."""

    skeleton: Skeleton
    effort: float
    seconds: float
    at: float
    """Seconds since the loop began."""
    share: float
    """Of the loop that is over, 0 to 1."""
    travelled: float
    """How far ahead one has gone along, in a figure that travels."""


@dataclass(frozen=True, slots=True)
class _Way:
    """From one beat to the next, then the rest there."""

    start: Beat
    end: Beat
    seconds: float
    pace: Pace


def eased(share: float, pace: Pace) -> float:
    """How much of a way is covered after that share of its time."""
    match pace:
        case Pace.SMOOTH:
            return share**3 * (share * (share * 6 - 15) + 10)
        case Pace.STEADY:
            return share
        case Pace.SPRING:
            return share**2
        case Pace.RISE:
            return 1 - (1 - share) ** 2
        case _:
            assert_never(pace)


def mixed(start: AnyModel, end: AnyModel, share: float) -> AnyModel:
    """Every number that share of the way from one value to another of its kind."""
    values: dict[str, Any] = {
        name: _between(getattr(start, name), getattr(end, name), share)
        for name in type(start).model_fields
    }
    return type(start).model_construct(**values)


def _between(start: object, end: object, share: float) -> object:
    match start, end:
        case BaseModel(), BaseModel():
            return start if start is end else mixed(start, end, share)
        case (bool(), _) | (str(), _):
            return start
        case ((int() | float()), (int() | float())):
            return start + (end - start) * share
        case _:
            return start


def loop_seconds(figure: Figure) -> float:
    """How long one loop lasts."""
    return sum(way.seconds + way.end.hold for way in _ways(figure))


def frames(figure: Figure) -> Iterator[Moment]:
    """The loop as frames to show; what stands still is one long frame."""
    at = 0.0
    for way in _ways(figure):
        count = max(1, round(way.seconds / FRAME_SECONDS))
        for step in range(1, count + 1):
            last = step == count
            seconds = FRAME_SECONDS + (way.end.hold if last else 0)
            yield _moment(figure, way, step / count, seconds, at)
            at += seconds


def samples(figure: Figure, count: int = SAMPLES) -> Iterator[Moment]:
    """So many moments, even over what moves of the loop."""
    ways = _ways(figure)
    whole = sum(way.seconds for way in ways)
    for number in range(count):
        at = whole * number / count
        gone = 0.0
        for way in ways:
            if at < gone + way.seconds or way is ways[-1]:
                yield _moment(figure, way, (at - gone) / way.seconds, whole / count, at)
                break
            gone += way.seconds


def at_beat(figure: Figure, number: int) -> Moment:
    """The moment at which a beat is reached."""
    beat = figure.beats[number]
    body = _solved(figure, beat.pose)
    return Moment(body, beat.effort, beat.hold, 0, 0.7, _travelled(figure, body))


def still(figure: Figure) -> Moment:
    """The moment that shows most."""
    number = figure.still
    if number is None:
        number = min(1, len(figure.beats) - 1)
    return at_beat(figure, number)


def _ways(figure: Figure) -> tuple[_Way, ...]:
    """From the first beat round to the first; without a way back in a figure that travels."""
    beats = figure.beats
    onward = [_Way(before, after, after.seconds, after.pace) for before, after in pairwise(beats)]
    if figure.travels or figure.cut:
        return tuple(onward)
    return (*onward, _Way(beats[-1], beats[0], figure.back, beats[0].pace))


def _moment(figure: Figure, way: _Way, share: float, seconds: float, at: float) -> Moment:
    covered = eased(share, way.pace)
    pose = mixed(way.start.pose, way.end.pose, covered)
    effort = way.start.effort + (way.end.effort - way.start.effort) * covered
    body = _solved(figure, pose)
    whole = loop_seconds(figure)
    return Moment(body, effort, seconds, at, at / whole, _travelled(figure, body))


def _travelled(figure: Figure, body: Skeleton) -> float:
    if not figure.travels:
        return 0.0
    return float(body.hips[0]) - _start(figure)


@lru_cache(maxsize=8)
def _start(figure: Figure) -> float:
    return float(_solved(figure, figure.beats[0].pose).hips[0])


def _solved(figure: Figure, pose: Pose) -> Skeleton:
    return solve(pose, figure.anchor, figure.load, _load_joint(figure))


def _load_joint(figure: Figure) -> Joint:
    """What the load hangs on."""
    for piece in figure.kit:
        if isinstance(piece, Barbell) and isinstance(piece.at, Spot):
            return piece.at.joint
    return Joint.HANDS
