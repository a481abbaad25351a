"""A thousand invented runners under four ways of progressing.

`python -m tests.benchmarks.virtual_runners [how many]` prints the table.

What is assumed, all of it stated here and none of it the coach's own formulas:

- Hidden strength. Each lift has a true maximum that nobody sees. Repetitions to failure fall off
  along an exponential curve whose two numbers differ from person to person; a day is better or
  worse by 3 %. (The coach reckons with Epley's straight line.)
- Words are noisy. Runners think they have about one repetition fewer left than they have, give or
  take more than one, more still above twelve repetitions; the report knows only 0, 1, 2 and 4.
- Form breaks more often the nearer a set comes to failure and the newer the lift is.
- Pain comes from spikes: this week's work on a lift against what the last weeks made it used to.
  Work on what hurts makes it worse, rest heals it.
- Strength grows with load and sets, slower towards a personal ceiling, less the further a set ends
  from failure (up to three left it makes no difference: ACSM 2026), not with pain of 5 and more;
  it fades from the third week without training on.
- Seven in ten end a set at the reserve asked for, as far as they feel it, where a way of
  progressing says one; ours does, the others ask for repetitions alone.
- Three lifts are for the legs and one is not, as in a runner's session.
- A tenth of the weeks is missed; one runner in three is away for three weeks.
- The kit is common dumbbells or a few pairs; 24 weeks, two sessions, four lifts each.

The four begin at the same loads with 3 x 8, in the range 8-12, and leave out a lift that hurts 6 or
more. A gap is nothing to the first three.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from math import exp, log
from multiprocessing import Pool
from random import Random
from statistics import mean
from time import perf_counter
from typing import Protocol

from coach.adaptation.decide import decide
from coach.adaptation.gaps import decide_comeback
from coach.adaptation.morning import decide_morning, places_to_ask_about
from coach.adaptation.state import apply, stand_in, state_of, stop_of
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.load_ladder import added_kilograms, available_loads, moved_kilograms
from coach.knowledge.starting import starting_state
from coach.plan import ExerciseId, Hold, Prescription, Reps, WorkRange
from coach.profile import AgeBand, BodyArea, Experience, Kit, OwnedLoads, Profile
from coach.training_log import (
    Comeback,
    Compared,
    Completion,
    ExerciseDone,
    FormFault,
    FormSign,
    MorningAfter,
    Pain,
    PainKind,
    Report,
    ReportId,
    TrainingState,
)
from coach.units import Load, kilograms
from tests.coach.adaptation.examples import MONDAY

WEEKS = 24
LOW, HIGH, RESERVE, SETS = 8, 12, 2, 3
LIFTS: dict[str, tuple[float, BodyArea]] = {
    # What a median runner could hold for one repetition, in body masses; and the place that hurts
    # when it is too much.
    "goblet_squat": (0.6, BodyArea.KNEE),
    "dumbbell_romanian_deadlift": (0.75, BodyArea.LOW_BACK),
    "dumbbell_split_squat": (0.45, BodyArea.HIP),
    "one_arm_row": (0.34, BodyArea.ELBOW),
}


@dataclass
class Lift:
    """One lift of one runner, as it truly is."""

    name: ExerciseId
    area: BodyArea
    most: float
    """Kilograms that can be moved once."""
    ceiling: float
    curve: tuple[float, float]
    first: float = 0.0
    practised: int = 0
    used_to: float = 0.0
    this_week: float = 0.0
    pain: float = 0.0


@dataclass
class Tally:
    """What is counted of one runner under one way of progressing."""

    gained: float = 0.0
    weeks_to_right: float = 0.0
    sessions: int = 0
    broken: int = 0
    pain_days: int = 0
    bad_rises: int = 0
    rises: int = 0


@dataclass
class Person:
    """A runner with a body that answers to what is done."""

    luck: Random
    profile: Profile
    lifts: tuple[Lift, ...]
    bias: float
    stops: bool
    """Ends a set at the reserve asked for, as far as felt, and goes on to it when told so."""


class Way(Protocol):
    """A way of progressing: what is asked, and what is made of what was told."""

    speaks: bool
    """Whether it says at what reserve a set ends."""

    def ask(self, name: ExerciseId) -> Prescription | None: ...

    def finds_the_load(self, name: ExerciseId) -> bool: ...

    def hear(self, report: Report) -> None: ...

    def hear_morning(self, morning: MorningAfter, report: Report) -> None: ...

    def come_back(self, back: Comeback) -> None: ...


def person(seed: int) -> Person:
    luck = Random(seed)
    few = OwnedLoads(dumbbells=tuple(kilograms(each) for each in (4, 6, 8, 10, 12, 15, 20, 25)))
    mass = min(105.0, max(45.0, luck.gauss(68, 11)))
    profile = Profile(
        age_band=AgeBand.FROM_18_TO_64,
        health=(),
        experience=luck.choice([Experience.NEW, Experience.SOME, Experience.REGULAR]),
        kit=(Kit.DUMBBELLS, Kit.BENCH),
        sore_spots=(),
        body_mass=kilograms(round(mass)),
        owned_loads=luck.choice([None, few]),
    )
    strong = exp(luck.gauss(0, 0.2))
    lifts = tuple(
        _lift(luck, name, area, mass, added * strong) for name, (added, area) in LIFTS.items()
    )
    return Person(
        luck=luck,
        profile=profile,
        lifts=lifts,
        bias=luck.gauss(-0.95, 0.6),
        stops=luck.random() < 0.7,
    )


def _lift(luck: Random, name: str, area: BodyArea, mass: float, added: float) -> Lift:
    share = CATALOGUE.get(ExerciseId(name)).body_share
    true = mass * (share + added * exp(luck.gauss(0, 0.12)))
    curve = (luck.gauss(0.48, 0.04), max(0.03, luck.gauss(0.058, 0.01)))
    ceiling = true * (1.25 + 0.25 * luck.random())
    return Lift(ExerciseId(name), area, true, ceiling, curve, first=true)


def to_failure(lift: Lift, moved: float, today: float = 1.0) -> float:
    """Repetitions to failure; the curve never falls below its floor, where it is 40."""
    floor, slope = lift.curve
    share = moved / (lift.most * today)
    if share >= 1:
        return 0.0
    if share <= floor + 0.02:
        return 40.0
    return min(40.0, 1 - log((share - floor) / (1 - floor)) / slope)


def felt_reserve(one: Person, true: float, reps: int) -> float:
    return true + one.bias + one.luck.gauss(0, 1.0 if reps <= 12 else 2.0)


def do_sets(
    one: Person, lift: Lift, asked: Prescription, *, finding: bool, heeds: bool
) -> tuple[tuple[int, ...], float, bool]:
    """Repetitions set by set, what was left in the last, and whether form broke."""
    if isinstance(asked.work, Hold):
        return (asked.work.seconds,) * asked.sets, 6.0, False
    exercise = CATALOGUE.get(asked.exercise)
    moved = moved_kilograms(exercise, asked.load, one.profile.body_mass)
    today = 1 + one.luck.gauss(0, 0.03)
    most = to_failure(lift, moved, today)
    done: list[int] = []
    left = 0.0
    broke = False
    for number in range(asked.sets):
        here = max(0.0, most - 0.8 * number)
        target = max(25, asked.work.count) if finding else asked.work.count
        reps = min(target, int(here))
        if one.stops and heeds:
            felt = felt_reserve(one, here, reps)
            reps = min(reps, max(1, round(felt - asked.reps_in_reserve)))
        left = here - reps
        done.append(reps)
        newness = exp(-lift.practised / 10)
        risk = 0.16 * exp(-0.9 * left) * (0.5 + newness) + 0.006 * newness
        broke = broke or one.luck.random() < risk
    return tuple(done), left, broke


def load_up(
    one: Person, lift: Lift, asked: Prescription, done: tuple[int, ...], left: float
) -> None:
    """What a session does to a lift: strength, what it is used to, and pain."""
    exercise = CATALOGUE.get(asked.exercise)
    moved = moved_kilograms(exercise, asked.load, one.profile.body_mass)
    share = moved / lift.most
    work = sum(done) * moved * max(0.2, share) ** 2
    lift.this_week += work
    lift.practised += 1
    heavy = min(1.0, max(0.0, (share - 0.45) / 0.3))
    near = min(1.0, max(0.15, 1 - max(0.0, left - 3) / 9))
    room = max(0.0, 1 - (lift.most - lift.first) / (lift.ceiling - lift.first))
    if lift.pain < 5:
        lift.most *= 1 + 0.011 * heavy * near * (len(done) / 3) ** 0.5 * room
    spike = lift.this_week / max(lift.used_to, 1.0)
    risk = (
        0.008
        + (0.09 * max(0.0, spike - 1.25) if lift.practised > 4 else 0.0)
        + 0.03 * max(0.0, share - 0.86)
    )
    if lift.pain >= 2:
        lift.pain = min(9.0, lift.pain + 1.2 * one.luck.random() * max(0.3, share))
    elif one.luck.random() < risk:
        lift.pain = 1.5 + 4.5 * one.luck.random()


def week_ends(lift: Lift, weeks_off: int) -> None:
    lift.used_to = max(lift.this_week * 0.35 + lift.used_to * 0.65, 0.55 * lift.this_week)
    if lift.practised <= 4:
        lift.used_to = max(lift.used_to, lift.this_week)
    lift.this_week = 0.0
    if weeks_off > 2:
        lift.most = max(0.85 * lift.first, lift.most * 0.99)


# --- the ways -------------------------------------------------------------------------------------


def beginning(profile: Profile, name: ExerciseId) -> Prescription:
    exercise = CATALOGUE.get(name)
    start = starting_state(exercise, profile)
    return Prescription(
        exercise=name,
        pattern=exercise.pattern,
        sets=SETS,
        work=Reps(count=LOW),
        load=start.load,
        reps_in_reserve=RESERVE,
        rest_seconds=90,
        work_range=WorkRange(low=LOW, high=HIGH),
        may_bring_new=False,
    )


@dataclass
class Fixed:
    """The load of the first day for good."""

    profile: Profile
    speaks: bool = False
    asked: dict[ExerciseId, Prescription] = field(default_factory=dict)
    failures: dict[ExerciseId, int] = field(default_factory=dict)

    def ask(self, name: ExerciseId) -> Prescription | None:
        if name not in self.asked:
            self.asked[name] = beginning(self.profile, name)
        return self.asked[name]

    def finds_the_load(self, name: ExerciseId) -> bool:
        return False

    def hear(self, report: Report) -> None:
        for each in report.prescriptions:
            sets = next((d.sets for d in report.done if d.exercise == each.exercise), ())
            if sets and each.exercise not in report.not_done:
                self.asked[each.exercise] = self.next(each, sets)

    def hear_morning(self, morning: MorningAfter, report: Report) -> None:
        pass

    def come_back(self, back: Comeback) -> None:
        pass

    def next(self, asked: Prescription, sets: tuple[int, ...]) -> Prescription:
        return asked

    def stepped(self, asked: Prescription, steps: int) -> Load:
        loads = available_loads(CATALOGUE.get(asked.exercise), self.profile)
        return loads[min(len(loads) - 1, max(0, loads.index(asked.load) + steps))]


class Linear(Fixed):
    """One step of the kit more after every session with all repetitions; after three failures a
    tenth less."""

    def next(self, asked: Prescription, sets: tuple[int, ...]) -> Prescription:
        assert isinstance(asked.work, Reps)
        if min(sets) >= asked.work.count:
            self.failures[asked.exercise] = 0
            return asked.model_copy(update={"load": self.stepped(asked, 1)})
        failures = self.failures[asked.exercise] = self.failures.get(asked.exercise, 0) + 1
        if failures < 3:
            return asked
        self.failures[asked.exercise] = 0
        return asked.model_copy(update={"load": self.stepped(asked, -1)})


class DoubleProgression(Fixed):
    """A repetition more until twelve in every set, then one step of the kit and eight again."""

    def next(self, asked: Prescription, sets: tuple[int, ...]) -> Prescription:
        assert isinstance(asked.work, Reps)
        count = asked.work.count
        if min(sets) < count:
            failures = self.failures[asked.exercise] = self.failures.get(asked.exercise, 0) + 1
            if failures < 3:
                return asked
            self.failures[asked.exercise] = 0
            lighter = {"load": self.stepped(asked, -1), "work": Reps(count=LOW)}
            return asked.model_copy(update=lighter)
        self.failures[asked.exercise] = 0
        if count < HIGH:
            return asked.model_copy(update={"work": Reps(count=count + 1)})
        heavier = self.stepped(asked, 1)
        if heavier == asked.load:
            return asked
        return asked.model_copy(update={"load": heavier, "work": Reps(count=LOW)})


@dataclass
class Coach:
    """The coach's own rules."""

    profile: Profile
    speaks: bool = True
    state: TrainingState = field(default_factory=TrainingState)
    first: dict[ExerciseId, Prescription] = field(default_factory=dict)
    reports: list[Report] = field(default_factory=list)

    def ask(self, name: ExerciseId) -> Prescription | None:
        present = stand_in(self.state, name)
        if stop_of(self.state, present) is not None:
            return None
        known = state_of(self.state, present)
        if present not in self.first:
            self.first[present] = beginning(self.profile, present)
        first = self.first[present]
        if known is None:
            return first
        return first.model_copy(update={"sets": known.sets, "work": known.work, "load": known.load})

    def finds_the_load(self, name: ExerciseId) -> bool:
        known = state_of(self.state, stand_in(self.state, name))
        return known is None or known.calibrations_left > 0

    def hear(self, report: Report) -> None:
        self.reports.append(report)
        self.state = apply(self.state, decide(report, self.state, self.profile))

    def hear_morning(self, morning: MorningAfter, report: Report) -> None:
        decision = decide_morning(morning, report, self.state, self.profile)
        self.state = apply(self.state, decision)

    def come_back(self, back: Comeback) -> None:
        decision = decide_comeback(back, self.state, self.profile, tuple(self.reports))
        self.state = apply(self.state, decision)


