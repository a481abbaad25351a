"""Charts: what was done, what changed, weeks kept, pain; honest where there is little."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from functools import cache
from io import BytesIO

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from bot.pictures.palette import ACCENT, PAPER, RIGHT_GREEN, WORDS, Colour
from bot.pictures.progress import (
    MOST_CHANGES,
    WIDTH,
    pain_chart,
    weeks_chart,
    work_chart,
)
from coach.phrases.english.charts import TOLD
from coach.picture import (
    CalendarWeek,
    MarkedChange,
    PainChart,
    PainLine,
    Point,
    Tick,
    WeekKept,
    WeeksChart,
    WorkChart,
)

START = date(2026, 9, 1)
Pixels = NDArray[np.int64]


def points(*values: float) -> tuple[Point, ...]:
    return tuple(
        Point(day=START + timedelta(days=4 * number), value=value)
        for number, value in enumerate(values)
    )


def drawn(content: bytes) -> Pixels:
    with Image.open(BytesIO(content)) as image:
        assert image.format == "PNG"
        assert image.width == WIDTH
        return np.asarray(image.convert("RGB")).astype(np.int64)


def pixels(picture: Pixels, colour: Colour, within: int = 10) -> int:
    return int((np.abs(picture - np.array(colour)).max(axis=2) <= within).sum())


def work(*values: float, changes: tuple[MarkedChange, ...] = (), note: str = "") -> WorkChart:
    return WorkChart(
        title="Goblet squat",
        unit="kg",
        points=points(*values),
        ticks=(Tick(day=START, words="1 Sep"),),
        changes=changes,
        note=note,
    )


def changes(count: int) -> tuple[MarkedChange, ...]:
    return tuple(
        MarkedChange(day=START + timedelta(days=4 * number), words=f"{number} kg, twice clean")
        for number in range(count)
    )


_work_chart = cache(work_chart)


def test_more_work_stands_higher() -> None:
    def heights(values: tuple[float, ...]) -> tuple[float, float]:
        picture = drawn(work_chart(work(*values)))
        seen = np.abs(picture - np.array(ACCENT)).max(axis=2) <= 10
        columns = np.flatnonzero(seen.any(axis=0))
        left, right = columns[:8], columns[-8:]
        return (
            float(np.argwhere(seen[:, left])[:, 0].mean()),
            float(np.argwhere(seen[:, right])[:, 0].mean()),
        )

    first, last = heights((10, 12, 14))
    assert last < first - 50
    first, last = heights((14, 12, 10))
    assert last > first + 50


@pytest.mark.parametrize("count", [0, 1, 3, MOST_CHANGES, MOST_CHANGES + 3])
def test_the_latest_changes_are_numbered_and_told(count: int) -> None:
    plain = drawn(_work_chart(work(*range(10, 20))))
    picture = drawn(_work_chart(work(*range(10, 20), changes=changes(count))))
    told = min(count, MOST_CHANGES)
    assert picture.shape[0] == plain.shape[0] + (34 * told + 16 if told else 0)
    chart = slice(70, 300), slice(120, WIDTH)
    extra = pixels(picture[chart], WORDS) - pixels(plain[chart], WORDS)
    assert 250 * told <= extra <= 900 * told


def test_as_many_changes_are_told_as_are_numbered() -> None:
    assert TOLD == MOST_CHANGES


def test_a_change_that_has_no_number_is_a_dot() -> None:
    def dots(count: int) -> int:
        picture = drawn(_work_chart(work(*range(10, 20), changes=changes(count))))
        return pixels(picture[70:300, 120:], WORDS)

    latest = dots(MOST_CHANGES)
    for earlier in (1, 3):
        assert 40 * earlier <= dots(MOST_CHANGES + earlier) - latest <= 160 * earlier


def test_an_estimate_is_another_line() -> None:
    chart = work(10, 12, 14)
    with_estimate = chart.model_copy(update={"estimate": points(20, 22, 24)})
    assert work_chart(with_estimate) != work_chart(chart)


def test_little_data_is_an_honest_small_picture() -> None:
    nothing = drawn(work_chart(work(note="The first point appears after your first session.")))
    assert nothing.shape[0] < 130
    assert pixels(nothing, ACCENT) == 0
    one = drawn(work_chart(work(12, note="The line appears after your second session.")))
    assert 30 < pixels(one, ACCENT) < 200


def test_long_words_stay_inside() -> None:
    long = work(10, 12, note="a very long sentence " * 12).model_copy(
        update={"title": "Barbell Romanian deadlift with a pause below the knee"}
    )
    picture = drawn(work_chart(long))
    assert pixels(picture[:, -8:], PAPER, within=1) == picture.shape[0] * 8


def week(kept: WeekKept, reason: str = "") -> CalendarWeek:
    return CalendarWeek(label="1 Sep", kept=kept, done=2, reason=reason)


def test_an_excused_week_is_no_gap() -> None:
    def filled(kept: WeekKept) -> tuple[int, int]:
        picture = drawn(weeks_chart(WeeksChart(title="Weeks", weeks=(week(kept, "ill"),))))
        return pixels(picture, RIGHT_GREEN), pixels(picture, PAPER)

    kept, part, missed, excused = (filled(each) for each in WeekKept)
    assert kept[0] > 2500
    assert part[0] == missed[0] == excused[0] == 0
    assert excused[1] > missed[1] + 2000


@pytest.mark.parametrize(("count", "rows"), [(1, 1), (8, 1), (9, 2), (24, 3)])
def test_weeks_stand_in_rows(count: int, rows: int) -> None:
    chart = WeeksChart(title="Weeks", weeks=(week(WeekKept.KEPT),) * count)
    picture = drawn(weeks_chart(chart))
    assert picture.shape[0] == 84 + 112 * rows
    assert pixels(picture, RIGHT_GREEN) > 2500 * count


def test_every_place_that_hurt_has_its_own_chart_from_nought_to_ten() -> None:
    knee = PainLine(area="Left knee", points=points(0, 2, 4, 1))
    heel = PainLine(area="Achilles", points=points(1, 1, 0))
    one = drawn(pain_chart(PainChart(title="Pain", lines=(knee,))))
    two = drawn(pain_chart(PainChart(title="Pain", lines=(knee, heel))))
    assert two.shape[0] == one.shape[0] + 170
    high = PainLine(area="Left knee", points=points(0, 5, 10, 2))
    worse = drawn(pain_chart(PainChart(title="Pain", lines=(high,))))
    top = slice(0, one.shape[0] // 2)
    assert pixels(worse[top], ACCENT) > pixels(one[top], ACCENT)
    assert drawn(pain_chart(PainChart(title="Pain", lines=(), note="Nothing hurt."))).any()


def test_charts_are_drawn_in_threads_as_alone() -> None:
    charts = [work(*range(10, 10 + count)) for count in range(2, 5)]
    alone = [work_chart(chart) for chart in charts]
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(work_chart, charts)) == alone
    assert all(len(content) < 80_000 for content in alone)
