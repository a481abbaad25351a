"""The week, the reasons for it, settings, and the plan following a change."""

from datetime import timedelta

from coach.athlete import Paused
from coach.conversation import asking, comeback, diary, lately, pictured_week, session_card
from coach.conversation.choices import ChangeAnswer, GoTo, Place, TakeBackAnswer
from coach.conversation.clearance import Clearance, clearance
from coach.conversation.effects import Button, Buttons, Picture, Say
from coach.conversation.lighter_plan import with_lighter_sessions
from coach.conversation.questions import IN_CONTEXT, ONBOARDING, first_open
from coach.conversation.scene import Scene, button, in_rows_of, rows
from coach.dialogue import Purpose, Question
from coach.phrases import Phrasebook
from coach.phrases.text import Text
from coach.plan import Plan, SessionStatus
from coach.planning import planner
from coach.planning.season import outlook
from coach.profile import Style, Weekday
from coach.training_log import Noted

CARD = "plan"
DAYS_SHOWN = 7
WEEKS_AHEAD = 26
SETTINGS = (
    Question.WEEK,
    Question.DATES,
    Question.OTHER_WEEK,
    Question.DOSE,
    Question.WISHES,
    Question.STYLE,
    Question.TRIP,
    Question.KIT,
    Question.SORE,
    Question.EXPERIENCE,
    Question.RACE,
    Question.AGE,
    Question.TIME,
    Question.PLACE,
    Question.HEALTH,
    Question.UNITS,
    Question.WEIGHTS,
    Question.BODY_MASS,
)


def introduce(scene: Scene) -> Scene:
    """The first look at a new plan."""
    return show(scene.doing(Say(text=scene.say.plan_ready())))


def show(scene: Scene) -> Scene:
    """The coming week, runs and sessions together, as a picture and in words."""
    plan = scene.athlete.plan
    if plan is None:
        return asking.ask_again(scene, scene.say.no_plan_yet().plain)
    week = pictured_week.coming(scene, plan)
    picture = Picture(
        shows=week,
        caption=_week(scene, plan) + scene.say.load_in_words(week),
        keyboard=_week_buttons(scene),
    )
    return scene.doing(picture)


def show_again(scene: Scene) -> Scene:
    """The week on the card that showed its reasons."""
    plan = scene.athlete.plan
    if plan is None:
        return show(scene)
    return scene.show(CARD, _week(scene, plan), _week_buttons(scene))


def why_days(scene: Scene) -> Scene:
    """The reason for each day, and the last changes in a line each, on the plan's own card."""
    plan = scene.athlete.plan
    if plan is None:
        return show(scene)
    say = scene.say
    last = scene.today + timedelta(days=DAYS_SHOWN)
    shown = tuple(each for each in diary.planned(scene) if each.day < last)
    light = scene.profile.style is Style.LIGHT
    truth = say.style_truth(Style.LIGHT) if light else Text(paragraphs=())
    words = say.why_days(shown) + _notes(scene, plan) + truth + lately.briefly(scene)
    more = (button(say.changes_label(), GoTo(place=Place.CHANGES)),)
    back = (button(say.plan_label(), GoTo(place=Place.PLAN)),)
    buttons = rows((*(more if lately.has_changes(scene) else ()), *back))
    return scene.show(CARD, words, buttons)


def changes(scene: Scene) -> Scene:
    """The last changes with their rules, each to be taken back, on the plan's own card."""
    if not lately.has_changes(scene):
        return scene.doing(Say(text=scene.say.nothing_changed_lately()))
    back = (button(scene.say.why_label(), GoTo(place=Place.WHY_DAYS)),)
    return scene.show(CARD, lately.words(scene), rows(*lately.undo_buttons(scene), back))


def season(scene: Scene) -> Scene:
    """The weeks to come: phases, lighter weeks, races."""
    plan = scene.athlete.plan
    if plan is None or plan.block is None:
        return show(scene)
    monday = scene.today - timedelta(days=scene.today.weekday())
    weeks = outlook(plan.block, scene.profile, monday, WEEKS_AHEAD)
    buttons = rows((button(scene.say.plan_label(), GoTo(place=Place.PLAN)),))
    return scene.show(CARD, scene.say.season(weeks), buttons)


def settings(scene: Scene) -> Scene:
    """Every answer, each with a button that changes it."""
    open_question = first_open(ONBOARDING, scene.profile)
    may_go_on = clearance(scene.profile) in (Clearance.UNKNOWN, Clearance.CLEARED)
    is_interview = scene.athlete.plan is None and scene.dialogue.asking is None and may_go_on
    if is_interview and open_question is not None:
        return asking.ask(scene, open_question.name, Purpose.ONBOARDING)
    say = scene.say
    buttons = tuple(
        button(say.setting_label(name), ChangeAnswer(question=name)) for name in SETTINGS
    )
    return scene.doing(
        Say(
            card="settings",
            text=say.settings(say.answers(scene.profile)),
            keyboard=rows(
                *in_rows_of(3, buttons),
                (
                    button(say.plan_label(), GoTo(place=Place.PLAN)),
                    button(say.help_label(), GoTo(place=Place.HELP)),
                ),
            ),
        )
    )


def setting_named(scene: Scene, words: str) -> Question | None:
    """The answer that words name as its button does ("style")."""
    said = words.strip(" .!").casefold()
    return next(
        (name for name in SETTINGS if scene.say.setting_label(name).casefold() == said), None
    )


