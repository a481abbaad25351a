"""The season: which phase a runner is in, and what races make of each day.

A block goes on week by week, entered by readiness. Races lie over it: what is true of a date near
a race is read off tables, and where several races are near, the strictest of each counts.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache, lru_cache

from coach.knowledge.phases import (
    BLOCK_WEEKS,
    CYCLE_BEGINS_AT,
    row_of,
)
from coach.knowledge.starting import entry_phase, path_of
from coach.plan import Block, LegWork, Phase, SeasonWeek, Stage
from coach.planning.readiness import (
    Practice,
    following,
    is_older,
    leg_pain_lately,
    on_path,
    phase_before,
)
from coach.planning.running_calendar import monday_of
from coach.profile import Profile, Race, RacePriority
from coach.training_log import TrainingState
from coach.values import Value

_WEEK = timedelta(weeks=1)


class RaceRow(Value):
    """What races up to a distance ask of the days around them; counted in days from the race."""

    name: str
    below_km: float
    """The row counts for distances below this."""
    last_progress: int
    """Nothing is raised nearer to the race."""
    last_heavy: int
    """Leg work is light nearer to the race."""
    last_light: int
    """There is no leg work nearer to the race."""
    last_strength: int
    """There is no strength work nearer to the race."""
    taper: tuple[int, ...]
    """The share of sets that stays, in the last week, the one before, and so on."""
    maintenance_weeks: int
    """So many weeks before the race strength is kept, no longer built."""
    rest: int
    """Days after it without strength."""
    gentle_from: int | None = None
    """From this day of the rest on mobility and a gentle core; None: nothing at all."""
    light_until: int
    """Days after it to which leg work stays light."""
    normal_from: int
    """From this day after it everything goes on; before, loads are lower."""


RACES = (
    RaceRow(
        name="5K",
        below_km=8,
        last_progress=10,
        last_heavy=7,
        last_light=3,
        last_strength=2,
        taper=(55,),
        maintenance_weeks=4,
        rest=2,
        light_until=3,
        normal_from=4,
    ),
    RaceRow(
        name="10K",
        below_km=16,
        last_progress=14,
        last_heavy=8,
        last_light=4,
        last_strength=3,
        taper=(50,),
        maintenance_weeks=4,
        rest=3,
        light_until=4,
        normal_from=5,
    ),
    RaceRow(
        name="half marathon",
        below_km=32,
        last_progress=14,
        last_heavy=10,
        last_light=5,
        last_strength=3,
        taper=(40, 59),
        maintenance_weeks=5,
        rest=5,
        light_until=6,
        normal_from=9,
    ),
    RaceRow(
        name="marathon",
        below_km=50,
        last_progress=21,
        last_heavy=12,
        last_light=7,
        last_strength=4,
        taper=(40, 55, 59),
        maintenance_weeks=6,
        rest=7,
        gentle_from=3,
        light_until=13,
        normal_from=21,
    ),
    RaceRow(
        name="ultra",
        below_km=float("inf"),
        last_progress=21,
        last_heavy=14,
        last_light=8,
        last_strength=5,
        taper=(40, 50, 55),
        maintenance_weeks=6,
        rest=13,
        gentle_from=7,
        light_until=20,
        normal_from=28,
    ),
)
"""E2 and E3, for an A race. Sets go down 41-60 % with the load kept (Bosquet 2007); where a range
of days is given, the careful end. After an ultra the gentle days begin when the soreness of a
marathon would be over (rule of thumb)."""

_NO_NEW_EXERCISE_DAYS = 21
"""No new exercise in the last three weeks before an A race (E2)."""

_RACE_WEEK_DAYS = 6
_DAYS_OF_A_LIGHT_WEEK = 3
_DAYS_OF_A_WEEK = 7
_DAYS_BEFORE = 7 * max(row.maintenance_weeks for row in RACES)
_DAYS_AFTER = max(row.normal_from for row in RACES)
_MARATHON_KM = 42.0
_MARATHON_WEEKS = 16

_LESS_THAN_A = {RacePriority.B: (5, 5, 2, 2, 60), RacePriority.C: (3, 3, 2, 1, 100)}
"""B and C races count like a hard run (E2): last progress, last heavy legs, last light legs, last
strength, and the share of sets that stays in those days."""

_LIGHTER_SETS = 55
_LIGHTER_LOAD = 90
_LIGHTER_RESERVE = 2
"""C7: sets -40 to -50 %, load 0 to -10 %, two more repetitions in reserve."""

_LIGHTER_EVERY = 5
_LIGHTER_EVERY_WHEN_LEARNING = 6
_LIGHTER_EVERY_WITH_CARE = 4
"""C7: every fourth (older runners, marathon ahead) to sixth trained week."""

_WEEKS_OFF_BEFORE_A_STEP_BACK = 5
_WEEKS_OFF_BEFORE_BEGINNING_ANEW = 9
_OLDER_STEP_BACK = 4
_OLDER_BEGINNING_ANEW = 5
"""C8: 5-8 weeks off go back one phase, more than 8 to the foundation; from 65 one row earlier."""

_RECOVERY_LOAD = 80
_RETURN_LOAD = 85
_STRICTNESS = (Phase.RACE_WEEK, Phase.RECOVERY, Phase.TAPER, Phase.MAINTENANCE)
_PLAIN = {phase: Stage(phase=phase) for phase in Phase}
_LEGS = (LegWork.NONE, LegWork.LIGHT, LegWork.NORMAL)
_NEVER_IN_SEASON = (Phase.LEARN, Phase.FOUNDATION)
_RACE_PHASES = (Phase.RACE_WEEK, Phase.RECOVERY, Phase.TAPER)


def race_row(distance_km: float) -> RaceRow:
    """The row of the race table for a distance."""
    return next(row for row in RACES if distance_km < row.below_km)


def first_block(profile: Profile, practised: Practice, monday: date) -> Block:
    """The block a runner begins with in the week of that Monday.

    Who has trained here before phases were counted begins at the first week known.
    """
    known = tuple(monday_of(each.day) for each in practised.sessions if each.day < monday)
    since = min((*known, monday))
    return Block(
        phase=entry_phase(profile),
        since=since,
        lighter=since - _WEEK,
        reached=monday,
        trained=known[-1] if known else since - _WEEK,
    )


def advanced(
    block: Block, profile: Profile, training: TrainingState, practised: Practice, monday: date
) -> Block:
    """The block in the week of a Monday, brought on week by week from where it was.

    Every week is decided by what had been done when it began, so that three weeks of silence and
    three weekly turns end alike. A week that was decided stays so; a phase off the runner's path
    (other kit, style or health) gives way at once.
    """
    now = _on_path(block, profile, monday)
    week = (now.reached or now.since) + _WEEK
    while week <= monday:
        now = _next_week(now, profile, training, practised.before(week), week)
        week += _WEEK
    return now


def stage_on(block: Block, profile: Profile, day: date) -> Stage:
    """What the season asks of strength on a date: races first, then a lighter week, then the phase.

    Of several races the strictest counts, field by field.
    """
    phase = _phase_on(block, profile, day)
    near = _race_stages(phase, profile, day) if _races(profile) else ()
    if monday_of(day) == block.lighter and not _race_lightens(block, profile, block.lighter):
        near = (*near, _lighter_week(phase))
    return near[0] if len(near) == 1 else _strictest(near, phase)


def sessions_in(block: Block, profile: Profile, monday: date) -> int | None:
    """At most so many sessions in the week of a Monday; None: as many as the runner wants."""
    told = (stage_on(block, profile, monday + timedelta(days=day)).sessions for day in range(7))
    return _least(told)


def blocks_ahead(block: Block, profile: Profile, monday: date, weeks: int) -> tuple[Block, ...]:
    """The blocks of the weeks from a Monday on, where all is trained and the least is enough."""
    found: list[Block] = []
    now = _on_path(block, profile, monday)
    for number in range(weeks):
        week = monday + number * _WEEK
        if week > (now.reached or now.since):
            now = _expected(now, profile, week)
        found.append(now)
    return tuple(found)


def outlook(block: Block, profile: Profile, monday: date, weeks: int) -> tuple[SeasonWeek, ...]:
    """The weeks from a Monday on, where every week is trained and every phase's least is enough."""
    ahead = blocks_ahead(block, profile, monday, weeks)
    return tuple(
        _outlook_of(now, profile, monday + number * _WEEK) for number, now in enumerate(ahead)
    )


