"""Answers to the questions about the runner."""

from coach.language.lexicon import Found, Lexicon
from coach.language.negation import is_denied
from coach.language.numbers import number_at, numbers_in
from coach.language.places_of_pain import find_areas, side_near
from coach.language.recovery import tells_recovery
from coach.language.tokens import CLAUSE_BREAKS, Tokens, split, tokenise, word_set
from coach.language.words.answers import ASSENTS, COURTESIES, NODS, NOTHING, YES_AND_NO, YES_NO
from coach.language.words.body import FINE, HURTING, PAINLESS
from coach.language.words.numbers import MASS_UNITS, UNIT_WISHES
from coach.language.words.profile import (
    AGE_BANDS,
    BACK_TROUBLE,
    BEFORE_A_BACK,
    EXPERIENCES,
    FULL_GYM_LIMITS,
    HEALTH,
    KIT,
    KIT_GAINED,
    KIT_LOST,
)
from coach.profile import AgeBand, Experience, HealthFlag, Kit, SoreSpot
from coach.units import MassUnit

OLDEST = 110
MOST_WORDS_OF_A_NOD = 5
COMPARED = word_set("better worse sore stiff")
"""They speak of a place of the body, not of experience."""
SMALL_GYM = (Kit.DUMBBELLS, Kit.BENCH)
"""What a hotel's gym has, where nothing else is said of it."""
ONLY = word_set("only just mainly")
"""Beside kit that is listed they say that a gym has no more than that."""


def read_age(text: str) -> AgeBand | None:
    """The age band a text names, by an age in years or by the band itself."""
    tokens = tokenise(text)
    band = AGE_BANDS.first(tokens)
    if band is not None:
        return band
    for number in numbers_in(tokens):
        if number.value.is_integer() and 1 <= number.value <= OLDEST:
            return _age_band(int(number.value))
    return None


def _age_band(years: int) -> AgeBand:
    if years < 13:
        return AgeBand.UNDER_13
    if years < 18:
        return AgeBand.FROM_13_TO_17
    return AgeBand.FROM_18_TO_64 if years < 65 else AgeBand.FROM_65


def says_nothing_applies(tokens: Tokens) -> bool:
    """Whether an answer is nothing but "none" in any of its words."""
    rest = tokens
    empty = False
    while rest:
        courtesy, nothing = COURTESIES.at(rest, 0), NOTHING.at(rest, 0)
        if nothing is not None:
            empty, rest = True, rest[nothing.end :]
        elif courtesy is not None:
            rest = rest[courtesy.end :]
        elif not rest[0].isalnum():
            rest = rest[1:]
        else:
            return False
    return empty


def says_only_ok(tokens: Tokens) -> bool:
    """Whether an answer nods and says no more ("ok", "👍👍")."""
    said = [token for token in tokens if token.isalnum() or token in ASSENTS]
    return bool(said) and all(token in ASSENTS for token in said)


def is_only_a_nod(text: str) -> bool:
    """Whether a message agrees, declines or is pleased, and says no more ("yes", "sounds good")."""
    said = [token for token in tokenise(text) if token.isalnum() or token in NODS]
    return 0 < len(said) <= MOST_WORDS_OF_A_NOD and all(token in NODS for token in said)


def read_health(text: str) -> tuple[HealthFlag, ...] | None:
    """What of the health screen applies; empty for a plain "none" and where all is denied."""
    tokens = tokenise(text)
    named = [found for found in HEALTH.find(tokens) if not _is_return(tokens, found)]
    flags = tuple(
        dict.fromkeys(
            found.value for found in named if not is_denied(tokens, found.start, found.end)
        )
    )
    if flags:
        return flags
    return () if named or says_nothing_applies(tokens) else None


def _is_return(tokens: Tokens, found: Found[HealthFlag]) -> bool:
    """Whether "back" is no place of the body ("hi, I'm back")."""
    if tokens[found.start : found.end] != ("back",):
        return False
    is_place = any(area.end == found.end for area in find_areas(tokens))
    is_named = tokens[max(0, found.start - 1)] in BEFORE_A_BACK
    is_trouble = is_named or tokens in HURTING or not BACK_TROUBLE.isdisjoint(tokens)
    return not (is_place and is_trouble)


