import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from brm_desktop.gui.theme.theme import Theme, colour
from brm_desktop.gui.widgets.sidebar_rows import NavRow, PartnerRow, SearchButton
from tests.gui.conftest import Spoken


def test_a_place_is_chosen_by_mouse_and_by_key(dressed: Theme, qtbot: QtBot) -> None:
    row = NavRow(label="Partners", icon_name="users")
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.clicked):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(row.clicked):
        qtbot.keyClick(row, Qt.Key.Key_Space)


def test_the_present_place_has_its_fill(dressed: Theme, qtbot: QtBot) -> None:
    row = NavRow(label="Today", icon_name="sun")
    qtbot.addWidget(row)
    row.resize(184, 28)
    assert row.grab().toImage().pixelColor(100, 2) == colour("paper")
    row.setChecked(True)
    assert row.grab().toImage().pixelColor(100, 2) == colour("nav_on")


def test_a_place_says_what_waits_there(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    row = NavRow(label="Commitments", icon_name="handshake", key="Ctrl+4")
    qtbot.addWidget(row)
    row.set_note("2 late", alarm=True)
    assert spoken.name(row) == "Commitments"
    assert spoken.description(row) == "2 late"


def test_a_partner_says_level_and_silence(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    row = PartnerRow()
    qtbot.addWidget(row)
    row.show_partner("R&D <b>", now=1, target=3, quiet=True, words="Ad hoc, target Advisor")
    assert spoken.name(row) == "R&D <b>"
    assert spoken.description(row) == "Ad hoc, target Advisor, gone quiet"


@pytest.mark.parametrize(("width", "has_tip"), [(40, True), (184, False)])
def test_a_rail_names_its_rows_in_tooltips(dressed: Theme, qtbot: QtBot, width: int, has_tip: bool) -> None:
    row = NavRow(label="Partners", icon_name="users")
    qtbot.addWidget(row)
    row.resize(width, 28)
    row.show()
    assert row.is_rail is has_tip
    assert bool(row.toolTip()) is has_tip


def test_a_long_partner_name_is_whole_in_its_tooltip(dressed: Theme, qtbot: QtBot) -> None:
    row = PartnerRow()
    qtbot.addWidget(row)
    name = "Research, development and everything that has to do with it"
    row.show_partner(name, now=1, target=2, quiet=False)
    row.resize(184, 26)
    row.show()
    assert name in row.toolTip()


def test_the_search_is_a_button(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    button = SearchButton()
    qtbot.addWidget(button)
    assert spoken.name(button) == "Search and commands"
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_rows_have_the_heights_of_the_design(dressed: Theme, qtbot: QtBot) -> None:
    rows = [NavRow(label="Today", icon_name="sun"), PartnerRow(label="Finance"), SearchButton()]
    for row in rows:
        qtbot.addWidget(row)
    assert [row.sizeHint().height() for row in rows] == [28, 26, 30]
