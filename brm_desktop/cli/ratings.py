"""`brm rate`: where a relationship stands, rated from the command line, and its history."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from brm_desktop.cli.output import SHORT_ID, answer, columns, workspace
from brm_desktop.domain.dates.parsing import explain, parse_due
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.maturity import HIGHEST, LOWEST, MaturityRating, MaturitySide
from brm_desktop.domain.partners import Level, Partner, Posture
from brm_desktop.domain.pulses import Pulse, Whose
from brm_desktop.domain.relationship import LevelEntry, Proof, Side
from brm_desktop.services.notes import date_order
from brm_desktop.services.relationships import RelationshipPage
from brm_desktop.services.workspace import Workspace

WHAT = ("demand", "supply", "level", "own", "target", "posture", "pulse")
"""What can be rated."""

_LEVELS = {"adhoc": Level.AD_HOC, "ordertaker": Level.ORDER_TAKER, "advisor": Level.ADVISOR,
           "strategicpartner": Level.STRATEGIC_PARTNER}  # fmt: skip
_NOTHING = ("none", "not set")
_SIDES = {Side.PARTNER: "level", Side.OWN: "own", Side.TARGET: "target"}


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was stored: a document for programs and a sentence."""

    document: dict[str, Any]
    words: str


def rate(options: argparse.Namespace) -> None:
    """`brm rate`."""
    with workspace(options) as opened:
        partner = opened.partners.called(options.partner)
        if options.history:
            page = opened.relationships.page(partner.id)
            answer(options, {"relationship": _history_document(page)}, _history_words(page))
            return
        if options.what is None or options.value is None:
            raise InvalidInput("What is to be rated?", f"Give one of {', '.join(WHAT)} and a value, or --history.")
        done = _DONE_BY[options.what](_Rating(opened, partner, options))
    answer(options, {"rate": {"partner": partner.name, "what": options.what, **done.document}}, done.words)


class _Rating:
    """One rating that was asked for."""

    def __init__(self, opened: Workspace, partner: Partner, options: argparse.Namespace) -> None:
        self._service = opened.relationships
        self._opened = opened
        self._partner = partner
        self._options = options

    def maturity(self) -> _Answer:
        """Demand or supply."""
        side = MaturitySide(self._options.what)
        value = _number(self._options.value, f"{side.value.capitalize()} is rated from {LOWEST} to {HIGHEST}")
        made = self._service.rate(self._partner.id, side, value=value, note=self._options.note, on=self._day("on"))
        return _Answer(_rating_document(made), f"{self._partner.name}: {side.value} {made.value}")

    def level(self) -> _Answer:
        """The partner's answer."""
        level = _level(self._options.value)
        proof = Proof(self._options.proof) if self._options.proof else None
        made = self._service.answer_level(
            self._partner.id, level, given_by=self._person(), words=self._words(), proof=proof, on=self._day("on")
        )
        who = self._options.by or "the partner"
        return _Answer(_level_document(made), f"{self._partner.name}: {level.word}, as {who} sees it")

    def own(self) -> _Answer:
        """Her own view."""
        level = _level(self._options.value)
        made = self._service.own_level(self._partner.id, level, words=self._words(), on=self._day("on"))
        return _Answer(_level_document(made), f"{self._partner.name}: {level.word}, as you see it")

    def target(self) -> _Answer:
        """The level aimed for; "none" takes it away."""
        if self._options.value.casefold() in _NOTHING:
            self._service.aim(self._partner.id, None)
            return _Answer({"level": None, "by": None}, f"{self._partner.name}: no target")
        level = _level(self._options.value)
        by = self._day("by")
        made = self._service.aim(self._partner.id, level, by)
        assert made is not None
        words = f" by {by.isoformat()}" if by is not None else ""
        return _Answer(_level_document(made), f"{self._partner.name}: target {level.word}{words}")

    def posture(self) -> _Answer:
        """What she works as."""
        said = self._options.value.casefold()
        if said not in (*_NOTHING, *Posture):
            raise InvalidInput(f"“{self._options.value}” is no posture", f"Give {', '.join(Posture)} or none.")
        posture = None if said in _NOTHING else Posture(said)
        self._service.set_posture(self._partner.id, posture)
        return _Answer({"posture": posture}, f"{self._partner.name}: {posture or 'no posture set'}")

    def pulse(self) -> _Answer:
        """Satisfaction, and the value felt."""
        given = self._options.value_felt
        made = self._service.pulse(
            self._partner.id,
            satisfaction=_number(self._options.value, "Satisfaction is rated from 1 to 5"),
            value_felt=_number(given, "The value felt is rated from 1 to 5") if given else None,
            whose=Whose.OWN if self._options.own_guess else Whose.PARTNER,
            given_by=self._person(),
            note=self._options.note,
            on=self._day("on"),
        )
        return _Answer(_pulse_document(made), f"{self._partner.name}: satisfaction {made.satisfaction} of 5")

    def _words(self) -> str:
        return str(self._options.words or self._options.note)

    def _person(self) -> PersonId | None:
        named = self._options.by
        return self._opened.people.get(named).person.id if named else None

    def _day(self, name: str) -> date | None:
        written = getattr(self._options, name)
        if not written:
            return None
        found = parse_due(written, today=self._opened.clock.today(), order=date_order(self._opened.settings))
        if found is None:
            reason = explain(written) or "Say it like 30 nov, next friday or 2026-11-30."
            raise InvalidInput(f"“{written}” is no date", reason)
        return found.due.last


