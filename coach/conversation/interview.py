"""From hello to a plan, and every later change of an answer: what follows each answer."""

from datetime import date, time, timedelta

from coach.athlete import Silenced
from coach.conversation import asking, diary, plan_before, plan_view
from coach.conversation.choices import AnswerQuestion, ChangeAnswer, GoTo, Place
from coach.conversation.clearance import Clearance, clearance, unscreened
from coach.conversation.effects import Button, Buttons, RemoveKeyboard, Say, Toast, Withdraw
from coach.conversation.local_time import local
from coach.conversation.questions import IN_CONTEXT, ONBOARDING, first_open, question
from coach.conversation.questions.base import (
    Answered,
    Drafting,
    Misread,
    Reading,
    WantsLocation,
)
from coach.conversation.scene import Scene, button
from coach.dialogue import AnswerBefore, Asking, Draft, HealthDraft, Purpose, Question
from coach.language.steering import Steering, read_steering
from coach.phrases.text import Text, text
from coach.plan import Plan
from coach.planning import planner
from coach.profile import HealthFlag, Profile
from coach.training_log import AnswerChanged

AFTERNOON = time(14)
ASKED_IN_PARTS = frozenset(
    {Question.AGE, Question.RACE, Question.PLACE, Question.TRIP, Question.SORE}
)
"""Back leads from their second part to the first."""
TAKEN_BACK = frozenset({Question.DATES, Question.TRIP, Question.RACE, Question.OTHER_WEEK})
"""Told of the weeks to come; what was before comes back by Undo."""
CLEARANCE_CARD = "clearance"
SCREEN = (question(Question.HEALTH), question(Question.DOCTOR))


def begin(scene: Scene) -> Scene:
    """Greet, and ask the first question."""
    return carry_on(scene.doing(Say(text=scene.say.greeting())))


def carry_on(scene: Scene) -> Scene:
    """Ask the first question that applies and has no answer; without one, make the plan."""
    if stopped := _stopped_by_the_screen(scene):
        return stopped
    following = first_open(ONBOARDING, scene.profile)
    if following is not None:
        return asking.ask(scene, following.name, Purpose.ONBOARDING)
    return _make_plan(asking.finish(scene))


def renew_screen(scene: Scene) -> Scene:
    """Ask what is open of the health screen, again."""
    following = first_open(SCREEN, scene.profile)
    name = following.name if following is not None else Question.HEALTH
    return asking.ask(_apart(scene), name, Purpose.RENEWAL, lead=scene.say.screen_again())


def health_changed(scene: Scene, flags: tuple[HealthFlag, ...]) -> Scene:
    """Words say that health changed: nothing is coached until the screen is answered again."""
    if scene.athlete.plan is None:
        return change(scene, Question.HEALTH, HealthDraft(ticked=flags))
    opened = scene.knowing(profile=unscreened(scene.athlete).profile)
    draft = HealthDraft(ticked=flags) if flags else None
    lead = scene.say.health_first()
    return asking.ask(
        _apart(opened.doing(Withdraw())), Question.HEALTH, Purpose.RENEWAL, draft, lead=lead
    )


def barred(scene: Scene) -> Scene | None:
    """What stands between a runner with a plan and training: the screen, or a doctor's word."""
    if scene.athlete.plan is None:
        return None
    if clearance(scene.profile) is Clearance.UNKNOWN:
        return renew_screen(scene)
    return _stopped_by_the_screen(asking.below(scene))


def change(scene: Scene, name: Question, draft: Draft | None = None) -> Scene:
    """Ask one question again, whatever was going on; a draft shows what was understood so far."""
    if name is Question.HEALTH or name is Question.DOCTOR:
        return asking.ask(_apart(scene), Question.HEALTH, Purpose.CHANGE, draft)
    return asking.ask(_apart(scene), name, _purpose_of_change(scene), draft)


