"""Jumps: before everything else, and within the landings of the week (S50)."""

from coach.knowledge.exercise import Exercise
from coach.knowledge.phases import row_of
from coach.knowledge.starting import work_range
from coach.plan import ExerciseId, LegWork, Pattern, Phase, Reps
from coach.planning.exercise_choice import Chooser
from coach.planning.pattern_slots import Slot
from coach.planning.session_entry import MOST_RESERVE, Entry, amount
from coach.planning.session_request import Request

_JUMP_REST = 90
_MINUTES_FOR_JUMPS = 20
_JUMP_SETS = (2, 4)
_USUAL_JUMP_SETS = 3
_MINUTES_FOR_TWO_JUMPS = 45
_LANDINGS_WORTH_SHARING = 50
_MORE_CONTACTS_A_WEEK = 10
_JUMP_SESSIONS_A_WEEK = 2
"""Strength reference B, F P6: 2-4 sets, 10-20 landings more a week, one or two sessions 48 hours
apart; two kinds of jump once the small ones are known and there is time (rule of thumb)."""


def jumps_of(asked: Request, chooser: Chooser) -> tuple[Entry, ...]:
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
    asked: Request, chooser: Chooser, landings: int, weeks: int, used: tuple[ExerciseId, ...]
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
        reserve=min(row_of(asked.phase).reserve + asked.stage.extra_reserve, MOST_RESERVE),
        rest=_JUMP_REST,
        shortest_rest=_JUMP_REST,
    )


def _jump_sets(exercise: Exercise, landings: int, asked: Request) -> tuple[int, int]:
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


def _contacts(asked: Request) -> int:
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
