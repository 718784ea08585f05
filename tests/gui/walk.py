"""Walks a window as a screen reader does and names the controls that say nothing."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

_CONTROLS = (
    QAccessible.Role.PushButton,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
    QAccessible.Role.List,
    QAccessible.Role.ListItem,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.PageTab,
    QAccessible.Role.MenuItem,
    QAccessible.Role.Link,
    QAccessible.Role.Dialog,
    QAccessible.Role.ColumnHeader,
)


def interfaces(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything a screen reader can reach from here that is not hidden."""
    if interface.state().invisible:
        return
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            yield from interfaces(child)


def nameless(window: QWidget) -> list[str]:
    """The controls without a name, with their role and where they are."""
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    return [_described(found) for found in interfaces(root) if found.role() in _CONTROLS and not _name(found)]


def _name(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Name).strip()


def _described(interface: QAccessibleInterface) -> str:
    thing = interface.object()
    kind = f"{type(thing).__name__} {thing.objectName()}" if thing is not None else "a part"
    parent = interface.parent()
    within = parent.object() if parent is not None else None
    return f"{interface.role().name}: {kind} in {type(within).__name__ if within is not None else 'nothing'}"
