"""Opens the palette over the window, and does in it what was chosen."""

from functools import partial
from typing import TYPE_CHECKING

from brm_desktop.gui.contact_logging import log_contact
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.navigation import Step
from brm_desktop.gui.palette.catalogue import Acts
from brm_desktop.gui.palette.palette import Palette
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.jotting import jotted_words

if TYPE_CHECKING:
    from brm_desktop.domain.partners import Partner
    from brm_desktop.gui.main_window import MainWindow

_ITSELF = "Search and commands"


def open_palette(window: "MainWindow") -> Palette:
    """The palette, ready to be typed into. What it offers is what the window and its page can do now."""
    desk, view = window.desk, window.view
    palette = Palette(
        window,
        desk,
        commands=[command for command in window.menus.commands() if command.words != _ITSELF],
        here=view.commands() if view is not None else (),
        visited=window.history.visited(),
        acts=Acts(
            go=partial(_go, window), log_contact=partial(_log_contact, desk), new_meeting=partial(_new_meeting, window)
        ),
        jot=partial(_jot, desk),
        beside=partial(_show_beside, window),
    )
    palette.open()
    return palette


def _go(window: "MainWindow", step: Step) -> None:
    window.go(step.place, step.argument)


def _log_contact(desk: Desk, partner: "Partner", sponsor: str) -> None:
    log_contact(desk, partner, sponsor=sponsor)


def _new_meeting(window: "MainWindow", partner: "Partner") -> None:
    from brm_desktop.gui.dialogs.new_meeting import NewMeetingDialog

    NewMeetingDialog(window.desk, window, partner_id=partner.id).open()


def _jot(desk: Desk, words: str) -> None:
    do_step(desk, lambda workspace: workspace.jot.log(words), jotted_words)


def _show_beside(window: "MainWindow", step: Step) -> None:
    from brm_desktop.gui.palette.beside import show_beside

    show_beside(window, step)
