"""The questions after a session: did it hurt, did form break, how hard; then what changes.

The report is filed at the first tap and amended by every answer, so nothing told is ever lost.
The next question is the first that applies and has no answer.
"""

from collections.abc import Callable

from coach.adaptation.decide import visible_changes
from coach.adaptation.history import undo as take_back
from coach.adaptation.pain import counted_level, is_normal_soreness
from coach.conversation import asking, diary, plan_view, red_flags, reports, session_card
from coach.conversation.choices import ActOnReport, AnswerReport, ReportAct
from coach.conversation.effects import Button, Buttons, Say, Toast
from coach.conversation.scene import Scene, button, in_rows_of, rows
from coach.dialogue import CheckIn, ReportQuestion
from coach.phrases.text import Text, text
from coach.plan import ExerciseId, Session
from coach.profile import BodyArea
from coach.training_log import (
    Change,
    CleanCause,
    Completion,
    Decision,
    FormFault,
    FormSign,
    Pain,
    PainCause,
    PainKind,
    Report,
    Undone,
)

WORTH_A_QUESTION = 3
"""From this level on the coach asks where and how it hurt; below, training goes on (D1)."""

AREAS = (
    BodyArea.KNEE,
    BodyArea.ACHILLES,
    BodyArea.CALF,
    BodyArea.SHIN,
    BodyArea.FOOT,
    BodyArea.HAMSTRING,
    BodyArea.QUAD,
    BodyArea.HIP,
    BodyArea.GLUTE,
    BodyArea.LOW_BACK,
    BodyArea.SHOULDER,
    BodyArea.NECK,
    BodyArea.WRIST,
    BodyArea.CHEST,
    BodyArea.OTHER,
)
NOT_SURE = "unsure"
READY = "ready"
REOPEN = "again"
PUT_BACK = "+"
"""Before the number of an exercise that was left out: a tap says what is to be."""


def card_of(report: Report) -> str:
    """The name of a report's card."""
    return f"report-{report.id}"


def begin(scene: Scene, session: Session, completion: Completion) -> Scene:
    """File what is known, keep the workout without its buttons, ask the first question."""
    told = reports.report_of(scene.athlete, session.id)
    if told is None:
        filed = reports.new_report(scene, session, completion)
        if completion is Completion.PARTIAL:
            everything = tuple(each.exercise for each in session.prescriptions)
            filed = filed.model_copy(update={"not_done": everything})
    else:
        filed = told.model_copy(
            update={
                "completion": completion,
                "not_done": session_card.left_out_today(scene, session),
            }
        )
    noted = (
        scene.say.session_done(session)
        if completion is Completion.FULL
        else scene.say.session_some(session)
    )
    kept = scene.show(session_card.card_of(session.id), noted)
    opened = reports.open_check_in(reports.file(kept, filed), filed)
    if completion is Completion.PARTIAL:
        return _ask(asking.below(opened), filed, ReportQuestion.DONE)
    return ask_next(asking.below(opened), filed)


def ask_next(scene: Scene, report: Report, said: Text | None = None) -> Scene:
    """The next open question of a report, or what it changes."""
    following = next_question(report, scene.dialogue.check_in)
    if following is None:
        return summarise(scene, report, said)
    return _ask(scene, report, following, said)


def next_question(report: Report, check_in: CheckIn | None) -> ReportQuestion | None:
    """The first question that applies, has no answer, and was not declined in this round."""
    asked = check_in.asked if check_in is not None and check_in.report == report.id else ()
    return next(
        (name for name, is_open in OPEN_WHEN if name not in asked and is_open(report)), None
    )


def _hurt_worth_asking(report: Report) -> Pain | None:
    return next(
        (
            pain
            for pain in report.pains or ()
            if counted_level(pain) >= WORTH_A_QUESTION or pain.changed_movement
        ),
        None,
    )


def _place_is_open(report: Report) -> bool:
    pain = _hurt_worth_asking(report)
    return pain is not None and pain.area is None


def _feel_is_open(report: Report) -> bool:
    pain = _hurt_worth_asking(report)
    return pain is not None and pain.kind is None and not pain.changed_movement


def _level_is_open(report: Report) -> bool:
    return any(pain.level is None and not pain.changed_movement for pain in report.pains or ())


def _was_done(report: Report) -> bool:
    return report.completion is not Completion.NONE


