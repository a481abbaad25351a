"""Vectors and frames.

A frame is a 3 × 3 matrix whose columns are ahead, up and to the right as seen from a body part.
"""

from math import cos, radians, sin, sqrt

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
"""A vector of three, or a frame."""

UPRIGHT: Numbers = np.eye(3)


def vector(x: float, y: float, z: float) -> Numbers:
    """A vector of its three numbers."""
    return np.array((x, y, z))


def length(v: Numbers) -> float:
    """Euclidean length."""
    return sqrt(float(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]))


def unit(v: Numbers) -> Numbers:
    """The same way, one long; a vector of no length stays."""
    return v / max(length(v), 1e-9)


def cross(a: Numbers, b: Numbers) -> Numbers:
    """The cross product (many times quicker than NumPy's for single vectors)."""
    return np.array(
        (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
    )


def across(v: Numbers, axis: Numbers) -> Numbers:
    """The part of `v` at right angles to the unit vector `axis`."""
    return v - axis * float(v @ axis)


def leaning(degrees: float) -> Numbers:
    """Turned ahead about the right-hand axis: up goes to ahead."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return np.array(((c, s, 0.0), (-s, c, 0.0), (0.0, 0.0, 1.0)))


def tilting(degrees: float) -> Numbers:
    """Turned to the right about the axis ahead: up goes to the right."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return np.array(((1.0, 0.0, 0.0), (0.0, c, -s), (0.0, s, c)))


def facing(degrees: float) -> Numbers:
    """Turned to the right about the upright: ahead goes to the right."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return np.array(((c, 0.0, -s), (0.0, 1.0, 0.0), (s, 0.0, c)))


def frame_along(down: Numbers, ahead: Numbers) -> Numbers:
    """The frame of a limb that goes on along `down`, its front as near to `ahead` as can be."""
    up = -unit(down)
    front = across(ahead, up)
    if length(front) < 1e-6:
        front = across(vector(0.6, 0.7, 0.4), up)
    front = unit(front)
    return np.array((front, up, cross(front, up))).T


def angle(a: Numbers, b: Numbers) -> float:
    """Degrees between two directions, 0 to 180."""
    cosine = float(unit(a) @ unit(b))
    return float(np.degrees(np.arccos(min(1.0, max(-1.0, cosine)))))