def _on_path(block: Block, profile: Profile, monday: date) -> Block:
    phase = on_path(block.phase, profile)
    if phase is block.phase:
        return block
    reached = block.reached or block.since
    return _begun(block, phase, min(monday, reached + _WEEK) if reached < monday else monday)


def _next_week(
    block: Block, profile: Profile, training: TrainingState, practised: Practice, week: date
) -> Block:
    last = monday_of(practised.sessions[-1].day) if practised.sessions else None
    trained = max((each for each in (last, block.trained) if each is not None), default=None)
    now = block.model_copy(update={"reached": week, "trained": trained})
    back = _after_a_gap(now, profile, week)
    if back is not None:
        return _begun(now, back, week)
    if _race_lightens(now, profile, week):
        return now.model_copy(update={"lighter": week})
    if trained != week - _WEEK:
        return now
    if _lighter_is_due(now, profile, practised.weeks(now.lighter + _WEEK), week):
        return now.model_copy(update={"lighter": week})
    if _is_in_season(now, profile, week):
        return now
    return _after_readiness(now, profile, training, practised, week)


def _after_readiness(
    block: Block, profile: Profile, training: TrainingState, practised: Practice, week: date
) -> Block:
    if _ends_with_a_race(block, profile, week) or (
        block.phase is Phase.POWER and leg_pain_lately(practised)
    ):
        return _begun(block, on_path(CYCLE_BEGINS_AT, profile), week, cycles=1)
    ahead = following(block.phase, practised, training, profile, block)
    if ahead is Phase.POWER and _has_raced(block, profile, week):
        ahead = on_path(CYCLE_BEGINS_AT, profile)
    if ahead is not None:
        return _begun(block, ahead, week, cycles=1)
    if _block_is_full(block, profile, practised.weeks(block.since)):
        return _begun(block, block.phase, week, cycles=1)
    return block


