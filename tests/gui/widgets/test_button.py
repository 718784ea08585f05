import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.gui.theme.theme import Theme, colour
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.button_painting import ButtonKind
from brm_desktop.gui.widgets.focus_ring import FocusRing
from tests.gui.conftest import Spoken


def middle_left(image: QImage) -> str:
    return image.pixelColor(4, image.height() // 2).name()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space])
def test_a_button_is_pressed_by_key(dressed: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    button = Button(text="Prepare", key="P")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_button_is_pressed_by_mouse(dressed: Theme, qtbot: QtBot) -> None:
    button = Button(text="Prepare")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_disabled_button_cannot_be_pressed_and_hides_its_key(dressed: Theme, qtbot: QtBot) -> None:
    button = Button(text="Prepare", key="P")
    qtbot.addWidget(button)
    width = button.sizeHint().width()
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.sizeHint().width() == width


def test_a_button_says_its_name_and_its_key(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    button = Button(text="Log contact", key="L")
    qtbot.addWidget(button)
    assert spoken.name(button) == "Log contact"
    assert "L" in spoken.description(button)
    assert spoken.role(button) == QAccessible.Role.Button


def test_an_icon_button_has_a_name_and_a_tooltip(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    button = Button(kind="icon", icon_name="ellipsis")
    qtbot.addWidget(button)
    button.set_name("More")
    assert spoken.name(button) == "More"
    assert "More" in button.toolTip()
    assert (button.sizeHint().width(), button.sizeHint().height()) == (32, 28)


def test_an_ampersand_in_a_text_is_shown_once(dressed: Theme, qtbot: QtBot) -> None:
    button = Button(text="Open R&&D")
    qtbot.addWidget(button)
    assert button.look().text == "Open R&D"


@pytest.mark.parametrize(("kind", "role"), [("primary", "accent"), ("plain", "raised"), ("destructive", "raised")])
def test_kinds_have_their_fill(dressed: Theme, qtbot: QtBot, kind: ButtonKind, role: str) -> None:
    button = Button(text="Prepare", kind=kind)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert middle_left(button.grab().toImage()) == colour(role).name()  # type: ignore[arg-type]


def test_hovering_changes_the_fill(dressed: Theme, qtbot: QtBot) -> None:
    button = Button(text="Prepare", kind="primary")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.set_shown_state("hover")
    assert middle_left(button.grab().toImage()) == colour("accent_hover").name()


def test_sizes_are_those_of_the_design(dressed: Theme, qtbot: QtBot) -> None:
    heights = []
    for size in ("normal", "dialog", "inline"):
        button = Button(text="Save")
        qtbot.addWidget(button)
        button.setProperty("size_", size)
        heights.append(button.sizeHint().height())
    assert heights == [28, 32, 24]


@pytest.fixture
def two_buttons(dressed: Theme, qtbot: QtBot) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.addWidget(Button(text="First"))
    row.addWidget(Button(text="Second"))
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def rings(page: QWidget) -> list[FocusRing]:
    return [ring for ring in page.findChildren(FocusRing) if ring.isVisible()]


def test_the_ring_shows_for_the_keyboard_two_pixels_away(two_buttons: QWidget, qtbot: QtBot) -> None:
    first, second = two_buttons.findChildren(Button)
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    (ring,) = rings(two_buttons)
    assert ring.geometry() == second.geometry().adjusted(-4, -4, 4, 4)
    picture = ring.grab().toImage()
    assert picture.pixelColor(0, picture.height() // 2) == colour("accent")
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_the_ring_does_not_show_for_the_mouse(two_buttons: QWidget, qtbot: QtBot) -> None:
    first = two_buttons.findChildren(Button)[0]
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert first.hasFocus()
    assert rings(two_buttons) == []


def test_the_ring_goes_with_the_focus_and_moves_with_its_button(two_buttons: QWidget, qtbot: QtBot) -> None:
    first, second = two_buttons.findChildren(Button)
    second.setFocus()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings(two_buttons)
    first.move(first.pos() + QPoint(5, 0))
    assert ring.geometry().center() == first.geometry().center()
    second.setFocus(Qt.FocusReason.MouseFocusReason)
    assert rings(two_buttons) == []