def accept(scene: Scene, name: Question, profile: Profile, earlier: Plan | None = None) -> Scene:
    """An answer that was told out of the blue and needs no question.

    `earlier` is the plan to go back to, where it takes another back.
    """
    told = asking.below(asking.leave_small_question(scene))
    record = question(name).record(profile, scene.say)
    recorded = told.knowing(profile=profile).doing(Say(text=text(record)))
    return _apply_change(recorded, scene.profile, name, earlier)


def steer(scene: Scene, current: Asking, words: str) -> Scene | None:
    """Back, or past the current question, in words; None for other words."""
    match read_steering(words):
        case Steering.BACK | Steering.UNDO:
            return go_back(scene, current)
        case Steering.SKIP if question(current.question).skippable:
            return _skip(scene, current)
        case _:
            return None


def take_words(scene: Scene, current: Asking, words: str) -> Scene | None:
    """Typed words as the answer to the current question; None when they are not one."""
    reading = question(current.question).read(words, asking.moment_of(scene, current.draft))
    if isinstance(reading, Misread):
        return None
    return _take(scene, current, reading)


def misread(scene: Scene, current: Asking, words: str) -> Scene:
    """One sentence on what was not understood, and the question again."""
    reading = question(current.question).read(words, asking.moment_of(scene, current.draft))
    sentence = reading.sentence if isinstance(reading, Misread) else scene.say.misread_options()
    return asking.ask_again(scene, sentence)


def take_tap(scene: Scene, choice: AnswerQuestion) -> Scene:
    """A tapped option; one of an earlier question is old."""
    current = scene.dialogue.asking
    if current is None or not asking.is_current(scene, choice):
        return asking.old_button(scene)
    if choice.value == asking.BACK:
        return go_back(scene, current)
    spec = question(current.question)
    if choice.value == asking.SKIP and spec.skippable:
        return _skip(scene, current)
    try:
        reading = spec.tap(choice.value, asking.moment_of(scene, current.draft))
    except ValueError:
        return scene.doing(Toast(words=scene.say.button_gone()))
    return _take(scene, current, reading)


def take_zone(scene: Scene, zone: str | None) -> Scene:
    """A shared location, already turned into its zone."""
    current = scene.dialogue.asking
    thanked = scene.talking(location_offered=False).doing(
        Say(text=scene.say.share_place_done(), keyboard=RemoveKeyboard())
        if zone
        else Say(text=text(scene.say.misread_place()), keyboard=RemoveKeyboard())
    )
    if zone is None:
        return asking.ask_again(thanked)
    profile = scene.profile.model_copy(update={"zone": zone})
    if current is not None and current.question is Question.PLACE:
        return _follow(asking.answered(thanked, Question.PLACE, profile), current, thanked)
    if scene.athlete.plan is None:
        return asking.ask_again(thanked.knowing(profile=profile))
    return _apply_change(thanked.knowing(profile=profile), scene.profile, Question.PLACE)


def go_back(scene: Scene, current: Asking) -> Scene:
    """One question back; from a single question, back to where the runner came from."""
    if current.draft is not None and current.question in ASKED_IN_PARTS:
        return asking.ask(scene, current.question, current.purpose)
    earlier = asking.previous(scene, current)
    if _stands_alone(current) or (earlier is None and current.purpose is Purpose.IN_CONTEXT):
        return _leave(scene, current)
    if earlier is None and scene.tapped:
        return scene.doing(Toast(words=scene.say.first_question()))
    if earlier is None:
        return asking.ask_again(scene, scene.say.first_question())
    reopened = scene if scene.tapped else asking.retire(scene)
    records = tuple(name for name in reopened.dialogue.records if name is not earlier.name)
    cleared = reopened.knowing(profile=earlier.cleared(scene.profile)).talking(records=records)
    return asking.ask(cleared, earlier.name, current.purpose)


def _stands_alone(current: Asking) -> bool:
    """Asked by itself; the doctor's word always belongs to the screen before it."""
    in_a_row = current.purpose in (Purpose.ONBOARDING, Purpose.IN_CONTEXT)
    return not in_a_row and current.question is not Question.DOCTOR


