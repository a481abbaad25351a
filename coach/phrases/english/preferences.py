"""Questions a runner opens on wish: style, wishes, single dates, a second week, trips, races."""

from datetime import date

from typing_extensions import override

from coach.phrases.english import words
from coach.phrases.phrasebook.preferences import PreferencePhrases
from coach.phrases.text import Text, bold, italic, paragraph, text
from coach.profile import (
    AlternateWeek,
    DatedRun,
    Kit,
    Race,
    RacePriority,
    RunKind,
    RunningWeek,
    Style,
    Trip,
    Weekday,
    Wishes,
)

KEPT = "✓ "
STYLES = {
    Style.HEAVIER: "Heavier over the months, fewer reps",
    Style.LIGHT: "Light for good, 12–15 reps",
    Style.CIRCUIT: "Circuits: rounds with little rest",
}
STYLE_RECORDS = {
    Style.HEAVIER: "heavier over the months",
    Style.LIGHT: "light for good, 12–15 reps",
    Style.CIRCUIT: "circuits",
}
TRUTHS = {
    Style.HEAVIER: (
        "Step by step, then. Weights go up only when your reps, your form and your joints agree."
    ),
    Style.LIGHT: (
        "Light it is, and you will get stronger. Heavier sets of 3–8 tend to do more for running "
        "economy, and on two sessions a week they rarely add bulk. Switch whenever you like."
    ),
    Style.CIRCUIT: (
        "Circuits it is: strength and stamina together. Heavier sets with longer rests tend to do "
        "more for running economy. Switch whenever you like."
    ),
}
PRIORITIES = {
    RacePriority.A: "My main race: ease off for it",
    RacePriority.B: "A good effort: a few light days",
    RacePriority.C: "Just along the way",
}
TRIP_KITS = {
    (): "Nothing, just my body",
    (Kit.BANDS,): "Bands",
    (Kit.DUMBBELLS, Kit.BENCH): "Hotel gym: dumbbells, bench",
}


