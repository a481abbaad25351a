"""The plans of twelve runners are as they were last looked over: REWRITE_PLANS=1 writes them."""

import os
from functools import cache
from pathlib import Path

import pytest

from coach.plan import Reps

from .half_a_year import Week, lived
from .rendering import rendered
from .runners import RUNNERS, Told

HERE = Path(__file__).parent
REWRITE = os.environ.get("REWRITE_PLANS") == "1"
MOST_REPS = 25
"""Beyond them a set trains patience: smaller ways to a heavier load come before (C4)."""


@cache
def weeks_of(told: Told) -> tuple[Week, ...]:
    return lived(told.profile)


@pytest.mark.parametrize("told", RUNNERS, ids=lambda told: told.name)
def test_a_plan_is_as_it_was_looked_over(told: Told) -> None:
    path = HERE / f"{told.name}.md"
    document = rendered(told, weeks_of(told))
    if REWRITE:
        path.write_text(document, encoding="utf-8")
    assert document.splitlines() == path.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("told", RUNNERS, ids=lambda told: told.name)
def test_no_set_becomes_endless(told: Told) -> None:
    asked = (
        each
        for week in weeks_of(told)
        for session in week.sessions
        for each in session.prescriptions
    )
    endless = [
        (each.exercise, each.work.count)
        for each in asked
        if isinstance(each.work, Reps) and each.work.count > MOST_REPS
    ]
    assert endless == []


def test_every_document_belongs_to_a_runner() -> None:
    assert {path.stem for path in HERE.glob("*.md")} == {told.name for told in RUNNERS}
    assert len(RUNNERS) == 12
