"""A session told in words: which session is meant, what was understood, and what is still asked."""

from datetime import date

from coach.adaptation.pain import concerns
from coach.conversation import (
    asking,
    check_in,
    diary,
    red_flags,
    reports,
    session_card,
    sessions,
)
from coach.conversation.effects import Say
from coach.conversation.questions.weights import unit_of
from coach.conversation.report_answers import is_answered
from coach.conversation.scene import Scene
from coach.dialogue import ReportQuestion
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise
from coach.knowledge.starting import starting_state
from coach.language.effort import read_effort
from coach.language.form import read_form
from coach.language.pains import read_pain
from coach.language.readings import ExerciseReading, OutOfRange, ReportReading
from coach.language.report import read_report
from coach.plan import ExerciseId, Hold, Prescription, Reps, Session, SessionStatus
from coach.profile import BodyArea
from coach.training_log import (
    Completion,
    ExerciseDone,
    FormFault,
    Pain,
    Report,
    ReportId,
)
from coach.units import Banded, Bodyweight, Held, Load, OnBar, OnStack, PerHand, Weight


def tell(scene: Scene, words: str, reply_to: str | None) -> Scene | None:
    """Take words as (part of) a report; None when they tell nothing of one."""
    if _is_impossible(scene, words):
        return check_in.ask_again(scene, scene.say.impossible())
    report, session = _meant(scene, reply_to)
    if report is None and words.rstrip().endswith("?"):
        return None
    exercises = _exercises(report, session)
    told = read_report(words, exercises, unit_of(scene.profile), today=scene.today)
    if told.day is not None and reply_to is None:
        report, session = _of_day(scene, told.day)
    reading = _in_context(scene, report, told, words, exercises)
    if reading.says_nothing:
        return None
    if _hurts_in_chest(reading):
        return red_flags.raise_flag(scene, red_flags.CHEST)
    if report is None:
        return _tell_anew(scene, session, reading, reply_to)
    if session is not None and _is_mid_session(scene, session, reading):
        return _tell_mid_session(scene, session, report, reading)
    known = merged(_fresh_if_retold(scene, report, reading), reading)
    return _file(scene, _without_what_pain_ended(scene, session, known), session)


def tells_of_training(words: str) -> bool:
    """Whether words say that a session was done, count its sets, or tell of a pain."""
    told = read_report(words, CATALOGUE.exercises)
    counted = any(each.exercise is not None and each.sets for each in told.exercises)
    done = told.completion in (Completion.FULL, Completion.PARTIAL)
    return counted or done or bool(told.pains)


def tells_pain(words: str) -> bool:
    """Whether words tell of a pain."""
    return bool(read_report(words, CATALOGUE.exercises).pains)


def _tell_anew(
    scene: Scene, session: Session | None, reading: ReportReading, reply_to: str | None
) -> Scene | None:
    """Words about a session nothing was told of yet."""
    if session is None:
        return _tell_unplanned(scene, reading)
    if reading.completion is Completion.NONE:
        return sessions.skip(scene, session)
    if reply_to is None and not _is_report(session, reading):
        return None
    if _is_mid_session(scene, session, reading):
        return _tell_mid_session(scene, session, None, reading)
    fresh = reports.new_report(scene, session, Completion.FULL)
    return _file(scene, merged(fresh, reading), session)


def _meant(scene: Scene, reply_to: str | None) -> tuple[Report | None, Session | None]:
    """The report or session a message is about.

    The one it replies to; the one being told again; today's; the one whose questions are open;
    the latest that waits.
    """
    replied = session_card.session_of_card(reply_to)
    if replied is not None:
        session = diary.session_by(scene, replied)
        if session is not None and diary.is_reportable(session.day, scene.today):
            return reports.report_of(scene.athlete, session.id), session
    number = _report_of_card(reply_to) or scene.dialogue.retelling
    if number is not None:
        return _still_open(scene, number), None
    open_report = _with_open_question(scene)
    waiting = diary.unreported(scene)
    if open_report is not None and not _is_of_today(scene, waiting, open_report):
        return open_report, None
    if waiting is not None:
        return reports.report_of(scene.athlete, waiting.id), waiting
    return _just_told(scene), None


def _of_day(scene: Scene, day: date) -> tuple[Report | None, Session | None]:
    """The session of the day that was named; none when it was no day of the plan's."""
    if not diary.is_reportable(day, scene.today):
        return None, None
    session = diary.session_of(scene, day)
    if session is None:
        return None, None
    return reports.report_of(scene.athlete, session.id), session


def _just_told(scene: Scene) -> Report | None:
    """Today's report that was told last: more words may add to it."""
    current = scene.dialogue.check_in
    report = _still_open(scene, current.report) if current is not None else None
    return report if report is not None and report.day == scene.today else None


def _with_open_question(scene: Scene) -> Report | None:
    current = scene.dialogue.check_in
    if current is None or current.question is None:
        return None
    return _still_open(scene, current.report)


def _is_of_today(scene: Scene, waiting: Session | None, older: Report) -> bool:
    """Whether today's session waits while the open questions are about an earlier day."""
    return waiting is not None and waiting.day == scene.today and older.day < scene.today


