"""Questions about one's own plan, answered from it: when, where, why, and running on it."""

from datetime import date, timedelta
from typing import assert_never

from coach.adaptation.pain import PainBand, counted_level, pain_band
from coach.adaptation.rules import PAIN_THAT_STOPS
from coach.athlete import Paused
from coach.conversation import diary, plan_view, session_card, sessions
from coach.conversation.choices import ChangeAnswer, GoTo, Place, SessionAct
from coach.conversation.effects import Button, Say
from coach.conversation.life import remind_of_pause
from coach.conversation.scene import Scene, button, rows
from coach.conversation.session_card import act_button
from coach.dialogue import Question
from coach.knowledge.catalogue import CATALOGUE
from coach.language.own_questions import (
    AsksDay,
    AsksHow,
    AsksKit,
    AsksNext,
    AsksRace,
    AsksToRun,
    AsksWhyNot,
    AsksWhySoMany,
    OwnQuestion,
    read_own_question,
)
from coach.plan import ExerciseId, Objection, Session, SessionStatus
from coach.planning import planner
from coach.profile import BodyArea, Kit
from coach.training_log import Pain

STILL_KNOWN = timedelta(days=14)
"""So long a pain told after a session says what a run would meet (a fortnight, as in D1)."""


def answer(scene: Scene, words: str) -> Scene | None:
    """The answer to a question about the runner's plan; None where words ask none."""
    session = diary.todays(scene) or diary.upcoming(scene)
    prescriptions = session.prescriptions if session is not None else ()
    planned = tuple(CATALOGUE.get(each.exercise) for each in prescriptions)
    asked = read_own_question(words, today=scene.today, planned=planned)
    return None if asked is None else _answer(scene, asked)


def _answer(scene: Scene, asked: OwnQuestion) -> Scene | None:
    match asked:
        case AsksRace():
            return _race(scene)
        case AsksWhySoMany():
            return _so_many(scene)
        case AsksKit(kit=kit):
            return _kit(scene, kit)
        case AsksToRun():
            return _to_run(scene, asked)
        case AsksNext() | AsksDay() | AsksWhyNot() | AsksHow():
            return _of_sessions(scene, asked)
        case _:
            assert_never(asked)


def _of_sessions(scene: Scene, asked: AsksNext | AsksDay | AsksWhyNot | AsksHow) -> Scene | None:
    """What only a runner who trains at the moment can be shown."""
    standing = scene.athlete.standing
    if isinstance(standing, Paused):
        return remind_of_pause(scene, standing.until)
    match asked:
        case AsksNext():
            return plan_view.show_next_session(scene)
        case AsksDay(day=day):
            return _day(scene, day)
        case AsksWhyNot(day=day):
            return _why_not(scene, day)
        case AsksHow():
            session = _shown_or_next(scene)
            return None if session is None else sessions.offer_to_show(scene, session)


def _shown_or_next(scene: Scene) -> Session | None:
    today = diary.todays(scene)
    is_open = today is not None and diary.is_open(scene, today)
    return today if is_open else diary.upcoming(scene)


def _race(scene: Scene) -> Scene:
    races = scene.profile.race.races if scene.profile.race is not None else ()
    ahead = tuple(race for race in races if race.day >= scene.today)
    if not ahead:
        keyboard = rows((_change(scene, Question.RACE),))
        return scene.doing(Say(text=scene.say.no_race_told(), keyboard=keyboard))
    keyboard = rows((button(scene.say.season_label(), GoTo(place=Place.SEASON)),))
    return scene.doing(Say(text=scene.say.race_ahead(ahead, scene.today), keyboard=keyboard))


def _so_many(scene: Scene) -> Scene | None:
    plan, dose = scene.athlete.plan, scene.profile.dose
    if plan is None or dose is None:
        return None
    words = scene.say.sessions_asked_for(dose.sessions, len(plan.placements))
    if plan.shortfall is not None:
        words = words + scene.say.shortfall(plan.shortfall)
    return scene.doing(
        Say(text=words, keyboard=rows((_change(scene, Question.DOSE), *_week(scene))))
    )


def _kit(scene: Scene, kit: Kit) -> Scene | None:
    """Where a piece of kit is used; of what the runner does not own nothing is known."""
    if kit not in (scene.profile.kit or ()):
        return None
    uses = {
        asked.exercise: (session.day, asked)
        for session in reversed(diary.planned(scene))
        for asked in session.prescriptions
        if _needs(scene, asked.exercise, kit)
    }
    earliest = tuple(sorted(uses.values(), key=lambda use: use[0]))
    keyboard = rows(_week(scene))
    return scene.doing(Say(text=scene.say.where_kit_is_used(kit, earliest), keyboard=keyboard))


