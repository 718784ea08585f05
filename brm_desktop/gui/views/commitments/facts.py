"""Facts of a promise, one beneath the other: a caption and a text in which parts can be links."""

import html

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from brm_desktop.gui.models.commitment_story import FactWords, Part
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.label import Label

_CAPTION = 80
_LONGEST = 300


class FactText(QLabel):
    """Running text whose links are reached with Tab. Whatever it contains is shown as text."""

    followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self.followed)

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Replaces the words."""
        self._parts = parts
        self.setAccessibleName("".join(part.text for part in parts))
        has_links = any(part.link for part in parts)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if has_links else Qt.FocusPolicy.NoFocus)
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_parts"):
            self._write()

    def _write(self) -> None:
        pieces = [_piece(part) for part in self._parts]
        height = fonts.line_height("body")
        self.setText(f'<p style="line-height: {height}px; margin: 0">{"".join(pieces)}</p>')


def _piece(part: Part) -> str:
    shown = part.text if len(part.text) <= _LONGEST else f"{part.text[:_LONGEST]}…"
    words = html.escape(" ".join(shown.split()) if len(shown.split()) else shown)
    words = (" " if part.text[:1] == " " else "") + words + (" " if part.text[-1:] == " " else "")
    style = f"color: {colour(part.colour).name()}; text-decoration: none"
    if part.link:
        return f'<a href="{html.escape(part.link)}" style="{style}">{words}</a>'
    return f'<span style="{style}">{words}</span>'


class FactsGrid(QWidget):
    """Captions at the left, texts beside them. Qt Designer: promote a QWidget."""

    followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Label, FactText]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnMinimumWidth(0, px(_CAPTION))
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: tuple[FactWords, ...]) -> None:
        """Replaces the facts."""
        while len(self._rows) < len(facts):
            self._add_row()
        for place, (caption, text) in enumerate(self._rows):
            used = place < len(facts)
            caption.setVisible(used)
            text.setVisible(used)
            if used:
                caption.setText(facts[place].caption)
                text.show_parts(facts[place].parts)

    def shown(self) -> dict[str, str]:
        """The facts as they are read: caption and words."""
        return {caption.text(): text.accessibleName() for caption, text in self._rows if caption.isVisibleTo(self)}

    def _add_row(self) -> None:
        caption, text = Label(self, colour="ink2", role="second"), FactText(self)
        text.followed.connect(self.followed)
        row = len(self._rows)
        caption.setFixedHeight(fonts.line_height("body"))
        self._grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, 1)
        self._rows.append((caption, text))
