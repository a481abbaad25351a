"""What a runner's own answers and plan have to do with a question."""

from collections.abc import Callable
from datetime import date, timedelta

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import LoadStyle
from coach.knowledge.starting import is_bounded
from coach.plan import (
    ExerciseId,
    Pattern,
    Phase,
    Plan,
    Prescription,
    Session,
    SessionStatus,
)
from coach.profile import (
    BodyArea,
    HealthFlag,
    Kit,
    Profile,
    Race,
    RunKind,
    Weekday,
)
from coach.units import Bodyweight, external_kilograms
from coach.values import Value

HARD_RUNS = frozenset({RunKind.TEMPO, RunKind.INTERVALS, RunKind.LONG})
LEG_PATTERNS = frozenset({Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.SINGLE_LEG})
LOADED_KIT = frozenset({Kit.DUMBBELLS, Kit.KETTLEBELL, Kit.BARBELL, Kit.MACHINES})
A_WEEK = timedelta(days=7)


class OwnPlan(Value):
    """One runner on one day: what answers say about *this* plan is worked out from here."""

    profile: Profile
    plan: Plan | None
    """None also while the health screen is open: nothing is said of a plan that may not be."""
    today: date
    """The runner's own date."""
    exercise: ExerciseId | None = None
    """The one the question names."""

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Those planned from today on, the next first."""
        if self.plan is None:
            return ()
        ahead = (
            each
            for each in self.plan.sessions
            if each.status is SessionStatus.PLANNED and each.day >= self.today
        )
        return tuple(sorted(ahead, key=lambda each: each.day))

    @property
    def next_session(self) -> Session | None:
        """The next one; None without a plan, or when nothing is planned yet."""
        return self.sessions[0] if self.sessions else None

    @property
    def coming_week(self) -> tuple[Session, ...]:
        """The sessions of seven days from the next one on."""
        if not self.sessions:
            return ()
        end = self.sessions[0].day + A_WEEK
        return tuple(each for each in self.sessions if each.day < end)

    @property
    def strength_days(self) -> tuple[Weekday, ...]:
        """Days of the week that repeats, Monday first."""
        return self._days_where(lambda _: True)

    @property
    def leg_days(self) -> tuple[Weekday, ...]:
        """Those of them with leg work."""
        return self._days_where(lambda loads_legs: loads_legs)

    def _days_where(self, holds: Callable[[bool], bool]) -> tuple[Weekday, ...]:
        placements = self.plan.placements if self.plan is not None else ()
        return tuple(sorted(each.weekday for each in placements if holds(each.focus.loads_legs)))

    @property
    def free_days(self) -> tuple[Weekday, ...]:
        """Days of the week that repeats with neither run nor strength."""
        week = self.profile.running_week
        if week is None or self.plan is None:
            return ()
        return tuple(
            day for day in Weekday if week.on(day) is RunKind.REST and day not in self.strength_days
        )

    @property
    def long_run_day(self) -> Weekday | None:
        """The first day of the running week with a long run."""
        week = self.profile.running_week
        if week is None:
            return None
        return next((day for day in Weekday if week.on(day) is RunKind.LONG), None)

    @property
    def phase(self) -> Phase | None:
        """The phase of the next session, which a race may have changed; else that of the block."""
        if self.next_session is not None:
            return self.next_session.stage.phase
        if self.plan is None or self.plan.block is None:
            return None
        return self.plan.block.phase

    @property
    def next_race(self) -> Race | None:
        """The next one from today on."""
        races = self.profile.race.races if self.profile.race is not None else ()
        return next((race for race in races if race.day >= self.today), None)

    @property
    def last_race(self) -> Race | None:
        """The latest of those already run whose recovery may still go on."""
        races = self.profile.race.every if self.profile.race is not None else ()
        return next((race for race in reversed(races) if race.day < self.today), None)

    @property
    def prescription(self) -> Prescription | None:
        """What the question is about: the exercise it names, where the plan holds that.

        Else the first leg exercise with a weight, else the first leg exercise, else any.
        """
        every = tuple(each for session in self.sessions for each in session.prescriptions)
        named = (each for each in every if each.exercise == self.exercise)
        legs = tuple(each for each in every if each.pattern in LEG_PATTERNS)
        loaded = (each for each in legs if not isinstance(each.load, Bodyweight))
        return next((each for group in (named, loaded, legs, every) for each in group), None)

    def exercises_of(self, *patterns: Pattern) -> tuple[ExerciseId, ...]:
        """The exercises of these patterns in the coming week, each once."""
        return tuple(
            dict.fromkeys(
                each.exercise
                for session in self.coming_week
                for each in session.prescriptions
                if each.pattern in patterns
            )
        )

    def exercises_with(self, style: LoadStyle) -> tuple[ExerciseId, ...]:
        """The exercises of the coming week that are loaded in this way, each once."""
        return tuple(
            dict.fromkeys(
                each.exercise
                for session in self.coming_week
                for each in session.prescriptions
                if CATALOGUE.get(each.exercise).load_style is style
            )
        )

    @property
    def leg_sets(self) -> int:
        """Sets of leg exercises in the coming week."""
        return sum(
            each.sets
            for session in self.coming_week
            for each in session.prescriptions
            if each.pattern in LEG_PATTERNS
        )

    @property
    def lifts_weights(self) -> bool:
        """Whether any session to come holds a weight."""
        return any(
            external_kilograms(each.load) > 0
            for session in self.sessions
            for each in session.prescriptions
        )

    def is_sore(self, *areas: BodyArea) -> bool:
        """Whether the runner told of one of these places before training."""
        return any(spot.area in areas for spot in self.profile.sore_spots or ())

    def has_told(self, flag: HealthFlag) -> bool:
        """Whether the health screen holds it."""
        return flag in (self.profile.health or ())

    @property
    def is_bounded(self) -> bool:
        """Whether age or health keeps the plan light for good."""
        return is_bounded(self.profile)

    @property
    def owns_weights(self) -> bool:
        """Whether there is anything heavy to hold."""
        return not LOADED_KIT.isdisjoint(self.profile.kit or ())
