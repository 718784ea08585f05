"""The table of colours against the figures that the design promises."""

from typing import get_args

import pytest

from brm_desktop.gui.theme.tokens import COLOURS, TYPE, ColourRole, ThemeName, TypeRole, colours


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


GROUNDS: tuple[ColourRole, ...] = ("paper", "desk", "raised", "hover", "selected", "nav_on")

# DESIGN 2.1, "Contrast, light" and "Contrast, dark".
FIGURES: dict[ThemeName, dict[ColourRole, tuple[float, ...]]] = {
    "light": {
        "ink": (15.56, 14.25, 16.10, 14.25, 13.78, 12.88),
        "ink2": (7.30, 6.69, 7.55, 6.68, 6.47, 6.04),
        "ink3": (5.52, 5.06, 5.71, 5.06, 4.89, 4.57),
        "accent": (8.02, 7.35, 8.30, 7.35, 7.11, 6.64),
        "late": (6.63, 6.08, 6.87, 6.07, 5.88, 5.49),
        "soon": (6.10, 5.59, 6.31, 5.58, 5.40, 5.05),
        "kept": (6.21, 5.69, 6.42, 5.68, 5.50, 5.14),
        "control": (3.50, 3.21, 3.62, 3.21, 3.10, 2.90),
    },
    "dark": {
        "ink": (13.82, 14.65, 12.42, 12.24, 10.61, 11.64),
        "ink2": (7.95, 8.43, 7.14, 7.04, 6.10, 6.70),
        "ink3": (5.98, 6.34, 5.38, 5.30, 4.59, 5.04),
        "accent": (8.20, 8.69, 7.37, 7.26, 6.29, 6.91),
        "late": (7.40, 7.84, 6.65, 6.55, 5.68, 6.23),
        "soon": (8.93, 9.47, 8.03, 7.91, 6.86, 7.53),
        "kept": (8.64, 9.16, 7.76, 7.65, 6.63, 7.28),
        "control": (4.19, 4.45, 3.77, 3.71, 3.22, 3.53),
    },
}

# DESIGN 2.1, "Other pairs": (text, ground, light, dark).
PAIRS: tuple[tuple[ColourRole, ColourRole, float, float], ...] = (
    ("on_accent", "accent", 8.30, 7.68),
    ("on_accent", "accent_hover", 10.58, 9.27),
    ("accent", "accent_soft", 6.90, 6.40),
    ("late", "late_soft", 5.77, 6.21),
    ("soon", "soon_soft", 5.51, 7.14),
    ("kept", "kept_soft", 5.42, 6.83),
    ("ink2", "trough", 6.22, 6.70),
    ("ink3", "trough", 4.70, 5.04),
    ("ink", "mark", 13.24, 8.24),
    ("toast_text", "toast", 14.78, 10.70),
    ("toast_link", "toast", 10.40, 7.53),
    ("print_caption", "print_paper", 4.72, 4.72),
    ("line", "paper", 1.25, 1.29),
    ("line2", "paper", 1.57, 1.78),
    ("selected", "paper", 1.13, 1.30),
)

THEMES: tuple[ThemeName, ...] = ("light", "dark")


@pytest.mark.parametrize("theme_name", THEMES)
def test_contrast_is_what_the_design_says(theme_name: ThemeName) -> None:
    table = colours(theme_name)
    for role, figures in FIGURES[theme_name].items():
        for ground, figure in zip(GROUNDS, figures, strict=True):
            assert contrast(table[role], table[ground]) == pytest.approx(figure, abs=0.02), (role, ground)


@pytest.mark.parametrize(("text", "ground", "light", "dark"), PAIRS)
def test_other_pairs_have_the_contrast_of_the_design(
    text: ColourRole, ground: ColourRole, light: float, dark: float
) -> None:
    assert contrast(colours("light")[text], colours("light")[ground]) == pytest.approx(light, abs=0.02)
    assert contrast(colours("dark")[text], colours("dark")[ground]) == pytest.approx(dark, abs=0.02)


@pytest.mark.parametrize("theme_name", THEMES)
def test_all_text_can_be_read_and_all_marks_be_seen(theme_name: ThemeName) -> None:
    table = colours(theme_name)
    texts: tuple[ColourRole, ...] = ("ink", "ink2", "ink3", "accent", "late", "soon", "kept")
    for ground in GROUNDS:
        assert all(contrast(table[text], table[ground]) >= 4.5 for text in texts)
        # In the present place of the sidebar circles take ink3 (DESIGN 2.1).
        mark: ColourRole = "ink3" if ground == "nav_on" else "control"
        assert contrast(table[mark], table[ground]) >= 3.0


def test_every_role_has_two_values_and_every_type_a_style() -> None:
    assert set(COLOURS) == set(get_args(ColourRole))
    assert set(TYPE) == set(get_args(TypeRole))


def test_stronger_lines_take_the_next_darker_role() -> None:
    strong = colours("light", stronger_lines=True)
    assert strong["line2"] == colours("light")["control"]
    assert strong["line"] == colours("light")["line2"]
    assert strong["ink"] == colours("light")["ink"]
