"""Where sessions may stand, and that as many stand there as the rules allow."""

from collections.abc import Iterator
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.plan import (
    BusyDayFreed,
    DayMadeFree,
    Focus,
    LegWork,
    Objection,
    Placement,
    PlacementReason,
    RunMadeEasy,
)
from coach.planning.placement import place, repeating, search
from coach.planning.week_changes import Change, change_of, matched
from coach.planning.week_costs import (
    COSTS,
    LEGS_TWICE,
    POINTS,
    Preferences,
    SoftRule,
    Week,
    costs_of_a_day,
    costs_of_spacing,
    free_days_missing,
    mix_points,
)
from coach.planning.week_rules import Choice, Day, objections
from coach.profile import RunKind, RunningWeek, Weekday, Wishes
from tests.effort import examples

from .runners import ARTICLE_WEEK, running_weeks

DAYS = {
    "r": RunKind.REST,
    "e": RunKind.EASY,
    "t": RunKind.TEMPO,
    "i": RunKind.INTERVALS,
    "l": RunKind.LONG,
    "o": RunKind.OTHER,
    "R": RunKind.RACE,
}
BEARABLE = {"-": None, "1": 1, "2": 2, "3": 3}
FOCI = {"u": Focus.UPPER_AND_CORE, "w": Focus.LOWER, "f": Focus.FULL}


def week(letters: str) -> RunningWeek:
    """A week from one letter a day, Monday first."""
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = (
        DAYS[each] for each in letters
    )
    return RunningWeek(days=(monday, tuesday, wednesday, thursday, friday, saturday, sunday))


def breaks_a_rule(runs: tuple[RunKind, ...], strength: tuple[str, ...]) -> bool:
    """The hard rules once more, in other words: seven days that repeat, strength as letters.

    "-" is a day without strength, "u" a day of upper body, "w" a day with leg work.
    """
    hard_or_long = {RunKind.TEMPO, RunKind.INTERVALS, RunKind.LONG}
    for today in range(7):
        tomorrow = (today + 1) % 7
        if strength[today] != "-" and strength[tomorrow] != "-":
            return True
        if strength[today] == "w" and (
            runs[tomorrow] in hard_or_long or runs[today] == RunKind.LONG
        ):
            return True
    rest_days = [day for day in range(7) if runs[day] == RunKind.REST]
    taken = [day for day in rest_days if strength[day] != "-"]
    return bool(taken) and len(taken) == len(rest_days)


def most_sessions(runs: tuple[RunKind, ...], letters: str = "uw") -> int:
    """The most sessions that any of all weeks of strength can hold."""
    return max(
        7 - strength.count("-")
        for strength in product("-" + letters, repeat=7)
        if not breaks_a_rule(runs, strength)
    )


def as_letters(placements: tuple[Placement, ...]) -> tuple[str, ...]:
    """Placements as a week of letters."""
    by_day = {int(each.weekday): "w" if each.focus.loads_legs else "u" for each in placements}
    return tuple(by_day.get(day, "-") for day in range(7))