def _leave(scene: Scene, current: Asking) -> Scene:
    if current.purpose is Purpose.RENEWAL:
        return asking.ask_again(scene, scene.say.screen_needed())
    left = asking.retire(scene).talking(asking=None)
    return plan_view.settings(asking.below(left))


def _take(scene: Scene, current: Asking, reading: Reading) -> Scene:
    match reading:
        case Drafting(draft=draft):
            return _draft(scene, current, draft)
        case WantsLocation():
            return asking.want_location(scene)
        case Misread(sentence=sentence):
            return asking.ask_again(scene, sentence)
        case Answered(profile=profile):
            return _follow(asking.answered(scene, current.question, profile), current, scene)


def _draft(scene: Scene, current: Asking, draft: Draft) -> Scene:
    if scene.tapped:
        return asking.redraw(scene, current, draft)
    return asking.ask(asking.retire(scene), current.question, current.purpose, draft)


def _skip(scene: Scene, current: Asking) -> Scene:
    profile = question(current.question).skipped(scene.profile)
    return _follow(asking.answered(scene, current.question, profile), current, scene)


def _follow(scene: Scene, current: Asking, before: Scene) -> Scene:
    """What follows an answer: what it makes necessary first, then by the question's purpose."""
    if current.purpose is Purpose.ONBOARDING:
        return carry_on(scene)
    if stopped := _stopped_by_the_screen(scene):
        return stopped
    if following := _made_necessary(scene, current):
        return asking.ask(scene, following, current.purpose)
    done = asking.finish(scene)
    if current.question in (Question.HEALTH, Question.DOCTOR):
        done = done.knowing(screened_at=done.now)
    match current.purpose:
        case Purpose.CHANGE | Purpose.RENEWAL:
            return _apply_change(done, before.profile, current.question)
        case Purpose.IN_CONTEXT:
            return _apply_details(done)


def _made_necessary(scene: Scene, current: Asking) -> Question | None:
    profile = scene.profile
    if current.question is Question.HEALTH:
        doctor = question(Question.DOCTOR)
        if doctor.applies(profile) and not doctor.answered(profile):
            return Question.DOCTOR
        if HealthFlag.JOINT in (profile.health or ()) and not profile.sore_spots:
            return Question.SORE
    if current.purpose is Purpose.IN_CONTEXT:
        following = first_open(IN_CONTEXT, profile)
        return following.name if following else None
    return None


def _stopped_by_the_screen(scene: Scene) -> Scene | None:
    match clearance(scene.profile):
        case Clearance.TOO_YOUNG:
            return _stop(scene, scene.say.too_young(), (_reopen(scene, Question.AGE),))
        case Clearance.UNSUPERVISED:
            return _stop(scene, scene.say.unsupervised(), (_reopen(scene, Question.AGE),))
        case Clearance.WAITS_FOR_DOCTOR:
            return wait_for_doctor(scene)
        case Clearance.UNKNOWN | Clearance.CLEARED:
            return None


def wait_for_doctor(scene: Scene) -> Scene:
    """No plan until a doctor has cleared it; say so, with the ways on."""
    cleared = button(scene.say.doctor_cleared_me(), GoTo(place=Place.CLEARED))
    return _stop(scene, scene.say.waits_for_doctor(), (cleared, _reopen(scene, Question.HEALTH)))


def _reopen(scene: Scene, name: Question) -> Button:
    return button(scene.say.change_my_answer(), ChangeAnswer(question=name))


def _stop(scene: Scene, words: Text, ways_on: tuple[Button, ...]) -> Scene:
    closed = asking.finish(scene)
    return closed.doing(
        Say(
            card=CLEARANCE_CARD, text=words, keyboard=Buttons(rows=tuple((way,) for way in ways_on))
        )
    )


def doctor_cleared(scene: Scene) -> Scene:
    """A doctor has cleared what the screen had stopped: the bounded plan."""
    if clearance(scene.profile) is not Clearance.WAITS_FOR_DOCTOR:
        return scene.doing(Toast(words=scene.say.nothing_to_clear()))
    before = scene.profile
    known = scene.knowing(profile=before.model_copy(update={"doctor_agreed": True}))
    closed = known.close(CLEARANCE_CARD, scene.say.doctor_cleared())
    if closed.athlete.plan is None:
        return carry_on(asking.below(closed))
    return _apply_change(closed.knowing(screened_at=scene.now), before, Question.DOCTOR)