_DONE_BY: dict[str, Callable[[_Rating], _Answer]] = {
    "demand": _Rating.maturity, "supply": _Rating.maturity, "level": _Rating.level, "own": _Rating.own,
    "target": _Rating.target, "posture": _Rating.posture, "pulse": _Rating.pulse,
}  # fmt: skip


def _number(written: str, rule: str) -> Decimal:
    try:
        value = Decimal(written.strip().replace(",", "."))
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite():
        raise InvalidInput(f"“{written}” is no rating", f"{rule}.")
    return value


def _level(written: str) -> Level:
    folded = "".join(letter for letter in written.casefold() if letter.isalnum())
    near = [level for name, level in _LEVELS.items() if folded and name.startswith(folded)]
    if folded.isdecimal() and int(folded) in tuple(Level):
        return Level(int(folded))
    if len(near) != 1:
        names = ", ".join(f"{level.value} {level.word}" for level in Level)
        raise InvalidInput(f"“{written}” is no level", f"Give one of: {names}.")
    return near[0]


def _rating_document(made: MaturityRating) -> dict[str, Any]:
    return {
        "id": made.id, "date": made.rated_on.isoformat(), "side": made.side.value, "value": float(made.value),
        "answers": list(made.answers), "note": made.note,
    }  # fmt: skip


def _level_document(made: LevelEntry) -> dict[str, Any]:
    return {
        "id": made.id, "date": made.given_on.isoformat(), "side": made.side.value, "level": made.level.word,
        "by": made.wanted_on.isoformat() if made.wanted_on else None, "given_by": made.given_by,
        "proof": made.proof.value if made.proof else None, "words": made.words,
    }  # fmt: skip


def _pulse_document(made: Pulse) -> dict[str, Any]:
    return {
        "id": made.id, "date": made.given_on.isoformat(), "whose": made.whose.value,
        "satisfaction": float(made.satisfaction),
        "value_felt": None if made.value_felt is None else float(made.value_felt),
        "areas": {area.value: given for area, given in made.areas.items() if given is not None}, "note": made.note,
    }  # fmt: skip


def _history_document(page: RelationshipPage) -> dict[str, Any]:
    partner = page.partner
    return {
        "partner": partner.name,
        "level": partner.level.word if partner.level else None,
        "own_level": partner.own_level.word if partner.own_level else None,
        "target": partner.target_level.word if partner.target_level else None,
        "target_on": partner.target_on.isoformat() if partner.target_on else None,
        "posture": partner.posture,
        "demand": None if partner.demand is None else float(partner.demand),
        "supply": None if partner.supply is None else float(partner.supply),
        "last_asked": page.last_asked.isoformat() if page.last_asked else None,
        "agendas": {"of": page.agendas.of, "strategic": page.agendas.strategic, "tactical": page.agendas.tactical},
        "levels": [_level_document(entry) for entry in page.entries],
        "events": [{"id": e.id, "date": e.happened_on.isoformat(), "words": e.words} for e in page.events],
        "ratings": [_rating_document(rating) for rating in page.ratings],
        "pulses": [_pulse_document(pulse) for pulse in (*page.pulses, *page.own_pulses)],
        "measures": [{"words": row.words, "figure": row.figure, "records": len(row.records)} for row in page.measures],
    }


def _history_words(page: RelationshipPage) -> str:
    said: list[tuple[date, str, str, str]] = []
    said += [(entry.given_on, entry.id, _SIDES[entry.side], _entry_words(page, entry)) for entry in page.entries]
    said += [(r.rated_on, r.id, r.side.value, _joined(str(r.value), r.note)) for r in page.ratings]
    said += [(event.happened_on, event.id, "event", event.words) for event in page.events]
    said += [(p.given_on, p.id, "pulse", _joined(f"{p.satisfaction} of 5", p.note)) for p in page.pulses]
    said += [(p.given_on, p.id, "own guess", _joined(f"{p.satisfaction} of 5", p.note)) for p in page.own_pulses]
    return columns([(f"{day:%Y-%m-%d}", one[:SHORT_ID], what, words) for day, one, what, words in _newest_first(said)])


def _newest_first(said: list[tuple[date, str, str, str]]) -> list[tuple[date, str, str, str]]:
    return sorted(said, key=lambda line: line[0], reverse=True)


def _entry_words(page: RelationshipPage, entry: LevelEntry) -> str:
    person = page.named.get(entry.given_by) if entry.given_by is not None else None
    by = f" by {entry.wanted_on.isoformat()}" if entry.wanted_on is not None else ""
    return _joined(f"{entry.level.word}{by}", person.name if person is not None else "", entry.words)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
