"""A run that does not take place, told without saying what is there instead."""

from datetime import date, timedelta

from coach.language.dates import find_date
from coach.language.lexicon import phrases
from coach.language.tokens import tokenise, word_set
from coach.language.words.running import RUN_KINDS
from coach.profile import RunKind
from coach.values import Value

CANCELLED = phrases(
    "cancelled,canceled,called off,is off,was off,isnt on,is not on,isnt happening,not happening,"
    "got cancelled,is cancelled,was cancelled,got canceled,snowed off,rained off"
)
OF_STRENGTH = word_set("strength gym weights lifting session workout")
PARKRUN = word_set("parkrun park")
SATURDAY = 5
MOST_WORDS = 10


class CancelledRun(Value):
    """A run that is off: its kind, and its day where that is known."""

    run: RunKind
    day: date | None = None


def read_cancelled_run(text: str, today: date) -> CancelledRun | None:
    """Which run was called off; None for a race, for strength, and where none was."""
    tokens = tokenise(text)
    if tokens not in CANCELLED or "?" in tokens or len(tokens) > MOST_WORDS:
        return None
    runs = tuple(found.value for found in RUN_KINDS.find(tokens))
    named = next((run for run in runs if run is not RunKind.REST), None)
    if named in (None, RunKind.RACE, RunKind.OTHER):
        return None
    is_club = "club" in tokens
    if not (is_club or OF_STRENGTH.isdisjoint(tokens)):
        return None
    found = find_date(tokens, today)
    day = None if found is None else found.value
    if day is None and not PARKRUN.isdisjoint(tokens):
        day = today + timedelta(days=(SATURDAY - today.weekday()) % 7)
    return CancelledRun(run=named, day=day)
