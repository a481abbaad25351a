"""What changed lately: the last changes with their rules, each to be taken back for seven days."""

from coach.adaptation.decide import visible_changes
from coach.adaptation.state import standing_decisions
from coach.conversation import diary, reports
from coach.conversation.choices import ActOnReport, ReportAct
from coach.conversation.effects import Button
from coach.conversation.scene import Scene, button
from coach.phrases.text import Text
from coach.training_log import Decision

SHOWN = 3


def has_changes(scene: Scene) -> bool:
    """Whether any report changed anything."""
    return bool(_decisions(scene))


def briefly(scene: Scene) -> Text:
    """The last changes in a line each, newest first; or nothing."""
    told = tuple(
        scene.say.changed_briefly(each.day, visible_changes(each), is_ahead=each.day > scene.today)
        for each in _decisions(scene)
    )
    return scene.say.last_changes(sum(told, Text(paragraphs=())))


def words(scene: Scene) -> Text:
    """The last changes, newest first: day, what became what and why, and the rule; or nothing."""
    told = tuple(
        scene.say.changed_on(each.day, visible_changes(each), is_ahead=each.day > scene.today)
        for each in _decisions(scene)
    )
    return scene.say.last_changes(sum(told, Text(paragraphs=())))


def undo_buttons(scene: Scene) -> tuple[tuple[Button, ...], ...]:
    """A button a report whose changes can still be taken back."""
    return tuple(
        (
            button(
                scene.say.undo_of(each.day),
                ActOnReport(report=each.report, act=ReportAct.UNDO),
            ),
        )
        for each in _decisions(scene)
        if _is_open(scene, each)
    )


def _decisions(scene: Scene) -> tuple[Decision, ...]:
    standing = standing_decisions(scene.athlete.log)
    return tuple(each for each in reversed(standing) if visible_changes(each))[:SHOWN]


def _is_open(scene: Scene, decision: Decision) -> bool:
    report = reports.report(scene.athlete, decision.report)
    return report is not None and diary.is_reportable(report.day, scene.today)
