"""What a session would hold if time were no matter."""

from collections.abc import Callable

from coach.knowledge.exercise import Exercise, LoadStyle, Measure
from coach.knowledge.phases import own_row, row_of
from coach.knowledge.starting import LEG_PATTERNS, experience_of, is_bounded, set_range
from coach.plan import LegWork, Pattern, Phase
from coach.planning.exercise_choice import Chooser, Chosen, chooser_of
from coach.planning.fitting import SHORT_REST, SHORT_REST_UNDER_LOAD, medium_rest
from coach.planning.jumps import jumps_of
from coach.planning.pattern_slots import GENTLE_SLOTS, Slot, slots_of, small_muscles
from coach.planning.quotas import counts, held, most_lacking, next_within, share_of
from coach.planning.ramp_sets import with_ramps
from coach.planning.season_load import is_recovering
from coach.planning.session_entry import (
    MOST_RESERVE,
    Entry,
    amount,
    changed,
    is_accessory,
    is_weighed,
)
from coach.planning.session_request import Request
from coach.planning.session_time import SHORT_MINUTES
from coach.profile import AgeBand, Experience, Style

_MINUTES_FOR_LONG_RESTS = 30
_BOUNDED_REST = 90
_OLDER_REST = 120
"""Seconds between the sets of main lifts at least: two minutes from 65 on (D5), else a rule of
thumb."""
_CALIBRATING_RESERVE = 4
_LIGHT_LEGS_RESERVE = 4
"""C6: the first session of a loaded lift stops at four in reserve; E2: so do light legs."""
_SHORT_RESTS = (Phase.MAINTENANCE, Phase.TAPER, Phase.RACE_WEEK)
"""A set or two need less rest than four of them (F P7, P8)."""
_MINUTES_FOR_THREE_ROUNDS = 35
_SESSIONS_WITH_A_THIRD_ROUND = 2
_LEARNING = (Phase.LEARN, Phase.FOUNDATION)


def _exercise_count(minutes: int) -> int:
    """How many exercises a session has at most (phase table F)."""
    if minutes < 20:
        return 4
    if minutes < 25:
        return 5
    if minutes < 35:
        return 6
    return 7 if minutes < 45 else 8


def wanted_entries(asked: Request) -> tuple[Entry, ...]:
    """All exercises of a session, the most wanted first, with their sets and rests."""
    known = _chosen_entries(asked)
    if known:
        return known
    if not asked.stage.may_bring_new:
        # A session of which nothing is known yet is that of somebody who has not trained here.
        untrained = asked.training.model_copy(update={"exercises": ()})
        asked = asked._replace(training=untrained)
    # Where pain leaves so little that it all belongs to another session, this one shares it.
    return _chosen_entries(asked) or _chosen_entries(asked._replace(foci=(asked.focus,), place=0))


def _chosen_entries(asked: Request) -> tuple[Entry, ...]:
    """What belongs to the session, then what its week lacks of hard sets, then small muscles."""
    count = _exercise_count(asked.minutes)
    chooser = chooser_of(asked.profile, asked.training, asked.phase)
    if asked.stage.gentle:
        return _with_slots((), GENTLE_SLOTS, asked, chooser)
    entries = jumps_of(asked, chooser)
    entries = _with_slots(entries, _usual_slots(asked, count), asked, chooser)
    entries = _with_more_of(most_lacking, entries, asked, chooser)
    if asked.profile.style is not Style.CIRCUIT:
        entries = _with_slots(entries, small_muscles(asked.focus), asked, chooser)
    return with_ramps(_with_more_of(next_within, entries, asked, chooser), asked)


def with_the_sets_of_the_week(
    entries: tuple[Entry, ...], asked: Request, fits: Callable[[tuple[Entry, ...]], bool]
) -> tuple[Entry, ...]:
    """A set more of what the week lacks hard sets of, within those of the phase and the minutes.

    Newcomers who learn and bounded plans begin with the fewest (F, D5).
    """
    learns = experience_of(asked.profile) is Experience.NEW and asked.phase in _LEARNING
    if learns or is_bounded(asked.profile):
        return entries
    full = entries
    for number, entry in enumerate(entries):
        share = share_of(entry.exercise.pattern, asked) if counts(entry.exercise) else None
        most = set_range(entry.exercise, asked.profile, asked.phase)[1]
        if share is None or entry.sets >= most or _was_eased(entry.chosen):
            continue
        more = changed(full, number, entry._replace(sets=entry.sets + 1))
        if held(share, full) < share.least and fits(more):
            full = more
    return full


def _with_slots(
    entries: tuple[Entry, ...], slots: tuple[Slot, ...], asked: Request, chooser: Chooser
) -> tuple[Entry, ...]:
    """With those slots in their order, as many as a session holds."""
    for slot in slots:
        if len(entries) < _exercise_count(asked.minutes):
            entries = with_slot(entries, slot, asked, chooser)
    return entries


def _with_more_of(
    lacking: Callable[[tuple[Entry, ...], Request, frozenset[Pattern]], Slot | None],
    entries: tuple[Entry, ...],
    asked: Request,
    chooser: Chooser,
) -> tuple[Entry, ...]:
    """With exercises of what lacks the most, as many as a session holds.

    Where nothing new may come, no other pattern takes the place of what is not known.
    """
    left = _exercise_count(asked.minutes) - len(entries)
    used_up: frozenset[Pattern] = frozenset()
    while left > 0 and (slot := lacking(entries, asked, used_up)) is not None:
        longer = with_slot(entries, slot, asked, chooser)
        if longer is entries:
            used_up |= {slot.pattern}
        if longer is not entries or not asked.stage.may_bring_new:
            left -= 1
        entries = longer
    return entries


