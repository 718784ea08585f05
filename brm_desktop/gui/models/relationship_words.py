"""What the tab of a relationship says: headings, posture, measures, the pictures as values (picture 03)."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from brm_desktop.domain.brief.words import short_date as day_words
from brm_desktop.domain.partners import Level, Posture
from brm_desktop.domain.pulses import Area, Pulse
from brm_desktop.domain.relationship import Side
from brm_desktop.domain.sentences import number_word
from brm_desktop.gui.widgets.journey import Journey, JourneyEvent, JourneyPoint
from brm_desktop.gui.widgets.learning_curve import Maturity
from brm_desktop.gui.widgets.perception_grid import PerceivedArea

if TYPE_CHECKING:
    from brm_desktop.domain.relationship import LevelEntry, WhoForWhat
    from brm_desktop.services.relationships import PostureCheck, RelationshipPage

_QUARTER = 91
_FEWEST = 3
_FORMER = 3
_OPENED = {Posture.STRATEGIC: "new demand", Posture.TACTICAL: "service and delivery"}
_WORKS = {Posture.STRATEGIC: "strategically", Posture.TACTICAL: "tactically"}


def first_name(page: "RelationshipPage") -> str:
    """The first name of the sponsor, or the partner's name while there is none."""
    return page.sponsor.name.split()[0] if page.sponsor is not None and page.sponsor.name else page.partner.name


def is_asked(page: "RelationshipPage") -> bool:
    """Whether the partner has ever said how it sees the relationship."""
    return page.partner.level is not None or bool(page.answers)


def journey_title(page: "RelationshipPage") -> str:
    """The heading of the journey."""
    return f"The journey, as {first_name(page)} sees it" if is_asked(page) else "The journey, as you see it"


def asked_note(page: "RelationshipPage") -> str:
    """How often the partner is asked, and when it was last."""
    often = "each quarter" if page.ask_days == _QUARTER else f"every {page.ask_days} days"
    if page.last_asked is None:
        return f"asked {often}, not asked yet"
    return f"asked {often}, last on {day_words(page.last_asked, page.day)}"


def rated_note(page: "RelationshipPage") -> str:
    """When the maturity was rated last."""
    if not page.ratings:
        return "Business-IT maturity"
    return f"Business-IT maturity, rated {day_words(page.ratings[-1].rated_on, page.day)}"


def journey_of(page: "RelationshipPage") -> Journey:
    """The journey as values. A level of a former version has no day: it stands since the partner is covered."""
    partner = page.partner
    since = partner.covered_since or page.day
    answers = _points(page, Side.PARTNER)
    own = _points(page, Side.OWN)
    if not answers and partner.level is not None:
        answers = (JourneyPoint(since, int(partner.level)),)
    if not own and partner.own_level is not None:
        own = (JourneyPoint(since, int(partner.own_level)),)
    return Journey(
        answers=answers,
        own=own,
        target_level=int(partner.target_level) if partner.target_level is not None else None,
        target_on=partner.target_on,
        events=tuple(JourneyEvent(event.happened_on, event.words) for event in page.events),
        today=page.day,
        sponsor_first_name=first_name(page),
    )


def _points(page: "RelationshipPage", side: Side) -> tuple[JourneyPoint, ...]:
    entries = (entry for entry in page.entries if entry.side is side)
    return tuple(JourneyPoint(entry.given_on, int(entry.level), _said(page, entry)) for entry in entries)


def _said(page: "RelationshipPage", entry: "LevelEntry") -> str:
    person = page.named.get(entry.given_by) if entry.given_by is not None else None
    if not entry.words:
        return ""
    return f"{person.name}: “{entry.words}”" if person is not None else entry.words


def maturity_of(page: "RelationshipPage") -> Maturity:
    """Both sides of the maturity, with the last pairs before."""
    days = sorted({rating.rated_on for rating in page.ratings})[:-1][-_FORMER:]
    return Maturity(_figure(page.partner.demand), _figure(page.partner.supply), tuple(_pair(page, d) for d in days))


def _pair(page: "RelationshipPage", day: date) -> tuple[float | None, float | None]:
    """What was in force on a day."""
    known: dict[str, Decimal] = {r.side.value: r.value for r in page.ratings if r.rated_on <= day}
    return _figure(known.get("demand")), _figure(known.get("supply"))


