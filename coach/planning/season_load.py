"""What the season takes off a session: sets, and load or work."""

from coach.knowledge.load_ladder import added_kilograms, snapped_down
from coach.knowledge.starting import LEG_PATTERNS, LIGHT_REPS
from coach.knowledge.work_ranges import no_harder
from coach.plan import Hold, LegWork, Phase, Reps, Stage
from coach.planning.session_entry import Entry, is_weighed, without_the_last
from coach.profile import Profile, Style
from coach.units import Banded, Bodyweight, Held, Load, OnBar, OnStack, PerHand

LIGHT_LEGS_SETS = 50
"""E2: light legs are half the volume at most."""

_FEWEST_STAY, _MOST_STAY = 40, 59
"""E2: sets go down by 41-60 % (Bosquet 2007)."""

_RECOVERY_REPS = 12
"""F P9: 12-15 easy repetitions after a race; the low end, as the loads are new again."""

_LEAST_OF_A_LIGHTER_LOAD = 0.75
"""Where the kit's next load down is lighter than that, repetitions go instead (rule of thumb)."""
_LEAST_OF_LIGHTER_WORK = 0.7


def with_the_share_of_the_stage(
    entries: tuple[Entry, ...], usual: tuple[Entry, ...], stage: Stage
) -> tuple[Entry, ...]:
    """Fewer sets as the stage has it.

    The share of the sets is measured once, on the `usual` session that there would be without the
    stage; `entries` are what is left of it where a race is near.
    """
    if stage.legs is not LegWork.LIGHT:
        return with_sets_in_all(entries, _target(usual, stage.sets_percent))
    usual_legs, usual_others = _apart(usual)
    legs, others = _apart(entries)
    kept_others = with_sets_in_all(others, _target(usual_others, stage.sets_percent))
    # What the others cannot hold of the share falls to the legs, as far as they stay light.
    left = _target(usual, stage.sets_percent) - sets_in_all(kept_others)
    of_legs = max(left, _light_target(usual_legs, stage.sets_percent))
    kept = (*with_sets_in_all(legs, min(of_legs, _half(usual_legs))), *kept_others)
    return tuple(
        found
        for each in entries
        if (found := next((k for k in kept if k.exercise is each.exercise), None))
    )


def _apart(entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """The work of the legs, and the rest."""
    return (
        tuple(each for each in entries if each.exercise.pattern in LEG_PATTERNS),
        tuple(each for each in entries if each.exercise.pattern not in LEG_PATTERNS),
    )


def _target(usual: tuple[Entry, ...], percent: int) -> int:
    """So many sets stay: those nearest to the share, where they can between 40 and 59 % (E2)."""
    total = sets_in_all(usual)
    if percent >= 100:
        return total
    within = [
        sets
        for sets in range(1, total + 1)
        if _FEWEST_STAY * total <= 100 * sets <= max(_MOST_STAY, percent) * total
    ]
    near = within or range(1, max(total, 1) + 1)
    return min(near, key=lambda sets: abs(100 * sets - percent * total))


def is_share_enough(entries: tuple[Entry, ...], usual: tuple[Entry, ...]) -> bool:
    """Whether what is left of a session is the least that keeps what was built (E2)."""
    return 100 * sets_in_all(entries) >= _FEWEST_STAY * sets_in_all(usual)


def _light_target(usual: tuple[Entry, ...], percent: int) -> int:
    """Half of them at most, where there is more than one."""
    return min(_target(usual, min(percent, LIGHT_LEGS_SETS)), _half(usual))


def _half(usual: tuple[Entry, ...]) -> int:
    return max(1, sets_in_all(usual) // 2)


def sets_in_all(entries: tuple[Entry, ...]) -> int:
    """The sets of a session."""
    return sum(each.sets for each in entries)


def is_recovering(stage: Stage) -> bool:
    """Whether a race lies so few days back that everything is light (E3)."""
    return stage.phase is Phase.RECOVERY and stage.legs is not LegWork.NORMAL


def lightened(entry: Entry, stage: Stage, profile: Profile) -> Entry:
    """A lighter load where the kit has one near it, else fewer repetitions."""
    if stage.load_percent >= 100:
        return entry
    if is_recovering(stage):
        easy = _recovering(entry, stage, profile)
        if easy is not None:
            return easy
    wished = _share_of(entry.load, stage.load_percent / 100)
    load = snapped_down(entry.exercise, wished, profile) if is_weighed(entry.load) else None
    if load is not None and added_kilograms(load) >= _LEAST_OF_A_LIGHTER_LOAD * added_kilograms(
        entry.load
    ):
        return entry._replace(load=load)
    match entry.work:
        case Reps(count=count):
            fewer = max(count - stage.extra_reserve, round(count * _LEAST_OF_LIGHTER_WORK))
            least = min(count, LIGHT_REPS.low) if profile.style is Style.LIGHT else 1
            return entry._replace(work=Reps(count=max(least, fewer)))
        case Hold(seconds=seconds):
            return entry._replace(work=Hold(seconds=max(5, seconds * stage.load_percent // 100)))


def _recovering(entry: Entry, stage: Stage, profile: Profile) -> Entry | None:
    """Twelve light repetitions in the place of a few heavy ones; None: the kit is too heavy.

    The range of the block stays: what was built is there when the legs are back.
    """
    if not isinstance(entry.work, Reps):
        return None
    easy = entry._replace(work=Reps(count=_RECOVERY_REPS), ramp=())
    if not is_weighed(entry.load):
        return easy if entry.work.count >= _RECOVERY_REPS else None
    wished = snapped_down(entry.exercise, _share_of(entry.load, stage.load_percent / 100), profile)
    if entry.chosen.is_new:
        return easy._replace(load=wished or entry.load)
    state = entry.chosen.state.model_copy(update={"load": entry.load, "work": entry.work})
    most = no_harder(state, max(_RECOVERY_REPS, entry.work.count), profile)
    if most is None or wished is None:
        return None
    return easy._replace(load=min(most, wished, key=added_kilograms))


def with_sets_in_all(entries: tuple[Entry, ...], target: int) -> tuple[Entry, ...]:
    """So many sets at most, at least one each: what there is none left for goes."""
    if sets_in_all(entries) <= target:
        return entries
    kept = entries
    while len(kept) > target:
        kept = without_the_last(kept)
    left = target - len(kept)
    sets = [1] * len(kept)
    while left:
        # The most wanted get theirs back first.
        gains = [number for number, each in enumerate(kept) if sets[number] < each.sets]
        if not gains:
            break
        sets[min(gains, key=lambda number: (sets[number], number))] += 1
        left -= 1
    return tuple(each._replace(sets=sets[number]) for number, each in enumerate(kept))


def _share_of(load: Load, share: float) -> Load:
    match load:
        case PerHand() | Held() | OnBar() | OnStack():
            weight = load.weight
            lighter = weight.model_copy(update={"amount": weight.amount * share})
            return load.model_copy(update={"weight": lighter})
        case Bodyweight() | Banded():
            return load
