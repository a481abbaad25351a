"""What a session holds: patterns by their place in the week, sets by the phase and by the clock."""

from datetime import date
from functools import lru_cache, partial

from coach.knowledge.phases import row_of
from coach.knowledge.starting import LEG_PATTERNS, experience_of
from coach.plan import (
    Block,
    ChoiceReason,
    Circuit,
    Focus,
    LegWork,
    Omission,
    Pattern,
    Phase,
    Prescription,
    Stage,
    WarmUp,
)
from coach.planning.exercise_choice import chooser_of, omissions, trainable_foci
from coach.planning.fitting import (
    fitted,
    fitted_rounds,
    unhurried,
    with_rests_for,
    with_shortest_rests,
)
from coach.planning.jumps import jumps_of
from coach.planning.pattern_slots import Slot, least_stations, slots_of
from coach.planning.quotas import is_beyond_the_least
from coach.planning.ramp_sets import ramped_anew
from coach.planning.room_left import is_whole, with_easy_work, with_room_used
from coach.planning.season_load import (
    LIGHT_LEGS_SETS,
    is_recovering,
    is_share_enough,
    lightened,
    sets_in_all,
    with_sets_in_all,
    with_the_share_of_the_stage,
)
from coach.planning.session_entry import Entry, in_session_order, is_accessory
from coach.planning.session_request import (
    Request,
    block_phase,
    foci_of_the_week,
    trainee,
    weeks_of_turns,
    without_the_race,
)
from coach.planning.session_time import SHORT_MINUTES, Clock, in_minutes, warm_up_for
from coach.planning.wanted import (
    reserve_of,
    rest_of,
    wanted_entries,
    with_the_sets_of_the_week,
)
from coach.profile import Experience, Profile, RunKind, Style
from coach.training_log import TrainingState
from coach.units import Bodyweight
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
_WEEKS_TO_BEGIN_WITH = 2
_MINUTES_MORE_A_WEEK = 5


