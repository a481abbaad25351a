"""What a runner can do with a session: done, some of it, later, skip, today instead."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from coach.conversation import catching_up, check_in, diary, reports, session_card, too_heavy
from coach.conversation.choices import (
    MINUTES_OFFERED,
    ActOnSession,
    AskExercise,
    GoTo,
    Place,
    SessionAct,
    decode,
)
from coach.conversation.effects import Buttons, Say, Toast
from coach.conversation.lighter_plan import lighter
from coach.conversation.local_time import instant, local, zone_of
from coach.conversation.scene import Scene, button, in_rows_of, rows
from coach.conversation.session_card import act_button
from coach.dialogue import Snooze
from coach.phrases.text import Text
from coach.plan import Objection, Session, SessionStatus
from coach.planning import planner
from coach.training_log import Completion, Moved, Skipped

LATEST = time(21)
"""Later never offers a time from here on; nights are quiet."""
EARLIEST = time(8)
"""Nor before this, unless the runner's own reminder comes earlier."""
EVENING = time(19)
SOON = timedelta(hours=1)
LATER = timedelta(hours=3)


def today(scene: Scene) -> Scene:
    """/today: the session, that it is done, or what comes next and whether it can be done now."""
    session = diary.todays(scene)
    match session:
        case Session(status=SessionStatus.PLANNED):
            return session_card.show(scene, session)
        case Session(status=SessionStatus.REPORTED):
            return scene.doing(Say(text=scene.say.today_is_done(session, diary.upcoming(scene))))
        case _:
            return _free_day(scene)


def act_named(scene: Scene, words: str) -> Scene | None:
    """Words that say what a button of the workout on the screen says ("show me")."""
    session = diary.todays(scene)
    if session is None or not diary.is_open(scene, session):
        return None
    said = _plain(words)
    offered = (each for row in session_card.buttons(scene, session).rows for each in row)
    named = (decode(each.data) for each in offered if _plain(each.label) == said)
    choice = next((each for each in named if isinstance(each, ActOnSession)), None)
    return None if choice is None else act(scene, choice)


def _plain(label: str) -> str:
    return " ".join(
        "".join(each for each in label if each.isalnum() or each == " ").split()
    ).lower()


def act(scene: Scene, choice: ActOnSession) -> Scene:
    """A session's button; good while the session can still be reported."""
    session = diary.session_by(scene, choice.session)
    if session is None or session.day < scene.today - diary.REPORTABLE:
        return _no_longer(scene)
    if session.status is SessionStatus.REPORTED and choice.act is not SessionAct.SHOW:
        return scene.doing(Toast(words=scene.say.already_reported()))
    return _acted(scene, session, choice)


def _acted(scene: Scene, session: Session, choice: ActOnSession) -> Scene:
    with_value = _WITH_A_VALUE.get(choice.act)
    if with_value is not None:
        return with_value(scene, session, choice.value)
    return _ACTS[choice.act](scene, session)


def _done(scene: Scene, session: Session) -> Scene:
    return check_in.begin(scene, session, Completion.FULL)


def _some(scene: Scene, session: Session) -> Scene:
    return check_in.begin(scene, session, Completion.PARTIAL)


def _no_longer(scene: Scene) -> Scene:
    """A session that is out of reach; where the plan gave the day another, that one."""
    instead = diary.todays(scene)
    if instead is None or instead.status is not SessionStatus.PLANNED:
        return scene.doing(Toast(words=scene.say.session_old(), alert=True))
    return session_card.show(scene.doing(Toast(words=scene.say.session_replaced())), instead)


def skip(scene: Scene, session: Session) -> Scene:
    """Off the plan; nothing is made up for."""
    plan = scene.athlete.plan
    if plan is None or session.status is not SessionStatus.PLANNED:
        return scene.doing(Toast(words=scene.say.not_planned()))
    entry = Skipped(
        number=scene.athlete.next_entry, at=scene.at, session=session.id, day=session.day
    )
    skipped = scene.logging(entry).knowing(
        plan=planner.set_status(plan, session.id, SessionStatus.SKIPPED)
    )
    words = scene.say.session_skipped(session, diary.upcoming(skipped))
    back = act_button(scene.say.put_back_label(), session, SessionAct.PUT_BACK)
    another_day = catching_up.catch_up_button(skipped, session)
    return skipped.show(session_card.card_of(session.id), words, rows((back,), another_day))


