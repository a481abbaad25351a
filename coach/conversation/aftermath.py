"""What a report came to: what changes and why, taking it back, putting it right."""

from coach.adaptation.decide import visible_changes
from coach.adaptation.history import undo as take_back
from coach.adaptation.pain import is_normal_soreness
from coach.adaptation.performance import lifted_beyond
from coach.adaptation.rules import Rule
from coach.adaptation.state import stand_in, state_of
from coach.conversation import advice, diary, lighter_week, plan_view, praised, reports
from coach.conversation.choices import ActOnReport, AnswerReport, ReportAct
from coach.conversation.effects import Button, Buttons, Picture, Toast
from coach.conversation.scene import Scene, button, rows
from coach.dialogue import CheckIn, ReportQuestion
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.figures.faults import fault_for
from coach.knowledge.load_ladder import added_kilograms
from coach.phrases.text import Text
from coach.picture import FaultPair
from coach.training_log import (
    Change,
    Decision,
    PainCause,
    Report,
    Undone,
)

MOST_FAULTS = 2
"""Pictures after one report; more would be a lecture."""

REOPEN = "again"
"""The value of a button that asks an answered question again."""


def summarise(scene: Scene, report: Report, said: Text | None = None) -> Scene:
    """What the report changes and why, in a sentence each; Undo and Fix; what comes next."""
    decision = reports.decision_on(scene.athlete, report.id)
    changes = visible_changes(decision) if decision is not None else ()
    words = _outcome(scene, report, decision, changes)
    if said is not None:
        words = said + words
    known = praised.with_report(scene.athlete, report)
    praise = (each.milestone for each in known if each.report == report.id)
    words = sum((scene.say.milestone(each) for each in praise), words)
    scene = scene.knowing(milestones=known)
    told = advice.remembered(scene, advice.unsaid(scene, report.id), report.id)
    ended = told.talking(check_in=CheckIn(report=report.id, question=None))
    shown = ended.show(reports.card_of(report), words, _after_buttons(scene, report, changes))
    pictured = _with_faults_shown(shown, report)
    return plan_view.ask_about_weights(lighter_week.offer_after(pictured, report))


def _with_faults_shown(scene: Scene, report: Report) -> Scene:
    """How it should look and how it did, once a report, where its faults are drawn."""
    if scene.dialogue.faults_shown == report.id:
        return scene
    drawn = dict.fromkeys(
        FaultPair(exercise=fault.exercise, fault=kind)
        for fault in report.faults or ()
        if fault.exercise is not None and fault.sign is not None
        if (kind := fault_for(fault.exercise, fault.sign)) is not None
    )
    pictures = tuple(
        Picture(
            shows=pair,
            caption=scene.say.this_not_that(CATALOGUE.get(pair.exercise), pair.fault),
        )
        for pair in drawn
    )
    if not pictures:
        return scene
    return scene.doing(*pictures[:MOST_FAULTS]).talking(faults_shown=report.id)


def _outcome(
    scene: Scene, report: Report, decision: Decision | None, changes: tuple[Change, ...]
) -> Text:
    say = scene.say
    words = say.changes(changes) if changes else _no_change(scene, report, decision)
    if any(is_normal_soreness(pain) for pain in report.pains or ()):
        words = words + say.soreness_is_normal()
    if any(fault.exercise is None for fault in report.faults or ()):
        words = words + say.fault_unplaced()
    words = words + _lifted_more(scene, report) + _advice(scene, report, changes)
    return words + say.next_up(diary.upcoming(scene))


def _lifted_more(scene: Scene, report: Report) -> Text:
    """Where more was lifted than was asked, with which load the plan goes on."""
    told = Text(paragraphs=())
    for asked, lifted in lifted_beyond(report):
        state = state_of(scene.training, stand_in(scene.training, asked.exercise))
        following = asked.load if state is None else state.load
        if added_kilograms(following) < added_kilograms(lifted):
            told = told + scene.say.lifted_more(asked.exercise, lifted, following)
    return told


def _no_change(scene: Scene, report: Report, decision: Decision | None) -> Text:
    rules = {change.rule for change in decision.changes} if decision is not None else set()
    if Rule.CLEAN in rules:
        return scene.say.clean_so_far()
    if Rule.PLACE_SPARED in rules:
        return scene.say.place_spared()
    complete = report.pains is not None and report.faults is not None
    return scene.say.nothing_changes(complete=complete)


def _advice(scene: Scene, report: Report, changes: tuple[Change, ...]) -> Text:
    """Who should look at it; after a movement had to stop, when somebody should."""
    places = advice.unsaid(scene, report.id)
    words = advice.words(scene, places)
    stopped = tuple(
        change for change in changes if change.after is None and isinstance(change.cause, PainCause)
    )
    if not stopped:
        return words
    cause = stopped[0].cause
    area = cause.area if isinstance(cause, PainCause) else None
    if any(each.area is area for each in places):
        return words
    names = {change.before.exercise for change in stopped}
    again = any(stop.times > 1 for stop in scene.training.stops if stop.exercise in names)
    now = scene.say.see_someone_now(area) if again else scene.say.see_someone(area)
    return words + now


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
    return opened.show(reports.card_of(report), say.fix_which() + say.tell_again(), buttons)


def can_undo(scene: Scene, report: Report) -> bool:
    """Whether the report raised anything, or took off anything that can be corrected."""
    athlete = scene.athlete
    result = take_back(athlete.baseline, athlete.log, report.id, scene.profile)
    return bool(result.taken_back or result.reopens)


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
        return undone.show(reports.card_of(report), words, rows((fix_button,)))
    labels = {
        ReportQuestion.PAIN: say.fix_pain(),
        ReportQuestion.FORM: say.fix_form(),
        ReportQuestion.DONE: say.fix_done(),
    }
    reopen = tuple((_reopen(labels[name], report, name),) for name in result.reopens)
    return reports.open_check_in(undone, report).show(
        reports.card_of(report), words + say.undo_reopens(), rows(*reopen)
    )


def _reopen(label: str, report: Report, question: ReportQuestion) -> Button:
    return button(label, AnswerReport(report=report.id, question=question, value=REOPEN))
