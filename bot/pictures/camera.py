"""An orthographic camera, and the outlines of round bodies seen through it."""

from dataclasses import dataclass
from math import cos, radians, sin

import numpy as np

from bot.pictures.space import Numbers
from coach.knowledge.figures.figure import View

CORNERS = 36
"""Of an outline."""
_TURNS = np.linspace(0, 2 * np.pi, CORNERS, endpoint=False)
WAYS_ROUND: Numbers = np.column_stack((np.cos(_TURNS), np.sin(_TURNS)))


@dataclass(frozen=True, slots=True)
class Camera:
    """Where one looks from, and what of the world lands where on the picture.

    `scale` is pixels a body height; `centre` what lands in the middle of the picture, in seen
    body heights; the picture is `width` × `height` pixels.
    """

    view: Numbers
    """2 × 3: what is to the right and what is up as seen from here."""
    towards: Numbers
    """The way to the one who looks."""
    scale: float
    centre: tuple[float, float]
    width: int
    height: int

    def seen(self, points: Numbers) -> Numbers:
        """Points (n × 3) in pixels (n × 2), y down."""
        flat = points @ self.view.T - np.array(self.centre)
        middle = np.array((self.width, self.height)) / 2
        pixels: Numbers = flat * np.array((self.scale, -self.scale)) + middle
        return pixels


def looking(view: View) -> tuple[Numbers, Numbers]:
    """What is to the right and up (2 × 3), and the way to the one who looks."""
    yaw, pitch = radians(view.yaw), radians(view.pitch)
    towards = np.array((sin(yaw) * cos(pitch), sin(pitch), cos(yaw) * cos(pitch)))
    right = np.array((cos(yaw), 0.0, -sin(yaw)))
    up = np.array((-sin(yaw) * sin(pitch), cos(pitch), -cos(yaw) * sin(pitch)))
    return np.stack((right, up)), towards


def supports(centres: Numbers, axes: Numbers, view: Numbers) -> tuple[Numbers, Numbers]:
    """For ellipsoids, the outermost points to every way round, and how far out those are.

    `centres` n × 3, `axes` n × 3 × 3 with the half axes as columns; answers n × CORNERS × 2 and
    n × CORNERS, in seen body heights.
    """
    flat = centres @ view.T
    seen_axes = view @ axes
    onto = WAYS_ROUND @ seen_axes
    reach = np.sqrt((onto**2).sum(axis=2)) + 1e-9
    points = flat[:, None, :] + np.einsum("nij,nkj->nki", seen_axes, onto) / reach[:, :, None]
    return points, flat @ WAYS_ROUND.T + reach


def hulls(points: Numbers, reach: Numbers, firsts: Numbers, seconds: Numbers) -> Numbers:
    """The outlines round pairs of ellipsoids (m × CORNERS × 2)."""
    further = (reach[firsts] >= reach[seconds])[:, :, None]
    outlines: Numbers = np.where(further, points[firsts], points[seconds])
    return outlines
