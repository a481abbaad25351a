"""Typed words: what waits for an answer comes first, then all that they say in turn."""

from dataclasses import replace

from coach.conversation import (
    acting,
    asking,
    check_in,
    circumstances,
    corrections,
    doubts,
    early,
    in_light,
    interview,
    life,
    mornings,
    navigation,
    own_questions,
    plan_view,
    progress,
    red_flags,
    safety,
    sessions,
)
from coach.conversation.effects import Effect, Say
from coach.conversation.scene import Scene
from coach.dialogue import Confirming, Purpose, ReportQuestion
from coach.language.dates import read_date, read_until
from coach.language.intents import Intent
from coach.language.interview import Statement
from coach.language.meanings import (
    AnswerTold,
    ChangeWish,
    Command,
    Confidence,
    DangerTold,
    FormTold,
    Impossible,
    ImpossibleValue,
    InjuryTold,
    MessageReading,
    PainTold,
    Part,
    PauseWish,
    SessionTold,
    SwapWish,
)
from coach.language.profile import is_only_a_nod, read_yes_no
from coach.language.steering import Steering, read_steering
from coach.language.tokens import normalise

RIGHT = frozenset({"correct", "right", "thats right", "thats correct", "all correct"})
LONGEST_DATE = 5
"""Words in an answer that is only a date, such as "the 20th of December"."""


def take(scene: Scene, words: str, reply_to: str | None) -> Scene:
    """What a runner's words come to; never silence."""
    if scene.athlete.hold is not None:
        return _during_hold(scene, words)
    if scene.dialogue.confirming is not None:
        return _confirming(scene, words, reply_to)
    if scene.dialogue.pausing:
        return _pausing(scene, words, reply_to)
    morning = mornings.take_words(scene, words, reply_to)
    if morning is not None:
        return interview.barred(scene) or morning
    return _listen(scene, words, reply_to)


# --- what was waiting --------------------------------------------------------------------


def _during_hold(scene: Scene, words: str) -> Scene:
    if scene.dialogue.confirming is Confirming.FALSE_ALARM:
        answer = read_yes_no(words)
        if answer is not None:
            return safety.confirm_false_alarm(scene, yes=answer)
    for part in in_light.read(scene, words, None).parts:
        match part.meaning:
            case Command(intent=Intent.CLEARED):
                return safety.cleared(scene)
            case Command(intent=Intent.DELETE):
                return life.ask_delete(scene)
            case Command(intent=Intent.STOP | Intent.SILENCE):
                return life.stop(scene)
            case _:
                continue
    return red_flags.remind_of_hold(scene)


def _confirming(scene: Scene, words: str, reply_to: str | None) -> Scene:
    answer = read_yes_no(words)
    if scene.dialogue.confirming is Confirming.READING:
        answer = _is_right(words)
    match scene.dialogue.confirming, answer:
        case Confirming.DELETE, bool(yes):
            return life.confirm_delete(scene, yes=yes)
        case Confirming.FRESH_START, bool(yes):
            return life.confirm_fresh_start(scene, yes=yes)
        case Confirming.READING, bool(yes):
            return confirm_reading(scene, yes=yes)
        case _:
            return take(scene.talking(confirming=None, doubted=None), words, reply_to)


def _is_right(words: str) -> bool | None:
    """Whether what was shown is right, in words; None for other words."""
    if read_steering(words) in (Steering.FIX, Steering.UNDO):
        return False
    return True if normalise(words).strip(" .!") in RIGHT else read_yes_no(words)


def _pausing(scene: Scene, words: str, reply_to: str | None) -> Scene:
    """Until when? A session, a pain or a wish told now is heard, and Back leads out."""
    if read_steering(words) is Steering.BACK or read_yes_no(words) is False:
        return life.leave_pause(scene)
    until = read_until(words, scene.today)
    if until is None and len(words.split()) <= LONGEST_DATE:
        until = read_date(words, scene.today)
    if until is not None and until > scene.today and "?" not in words:
        return life.pause_until(scene, until)
    reading = in_light.read(scene, words, reply_to)
    others = tuple(part for part in reading.parts if not isinstance(part.meaning, PauseWish))
    if others:
        return take(scene.talking(pausing=False), words, reply_to)
    return life.misread_pause(scene)