def put_back(scene: Scene, session: Session, lead: Text | None = None) -> Scene:
    """A skipped session waits again, as long as it can be reported; `lead` goes before it."""
    if session.status is not SessionStatus.SKIPPED:
        return scene.doing(Toast(words=scene.say.already_reported()))
    waiting = diary.with_status(scene, session.id, SessionStatus.PLANNED)
    again = session.model_copy(update={"status": SessionStatus.PLANNED})
    return session_card.show_on_card(waiting, again, lead)


def do_today(scene: Scene, session: Session) -> Scene:
    """The next session today, where the rules of the week allow it."""
    return _move(scene, session, scene.today)


def offer_later(scene: Scene, session: Session) -> Scene:
    """Times today before nine in the evening, and days the rules allow; why not the others."""
    plan = scene.athlete.plan
    if plan is None:
        return scene
    times = _times_today(scene) if session.day == scene.today else ()
    options = tuple(
        each
        for each in planner.day_options(
            plan, session, scene.profile, scene.today, trained=diary.trained(scene)
        )
        if each.day not in (scene.today, session.day)
    )
    offered = tuple(
        act_button(scene.say.time_label(wall), session, SessionAct.LATER_AT, f"{wall:%H.%M}")
        for wall in times
    ) + tuple(
        act_button(
            scene.say.date_label(each.day), session, SessionAct.LATER_AT, each.day.isoformat()
        )
        for each in options
        if not each.objections
    )
    blocked = tuple((each.day, each.objections[0]) for each in options if each.objections)
    keep = act_button(scene.say.keep_session_label(), session, SessionAct.SHOW)
    return scene.show(
        session_card.card_of(session.id),
        scene.say.when_later(blocked, evening=bool(times), days=len(blocked) < len(options)),
        rows(*in_rows_of(3, offered), (keep,)),
    )


def ask_minutes(scene: Scene, session: Session) -> Scene:
    """Ask how long there is for this one."""
    if session.status is not SessionStatus.PLANNED:
        return scene.doing(Toast(words=scene.say.not_planned()))
    say = scene.say
    offered = tuple(
        act_button(say.minutes_label(minutes), session, SessionAct.MINUTES, str(minutes))
        for minutes in MINUTES_OFFERED
        if minutes != session.minutes_given
    )
    keep = act_button(say.keep_session_label(), session, SessionAct.SHOW)
    keyboard = rows(*in_rows_of(3, offered), (keep,))
    return scene.show(session_card.card_of(session.id), say.ask_minutes(session), keyboard)


def _fit(scene: Scene, session: Session, value: str) -> Scene:
    return fit_to(scene, session, int(value))


def fit_to(scene: Scene, session: Session, minutes: int) -> Scene:
    """The session in a version for so many minutes, this once."""
    plan = scene.athlete.plan
    if plan is None or session.status is not SessionStatus.PLANNED:
        return scene.doing(Toast(words=scene.say.not_planned()))
    fitted = diary.with_today_told(scene).knowing(
        plan=planner.with_minutes(plan, session.id, minutes, scene.profile, scene.training)
    )
    shorter = diary.session_by(fitted, session.id) or session
    version = lighter(
        _no_more_than(shorter, session), plan, scene.athlete.log, scene.profile, scene.today
    )
    fitted = diary.with_session(fitted, version)
    if version.prescriptions == session.prescriptions:
        return session_card.show_on_card(fitted, version, scene.say.fits_already(version))
    return session_card.show_on_card(fitted, version, scene.say.fitted_to(version, minutes))


def _no_more_than(shorter: Session, given: Session) -> Session:
    """A shorter version of a session that was made lighter for the day stays as light."""
    if not given.eased_today:
        return shorter
    eased = {each.exercise: each for each in given.prescriptions}
    prescriptions = tuple(
        eased[each.exercise].model_copy(update={"sets": min(each.sets, eased[each.exercise].sets)})
        for each in shorter.prescriptions
        if each.exercise in eased
    )
    update = {"prescriptions": prescriptions or given.prescriptions, "eased_today": True}
    return shorter.model_copy(update=update)


