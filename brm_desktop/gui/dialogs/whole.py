"""Everything out and in again, one partner handed over or taken over: the files, and what they would bring."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label

if TYPE_CHECKING:
    from brm_desktop.services.handover import Handover
    from brm_desktop.services.whole_store import Added, Missing, Written

SUFFIX: Final = ".brmpartner"
RECORDS: Final = "records.json"
_KINDS: Final = (
    ("person", "person", "people"), ("meeting", "meeting", "meetings"), ("commitment", "promise", "promises"),
    ("decision", "decision", "decisions"), ("observation", "observation", "observations"),
)  # fmt: skip
_NOT_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')


def counted(counts: dict[str, int]) -> str:
    """How many of each kind: "9 people, 31 meetings and 30 promises"."""
    said = [f"{counts[kind]:,} {one if counts[kind] == 1 else more}" for kind, one, more in _KINDS if counts.get(kind)]
    return " and ".join(part for part in (", ".join(said[:-1]), said[-1] if said else "nothing else") if part)


def export_everything(desk: Desk, parent: QWidget) -> None:
    """Ask for a place, and write everything into a new folder there."""
    place = QFileDialog.getExistingDirectory(parent, "Where shall the export go?", _documents())
    if not place:
        return
    folder = Path(place) / f"BRM Desktop {desk.clock.today().isoformat()}"
    by = desk.settings.name

    def done(written: "Written") -> None:
        desk.notices.toast(f"{sum(written.records.values()):,} records are in {written.folder.name}")

    desk.run(lambda workspace: workspace.whole_store.export(folder, by=by), done)


def hand_over(desk: Desk, parent: QWidget, partner_id: PartnerId, name: str) -> None:
    """Ask for a file, and write the partner into it for a colleague."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", name).split())[:80] or "Partner"
    chosen, _ = QFileDialog.getSaveFileName(
        parent, f"Hand {name} over", str(Path(_documents()) / f"{plain}{SUFFIX}"), f"Partner (*{SUFFIX})"
    )
    if not chosen:
        return
    path = Path(chosen) if chosen.lower().endswith(SUFFIX) else Path(f"{chosen}{SUFFIX}")

    def done(counts: dict[str, int]) -> None:
        desk.notices.toast(f"{name} with {counted(counts)} is in {path.name}; nothing private is in it")

    desk.run(lambda workspace: workspace.handovers.hand_over(partner_id, path), done)


def opens(path: Path) -> bool:
    """Whether a file or folder is one of these, and not something to be imported."""
    return path.suffix.lower() == SUFFIX or (path / RECORDS).is_file()


def open_own(desk: Desk, window: QWidget, path: Path) -> None:
    """Show what a partner's file, or the folder of an export, would bring."""
    if path.suffix.lower() == SUFFIX:
        desk.run(lambda workspace: workspace.handovers.look(path), lambda found: TakeOver(desk, window, found).open())
    else:
        desk.run(
            lambda workspace: workspace.whole_store.look(path), lambda found: BringBack(desk, window, found).open()
        )


class TakeOver(Dialog):
    """Says what would come in; nothing is written before it is taken over."""

    def __init__(self, desk: Desk, window: QWidget, handover: "Handover") -> None:
        super().__init__(window, title=f"Take over {handover.partner}")
        self._desk = desk
        self._handover = handover
        source = f"From {handover.made_by}" if handover.made_by else "From a colleague"
        lines = [f"{source}, {handover.made_on}: {counted(handover.counts)}. Nothing private is among it."]
        if handover.same_name:
            lines.append(f"There is a partner called {handover.same_name} already. Both stay.")
        if handover.kept:
            lines.append(f"{handover.kept:,} records are here already and stay as they are.")
        lines.append("Open promises become yours. It is one step that can be taken back.")
        _say(self, lines)
        self.add_cancel()
        self.button = self.add_action("Take over", kind="primary", key="Ctrl+Enter")
        self.button.clicked.connect(self._take)

    def _take(self) -> None:
        handover, desk = self._handover, self._desk
        self.accept()
        do_step(desk, lambda workspace: workspace.handovers.take_over(handover), self._words, self._show)

    def _words(self, added: "Added") -> str:
        return f"{self._handover.partner} is taken over" if added.count else "Nothing new: all of it was here"

    def _show(self, _: "Added") -> None:
        self._desk.navigate(Place.PARTNER, self._handover.partner_id)


class BringBack(Dialog):
    """Says how much would come in; nothing is written before."""

    def __init__(self, desk: Desk, window: QWidget, missing: "Missing") -> None:
        super().__init__(window, title="Bring an export back")
        self._desk = desk
        self._missing = missing
        lines = [f"{missing.count:,} records of {missing.folder.name} are not here and come in."]
        if missing.kept:
            lines.append(f"{missing.kept:,} are here already and stay as they are.")
        lines.append("It is one step that can be taken back.")
        _say(self, lines)
        self.add_cancel()
        self.button = self.add_action("Bring back", kind="primary", key="Ctrl+Enter")
        self.button.setEnabled(missing.count > 0)
        self.button.clicked.connect(self._bring)

    def _bring(self) -> None:
        missing = self._missing
        self.accept()
        do_step(
            self._desk, lambda workspace: workspace.whole_store.bring_back(missing.folder),
            lambda added: f"{added.count:,} records came in",
        )  # fmt: skip


def _say(dialog: Dialog, lines: list[str]) -> None:
    column = QVBoxLayout(dialog.content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(8))
    for line in lines:
        column.addWidget(Label(dialog.content, text=line, wrap=True, colour="ink2"))


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
