"""The week as a picture: seven days, today marked, every word inside its place."""

from io import BytesIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image
from pydantic import ValidationError

from bot.pictures.palette import ACCENT, RIGHT_GREEN, WORDS, Colour
from bot.pictures.week import (
    FEWEST_LETTERS,
    FINER,
    FOOT,
    HEAD,
    MARGIN,
    ROW,
    RUN_COLOURS,
    WIDTH,
    fitted,
    week_picture,
)
from coach.picture import (
    PicturedDay,
    PicturedRun,
    PicturedSession,
    PicturedWeek,
    RunWeight,
    SessionState,
)
from tests.effort import examples

Pixels = NDArray[np.int64]
WIDTHS = st.integers(60, 600)
NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def week(**days: PicturedDay) -> PicturedWeek:
    return PicturedWeek(
        title="Week of 23 November",
        load_title="Load",
        footer="40 km of running, 2 sessions",
        days=tuple(
            days.get(name, PicturedDay(name=name, day=str(23 + number), rest="Rest"))
            for number, name in enumerate(NAMES)
        ),
    )


def drawn(pictured: PicturedWeek) -> Pixels:
    with Image.open(BytesIO(week_picture(pictured))) as image:
        assert image.size == (WIDTH, HEAD + 7 * ROW + FOOT)
        return np.asarray(image.convert("RGB")).astype(np.int64)


def pixels(picture: Pixels, colour: Colour) -> int:
    return int((np.abs(picture - np.array(colour)).max(axis=2) <= 6).sum())


def row(picture: Pixels, number: int) -> Pixels:
    return picture[HEAD + ROW * number : HEAD + ROW * (number + 1)]


def test_a_week_has_seven_days() -> None:
    with pytest.raises(ValidationError):
        PicturedWeek(title="", load_title="", footer="", days=week().days[:6])


def test_today_is_marked_and_no_other_day() -> None:
    picture = drawn(week(Wed=PicturedDay(name="Wed", day="25", today=True)))
    marked = [pixels(row(picture, number)[:, : MARGIN + 100], WORDS) > 3000 for number in range(7)]
    assert marked == [False, False, True, False, False, False, False]


@pytest.mark.parametrize("kind", RunWeight)
def test_a_run_is_a_chip_in_the_colour_of_its_weight(kind: RunWeight) -> None:
    run = PicturedRun(words="8 km", weight=kind)
    picture = drawn(week(Tue=PicturedDay(name="Tue", day="24", run=run)))
    assert pixels(row(picture, 1), RUN_COLOURS[kind]) > 15_000
    assert pixels(row(picture, 2), RUN_COLOURS[kind]) < 3000


@pytest.mark.parametrize(
    ("state", "colour"), [(SessionState.PLANNED, ACCENT), (SessionState.DONE, RIGHT_GREEN)]
)
def test_a_session_shows_what_became_of_it(state: SessionState, colour: Colour) -> None:
    session = PicturedSession(words="Legs", state=state)
    alone = drawn(week(Thu=PicturedDay(name="Thu", day="26", session=session)))
    assert pixels(row(alone, 3), colour) > 15_000
    run = PicturedRun(words="8 km", weight=RunWeight.EASY)
    both = drawn(week(Thu=PicturedDay(name="Thu", day="26", session=session, run=run)))
    assert 5000 < pixels(row(both, 3), colour) < 15_000


def test_a_day_done_differs_from_a_day_skipped_without_colour() -> None:
    def grey(state: SessionState) -> Image.Image:
        session = PicturedSession(words="Legs", state=state)
        content = week_picture(week(Thu=PicturedDay(name="Thu", day="26", session=session)))
        return Image.open(BytesIO(content)).convert("L")

    done, planned = (
        np.asarray(grey(each)).astype(int) for each in (SessionState.DONE, SessionState.PLANNED)
    )
    chip_end = (slice(HEAD + 3 * ROW, HEAD + 4 * ROW), slice(540, 600))
    assert int((done[chip_end] > 250).sum()) > int((planned[chip_end] > 250).sum()) + 40


def test_the_heavier_day_has_the_longer_bar() -> None:
    picture = drawn(
        week(
            Mon=PicturedDay(name="Mon", day="23", load=0.3, today=True),
            Sun=PicturedDay(name="Sun", day="29", load=1, today=True),
        )
    )
    light, heavy = (pixels(row(picture, number)[:, -120:], WORDS) for number in (0, 6))
    assert 0 < light < heavy / 2


@settings(max_examples=examples(25))
@given(st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=90), WIDTHS)
def test_words_are_never_wider_than_their_place_nor_too_small(words: str, width: int) -> None:
    shown, font = fitted(words, width)
    assert font.getlength(shown) <= width * FINER
    assert shown == words or shown.endswith("…")
    assert getattr(font, "size", FEWEST_LETTERS * FINER) >= FEWEST_LETTERS * FINER


def test_the_picture_is_small_and_always_the_same() -> None:
    content = week_picture(week())
    assert content == week_picture(week())
    assert len(content) < 60_000
