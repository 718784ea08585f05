from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from brm_desktop import resources
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.theme import Theme


def test_all_bundled_fonts_are_read(dressed: Theme) -> None:
    assert fonts.load_bundled() == ()
    assert {fonts.INTERFACE_FAMILY, fonts.BRIEF_FAMILY} <= set(QFontDatabase.families())


def test_each_font_lies_beside_its_licence() -> None:
    names = {file.name for file in resources.path("fonts").iterdir()}
    assert {"Inter-OFL.txt", "SourceSerif4-OFL.txt"} <= names
    assert sum(file.stat().st_size for file in resources.path("fonts").iterdir()) < 3_000_000


def test_the_interface_is_set_in_the_bundled_font_and_its_three_weights(dressed: Theme) -> None:
    for weight in (400, 500, 600):
        info = QFontInfo(fonts.font("body", weight=weight))
        assert info.family() == "Inter"
        assert info.weight() == weight


def test_the_brief_is_set_in_two_weights_of_its_own_font(dressed: Theme) -> None:
    fonts.load_bundled()
    for weight in (QFont.Weight.Normal, QFont.Weight.DemiBold):
        made = QFont(fonts.BRIEF_FAMILY)
        made.setWeight(weight)
        assert QFontInfo(made).family() == fonts.BRIEF_FAMILY
        assert QFontInfo(made).weight() == weight


def test_a_font_is_made_once(dressed: Theme) -> None:
    assert fonts.font("name") is fonts.font("name")
    assert fonts.font("name") is not fonts.font("name", figures=True)


def test_figures_have_one_width(dressed: Theme) -> None:
    assert fonts.width("1111", "body", figures=True) == fonts.width("0000", "body", figures=True)
    assert fonts.width("1111", "body") < fonts.width("0000", "body")


def test_an_arrow_stays_two_characters_where_she_is_told_what_to_type(dressed: Theme) -> None:
    separate = fonts.width("-", "note", literal=True) + fonts.width(">", "note", literal=True)
    assert fonts.width("->", "note", literal=True) == separate
    assert fonts.width("->", "note") != fonts.width("->", "note", literal=True)


def test_text_size_multiplies_type(dressed: Theme) -> None:
    dressed.use_scale(1.4)
    assert fonts.font("body").pixelSize() == 18
    assert fonts.line_height("body") == 28
    assert dressed.px(28) == 39


def test_text_size_stays_between_ninety_and_a_hundred_and_forty_percent(dressed: Theme) -> None:
    dressed.use_scale(9.0)
    assert dressed.scale == 1.4
    dressed.use_scale(0.1)
    assert dressed.scale == 0.9
