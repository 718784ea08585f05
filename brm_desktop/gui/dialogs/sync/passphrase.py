"""Sealing: a passphrase is set, given, changed, remembered, or done without. Forgotten means lost, said first."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.sync.asking import AskingDialog
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.menu import Menu
from brm_desktop.gui.widgets.ticks import CheckBox

if TYPE_CHECKING:
    from brm_desktop.services.sync.values import Vault
    from brm_desktop.services.workspace import Workspace

_FORGOTTEN = "If you forget it, nobody can open the sealed files, and nobody can help. Write it down and keep it safe."
_NOT_HERE = "Your records on this device are not touched by it."
_SHORT, _GOOD = 12, 20


class SealDialog(AskingDialog):
    """Files are sealed from now on."""

    def __init__(self, desk: Desk, window: QWidget, *, can_remember: bool) -> None:
        super().__init__(desk, window, title="Seal with a passphrase")
        self.say(_FORGOTTEN, strong=True)
        self.say(f"From now on every file that leaves this device is sealed with it. {_NOT_HERE}")
        self.first = self.add_field("Passphrase", secret=True)
        self.strength = self.say("")
        self.second = self.add_field("The same again", secret=True)
        self.first.textChanged.connect(self._show_strength)
        self.remember = CheckBox("Remember it in the system’s keychain", self.content)
        self.remember.setVisible(can_remember)
        self.column.addWidget(self.remember)
        self._show_strength()
        self.finish("Seal")

    def answer(self) -> None:
        passphrase = self.first.text()
        if not _are_same(self, self.first, self.second):
            return
        remember = self.remember.isChecked()

        def call(workspace: "Workspace") -> None:
            workspace.sync.seal(passphrase)
            if remember:
                workspace.sync.remember(True)

        self.store(call, self._done, wrong=(self.first,))

    def _done(self) -> None:
        self.desk.notices.toast("Files are sealed from now on. Write the passphrase down")
        self.desk.changes.sync.emit()

    def _show_strength(self) -> None:
        self.strength.setText(strength(self.first.text()))


class UnlockDialog(AskingDialog):
    """The passphrase for this session; `then` goes on with what needed it."""

    def __init__(
        self,
        desk: Desk,
        window: QWidget,
        *,
        title: str = "Give the sync passphrase",
        call: "Callable[[Workspace, str], object] | None" = None,
        then: Callable[[], None],
        can_remember: bool = False,
    ) -> None:
        super().__init__(desk, window, title=title)
        self._then = then
        self._call = call or (lambda workspace, passphrase: workspace.sync.unlock(passphrase))
        self.say("It is asked for once until BRM Desktop is closed.")
        self.edit = self.add_field("Passphrase", secret=True)
        self.remember = CheckBox("Remember it in the system’s keychain", self.content)
        self.remember.setVisible(can_remember)
        self.column.addWidget(self.remember)
        self.finish("Unlock")

    def answer(self) -> None:
        passphrase, remember, unlock = self.edit.text(), self.remember.isChecked(), self._call
        if not passphrase:
            self.show_wrong("Type the passphrase.", self.edit)
            return

        def call(workspace: "Workspace") -> None:
            unlock(workspace, passphrase)
            if remember:
                workspace.sync.remember(True)

        self.store(call, self._then, wrong=(self.edit,))


class ChangeDialog(AskingDialog):
    """Another passphrase; files that are out keep theirs."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(desk, window, title="Change the passphrase")
        self.say(_FORGOTTEN, strong=True)
        self.say(
            "Files that are out keep the old one. In a shared folder it goes on opening the vault until each of your "
            "other devices was given the new one: the page says which it waits for."
        )
        self.old = self.add_field("The present one", secret=True)
        self.first = self.add_field("The new one", secret=True)
        self.strength = self.say("")
        self.second = self.add_field("The new one again", secret=True)
        self.first.textChanged.connect(self._show_strength)
        self._show_strength()
        self.finish("Change")

    def answer(self) -> None:
        old, new = self.old.text(), self.first.text()
        if _are_same(self, self.first, self.second):
            self.store(lambda workspace: workspace.sync.change_passphrase(old, new), self._done, wrong=(self.old,))

    def _done(self) -> None:
        self.desk.notices.toast("The passphrase is changed. Write it down")
        self.desk.changes.sync.emit()

    def _show_strength(self) -> None:
        self.strength.setText(strength(self.first.text()))


class JoinDialog(AskingDialog):
    """A folder that belongs to another vault of hers: this device leaves its own vault and joins that one."""

    def __init__(
        self, desk: Desk, window: QWidget, *, title: str, detail: str, path: Path, then: Callable[[], None]
    ) -> None:
        super().__init__(desk, window, title=title)
        self._path = path
        self._then = then
        self.say(detail)
        self.say("If both are yours, join it: a backup is made, and what both hold is put together.")
        self.edit = self.add_field("Its passphrase, if it is sealed", secret=True)
        self.finish("Join this vault")

    def answer(self) -> None:
        path, passphrase = self._path, self.edit.text()
        self.store(lambda workspace: workspace.sync.join(path, passphrase=passphrase), self._then, wrong=(self.edit,))


