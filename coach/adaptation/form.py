"""What a break of form asks for, by its sign (S34-S39 and rules of thumb)."""

from enum import StrEnum

from coach.training_log import ExerciseState, FormSign


class Response(StrEnum):
    """What follows a break of form."""

    LIGHTER_AND_A_SET = "lighter_and_a_set"
    """S21: lighter, one more set."""
    EASIER_VARIATION = "easier_variation"
    """A cue, and the easier variation."""
    STEP_BACK = "step_back"
    """Back to the step of the ladder where form held."""


RESPONSES: tuple[tuple[FormSign | None, Response, str], ...] = (
    (FormSign.BACK_ARCHED, Response.LIGHTER_AND_A_SET, "S34"),
    (FormSign.BACK_ROUNDED, Response.LIGHTER_AND_A_SET, "rule of thumb: as S34"),
    (FormSign.JOINTS_LOCKED, Response.LIGHTER_AND_A_SET, "S35"),
    (FormSign.MOMENTUM, Response.LIGHTER_AND_A_SET, "S36"),
    (FormSign.JERKY, Response.LIGHTER_AND_A_SET, "S39"),
    (FormSign.SHORT_REPS, Response.LIGHTER_AND_A_SET, "S37, S51"),
    (FormSign.OTHER, Response.LIGHTER_AND_A_SET, "S21"),
    (None, Response.LIGHTER_AND_A_SET, "S21: the sign is not known"),
    (FormSign.KNEE_CAVED, Response.EASIER_VARIATION, "rule of thumb: control, not load"),
    (FormSign.HEELS_UP, Response.EASIER_VARIATION, "rule of thumb: range, not load"),
    (FormSign.HIPS_DROPPED, Response.EASIER_VARIATION, "rule of thumb: control, not load"),
)
"""Sign, response, source."""


def response_to(sign: FormSign | None, before: ExerciseState) -> Response:
    """What a break of form asks for in this state; a named fault for the second time steps back."""
    if sign is not None and sign is not FormSign.OTHER and before.last_fault is sign:
        return Response.STEP_BACK
    return next(response for each, response, _ in RESPONSES if each is sign)
