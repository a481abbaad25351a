"""What a report still lacks, and what a tapped answer adds to it: pure functions on reports."""

from collections.abc import Callable
from typing import assert_never

from coach.adaptation.pain import PainBand, counted_level, is_normal_soreness, pain_band
from coach.adaptation.performance import Outcome, performance
from coach.adaptation.rules import LITTLE_LEFT, WORTH_ASKING
from coach.dialogue import ReportQuestion
from coach.knowledge.sore_places import spot_without_asking, spots_of
from coach.plan import ExerciseId
from coach.profile import BodyArea, Side, Spot
from coach.training_log import (
    Completion,
    FormFault,
    FormSign,
    Pain,
    PainKind,
    Report,
)

NOT_SURE = "unsure"
SEVERAL = "several"
HELD = "held"
NOTHING = "0"
ELSEWHERE = "elsewhere"
MOVED = "moved"


PAIN_BANDS = {
    "2": Pain(level=2, low=1),
    "5": Pain(level=5, low=3),
    "6": Pain(level=6, at_least=True),
}
"""What the buttons of the pain question stand for: ranges, of which the upper end counts."""


class UnknownOptionError(ValueError):
    """A button's value that this question does not offer (any more)."""


def worth_asking_about(report: Report) -> Pain | None:
    """The first pain that lacks its place or kind where they matter (D1: 3 or more, or sharp)."""
    return next(
        (pain for pain in report.pains or () if _lacks_place(pain) or _lacks_kind(pain)), None
    )


def _is_serious(pain: Pain) -> bool:
    return pain_band(pain) >= PainBand.MIDDLE or counted_level(pain) >= WORTH_ASKING


def _lacks_place(pain: Pain) -> bool:
    return _is_serious(pain) and pain.area is None


def _lacks_kind(pain: Pain) -> bool:
    return _is_serious(pain) and pain.kind is None and not pain.changed_movement


def lacking_spot(report: Report) -> Pain | None:
    """The first pain whose place asks for different things by where exactly it is."""
    return next((pain for pain in report.pains or () if _lacks_spot(pain)), None)


def _lacks_spot(pain: Pain) -> bool:
    if pain.area is None or pain.spot is not None or pain.elsewhere:
        return False
    is_open = spot_without_asking(pain.area) is None and bool(spots_of(pain.area))
    return is_open and pain_band(pain) >= PainBand.MIDDLE and not is_normal_soreness(pain)


def _place_is_open(report: Report) -> bool:
    return any(_lacks_place(pain) for pain in report.pains or ())


def _feel_is_open(report: Report) -> bool:
    return any(_lacks_kind(pain) for pain in report.pains or ())


def _level_is_open(report: Report) -> bool:
    return any(_lacks_level(pain) for pain in report.pains or ())


def _hardest_is_open(report: Report) -> bool:
    """Little was left, and nobody said in which of several exercises (C3).

    After a break of form, or where the numbers show it, it is not asked: then all the others wait.
    """
    if report.reps_left is None or report.reps_left > LITTLE_LEFT or report.hardest is not None:
        return False
    fell_short = any(
        performance(report, each).outcome in (Outcome.SHORT, Outcome.MISSED)
        for each in report.prescriptions
    )
    is_plain = not report.faults and not fell_short
    return _was_done(report) and is_plain and len(trained(report)) > 1


def trained(report: Report) -> tuple[ExerciseId, ...]:
    """The exercises of a report that were done."""
    return tuple(
        each.exercise for each in report.prescriptions if each.exercise not in report.not_done
    )


def _was_done(report: Report) -> bool:
    return report.completion is not Completion.NONE


OPEN_WHEN: tuple[tuple[ReportQuestion, Callable[[Report], bool]], ...] = (
    (ReportQuestion.PAIN, lambda report: report.pains is None or _level_is_open(report)),
    (ReportQuestion.PLACE, _place_is_open),
    (ReportQuestion.FEEL, _feel_is_open),
    (ReportQuestion.SPOT, lambda report: lacking_spot(report) is not None),
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
    (ReportQuestion.HARDEST, _hardest_is_open),
)
"""When each question applies and is unanswered, in the order they are asked."""


def next_question(report: Report, asked: tuple[ReportQuestion, ...]) -> ReportQuestion | None:
    """The first question that applies, has no answer, and was not declined in this round."""
    return next(
        (name for name, is_open in OPEN_WHEN if name not in asked and is_open(report)), None
    )


def is_answered(report: Report, question: ReportQuestion) -> bool:
    """Whether the report holds an answer to a question, or is no longer asked it."""
    return not any(name is question and is_open(report) for name, is_open in OPEN_WHEN)


def answered(report: Report, question: ReportQuestion, value: str) -> Report:
    """The report with a tapped answer. Raises UnknownOptionError for a value not offered."""
    try:
        return _answered(report, question, value)
    except (ValueError, LookupError) as error:
        raise UnknownOptionError(value) from error