def as_planned(scene: Scene, session: Session, lead: Text | None = None) -> Scene:
    """A session as the plan has it; `lead` goes before it."""
    is_changed = session.eased_today or session.minutes_given is not None
    if not is_changed or session.status is not SessionStatus.PLANNED:
        return session_card.show_on_card(scene, session, lead)
    plain = session.model_copy(update={"eased_today": False, "minutes_given": None})
    back = diary.rolled(diary.with_session(scene, plain))
    return session_card.show_on_card(back, diary.session_by(back, session.id) or plain, lead)


def why(scene: Scene, session: Session) -> Scene:
    """Why a session stands on its day, and why it holds these exercises."""
    back = act_button(scene.say.back_to_session_label(), session, SessionAct.SHOW)
    words = scene.say.why_session(session)
    return scene.show(session_card.card_of(session.id), words, rows((back,)))


def offer_to_show(scene: Scene, session: Session) -> Scene:
    """Which movement to show; the session's card stays as it is, to train by."""
    names = dict.fromkeys(each.exercise for each in session.prescriptions)
    keyboard = rows(
        *((button(scene.say.exercise_label(name), AskExercise(exercise=name)),) for name in names)
    )
    return scene.doing(Say(text=scene.say.which_to_show(), keyboard=keyboard))


def move_to(scene: Scene, session: Session, day: date) -> Scene:
    """Move a session in words: to a day within the week that the rules allow, or say why not."""
    return _move(scene, session, day)


def move_back(scene: Scene, session: Session, day: date, lead: Text) -> Scene:
    """The same for a move that is taken back, as `lead` says."""
    return _move(scene, session, day, lead)


def _put_off(scene: Scene, session: Session, value: str) -> Scene:
    if session.status is SessionStatus.SKIPPED:
        return _caught_up(scene, session, value)
    if session.status is not SessionStatus.PLANNED:
        return scene.doing(Toast(words=scene.say.not_planned()))
    if "-" in value:
        return _put_off_to(scene, session, date.fromisoformat(value))
    wall = time.fromisoformat(value.replace(".", ":"))
    due = instant(scene.today, wall, zone_of(scene.athlete))
    if due <= scene.now or session.day != scene.today:
        return offer_later(scene.doing(Toast(words=scene.say.too_late_today())), session)
    return _snooze(scene, session, due, wall)


def _caught_up(scene: Scene, session: Session, value: str) -> Scene:
    """A skipped session on another day after all."""
    waiting = diary.with_status(scene, session.id, SessionStatus.PLANNED)
    return _put_off(waiting, session.model_copy(update={"status": SessionStatus.PLANNED}), value)


def _put_off_to(scene: Scene, session: Session, day: date) -> Scene:
    if day < scene.today:
        return offer_later(scene.doing(Toast(words=scene.say.too_late_today())), session)
    return _move(scene, session, day)


def _snooze(scene: Scene, session: Session, due: datetime, wall: time) -> Scene:
    others = tuple(each for each in scene.dialogue.snoozes if each.session != session.id)
    count = 1 + sum(each.count for each in scene.dialogue.snoozes if each.session == session.id)
    snoozed = scene.talking(snoozes=(*others, Snooze(session=session.id, due=due, count=count)))
    return snoozed.show(session_card.card_of(session.id), scene.say.snoozed(wall))


def _move(scene: Scene, session: Session, day: date, lead: Text | None = None) -> Scene:
    plan = scene.athlete.plan
    if plan is None or session.status is not SessionStatus.PLANNED:
        return scene.doing(Toast(words=scene.say.not_planned()))
    if day > scene.today + diary.REPORTABLE:
        return offer_later(scene, session)
    if day == session.day and day != scene.today:
        return scene.doing(Say(text=scene.say.session_title(session, scene.today)))
    objections = diary.objections(scene, session, day)
    if objections:
        return _refuse(scene, session, day, objections)
    entry = Moved(
        number=scene.athlete.next_entry,
        at=scene.at,
        session=session.id,
        before=session.day,
        after=day,
    )
    moved = _apart_from_what_was_told(scene.logging(entry), session)
    moved = moved.knowing(plan=planner.move(plan, session.id, day))
    moved = diary.rolled(moved)
    placed = diary.session_by(moved, session.id) or session
    if day == scene.today:
        return session_card.show(moved, placed, lead)
    words = lead or scene.say.moved(placed)
    undo = rows() if lead is not None else _move_back(scene, session)
    return moved.show(session_card.card_of(session.id), words, undo)


