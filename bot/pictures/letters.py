"""The letters of every picture: those of the charts, which know dashes and arrows too."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont


@lru_cache(maxsize=64)
def letters(size: int) -> ImageFont.FreeTypeFont:
    """DejaVu Sans, which comes with matplotlib; found without importing that."""
    found = find_spec("matplotlib")
    if found is None or found.origin is None:
        raise FileNotFoundError("matplotlib, which brings the letters")
    fonts = Path(found.origin).parent / "mpl-data" / "fonts" / "ttf"
    # The basic layout is the same on every machine, and never fails on odd characters.
    return ImageFont.truetype(
        str(fonts / "DejaVuSans.ttf"), size, layout_engine=ImageFont.Layout.BASIC
    )
