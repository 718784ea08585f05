"""Qt's palette made from the table, for everything that Qt itself still draws. Painted widgets read the theme."""

from collections.abc import Mapping

from PySide6.QtGui import QColor, QPalette

from brm_desktop.gui.theme.tokens import ColourRole

_ROLES: Mapping[QPalette.ColorRole, ColourRole] = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.AlternateBase: "hover",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line2",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Shadow: "ink",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "toast",
    QPalette.ColorRole.ToolTipText: "toast_text",
}

_DISABLED: Mapping[QPalette.ColorRole, ColourRole] = {
    QPalette.ColorRole.WindowText: "ink3",
    QPalette.ColorRole.Text: "ink3",
    QPalette.ColorRole.ButtonText: "ink3",
    QPalette.ColorRole.Base: "hover",
    QPalette.ColorRole.Button: "hover",
}


def make_palette(table: Mapping[ColourRole, QColor]) -> QPalette:
    """The same colours for active and inactive windows; text and fills of disabled controls go quiet."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(QPalette.ColorGroup.All, role, table[name])
    for role, name in _DISABLED.items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, table[name])
    return palette
