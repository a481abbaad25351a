"""What an answer means for one runner's own plan: one sentence, or none."""

from collections.abc import Callable
from datetime import date

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import LoadStyle
from coach.knowledge.own_plan import HARD_RUNS, OwnPlan
from coach.knowledge.topics import Topic
from coach.phrases.english import words
from coach.phrases.english.season import PHASE_LINES, PHASES
from coach.plan import ExerciseId, Pattern, Phase, Prescription, Reps, Session, WarmUp
from coach.profile import AgeBand, BodyArea, HealthFlag, Race, RunKind, Style, Weekday

MOST_NAMES = 4
"""Exercises named in one sentence."""
FAR_DAYS = 28
"""From here on a race is so many weeks away."""


def for_you(topic: Topic, own: OwnPlan) -> str:
    """One sentence on this runner; empty where nothing of theirs bears on it."""
    return _SENTENCES[topic](own)


def exercise_for_you(own: OwnPlan) -> str:
    """How the exercise that was asked about stands in this runner's plan; empty where it does not.

    The exercise is the one that `own` names.
    """
    each = own.prescription
    if each is None or each.exercise != own.exercise:
        return ""
    day = next(session.day for session in own.sessions if each in session.prescriptions)
    return f"In your plan: {words.dose(each)}, next on {words.long_date(day)}."


# --- the parts of sentences ------------------------------------------------------------------


def _days(days: tuple[Weekday, ...]) -> str:
    return words.listed(tuple(words.weekday(day) for day in days))


def _names(names: tuple[ExerciseId, ...]) -> str:
    return words.listed(tuple(words.mention(name) for name in names[:MOST_NAMES]))


def _times(sessions: int) -> str:
    return "one session" if sessions == 1 else f"{sessions} sessions"


def _how_far(today: date, race: Race) -> str:
    days = (race.day - today).days
    if days == 0:
        return "today"
    if days == 1:
        return "tomorrow"
    return f"in {days} days" if days < FAR_DAYS else f"in {days // 7} weeks"


def _race(own: OwnPlan, race: Race) -> str:
    return f"your {words.distance(race.distance_km)} {_how_far(own.today, race)}"


def _dose(each: Prescription) -> str:
    """Such as "goblet squat, 3 × 10 with 8 kg"."""
    sides = " each side" if each.one_sided else ""
    burden = words.load(each.load)
    held = f" with {burden}" if burden else ""
    amount = words.amount(each.work)
    return f"{words.mention(each.exercise)}, {each.sets} × {amount}{sides}{held}"


def _left(each: Prescription) -> str:
    """How many are to be left; a hold is counted in seconds, not in repetitions."""
    if not isinstance(each.work, Reps):
        return "ended before form goes"
    return f"about {each.reps_in_reserve} good reps left in you"


def _duration(seconds: int) -> str:
    return f"{seconds} seconds" if seconds < 120 else f"{seconds / 60:g} minutes"


# --- sentences, topic by topic ---------------------------------------------------------------


def _nothing(_: OwnPlan) -> str:
    return ""


def _bulky(own: OwnPlan) -> str:
    if not own.leg_sets:
        return ""
    sets = "set" if own.leg_sets == 1 else "sets"
    return (
        f"Your coming week holds {own.leg_sets} {sets} of leg exercises in "
        f"{_times(len(own.coming_week))}: a dose for strength, not for size."
    )


def _slow(own: OwnPlan) -> str:
    kept = next((each.protects for each in own.sessions if each.protects is not None), None)
    if kept is None:
        return ""
    return (
        f"Your sessions stand where {words.weekday(kept.weekday)}'s {words.RUNS[kept.run]} still "
        "finds fresh legs."
    )


def _how_heavy(own: OwnPlan) -> str:
    each = own.prescription
    if each is None:
        return ""
    return f"Yours now: {_dose(each)}, {_left(each)}."


def _how_often(own: OwnPlan) -> str:
    if not own.strength_days:
        return ""
    return f"Your week has {_times(len(own.strength_days))}: {_days(own.strength_days)}."


def _around_a_run(own: OwnPlan) -> str:
    same_day = next(
        (each for each in own.sessions if each.run not in (RunKind.REST, RunKind.OTHER)), None
    )
    if same_day is not None:
        day = words.LONG_DAYS[same_day.day.weekday()]
        return f"On {day} your {words.RUNS[same_day.run]} comes first, then strength."
    if not own.strength_days:
        return ""
    return f"Your strength days ({_days(own.strength_days)}) hold no run, so any hour will do."