class EnglishPreferencePhrases(PreferencePhrases):
    """Style, wishes, single dates, a second week, trips, races beside others."""

    @override
    def ask_style(self) -> Text:
        return text(bold("How would you like to lift?"))

    @override
    def style_label(self, style: Style) -> str:
        return STYLES[style]

    @override
    def style_record(self, style: Style) -> str:
        return f"{KEPT}Style: {STYLE_RECORDS[style]}"

    @override
    def style_truth(self, style: Style) -> Text:
        return text(TRUTHS[style])

    @override
    def ask_jump_test(self) -> Text:
        return text(
            bold("Two small tests before jumps"),
            "Stand on one leg for 30 seconds, then on the other, touching nothing.",
            "Then hop up lightly from both feet three times: you land quietly, knees over the "
            "toes, and nothing hurts.",
        )

    @override
    def jump_test_label(self) -> str:
        return "Jumps next? Two small tests"

    @override
    def jump_test_passed(self) -> str:
        return "Both went well"

    @override
    def jump_test_record(self, *, passed: bool) -> str:
        return f"{KEPT}Jump tests: {'both went well' if passed else 'not yet'}"

    @override
    def jump_test_noted(self, *, passed: bool) -> Text:
        if passed:
            return text("Good. Small jumps come in when this phase is over.")
        return text("No hurry. Strength goes on without jumps, and the tests stay on your card.")

    @override
    def ask_wishes(self) -> Text:
        return text(
            bold("Any days you'd rather keep free of strength?"),
            paragraph("Tap them, or write it: ", italic("never Fridays"), "."),
        )

    @override
    def never_label(self, day: Weekday, *, ticked: bool) -> str:
        name = words.SHORT_DAYS[day]
        return f"✕ {name}" if ticked else name

    @override
    def before_work_label(self, *, ticked: bool) -> str:
        return "✓ Only before work" if ticked else "Only before work"

    @override
    def wishes_record(self, wishes: Wishes) -> str:
        if wishes == Wishes():
            return f"{KEPT}Wishes: any day"
        never = words.listed(tuple(words.LONG_DAYS[day] for day in wishes.never), last="or")
        parts = (f"never {never}" if never else "", "before work" if wishes.before_work else "")
        return f"{KEPT}Wishes: {', '.join(part for part in parts if part)}"

    @override
    def misread_wishes(self) -> str:
        return "I didn't get that. Name days, such as: never Fridays. Or: any day is fine."

    @override
    def no_day_left(self) -> str:
        return "That rules out every day. Which one could work after all?"

    @override
    def ask_dates(
        self, days: tuple[tuple[date, RunKind, bool], ...], painting: RunKind | None
    ) -> Text:
        placing = "no strength" if painting is None else words.RUN_LABELS[painting].lower()
        return text(
            bold("What's different these two weeks?"),
            "\n".join(_line(day, run, busy=busy) for day, run, busy in days),
            paragraph(
                "Pick a kind, then tap its dates: now placing ",
                bold(placing),
                ". Or write it: ",
                italic("long run on Saturday instead of Sunday"),
            ),
        )

    @override
    def busy_label(self, *, chosen: bool) -> str:
        return "▸ No strength" if chosen else "No strength"

    @override
    def date_cell(self, day: date, run: RunKind, *, busy: bool) -> str:
        label = f"{words.SHORT_DAYS[day.weekday()]} {day.day}"
        mark = "✕" if busy else "" if run is RunKind.REST else words.RUN_LABELS[run][0]
        return f"{label} {mark}".rstrip()

    @override
    def dates_record(self, runs: tuple[DatedRun, ...], busy: tuple[date, ...]) -> str:
        told = (
            *(f"{words.short_date(each.day)} {words.RUNS[each.run]}" for each in runs),
            *(f"{words.short_date(day)} no strength" for day in busy),
        )
        return f"{KEPT}Different: {', '.join(told)}" if told else f"{KEPT}Dates: as every week"

    @override
    def misread_dates(self) -> str:
        return "I didn't get that. Try: tempo on Friday instead of Thursday, or: busy on Tuesday."

    @override
    def ask_other_week(self, week: RunningWeek, painting: RunKind) -> Text:
        return text(
            bold("What does your other week look like?"),
            "\n".join(
                f"{words.SHORT_DAYS[number]}  {_run_name(kind)}"
                for number, kind in enumerate(week.days)
            ),
            paragraph(
                "It takes turns with your usual week. Now placing ",
                bold(words.RUN_LABELS[painting].lower()),
                "; then say when it comes first.",
            ),
        )

    @override
    def holds_this_week(self) -> str:
        return "It's this week"

    @override
    def holds_next_week(self) -> str:
        return "From next week"

    @override
    def no_other_week(self) -> str:
        return "Every week is the same"

    @override
    def other_week_record(self, other: AlternateWeek | None) -> str:
        if other is None:
            return f"{KEPT}Other week: none"
        runs = ", ".join(
            f"{words.SHORT_DAYS[number]} {words.RUN_LABELS[kind].lower()}"
            for number, kind in enumerate(other.week.days)
            if kind is not RunKind.REST
        )
        return (
            f"{KEPT}Every other week, as from {words.short_date(other.monday)}: {runs or 'no runs'}"
        )

    @override
    def ask_trip(self, planned: tuple[Trip, ...]) -> Text:
        known = f"Planned: {'; '.join(_trip(each) for each in planned)}. " if planned else ""
        return text(
            bold("When are you away?"),
            paragraph(f"{known}Tap from today, or write it: ", italic("3 to 10 December"), "."),
        )

    @override
    def until_label(self, last: date) -> str:
        return f"Until {words.short_date(last)}"

    @override
    def no_trip(self) -> str:
        return "No trip, I'm home"

    @override
    def ask_trip_kit(self, first: date, last: date) -> Text:
        days = f"{words.short_date(first)} to {words.short_date(last)}"
        return text(bold("What can you train with there?"), f"Away {days}.")

    @override
    def trip_kit_label(self, kit: tuple[Kit, ...]) -> str:
        return TRIP_KITS.get(kit, "A full gym")

    @override
    def trips_record(self, trips: tuple[Trip, ...]) -> str:
        return f"{KEPT}Away: {'; '.join(_trip(each) for each in trips) if trips else 'no trip'}"

    @override
    def misread_trip(self) -> str:
        return "I didn't get those days. Write them like: 3 to 10 December, or: until Friday."

    @override
    def ask_race_beside(self, race: Race, others: tuple[Race, ...]) -> Text:
        known = words.listed(
            tuple(
                f"{words.distance(each.distance_km)} on {words.short_date(each.day)}"
                for each in others
            )
        )
        named = f"{words.distance(race.distance_km)} on {words.short_date(race.day)}"
        return text(
            bold(f"What is the {named} to you?"),
            f"You also have: {known}.",
        )

    @override
    def priority_label(self, priority: RacePriority) -> str:
        return PRIORITIES[priority]

    @override
    def instead_of_others(self) -> str:
        return "Instead of what I had"

    @override
    def drop_race(self, race: Race) -> str:
        return f"Not running the {words.distance(race.distance_km)}, {words.short_date(race.day)}"

    @override
    def no_more_races(self) -> str:
        return "No race at all"


def _run_name(kind: RunKind) -> str:
    return "·" if kind is RunKind.REST else words.RUNS[kind]


def _line(day: date, run: RunKind, *, busy: bool) -> str:
    taken = ", no strength" if busy else ""
    return f"{words.SHORT_DAYS[day.weekday()]} {day.day}  {_run_name(run)}{taken}"


def _trip(trip: Trip) -> str:
    span = f"{words.short_date(trip.first)} to {words.short_date(trip.last)}"
    kit = words.listed(tuple(words.KITS[piece].lower() for piece in trip.kit))
    return f"{span} with {kit or 'no kit'}"
