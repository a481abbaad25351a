"""The questions after a session: did it hurt, did form break, how hard.

The report is filed at the first tap and amended by every answer, so nothing told is ever lost.
The next question is the first that applies and has no answer.
"""

from collections.abc import Callable
from typing import Literal, assert_never

from coach.adaptation.places import red_flag_of
from coach.conversation import aftermath, asking, diary, red_flags, reports, session_card
from coach.conversation.aftermath import REOPEN
from coach.conversation.choices import AnswerReport
from coach.conversation.effects import Button, Buttons, Say, Toast
from coach.conversation.report_answers import (
    ELSEWHERE,
    HELD,
    NOT_SURE,
    SEVERAL,
    UnknownOptionError,
    answered,
    asked_the_number_of,
    lacking_spot,
    next_question,
    prescribed,
    with_left_out,
    worth_asking_about,
)
from coach.conversation.scene import Scene, button, in_rows_of
from coach.conversation.sides import with_known_sides
from coach.dialogue import CheckIn, ReportQuestion
from coach.knowledge.sore_places import spots_of
from coach.phrases.text import Text, text
from coach.plan import ExerciseId, Session
from coach.profile import BodyArea
from coach.training_log import Completion, FormSign, RedFlag, Report

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
    BodyArea.ANKLE,
    BodyArea.LOW_BACK,
    BodyArea.UPPER_BACK,
    BodyArea.SHOULDER,
    BodyArea.NECK,
    BodyArea.WRIST,
    BodyArea.ELBOW,
    BodyArea.CHEST,
    BodyArea.OTHER,
)
READY = "ready"
PUT_BACK = "-"
"""Before an exercise's number: the tick is put back."""


def begin(scene: Scene, session: Session, completion: Completion) -> Scene:
    """File what is known, leave a record of the workout, ask the first question."""
    left_out = session_card.left_out_today(scene, session)
    filed = _first_report(scene, session, completion, left_out)
    noted = (
        scene.say.session_done(session)
        if completion is Completion.FULL
        else scene.say.session_some(session)
    )
    kept = scene.show(session_card.card_of(session.id), noted)
    opened = asking.below(reports.open_check_in(reports.file(kept, filed), filed))
    if completion is Completion.PARTIAL:
        return _ask_what_was_done(opened, filed, left_out)
    return ask_next(opened, filed)


def _first_report(
    scene: Scene,
    session: Session,
    completion: Completion,
    left_out: tuple[ExerciseId, ...],
) -> Report:
    """Of a session done in part nothing counts as done until the runner says what was."""
    told = reports.report_of(scene.athlete, session.id)
    fresh = told or reports.new_report(scene, session, completion)
    everything = tuple(each.exercise for each in fresh.prescriptions)
    not_done = everything if completion is Completion.PARTIAL else left_out
    told_of = {"completion": completion, "not_done": not_done, "left_out": left_out}
    return fresh.model_copy(update=told_of)


def ask_next(scene: Scene, report: Report, said: Text | None = None) -> Scene:
    """The next open question of a report, or what it changes."""
    current = scene.dialogue.check_in
    asked = current.asked if current is not None and current.report == report.id else ()
    following = next_question(report, asked)
    if following is None:
        return aftermath.summarise(scene, report, said)
    return ask(scene, report, following, said)


def take_tap(scene: Scene, choice: AnswerReport) -> Scene:
    """A tapped answer; good for seven days, and an answer given twice counts once."""
    report = reports.report(scene.athlete, choice.report)
    if report is None or not diary.is_reportable(report.day, scene.today):
        return scene.doing(Toast(words=scene.say.too_old(), alert=True))
    if choice.value == REOPEN:
        return _reopen(scene, report, choice.question)
    if not _is_awaited(scene, report, choice.question):
        return _repeat(scene, report)
    try:
        return _take(scene, report, choice)
    except UnknownOptionError:
        return scene.doing(Toast(words=scene.say.button_gone()))


def _is_awaited(scene: Scene, report: Report, question: ReportQuestion) -> bool:
    """Whether this question waits: a second tap, or one that came late, changes nothing.

    On the card of an earlier report it is the question that stands there.
    """
    current = scene.dialogue.check_in
    if current is not None and current.report == report.id:
        return current.question is question
    if question is ReportQuestion.DONE:
        return report.completion is Completion.PARTIAL
    return next_question(report, ()) is question


