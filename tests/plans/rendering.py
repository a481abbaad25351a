"""A plan in plain words for a coach to look over."""

from collections.abc import Iterator
from datetime import date, timedelta

from coach.knowledge.catalogue import CATALOGUE
from coach.plan import Hold, Plan, Prescription, ProtectedRun, Reps, Session, Shortfall
from coach.planning.planner import run_on
from coach.profile import Profile, RunKind, Weekday
from coach.units import Banded, Bodyweight, Held, Load, OnBar, OnStack, PerHand

from .half_a_year import Week
from .runners import Told

WEEKS_IN_FULL = 2
LATER_WEEKS_IN_FULL = (6, 12, 18, 26)
SEASON = (
    "Simulated: the plan is rolled week by week over the reports of a runner who does every "
    "session as asked, without pain and in good form, and whose strength grows by one per cent a "
    "week (`half_a_year.py` says what is assumed). Phases, loads and repetitions are what the "
    "coach made of these reports."
)


def rendered(told: Told, weeks: tuple[Week, ...]) -> str:
    """The whole document of one runner."""
    plan = weeks[0].plan
    lines = [f"# {told.title}", "", told.who, ""]
    lines += ["## The week that repeats", "", *_week(told.profile, plan), ""]
    lines += ["## The first two weeks", ""]
    for week in weeks[:WEEKS_IN_FULL]:
        lines += _in_full(told.profile, week)
    lines += ["## The season", "", SEASON, "", *_season(told.profile, weeks), ""]
    for number in LATER_WEEKS_IN_FULL:
        lines += [f"## Week {number}", "", *_in_full(told.profile, weeks[number - 1])]
    lines += ["## Left out, and why", "", *_left_out(plan)]
    return "\n".join(lines).rstrip() + "\n"


def _week(profile: Profile, plan: Plan) -> Iterator[str]:
    yield "| day | run | strength | why there |"
    yield "|---|---|---|---|"
    placed = {each.weekday: each for each in plan.placements}
    for weekday in Weekday:
        run = profile.running_week.days[weekday] if profile.running_week else RunKind.REST
        each = placed.get(weekday)
        strength = "" if each is None else _words(each.focus)
        why = "" if each is None else _why(each.reasons, each.protects)
        yield f"| {_name(weekday)} | {_run(run)} | {strength} | {why} |"


def _in_full(profile: Profile, week: Week) -> Iterator[str]:
    run = run_on(profile)
    runs = (run(week.monday.toordinal() + later) for later in range(7))
    yield f"Runs from {_date(week.monday)}: {', '.join(_run(each) for each in runs)}."
    yield ""
    for session in week.sessions:
        yield from _session(session)
    if not week.sessions:
        yield "No strength."
        yield ""


def _session(session: Session) -> Iterator[str]:
    after = "" if session.run is RunKind.REST else f", after the {_run(session.run)}"
    yield (
        f"**{_date(session.day)}: {_words(session.focus)}, {session.minutes} minutes{after}** "
        f"({_why(session.reasons, session.protects)})"
    )
    yield ""
    yield f"{_stage(session)}; warm-up {_words(session.warm_up)}."
    if session.circuit is not None:
        rest = session.circuit.rest_between_rounds_seconds
        once = session.circuit.rounds == 1
        yield "One round." if once else f"{session.circuit.rounds} rounds, {rest} s between them."
    yield ""
    yield from (f"- {_exercise(each)}" for each in session.prescriptions)
    yield ""


def _stage(session: Session) -> str:
    stage = session.stage
    told = [_words(stage.phase).capitalize()]
    if stage.lighter_week:
        told.append("a lighter week")
    if stage.sets_percent != 100:
        told.append(f"{stage.sets_percent} % of the sets")
    if stage.load_percent != 100:
        told.append(f"{stage.load_percent} % of the load")
    if stage.legs != "normal":
        told.append(f"legs {stage.legs}")
    if not stage.may_progress:
        told.append("nothing goes up")
    return ", ".join(told)


