"""Which session a runner wants to move, and where to."""

from datetime import date, timedelta

from coach.language.dates import WEEK, day_at
from coach.language.lexicon import Found
from coach.language.readings import MoveReading
from coach.language.tokens import Tokens, tokenise, word_set
from coach.language.words.calendar import WEEKDAYS
from coach.language.words.intents import MOVE_VERBS, SESSION_NOUNS

TOWARDS = word_set("to til till until onto for")
"""Before a day they name it as the one to move to."""
AWAY_FROM = word_set("from of than")
"""Before a day they name it as the one of the session ("friday instead of thursday")."""
EARLIER = word_set("forward forwards earlier sooner")
"""The session moves towards today, not away from it."""
JOINING = word_set("on the my this 's")


def read_move(text: str, today: date) -> MoveReading:
    """The day of the session to be moved and the day to move it to, as far as both are told.

    A bare weekday is today or the next one for the session, and the next one after the session
    for where it goes ("move monday's session to tuesday"); without a session, after today.
    """
    tokens = tokenise(text)
    days = _days(tokens, today)
    source = next((day for day in days if _is_source(tokens, day)), None)
    if source is None and len(days) > 1 and not _is_target(tokens, days[0]):
        source = days[0]
    session_day = None if source is None else _day_of_session(tokens, source, today)
    targets = [day for day in days if day is not source]
    target = next((day for day in targets if _is_target(tokens, day)), None)
    target = target or (targets[-1] if targets else None)
    if target is None:
        return MoveReading(session_day=session_day)
    start = today if session_day is None or not EARLIER.isdisjoint(tokens) else session_day
    return MoveReading(session_day=session_day, to=_from(tokens, target, start, today))


def _days(tokens: Tokens, today: date) -> tuple[Found[date], ...]:
    found: list[Found[date]] = []
    index = 0
    while index < len(tokens):
        day = day_at(tokens, index, today)
        if day is not None:
            found.append(day)
        index = index + 1 if day is None else day.end
    return tuple(found)


def _is_source(tokens: Tokens, day: Found[date]) -> bool:
    """Whether a day is that of the session: "monday's session", "push today", "from monday"."""
    place = _before_joining(tokens, day)
    before = tokens[place - 1 : place] if place > 0 else ()
    if not AWAY_FROM.isdisjoint(before):
        return True
    if not TOWARDS.isdisjoint(before):
        return False
    names_session = not SESSION_NOUNS.isdisjoint(tokens[day.end : day.end + 1])
    return names_session or any(verb.end == place for verb in MOVE_VERBS.find(tokens))


def _is_target(tokens: Tokens, day: Found[date]) -> bool:
    place = _before_joining(tokens, day)
    return place > 0 and tokens[place - 1] in TOWARDS


def _before_joining(tokens: Tokens, day: Found[date]) -> int:
    place = day.start
    while place > 0 and tokens[place - 1] in JOINING:
        place -= 1
    return place


def _day_of_session(tokens: Tokens, day: Found[date], today: date) -> date:
    """Today's own weekday is today, where it is not "next monday"."""
    is_bare = WEEKDAYS.at(tokens, day.start) is not None
    return today if is_bare and day.value == today + timedelta(days=WEEK) else day.value


def _from(tokens: Tokens, day: Found[date], start: date, today: date) -> date:
    """The day as seen from `start`, where it is a bare weekday; else as it is."""
    if WEEKDAYS.at(tokens, day.start) is None:
        return day.value
    seen = day_at(tokens, day.start, max(start, today))
    return day.value if seen is None else seen.value
