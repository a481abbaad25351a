"""What was understood, what was not, and what was done last."""

from typing_extensions import override

from coach.dialogue import Doubt
from coach.phrases.english import words
from coach.phrases.phrasebook.understanding import UnderstandingPhrases
from coach.phrases.text import Text, bold, text

DOUBTS = {
    Doubt.SKIP: "You'd like to leave a session out.",
    Doubt.MOVE: "You'd like a session on another day.",
    Doubt.PAUSE: "You'd like a pause.",
    Doubt.ILLNESS: "You're ill, so training stops until you're well.",
    Doubt.TRIP: "You'll be away from home.",
    Doubt.SWAP: "You'd like another exercise instead.",
    Doubt.EASIER: "An exercise is too heavy, so it gets easier.",
    Doubt.RACE: "You have a race coming up.",
    Doubt.DATES: "Some of your runs are on other days.",
}
LONGEST_REPEATED = 60
"""Letters of the runner's own words that are repeated."""


class EnglishUnderstandingPhrases(UnderstandingPhrases):
    """What became of the runner's words."""

    @override
    def did_not_get(self, said: tuple[str, ...]) -> Text:
        quoted = tuple(f"“{_shortened(each)}”" for each in said)
        return text(f"I didn't get {words.listed(quoted)}.")

    @override
    def left_out(self, said: str) -> Text:
        return text(f"{words.capital(said)} can't be right, so I left it out.")

    @override
    def doubted(self, doubt: Doubt) -> Text:
        return text(DOUBTS[doubt])

    @override
    def is_that_right(self) -> Text:
        return text(bold("Did I get that right?"), "Nothing changes until you say so.")

    @override
    def correct_label(self) -> str:
        return "Correct"

    @override
    def confirmed(self) -> Text:
        return text("Good.")

    @override
    def tell_me_again(self) -> Text:
        return text("Then nothing changes. Tell me again in other words.")

    @override
    def nothing_changed_lately(self) -> Text:
        return text("Nothing so far: your sessions are as the plan first had them.")


def _shortened(said: str) -> str:
    return said if len(said) <= LONGEST_REPEATED else f"{said[:LONGEST_REPEATED]}…"
