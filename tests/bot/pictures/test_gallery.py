"""Files: drawn once, drawn again when changed, small, and never half written."""

import os
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from bot.__main__ import main
from bot.pictures import command, gallery, naming, sheet
from bot.pictures.animation import MOST_BYTES, animation, gif
from bot.pictures.disk import remove_outdated
from bot.pictures.drawing import drawing_of
from bot.pictures.gallery import (
    animation_file,
    animation_path,
    fault_file,
    still_file,
    still_path,
)
from bot.pictures.sheet import CELL, LINE, contact_sheet, exercises_page
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.figures.drawings import FIGURES, figure_of
from coach.knowledge.figures.faults import FAULTS
from coach.knowledge.figures.figure import Figure
from coach.picture import FaultKind
from coach.plan import ExerciseId
from tests.effort import LONG_RUN

POGO = ExerciseId("pogo_hops")
PLANK = ExerciseId("plank")
DOCS = Path(__file__).parents[3] / "docs"


def test_an_animation_is_drawn_once(tmp_path: Path) -> None:
    path = animation_file(POGO, tmp_path)
    assert path == animation_path(POGO, tmp_path)
    assert path.stat().st_size <= 250_000
    assert path.stat().st_mode & 0o777 == 0o644
    with Image.open(path) as picture:
        assert (picture.format, picture.size) == ("GIF", (480, 480))
        assert getattr(picture, "n_frames", 1) > 5
        assert picture.info["loop"] == 0
    path.write_bytes(b"as it was")
    assert animation_file(POGO, tmp_path).read_bytes() == b"as it was"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_still_is_one_picture(tmp_path: Path) -> None:
    with Image.open(still_file(POGO, tmp_path)) as picture:
        assert (picture.format, picture.size) == ("PNG", (480, 480))


def test_a_changed_pose_has_another_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = animation_path(POGO, tmp_path), still_path(POGO, tmp_path)
    assert before == (animation_path(POGO, tmp_path), still_path(POGO, tmp_path))
    drawing = drawing_of(POGO)
    slower = drawing.figure.model_copy(update={"back": 0.5})
    monkeypatch.setattr(naming, "drawing_of", lambda _: type(drawing)(slower, drawing.tints))
    assert animation_path(POGO, tmp_path) != before[0]


def test_a_changed_engine_has_other_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = animation_path(POGO, tmp_path)
    monkeypatch.setattr(naming, "_figure_engine", lambda: "another")
    assert animation_path(POGO, tmp_path) != before


def test_every_picture_has_a_name_of_its_own(tmp_path: Path) -> None:
    paths = list(command.all_paths(tmp_path))
    assert len(set(paths)) == len(paths) == 2 * len(CATALOGUE.exercises) + len(FAULTS)


