"""Compiles the Qt Designer forms in ui/ into brm_desktop/gui/forms/.

`python packaging/build_forms.py` writes them, `--check` only names those that are stale and then exits with 1.
The compiled forms are committed, so nobody needs Qt's compiler to run the application.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
FORMS = CHECKOUT / "ui"
COMPILED = CHECKOUT / "brm_desktop" / "gui" / "forms"

_OPTIONS = ("-g", "python", "--absolute-imports", "--no-autoconnection")


class FormError(Exception):
    """A form that the compiler refuses, or no compiler; the message says which and why."""


def compiler() -> Path:
    """Qt's form compiler inside the PySide6 of the running environment."""
    import PySide6

    for folder in PySide6.__path__:
        for place in ("Qt/libexec/uic", "uic", "uic.exe", "Qt/libexec/uic.exe"):
            found = Path(folder, place)
            if found.is_file():
                return found
    raise FormError("Qt's form compiler (uic) is not part of this PySide6. Install PySide6-Essentials again.")


def compile_form(form: Path, *, uic: Path) -> str:
    """The Python text of a form, without the compiler's version, so that it is the same on every machine."""
    done = subprocess.run([uic, *_OPTIONS, form], capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise FormError(f"{form.name} could not be compiled: {done.stderr.strip()}")
    return _marked(_without_idle_imports(done.stdout), form.name)


def _without_idle_imports(text: str) -> str:
    """Leave out the names the form does not use: PySide6 makes a class when it is first imported, which takes time."""

    def used(block: re.Match[str]) -> str:
        names = [name.strip() for name in block[2].split(",")]
        kept = [name for name in names if len(re.findall(rf"\b{name}\b", text)) > 1]
        return f"from {block[1]} import ({', '.join(kept)})\n" if kept else ""

    return re.sub(r"from (PySide6\.\w+) import \(([^)]*)\)\n", used, text)


def _marked(text: str, name: str) -> str:
    lines = text.splitlines()
    body = [line for line in lines if not line.startswith(("#", "##")) or line.startswith("# type:")]
    while body and not body[0].strip():
        body.pop(0)
    while body and not body[-1].strip():
        body.pop()
    return "\n".join([f"# Generated from ui/{name}, do not edit.", "", *body, ""])


def pairs(forms: Path, compiled: Path) -> Iterator[tuple[Path, Path]]:
    """Every form with the module it becomes."""
    for form in sorted(forms.glob("*.ui")):
        yield form, compiled / f"{form.stem}.py"


def stale(forms: Path = FORMS, compiled: Path = COMPILED) -> list[str]:
    """Names of forms whose module is missing or differs, and of modules whose form is gone."""
    uic = compiler()
    named = []
    expected = {"__init__.py"}
    for form, module in pairs(forms, compiled):
        expected.add(module.name)
        present = module.read_text(encoding="utf-8") if module.is_file() else ""
        if present != compile_form(form, uic=uic):
            named.append(form.name)
    return named + sorted(module.name for module in compiled.glob("*.py") if module.name not in expected)


def build(forms: Path = FORMS, compiled: Path = COMPILED) -> list[str]:
    """Writes the modules of all forms that changed and returns the names of those forms."""
    uic = compiler()
    written = []
    for form, module in pairs(forms, compiled):
        text = compile_form(form, uic=uic)
        if not module.is_file() or module.read_text(encoding="utf-8") != text:
            module.write_text(text, encoding="utf-8", newline="\n")
            written.append(form.name)
    return written


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="Compile the forms in ui/ to brm_desktop/gui/forms/.")
    parser.add_argument("--check", action="store_true", help="only name stale forms, and exit with 1 if there are")
    wanted = parser.parse_args(arguments)
    try:
        names = stale() if wanted.check else build()
    except FormError as error:
        print(error, file=sys.stderr)
        return 1
    for name in names:
        print(f"{name} is stale: run python3 dev.py forms" if wanted.check else f"compiled {name}")
    return 1 if wanted.check and names else 0


if __name__ == "__main__":
    sys.exit(main())
