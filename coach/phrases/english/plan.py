"""The week, the reasons for it, and what changed in it."""

from datetime import date, time
from typing import assert_never

from typing_extensions import override

from coach.dialogue import Question
from coach.phrases.english import words
from coach.phrases.english.season import reason
from coach.phrases.phrasebook.plan import PlanPhrases
from coach.phrases.text import Span, Text, bold, italic, paragraph, text
from coach.plan import (
    BusyDayFreed,
    DayMadeFree,
    Objection,
    Omission,
    Remedy,
    RunMadeEasy,
    Session,
    SessionStatus,
    Shortfall,
)
from coach.profile import AgeBand, Experience, HealthFlag, Profile, RunKind, Weekday

OBJECTIONS = {
    Objection.LEGS_BEFORE_HARD_RUN: "no leg work the day before a hard run",
    Objection.LEGS_BEFORE_LONG_RUN: "no leg work the day before the long run",
    Objection.LEGS_ON_LONG_RUN_DAY: "no leg work on the day of the long run",
    Objection.NEXT_TO_STRENGTH: "a day between two strength sessions",
    Objection.ALREADY_STRENGTH: "there is a session that day already",
    Objection.LAST_FREE_DAY: "it is the last free day of the week",
    Objection.RACE_DAY: "it is race day",
    Objection.LEGS_BEFORE_RACE: "the race is too near for leg work",
    Objection.BEFORE_RACE: "the race is too near for strength",
    Objection.AFTER_RACE: "you rest after the race",
    Objection.LEGS_AFTER_RACE: "your legs still rest after the race",
    Objection.ENOUGH_THIS_WEEK: "this week asks for fewer sessions",
    Objection.BUSY_DAY: "you said that day is taken",
}
NEAR_A_RACE = (
    Objection.LEGS_BEFORE_RACE,
    Objection.BEFORE_RACE,
    Objection.AFTER_RACE,
    Objection.LEGS_AFTER_RACE,
)
"""Nothing has to help then: rest is the plan."""
REMEDIES = {
    Objection.LEGS_BEFORE_HARD_RUN: "an easy day before one of the hard runs would make room",
    Objection.LEGS_BEFORE_LONG_RUN: "another easy day in the week would make room",
    Objection.LEGS_ON_LONG_RUN_DAY: "another easy day in the week would make room",
    Objection.NEXT_TO_STRENGTH: "fewer sessions, or run days further apart, would make room",
    Objection.ALREADY_STRENGTH: "fewer sessions would make room",
    Objection.LAST_FREE_DAY: "one more day without a run would make room",
    Objection.RACE_DAY: "the week after the race has room again",
    Objection.LEGS_BEFORE_RACE: "leg work comes back after the race",
    Objection.BEFORE_RACE: "strength comes back after the race",
    Objection.AFTER_RACE: "it comes back once you have rested",
    Objection.LEGS_AFTER_RACE: "leg work comes back once you have rested",
    Objection.ENOUGH_THIS_WEEK: "next week may hold more again",
    Objection.BUSY_DAY: "another free day would make room",
}
BEGINNERS_MINUTES = 15
BEGINNERS_GROW_BY = 5
LEFT_OUT = {SessionStatus.SKIPPED: "skipped", SessionStatus.MISSED: "not done"}
SETTINGS = {
    Question.AGE: "Age",
    Question.HEALTH: "Health",
    Question.DOCTOR: "Doctor",
    Question.WEEK: "Running days",
    Question.EXPERIENCE: "Experience",
    Question.KIT: "Kit",
    Question.DOSE: "How much",
    Question.SORE: "Sore spots",
    Question.RACE: "Races",
    Question.PLACE: "Place",
    Question.TIME: "Reminder",
    Question.UNITS: "kg or lb",
    Question.WEIGHTS: "Weights",
    Question.BODY_MASS: "Body weight",
    Question.STYLE: "Style",
    Question.WISHES: "Wishes",
    Question.DATES: "This week",
    Question.OTHER_WEEK: "Other week",
    Question.TRIP: "Trip",
    Question.JUMP_TEST: "Jump test",
}


