"""The table of rules is complete, and what it points at exists."""

import ast
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "docs" / "coaching-rules.md"
RULES = (*(f"S{number}" for number in range(1, 52)), *(f"E{number}" for number in range(1, 11)))
REFERENCE = re.compile(r"`([\w/]+\.py)(?:: |::)(\w+)`")
"""Such as `coach/planning/week_rules.py: objections` or `tests/coach/test_x.py::test_s6`."""


class Row(NamedTuple):
    """A row of the table: the rule, what it says, where it is, what proves it, whose it is."""

    rule: str
    says: str
    code: str
    test: str
    source: str


@cache
def rows() -> tuple[Row, ...]:
    lines = (line for line in TABLE.read_text().splitlines() if re.match(r"\| [SE]\d+ \|", line))
    return tuple(Row(*(cell.strip() for cell in line.strip("| ").split(" | "))) for line in lines)


@cache
def names_in(path: str) -> frozenset[str]:
    """Every function, class and constant a file defines, tests inside classes included."""
    tree = ast.parse((ROOT / path).read_text())
    defined: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                defined.add(name)
            case ast.Assign(targets=targets):
                defined.update(each.id for each in targets if isinstance(each, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                defined.add(name)
            case _:
                pass
    return frozenset(defined)


def test_every_rule_has_one_row() -> None:
    assert [row.rule for row in rows()] == list(RULES)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.rule)
def test_a_row_points_at_code_and_at_a_test(row: Row) -> None:
    assert row.says
    assert row.source
    for cell, room in ((row.code, "coach/"), (row.test, "tests/")):
        found = REFERENCE.findall(cell)
        assert found, f"{row.rule}: nothing in {cell!r}"
        for path, name in found:
            assert path.startswith(room), path
            assert (ROOT / path).is_file(), path
            assert name in names_in(path), f"{path} defines no {name}"


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.rule)
def test_a_test_carries_the_name_of_its_rule(row: Row) -> None:
    names = [name for _, name in REFERENCE.findall(row.test)]
    assert any(row.rule.lower() in name.split("_") for name in names), names