class UnsealDialog(AskingDialog):
    """Stop sealing, called what it is."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(desk, window, title="Stop sealing?")
        self.say("From now on anybody who finds a file, on a stick, in a mail or in the shared folder, can read it.")
        self.say("Sealed files that are out stay sealed. You can seal again at any time.")
        self.finish("Stop sealing")

    def answer(self) -> None:
        self.store(lambda workspace: workspace.sync.unseal(), self._done)

    def _done(self) -> None:
        self.desk.notices.toast("Files are not sealed any more")
        self.desk.changes.sync.emit()


class BeginAnewDialog(AskingDialog):
    """A device was lost: the same records in a new vault, whose key it does not have."""

    def __init__(self, desk: Desk, window: QWidget, vault: "Vault") -> None:
        super().__init__(desk, window, title="Begin a new vault")
        self.say("For a device that was lost: it cannot read what you write from now on.", strong=True)
        self.say(
            "Your records stay, with a new key. The shared folder is left; choose another, empty one afterwards. On "
            "your other devices choose that folder, or a full copy, and join its vault."
        )
        self.first = self.add_field("A new passphrase", secret=True)
        self.second = self.add_field("The same again", secret=True)
        self._must_seal = vault.locked
        self.finish("Begin anew")

    def answer(self) -> None:
        passphrase = self.first.text()
        if not passphrase and not self.second.text() and not self._must_seal:
            self._store("")
        elif _are_same(self, self.first, self.second):
            self._store(passphrase)

    def _store(self, passphrase: str) -> None:
        self.store(lambda workspace: workspace.sync.begin_anew(passphrase), self._done, wrong=(self.first,))

    def _done(self) -> None:
        self.desk.notices.toast("A new vault is begun. Retire the lost device, and choose another folder")
        self.desk.changes.sync.emit()


class Sealing:
    """What “Seal…” or “Passphrase…” leads to."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk = desk
        self._page = page
        self._vault: Vault | None = None
        self._can_remember = False

    def open(self, vault: "Vault", *, can_remember: bool, at: QPoint) -> None:
        """Ask for a passphrase, or offer what can be done with the one there is."""
        self._vault, self._can_remember = vault, can_remember
        if not vault.locked:
            SealDialog(self._desk, self._page.window(), can_remember=can_remember).open()
            return
        menu = Menu(self._page)
        if not vault.key_at_hand:
            menu.add("Unlock…").triggered.connect(self._unlock)
        menu.add("Change the passphrase…").triggered.connect(self._change)
        if can_remember:
            menu.add("Remember it in the keychain", checked=vault.remembered).triggered.connect(self._remember)
        menu.add("A device was lost…").triggered.connect(lambda: self.begin_anew(vault))
        menu.add("Stop sealing…", destructive=True).triggered.connect(self._unseal)
        menu.popup(at)

    def begin_anew(self, vault: "Vault") -> None:
        """Ask for what a new vault needs."""
        BeginAnewDialog(self._desk, self._page.window(), vault).open()

    def _unlock(self) -> None:
        changes = self._desk.changes
        UnlockDialog(
            self._desk, self._page.window(), then=changes.sync.emit, can_remember=self._can_remember
        ).open()  # fmt: skip

    def _change(self) -> None:
        ChangeDialog(self._desk, self._page.window()).open()

    def _remember(self) -> None:
        wanted = self._vault is not None and not self._vault.remembered
        changes = self._desk.changes
        self._desk.run(lambda workspace: workspace.sync.remember(wanted), lambda _: changes.sync.emit())

    def _unseal(self) -> None:
        UnsealDialog(self._desk, self._page.window()).open()


def strength(passphrase: str) -> str:
    """How good a passphrase is, by its length alone: words that are easy to remember may be long."""
    count = len(passphrase)
    if not count:
        return f"Four or five words that do not belong together are good: {_GOOD} letters or more."
    if count < _SHORT:
        return f"{count} letters: short. Take {_SHORT} at least."
    return f"{count} letters: good." if count >= _GOOD else f"{count} letters: usable. {_GOOD} are good."


def _are_same(dialog: AskingDialog, first: LineEdit, second: LineEdit) -> bool:
    for field in (first, second):
        field.set_error("")
    if not first.text():
        dialog.show_wrong("Type a passphrase.", first)
    elif first.text() != second.text():
        dialog.show_wrong("The two are not the same. Type the second one again.", second)
    else:
        return True
    return False
