"""The dialogs of a relationship: ask the partner, rate maturity, set the target, note a pulse, write the card."""

from PySide6.QtWidgets import QWidget

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.gui.desk import Desk


def open_ask(desk: Desk, parent: QWidget, partner_id: PartnerId) -> None:
    """Ask how the partner sees the relationship: a card to send, or to fill in together."""


def open_rating(desk: Desk, parent: QWidget, partner_id: PartnerId) -> None:
    """Rate demand and supply, six questions each."""


def open_target(desk: Desk, parent: QWidget, partner_id: PartnerId) -> None:
    """Set the level aimed for, and by when."""


def open_pulse(desk: Desk, parent: QWidget, partner_id: PartnerId) -> None:
    """Note a pulse with the perception grid."""


def open_card(desk: Desk, parent: QWidget, partner_id: PartnerId) -> None:
    """Write the card "why I am here"."""
