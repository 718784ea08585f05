"""Keeps PySide6 from reading the source of every module that is imported after it.

It does so to find out which modules use its optional "features" (another spelling of names), by looking for its own
name in their text. Nothing here uses them. Left alone, it reads five megabytes of SQLAlchemy's source at each start: a
tenth of the time until the first page is filled, and fifteen megabytes that stay in memory.
"""

import sys
from types import ModuleType

_MODULE = "shibokensupport.feature"
_QUESTION = "_mod_uses_pyside"


def stop_reading_sources() -> bool:
    """Answer the question with no from here on. False where this PySide6 does not ask it."""
    asking = sys.modules.get(_MODULE)
    if asking is None or not hasattr(asking, _QUESTION):
        return False
    setattr(asking, _QUESTION, _uses_features)
    return True


def _uses_features(module: ModuleType) -> bool:
    return False