def _answered(report: Report, question: ReportQuestion, value: str) -> Report:
    match question:
        case ReportQuestion.PAIN:
            return report.model_copy(update={"pains": _pains(report, value)})
        case ReportQuestion.PLACE:
            return _with_place(report, BodyArea(value))
        case ReportQuestion.FEEL:
            return _with_feel(report, PainKind(value))
        case ReportQuestion.SPOT:
            return _with_spot(report, None if value == ELSEWHERE else Spot(value))
        case ReportQuestion.FORM:
            faults = () if value == HELD else (FormFault(),)
            return report.model_copy(update={"faults": faults})
        case ReportQuestion.EXERCISE:
            name = None if value == NOT_SURE else prescribed(report, value)
            return _with_exercise(report, name)
        case ReportQuestion.SIGN:
            return _with_sign(report, FormSign(value))
        case ReportQuestion.EFFORT | ReportQuestion.HARDEST:
            return _with_effort(report, question, value)
        case ReportQuestion.DONE:
            raise UnknownOptionError(value)
        case _:
            assert_never(question)


def _with_effort(report: Report, question: ReportQuestion, value: str) -> Report:
    """How much was left, or in which exercise it was little."""
    if question is ReportQuestion.EFFORT:
        return report.model_copy(update={"reps_left": int(value), "hardest": None})
    name = None if value == SEVERAL else prescribed(report, value)
    return report.model_copy(update={"hardest": name})


def with_left_out(report: Report, left_out: tuple[ExerciseId, ...]) -> Report:
    """The report of a session done but for these exercises."""
    return report.model_copy(
        update={
            "not_done": left_out,
            "completion": Completion.PARTIAL if left_out else Completion.FULL,
        }
    )


def prescribed(report: Report, value: str) -> ExerciseId:
    """The exercise behind a button's number."""
    return report.prescriptions[int(value)].exercise


def _pains(report: Report, value: str) -> tuple[Pain, ...]:
    """The tapped pain; the place already told stays with it.

    So does how it felt, unless the number is corrected: then that is asked anew.
    """
    pains = report.pains or (Pain(),)
    meant = asked_the_number_of(pains)
    if value == NOTHING:
        return tuple(pain for pain in pains if pain is not meant)
    return tuple(_with_number(pain, value) if pain is meant else pain for pain in pains)


def asked_the_number_of(pains: tuple[Pain, ...]) -> Pain:
    """The pain whose number is asked: the first without one, else the first."""
    return next((pain for pain in pains if _lacks_level(pain)), pains[0])


def _lacks_level(pain: Pain) -> bool:
    return pain.level is None and not pain.changed_movement


def _with_number(pain: Pain, value: str) -> Pain:
    told = pain if pain.level is None else pain.model_copy(update={"kind": None})
    if value == MOVED:
        return told.model_copy(update={"changed_movement": True})
    band = PAIN_BANDS[value]
    known = {"level": band.level, "low": band.low, "at_least": band.at_least}
    return told.model_copy(update={**known, "changed_movement": False})


def _with_place(report: Report, area: BodyArea) -> Report:
    return _with_pain(report, _lacks_place, lambda pain: pain.model_copy(update={"area": area}))


def _with_feel(report: Report, kind: PainKind) -> Report:
    """The button for soreness says "both sides"."""
    if kind is PainKind.SORENESS:
        both = {"kind": kind, "side": Side.BOTH}
        return _with_pain(report, _lacks_kind, lambda pain: pain.model_copy(update=both))
    return _with_pain(report, _lacks_kind, lambda pain: pain.model_copy(update={"kind": kind}))


def _with_spot(report: Report, spot: Spot | None) -> Report:
    """Raises ValueError for a spot that the place does not have."""
    asked = lacking_spot(report)
    if asked is None or asked.area is None:
        raise UnknownOptionError(spot)
    if spot is not None and spot not in spots_of(asked.area):
        raise UnknownOptionError(spot)
    told = {"spot": spot, "elsewhere": spot is None}
    return _with_pain(report, _lacks_spot, lambda pain: pain.model_copy(update=told))


def _with_pain(
    report: Report, lacks: Callable[[Pain], bool], more: Callable[[Pain], Pain]
) -> Report:
    """With more known about the first pain that lacks it; about the first when it is corrected."""
    known = report.pains or ()
    asked = next((pain for pain in known if lacks(pain)), known[0] if known else None)
    pains = tuple(more(pain) if pain is asked else pain for pain in report.pains or ())
    return report.model_copy(update={"pains": pains})


def _with_exercise(report: Report, name: ExerciseId | None) -> Report:
    faults = tuple(
        fault.model_copy(update={"exercise": fault.exercise or name})
        for fault in report.faults or ()
    )
    return report.model_copy(update={"faults": faults})


def _with_sign(report: Report, sign: FormSign) -> Report:
    faults = tuple(
        fault.model_copy(update={"sign": fault.sign or sign}) for fault in report.faults or ()
    )
    return report.model_copy(update={"faults": faults})
