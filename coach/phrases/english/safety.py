"""What the coach says when safety comes first. It never diagnoses and never says "safe"."""

from typing_extensions import override

from coach.phrases.phrasebook.safety import SafetyPhrases
from coach.phrases.text import Text, bold, text
from coach.training_log import RedFlag


class EnglishSafetyPhrases(SafetyPhrases):
    """The screen's stops and the red flags."""

    @override
    def too_young(self) -> Text:
        return text(
            "I don't make plans for under-13s. Play, climbing and a good coach at the club "
            "are the right strength training for now."
        )

    @override
    def unsupervised(self) -> Text:
        return text(
            "Then not yet. From 13 to 17 I only make a plan when an adult and a qualified coach "
            "are there. Your club may have one; I'll be here."
        )

    @override
    def waits_for_doctor(self) -> Text:
        return text(
            "Please talk to a doctor before strength training. "
            "I'll keep your answers and make your plan as soon as they agree."
        )

    @override
    def doctor_cleared_me(self) -> str:
        return "My doctor has cleared it"

    @override
    def change_my_answer(self) -> str:
        return "Change my answer"

    @override
    def doctor_cleared(self) -> Text:
        return text("Good. I'll keep the plan light and steady.")

    @override
    def nothing_to_clear(self) -> str:
        return "Nothing is on hold."

    @override
    def screen_again(self) -> Text:
        return text("Before we go on, a quick look at your health again.")

    @override
    def health_first(self) -> Text:
        return text("Thanks for telling me. Training waits until you've answered this.")

    @override
    def screen_needed(self) -> str:
        return "I need this answer before the next session."

    @override
    def red_flag(self, flag: RedFlag) -> Text:
        match flag:
            case RedFlag.EMERGENCY:
                return text(
                    bold("Stop now, and sit or lie down. What you describe can be an emergency."),
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
                    "Pain in bone that is there at rest or at night, or a joint that swells or "
                    "catches, should be looked at before any more load. Please don't test it.",
                    "I've put all training and reminders on hold.",
                )

    @override
    def on_hold(self) -> Text:
        return text(
            "Training is on hold until a professional has looked at what you wrote. "
            "Tell me when they have cleared you."
        )

    @override
    def cleared_label(self) -> str:
        return "A professional has cleared me"

    @override
    def false_alarm_label(self) -> str:
        return "It was a false alarm"

    @override
    def false_alarm_sure(self) -> Text:
        return text("Are you sure? Only if it wasn't about a symptom of yours.")

    @override
    def false_alarm_yes(self) -> str:
        return "Yes, a false alarm"

    @override
    def false_alarm_no(self) -> str:
        return "No, keep the hold"

    @override
    def hold_kept(self) -> Text:
        return text("Then the hold stays. Please have it looked at.")

    @override
    def hold_over(self, *, false_alarm: bool) -> Text:
        if false_alarm:
            return text("Good to hear. We go on where we were.")
        return text("Good to hear. We go on where we were. Stop at once if it comes back.")
