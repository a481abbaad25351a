"""What a session holds: patterns by their place in the week, sets by the phase and by the clock."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from coach.knowledge.exercise import Exercise, Measure
from coach.knowledge.load_ladder import added_kilograms, available_loads
from coach.knowledge.phases import own_row, row_of
from coach.knowledge.starting import (
    LEG_PATTERNS,
    entry_phase,
    experience_of,
    is_bounded,
    set_range,
    work_range,
)
from coach.plan import (
    Block,
    ChoiceReason,
    Circuit,
    ExerciseId,
    Focus,
    LegWork,
    Omission,
    Pattern,
    Phase,
    Prescription,
    RampSet,
    Reps,
    Stage,
    WarmUp,
)
from coach.planning.exercise_choice import Chooser, Chosen, omissions, trainable_foci
from coach.planning.fitting import (
    SHORT_REST,
    SHORT_REST_UNDER_LOAD,
    fitted,
    fitted_rounds,
    medium_rest,
    unhurried,
    with_medium_rests,
)
from coach.planning.pattern_slots import (
    MOST_WEEKLY_SETS,
    Slot,
    belongs,
    least_stations,
    slots_of,
)
from coach.planning.season_load import (
    LIGHT_LEGS_SETS,
    for_the_stage,
    is_recovering,
    is_share_enough,
    lightened,
)
from coach.planning.session_entry import Entry, amount, is_accessory, is_weighed
from coach.planning.session_time import SHORT_MINUTES, Clock, in_minutes, warm_up_for
from coach.profile import AgeBand, Experience, Profile, RunKind, Style
from coach.training_log import TrainingState
from coach.units import Load
from coach.values import Value

__all__ = [
    "Composition",
    "compose",
    "focus_of",
    "omissions",
    "session_minutes",
    "trainable_foci",
]

LONGEST_MINUTES = 60

_MINUTES_FOR_LONG_RESTS = 30
_MINUTES_FOR_JUMPS = 20
_BOUNDED_REST = 90
_JUMP_REST = 90

_CALIBRATING_RESERVE = 4
_LIGHT_LEGS_RESERVE = 4
"""C6: the first session of a loaded lift stops at four in reserve; E2: so do light legs."""
_MOST_RESERVE = 6

_RAMP = ((0.5, 5), (0.7, 3), (0.85, 2))
_SHORT_RAMP = ((0.7, 3),)
"""F: 50 % x 5, 70 % x 3, 85 % x 1-2 before the first heavy lift; the next ones need less."""
_RAMPED = (
    Pattern.SQUAT,
    Pattern.HINGE,
    Pattern.LUNGE,
    Pattern.SINGLE_LEG,
    Pattern.PUSH,
    Pattern.PULL,
)

_JUMP_SETS = (2, 4)
_USUAL_JUMP_SETS = 3
_MINUTES_FOR_TWO_JUMPS = 45
_LANDINGS_WORTH_SHARING = 50
_MORE_CONTACTS_A_WEEK = 10
_JUMP_SESSIONS_A_WEEK = 2
"""Strength reference B, F P6: 2-4 sets, 10-20 landings more a week, one or two sessions 48 hours
apart; two kinds of jump once the small ones are known and there is time (rule of thumb)."""

_SHORT_RESTS = (Phase.MAINTENANCE, Phase.TAPER, Phase.RACE_WEEK)
"""A set or two need less rest than four of them (F P7, P8)."""

_ROUNDS_PHASES = (Phase.LEARN, Phase.FOUNDATION)
_MOST_ROUNDS = 3
_ROUNDS_NEAR_A_RACE = 2
_MINUTES_FOR_THREE_ROUNDS = 35

_ORDER = (
    # E7: power, compound, one leg, upper body, calf, hip, core, mobility.
    Pattern.PLYOMETRIC,
    Pattern.SQUAT,
    Pattern.HINGE,
    Pattern.LUNGE,
    Pattern.SINGLE_LEG,
    Pattern.PUSH,
    Pattern.PULL,
    Pattern.CALF,
    Pattern.HIP_ABDUCTION,
    Pattern.CORE,
    Pattern.BACK,
    Pattern.MOBILITY,
)


_APART_FROM_SESSIONS: dict[str, object] = {
    name: Profile.model_fields[name].default
    for name in (
        "supervised",
        "doctor_agreed",
        "running_week",
        "alternate_week",
        "dated_runs",
        "busy_days",
        "trips",
        "dose",
        "wishes",
        "race",
        "zone",
        "reminder_time",
        "reminder_offered",
        "body_mass_asked",
    )
}
"""Answers that decide where sessions stand, not what they hold."""


class Composition(Value):
    """The contents of a session."""

    prescriptions: tuple[Prescription, ...]
    minutes: int
    """Honest estimate, rounded up; at most what was given."""
    warm_up: WarmUp
    omissions: tuple[Omission, ...]
    """Main patterns of the focus with nothing left to prescribe."""
    circuit: Circuit | None = None
    """The rounds, where the session goes round instead of set by set."""


class _Request(NamedTuple):
    """All that a session depends on; days count by their week, so that equal weeks are equal."""

    focus: Focus
    minutes: int
    run: RunKind
    profile: Profile
    training: TrainingState
    stage: Stage
    phase: Phase
    cycle: int
    weeks_in_block: int
    even_week: bool
    """Counted from the runner's first week, which is even."""
    foci: tuple[Focus, ...]
    place: int
    """Of this session among those of the week."""


