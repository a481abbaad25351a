"""What the coach asks about a runner, and the one-line records of the answers."""

from datetime import date, time

from typing_extensions import override

from coach.knowledge.sore_places import is_to_be_seen_first
from coach.phrases.english import owned, words
from coach.phrases.english.preferences import EnglishPreferencePhrases
from coach.phrases.phrasebook.questions import QuestionPhrases
from coach.phrases.text import Text, bold, italic, paragraph, text
from coach.profile import (
    AgeBand,
    BodyArea,
    Dose,
    Experience,
    HealthFlag,
    Kit,
    OwnedLoads,
    Profile,
    Race,
    RunKind,
    RunningWeek,
    SoreSpot,
)
from coach.units import MassUnit, Weight

KEPT = "✓ "


class EnglishQuestionPhrases(QuestionPhrases):
    """Questions about the runner."""

    @override
    def greeting(self) -> Text:
        return text(
            paragraph(
                bold("Hello, I'm Sturdy, a strength coach for runners."),
                "\nA few quick questions, then you have a plan that fits around your runs.",
            )
        )

    @override
    def welcome_back(self) -> Text:
        return text("Good to see you. Carry on where we were, or start afresh?")

    @override
    def fresh_start_asked(self) -> Text:
        return text(
            "A fresh start asks every question again and builds a new plan. "
            "Your training log stays, and so does anything pain took out."
        )

    @override
    def fresh_start_begun(self) -> Text:
        return text("A fresh start, then.")

    @override
    def ask_age(self) -> Text:
        return text(
            italic(
                "I keep your answers only to coach you, and /delete erases them all. "
                "Picking your age says that's fine with you."
            ),
            bold("How old are you?"),
        )

    @override
    def age_label(self, band: AgeBand) -> str:
        return words.AGES[band]

    @override
    def minor_label(self, *, supervised: bool) -> str:
        band = words.AGES[AgeBand.FROM_13_TO_17]
        return f"{band}, adult and coach present" if supervised else f"{band}, on my own"

    @override
    def ask_supervision(self) -> Text:
        return text(
            bold("Will an adult and a qualified coach be there, every session?"),
            "At your age strength training works only that way.",
        )

    @override
    def ask_health(self) -> Text:
        return text(
            bold("Is any of this true for you?"),
            "• Chest pain, fainting or dizzy spells, or breathlessness out of proportion\n"
            "• A doctor said: exercise only under supervision\n"
            "• A diagnosed heart, blood-pressure or other long-term condition\n"
            "• Prescribed medicine for such a condition\n"
            "• Pregnant, or gave birth recently\n"
            "• A bone, joint or muscle problem that exercise could make worse",
        )

    @override
    def health_label(self, flag: HealthFlag) -> str:
        return words.HEALTH_FLAGS[flag]

    @override
    def none_of_these(self) -> str:
        return "None of these"

    @override
    def ask_doctor(self) -> Text:
        return text(bold("Has your doctor agreed to strength training?"))

    @override
    def ask_week(self, week: RunningWeek, painting: RunKind) -> Text:
        return text(
            bold("What does your running week look like?"),
            "\n".join(
                f"{words.SHORT_DAYS[number]}  {self.run_name(kind)}"
                for number, kind in enumerate(week.days)
            ),
            paragraph(
                "Pick a kind, then tap its days: now placing ",
                bold(words.RUN_LABELS[painting].lower()),
                ". Or write it: ",
                italic("Tue tempo, Wed easy, Sun long"),
            ),
        )

    @override
    def run_name(self, kind: RunKind) -> str:
        return "·" if kind is RunKind.REST else words.RUNS[kind]

    @override
    def run_label(self, kind: RunKind, *, chosen: bool) -> str:
        return f"▸ {words.RUN_LABELS[kind]}" if chosen else words.RUN_LABELS[kind]

    @override
    def day_label(self, number: int, kind: RunKind) -> str:
        day = words.SHORT_DAYS[number]
        return day if kind is RunKind.REST else f"{day} {words.RUN_LABELS[kind][0]}"

    @override
    def ask_experience(self) -> Text:
        return text(bold("How much strength training have you done?"))

    @override
    def experience_label(self, experience: Experience) -> str:
        return words.EXPERIENCES[experience]

    @override
    def ask_kit(self) -> Text:
        return text(
            bold("What can you train with?"),
            "Tick what you have. A floor, a wall and a chair are always assumed.",
        )

    @override
    def kit_label(self, kit: Kit, *, ticked: bool) -> str:
        return f"✓ {words.KITS[kit]}" if ticked else words.KITS[kit]

    @override
    def no_kit(self) -> str:
        return "Just my body"

    @override
    def full_gym(self) -> str:
        return "A full gym"

    @override
    def ask_dose(self) -> Text:
        return text(
            bold("How much strength fits your week?"),
            paragraph(
                "Two short sessions already help. Or write it, such as ", italic("2 x 25 min"), "."
            ),
        )

    @override
    def dose_label(self, dose: Dose) -> str:
        return f"{dose.sessions} × {dose.minutes} min"

    @override
    def ask_sore(self, *, joint_problem: bool) -> Text:
        lead = "You mentioned a joint problem. " if joint_problem else ""
        return text(
            bold("Anything sore or niggling right now?"),
            f"{lead}What it can't take stays out of your plan.",
        )

    @override
    def area_label(self, place: BodyArea, *, ticked: bool) -> str:
        name = words.capital(words.AREAS[place])
        return f"✓ {name}" if ticked else name

    @override
    def nothing_sore(self) -> str:
        return "Nothing sore"

    @override
    def ask_race(self) -> Text:
        return text(
            bold("What's your next race?"),
            paragraph("Tap a distance, or write it: ", italic("half marathon on 14 March"), "."),
        )

    @override
    def ask_race_date(self, kilometres: float) -> Text:
        return text(
            bold(f"When is your {words.distance(kilometres)}?"),
            paragraph(
                "Write the date, such as ", italic("14 March"), " or ", italic("in 8 weeks"), "."
            ),
        )

    @override
    def ask_race_distance(self, day: date) -> Text:
        return text(bold(f"How far is the race on {words.long_date(day)}?"))

    @override
    def distance_label(self, kilometres: float) -> str:
        return words.capital(words.distance(kilometres))

    @override
    def no_race(self) -> str:
        return "No race planned"

    @override
    def no_date_yet(self) -> str:
        return "No date yet"

    @override
    def ask_place(self, *, several: bool) -> Text:
        if several:
            return text(bold("Which of these is right for you?"))
        return text(
            bold("Where are you?"),
            paragraph(
                "So that reminders come by your own clock. Write a place, or just ",
                italic("it is 18:42 for me"),
                ".",
            ),
        )

    @override
    def zone_label(self, zone: str, wall: time) -> str:
        return f"{words.place_of_zone(zone)} · {words.clock(wall)}"

    @override
    def share_place(self) -> str:
        return "Share my location"

    @override
    def share_place_asked(self) -> Text:
        return text("Tap the button below. I keep only the time zone, not the place.")

    @override
    def share_place_done(self) -> Text:
        return text("Thanks, I have your time zone.")

    @override
    def ask_time(self) -> Text:
        return text(
            bold("When should the day's session reach you?"),
            paragraph("On strength days only. Or write a time, such as ", italic("6:45"), "."),
        )

    @override
    def ask_units(self) -> Text:
        return text(bold("Do your weights come in kilograms or pounds?"))

    @override
    def unit_label(self, unit: MassUnit) -> str:
        return "Kilograms" if unit is MassUnit.KILOGRAM else "Pounds"

    @override
    def ask_weights(self, unit: MassUnit, kit: tuple[Kit, ...]) -> Text:
        only_bands = not owned.weights_of(kit)
        return text(
            bold("Which bands do you have?" if only_bands else "Which weights can you use?"),
            paragraph(
                "Then I only ask for loads you have. Write them, such as:\n",
                italic("\n".join(owned.examples(unit, kit))),
            ),
        )

    @override
    def ask_body_mass(self, unit: MassUnit) -> Text:
        example = "68 kg" if unit is MassUnit.KILOGRAM else "150 lb"
        return text(
            bold("What do you weigh?"),
            paragraph(
                "It only sets how big a safe step is. Write it, such as ",
                italic(example),
                ", or skip it and I stay cautious.",
            ),
        )

    @override
    def back(self) -> str:
        return "‹ Back"

    @override
    def skip_question(self) -> str:
        return "Skip"

    @override
    def ready(self) -> str:
        return "That's it ›"

    @override
    def yes(self) -> str:
        return "Yes"

    @override
    def no(self) -> str:
        return "No"

    @override
    def not_yet(self) -> str:
        return "Not yet"

    @override
    def age_record(self, band: AgeBand) -> str:
        return f"{KEPT}Age {words.AGES[band].lower()}"

    @override
    def health_record(self, flags: tuple[HealthFlag, ...]) -> str:
        if not flags:
            return f"{KEPT}Health: none of these"
        return f"{KEPT}Health: {'; '.join(words.HEALTH_FLAGS[flag].lower() for flag in flags)}"

    @override
    def doctor_record(self, *, agreed: bool) -> str:
        return f"{KEPT}Doctor: agreed" if agreed else f"{KEPT}Doctor: not yet"

    @override
    def week_record(self, week: RunningWeek) -> str:
        days = tuple(
            f"{words.SHORT_DAYS[number]} {words.RUN_LABELS[kind].lower()}"
            for number, kind in enumerate(week.days)
            if kind is not RunKind.REST
        )
        return f"{KEPT}Running: {', '.join(days) or 'no runs at the moment'}"

    @override
    def experience_record(self, experience: Experience) -> str:
        return f"{KEPT}Strength: {words.EXPERIENCES[experience].split(':', maxsplit=1)[0].lower()}"

    @override
    def kit_record(self, kit: tuple[Kit, ...]) -> str:
        names = tuple(words.KITS[piece].lower() for piece in kit)
        return f"{KEPT}Kit: {words.listed(names) or 'just your body'}"

    @override
    def dose_record(self, dose: Dose) -> str:
        return f"{KEPT}{dose.sessions} × {dose.minutes} min a week"

    @override
    def sore_record(self, spots: tuple[SoreSpot, ...]) -> str:
        names = tuple(words.area(spot.area, spot.side) for spot in spots)
        first = tuple(words.AREAS[spot.area] for spot in spots if is_to_be_seen_first(spot))
        seen = f". The {words.listed(first)}: let a doctor or physio look at it" if first else ""
        rest = ", I leave it alone until then" if first else ""
        return f"{KEPT}Sore: {words.listed(names) or 'nothing'}{seen}{rest}"

    @override
    def race_record(self, races: tuple[Race, ...]) -> str:
        if not races:
            return f"{KEPT}Race: none planned"
        told = (f"{words.distance(race.distance_km)}, {self.full_date(race.day)}" for race in races)
        return f"{KEPT}{'Races' if len(races) > 1 else 'Race'}: {'; '.join(told)}"

    @override
    def place_record(self, zone: str) -> str:
        return f"{KEPT}{words.place_of_zone(zone)} time"

    @override
    def time_record(self, wall: time) -> str:
        return f"{KEPT}Reminder at {words.clock(wall)}"

    @override
    def units_record(self, unit: MassUnit) -> str:
        return f"{KEPT}{self.unit_label(unit)}"

    @override
    def weights_record(self, loads: OwnedLoads) -> str:
        return f"{KEPT}Weights: {owned.told(loads) or 'the usual steps'}"

    @override
    def body_mass_record(self, mass: Weight | None) -> str:
        return f"{KEPT}Body weight: {mass}" if mass else f"{KEPT}Body weight: skipped"

    @override
    def full_date(self, day: date) -> str:
        return f"{words.short_date(day)} {day.year}"

    @override
    def misread_options(self) -> str:
        return "I didn't get that. Tap one, or put it in other words."

    @override
    def misread_week(self) -> str:
        return "I didn't get that week. Try day and kind, such as: Tue tempo, Wed easy, Sun long."

    @override
    def misread_dose(self) -> str:
        return "I didn't get that. Write sessions and minutes, such as: 2 x 30 min."

    @override
    def dose_out_of_range(self) -> str:
        return "I plan 1 to 3 sessions a week of 10 to 60 minutes. What would suit you?"

    @override
    def misread_race(self) -> str:
        return "I didn't get that race. Write distance and date, such as: 10 km on 14 March."

    @override
    def race_in_the_past(self) -> str:
        return "That date has passed. When is the next one?"

    @override
    def misread_place(self) -> str:
        return "I don't know that place. Try the nearest larger town, or: it is 18:42 for me."

    @override
    def misread_time(self) -> str:
        return "I didn't get that time. Write it like 6:45 or 7pm."

    @override
    def misread_weights(self, unit: MassUnit, kit: tuple[Kit, ...]) -> str:
        if not owned.weights_of(kit):
            return (
                "I didn't get those bands. I know tan, yellow, red, green, blue, black, silver and "
                "gold, or call them light, medium and heavy. Or tap Skip."
            )
        example = owned.examples(unit, kit)[0]
        return f"I didn't get those weights. Write them like {example}, or tap Skip."

    @override
    def misread_body_mass(self) -> str:
        return "I didn't get that. Write it like 68 kg or 150 lb, or tap Skip."

    @override
    def first_question(self) -> str:
        return "This is the first question."

    @override
    def old_button(self) -> str:
        return "That question has moved on; here is the current one."

    @override
    def answers(self, profile: Profile) -> tuple[str, ...]:
        lines: list[str] = []
        if profile.running_week is not None:
            lines.append(self.week_record(profile.running_week))
        if profile.dose is not None:
            lines.append(self.dose_record(profile.dose))
        if profile.experience is not None:
            lines.append(self.experience_record(profile.experience))
        if profile.kit is not None:
            lines.append(self.kit_record(profile.kit))
        if profile.sore_spots is not None:
            lines.append(self.sore_record(profile.sore_spots))
        if profile.race is not None:
            lines.append(self.race_record(profile.race.races))
        if profile.zone is not None:
            lines.append(self.place_record(profile.zone))
        if profile.reminder_time is not None:
            lines.append(self.time_record(profile.reminder_time))
        lines.extend(_wished(EnglishPreferencePhrases(), profile))
        return tuple(line.removeprefix(KEPT) for line in lines)


def _wished(say: EnglishPreferencePhrases, profile: Profile) -> tuple[str, ...]:
    """What a runner told on wish, each only once it was told."""
    other = profile.alternate_week
    told = (
        None if profile.style is None else say.style_record(profile.style),
        None if profile.wishes is None else say.wishes_record(profile.wishes),
        None if other is None else say.other_week_record(other),
        say.dates_record(profile.dated_runs, profile.busy_days)
        if profile.dated_runs or profile.busy_days
        else None,
        say.trips_record(profile.trips) if profile.trips else None,
    )
    return tuple(line for line in told if line is not None)
