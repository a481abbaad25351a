"""What the coach asks about a runner, and the one-line records of the answers."""

from datetime import date, time

from coach.phrases.english import words
from coach.phrases.text import Text, bold, italic, paragraph, text
from coach.profile import (
    AgeBand,
    BodyArea,
    Dose,
    Experience,
    HealthFlag,
    Kit,
    Profile,
    Race,
    RunKind,
    RunningWeek,
    SoreSpot,
)
from coach.units import MassUnit, Weight

KEPT = "✓ "


class QuestionPhrases:
    """Questions about the runner."""

    def greeting(self) -> Text:
        """The first hello, two lines."""
        return text(
            paragraph(
                bold("Hello, I'm Sturdy, a strength coach for runners."),
                "\nA few quick questions, then you have a plan that fits around your runs.",
            )
        )

    def welcome_back(self) -> Text:
        """/start again with a plan in place."""
        return text("Good to see you. Carry on where we were, or start afresh?")

    def fresh_start_asked(self) -> Text:
        """What a fresh start does."""
        return text(
            "A fresh start asks every question again and builds a new plan. "
            "Your training log stays, and so does anything pain took out."
        )

    def fresh_start_begun(self) -> Text:
        """The fresh start begins."""
        return text("A fresh start, then.")

    # --- the questions ---------------------------------------------------------------

    def ask_age(self) -> Text:
        """Consent and age."""
        return text(
            italic(
                "I keep your answers only to coach you, and /delete erases them all. "
                "Picking your age says that's fine with you."
            ),
            bold("How old are you?"),
        )

    def age_label(self, band: AgeBand) -> str:
        """An age band's button."""
        return words.AGES[band]

    def ask_health(self, *, minor: bool) -> Text:
        """The health screen."""
        opening: tuple[str, ...] = (
            (
                "At your age this works only with an adult and a qualified coach present, "
                "every session. Carry on only if that is so.",
            )
            if minor
            else ()
        )
        return text(
            *opening,
            bold("Is any of this true for you?"),
            "• Chest pain, fainting or dizzy spells, or breathlessness out of proportion\n"
            "• A doctor said: exercise only under supervision\n"
            "• A diagnosed heart, blood-pressure or other long-term condition\n"
            "• Prescribed medicine for such a condition\n"
            "• Pregnant, or gave birth recently\n"
            "• A bone, joint or muscle problem that exercise could make worse",
        )

    def health_label(self, flag: HealthFlag) -> str:
        """A health flag's button."""
        return words.HEALTH_FLAGS[flag]

    def none_of_these(self) -> str:
        """The one-tap answer."""
        return "None of these"

    def ask_doctor(self) -> Text:
        """Whether the doctor agreed."""
        return text(bold("Has your doctor agreed to strength training?"))

    def ask_week(self, week: RunningWeek, painting: RunKind) -> Text:
        """The running week as a grid."""
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

    def run_name(self, kind: RunKind) -> str:
        """A day's run in the grid; a dot for none."""
        return "·" if kind is RunKind.REST else words.RUNS[kind]

    def run_label(self, kind: RunKind, *, chosen: bool) -> str:
        """A kind's button."""
        return f"▸ {words.RUN_LABELS[kind]}" if chosen else words.RUN_LABELS[kind]

    def day_label(self, number: int, kind: RunKind) -> str:
        """A day's button, with its run's initial once set."""
        day = words.SHORT_DAYS[number]
        return day if kind is RunKind.REST else f"{day} {words.RUN_LABELS[kind][0]}"

    def ask_experience(self) -> Text:
        """Strength experience."""
        return text(bold("How much strength training have you done?"))

    def experience_label(self, experience: Experience) -> str:
        """An experience's button."""
        return words.EXPERIENCES[experience]

    def ask_kit(self) -> Text:
        """Kit."""
        return text(
            bold("What can you train with?"),
            "Tick what you have. A floor, a wall and a chair are always assumed.",
        )

    def kit_label(self, kit: Kit, *, ticked: bool) -> str:
        """A piece of kit's button."""
        return f"✓ {words.KITS[kit]}" if ticked else words.KITS[kit]

    def no_kit(self) -> str:
        """No kit."""
        return "Just my body"

    def full_gym(self) -> str:
        """A gym."""
        return "A full gym"

    def ask_dose(self) -> Text:
        """Sessions a week and minutes."""
        return text(
            bold("How much strength fits your week?"),
            paragraph(
                "Two short sessions already help. Or write it, such as ", italic("2 x 25 min"), "."
            ),
        )

    def dose_label(self, dose: Dose) -> str:
        """A dose's button."""
        return f"{dose.sessions} × {dose.minutes} min"

    def ask_sore(self, *, joint_problem: bool) -> Text:
        """Sore spots."""
        lead = "You mentioned a joint problem. " if joint_problem else ""
        return text(
            bold("Anything sore or niggling right now?"),
            f"{lead}What loads it stays out of your plan.",
        )

    def area_label(self, place: BodyArea, *, ticked: bool) -> str:
        """A place's button."""
        name = words.capital(words.AREAS[place])
        return f"✓ {name}" if ticked else name

    def nothing_sore(self) -> str:
        """No sore spot."""
        return "Nothing sore"

    def ask_race(self) -> Text:
        """The next race."""
        return text(
            bold("What's your next race?"),
            paragraph("Tap a distance, or write it: ", italic("half marathon on 14 March"), "."),
        )

    def ask_race_date(self, kilometres: float) -> Text:
        """The race's date."""
        return text(
            bold(f"When is your {words.distance(kilometres)}?"),
            paragraph(
                "Write the date, such as ", italic("14 March"), " or ", italic("in 8 weeks"), "."
            ),
        )

    def distance_label(self, kilometres: float) -> str:
        """A distance's button."""
        return words.capital(words.distance(kilometres))

    def no_race(self) -> str:
        """No race."""
        return "No race planned"

    def no_date_yet(self) -> str:
        """A race without a date."""
        return "No date yet"

    def ask_place(self, *, several: bool) -> Text:
        """Where the runner is."""
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

    def zone_label(self, zone: str, wall: time) -> str:
        """A zone's button: its city and what its clocks show."""
        return f"{words.place_of_zone(zone)} · {words.clock(wall)}"

    def share_place(self) -> str:
        """Share the location."""
        return "Share my location"

    def share_place_asked(self) -> Text:
        """Goes with the phone's own location button."""
        return text("Tap the button below. I keep only the time zone, not the place.")

    def share_place_done(self) -> Text:
        """The location came; the phone's own keyboard returns."""
        return text("Thanks, I have your time zone.")

    def ask_time(self) -> Text:
        """Reminder time."""
        return text(
            bold("When should the day's session reach you?"),
            paragraph("On strength days only. Or write a time, such as ", italic("6:45"), "."),
        )

    def ask_units(self) -> Text:
        """Units."""
        return text(bold("Do your weights come in kilograms or pounds?"))

    def unit_label(self, unit: MassUnit) -> str:
        """A unit's button."""
        return "Kilograms" if unit is MassUnit.KILOGRAM else "Pounds"

    def ask_weights(self, unit: MassUnit) -> Text:
        """Which weights are owned."""
        example = "4, 6, 8 kg" if unit is MassUnit.KILOGRAM else "5, 10, 15 lb"
        return text(
            bold("Which single weights do you have?"),
            paragraph(
                "Then I only ask for loads you own. Write them: ",
                italic(example),
                ", or ",
                italic("adjustable up to 24 kg" if unit is MassUnit.KILOGRAM else "5-50 lb"),
                ".",
            ),
        )

    def ask_body_mass(self, unit: MassUnit) -> Text:
        """Body weight, only for safe steps."""
        example = "68 kg" if unit is MassUnit.KILOGRAM else "150 lb"
        return text(
            bold("What do you weigh?"),
            paragraph(
                "It only sets how big a safe step is. Write it, such as ",
                italic(example),
                ", or skip it and I stay cautious.",
            ),
        )

    # --- small labels ----------------------------------------------------------------

    def back(self) -> str:
        """One question back."""
        return "‹ Back"

    def skip_question(self) -> str:
        """Leave a question open."""
        return "Skip"

    def ready(self) -> str:
        """Ticking is over."""
        return "That's it ›"

    def yes(self) -> str:
        """Yes."""
        return "Yes"

    def not_yet(self) -> str:
        """No, not yet."""
        return "Not yet"

    # --- one-line records ------------------------------------------------------------

    def age_record(self, band: AgeBand) -> str:
        """The age, kept."""
        return f"{KEPT}Age {words.AGES[band].lower()}"

    def health_record(self, flags: tuple[HealthFlag, ...]) -> str:
        """The health screen, kept."""
        if not flags:
            return f"{KEPT}Health: none of these"
        return f"{KEPT}Health: {'; '.join(words.HEALTH_FLAGS[flag].lower() for flag in flags)}"

    def doctor_record(self, *, agreed: bool) -> str:
        """The doctor's word, kept."""
        return f"{KEPT}Doctor: agreed" if agreed else f"{KEPT}Doctor: not yet"

    def week_record(self, week: RunningWeek) -> str:
        """The running week, kept."""
        days = tuple(
            f"{words.SHORT_DAYS[number]} {words.RUN_LABELS[kind].lower()}"
            for number, kind in enumerate(week.days)
            if kind is not RunKind.REST
        )
        return f"{KEPT}Running: {', '.join(days) or 'no runs at the moment'}"

    def experience_record(self, experience: Experience) -> str:
        """Experience, kept."""
        return f"{KEPT}Strength: {words.EXPERIENCES[experience].split(':', maxsplit=1)[0].lower()}"

    def kit_record(self, kit: tuple[Kit, ...]) -> str:
        """Kit, kept."""
        names = tuple(words.KITS[piece].lower() for piece in kit)
        return f"{KEPT}Kit: {words.listed(names) or 'just your body'}"

    def dose_record(self, dose: Dose) -> str:
        """Sessions and minutes, kept."""
        return f"{KEPT}{dose.sessions} × {dose.minutes} min a week"

    def sore_record(self, spots: tuple[SoreSpot, ...]) -> str:
        """Sore spots, kept."""
        names = tuple(words.area(spot.area, spot.side) for spot in spots)
        return f"{KEPT}Sore: {words.listed(names) or 'nothing'}"

    def race_record(self, race: Race | None) -> str:
        """The race, kept."""
        if race is None:
            return f"{KEPT}Race: none planned"
        return f"{KEPT}Race: {words.distance(race.distance_km)}, {self.full_date(race.day)}"

    def place_record(self, zone: str) -> str:
        """The zone, kept."""
        return f"{KEPT}{words.place_of_zone(zone)} time"

    def time_record(self, wall: time) -> str:
        """The reminder time, kept."""
        return f"{KEPT}Reminder at {words.clock(wall)}"

    def units_record(self, unit: MassUnit) -> str:
        """Units, kept."""
        return f"{KEPT}{self.unit_label(unit)}"

    def weights_record(self, weights: tuple[Weight, ...]) -> str:
        """Owned weights, kept."""
        if not weights:
            return f"{KEPT}Weights: not sure yet"
        return f"{KEPT}Weights: {', '.join(str(weight) for weight in weights)}"

    def body_mass_record(self, mass: Weight | None) -> str:
        """Body weight, kept without comment."""
        return f"{KEPT}Body weight: {mass}" if mass else f"{KEPT}Body weight: skipped"

    def full_date(self, day: date) -> str:
        """A date with its year."""
        return f"{words.short_date(day)} {day.year}"

    # --- misread ---------------------------------------------------------------------

    def misread_options(self) -> str:
        """An answer that fits none of the options."""
        return "I didn't get that. Tap one, or put it in other words."

    def misread_week(self) -> str:
        """Not a running week."""
        return "I didn't get that week. Try day and kind, such as: Tue tempo, Wed easy, Sun long."

    def misread_dose(self) -> str:
        """Not a dose."""
        return "I didn't get that. Write sessions and minutes, such as: 2 x 30 min."

    def dose_out_of_range(self) -> str:
        """A dose that cannot be."""
        return "I plan 1 to 3 sessions a week of 10 to 60 minutes. What would suit you?"

    def misread_race(self) -> str:
        """Not a race."""
        return "I didn't get that race. Write distance and date, such as: 10 km on 14 March."

    def race_in_the_past(self) -> str:
        """A race that has been."""
        return "That date has passed. When is the next one?"

    def misread_place(self) -> str:
        """Not a place."""
        return "I don't know that place. Try the nearest larger town, or: it is 18:42 for me."

    def misread_time(self) -> str:
        """Not a time."""
        return "I didn't get that time. Write it like 6:45 or 7pm."

    def misread_weights(self) -> str:
        """Not weights."""
        return "I didn't get those weights. Write them like 4, 6, 8 kg, or tap Skip."

    def misread_body_mass(self) -> str:
        """Not a body weight."""
        return "I didn't get that. Write it like 68 kg or 150 lb, or tap Skip."

    def first_question(self) -> str:
        """Nothing to go back to."""
        return "This is the first question."

    def old_button(self) -> str:
        """A button of an earlier question."""
        return "That question has moved on; here is the current one."

    def answers(self, profile: Profile) -> tuple[str, ...]:
        """Every answer in one line each, for /settings."""
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
            lines.append(self.race_record(profile.race.race))
        if profile.zone is not None:
            lines.append(self.place_record(profile.zone))
        if profile.reminder_time is not None:
            lines.append(self.time_record(profile.reminder_time))
        return tuple(line.removeprefix(KEPT) for line in lines)
