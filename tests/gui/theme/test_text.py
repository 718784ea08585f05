import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument

from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import (
    Paragraph,
    Run,
    columns_of_figures,
    draw_runs,
    draw_text,
    is_elided,
    one_line,
    plain_tooltip,
)
from brm_desktop.gui.theme.theme import Theme

HOSTILE = '<b>Finance</b> & <img src="x"> "co"'


def test_a_tooltip_shows_markup_as_it_was_typed(dressed: Theme) -> None:
    document = QTextDocument()
    document.setHtml(plain_tooltip(HOSTILE))
    assert document.toPlainText() == HOSTILE


def test_a_tooltip_keeps_lines_apart(dressed: Theme) -> None:
    document = QTextDocument()
    document.setHtml(plain_tooltip("one\ntwo"))
    assert document.toPlainText().splitlines() == ["one", "two"]


def test_no_text_is_no_tooltip() -> None:
    assert plain_tooltip("") == ""


def test_line_breaks_do_not_push_a_row_apart() -> None:
    assert one_line("Fin\nance\tand  IT") == "Fin ance and IT"
    assert one_line("Finance") == "Finance"
    assert len(one_line("x" * 100_000)) == 1000


def test_tabular_figures_are_not_used_beside_a_hyphen() -> None:
    assert columns_of_figures("10:30")
    assert not columns_of_figures("2026-11-23")
    assert not columns_of_figures("Mei-Lin")


def test_a_line_that_fits_is_drawn_whole_and_a_longer_one_within_its_room(dressed: Theme) -> None:
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    short = draw_text(painter, QRectF(0, 0, 300, 20), "Finance")
    long = draw_text(painter, QRectF(0, 0, 60, 20), "Licence and cloud cost forecast")
    painter.end()
    assert short == fonts.width("Finance", "body")
    assert 30 < long <= 60
    assert is_elided("Licence and cloud cost forecast", "body", 60)
    assert not is_elided("Finance", "body", 300)


def test_pieces_of_a_line_follow_one_another(dressed: Theme) -> None:
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    runs = (Run("Finance · "), Run("3 days late", "late", 500))
    drawn = draw_runs(painter, QRectF(0, 0, 300, 20), runs, role="second")
    cut = draw_runs(painter, QRectF(0, 0, 70, 20), runs, role="second")
    painter.end()
    assert drawn == pytest.approx(
        fonts.width("Finance · ", "second") + fonts.width("3 days late", "second", weight=500)
    )
    assert cut <= 70.5


def test_running_text_has_a_fixed_line_height(dressed: Theme) -> None:
    paragraph = Paragraph("Spend the next two meetings on stability. " * 6, width=200, role="second_text")
    assert len(paragraph.lines) > 3
    assert paragraph.height == 18 * len(paragraph.lines)
    assert paragraph.natural_width <= 200


def test_running_text_loses_no_words(dressed: Theme) -> None:
    text = (
        "Month-end \U0001f680 batch stable, three months running, für alle Kostenstellen \U0001f680\U0001f680 und mehr"
    )
    paragraph = Paragraph(text, width=120)
    assert "".join(" ".join(paragraph.lines).split()) == "".join(text.split())


def test_running_text_is_broken_once_at_each_text_size(dressed: Theme) -> None:
    text = "Spend the next two meetings on stability. " * 6
    first = Paragraph(text, width=200)
    assert Paragraph(text, width=200).lines is first.lines
    dressed.use_scale(1.4)
    assert len(Paragraph(text, width=200).lines) > len(first.lines)


def test_running_text_says_when_lines_are_left_out(dressed: Theme) -> None:
    text = "Spend the next two meetings on stability. " * 6
    assert Paragraph(text, width=200, most_lines=2).elided
    assert len(Paragraph(text, width=200, most_lines=2).lines) == 2
    assert not Paragraph("Short", width=200, most_lines=2).elided


def test_running_text_is_painted_below_its_corner(dressed: Theme) -> None:
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    Paragraph("One line", width=200).paint(painter, QPointF(0, 40), QColor("#000000"))
    painter.end()
    dark = [y for y in range(100) if any(image.pixelColor(x, y).lightness() < 128 for x in range(200))]
    assert min(dark) >= 40
    assert max(dark) < 60