def _exercise(each: Prescription) -> str:
    exercise = CATALOGUE.get(each.exercise)
    match each.work:
        case Reps(count=count):
            work = f"{each.sets} × {count}"
        case Hold(seconds=seconds):
            work = f"{each.sets} × {seconds} s"
    side = " a side" if each.one_sided else ""
    slower = "" if each.lowering_seconds is None else f", {each.lowering_seconds} s down"
    paused = "" if each.pause_seconds is None else f", {each.pause_seconds} s still at the lowest"
    smaller = ", only as far as it does not hurt" if each.smaller_range else ""
    how = f"{slower}{paused}{smaller}"
    ramp = "".join(f"; first {each.reps} × {_load(each.load)}" for each in each.ramp)
    return (
        f"{exercise.name}: {work}{side} @ {_load(each.load)}{how}, {each.reps_in_reserve} left, "
        f"rest {each.rest_seconds} s ({_words(each.reason)}{ramp})"
    )


def _load(load: Load) -> str:
    match load:
        case Bodyweight():
            return "body weight"
        case PerHand(weight=weight):
            return f"{weight} in each hand"
        case Held(weight=weight):
            return f"{weight} held"
        case OnBar(weight=weight):
            return f"{weight} with the bar"
        case OnStack(weight=weight):
            return f"{weight} on the stack"
        case Banded(strength=strength):
            return f"{strength} band"


def _season(profile: Profile, weeks: tuple[Week, ...]) -> Iterator[str]:
    yield "| week of | phase | what | strength |"
    yield "|---|---|---|---|"
    for number, week in enumerate(weeks, start=1):
        assert week.plan.block is not None
        stages = [each.stage for each in week.sessions]
        phase = stages[0].phase if stages else week.plan.block.phase
        notes = ["lighter week"] if any(each.lighter_week for each in stages) else []
        notes += [
            f"{race.priority.upper()} race of {race.distance_km:g} km on "
            f"{_name(Weekday(race.day.weekday()))}"
            for race in (profile.race.races if profile.race else ())
            if week.monday <= race.day < week.monday + timedelta(weeks=1)
        ]
        held = (
            f"{_name(Weekday(each.day.weekday()))[:3]} {_words(each.focus)} {each.minutes} min "
            f"({sum(part.sets for part in each.prescriptions)} sets)"
            for each in week.sessions
        )
        yield (
            f"| {number}: {_date(week.monday)} | {_words(phase)} | {', '.join(notes)} "
            f"| {'; '.join(held) or 'none'} |"
        )


def _left_out(plan: Plan) -> Iterator[str]:
    for each in (plan.shortfall, *plan.short_weeks):
        if each is not None:
            yield f"- {_shortfall(each)}"
    for omission in plan.omissions:
        why = "no kit for it" if omission.area is None else f"spares the {_words(omission.area)}"
        yield f"- {_words(omission.pattern)}: {why}"
    if plan.shortfall is None and not plan.short_weeks and not plan.omissions:
        yield "Nothing."


def _shortfall(each: Shortfall) -> str:
    when = "every week" if each.monday is None else f"the week of {_date(each.monday)}"
    rules = ", ".join(_words(rule) for rule in each.objections[:3])
    helps = "" if each.remedy is None else f"; what would help: {_remedy(each)}"
    return f"{each.placed} of {each.wanted} sessions in {when}: {rules}{helps}"


def _remedy(each: Shortfall) -> str:
    assert each.remedy is not None
    return f"{_words(each.remedy.kind)} on {_name(each.remedy.weekday)}"


def _why(reasons: tuple[str, ...], protects: ProtectedRun | None) -> str:
    told = ", ".join(_words(each) for each in reasons)
    if protects is None:
        return told
    return f"{told}: {_run(protects.run)} on {_name(protects.weekday)}"


def _words(name: str) -> str:
    return str(name).replace("_", " ")


def _run(run: RunKind) -> str:
    match run:
        case RunKind.REST:
            return "no run"
        case RunKind.OTHER:
            return "another sport"
        case RunKind.RACE:
            return "race"
        case RunKind.EASY | RunKind.TEMPO | RunKind.INTERVALS | RunKind.LONG:
            return f"{run} run"


def _name(weekday: Weekday) -> str:
    return weekday.name.capitalize()


def _date(on: date) -> str:
    return f"{_name(Weekday(on.weekday()))} {on.day} {on:%b}"