@pytest.mark.parametrize(
    ("runs", "strength", "day", "focus", "expected"),
    [
        ("rteeeer", "-------", 0, "w", {Objection.LEGS_BEFORE_HARD_RUN}),
        ("rieeeer", "-------", 0, "f", {Objection.LEGS_BEFORE_HARD_RUN}),
        ("rteeeer", "-------", 0, "u", set()),
        ("reeeerl", "-------", 5, "w", {Objection.LEGS_BEFORE_LONG_RUN}),
        ("leeeere", "-------", 6, "w", {Objection.LEGS_BEFORE_LONG_RUN}),
        ("reeeerl", "-------", 6, "w", {Objection.LEGS_ON_LONG_RUN_DAY}),
        ("reeeerl", "-------", 6, "u", set()),
        ("eeereer", "--u----", 3, "u", {Objection.NEXT_TO_STRENGTH}),
        ("eeereer", "----u--", 3, "w", {Objection.NEXT_TO_STRENGTH}),
        ("eeereer", "u------", 6, "w", {Objection.NEXT_TO_STRENGTH}),
        ("eeeeerr", "--w----", 2, "u", {Objection.ALREADY_STRENGTH}),
        ("eeereee", "-------", 3, "u", {Objection.LAST_FREE_DAY}),
        ("eeereer", "------u", 3, "u", {Objection.LAST_FREE_DAY}),
        ("eeereer", "------u", 2, "u", set()),
        ("eeeoeee", "-------", 3, "w", set()),
        ("eeeeeee", "-------", 3, "w", set()),
        ("eeeReer", "-------", 3, "u", {Objection.RACE_DAY}),
        ("eeeReer", "-------", 2, "w", {Objection.LEGS_BEFORE_HARD_RUN}),
        ("eeeReer", "-------", 1, "f", {Objection.LEGS_BEFORE_HARD_RUN}),
        ("eeeReer", "-------", 1, "u", set()),
        ("eeeReer", "-------", 0, "w", set()),
    ],
)
def test_objections(
    runs: str, strength: str, day: int, focus: str, expected: set[Objection]
) -> None:
    found = objections(
        day + 1,
        FOCI[focus],
        lambda ordinal: Day(run=DAYS[runs[(ordinal - 1) % 7]]),
        lambda ordinal: FOCI.get(strength[(ordinal - 1) % 7]),
    )
    assert set(found) == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize(
    ("rest_days", "expected"),
    [
        # Friday is free, and the Monday after it: that belongs to the next week.
        ({5, 8}, (Objection.LAST_FREE_DAY,)),
        ({-2, 5}, (Objection.LAST_FREE_DAY,)),
        ({1, 5}, ()),
        ({5, 7}, ()),
    ],
)
def test_the_last_free_day_is_that_of_its_own_week(
    rest_days: set[int], expected: tuple[Objection, ...]
) -> None:
    found = objections(
        5,
        Focus.UPPER_AND_CORE,
        lambda day: Day(run=RunKind.REST if day in rest_days else RunKind.EASY),
        lambda _: None,
    )
    assert found == expected


@pytest.mark.parametrize(
    ("today", "focus", "expected"),
    [
        (Day(RunKind.EASY, busy=True), "u", (Objection.BUSY_DAY,)),
        (Day(RunKind.EASY, strength=False), "u", (Objection.BEFORE_RACE,)),
        (Day(RunKind.EASY, strength=False, after_race=True), "u", (Objection.AFTER_RACE,)),
        (Day(RunKind.EASY, legs=LegWork.NONE), "w", (Objection.LEGS_BEFORE_RACE,)),
        (Day(RunKind.EASY, legs=LegWork.NONE), "f", (Objection.LEGS_BEFORE_RACE,)),
        (Day(RunKind.EASY, legs=LegWork.NONE), "u", ()),
        (Day(RunKind.EASY, legs=LegWork.LIGHT), "w", ()),
        (
            Day(RunKind.EASY, legs=LegWork.NONE, after_race=True),
            "w",
            (Objection.LEGS_AFTER_RACE,),
        ),
        (Day(RunKind.RACE, strength=False), "u", (Objection.RACE_DAY,)),
    ],
)
def test_what_the_season_and_taken_days_object_to(
    today: Day, focus: str, expected: tuple[Objection, ...]
) -> None:
    found = objections(
        4,
        FOCI[focus],
        lambda day: today if day == 4 else Day(RunKind.EASY),
        {1: Focus.LOWER, 8: Focus.LOWER}.get,
    )
    assert found == expected


@pytest.mark.parametrize(
    ("most", "day", "enough"),
    [
        # One letter a day: how many sessions it bears. Monday and Wednesday are taken.
        ("2222222", 5, True),
        ("3333333", 5, False),
        ("-------", 5, False),
        ("--11111", 5, True),
        # What came before the days that bear less does not count against them.
        ("----111", 5, False),
        ("2222111", 5, True),
        ("22-----", 5, False),
    ],
)
def test_days_that_bear_fewer_sessions_count_among_themselves(
    most: str, day: int, enough: bool
) -> None:
    found = objections(
        day,
        Focus.UPPER_AND_CORE,
        lambda each: Day(RunKind.EASY, most=BEARABLE[most[(each - 1) % 7]]),
        {1: Focus.LOWER, 3: Focus.LOWER}.get,
    )
    assert (Objection.ENOUGH_THIS_WEEK in found) is enough


def test_legs_rest_on_the_day_after_the_long_run() -> None:
    placements, _ = place(week("rrleeer"), 1)
    assert [each.weekday for each in placements] == [Weekday.FRIDAY]


def test_upper_body_goes_where_legs_may_not() -> None:
    placements, _ = place(week("rrrtrrr"), 1, foci=(Focus.UPPER_AND_CORE,))
    assert [each.weekday for each in placements] == [Weekday.WEDNESDAY]


