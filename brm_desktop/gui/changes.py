"""What changed, by kind of thing: whoever changes something says so, every view that shows it asks again."""

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """Emit after the change is stored, on the GUI thread. `everything` is for imports, sample data, another process.

    `sync`: devices, what is to be sent, the shared folder, the vault; no record.
    """

    partners = Signal()
    people = Signal()
    meetings = Signal()
    commitments = Signal()
    settings = Signal()
    sync = Signal()
    everything = Signal()