def _block_is_full(block: Block, profile: Profile, weeks: int) -> bool:
    """At the end of a path that stays light the blocks go on in the same phase."""
    return path_of(profile)[-1] is block.phase and weeks >= BLOCK_WEEKS


def _begun(block: Block, phase: Phase, week: date, cycles: int = 0) -> Block:
    return block.model_copy(
        update={
            "phase": phase,
            "since": week,
            "cycle": block.cycle + cycles,
            "turns_since": block.turns_since or block.since,
        }
    )


def _after_a_gap(block: Block, profile: Profile, week: date) -> Phase | None:
    """The phase to go back to in the week in which a gap has grown too long."""
    trained = block.trained or block.since - _WEEK
    weeks_off = (week - trained).days // 7 - 1
    older = is_older(profile)
    if weeks_off == (_OLDER_BEGINNING_ANEW if older else _WEEKS_OFF_BEFORE_BEGINNING_ANEW):
        path = path_of(profile)
        return min(block.phase, Phase.FOUNDATION, key=path.index)
    if weeks_off == (_OLDER_STEP_BACK if older else _WEEKS_OFF_BEFORE_A_STEP_BACK):
        return phase_before(block.phase, profile)
    return None


def _phase_on(block: Block, profile: Profile, day: date) -> Phase:
    """The block's phase; after an A race general strength comes before jumps do (E3, E4)."""
    if _ends_with_a_race(block, profile, day):
        return on_path(CYCLE_BEGINS_AT, profile)
    return block.phase


def _ends_with_a_race(block: Block, profile: Profile, day: date) -> bool:
    """Whether a block of jumps is over because its race is run."""
    return block.phase is Phase.POWER and _has_raced(block, profile, day)


def _has_raced(block: Block, profile: Profile, day: date) -> bool:
    """Whether an A race was run in the block: general strength then comes before jumps."""
    return any(
        race.priority is RacePriority.A and block.since <= race.day < day
        for race in _races(profile)
    )


def _race_stages(phase: Phase, profile: Profile, day: date) -> tuple[Stage, ...]:
    older = is_older(profile)
    return tuple(
        stage
        for race in _races(profile)
        if (stage := _around(race, day, phase, older=older)) is not None
    )


def _race_lightens(block: Block, profile: Profile, week: date) -> bool:
    """Whether a race makes a week a light one as it is: three days of it at least."""
    near = any(
        -_DAYS_AFTER - _DAYS_OF_A_WEEK < (race.day - week).days <= _DAYS_BEFORE + _DAYS_OF_A_WEEK
        for race in _races(profile)
    )
    if not near:
        return False
    days = (week + timedelta(days=day) for day in range(7))
    light = (
        any(stage.phase in _RACE_PHASES for stage in _race_stages(block.phase, profile, day))
        for day in days
    )
    return sum(light) >= _DAYS_OF_A_LIGHT_WEEK