def test_the_articles_week_gets_the_articles_sessions() -> None:
    placements, shortfall = place(ARTICLE_WEEK, 2)
    assert shortfall is None
    assert [(each.weekday, each.focus) for each in placements] == [
        (Weekday.MONDAY, Focus.UPPER_AND_CORE),
        (Weekday.WEDNESDAY, Focus.LOWER),
    ]
    assert placements[0].reasons == (
        PlacementReason.FREE_DAY,
        PlacementReason.UPPER_ONLY_BEFORE_RUN,
        PlacementReason.REST_BETWEEN_SESSIONS,
        PlacementReason.KEEPS_A_FREE_DAY,
    )
    assert placements[1].reasons == (
        PlacementReason.AFTER_EASY_RUN,
        PlacementReason.LEGS_FRESH_FOR_NEXT_RUN,
        PlacementReason.REST_BETWEEN_SESSIONS,
        PlacementReason.KEEPS_A_FREE_DAY,
    )


@pytest.mark.parametrize(
    ("runs", "wanted", "expected"),
    [
        ("rterteL", 1, "--f----"),
        ("rterteL", 3, "u-w-f--"),
        # Three runs a week: legs after the easy one, two days before the long one.
        ("rtrerLr", 2, "u--w---"),
        # Hard runs every other day: legs can only follow one, with an easy day after.
        ("tetetet", 1, "f------"),
        # Nothing but tempo runs: legs are fresh for none of them.
        ("ttttttt", 2, "u--u---"),
        ("rrrrrrr", 1, "f------"),
        ("eeeeeee", 3, "u-w--f-"),
    ],
)
def test_weeks(runs: str, wanted: int, expected: str) -> None:
    placements, shortfall = place(week(runs.replace("L", "l")), wanted)
    letters = {Focus.UPPER_AND_CORE: "u", Focus.LOWER: "w", Focus.FULL: "f"}
    by_day = {each.weekday: letters[each.focus] for each in placements}
    assert "".join(by_day.get(day, "-") for day in Weekday) == expected
    assert shortfall is None


def test_a_shortfall_names_the_rules_in_the_way() -> None:
    # Legs alone are left to train, and every day but one is before or on a long run.
    placements, shortfall = place(week("leltltl"), 3, foci=(Focus.LOWER,))
    assert placements == ()
    assert shortfall is not None
    assert (shortfall.wanted, shortfall.placed) == (3, 0)
    assert shortfall.objections[0] is Objection.LEGS_BEFORE_LONG_RUN
    assert set(shortfall.objections) == {
        Objection.LEGS_BEFORE_HARD_RUN,
        Objection.LEGS_BEFORE_LONG_RUN,
        Objection.LEGS_ON_LONG_RUN_DAY,
    }


def test_no_focus_places_nothing() -> None:
    placements, shortfall = place(ARTICLE_WEEK, 2, foci=())
    assert placements == ()
    assert shortfall is not None
    assert shortfall.objections == ()


@settings(max_examples=examples(150))
@given(running_weeks, st.integers(1, 3))
def test_no_placement_breaks_a_rule_and_none_is_missing(runs: RunningWeek, wanted: int) -> None:
    placements, shortfall = place(runs, wanted)
    assert not breaks_a_rule(runs.days, as_letters(placements))
    assert len(placements) == min(wanted, most_sessions(runs.days))
    assert (shortfall is None) is (len(placements) == wanted)
    assert [each.weekday for each in placements] == sorted(each.weekday for each in placements)


@settings(max_examples=examples(60))
@given(running_weeks, st.integers(1, 3), st.sampled_from(Focus))
def test_one_focus_alone_fills_what_it_can(runs: RunningWeek, wanted: int, focus: Focus) -> None:
    letter = "w" if focus.loads_legs else "u"
    placements, _ = place(runs, wanted, foci=(focus,))
    assert len(placements) == min(wanted, most_sessions(runs.days, letter))


@settings(max_examples=examples(150))
@given(running_weeks, st.integers(1, 3))
def test_a_week_that_has_room_for_legs_trains_them(runs: RunningWeek, wanted: int) -> None:
    placements, _ = place(runs, wanted)
    count = len(placements)
    with_legs = any(
        7 - strength.count("-") == count and "w" in strength
        for strength in product("-uw", repeat=7)
        if not breaks_a_rule(runs.days, strength)
    )
    assert any(each.focus.loads_legs for each in placements) is with_legs


