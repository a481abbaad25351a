"""The morning after, the week looked back on, lighter weeks, silence, who should look at it."""

from typing_extensions import override

from coach.phrases.english import words
from coach.phrases.phrasebook.listening import ListeningPhrases
from coach.phrases.text import Text, bold, text
from coach.plan import ExerciseId
from coach.profile import BodyArea, Side, Spot
from coach.training_log import Compared, Sign, WhySeen

SIGN_WORDS = {
    Sign.LIFTS_MISSED: "lifts fell short twice in a row",
    Sign.STAYS_SORE: "your muscles stay sore",
    Sign.TIRED: "you were tired on three days this week",
    Sign.JOINT_ACHES: "something has hurt for more than a week",
    Sign.LONG_SINCE_LIGHTER: "you have trained six weeks without one",
}
SPOT_LABELS = {
    Spot.FRONT_OF_KNEE: "In front, around the kneecap",
    Spot.OUTSIDE_OF_KNEE: "On the outer side",
    Spot.MIDDLE_OF_ACHILLES: "In the tendon, above the heel",
    Spot.ACHILLES_AT_HEEL: "Right at the heel bone",
    Spot.UNDER_HEEL: "Under the heel",
    Spot.ALONG_SHIN: "Along the inner shin, a hand wide",
    Spot.POINT_ON_SHIN: "One point on the bone",
    Spot.SIT_BONE: "At the sit bone",
    Spot.BACK_OF_THIGH_SUDDENLY: "Back of the thigh, all at once",
    Spot.SIDE_OF_HIP: "On the outer side of the hip",
    Spot.DEEP_IN_GROIN: "Deep in the groin",
    Spot.LOW_BACK: "Across the lower back",
    Spot.FRONT_OF_SHOULDER: "In front of the shoulder",
    Spot.WRIST: "In the wrist",
    Spot.NECK: "In the neck",
    Spot.TWISTED_ANKLE: "An ankle that I twisted",
    Spot.CALF_SUDDENLY: "In the calf, all at once",
}
WHY_SEEN = {
    WhySeen.RISING: "has hurt more from week to week",
    WhySeen.NOT_BETTER: "is no better after two weeks of less",
}


class EnglishListeningPhrases(ListeningPhrases):
    """What follows from listening over days and weeks."""

    @override
    def ask_morning(self, area: BodyArea, side: Side | None) -> Text:
        place = words.area(area, None if side is Side.BOTH else side)
        return text(bold(f"How is your {place} this morning, compared with usual?"))

    @override
    def morning_better(self) -> str:
        return "Better"

    @override
    def morning_usual(self) -> str:
        return "As usual"

    @override
    def morning_worse(self) -> str:
        return "Worse"

    @override
    def morning_stiff(self) -> str:
        return "Worse, and stiff over half an hour"

    @override
    def morning_strong(self) -> str:
        return "It's 6/10 or more"

    @override
    def change_my_morning(self) -> str:
        return "Change my answer"

    @override
    def morning_changes_nothing(self, compared: Compared) -> Text:
        match compared:
            case Compared.BETTER:
                return text("Good to hear. Nothing changes.")
            case Compared.USUAL:
                return text("Noted. Nothing changes.")
            case Compared.WORSE:
                return text("Noted. It is already spared; nothing that loads it goes up.")

    @override
    def morning_is_past(self) -> str:
        return "That morning is over. If it still hurts, tell me after your next session."

    @override
    def morning_is_noted(self) -> str:
        return "Noted already."

    @override
    def week_done(self, done: int, planned: int) -> Text:
        if done == 0:
            return text(
                bold("No strength this week."), "That happens, and nothing has to be made up for."
            )
        if done > planned:
            return text(bold(f"Your week: {_sessions(done)} done."))
        return text(bold(f"Your week: {done} of {_sessions(planned)} done."))

    @override
    def week_without_change(self) -> Text:
        return text("Loads and reps stay as they are.")

    @override
    def more_changed(self) -> Text:
        return text("More has changed. Ask me “what changed?”.")

    @override
    def offer_lighter_week(
        self, signs: tuple[Sign, ...], exercises: tuple[ExerciseId, ...] | None
    ) -> Text:
        if exercises is not None:
            return text(
                f"How about a lighter week for the {_named(exercises)}? "
                "The sets fell short twice in a row."
            )
        reasons = words.listed(tuple(SIGN_WORDS[sign] for sign in signs))
        return text(f"How about a lighter week? {words.capital(reasons)}.")

    @override
    def take_lighter_week(self) -> str:
        return "Take it"

    @override
    def no_lighter_week(self) -> str:
        return "Not now"

    @override
    def lighter_week_taken(self, days: int, exercises: tuple[ExerciseId, ...] | None) -> Text:
        of = "" if exercises is None else f" of the {_named(exercises)}"
        return text(
            f"For {days} days: half the sets{of} and two more reps left, at the same weights. "
            "Then it goes on as before, by itself."
        )

    @override
    def lighter_week_declined(self) -> Text:
        return text("All right, the plan goes on as it is.")

    @override
    def take_back_lighter_week(self) -> str:
        return "Back to normal"

    @override
    def lighter_week_over(self) -> Text:
        return text("Back to normal: the full sets again.")

    @override
    def no_lighter_week_on_offer(self) -> str:
        return "That is over; the plan goes on as it is."

    @override
    def break_silence(self) -> Text:
        return text(
            bold("Two quiet weeks. No harm done."),
            "How shall we go on? Until you say, I stay quiet.",
        )

    @override
    def lighter_for_now(self) -> str:
        return "Lighter for a week"

    @override
    def stop_reminders(self) -> str:
        return "Stop reminders"

    @override
    def still_here(self) -> str:
        return "I'm still here"

    @override
    def good_to_hear_from_you(self) -> Text:
        return text("Good to hear from you.")

    @override
    def should_be_seen(self, area: BodyArea, why: WhySeen) -> Text:
        place = "it" if area is BodyArea.OTHER else f"the {words.AREAS[area]}"
        match why:
            case WhySeen.ABOVE_FIVE_AGAIN:
                return text(
                    f"That is the second time for {place}. Please let a physio or doctor look at "
                    "it before we load it again."
                )
            case WhySeen.BY_PLACE:
                return text(
                    f"Where {place} hurts, and how it came, please let a physio or doctor look at "
                    "it in the next days."
                )
            case WhySeen.RISING | WhySeen.NOT_BETTER:
                return text(
                    f"{words.capital(place)} {WHY_SEEN[why]}. Please let a physio or doctor look "
                    "at it."
                )

    @override
    def ask_spot(self, area: BodyArea) -> Text:
        return text(bold(f"Where exactly, at the {words.AREAS[area]}?"))

    @override
    def spot_label(self, spot: Spot) -> str:
        return SPOT_LABELS[spot]

    @override
    def elsewhere_there(self) -> str:
        return "Somewhere else there"

    @override
    def something_else(self) -> str:
        return "Something else"


def _sessions(count: int) -> str:
    return "1 session" if count == 1 else f"{count} sessions"


def _named(exercises: tuple[ExerciseId, ...]) -> str:
    return words.listed(tuple(words.mention(each) for each in exercises))
