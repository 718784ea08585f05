"""The dialogs of a relationship: ask the partner, rate maturity, set the target, note a pulse, write the card.

Each is opened once what it shows has been read.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.gui.desk import Desk

if TYPE_CHECKING:
    from brm_desktop.services.workspace import Workspace

T = TypeVar("T")


def open_ask(desk: Desk, parent: QWidget, partner_id: PartnerId) -> None:
    """Ask how the partner sees the relationship: a card to send, or to fill in together."""
    from brm_desktop.gui.dialogs.relationship.asking import AskDialog, read

    _open(desk, parent, partner_id, read, lambda found: AskDialog(desk, parent, found).open())


def open_rating(desk: Desk, parent: QWidget, partner_id: PartnerId) -> None:
    """Rate demand and supply, six questions each."""
    from brm_desktop.gui.dialogs.relationship.rating import RatingDialog, read

    _open(desk, parent, partner_id, read, lambda found: RatingDialog(desk, parent, found).open())


def open_target(desk: Desk, parent: QWidget, partner_id: PartnerId) -> None:
    """Set the level aimed for, and by when."""
    from brm_desktop.gui.dialogs.relationship.target import TargetDialog, read

    _open(desk, parent, partner_id, read, lambda found: TargetDialog(desk, parent, found).open())


def open_pulse(desk: Desk, parent: QWidget, partner_id: PartnerId) -> None:
    """Note a pulse with the perception grid."""
    from brm_desktop.gui.dialogs.relationship.perception import PerceptionDialog, read

    _open(desk, parent, partner_id, read, lambda found: PerceptionDialog(desk, parent, found).open())


def open_card(desk: Desk, parent: QWidget, partner_id: PartnerId) -> None:
    """Write the card "why I am here"."""
    from brm_desktop.gui.dialogs.relationship.why_card import WhyCardDialog, read

    _open(desk, parent, partner_id, read, lambda found: WhyCardDialog(desk, parent, found).open())


def _open(
    desk: Desk,
    parent: QWidget,
    partner_id: PartnerId,
    read: "Callable[[Workspace, PartnerId], T]",
    show: Callable[[T], None],
) -> None:
    desk.run(lambda workspace: read(workspace, partner_id), show, owner=parent)
