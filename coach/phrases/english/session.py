"""The session card, the day's other answers, and putting a session off."""

from datetime import date, time

from coach.knowledge.catalogue import CATALOGUE
from coach.phrases.english import words
from coach.phrases.english.plan import OBJECTIONS
from coach.phrases.text import Paragraph, Text, bold, italic, paragraph, text
from coach.plan import ExerciseId, Objection, Prescription, Session, WarmUp
from coach.profile import RunKind

WARM_UPS = {
    WarmUp.FULL: "Warm up 5 minutes: march, leg swings, easy squats and hinges.",
    WarmUp.SHORT: "Warm up 2 minutes: march on the spot, then a few easy squats.",
    WarmUp.RAMP_SETS: "Straight after your run: one easy set of the first exercise to get ready.",
}


class SessionPhrases:
    """A session and its day."""

    def session_title(self, session: Session, today: date) -> Text:
        """What, when, how long."""
        when = "Today" if session.day == today else words.long_date(session.day)
        after = (
            f", after your {words.RUNS[session.run]}"
            if session.run not in (RunKind.REST, RunKind.OTHER)
            else ""
        )
        return text(
            bold(f"{when}: {words.FOCUSES[session.focus]}, about {session.minutes} min{after}")
        )

    def warm_up(self, session: Session) -> Text:
        """How the session begins."""
        return text(WARM_UPS[session.warm_up])

    def session_lines(
        self, prescriptions: tuple[Prescription, ...], left_out: tuple[ExerciseId, ...]
    ) -> Text:
        """Each exercise with its dose and one cue; those left out for the day are named so."""
        return Text(
            paragraphs=tuple(
                _exercise(number, each, left_out=each.exercise in left_out)
                for number, each in enumerate(prescriptions, start=1)
            )
        )

    def effort_line(self, prescriptions: tuple[Prescription, ...]) -> Text:
        """How hard, and how long to rest."""
        if not prescriptions:
            return Text(paragraphs=())
        left = max(each.reps_in_reserve for each in prescriptions)
        rest = max(each.rest_seconds for each in prescriptions)
        return text(
            f"End each set with about {left} good reps still in you. "
            f"Rest {_duration(rest)} between sets. Stop if anything hurts."
        )

    def session_done(self, session: Session) -> Text:
        """The card's record once reported."""
        return text(
            f"✓ {words.capital(words.FOCUSES[session.focus])}, {words.long_date(session.day)}"
        )

    def session_some(self, session: Session) -> Text:
        """The card's record when part was done."""
        return text(f"✓ Part of {words.FOCUSES[session.focus]}, {words.long_date(session.day)}")

    def session_skipped(self, session: Session, following: Session | None) -> Text:
        """Skipped, without a word of blame."""
        next_line = f" Next: {words.long_date(following.day)}." if following else ""
        return text(
            f"Skipped: {words.FOCUSES[session.focus]}, {words.long_date(session.day)}. "
            f"Nothing to make up for.{next_line}"
        )

    def session_old(self) -> str:
        """A button of a session that can no longer be reported."""
        return "That session is too far back to change now."

    def already_reported(self) -> str:
        """Tapped again after the report."""
        return "Already noted."

    def not_planned(self) -> str:
        """Tapped on a session that was skipped or moved off."""
        return "That session is off the plan."

    def free_day(self, session: Session | None) -> Text:
        """Nothing planned today."""
        if session is None:
            return text("Nothing planned today, and no session is coming up.")
        return text(
            f"Nothing planned today. Next: {words.FOCUSES[session.focus]} "
            f"on {words.long_date(session.day)}."
        )

    def now_not_allowed(self, objections: tuple[Objection, ...]) -> Text:
        """Why the next session cannot be done today."""
        return text(f"I'd leave it there: {OBJECTIONS[objections[0]]}.")

    def today_is_done(self, session: Session, following: Session | None) -> Text:
        """Today's session was reported."""
        next_line = f" Next: {words.long_date(following.day)}." if following else ""
        return text(f"Today's {words.FOCUSES[session.focus]} is done.{next_line}")

    def leave_out_today(self, names: tuple[str, ...]) -> Text:
        """Pain during a session: these exercises end for the day."""
        return text(
            f"Leave {words.listed(names)} for today. The rest is fine as long as it doesn't hurt."
        )

    def follow_up(self, session: Session) -> Text:
        """Nothing was reported."""
        return text(f"How did {words.FOCUSES[session.focus]} go? Not doing it is fine too.")

    def when_later(self, blocked: tuple[tuple[date, Objection], ...], *, evening: bool) -> Text:
        """Later: which times and days, and why not the others."""
        lead = "Later today, or another day?" if evening else "Which other day?"
        if not blocked:
            return text(bold(lead))
        reasons: dict[Objection, list[str]] = {}
        for day, objection in blocked:
            reasons.setdefault(objection, []).append(words.SHORT_DAYS[day.weekday()])
        lines = tuple(
            f"{words.listed(tuple(days))}: {OBJECTIONS[objection]}"
            for objection, days in reasons.items()
        )
        return text(bold(lead), "Not on\n" + "\n".join(lines))

    def snoozed(self, wall: time) -> Text:
        """Put off to a time today."""
        return text(f"Fine, I'll be back at {words.clock(wall)}.")

    def moved(self, session: Session) -> Text:
        """Moved to another day."""
        return text(
            f"Moved: {words.FOCUSES[session.focus]} is now on {words.long_date(session.day)}. "
            "Nothing else changes."
        )

    def move_not_allowed(self, day: date, objection: Objection) -> Text:
        """The day is no longer allowed."""
        return text(f"{words.long_date(day)} doesn't work: {OBJECTIONS[objection]}.")

    def too_late_today(self) -> str:
        """That time has passed."""
        return "That time has passed. Pick another one."

    def nothing_to_move(self) -> Text:
        """No session to put off."""
        return text("There is no session coming up to move.")

    # --- labels ----------------------------------------------------------------------

    def done_label(self) -> str:
        """All of it."""
        return "✓ Done"

    def some_label(self) -> str:
        """Part of it."""
        return "Some of it"

    def later_label(self) -> str:
        """Another time."""
        return "Later"

    def skip_label(self) -> str:
        """Not at all."""
        return "Skip"

    def do_now_label(self) -> str:
        """Do the next session today."""
        return "Do it today instead"

    def keep_session_label(self) -> str:
        """Leave the session where it is."""
        return "Keep it as it is"

    def weights_label(self) -> str:
        """Tell which weights are owned."""
        return "Tell me your weights"

    def time_label(self, wall: time) -> str:
        """A time today."""
        return f"Today {words.clock(wall)}"

    def date_label(self, day: date) -> str:
        """A day."""
        return words.short_date(day)


def _exercise(number: int, asked: Prescription, *, left_out: bool) -> Paragraph:
    name = words.exercise(asked.exercise)
    if left_out:
        return paragraph(f"{number}. {name}: left out today")
    cue = CATALOGUE.get(asked.exercise).cues[0]
    return paragraph(
        bold(f"{number}. {name}"), f"  {words.dose(asked)}\n", italic(words.capital(cue) + ".")
    )


def _duration(seconds: int) -> str:
    if seconds >= 120 and seconds % 60 == 0:
        return f"{seconds // 60} minutes"
    return f"{seconds} seconds"
