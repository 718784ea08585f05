"""How the command answers: aligned text for people, one JSON document for programs."""

import argparse
import contextlib
import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from brm_desktop import paths
from brm_desktop.domain.clock import Clock
from brm_desktop.services.workspace import Workspace

SHORT_ID = 8


def use_utf8() -> None:
    """Write names as they are, whatever the terminal says it can show."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


@contextmanager
def workspace(options: argparse.Namespace) -> Iterator[Workspace]:
    """The data folder that the arguments name, open."""
    folder = paths.data_folder(options.data)
    if not paths.is_named(options.data) and (error := paths.missing(folder)):
        raise error
    opened = Workspace(folder, clock=Clock())
    try:
        _notice(opened)
        if not paths.is_named(options.data):
            _remember(folder)
        yield opened
    finally:
        opened.close()


def _remember(folder: Path) -> None:
    with contextlib.suppress(OSError):
        paths.remember_folder(folder)


def _notice(opened: Workspace) -> None:
    if opened.database.read_only:
        print(
            f"brm: {opened.folder} is full or write-protected; everything can be read, nothing changed", file=sys.stderr
        )
        return
    if warning := opened.store.warning_of_place():
        print(f"brm: {warning}", file=sys.stderr)


def answer(options: argparse.Namespace, document: Any, text: str) -> None:
    """Print the JSON document or the text, as the arguments ask."""
    print(json.dumps(document, ensure_ascii=False, indent=2) if options.json else printable(text))


def printable(text: str) -> str:
    """Text without characters that would steer a terminal."""
    return "\n".join(line if line.isprintable() else _harmless(line) for line in text.split("\n"))


def _harmless(line: str) -> str:
    return "".join(c if c.isprintable() or c == "\t" else "�" for c in line)


def columns(rows: Sequence[Sequence[str]], *, head: Sequence[str] = ()) -> str:
    """Rows as aligned columns; the last one is shortened to the width of the terminal."""
    if not rows:
        return "none"
    every = [[" ".join(cell.split()) for cell in row] for row in ([head, *rows] if head else rows)]
    widths = [min(44, max(len(row[i]) for row in every)) for i in range(len(every[0]))]
    most = shutil.get_terminal_size((120, 24)).columns
    return "\n".join(_line(row, widths, most) for row in every)


def _line(row: Sequence[str], widths: Sequence[int], most: int) -> str:
    cells = [_cut(cell, width).ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
    start = "  ".join(cells)
    room = max(20, most - len(start) - 2)
    return f"{start}  {_cut(row[-1], room)}".rstrip() if cells else _cut(row[-1], most)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
