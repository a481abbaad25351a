"""Where exactly it hurts, as people answer it."""

import pytest

from coach.knowledge.sore_places import SPOTS_OF
from coach.language.spots import ELSEWHERE, read_spot
from coach.language.words.spots import SPOTS
from coach.profile import Spot

KNEE = (Spot.FRONT_OF_KNEE, Spot.OUTSIDE_OF_KNEE)
SHIN = (Spot.ALONG_SHIN, Spot.POINT_ON_SHIN)
HIP = (Spot.SIDE_OF_HIP, Spot.DEEP_IN_GROIN)


@pytest.mark.parametrize(
    ("words", "offered", "spot"),
    [
        ("in front", KNEE, Spot.FRONT_OF_KNEE),
        ("around the kneecap", KNEE, Spot.FRONT_OF_KNEE),
        ("on the outside, not the kneecap", KNEE, Spot.OUTSIDE_OF_KNEE),
        ("one spot, I can show it with a finger", SHIN, Spot.POINT_ON_SHIN),
        ("all along the inner shin", SHIN, Spot.ALONG_SHIN),
        ("outside", HIP, Spot.SIDE_OF_HIP),
        ("in front", HIP, Spot.DEEP_IN_GROIN),
        ("somewhere else", KNEE, ELSEWHERE),
        ("none of these", SHIN, ELSEWHERE),
        ("front and outside", KNEE, None),
        ("in front?", KNEE, None),
        ("plank 3x30", KNEE, None),
        ("", KNEE, None),
    ],
)
def test_a_spot_is_read_among_those_offered(
    words: str, offered: tuple[Spot, ...], spot: Spot | None
) -> None:
    assert read_spot(words, offered) is spot


def test_every_spot_that_is_asked_about_has_words() -> None:
    asked = {spot for _, spots in SPOTS_OF if len(spots) > 1 for spot in spots}
    assert asked <= set(SPOTS)
