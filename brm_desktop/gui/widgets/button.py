"""Buttons: primary, plain, text, destructive and icon-only, with the key inside (DESIGN section 4)."""

from typing import cast

from PySide6.QtCore import Property, QRectF, QSize
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from brm_desktop.gui.theme.text import plain_tooltip
from brm_desktop.gui.widgets.button_painting import ButtonKind, ButtonLook, ButtonSize, button_size, paint_button
from brm_desktop.gui.widgets.focus_ring import hide_ring, show_ring
from brm_desktop.gui.widgets.keys import ENTER, shown_key


class Button(QPushButton):
    """A push button that paints itself.

    Qt Designer: promote a QPushButton; dynamic properties `kind`, `key`, `iconName`, `size_` ("normal", "dialog",
    "inline"), `spokenName` (of an icon-only one), `shownState` ("hover" on the component sheet).
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        text: str = "",
        kind: ButtonKind = "plain",
        key: str = "",
        icon_name: str = "",
        size: ButtonSize = "normal",
    ) -> None:
        super().__init__(parent)
        self._kind: ButtonKind = kind
        self._key = ""
        self._icon_name = icon_name
        self._size: ButtonSize = size
        self._shown_state = ""
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setText(text)
        self.set_key(key)

    def set_kind(self, kind: str) -> None:
        """One of `ButtonKind`."""
        self._kind = cast(ButtonKind, kind)
        self._lay_out_again()

    def set_key(self, key: str) -> None:
        """The key shown inside, "Ctrl+N" or "P". It is a hint only; the shortcut belongs to an action."""
        self._key = key
        self.setAccessibleDescription(shown_key(key).replace(ENTER, "Enter"))
        self._lay_out_again()

    def spell_key_again(self) -> None:
        """Single letters are pressed in another way from now on."""
        self.set_key(self._key)

    def set_icon_name(self, name: str) -> None:
        """A bundled icon before the text."""
        self._icon_name = name
        self._lay_out_again()

    def set_size(self, size: str) -> None:
        """One of `ButtonSize`."""
        self._size = cast(ButtonSize, size)
        self._lay_out_again()

    def set_shown_state(self, state: str) -> None:
        """Shows "hover" without a pointer, for the component sheet."""
        self._shown_state = state
        self.update()

    def set_name(self, name: str) -> None:
        """The accessible name and tooltip of an icon-only button."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(f"{name}  {shown_key(self._key)}" if self._key else name))

    kind = Property(str, lambda self: self._kind, set_kind)
    key = Property(str, lambda self: self._key, set_key)
    iconName = Property(str, lambda self: self._icon_name, set_icon_name)  # noqa: N815
    size_ = Property(str, lambda self: self._size, set_size)
    shownState = Property(str, lambda self: self._shown_state, set_shown_state)  # noqa: N815
    spokenName = Property(str, lambda self: self.accessibleName(), set_name)  # noqa: N815

    def look(self) -> ButtonLook:
        """How the button is drawn now."""
        hovered = self._shown_state == "hover" or self.underMouse() or self.isDown()
        return ButtonLook(
            text=self.text().replace("&&", "\0").replace("&", "").replace("\0", "&"),
            kind=self._kind,
            key=shown_key(self._key),
            icon_name=self._icon_name,
            size=self._size,
            hovered=hovered and self.isEnabled(),
            enabled=self.isEnabled(),
        )

    def sizeHint(self) -> QSize:
        return button_size(self.look())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_ring(self, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        hide_ring()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_button(painter, QRectF(self.rect()), self.look())
        painter.end()

    def _lay_out_again(self) -> None:
        self.updateGeometry()
        self.update()
