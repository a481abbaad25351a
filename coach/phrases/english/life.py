"""Pausing, silence, goodbye, help, progress, and what to say to the unreadable."""

from datetime import date

from typing_extensions import override

from coach.phrases.english import words
from coach.phrases.phrasebook.life import LifePhrases
from coach.phrases.text import Text, bold, italic, paragraph, text
from coach.plan import ExerciseId
from coach.training_log import ExerciseState
from coach.units import Weight


class EnglishLifePhrases(LifePhrases):
    """Everything around training."""

    @override
    def help(self) -> Text:
        return text(
            bold("I fit strength training around your runs."),
            "On strength days I send the session. Tap what you did, or just write it:",
            italic("done, 3x10 squats 12kg, left knee 3/10"),
            "Pain beats form, form beats effort, effort beats the plan. I give training advice, "
            "not medical advice.",
        )

    @override
    def not_understood(self) -> str:
        return "I didn't get that."

    @override
    def not_understood_idle(self) -> Text:
        return text("I didn't get that. Try /today, /plan, or tell me what you did.")

    @override
    def nod_in_return(self) -> Text:
        return text("All right. Write whenever something changes.")

    @override
    def nothing_to_read(self) -> str:
        return "I can only read words and taps."

    @override
    def log_label(self) -> str:
        return "Report"

    @override
    def pause_label(self) -> str:
        return "Pause"

    @override
    def stop_label(self) -> str:
        return "Stop messages"

    @override
    def start_label(self) -> str:
        return "Start again"

    @override
    def help_label(self) -> str:
        return "Help"

    @override
    def edited_unread(self) -> Text:
        return text("I don't re-read edited messages; send it again if it matters.")

    @override
    def welcome(self) -> Text:
        return text("Hello. What can I do for you?")

    @override
    def thanks(self) -> Text:
        return text("Any time.")

    @override
    def button_gone(self) -> str:
        return "That button has had its day."

    @override
    def ask_pause(self) -> Text:
        return text(
            bold("Until when shall I pause?"),
            paragraph("Or write a date, such as ", italic("until 14 March"), "."),
        )

    @override
    def misread_pause(self) -> str:
        return "I didn't get that date. Write it like: until 14 March, or tap one."

    @override
    def no_pause(self) -> Text:
        return text("No pause, then.")

    @override
    def week_label(self, weeks: int) -> str:
        return "1 week" if weeks == 1 else f"{weeks} weeks"

    @override
    def until_told_label(self) -> str:
        return "Until I'm back"

    @override
    def paused(self, until: date | None) -> Text:
        if until is None:
            return text("Paused. Send /today when you're back; nothing is lost.")
        return text(f"Paused until {words.long_date(until)}. Enjoy the break.")

    @override
    def pause_taken_back(self) -> Text:
        return text("Taken back: no pause. Your plan goes on.")

    @override
    def resumed(self) -> Text:
        return text("Good to have you back.")

    @override
    def resume_label(self) -> str:
        return "I'm back"

    @override
    def stopped(self) -> Text:
        return text("I'm quiet from now on. Everything is kept; /start wakes me.")

    @override
    def still_paused(self, until: date | None) -> Text:
        if until is None:
            return text("You're on a pause.")
        return text(f"You're on a pause until {words.long_date(until)}.")

    @override
    def ask_delete(self) -> Text:
        return text(
            bold("Erase everything?"),
            "Your answers, plan and training log go for good. I can't bring them back.",
        )

    @override
    def keep_label(self) -> str:
        return "Keep everything"

    @override
    def delete_label(self) -> str:
        return "Erase everything"

    @override
    def kept(self) -> Text:
        return text("Nothing was erased.")

    @override
    def goodbye(self) -> Text:
        return text("Erased. Run well.")

    @override
    def carry_on_label(self) -> str:
        return "Carry on"

    @override
    def fresh_start_label(self) -> str:
        return "Start afresh"

    @override
    def no_progress_yet(self) -> Text:
        return text(
            "Nothing to show yet. After your first session you'll see what you did here, "
            "and after the second what changed."
        )

    @override
    def progress(self, weeks: tuple[tuple[date, int], ...]) -> Text:
        lines = tuple(
            f"Week of {words.short_date(monday)[4:]}  {'●' * count or '–'}"
            for monday, count in weeks
        )
        return text(bold("Sessions kept"), "\n".join(lines))

    @override
    def where_you_stand(self, states: tuple[ExerciseState, ...]) -> Text:
        if not states:
            return Text(paragraphs=())
        lines = tuple(
            f"{words.exercise(state.exercise)}  {state.sets} × {words.amount(state.work)}"
            + (f" · {words.load(state.load)}" if words.load(state.load) else "")
            for state in states
        )
        return text(bold("Where you stand"), "\n".join(lines))

    @override
    def estimated_strength(
        self, lifts: tuple[tuple[ExerciseId, Weight, Weight, date], ...]
    ) -> Text:
        if not lifts:
            return Text(paragraphs=())
        lines = tuple(
            f"{words.exercise(name)}  {first} → {now}, since {words.short_date(day)}"
            for name, first, now, day in lifts
        )
        return text(
            bold("What you could lift once, estimated"),
            "\n".join(lines),
            "By Epley's formula from sets of 12 reps at most: a trend, not a number to try.",
        )

    @override
    def out_for_now(self, names: tuple[ExerciseId, ...]) -> Text:
        if not names:
            return Text(paragraphs=())
        return text(f"Out for now: {words.listed(tuple(words.exercise(each) for each in names))}.")

    @override
    def last_changes(self, lines: Text) -> Text:
        if not lines.paragraphs:
            return lines
        return text(bold("What changed lately")) + lines
