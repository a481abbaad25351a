"""What the coach can say: the session card, the day, and putting a session off."""

from abc import ABC, abstractmethod
from datetime import date, time

from coach.phrases.text import Text
from coach.plan import ExerciseId, Objection, Prescription, Session
from coach.training_log import FormFault


class SessionPhrases(ABC):
    """A session and its day."""

    @abstractmethod
    def session_title(self, session: Session, today: date) -> Text:
        """What, when, how long."""

    @abstractmethod
    def warm_up(self, session: Session) -> Text:
        """How the session begins."""

    @abstractmethod
    def session_lines(
        self,
        prescriptions: tuple[Prescription, ...],
        left_out: tuple[ExerciseId, ...],
        faults: tuple[FormFault, ...],
    ) -> Text:
        """Each exercise with its dose and one cue; those left out for the day are named so.

        The cue is for the fault of last time where there was one.
        """

    @abstractmethod
    def loads_to_find(self, prescriptions: tuple[Prescription, ...]) -> Text:
        """The lifts whose load is still to be found: sets go on to the reserve; empty for none."""

    @abstractmethod
    def too_heavy_label(self) -> str:
        """The button for a first set that fell short."""

    @abstractmethod
    def ask_too_heavy(self) -> Text:
        """In which exercise."""

    @abstractmethod
    def lighter_now(self, asked: Prescription, lighter: Prescription) -> Text:
        """How the sets that are left go on."""

    @abstractmethod
    def effort_line(self, session: Session) -> Text:
        """How hard, and how long to rest."""

    @abstractmethod
    def cool_down(self, session: Session) -> Text:
        """How the session ends; empty for a short one."""

    @abstractmethod
    def session_done(self, session: Session) -> Text:
        """The card's record once reported."""

    @abstractmethod
    def session_held(self, session: Session) -> Text:
        """The card's record under a red flag."""

    @abstractmethod
    def session_some(self, session: Session) -> Text:
        """The card's record when part was done."""

    @abstractmethod
    def session_skipped(self, session: Session, following: Session | None) -> Text:
        """Skipped, without a word of blame."""

    @abstractmethod
    def session_old(self) -> str:
        """A button of a session that can no longer be reported."""

    @abstractmethod
    def session_replaced(self) -> str:
        """A button of a session that left the plan, on a day that has another."""

    @abstractmethod
    def already_reported(self) -> str:
        """Tapped again after the report."""

    @abstractmethod
    def not_planned(self) -> str:
        """Tapped on a session that was skipped or moved off."""

    @abstractmethod
    def free_day(self, session: Session | None) -> Text:
        """Nothing planned today."""

    @abstractmethod
    def now_not_allowed(self, objections: tuple[Objection, ...]) -> Text:
        """Why the next session cannot be done today."""

    @abstractmethod
    def today_is_done(self, session: Session, following: Session | None) -> Text:
        """Today's session was reported."""

    @abstractmethod
    def leave_out_today(self, names: tuple[str, ...]) -> Text:
        """Pain during a session: these exercises end for the day."""

    @abstractmethod
    def follow_up(self, session: Session) -> Text:
        """Nothing was reported."""

    @abstractmethod
    def when_later(
        self, blocked: tuple[tuple[date, Objection], ...], *, evening: bool, days: bool
    ) -> Text:
        """Later: which times today (`evening`) and `days`, if any, and why not the others."""

    @abstractmethod
    def snoozed(self, wall: time) -> Text:
        """Put off to a time today."""

    @abstractmethod
    def moved(self, session: Session) -> Text:
        """Moved to another day."""

    @abstractmethod
    def move_not_allowed(self, day: date, objection: Objection) -> Text:
        """The day is no longer allowed."""

    @abstractmethod
    def too_late_today(self) -> str:
        """That time has passed."""

    @abstractmethod
    def nothing_to_move(self) -> Text:
        """No session to put off."""

    @abstractmethod
    def done_label(self) -> str:
        """All of it."""

    @abstractmethod
    def some_label(self) -> str:
        """Part of it."""

    @abstractmethod
    def other_day_label(self) -> str:
        """The days on which a session could be instead."""

    @abstractmethod
    def later_label(self) -> str:
        """Another time."""

    @abstractmethod
    def skip_label(self) -> str:
        """Not at all."""

    @abstractmethod
    def do_now_label(self) -> str:
        """Do the next session today."""

    @abstractmethod
    def keep_session_label(self) -> str:
        """Leave the session where it is."""

    @abstractmethod
    def catch_up_label(self, day: date) -> str:
        """A missed session, on that day instead."""

    @abstractmethod
    def session_back(self, session: Session) -> Text:
        """A skip or a move was taken back; `session` stands on its day of before."""

    @abstractmethod
    def put_back_label(self) -> str:
        """After Skip: have the session back."""

    @abstractmethod
    def weights_label(self) -> str:
        """Tell which weights are owned."""

    @abstractmethod
    def time_label(self, wall: time) -> str:
        """A time today."""

    @abstractmethod
    def date_label(self, day: date) -> str:
        """A day."""