def _which_exercises(own: OwnPlan) -> str:
    session = own.next_session
    if session is None:
        return ""
    names = _names(tuple(each.exercise for each in session.prescriptions))
    return f"Your next session, {words.long_date(session.day)}, begins with {names}."


def _sore_or_hurt(own: OwnPlan) -> str:
    areas = tuple(words.area(spot.area, spot.side) for spot in own.profile.sore_spots or ())
    if areas:
        return f"You told me about your {words.listed(areas)}: what loads that stays out for now."
    if own.plan is None:
        return ""
    return "After each session I ask whether it hurt, and the next one follows your answer."


def _why_strength(own: OwnPlan) -> str:
    session = own.next_session
    if session is None:
        return ""
    return (
        f"Your next step is {words.long_date(session.day)}: {words.FOCUSES[session.focus]}, about "
        f"{session.minutes} minutes."
    )


def _long_run(own: OwnPlan) -> str:
    day = own.long_run_day
    if day is None:
        return "" if own.plan is None else "Your week has no long run at the moment."
    if not own.leg_days:
        return ""
    return f"Your long run is on {words.weekday(day)}; your legs train on {_days(own.leg_days)}."


def _race_week(own: OwnPlan) -> str:
    race = own.next_race
    if race is None:
        return (
            "" if own.plan is None else "You have no race in your plan; tell me when you enter one."
        )
    return f"For {_race(own, race)}, on {words.long_date(race.day)}, the plan eases off by itself."


def _warm_up(own: OwnPlan) -> str:
    session = own.next_session
    if session is None:
        return ""
    day = words.LONG_DAYS[session.day.weekday()]
    match session.warm_up:
        case WarmUp.FULL:
            return f"{day}'s session counts five minutes for it."
        case WarmUp.LONG:
            return f"{day}'s session has room for eight minutes of it."
        case WarmUp.SHORT:
            return f"{day}'s session is short, so two minutes will do."
        case WarmUp.RAMP_SETS:
            return f"On {day} your {words.RUNS[session.run]} warms you up."


def _progress(own: OwnPlan) -> str:
    if own.plan is None:
        return ""
    if not own.plan.weeks_trained:
        return "You are just beginning: the first weeks are for clean movement."
    weeks = "week" if own.plan.weeks_trained == 1 else "weeks"
    phase = f", and your phase is {PHASES[own.phase]}" if own.phase is not None else ""
    return f"You have trained {own.plan.weeks_trained} {weeks} so far{phase}."


def _breathing(own: OwnPlan) -> str:
    if own.has_told(HealthFlag.CONDITION) or own.has_told(HealthFlag.PREGNANCY):
        return "With what you told me about your health: no breath-holding at all."
    holds = own.exercises_of(Pattern.CORE)
    return f"In your {_names(holds[:1])}, keep the breath flowing all the way." if holds else ""


def _rest(own: OwnPlan) -> str:
    session = own.next_session
    if session is None or not session.prescriptions:
        return ""
    if session.circuit is not None:
        rest = session.circuit.rest_between_rounds_seconds
        return f"You train in rounds: rest {_duration(rest)} after each." if rest else ""
    longest = max(session.prescriptions, key=lambda each: each.rest_seconds)
    return (
        f"In your next session: {_duration(longest.rest_seconds)} between sets of the "
        f"{words.mention(longest.exercise)}."
    )


def _knees(own: OwnPlan) -> str:
    if own.is_sore(BodyArea.KNEE, BodyArea.IT_BAND):
        return "You told me about your knee: what it can't take stays out of your plan for now."
    names = own.exercises_of(Pattern.SQUAT, Pattern.LUNGE, Pattern.SINGLE_LEG)
    return f"Tell me if your {_names(names[:2])} bother a knee, and I swap." if names else ""


def _session_length(own: OwnPlan) -> str:
    dose, session = own.profile.dose, own.next_session
    if dose is None or session is None:
        return ""
    return f"You gave me {dose.minutes} minutes; your next session takes about {session.minutes}."


def _missed(own: OwnPlan) -> str:
    session = own.next_session
    return f"Your next one is on {words.long_date(session.day)}." if session is not None else ""


