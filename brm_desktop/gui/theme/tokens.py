"""The one table of colours, type and sizes (DESIGN section 2). Plain values: nothing of Qt is needed to read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

ThemeName = Literal["light", "dark"]

ColourRole = Literal[
    "paper", "desk", "raised", "hover", "selected", "nav_on", "trough", "line", "line2", "control",
    "ink", "ink2", "ink3", "accent", "accent_hover", "on_accent", "accent_soft",
    "late", "late_soft", "soon", "soon_soft", "kept", "kept_soft", "mark", "scrim",
    "toast", "toast_text", "toast_link",
    "print_paper", "print_ink", "print_second", "print_caption", "print_accent", "print_late",
]  # fmt: skip

TypeRole = Literal[
    "page_title", "first_run_title", "dialog_title", "pane_title", "figure", "note", "note_heading",
    "heading", "name", "body", "second", "second_text", "hint", "key",
]  # fmt: skip

# role: (light, dark). Eight digits are alpha, red, green, blue, as Qt reads them.
COLOURS: Final[Mapping[ColourRole, tuple[str, str]]] = {
    "paper": ("#FCFBF8", "#1C1B19"),
    "desk": ("#F3F1EB", "#161513"),
    "raised": ("#FFFFFF", "#262422"),
    "hover": ("#F3F1EA", "#282522"),
    "selected": ("#E8EEF5", "#233142"),
    "nav_on": ("#E8E6DE", "#2B2926"),
    "trough": ("#EBE9E2", "#2B2926"),
    "line": ("#E5E2DA", "#312F2B"),
    "line2": ("#CFCBC0", "#474440"),
    "control": ("#8B867B", "#807D77"),
    "ink": ("#22211E", "#E9E6E0"),
    "ink2": ("#57544D", "#B3B0A9"),
    "ink3": ("#6A665E", "#9B9892"),
    "accent": ("#24507F", "#8FB6E6"),
    "accent_hover": ("#1B4069", "#A9C7ED"),
    "on_accent": ("#FFFFFF", "#0F2236"),
    "accent_soft": ("#E3EBF4", "#22303F"),
    "late": ("#A5311F", "#F1907D"),
    "late_soft": ("#F8E8E3", "#3A2421"),
    "soon": ("#855600", "#E2B457"),
    "soon_soft": ("#F8EFD9", "#352C1B"),
    "kept": ("#276B43", "#7FC79A"),
    "kept_soft": ("#E2EFE5", "#1F3226"),
    "mark": ("#F6E9B8", "#4A4020"),
    "scrim": ("#3822211E", "#80000000"),
    "toast": ("#22211E", "#3B3834"),
    "toast_text": ("#F7F5F0", "#F7F5F0"),
    "toast_link": ("#B9D2F2", "#B9D2F2"),
    "print_paper": ("#FFFFFF", "#FFFFFF"),
    "print_ink": ("#1E1D1B", "#1E1D1B"),
    "print_second": ("#57544D", "#57544D"),
    "print_caption": ("#77736A", "#77736A"),
    "print_accent": ("#24507F", "#24507F"),
    "print_late": ("#A5311F", "#A5311F"),
}

STRONGER_LINES: Final[Mapping[ColourRole, ColourRole]] = {"line2": "control", "line": "line2"}

SHADOW_STRENGTH: Final[Mapping[ThemeName, float]] = {"light": 0.17, "dark": 0.53}


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """One role of type: pixels at 100 % text size, weight as in CSS, tracking in pixels."""

    size: int
    line: int
    weight: int = 400
    tracking: float = 0.0


TYPE: Final[Mapping[TypeRole, TypeStyle]] = {
    "page_title": TypeStyle(21, 28, 600, -0.3),
    "first_run_title": TypeStyle(22, 28, 600, -0.3),
    "dialog_title": TypeStyle(18, 24, 600, -0.12),
    "pane_title": TypeStyle(15, 22, 600, -0.12),
    "figure": TypeStyle(21, 28, 600, -0.3),
    "note": TypeStyle(14, 23),
    "note_heading": TypeStyle(14, 23, 600),
    "heading": TypeStyle(13, 20, 600),
    "name": TypeStyle(13, 20, 500),
    "body": TypeStyle(13, 20),
    "second": TypeStyle(12, 16),
    "second_text": TypeStyle(12, 18),
    "hint": TypeStyle(11, 14),
    "key": TypeStyle(11, 14, 500),
}

SPACE: Final = (4, 8, 12, 16, 24)
PAGE_MARGIN: Final = 24
ROW_BLEED: Final = 10

SIDEBAR_WIDTH: Final = 208
RAIL_WIDTH: Final = 56
HINT_LINE_HEIGHT: Final = 28
SECTION_HEADING_HEIGHT: Final = 24

NAV_ROW_HEIGHT: Final = 28
PARTNER_ROW_HEIGHT: Final = 26
TABLE_ROW_HEIGHT: Final = 34
MENU_ROW_HEIGHT: Final = 26
PALETTE_ROW_HEIGHT: Final = 34
MEETING_ROW_HEIGHT: Final = 46
PARTNER_TABLE_ROW_HEIGHT: Final = 58

BUTTON_HEIGHT: Final = 28
DIALOG_BUTTON_HEIGHT: Final = 32
INLINE_BUTTON_HEIGHT: Final = 24
INPUT_HEIGHT: Final = 30
TABLE_INPUT_HEIGHT: Final = 26
CAPTURE_LINE_HEIGHT: Final = 36
PALETTE_INPUT_HEIGHT: Final = 50
SEGMENTED_HEIGHT: Final = 28
TAB_BAR_HEIGHT: Final = 34
PILL_HEIGHT: Final = 18

RADIUS: Final = 6
RADIUS_TROUGH: Final = 7
RADIUS_CARD: Final = 8
RADIUS_PILL: Final = 9
RADIUS_DIALOG: Final = 12

FOCUS_WIDTH: Final = 2
FOCUS_GAP: Final = 2
FIELD_FOCUS_WIDTH: Final = 1.6

ICON: Final = 16
ICON_SECOND: Final = 14
ICON_FIRST_RUN: Final = 20

SHADOW_WIDTH: Final = 24
SHADOW_OFFSET: Final = 6

FADE_MS: Final = 120
LEAVE_MS: Final = 160
LOADING_AFTER_MS: Final = 200
TOAST_MS: Final = 5000


def colours(name: ThemeName, *, stronger_lines: bool = False) -> dict[ColourRole, str]:
    """All roles of one theme; `stronger_lines` is the setting of DESIGN 2.1 that darkens edges and hairlines."""
    column = 0 if name == "light" else 1
    chosen = {role: values[column] for role, values in COLOURS.items()}
    if not stronger_lines:
        return chosen
    return chosen | {role: COLOURS[stronger][column] for role, stronger in STRONGER_LINES.items()}