NEVER = st.sets(st.sampled_from(Weekday), max_size=4).map(lambda days: tuple(sorted(days)))


@settings(max_examples=examples(100))
@given(running_weeks, st.integers(1, 3), NEVER, st.booleans())
def test_a_wish_never_costs_a_session_and_is_broken_only_for_one(
    runs: RunningWeek, wanted: int, never: tuple[Weekday, ...], before_work: bool
) -> None:
    wishes = Wishes(never=never, before_work=before_work)
    placements, _ = place(runs, wanted, preferences=Preferences(wishes=wishes))
    assert not breaks_a_rule(runs.days, as_letters(placements))
    assert len(placements) == min(wanted, most_sessions(runs.days))

    def breaks(strength: tuple[str, ...]) -> int:
        return sum(letter != "-" and day in never for day, letter in enumerate(strength))

    fewest = min(
        breaks(strength)
        for strength in product("-uw", repeat=7)
        if 7 - strength.count("-") == len(placements) and not breaks_a_rule(runs.days, strength)
    )
    assert breaks(as_letters(placements)) == fewest
    for each in placements:
        unwanted = each.weekday in never or (
            before_work and runs.days[each.weekday] is not RunKind.REST
        )
        assert (PlacementReason.AGAINST_A_WISH in each.reasons) is unwanted


def test_before_work_keeps_to_days_without_a_run() -> None:
    wishes = Preferences(wishes=Wishes(before_work=True))
    placements, _ = place(week("rterrel"), 2, preferences=wishes)
    assert [each.weekday for each in placements] == [Weekday.MONDAY, Weekday.THURSDAY]


def test_legs_twice_in_a_building_phase_where_the_week_has_easy_room() -> None:
    building = Preferences(mixes=LEGS_TWICE)
    roomy, _ = place(week("eretrel"), 2, preferences=building)
    assert [each.focus.loads_legs for each in roomy] == [True, True]
    # Two evenings of tempo runs are no easy room: the week of the article stays.
    article, _ = place(ARTICLE_WEEK, 2, preferences=building)
    assert as_letters(article) == ("u", "-", "w", "-", "-", "-", "-")


def test_a_newcomer_keeps_two_days_off() -> None:
    runs = week("rterrel")
    once, _ = place(runs, 2)
    kept, _ = place(runs, 2, preferences=Preferences(free_days=2))
    resting = {Weekday.MONDAY, Weekday.THURSDAY, Weekday.FRIDAY}
    assert len(resting - {each.weekday for each in kept}) >= 2
    assert {each.weekday for each in once} & resting


# A search written without looking at how the other one does it: every week of letters.


def soft_costs(runs: RunningWeek, strength: tuple[str, ...], never: tuple[Weekday, ...]) -> int:
    """The named costs once more, for weeks without usual days, from the letters alone."""
    hard = {RunKind.TEMPO, RunKind.INTERVALS, RunKind.LONG}
    total = 0
    for day, letter in enumerate(strength):
        if letter == "-":
            continue
        run, tomorrow = runs.days[day], runs.days[(day + 1) % 7]
        total += 10_000 * (day in never)
        total -= (day, letter) in {(0, "u"), (2, "w")}
        if letter == "u":
            total += {RunKind.REST: 0, RunKind.EASY: 2, RunKind.OTHER: 2}.get(run, 4)
            total += 2 * (tomorrow not in hard)
        else:
            total += {RunKind.EASY: 0, RunKind.REST: 2, RunKind.OTHER: 3}.get(run, 5)
            total += 4 * (runs.days[day - 1] is RunKind.LONG)
            total += runs.days[(day + 2) % 7] in hard
        for other in range(day + 1, 7):
            if strength[other] != "-" and other - day in {2, 5}:
                total += 1 if "u" in {letter, strength[other]} else 3
    resting = [day for day in range(7) if runs.days[day] is RunKind.REST]
    if resting and all(strength[day] != "-" for day in resting):
        total += 3
    mixes = {1: ["f", "w", "u"], 2: ["uw", "fu", "fw", "ff", "ww", "uu"]}
    mixes[3] = ["fuw", "uww", "ffu", "uuw", "fuu", "fww", "ffw", "fff", "www", "uuu"]
    mix = "".join(sorted(letter for letter in strength if letter != "-"))
    return total + 100 * mixes[len(mix)].index(mix)