class EnglishPlanPhrases(PlanPhrases):
    """The plan and its reasons."""

    @override
    def plan_ready(self) -> Text:
        return text("That's all I need. Here is your plan.")

    @override
    def week_title(self) -> Text:
        return text(bold("Your coming week"))

    @override
    def week_lines(
        self, lines: tuple[tuple[date, RunKind, Session | None], ...], today: date
    ) -> Text:
        told = tuple(_day(*line, is_past=line[0] < today) for line in lines)
        return Text(paragraphs=(paragraph(*_joined(told)),))

    @override
    def next_up(self, session: Session | None) -> Text:
        if session is None:
            return text("No strength session is coming up.")
        return text(
            f"Next: {words.FOCUSES[session.focus]} on {words.long_date(session.day)}, "
            f"about {session.minutes} minutes."
        )

    @override
    def supervision(self, profile: Profile) -> Text:
        if profile.age_band is AgeBand.FROM_13_TO_17:
            return text("Only with an adult and a qualified coach present.")
        if HealthFlag.SUPERVISED_ONLY in (profile.health or ()):
            return text("Only under the supervision your doctor asked for.")
        if profile.doctor_agreed:
            return text("I keep this plan light and steady, as your doctor knows you train.")
        return Text(paragraphs=())

    @override
    def beginners_ramp(self, profile: Profile, longest: int) -> Text:
        wanted = profile.dose.minutes if profile.dose is not None else 0
        if profile.experience is not Experience.NEW or wanted <= BEGINNERS_MINUTES:
            return Text(paragraphs=())
        if longest > wanted - BEGINNERS_GROW_BY:
            return Text(paragraphs=())
        if longest > BEGINNERS_MINUTES:
            return text(f"Your sessions grow by {BEGINNERS_GROW_BY} minutes a week, to {wanted}.")
        return text(
            f"You begin with {BEGINNERS_MINUTES} minutes at most and grow into {wanted} over "
            "the first weeks."
        )

    @override
    def shortfall(self, missing: Shortfall) -> Text:
        when = "" if missing.monday is None else f"Week of {words.short_date(missing.monday)}: "
        if missing.placed == 0 and missing.objections and missing.objections[0] in NEAR_A_RACE:
            return text(f"{when}no session, because {OBJECTIONS[missing.objections[0]]}.")
        fit = f"{when}{missing.placed} of the {missing.wanted} sessions fit"
        if not missing.objections:
            return text(f"{fit}.")
        rule = missing.objections[0]
        way_out = REMEDIES[rule] if missing.remedy is None else _remedy(missing.remedy)
        return text(f"{fit}: {OBJECTIONS[rule]}. {words.capital(way_out)}.")

    @override
    def omissions(self, left_out: tuple[Omission, ...]) -> Text:
        sore = tuple(each for each in left_out if each.area is not None)
        if not sore:
            return Text(paragraphs=())
        patterns = words.listed(tuple(dict.fromkeys(words.PATTERNS[each.pattern] for each in sore)))
        places = words.listed(
            tuple(dict.fromkeys(words.area(each.area) for each in sore)), last="or"
        )
        return text(f"Left out for now, because it loads your {places}: {patterns}.")

    @override
    def why_days(self, sessions: tuple[Session, ...]) -> Text:
        if not sessions:
            return text(bold("Why these days"), "No session stands in the coming week.")
        return text(
            bold("Why these days"),
            *(
                paragraph(
                    bold(words.long_date(each.day)),
                    f", {words.FOCUSES[each.focus]}: "
                    f"{'; '.join(reason(why, each.protects) for why in each.reasons)}.",
                )
                for each in sessions
            ),
        )

    @override
    def days_moved(self, before: tuple[Weekday, ...], after: tuple[Weekday, ...]) -> Text:
        if not after:
            return text("Your plan follows: no session fits for now.")
        if before == after:
            return text("Your plan follows; your sessions stay on their days.")
        return text(
            f"Your plan follows: strength is now on {_days(after)}, before on {_days(before)}."
        )

    @override
    def exercises_changed(self, gone: tuple[str, ...], new: tuple[str, ...]) -> Text:
        parts = tuple(
            f"{label}: {words.listed(names)}."
            for label, names in (("Out", gone), ("In", new))
            if names
        )
        return text(" ".join(parts)) if parts else Text(paragraphs=())

    @override
    def nothing_changed(self) -> Text:
        return text("Kept as it was.")

    @override
    def reminders_follow(self, profile: Profile, *, silent: bool) -> Text:
        wall = profile.reminder_time or time(7)
        place = words.place_of_zone(profile.zone or "UTC")
        kept = f"Reminders come at {words.clock(wall)}, {place} time"
        return text(f"{kept}, once /start wakes me." if silent else f"{kept}.")

    @override
    def no_plan_yet(self) -> Text:
        return text("Your plan comes after these questions.")

    @override
    def why_label(self) -> str:
        return "Why these days?"

    @override
    def plan_label(self) -> str:
        return "My week"

    @override
    def next_session_label(self) -> str:
        return "Next session"

    @override
    def today_label(self) -> str:
        return "Today"

    @override
    def settings_label(self) -> str:
        return "Change something"

    @override
    def progress_label(self) -> str:
        return "Progress"

    @override
    def settings(self, answers: tuple[str, ...]) -> Text:
        return text(
            bold("What would you like to change?"),
            "\n".join(answers),
            paragraph("Or just say it: ", italic("my long run is on Saturday now"), "."),
        )

    @override
    def setting_label(self, name: Question) -> str:
        return SETTINGS[name]


def _remedy(remedy: Remedy) -> str:
    day = words.LONG_DAYS[remedy.weekday]
    match remedy:
        case RunMadeEasy(run=run):
            return f"an easy run instead of {day}'s {words.RUNS[run]} would make room"
        case DayMadeFree(run=run):
            return f"a day off instead of {day}'s {words.RUNS[run]} would make room"
        case BusyDayFreed():
            return f"{day}, if it were free after all, would make room"
        case _:
            assert_never(remedy)


def _days(days: tuple[Weekday, ...]) -> str:
    return words.listed(tuple(words.LONG_DAYS[day] for day in days))


def _day(
    day: date, run: RunKind, session: Session | None, *, is_past: bool
) -> tuple[str | Span, ...]:
    head = f"{words.SHORT_DAYS[day.weekday()]} {day.day}  "
    runs = "" if run is RunKind.REST else words.RUNS[run]
    if session is None:
        return (head, runs or "free")
    then = f"{runs}, then " if runs else ""
    if session.status in LEFT_OUT:
        return (head, then, f"{words.FOCUSES[session.focus]}: {LEFT_OUT[session.status]}")
    strength = f"{words.FOCUSES[session.focus]}, {session.minutes} min"
    if session.status is SessionStatus.REPORTED:
        strength += " ✓"
    elif is_past:
        strength += ", not told yet"
    return (head, then, bold(strength))


def _joined(lines: tuple[tuple[str | Span, ...], ...]) -> tuple[str | Span, ...]:
    parts: list[str | Span] = []
    for number, line in enumerate(lines):
        if number:
            parts.append("\n")
        parts.extend(line)
    return tuple(part for part in parts if part != "")