def with_slot(
    entries: tuple[Entry, ...], slot: Slot, asked: Request, chooser: Chooser
) -> tuple[Entry, ...]:
    """With an exercise more, where there is one for the slot and the week has sets of it left."""
    chosen = chooser.choose(
        slot,
        (entry.exercise.id for entry in entries),
        turn=asked.cycle + asked.place + (not asked.even_week),
        may_bring_new=_may_bring_new(asked, slot.pattern),
    )
    if chosen is None:
        return entries
    sets = _sets(chosen, asked, entries, main=slot.main)
    return (*entries, _entry(chosen, sets, asked, main=slot.main)) if sets else entries


def _usual_slots(asked: Request, count: int) -> tuple[Slot, ...]:
    return slots_of(
        asked.foci,
        asked.place,
        even_week=asked.even_week,
        count=count,
        circuit=asked.profile.style is Style.CIRCUIT,
        balance=asked.profile.age_band is AgeBand.FROM_65,
    )


def _may_bring_new(asked: Request, pattern: Pattern) -> bool:
    if asked.stage.gentle and pattern is Pattern.MOBILITY:
        return True
    light = asked.stage.legs is LegWork.LIGHT and pattern in LEG_PATTERNS
    return asked.stage.may_bring_new and not light


def _sets(chosen: Chosen, asked: Request, entries: tuple[Entry, ...], *, main: bool) -> int:
    """The sets of the phase (one more where form broke, S21), within those of the week.

    The rounds of the article have a push-up and a press, as often as they go round (S32).
    """
    exercise, state = chosen.exercise, chosen.state
    fewest, most = set_range(exercise, asked.profile, asked.phase)
    if has_time_for_a_third_round(asked):
        fewest = most
    extra = 1 if state.added_set else 0
    own = max(1, state.sets - extra)
    if not _was_eased(chosen):
        own = max(own, min(fewest, own + 1))
    sets = min(own, most) + extra
    share = share_of(exercise.pattern, asked) if counts(exercise) else None
    if share is None or (main and asked.profile.style is Style.CIRCUIT):
        return sets
    before = held(share, entries)
    left = share.most - before
    if main or not before:
        return min(sets, max(left, 2))
    return min(sets, left) if left > 1 else 0


def _was_eased(chosen: Chosen) -> bool:
    """Sets that were taken off stay off: after misses, until they come back by themselves.

    Pain takes them off only once the work of a set is below its range (S38).
    """
    if chosen.state.sets_to_return_to is not None:
        return True
    found = chosen.state.work_range
    return found is not None and amount(chosen.state.work) < found.low


def _entry(chosen: Chosen, sets: int, asked: Request, *, main: bool) -> Entry:
    return Entry(
        chosen=chosen,
        main=main,
        sets=sets,
        work=chosen.state.work,
        load=chosen.state.load,
        reserve=reserve_of(chosen, asked),
        rest=rest_of(chosen.exercise, asked),
        shortest_rest=_shortest_rest_of(chosen, asked),
        added_set=chosen.state.added_set,
    )


def reserve_of(chosen: Chosen, asked: Request) -> int:
    """Repetitions to leave: the phase's, more on the first day of a load and where it is light."""
    bounded = 4 if is_bounded(asked.profile) else 0
    own = own_row(asked.phase, chosen.exercise.pattern).reserve
    reserve = max(own, row_of(asked.phase).reserve, row_of(asked.stage.phase).reserve, bounded)
    if chosen.is_new and is_weighed(chosen.state.load):
        reserve = max(reserve, _CALIBRATING_RESERVE)
    reserve += asked.stage.extra_reserve
    if asked.stage.legs is LegWork.LIGHT and chosen.exercise.pattern in LEG_PATTERNS:
        reserve = max(reserve, _LIGHT_LEGS_RESERVE)
    return min(reserve, MOST_RESERVE)


def rest_of(exercise: Exercise, asked: Request) -> int:
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
    if accessory or not is_bounded(asked.profile):
        return usual
    older = asked.profile.age_band is AgeBand.FROM_65
    return max(usual, _OLDER_REST if older else _BOUNDED_REST)


def _shortest_rest_of(chosen: Chosen, asked: Request) -> int:
    """The short end of the phase's rests (F); without a load that of the foundation.

    Older and other bounded runners keep theirs (D5).
    """
    usual = rest_of(chosen.exercise, asked)
    if is_bounded(asked.profile):
        return usual
    unloaded = chosen.exercise.load_style is LoadStyle.BODYWEIGHT
    row = row_of(Phase.FOUNDATION) if unloaded else own_row(asked.phase, chosen.exercise.pattern)
    return min(usual, row.shortest_rest)


def has_time_for_a_third_round(asked: Request) -> bool:
    """Past the foundation rounds are three where there is time for all of them (S32).

    In two sessions of a week at most, so that no movement has more than two sets more (S22, C3).
    """
    return (
        asked.profile.style is Style.CIRCUIT
        and asked.phase is Phase.LIGHT_LOAD
        and asked.stage.may_progress
        and asked.minutes >= _MINUTES_FOR_THREE_ROUNDS
        and asked.place < _SESSIONS_WITH_A_THIRD_ROUND
    )
