"""What each thing that was said leads to: the one table from meanings to what the coach does."""

from coach.conversation import (
    changes,
    circumstances,
    commands,
    conditions,
    in_light,
    interview,
    red_flags,
    telling,
    wishes,
)
from coach.conversation.effects import Say
from coach.conversation.scene import Scene
from coach.dialogue import Question
from coach.language.intents import Intent
from coach.language.meanings import (
    AnswerTold,
    Asks,
    ChangeWish,
    Command,
    DangerTold,
    DatesTold,
    EasierWish,
    EasyRunTold,
    FatigueTold,
    FormTold,
    HarderWish,
    HardRunTold,
    IllnessTold,
    InjuryTold,
    Meaning,
    MoveWish,
    OneWeekTold,
    PainTold,
    Part,
    PauseWish,
    PreferenceTold,
    RaceTold,
    ReminderWish,
    ResumeWish,
    SessionTold,
    ShortOfTime,
    SkipWish,
    SwapWish,
    TravelTold,
    UnitsWish,
)


def act(scene: Scene, part: Part, reply_to: str | None) -> Scene | None:
    """One thing that was said, acted on; None where nothing comes of it."""
    match part.meaning:
        case DangerTold(flag=flag):
            return red_flags.raise_flag(scene, flag)
        case AnswerTold(question=question):
            return _answer(scene, question, part.said)
        case Asks():
            return circumstances.answer(scene, part.meaning, part.said)
        case Command(intent=intent):
            return commands.obey(scene, intent, part.said)
        case ChangeWish(question=question):
            return commands.barred(scene, Intent.SETTINGS) or changes.change(
                scene, question, part.said
            )
        case _:
            return _of_training(scene, part, reply_to)


def _answer(scene: Scene, question: Question, said: str) -> Scene | None:
    current = scene.dialogue.asking
    if current is None or current.question is not question:
        return None
    return interview.take_words(scene, current, said)


def _of_training(scene: Scene, part: Part, reply_to: str | None) -> Scene | None:
    """What only a runner with a plan can be about."""
    match part.meaning:
        case PauseWish(until=until):
            return changes.pause(scene, until)
        case ResumeWish(start=start):
            return changes.resume(scene, start)
        case _ if scene.athlete.plan is None:
            return None
        case _ if _is_screened(scene):
            return None
        case ReminderWish():
            return changes.remind(scene, part.meaning, part.said)
        case UnitsWish():
            return changes.change(scene, Question.UNITS, part.said)
        case _:
            return interview.barred(scene) or _train(scene, part, reply_to)


def _is_screened(scene: Scene) -> bool:
    """Whether a question waits that nothing else may come before."""
    current = scene.dialogue.asking
    return current is not None and not in_light.can_wait(current)


def _train(scene: Scene, part: Part, reply_to: str | None) -> Scene | None:
    match part.meaning:
        case SessionTold() | PainTold() | FormTold() | InjuryTold():
            return _tell(scene, part.meaning, part.said, reply_to)
        case MoveWish():
            return wishes.move(scene, part.meaning)
        case SkipWish(day=day):
            return wishes.skip(scene, day)
        case SwapWish():
            return wishes.swap(scene, part.meaning, part.said)
        case EasierWish():
            return wishes.easier(scene, part.meaning)
        case HarderWish():
            return wishes.harder(scene, part.meaning)
        case _:
            return _live(scene, part.meaning, part.said)


def _tell(
    scene: Scene,
    told: SessionTold | PainTold | FormTold | InjuryTold,
    said: str,
    reply_to: str | None,
) -> Scene | None:
    """A report; a pain that belongs to no session is a sore place of the runner."""
    if isinstance(told, PainTold) and told.lasting:
        return changes.change(scene, Question.SORE, said)
    report = telling.tell(scene, told, said, reply_to)
    if report is None and isinstance(told, SessionTold):
        return scene.doing(Say(text=scene.say.log_prompt()))
    if report is not None or isinstance(told, FormTold):
        return report
    if isinstance(told, PainTold) and told.pains == ():
        return None
    return changes.change(scene, Question.SORE, said)


def _live(scene: Scene, meaning: Meaning, said: str) -> Scene | None:
    """What is different today or for a while."""
    match meaning:
        case ShortOfTime(minutes=minutes):
            return circumstances.short_of_time(scene, minutes)
        case TravelTold():
            return circumstances.travel(scene, meaning)
        case OneWeekTold(told=week):
            return circumstances.one_week(scene, week)
        case DatesTold():
            return circumstances.tell(scene, said, Question.DATES)
        case PreferenceTold(question=question):
            return circumstances.tell(scene, said, question)
        case RaceTold():
            return circumstances.tell(scene, said, Question.RACE)
        case FatigueTold():
            return conditions.tell_fatigue(scene, meaning)
        case HardRunTold() | EasyRunTold():
            return circumstances.run_done(scene, meaning, said)
        case IllnessTold():
            return conditions.tell_illness(scene, meaning)
        case _:
            return None