def _report_of_card(card: str | None) -> ReportId | None:
    name, _, number = (card or "").partition("-")
    return ReportId(int(number)) if name == "report" and number.isdigit() else None


def _still_open(scene: Scene, number: ReportId) -> Report | None:
    report = reports.report(scene.athlete, number)
    if report is None or not diary.is_reportable(report.day, scene.today):
        return None
    return report


def _exercises(report: Report | None, session: Session | None) -> tuple[Exercise, ...]:
    asked = (
        session.prescriptions
        if session is not None
        else report.prescriptions
        if report is not None
        else ()
    )
    return tuple(CATALOGUE.get(each.exercise) for each in asked)


def _in_context(
    scene: Scene,
    report: Report | None,
    reading: ReportReading,
    words: str,
    exercises: tuple[Exercise, ...],
) -> ReportReading:
    """Words that answer the question asked last are read as that answer first."""
    current = scene.dialogue.check_in
    if report is None or current is None or current.report != report.id:
        return reading
    match current.question:
        case ReportQuestion.PAIN:
            pains = _pain_answered(reading, words)
            if pains is None:
                return reading
            told = _completed(report.pains, pains) if pains else pains
            return _replacing(reading, pains=told)
        case ReportQuestion.PLACE | ReportQuestion.FEEL:
            return _describing(report, reading, words)
        case ReportQuestion.FORM | ReportQuestion.EXERCISE | ReportQuestion.SIGN:
            faults = read_form(words, exercises)
            return reading if faults is None else _replacing(reading, faults=faults)
        case ReportQuestion.EFFORT:
            left = read_effort(words)
            return _replacing(reading, reps_left=left) if isinstance(left, int) else reading
        case ReportQuestion.DONE | None:
            return reading


def _describing(report: Report, reading: ReportReading, words: str) -> ReportReading:
    """Where or how it hurt; a bare number is no answer to that."""
    pains = _pain_answered(reading, words)
    if pains is None or not any(pain.area or pain.kind for pain in pains):
        return reading
    return _replacing(reading, pains=_completed(report.pains, pains))


def _pain_answered(reading: ReportReading, words: str) -> tuple[Pain, ...] | None:
    """What the answer says of pain; the repetitions left beside it are never its level."""
    pains = read_pain(words)
    if not isinstance(pains, tuple):
        return None
    if reading.reps_left is None:
        return pains
    if reading.pains:
        return reading.pains
    return tuple(
        pain.model_copy(update={"level": None}) if pain.level == reading.reps_left else pain
        for pain in pains
    )


def _is_impossible(scene: Scene, words: str) -> bool:
    """Whether the question asked last was answered with a number that cannot be."""
    current = scene.dialogue.check_in
    match current.question if current is not None else None:
        case ReportQuestion.PAIN | ReportQuestion.PLACE | ReportQuestion.FEEL:
            return isinstance(read_pain(words), OutOfRange)
        case ReportQuestion.EFFORT:
            return isinstance(read_effort(words), OutOfRange)
        case _:
            return False


def _replacing(reading: ReportReading, **facts: object) -> ReportReading:
    return reading.model_copy(update=facts)


def _completed(known: tuple[Pain, ...] | None, told: tuple[Pain, ...]) -> tuple[Pain, ...]:
    """What was told now, with what was known of the same complaint."""
    if not known:
        return told
    first, *others = known
    newest = told[0]
    number = first if newest.level is None else newest
    return (
        Pain(
            level=number.level,
            low=number.low,
            at_least=number.at_least,
            area=newest.area or first.area,
            side=newest.side or first.side,
            kind=newest.kind or first.kind,
            exercise=newest.exercise or first.exercise,
            changed_movement=first.changed_movement or newest.changed_movement,
            assessed=first.assessed or newest.assessed,
        ),
        *others,
    )


def _hurts_in_chest(reading: ReportReading) -> bool:
    return any(pain.area is BodyArea.CHEST and pain.level != 0 for pain in reading.pains or ())


# --- a report from a reading -------------------------------------------------------------


def merged(report: Report, reading: ReportReading) -> Report:
    """The report with what was told; what was not told stays as it was."""
    done = _done(report, reading)
    return report.model_copy(
        update={
            "completion": _completion(report, reading),
            "done": done or report.done,
            "not_done": _not_done(report, reading, done),
            "pains": _pains(report, reading),
            "faults": report.faults
            if reading.faults is None
            else _with_known_exercise(report.faults, reading.faults),
            "reps_left": report.reps_left if reading.reps_left is None else reading.reps_left,
        }
    )


def _pains(report: Report, reading: ReportReading) -> tuple[Pain, ...] | None:
    """A complaint told later stands beside those elsewhere; "nothing hurt" takes all back."""
    if not reading.pains or not report.pains:
        return report.pains if reading.pains is None else reading.pains
    places = {pain.area for pain in reading.pains}
    elsewhere = (pain for pain in report.pains if pain.area and pain.area not in places)
    return (*reading.pains, *elsewhere)