def _repeat(scene: Scene, report: Report) -> Scene:
    """What stands on the card anyway, for a tap that came twice or late."""
    current = scene.dialogue.check_in
    if current is None or current.report != report.id:
        return ask_next(reports.open_check_in(scene, report), report)
    if current.question is None:
        return scene.doing(Toast(words=scene.say.already_reported()))
    return ask(scene, report, current.question)


def _reopen(scene: Scene, report: Report, question: ReportQuestion) -> Scene:
    opened = reports.open_check_in(scene, report)
    if question is ReportQuestion.DONE:
        return _ask_what_was_done(opened, report, report.not_done)
    return ask(opened, report, question)


def _take(scene: Scene, report: Report, choice: AnswerReport) -> Scene:
    if choice.question is ReportQuestion.DONE:
        return _take_done(scene, report, choice.value)
    known = with_known_sides(scene.athlete, answered(report, choice.question, choice.value))
    if any(pain.area is BodyArea.CHEST for pain in known.pains or ()):
        return red_flags.raise_flag(scene, red_flags.CHEST)
    flag = red_flag_told(report, known)
    if flag is not None:
        return hold(scene, known, flag)
    return amend(scene, known, choice.question)


def red_flag_told(before: Report, after: Report) -> RedFlag | None:
    """The flag of a spot newly told, that somebody looks at before anything is trained there."""
    known = {pain.spot for pain in before.pains or ()}
    spots = (pain.spot for pain in after.pains or () if pain.spot not in known)
    flags = (red_flag_of(spot) for spot in spots if spot is not None)
    return next((flag for flag in flags if flag is not None), None)


def hold(scene: Scene, report: Report, flag: RedFlag) -> Scene:
    """What was told is kept, and the rest of the check-in waits until the hold is over."""
    current = _round(scene, report)
    asked = (*current.asked, ReportQuestion.SPOT)
    waiting = current.model_copy(
        update={"question": next_question(report, asked), "asked": asked, "left_out": ()}
    )
    filed = reports.file(scene, report).talking(check_in=waiting)
    closed = filed.show(reports.card_of(report), scene.say.heard(report))
    return red_flags.raise_flag(closed, flag)


def amend(scene: Scene, report: Report, *answers: ReportQuestion) -> Scene:
    """File what is newly known and go on to the next question."""
    filed = scene
    if report != reports.report(scene.athlete, report.id):
        filed = reports.file(scene, report)
    current = _round(scene, report)
    asked = current.model_copy(
        update={"question": None, "asked": (*current.asked, *answers), "left_out": ()}
    )
    return ask_next(filed.talking(check_in=asked), report)


def _round(scene: Scene, report: Report) -> CheckIn:
    """The round of questions about a report; a fresh one when another was open."""
    current = scene.dialogue.check_in
    if current is not None and current.report == report.id:
        return current
    return CheckIn(report=report.id, question=None)


def _take_done(scene: Scene, report: Report, value: str) -> Scene:
    current = _round(scene, report)
    if value == READY:
        return amend(scene, with_left_out(report, current.left_out), ReportQuestion.DONE)
    name = _ticked(report, value.removeprefix(PUT_BACK))
    others = tuple(each for each in current.left_out if each != name)
    left_out = others if value.startswith(PUT_BACK) else (*others, name)
    return _ask_what_was_done(scene, report, left_out)


def _ticked(report: Report, value: str) -> ExerciseId:
    try:
        return prescribed(report, value)
    except (ValueError, IndexError) as error:
        raise UnknownOptionError(value) from error


def ask_what_was_done(scene: Scene, report: Report, said: Text) -> Scene:
    """Some of it was done, and nobody said what."""
    return _ask_what_was_done(scene, report, (), said)


def _ask_what_was_done(
    scene: Scene, report: Report, left_out: tuple[ExerciseId, ...], said: Text | None = None
) -> Scene:
    ticking = _round(scene, report).model_copy(update={"left_out": left_out})
    return ask(scene.talking(check_in=ticking), report, ReportQuestion.DONE, said)


def ask(scene: Scene, report: Report, question: ReportQuestion, said: Text | None = None) -> Scene:
    """Put a question of a report on its card."""
    current = _round(scene, report)
    asked = scene.talking(check_in=current.model_copy(update={"question": question}))
    words = _prompt(asked, report, question)
    if said is not None:
        words = said + words
    return asked.show(
        reports.card_of(report), words, Buttons(rows=_options(asked, report, question))
    )


