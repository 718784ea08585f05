"""The settings about her, how the product looks, and which keys it listens to."""

from functools import partial

from brm_desktop.gui.views.settings.keeping import Keeper
from brm_desktop.gui.views.settings.rows import Rows, TextSetting
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.ticks import CheckBox
from brm_desktop.settings import Settings

_ABOUT = (
    ("covers", "Partners you cover", "How many, and of which kind: business units, regions, functions."),
    ("partner_level", "Their level", "Board, heads of units, managers."),
    ("reports_to", "You report to", "And whom you also answer to in the business."),
    ("posture", "Your posture", "Mostly tactical, mostly strategic, or different for each partner."),
    ("share_of_time", "Share of your time", "What of your week belongs to this role."),
)
_THEMES = ("system", "light", "dark")
_LETTERS = ("on", "ctrl", "off")
_ORDERS = ("system", "day-first", "month-first")
_PAPERS = ("A4", "Letter")
_SIZES = (90, 100, 110, 120, 130, 140)


def you(keeper: Keeper) -> Rows:
    """Who she is, whom she stands for, and the seven facts in which the role differs."""
    rows = Rows()
    rows.add_heading("You")
    _text(rows, keeper, "name", "Your name", hint="It stands on briefs, and tells your promises from theirs in notes.")
    _text(rows, keeper, "organisation", "Organisation")
    rows.add_heading(
        "Your role",
        "The role is cut differently everywhere. These facts are yours alone: they stay on this device and on no page "
        "that a partner sees, except your title and the side you stand for.",
    )
    _text(rows, keeper, "role", "Your title")
    _text(
        rows, keeper, "provider", "You stand for", hint="What your side is called on a page: IT, HR, Shared Services."
    )
    for name, words, hint in _ABOUT:
        field = rows.add_text(words, hint=hint)
        field.changed.connect(partial(_put_about, keeper, name))
        keeper.follow(partial(_show_about, field, name))
    return rows


def look(keeper: Keeper) -> Rows:
    """Theme, text size, lines, hints, dates and paper."""
    rows = Rows()
    rows.add_heading("Look")
    _choice(rows, keeper, "theme", "Theme", _THEMES, ("As the system", "Light", "Dark"))
    size = rows.add_choice("Text size", [f"{size} %" for size in _SIZES], hint="Rows and controls grow with it.")
    size.chosen.connect(lambda place: keeper.put(text_size=_SIZES[place]))
    keeper.follow(lambda settings: size.show(_nearest(settings.text_size)))
    _switch(rows, keeper, "stronger_lines", "Stronger lines", "Edges and hairlines that are easier to see.")
    _switch(rows, keeper, "hint_line", "Show the hint line", "The keys that work right now, at the foot of each page.")
    rows.add_heading("Dates and paper")
    _choice(rows, keeper, "date_order", "3/4/2026 means", _ORDERS, ("As the system", "3 April", "March 4"))
    _choice(rows, keeper, "page", "Paper of the brief", _PAPERS, _PAPERS)
    return rows


def keys(keeper: Keeper) -> Rows:
    """How single letters work, and where all keys are."""
    rows = Rows()
    rows.add_heading(
        "Single-letter keys",
        "P prepares, K marks as kept, L logs a contact, while a list or page has the focus; never in a text field. "
        "With Ctrl, letters that Ctrl already needs take Shift as well.",
    )
    _choice(rows, keeper, "letters", "Letters", _LETTERS, ("On", "With Ctrl", "Off"))
    rows.add_heading("All keys", "Every page shows its keys, and those that work everywhere.")
    button = Button(rows, text="Show all keys", key="?")
    button.clicked.connect(keeper.desk.show_keys)
    rows.add_buttons(button)
    return rows


def _text(rows: Rows, keeper: Keeper, name: str, words: str, *, hint: str = "") -> None:
    field = rows.add_text(words, hint=hint)
    field.changed.connect(lambda text: keeper.put(**{name: text}))
    keeper.follow(lambda settings: field.show(getattr(settings, name)))


def _choice(
    rows: Rows, keeper: Keeper, name: str, words: str, values: tuple[str, ...], labels: tuple[str, ...]
) -> None:
    choice = rows.add_choice(words, labels)
    choice.chosen.connect(lambda place: keeper.put(**{name: values[place]}))
    keeper.follow(lambda settings: choice.show(_place(values, getattr(settings, name))))


def _switch(rows: Rows, keeper: Keeper, name: str, words: str, hint: str) -> None:
    box = rows.add_switch(words, hint=hint)
    box.clicked.connect(lambda checked: keeper.put(**{name: checked}))
    keeper.follow(partial(_show_switch, box, name))


def _show_switch(box: CheckBox, name: str, settings: Settings) -> None:
    box.setChecked(getattr(settings, name))


def _put_about(keeper: Keeper, name: str, text: str) -> None:
    keeper.put_about(**{name: text})


def _show_about(field: TextSetting, name: str, settings: Settings) -> None:
    field.show(getattr(settings.about, name))


def _place(values: tuple[str, ...], value: str) -> int:
    return values.index(value) if value in values else 0


def _nearest(size: int) -> int:
    return min(range(len(_SIZES)), key=lambda place: abs(_SIZES[place] - size))