def _is_in_season(block: Block, profile: Profile, week: date) -> bool:
    """Near a race nothing new is begun, so no new phase either (E4, Barnes 2013)."""
    stage = stage_on(block, profile, week)
    if stage.phase is not _phase_on(block, profile, week) or not stage.may_bring_new:
        return True
    return block.phase is Phase.FOUNDATION and any(
        race.priority is RacePriority.A
        and timedelta() <= race.day - week <= race_row(race.distance_km).maintenance_weeks * _WEEK
        for race in _races(profile)
    )


def _lighter_is_due(block: Block, profile: Profile, weeks: int, week: date) -> bool:
    return weeks >= _lighter_period(block, profile, week) - 1


def _lighter_period(block: Block, profile: Profile, week: date) -> int:
    if is_older(profile) or _marathon_ahead(profile, week):
        return _LIGHTER_EVERY_WITH_CARE
    return _LIGHTER_EVERY_WHEN_LEARNING if block.phase in _NEVER_IN_SEASON else _LIGHTER_EVERY


def _marathon_ahead(profile: Profile, week: date) -> bool:
    return any(
        race.distance_km >= _MARATHON_KM and week <= race.day <= week + _MARATHON_WEEKS * _WEEK
        for race in _races(profile)
    )


def _races(profile: Profile) -> tuple[Race, ...]:
    return () if profile.race is None else profile.race.every


def _expected(block: Block, profile: Profile, week: date) -> Block:
    now = block.model_copy(update={"reached": week})
    since_lighter = (week - now.lighter).days // 7 - 1
    if _race_lightens(now, profile, week) or _lighter_is_due(now, profile, since_lighter, week):
        return now.model_copy(update={"lighter": week})
    weeks = (week - now.since).days // 7
    if _ends_with_a_race(now, profile, week) and not _is_in_season(now, profile, week):
        return _begun(now, on_path(CYCLE_BEGINS_AT, profile), week, cycles=1)
    if _is_in_season(now, profile, week) or weeks < row_of(now.phase).least_weeks:
        return now
    path = path_of(profile)
    place = path.index(now.phase)
    ahead = path[place + 1] if place + 1 < len(path) else None
    if ahead is Phase.POWER and _has_raced(now, profile, week):
        ahead = on_path(CYCLE_BEGINS_AT, profile)
    if ahead is not None:
        return _begun(now, ahead, week, cycles=1)
    if CYCLE_BEGINS_AT in path[:-1]:
        return _begun(now, CYCLE_BEGINS_AT, week, cycles=1)
    return _begun(now, now.phase, week, cycles=1) if weeks >= BLOCK_WEEKS else now


def _outlook_of(block: Block, profile: Profile, week: date) -> SeasonWeek:
    """The week of an A race is race week; the days before it that lie in another week are not."""
    stages = tuple(stage_on(block, profile, week + timedelta(days=day)) for day in range(7))
    phases = Counter(stage.phase for stage in stages if stage.phase is not Phase.RACE_WEEK)
    run = tuple(race for race in _races(profile) if week <= race.day < week + _WEEK)
    is_race_week = any(race.priority is RacePriority.A for race in run)
    return SeasonWeek(
        monday=week,
        phase=Phase.RACE_WEEK if is_race_week else phases.most_common(1)[0][0],
        lighter=any(stage.lighter_week for stage in stages),
        race=min(run, key=lambda race: (race.priority, race.day), default=None),
    )


# --- one race and one day -----------------------------------------------------------------


@lru_cache(maxsize=4096)
def _around_race(race: Race, days: int, phase: Phase, *, older: bool) -> Stage | None:
    """What a race makes of the day so many days before it (negative: after); None: nothing."""
    row = race_row(race.distance_km)
    if days < 0:
        return _after(race, row, -days)
    if race.priority is RacePriority.A:
        return _before_a(race, row, days, phase, older=older)
    return _before_other(race, days, phase)


def _around(race: Race, day: date, phase: Phase, *, older: bool) -> Stage | None:
    days = (race.day - day).days
    if not -_DAYS_AFTER <= days <= _DAYS_BEFORE:
        return None
    return _around_race(race, days, phase, older=older)


