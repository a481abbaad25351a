"""Coming back after a gap: sessions begin lower, by the days since the last one."""

from datetime import date, timedelta

from coach.adaptation.gaps import gap_days, gap_row
from coach.adaptation.history import decide_again
from coach.conversation import diary
from coach.conversation.lighter_plan import comes_back
from coach.conversation.local_time import local
from coach.conversation.scene import Scene
from coach.phrases.text import Text
from coach.plan import Session
from coach.training_log import Comeback, Completion, Noted, Report, Reported, ReportId

A_WEEK = 7
LATELY = timedelta(weeks=2)


def done_so_far(scene: Scene) -> tuple[Report, ...]:
    """The sessions that were done, in their order, as far as the log goes."""
    done = (
        each for each in diary.reports_in(scene.athlete) if each.completion is not Completion.NONE
    )
    return tuple(sorted(done, key=lambda each: (each.day, each.id)))


def eased_after_gap(scene: Scene, done: tuple[Report, ...]) -> Scene:
    """What the gap before the next session takes off, decided once for each row of the gap table.

    A gap that grows, or that turns out to be shorter, is decided on anew in the place of what it
    was, never on top of it. `done` are the sessions done, those just folded away among them.
    """
    session, last = diary.upcoming(scene), _last_trained(scene, done)
    if session is None or last is None:
        return scene
    ill = scene.dialogue.ill_since is not None and scene.dialogue.ill_since > last
    known = _waiting(scene, last)
    if known is None and gap_days(last, session.day) <= A_WEEK and not ill:
        return scene
    gap = _gap(scene, known, done, last).model_copy(update={"day": session.day, "ill": ill})
    if known is not None and known.last == last and _row_of(scene, known) == _row_of(scene, gap):
        return scene
    return diary.rolled(_noting(scene, gap))


def note(scene: Scene, session: Session) -> Text:
    """That this session is a lighter one after a gap; mostly nothing."""
    plan = scene.athlete.plan
    if plan is None:
        return Text(paragraphs=())
    back = comes_back(session.id, plan, scene.athlete.log, scene.profile, scene.today)
    if back is None:
        return Text(paragraphs=())
    if not back.is_first or diary.upcoming(scene) != session:
        return scene.say.still_coming_back()
    return scene.say.comeback(gap_days(back.last, session.day), ill=back.ill)


def _gap(scene: Scene, known: Comeback | None, done: tuple[Report, ...], last: date) -> Comeback:
    """The gap since a day, under its own number where it was decided on already.

    It knows the last session that was as long as usual.
    """
    number = known.id if known is not None else ReportId(scene.athlete.next_report)
    blank = Comeback(id=number, day=last, last=last)
    if known is not None and known.last == last:
        return known
    lately = (each for each in reversed(done) if each.day > last - LATELY)
    usual = next((each for each in lately if each.minutes is not None), None)
    if usual is None:
        return blank
    sets = sum(each.sets for each in usual.prescriptions)
    return blank.model_copy(update={"sets": sets, "minutes": usual.minutes})


def _row_of(scene: Scene, occasion: Comeback) -> object:
    days = gap_days(occasion.last, occasion.day)
    return gap_row(days, scene.profile, ill=occasion.ill)


def _noting(scene: Scene, occasion: Comeback) -> Scene:
    athlete = scene.athlete
    decisions = decide_again(athlete.baseline, athlete.log, occasion, scene.profile)
    entry = Noted(number=athlete.next_entry, at=scene.now, occasion=occasion, decisions=decisions)
    return scene.logging(entry).knowing(next_report=max(athlete.next_report, occasion.id + 1))


def _waiting(scene: Scene, last: date) -> Comeback | None:
    """The comeback that was decided on and still waits for its first session."""
    for entry in reversed(scene.athlete.log):
        if isinstance(entry, Noted) and isinstance(entry.occasion, Comeback):
            noted = local(entry.at, scene.athlete).date()
            waits = last < noted or (last == noted and not _was_trained_since(scene, entry))
            return entry.occasion if waits else None
    return None


def _was_trained_since(scene: Scene, noted: Noted) -> bool:
    """Whether a session was first told of after a comeback was decided on."""
    earlier = {
        entry.report.id
        for entry in scene.athlete.log
        if isinstance(entry, Reported) and entry.number < noted.number
    }
    return any(
        isinstance(entry, Reported)
        and entry.number > noted.number
        and entry.report.id not in earlier
        and entry.report.completion is not Completion.NONE
        for entry in scene.athlete.log
    )


def _last_trained(scene: Scene, done: tuple[Report, ...]) -> date | None:
    """The day of the last session done; of what is folded away the week is known."""
    if done:
        return done[-1].day
    comebacks = (
        entry.occasion.last
        for entry in reversed(scene.athlete.log)
        if isinstance(entry, Noted) and isinstance(entry.occasion, Comeback)
    )
    noted = next(comebacks, None)
    if noted is not None:
        return noted
    plan = scene.athlete.plan
    block = plan.block if plan is not None else None
    if block is None or block.trained is None or not scene.athlete.baseline.exercises:
        return None
    return block.trained + timedelta(days=A_WEEK - 1)
