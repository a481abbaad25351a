"""The week and the charts as they were approved by eye."""

import os
from datetime import date, timedelta
from functools import cache
from io import BytesIO

import pytest
from PIL import Image

from bot.pictures.painted import painted
from coach.picture import (
    CalendarWeek,
    MarkedChange,
    PainChart,
    PainLine,
    PicturedDay,
    PicturedRun,
    PicturedSession,
    PicturedWeek,
    Point,
    RunWeight,
    SessionState,
    Tick,
    WeekKept,
    WeeksChart,
    WorkChart,
)
from tests.bot.pictures.comparing import MOST_OFF, REFERENCES, off

SHOWN = 360
"""As wide as on a phone."""
START = date(2026, 9, 1)


def on(number: int) -> date:
    return START + timedelta(days=number)


WEEK = PicturedWeek(
    title="23 – 29 Nov",
    load_title="Load",
    days=(
        PicturedDay(
            name="Mon",
            day="23",
            session=PicturedSession(words="Upper, core 30 min", state=SessionState.DONE),
            load=0.4,
        ),
        PicturedDay(
            name="Tue", day="24", run=PicturedRun(words="Tempo", weight=RunWeight.HARD), load=0.7
        ),
        PicturedDay(
            name="Wed",
            day="25",
            run=PicturedRun(words="Easy", weight=RunWeight.EASY),
            session=PicturedSession(words="Legs, hips 30 min"),
            today=True,
            load=0.8,
        ),
        PicturedDay(name="Thu", day="26", rest="free"),
        PicturedDay(
            name="Fri", day="27", run=PicturedRun(words="Easy", weight=RunWeight.EASY), load=0.3
        ),
        PicturedDay(
            name="Sat",
            day="28",
            session=PicturedSession(words="Full body 20 min", state=SessionState.SKIPPED),
        ),
        PicturedDay(
            name="Sun", day="29", run=PicturedRun(words="Long", weight=RunWeight.LONG), load=1
        ),
    ),
    footer="1 session to come, 30 minutes in all",
)
WORK = WorkChart(
    title="Goblet squat",
    unit="kg",
    points=tuple(Point(day=on(7 * number), value=8 + 2 * (number // 2)) for number in range(7)),
    ticks=(Tick(day=on(0), words="1 Sep"), Tick(day=on(42), words="13 Oct")),
    changes=(MarkedChange(day=on(7), words="8 kg → 10 kg: two clean sessions"),),
    estimate=tuple(Point(day=on(7 * number), value=12 + number) for number in range(7)),
)
WEEKS = WeeksChart(
    title="Weeks kept",
    weeks=tuple(
        CalendarWeek(label=f"{number} Sep", kept=kept, done=done, reason=reason)
        for number, (kept, done, reason) in enumerate(
            (
                (WeekKept.KEPT, 2, ""),
                (WeekKept.PART, 1, ""),
                (WeekKept.MISSED, 0, ""),
                (WeekKept.EXCUSED, 0, "R"),
            ),
            1,
        )
    ),
    note="R race: that breaks nothing.",
)
PAIN = PainChart(
    title="Pain, 0 to 10",
    lines=(
        PainLine(
            area="Left knee",
            points=tuple(Point(day=on(4 * n), value=level) for n, level in enumerate((4, 3, 1, 0))),
        ),
    ),
    ticks=(Tick(day=on(0), words="1 Sep"), Tick(day=on(12), words="13 Sep")),
)
APPROVED = (WEEK, WORK, WEEKS, PAIN)
Shown = PicturedWeek | WorkChart | WeeksChart | PainChart


_painted = cache(painted)


def drawn(shown: Shown, resampling: Image.Resampling = Image.Resampling.BOX) -> Image.Image:
    picture = Image.open(BytesIO(_painted(shown))).convert("RGB")
    return picture.resize((SHOWN, SHOWN * picture.height // picture.width), resampling)


@pytest.mark.parametrize("shown", APPROVED, ids=lambda shown: shown.kind)
def test_a_picture_is_as_it_was_approved(shown: Shown) -> None:
    path = REFERENCES / f"{shown.kind}-chart.png"
    if os.environ.get("REWRITE_REFERENCES") == "1":
        drawn(shown).quantize(64, dither=Image.Dither.NONE).save(path, optimize=True)
    with Image.open(path) as approved:
        assert off(drawn(shown), approved) <= MOST_OFF
        assert off(drawn(shown, Image.Resampling.BILINEAR), approved) <= MOST_OFF, "other edges"


LIGHTER_SUNDAY = WEEK.days[6].model_copy(update={"load": 0.8})
MOVED = (
    WEEK.model_copy(update={"days": (*WEEK.days[1:], WEEK.days[0])}),
    WEEK.model_copy(update={"days": (*WEEK.days[:6], LIGHTER_SUNDAY)}),
    WORK.model_copy(
        update={"points": (*WORK.points[:6], WORK.points[6].model_copy(update={"value": 13}))}
    ),
    WORK.model_copy(update={"estimate": ()}),
    WORK.model_copy(update={"changes": (MarkedChange(day=on(10), words=WORK.changes[0].words),)}),
    WEEKS.model_copy(update={"weeks": (*WEEKS.weeks[:3], WEEKS.weeks[0])}),
    PAIN.model_copy(
        update={"lines": (PAIN.lines[0].model_copy(update={"points": PAIN.lines[0].points[:3]}),)}
    ),
)


@pytest.mark.parametrize("moved", MOVED, ids=lambda moved: moved.kind)
def test_what_moved_is_seen(moved: Shown) -> None:
    with Image.open(REFERENCES / f"{moved.kind}-chart.png") as approved:
        assert off(drawn(moved), approved) > MOST_OFF
