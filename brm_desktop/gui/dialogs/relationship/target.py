"""The level aimed for with a partner, and by when."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.partners import Level, Partner
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.relationship.choices import Choices
from brm_desktop.gui.dialogs.relationship.fields import RelationshipDialog

if TYPE_CHECKING:
    from brm_desktop.domain.models.levels import RelationshipModel
    from brm_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Target:
    """What the card starts from."""

    partner: Partner
    model: "RelationshipModel"


def read(workspace: "Workspace", partner_id: PartnerId) -> Target:
    """Worker only: what the card starts from."""
    return Target(partner=workspace.relationships.page(partner_id).partner, model=workspace.models.levels())


class TargetDialog(RelationshipDialog):
    """Digits choose the level; the last choice takes the target away."""

    def __init__(self, desk: Desk, window: QWidget, target: Target) -> None:
        super().__init__(desk, window, title=f"What you aim for with {target.partner.name}")
        self._partner = target.partner
        levels = [(level.name, level.success) for level in target.model.levels]
        self.choices = Choices(self.content, [*levels, ("No target", "Former targets stay in the history.")])
        self.choices.choose(int(target.partner.target_level or Level.ADVISOR))
        self.column.addWidget(self.choices)
        self.column.addSpacing(8)
        self.day_edit = self.day_field(target.partner.target_on)
        self.day_edit.setPlaceholderText("june, or 2027-06-30")
        self.add_field("By when", self.day_edit)
        self.day_edit.returnPressed.connect(self.store)
        self.first = self.choices
        self.finish_with("Set the target")

    def store(self) -> None:
        place = self.choices.number
        level = Level(place) if place <= max(Level) else None
        by = self.day_edit.day
        if level is not None and by is None and self.day_edit.text().strip():
            self.say_wrong("The day is not understood. Type it as “june” or 2027-06-30.", self.day_edit)
            return
        partner_id = self._partner.id
        words = "No target any more" if level is None else f"Target: {level.word}"
        self.do(lambda workspace: workspace.relationships.aim(partner_id, level, _kept(level, by)), words)


def _kept(level: Level | None, by: date | None) -> date | None:
    return by if level is not None else None
