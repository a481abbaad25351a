"""The season, why a session is what it is, and shorter versions of it."""

from itertools import groupby

from typing_extensions import override

from coach.knowledge.catalogue import CATALOGUE
from coach.phrases.english import words
from coach.phrases.phrasebook.season import SeasonPhrases
from coach.phrases.text import Text, bold, paragraph, text
from coach.plan import (
    ChoiceReason,
    Phase,
    PlacementReason,
    Prescription,
    ProtectedRun,
    SeasonWeek,
    Session,
    Stage,
)
from coach.profile import BodyArea, Race
from coach.training_log import Condition

PHASES = {
    Phase.LEARN: "learning",
    Phase.FOUNDATION: "foundation",
    Phase.LIGHT_LOAD: "first weights",
    Phase.GENERAL: "general strength",
    Phase.STRENGTH: "strength",
    Phase.HEAVY: "heavy",
    Phase.POWER: "power and jumps",
    Phase.MAINTENANCE: "race season",
    Phase.TAPER: "taper",
    Phase.RACE_WEEK: "race week",
    Phase.RECOVERY: "recovery",
}
EASED = {
    Condition.LEGS_DEAD: "Tired legs: half the sets for them today, with two more reps left.",
    Condition.SLEPT_LITTLE: "Little sleep: one set less of everything, and one more rep left.",
    Condition.HARD_RUN_YESTERDAY: (
        "After a hard run: one set less for your legs today, with two more reps left."
    ),
    Condition.ILL_WITH_FEVER: "No training while you are ill.",
    Condition.SORE: "Sore legs: one set less for them today, with two more reps left.",
    Condition.VERY_SORE: "Very sore legs rest today; the remaining exercises stay.",
}
STRETCHES_SHOWN = 12
PHASE_LINES = {
    Phase.LEARN: "easy sets with your own weight, until every movement is clean",
    Phase.FOUNDATION: "more sets and reps of the basics",
    Phase.LIGHT_LOAD: "light weights, plenty of reps",
    Phase.GENERAL: "weights that challenge, about 8 to 12 reps",
    Phase.STRENGTH: "heavier, about 6 to 8 reps, longer rests",
    Phase.HEAVY: "few reps, full rests, always with some left",
    Phase.POWER: "a few quick jumps or swings before the strong sets",
    Phase.MAINTENANCE: "one or two short sessions keep what you have",
    Phase.TAPER: "fewer sets, the same weights, nothing new",
    Phase.RACE_WEEK: "very little, so that you start fresh",
    Phase.RECOVERY: "rest first, then light",
}
PLACEMENTS = {
    PlacementReason.FREE_DAY: "no run that day",
    PlacementReason.AFTER_EASY_RUN: "after the easy run, when your legs are warm",
    PlacementReason.AFTER_HARD_RUN: "the same day as the hard run, a few hours after it",
    PlacementReason.AFTER_OTHER_SPORT: "after your other sport",
    PlacementReason.LEGS_FRESH_FOR_NEXT_RUN: "your legs have time before {run}",
    PlacementReason.UPPER_ONLY_BEFORE_RUN: "no leg work, so that your legs are fresh for {run}",
    PlacementReason.REST_BETWEEN_SESSIONS: "a day between two strength sessions",
    PlacementReason.KEEPS_A_FREE_DAY: "and one day stays free of everything",
    PlacementReason.AGAINST_A_WISH: "not what you wished, but otherwise a session would go",
    PlacementReason.CLOSEST_TO_USUAL: "as close to the usual day as this week allows",
}
"""Why a session stands on its day; {run} is the run that it leaves fresh."""
REASONS = {
    ChoiceReason.PATTERN_OF_THE_WEEK: "movements that every running week needs",
    ChoiceReason.KEPT_TO_PROGRESS: "you know them, so they can grow",
    ChoiceReason.ROTATED: "extras, in turn with others",
    ChoiceReason.STANDS_IN: "in the place of one that didn't go well",
    ChoiceReason.SPARES_A_PLACE: "chosen because they are kind to what is sore",
    ChoiceReason.KIT_AT_HAND: "what you have at hand that day allows them",
    ChoiceReason.SPRING: "a little spring, first while you are fresh",
}


