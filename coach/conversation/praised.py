"""Milestones told to a runner, each with the report it rests on."""

from coach.adaptation.milestones import reached
from coach.athlete import Athlete
from coach.training_log import Milestone, Reached, Report


def with_report(athlete: Athlete, report: Report) -> tuple[Reached, ...]:
    """All that is reached once a report is told as it is now; what it reaches comes last."""
    of_others = _of_others(athlete, report)
    known = {each.milestone for each in of_others}
    of_this = tuple(each for each in _reached(athlete, report) if each not in known)
    return (*of_others, *(Reached(milestone=each, report=report.id) for each in of_this))


def without_lost(athlete: Athlete, report: Report) -> tuple[Reached, ...]:
    """What was told, but for what a corrected report no longer reaches."""
    still = _reached(athlete, report)
    return tuple(
        each for each in athlete.milestones if each.report != report.id or each.milestone in still
    )


def _of_others(athlete: Athlete, report: Report) -> tuple[Reached, ...]:
    return tuple(each for each in athlete.milestones if each.report != report.id)


def _reached(athlete: Athlete, report: Report) -> tuple[Milestone, ...]:
    weeks = athlete.plan.weeks_trained if athlete.plan is not None else 0
    return reached(report, athlete.profile, weeks_trained=weeks)
