import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from brm_desktop.gui.theme.text import Run
from brm_desktop.gui.theme.theme import Theme
from brm_desktop.gui.widgets.label import Label
from tests.gui.conftest import Spoken

HOSTILE = '<b>Finance</b><img src="file:///etc/passwd">'


def test_a_label_never_reads_markup(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    label = Label(text=HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert spoken.name(label) == HOSTILE
    assert spoken.role(label) == QAccessible.Role.StaticText


def test_what_does_not_fit_is_in_the_tooltip_and_only_then(dressed: Theme, qtbot: QtBot) -> None:
    label = Label(text="Licence and cloud cost forecast by cost centre")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert "Licence and cloud cost forecast" in label.toolTip()
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_a_tooltip_set_by_the_page_stays(dressed: Theme, qtbot: QtBot) -> None:
    label = Label(text="Fits")
    qtbot.addWidget(label)
    label.setToolTip("from the page")
    label.resize(300, 20)
    label.show()
    assert label.toolTip() == "from the page"


def test_running_text_is_as_high_as_its_lines(dressed: Theme, qtbot: QtBot) -> None:
    label = Label(text="Spend the next two meetings on stability. " * 5, role="second_text", wrap=True)
    qtbot.addWidget(label)
    assert label.hasHeightForWidth()
    assert label.heightForWidth(200) % 18 == 0
    assert label.heightForWidth(200) > label.heightForWidth(600)


def test_a_limit_of_lines_puts_the_whole_text_into_the_tooltip(dressed: Theme, qtbot: QtBot) -> None:
    label = Label(text="Spend the next two meetings on stability. " * 5, wrap=True)
    qtbot.addWidget(label)
    label.set_most_lines(2)
    label.resize(200, 40)
    label.show()
    assert label.heightForWidth(200) == 40
    assert "stability" in label.toolTip()


def test_pieces_in_several_colours_are_read_as_one_text(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    label = Label(role="second")
    qtbot.addWidget(label)
    label.set_runs(Run("Finance · "), Run("3 days late", "late"))
    assert spoken.name(label) == "Finance · 3 days late"
    label.setText("Kept")
    assert spoken.name(label) == "Kept"


def test_a_form_sets_role_and_colour_as_properties(dressed: Theme, qtbot: QtBot) -> None:
    label = Label(text="Finance")
    qtbot.addWidget(label)
    label.setProperty("role", "page_title")
    assert label.sizeHint().height() == 28
    label.setProperty("colour", "ink3")
    assert label.property("colour") == "ink3"


@pytest.mark.parametrize(("scale", "height"), [(0.9, 18), (1.0, 20), (1.4, 28)])
def test_a_label_grows_with_the_text_size(dressed: Theme, qtbot: QtBot, scale: float, height: int) -> None:
    label = Label(text="Finance")
    qtbot.addWidget(label)
    dressed.use_scale(scale)
    assert label.sizeHint().height() == height
