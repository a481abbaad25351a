"""A session told before, put right in any words: the report changes, and all that followed."""

from dataclasses import replace

from coach.conversation import (
    aftermath,
    check_in,
    diary,
    red_flags,
    reports,
    telling,
    which_session,
)
from coach.conversation.effects import Say
from coach.conversation.questions.weights import unit_of
from coach.conversation.scene import Scene
from coach.conversation.sides import with_known_sides
from coach.conversation.told_report import asked_of, merged
from coach.knowledge.catalogue import CATALOGUE
from coach.language.corrections import Correction, is_correction, read_correction, tells_rest
from coach.language.meanings import (
    ChangeWish,
    FormTold,
    InjuryTold,
    MessageReading,
    PainTold,
    Part,
    SessionTold,
)
from coach.language.readings import ExerciseReading, ReportReading
from coach.phrases.text import text
from coach.profile import BodyArea
from coach.training_log import Completion, Pain, Report

MOST_PAIN = 10
MOST_LEFT = 6


def put_right(
    scene: Scene, words: str, reading: MessageReading, reply_to: str | None
) -> Scene | None:
    """Words that call themselves a correction, or tell that the rest was done by now."""
    if scene.dialogue.asking is not None or not all(map(_may_be_of_report, reading.parts)):
        return None
    if not is_correction(words) and not tells_rest(words):
        return None
    corrected = _corrected(scene, words, reply_to)
    if corrected is not None or reading.parts:
        return corrected
    report = _last(scene, reply_to)
    return None if report is None or report.day != scene.today else _ask_what(scene, report)


def add(scene: Scene, words: str) -> Scene | None:
    """Words nobody understood, of a session told today or on the day that they name."""
    report = _last(scene, None)
    if report is None or "?" in words:
        return None
    is_meant = report.day == scene.today or _read(scene, words, report).day is not None
    return _corrected(scene, words, None) if is_meant else None


def _may_be_of_report(part: Part) -> bool:
    match part.meaning:
        case SessionTold(report=report):
            return report.completion is not Completion.NONE
        case PainTold() | FormTold() | InjuryTold():
            return True
        case ChangeWish(question=question):
            return question is not None and question.value == "sore"
        case _:
            return False


def _corrected(scene: Scene, words: str, reply_to: str | None) -> Scene | None:
    last = _last(scene, reply_to)
    if last is None:
        return None
    correction = _read(scene, words, last)
    if correction.day is not None and reply_to is None:
        named, _ = which_session.of_day(scene, correction.day)
        if named is None:
            return None
        last, correction = named, _read(scene, words, named)
    if correction.says_nothing or not _concerns(scene, last, correction):
        return None
    corrected = _with(last, _number_placed(last, correction))
    if corrected is None:
        return scene.doing(Say(text=scene.say.which_exercise_was_it()))
    known = with_known_sides(scene.athlete, corrected)
    if any(pain.area is BodyArea.CHEST and pain.level != 0 for pain in known.pains or ()):
        return red_flags.raise_flag(scene, red_flags.CHEST)
    flag = check_in.red_flag_told(last, known)
    if flag is not None:
        return check_in.hold(scene, known, flag)
    return telling.amend(scene, known)


def _last(scene: Scene, reply_to: str | None) -> Report | None:
    """The report that is replied to, being told again, or was told last."""
    report, _ = which_session.meant(scene, reply_to) if reply_to is not None else (None, None)
    number = scene.dialogue.retelling
    if report is None and number is not None:
        report = reports.report(scene.athlete, number)
    report = report or reports.told_last(scene.athlete)
    if report is None or not diary.is_reportable(report.day, scene.today):
        return None
    return report


def _read(scene: Scene, words: str, report: Report) -> Correction:
    exercises = tuple(CATALOGUE.get(each.exercise) for each in report.prescriptions)
    return read_correction(words, exercises, unit_of(scene.profile), today=scene.today)


