"""Where sessions may stand, and that as many stand there as the rules allow."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.plan import Focus, Objection, Placement, PlacementReason
from coach.planning.placement import objections, place
from coach.profile import RunKind, RunningWeek, Weekday
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
        lambda ordinal: DAYS[runs[(ordinal - 1) % 7]],
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
        lambda day: RunKind.REST if day in rest_days else RunKind.EASY,
        lambda _: None,
    )
    assert found == expected


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
        ("rterteL", 3, "u-f-w--"),
        # Three runs a week: legs after the easy one, two days before the long one.
        ("rtrerLr", 2, "u--w---"),
        # Hard runs every other day: legs can only follow one, with an easy day after.
        ("tetetet", 1, "f------"),
        # Nothing but tempo runs: legs are fresh for none of them.
        ("ttttttt", 2, "u--u---"),
        ("rrrrrrr", 1, "f------"),
        ("eeeeeee", 3, "f-u-w--"),
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


@settings(max_examples=examples(150), deadline=None)
@given(running_weeks, st.integers(1, 3))
def test_no_placement_breaks_a_rule_and_none_is_missing(runs: RunningWeek, wanted: int) -> None:
    placements, shortfall = place(runs, wanted)
    assert not breaks_a_rule(runs.days, as_letters(placements))
    assert len(placements) == min(wanted, most_sessions(runs.days))
    assert (shortfall is None) is (len(placements) == wanted)
    assert [each.weekday for each in placements] == sorted(each.weekday for each in placements)


@settings(max_examples=examples(60), deadline=None)
@given(running_weeks, st.integers(1, 3), st.sampled_from(Focus))
def test_one_focus_alone_fills_what_it_can(runs: RunningWeek, wanted: int, focus: Focus) -> None:
    letter = "w" if focus.loads_legs else "u"
    placements, _ = place(runs, wanted, foci=(focus,))
    assert len(placements) == min(wanted, most_sessions(runs.days, letter))


@settings(max_examples=examples(150), deadline=None)
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


@settings(deadline=None)
@given(running_weeks, st.integers(1, 3))
def test_the_same_week_gives_the_same_places(runs: RunningWeek, wanted: int) -> None:
    assert place(runs, wanted) == place(runs, wanted)


@settings(max_examples=examples(150), deadline=None)
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
        assert (PlacementReason.LEGS_FRESH_FOR_NEXT_RUN in told) is each.focus.loads_legs
        if PlacementReason.UPPER_ONLY_BEFORE_RUN in told:
            assert following in {RunKind.TEMPO, RunKind.INTERVALS, RunKind.LONG}
        assert (PlacementReason.REST_BETWEEN_SESSIONS in told) is (len(days) > 1)
        keeps = any(runs.days[day] is RunKind.REST and day not in days for day in Weekday)
        assert (PlacementReason.KEEPS_A_FREE_DAY in told) is keeps
