"""A session told in words: which session is meant, what was understood, and what is still asked."""

from datetime import timedelta
from typing import assert_never

from coach.adaptation.pain import concerns
from coach.conversation import (
    asking,
    check_in,
    diary,
    red_flags,
    reports,
    session_card,
    sessions,
    too_heavy,
    which_session,
)
from coach.conversation.effects import Say
from coach.conversation.in_context import in_context, is_impossible
from coach.conversation.report_answers import is_answered
from coach.conversation.scene import Scene
from coach.conversation.sides import with_known_sides
from coach.conversation.told_report import merged
from coach.dialogue import ReportQuestion
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise
from coach.knowledge.starting import starting_state
from coach.language.meanings import FormTold, InjuryTold, PainTold, SessionTold
from coach.language.readings import ExerciseReading, ReportReading
from coach.plan import Prescription, Session, SessionStatus
from coach.profile import BodyArea
from coach.training_log import (
    Completion,
    Pain,
    Report,
    ReportId,
)

STILL_FELT = timedelta(days=1)
"""So long after a session nobody told of, a pain may be told of it."""


def tell(
    scene: Scene,
    told: SessionTold | PainTold | FormTold | InjuryTold,
    said: str,
    reply_to: str | None,
) -> Scene | None:
    """Take what was told as (part of) a report; None when it tells nothing of one."""
    if is_impossible(scene, said):
        return check_in.ask_again(scene, scene.say.impossible())
    plain = _as_reading(told)
    report, session = _meant(scene, plain, reply_to)
    exercises = _exercises(report, session)
    reading = in_context(scene, report, plain, said, exercises)
    if reading.says_nothing:
        return None
    if _hurts_in_chest(reading):
        return red_flags.raise_flag(scene, red_flags.CHEST)
    shortened = None if session is None else too_heavy.tell(scene, session, reading)
    if shortened is not None:
        return shortened
    if report is None:
        return _tell_anew(scene, session, reading, reply_to)
    if session is not None and _is_mid_session(scene, session, reading):
        return _tell_mid_session(scene, session, report, reading)
    known = _merged(scene, _fresh_if_retold(scene, report, reading), reading)
    flag = check_in.red_flag_told(report, known)
    if flag is not None:
        return check_in.hold(scene, known, flag)
    return _file(scene, _without_what_pain_ended(scene, session, known), session)


def _meant(
    scene: Scene, plain: ReportReading, reply_to: str | None
) -> tuple[Report | None, Session | None]:
    """Which report or session is told of; what only says how it went amends what was told."""
    if reply_to is not None:
        return which_session.meant(scene, reply_to)
    amended = which_session.just_told(scene) if _says_only_how(plain) else None
    if plain.pains == () and _says_only_how(plain):
        amended = which_session.asked_whether_it_hurt(scene) or amended
    if amended is not None:
        return amended, None
    if plain.day is not None:
        return which_session.of_day(scene, plain.day)
    return which_session.meant(scene, reply_to)


def amend(scene: Scene, known: Report) -> Scene:
    """The report as it is now known, with the questions that are still open."""
    return _file(scene, known, None)


def as_report(scene: Scene, reading: ReportReading, reply_to: str | None) -> Report | None:
    """The report that a reading would come to; None when it is about no session of the plan."""
    report, session = which_session.meant(scene, reply_to)
    if report is None and session is not None:
        report = reports.new_report(scene, session, Completion.FULL)
    return None if report is None else _merged(scene, report, reading)


def _merged(scene: Scene, report: Report, reading: ReportReading) -> Report:
    return with_known_sides(scene.athlete, merged(report, reading))


def _as_reading(told: SessionTold | PainTold | FormTold | InjuryTold) -> ReportReading:
    match told:
        case SessionTold(report=report):
            return report
        case PainTold(pains=pains, report=report):
            return report.model_copy(update={"pains": pains})
        case FormTold(faults=faults, report=report):
            return report if report.faults else report.model_copy(update={"faults": faults})
        case InjuryTold(pain=pain):
            return ReportReading(pains=(pain or Pain(),))
        case _:
            assert_never(told)