def _concerns(scene: Scene, report: Report, correction: Correction) -> bool:
    """Whether it can be about that report: of today, or of what was told in it.

    A pain that an earlier report knows nothing of is new, and no correction.
    """
    if correction.day is not None or scene.dialogue.retelling == report.id:
        return True
    told = tuple(pain for pain in correction.reading.pains or ())
    known = {pain.area for pain in report.pains or ()}
    if any(pain.area is None and pain.level is None for pain in told) and not report.pains:
        return False
    if report.day == scene.today:
        return True
    return all(pain.area is None or pain.area in known for pain in told)


def _with(report: Report, correction: Correction) -> Report | None:
    """The report as it is now known; None where a number fits no exercise."""
    reading = _with_exercise(report, correction)
    if reading is None:
        return None
    known = merged(_at_right_place(report, correction), _beside_the_rest(report, reading))
    too = set(correction.done_too)
    left = tuple(each for each in known.not_done if each not in too)
    if left == known.not_done:
        return known
    completion = known.completion if left else Completion.FULL
    return known.model_copy(update={"not_done": left, "completion": completion})


def _number_placed(report: Report, correction: Correction) -> Correction:
    """A bare number in the place of the one that was wrong: a pain's, the effort's, a set's."""
    number, wrong = correction.number, correction.wrong_number
    if number is None or wrong is None or not correction.reading.says_nothing:
        return correction
    reading = ReportReading(exercises=(ExerciseReading(sets=(number,)),))
    hurting = tuple(each for each in report.pains or () if each.level == wrong)
    if len(hurting) == 1 and number <= MOST_PAIN:
        pain = Pain(level=number, area=hurting[0].area, kind=hurting[0].kind)
        reading = ReportReading(pains=(pain,))
    elif report.reps_left == wrong and number <= MOST_LEFT:
        reading = ReportReading(reps_left=number)
    return replace(correction, reading=reading)


def _with_exercise(report: Report, correction: Correction) -> ReportReading | None:
    """Numbers without a name belong to the one exercise that had the wrong ones."""
    reading = correction.reading
    nameless = any(each.exercise is None and each.sets for each in reading.exercises)
    if not nameless or len(reading.exercises) > 1:
        return reading
    wrong = correction.wrong_number
    meant = tuple(
        each
        for each in report.prescriptions
        if wrong is None
        or wrong in next((d.sets for d in report.done if d.exercise == each.exercise), ())
        or wrong == asked_of(each)
    )
    if len(meant) != 1:
        return None
    told = reading.exercises[0]
    sets = told.sets * meant[0].sets if len(told.sets) == 1 else told.sets
    named = ExerciseReading(exercise=meant[0].exercise, sets=sets, weight=told.weight)
    return reading.model_copy(update={"exercises": (named,)})


def _beside_the_rest(report: Report, reading: ReportReading) -> ReportReading:
    """Numbers put right leave all else as it was done."""
    if not reading.exercises or reading.completion is not None:
        return reading
    named = {each.exercise for each in reading.exercises}
    left = tuple(each for each in report.not_done if each not in named)
    completion = Completion.PARTIAL if left or reading.skipped else Completion.FULL
    skipped = tuple(dict.fromkeys((*left, *reading.skipped)))
    return reading.model_copy(update={"completion": completion, "skipped": skipped})


def _at_right_place(report: Report, correction: Correction) -> Report:
    """With the pain at the place that it was, where another was named as wrong."""
    told = tuple(pain.area for pain in correction.reading.pains or () if pain.area is not None)
    wrong = {area for area in correction.wrong_places if area not in told}
    if not wrong or report.pains is None:
        return report

    def moved(pain: Pain) -> Pain:
        if pain.area not in wrong:
            return pain
        update = {"area": told[0] if told else None, "side": None, "spot": None, "elsewhere": False}
        return pain.model_copy(update=update)

    return report.model_copy(update={"pains": tuple(map(moved, report.pains))})


def _ask_what(scene: Scene, report: Report) -> Scene:
    """A correction of which nothing was understood: each answer to tap, or to tell again."""
    return aftermath.fix(scene.doing(Say(text=text(scene.say.not_understood()))), report)
