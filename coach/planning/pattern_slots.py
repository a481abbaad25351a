"""Which movement patterns a session holds: each pattern of the week has a session it belongs to."""

from functools import lru_cache
from typing import NamedTuple, assert_never

from coach.knowledge.starting import LEG_PATTERNS
from coach.plan import ExerciseId, Focus, Pattern

EVERY_WEEK = (
    Pattern.SQUAT,
    Pattern.HINGE,
    Pattern.LUNGE,
    Pattern.CALF,
    Pattern.CORE,
    Pattern.BACK,
)
"""What every week holds, as far as kit, pain and time allow (S46)."""

MAIN_PATTERNS = (*EVERY_WEEK, Pattern.PUSH, Pattern.PULL)

_UPPER = (Pattern.PUSH, Pattern.PULL)
_TRUNK = (Pattern.CORE, Pattern.BACK)

# The order within a session in even and in odd weeks: where not all of them fit, the halves take
# turns, so that the first three or four of two weeks running hold all that belongs to a session.
_EVEN = (
    Pattern.SQUAT,
    Pattern.CALF,
    Pattern.CORE,
    Pattern.PUSH,
    Pattern.HINGE,
    Pattern.LUNGE,
    Pattern.BACK,
    Pattern.PULL,
)
_ODD = (
    Pattern.HINGE,
    Pattern.LUNGE,
    Pattern.BACK,
    Pattern.PULL,
    Pattern.SQUAT,
    Pattern.CALF,
    Pattern.CORE,
    Pattern.PUSH,
)

_PUSH_UPS = tuple(ExerciseId(name) for name in ("pushup", "incline_pushup", "knee_pushup"))
_PRESSES = tuple(
    ExerciseId(name)
    for name in (
        "shoulder_press",
        "kettlebell_press",
        "band_press",
        "machine_shoulder_press",
        "pike_pushup",
    )
)
BALANCE = (ExerciseId("single_leg_balance"),)
"""Standing on one leg: no hard set, but what holds a runner up (S49, D5)."""


class Slot(NamedTuple):
    """A place in a session for one exercise of a pattern."""

    pattern: Pattern
    isolation: bool = False
    main: bool = False
    """Whether the pattern belongs to this session of the week: cut after all the others."""
    first: tuple[ExerciseId, ...] = ()
    """Exercises to try before the others of the pattern."""
    apart: bool = False
    """Rather nothing than another rung of a ladder on which the session stands already."""


GENTLE_SLOTS = (
    Slot(Pattern.MOBILITY, main=True),
    Slot(Pattern.CORE, main=True),
    Slot(Pattern.MOBILITY),
    Slot(Pattern.CORE),
)
"""The first days after a marathon: mobility and a gentle core (E3)."""


@lru_cache(maxsize=2048)
def slots_of(
    foci: tuple[Focus, ...],
    index: int,
    *,
    even_week: bool,
    count: int,
    circuit: bool,
    balance: bool,
) -> tuple[Slot, ...]:
    """The slots of a session that it holds before any other, most wanted first.

    `foci` are those of all sessions of the week and `index` is the place of this one. `count` is
    how many exercises there is time for; `circuit` asks for the rounds of the article (S32),
    `balance` for standing on one leg (D5, from 65 on).
    """
    focus = foci[index]
    if circuit:
        return _circuit_slots(foci, index, even_week=even_week)
    own = _belonging(foci, index)
    order = _EVEN if even_week else _ODD
    first = tuple(pattern for pattern in order if pattern in own)
    if count >= len(EVERY_WEEK):
        first = (
            *(pattern for pattern in first if pattern in EVERY_WEEK),
            *(pattern for pattern in first if pattern in _UPPER),
        )
    main = tuple(
        Slot(pattern, main=number < len(EVERY_WEEK)) for number, pattern in enumerate(first)
    )
    if balance and focus.loads_legs:
        main = (*main[:3], Slot(Pattern.SINGLE_LEG, main=True, first=BALANCE), *main[3:])
    return main


def belongs(pattern: Pattern, focus: Focus, foci: tuple[Focus, ...]) -> bool:
    """Whether a session of that focus may hold a pattern of every week.

    The trunk goes with the arms; a week of legs alone holds it too.
    """
    if pattern in LEG_PATTERNS:
        return focus.loads_legs
    if pattern in _TRUNK and all(each is Focus.LOWER for each in foci):
        return True
    return focus is not Focus.LOWER


