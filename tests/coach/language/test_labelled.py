"""The labelled examples as a score: what is read as it was meant, and what is not."""

import sys

from tests.coach.language.labels import Score, load, score

INTENT_BAR = 0.97
KEY_BAR = 0.95


def _show(name: str, result: Score) -> None:
    lines = [f"\n{name}: {result}", *(f"  {miss}" for miss in result.misses)]
    sys.stdout.write("\n".join(lines) + "\n")


def test_the_labelled_examples_are_read_as_they_were_meant() -> None:
    result = score(load("labelled.jsonl"))
    _show("labelled", result)
    assert result.intent_share >= INTENT_BAR, str(result)
    assert result.key_share >= KEY_BAR, str(result)