def ask_again(scene: Scene, sentence: str | None = None) -> Scene:
    """One sentence, and the open question of the check-in again below it."""
    current = scene.dialogue.check_in
    report = reports.report(scene.athlete, current.report) if current is not None else None
    if current is None or report is None or current.question is None:
        return scene
    closed = scene.close(reports.card_of(report), _prompt(scene, report, current.question))
    said = closed if sentence is None else closed.doing(Say(text=text(sentence)))
    return ask(asking.below(said), report, current.question)


def _prompt(scene: Scene, report: Report, question: ReportQuestion) -> Text:
    say = scene.say
    match question:
        case ReportQuestion.DONE:
            return say.ask_done()
        case ReportQuestion.PAIN:
            if not report.pains:
                return say.ask_pain()
            return say.ask_level(asked_the_number_of(report.pains).area)
        case ReportQuestion.PLACE | ReportQuestion.FEEL | ReportQuestion.SPOT:
            return _pain_prompt(scene, report, question)
        case ReportQuestion.FORM:
            return say.ask_form()
        case ReportQuestion.EXERCISE:
            return say.ask_exercise()
        case ReportQuestion.SIGN:
            return say.ask_sign()
        case ReportQuestion.EFFORT:
            return say.ask_effort()
        case ReportQuestion.HARDEST:
            return say.ask_hardest()
        case _:
            assert_never(question)


def _pain_prompt(
    scene: Scene,
    report: Report,
    question: Literal[ReportQuestion.PLACE, ReportQuestion.FEEL, ReportQuestion.SPOT],
) -> Text:
    say = scene.say
    match question:
        case ReportQuestion.PLACE:
            return say.ask_where()
        case ReportQuestion.FEEL:
            pain = worth_asking_about(report)
            return say.ask_feel(pain.area if pain is not None else None)
        case ReportQuestion.SPOT:
            return say.ask_spot(_place_of_spots(report))


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
            return _listed(option, say.pain_labels())
        case ReportQuestion.PLACE | ReportQuestion.SPOT:
            return _where_options(scene, report, question, option)
        case ReportQuestion.FEEL:
            return _listed(option, say.feel_labels())
        case ReportQuestion.FORM:
            return ((option(say.form_held(), HELD),), (option(say.form_broke(), "broke"),))
        case ReportQuestion.EXERCISE | ReportQuestion.HARDEST:
            return _exercise_options(scene, report, question, option)
        case ReportQuestion.SIGN:
            return in_rows_of(2, tuple(option(say.sign_label(sign), sign) for sign in FormSign))
        case ReportQuestion.EFFORT:
            return in_rows_of(
                2, tuple(option(label, value) for value, label in say.effort_labels())
            )
        case _:
            assert_never(question)


def _where_options(
    scene: Scene,
    report: Report,
    question: ReportQuestion,
    option: Callable[[str, str], Button],
) -> tuple[tuple[Button, ...], ...]:
    """The places, or the spots of one place."""
    if question is ReportQuestion.PLACE:
        areas = tuple(option(scene.say.area_button(area), area) for area in AREAS)
        return in_rows_of(3, areas)
    spots = spots_of(_place_of_spots(report))
    named = tuple((option(scene.say.spot_label(spot), spot),) for spot in spots)
    other = scene.say.elsewhere_there() if len(spots) > 1 else scene.say.something_else()
    return (*named, (option(other, ELSEWHERE),))


def _place_of_spots(report: Report) -> BodyArea:
    pain = lacking_spot(report)
    return pain.area if pain is not None and pain.area is not None else BodyArea.OTHER


def _exercise_options(
    scene: Scene,
    report: Report,
    question: ReportQuestion,
    option: Callable[[str, str], Button],
) -> tuple[tuple[Button, ...], ...]:
    """The exercises that were done, a row each, and that it was none of them alone."""
    say = scene.say
    named = tuple(
        (option(say.exercise_label(each.exercise), str(number)),)
        for number, each in enumerate(report.prescriptions)
        if each.exercise not in report.not_done
    )
    if question is ReportQuestion.HARDEST:
        return (*named, (option(say.in_several(), SEVERAL),))
    return (*named, (option(say.not_sure(), NOT_SURE),))


def _listed(
    option: Callable[[str, str], Button], labels: tuple[tuple[str, str], ...]
) -> tuple[tuple[Button, ...], ...]:
    """Value and label, a row each."""
    return tuple((option(label, value),) for value, label in labels)


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


def resume(scene: Scene) -> Scene:
    """The open question of the check-in, asked again below whatever came between."""
    current = scene.dialogue.check_in
    report = reports.report(scene.athlete, current.report) if current is not None else None
    if current is None or report is None or current.question is None:
        return scene
    return ask(asking.below(scene), report, current.question)
