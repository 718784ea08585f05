"""What is said about one person in words: choices as they are shown, and the line under the name."""

from datetime import date
from typing import TYPE_CHECKING

from brm_desktop.domain.people import DecisionRole, Influence, Person, Stance
from brm_desktop.gui.models.partner_words import short_day

if TYPE_CHECKING:
    from brm_desktop.services.person_pages import PersonPage

NOT_KNOWN = "not known"
STANCES = (NOT_KNOWN, *(stance.word for stance in Stance))
INFLUENCES = (NOT_KNOWN, *(influence.word for influence in Influence))
DECISION_ROLES = (NOT_KNOWN, *(role.value for role in DecisionRole))
LITERACIES = (NOT_KNOWN, "1, avoids it", "2, uses what is there", "3, at ease", "4, knows what it can do", "5, leads")


def stance_at(place: int) -> Stance | None:
    """The stance at a place of `STANCES`."""
    return Stance(place) if place > 0 else None


def influence_at(place: int) -> Influence | None:
    """The influence at a place of `INFLUENCES`."""
    return Influence(place) if place > 0 else None


def decision_role_at(place: int) -> DecisionRole | None:
    """The role at a place of `DECISION_ROLES`."""
    return tuple(DecisionRole)[place - 1] if place > 0 else None


def decision_role_place(person: Person) -> int:
    """The place of a person's role in `DECISION_ROLES`."""
    return DECISION_ROLES.index(person.decision_role.value) if person.decision_role is not None else 0


def chosen_words(words: tuple[str, ...], place: int) -> str:
    """What is read for a choice; "" when it is not known."""
    return words[place] if place > 0 else ""


def contact_words(page: "PersonPage") -> str:
    """When they were met last, against how often they are to be met."""
    every = f"to be met every {page.contact.cadence_days} days{_whose(page)}"
    days = page.contact.days(page.day)
    if days is None or page.contact.last is None:
        return f"Not met yet, {every}"
    return f"Last met {_ago(page.contact.last, page.day)}, {every}"


def _whose(page: "PersonPage") -> str:
    if page.person.cadence_days is not None:
        return ", as set for this person"
    return f", as {page.partner.name}" if page.partner is not None else ""


def _ago(last: date, today: date) -> str:
    days = (today - last).days
    if days <= 0:
        return "today"
    return f"{short_day(last, today)}, {'yesterday' if days == 1 else f'{days} days ago'}"
