"""Words that mean danger. Where a text leaves doubt, the flag is raised: the safe side."""

from itertools import chain, product

from coach.language.danger_abroad import read_red_flag_abroad
from coach.language.lexicon import Found, Lexicon, spelling_of
from coach.language.tokens import COMMA, Tokens, spell_out_is, split, tokenise_all
from coach.language.words.answers import NEGATIONS
from coach.language.words.danger import (
    ANSWERS_NO,
    BEGINNINGS,
    COLD,
    COLD_PARTS,
    DENIAL_FILLERS,
    FIRST_TIMES,
    HARMLESS,
    LONG_AGO,
    NIGHT_PAIN,
    NUMB_WORDS,
    OLD_INJURIES,
    PAIRS,
    SHORT_MISSPELLINGS,
    SIGNS,
    SPELLINGS,
    SPOT_PAIN,
    WHEN_WORDS,
    Pair,
)
from coach.training_log import RedFlag

SENTENCE_BREAKS = frozenset(".;!\n")
"""Not the question mark: "chest pain? no" is one statement."""
DENIAL_REACH = 10
TURN_REACH = 8
"""Words between a sign and the time until which it was absent."""
HUSHED = "_"
"""Stands in for the words of a harmless phrase, so that distances stay."""
KNOWN = SIGNS.words - SHORT_MISSPELLINGS.keys()
"""Words of danger that stand as they are."""
_NEAREST = spelling_of(SPELLINGS)
URGENCY = (RedFlag.EMERGENCY, RedFlag.URGENT, RedFlag.ASSESS)


def read_red_flag(text: str) -> RedFlag | None:
    """The most urgent sign of danger in a text; not one that is denied or a figure of speech."""
    tokens = _hushed(_spelled(tokenise_all(spell_out_is(text))))
    raised = set(
        chain.from_iterable(_flags(sentence) for sentence in split(tokens, SENTENCE_BREAKS))
    )
    raised.update(_flags_across(tokens))
    worst = next((flag for flag in URGENCY if flag in raised), None)
    return worst if worst is RedFlag.EMERGENCY else read_red_flag_abroad(text) or worst


def _spelled(tokens: Tokens) -> Tokens:
    """The text with its slips in words of danger put right ("chst", "swolen", "dizy")."""
    return tuple(
        token if token in KNOWN else SHORT_MISSPELLINGS.get(token) or _NEAREST(token) or token
        for token in tokens
    )


def _hushed(tokens: Tokens) -> Tokens:
    """The text without its harmless phrases, and without old injuries told as the past."""
    hushed = list(tokens)
    if tokens in COLD and tokens in COLD_PARTS:
        hushed = ["cold" if token in NUMB_WORDS else token for token in hushed]
    lexicons = (HARMLESS, OLD_INJURIES) if tokens in LONG_AGO else (HARMLESS,)
    for found in chain.from_iterable(lexicon.find(tokens) for lexicon in lexicons):
        hushed[found.start : found.end] = [HUSHED] * (found.end - found.start)
    return tuple(hushed)


def _flags(sentence: Tokens) -> set[RedFlag]:
    flags = {found.value for found in SIGNS.find(sentence) if not _is_denied(sentence, found)}
    flags.update(pair.flag for pair in PAIRS if _holds(sentence, pair))
    if _all_present(sentence, NIGHT_PAIN) or _all_present(sentence, SPOT_PAIN):
        flags.add(RedFlag.ASSESS)
    return flags


def _flags_across(tokens: Tokens) -> set[RedFlag]:
    """Signs that runners spread over two sentences ("hit my head. bit confused now")."""
    joined = tuple(token for token in tokens if token not in SENTENCE_BREAKS)
    far = (pair for pair in PAIRS if pair.within > 20)
    return {pair.flag for pair in far if _holds(joined, pair)}


def _holds(sentence: Tokens, pair: Pair) -> bool:
    if pair.unless is not None and sentence in pair.unless:
        return False
    firsts, seconds = pair.first.find(sentence), pair.second.find(sentence)
    return any(
        _distance(first, second) <= pair.within
        and not (pair.ordered and second.start < first.end)
        and not _pair_denied(sentence, first, second)
        for first, second in product(firsts[:20], seconds[:20])
    )


def _distance(first: Found[bool], second: Found[bool]) -> int:
    if first.start == second.start:
        return 0
    return max(second.start - first.end, first.start - second.end)


def _pair_denied(sentence: Tokens, first: Found[bool], second: Found[bool]) -> bool:
    return _is_denied(sentence, first) or _is_denied(sentence, second)


def _all_present(sentence: Tokens, lexicons: tuple[Lexicon[bool], ...]) -> bool:
    return all(
        any(not _is_denied(sentence, found) for found in lexicon.find(sentence))
        for lexicon in lexicons
    )


def _is_denied(sentence: Tokens, found: Found[RedFlag] | Found[bool]) -> bool:
    if _answered_no(sentence, found.end):
        return True
    denial = _denial_before(sentence, found.start)
    return denial is not None and not _came_later(sentence, denial, found.end)


def _came_later(sentence: Tokens, denial: int, end: int) -> bool:
    """Whether the sign was only absent up to a time ("never had it before today")."""
    is_list = not {"or", "nor"}.isdisjoint(sentence)
    for index in range(end, min(end + TURN_REACH, len(sentence))):
        rest = sentence[index + 1 : index + 2]
        if sentence[index] in BEGINNINGS:
            return True
        if sentence[index] == "before":
            is_first = sentence[denial] in FIRST_TIMES and (not rest or rest[0] in ("but", "?"))
            return is_first or not WHEN_WORDS.isdisjoint(rest)
        is_passed = sentence[index] == COMMA and is_list
        if not is_passed and sentence[index] in (COMMA, "but", "so", "and", "because", "?"):
            return False
    return False


def _denial_before(sentence: Tokens, start: int) -> int | None:
    """The place of the word that denies a sign; None when it is not denied."""
    is_list = not {"or", "nor"}.isdisjoint(sentence)
    for index in range(start - 1, max(start - 1 - DENIAL_REACH, -1), -1):
        token = sentence[index]
        if token in NEGATIONS and token not in ("0", "cant", "couldnt", "cannot", "only"):
            return index
        if token == COMMA and is_list:
            continue
        if token not in DENIAL_FILLERS and not _is_sign(sentence, index):
            return None
    return None


def _is_sign(sentence: Tokens, index: int) -> bool:
    token = (sentence[index],)
    return token in SIGNS or any(token in pair.first or token in pair.second for pair in PAIRS)


def _answered_no(sentence: Tokens, end: int) -> bool:
    rest = sentence[end:]
    if rest[:1] == ("free",) or rest[:2] == ("-", "free"):
        return True
    if rest[:1] in (("0",), ("zero",)) or rest[:2] in (("was", "0"), ("is", "0")):
        return True
    if rest[:1] and rest[0] in "?:=-":
        return len(rest) > 1 and rest[1] in ANSWERS_NO
    return len(rest) == 1 and rest[0] in ANSWERS_NO