def _tell_anew(
    scene: Scene, session: Session | None, reading: ReportReading, reply_to: str | None
) -> Scene | None:
    """Words about a session nothing was told of yet."""
    if session is None:
        return _tell_unplanned(scene, reading)
    if reading.completion is Completion.NONE:
        return sessions.skip(scene, session)
    if reply_to is None and not _is_report(scene, session, reading):
        return None
    if _is_mid_session(scene, session, reading):
        return _tell_mid_session(scene, session, None, reading)
    fresh = reports.new_report(scene, session, Completion.FULL)
    return _file(scene, _merged(scene, fresh, reading), session)


def _exercises(report: Report | None, session: Session | None) -> tuple[Exercise, ...]:
    asked = (
        session.prescriptions
        if session is not None
        else report.prescriptions
        if report is not None
        else ()
    )
    return tuple(CATALOGUE.get(each.exercise) for each in asked)


def _says_only_how(reading: ReportReading) -> bool:
    """Whether nothing of having trained is told, only how it went."""
    is_deed = reading.completion is not None or reading.exercises or reading.skipped
    return not is_deed and reading.day is None


def _hurts_in_chest(reading: ReportReading) -> bool:
    return any(pain.area is BodyArea.CHEST and pain.level != 0 for pain in reading.pains or ())


def _fresh_if_retold(scene: Scene, report: Report, reading: ReportReading) -> Report:
    """Told again after Fix: the new telling replaces the old one; how it went, only that."""
    if scene.dialogue.retelling != report.id:
        return report
    places = {pain.area for pain in reading.pains or ()}
    same = tuple(pain for pain in report.pains or () if pain.area in places or None in places)
    kept = report.model_copy(update={"pains": same if reading.pains else report.pains})
    if _says_only_how(reading):
        return kept
    return kept.model_copy(update={"completion": Completion.FULL, "done": (), "not_done": ()})


def _without_what_pain_ended(scene: Scene, session: Session | None, told: Report) -> Report:
    """What pain ended in the middle of a session was not done, whatever "done" says."""
    if session is None or session.status is not SessionStatus.PLANNED:
        return told
    ended = session_card.left_out_today(scene, session)
    not_done = tuple(
        each.exercise
        for each in told.prescriptions
        if each.exercise in told.not_done or each.exercise in ended
    )
    left_out = tuple(dict.fromkeys((*told.left_out, *ended)))
    return told.model_copy(update={"not_done": not_done, "left_out": left_out})


def _file(scene: Scene, report: Report, session: Session | None) -> Scene:
    is_new = reports.report(scene.athlete, report.id) is None
    kept = scene
    is_first = is_new or (session is not None and session.status is SessionStatus.PLANNED)
    if is_first and session is not None:
        noted = (
            scene.say.session_done(session)
            if report.completion is Completion.FULL
            else scene.say.session_some(session)
        )
        kept = scene.close(session_card.card_of(session.id), noted)
    elif not is_new:
        kept = scene.close(reports.card_of(report), scene.say.heard(report))
    filed = reports.file(kept, report)
    opened = _keeping_round(filed, report, reports.report(scene.athlete, report.id))
    heard = scene.say.heard(report)
    if is_new and _is_open_what_was_done(report):
        return check_in.ask_what_was_done(asking.below(opened), report, heard)
    return check_in.ask_next(asking.below(opened), report, heard if is_new else None)


def _is_open_what_was_done(report: Report) -> bool:
    """Whether it was told that some was done, and nothing of what."""
    nothing_named = len(report.not_done) == len(report.prescriptions) and not report.done
    return report.completion is Completion.PARTIAL and nothing_named and report.pains is None


def _lacks_number(report: Report, before: Report | None) -> bool:
    is_first_told = before is None or not before.pains
    open_pains = (pain for pain in report.pains or () if pain.level is None)
    return is_first_told and any(not pain.changed_movement for pain in open_pains)


