"""The week, the reasons for it, and what changed in it."""

from datetime import date, time

from coach.dialogue import Question
from coach.phrases.english import words
from coach.phrases.text import Span, Text, bold, italic, paragraph, text
from coach.plan import (
    Focus,
    Objection,
    Omission,
    Placement,
    PlacementReason,
    Session,
    SessionStatus,
    Shortfall,
)
from coach.profile import AgeBand, Profile, RunKind, Weekday

REASONS = {
    PlacementReason.FREE_DAY: "no run that day",
    PlacementReason.AFTER_EASY_RUN: "after the easy run, when your legs are warm",
    PlacementReason.AFTER_HARD_RUN: "after the hard run, so that easy days stay easy",
    PlacementReason.AFTER_OTHER_SPORT: "after your other sport",
    PlacementReason.LEGS_FRESH_FOR_NEXT_RUN: "your legs are fresh again for the next hard run",
    PlacementReason.UPPER_ONLY_BEFORE_RUN: "no leg work, so that the next run stays fresh",
    PlacementReason.REST_BETWEEN_SESSIONS: "a day between two strength sessions",
    PlacementReason.KEEPS_A_FREE_DAY: "and one day stays free of everything",
}
OBJECTIONS = {
    Objection.LEGS_BEFORE_HARD_RUN: "no leg work the day before a hard run",
    Objection.LEGS_BEFORE_LONG_RUN: "no leg work the day before the long run",
    Objection.LEGS_ON_LONG_RUN_DAY: "no leg work on the day of the long run",
    Objection.NEXT_TO_STRENGTH: "a day between two strength sessions",
    Objection.ALREADY_STRENGTH: "there is a session that day already",
    Objection.LAST_FREE_DAY: "it is the last free day of the week",
    Objection.RACE_DAY: "it is race day",
}
REMEDIES = {
    Objection.LEGS_BEFORE_HARD_RUN: "an easy day before one of the hard runs would make room",
    Objection.LEGS_BEFORE_LONG_RUN: "another easy day in the week would make room",
    Objection.LEGS_ON_LONG_RUN_DAY: "another easy day in the week would make room",
    Objection.NEXT_TO_STRENGTH: "fewer sessions, or run days further apart, would make room",
    Objection.ALREADY_STRENGTH: "fewer sessions would make room",
    Objection.LAST_FREE_DAY: "one more day without a run would make room",
    Objection.RACE_DAY: "the week after the race has room again",
}
SETTINGS = {
    Question.AGE: "Age",
    Question.HEALTH: "Health",
    Question.DOCTOR: "Doctor",
    Question.WEEK: "Running days",
    Question.EXPERIENCE: "Experience",
    Question.KIT: "Kit",
    Question.DOSE: "How much",
    Question.SORE: "Sore spots",
    Question.RACE: "Race",
    Question.PLACE: "Place",
    Question.TIME: "Reminder",
    Question.UNITS: "kg or lb",
    Question.WEIGHTS: "Weights",
    Question.BODY_MASS: "Body weight",
}