WAYS: dict[str, Callable[[Profile], Way]] = {
    "fixed load": Fixed,
    "linear": Linear,
    "plain double progression": DoubleProgression,
    "ours": Coach,
}


# --- half a year ----------------------------------------------------------------------------------


def live(seed: int, name: str) -> Tally:
    one = person(seed)
    way = WAYS[name](one.profile)
    tally = Tally()
    right: dict[ExerciseId, int] = {}
    away = one.luck.randint(6, 16) if one.luck.random() < 0.33 else None
    weeks_off, last, number = 0, 0, 1
    for week in range(WEEKS):
        missed = one.luck.random() < 0.1 or (away is not None and away <= week < away + 3)
        weeks_off = weeks_off + 1 if missed else 0
        for weekday in (1, 4):
            day = 7 * week + weekday
            if not missed:
                if last and day - last > 7:
                    way.come_back(_back(number, day, last))
                    number += 1
                number = _session(one, way, tally, number, day)
                last = day
            _days_pass(one, tally)
        for lift in one.lifts:
            week_ends(lift, weeks_off)
            if lift.name not in right and _is_right(one, lift, way):
                right[lift.name] = week + 1
    tally.gained = mean(lift.most / lift.first - 1 for lift in one.lifts)
    tally.weeks_to_right = mean(right.get(lift.name, WEEKS) for lift in one.lifts)
    return tally