# --- all that was said -------------------------------------------------------------------


def _listen(scene: Scene, words: str, reply_to: str | None) -> Scene:
    current = scene.dialogue.asking
    if current is not None and not in_light.replies_to_training(reply_to):
        steered = interview.steer(scene, current, words)
        if steered is not None:
            return steered
    by_name = _by_name(scene, words, reply_to)
    if by_name is not None:
        return interview.barred(scene) or by_name
    reading = in_light.read(scene, words, reply_to)
    corrected = corrections.put_right(scene, words, reading, reply_to)
    if corrected is not None:
        return interview.barred(scene) or corrected
    doubted = _doubted(scene, reading)
    if doubted is not None:
        asked = doubts.ask(scene, doubted, reading.impossible, words, reply_to)
        if asked is not None:
            return asked
    return _hear(scene, words, reading, reply_to)


def _by_name(scene: Scene, words: str, reply_to: str | None) -> Scene | None:
    """What is called by its name: a setting, a button of the workout, a chart; a plain question."""
    if scene.athlete.plan is None:
        return None
    if scene.dialogue.asking is not None:
        return _asked_beside(scene, words)
    named = plan_view.setting_named(scene, words)
    if named is not None:
        return interview.change(scene, named)
    told = _of_the_day(scene, words) if _is_free(scene, reply_to) else None
    return told or _asked_beside(scene, words) or progress.show_named(scene, words)


def _of_the_day(scene: Scene, words: str) -> Scene | None:
    return (
        sessions.act_named(scene, words)
        or circumstances.run_cancelled(scene, words)
        or circumstances.bare_minutes(scene, words)
    )


def _asked_beside(scene: Scene, words: str) -> Scene | None:
    """A question about the own plan; what waits for an answer is asked again below it."""
    current = scene.dialogue.asking
    if current is not None and not in_light.can_wait(current):
        return None
    answered = own_questions.answer(scene, words)
    if answered is None:
        return None
    return check_in.ask_again(answered) if current is None else asking.ask_again(answered)


def _is_free(scene: Scene, reply_to: str | None) -> bool:
    """Whether nothing else waits that words could answer."""
    current = scene.dialogue.check_in
    is_asked = current is not None and current.question is not None
    return not is_asked and not (reply_to or "").startswith("report")


def confirm_reading(scene: Scene, *, yes: bool) -> Scene:
    """What was read with doubt is right, or to be told again."""
    doubted = scene.dialogue.doubted
    settled = scene.talking(confirming=None, doubted=None)
    if doubted is None:
        return asking.old_button(scene)
    if not yes:
        return doubts.tell_again(settled)
    closed = asking.below(doubts.close(settled))
    reading = in_light.read(closed, doubted.words, doubted.reply_to)
    return _hear(closed, doubted.words, reading, doubted.reply_to)


def _doubted(scene: Scene, reading: MessageReading) -> Part | None:
    """What is to be shown before it counts; a question that waits is answered without."""
    if scene.athlete.plan is None or scene.dialogue.asking is not None:
        return None
    unsure = (part for part in reading.parts if part.confidence is Confidence.UNSURE)
    return next(unsure, None)


def _hear(scene: Scene, words: str, reading: MessageReading, reply_to: str | None) -> Scene:
    """Act on everything that was said; what was not understood is repeated."""
    said = _told_early(scene, words, reading)
    begun = early.keep(scene, said)
    heard = begun
    for part in _beside(said, _without_doublets(reading.parts)):
        acted = acting.act(heard, _with_reason(part, words, reading), reply_to)
        if acted is not None:
            heard = acted
        if heard.athlete.hold is not None:
            return heard
    if heard is begun:
        return _heard_early(scene, begun, said) or _unheard(scene, words, reading)
    return _question_last(scene, _with_rest(heard, reading))


def _with_reason(part: Part, words: str, reading: MessageReading) -> Part:
    """A swap's reason may stand in another statement ("swap the dips, my wrist hates them")."""
    is_alone = isinstance(part.meaning, SwapWish) and len(reading.parts) == 1
    return part.model_copy(update={"said": words}) if is_alone else part