def _figure(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def posture_words(check: "PostureCheck") -> str:
    """What she works as, from the last meetings."""
    if check.told < _FEWEST:
        held = "No meeting was held yet." if not check.of else f"Of the last {_held(check)} {_told(check)} tell."
        return f"{held} Too few to say what you work as."
    rest = "" if check.told == check.of else f" {number_word(check.of - check.told, capital=True)} tell nothing."
    if check.strategic == check.tactical:
        each = number_word(check.strategic)
        return (
            f"You work as both: of your last {_held(check)} {each} opened with new demand, {each} with service.{rest}"
        )
    posture = Posture.STRATEGIC if check.strategic > check.tactical else Posture.TACTICAL
    count = number_word(max(check.strategic, check.tactical))
    return f"You work {_WORKS[posture]}: {count} of your last {_held(check)} opened with {_OPENED[posture]}.{rest}"


def _held(check: "PostureCheck") -> str:
    return "agenda" if check.of == 1 else f"{number_word(check.of)} agendas"


def _told(check: "PostureCheck") -> str:
    return "none" if not check.told else number_word(check.told)


def context_words(page: "RelationshipPage", *, supply_below: Decimal, demand_from: Decimal) -> str:
    """What the ratings ask for, and until when; the limits are those of failure modes 3 and 4."""
    partner = page.partner
    if partner.supply is None:
        asked = "Rate demand and supply, and it can be said what the context asks for."
    elif partner.supply < supply_below:
        asked = f"The context asks for tactical until supply reaches {supply_below:.1f}."
    elif partner.demand is not None and partner.demand >= demand_from:
        asked = (
            f"The context asks for strategic: demand is {partner.demand}, and supply carries it with {partner.supply}."
        )
    else:
        asked = f"With supply at {partner.supply} both postures can be defended."
    if partner.posture is None:
        return f"{asked} No posture is set, so failure modes 3 and 4 cannot be looked for."
    low = partner.level is not None and partner.level <= Level.ORDER_TAKER
    if low and partner.posture is Posture.STRATEGIC and partner.level is not None:
        article = "an" if partner.level.word[0] in "AEIO" else "a"
        seen = f"{article} {partner.level.word} who" if partner.level is Level.ORDER_TAKER else "somebody who"
        return f"{asked} {first_name(page)} sees {seen} talks strategy."
    return asked


def step_words(page: "RelationshipPage") -> str:
    """One move up from the present level."""
    return f"One step up: {page.step_up}" if page.step_up else ""


def measures_note(page: "RelationshipPage") -> str:
    """Which level the measures are of."""
    return page.level.word if page.level is not None else ""


def pulse_words(page: "RelationshipPage") -> str:
    """The newest pulse in one sentence; a question while there is none."""
    if not page.pulses:
        return f"How satisfied is {page.partner.name}, and does it feel the value?"
    newest = page.pulses[-1]
    who = page.named.get(newest.given_by) if newest.given_by is not None else None
    by = f"{who.name} " if who is not None else ""
    felt = (
        f"the value felt {newest.value_felt:.1f}" if newest.value_felt is not None else "the value felt was not asked"
    )
    return f"{by}rated satisfaction {newest.satisfaction:.1f} of 5, {felt}."


def pulse_note(page: "RelationshipPage") -> str:
    """When the newest pulse was given."""
    return day_words(page.pulses[-1].given_on, page.day) if page.pulses else ""


def perceived(page: "RelationshipPage") -> tuple[tuple[str, tuple[PerceivedArea, ...]], ...]:
    """The perception grid: the newest answers of the partner, and her own beside them."""
    theirs, own = _newest_answers(page.pulses), _newest_answers(page.own_pulses)
    if not theirs and not own:
        return ()
    groups = (("IT", [area for area in Area if not area.of_itself]), ("Themselves", [a for a in Area if a.of_itself]))
    return tuple(
        (title, tuple(PerceivedArea(area.words, theirs.get(area), own.get(area)) for area in areas))
        for title, areas in groups
    )


def _newest_answers(pulses: tuple[Pulse, ...]) -> dict[Area, int]:
    """The answers of the newest pulse that has any."""
    for pulse in reversed(pulses):
        given = {area: answer for area, answer in pulse.areas.items() if answer is not None}
        if given:
            return given
    return {}


def agreed_words(page: "RelationshipPage") -> str:
    """With whom the card was agreed, and when."""
    partner = page.partner
    if partner.why_agreed_with is None or partner.why_agreed_on is None:
        return "Not agreed with anybody yet"
    who = page.named.get(partner.why_agreed_with)
    name = who.name if who is not None else "somebody"
    return f"Agreed with {name}, {day_words(partner.why_agreed_on, page.day)}"


def has_card(page: "RelationshipPage") -> bool:
    """Whether anything is written on the card."""
    partner = page.partner
    return any((partner.why_i_am_here, partner.why_day_job, partner.why_benefit, partner.why_measure))


def who_owner(page: "RelationshipPage", who: "WhoForWhat") -> str:
    """Who is asked for a matter; "" if nobody is."""
    person = page.named.get(who.person_id) if who.person_id is not None else None
    return person.name if person is not None else who.owner