def _back(number: int, day: int, last: int) -> Comeback:
    return Comeback(
        id=ReportId(number), day=MONDAY + timedelta(days=day), last=MONDAY + timedelta(days=last)
    )


def _days_pass(one: Person, tally: Tally) -> None:
    """Three and a half days: pain heals, and every day of 3 or more counts."""
    for lift in one.lifts:
        tally.pain_days += sum(lift.pain - 0.35 * day >= 3 for day in range(4))
        lift.pain = max(0.0, lift.pain - 1.3)


def _session(one: Person, way: Way, tally: Tally, number: int, day: int) -> int:
    asked = {lift.name: way.ask(lift.name) for lift in one.lifts}
    prescriptions = tuple(each for each in asked.values() if each is not None)
    if not prescriptions:
        return number
    report = _told(one, way, asked, number, day)
    tally.sessions += 1
    tally.broken += bool(report.faults)
    way.hear(report)
    _count_rises(way, asked, report, tally)
    places = places_to_ask_about(report)
    number += 1
    for pain in places:
        assert pain.area is not None
        worse = one.luck.random() < 0.3
        morning = MorningAfter(
            id=ReportId(number),
            day=report.day + timedelta(days=1),
            about=report.id,
            area=pain.area,
            compared=Compared.WORSE if worse else Compared.USUAL,
        )
        way.hear_morning(morning, report)
        number += 1
    return number


