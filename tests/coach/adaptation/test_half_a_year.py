"""What holds over half a year of whatever a runner tells.

A history grows from one number, so that 26 weeks of it cost little to draw. What is asserted is
said anew here, not asked of the rules themselves.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.adaptation.decide import decide, visible_changes
from coach.adaptation.gaps import decide_comeback
from coach.adaptation.history import decide_again, fold_old, undo
from coach.adaptation.morning import decide_morning
from coach.adaptation.rules import Rule
from coach.adaptation.state import (
    apply,
    stand_in,
    state_of,
    stop_of,
    training_state,
)
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.load_ladder import added_kilograms, available_loads, moved_kilograms
from coach.knowledge.starting import starting_state, within_reach, work_range
from coach.knowledge.work_ranges import in_range, work_range_of
from coach.plan import ExerciseId, Hold, Pattern, Phase, Prescription, Reps
from coach.planning.planner import make_plan
from coach.profile import (
    AgeBand,
    BodyArea,
    Dose,
    Experience,
    Kit,
    OwnedLoads,
    Profile,
    RunKind,
    RunningWeek,
    Side,
    Spot,
)
from coach.training_log import (
    Change,
    Comeback,
    Compared,
    Completion,
    Decision,
    ExerciseDone,
    ExerciseState,
    FormFault,
    FormSign,
    LogEntry,
    MorningAfter,
    Noted,
    Pain,
    PainKind,
    Report,
    Reported,
    ReportId,
    TrainingState,
    Undone,
)
from coach.units import Load, kilograms
from tests.coach.adaptation.examples import MONDAY
from tests.effort import examples

WEEKS = 26
FEW_DUMBBELLS = OwnedLoads(dumbbells=(kilograms(5), kilograms(12), kilograms(20)))
AT = datetime(2026, 11, 2, 18, tzinfo=UTC)
AREAS = tuple(area for area in BodyArea if area is not BodyArea.CHEST)
PHASES = (Phase.FOUNDATION, Phase.LIGHT_LOAD, Phase.GENERAL, Phase.STRENGTH, Phase.HEAVY)
WEEK = RunningWeek(
    days=(
        RunKind.REST,
        RunKind.TEMPO,
        RunKind.EASY,
        RunKind.REST,
        RunKind.TEMPO,
        RunKind.EASY,
        RunKind.LONG,
    )
)
# Days without training, and the share of the added load that may remain at most (C8).
TABLE = ((7, 1.0), (14, 0.95), (21, 0.9), (28, 0.85), (56, 0.75), (10_000, 0.6))


@dataclass
class Run:
    """A runner, what was told so far and what every decision changed."""

    profile: Profile
    pool: tuple[ExerciseId, ...]
    luck: Random
    log: tuple[LogEntry, ...] = ()
    state: TrainingState = field(default_factory=TrainingState)
    number: int = 1

    def told(self, entry: Reported | Noted | Undone) -> None:
        """Put an entry in the log; one decision at the end is applied to what was there."""
        self.log = (*self.log, entry)
        last = len(entry.decisions) == 1 and not isinstance(entry, Undone)
        self.state = (
            apply(self.state, entry.decisions[0])
            if last and entry.decisions[0].report == self.number
            else training_state(TrainingState(), self.log)
        )
        self.number += 1


def runner(luck: Random) -> Run:
    profile = Profile(
        age_band=luck.choice([AgeBand.FROM_18_TO_64, AgeBand.FROM_18_TO_64, AgeBand.FROM_65]),
        health=(),
        experience=luck.choice(list(Experience)),
        kit=tuple(luck.sample(list(Kit), luck.randint(0, 4))),
        sore_spots=(),
        running_week=WEEK,
        dose=Dose(sessions=2, minutes=30),
        body_mass=kilograms(luck.choice([48, 60, 75, 95])),
        owned_loads=luck.choice([None, None, FEW_DUMBBELLS]),
    )
    reachable = [each.id for each in CATALOGUE.exercises if within_reach(each, profile)]
    return Run(profile=profile, pool=tuple(luck.sample(reachable, 7)), luck=luck)


def asked(run: Run, name: ExerciseId, phase: Phase) -> Prescription | None:
    """What a plan asks of an exercise or its stand-in; None while it is out."""
    exercise = CATALOGUE.get(stand_in(run.state, name))
    if stop_of(run.state, exercise.id) is not None:
        return None
    asked_range = work_range(exercise, run.profile, phase)
    known = state_of(run.state, exercise.id)
    due = starting_state(exercise, run.profile) if known is None else known
    due = in_range(due, asked_range, run.profile)
    return Prescription(
        exercise=exercise.id,
        pattern=exercise.pattern,
        sets=due.sets,
        work=due.work,
        one_sided=exercise.one_sided,
        load=due.load,
        reps_in_reserve=run.luck.choice([2, 3]),
        rest_seconds=60,
        work_range=asked_range,
        may_progress=run.luck.random() > 0.1,
    )


def report(run: Run, prescriptions: tuple[Prescription, ...], day: int) -> Report:
    luck = run.luck
    names = [each.exercise for each in prescriptions]
    pains: tuple[Pain, ...] | None = ()
    faults: tuple[FormFault, ...] | None = ()
    fate = luck.random()
    if fate < 0.14:
        pains = (_pain(luck, names),)
    elif fate < 0.2:
        faults = (FormFault(exercise=luck.choice([*names, None]), sign=luck.choice([*FormSign])),)
    elif fate < 0.24:
        pains = None
    elif fate < 0.27:
        faults = None
    return Report(
        id=ReportId(run.number),
        session=None,
        day=MONDAY + timedelta(days=day),
        completion=luck.choice([Completion.FULL] * 8 + [Completion.PARTIAL, Completion.NONE]),
        prescriptions=prescriptions,
        done=tuple(_done(luck, each) for each in prescriptions if luck.random() < 0.3),
        pains=pains,
        faults=faults,
        reps_left=luck.choice([None, 0, 1, 2, 2, 2, 3, 4, 4]),
    )


def _pain(luck: Random, names: list[ExerciseId]) -> Pain:
    return Pain(
        level=luck.choice([None, 0, 1, 2, 3, 4, 5, 6, 8]),
        area=luck.choice([None, *AREAS]),
        side=luck.choice([None, *Side]),
        kind=luck.choice([None, None, *PainKind]),
        exercise=luck.choice([None, None, *names]),
        changed_movement=luck.random() < 0.1,
        assessed=luck.random() < 0.3,
        spot=luck.choice([None, *Spot]),
    )


def _done(luck: Random, each: Prescription) -> ExerciseDone:
    amount = each.work.count if isinstance(each.work, Reps) else each.work.seconds
    shown = max(0, amount + luck.choice([-6, -3, -1, 0, 0, 2, 4, 8, 60]))
    return ExerciseDone(exercise=each.exercise, sets=(shown,) * each.sets)


def half_a_year(seed: int) -> Run:
    """A history of 26 weeks with what must hold asserted at every decision."""
    luck = Random(seed)
    run = runner(luck)
    last = 0
    for week in range(WEEKS):
        if luck.random() < 0.15:
            continue
        phase = PHASES[min(week // 6, len(PHASES) - 1)]
        for weekday in (1, 4):
            day = 7 * week + weekday
            if last and day - last > 7:
                _come_back(run, day, last)
            session = tuple(
                each
                for name in luck.sample(run.pool, luck.choice((2, 3, 4)))
                if (each := asked(run, name, phase))
            )
            unique = {each.exercise: each for each in session}
            filed = report(run, tuple(unique.values()), day)
            _file(run, filed)
            last = day
            if luck.random() < 0.1:
                _morning(run, filed, day + 1)
            if luck.random() < 0.03:
                _correct(run, filed)
            if luck.random() < 0.03:
                _undo(run, filed)
    return run


def _file(run: Run, filed: Report) -> None:
    decision = decide(filed, run.state, run.profile)
    check(run, filed, decision)
    run.told(Reported(number=len(run.log) + 1, at=AT, report=filed, decisions=(decision,)))
    check_kit(run)


def _correct(run: Run, filed: Report) -> None:
    corrected = report(run, filed.prescriptions, (filed.day - MONDAY).days)
    corrected = corrected.model_copy(update={"id": filed.id})
    decisions = decide_again(TrainingState(), run.log, corrected, run.profile)
    entry = Reported(number=len(run.log) + 1, at=AT, report=corrected, decisions=decisions)
    run.told(entry)
    check_kit(run)


def _undo(run: Run, filed: Report) -> None:
    result = undo(TrainingState(), run.log, filed.id, run.profile)
    if result.decisions:
        entry = Undone(number=len(run.log) + 1, at=AT, report=filed.id, decisions=result.decisions)
        run.told(entry)


def _morning(run: Run, filed: Report, day: int) -> None:
    morning = MorningAfter(
        id=ReportId(run.number),
        day=MONDAY + timedelta(days=day),
        about=filed.id,
        area=run.luck.choice(AREAS),
        compared=run.luck.choice(list(Compared)),
        level=run.luck.choice([None, 2, 4, 7]),
    )
    decision = decide_morning(morning, filed, run.state, run.profile)
    for change in decision.changes:
        assert not rises(change, run.profile), "no morning raises anything"
    entry = Noted(number=len(run.log) + 1, at=AT, occasion=morning, decisions=(decision,))
    run.told(entry)


def _come_back(run: Run, day: int, last: int) -> None:
    ill = run.luck.random() < 0.2
    back = Comeback(
        id=ReportId(run.number),
        day=MONDAY + timedelta(days=day),
        last=MONDAY + timedelta(days=last),
        ill=ill,
    )
    before = run.state
    decision = decide_comeback(back, run.state, run.profile)
    entry = Noted(number=len(run.log) + 1, at=AT, occasion=back, decisions=(decision,))
    run.told(entry)
    row = next(index for index, (days, _) in enumerate(TABLE) if day - last <= days)
    stricter = row + ill + (run.profile.age_band is AgeBand.FROM_65)
    share = TABLE[min(stricter, len(TABLE) - 1)][1]
    for state in before.exercises:
        after = state_of(run.state, state.exercise)
        assert after is not None
        loads = available_loads(CATALOGUE.get(state.exercise), run.profile)
        lightest = added_kilograms(loads[0]) if loads else 0.0
        most = max(share * added_kilograms(state.load), min(lightest, added_kilograms(state.load)))
        kept = row == 1 and stricter == 1 and after.load == state.load
        assert added_kilograms(after.load) <= most + 1e-6 or kept
        if kept and added_kilograms(state.load) > min(lightest, most):
            assert amount(after) < amount(state), "the same load only with one more in reserve"
        assert after.sets <= state.sets


def moved(state: ExerciseState, profile: Profile) -> float:
    return moved_kilograms(CATALOGUE.get(state.exercise), state.load, profile.body_mass)


def moved_with(change: Change, load: Load, profile: Profile) -> float:
    """What a load adds to what was moved before."""
    exercise = CATALOGUE.get(change.before.exercise)
    added = moved_kilograms(exercise, load, profile.body_mass)
    return round(added - moved(change.before, profile), 6)


def amount(state: ExerciseState) -> int:
    return state.work.count if isinstance(state.work, Reps) else state.work.seconds


def rises(change: Change, profile: Profile) -> bool:
    """Whether anything is more than before, the extra set of a broken form left out."""
    before, after = change.before, change.after
    if after is None:
        return False
    if after.exercise != before.exercise:
        return after.exercise in CATALOGUE.get(before.exercise).harder
    heavier = moved(after, profile) > moved(before, profile) + 1e-6
    same = isinstance(before.work, Hold) == isinstance(after.work, Hold)
    longer = same and amount(after) > amount(before) and after.load == before.load
    slower = (after.lowering_seconds or 0) > (before.lowering_seconds or 0)
    paused = (after.pause_seconds or 0) > (before.pause_seconds or 0)
    on_the_way_back = after.smaller_range
    return heavier or longer or ((slower or paused) and not on_the_way_back)


def hurts(report: Report, exercise: ExerciseId) -> bool:
    """A pain of 3 or more that was named with the exercise, or whose place it loads."""
    return any(
        pain.exercise == exercise
        or (pain.area is not None and CATALOGUE.get(exercise).loads(pain.area))
        or (
            pain.area is None
            and pain.exercise not in {each.exercise for each in report.prescriptions}
        )
        for pain in report.pains or ()
        if pain.kind is not PainKind.SORENESS
        and (pain.level is None or pain.level >= 3 or pain.changed_movement)
    )


def check(run: Run, filed: Report, decision: Decision) -> None:
    """What must hold of one decision."""
    profile = run.profile
    broke = {fault.exercise for fault in filed.faults or ()}
    higher = [change for change in decision.changes if rises(change, profile)]
    for change in higher:
        name = change.before.exercise
        assert not hurts(filed, name), "nothing rises after pain"
        assert name not in broke, "nothing rises after a break of form"
        assert filed.pains is not None, "nothing rises without an answer"
        assert filed.faults is not None
        assert filed.reps_left is not None
        assert filed.reps_left + _beyond(filed, name), "nothing rises where nothing was left"
    within = {Rule.ONE_MORE, Rule.RETURN, Rule.RETURN_STEP}
    going_up = [each for each in higher if each.rule not in within]
    assert len(going_up) <= max(1, len(filed.prescriptions) // 2)
    for change in decision.changes:
        if change.after is None:
            continue
        if change.rule == Rule.SHOWN:
            _check_jump(change, filed, profile)
            continue
        if change.rule == Rule.ONE_MORE:
            assert amount(change.after) <= work_range_of(change.after, profile).high
            assert amount(change.after) - amount(change.before) <= 2
        if change.rule == Rule.PRACTISED:
            _check_practised(change, filed, profile)
            continue
        own = state_of(run.state, change.after.exercise) if change.rule == Rule.RETURN else None
        most = max(moved(change.before, profile), moved(own, profile) if own else 0)
        assert moved(change.after, profile) <= 1.1 * most + 1e-6, change.rule


def _beyond(filed: Report, name: ExerciseId) -> int:
    """How many repetitions more than asked the weakest set had, or fewer."""
    asked = next(each.work for each in filed.prescriptions if each.exercise == name)
    told_of = [done for done in filed.done if done.exercise == name]
    aim = asked.count if isinstance(asked, Reps) else asked.seconds
    return min([count for done in told_of for count in done.sets] or [aim]) - aim


def _check_practised(change: Change, filed: Report, profile: Profile) -> None:
    """Epley, said anew: the harder one begins no heavier than what was shown, or a tenth more."""
    assert change.after is not None
    reps = amount(change.before) + _beyond(filed, change.before.exercise)
    once = moved(change.before, profile) * (1 + (reps + (filed.reps_left or 0)) / 30)
    low = work_range_of(change.after, profile).low
    most = max(1.1 * moved(change.before, profile), once / (1 + low / 30))
    assert moved(change.after, profile) <= most + 1e-6


def _check_jump(change: Change, filed: Report, profile: Profile) -> None:
    """Epley, said anew: what was shown leaves the lower end of the range at the new load."""
    assert change.after is not None
    asked_for = next(
        each for each in filed.prescriptions if each.exercise == change.before.exercise
    )
    told_of = [done for done in filed.done if done.exercise == change.before.exercise]
    assert isinstance(asked_for.work, Reps)
    reps = min([count for done in told_of for count in done.sets] or [asked_for.work.count])
    assert filed.reps_left is not None
    once = moved(change.before, profile) * (1 + (reps + filed.reps_left) / 30)
    left = 30 * (once / moved(change.after, profile) - 1)
    low = work_range_of(change.after, profile).low
    assert left + 1e-6 >= low + asked_for.reps_in_reserve
    loads_owned = available_loads(CATALOGUE.get(change.after.exercise), profile)
    heavier = [load for load in loads_owned if moved_with(change, load, profile) > 0]
    one_step = change.after.load == min(heavier, key=added_kilograms)
    assert one_step or moved(change.after, profile) <= 1.4 * moved(change.before, profile) + 1e-6
    assert filed.pains is not None
    loads = CATALOGUE.get(change.before.exercise).loads
    for pain in filed.pains:
        if pain.exercise == change.before.exercise or (pain.area and loads(pain.area)):
            assert pain.level == 0
            assert not pain.changed_movement


def check_kit(run: Run) -> None:
    """Everything in use can be done with what the runner owns."""
    for name in run.pool:
        exercise = CATALOGUE.get(stand_in(run.state, name))
        state = state_of(run.state, exercise.id)
        if state is not None and stop_of(run.state, exercise.id) is None:
            assert state.load in available_loads(exercise, run.profile)
            assert 1 <= state.sets <= 6


SEEDS = st.integers(0, 2**32)


@settings(max_examples=examples(300))
@given(SEEDS)
def test_half_a_year_of_anything(seed: int) -> None:
    run = half_a_year(seed)
    assert training_state(TrainingState(), run.log) == run.state
    if seed % 3 == 0:
        baseline, kept = fold_old(TrainingState(), run.log, MONDAY + timedelta(weeks=18))
        assert training_state(baseline, kept) == run.state


@settings(max_examples=examples(10))
@given(SEEDS)
def test_after_half_a_year_there_is_a_plan_or_words_why_not(seed: int) -> None:
    run = half_a_year(seed)
    plan = make_plan(run.profile, run.state, MONDAY + timedelta(weeks=WEEKS), 1)
    for session in plan.sessions:
        assert session.prescriptions
        for each in session.prescriptions:
            exercise = CATALOGUE.get(each.exercise)
            assert each.load in available_loads(exercise, run.profile)
            assert stop_of(run.state, each.exercise) is None
    assert plan.sessions or plan.omissions or plan.shortfall


@settings(max_examples=examples(20))
@given(SEEDS)
def test_a_clean_half_year_progresses(seed: int) -> None:
    luck = Random(seed)
    run = runner(luck)
    names = [name for name in run.pool if CATALOGUE.get(name).pattern is not Pattern.MOBILITY][:4]
    steps = 0
    for number in range(1, 2 * WEEKS + 1):
        session = tuple(
            each
            for name in names
            if (each := asked(run, name, PHASES[min(number // 12, len(PHASES) - 1)]))
        )
        unique = tuple({each.exercise: each for each in session}.values())
        clean = Report(
            id=ReportId(number),
            session=None,
            day=MONDAY + timedelta(days=7 * ((number - 1) // 2) + 1 + 3 * ((number - 1) % 2)),
            completion=Completion.FULL,
            prescriptions=tuple(each.model_copy(update={"may_progress": True}) for each in unique),
            pains=(),
            faults=(),
            reps_left=3,
        )
        decision = decide(clean, run.state, run.profile)
        steps += len([each for each in visible_changes(decision) if rises(each, run.profile)])
        entry = Reported(number=number, at=AT, report=clean, decisions=(decision,))
        run.told(entry)
    assert steps >= 12
