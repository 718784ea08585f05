"""A partner of the sample with its people, goals, needs and ratings, from what its file says."""

from datetime import date
from decimal import Decimal
from typing import Any

from brm_desktop.domain.partners import Goal, Level, Need, Partner, PartnerKind, Posture
from brm_desktop.domain.people import DecisionRole, Influence, Person, Stance
from brm_desktop.domain.pulses import Pulse
from brm_desktop.services.sample.days import SampleDays
from brm_desktop.services.sample.identities import Identities, person_id

Written = dict[str, Any]


def user(written: Written) -> Person:
    """The user as the sample knows her."""
    name = written["name"]
    return Person(id=person_id(name), name=name, role=written["role"], emails=(written["email"],), me=True)


def colleague(written: Written, *, organisation: str) -> Person:
    """Somebody of the provider's, whom partners meet as well."""
    name = written["name"]
    return Person(
        id=person_id(name), name=name, role=written["role"], organisation=organisation, emails=(written["email"],)
    )


def partner(written: Written, days: SampleDays, ids: Identities, *, position: int) -> Partner:
    """The partner."""
    return Partner(
        id=ids.partner,
        name=written["name"],
        kind=PartnerKind(written["kind"]),
        sponsor_id=person_id(written["sponsor"]),
        covered_since=days.moved(written["covered_since"]),
        cadence_days=written["cadence"],
        level=Level(written["level"]),
        own_level=Level(written["own_level"]),
        target_level=Level(written["target"]),
        target_on=days.moved(written["target_on"]),
        demand=Decimal(written["demand"]),
        supply=Decimal(written["supply"]),
        posture=Posture(written["posture"]),
        value_potential=written["value_potential"],
        what_they_measure=written["what_they_measure"],
        why_i_am_here=written["why_i_am_here"],
        goals_agreed_on=days.moved(written["goals_agreed_on"]),
        position=position,
    )


def person(written: Written, ids: Identities, *, organisation: str) -> Person:
    """Somebody at the partner."""
    return Person(
        id=person_id(written["name"]),
        name=written["name"],
        partner_id=ids.partner,
        role=written["role"],
        organisation=organisation,
        emails=(written["email"],),
        stance=Stance(written["stance"]),
        stance_wanted=Stance(written["wanted"]),
        influence=Influence(written["influence"]),
        decision_role=DecisionRole(written["decision_role"]),
        it_literacy=written["literacy"],
        cares_about=written["cares"],
        private_note=written.get("note", ""),
    )


def goal(written: Written, days: SampleDays, ids: Identities, *, position: int) -> Goal:
    """A goal of the partner's."""
    return Goal(
        id=ids.goal(written["text"]),
        partner_id=ids.partner,
        text=written["text"],
        measure=days.in_words(written["measure"]),
        by=days.moved(written["by"]) if "by" in written else None,
        position=position,
    )


def need(written: Written, days: SampleDays, ids: Identities, *, position: int) -> Need:
    """What the partner needs; `promise` in the file names the promise that answers it."""
    return Need(
        id=ids.need(written["text"]),
        partner_id=ids.partner,
        text=written["text"],
        state=days.in_words(written.get("state", "")),
        commitment_id=ids.commitment(written["promise"]) if "promise" in written else None,
        position=position,
    )


def pulse(given_on: date, satisfaction: str, days: SampleDays, ids: Identities, *, sponsor: str) -> Pulse:
    """A rating that the sponsor gave."""
    return Pulse(
        id=ids.pulse(given_on),
        partner_id=ids.partner,
        given_on=days.moved(given_on),
        satisfaction=Decimal(satisfaction),
        given_by=person_id(sponsor),
    )