_ROUNDS_PHASES = (Phase.LEARN, Phase.FOUNDATION)
_MINUTES_FOR_ONE_BY_ONE = 25
_MOST_ROUNDS = 3
_ROUNDS_NEAR_A_RACE = 2


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
    phase = block_phase(block, stage, profile)
    since = day if block is None else block.since
    return _composed(
        Request(
            focus=focus,
            minutes=min(minutes, LONGEST_MINUTES),
            run=run,
            profile=trainee(profile, has_trained=bool(training.exercises)),
            training=training,
            stage=without_the_race(stage or Stage(phase=phase)),
            phase=phase,
            cycle=0 if block is None else block.cycle,
            weeks_in_block=max(0, (day - since).days // 7) if phase is Phase.POWER else 0,
            even_week=weeks_of_turns(block, day) % 2 == 0,
            foci=foci_of_the_week(focus, foci, index),
            place=index if foci else 0,
        )
    )


def session_minutes(
    minutes: int, week_number: int, profile: Profile, minutes_given: int | None = None
) -> int:
    """The minutes a session may last: newcomers begin with 15, and with all they gave in time.

    `week_number` counts weeks of training from 1. From the third week on five minutes more come a
    week (C1: 20-30 in weeks 3 and 4, 30-45 from week 5 on): an exercise more a session, so that no
    pattern has more than two sets more in a week (C3). Minutes given for this one session alone
    count as they are, up to 60.
    """
    if minutes_given is not None:
        return min(minutes_given, LONGEST_MINUTES)
    if experience_of(profile) is not Experience.NEW:
        return minutes
    weeks_beyond = max(0, week_number - _WEEKS_TO_BEGIN_WITH)
    return min(minutes, SHORT_MINUTES + _MINUTES_MORE_A_WEEK * weeks_beyond)


def focus_of(patterns: tuple[Pattern, ...]) -> Focus:
    """What training of these patterns comes to; core and mobility go with legs and with arms."""
    if not any(pattern in LEG_PATTERNS for pattern in patterns):
        return Focus.UPPER_AND_CORE
    upper = any(pattern in {Pattern.PUSH, Pattern.PULL} for pattern in patterns)
    return Focus.FULL if upper else Focus.LOWER


@lru_cache(maxsize=2048)
def _composed(asked: Request) -> Composition:
    warm_up = warm_up_for(asked.minutes, asked.run)
    left_out = omissions(_main_patterns(asked.focus), asked.profile, asked.training)
    if not asked.stage.strength or (asked.focus.loads_legs and asked.stage.legs is LegWork.NONE):
        return Composition(prescriptions=(), minutes=0, warm_up=warm_up, omissions=left_out)
    ordinary = asked._replace(stage=asked.stage.model_copy(update={"phase": asked.phase}))
    wanted = wanted_entries(ordinary)
    clock = Clock(asked.minutes, warm_up)
    if _goes_round(asked, wanted):
        return _circuit(asked, wanted, clock, warm_up, left_out)
    # A race takes sets off the session there would be without it; no other exercise comes for them.
    usual = _usual(wanted, clock, asked)
    lighter = tuple(
        lightened(each, asked.stage, asked.profile) for each in _near_a_race(usual, asked)
    )
    eased = _eased_by_the_stage(lighter, usual, asked, warm_up)
    rested = unhurried(ramped_anew(eased, asked, clock), asked.minutes, clock, asked.profile)
    full = with_room_used(rested, warm_up, clock, asked)
    return Composition(
        prescriptions=_prescriptions(in_session_order(full.entries), asked),
        minutes=in_minutes(full.clock.seconds(full.entries)),
        warm_up=full.warm_up,
        omissions=left_out,
    )


def _usual(wanted: tuple[Entry, ...], clock: Clock, asked: Request) -> tuple[Entry, ...]:
    """The session without the season: the sets that the week lacks come before long rests."""
    full = with_the_sets_of_the_week(
        wanted, asked, lambda entries: clock.fits(with_shortest_rests(entries))
    )
    can_spare = partial(is_beyond_the_least, asked=asked)
    kept = fitted(full, asked.minutes, clock, row_of(asked.phase), can_spare=can_spare)
    return with_the_sets_of_the_week(kept, asked, clock.fits)


def _near_a_race(usual: tuple[Entry, ...], asked: Request) -> tuple[Entry, ...]:
    """One or two sets keep what was built, in shorter rests and with smaller jumps (F P7-P9)."""
    if not row_of(asked.stage.phase).is_overlay:
        return usual
    row = row_of(asked.stage.phase)
    capped = _with_sets_at_most(usual, row.sets[1], row.accessory_sets[1])
    if asked.stage.sets_percent < 100 and not is_share_enough(capped, usual):
        capped = _with_sets_at_most(usual, row.sets[1], row.sets[1])
    others = tuple(
        each._replace(
            rest=min(each.rest, rest_of(each.exercise, asked)),
            reserve=reserve_of(each.chosen, asked),
        )
        for each in capped
        if not each.jumps
    )
    if len(others) == len(usual):
        return others
    return (*jumps_of(asked, chooser_of(asked.profile, asked.training, asked.phase)), *others)


def _with_sets_at_most(
    entries: tuple[Entry, ...], most: int, most_of_accessories: int
) -> tuple[Entry, ...]:
    return tuple(
        each._replace(
            sets=min(each.sets, most_of_accessories if is_accessory(each.exercise) else most)
        )
        for each in entries
    )


def _eased_by_the_stage(
    entries: tuple[Entry, ...], usual: tuple[Entry, ...], asked: Request, warm_up: WarmUp
) -> tuple[Entry, ...]:
    """The share of the stage, never more than the stage asks for without one."""
    eased = _in_season(with_the_share_of_the_stage(entries, usual, asked.stage), asked, warm_up)
    if asked.stage.sets_percent >= 100:
        return eased
    return with_sets_in_all(eased, sets_in_all(_in_season(entries, asked, warm_up)))


def _in_season(entries: tuple[Entry, ...], asked: Request, warm_up: WarmUp) -> tuple[Entry, ...]:
    """Near a race a session stays short: what it takes to keep what is there (F P7-P9)."""
    back = asked.stage.phase is Phase.RECOVERY and not is_recovering(asked.stage)
    most = row_of(Phase.MAINTENANCE if back else asked.stage.phase).most_minutes
    if most >= asked.minutes:
        return entries
    clock, row = Clock(most, warm_up), row_of(asked.phase)
    # So few sets are left that rests go before another of them.
    entries = with_rests_for(entries, clock, row)
    return fitted(entries, most, clock, row, least_sets=1)


def _main_patterns(focus: Focus) -> tuple[Pattern, ...]:
    return tuple(slot.pattern for slot in _all_slots(focus) if slot.main)


def _all_slots(focus: Focus) -> tuple[Slot, ...]:
    return slots_of((focus,), 0, even_week=True, count=4, circuit=False, balance=False)


# --- rounds ---------------------------------------------------------------------------------------


def _goes_round(asked: Request, wanted: tuple[Entry, ...]) -> bool:
    """Rounds by wish (S32), in a beginner's short sessions, and without weights in 20 minutes.

    One after the other 20 minutes would hold three or four exercises where F wants five; rounds
    are set up once. A set that form added, or sets that pain took off, need them one by one.
    """
    if asked.profile.style is Style.CIRCUIT:
        return bool(wanted)
    short = asked.minutes <= SHORT_MINUTES and asked.phase in _ROUNDS_PHASES
    bare = not row_of(asked.phase).ramp and all(
        isinstance(each.load, Bodyweight) for each in wanted
    )
    short = short or (SHORT_MINUTES < asked.minutes < _MINUTES_FOR_ONE_BY_ONE and bare)
    return short and bool(wanted) and all(each.sets > 1 and not each.added_set for each in wanted)


def _circuit(
    asked: Request,
    wanted: tuple[Entry, ...],
    clock: Clock,
    warm_up: WarmUp,
    left_out: tuple[Omission, ...],
) -> Composition:
    lighter = tuple(lightened(each, asked.stage, asked.profile) for each in wanted)
    least = least_stations(asked.foci, asked.place, circuit=asked.profile.style is Style.CIRCUIT)
    kept, usual, between = fitted_rounds(lighter, _rounds(lighter), clock, least)
    rounds = _rounds_of_the_stage(usual, asked)
    if is_whole(asked.stage, asked.phase) and asked.minutes > SHORT_MINUTES and kept:
        kept = with_easy_work(
            kept, partial(clock.fits_rounds, rounds=rounds, between=between), asked
        )
        longer = Clock(asked.minutes, WarmUp.LONG)
        if warm_up is WarmUp.FULL and longer.fits_rounds(kept, rounds, between):
            warm_up, clock = WarmUp.LONG, longer
    ordered = kept if asked.profile.style is Style.CIRCUIT else in_session_order(kept)
    return Composition(
        prescriptions=_prescriptions([each._replace(sets=rounds) for each in ordered], asked),
        minutes=in_minutes(clock.round_seconds(kept, rounds, between)),
        warm_up=warm_up,
        omissions=left_out,
        circuit=Circuit(rounds=rounds, rest_between_rounds_seconds=between if rounds > 1 else 0)
        if kept
        else None,
    )


def _rounds_of_the_stage(usual: int, asked: Request) -> int:
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


def _prescriptions(entries: list[Entry], asked: Request) -> tuple[Prescription, ...]:
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
            lowering_seconds=entry.chosen.state.lowering_seconds,
            pause_seconds=entry.chosen.state.pause_seconds,
            smaller_range=entry.chosen.state.smaller_range,
            reason=entry.chosen.reason,
            spared=entry.chosen.spared,
        )
        for entry in entries
    )
