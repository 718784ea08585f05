"""A bare window with one label, as a process of its own: what a start of any Qt application costs at least.

Writes the same line as the application's own report.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class BareWindow(QMainWindow):
    """Reports its first paint and closes."""

    def __init__(self, report: Path) -> None:
        super().__init__()
        self._report = report
        self.resize(1280, 800)
        self.setCentralWidget(QLabel("A label"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self._finish)

    def _finish(self) -> None:
        painted = time.monotonic_ns()
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) if sys.platform == "linux" else 0
        self._report.write_text(json.dumps({"painted": painted, "rss_kb": pages * 4}), encoding="utf-8")
        self.close()


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = BareWindow(Path(sys.argv[1]))
    window.show()
    sys.exit(application.exec())