class EnglishSeasonPhrases(SeasonPhrases):
    """Phases, lighter weeks, races; the reasons of a session; less time today."""

    @override
    def stage_line(self, session: Session) -> Text:
        line = _stage(session.stage)
        return text(line) if line else Text(paragraphs=())

    @override
    def new_phase(self, phase: Phase) -> Text:
        return text(f"New from today: {PHASES[phase]}. {words.capital(PHASE_LINES[phase])}.")

    @override
    def rounds_line(self, session: Session) -> Text:
        circuit = session.circuit
        if circuit is None:
            return Text(paragraphs=())
        if circuit.rounds == 1:
            return text("One round: one set of each, in this order.")
        return text(
            f"{circuit.rounds} rounds: one set of each, in this order. "
            f"Rest {circuit.rest_between_rounds_seconds} seconds after each round."
        )

    @override
    def season(self, weeks: tuple[SeasonWeek, ...]) -> Text:
        lines = tuple(
            _stretch(tuple(stretch), number)
            for number, (_, stretch) in enumerate(groupby(weeks, key=lambda week: week.phase))
        )[:STRETCHES_SHOWN]
        lighter = tuple(words.short_date(week.monday) for week in weeks if week.lighter)
        races = tuple(_race(week.race) for week in weeks if week.race is not None)
        notes = (
            f"Lighter weeks from {words.listed(lighter[:4])}." if lighter else "",
            f"{words.capital(words.listed(races))}." if races else "",
            "A phase begins when you are ready for it, so dates may shift.",
        )
        return text(
            bold("Your season, as it looks today"),
            "\n".join(lines),
            *(note for note in notes if note),
        )

    @override
    def season_label(self) -> str:
        return "Season"

    @override
    def why_session(self, session: Session) -> Text:
        day = words.LONG_DAYS[session.day.weekday()]
        reasons = tuple(reason(each, session.protects) for each in session.reasons)
        lines: dict[str, list[str]] = {}
        for each in session.prescriptions:
            lines.setdefault(_because(each), []).append(words.exercise(each.exercise))
        stage = _stage(session.stage)
        return text(
            bold("Why this session"),
            *((paragraph(bold(day), f": {'; '.join(reasons)}."),) if reasons else ()),
            *((stage,) if stage else ()),
            *(
                paragraph(bold(words.listed(tuple(names))), f": {because}.")
                for because, names in lines.items()
            ),
        )

    @override
    def why_session_label(self) -> str:
        return "Why this?"

    @override
    def back_to_session_label(self) -> str:
        return "‹ The session"

    @override
    def less_time_label(self) -> str:
        return "Less time"

    @override
    def ask_minutes(self, session: Session) -> Text:
        return text(
            bold("How long do you have?"),
            f"As planned it takes about {session.minutes} minutes. "
            "The main exercises stay; extras go first, then sets.",
        )

    @override
    def minutes_label(self, minutes: int) -> str:
        return f"{minutes} min"

    @override
    def fitted_to(self, session: Session, minutes: int) -> Text:
        return text(f"Here is the version for {minutes} minutes. The next session is as planned.")

    @override
    def eased_today(self, condition: Condition) -> Text:
        return text(EASED[condition])

    @override
    def not_today(self, condition: Condition) -> Text:
        lead = "Very sore legs" if condition is Condition.VERY_SORE else "Like this"
        return text(f"{lead}: no session today. Another day, or let it go?")

    @override
    def condition_changes_nothing(self, condition: Condition) -> Text:
        del condition
        return text("Today leaves your legs alone anyway, so it stays as it is.")

    @override
    def condition_without_session(self, following: Session | None) -> Text:
        if following is None:
            return text("Nothing is planned today. Rest well.")
        return text(
            f"Nothing is planned today, so rest. If it is the same on "
            f"{words.long_date(following.day)}, tell me then."
        )

    @override
    def easy_run_noted(self, *, session_waits: bool, is_today: bool) -> Text:
        if not session_waits:
            return text("An easy run takes nothing from your plan. It stays as it is.")
        if is_today:
            return text(
                "An easy run takes nothing from today's session. Have something to eat in between."
            )
        return text("An easy run takes nothing from today's session. It stays as it is.")

    @override
    def hard_run_is_past(self) -> Text:
        return text("Good to know. That is long enough ago for your legs.")

    @override
    def get_well(self) -> Text:
        return text(
            "Get well first. Train again once you've had two days without symptoms, and say "
            "resume; I'll begin lighter. Chest pain or trouble breathing: see a doctor."
        )

    @override
    def taken_back(self) -> Text:
        return text("Taken back: today is as planned.")

    @override
    def as_planned_label(self) -> str:
        return "As planned after all"

    @override
    def comeback(self, days: int, *, ill: bool) -> Text:
        if ill:
            return text("First session after being ill, so it is a lighter one.")
        return text(f"{days} days since the last session, so this is a lighter one.")

    @override
    def still_coming_back(self) -> Text:
        return text("Still a lighter one, as you come back from the break.")

    @override
    def why_exercise(self, asked: Prescription) -> Text:
        trains = words.listed(CATALOGUE.get(asked.exercise).muscles)
        return text(
            f"{words.exercise(asked.exercise)} trains {trains}. In your plan: {_because(asked)}."
        )

    @override
    def what_is_too_much(self) -> Text:
        return text(
            "What is too much? Name one exercise, such as: lighter squats. Or I make a whole week "
            "lighter."
        )

    @override
    def which_exercise(self) -> Text:
        return text("Which exercise? Name one of your coming session, such as: swap the lunges.")

    @override
    def harder_by_showing(self) -> Text:
        return text(
            "It gets harder when your reps show it: tell me after the session how many good ones "
            "were left. Two clean sessions with some left mean a step up."
        )

    @override
    def place_noted_for_exercise(self, area: BodyArea) -> Text:
        return text(
            f"Noted for this exercise: your {words.area(area)}. If it is sore otherwise too, "
            "tell me and I spare it everywhere."
        )

    @override
    def nothing_else_suits(self) -> Text:
        return text("I have nothing gentler for that with your kit, so it stays as it is.")

    @override
    def cannot_be(self, said: str) -> Text:
        return text(f"{said} can't be right, so I changed nothing. What did you mean?")

    @override
    def fits_already(self, session: Session) -> Text:
        return text(f"This session is whole in {session.minutes} minutes; nothing changes.")

    @override
    def no_session_alone(self) -> Text:
        return text("Then no session until an adult and your coach are there again.")

    @override
    def sessions_follow(
        self, moved: tuple[tuple[Session, Session], ...], gone: tuple[Session, ...]
    ) -> Text:
        lines = (
            *(_moved(before, after) for before, after in moved),
            *(
                f"{words.capital(words.FOCUSES[each.focus])} on {words.long_date(each.day)} "
                "has no room now and goes."
                for each in gone
            ),
        )
        if not lines:
            return text("Your sessions stay where they are.")
        return text("\n".join(lines))