OPEN_WHEN: tuple[tuple[ReportQuestion, Callable[[Report], bool]], ...] = (
    (ReportQuestion.PAIN, lambda report: report.pains is None or _level_is_open(report)),
    (ReportQuestion.PLACE, _place_is_open),
    (ReportQuestion.FEEL, _feel_is_open),
    (ReportQuestion.FORM, lambda report: _was_done(report) and report.faults is None),
    (
        ReportQuestion.EXERCISE,
        lambda report: any(fault.exercise is None for fault in report.faults or ()),
    ),
    (
        ReportQuestion.SIGN,
        lambda report: any(fault.sign is None for fault in report.faults or ()),
    ),
    (ReportQuestion.EFFORT, lambda report: _was_done(report) and report.reps_left is None),
)
"""When each question applies and is unanswered, in the order they are asked."""


# --- answers by tap ----------------------------------------------------------------------


def take_tap(scene: Scene, choice: AnswerReport) -> Scene:
    """A tapped answer; good for seven days, and an answer given twice counts once."""
    report = reports.report(scene.athlete, choice.report)
    if report is None or not diary.is_reportable(report.day, scene.today):
        return scene.doing(Toast(words=scene.say.too_old(), alert=True))
    current = scene.dialogue.check_in
    if current is None or current.report != report.id:
        scene = reports.open_check_in(scene, report)
    if choice.value == REOPEN:
        return _ask(scene, report, choice.question)
    return _take(scene, report, choice.question, choice.value)


def _take(scene: Scene, report: Report, question: ReportQuestion, value: str) -> Scene:
    match question:
        case ReportQuestion.DONE:
            return _take_done(scene, report, value)
        case ReportQuestion.PAIN:
            return amend(scene, _with(report, pains=_pains_of(report, value)), question)
        case ReportQuestion.PLACE:
            return _take_place(scene, report, BodyArea(value))
        case ReportQuestion.FEEL:
            return amend(scene, _with_pain(report, kind=PainKind(value)), question)
        case ReportQuestion.FORM:
            faults = () if value == "held" else (FormFault(),)
            return amend(scene, _with(report, faults=faults), question)
        case ReportQuestion.EXERCISE:
            name = None if value == NOT_SURE else _prescribed(report, value)
            return amend(scene, _with_fault(report, exercise=name), question)
        case ReportQuestion.SIGN:
            return amend(scene, _with_fault(report, sign=FormSign(value)), question)
        case ReportQuestion.EFFORT:
            return amend(scene, _with(report, reps_left=int(value)), question)


def amend(scene: Scene, report: Report, *answered: ReportQuestion) -> Scene:
    """File what is newly known and go on to the next question."""
    filed = scene
    if report != reports.report(scene.athlete, report.id):
        filed = reports.file(scene, report)
    return ask_next(_having_asked(filed, report, answered), report)


def _having_asked(scene: Scene, report: Report, answered: tuple[ReportQuestion, ...]) -> Scene:
    current = scene.dialogue.check_in or CheckIn(report=report.id, question=None)
    return scene.talking(
        check_in=current.model_copy(
            update={
                "report": report.id,
                "question": None,
                "asked": (*current.asked, *answered),
                "left_out": (),
            }
        )
    )


def _with(report: Report, **facts: object) -> Report:
    return report.model_copy(update=facts)


def _pains_of(report: Report, value: str) -> tuple[Pain, ...]:
    """The tapped pain; the place already told stays with it.

    So does how it felt, unless the number is corrected: then that is asked anew.
    """
    if value == "0":
        return ()
    told, *others = report.pains or (Pain(),)
    if told.level is not None:
        told = told.model_copy(update={"kind": None})
    if value == "moved":
        return (told.model_copy(update={"changed_movement": True}), *others)
    level = told.model_copy(update={"level": int(value), "changed_movement": False})
    return (level, *others)


def _with_pain(report: Report, **facts: object) -> Report:
    """With more known about the pain that is asked about."""
    asked = _hurt_worth_asking(report)
    return _with(
        report,
        pains=tuple(
            pain.model_copy(update=facts) if pain is asked else pain for pain in report.pains or ()
        ),
    )


def _with_fault(report: Report, **facts: object) -> Report:
    """With more known about the form faults that were left open."""
    return _with(
        report,
        faults=tuple(
            fault.model_copy(
                update={
                    name: value for name, value in facts.items() if getattr(fault, name) is None
                }
            )
            for fault in report.faults or ()
        ),
    )


def _prescribed(report: Report, value: str) -> ExerciseId:
    return report.prescriptions[int(value)].exercise


def _take_place(scene: Scene, report: Report, area: BodyArea) -> Scene:
    if area is BodyArea.CHEST:
        return red_flags.raise_flag(scene, red_flags.CHEST)
    return amend(scene, _with_pain(report, area=area), ReportQuestion.PLACE)


