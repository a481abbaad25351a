"""The small grammar of wishes, and the table that says which meaning holds."""

from datetime import date

import pytest

from coach.language.exercises import names_of
from coach.language.intents import Intent
from coach.language.meanings import MessageReading, Part
from coach.language.message import read_message
from coach.language.patterns import Patterns
from coach.language.phrase import make_phrase
from coach.language.precedence import COVERS, HEARD_IN_A_CLAUSE, SILENCES
from coach.language.tokens import tokenise

WEDNESDAY = date(2026, 12, 2)
GRAMMAR = Patterns(
    {
        "cannot": """
        cant|wont do|make it? today|<day>
        """,
        "short": """
        only .. <minutes>
        ^ quick|short one $
        """,
        "long": """
        a very|really|
            properly long one
        """,
    }
)


def found(text: str) -> tuple[str, ...]:
    return GRAMMAR.values(make_phrase(tokenise(text), names_of(()), WEDNESDAY))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("cant do it today", ("cannot",)),
        ("wont make friday", ("cannot",)),
        ("i can't do tomorrow", ("cannot",)),
        ("cant really do it today", ()),
        ("only 20 mins", ("short",)),
        ("only got about like 20 mins", ("short",)),
        ("only got about like maybe roughly 20 mins", ()),
        ("only, 20 mins", ()),
        ("quick one", ("short",)),
        ("hi coach, quick one please", ("short",)),
        ("a quick one was had", ()),
        ("a properly long one", ("long",)),
        ("a properley long one", ("long",)),
        ("not a very long one", ()),
        ("only 20 mins so cant do it today", ("short", "cannot")),
    ],
)
def test_a_pattern_fits_words_gaps_spans_and_edges(text: str, values: tuple[str, ...]) -> None:
    assert found(text) == values


def test_what_is_deniable_may_be_told_apart() -> None:
    undeniable = Patterns({True: "big"}, deniable=False)
    phrase = make_phrase(tokenise("wont i get big"), names_of(()), WEDNESDAY)
    assert undeniable.fits(phrase)
    assert not Patterns({True: "big"}).fits(phrase)


def _kinds() -> set[str]:
    schema = Part.model_json_schema()["properties"]["meaning"]
    return set(schema["discriminator"]["mapping"])


def test_the_table_of_precedence_names_meanings_that_there_are() -> None:
    known = _kinds() | {intent.value for intent in Intent} | {"asks_topic", "sore"}
    named = set(SILENCES) | HEARD_IN_A_CLAUSE | set(COVERS)
    assert named | set().union(*SILENCES.values()) <= known


def test_nothing_silences_itself() -> None:
    assert not [name for name, silenced in SILENCES.items() if name in silenced]


def test_a_reading_survives_storing() -> None:
    reading = read_message("done, knee 3/10, move friday to saturday", today=WEDNESDAY)
    assert MessageReading.model_validate_json(reading.model_dump_json()) == reading