def _move_back(scene: Scene, session: Session) -> Buttons:
    """Undo of a move, as long as the day before it is not over."""
    if session.day < scene.today:
        return rows()
    day = session.day.isoformat()
    return rows((act_button(scene.say.undo_label(), session, SessionAct.LATER_AT, day),))


def _apart_from_what_was_told(scene: Scene, session: Session) -> Scene:
    """Pain told before the move stays with its own day; the session is asked about anew."""
    told = reports.report_of(scene.athlete, session.id)
    if told is None:
        return scene
    return reports.file(scene, told.model_copy(update={"session": None}))


def _refuse(scene: Scene, session: Session, day: date, objections: tuple[Objection, ...]) -> Scene:
    """Why not that day, and the days that would do."""
    if day == scene.today:
        words = scene.say.now_not_allowed(objections)
    else:
        words = scene.say.move_not_allowed(day, objections[0])
    others = act_button(scene.say.other_day_label(), session, SessionAct.LATER)
    return scene.doing(Say(text=words, keyboard=rows((others,))))


def _free_day(scene: Scene) -> Scene:
    session, say = diary.upcoming(scene), scene.say
    plan = scene.athlete.plan
    if plan is None or session is None:
        return scene.doing(Say(text=say.free_day(None)))
    objections = diary.objections(scene, session, scene.today)
    if objections:
        words = say.free_day(session) + say.now_not_allowed(objections)
        keyboard = rows((button(say.plan_label(), GoTo(place=Place.PLAN)),))
        return scene.doing(Say(text=words, keyboard=keyboard))
    keyboard = rows(
        (act_button(say.do_now_label(), session, SessionAct.DO_NOW),),
        (button(say.plan_label(), GoTo(place=Place.PLAN)),),
    )
    return scene.doing(
        Say(card=session_card.card_of(session.id), text=say.free_day(session), keyboard=keyboard)
    )


def _times_today(scene: Scene) -> tuple[time, ...]:
    """In one hour, in three, and at seven in the evening, on the half hour, before nine."""
    now = local(scene.now, scene.athlete)
    offered = (_half_hour(now + SOON), _half_hour(now + LATER))
    same_day = tuple(each.time() for each in offered if each.date() == now.date())
    evening = (EVENING,) if now.time() < EVENING else ()
    earliest = min(EARLIEST, scene.profile.reminder_time or EARLIEST)
    times = (each for each in (*same_day, *evening) if earliest <= each < LATEST)
    return tuple(sorted(dict.fromkeys(times)))


def _half_hour(moment: datetime) -> datetime:
    return moment.replace(minute=30 if moment.minute >= 30 else 0, second=0, microsecond=0)


_ACTS: dict[SessionAct, Callable[[Scene, Session], Scene]] = {
    SessionAct.DONE: _done,
    SessionAct.SOME: _some,
    SessionAct.LATER: offer_later,
    SessionAct.SKIP: skip,
    SessionAct.SHOW: session_card.show_on_card,
    SessionAct.DO_NOW: do_today,
    SessionAct.PUT_BACK: put_back,
    SessionAct.WHY: why,
    SessionAct.HOW: offer_to_show,
    SessionAct.LESS_TIME: ask_minutes,
    SessionAct.AS_PLANNED: as_planned,
    SessionAct.TOO_HEAVY: too_heavy.ask,
}
_WITH_A_VALUE: dict[SessionAct, Callable[[Scene, Session, str], Scene]] = {
    SessionAct.LATER_AT: _put_off,
    SessionAct.MINUTES: _fit,
    SessionAct.LIGHTER: too_heavy.take_tap,
}
