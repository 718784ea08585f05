"""What her settings change in the look of the window: theme, text size, and how single-letter keys are pressed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brm_desktop.gui.main_window import MainWindow
    from brm_desktop.settings import Settings


def dress(settings: "Settings") -> None:
    """Theme, lines and text size as they are set."""
    from brm_desktop.gui.models.due_soon import use_due_soon
    from brm_desktop.gui.theme.theme import theme

    use_due_soon(settings.due_soon_days)
    look = theme()
    look.use("light" if settings.theme == "light" else "dark" if settings.theme == "dark" else "system")
    look.use_stronger_lines(settings.stronger_lines)
    look.use_scale(settings.text_size / 100)


def spell_keys(window: "MainWindow", settings: "Settings") -> None:
    """Single-letter keys as she set them, wherever one is pressed or shown."""
    from brm_desktop.gui.widgets.button import Button
    from brm_desktop.gui.widgets.keys import use_letters

    if use_letters(settings.letters):
        for view in window.views.values():
            view.spell_keys_again()
        for button in window.findChildren(Button):
            button.spell_key_again()