def read_experience(text: str) -> Experience | None:
    """Experience with strength training; of several words the most modest counts."""
    tokens = tokenise(text)
    if tokens in HURTING or not COMPARED.isdisjoint(tokens):
        return None
    found = EXPERIENCES.values(tokens)
    for experience in (Experience.SOME, Experience.NEW, Experience.REGULAR):
        if experience in found:
            return experience
    return None


WALKED = frozenset({"on", "up", "down"})
"""Before stairs they say where, not what there is to train with."""


def read_kit(text: str) -> tuple[Kit, ...] | None:
    """The kit a text names, in the order of the enumeration; empty for bodyweight only.

    Kit that is denied or was sold is left out; a full gym is everything that gyms have.
    """
    tokens = tokenise(text)
    owned: set[Kit] = set()
    named = [found for found in KIT.find(tokens) if len(found.value) == 1]
    is_limited = not ONLY.isdisjoint(tokens) and bool(named)
    is_answer = says_nothing_applies(tokens)
    for sentence in split(tokens, CLAUSE_BREAKS | {","}):
        for found in KIT.find(sentence):
            is_whole_gym = len(found.value) > len(SMALL_GYM)
            if is_whole_gym and (is_limited or sentence in FULL_GYM_LIMITS):
                continue
            if found.value == SMALL_GYM and named:
                continue
            if found.value == (Kit.STEP,) and _is_no_kit(sentence, found.start):
                continue
            if found.value and _is_lost(sentence, found.start):
                is_answer = is_answer or not is_whole_gym
                continue
            is_answer = True
            owned.update(found.value)
    return tuple(kit for kit in Kit if kit in owned) if is_answer else None


def _is_no_kit(tokens: Tokens, start: int) -> bool:
    """Whether steps are between weights ("in 5 lb steps"), or stairs that are walked on."""
    is_of_weights = start > 0 and MASS_UNITS.at(tokens, start - 1) is not None
    return is_of_weights or not WALKED.isdisjoint(tokens[max(0, start - 2) : start])


def _is_lost(tokens: Tokens, start: int) -> bool:
    lost = [found.start for found in KIT_LOST.find(tokens[:start])]
    gained = [found.start for found in KIT_GAINED.find(tokens[:start])]
    return bool(lost) and max(lost) >= max(gained, default=-1)


def read_sore_spots(text: str) -> tuple[SoreSpot, ...] | None:
    """Places that are sore now, each with its side where it was said; empty for "none".

    A place that has recovered is none.
    """
    tokens = tokenise(text)
    if says_nothing_applies(tokens):
        return ()
    spots: list[SoreSpot] = []
    is_answer = False
    for part in split(tokens, CLAUSE_BREAKS | {",", "but"}):
        areas = find_areas(part)
        is_answer = is_answer or bool(areas)
        if tells_recovery(part) or _is_painless(part):
            continue
        spots.extend(
            SoreSpot(area=found.value, side=side_near(part, found))
            for found in areas
            if not is_denied(part, found.start, found.end)
        )
    return tuple(dict.fromkeys(spots)) if is_answer or tokens in PAINLESS else None


def _is_painless(part: Tokens) -> bool:
    """Whether every word of pain is denied, or there is none and the place is fine."""
    hurts = HURTING.find(part)
    if hurts:
        return all(is_denied(part, word.start, word.end) for word in hurts)
    return any(not is_denied(part, word.start, word.start) for word in FINE.find(part))


def read_units(text: str) -> MassUnit | None:
    """Kilograms or pounds; the last of both ("not lbs, kg")."""
    tokens = tokenise(text)
    wishes = [
        found.value
        for found in UNIT_WISHES.find(tokens)
        if not is_denied(tokens, found.start, found.start)
    ]
    return wishes[-1] if wishes else None


def read_yes_no(text: str) -> bool | None:
    """Yes, no, or neither ("yes and no", "maybe")."""
    tokens = tokenise(text)
    if tokens in YES_AND_NO:
        return None
    return _opening(YES_NO, tokens)


def _opening(lexicon: Lexicon[bool], tokens: Tokens) -> bool | None:
    """What the answer begins with, courtesies and signs passed over."""
    index = 0
    while index < len(tokens):
        found = lexicon.at(tokens, index)
        if found is not None:
            return found.value
        courtesy = COURTESIES.at(tokens, index)
        if courtesy is None and number_at(tokens, index) is None and tokens[index].isalnum():
            return None
        index = courtesy.end if courtesy is not None else index + 1
    return None