def compose(
    focus: Focus,
    minutes: int,
    run: RunKind,
    *,
    profile: Profile,
    training: TrainingState,
    day: date,
    block: Block | None = None,
    stage: Stage | None = None,
    foci: tuple[Focus, ...] = (),
    index: int = 0,
) -> Composition:
    """The contents of one session of at most `minutes` (see `session_minutes`; 60 at most).

    `run` is the run of the same day, which comes first. `foci` are those of all the sessions of
    the week in order, and `index` is the place of this one among them (none told: the only one).
    Without a block the runner is where runners of their experience begin, without a stage nothing
    of the season stands near. Without prescriptions only when sore places, stops and the stage
    leave nothing of the focus.
    """
    phase = _block_phase(block, stage, profile)
    since = day if block is None else block.since
    return _composed(
        _Request(
            focus=focus,
            minutes=min(minutes, LONGEST_MINUTES),
            run=run,
            profile=_trainee(profile, has_trained=bool(training.exercises)),
            training=training,
            stage=_without_the_race(stage or Stage(phase=phase)),
            phase=phase,
            cycle=0 if block is None else block.cycle,
            weeks_in_block=max(0, (day - since).days // 7) if phase is Phase.POWER else 0,
            even_week=_weeks_of_turns(block, day) % 2 == 0,
            foci=_foci(focus, foci, index),
            place=index if foci else 0,
        )
    )


def session_minutes(
    minutes: int, week_number: int, profile: Profile, minutes_given: int | None = None
) -> int:
    """The minutes a session may last: newcomers begin with 15, then 30, then all they gave (C1).

    `week_number` counts weeks of training from 1. Minutes given for this one session alone count
    as they are, up to 60.
    """
    if minutes_given is not None:
        return min(minutes_given, LONGEST_MINUTES)
    if experience_of(profile) is not Experience.NEW:
        return minutes
    if week_number <= 2:
        return min(minutes, 15)
    if week_number <= 4:
        return min(minutes, 30)
    return minutes


def focus_of(patterns: tuple[Pattern, ...]) -> Focus:
    """What training of these patterns comes to; core and mobility go with legs and with arms."""
    if not any(pattern in LEG_PATTERNS for pattern in patterns):
        return Focus.UPPER_AND_CORE
    upper = any(pattern in {Pattern.PUSH, Pattern.PULL} for pattern in patterns)
    return Focus.FULL if upper else Focus.LOWER


@lru_cache(maxsize=1024)
def _trainee(profile: Profile, *, has_trained: bool) -> Profile:
    """The runner as a session sees them, the same value for all who are alike.

    When they run and when they are free does not change what is in a session, and body mass counts
    only where something was done that can be compared.
    """
    alike = profile.model_copy(update=_APART_FROM_SESSIONS)
    if not has_trained:
        alike = alike.model_copy(update={"body_mass": None})
    return _first_alike(alike)


@lru_cache(maxsize=1024)
def _first_alike(trainee: Profile) -> Profile:
    return trainee


def _without_the_race(stage: Stage) -> Stage:
    return stage if stage.race is None else stage.model_copy(update={"race": None})


def _block_phase(block: Block | None, stage: Stage | None, profile: Profile) -> Phase:
    """The phase whose ranges hold: the stage's own, unless a race lies over the block."""
    if stage is not None and not row_of(stage.phase).is_overlay:
        return stage.phase
    return entry_phase(profile) if block is None else block.phase


def _weeks_of_turns(block: Block | None, day: date) -> int:
    """Weeks since the turns began: a runner's first week holds the usual choices.

    Without a block they go by the calendar.
    """
    if block is None:
        return (day.toordinal() - 1) // 7
    return (day - (block.turns_since or block.since)).days // 7


def _foci(focus: Focus, foci: tuple[Focus, ...], index: int) -> tuple[Focus, ...]:
    """Those of the week, with this session's own where it stands now."""
    if not foci:
        return (focus,)
    return (*foci[:index], focus, *foci[index + 1 :])


@lru_cache(maxsize=2048)
def _composed(asked: _Request) -> Composition:
    warm_up = warm_up_for(asked.minutes, asked.run)
    left_out = omissions(_main_patterns(asked.focus), asked.profile, asked.training)
    if not asked.stage.strength or (asked.focus.loads_legs and asked.stage.legs is LegWork.NONE):
        return Composition(prescriptions=(), minutes=0, warm_up=warm_up, omissions=left_out)
    ordinary = asked._replace(stage=asked.stage.model_copy(update={"phase": asked.phase}))
    wanted = _wanted(ordinary)
    clock = Clock(asked.minutes, warm_up)
    if _goes_round(asked, wanted):
        return _circuit(asked, wanted, clock, warm_up, left_out)
    # A race takes sets off the session there would be without it; no other exercise comes for them.
    usual = fitted(wanted, asked.minutes, clock, row_of(asked.phase))
    near = _near_a_race(usual, asked)
    eased = _in_season(for_the_stage(near, usual, asked.stage, asked.profile), asked, warm_up)
    rested = unhurried(_ramped_anew(eased, asked, clock), asked.minutes, clock, asked.profile)
    return Composition(
        prescriptions=_prescriptions(_in_session_order(rested), asked),
        minutes=in_minutes(clock.seconds(rested)),
        warm_up=warm_up,
        omissions=left_out,
    )


def _near_a_race(usual: tuple[Entry, ...], asked: _Request) -> tuple[Entry, ...]:
    """One or two sets keep what was built, in shorter rests and with smaller jumps (F P7-P9)."""
    if not row_of(asked.stage.phase).is_overlay:
        return usual
    row = row_of(asked.stage.phase)
    capped = _with_sets_at_most(usual, row.sets[1], row.accessory_sets[1])
    if asked.stage.sets_percent < 100 and not is_share_enough(capped, usual):
        capped = _with_sets_at_most(usual, row.sets[1], row.sets[1])
    others = tuple(
        each._replace(
            rest=min(each.rest, _rest(each.exercise, asked)),
            reserve=_reserve(each.chosen, asked),
        )
        for each in capped
        if not each.jumps
    )
    if len(others) == len(usual):
        return others
    return (*_jumps(asked, Chooser(asked.profile, asked.training, asked.phase)), *others)


def _with_sets_at_most(
    entries: tuple[Entry, ...], most: int, most_of_accessories: int
) -> tuple[Entry, ...]:
    return tuple(
        each._replace(
            sets=min(each.sets, most_of_accessories if is_accessory(each.exercise) else most)
        )
        for each in entries
    )


def _in_season(entries: tuple[Entry, ...], asked: _Request, warm_up: WarmUp) -> tuple[Entry, ...]:
    """Near a race a session stays short: what it takes to keep what is there (F P7-P9)."""
    back = asked.stage.phase is Phase.RECOVERY and not is_recovering(asked.stage)
    most = row_of(Phase.MAINTENANCE if back else asked.stage.phase).most_minutes
    if most >= asked.minutes:
        return entries
    clock, row = Clock(most, warm_up), row_of(asked.phase)
    if not clock.fits(entries):
        # So few sets are left that rests go before another of them.
        entries = with_medium_rests(entries, row)
    return fitted(entries, most, clock, row, least_sets=1)


# --- what a session would hold if time were no matter ---------------------------------------------


def _main_patterns(focus: Focus) -> tuple[Pattern, ...]:
    return tuple(slot.pattern for slot in _all_slots(focus) if slot.main)


def _all_slots(focus: Focus) -> tuple[Slot, ...]:
    return slots_of((focus,), 0, even_week=True, count=4, circuit=False, balance=False)


def _exercise_count(minutes: int) -> int:
    """How many exercises a session has at most (phase table F)."""
    if minutes < 20:
        return 4
    if minutes < 25:
        return 5
    if minutes < 35:
        return 6
    return 7 if minutes < 45 else 8


def _wanted(asked: _Request) -> tuple[Entry, ...]:
    known = _chosen_entries(asked)
    if known:
        return known
    if not asked.stage.may_bring_new:
        # A session of which nothing is known yet is that of somebody who has not trained here.
        untrained = asked.training.model_copy(update={"exercises": ()})
        asked = asked._replace(training=untrained)
    # Where pain leaves so little that it all belongs to another session, this one shares it.
    return _chosen_entries(asked) or _chosen_entries(asked._replace(foci=(asked.focus,), place=0))


def _chosen_entries(asked: _Request) -> tuple[Entry, ...]:
    count = _exercise_count(asked.minutes)
    slots = slots_of(
        asked.foci,
        asked.place,
        even_week=asked.even_week,
        count=count,
        circuit=asked.profile.style is Style.CIRCUIT,
        balance=asked.profile.age_band is AgeBand.FROM_65,
    )
    chooser = Chooser(asked.profile, asked.training, asked.phase)
    entries = _jumps(asked, chooser)
    for slot in slots:
        if len(entries) == count:
            break
        chosen = chooser.choose(
            slot,
            (entry.exercise.id for entry in entries),
            turn=asked.cycle + asked.place + (not asked.even_week),
            may_bring_new=_may_bring_new(asked, slot.pattern),
        )
        if chosen is None:
            continue
        sets = _sets(chosen, asked, entries, main=slot.main)
        if sets:
            entries = (*entries, _entry(chosen, sets, asked, main=slot.main))
    return _with_ramps(entries, asked)


def _may_bring_new(asked: _Request, pattern: Pattern) -> bool:
    light = asked.stage.legs is LegWork.LIGHT and pattern in LEG_PATTERNS
    return asked.stage.may_bring_new and not light


def _sets(chosen: Chosen, asked: _Request, entries: tuple[Entry, ...], *, main: bool) -> int:
    """The sets of the phase (one more where form broke, S21), within those of the week.

    The rounds of the article have a push-up and a press, as often as they go round (S32).
    """
    exercise, state = chosen.exercise, chosen.state
    fewest, most = set_range(exercise, asked.profile, asked.phase)
    if _has_time_for_a_third_round(asked):
        fewest = most
    extra = 1 if state.added_set else 0
    own = max(1, state.sets - extra)
    if not _was_eased(chosen):
        own = max(own, min(fewest, own + 1))
    sets = min(own, most) + extra
    if exercise.isolation or exercise.pattern not in MOST_WEEKLY_SETS:
        return sets
    if main and asked.profile.style is Style.CIRCUIT:
        return sets
    held = sum(
        entry.sets
        for entry in entries
        if entry.exercise.pattern is exercise.pattern and not entry.exercise.isolation
    )
    share = MOST_WEEKLY_SETS[exercise.pattern] // _sessions_with(exercise.pattern, asked.foci)
    left = max(share, 2) - held
    return min(sets, left) if left > 1 or not held else 0


def _was_eased(chosen: Chosen) -> bool:
    """Pain takes sets off only once the work of a set is below its range; that stays (S38)."""
    found = chosen.state.work_range
    return found is not None and amount(chosen.state.work) < found.low


def _sessions_with(pattern: Pattern, foci: tuple[Focus, ...]) -> int:
    return max(1, sum(belongs(pattern, focus, foci) for focus in foci))


def _entry(chosen: Chosen, sets: int, asked: _Request, *, main: bool) -> Entry:
    return Entry(
        chosen=chosen,
        main=main,
        sets=sets,
        work=chosen.state.work,
        load=chosen.state.load,
        reserve=_reserve(chosen, asked),
        rest=_rest(chosen.exercise, asked),
        added_set=chosen.state.added_set,
    )


def _reserve(chosen: Chosen, asked: _Request) -> int:
    """Repetitions to leave: the phase's, more on the first day of a load and where it is light."""
    bounded = 4 if is_bounded(asked.profile) else 0
    own = own_row(asked.phase, chosen.exercise.pattern).reserve
    reserve = max(own, row_of(asked.phase).reserve, row_of(asked.stage.phase).reserve, bounded)
    if chosen.is_new and is_weighed(chosen.state.load):
        reserve = max(reserve, _CALIBRATING_RESERVE)
    reserve += asked.stage.extra_reserve
    if asked.stage.legs is LegWork.LIGHT and chosen.exercise.pattern in LEG_PATTERNS:
        reserve = max(reserve, _LIGHT_LEGS_RESERVE)
    return min(reserve, _MOST_RESERVE)


def _rest(exercise: Exercise, asked: _Request) -> int:
    """Rests of the phase table F; shorter in short sessions, so that sets need not go."""
    accessory = is_accessory(exercise) or exercise.measure is Measure.HOLD
    row, near = row_of(asked.phase), row_of(asked.stage.phase)
    usual = row.accessory_rest if accessory else own_row(asked.phase, exercise.pattern).rest
    if near.phase in _SHORT_RESTS or is_recovering(asked.stage):
        usual = min(usual, near.accessory_rest if accessory else near.rest)
    if asked.minutes <= SHORT_MINUTES:
        return SHORT_REST_UNDER_LOAD if row.ramp and not accessory else SHORT_REST
    if asked.minutes < _MINUTES_FOR_LONG_RESTS:
        return min(usual, medium_rest(row, accessory=accessory))
    if is_bounded(asked.profile) and not accessory:
        return max(usual, _BOUNDED_REST)
    return usual


def _jumps(asked: _Request, chooser: Chooser) -> tuple[Entry, ...]:
    """Jumps before everything else, within the landings of the week (S50)."""
    landings = _contacts(asked)
    if landings == 0:
        return ()
    two = asked.minutes >= _MINUTES_FOR_TWO_JUMPS and landings >= _LANDINGS_WORTH_SHARING
    if not two:
        only = _jump(asked, chooser, landings, asked.weeks_in_block, ())
        return () if only is None else (only,)
    # Hops warm the ankles up for the jumps that follow.
    hops = _jump(asked, chooser, landings // 2, 0, ())
    if hops is None:
        return ()
    left = landings - _landings(hops)
    jumps = _jump(asked, chooser, left, asked.weeks_in_block, (hops.exercise.id,))
    return (hops,) if jumps is None else (hops, jumps)


def _jump(
    asked: _Request, chooser: Chooser, landings: int, weeks: int, used: tuple[ExerciseId, ...]
) -> Entry | None:
    """One kind of jump of about so many landings."""
    chosen = chooser.choose(
        Slot(Pattern.PLYOMETRIC),
        used,
        turn=asked.cycle + asked.place,
        weeks=weeks,
        may_bring_new=asked.stage.may_bring_new,
    )
    if chosen is None or chosen.exercise.contacts == 0:
        return None
    sets, reps = _jump_sets(chosen.exercise, landings, asked)
    return Entry(
        chosen=chosen,
        main=True,
        sets=sets,
        work=Reps(count=reps),
        load=chosen.state.load,
        reserve=min(row_of(asked.phase).reserve + asked.stage.extra_reserve, _MOST_RESERVE),
        rest=_JUMP_REST,
    )


def _jump_sets(exercise: Exercise, landings: int, asked: _Request) -> tuple[int, int]:
    """Sets and repetitions that come nearest to so many landings and not above them."""
    found = work_range(exercise, asked.profile, asked.phase)
    sides = 2 if exercise.one_sided else 1
    fewest, most = _JUMP_SETS
    within = [
        (sets, reps)
        for sets in range(fewest, most + 1)
        for reps in range(found.low, found.high + 1)
        if sets * reps * exercise.contacts * sides <= landings
    ]
    return max(
        within,
        key=lambda dose: (dose[0] * dose[1], -abs(dose[0] - _USUAL_JUMP_SETS)),
        default=(fewest, found.low),
    )


def _landings(entry: Entry) -> int:
    sides = 2 if entry.exercise.one_sided else 1
    return entry.sets * amount(entry.work) * entry.exercise.contacts * sides


def _contacts(asked: _Request) -> int:
    """Landings of the session: none unless the block is one of jumps and the legs are fresh."""
    if asked.phase is not Phase.POWER or not asked.focus.loads_legs:
        return 0
    if asked.stage.legs is not LegWork.NORMAL or asked.minutes < _MINUTES_FOR_JUMPS:
        return 0
    before = sum(focus.loads_legs for focus in asked.foci[: asked.place])
    if before >= _JUMP_SESSIONS_A_WEEK:
        return 0
    first, most = row_of(asked.stage.phase).contacts
    return min(most, first + _MORE_CONTACTS_A_WEEK * asked.weeks_in_block)


def _with_ramps(entries: tuple[Entry, ...], asked: _Request) -> tuple[Entry, ...]:
    """Easy sets before the loaded compounds, from the strength phase on and on a first day.

    The lift that is done first has them all. Rounds and short sessions have none: their loads are
    light, or the warm-up has to do.
    """
    if asked.profile.style is Style.CIRCUIT or asked.minutes <= SHORT_MINUTES:
        return entries
    first = _first_ramped(entries, asked)
    return tuple(
        each._replace(ramp=_ramp(each, asked, _RAMP if each is first else _SHORT_RAMP))
        for each in entries
    )


def _first_ramped(entries: tuple[Entry, ...], asked: _Request) -> Entry | None:
    in_order = _in_session_order(entries)
    return next((each for each in in_order if _ramp(each, asked, _RAMP)), None)


def _ramped_anew(entries: tuple[Entry, ...], asked: _Request, clock: Clock) -> tuple[Entry, ...]:
    """What is left of the ramp sets once loads are those of the day: always below them."""
    first = next((each for each in _in_session_order(entries) if each.ramp), None)
    short, full = (
        tuple(
            each._replace(ramp=_ramp(each, asked, steps if each is first else _SHORT_RAMP))
            if each.ramp
            else each
            for each in entries
        )
        for steps in (_SHORT_RAMP, _RAMP)
    )
    return full if clock.fits(full) else short


def _ramp(
    entry: Entry, asked: _Request, steps: tuple[tuple[float, int], ...]
) -> tuple[RampSet, ...]:
    exercise = entry.exercise
    if exercise.pattern not in _RAMPED or exercise.isolation or not is_weighed(entry.load):
        return ()
    if not row_of(asked.phase).ramp and not entry.chosen.is_new:
        return ()
    steps = steps if row_of(asked.phase).ramp else _RAMP[:1]
    loads = available_loads(exercise, asked.profile)
    working = added_kilograms(entry.load)
    found: list[RampSet] = []
    for share, reps in steps:
        load = _heaviest_up_to(share * working, loads)
        if load is not None and not (found and found[-1].load == load):
            found.append(RampSet(load=load, reps=reps))
    return tuple(found)


def _heaviest_up_to(kilograms: float, loads: tuple[Load, ...]) -> Load | None:
    place = bisect_right(loads, kilograms + 0.001, key=added_kilograms)
    return loads[place - 1] if place else None


# --- rounds ---------------------------------------------------------------------------------------


def _goes_round(asked: _Request, wanted: tuple[Entry, ...]) -> bool:
    """Rounds by wish (S32), and in a beginner's short sessions.

    A set that form added, or sets that pain took off, need the exercises one by one.
    """
    if asked.profile.style is Style.CIRCUIT:
        return bool(wanted)
    short = asked.minutes <= SHORT_MINUTES and asked.phase in _ROUNDS_PHASES
    return short and bool(wanted) and all(each.sets > 1 and not each.added_set for each in wanted)


def _circuit(
    asked: _Request,
    wanted: tuple[Entry, ...],
    clock: Clock,
    warm_up: WarmUp,
    left_out: tuple[Omission, ...],
) -> Composition:
    lighter = tuple(lightened(each, asked.stage, asked.profile) for each in wanted)
    least = least_stations(asked.foci, asked.place, circuit=asked.profile.style is Style.CIRCUIT)
    kept, usual, between = fitted_rounds(lighter, _rounds(lighter), clock, least)
    rounds = _rounds_of_the_stage(usual, asked)
    ordered = kept if asked.profile.style is Style.CIRCUIT else _in_session_order(kept)
    return Composition(
        prescriptions=_prescriptions([each._replace(sets=rounds) for each in ordered], asked),
        minutes=in_minutes(clock.round_seconds(kept, rounds, between)),
        warm_up=warm_up,
        omissions=left_out,
        circuit=Circuit(rounds=rounds, rest_between_rounds_seconds=between if rounds > 1 else 0)
        if kept
        else None,
    )


def _has_time_for_a_third_round(asked: _Request) -> bool:
    """Past the foundation rounds are three where there is time for all of them (S32)."""
    return (
        asked.profile.style is Style.CIRCUIT
        and asked.phase is Phase.LIGHT_LOAD
        and asked.stage.may_progress
        and asked.minutes >= _MINUTES_FOR_THREE_ROUNDS
    )


def _rounds_of_the_stage(usual: int, asked: _Request) -> int:
    """The share of the stage to the nearest round, half a round down."""
    percent = asked.stage.sets_percent
    if asked.stage.legs is LegWork.LIGHT:
        percent = min(percent, LIGHT_LEGS_SETS)
    most = _ROUNDS_NEAR_A_RACE if row_of(asked.stage.phase).is_overlay else _MOST_ROUNDS
    return max(1, min(most, (usual * percent + 49) // 100))


def _rounds(entries: tuple[Entry, ...]) -> int:
    """Two or three (S32): three once every exercise has come to three sets, never more than any."""
    return min(_MOST_ROUNDS, *(each.sets for each in entries))


# --- putting it down ------------------------------------------------------------------------------


def _prescriptions(entries: list[Entry], asked: _Request) -> tuple[Prescription, ...]:
    return tuple(
        Prescription(
            exercise=entry.exercise.id,
            pattern=entry.exercise.pattern,
            sets=entry.sets,
            work=entry.work,
            one_sided=entry.exercise.one_sided,
            load=entry.load,
            reps_in_reserve=entry.reserve,
            rest_seconds=entry.rest,
            work_range=entry.chosen.state.work_range,
            ramp=entry.ramp,
            may_progress=asked.stage.may_progress
            and entry.chosen.reason is not ChoiceReason.SPRING,
            may_bring_new=asked.stage.may_bring_new,
            reason=entry.chosen.reason,
            spared=entry.chosen.spared,
        )
        for entry in entries
    )


def _in_session_order(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=_place_in_session)


def _place_in_session(entry: Entry) -> tuple[bool, int]:
    return entry.exercise.isolation, _ORDER.index(entry.exercise.pattern)
