"""The muscles a drawing can tint, and which of them the catalogue's words mean."""

from enum import StrEnum


class Muscle(StrEnum):
    """Places of the figure that can be tinted."""

    QUADS = "quads"
    HAMSTRINGS = "hamstrings"
    GLUTES = "glutes"
    INNER_THIGH = "inner_thigh"
    OUTER_HIP = "outer_hip"
    HIP_FLEXORS = "hip_flexors"
    CALVES = "calves"
    SHINS = "shins"
    FOOT = "foot"
    ABS = "abs"
    SIDE_TRUNK = "side_trunk"
    LOW_BACK = "low_back"
    UPPER_BACK = "upper_back"
    LATS = "lats"
    CHEST = "chest"
    SHOULDERS = "shoulders"
    BICEPS = "biceps"
    TRICEPS = "triceps"
    FOREARMS = "forearms"


M = Muscle

TINTED: dict[str, tuple[Muscle, ...]] = {
    "quads": (M.QUADS,),
    "hamstrings": (M.HAMSTRINGS,),
    "glutes": (M.GLUTES,),
    "outer hip": (M.OUTER_HIP,),
    "inner thighs": (M.INNER_THIGH,),
    "hip flexors": (M.HIP_FLEXORS,),
    "hip rotators": (M.GLUTES,),
    "calves": (M.CALVES,),
    "deep calves": (M.CALVES,),
    "Achilles tendon": (M.CALVES,),
    "ankles": (M.CALVES,),
    "shins": (M.SHINS,),
    "foot": (M.FOOT,),
    "abs": (M.ABS,),
    "trunk": (M.ABS,),
    "side trunk": (M.SIDE_TRUNK,),
    "back extensors": (M.LOW_BACK,),
    "back": (M.LOW_BACK,),
    "upper back": (M.UPPER_BACK,),
    "mid back": (M.UPPER_BACK,),
    "lats": (M.LATS,),
    "chest": (M.CHEST,),
    "shoulders": (M.SHOULDERS,),
    "front shoulders": (M.SHOULDERS,),
    "rear shoulders": (M.SHOULDERS,),
    "biceps": (M.BICEPS,),
    "triceps": (M.TRICEPS,),
    "grip": (M.FOREARMS,),
}
"""The catalogue's word for a muscle to what is tinted for it."""


def tinted(words: tuple[str, ...]) -> tuple[Muscle, ...]:
    """The places of the figure the catalogue's words mean; ValueError for an unknown word."""
    unknown = [word for word in words if word not in TINTED]
    if unknown:
        raise ValueError(f"no place of the figure for {', '.join(unknown)}")
    return tuple(dict.fromkeys(muscle for word in words for muscle in TINTED[word]))
