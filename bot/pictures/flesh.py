"""What bodies are drawn of: rounded sections, tubes through them, groups; in body heights."""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

import numpy as np

from bot.pictures.space import Numbers, vector

Radii = tuple[float, float, float]
"""Half axes to the front, along the bone, to the side."""

Stations = tuple[tuple[float, float, Radii], ...]
"""Along a bone: share of its length, offset to the front, radii."""


class Ink(StrEnum):
    """What a part is, which is its colour."""

    SKIN = "skin"
    FACE = "face"
    SHIRT = "shirt"
    SHORTS = "shorts"
    SHOE = "shoe"
    SOLE = "sole"
    HAIR = "hair"
    MUSCLE = "muscle"
    IRON = "iron"
    STEEL = "steel"
    WOOD = "wood"
    PAD = "pad"
    METAL = "metal"
    BAND = "band"
    WALL = "wall"
    TOWEL = "towel"
    BALL = "ball"


Pairs = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Tube:
    """The hulls round pairs of sections, all of one colour."""

    ink: Ink
    pairs: Pairs
    merged: int = 0
    """So many pairs at its beginning have no rim: they grow out of what is behind them."""


@dataclass(frozen=True, slots=True)
class Group:
    """What is painted together: one rim round all of it, then its tubes in order."""

    name: str
    tubes: tuple[Tube, ...]
    middle: Numbers
    """Where it is, to be painted in the right order."""


@dataclass(slots=True)
class Flesh:
    """All sections of a body, and the groups made of them."""

    centres: list[Numbers] = field(default_factory=list)
    frames: list[Numbers] = field(default_factory=list)
    radii: list[Radii] = field(default_factory=list)

    def section(self, centre: Numbers, frame: Numbers, radii: Radii) -> int:
        """One more ellipsoid; its number."""
        self.centres.append(centre)
        self.frames.append(frame)
        self.radii.append(radii)
        return len(self.centres) - 1

    @property
    def axes(self) -> Numbers:
        """The half axes of every section, as columns."""
        scaled: Numbers = np.array(self.frames) * np.array(self.radii)[:, None, :]
        return scaled

    def chain(self, ink: Ink, *sections: int, merged: int = 0) -> Tube:
        """A tube through the sections one after another (or one alone)."""
        if len(sections) == 1:
            return Tube(ink, ((sections[0], sections[0]),), merged)
        return Tube(ink, tuple(pairwise(sections)), merged)


@dataclass(frozen=True, slots=True)
class Surface:
    """The middle, frame and thickness of a bone's flesh anywhere along it."""

    points: Numbers
    frames: tuple[Numbers, ...]
    stations: Stations

    def at(self, share: float) -> tuple[Numbers, Numbers, Radii]:
        """At a share of the bone's length."""
        shares = [station[0] for station in self.stations]
        offset = float(np.interp(share, shares, [station[1] for station in self.stations]))
        radii = (
            float(np.interp(share, shares, [station[2][0] for station in self.stations])),
            0.0,
            float(np.interp(share, shares, [station[2][2] for station in self.stations])),
        )
        steps = len(self.points) - 1
        place = min(max(share, 0.0), 1.0) * steps
        low = min(int(place), steps - 1)
        middle = self.points[low] + (self.points[low + 1] - self.points[low]) * (place - low)
        frame = self.frames[round(place)]
        return middle + frame @ vector(offset, 0, 0), frame, radii


def lowest_sections(flesh: Flesh) -> Numbers:
    """How high over the ground the lowest point of every section is."""
    drop = np.sqrt((flesh.axes[:, 1, :] ** 2).sum(axis=1))
    lows: Numbers = np.array(flesh.centres)[:, 1] - drop
    return lows
