"""A picture as a file's content. Each kind brings in only what draws it: it can take a second."""

from typing import assert_never

from bot.pictures.drawing import drawing_of
from coach.knowledge.figures.faults import fault_of
from coach.picture import (
    Drawable,
    ExerciseMotion,
    FaultPair,
    PainChart,
    PicturedWeek,
    WeeksChart,
    WorkChart,
)


def painted(drawable: Drawable) -> bytes:
    """A GIF where it moves, else a PNG. KeyError for an exercise or a fault nobody drew."""
    match drawable:
        case ExerciseMotion() | FaultPair():
            return _motion(drawable)
        case PicturedWeek():
            from bot.pictures.week import week_picture  # noqa: PLC0415

            return week_picture(drawable)
        case WorkChart() | WeeksChart() | PainChart():
            return _chart(drawable)
        case _:
            assert_never(drawable)


def _motion(motion: ExerciseMotion | FaultPair) -> bytes:
    from bot.pictures.animation import animation, fault_animation  # noqa: PLC0415

    if isinstance(motion, ExerciseMotion):
        return animation(drawing_of(motion.exercise))
    fault = fault_of(motion.exercise, motion.fault)
    if fault is None:
        raise KeyError(f"{motion.fault} of {motion.exercise}")
    return fault_animation(fault)


def _chart(chart: WorkChart | WeeksChart | PainChart) -> bytes:
    from bot.pictures.progress import pain_chart, weeks_chart, work_chart  # noqa: PLC0415

    match chart:
        case WorkChart():
            return work_chart(chart)
        case WeeksChart():
            return weeks_chart(chart)
        case PainChart():
            return pain_chart(chart)
        case _:
            assert_never(chart)