def _take_done(scene: Scene, report: Report, value: str) -> Scene:
    current = scene.dialogue.check_in or CheckIn(report=report.id, question=None)
    if value == READY:
        told = _with(
            report,
            not_done=current.left_out,
            completion=Completion.PARTIAL if current.left_out else Completion.FULL,
        )
        return amend(scene, told, ReportQuestion.DONE)
    name = _prescribed(report, value.removeprefix(PUT_BACK))
    others = tuple(each for each in current.left_out if each != name)
    left_out = others if value.startswith(PUT_BACK) else (*others, name)
    ticked = scene.talking(check_in=current.model_copy(update={"left_out": left_out}))
    return _ask(ticked, report, ReportQuestion.DONE)


# --- asking ------------------------------------------------------------------------------


def _ask(scene: Scene, report: Report, question: ReportQuestion, said: Text | None = None) -> Scene:
    current = scene.dialogue.check_in or CheckIn(report=report.id, question=None)
    asked = scene.talking(check_in=current.model_copy(update={"question": question}))
    words = _prompt(asked, report, question)
    if said is not None:
        words = said + words
    return asked.show(card_of(report), words, Buttons(rows=_options(asked, report, question)))


def ask_again(scene: Scene, sentence: str) -> Scene:
    """One sentence, and the open question of the check-in again below it."""
    current = scene.dialogue.check_in
    report = reports.report(scene.athlete, current.report) if current is not None else None
    if current is None or report is None or current.question is None:
        return scene
    closed = scene.close(card_of(report), _prompt(scene, report, current.question))
    return _ask(asking.below(closed.doing(Say(text=text(sentence)))), report, current.question)


def _prompt(scene: Scene, report: Report, question: ReportQuestion) -> Text:
    say = scene.say
    match question:
        case ReportQuestion.DONE:
            return say.ask_done()
        case ReportQuestion.PAIN:
            return say.ask_level() if report.pains else say.ask_pain()
        case ReportQuestion.PLACE:
            return say.ask_where()
        case ReportQuestion.FEEL:
            pain = _hurt_worth_asking(report)
            return say.ask_feel(pain.area if pain is not None else None)
        case ReportQuestion.FORM:
            return say.ask_form()
        case ReportQuestion.EXERCISE:
            return say.ask_exercise()
        case ReportQuestion.SIGN:
            return say.ask_sign()
        case ReportQuestion.EFFORT:
            return say.ask_effort()


def _options(
    scene: Scene, report: Report, question: ReportQuestion
) -> tuple[tuple[Button, ...], ...]:
    say = scene.say

    def option(label: str, value: str) -> Button:
        return button(label, AnswerReport(report=report.id, question=question, value=value))

    match question:
        case ReportQuestion.DONE:
            return _done_options(scene, report, option)
        case ReportQuestion.PAIN:
            return tuple((option(label, value),) for value, label in say.pain_labels())
        case ReportQuestion.PLACE:
            return in_rows_of(3, tuple(option(say.area_button(area), area) for area in AREAS))
        case ReportQuestion.FEEL:
            return tuple((option(label, value),) for value, label in say.feel_labels())
        case ReportQuestion.FORM:
            return ((option(say.form_held(), "held"),), (option(say.form_broke(), "broke"),))
        case ReportQuestion.EXERCISE:
            names = tuple(
                (option(say.exercise_label(each.exercise), str(number)),)
                for number, each in enumerate(report.prescriptions)
                if each.exercise not in report.not_done
            )
            return (*names, (option(say.not_sure(), NOT_SURE),))
        case ReportQuestion.SIGN:
            return in_rows_of(2, tuple(option(say.sign_label(sign), sign) for sign in FormSign))
        case ReportQuestion.EFFORT:
            return in_rows_of(
                2, tuple(option(label, value) for value, label in say.effort_labels())
            )


def _done_options(
    scene: Scene, report: Report, option: Callable[[str, str], Button]
) -> tuple[tuple[Button, ...], ...]:
    left_out = scene.dialogue.check_in.left_out if scene.dialogue.check_in is not None else ()
    toggles = tuple(
        (
            option(
                scene.say.done_toggle(each.exercise, left_out=each.exercise in left_out),
                f"{PUT_BACK if each.exercise in left_out else ''}{number}",
            ),
        )
        for number, each in enumerate(report.prescriptions)
    )
    return (*toggles, (option(scene.say.ready(), READY),))


# --- what follows ------------------------------------------------------------------------


def summarise(scene: Scene, report: Report, said: Text | None = None) -> Scene:
    """What the report changes and why, in a sentence each; Undo and Fix; what comes next."""
    decision = reports.decision_on(scene.athlete, report.id)
    changes = visible_changes(decision) if decision is not None else ()
    words = _outcome(scene, report, decision, changes)
    if said is not None:
        words = said + words
    ended = scene.talking(check_in=CheckIn(report=report.id, question=None))
    shown = ended.show(card_of(report), words, _after_buttons(scene, report, changes))
    return plan_view.ask_about_weights(shown)