@settings(max_examples=examples(30))
@given(running_weeks, st.integers(1, 3), NEVER)
def test_the_search_finds_the_cheapest_of_all_weeks(
    runs: RunningWeek, wanted: int, never: tuple[Weekday, ...]
) -> None:
    preferences = Preferences(wishes=Wishes(never=never))
    found = search(repeating(runs), wanted, tuple(Focus), preferences)
    count = len(found.choice)
    legal = (
        strength
        for days in combinations(range(7), count)
        for letters in product("fuw", repeat=count)
        if not breaks_a_rule(
            runs.days, rules_only(strength := spread(dict(zip(days, letters, strict=True))))
        )
    )
    cheapest = min(
        legal, key=lambda strength: (soft_costs(runs, strength, never), days_of(strength))
    )
    assert found.points == soft_costs(runs, cheapest, never)
    assert days_of(cheapest) == tuple(day - 1 for day, _ in found.choice)
    assert sum(explained(found.choice, repeating(runs), preferences)) == found.points
    assert found.examined <= 400


def explained(choice: Choice, week: Week, preferences: Preferences) -> Iterator[int]:
    """The points of every soft rule that a choice runs into."""
    for day, focus in choice:
        yield from (POINTS[rule] for rule in costs_of_a_day(day, focus, week, preferences.wishes))
    yield mix_points(tuple(focus for _, focus in choice), week, preferences)
    yield from (
        POINTS[rule] for rule in costs_of_spacing(choice, week.neighbours(), repeats=week.repeats)
    )
    missing = free_days_missing(tuple(day for day, _ in choice), week, preferences)
    yield missing * POINTS[SoftRule.FEWER_FREE_DAYS]


def spread(strength: dict[int, str]) -> tuple[str, ...]:
    return tuple(strength.get(day, "-") for day in range(7))