def replan(scene: Scene, earlier: Plan | None = None) -> Scene:
    """The plan follows the profile; one message says what moved, another shows the week.

    `earlier` is the plan to go back to, where an answer was taken back.
    """
    planned, say = replanned(scene, earlier), scene.say
    before, after = scene.athlete.plan, planned.athlete.plan
    if before is None or after is None:
        return scene
    words = _days_changed(say, before, after) + _exercises_changed(scene, before, after)
    told = planned.doing(Say(text=words, keyboard=_undo(planned)))
    return ask_about_weights(show(told))


def _undo(scene: Scene) -> Buttons:
    """Takes back the change of an answer that the plan has just followed."""
    known, log = scene.dialogue.answer_before, scene.athlete.log
    latest = next((each.number for each in reversed(log) if not isinstance(each, Noted)), None)
    if known is None or latest != known.entry:
        return rows()
    return rows((button(scene.say.undo_label(), TakeBackAnswer(entry=known.entry)),))


def replanned(scene: Scene, earlier: Plan | None = None) -> Scene:
    """The plan as the profile now asks for it, without a word.

    Where the usual days stay, so do the dates: only the contents of the sessions follow.
    """
    plan = earlier or scene.athlete.plan
    if plan is None:
        return scene
    after = planner.replan(
        plan,
        scene.profile,
        scene.training,
        scene.today,
        scene.athlete.next_session,
        trained=diary.trained(scene),
        practice=diary.practised(scene),
    )
    settled = _settled(scene, plan, after)
    return comeback.eased_after_gap(settled, comeback.done_so_far(settled))


def _settled(scene: Scene, plan: Plan, after: Plan) -> Scene:
    if after.placements != plan.placements:
        lighter = with_lighter_sessions(after, scene.athlete.log, scene.profile, scene.today)
        return diary.with_plan(scene, lighter)
    notes = {"shortfall": after.shortfall, "omissions": after.omissions}
    return diary.rolled(scene.knowing(plan=plan.model_copy(update=notes)))


def show_next_session(scene: Scene) -> Scene:
    """The next session's card, whatever its day."""
    session = diary.upcoming(scene)
    if session is None:
        return show(scene)
    return session_card.show(scene, session)


def ask_about_weights(scene: Scene) -> Scene:
    """At the first loaded exercise: units, owned weights, body weight; each once, skippable."""
    is_loaded = any(diary.is_loaded(session) for session in diary.planned(scene))
    if scene.dialogue.asking is not None or not is_loaded:
        return scene
    following = first_open(IN_CONTEXT, scene.profile)
    if following is None:
        return scene
    return asking.ask(asking.below(scene), following.name, Purpose.IN_CONTEXT)


def _week(scene: Scene, plan: Plan) -> Text:
    say = scene.say
    standing = scene.athlete.standing
    paused = Text(paragraphs=())
    if isinstance(standing, Paused):
        paused = say.still_paused(standing.until)
    return (
        say.week_title()
        + paused
        + say.week_lines(pictured_week.days_from(scene, plan, scene.today), scene.today)
        + say.next_up(diary.upcoming(scene))
        + _notes(scene, plan)
    )


def _notes(scene: Scene, plan: Plan) -> Text:
    say = scene.say
    last = scene.today + timedelta(days=DAYS_SHOWN)
    longest = max((each.minutes for each in diary.planned(scene) if each.day < last), default=0)
    runner = say.beginners_ramp(scene.profile, longest) + say.supervision(scene.profile)
    missing = () if plan.shortfall is None else (plan.shortfall,)
    short = tuple(
        each for each in plan.short_weeks if each.monday is not None and each.monday < last
    )
    shortfalls = (say.shortfall(each) for each in (*missing, *short))
    return sum(shortfalls, runner + say.omissions(plan.omissions))


def _week_buttons(scene: Scene) -> Buttons:
    say = scene.say
    first: tuple[Button, ...] = (
        button(say.why_label(), GoTo(place=Place.WHY_DAYS)),
        button(say.next_session_label(), GoTo(place=Place.NEXT)),
    )
    second = (
        button(say.season_label(), GoTo(place=Place.SEASON)),
        button(say.settings_label(), GoTo(place=Place.SETTINGS)),
    )
    return rows(first, second)


def _weekdays(plan: Plan) -> tuple[Weekday, ...]:
    return tuple(placement.weekday for placement in plan.placements)


def _days_changed(say: Phrasebook, before: Plan, after: Plan) -> Text:
    """Where the usual days stay, what moved on single dates; else the usual days."""
    if before.placements != after.placements:
        return say.days_moved(_weekdays(before), _weekdays(after))
    old = {each.id: each for each in before.sessions if each.status is SessionStatus.PLANNED}
    new = {each.id: each for each in after.sessions}
    moved = tuple(
        (each, new[number])
        for number, each in old.items()
        if number in new and (new[number].day, new[number].focus) != (each.day, each.focus)
    )
    gone = tuple(each for number, each in old.items() if number not in new)
    if not moved and not gone:
        return say.days_moved(_weekdays(before), _weekdays(after))
    return say.sessions_follow(moved, gone)


def _exercises_changed(scene: Scene, before: Plan, after: Plan) -> Text:
    old, new = _exercises(scene, before), _exercises(scene, after)
    say = scene.say
    return say.exercises_changed(
        tuple(name for name in old if name not in new),
        tuple(name for name in new if name not in old),
    )


def _exercises(scene: Scene, plan: Plan) -> tuple[str, ...]:
    names = (
        scene.say.exercise_label(each.exercise)
        for session in plan.sessions
        if session.status is SessionStatus.PLANNED and session.day >= scene.today
        for each in session.prescriptions
    )
    return tuple(dict.fromkeys(names))
