"""Who may train: what the health screen's answers allow. In substance PAR-Q+ (valid 12 months)."""

from datetime import datetime, timedelta
from enum import StrEnum

from coach.athlete import Athlete
from coach.conversation.questions.health import NEEDS_A_DOCTOR, STOPS_UNTIL_CLEARED
from coach.profile import AgeBand, Profile

SCREEN_VALID = timedelta(days=365)
AWAY = timedelta(weeks=8)
"""After so long a silence the screen is asked again (rule of thumb)."""


class Clearance(StrEnum):
    """What the screen allows."""

    UNKNOWN = "unknown"
    CLEARED = "cleared"
    TOO_YOUNG = "too_young"
    UNSUPERVISED = "unsupervised"
    WAITS_FOR_DOCTOR = "waits_for_doctor"


def clearance(profile: Profile) -> Clearance:
    """What a profile's answers allow; the bounded plans are the planner's own matter."""
    if profile.age_band is AgeBand.UNDER_13:
        return Clearance.TOO_YOUNG
    if profile.age_band is AgeBand.FROM_13_TO_17 and not profile.supervised:
        return Clearance.UNSUPERVISED
    if profile.age_band is None or profile.health is None:
        return Clearance.UNKNOWN
    flags = set(profile.health)
    if not flags & (STOPS_UNTIL_CLEARED | NEEDS_A_DOCTOR):
        return Clearance.CLEARED
    if profile.doctor_agreed:
        return Clearance.CLEARED
    if flags & STOPS_UNTIL_CLEARED or profile.doctor_agreed is False:
        return Clearance.WAITS_FOR_DOCTOR
    return Clearance.UNKNOWN


def screen_is_due(athlete: Athlete, now: datetime) -> bool:
    """Whether the screen has to be asked again: after 12 months, or 8 weeks away."""
    if athlete.plan is None or athlete.profile.health is None:
        return False
    stale = athlete.screened_at is not None and now - athlete.screened_at > SCREEN_VALID
    away = athlete.last_heard is not None and now - athlete.last_heard > AWAY
    return stale or away


def unscreened(athlete: Athlete) -> Athlete:
    """The runner with the screen open again."""
    profile = athlete.profile.model_copy(update={"health": None, "doctor_agreed": None})
    return athlete.model_copy(update={"profile": profile})
