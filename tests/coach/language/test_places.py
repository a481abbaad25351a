from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language.places import MOST_ZONES, read_place, zones_at_local_time

ONE_ZONE = (
    ("Berlin", "Europe/Berlin"),
    ("i live in Madrid", "Europe/Madrid"),
    ("just outside Girona", "Europe/Madrid"),
    ("NYC", "America/New_York"),
    ("New York", "America/New_York"),
    ("melb", "Australia/Melbourne"),
    ("LA, California", "America/Los_Angeles"),
    ("austin tx", "America/Chicago"),
    ("Portland, Maine", "America/New_York"),
    ("Perth, Scotland", "Europe/London"),
    ("perth", "Australia/Perth"),
    ("Springfield, Illinois", "America/Chicago"),
    ("cambridge uk", "Europe/London"),
    ("im in bangalore", "Asia/Kolkata"),
    ("São Paulo", "America/Sao_Paulo"),
    ("sao paulo", "America/Sao_Paulo"),
    ("münchen", "Europe/Berlin"),
    ("lodnon", "Europe/London"),
    ("barcelna, spain", "Europe/Madrid"),
    ("frankfrut", "Europe/Berlin"),
    ("Munchin", "Europe/Berlin"),
    ("San Fransico", "America/Los_Angeles"),
    ("St Louis", "America/Chicago"),
    ("i live in Lyon but i'm from Dublin", "Europe/Paris"),
    ("moved from Oslo to Lima", "America/Lima"),
    ("in Reading, UK", "Europe/London"),
    ("nice, france", "Europe/Paris"),
    ("<b>nairobi</b>", "Africa/Nairobi"),
    ("Cape Town 🇿🇦", "Africa/Johannesburg"),
    ("Germany", "Europe/Berlin"),
    ("texas", "America/Chicago"),
    ("CET", "Europe/Berlin"),
    ("EST", "America/New_York"),
    ("Europe/Lisbon", "Europe/Lisbon"),
    ("america/argentina/buenos_aires", "America/Argentina/Buenos_Aires"),
    ("UTC+0", "UTC"),
    ("UTC+5:30", "Asia/Kolkata"),
    ("gmt+0530", "Asia/Kolkata"),
)


@pytest.mark.parametrize(("text", "zone"), ONE_ZONE)
def test_a_place_has_one_zone(text: str, zone: str) -> None:
    place = read_place(text)
    assert place is not None
    assert place.zones == (zone,)


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("GMT+2", ("Europe/Berlin", "Africa/Johannesburg", "Europe/Athens")),
        ("utc -5", ("America/New_York", "America/Chicago", "America/Bogota")),
        ("i'm at UTC+1", ("Europe/London", "Europe/Berlin", "Africa/Lagos")),
    ],
)
def test_an_offset_is_that_of_winter_or_summer(text: str, zones: tuple[str, ...]) -> None:
    place = read_place(text)
    assert place is not None
    assert place.zones == zones


@pytest.mark.parametrize("text", ["UTC+14", "utc-12", "GMT+25", "UTC+2:17"])
def test_an_offset_without_a_well_known_zone_is_refused(text: str) -> None:
    assert read_place(text) is None


@pytest.mark.parametrize("text", ["Springfield", "the US", "valencia", "cambridge", "Georgia"])
def test_an_ambiguous_place_has_several(text: str) -> None:
    place = read_place(text)
    assert place is not None
    assert 2 <= len(place.zones) <= MOST_ZONES


@pytest.mark.parametrize(
    "text", ["earth", "hello there", "yes", "7", "", "idk", "my knee hurts", "what do you mean"]
)
def test_what_is_no_place_is_none(text: str) -> None:
    assert read_place(text) is None


def test_the_name_is_the_usual_one_or_the_runners_own() -> None:
    names = [place.name for place in map(read_place, ("NYC", "bangalore", "zurich")) if place]
    assert names == ["New York City", "Bangalore", "Zürich"]


@given(st.integers(0, 365 * 24 * 60), st.times())
def test_zones_show_the_runners_time(minutes: int, local: time) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    zones = zones_at_local_time(local, now)
    assert len(zones) <= MOST_ZONES
    for zone in zones:
        shown = now.astimezone(ZoneInfo(zone))
        apart = (shown.hour * 60 + shown.minute - local.hour * 60 - local.minute) % 1440
        assert min(apart, 1440 - apart) <= 10


def test_the_zone_with_most_runners_comes_first() -> None:
    now = datetime(2026, 12, 2, 17, 40, tzinfo=UTC)
    assert zones_at_local_time(time(18, 42), now)[0] == "Europe/Berlin"
    assert zones_at_local_time(time(12, 33), now)[0] == "America/New_York"
