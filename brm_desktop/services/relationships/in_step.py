"""The newest level and rating are in force with the partner: kept so whatever comes, goes or comes back."""

from dataclasses import replace
from typing import Any

from brm_desktop.domain.identifiers import LevelEntryId
from brm_desktop.domain.maturity import MaturitySide
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.relationship import Side
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import relationships as rows
from brm_desktop.storage import tables
from brm_desktop.storage.rows import Work

_IN_FORCE = {Side.PARTNER: "level", Side.OWN: "own_level", Side.TARGET: "target_level"}


def keep_level_in_step(work: Work, partner: Partner, side: Side) -> None:
    """The newest level of a side is in force; none if it has no entry any more."""
    newest = next((e for e in reversed(rows.level_entries(work, partner.id)) if e.side is side), None)
    cells: dict[str, Any] = {_IN_FORCE[side]: newest.level if newest is not None else None}
    if side is Side.TARGET:
        cells["target_on"] = newest.wanted_on if newest is not None else None
    partner_store.save(work, [replace(partner, **cells)])


def keep_maturity_in_step(work: Work, partner: Partner, side: MaturitySide) -> None:
    """The newest rating of a side is in force; none if it has no rating any more."""
    values = [rating.value for rating in rows.ratings(work, partner.id) if rating.side is side]
    cells: dict[str, Any] = {side.value: values[-1] if values else None}
    partner_store.save(work, [replace(partner, **cells)])


def keep_in_step_with(work: Work, kind: str, record_id: str) -> None:
    """After a record of this table came out of the bin: if it is a level or a rating, the newest is in force again."""
    if kind == tables.level_entry.name:
        entry = rows.level_entry(work, LevelEntryId(record_id))
        partner = partner_store.get(work, entry.partner_id) if entry is not None else None
        if entry is not None and partner is not None:
            keep_level_in_step(work, partner, entry.side)
    elif kind == tables.maturity_rating.name:
        rating = rows.rating(work, record_id)
        partner = partner_store.get(work, rating.partner_id) if rating is not None else None
        if rating is not None and partner is not None:
            keep_maturity_in_step(work, partner, rating.side)
