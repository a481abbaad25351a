"""Pausing, silence, goodbye, help, progress, and what to say to the unreadable."""

from datetime import date

from coach.phrases.english import words
from coach.phrases.text import Text, bold, italic, paragraph, text
from coach.plan import ExerciseId
from coach.training_log import ExerciseState


class LifePhrases:
    """Everything around training."""

    def help(self) -> Text:
        """What the coach does and how to talk to it."""
        return text(
            bold("I fit strength training around your runs."),
            "On strength days I send the session. Tap what you did, or just write it:",
            italic("done, 3x10 squats 12kg, left knee 3/10"),
            "Pain beats form, form beats effort, effort beats the plan. I give training advice, "
            "not medical advice.",
        )

    def not_understood(self) -> str:
        """Unknown words."""
        return "I didn't get that."

    def not_understood_idle(self) -> Text:
        """Unknown words with nothing asked."""
        return text("I didn't get that. Try /today, /plan, or tell me what you did.")

    def nothing_to_read(self) -> str:
        """A sticker, a voice message, a picture."""
        return "I can only read words and taps."

    def log_label(self) -> str:
        """Report a session."""
        return "Report"

    def pause_label(self) -> str:
        """Pause."""
        return "Pause"

    def stop_label(self) -> str:
        """Silence."""
        return "Stop messages"

    def start_label(self) -> str:
        """From the start."""
        return "Start again"

    def help_label(self) -> str:
        """Help."""
        return "Help"

    def edited_unread(self) -> Text:
        """An edited message."""
        return text("I don't re-read edited messages; send it again if it matters.")

    def welcome(self) -> Text:
        """A greeting in return."""
        return text("Hello. What can I do for you?")

    def thanks(self) -> Text:
        """Thanks in return."""
        return text("Any time.")

    def button_gone(self) -> str:
        """A button that no longer exists."""
        return "That button has had its day."

    # --- pause, stop, delete ---------------------------------------------------------

    def ask_pause(self) -> Text:
        """Until when."""
        return text(
            bold("Until when shall I pause?"),
            paragraph("Or write a date, such as ", italic("until 14 March"), "."),
        )

    def misread_pause(self) -> str:
        """Not a date."""
        return "I didn't get that date. Write it like: until 14 March, or tap one."

    def week_label(self, weeks: int) -> str:
        """A pause in weeks."""
        return "1 week" if weeks == 1 else f"{weeks} weeks"

    def until_told_label(self) -> str:
        """An open pause."""
        return "Until I'm back"

    def paused(self, until: date | None) -> Text:
        """Paused."""
        if until is None:
            return text("Paused. Send /today when you're back; nothing is lost.")
        return text(f"Paused until {words.long_date(until)}. Enjoy the break.")

    def resumed(self) -> Text:
        """Back."""
        return text("Good to have you back.")

    def resume_label(self) -> str:
        """Go on."""
        return "I'm back"

    def stopped(self) -> Text:
        """Silence."""
        return text("I'm quiet from now on. Everything is kept; /start wakes me.")

    def still_paused(self, until: date | None) -> Text:
        """Asked for training during a pause."""
        if until is None:
            return text("You're on a pause.")
        return text(f"You're on a pause until {words.long_date(until)}.")

    def ask_delete(self) -> Text:
        """Before everything is erased."""
        return text(
            bold("Erase everything?"),
            "Your answers, plan and training log go for good. I can't bring them back.",
        )

    def keep_label(self) -> str:
        """Do not delete."""
        return "Keep everything"

    def delete_label(self) -> str:
        """Delete."""
        return "Erase everything"

    def kept(self) -> Text:
        """Nothing was deleted."""
        return text("Nothing was erased.")

    def goodbye(self) -> Text:
        """Erased."""
        return text("Erased. Run well.")

    def carry_on_label(self) -> str:
        """Go on as before."""
        return "Carry on"

    def fresh_start_label(self) -> str:
        """Start afresh."""
        return "Start afresh"

    # --- progress --------------------------------------------------------------------

    def no_progress_yet(self) -> Text:
        """Nothing reported yet."""
        return text(
            "Nothing to show yet. After your first session you'll see what you did here, "
            "and after the second what changed."
        )

    def progress(self, weeks: tuple[tuple[date, int], ...]) -> Text:
        """Sessions kept a week."""
        lines = tuple(
            f"Week of {words.short_date(monday)[4:]}  {'●' * count or '–'}"
            for monday, count in weeks
        )
        return text(bold("Sessions kept"), "\n".join(lines))

    def where_you_stand(self, states: tuple[ExerciseState, ...]) -> Text:
        """Each exercise as it now is."""
        if not states:
            return Text(paragraphs=())
        lines = tuple(
            f"{words.exercise(state.exercise)}  {state.sets} × {words.amount(state.work)}"
            + (f" · {words.load(state.load)}" if words.load(state.load) else "")
            for state in states
        )
        return text(bold("Where you stand"), "\n".join(lines))

    def out_for_now(self, names: tuple[ExerciseId, ...]) -> Text:
        """What pain took out."""
        if not names:
            return Text(paragraphs=())
        return text(f"Out for now: {words.listed(tuple(words.exercise(each) for each in names))}.")

    def last_changes(self, lines: Text) -> Text:
        """The latest changes with their reasons."""
        if not lines.paragraphs:
            return lines
        return text(bold("What changed lately")) + lines
