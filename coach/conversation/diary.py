"""The runner's plan as a diary: finding its sessions and keeping it up to date."""

from datetime import date, timedelta

from coach.athlete import Athlete
from coach.conversation.lighter_plan import with_lighter_sessions, with_lighter_week_counted
from coach.conversation.scene import Scene
from coach.dialogue import TodayTold
from coach.plan import Objection, Pattern, Plan, Session, SessionId, SessionStatus
from coach.planning import planner
from coach.planning.composition import focus_of
from coach.planning.readiness import Practice, practice
from coach.training_log import Completion, Report, Reported
from coach.units import Held, OnBar, OnStack, PerHand

REPORTABLE = timedelta(days=7)
"""How long a session can still be reported under its own date."""


def reports_in(athlete: Athlete) -> tuple[Report, ...]:
    """Each report as it is now known, in the order they were first filed."""
    latest = {entry.report.id: entry.report for entry in athlete.log if isinstance(entry, Reported)}
    return tuple(latest.values())


def is_reportable(day: date, today: date) -> bool:
    """Whether a session of that day can still be reported."""
    return today - REPORTABLE <= day <= today


def session_by(scene: Scene, number: SessionId) -> Session | None:
    """A session of the plan by its number."""
    plan = scene.athlete.plan
    if plan is None:
        return None
    return next((each for each in plan.sessions if each.id == number), None)


def upcoming(scene: Scene) -> Session | None:
    """The next planned session from today on."""
    return min(planned(scene), key=lambda each: each.day, default=None)


def unreported(scene: Scene) -> Session | None:
    """The latest session, today's included, that still waits for its report."""
    plan = scene.athlete.plan
    if plan is None:
        return None
    waiting = (
        each
        for each in plan.sessions
        if each.status is SessionStatus.PLANNED and is_reportable(each.day, scene.today)
    )
    return max(waiting, key=lambda each: each.day, default=None)


def session_of(scene: Scene, day: date) -> Session | None:
    """The session of a day, whatever became of it; one that waits first."""
    plan = scene.athlete.plan
    of_day = (each for each in (plan.sessions if plan is not None else ()) if each.day == day)
    return min(of_day, key=lambda each: each.status is not SessionStatus.PLANNED, default=None)


def todays(scene: Scene) -> Session | None:
    """Today's session, whatever became of it; a planned one first."""
    return session_of(scene, scene.today)


def rolled(scene: Scene) -> Scene:
    """Sessions to come follow the training state; days stay, and so does one that was begun.

    Nothing is to be done where it was done on the same day and nothing has changed since.
    """
    plan = scene.athlete.plan
    if plan is None or scene.athlete.plan_as_of == scene.today:
        return scene
    rolled_on = planner.roll(
        with_lighter_week_counted(
            plan.model_copy(update={"weeks_trained": weeks_trained(scene, plan)}),
            scene.athlete.log,
            scene.today,
        ),
        scene.profile,
        scene.training,
        max(scene.today, plan.started),
        scene.athlete.next_session,
        trained=trained(scene),
        practice=practised(scene),
    )
    begun = {report.session for report in reports_in(scene.athlete)}
    as_begun = {each.id: each for each in plan.sessions if each.id in begun or each.eased_today}
    eased = with_lighter_sessions(rolled_on, scene.athlete.log, scene.profile, scene.today)
    sessions = tuple(as_begun.get(each.id, each) for each in eased.sessions)
    present = with_plan(scene, rolled_on.model_copy(update={"sessions": sessions}))
    return present.knowing(plan_as_of=scene.today)


def with_plan(scene: Scene, plan: Plan) -> Scene:
    """With a plan, and the session ids it used up."""
    return scene.knowing(
        plan=plan, next_session=planner.next_session_id(plan, scene.athlete.next_session)
    )


def with_session(scene: Scene, session: Session) -> Scene:
    """With a session of the plan as given."""
    plan = scene.athlete.plan
    if plan is None:
        return scene
    kept = tuple(session if each.id == session.id else each for each in plan.sessions)
    return scene.knowing(plan=plan.model_copy(update={"sessions": kept}))


def with_today_told(scene: Scene) -> Scene:
    """What bears on today's session alone was told, and is the last thing to take back."""
    told = TodayTold(day=scene.today, next_entry=scene.athlete.next_entry)
    return scene.talking(today_told=told)


def with_status(
    scene: Scene, session: SessionId, status: SessionStatus, day: date | None = None
) -> Scene:
    """With what became of a session, and on which day where that was another."""
    plan = scene.athlete.plan
    if plan is None:
        return scene
    return scene.knowing(plan=planner.set_status(plan, session, status, day))


def trained(scene: Scene) -> tuple[planner.Trained, ...]:
    """Days with a session that the plan did not have; they count as strength all the same."""
    return tuple(
        planner.Trained(day=report.day, focus=focus_of(_patterns(report)))
        for report in reports_in(scene.athlete)
        if report.session is None and report.completion is not Completion.NONE
    )


def practised(scene: Scene) -> Practice:
    """What was really done in the last weeks, as far as readiness for the next phase goes."""
    return practice(reports_in(scene.athlete))


def weeks_trained(scene: Scene, plan: Plan) -> int:
    """Calendar weeks in which a session was reported; never fewer than were counted before."""
    done = {
        report.day.isocalendar()[:2]
        for report in reports_in(scene.athlete)
        if report.completion is not Completion.NONE
    }
    return max(plan.weeks_trained, len(done))


def _patterns(report: Report) -> tuple[Pattern, ...]:
    return tuple(each.pattern for each in report.prescriptions)


def objections(scene: Scene, session: Session, day: date) -> tuple[Objection, ...]:
    """The rules that a session would break on a day."""
    plan = scene.athlete.plan
    if plan is None:
        return ()
    return planner.can_do_on(plan, session, scene.profile, day, trained=trained(scene))


def is_open(scene: Scene, session: Session) -> bool:
    """Whether a session of today waits for its report and its workout was shown."""
    waits = session.status is SessionStatus.PLANNED and session.day == scene.today
    return waits and scene.dialogue.opened == session.id


def is_loaded(session: Session) -> bool:
    """Whether a session asks for weights of some kind."""
    return any(
        isinstance(each.load, PerHand | Held | OnBar | OnStack) for each in session.prescriptions
    )


def planned(scene: Scene) -> tuple[Session, ...]:
    """The sessions that wait, from today on."""
    plan = scene.athlete.plan
    return tuple(
        each
        for each in (plan.sessions if plan is not None else ())
        if each.status is SessionStatus.PLANNED and each.day >= scene.today
    )
