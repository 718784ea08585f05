"""The brief for the user alone: the page the partner may see, and a second page with what is private."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from brm_desktop.domain.brief.building import build_brief
from brm_desktop.domain.brief.facts import PartnerFacts, PersonInsight, PrivateFacts, PulseFact
from brm_desktop.domain.brief.options import BriefOptions
from brm_desktop.domain.brief.values import Brief, Emphasis, Row, Section, SectionKind, Sender, Width
from brm_desktop.domain.brief.words import long_date, short_date
from brm_desktop.domain.partners import Level

PRIVATE_MARK: Final = "Private: for you alone"

_MOVES: Final = {
    Level.AD_HOC: "Agree on one steady measure with {sponsor}, and report it every month.",
    Level.ORDER_TAKER: "Bring one item of value that {sponsor} can state in their own words.",
    Level.ADVISOR: "Get invited where {partner} makes its plans: ask {sponsor} for a seat at the next planning round.",
    Level.STRATEGIC_PARTNER: "You are there as long as {sponsor} says so: ask again this quarter.",
}
"""The move that leads up from each level, after what success means at the next one (DOMAIN section 3.1)."""


def build_brief_for_me(
    facts: PartnerFacts, private: PrivateFacts, options: BriefOptions | None = None, sender: Sender | None = None
) -> Brief:
    """The brief with a second page "Only me". Its first page holds nothing that the partner may not see."""
    shared = build_brief(facts, options, sender)
    day = long_date(shared.day)
    whom = shared.sender.user or "me"
    return replace(shared, for_whom=f"Only for {whom} · {day}", only_me=_only_me(facts, private))


def _only_me(facts: PartnerFacts, private: PrivateFacts) -> tuple[Section, ...]:
    sections = (
        _section("Who", _people(private.people), width=Width.FULL, emphasis=Emphasis.TEXT),
        _section("Where we stand", _standing(facts, private)),
        _section("What they say", _pulses(private.pulses, facts)),
        _section("One move up a level", [_move(facts, private)], emphasis=Emphasis.TEXT),
        _section("What moves them", _background(private)),
        _section("Private lines", _lines(facts, private), width=Width.FULL),
    )
    return tuple(section for section in sections if section.rows)


def _section(
    heading: str, rows: Iterable[Row], *, width: Width = Width.HALF, emphasis: Emphasis = Emphasis.NONE
) -> Section:
    return Section(SectionKind.ONLY_ME, heading, tuple(rows), width=width, emphasis=emphasis)


def _people(people: tuple[PersonInsight, ...]) -> list[Row]:
    known = sorted(people, key=lambda person: -(person.influence or 0))
    return [Row(_name(person), second=_what_is_known(person), right=_stance(person)) for person in known]


def _name(person: PersonInsight) -> str:
    return f"{person.name}, {person.role}" if person.role else person.name


def _stance(person: PersonInsight) -> str:
    if person.stance is None:
        return "stance not noted"
    wanted = person.stance_wanted
    return f"{person.stance.word} → {wanted.word}" if wanted and wanted is not person.stance else person.stance.word


def _what_is_known(person: PersonInsight) -> str:
    parts = [
        f"Cares about: {person.cares_about}" if person.cares_about else "",
        f"{person.influence.word.lower()} influence" if person.influence else "",
        person.decision_role.value if person.decision_role else "",
        f"IT literacy {person.it_literacy} of 5" if person.it_literacy else "",
        person.note,
    ]
    return " · ".join(part for part in parts if part)


def _standing(facts: PartnerFacts, private: PrivateFacts) -> list[Row]:
    rows = []
    if private.level or private.target_level:
        rows.append(Row("Level", second=_target(private), right=private.level.word if private.level else "not asked"))
    if private.own_level and private.own_level is not private.level:
        rows.append(Row("My own view", right=private.own_level.word))
    if private.posture:
        misfit = private.misfit.words if private.misfit else ""
        rows.append(Row("Posture", second=misfit.capitalize(), right=private.posture.value))
    if private.demand is not None or private.supply is not None:
        figures = f"demand {private.demand or '–'}, supply {private.supply or '–'}"
        rows.append(Row("Maturity", right=figures))
    if private.value_potential:
        rows.append(Row("Value potential", second=private.value_potential))
    return rows


def _target(private: PrivateFacts) -> str:
    if private.target_level is None:
        return ""
    by = f" by {long_date(private.target_on)}" if private.target_on else ""
    return f"Target: {private.target_level.word}{by}"


def _pulses(pulses: tuple[PulseFact, ...], facts: PartnerFacts) -> list[Row]:
    return [Row(f"{pulse.satisfaction} of 5", second=pulse.note, right=_given(pulse, facts)) for pulse in pulses[:3]]


def _given(pulse: PulseFact, facts: PartnerFacts) -> str:
    day = short_date(pulse.given_on, facts.today)
    return f"{pulse.given_by}, {day}" if pulse.given_by else day


def _move(facts: PartnerFacts, private: PrivateFacts) -> Row:
    sponsor = private.sponsor or "the sponsor"
    if private.level is None:
        return Row(f"Ask {sponsor} where they see the relationship today: the level is theirs to say.")
    return Row(_MOVES[private.level].format(sponsor=sponsor, partner=facts.partner))


def _background(private: PrivateFacts) -> list[Row]:
    said = (("What they measure", private.what_they_measure), ("Why I am here", private.why_i_am_here))
    return [Row(heading, second=words) for heading, words in said if words]


def _lines(facts: PartnerFacts, private: PrivateFacts) -> list[Row]:
    return [
        Row(line.text, right=_joined(line.kind, short_date(line.noted_on, facts.today) if line.noted_on else ""))
        for line in private.lines
    ]


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