def _with_known_exercise(
    known: tuple[FormFault, ...] | None, told: tuple[FormFault, ...]
) -> tuple[FormFault, ...]:
    """A sign told without its exercise belongs to the one already named, and the other way."""
    if not known or len(told) != 1:
        return told
    first, newest = known[0], told[0]
    return (FormFault(exercise=newest.exercise or first.exercise, sign=newest.sign or first.sign),)


def _completion(report: Report, reading: ReportReading) -> Completion:
    if reading.completion is not None:
        return reading.completion
    if reading.skipped or _cut_short(reading) or _unmentioned(report, reading):
        return Completion.PARTIAL
    return report.completion


def _cut_short(reading: ReportReading) -> bool:
    return (
        reading.sets_done is not None
        and reading.sets_asked is not None
        and reading.sets_done < reading.sets_asked
    )


def _unmentioned(report: Report, reading: ReportReading) -> tuple[ExerciseId, ...]:
    """A bare list of sets is what was done; what it leaves out was not."""
    named = {each.exercise for each in reading.exercises}
    if not named - {None} or reading.completion is not None:
        return ()
    known = {each.exercise for each in report.done}
    return tuple(
        each.exercise for each in report.prescriptions if each.exercise not in named | known
    )


def _not_done(
    report: Report, reading: ReportReading, done: tuple[ExerciseDone, ...]
) -> tuple[ExerciseId, ...]:
    if reading.completion is Completion.FULL and not reading.skipped:
        return ()
    left_out = {*reading.skipped, *_unmentioned(report, reading)}
    if reading.only:
        left_out |= {each.exercise for each in report.prescriptions} - set(reading.only)
    if reading.completion is None and not reading.exercises:
        left_out |= set(report.not_done)
    if reading.completion is Completion.PARTIAL and not (left_out or done or _cut_short(reading)):
        return tuple(each.exercise for each in report.prescriptions)
    return tuple(each.exercise for each in report.prescriptions if each.exercise in left_out)


def _done(report: Report, reading: ReportReading) -> tuple[ExerciseDone, ...]:
    told = tuple(done for each in reading.exercises for done in _exercise_done(report, each))
    if told or not _cut_short(reading):
        return told
    return tuple(
        ExerciseDone(exercise=each.exercise, sets=(_asked(each),) * min(each.sets, sets))
        for each in report.prescriptions
        if (sets := reading.sets_done or 0) > 0
    )


def _exercise_done(report: Report, told: ExerciseReading) -> tuple[ExerciseDone, ...]:
    if told.exercise is None:
        return ()
    asked = next((each for each in report.prescriptions if each.exercise == told.exercise), None)
    sets = told.sets
    if not sets and asked is not None and told.set_count is not None:
        sets = (_asked(asked),) * told.set_count
    if not sets and asked is not None and told.weight is not None:
        sets = (_asked(asked),) * asked.sets
    if not sets:
        return ()
    load = with_weight(asked.load, told.weight) if asked is not None else None
    return (ExerciseDone(exercise=told.exercise, sets=sets, load=load),)


def _asked(prescription: Prescription) -> int:
    match prescription.work:
        case Reps(count=count):
            return count
        case Hold(seconds=seconds):
            return seconds


def with_weight(load: Load, weight: Weight | None) -> Load | None:
    """A load of the same kind with the weight that was told; None when none was."""
    if weight is None:
        return None
    match load:
        case PerHand():
            return PerHand(weight=weight)
        case Held():
            return Held(weight=weight)
        case OnBar():
            return OnBar(weight=weight)
        case OnStack():
            return OnStack(weight=weight)
        case Bodyweight():
            return Held(weight=weight)
        case Banded():
            return None


# --- filing ------------------------------------------------------------------------------


def _fresh_if_retold(scene: Scene, report: Report, reading: ReportReading) -> Report:
    """Told again after Fix: the new telling replaces the old one."""
    if scene.dialogue.retelling != report.id:
        return report
    return report.model_copy(
        update={
            "completion": Completion.FULL,
            "done": (),
            "not_done": (),
            "pains": () if reading.pains else report.pains,
        }
    )


def _without_what_pain_ended(scene: Scene, session: Session | None, told: Report) -> Report:
    """What pain ended in the middle of a session was not done, whatever "done" says."""
    if session is None or session.status is not SessionStatus.PLANNED:
        return told
    left_out = {*told.not_done, *session_card.left_out_today(scene, session)}
    not_done = tuple(each.exercise for each in told.prescriptions if each.exercise in left_out)
    return told.model_copy(update={"not_done": not_done})


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
    return check_in.ask_next(asking.below(opened), report, heard if is_new else None)


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


def _is_report(session: Session, reading: ReportReading) -> bool:
    """Whether words begin a report: something was done, or a place hurts that it loads.

    A bare remark on form, effort or minutes says nothing of a session that was not told of.
    """
    if reading.completion is not None or reading.exercises or reading.skipped:
        return True
    if reading.sets_done is not None:
        return True
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
    told = merged(noted, reading).model_copy(
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
    return _file(scene, merged(blank, reading), None)


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