def _injury_risk(own: OwnPlan) -> str:
    names = own.exercises_of(Pattern.HIP_ABDUCTION, Pattern.CORE)
    return f"Your hip and core work this week: {_names(names)}." if names else ""


def _too_heavy(own: OwnPlan) -> str:
    each = own.prescription
    if each is None:
        return ""
    return f"Yours now: {_dose(each)}, every rep as clean as the first."


def _form(own: OwnPlan) -> str:
    each = own.prescription
    if each is None:
        return ""
    fault = words.lowered(CATALOGUE.get(each.exercise).fault)
    return f"In your {words.mention(each.exercise)}, watch for this: {fault}"


def _effort(own: OwnPlan) -> str:
    each = own.prescription
    if each is None:
        return ""
    return f"In your {words.mention(each.exercise)} that means {_left(each)}."


def _age(own: OwnPlan) -> str:
    match own.profile.age_band:
        case AgeBand.FROM_65:
            return "Your plan stays light and grows in small steps."
        case AgeBand.FROM_13_TO_17:
            return "Your plan stays light, with an adult and a qualified coach beside you."
        case _:
            return ""


def _pregnancy(own: OwnPlan) -> str:
    if not own.has_told(HealthFlag.PREGNANCY):
        return "If this is about you, write “I'm pregnant”, and the plan waits for your doctor."
    if own.profile.doctor_agreed:
        return "You told me your doctor agrees: your plan stays light, without jumps."
    return "You told me; I plan nothing until your doctor agrees."


def _children(own: OwnPlan) -> str:
    match own.profile.age_band:
        case AgeBand.FROM_13_TO_17:
            return "At your age that holds for every session of your plan."
        case AgeBand.UNDER_13:
            return "Play and technique with your coach are right for you now."
        case None:
            return ""
        case _:
            return "Your own plan is made for you alone; please don't pass it on to a child."


def _kit(own: OwnPlan) -> str:
    kit = own.profile.kit
    if kit is None:
        return ""
    if not kit:
        return "You told me you train without kit, so your plan does too."
    return f"Your plan goes by what you have: {words.listed(_kit_names(own))}."


def _kit_names(own: OwnPlan) -> tuple[str, ...]:
    return tuple(words.KITS[each].lower() for each in own.profile.kit or ())


def _bands(own: OwnPlan) -> str:
    names = own.exercises_with(LoadStyle.BAND)
    return f"You use one for {_names(names)}." if names else _kit(own)


def _bodyweight(own: OwnPlan) -> str:
    if own.profile.kit is None:
        return ""
    if own.lifts_weights:
        return "Your plan already uses weights beside your own."
    if own.owns_weights:
        return "You have something to lift, so weights come when you are ready."
    return "You have no weights, so harder versions take their place in your plan."


def _jumps(own: OwnPlan) -> str:
    if own.plan is None:
        return ""
    names = own.exercises_of(Pattern.PLYOMETRIC)
    if names:
        return f"In your coming week: {_names(names)}."
    if own.is_bounded:
        return "Your plan leaves them out for good, because of your age or health."
    return "Your plan holds none at the moment."


def _core(own: OwnPlan) -> str:
    names = own.exercises_of(Pattern.CORE)
    return f"Yours this week: {_names(names)}." if names else ""


def _upper_body(own: OwnPlan) -> str:
    names = own.exercises_of(Pattern.PUSH, Pattern.PULL)
    return f"Yours this week: {_names(names)}." if names else ""


def _stretching(own: OwnPlan) -> str:
    names = own.exercises_of(Pattern.MOBILITY)
    return f"Your week holds {_names(names)}." if names else ""


def _circuits(own: OwnPlan) -> str:
    if own.profile.style is Style.CIRCUIT:
        return "You chose rounds, so your sessions are circuits."
    if own.plan is None:
        return ""
    return "Yours are straight sets; Style, under /settings, changes that."


def _lighter_week(own: OwnPlan) -> str:
    lighter = next((each for each in own.sessions if each.stage.lighter_week), None)
    if lighter is not None:
        return f"Yours: the week of {words.long_date(lighter.day)} is a lighter one."
    return "" if not own.sessions else "None of your next sessions is a lighter one."


