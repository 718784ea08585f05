"""Sync: devices and what is carried at the left, the import in hand or what is to be decided at the right.

DESIGN 7.10. How a file comes in is in `receiving`, what the left side does in `left_side`; dialogs for files, folders
and the passphrase are in `gui.dialogs.sync`.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from brm_desktop.gui.commands import Command
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.sync import files
from brm_desktop.gui.forms.sync import Ui_Sync
from brm_desktop.gui.models import sync_words as words
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.notices import in_words
from brm_desktop.gui.sync_files import is_sync_file
from brm_desktop.gui.theme.theme import px, theme
from brm_desktop.gui.views.sync.asking import PassphraseQuestion, QuietPart, TroublePart, WorkPart
from brm_desktop.gui.views.sync.carrying import sized
from brm_desktop.gui.views.sync.conflict_panel import ConflictPanel
from brm_desktop.gui.views.sync.deciding import Deciding
from brm_desktop.gui.views.sync.hints import page_hints
from brm_desktop.gui.views.sync.incoming_part import IncomingPart
from brm_desktop.gui.views.sync.left_side import LeftSide
from brm_desktop.gui.views.sync.receiving import Receiving
from brm_desktop.gui.views.sync.resting import RestingPart
from brm_desktop.gui.views.view import View
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.services.store import Backup
    from brm_desktop.services.sync.values import Conflict, Duplicate, Incoming, SyncPage
    from brm_desktop.services.workspace import Workspace

    Shown = tuple[
        SyncPage, tuple[Conflict, ...], tuple[Duplicate, ...], tuple[tuple[Backup, int], ...], bool
    ]  # fmt: skip

_LEFT = 336
_LEFT_LEAST = 240
_LEFT_SHARE = 0.4
_WIDEST = 780
_DIGITS = "123456"
_DIGIT = "digit"


class SyncView(View):
    """The page of sync. `look_at` shows what files would do, one after the other."""

    place = Place.SYNC

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_Sync()
        self.form.setupUi(self)
        self.page: SyncPage | None = None
        self.receiving = Receiving(desk, self)
        self.deciding = Deciding(desk, self)
        self.left = LeftSide(desk, self)
        self._waiting: list[Path] = []
        self._build_right()
        self._connect()
        self._add_keys()
        self._arrange()
        theme().changed.connect(self._arrange)
        self.reload_on(
            desk.changes.sync, desk.changes.partners, desk.changes.people, desk.changes.meetings,
            desk.changes.commitments,
        )  # fmt: skip

    def _build_right(self) -> None:
        form, clock = self.form, self.desk.clock
        self.resting = RestingPart(clock, form.right_sheet)
        self.incoming = IncomingPart(clock, form.right_sheet)
        self.question = PassphraseQuestion(form.right_sheet)
        self.work = WorkPart(form.right_sheet)
        self.trouble = TroublePart(form.right_sheet)
        self.quiet = QuietPart(form.right_sheet)
        self._parts: tuple[QWidget, ...] = (
            self.resting, self.incoming, self.question, self.work, self.trouble, self.quiet,
        )  # fmt: skip
        self.front: QWidget = self.resting
        self._behind: QWidget = self.resting
        for part in self._parts:
            form.right_layout.addWidget(part)
            part.setVisible(part is self.resting)

    def _connect(self) -> None:
        receiving, resting = self.receiving, self.resting
        receiving.looked.connect(self._show_incoming)
        receiving.asked.connect(self._ask_passphrase)
        receiving.refused.connect(self._show_refused)
        receiving.stopped.connect(self._show_stopped)
        receiving.nothing_new.connect(self._show_nothing_new)
        receiving.came_in.connect(self._rest)
        receiving.progressed.connect(self.work.show_progress)
        exporting = self.left.exporting
        exporting.began.connect(self._show_writing)
        exporting.progressed.connect(self.work.show_progress)
        exporting.ended.connect(self._show_written)
        self.incoming.cancel_wanted.connect(self.cancel)
        self.incoming.import_wanted.connect(self._take)
        self.question.given.connect(self._try_passphrase)
        for part in (self.trouble, self.quiet):
            part.choose_wanted.connect(self.choose_file)
            part.closed.connect(self._rest)
        self.question.left.connect(self._rest)
        self.trouble.again_wanted.connect(self._look_again)
        self.trouble.remedy_wanted.connect(self._remedy)
        resting.choose_wanted.connect(self.choose_file)
        resting.full_wanted.connect(self.left.full_copy)
        resting.undo_wanted.connect(self._undo_import)
        self.deciding.listen(resting)

    def _add_keys(self) -> None:
        for key, act in (
            ("Ctrl+E", self.left.export_changes), ("Ctrl+Return", self.finish), ("Ctrl+Enter", self.finish),
            ("E", self._edit), ("N", self._next), ("L", self._later), ("F2", self.left.rename_this),
            ("M", self.resting.merge_current), ("A", self.resting.keep_current_apart),
        ):  # fmt: skip
            self.add_key(key, act)
        for digit in _DIGITS:
            self.add_key(digit, self._settle).setProperty(_DIGIT, digit)
        for panel in (self.resting.conflicts, self.incoming.conflicts):
            panel.moved.connect(self.hints_changed)
        self.watch_focus(self.left.devices.list, self.left.backups.list, self.incoming.rows, self.resting.journal_list,
                         self.resting.duplicate_list, self.question.edit)  # fmt: skip

    # What is shown

    def show_for(self, argument: object) -> None:
        super().show_for(argument)
        if isinstance(argument, (str, Path)) and argument:
            self.look_at(Path(argument))

    def reload(self) -> None:
        self.ask(_read, self._show)

    def words_of_place(self) -> str:
        return self.form.title_label.text()

    def _show(self, shown: "Shown") -> None:
        page, conflicts, duplicates, backups, can_remember = shown
        first = self.page is None
        self.page = page
        self.form.lead_label.setText(words.LEAD if page.vault.locked else words.OPEN_LEAD)
        self.left.show_page(page, backups, can_remember=can_remember)
        focus = self.window().focusWidget()
        was_here = focus in (None, self) or self.resting.isAncestorOf(focus) or first
        self.resting.show_page(page, conflicts, duplicates)
        lost = not isValid(focus) or focus is None or not focus.isVisible() or focus is not self.window().focusWidget()
        if self.isVisible() and was_here and (lost or focus is self):
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring(self, part: QWidget) -> None:
        self.front = part
        for one in self._parts:
            one.setVisible(one is part)
        if self.isVisible() and not self._focus_is_left():
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def _focus_is_left(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and focus.isVisible() and self.form.left_area.isAncestorOf(focus)

    # A file on its way in

    def look_at(self, *paths: Path) -> None:
        """What these files would do; with several, the next one follows when one is done with."""
        if self.receiving.is_busy or self.left.exporting.is_busy or not paths:
            return
        self._waiting = list(paths[1:])
        self.question.forget()
        self.work.begin(f"Reading {paths[0].name}")
        self._bring(self.work)
        self.receiving.look(paths[0])

    def choose_file(self) -> None:
        """Ctrl I: a sync file; anything else goes to the import of other programs' files."""
        path = files.ask_for_import(self)
        if path is None:
            return
        if is_sync_file(path):
            self.look_at(path)
        else:
            self.desk.open_import((path,))

    def finish(self) -> None:
        """Ctrl Enter: import; while a text is being written, that text is the result."""
        panel = self.panel()
        if panel is not None and panel.is_editing:
            panel.use_text()
        elif self.front is self.incoming:
            self.incoming.ask_to_import()

    def cancel(self) -> None:
        """Esc: put the file down; nothing was written."""
        self.receiving.put_down()
        self._rest()

    def _take(self) -> None:
        agreed = self.incoming.agree.isChecked()
        self.work.begin("Importing")
        self._bring(self.work)
        self.receiving.take(dict(self.incoming.conflicts.choices), deletions_agreed=agreed)

    def _look_again(self) -> None:
        if self.receiving.path is not None:
            self.look_at(self.receiving.path, *self._waiting)

    def _remedy(self) -> None:
        """What helps against the refusal on the page."""
        joins = self.trouble.remedy_button.text() == files.JOIN
        self.work.begin("Joining the vault" if joins else "Putting both in order")
        self._bring(self.work)
        (self.receiving.join if joins else self.receiving.take_both)()

    def _try_passphrase(self, passphrase: str) -> None:
        if self.receiving.path is not None:
            self.work.begin("Opening the file")
            self._bring(self.work)
            self.receiving.look(self.receiving.path, passphrase)

    def _show_incoming(self, found: "Incoming") -> None:
        self.question.forget()
        self.incoming.show_incoming(found)
        self.left.devices.show_in_hand(found.from_device, words.import_count(found))
        self._bring(self.incoming)

    def _ask_passphrase(self, name: str, wrong: bool) -> None:
        self.question.ask(name, wrong=wrong)
        self._bring(self.question)

    def _show_refused(self, error: BaseException) -> None:
        self.receiving.put_down()
        self.trouble.say(in_words(error), path=self.receiving.path, remedy=files.remedy_for(error))
        self._bring(self.trouble)

    def _show_stopped(self) -> None:
        if self.receiving.found is not None:
            self._bring(self.incoming)
            self.desk.notices.toast("Stopped. Nothing was imported, everything is as it was")
        else:
            self.quiet.say("Stopped", "Nothing was changed.")
            self._bring(self.quiet)

    def _show_nothing_new(self, found: "Incoming") -> None:
        self.quiet.say(*words.nothing_new(found))
        self._bring(self.quiet)
        self.desk.changes.sync.emit()

    def _rest(self, *_: object) -> None:
        self.question.forget()
        self.incoming.conflicts.forget()
        self.left.devices.show_in_hand("", 0)
        if self._waiting:
            self.look_at(*self._waiting)
        else:
            self._bring(self.resting)

    def _show_writing(self, words: str) -> None:
        """A file goes out: what was in front comes back when it is written."""
        self._behind = self.front
        self.work.begin(words)
        self._bring(self.work)

    def _show_written(self) -> None:
        if self.front is self.work:
            self._bring(self._behind)

    def _undo_import(self, one: object) -> None:
        self.receiving.take_back(one.id)  # type: ignore[attr-defined]

    # Conflicts

    def panel(self) -> ConflictPanel | None:
        """The conflicts in front."""
        if self.front is self.incoming:
            return self.incoming.conflicts
        return self.resting.conflicts if self.front is self.resting else None

    def _settle(self) -> None:
        """1, 2, 3: the digit is known by the shortcut that was pressed."""
        panel, pressed = self.panel(), self.sender()
        if panel is not None and pressed is not None:
            panel.choose(int(pressed.property(_DIGIT)) - 1)

    def _edit(self) -> None:
        if (panel := self.panel()) is not None:
            panel.edit_result()

    def _next(self) -> None:
        if (panel := self.panel()) is not None:
            panel.next()

    def _later(self) -> None:
        if (panel := self.panel()) is not None:
            panel.put_off()

    # Focus, hints, layers

    def first_focus(self) -> QWidget:
        if self.front is self.incoming:
            cards = self.incoming.conflicts.cards
            return cards[0] if cards else self.incoming.rows if self.incoming.found else self
        if self.front is self.question:
            return self.question.edit
        if self.front is self.trouble:
            return self.trouble.choose_button
        if self.front is self.quiet:
            return self.quiet.close_button
        return (self.resting.first_focus() if self.front is self.resting else None) or self

    def close_layer(self) -> bool:
        panel = self.panel()
        if panel is not None and panel.close_edit():
            return True
        if self.front is self.work:
            self.receiving.stop()
            self.left.exporting.stop()
            return True
        if self.front is self.incoming:
            self.cancel()
            return True
        if self.front is not self.resting:
            self._rest()
            return True
        return False

    def commands(self) -> tuple[Command, ...]:
        return (*super().commands(), *self.left.commands())

    def hints(self) -> tuple[Hint, ...]:
        return page_hints(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The left side keeps its width while there is room, the right one takes the rest up to what can be read."""
        self.form.left_area.setFixedWidth(max(px(_LEFT_LEAST), min(px(_LEFT), round(self.width() * _LEFT_SHARE))))
        self.form.right_sheet.setMaximumWidth(px(_WIDEST))
        self.form.columns_layout.setStretch(1, 1000)


def _read(workspace: "Workspace") -> "Shown":
    """Everything the page shows, in one go on the worker."""
    sync = workspace.sync
    page = sync.page()
    conflicts = sync.conflicts() if page.conflicts else ()
    duplicates = sync.duplicates() if page.duplicates else ()
    return page, conflicts, duplicates, sized(workspace.store.backups()), sync.can_remember()
