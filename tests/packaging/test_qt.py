"""The Qt binding keeps count of its references (docs/decisions/0004-qt-below-6-12.md)."""

import subprocess
import sys

_PROBE = """
import sys
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Source(QObject):
    said = Signal()

app = QApplication([])
label, source = QLabel(), Source()
source.said.connect(lambda: None)
before = sys.getrefcount(None), sys.getrefcount(True)
for number in range(2000):
    label.setText("x")
    source.said.emit()
print(sys.getrefcount(None) - before[0], sys.getrefcount(True) - before[1])
"""


def test_no_reference_is_lost_over_thousands_of_calls() -> None:
    done = subprocess.run([sys.executable, "-c", _PROBE], capture_output=True, text=True, check=True)
    none, true = map(int, done.stdout.split())
    assert abs(none) < 100
    assert abs(true) < 100
