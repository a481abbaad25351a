"""Coming back after a gap: loads begin lower, by the days since the last session."""

from datetime import date, timedelta

from coach.adaptation.gaps import gap_days, gap_row
from coach.adaptation.history import decide_again
from coach.conversation import diary
from coach.conversation.scene import Scene
from coach.phrases.text import Text
from coach.plan import Session
from coach.training_log import Comeback, Completion, Noted, ReportId

A_WEEK = 7


def eased_after_gap(scene: Scene) -> Scene:
    """What the gap before the next session takes off, decided once for each row of the gap table.

    A gap that grows is decided on anew in the place of what it was, never on top of it.
    """
    session, last = diary.upcoming(scene), _last_trained(scene)
    if session is None or last is None:
        return scene
    ill = scene.dialogue.ill_since is not None and scene.dialogue.ill_since > last
    if gap_days(last, session.day) <= A_WEEK and not ill:
        return scene
    known = _noted(scene, last)
    if known is not None and _row_of(scene, known) == _row_of(scene, _gap(known, session, ill=ill)):
        return scene
    number = known.id if known is not None else ReportId(scene.athlete.next_report)
    occasion = Comeback(id=number, day=session.day, last=last, ill=ill)
    return diary.rolled(_noting(scene, occasion))


def note(scene: Scene, session: Session) -> Text:
    """That this session begins lower after a gap; mostly nothing."""
    last = _last_trained(scene)
    known = _noted(scene, last) if last is not None else None
    if known is None or last is None or session.day < known.day:
        return Text(paragraphs=())
    return scene.say.comeback(gap_days(last, session.day))


def _gap(known: Comeback, session: Session, *, ill: bool) -> Comeback:
    return known.model_copy(update={"day": session.day, "ill": ill})


def _row_of(scene: Scene, occasion: Comeback) -> object:
    days = gap_days(occasion.last, occasion.day)
    return gap_row(days, scene.profile, ill=occasion.ill)


def _noting(scene: Scene, occasion: Comeback) -> Scene:
    athlete = scene.athlete
    decisions = decide_again(athlete.baseline, athlete.log, occasion, scene.profile)
    entry = Noted(number=athlete.next_entry, at=scene.now, occasion=occasion, decisions=decisions)
    return scene.logging(entry).knowing(next_report=max(athlete.next_report, occasion.id + 1))


def _noted(scene: Scene, last: date) -> Comeback | None:
    """The comeback from that gap, as it was decided on last."""
    found = (
        entry.occasion
        for entry in reversed(scene.athlete.log)
        if isinstance(entry, Noted) and isinstance(entry.occasion, Comeback)
    )
    return next((each for each in found if each.last == last), None)


def _last_trained(scene: Scene) -> date | None:
    """The day of the last session done; of what is folded away the week is known."""
    done = [
        report.day
        for report in diary.reports_in(scene.athlete)
        if report.completion is not Completion.NONE
    ]
    plan = scene.athlete.plan
    block = plan.block if plan is not None else None
    if done:
        return max(done)
    if block is None or block.trained is None or not scene.athlete.baseline.exercises:
        return None
    return block.trained + timedelta(days=A_WEEK - 1)
