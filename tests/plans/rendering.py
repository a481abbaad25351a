"""A plan in plain words for a coach to look over."""

from collections.abc import Iterator
from datetime import date, timedelta

from coach.knowledge.catalogue import CATALOGUE
from coach.plan import Hold, Plan, Prescription, ProtectedRun, Reps, Session, Shortfall
from coach.planning import season
from coach.planning.planner import run_on
from coach.profile import Profile, RunKind, Weekday
from coach.units import Banded, Bodyweight, Held, Load, OnBar, OnStack, PerHand

from .runners import MONDAY, Told

WEEKS = 26
WEEKS_IN_FULL = 2
SEASON = (
    "As if every week were trained and every phase's least were enough. Loads are those to begin "
    "with: they rise with reports, so later weeks show the shape of a session, not its weight."
)


def rendered(told: Told, plan: Plan) -> str:
    """The whole document of one runner."""
    lines = [f"# {told.title}", "", told.who, ""]
    lines += ["## The week that repeats", "", *_week(told.profile, plan), ""]
    lines += ["## The first two weeks", "", *_first_weeks(told.profile, plan)]
    lines += ["## The season", "", SEASON, "", *_season(told.profile, plan), ""]
    lines += ["## The first session of each phase", "", *_phases(plan)]
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


def _first_weeks(profile: Profile, plan: Plan) -> Iterator[str]:
    run = run_on(profile)
    by_day = {each.day: each for each in plan.sessions}
    for offset in range(7 * WEEKS_IN_FULL):
        on = MONDAY + timedelta(days=offset)
        if offset % 7 == 0:
            runs = (run(on.toordinal() + later) for later in range(7))
            yield f"Runs from {_date(on)}: {', '.join(_run(each) for each in runs)}."
            yield ""
        if on in by_day:
            yield from _session(by_day[on])


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
        yield f"{session.circuit.rounds} rounds, {rest} s between them."
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
    ramp = "".join(f"; first {each.reps} × {_load(each.load)}" for each in each.ramp)
    return (
        f"{exercise.name}: {work}{side} @ {_load(each.load)}, {each.reps_in_reserve} left, "
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


def _season(profile: Profile, plan: Plan) -> Iterator[str]:
    assert plan.block is not None
    yield "| week of | phase | what | strength |"
    yield "|---|---|---|---|"
    for week in season.outlook(plan.block, profile, MONDAY, WEEKS):
        notes = ["lighter week"] if week.lighter else []
        if week.race is not None:
            race = week.race
            notes.append(
                f"{race.priority.upper()} race of {race.distance_km:g} km on "
                f"{_name(Weekday(race.day.weekday()))}"
            )
        after = week.monday + timedelta(weeks=1)
        held = (
            f"{_name(Weekday(each.day.weekday()))[:3]} {_words(each.focus)} {each.minutes} min "
            f"({sum(part.sets for part in each.prescriptions)} sets)"
            for each in plan.sessions
            if week.monday <= each.day < after
        )
        yield (
            f"| {_date(week.monday)} | {_words(week.phase)} | {', '.join(notes)} "
            f"| {'; '.join(held) or 'none'} |"
        )


def _phases(plan: Plan) -> Iterator[str]:
    """The first full or leg session of each phase after the first two weeks."""
    seen = {each.stage.phase for each in plan.sessions if each.day < MONDAY + timedelta(weeks=2)}
    for each in plan.sessions:
        if each.stage.phase not in seen and (each.focus.loads_legs or each.stage.sessions == 1):
            seen.add(each.stage.phase)
            yield from _session(each)


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
