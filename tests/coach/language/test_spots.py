"""Where exactly it hurts, as people answer it."""

import pytest

from coach.knowledge.sore_places import SPOTS_OF, spots_of
from coach.language.spots import ELSEWHERE, read_spot
from coach.language.words.spots import SPOTS
from coach.phrases import English
from coach.profile import BodyArea, Spot

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
    asked = {spot for _, spots in SPOTS_OF for spot in spots}
    assert asked <= set(SPOTS)


@pytest.mark.parametrize("area", [area for area in BodyArea if spots_of(area)])
def test_every_place_that_is_asked_about_can_be_answered_in_words(area: BodyArea) -> None:
    offered = spots_of(area)
    assert read_spot("travelling until the 10th, no kit", offered) is None
    assert read_spot("something else", offered) is ELSEWHERE
    if len(offered) == 1:
        assert read_spot(English().spot_label(offered[0]), offered) is offered[0]