def _before_a(race: Race, row: RaceRow, days: int, phase: Phase, *, older: bool) -> Stage | None:
    overlay = _overlay(row, days, phase)
    if overlay is None and days > _NO_NEW_EXERCISE_DAYS:
        return None
    week = (days - 1) // 7
    return Stage(
        phase=overlay or phase,
        legs=_legs_before(days, row.last_heavy, row.last_light),
        strength=days >= row.last_strength,
        sets_percent=row.taper[max(0, week)] if week < len(row.taper) else 100,
        extra_reserve=1 if days < row.last_heavy else 0,
        may_progress=days >= row.last_progress,
        may_bring_new=days > _NO_NEW_EXERCISE_DAYS,
        sessions=_sessions_before(overlay, older=older),
        race=race,
    )


def _overlay(row: RaceRow, days: int, phase: Phase) -> Phase | None:
    if days <= _RACE_WEEK_DAYS:
        return Phase.RACE_WEEK
    if phase in _NEVER_IN_SEASON:
        return None
    if days <= 7 * len(row.taper):
        return Phase.TAPER
    return Phase.MAINTENANCE if days <= 7 * row.maintenance_weeks else None


def _sessions_before(overlay: Phase | None, *, older: bool) -> int | None:
    """Older runners keep their strength with two sessions (Spiering 2021)."""
    if overlay is None:
        return None
    return 2 if older else row_of(overlay).sessions[1]


def _before_other(race: Race, days: int, phase: Phase) -> Stage | None:
    progress, heavy, light, strength, sets = _LESS_THAN_A[race.priority]
    if days > progress:
        return None
    return Stage(
        phase=phase,
        legs=_legs_before(days, heavy, light),
        strength=days >= strength,
        sets_percent=sets if days else 100,
        may_progress=days >= progress,
        race=race,
    )


def _legs_before(days: int, heavy: int, light: int) -> LegWork:
    if days < light:
        return LegWork.NONE
    return LegWork.LIGHT if days < heavy else LegWork.NORMAL


def _after(race: Race, row: RaceRow, days: int) -> Stage | None:
    if days >= row.normal_from:
        return None
    resting = days <= row.rest
    gentle = resting and row.gentle_from is not None and days >= row.gentle_from
    light = days <= row.light_until
    return Stage(
        phase=Phase.RECOVERY,
        legs=LegWork.NONE if resting else LegWork.LIGHT if light else LegWork.NORMAL,
        strength=gentle or not resting,
        gentle=gentle,
        sessions=1 if gentle else None,
        sets_percent=50 if light else 100,
        load_percent=_RECOVERY_LOAD if light else _RETURN_LOAD,
        extra_reserve=1 if light else 0,
        may_progress=False,
        may_bring_new=False,
        race=race,
    )


@cache
def _lighter_week(phase: Phase) -> Stage:
    return Stage(
        phase=phase,
        sets_percent=_LIGHTER_SETS,
        load_percent=_LIGHTER_LOAD,
        extra_reserve=_LIGHTER_RESERVE,
        may_progress=False,
        may_bring_new=False,
        lighter_week=True,
    )


def _strictest(stages: tuple[Stage, ...], phase: Phase) -> Stage:
    if not stages:
        return _PLAIN[phase]
    found = {stage.phase for stage in stages}
    first = next((each for each in _STRICTNESS if each in found), phase)
    leading = next(stage for stage in stages if stage.phase is first)
    return Stage(
        phase=first,
        legs=min((stage.legs for stage in stages), key=_LEGS.index),
        strength=all(stage.strength for stage in stages),
        gentle=any(stage.gentle for stage in stages),
        sets_percent=min(stage.sets_percent for stage in stages),
        load_percent=min(stage.load_percent for stage in stages),
        extra_reserve=max(stage.extra_reserve for stage in stages),
        may_progress=all(stage.may_progress for stage in stages),
        may_bring_new=all(stage.may_bring_new for stage in stages),
        lighter_week=any(stage.lighter_week for stage in stages),
        sessions=_least(stage.sessions for stage in stages),
        race=leading.race or next((each.race for each in stages if each.race is not None), None),
    )


def _least(counts: Iterable[int | None]) -> int | None:
    return min((count for count in counts if count is not None), default=None)
