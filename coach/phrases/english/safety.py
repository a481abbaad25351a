"""What the coach says when safety comes first. It never diagnoses and never says "safe"."""

from coach.phrases.text import Text, bold, text
from coach.training_log import RedFlag


class SafetyPhrases:
    """The screen's stops and the red flags."""

    def too_young(self) -> Text:
        """Under 13."""
        return text(
            "I don't make plans for under-13s. Play, climbing and a good coach at the club "
            "are the right strength training for now."
        )

    def waits_for_doctor(self) -> Text:
        """No plan until a doctor cleared it."""
        return text(
            "Please talk to a doctor before strength training. "
            "I'll keep your answers and make your plan as soon as they agree."
        )

    def doctor_cleared_me(self) -> str:
        """The doctor agreed."""
        return "My doctor has cleared it"

    def change_my_answer(self) -> str:
        """The answer was wrong."""
        return "Change my answer"

    def doctor_cleared(self) -> Text:
        """Noted."""
        return text("Good. I'll keep the plan light and steady.")

    def nothing_to_clear(self) -> str:
        """Nothing is on hold."""
        return "Nothing is on hold."

    def screen_again(self) -> Text:
        """The screen is due again."""
        return text("Before we go on, a quick look at your health again.")

    def screen_needed(self) -> str:
        """The screen cannot be left out."""
        return "I need this answer before the next session."

    def red_flag(self, flag: RedFlag) -> Text:
        """What to do now."""
        match flag:
            case RedFlag.EMERGENCY:
                return text(
                    bold("Stop exercising now. What you describe can be an emergency."),
                    "Call your local emergency number, or have someone call. Don't drive yourself.",
                    "I've put all training and reminders on hold.",
                )
            case RedFlag.URGENT:
                return text(
                    bold("Stop for now. What you describe should be seen by a doctor today."),
                    "If it gets worse, or you get short of breath or have chest pain, call your "
                    "local emergency number.",
                    "I've put all training and reminders on hold.",
                )
            case RedFlag.ASSESS:
                return text(
                    bold("Stop running and jumping for now. This needs a doctor within days."),
                    "Pain in bone that is there at rest or at night should be looked at before "
                    "any more load. Please don't test it.",
                    "I've put all training and reminders on hold.",
                )

    def on_hold(self) -> Text:
        """Asked for training during a hold."""
        return text(
            "Training is on hold until a professional has looked at what you wrote. "
            "Tell me when they have cleared you."
        )

    def cleared_label(self) -> str:
        """A professional cleared it."""
        return "A professional has cleared me"

    def false_alarm_label(self) -> str:
        """It was a false alarm."""
        return "It was a false alarm"

    def false_alarm_sure(self) -> Text:
        """Asked a second time."""
        return text("Are you sure? Only if it wasn't about a symptom of yours.")

    def false_alarm_yes(self) -> str:
        """Sure."""
        return "Yes, a false alarm"

    def false_alarm_no(self) -> str:
        """Not sure."""
        return "No, keep the hold"

    def hold_kept(self) -> Text:
        """The hold stays."""
        return text("Then the hold stays. Please have it looked at.")

    def hold_over(self, *, false_alarm: bool) -> Text:
        """Coaching goes on."""
        if false_alarm:
            return text("Good to hear. We go on where we were.")
        return text("Good to hear. We go on where we were. Stop at once if it comes back.")
