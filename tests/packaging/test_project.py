"""The project as a stranger finds it: modules say what they are, nothing slow at start, no traces of a machine."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "brm_desktop"


def _fresh(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout.strip()


def _module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_every_module_says_what_is_here() -> None:
    modules = [path for path in PACKAGE.rglob("*.py") if "forms" not in path.parts and "versions" not in path.parts]
    silent = [_module_name(path) for path in modules if not re.match(r'r?"""[`\w]', path.read_text(encoding="utf-8"))]
    assert silent == []


def test_the_command_line_imports_neither_qt_nor_alembic() -> None:
    code = (
        "import sys, brm_desktop.cli.arguments;"
        "print([m for m in ('PySide6', 'alembic', 'icalendar') if m in sys.modules])"
    )
    assert _fresh(code) == "[]"


def test_the_window_imports_no_database_before_it_is_painted() -> None:
    code = (
        "import sys, brm_desktop.application, brm_desktop.gui.main_window, brm_desktop.gui.views.today.view;"
        "print([m for m in ('sqlalchemy', 'alembic', 'icalendar', 'markdown_it') if m in sys.modules])"
    )
    assert _fresh(code) == "[]"


def test_entry_points_lead_to_functions() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for target in (*project["scripts"].values(), *project["gui-scripts"].values()):
        module, _, name = target.partition(":")
        assert _fresh(f"import {module}; print(callable({module}.{name}))") == "True"


@pytest.mark.parametrize("folder", ["brm_desktop", "ui", "resources/sample", "packaging", "docs", "tests"])
def test_nothing_names_a_machine_or_a_registry(folder: str) -> None:
    wrong = re.compile(r"/(?:root|home/\w+|work)/|pypi\.org/simple|registry\.npmjs", re.IGNORECASE)
    found = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".md", ".ui", ".toml", ".svg"}
        and path != Path(__file__).resolve()
        and wrong.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