def _keeping_round(scene: Scene, report: Report, before: Report | None) -> Scene:
    """What was asked in this round of the check-in is not asked again.

    Except a pain told without its number: that is asked for, once.
    """
    current = scene.dialogue.check_in
    if current is None or current.report != report.id:
        return reports.open_check_in(scene, report)
    is_half_told = current.question is ReportQuestion.PAIN and _lacks_number(report, before)
    is_told = current.question is not None and is_answered(report, current.question)
    answered = (current.question,) if current.question and is_told and not is_half_told else ()
    return scene.talking(
        retelling=None,
        check_in=current.model_copy(
            update={"asked": (*current.asked, *answered), "question": None}
        ),
    )


def _is_report(scene: Scene, session: Session, reading: ReportReading) -> bool:
    """Whether words begin a report: something was done, or a place hurts that it loads.

    A bare remark on form, effort or minutes says nothing of a session that was not told of.
    """
    if reading.completion is not None or reading.exercises or reading.skipped:
        return True
    if reading.sets_done is not None:
        return True
    if session.day < scene.today - STILL_FELT:
        return False
    asked = tuple(each.exercise for each in session.prescriptions)
    return any(
        concerns(pain, exercise, asked) for pain in reading.pains or () for exercise in asked
    )


def _is_mid_session(scene: Scene, session: Session, reading: ReportReading) -> bool:
    """Pain told on the day, with nothing said of having finished."""
    return (
        session.day == scene.today
        and session.status is SessionStatus.PLANNED
        and bool(reading.pains)
        and reading.completion is None
        and not reading.exercises
    )


def _tell_mid_session(
    scene: Scene, session: Session, known: Report | None, reading: ReportReading
) -> Scene:
    """During a session pain of 3 or more ends its exercises for the day; the rest goes on."""
    everything = tuple(each.exercise for each in session.prescriptions)
    noted = known or reports.new_report(scene, session, Completion.PARTIAL)
    told = _merged(scene, noted, reading).model_copy(
        update={"completion": Completion.PARTIAL, "not_done": everything}
    )
    noted_as_over = reports.file(scene, told)
    left_out = session_card.left_out_today(noted_as_over, session)
    words = scene.say.heard(told, still_training=True)
    if left_out == everything:
        opened = reports.open_check_in(noted_as_over, told)
        closed = opened.close(session_card.card_of(session.id), scene.say.session_some(session))
        return check_in.ask_next(closed, told, words)
    filed = diary.with_status(noted_as_over, session.id, SessionStatus.PLANNED)
    if left_out:
        names = tuple(scene.say.exercise_label(each) for each in left_out)
        words = words + scene.say.leave_out_today(names)
    return session_card.show(filed.doing(Say(text=words)), session)


def _tell_unplanned(scene: Scene, reading: ReportReading) -> Scene | None:
    """A session nobody planned: what was named is what was asked."""
    named = tuple(each for each in reading.exercises if each.exercise is not None)
    if not named:
        return None
    prescriptions = tuple(made for each in named for made in _as_prescription(scene, each))
    blank = Report(
        id=ReportId(scene.athlete.next_report),
        session=None,
        day=reading.day or scene.today,
        completion=Completion.FULL,
        prescriptions=prescriptions,
    )
    return _file(scene, _merged(scene, blank, reading), None)


def _as_prescription(scene: Scene, told: ExerciseReading) -> tuple[Prescription, ...]:
    if told.exercise is None:
        return ()
    exercise = CATALOGUE.get(told.exercise)
    state = next(
        (each for each in scene.training.exercises if each.exercise == told.exercise),
        None,
    ) or starting_state(exercise, scene.profile)
    return (
        Prescription(
            exercise=exercise.id,
            pattern=exercise.pattern,
            sets=state.sets,
            work=state.work,
            one_sided=exercise.one_sided,
            load=state.load,
            reps_in_reserve=3,
            rest_seconds=60,
        ),
    )
