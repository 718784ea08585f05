"""What devices are called, for whoever shows what they wrote."""

from dataclasses import dataclass
from typing import Final

from brm_desktop.services.sync.session import Session
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import known_devices, state

_SHORT: Final = 4


@dataclass(frozen=True, slots=True)
class DeviceNames:
    """Names by id; `own` is this device's id, "" before the first exchange."""

    own: str
    names: dict[str, str]

    def name(self, device: str) -> str:
        """What a device is called: "This computer" for this one, its first letters if it never said."""
        if device == self.own:
            return "This computer"
        return self.names.get(device) or f"Device {device[:_SHORT]}"


def read(work: Work, session: Session) -> DeviceNames:
    """The names of all devices that are known."""
    own = state.read(work, "device")
    names = {device.device: device.name for device in known_devices.every(work, own=own)}
    return DeviceNames(own, names)
