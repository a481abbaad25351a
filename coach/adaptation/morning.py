"""The morning after: what a place that is worse than usual takes off (pain monitoring, D1)."""

from coach.adaptation.circumstances import Circumstances
from coach.adaptation.easing import lesser, lightened
from coach.adaptation.pain import concerns, counted_level, known_exercise, worst_level
from coach.adaptation.returning import is_on_last_rung, one_rung_down
from coach.adaptation.rules import EASE_AFTER_MORNING, PAIN_THAT_EASES, PAIN_THAT_STOPS, Rule
from coach.adaptation.state import stand_in, state_of, stop_of
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.load_ladder import added_kilograms, snapped_down
from coach.plan import Prescription
from coach.profile import BodyArea, Profile
from coach.training_log import (
    Change,
    Compared,
    Decision,
    ExerciseState,
    MorningAfter,
    MorningCause,
    Pain,
    Report,
    TrainingState,
)
from coach.units import Load

WORTH_A_MORNING = PAIN_THAT_EASES
"""From this pain on the next morning is asked about."""


def places_to_ask_about(report: Report) -> tuple[Pain, ...]:
    """The pains of a report that the next morning is asked about: 3 or more, with a known place."""
    return tuple(
        pain
        for pain in report.pains or ()
        if pain.area is not None
        and pain.area is not BodyArea.OTHER
        and counted_level(pain) >= WORTH_A_MORNING
    )


def decide_morning(
    morning: MorningAfter, report: Report | None, training: TrainingState, profile: Profile
) -> Decision:
    """What a morning changes. `report` is the one it follows; None when nothing is known of it.

    Better or as usual changes nothing. Worse takes from what was done, not from what it was raised
    to: after 0-2 no step, after 3-5 a fifth less and one rung down, above 5 in the morning it
    stops. What is already lighter than that stays.
    """
    nothing = Decision(report=morning.id, day=morning.day, changes=(), morning=morning)
    worse = morning.compared is Compared.WORSE or morning.stiff
    if report is None or not worse:
        return nothing
    circumstances = Circumstances(
        profile=profile,
        training=training,
        prescribed=tuple(each.exercise for each in report.prescriptions),
        complaints=training.complaints,
    )
    level = max(worst_level(report, morning.area), PAIN_THAT_EASES if morning.stiff else 0)
    changes: tuple[Change, ...] = ()
    for asked in _concerned(morning, report):
        change = _change(asked, level, morning, report, circumstances.after(changes))
        changes += () if change is None else (change,)
    return nothing.model_copy(update={"changes": changes})


def _concerned(morning: MorningAfter, report: Report) -> tuple[Prescription, ...]:
    """What of the session loads the place, each exercise once; what was named, if one was."""
    prescribed = tuple(each.exercise for each in report.prescriptions)
    told = tuple(pain for pain in report.pains or () if pain.area is morning.area)
    felt = told or (Pain(area=morning.area),)
    found = {
        each.exercise: each
        for each in report.prescriptions
        if any(concerns(pain, each.exercise, prescribed) for pain in felt)
        and each.exercise not in report.not_done
    }
    return tuple(found.values())


def _change(
    asked: Prescription,
    level: int,
    morning: MorningAfter,
    report: Report,
    circumstances: Circumstances,
) -> Change | None:
    training = circumstances.training
    name = stand_in(training, asked.exercise)
    if known_exercise(name) is None or stop_of(training, name) is not None:
        return None
    now = state_of(training, name)
    if now is None or name != asked.exercise:
        return None
    cause = MorningCause(area=morning.area, side=morning.side, level=level)
    if morning.level is not None and morning.level >= PAIN_THAT_STOPS:
        return Change(before=now, after=None, cause=cause, rule=Rule.MORNING_STOPS)
    done = _as_done(now, asked, report, circumstances.profile)
    if level < PAIN_THAT_EASES:
        return Change(before=now, after=done, cause=cause, rule=Rule.MORNING_HOLDS)
    if now.returning is not None:
        back = one_rung_down(done)
        if is_on_last_rung(now):
            back = _the_less(lightened(back, circumstances, EASE_AFTER_MORNING), back)
        return Change(before=now, after=back, cause=cause, rule=Rule.RETURN_BACK)
    cut = lightened(done, circumstances, EASE_AFTER_MORNING)
    after = cut if cut.exercise != now.exercise else _the_less(cut, now)
    return Change(before=now, after=after, cause=cause, rule=Rule.MORNING_EASES)


def _as_done(
    now: ExerciseState, asked: Prescription, report: Report, profile: Profile
) -> ExerciseState:
    """The state with no more of anything than that day; the count begins anew."""
    exercise = CATALOGUE.get(asked.exercise)
    told = (done.load for done in report.done if done.exercise == asked.exercise and done.load)
    lifted = min((asked.load, *told), key=added_kilograms)
    load = _lighter(now.load, snapped_down(exercise, lifted, profile) or lifted)
    return now.model_copy(
        update={
            "load": load,
            "work": lesser(now.work, asked.work) if load == now.load else asked.work,
            "sets": min(now.sets, asked.sets),
            "added_set": now.added_set and now.sets <= asked.sets,
            "clean_sessions": 0,
            "calibrations_left": 0,
        }
    )


def _the_less(cut: ExerciseState, now: ExerciseState) -> ExerciseState:
    """What was cut from the load done, or what already stands lower."""
    if added_kilograms(now.load) < added_kilograms(cut.load):
        return now.model_copy(update={"clean_sessions": 0, "calibrations_left": 0})
    return cut


def _lighter(one: Load, other: Load) -> Load:
    return min(one, other, key=added_kilograms)
