"""Free text cut into tokens: the one shape that every reader works on."""

import re
import unicodedata

from coach.language.words.slips import SLIPS

Tokens = tuple[str, ...]
"""Words in lower case without apostrophes, numbers ("12.5", "18:30"), single other signs."""

MAX_CHARACTERS = 2000
"""Longer messages are cut: no answer needs more, and the work stays bounded."""

MAX_TOKENS = 420
"""More are cut likewise: two thousand letters of prose are four hundred."""

MOST_NUMBERS = 100
MOST_SIGNS = 120
"""Numbers and signs may begin a date, a time, sets or a weight, and so cost more than words;
twelve exercises told set by set have fewer."""

COMMA = ","

CLAUSE_BREAKS = frozenset(".;!?\n")
"""Signs that end a sentence."""

_LOOKALIKES = str.maketrans(
    {
        "’": "'", "‘": "'", "´": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-",
        "−": "-", "×": "x", "\u2044": "/", "\r": "\n", "\t": " ",
    }
)  # fmt: skip
_MARKUP = re.compile(r"</?[a-z][^<>]{0,40}>")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_DECIMAL_COMMA = re.compile(r"(?<![\d,.])(\d{1,3}),(\d{1,2})(?!\d|,\d)")
_UNIT = re.compile(r"\s?(?:kg|kilo|lb|#)")
_TOKEN = re.compile(r"\d+(?:[.:]\d+)*|[^\W\d_]+|\n|[^\w\s]|_")
_NOT_BELOW_ZERO = (
    r"[\d.:]|,\d|/\d+/|\s\d|\s?(?:[x*\-]|sets?\b|reps?\b(?!\sleft)|[ap]m\b|km?\b|kg|lb|th\b|min)"
)
"""Behind a number they make the dash before it a dash."""
_SIGNED_TOKEN = re.compile(
    rf"(?:(?<=\s)(?<!\d\s)|^)-\d+(?:\.\d+)?(?!{_NOT_BELOW_ZERO})|{_TOKEN.pattern}"
)
_SIGN_AGAIN = re.compile(r"([^\w\s])\1{3,}")
_SPACES = re.compile(r" {2,}")
_MINUS = re.compile(r"\bminus\s+(?=\d)")
_SHORT_IS = re.compile(r"(?<=[^\W\d_])['’‘´`]s\b", re.IGNORECASE)
_PICTOGRAPH = re.compile("[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
TELLING_PICTOGRAPHS = frozenset("👍👎✅❌💪👌🙏❤👋✔☑✗✘✖")
"""All others decorate and are passed over."""
_INVISIBLE = re.compile(r"[\ufe0e\ufe0f\u200b-\u200d\U0001f3fb-\U0001f3ff]")


def normalise(text: str) -> str:
    """The text in lower case, NFKC, plain quotes and dashes, at most MAX_CHARACTERS long."""
    plain = unicodedata.normalize("NFKC", text[:MAX_CHARACTERS]).translate(_LOOKALIKES).lower()
    plain = _INVISIBLE.sub("", plain[:MAX_CHARACTERS])
    plain = _PICTOGRAPH.sub(_if_telling, plain)
    plain = _APOSTROPHE.sub("", _MARKUP.sub(" ", plain))
    return _DECIMAL_COMMA.sub(_as_point, _SIGN_AGAIN.sub(r"\1\1\1", plain))


def _if_telling(match: re.Match[str]) -> str:
    return match.group(0) if match.group(0) in TELLING_PICTOGRAPHS else " "


def _as_point(match: re.Match[str]) -> str:
    # "10,8" may be two sets; ",5" and numbers before a unit of mass are decimals.
    fraction = match.group(2)
    is_decimal = fraction in ("5", "25", "75") or _UNIT.match(match.string, match.end())
    return f"{match.group(1)}.{fraction}" if is_decimal else match.group(0)


def spell_out_is(text: str) -> str:
    """The text with "is" for a short 's, which keeps nouns whole ("calf's hot": calf is hot)."""
    return _SHORT_IS.sub(" is", text[:MAX_CHARACTERS])


def tokenise(text: str) -> Tokens:
    """The tokens of a text, in order; slips of the fingers in short words are put right.

    At most MAX_TOKENS, with at most MOST_NUMBERS numbers and MOST_SIGNS signs among them.
    """
    return _bounded(_TOKEN.findall(normalise(text)))


def tokenise_all(text: str) -> Tokens:
    """All tokens that the characters hold: danger is looked for in all that a text has."""
    return _without_slips(_TOKEN.findall(normalise(text)))


def _bounded(found: list[str]) -> Tokens:
    numbers = signs = 0
    for index, token in enumerate(found[:MAX_TOKENS]):
        numbers += token[-1].isdigit()
        signs += not token[-1].isalnum()
        if numbers > MOST_NUMBERS or signs > MOST_SIGNS:
            return _without_slips(found[:index])
    return _without_slips(found[:MAX_TOKENS])


def _without_slips(found: list[str]) -> Tokens:
    return tuple(SLIPS.get(token, token) for token in found)


def tokenise_signed(text: str) -> Tokens:
    """The tokens of a text, a number below zero as one ("-5"), which no reader counts with.

    A minus belongs to the number it touches, unless a number stands before it ("10-12",
    "10 -12") or the number has a unit or sets behind it ("fri -5k", "squats -3x10").
    """
    return _bounded(_SIGNED_TOKEN.findall(_MINUS.sub("-", _SPACES.sub(" ", normalise(text)))))


def below_zero(tokens: Tokens) -> bool:
    """Whether a number below zero was said."""
    return any(token[0] == "-" and len(token) > 1 for token in tokens)


def split(tokens: Tokens, breaks: frozenset[str] = CLAUSE_BREAKS) -> tuple[Tokens, ...]:
    """The parts between breaks, empty parts left out."""
    parts: list[Tokens] = []
    start = 0
    for index, token in enumerate((*tokens, "\n")):
        if token not in breaks and index < len(tokens):
            continue
        if index > start:
            parts.append(tokens[start:index])
        start = index + 1
    return tuple(parts)


def word_set(listed: str) -> frozenset[str]:
    """Single words, listed with spaces between them."""
    return frozenset(listed.split())
