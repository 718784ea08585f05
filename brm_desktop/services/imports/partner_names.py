"""Partners by name: those that are there, and those an import would add."""

from collections.abc import Iterable

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.partners import Partner
from brm_desktop.services.imports import keys


class PartnersByName:
    """Partners that are there, and those an import would add."""

    def __init__(self, existing: Iterable[Partner]) -> None:
        self._by_name = {fold_name(partner.name): partner for partner in existing}
        self._next = 1 + max((partner.position for partner in self._by_name.values()), default=-1)
        self.new: list[Partner] = []

    def named(self, name: str) -> Partner:
        """The partner of this name, made if need be."""
        found = self._by_name.get(fold_name(name))
        if found is None:
            found = Partner(id=keys.partner_id(name), name=name, position=self._next + len(self.new))
            self._by_name[fold_name(name)] = found
            self.new.append(found)
        return found

    def known(self, name: str) -> PartnerId | None:
        """The id of the partner of this name, None if there is none."""
        found = self._by_name.get(fold_name(name))
        return found.id if found else None
