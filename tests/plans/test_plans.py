"""The plans of twelve runners are as they were last looked over: REWRITE_PLANS=1 writes them."""

import os
from pathlib import Path

import pytest

from .half_a_year import lived
from .rendering import rendered
from .runners import RUNNERS, Told

HERE = Path(__file__).parent
REWRITE = os.environ.get("REWRITE_PLANS") == "1"


@pytest.mark.parametrize("told", RUNNERS, ids=lambda told: told.name)
def test_a_plan_is_as_it_was_looked_over(told: Told) -> None:
    path = HERE / f"{told.name}.md"
    document = rendered(told, lived(told.profile))
    if REWRITE:
        path.write_text(document, encoding="utf-8")
    assert document.splitlines() == path.read_text(encoding="utf-8").splitlines()


def test_every_document_belongs_to_a_runner() -> None:
    assert {path.stem for path in HERE.glob("*.md")} == {told.name for told in RUNNERS}
    assert len(RUNNERS) == 12
