"""What an empty place says: what it is for, what to do next, and one button that does it. Also the panel for errors."""

from PySide6.QtCore import Property, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from brm_desktop.gui.theme import icons
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ColourRole
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.button_painting import ButtonKind, ButtonSize
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.level_steps import Mark


class IconPicture(QWidget):
    """An icon as a picture in a layout."""

    def __init__(self, parent: QWidget | None = None, *, name: str, colour: ColourRole, size: int = 16) -> None:
        super().__init__(parent)
        self._name = name
        self._colour: ColourRole = colour
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, colour: ColourRole) -> None:
        """Another icon."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        centre = QPointF(self.width() / 2, self.height() / 2)
        icons.paint(painter, self._name, centre, colour=colour(self._colour), size=px(self._size))
        painter.end()


class Message(QWidget):
    """Title, running detail and a row of buttons; `EmptyState` and `ErrorPanel` put their picture beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title_label = Label(self, role="heading")
        self.detail_label = Label(self, role="second_text", colour="ink2", wrap=True)
        self.gap = 8  # between the words and the buttons
        self.action_row = QHBoxLayout()
        self.action_row.setSpacing(8)
        self.action_row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.words = QVBoxLayout()
        self.words.setSpacing(0)
        self.words.addWidget(self.title_label)
        self.words.addWidget(self.detail_label)
        self.words.addLayout(self.action_row)

    def say(self, title: str, detail: str) -> None:
        """One line of what it is, one or more of what to do."""
        self.title_label.setText(title)
        self.detail_label.setText(detail)
        self.detail_label.setVisible(bool(detail))
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)

    def add_action(
        self, text: str, *, kind: ButtonKind = "plain", key: str = "", size: ButtonSize = "normal"
    ) -> Button:
        """A button beneath the words; connect its `clicked`."""
        button = Button(self, text=text, kind=kind, key=key, size=size)
        if not self.action_row.count():
            self.words.insertSpacing(2, self.gap)
        elif kind == "text":
            self.action_row.addSpacing(6)
        self.action_row.addWidget(button)
        return button

    title = Property(str, lambda self: self.title_label.text(), lambda self, text: self._say_title(text))
    detail = Property(str, lambda self: self.detail_label.text(), lambda self, text: self._say_detail(text))

    def _say_title(self, text: str) -> None:
        self.say(text, self.detail_label.text())

    def _say_detail(self, text: str) -> None:
        self.say(self.title_label.text(), text)


class EmptyState(Message):
    """Mark and words. `compact` puts the mark beside the words, for an empty list on a page.

    Qt Designer: promote a QWidget (a compact one); dynamic properties `title`, `detail`.
    """

    def __init__(self, parent: QWidget | None = None, *, compact: bool = True) -> None:
        super().__init__(parent)
        self.mark = Mark(self)
        self.detail_label.set_literal(True)
        if compact:
            row = QHBoxLayout(self)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(17)
            row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(self.words, 1)
            return
        self.title_label.set_role("pane_title")
        self.detail_label.set_role("body")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.mark)
        column.addLayout(self.words)
        column.addStretch(
            1
        )  # aligning the layout would make it forget that the height of its text depends on the width


class ErrorPanel(Message):
    """An error where it happened: what, what is safe, what to press. No dialog.

    Qt Designer: promote a QWidget; dynamic properties `title`, `detail`.
    """

    def __init__(self, parent: QWidget | None = None, *, icon_name: str = "triangle-alert") -> None:
        super().__init__(parent)
        self.picture = IconPicture(self, name=icon_name, colour="late")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.words, 1)
