"""A runner's own clock: dates and wall-clock wishes, and the instants they mean."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from coach.athlete import Athlete


def zone_of(athlete: Athlete) -> ZoneInfo:
    """The runner's zone, the front end's hint before it is known, or UTC."""
    return ZoneInfo(athlete.profile.zone or athlete.zone_hint or "UTC")


def local(now: datetime, athlete: Athlete) -> datetime:
    """An instant on the runner's clock."""
    return now.astimezone(zone_of(athlete))


def instant(day: date, wall: time, zone: ZoneInfo) -> datetime:
    """When a wall clock in `zone` shows `wall` on `day`, in UTC.

    A time that daylight saving skips means the same while after the gap; a time it repeats
    means the first.
    """
    return datetime.combine(day, wall.replace(fold=0), tzinfo=zone).astimezone(UTC)