def _told(
    one: Person,
    way: Way,
    asked: dict[ExerciseId, Prescription | None],
    number: int,
    day: int,
) -> Report:
    done: list[ExerciseDone] = []
    left_out: list[ExerciseId] = []
    pains: list[Pain] = []
    faults: list[FormFault] = []
    felt: dict[ExerciseId, float] = {}
    for lift in one.lifts:
        each = asked[lift.name]
        if each is None:
            continue
        if lift.pain >= 6:
            left_out.append(each.exercise)
        else:
            finding = way.finds_the_load(lift.name) and one.stops
            sets, left, broke = do_sets(one, lift, each, finding=finding, heeds=way.speaks)
            load_up(one, lift, each, sets, left)
            done.append(ExerciseDone(exercise=each.exercise, sets=sets))
            felt[each.exercise] = felt_reserve(one, left, sets[-1])
            if broke:
                faults.append(FormFault(exercise=each.exercise, sign=FormSign.BACK_ARCHED))
        if lift.pain >= 1:
            pains.append(
                Pain(
                    level=round(lift.pain),
                    area=lift.area,
                    kind=PainKind.ACHE,
                    exercise=each.exercise,
                )
            )
    answers = one.luck.random()
    left = min(map(_button, felt.values()), default=4)
    hard = [name for name, each in felt.items() if _button(each) <= 1]
    return Report(
        id=ReportId(number),
        session=None,
        day=MONDAY + timedelta(days=day),
        completion=Completion.PARTIAL if left_out else Completion.FULL,
        prescriptions=tuple(each for each in asked.values() if each is not None),
        done=tuple(done),
        not_done=tuple(left_out),
        pains=None if answers < 0.03 else tuple(pains),
        faults=None if 0.03 <= answers < 0.06 else tuple(faults),
        reps_left=None if 0.06 <= answers < 0.1 else left,
        hardest=hard[0] if len(hard) == 1 else None,
    )


