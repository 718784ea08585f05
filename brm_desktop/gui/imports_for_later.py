"""Keeps SQLAlchemy from bringing in what a start does not use: asyncio with its network and encryption, and metadata.

It names both when it is imported and asks nothing of them: nothing here is asynchronous, and its dialect is built in.
In their place stands a module that becomes the real one with the first question (docs/decisions/0015).
"""

import sys
from collections.abc import Callable
from importlib import import_module
from types import CoroutineType, ModuleType

_OF_A_PACKAGE = ("__path__", "__all__")


class Later(ModuleType):
    """Stands in for a module until something is asked of it."""

    def __getattr__(self, name: str) -> object:
        """Become the real one, and answer from it. Who only looks through all modules asks for other dunder names."""
        if name.startswith("__") and name not in _OF_A_PACKAGE:
            raise AttributeError(name)
        called = self.__name__
        if sys.modules.get(called) is self:
            del sys.modules[called]
        return getattr(import_module(called), name)


def import_later() -> tuple[str, ...]:
    """Put the stand-ins into their places; the names of those that were not imported yet."""
    known: dict[str, dict[str, Callable[[object], bool]]] = {
        "asyncio": {"iscoroutine": _is_coroutine},
        "importlib.metadata": {},
    }
    put_off = tuple(name for name in known if name not in sys.modules)
    for name in put_off:
        module = Later(name)
        vars(module).update(known[name])
        sys.modules[name] = module
    return put_off


def _is_coroutine(value: object) -> bool:
    return isinstance(value, CoroutineType)
