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
    sessions,
)
from coach.conversation.choices import MINUTES_OFFERED
from coach.conversation.effects import Say
from coach.conversation.questions import question
from coach.conversation.questions.base import Answered, Drafting
from coach.conversation.questions.irregular import with_trip, with_week
from coach.conversation.scene import Scene
from coach.dialogue import Question, TripDraft
from coach.knowledge.topics import Topic
from coach.language.cancelled_runs import read_cancelled_run
from coach.language.dated_runs import WeekTold
from coach.language.lengths import minutes_at
from coach.language.meanings import Asks, EasyRunTold, HardRunTold, TravelTold
from coach.language.steering import asks_why
from coach.language.tokens import tokenise
from coach.plan import ExerciseId, SessionStatus
from coach.planning import planner
from coach.profile import DatedRun, Profile, RunKind

SHORTEST = min(MINUTES_OFFERED)
ONLY = frozenset({"only", "just", "maybe", "about", "have", "i", "got", ".", "!", "max"})
DAYS_OF_A_WEEK = 7
LONGEST_TRIP = timedelta(days=120)


def answer(scene: Scene, asked: Asks, said: str) -> Scene:
    """The answer to a question on training, or why the plan holds an exercise."""
    why = _why_exercise(scene, said, asked.exercises)
    is_ill = scene.dialogue.ill_since is not None and isinstance(scene.athlete.standing, Paused)
    if is_ill and asked.topic is Topic.OTHER:
        return scene.doing(Say(text=scene.say.get_well()))
    return why or answers.answer(scene, asked.topic, asked.exercises)


def _why_exercise(scene: Scene, said: str, exercises: tuple[ExerciseId, ...]) -> Scene | None:
    """Why the plan holds an exercise; None when it does not, or something else was asked."""
    if not exercises or not asks_why(said):
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


def one_week(scene: Scene, told: WeekTold) -> Scene:
    """The runs of one calendar week, for that week alone."""
    known = with_week(scene.profile, told.week, told.monday, scene.today)
    return interview.accept(scene, Question.DATES, known)


def run_done(scene: Scene, told: HardRunTold | EasyRunTold, said: str) -> Scene | None:
    """A hard run behind the runner makes today lighter, an easy one does not.

    A hard one to come belongs into the calendar.
    """
    if isinstance(told, EasyRunTold):
        return conditions.tell_easy_run(scene, told.day)
    if told.day is None or told.day <= scene.today:
        return conditions.tell_hard_run(scene, told)
    if told.run is RunKind.RACE:
        return tell(scene, said, Question.RACE)
    return tell(scene, said, Question.DATES)


def run_cancelled(scene: Scene, words: str) -> Scene | None:
    """A run that is off: its day rests, this once; None where words tell of none in the week."""
    told = read_cancelled_run(words, scene.today)
    if told is None:
        return None
    run_on = planner.run_on(scene.profile)
    ahead = tuple(scene.today + timedelta(days=days) for days in range(DAYS_OF_A_WEEK))
    held = (day for day in ahead if run_on(day.toordinal()) is told.run)
    day = told.day or next(held, None)
    if day is None or run_on(day.toordinal()) is RunKind.REST:
        return scene.doing(Say(text=scene.say.no_such_run_ahead()))
    others = tuple(each for each in scene.profile.dated_runs if each.day != day)
    runs = tuple(sorted((*others, DatedRun(day=day, run=RunKind.REST)), key=lambda each: each.day))
    known = scene.profile.model_copy(update={"dated_runs": runs})
    return interview.accept(scene, Question.DATES, known)


def bare_minutes(scene: Scene, words: str) -> Scene | None:
    """A time and nothing else, while today's session is on the screen: that is what there is."""
    session = diary.todays(scene)
    if session is None or not diary.is_open(scene, session):
        return None
    tokens = tuple(token for token in tokenise(words) if token not in ONLY)
    found = minutes_at(tokens, 0) if tokens else None
    if found is None or found.end != len(tokens):
        return None
    return short_of_time(scene, found.value)


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


def short_of_time(scene: Scene, minutes: int | None) -> Scene | None:
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


def travel(scene: Scene, told: TravelTold) -> Scene:
    """A trip: taken at once where it was told whole, else asked about."""
    first = told.start if told.start is not None and told.start >= scene.today else scene.today
    if told.until is None or not first <= told.until <= first + LONGEST_TRIP:
        return interview.change(scene, Question.TRIP)
    draft = TripDraft(first=first, last=told.until)
    if told.kit is None:
        return interview.change(scene, Question.TRIP, draft)
    known: Profile = with_trip(scene.profile, draft, told.kit, scene.today)
    return interview.accept(scene, Question.TRIP, known)
