"""The session card, the day's other answers, and putting a session off."""

from datetime import date, time

from typing_extensions import override

from coach.knowledge.catalogue import CATALOGUE
from coach.phrases.english import words
from coach.phrases.english.plan import OBJECTIONS
from coach.phrases.phrasebook.session import SessionPhrases
from coach.phrases.text import Paragraph, Text, bold, italic, paragraph, text
from coach.plan import ExerciseId, Objection, Prescription, Session, WarmUp
from coach.profile import RunKind
from coach.training_log import FormFault, FormSign

WARM_UPS = {
    WarmUp.FULL: "Warm up 5 minutes: march, leg swings, easy squats and hinges.",
    WarmUp.LONG: "Warm up 8 minutes: march, leg swings, ankle rocks, easy squats and hinges.",
    WarmUp.SHORT: "Warm up 2 minutes: march on the spot, then a few easy squats.",
    WarmUp.RAMP_SETS: "Straight after your run: one easy set of the first exercise to get ready.",
}

CUES_AGAINST = {
    FormSign.BACK_ARCHED: "brace first, ribs down",
    FormSign.BACK_ROUNDED: "chest long, hips back",
    FormSign.JOINTS_LOCKED: "stop just short of straight",
    FormSign.MOMENTUM: "two seconds each way",
    FormSign.JERKY: "slow and even, or end the set",
    FormSign.SHORT_REPS: "the whole way, with fewer reps if need be",
    FormSign.KNEE_CAVED: "knee over the second toe",
    FormSign.HEELS_UP: "weight on the whole foot",
    FormSign.HIPS_DROPPED: "hips level, glutes tight",
    FormSign.OTHER: "slower, and stop while it's clean",
}
HARD_RUNS = (RunKind.TEMPO, RunKind.INTERVALS, RunKind.LONG)
SHORT_MINUTES = 15
"""A short session ends with its last set."""
LATER_THAN_THE_RUN = "Leave a few hours after your run."