def _to_run(scene: Scene, asked: AsksToRun) -> Scene | None:
    """By the rules of pain, from what was told of it last; never that it is safe."""
    pain = _last_pain(scene, asked.area)
    sore = tuple(each for each in scene.profile.sore_spots or () if asked.area in (None, each.area))
    if pain is None and not sore and asked.area is None:
        return None
    area = asked.area or (pain.area if pain is not None else sore[0].area)
    side = asked.side or (pain.side if pain is not None else sore[0].side if sore else None)
    keyboard = rows((_change(scene, Question.DATES), _change(scene, Question.SORE)))
    level = counted_level(pain) if pain is not None else sore[0].level if sore else None
    is_strong = level is not None and level >= PAIN_THAT_STOPS
    if is_strong or (pain is not None and pain_band(pain) is PainBand.HIGH):
        return scene.doing(Say(text=scene.say.no_run_on_it(area, side), keyboard=keyboard))
    words = scene.say.run_on_it(area, side, level, easy=asked.easy)
    return scene.doing(Say(text=words, keyboard=keyboard))


def _last_pain(scene: Scene, area: BodyArea | None) -> Pain | None:
    """The worst pain of the latest session, within a fortnight, in which that place hurt."""
    for report in sorted(diary.reports_in(scene.athlete), key=lambda each: each.day, reverse=True):
        told = tuple(pain for pain in report.pains or () if area in (None, pain.area))
        felt = tuple(pain for pain in told if pain_band(pain) is not PainBand.NONE)
        if scene.today - report.day > STILL_KNOWN:
            return None
        if felt:
            return max(felt, key=lambda pain: (pain_band(pain), counted_level(pain)))
    return None


def _needs(scene: Scene, name: ExerciseId, kit: Kit) -> bool:
    """Whether the runner does an exercise with that piece."""
    owned = set(scene.profile.kit or ())
    possible = (each for each in CATALOGUE.get(name).kit if set(each) <= owned)
    return kit in next(possible, ())


def _day(scene: Scene, day: date) -> Scene:
    if day == scene.today:
        return sessions.today(scene)
    session = diary.session_of(scene, day)
    if session is not None and session.status is SessionStatus.PLANNED and day > scene.today:
        return session_card.show(scene, session)
    last = max((each.day for each in diary.planned(scene)), default=scene.today)
    if not scene.today < day <= last:
        return scene.doing(Say(text=scene.say.day_is_not_planned(day), keyboard=rows(_week(scene))))
    run = planner.run_on(scene.profile)(day.toordinal())
    return scene.doing(
        Say(text=scene.say.day_without_strength(day, run), keyboard=rows(_week(scene)))
    )


def _why_not(scene: Scene, day: date) -> Scene:
    """The rules that keep the sessions of that week off the day; of one that is there, why."""
    session = diary.session_of(scene, day)
    if session is not None and session.status is SessionStatus.PLANNED and day >= scene.today:
        return sessions.why(scene, session)
    why = _objections(scene, day)
    moved = _nearest(scene, day)
    keyboard = rows(
        (act_button(scene.say.later_label(), moved, SessionAct.LATER),)
        if moved and not why
        else (),
        _week(scene),
    )
    return scene.doing(Say(text=scene.say.why_not_on(day, why), keyboard=keyboard))


def _objections(scene: Scene, day: date) -> tuple[Objection, ...]:
    """What stands against a day: for the session nearest to it, each rule once."""
    nearest = _nearest(scene, day)
    return () if nearest is None else diary.objections(scene, nearest, day)


def _nearest(scene: Scene, day: date) -> Session | None:
    """The session to come that would have the shortest way to a day, in its own week first."""
    week = day.isocalendar()[:2]
    return min(
        diary.planned(scene),
        key=lambda each: (each.day.isocalendar()[:2] != week, abs(each.day - day), each.day),
        default=None,
    )


def _change(scene: Scene, question: Question) -> Button:
    return button(scene.say.setting_label(question), ChangeAnswer(question=question))


def _week(scene: Scene) -> tuple[Button, ...]:
    return (button(scene.say.plan_label(), GoTo(place=Place.PLAN)),)
