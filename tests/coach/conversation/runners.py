"""Runners with a plan, come by the way every runner comes: through the interview."""

from datetime import UTC, datetime
from functools import cache
from types import MappingProxyType

from coach.dialogue import MinorDraft, Question
from tests.coach.conversation.driver import Chat

MONDAY_MORNING = datetime(2026, 11, 30, 5, 30, tzinfo=UTC)
"""06:30 in Berlin, half an hour before the first reminder."""
ARTICLE_WEEK = "Tue tempo, Wed easy, Fri tempo, Sat easy, Sun long"
"""Two sessions land on Monday (upper and core) and Wednesday (lower); Thursday stays free."""

WORDS = MappingProxyType(
    {
        Question.AGE: "35",
        Question.HEALTH: "none of these",
        Question.DOCTOR: "yes",
        Question.WEEK: ARTICLE_WEEK,
        Question.EXPERIENCE: "on and off",
        Question.KIT: "just my body",
        Question.DOSE: "2 x 30 min",
        Question.SORE: "nothing",
        Question.RACE: "no race",
        Question.TIME: "7:00",
    }
)
"""An answer to each question; the place is a tap on the zone that the front end knows."""


def newcomer(now: datetime = MONDAY_MORNING, zone: str = "Europe/Berlin") -> Chat:
    """Somebody who has just said hello."""
    return Chat(now=now).start(language="en", zone_hint=zone)


def interviewed(chat: Chat, answers: dict[Question, str] | None = None) -> Chat:
    """Somebody who answers whatever is asked, until nothing of the interview is left."""
    given = {**WORDS, **(answers or {})}
    while (asking := chat.athlete.dialogue.asking) is not None and chat.athlete.plan is None:
        if asking.question is Question.PLACE and Question.PLACE not in given:
            chat.tap_button(chat.newest.buttons[0], chat.newest.card)
        else:
            is_minor = isinstance(asking.draft, MinorDraft)
            chat.say("yes" if is_minor else given[asking.question])
    return chat


def runner(
    answers: dict[Question, str] | None = None,
    now: datetime = MONDAY_MORNING,
    zone: str = "Europe/Berlin",
) -> Chat:
    """A runner with a plan: the article's running week, no kit, two sessions of half an hour."""
    return _runner(tuple((answers or {}).items()), now, zone).copy()


@cache
def _runner(answers: tuple[tuple[Question, str], ...], now: datetime, zone: str) -> Chat:
    return interviewed(newcomer(now, zone), dict(answers))


def lifter(now: datetime = MONDAY_MORNING) -> Chat:
    """A runner with dumbbells, whose weights are known."""
    return _lifter(now).copy()


@cache
def _lifter(now: datetime) -> Chat:
    chat = runner({Question.KIT: "dumbbells"}, now)
    return chat.tap("Kilograms").say("2, 4, 6, 8, 10, 12 kg").say("70 kg")
