"""What a table cell shows, as a value that a model hands out under `CELL_ROLE`, and how it is painted."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from brm_desktop.gui.theme.text import Align, Run, draw_runs, draw_text, is_elided
from brm_desktop.gui.theme.tokens import ColourRole, TypeRole
from brm_desktop.gui.widgets.rows import draw_two_lines

CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 100


@dataclass(frozen=True, slots=True)
class Cell:
    """One or two lines of text. With `second` the first line stands above it; `runs` replaces `text`."""

    text: str = ""
    role: TypeRole = "body"
    colour: ColourRole = "ink"
    weight: int = 0
    align: Align = "left"
    figures: bool = False
    struck: bool = False
    second: str | tuple[Run, ...] = ""
    second_colour: ColourRole = "ink2"
    runs: tuple[Run, ...] = ()

    @property
    def spoken(self) -> str:
        """The text for the accessible role of the model."""
        first = "".join(run.text for run in self.runs) or self.text
        second = self.second if isinstance(self.second, str) else "".join(run.text for run in self.second)
        return f"{first}, {second}" if second else first


def paint_cell(painter: QPainter, area: QRectF, cell: Cell) -> None:
    """Draws a cell into its area, elided at the end."""
    if cell.second:
        draw_two_lines(
            painter, area, first=cell.text, second=cell.second, first_role=cell.role, first_colour=cell.colour,
            second_colour=cell.second_colour, align=cell.align, figures=cell.figures,
        )  # fmt: skip
    elif cell.runs:
        draw_runs(painter, area, cell.runs, role=cell.role, align=cell.align)
    else:
        draw_text(
            painter, area, cell.text, role=cell.role, colour=cell.colour, weight=cell.weight, align=cell.align,
            figures=cell.figures, struck=cell.struck,
        )  # fmt: skip


def hidden_text(cell: Cell, room: float) -> str:
    """The whole text when part of it does not fit into `room` pixels, else nothing."""
    runs = "".join(run.text for run in cell.runs)
    second = cell.second if isinstance(cell.second, str) else "".join(run.text for run in cell.second)
    first_hidden = is_elided(runs or cell.text, cell.role, room, weight=cell.weight)
    if first_hidden or is_elided(second, "second", room):
        return "\n".join(line for line in (runs or cell.text, second) if line)
    return ""
