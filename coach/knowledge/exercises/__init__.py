"""The exercises: every one the article names, and what each movement pattern's ladder needs.

Within a pattern the coach's first choice comes first, accessories and throws last. Muscles and
loaded places are plain anatomy; body shares come from the strength reference C4 (push-ups: Ebben
2011), seconds a repetition from its exercise table G, the rest is a rule of thumb.
"""

from coach.knowledge.exercise import Exercise
from coach.knowledge.exercises.back import BACKS
from coach.knowledge.exercises.calf import CALVES
from coach.knowledge.exercises.core import CORES
from coach.knowledge.exercises.hinge import HINGES
from coach.knowledge.exercises.hip_abduction import HIP_ABDUCTIONS
from coach.knowledge.exercises.lunge import LUNGES
from coach.knowledge.exercises.mobility import MOBILITIES
from coach.knowledge.exercises.plyometric import PLYOMETRICS
from coach.knowledge.exercises.pull import PULLS
from coach.knowledge.exercises.push import PUSHES
from coach.knowledge.exercises.single_leg import SINGLE_LEGS
from coach.knowledge.exercises.squat import SQUATS

EXERCISES: tuple[Exercise, ...] = (
    SQUATS
    + HINGES
    + LUNGES
    + SINGLE_LEGS
    + CALVES
    + HIP_ABDUCTIONS
    + PUSHES
    + PULLS
    + CORES
    + BACKS
    + PLYOMETRICS
    + MOBILITIES
)
"""All exercises, pattern by pattern."""
