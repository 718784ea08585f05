"""An archived partner keeps its history as it is: nothing new is noted of it."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import OwnModeId, PartnerId
from brm_desktop.domain.maturity import MaturitySide
from brm_desktop.domain.partners import Level, Posture
from brm_desktop.services.workspace import Workspace

Deed = Callable[[Workspace, PartnerId], object]
DEEDS: dict[str, Deed] = {
    "rate": lambda w, p: w.relationships.rate(p, MaturitySide.DEMAND, value=Decimal(2)),
    "answer": lambda w, p: w.relationships.answer_level(p, Level.ADVISOR, given_by=None),
    "own view": lambda w, p: w.relationships.own_level(p, Level.ADVISOR),
    "target": lambda w, p: w.relationships.aim(p, Level.ADVISOR),
    "no target": lambda w, p: w.relationships.aim(p, None),
    "posture": lambda w, p: w.relationships.set_posture(p, Posture.TACTICAL),
    "rules": lambda w, p: w.relationships.set_rules(p, "Through me"),
    "event": lambda w, p: w.relationships.note_event(p, w.clock.today(), "Role agreed"),
    "pulse": lambda w, p: w.relationships.pulse(p, satisfaction=Decimal(3)),
    "who for what": lambda w, p: w.relationships.add_who(p, "Month-end close"),
    "agenda": lambda w, p: w.agenda_points.add_point(p, "Price"),
    "sighting": lambda w, p: w.sightings.see(OwnModeId(w.own_failure_modes.all()[0].id), p),
    "advice": lambda w, p: w.insights.take_up(p, "single_point", as_brief=False),
    "not so": lambda w, p: w.insights.not_so(p, "single_point", "They asked for it"),
}


@pytest.mark.parametrize("name", DEEDS)
def test_nothing_new_is_noted_of_an_archived_partner(workspace: Workspace, name: str) -> None:
    finance = workspace.partners.add("Finance").id
    workspace.own_failure_modes.add("I promise too early")
    workspace.partner_editing.archive(finance)
    with pytest.raises(InvalidInput) as refused:
        DEEDS[name](workspace, finance)
    assert "Finance" in refused.value.title
