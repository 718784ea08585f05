"""The component sheet is there, in both themes, and pictures of it are sharp."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from brm_desktop.gui.screenshots.grab import grab
from brm_desktop.gui.theme.theme import Theme
from brm_desktop.gui.theme.tokens import ThemeName, colours
from brm_desktop.gui.views.components import ComponentsView

SHEET = QSize(1280, 908)


@pytest.fixture
def sheet(dressed: Theme, qtbot: QtBot) -> ComponentsView:
    view = ComponentsView()
    qtbot.addWidget(view)
    return view


def at(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(round(2 * x), round(2 * y)).name()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_sheet_has_the_colours_and_places_of_the_design(sheet: ComponentsView, name: ThemeName) -> None:
    image = grab(sheet, SHEET, name)
    table = {role: QColor(value).name() for role, value in colours(name).items()}
    assert (image.width(), image.height()) == (2560, 1816)
    # Points taken from the pictures: page, first button, hairlines of the three columns, selected row, toast, bars.
    assert at(image, 10, 10) == table["paper"]
    assert at(image, 460, 128) == table["accent"]
    assert [at(image, x, 112.25) for x in (405, 830, 1255)] == [table["line"]] * 3
    assert at(image, 880, 188) == table["selected"]
    assert at(image, 880, 390) == table["toast"]
    assert at(image, 900, 564) == table["line"]


def test_a_picture_in_another_theme_leaves_her_choice_alone(sheet: ComponentsView, dressed: Theme) -> None:
    grab(sheet, SHEET, "dark")
    assert dressed.name == "light"


def test_the_sheet_has_a_tab_order(sheet: ComponentsView) -> None:
    assert sheet.form.prepare.nextInFocusChain() is not None
    assert sheet.form.direction.segments()[0].isChecked()