class EnglishSessionPhrases(SessionPhrases):
    """A session and its day."""

    @override
    def session_title(self, session: Session, today: date) -> Text:
        when = "Today" if session.day == today else words.long_date(session.day)
        after = (
            f", after your {words.RUNS[session.run]}"
            if session.run not in (RunKind.REST, RunKind.OTHER)
            else ""
        )
        return text(
            bold(f"{when}: {words.FOCUSES[session.focus]}, about {session.minutes} min{after}")
        )

    @override
    def warm_up(self, session: Session) -> Text:
        if session.run in HARD_RUNS:
            return text(f"{LATER_THAN_THE_RUN} {WARM_UPS[session.warm_up]}")
        return text(WARM_UPS[session.warm_up])

    @override
    def session_lines(
        self,
        prescriptions: tuple[Prescription, ...],
        left_out: tuple[ExerciseId, ...],
        faults: tuple[FormFault, ...],
    ) -> Text:
        signs = {each.exercise: each.sign for each in faults}
        return Text(
            paragraphs=tuple(
                paragraph(f"{number}. {words.exercise(each.exercise)}: left out today")
                if each.exercise in left_out
                else _exercise(number, each, sign=signs.get(each.exercise))
                for number, each in enumerate(prescriptions, start=1)
            )
        )

    @override
    def loads_to_find(self, prescriptions: tuple[Prescription, ...]) -> Text:
        if not prescriptions:
            return Text(paragraphs=())
        names = words.listed(tuple(words.mention(each.exercise) for each in prescriptions))
        left = max(each.reps_in_reserve for each in prescriptions)
        return text(
            f"Finding your weight on {names}: if it's easy, go past the number until about {left} "
            "are left, and tell me the reps."
        )

    @override
    def too_heavy_label(self) -> str:
        return "Too heavy"

    @override
    def ask_too_heavy(self) -> Text:
        return text(bold("Which first set stopped well short?"), "7 of 10 reps or fewer.")

    @override
    def lighter_now(self, asked: Prescription, lighter: Prescription) -> Text:
        sets = "set" if lighter.sets == 1 else f"{lighter.sets} sets"
        burden = words.load(lighter.load)
        how = f"with {burden}" if lighter.load != asked.load else f"of {words.amount(lighter.work)}"
        name = words.exercise(asked.exercise)
        return text(f"{name}: the {sets} left {how}. Good form beats the number.")

    @override
    def effort_line(self, session: Session) -> Text:
        prescriptions = session.prescriptions
        if not prescriptions:
            return Text(paragraphs=())
        left = max(each.reps_in_reserve for each in prescriptions)
        rest = max(each.rest_seconds for each in prescriptions)
        between = "sets" if session.circuit is None else "exercises"
        return text(
            f"End each set with about {left} good reps still in you. "
            f"Rest {_duration(rest)} between {between}. Stop if anything hurts."
        )

    @override
    def cool_down(self, session: Session) -> Text:
        if session.minutes <= SHORT_MINUTES or not session.prescriptions:
            return Text(paragraphs=())
        return text("Then walk it off for 2 minutes.")

    @override
    def session_done(self, session: Session) -> Text:
        return text(
            f"✓ {words.capital(words.FOCUSES[session.focus])}, {words.long_date(session.day)}"
        )

    @override
    def session_held(self, session: Session) -> Text:
        return text(f"On hold: {words.FOCUSES[session.focus]}, {words.long_date(session.day)}")

    @override
    def session_some(self, session: Session) -> Text:
        return text(f"✓ Part of {words.FOCUSES[session.focus]}, {words.long_date(session.day)}")

    @override
    def session_skipped(self, session: Session, following: Session | None) -> Text:
        next_line = f" Next: {words.long_date(following.day)}." if following else ""
        return text(
            f"Skipped: {words.FOCUSES[session.focus]}, {words.long_date(session.day)}. "
            f"Nothing to make up for.{next_line}"
        )

    @override
    def session_old(self) -> str:
        return "That session is no longer in the plan."

    @override
    def session_replaced(self) -> str:
        return "That session has left the plan. Here is today's."

    @override
    def already_reported(self) -> str:
        return "Already noted."

    @override
    def not_planned(self) -> str:
        return "That session is off the plan."

    @override
    def free_day(self, session: Session | None) -> Text:
        if session is None:
            return text("Nothing planned today, and no session is coming up.")
        return text(
            f"Nothing planned today. Next: {words.FOCUSES[session.focus]} "
            f"on {words.long_date(session.day)}."
        )

    @override
    def now_not_allowed(self, objections: tuple[Objection, ...]) -> Text:
        return text(f"I'd leave it there: {OBJECTIONS[objections[0]]}.")

    @override
    def today_is_done(self, session: Session, following: Session | None) -> Text:
        next_line = f" Next: {words.long_date(following.day)}." if following else ""
        return text(f"Today's {words.FOCUSES[session.focus]} is done.{next_line}")

    @override
    def leave_out_today(self, names: tuple[str, ...]) -> Text:
        return text(
            f"Leave {words.listed(names)} for today. The rest is fine as long as it doesn't hurt."
        )

    @override
    def follow_up(self, session: Session) -> Text:
        return text(f"How did {words.FOCUSES[session.focus]} go? Not doing it is fine too.")

    @override
    def when_later(
        self, blocked: tuple[tuple[date, Objection], ...], *, evening: bool, days: bool
    ) -> Text:
        lead = "Later today, or another day?" if evening else "Which other day?"
        if not days:
            lead = "Later today? No other day works." if evening else "No other day works."
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

    @override
    def snoozed(self, wall: time) -> Text:
        return text(f"Fine, I'll be back at {words.clock(wall)}.")

    @override
    def moved(self, session: Session) -> Text:
        return text(
            f"Moved: {words.FOCUSES[session.focus]} is now on {words.long_date(session.day)}. "
            "Nothing else changes."
        )

    @override
    def move_not_allowed(self, day: date, objection: Objection) -> Text:
        return text(f"{words.long_date(day)} doesn't work: {OBJECTIONS[objection]}.")

    @override
    def too_late_today(self) -> str:
        return "That time has passed. Pick another one."

    @override
    def nothing_to_move(self) -> Text:
        return text("There is no session coming up to move.")

    @override
    def done_label(self) -> str:
        return "✓ Done"

    @override
    def some_label(self) -> str:
        return "Some of it"

    @override
    def other_day_label(self) -> str:
        return "Which days would do?"

    @override
    def later_label(self) -> str:
        return "Later"

    @override
    def skip_label(self) -> str:
        return "Skip"

    @override
    def do_now_label(self) -> str:
        return "Do it today instead"

    @override
    def keep_session_label(self) -> str:
        return "Keep it as it is"

    @override
    def catch_up_label(self, day: date) -> str:
        return f"On {words.short_date(day)} instead"

    @override
    def session_back(self, session: Session) -> Text:
        focus = words.FOCUSES[session.focus]
        return text(f"Taken back: {focus} is on {words.long_date(session.day)} again.")

    @override
    def put_back_label(self) -> str:
        return "Put it back"

    @override
    def weights_label(self) -> str:
        return "Tell me your weights"

    @override
    def time_label(self, wall: time) -> str:
        return f"Today {words.clock(wall)}"

    @override
    def date_label(self, day: date) -> str:
        return words.short_date(day)


def _exercise(number: int, asked: Prescription, *, sign: FormSign | None) -> Paragraph:
    name = words.exercise(asked.exercise)
    cue = CATALOGUE.get(asked.exercise).cues[0] if sign is None else _against(sign)
    return paragraph(
        bold(f"{number}. {name}"),
        f"  {words.dose(asked)}\n",
        *((f"{_ramp(asked)}\n",) if asked.ramp else ()),
        *((f"{manner}\n",) if (manner := _manner(asked)) else ()),
        italic(words.capital(cue) + "."),
    )


def _against(sign: FormSign) -> str:
    """What to do about the fault of last time."""
    return f"last time {words.SIGNS[sign]}: {CUES_AGAINST[sign]}"


def _manner(asked: Prescription) -> str:
    """Such as "3 seconds down. Only as far as it doesn't hurt."; empty for the usual way."""
    parts: list[str] = []
    if asked.lowering_seconds is not None:
        parts.append(f"{_duration(asked.lowering_seconds)} down.")
    if asked.pause_seconds is not None:
        parts.append(f"{_duration(asked.pause_seconds)} still at the lowest point.")
    if asked.smaller_range:
        parts.append("Only as far as it doesn't hurt.")
    return " ".join(parts)


def _ramp(asked: Prescription) -> str:
    """Such as "Easy sets first: 5 with 8 kg in each hand, 3 with 12 kg in each hand."."""
    sets = (f"{each.reps} with {words.load(each.load) or 'no weight'}" for each in asked.ramp)
    return f"Easy sets first: {', '.join(sets)}."


def _duration(seconds: int) -> str:
    if seconds == 1:
        return "1 second"
    if seconds >= 120 and seconds % 60 == 0:
        return f"{seconds // 60} minutes"
    return f"{seconds} seconds"
