"""How the relationship with a partner of the sample went: levels, ratings, events, cards, and who is asked for what."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from brm_desktop.domain.identifiers import (
    LevelEntryId,
    MaturityRatingId,
    PersonId,
    RelationshipEventId,
    WhoForWhatId,
)
from brm_desktop.domain.maturity import MaturityRating, MaturitySide
from brm_desktop.domain.partners import Level, Partner
from brm_desktop.domain.pulses import Area, Pulse, Whose
from brm_desktop.domain.relationship import LevelEntry, RelationshipEvent, Side, WhoForWhat
from brm_desktop.services.sample.days import SampleDays
from brm_desktop.services.sample.identities import Identities, person_id

Written = dict[str, Any]


def with_cards(partner: Partner, written: Written, days: SampleDays) -> Partner:
    """`partner` with its baseline, rules, vision and the card "why I am here"."""
    card = written["card"]
    return replace(
        partner,
        rules_of_engagement=written["rules"].strip(),
        baseline=written["baseline"],
        baseline_on=days.moved(written["baseline_on"]),
        vision=days.in_words(written["vision"]),
        why_day_job=card["day_job"],
        why_benefit=card["benefit"],
        why_measure=card["measure"],
        why_agreed_with=person_id(card["with"]),
        why_agreed_on=days.moved(card["on"]),
    )


def level_entries(written: Written, days: SampleDays, ids: Identities) -> list[LevelEntry]:
    """What the sponsor answered, what the user saw, and what she aims for."""
    sponsor = person_id(written["sponsor"])
    answered = [_entry(said, Side.PARTNER, days, ids, given_by=sponsor) for said in written["levels"]]
    seen = [_entry(said, Side.OWN, days, ids) for said in written["own_levels"]]
    aimed = _entry([written["goals_agreed_on"], written["target"], ""], Side.TARGET, days, ids)
    return [*answered, *seen, replace(aimed, wanted_on=days.moved(written["target_on"]))]


def _entry(
    said: list[Any], side: Side, days: SampleDays, ids: Identities, *, given_by: PersonId | None = None
) -> LevelEntry:
    on, level, words = said
    return LevelEntry(
        id=LevelEntryId(ids.of("level", side.value, on.isoformat())),
        partner_id=ids.partner,
        given_on=days.moved(on),
        side=side,
        level=Level(level),
        given_by=given_by,
        words=days.in_words(words),
    )


def events(written: Written, days: SampleDays, ids: Identities) -> list[RelationshipEvent]:
    """What turned the relationship."""
    return [
        RelationshipEvent(
            id=RelationshipEventId(ids.of("event", words)),
            partner_id=ids.partner,
            happened_on=days.moved(on),
            words=words,
        )
        for on, words in written["events"]
    ]


def ratings(written: Written, days: SampleDays, ids: Identities) -> list[MaturityRating]:
    """Demand and supply as they were rated."""
    return [
        MaturityRating(
            id=MaturityRatingId(ids.of("maturity", side.value, on.isoformat())),
            partner_id=ids.partner,
            rated_on=days.moved(on),
            side=side,
            value=Decimal(value),
            note=note,
        )
        for on, demand, supply, note in written["ratings"]
        for side, value in ((MaturitySide.DEMAND, demand), (MaturitySide.SUPPLY, supply))
    ]


def who_for_what(written: Written, ids: Identities) -> list[WhoForWhat]:
    """Who is asked for what; all are people of the sample."""
    return [
        WhoForWhat(
            id=WhoForWhatId(ids.of("who", matter)),
            partner_id=ids.partner,
            matter=matter,
            person_id=person_id(name),
            position=position,
        )
        for position, (matter, name) in enumerate(written["who"])
    ]


def with_views(pulses: list[Pulse], written: Written, days: SampleDays, ids: Identities) -> list[Pulse]:
    """`pulses`, the last of them with the perception grid, and the user's own guess of it beside."""
    views = written["views"]
    on: date = views["on"]
    last = replace(pulses[-1], value_felt=Decimal(views["value_felt"]), **_areas(views["partner"]))
    own = Pulse(
        id=ids.pulse_of(on, "own"),
        partner_id=ids.partner,
        given_on=days.moved(on),
        satisfaction=last.satisfaction,
        whose=Whose.OWN,
        **_areas(views["own"]),
    )
    return [*pulses[:-1], last, own]


def _areas(answers: list[int]) -> dict[str, Any]:
    return dict(zip((area.value for area in Area), answers, strict=True))
