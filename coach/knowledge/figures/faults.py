"""The commonest faults of the main lifts, each beside the right way.

A wrong figure is the right one with one thing spoiled; the check for that thing finds it.
"""

from coach.knowledge.figures.cores import PLANK
from coach.knowledge.figures.figure import Fault, Figure, Foot, Leg, Pose, View
from coach.knowledge.figures.hinges import (
    BARBELL_ROMANIAN_DEADLIFT,
    DEADLIFT,
    DUMBBELL_ROMANIAN_DEADLIFT,
    KETTLEBELL_DEADLIFT,
)
from coach.knowledge.figures.lunges import FORWARD_LUNGE, REVERSE_LUNGE, SPLIT_SQUAT
from coach.knowledge.figures.pulls import BENT_OVER_ROW
from coach.knowledge.figures.pushes import PUSHUP
from coach.knowledge.figures.single_leg import SINGLE_LEG_SQUAT, STEP_DOWN
from coach.knowledge.figures.squats import (
    BARBELL_SQUAT,
    BODYWEIGHT_SQUAT,
    GOBLET_SQUAT,
    MEDICINE_BALL_SQUAT,
)
from coach.picture import FaultKind
from coach.plan import ExerciseId
from coach.training_log import FormSign

FRONT = View(yaw=84)


def _changed(figure: Figure, number: int, pose: Pose) -> Figure:
    """The figure with the pose of one beat, and of its like, exchanged."""
    old = figure.beats[number].pose
    beats = tuple(
        beat.model_copy(update={"pose": pose}) if beat.pose == old else beat
        for beat in figure.beats
    )
    return figure.model_copy(update={"beats": beats})


def _work_beat(figure: Figure) -> int:
    return 1 if figure.still is None else figure.still


def _leg_with(leg: object, **changes: float) -> object:
    return leg.model_copy(update=changes) if isinstance(leg, Foot) else leg


def _knee_in(figure: Figure) -> Fault:
    """The knees fall inwards; seen from the front."""
    from_front = figure.model_copy(update={"view": FRONT})
    number = _work_beat(figure)
    pose = figure.beats[number].pose
    changes: dict[str, object] = {"right_leg": _leg_with(pose.right_leg, knee_out=-24)}
    if figure.side is None:
        changes["left_leg"] = _leg_with(pose.left_leg, knee_out=-24)
    wrong = _changed(from_front, number, pose.model_copy(update=changes))
    return Fault(kind=FaultKind.KNEE_IN, right=from_front, wrong=wrong)


def _heels_lift(figure: Figure) -> Fault:
    """The heels leave the floor and the weight goes to the toes."""
    number = _work_beat(figure)
    pose = figure.beats[number].pose
    changes = {
        "right_leg": _leg_with(pose.right_leg, heel=26),
        "left_leg": _leg_with(pose.left_leg, heel=26),
        "x": pose.x + 0.055,
        "y": pose.y + 0.02,
    }
    wrong = _changed(figure, number, pose.model_copy(update=changes))
    return Fault(kind=FaultKind.HEELS_LIFT, right=figure, wrong=wrong)


def _round_back(figure: Figure) -> Fault:
    """The back rounds where the hips should bend."""
    beats = tuple(
        beat.model_copy(update={"pose": _rounded(beat.pose)}) if beat.pose.lean > 30 else beat
        for beat in figure.beats
    )
    wrong = figure.model_copy(update={"beats": beats})
    return Fault(kind=FaultKind.ROUND_BACK, right=figure, wrong=wrong)


def _rounded(pose: Pose) -> Pose:
    changes = {"curl": 57, "lean": pose.lean - 24, "nod": pose.nod + 12}
    return pose.model_copy(update=changes)


def _sagging(pose: Pose, curl: float) -> Pose:
    changes = {
        "lean": pose.lean + 3.5,
        "curl": curl,
        "nod": pose.nod - 8,
        "right_leg": Leg(hip=-6, flat_toes=True),
        "left_leg": Leg(hip=-6, flat_toes=True),
    }
    return pose.model_copy(update=changes)


def _hips_sag(figure: Figure, curl: float) -> Fault:
    """The hips hang between shoulders and feet."""
    beats = tuple(
        beat.model_copy(update={"pose": _sagging(beat.pose, curl)}) for beat in figure.beats
    )
    wrong = figure.model_copy(update={"beats": beats})
    return Fault(kind=FaultKind.HIPS_SAG, right=figure, wrong=wrong)


FAULTS: tuple[Fault, ...] = (
    *(
        _knee_in(figure)
        for figure in (
            BODYWEIGHT_SQUAT,
            GOBLET_SQUAT,
            BARBELL_SQUAT,
            FORWARD_LUNGE,
            REVERSE_LUNGE,
            SPLIT_SQUAT,
            SINGLE_LEG_SQUAT,
            STEP_DOWN,
        )
    ),
    *(
        _heels_lift(figure)
        for figure in (BODYWEIGHT_SQUAT, GOBLET_SQUAT, BARBELL_SQUAT, MEDICINE_BALL_SQUAT)
    ),
    *(
        _round_back(figure)
        for figure in (
            BARBELL_ROMANIAN_DEADLIFT,
            DUMBBELL_ROMANIAN_DEADLIFT,
            KETTLEBELL_DEADLIFT,
            DEADLIFT,
            BENT_OVER_ROW,
        )
    ),
    _hips_sag(PLANK, -30),
    _hips_sag(PUSHUP, -26),
)
"""Every fault that is drawn."""

_BY_FAULT = {(fault.right.exercise, fault.kind): fault for fault in FAULTS}

SHOWN_FOR: dict[FormSign, FaultKind] = {
    FormSign.KNEE_CAVED: FaultKind.KNEE_IN,
    FormSign.HEELS_UP: FaultKind.HEELS_LIFT,
    FormSign.HIPS_DROPPED: FaultKind.HIPS_SAG,
    FormSign.BACK_ARCHED: FaultKind.HIPS_SAG,
    FormSign.BACK_ROUNDED: FaultKind.ROUND_BACK,
}
"""What is shown when a runner reports how form broke."""


def fault_of(exercise_id: ExerciseId, kind: FaultKind) -> Fault | None:
    """The drawn fault of an exercise; None where it is not drawn."""
    return _BY_FAULT.get((exercise_id, kind))


def fault_for(exercise_id: ExerciseId, sign: FormSign) -> FaultKind | None:
    """The fault to show when that sign was reported of that exercise; None for words alone."""
    kind = SHOWN_FOR.get(sign)
    if kind is None or fault_of(exercise_id, kind) is None:
        return None
    return kind