def _outcome(
    scene: Scene, report: Report, decision: Decision | None, changes: tuple[Change, ...]
) -> Text:
    say = scene.say
    words = say.changes(changes) if changes else _no_change(scene, report, decision)
    if any(is_normal_soreness(pain) for pain in report.pains or ()):
        words = words + say.soreness_is_normal()
    words = words + _advice(scene, changes)
    return words + say.next_up(diary.upcoming(scene))


def _no_change(scene: Scene, report: Report, decision: Decision | None) -> Text:
    counted = decision is not None and any(
        isinstance(change.cause, CleanCause) for change in decision.changes
    )
    if counted:
        return scene.say.clean_so_far()
    complete = report.pains is not None and report.faults is not None
    return scene.say.nothing_changes(complete=complete)


def _advice(scene: Scene, changes: tuple[Change, ...]) -> Text:
    """After a movement had to stop: when to see somebody."""
    stopped = tuple(
        change for change in changes if change.after is None and isinstance(change.cause, PainCause)
    )
    if not stopped:
        return Text(paragraphs=())
    cause = stopped[0].cause
    area = cause.area if isinstance(cause, PainCause) else None
    names = {change.before.exercise for change in stopped}
    again = any(stop.times > 1 for stop in scene.training.stops if stop.exercise in names)
    return scene.say.see_someone_now(area) if again else scene.say.see_someone(area)


def _after_buttons(scene: Scene, report: Report, changes: tuple[Change, ...]) -> Buttons:
    say = scene.say
    fix = button(say.fix_label(), ActOnReport(report=report.id, act=ReportAct.FIX))
    undo = button(say.undo_label(), ActOnReport(report=report.id, act=ReportAct.UNDO))
    return rows((undo, fix) if changes else (fix,))


def act(scene: Scene, choice: ActOnReport) -> Scene:
    """Undo or fix a report."""
    report = reports.report(scene.athlete, choice.report)
    if report is None or not diary.is_reportable(report.day, scene.today):
        return scene.doing(Toast(words=scene.say.too_old(), alert=True))
    match choice.act:
        case ReportAct.FIX:
            return fix(scene, report)
        case ReportAct.UNDO:
            return undo(scene, report)


def fix(scene: Scene, report: Report) -> Scene:
    """Offer each answer to be given again, or the whole to be told again."""
    say = scene.say
    opened = reports.open_check_in(scene, report).talking(retelling=report.id)
    buttons = rows(
        (
            _reopen(say.fix_pain(), report, ReportQuestion.PAIN),
            _reopen(say.fix_form(), report, ReportQuestion.FORM),
        ),
        (
            _reopen(say.fix_done(), report, ReportQuestion.DONE),
            _reopen(say.fix_effort(), report, ReportQuestion.EFFORT),
        ),
    )
    return opened.show(card_of(report), say.fix_which() + say.tell_again(), buttons)


def undo(scene: Scene, report: Report) -> Scene:
    """Take back what the report raised; what pain or form took off is corrected instead."""
    athlete, say = scene.athlete, scene.say
    result = take_back(athlete.baseline, athlete.log, report.id, scene.profile)
    if not result.taken_back and not result.reopens:
        return scene.doing(Toast(words=say.nothing_to_undo()))
    undone = scene
    words = Text(paragraphs=())
    if result.taken_back:
        entry = Undone(
            number=athlete.next_entry,
            at=scene.at,
            report=report.id,
            decisions=result.decisions,
        )
        undone = diary.rolled(scene.logging(entry))
        words = say.undone(result.taken_back)
    if not result.reopens:
        fix_button = button(say.fix_label(), ActOnReport(report=report.id, act=ReportAct.FIX))
        return undone.show(card_of(report), words, rows((fix_button,)))
    labels = {
        ReportQuestion.PAIN: say.fix_pain(),
        ReportQuestion.FORM: say.fix_form(),
        ReportQuestion.DONE: say.fix_done(),
    }
    reopen = tuple((_reopen(labels[name], report, name),) for name in result.reopens)
    return reports.open_check_in(undone, report).show(
        card_of(report), words + say.undo_reopens(), rows(*reopen)
    )


def _reopen(label: str, report: Report, question: ReportQuestion) -> Button:
    return button(label, AnswerReport(report=report.id, question=question, value=REOPEN))


def resume(scene: Scene) -> Scene:
    """The open question of the check-in, asked again below whatever came between."""
    current = scene.dialogue.check_in
    report = reports.report(scene.athlete, current.report) if current is not None else None
    if current is None or report is None or current.question is None:
        return scene
    return _ask(asking.below(scene), report, current.question)