@lru_cache(maxsize=256)
def _belonging(foci: tuple[Focus, ...], index: int) -> frozenset[Pattern]:
    """The patterns whose session of the week this is: shared out evenly, the scarce ones first."""
    able = {
        pattern: [place for place, focus in enumerate(foci) if belongs(pattern, focus, foci)]
        for pattern in MAIN_PATTERNS
    }
    held = [0] * len(foci)
    own: list[Pattern] = []
    for pattern in sorted(MAIN_PATTERNS, key=lambda each: len(able[each])):
        if not able[pattern]:
            continue
        place = min(able[pattern], key=lambda each: (held[each], each))
        held[place] += 1
        if place == index:
            own.append(pattern)
    return frozenset(own)


def small_muscles(focus: Focus) -> tuple[Slot, ...]:
    """Work for one joint: optional, after everything else, two a session at most (C6)."""
    match focus:
        case Focus.LOWER:
            return (Slot(Pattern.HINGE, isolation=True), Slot(Pattern.SQUAT, isolation=True))
        case Focus.UPPER_AND_CORE:
            return (Slot(Pattern.PULL, isolation=True), Slot(Pattern.PUSH, isolation=True))
        case Focus.FULL:
            return ()
        case _:
            assert_never(focus)


def least_stations(foci: tuple[Focus, ...], index: int, *, circuit: bool) -> int:
    """So many stations of a session hold what belongs to it in two weeks (S46).

    Fewer, gone through twice, would leave out a movement for two weeks running: then one round of
    more stations is better.
    """
    if circuit:
        if foci[index] is Focus.FULL:
            shared = {Focus.LOWER, Focus.UPPER_AND_CORE} <= set(foci)
            return 2 if shared else 4
        return 3 if all(focus is Focus.LOWER for focus in foci) else 2
    own = sum(pattern in EVERY_WEEK for pattern in _belonging(foci, index))
    return max(2, (own + 1) // 2)


def _circuit_slots(foci: tuple[Focus, ...], index: int, *, even_week: bool) -> tuple[Slot, ...]:
    """S32: squat, push-up, lunge, press; every other time the stations it leaves out (S46)."""
    focus = foci[index]
    squat, lunge = Slot(Pattern.SQUAT, main=True), Slot(Pattern.LUNGE, main=True)
    push_up = Slot(Pattern.PUSH, main=True, first=_PUSH_UPS)
    press = Slot(Pattern.PUSH, main=True, first=_PRESSES)
    hinge, calf, core, back, row = (
        Slot(pattern, main=True)
        for pattern in (Pattern.HINGE, Pattern.CALF, Pattern.CORE, Pattern.BACK, Pattern.PULL)
    )
    trunk, other_trunk = (core, back) if even_week else (back, core)
    hips = Slot(Pattern.HIP_ABDUCTION)
    as_in_the_article = even_week == (index % 2 == 0)
    match focus:
        case Focus.FULL if as_in_the_article:
            return (squat, push_up, lunge, press, calf, trunk, hinge, other_trunk, row)
        case Focus.FULL if Focus.LOWER in foci:
            return (squat, row, lunge, press, calf, trunk, hinge, other_trunk, push_up)
        case Focus.FULL if len(foci) == 1:
            # Once a week: what there is in four stations of two weeks, the row where there is time.
            return (hinge, calf, trunk, other_trunk, row, squat, lunge, push_up, press)
        case Focus.FULL:
            return (hinge, row, calf, trunk, squat, lunge, other_trunk, push_up, press)
        case Focus.LOWER:
            one, other = (squat, lunge), (hinge, calf)
            first, second = (one, other) if as_in_the_article else (other, one)
            if belongs(Pattern.CORE, focus, foci):
                return (*first, trunk, *second, other_trunk, hips)
            return (*first, *second[::-1], trunk, hips, other_trunk)
        case Focus.UPPER_AND_CORE if as_in_the_article:
            return (push_up, trunk, press, row, other_trunk)
        case Focus.UPPER_AND_CORE:
            return (row, trunk, press, push_up, other_trunk)
        case _:
            assert_never(focus)
