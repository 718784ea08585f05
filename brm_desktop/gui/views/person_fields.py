"""The fields of a person: how each is read, and what its input means."""

import re
from typing import TYPE_CHECKING, Any

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.gui.models import person_words as words
from brm_desktop.gui.views.record_fields import Field

if TYPE_CHECKING:
    from brm_desktop.services.person_pages import PersonPage

FIELDS = (
    Field("name", "Name"),
    Field("role", "Role", example="Group Financial Controller"),
    Field("partner_id", "Partner", "choice", choices=("none",)),
    Field("organisation", "Organisation"),
    Field("emails", "Mail", example="several with commas between"),
    Field("phones", "Phone", example="several with commas between"),
    Field("aliases", "Also called", example="Kate, @kate"),
    Field("cadence_days", "To be met every … days", example="as the partner"),
    Field("stance", "Stance", "choice", choices=words.STANCES, private=True),
    Field("stance_wanted", "Stance wanted", "choice", choices=words.STANCES, private=True),
    Field("influence", "Influence", "choice", choices=words.INFLUENCES, private=True),
    Field("decision_role", "When something is decided", "choice", choices=words.DECISION_ROLES, private=True),
    Field("it_literacy", "IT literacy", "choice", choices=words.LITERACIES, private=True),
    Field("cares_about", "Cares about", "words", private=True),
    Field("private_note", "Private note", "words", private=True),
)
_LISTS = frozenset({"emails", "phones", "aliases"})


def values_of(page: "PersonPage") -> dict[str, tuple[object, str]]:
    """Of each field its value, and how it is read; what the head of the page says already has no words."""
    person = page.person
    place = next((i for i, p in enumerate(page.partners, start=1) if p.id == person.partner_id), 0)
    values: dict[str, tuple[object, str]] = {
        "name": (person.name, ""),
        "role": (person.role, ""),
        "partner_id": (place, page.partner.name if page.partner is not None else ""),
        "cadence_days": (str(person.cadence_days or ""), ""),
        "stance": _choice(words.STANCES, int(person.stance or 0)),
        "stance_wanted": _choice(words.STANCES, int(person.stance_wanted or 0)),
        "influence": _choice(words.INFLUENCES, int(person.influence or 0)),
        "decision_role": _choice(words.DECISION_ROLES, words.decision_role_place(person)),
        "it_literacy": _choice(words.LITERACIES, person.it_literacy or 0),
    }
    for key in ("organisation", "cares_about", "private_note"):
        values[key] = (getattr(person, key), getattr(person, key))
    for key in _LISTS:
        joined = ", ".join(getattr(person, key))
        values[key] = (joined, joined)
    return values


def _choice(choices: tuple[str, ...], place: int) -> tuple[object, str]:
    shown = words.chosen_words(choices, place) if place < len(choices) else ""
    return place, shown[:1].upper() + shown[1:]


def change_of(page: "PersonPage", key: str, value: object) -> dict[str, Any]:
    """The cells that store what stands in a field.

    Raises:
        InvalidInput: a cadence that is no number of days.
    """
    place = value if isinstance(value, int) else 0
    if key in _LISTS:
        return {key: tuple(dict.fromkeys(part.strip() for part in re.split(r"[,;]", str(value)) if part.strip()))}
    if key == "partner_id":
        return {key: page.partners[place - 1].id if place else None}
    if key in ("stance", "stance_wanted"):
        return {key: words.stance_at(place)}
    if key == "influence":
        return {key: words.influence_at(place)}
    if key == "decision_role":
        return {key: words.decision_role_at(place)}
    if key == "it_literacy":
        return {key: place or None}
    if key == "cadence_days":
        written = str(value).strip()
        if written and not written.isdecimal():
            raise InvalidInput("The cadence is a number of days", "Type it in figures, or leave it empty.")
        return {key: int(written) if written else None}
    return {key: value}