def _make_plan(scene: Scene) -> Scene:
    first = scene.athlete.next_session
    plan = planner.make_plan(
        scene.profile,
        scene.training,
        _first_day(scene),
        first,
        trained=diary.trained(scene),
        practice=diary.practised(scene),
    )
    planned = scene.knowing(
        plan=plan,
        next_session=planner.next_session_id(plan, first),
        screened_at=scene.now,
    ).talking(reminders_from=scene.now)
    return plan_view.ask_about_weights(plan_view.introduce(planned))


def _first_day(scene: Scene) -> date:
    """A plan made in the afternoon begins tomorrow."""
    is_late = local(scene.now, scene.athlete).time() >= AFTERNOON
    return scene.today + timedelta(days=1) if is_late else scene.today


def _apply_change(
    scene: Scene, before: Profile, changed: Question, earlier: Plan | None = None
) -> Scene:
    """The plan follows a changed answer and says what it changed; back to `earlier`, if given."""
    if scene.athlete.plan is None:
        return carry_on(scene)
    logged = scene.logging(
        AnswerChanged(number=scene.athlete.next_entry, at=scene.at, question=changed.value)
    ).talking(reminders_from=scene.now)
    if before == scene.profile:
        return logged.doing(Say(text=scene.say.nothing_changed()))
    logged = _remembering(logged, before, changed)
    if changed in (Question.TIME, Question.PLACE):
        silent = isinstance(scene.athlete.standing, Silenced)
        return logged.doing(Say(text=scene.say.reminders_follow(scene.profile, silent=silent)))
    if changed is Question.JUMP_TEST:
        passed = bool(scene.profile.jump_test)
        return logged.doing(Say(text=scene.say.jump_test_noted(passed=passed)))
    if changed is Question.STYLE and scene.profile.style is not None:
        logged = logged.doing(Say(text=scene.say.style_truth(scene.profile.style)))
    return barred(plan_view.replanned(logged)) or plan_view.replan(logged, earlier)


def _remembering(scene: Scene, before: Profile, changed: Question) -> Scene:
    """With what a date, a trip, a race or a second week was before, so that it can come back."""
    if changed not in TAKEN_BACK:
        return scene.talking(answer_before=None)
    plan = scene.athlete.plan
    known = AnswerBefore(
        entry=scene.athlete.next_entry - 1,
        question=changed,
        dated_runs=before.dated_runs,
        busy_days=before.busy_days,
        trips=before.trips,
        race=before.race,
        alternate_week=before.alternate_week,
        plan=None if plan is None else plan_before.remembered(plan, scene.today),
    )
    return scene.talking(answer_before=known)


def take_back(scene: Scene, entry: int) -> Scene | None:
    """The answer as it was before its last change; None where that was another change."""
    known = scene.dialogue.answer_before
    if known is None or known.entry != entry:
        return None
    fields = question(known.question).fields
    earlier = scene.profile.model_copy(update={name: getattr(known, name) for name in fields})
    plan = scene.athlete.plan
    if plan is None or known.plan is None:
        return accept(scene, known.question, earlier)
    days = plan_before.restored(plan, known.plan, scene.today)
    return accept(scene, known.question, earlier, days)


def _apply_details(scene: Scene) -> Scene:
    """Weights or body weight are known now: loads follow, days stay."""
    plan = scene.athlete.plan
    if plan is None:
        return scene
    return plan_view.show_next_session(diary.rolled(scene))


def _apart(scene: Scene) -> Scene:
    """With whatever question waited put aside, so that the next one has a card of its own."""
    if scene.dialogue.asking is None:
        return asking.below(scene)
    return asking.below(asking.retire(scene).talking(asking=None))


def _purpose_of_change(scene: Scene) -> Purpose:
    return Purpose.ONBOARDING if scene.athlete.plan is None else Purpose.CHANGE