def _told_early(scene: Scene, words: str, reading: MessageReading) -> tuple[Statement, ...]:
    """What the interview had not asked for yet; danger comes before everything."""
    current = scene.dialogue.asking
    if current is None or current.purpose is not Purpose.ONBOARDING:
        return ()
    if any(isinstance(part.meaning, DangerTold) for part in reading.parts):
        return ()
    return early.told(words, reading.parts)


def _beside(said: tuple[Statement, ...], parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts that are not kept already: what was just told is not asked as a change."""
    kept = {each.question for each in said}
    return tuple(
        part
        for part in parts
        if not (isinstance(part.meaning, ChangeWish) and part.meaning.question in kept)
    )


def _heard_early(scene: Scene, begun: Scene, said: tuple[Statement, ...]) -> Scene | None:
    """The waiting question answered beside other things, or asked again below what was kept."""
    answered = early.answer(begun, said)
    if answered is None and begun is not scene:
        return asking.ask_again(begun, brief=True)
    return answered


def _without_doublets(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """A pain that belongs to a session told is no injury beside it."""
    tells = any(isinstance(part.meaning, SessionTold | PainTold | FormTold) for part in parts)
    return tuple(part for part in parts if not (tells and isinstance(part.meaning, InjuryTold)))


def _with_rest(heard: Scene, reading: MessageReading) -> Scene:
    """One sentence on what was not understood, and one on a number that cannot be."""
    is_answer = any(isinstance(part.meaning, AnswerTold) for part in reading.parts)
    told = heard
    impossible = tuple(each for each in reading.impossible if not _is_asked_back(heard, each))
    if impossible and not is_answer:
        told = told.doing(Say(text=heard.say.cannot_be(impossible[0].said)))
    if reading.not_understood and not is_answer:
        told = told.doing(Say(text=heard.say.did_not_get(reading.not_understood)))
    return told


def _is_asked_back(scene: Scene, value: ImpossibleValue) -> bool:
    """Whether the question that waits asks for that number anyway."""
    current = scene.dialogue.check_in
    asked = current.question if current is not None else None
    match value.of:
        case Impossible.PAIN_LEVEL:
            return asked is ReportQuestion.PAIN
        case Impossible.EFFORT:
            return asked is ReportQuestion.EFFORT
        case _:
            return False


def _question_last(before: Scene, after: Scene) -> Scene:
    """The question that now waits stands below all else that was said in this turn."""
    said = after.effects[len(before.effects) :]
    asked = next((each for each in reversed(said) if _is_question(after, each)), None)
    if asked is None or asked is said[-1]:
        return after
    others = tuple(each for each in said if each is not asked)
    return replace(after, effects=(*before.effects, *others, asked))


def _is_question(scene: Scene, effect: Effect) -> bool:
    if not isinstance(effect, Say):
        return False
    current = scene.dialogue.check_in
    waits = current is not None and current.question is not None
    is_report = waits and current is not None and effect.card == f"report-{current.report}"
    return is_report or (scene.dialogue.asking is not None and effect.card == asking.CARD)


def _unheard(scene: Scene, words: str, reading: MessageReading) -> Scene:
    """Nothing came of it: say so, with the question that waits where there is one."""
    current = scene.dialogue.asking
    if current is not None:
        return interview.misread(scene, current, words)
    if scene.athlete.plan is None:
        return navigation.no_plan_yet(scene)
    late = mornings.answered_late(scene, words) or corrections.add(scene, words)
    return interview.barred(scene) or late or _not_understood(scene, words, reading)


def _not_understood(scene: Scene, words: str, reading: MessageReading) -> Scene:
    current = scene.dialogue.check_in
    impossible = reading.impossible[0] if reading.impossible else None
    if current is not None and current.question is not None:
        is_pain = impossible is not None and impossible.of is Impossible.PAIN_LEVEL
        sentence = scene.say.impossible() if is_pain else scene.say.not_understood()
        return check_in.ask_again(scene, sentence)
    if impossible is not None:
        return scene.doing(Say(text=scene.say.cannot_be(impossible.said)))
    if mornings.is_waiting(scene):
        return mornings.ask_again(scene, scene.say.not_understood())
    if is_only_a_nod(words):
        return scene.doing(Say(text=scene.say.nod_in_return()))
    return scene.doing(Say(text=scene.say.not_understood_idle()))
