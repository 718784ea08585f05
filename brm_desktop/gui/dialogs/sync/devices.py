"""The name of this device, and a device that is waited for no more."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.sync.asking import AskingDialog

if TYPE_CHECKING:
    from brm_desktop.services.sync.values import Device


class DeviceNameDialog(AskingDialog):
    """How this device is called on the others."""

    def __init__(self, desk: Desk, window: QWidget, device: "Device") -> None:
        super().__init__(desk, window, title="Name this device")
        self.say("Your other devices show it under this name, and so do the names of its files.")
        self.edit = self.add_field("Name")
        self.edit.setText(device.name)
        self.edit.selectAll()
        self.finish("Rename")

    def answer(self) -> None:
        name = self.edit.text()
        changes = self.desk.changes
        self.store(lambda workspace: workspace.sync.name_device(name), changes.sync.emit, wrong=(self.edit,))


class RetireDialog(AskingDialog):
    """A device that will not come back."""

    def __init__(self, desk: Desk, window: QWidget, device: "Device") -> None:
        super().__init__(desk, window, title=f"Stop waiting for {device.name}?")
        self._device = device
        self.say(
            "What it wrote stays. Exports are no longer made for it, and old files in the shared folder need not be "
            "kept for it. If it does come back, a full copy brings it up to date."
        )
        self.finish("Stop waiting")

    def answer(self) -> None:
        device, desk = self._device, self.desk

        def done() -> None:
            desk.notices.toast(f"{device.name} is no longer waited for")
            desk.changes.sync.emit()

        self.store(lambda workspace: workspace.sync.retire(device.id), done)