def rules_only(strength: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("w" if letter == "f" else letter for letter in strength)


def days_of(strength: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(day for day, letter in enumerate(strength) if letter != "-")


@pytest.mark.parametrize(
    ("legs", "focus"), [(LegWork.LIGHT, Focus.UPPER_AND_CORE), (LegWork.NORMAL, Focus.FULL)]
)
def test_so_near_a_race_no_legs_go_to_the_evening_of_a_hard_run(
    legs: LegWork, focus: Focus
) -> None:
    tempo = Day(RunKind.TEMPO, legs=legs)
    days = tuple(tempo if number == 3 else Day(RunKind.EASY, busy=True) for number in range(15))
    assert search(Week(days=days), 1, tuple(Focus)).choice == ((3, focus),)


@pytest.mark.parametrize(
    ("planned", "choice", "pairs"),
    [
        # Whoever can stays; the other one goes, with what it trains.
        ("u-w----", "u---w--", [(0, 1, "u"), (1, 5, "w")]),
        ("u-w----", "w-u----", [(0, 1, "w"), (1, 3, "u")]),
        ("u-w-f--", "-u-w--f", [(0, 2, "u"), (1, 4, "w"), (2, 7, "f")]),
        # The foci decide before the way.
        ("u--w---", "-w---u-", [(0, 6, "u"), (1, 2, "w")]),
        # One must go; one comes anew.
        ("u-w-f--", "u---f--", [(0, 1, "u"), (2, 5, "f")]),
        ("u------", "u--w---", [(0, 1, "u")]),
    ],
)
def test_who_goes_where(planned: str, choice: str, pairs: list[tuple[int, int, str]]) -> None:
    found = sorted(matched(numbered(planned), numbered(choice)))
    assert found == [(index, (day, FOCI[letter])) for index, day, letter in pairs]


def test_of_two_sessions_on_one_day_the_one_that_trains_the_same_stays() -> None:
    twice = ((3, Focus.UPPER_AND_CORE), (3, Focus.LOWER))
    assert sorted(matched(twice, numbered("--w-u--"))) == [
        (0, (5, Focus.UPPER_AND_CORE)),
        (1, (3, Focus.LOWER)),
    ]


@pytest.mark.parametrize(
    ("planned", "standing", "choice", "expected"),
    [
        ("u-w----", "-------", "u-w----", Change()),
        ("u-w----", "-------", "u----w-", Change(days_left=1, days_moved=3)),
        ("u-w----", "-------", "w-u----", Change(foci_changed=2)),
        # Without its leg work a week counts as if one session had left its day.
        ("u-w----", "-------", "u-u----", Change(0, 1, leg_work_lost=True, foci_changed=1)),
        ("--w-u--", "w------", "--u-u--", Change(foci_changed=1)),
        ("u-w-f--", "-------", "u---f--", Change()),
        ("u-----f", "-------", "u----f-", Change(never_days=1, days_left=1, days_moved=1)),
    ],
)
def test_what_changes(planned: str, standing: str, choice: str, expected: Change) -> None:
    wishes = Wishes(never=(Weekday.SATURDAY,) if choice[5] == "f" else ())
    found = change_of(numbered(planned), numbered(standing), numbered(choice), wishes)
    assert found == expected


def numbered(letters: str) -> Choice:
    return tuple(
        (day, FOCI[letter]) for day, letter in enumerate(letters, start=1) if letter != "-"
    )


def test_every_soft_rule_has_one_cost_with_its_source() -> None:
    assert [cost.rule for cost in COSTS] == list(SoftRule)
    assert all(cost.source and cost.why for cost in COSTS)


def test_a_remedy_is_a_change_after_which_all_fit() -> None:
    # Legs alone are left, and only Wednesday is free of a hard or long run on the day after.
    _, shortfall = place(week("teettll"), 2, foci=(Focus.LOWER,))
    assert shortfall is not None
    assert (shortfall.placed, shortfall.remedy) == (
        1,
        RunMadeEasy(weekday=Weekday.THURSDAY, run=RunKind.TEMPO),
    )
    assert place(week("teeetll"), 2, foci=(Focus.LOWER,))[1] is None


@settings(max_examples=examples(60))
@given(running_weeks, st.integers(1, 3))
def test_a_remedy_helps_and_none_is_overlooked(runs: RunningWeek, wanted: int) -> None:
    _, shortfall = place(runs, wanted, foci=(Focus.LOWER,))
    if shortfall is None:
        return
    helps = {
        (day, run)
        for day in Weekday
        for run in (RunKind.EASY, RunKind.REST)
        if runs.days[day] is not run
        and most_sessions((*runs.days[:day], run, *runs.days[day + 1 :]), "w") >= wanted
    }
    match shortfall.remedy:
        case None:
            assert not helps - {(day, RunKind.EASY) for day in Weekday if runs.days[day] in SOFT}
        case RunMadeEasy(weekday=day):
            assert (day, RunKind.EASY) in helps
        case DayMadeFree(weekday=day):
            assert (day, RunKind.REST) in helps
        case BusyDayFreed():
            raise AssertionError


SOFT = {RunKind.REST, RunKind.OTHER}


@given(running_weeks, st.integers(1, 3))
def test_the_same_week_gives_the_same_places(runs: RunningWeek, wanted: int) -> None:
    assert place(runs, wanted) == place(runs, wanted)


@settings(max_examples=examples(150))
@given(running_weeks, st.integers(1, 3))
def test_reasons_are_true(runs: RunningWeek, wanted: int) -> None:
    placements, _ = place(runs, wanted)
    days = {each.weekday for each in placements}
    for each in placements:
        run = runs.days[each.weekday]
        following = runs.days[(each.weekday + 1) % 7]
        told = set(each.reasons)
        assert (PlacementReason.FREE_DAY in told) is (run is RunKind.REST)
        assert (PlacementReason.AFTER_EASY_RUN in told) is (run is RunKind.EASY)
        assert (PlacementReason.AFTER_OTHER_SPORT in told) is (run is RunKind.OTHER)
        ahead = [runs.days[(each.weekday + later) % 7] for later in range(1, 7)]
        hard = {RunKind.TEMPO, RunKind.INTERVALS, RunKind.LONG}
        fresh = each.focus.loads_legs and any(other in hard for other in ahead)
        assert (PlacementReason.LEGS_FRESH_FOR_NEXT_RUN in told) is fresh
        spared = not each.focus.loads_legs and following in hard
        assert (PlacementReason.UPPER_ONLY_BEFORE_RUN in told) is spared
        assert (each.protects is not None) is (fresh or spared)
        if each.protects is not None:
            nearest = next(later for later, other in enumerate(ahead, 1) if other in hard)
            assert each.protects.run is ahead[nearest - 1]
            assert each.protects.weekday == (each.weekday + nearest) % 7
        assert (PlacementReason.REST_BETWEEN_SESSIONS in told) is (len(days) > 1)
        keeps = any(runs.days[day] is RunKind.REST and day not in days for day in Weekday)
        assert (PlacementReason.KEEPS_A_FREE_DAY in told) is keeps
