"""What is different today or for a while: little time, a trip, a date, a race, a wish.

Each changes the plan at once when all of it was said, and asks for the rest when it was not.
"""

from datetime import timedelta

from coach.athlete import Paused
from coach.conversation import (
    answers,
    asking,
    conditions,
    diary,
    interview,
    life,
    plan_view,
    sessions,
    wishes,
)
from coach.conversation.choices import MINUTES_OFFERED
from coach.conversation.effects import Say
from coach.conversation.questions import question
from coach.conversation.questions.base import Answered, Drafting
from coach.conversation.questions.irregular import with_trip, with_week
from coach.conversation.scene import Scene
from coach.dialogue import Question, TripDraft
from coach.language.dated_runs import is_lasting, read_week_told, tells_of_a_date
from coach.language.dates import read_until
from coach.language.meanings import (
    Asks,
    DatesTold,
    EasierWish,
    FatigueTold,
    HarderWish,
    HardRunTold,
    IllnessTold,
    Meaning,
    PainTold,
    RaceTold,
    ShortOfTime,
    SwapWish,
    TravelTold,
)
from coach.language.message import read_message
from coach.language.preferences import read_preference
from coach.language.steering import asks_why, asks_why_this
from coach.language.supervision import tells_of_no_supervision
from coach.plan import ExerciseId, SessionStatus
from coach.profile import AgeBand, Profile

SHORTEST = min(MINUTES_OFFERED)


def hear(scene: Scene, words: str) -> Scene | None:
    """What words out of the blue say of the runner's circumstances; None when nothing of them."""
    minor = scene.profile.age_band is AgeBand.FROM_13_TO_17
    if minor and tells_of_no_supervision(words):
        return _without_supervision(scene, words)
    session = diary.todays(scene) or diary.upcoming(scene)
    if session is not None and asks_why_this(words):
        return sessions.why(scene, session)
    setting = plan_view.setting_named(scene, words)
    if setting is not None:
        return interview.change(scene, setting)
    preference = read_preference(words)
    if preference is not None:
        return tell(scene, words, preference)
    week = read_week_told(words, scene.today)
    if week is not None and scene.athlete.plan is not None:
        known = with_week(scene.profile, week.week, week.monday, scene.today)
        return interview.accept(scene, Question.DATES, known)
    if tells_of_a_date(words, scene.today):
        return tell(scene, words, Question.DATES)
    return _hear_parts(scene, words)


def _hear_parts(scene: Scene, words: str) -> Scene | None:
    """Everything a message is about, one after the other, until something has to be asked."""
    reading = read_message(words, today=scene.today)
    heard = scene
    for part in reading.parts:
        heard = _act(heard, words, part.meaning) or heard
        if heard.dialogue.asking is not scene.dialogue.asking:
            break
    if heard is not scene:
        return heard
    if reading.impossible and not any(isinstance(each.meaning, PainTold) for each in reading.parts):
        impossible = reading.impossible[0]
        return scene.doing(Say(text=scene.say.cannot_be(impossible.said)))
    return None


def _act(scene: Scene, words: str, meaning: Meaning) -> Scene | None:
    match meaning:
        case ShortOfTime(minutes=minutes):
            return _short_of_time(scene, minutes)
        case TravelTold():
            return _travel(scene, meaning)
        case DatesTold(changes=changes) if not is_lasting(words, changes):
            return tell(scene, words, Question.DATES)
        case RaceTold():
            return tell(scene, words, Question.RACE)
        case FatigueTold():
            return conditions.tell_fatigue(scene, meaning)
        case HardRunTold():
            return conditions.tell_hard_run(scene, meaning)
        case IllnessTold():
            return conditions.tell_illness(scene, meaning)
        case _:
            return _wish(scene, words, meaning)


def _wish(scene: Scene, words: str, meaning: Meaning) -> Scene | None:
    match meaning:
        case SwapWish():
            return wishes.swap(scene, meaning)
        case EasierWish():
            return wishes.easier(scene, meaning)
        case HarderWish():
            return wishes.harder(scene, meaning)
        case Asks(topic=topic, exercises=exercises):
            return _why_exercise(scene, words, exercises) or answers.answer(scene, topic, exercises)
        case _:
            return None


def _why_exercise(scene: Scene, words: str, exercises: tuple[ExerciseId, ...]) -> Scene | None:
    """Why the plan holds an exercise; None when it does not, or something else was asked."""
    if not exercises or not asks_why(words):
        return None
    asked = next(
        (
            each
            for session in diary.planned(scene)
            for each in session.prescriptions
            if each.exercise == exercises[0]
        ),
        None,
    )
    return None if asked is None else scene.doing(Say(text=scene.say.why_exercise(asked)))


def _without_supervision(scene: Scene, words: str) -> Scene:
    """From 13 to 17 nobody trains alone: a break until adult and coach are back."""
    until = read_until(words, scene.today)
    later = until if until is not None and until > scene.today else None
    return life.pause_until(scene.doing(Say(text=scene.say.no_session_alone())), later)


def tell(scene: Scene, words: str, name: Question) -> Scene | None:
    """An answer of the profile told in words, taken at once; asked for where part is missing."""
    if scene.athlete.plan is None:
        return None
    match question(name).read(words, asking.moment_of(scene)):
        case Answered(profile=profile):
            return interview.accept(scene, name, profile)
        case Drafting(draft=draft):
            return interview.change(scene, name, draft)
        case _:
            return None


def _short_of_time(scene: Scene, minutes: int | None) -> Scene | None:
    """The next session in a version for so many minutes; under ten the shortest there is."""
    standing = scene.athlete.standing
    if isinstance(standing, Paused):
        return life.remind_of_pause(scene, standing.until)
    session = diary.todays(scene)
    if session is None or session.status is not SessionStatus.PLANNED:
        return sessions.today(scene)
    if minutes is None:
        return sessions.ask_minutes(scene, session)
    offered = max((each for each in MINUTES_OFFERED if each <= minutes), default=SHORTEST)
    return sessions.fit_to(scene, session, offered)


def _travel(scene: Scene, told: TravelTold) -> Scene | None:
    if scene.athlete.plan is None or told.until is None or told.until < scene.today:
        return None
    first = told.start if told.start is not None and told.start >= scene.today else scene.today
    if told.until > first + timedelta(days=120):
        return None
    draft = TripDraft(first=first, last=told.until)
    if told.kit is None:
        return interview.change(scene, Question.TRIP, draft)
    known: Profile = with_trip(scene.profile, draft, told.kit, scene.today)
    return interview.accept(scene, Question.TRIP, known)
