"""Half a year of a runner who does what is asked: the plan rolled week by week over real reports.

What is assumed, and nothing else: every session is done on its day, nothing hurts, form holds and
the two things to try before jumps went well.
Behind each exercise stands a strength that nobody sees, a multiple of what is moved on the first
day; it grows by one per cent in every week with the exercise. What is left at the end of a set
follows from it by Epley's formula and is told for the hardest exercise of the session, as the
buttons have it: 0, 1, 2-3 or 4 and more. On the days on which a load is found, the runner goes on
to the reserve asked for and tells the repetitions.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from coach.adaptation.decide import decide
from coach.adaptation.state import apply, state_of
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise, LoadStyle
from coach.knowledge.load_ladder import moved_kilograms
from coach.plan import ExerciseId, Plan, Prescription, Reps, Session
from coach.planning.planner import make_plan, next_session_id, roll
from coach.planning.readiness import practice
from coach.planning.running_calendar import profile_on
from coach.profile import Experience, Profile
from coach.training_log import Completion, ExerciseDone, Report, ReportId, TrainingState
from coach.units import Banded, Bodyweight

from .runners import MONDAY

WEEKS = 26
WEEKS_OF_PRACTICE = 8
GROWTH_A_WEEK = 1.01
EPLEY = 30
MOST_TOLD = 4
MOST_TO_FIND_A_LOAD = 25
MORE_LEFT_WITHOUT_A_LOAD = 1
"""Repetitions more than asked that the first day without a load leaves."""

BODY_MOVES = 0.3
"""From this share of body mass on, what is moved is mostly the runner."""

STRENGTH = {
    # Once, of what is moved on the first day: with the runner's own mass in it, without, and on a
    # machine, which begins with its lowest pin.
    Experience.NEW: (1.45, 2.0, 6.0),
    Experience.SOME: (1.55, 2.5, 8.0),
    Experience.REGULAR: (1.7, 3.5, 12.0),
}


@dataclass
class Body:
    """What a runner could do once, exercise by exercise, and the weeks in which it was trained."""

    profile: Profile
    most: dict[ExerciseId, float] = field(default_factory=dict)
    trained: dict[ExerciseId, date] = field(default_factory=dict)

    def to_failure(self, asked: Prescription, monday: date) -> float:
        """Repetitions that the first set could have."""
        assert isinstance(asked.work, Reps)
        exercise = CATALOGUE.get(asked.exercise)
        moved = max(1.0, moved_kilograms(exercise, asked.load, self.profile.body_mass))
        if asked.exercise not in self.most:
            self.most[asked.exercise] = moved * self._strength(exercise, asked)
        elif self.trained[asked.exercise] != monday:
            self.most[asked.exercise] *= GROWTH_A_WEEK
        self.trained[asked.exercise] = monday
        return EPLEY * (self.most[asked.exercise] / moved - 1)

    def _strength(self, exercise: Exercise, asked: Prescription) -> float:
        if isinstance(asked.load, Bodyweight | Banded):
            assert isinstance(asked.work, Reps)
            reps = asked.work.count + asked.reps_in_reserve + MORE_LEFT_WITHOUT_A_LOAD
            return 1 + reps / EPLEY
        with_the_body, without, on_a_stack = STRENGTH[self.profile.experience or Experience.NEW]
        if exercise.load_style is LoadStyle.STACK:
            return on_a_stack
        return with_the_body if exercise.body_share >= BODY_MOVES else without


@dataclass(frozen=True)
class Week:
    """A week as it was done, and the training state it began with."""

    monday: date
    plan: Plan
    sessions: tuple[Session, ...]


def lived(profile: Profile) -> tuple[Week, ...]:
    """Half a year of weeks."""
    profile = profile.model_copy(update={"jump_test": True})
    body, training = Body(profile), TrainingState()
    reports: tuple[Report, ...] = ()
    plan = make_plan(profile, training, MONDAY, 1)
    weeks = []
    for number in range(WEEKS):
        monday = MONDAY + timedelta(weeks=number)
        if number:
            since = monday - timedelta(weeks=WEEKS_OF_PRACTICE)
            lately = tuple(each for each in reports if each.day >= since)
            plan = roll(
                plan.model_copy(update={"weeks_trained": number}),
                profile,
                training,
                monday,
                next_session_id(plan, 1),
                practice=practice(lately),
            )
        sessions = tuple(
            each for each in plan.sessions if monday <= each.day < monday + timedelta(weeks=1)
        )
        weeks.append(Week(monday, plan, sessions))
        for session in sessions:
            report = _told(session, body, training, monday, ReportId(len(reports) + 1))
            there = profile_on(profile, session.day)
            training = apply(training, decide(report, training, there))
            reports = (*reports, report)
    return tuple(weeks)


def _told(
    session: Session, body: Body, training: TrainingState, monday: date, number: ReportId
) -> Report:
    counted = [each for each in session.prescriptions if isinstance(each.work, Reps)]
    done: list[ExerciseDone] = []
    left: list[float] = []
    for each in counted:
        could = body.to_failure(each, monday)
        reps = _as_asked_or_found(each, could, training)
        left.append(could - reps)
        if reps != _reps(each):
            done.append(ExerciseDone(exercise=each.exercise, sets=(reps,) * each.sets))
    return Report(
        id=number,
        session=session.id,
        day=session.day,
        completion=Completion.FULL,
        prescriptions=session.prescriptions,
        done=tuple(done),
        pains=(),
        faults=(),
        reps_left=_as_the_buttons_have_it(min(left, default=MOST_TOLD)),
    )


def _as_asked_or_found(asked: Prescription, could: float, training: TrainingState) -> int:
    known = state_of(training, asked.exercise)
    finding = known is None or known.calibrations_left > 0
    if finding and not isinstance(asked.load, Bodyweight | Banded):
        found = min(MOST_TO_FIND_A_LOAD, int(could) - asked.reps_in_reserve)
        return max(found, _reps(asked))
    return min(_reps(asked), int(could))


def _reps(asked: Prescription) -> int:
    assert isinstance(asked.work, Reps)
    return asked.work.count


def _as_the_buttons_have_it(left: float) -> int:
    whole = max(0, min(MOST_TOLD, int(left)))
    return 2 if whole == MOST_TOLD - 1 else whole
