"""What a runner would rather not: days without strength, only before work."""

from coach.language.profile import says_nothing_applies
from coach.language.tokens import tokenise
from coach.language.words.calendar import DAYS
from coach.language.words.wishes import ANY_DAY, BEFORE_WORK, ONLY_ON
from coach.profile import Weekday, Wishes


def read_wishes(text: str) -> Wishes | None:
    """The wishes a text names ("never fridays", "only before work", "only weekends").

    None when it names none; no wishes at all for "none" or "any day is fine".
    """
    tokens = tokenise(text)
    if tokens in ANY_DAY or says_nothing_applies(tokens):
        return Wishes()
    before_work = tokens in BEFORE_WORK
    found = DAYS.find(tokens)
    named = {day for each in found for day in each.value}
    ends = {only.end for only in ONLY_ON.find(tokens)}
    if any(each.start in ends for each in found):
        named = set(range(7)) - named
    if not named and not before_work:
        return None
    return Wishes(never=tuple(Weekday(day) for day in sorted(named)), before_work=before_work)
