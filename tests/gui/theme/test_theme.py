import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.gui.theme.theme import Theme, colour, px, theme
from brm_desktop.gui.theme.tokens import COLOURS


def test_her_choice_dresses_the_application_and_says_so(dressed: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dressed.changed):
        dressed.use("dark")
    assert dressed.name == "dark"
    assert colour("paper").name().upper() == COLOURS["paper"][1]
    assert QApplication.palette().color(QPalette.ColorRole.Window) == colour("paper")


def test_the_same_choice_again_changes_nothing(dressed: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dressed.changed):
        dressed.use("light")


def test_without_a_choice_the_system_decides(dressed: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    class DarkDesktop:
        def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
            return Qt.ColorScheme.Dark

    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: DarkDesktop())
    dressed.use("system")
    assert dressed.name == "dark"


def test_a_system_that_says_nothing_means_light(dressed: Theme) -> None:
    dressed.use("dark")
    dressed.use("system")
    assert dressed.name == "light"


def test_a_change_of_the_system_does_not_touch_her_choice(dressed: Theme, qtbot: QtBot) -> None:
    dressed.use("dark")
    with qtbot.assertNotEmitted(dressed.changed):
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert dressed.name == "dark"


def test_the_system_is_followed_while_she_has_not_chosen(dressed: Theme, qtbot: QtBot) -> None:
    dressed.use("system")
    with qtbot.waitSignal(dressed.changed):
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)


def test_dressing_the_application_again_does_not_follow_the_system_twice(dressed: Theme, qapp: QApplication) -> None:
    dressed.install(qapp)
    dressed.use("system")
    seen: list[str] = []

    def note() -> None:
        seen.append(dressed.name)

    dressed.changed.connect(note)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    dressed.changed.disconnect(note)
    assert len(seen) == 1


def test_stronger_lines_change_edges_only(dressed: Theme) -> None:
    ink, edge = colour("ink").name(), colour("line2").name()
    dressed.use_stronger_lines(True)
    assert colour("ink").name() == ink
    assert colour("line2").name() != edge


def test_lengths_grow_with_the_text_size(dressed: Theme) -> None:
    assert px(28) == 28
    dressed.use_scale(1.25)
    assert px(28) == 35


def test_disabled_text_is_quieter(dressed: Theme) -> None:
    palette = QApplication.palette()
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == colour("ink3")
    assert palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text) == colour("ink")


def test_a_widget_is_painted_again_in_the_new_colours(dressed: Theme, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(20, 20)
    widget.show()
    dressed.use("dark")
    QApplication.processEvents()
    assert widget.grab().toImage().pixelColor(10, 10) == colour("paper")


def test_there_is_one_theme() -> None:
    assert theme() is theme()
