"""Two pictures compared: other edges are the same picture, a moved limb is not."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageChops, ImageFilter

REFERENCES = Path(__file__).parent / "references"
BLURRED = 1.5
MOST_OFF = 34
"""Of 255, after the blur; another machine's edges stay below, a moved limb goes far above."""


def off(one: Image.Image, other: Image.Image) -> int:
    """By how much two pictures differ where they differ most, edges aside."""
    blur = ImageFilter.GaussianBlur(BLURRED)
    blurred = (each.convert("RGB").filter(blur) for each in (one, other))
    return int(np.asarray(ImageChops.difference(*blurred)).max())