def reason(why: PlacementReason, protects: ProtectedRun | None) -> str:
    """A reason in a runner's words, naming the run it protects where there is one."""
    if protects is None:
        return PLACEMENTS[why].format(run="the next hard or long run")
    run = f"{words.weekday(protects.weekday)}'s {words.RUNS[protects.run]}"
    return PLACEMENTS[why].format(run=run)


def _because(asked: Prescription) -> str:
    place = None if asked.spared is None else words.area(asked.spared)
    match asked.reason:
        case ChoiceReason.STANDS_IN if place is not None:
            return f"in the place of one that your {place} didn't like"
        case ChoiceReason.SPARES_A_PLACE if place is not None:
            return f"kind to your {place}"
        case _:
            return REASONS[asked.reason]


def _stage(stage: Stage) -> str:
    race = "" if stage.race is None else _race(stage.race)
    match stage.phase:
        case Phase.RECOVERY if stage.gentle and stage.race:
            return f"After the {_name(stage.race)}: the joints and a gentle core, nothing more."
        case Phase.RECOVERY:
            return f"After the {_name(stage.race)}: light for now." if stage.race else ""
        case Phase.RACE_WEEK:
            return f"Race week ({race}): very little, so that you start fresh."
        case Phase.TAPER:
            return f"Easing off for the {race}: fewer sets, the same weights, nothing new."
        case _ if stage.lighter_week:
            return "A lighter week: fewer sets, so that the work of the last weeks can settle."
        case Phase.MAINTENANCE:
            return f"Race season ({race}): enough to keep what you have."
        case _ if stage.race is not None and not stage.may_progress:
            return f"Nothing goes up any more before the {race}."
        case _:
            return ""


def _name(race: Race | None) -> str:
    return "race" if race is None else words.distance(race.distance_km)


def _race(race: Race) -> str:
    return f"{words.distance(race.distance_km)} on {words.short_date(race.day)}"


def _stretch(weeks: tuple[SeasonWeek, ...], number: int) -> str:
    """A phase with its weeks; what it means is said of the present one and the next."""
    phase = weeks[0].phase
    begin = "Now" if number == 0 else f"From {words.short_date(weeks[0].monday)}"
    length = "1 week" if len(weeks) == 1 else f"{len(weeks)} weeks"
    line = f"{begin}: {PHASES[phase]}, {length}."
    return line if number > 1 else f"{line} {words.capital(PHASE_LINES[phase])}."


def _moved(before: Session, after: Session) -> str:
    named = words.capital(words.FOCUSES[before.focus])
    was, now = words.long_date(before.day), words.long_date(after.day)
    if before.day == after.day:
        return f"{words.long_date(after.day)} becomes {words.FOCUSES[after.focus]}."
    if before.focus is after.focus:
        return f"{named} moves from {was} to {now}."
    return f"{named} on {was} becomes {words.FOCUSES[after.focus]} on {now}."
