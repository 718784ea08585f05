"""The table of competencies: its order, its widths, and the dots on its lines."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from brm_desktop.domain.assessment_levels import CompetencyRow
from brm_desktop.domain.models.competencies import Competency
from brm_desktop.gui.theme.theme import Theme, colour
from brm_desktop.gui.views.competencies.table import TABLE_WIDTH, CompetencyColumn, in_order, line_width
from brm_desktop.gui.widgets.competency_line import paint_competency


def _row(key: str, now: str | None, target: str | None = "3.0", evidence: int = 0) -> CompetencyRow:
    return CompetencyRow(
        competency=Competency(key=key, name=key.upper(), statements=()),
        now=Decimal(now) if now else None,
        previous=Decimal("2.0"),
        target=Decimal(target) if target else None,
        evidence=evidence,
    )


ROWS = (_row("b", "2.0"), _row("a", None), _row("d", "1.2", evidence=3), _row("c", "2.9", None, evidence=1))


@pytest.mark.parametrize(
    ("column", "turned", "keys"),
    [
        (None, False, "badc"),
        (CompetencyColumn.NAME, False, "abcd"),
        (CompetencyColumn.NAME, True, "dcba"),
        (CompetencyColumn.GAP, False, "dbac"),
        (CompetencyColumn.GAP, True, "bdac"),
        (CompetencyColumn.NOW, False, "cbda"),
        (CompetencyColumn.CHANGE, False, "dbca"),
        (CompetencyColumn.EVIDENCE, False, "dcba"),
    ],
)
def test_what_is_not_known_stands_last_whichever_way_round(
    column: CompetencyColumn | None, turned: bool, keys: str
) -> None:
    assert "".join(row.competency.key for row in in_order(ROWS, column, turned=turned)) == keys


def test_lines_grow_with_the_table_up_to_a_limit() -> None:
    widths = [line_width(room) for room in (400, TABLE_WIDTH, TABLE_WIDTH + 100, 3000)]
    assert widths == sorted(widths)
    assert widths[1] == 141 and widths[3] == 300


def _painted(*, claimed: bool = False, others: tuple[float, ...] = ()) -> QImage:
    image = QImage(140, 41, QImage.Format.Format_RGB32)
    image.fill(colour("paper"))
    painter = QPainter(image)
    paint_competency(painter, QRectF(0, 0, 140, 40), before=None, now=2.5, target=None, claimed=claimed, others=others)
    painter.end()
    return image


def test_a_level_that_is_only_claimed_is_hollow(dressed: Theme) -> None:
    ink, paper = colour("ink"), colour("paper")
    assert _near(_painted().pixelColor(70, 20), ink)
    assert _near(_painted(claimed=True).pixelColor(70, 20), paper)


def test_how_others_see_it_is_a_mark_of_its_own_beneath_the_line(dressed: Theme) -> None:
    without, others = _painted(), _painted(others=(3.4,))
    changed = [(x, y) for x in range(140) for y in range(41) if without.pixelColor(x, y) != others.pixelColor(x, y)]
    assert changed and min(y for _, y in changed) > 24


def _near(one: QColor, other: QColor) -> bool:
    return abs(one.lightness() - other.lightness()) < 12