def _button(felt: float) -> int:
    if felt >= 3.5:
        return 4
    return 2 if felt >= 1.5 else int(felt >= 0.5)


def _count_rises(
    way: Way, before: dict[ExerciseId, Prescription | None], report: Report, tally: Tally
) -> None:
    bad = {pain.exercise for pain in report.pains or () if (pain.level or 0) >= 3}
    bad |= {fault.exercise for fault in report.faults or ()}
    for name, old in before.items():
        new = way.ask(name)
        if new is None or old is None or new.exercise != old.exercise:
            continue
        if not isinstance(new.work, Reps) or not isinstance(old.work, Reps):
            continue
        heavier = added_kilograms(new.load) > added_kilograms(old.load)
        rose = heavier or (new.load == old.load and new.work.count > old.work.count)
        tally.rises += rose
        tally.bad_rises += rose and old.exercise in bad


def _is_right(one: Person, lift: Lift, way: Way) -> bool:
    """Within one step of the heaviest load that leaves eight repetitions and two."""
    asked = way.ask(lift.name)
    if asked is None or asked.exercise != lift.name:
        return False
    exercise = CATALOGUE.get(lift.name)
    loads = available_loads(exercise, one.profile)
    fitting = [
        index
        for index, load in enumerate(loads)
        if to_failure(lift, moved_kilograms(exercise, load, one.profile.body_mass)) >= LOW + RESERVE
    ]
    return abs(loads.index(asked.load) - (fitting[-1] if fitting else 0)) <= 1


def _all_ways(seed: int) -> tuple[Tally, ...]:
    return tuple(live(seed, name) for name in WAYS)


def table(runners: int = 1000, processes: int = 2) -> str:
    """The comparison as a table in Markdown."""
    with Pool(processes) as pool:
        lived = pool.map(_all_ways, range(runners), chunksize=25)
    lines = [
        "| way | strength gained | weeks to the right load | sessions with broken form, of 100 "
        "| pain days per 100 sessions | increases after a bad report | increases |",
        "|---|---|---|---|---|---|---|",
    ]
    for index, name in enumerate(WAYS):
        tallies = [each[index] for each in lived]
        sessions = sum(each.sessions for each in tallies)
        lines.append(
            f"| {name} | {100 * mean(each.gained for each in tallies):.1f} % "
            f"| {mean(each.weeks_to_right for each in tallies):.1f} "
            f"| {100 * sum(each.broken for each in tallies) / sessions:.1f} "
            f"| {100 * sum(each.pain_days for each in tallies) / sessions:.1f} "
            f"| {sum(each.bad_rises for each in tallies)} "
            f"| {sum(each.rises for each in tallies)} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    started = perf_counter()
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    print(f"{count} invented runners, {WEEKS} weeks, two sessions a week")
    print(table(count))
    print(f"{perf_counter() - started:.0f} s")