def test_what_fails_while_writing_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(_: Path, __: Path) -> None:
        raise OSError("no space")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="no space"):
        still_file(POGO, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_outdated_pictures_go_and_nothing_else(tmp_path: Path) -> None:
    names = ("old.gif", "old.png", "new.gif", "notes.txt")
    for name in names:
        (tmp_path / name).touch()
    assert remove_outdated(tmp_path, frozenset({tmp_path / "new.gif"})) == 2
    assert {each.name for each in tmp_path.iterdir()} == {"new.gif", "notes.txt"}


def test_an_unknown_exercise_has_no_picture(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        animation_file(ExerciseId("levitation"), tmp_path)


def noise(count: int) -> list[Image.Image]:
    """Pictures of few colours that no compression makes small."""
    random = np.random.default_rng(1)
    greys = random.integers(0, 40, (count, 160, 160, 1), np.uint8) * np.uint8(6)
    return [Image.fromarray(np.repeat(each, 3, axis=2)) for each in greys]


def shown(content: bytes) -> tuple[int, int]:
    """How many pictures, how long in all."""
    with Image.open(BytesIO(content)) as picture:
        count = int(getattr(picture, "n_frames", 1))
        lasting = 0
        for number in range(count):
            picture.seek(number)
            lasting += int(picture.info["duration"])
    return count, lasting


@pytest.mark.parametrize("durations", [[70] * 30, [70] * 29 + [350]])
def test_a_gif_that_is_too_large_has_fewer_pictures_and_lasts_as_long(
    durations: Sequence[int],
) -> None:
    large = gif(noise(30), durations)
    count, lasting = shown(large)
    assert count == 15
    assert lasting == sum(durations)


def test_colours_are_those_that_occur_most() -> None:
    flat = Image.new("RGB", (40, 40), (240, 98, 56))
    flat.paste((74, 88, 106), (0, 0, 40, 10))
    with Image.open(BytesIO(gif([flat], [70]))) as picture:
        assert {colour for _, colour in picture.convert("RGB").getcolors() or ()} == {
            (240, 98, 56),
            (74, 88, 106),
        }


@pytest.mark.parametrize("figure", FIGURES if LONG_RUN else (figure_of(POGO),))
def test_every_animation_is_small(figure: Figure) -> None:
    assert len(animation(drawing_of(figure.exercise))) <= 250_000


def test_only_what_was_asked_for_is_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["draw", "--only", POGO, "--out", os.fspath(tmp_path)]
    assert main(asked) == 0
    assert {each.suffix for each in tmp_path.iterdir()} == {".gif", ".png"}
    assert "2 drawn." in capsys.readouterr().out
    (tmp_path / "old.gif").touch()
    assert main(asked) == 0
    assert "Nothing has changed." in capsys.readouterr().out
    assert (tmp_path / "old.gif").exists()


def test_an_exercise_nobody_knows_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", "--only", "levitation"]) == 1
    assert "levitation" in capsys.readouterr().err


def test_drawing_all_clears_what_is_outdated(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(command, "_draw_one", lambda *_: iter(()))
    (tmp_path / "old.gif").touch()
    assert list(command.draw((), tmp_path)) == []
    assert not (tmp_path / "old.gif").exists()


def test_the_fault_of_a_lift_is_drawn_with_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(gallery, "painted", lambda _: b"paint")
    drawn = list(command.draw((PLANK,), tmp_path))
    fault = fault_file(PLANK, FaultKind.HIPS_SAG, tmp_path)
    assert drawn == [animation_file(PLANK, tmp_path), still_file(PLANK, tmp_path), fault]
    assert fault_file(PLANK, FaultKind.KNEE_IN, tmp_path) is None


def test_a_fault_is_beside_the_right_way(tmp_path: Path) -> None:
    path = fault_file(PLANK, FaultKind.HIPS_SAG, tmp_path)
    assert path is not None
    assert path.stat().st_size <= 250_000
    with Image.open(path) as picture:
        assert picture.size == (480, 330)
        halves = np.asarray(picture.convert("RGB")).astype(int)
    assert (halves[:, :240] != halves[:, 240:]).any()


def test_the_sheet_has_a_cell_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "COLUMNS", 2)
    assert contact_sheet(CATALOGUE.exercises[:3]).size == (2 * CELL, 2 * (CELL + LINE))


def test_the_page_lists_every_exercise_with_its_cues(tmp_path: Path) -> None:
    page = exercises_page(CATALOGUE.exercises)
    for exercise in CATALOGUE.exercises:
        assert f"**{exercise.name}**" in page
        assert all(words in page for words in (*exercise.cues, exercise.fault, exercise.correction))
    committed = (DOCS / "exercises.md").read_text(encoding="utf-8")
    assert committed == page, "python -m bot draw --docs docs"


def test_a_gif_of_few_pictures_keeps_them() -> None:
    assert shown(gif(noise(6), [70] * 6))[0] == 6
    assert len(gif(noise(30), [70] * 30)) > MOST_BYTES / 2