def _taper(own: OwnPlan) -> str:
    race, session = own.next_race, own.next_session
    if race is None or session is None:
        return _race_week(own)
    if session.stage.phase in (Phase.TAPER, Phase.RACE_WEEK):
        return f"You are in it: {_race(own, race)}, and {_share(session)} of the sets stays."
    return f"Yours leads to {_race(own, race)}, and it has not begun yet."


def _share(session: Session) -> str:
    return f"{session.stage.sets_percent}%"


def _race_season(own: OwnPlan) -> str:
    if own.phase is None:
        return ""
    return f"Your phase now is {PHASES[own.phase]}: {PHASE_LINES[own.phase]}."


def _after_race(own: OwnPlan) -> str:
    session = own.next_session
    if own.last_race is not None and session is not None:
        distance = words.distance(own.last_race.distance_km)
        return f"After your {distance} you start again on {words.long_date(session.day)}."
    if own.next_race is None or own.plan is None:
        return _race_week(own)
    distance = words.distance(own.next_race.distance_km)
    return f"After your {distance} the plan rests first and then comes back light."


def _recovery(own: OwnPlan) -> str:
    if not own.free_days:
        hard = _hard_days(own)
        return f"Your hard runs are on {_days(hard)}; sleep well before them." if hard else ""
    verb = "holds" if len(own.free_days) == 1 else "hold"
    return f"In your week {_days(own.free_days)} {verb} neither run nor strength."


def _hard_days(own: OwnPlan) -> tuple[Weekday, ...]:
    week = own.profile.running_week
    if week is None or own.plan is None:
        return ()
    return tuple(day for day in Weekday if week.on(day) in HARD_RUNS)


def _illness(own: OwnPlan) -> str:
    session = own.next_session
    if session is None:
        return ""
    return f"Your next session is on {words.long_date(session.day)}; it can wait or be skipped."


def _weight(own: OwnPlan) -> str:
    if own.profile.body_mass is None:
        return ""
    return "I use the body weight you told me for loads, and for nothing else."


def _women(own: OwnPlan) -> str:
    each = own.prescription
    return f"Yours goes by your own reps, such as {_dose(each)}." if each is not None else ""


_SENTENCES: dict[Topic, Callable[[OwnPlan], str]] = {
    Topic.BULKY: _bulky,
    Topic.SLOW: _slow,
    Topic.HOW_HEAVY: _how_heavy,
    Topic.HOW_OFTEN: _how_often,
    Topic.WHEN_BEFORE_AFTER_RUN: _around_a_run,
    Topic.WHICH_EXERCISES: _which_exercises,
    Topic.SORENESS_VS_PAIN: _sore_or_hurt,
    Topic.WHY_STRENGTH: _why_strength,
    Topic.LONG_RUN_LEGS: _long_run,
    Topic.RACE_WEEK: _race_week,
    Topic.WARM_UP: _warm_up,
    Topic.PROGRESS_SPEED: _progress,
    Topic.BREATHING: _breathing,
    Topic.REST_BETWEEN_SETS: _rest,
    Topic.KNEES: _knees,
    Topic.SESSION_LENGTH: _session_length,
    Topic.MISSED_SESSIONS: _missed,
    Topic.INJURY_PREVENTION: _injury_risk,
    Topic.TOO_HEAVY: _too_heavy,
    Topic.FORM: _form,
    Topic.EFFORT: _effort,
    Topic.AGE: _age,
    Topic.WOMEN: _women,
    Topic.PREGNANCY: _pregnancy,
    Topic.CHILDREN: _children,
    Topic.MACHINES_OR_FREE_WEIGHTS: _kit,
    Topic.BANDS: _bands,
    Topic.BODYWEIGHT: _bodyweight,
    Topic.PLYOMETRICS: _jumps,
    Topic.CORE: _core,
    Topic.UPPER_BODY: _upper_body,
    Topic.STRETCHING: _stretching,
    Topic.CIRCUITS: _circuits,
    Topic.DELOAD: _lighter_week,
    Topic.TAPER: _taper,
    Topic.RACE_SEASON: _race_season,
    Topic.AFTER_RACE: _after_race,
    Topic.RECOVERY: _recovery,
    Topic.ILLNESS: _illness,
    Topic.WEIGHT_LOSS: _weight,
    Topic.FOOD: _nothing,
    Topic.SUPPLEMENTS: _nothing,
    Topic.OTHER: _nothing,
}