class PlanPhrases:
    """The plan and its reasons."""

    def plan_ready(self) -> Text:
        """Before the first plan is shown."""
        return text("That's all I need. Here is your plan.")

    def week_title(self) -> Text:
        """Above the coming week."""
        return text(bold("Your coming week"))

    def week_lines(self, lines: tuple[tuple[date, RunKind, Session | None], ...]) -> Text:
        """Runs and sessions day by day."""
        return Text(paragraphs=(paragraph(*_joined(tuple(_day(*line) for line in lines))),))

    def next_up(self, session: Session | None) -> Text:
        """Which session comes next."""
        if session is None:
            return text("No strength session is coming up.")
        return text(
            f"Next: {words.FOCUSES[session.focus]} on {words.long_date(session.day)}, "
            f"about {session.minutes} minutes."
        )

    def supervision(self, profile: Profile) -> Text:
        """What a bounded plan asks for; empty for others."""
        if profile.age_band is AgeBand.FROM_13_TO_17:
            return text("Only with an adult and a qualified coach present.")
        if profile.doctor_agreed:
            return text("I keep this plan light and steady, as your doctor knows you train.")
        return Text(paragraphs=())

    def shortfall(self, missing: Shortfall) -> Text:
        """Why fewer sessions than wanted, and what would help."""
        if not missing.objections:
            return text(f"{missing.placed} of {missing.wanted} sessions fit your week.")
        rule = missing.objections[0]
        return text(
            f"{missing.placed} of the {missing.wanted} sessions fit: {OBJECTIONS[rule]}. "
            f"{words.capital(REMEDIES[rule])}."
        )

    def omissions(self, left_out: tuple[Omission, ...]) -> Text:
        """What sore spots keep out."""
        sore = tuple(each for each in left_out if each.area is not None)
        if not sore:
            return Text(paragraphs=())
        patterns = words.listed(tuple(dict.fromkeys(words.PATTERNS[each.pattern] for each in sore)))
        places = words.listed(
            tuple(dict.fromkeys(words.area(each.area) for each in sore)), last="or"
        )
        return text(f"Left out for now, because it loads your {places}: {patterns}.")

    def why_days(self, placements: tuple[Placement, ...]) -> Text:
        """The reason for each day."""
        if not placements:
            return text(
                bold("Why these days"), "Your running week leaves no day that the rules allow."
            )
        return text(
            bold("Why these days"),
            *(
                paragraph(
                    bold(words.LONG_DAYS[placement.weekday]),
                    f", {words.FOCUSES[placement.focus]}: "
                    f"{'; '.join(REASONS[reason] for reason in placement.reasons)}.",
                )
                for placement in placements
            ),
        )

    def days_moved(self, before: tuple[Weekday, ...], after: tuple[Weekday, ...]) -> Text:
        """What a changed answer did to the days."""
        if not after:
            return text("Your plan follows: no day is left for strength.")
        if before == after:
            return text(f"Your plan follows. The days stay: {_days(after)}.")
        return text(
            f"Your plan follows: strength is now on {_days(after)}, before on {_days(before)}."
        )

    def exercises_changed(self, gone: tuple[str, ...], new: tuple[str, ...]) -> Text:
        """What a changed answer did to the exercises; empty when nothing."""
        parts = tuple(
            f"{label}: {words.listed(names)}."
            for label, names in (("Out", gone), ("In", new))
            if names
        )
        return text(" ".join(parts)) if parts else Text(paragraphs=())

    def nothing_changed(self) -> Text:
        """The same answer as before."""
        return text("Kept as it was.")

    def reminders_follow(self, profile: Profile) -> Text:
        """A new reminder time or zone."""
        wall = profile.reminder_time or time(7)
        place = words.place_of_zone(profile.zone or "UTC")
        return text(f"Reminders come at {words.clock(wall)}, {place} time.")

    def no_plan_yet(self) -> Text:
        """Asked for a plan before there is one."""
        return text("Your plan comes after these questions.")

    # --- labels ----------------------------------------------------------------------

    def why_label(self) -> str:
        """Why these days."""
        return "Why these days?"

    def plan_label(self) -> str:
        """The week."""
        return "My week"

    def next_session_label(self) -> str:
        """The next session."""
        return "Next session"

    def today_label(self) -> str:
        """Today."""
        return "Today"

    def settings_label(self) -> str:
        """Settings."""
        return "Change something"

    def progress_label(self) -> str:
        """Progress."""
        return "Progress"

    # --- settings --------------------------------------------------------------------

    def settings(self, answers: tuple[str, ...]) -> Text:
        """Every answer, to be changed one at a time."""
        return text(
            bold("What would you like to change?"),
            "\n".join(answers),
            paragraph("Or just say it: ", italic("my long run is on Saturday now"), "."),
        )

    def setting_label(self, name: Question) -> str:
        """An answer's button."""
        return SETTINGS[name]

    def focus_name(self, focus: Focus) -> str:
        """A focus in words."""
        return words.FOCUSES[focus]


def _days(days: tuple[Weekday, ...]) -> str:
    return words.listed(tuple(words.LONG_DAYS[day] for day in days))


def _day(day: date, run: RunKind, session: Session | None) -> tuple[str | Span, ...]:
    head = f"{words.SHORT_DAYS[day.weekday()]} {day.day}  "
    runs = "" if run is RunKind.REST else words.RUNS[run]
    if session is None:
        return (head, runs or "free")
    mark = " ✓" if session.status is SessionStatus.REPORTED else ""
    strength = bold(f"{words.FOCUSES[session.focus]}, {session.minutes} min{mark}")
    return (head, f"{runs}, then " if runs else "", strength)


def _joined(lines: tuple[tuple[str | Span, ...], ...]) -> tuple[str | Span, ...]:
    parts: list[str | Span] = []
    for number, line in enumerate(lines):
        if number:
            parts.append("\n")
        parts.extend(line)
    return tuple(part for part in parts if part != "")
