"""Which values the application can read back: choices it knows, numbers and times it understands.

Taken from the type hints of the domain's values, as `storage.values` reads them. A reading that raises is a value this
version cannot show.
"""

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR
from decimal import Decimal, DecimalException
from functools import cache
from typing import Any, Final

from brm_desktop.domain.assessments import Assessment, Rating
from brm_desktop.domain.commitments import Commitment
from brm_desktop.domain.maturity import HIGHEST, LOWEST, MaturityRating
from brm_desktop.domain.meetings import AgendaPoint, Decision, Meeting, Observation
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.domain.pulses import Pulse
from brm_desktop.domain.relationship import LevelEntry
from brm_desktop.storage import tables
from brm_desktop.storage.values import Mapper, text_to_time

_RATED: Final = range(1, 6)
_AREAS: Final = ("it_service", "it_delivery", "it_advice", "it_price", "own_direction", "own_part")
_MOMENTS: Final = (
    ("meeting", "start"), ("meeting", "end"), ("meeting", "wrapped_up_at"), ("meeting", "brief_made_at"),
    ("note_version", "made_at"),
)  # fmt: skip
_CADENCES: Final = (("partner", "cadence_days"), ("person", "cadence_days"))
_LONGEST_CADENCE: Final = 36_525  # a hundred years; days are counted with it
_LARGEST_REMEMBERED: Final = 100


def is_readable(table: str, column: str, value: Any) -> bool:
    """Whether the record can be read with this value in this column; text of any kind if nothing is known of it."""
    reading = _readings().get((table, column))
    if reading is None:
        return True
    return _read(reading, value) if len(str(value)) < _LARGEST_REMEMBERED else False


@cache
def _read(reading: Callable[[Any], Any], value: Any) -> bool:
    try:
        return reading(value) is not False
    except (ValueError, DecimalException):
        return False


@cache
def _readings() -> dict[tuple[str, str], Callable[[Any], Any]]:
    mappers: tuple[Mapper[Any], ...] = (
        Mapper(Partner, tables.partner),
        Mapper(Person, tables.person),
        Mapper(Meeting, tables.meeting, apart=frozenset({"partner_ids", "attendance"})),
        Mapper(AgendaPoint, tables.agenda_point),
        Mapper(Decision, tables.decision),
        Mapper(Observation, tables.observation),
        Mapper(Commitment, tables.commitment, apart=frozenset({"due", "renegotiations", "nudges"})),
        Mapper(Pulse, tables.pulse),
        Mapper(LevelEntry, tables.level_entry),
        Mapper(MaturityRating, tables.maturity_rating),
        Mapper(Assessment, tables.assessment),
        Mapper(Rating, tables.rating),
    )
    found = {(mapper.table.name, name): reading for mapper in mappers for name, reading in mapper.readings().items()}
    words = {key for key in found if tables.METADATA.tables[key[0]].c[key[1]].info["sync"] == "json"}
    found = {key: reading for key, reading in found.items() if key not in words}
    found |= {("pulse", name): _RATED.__contains__ for name in _AREAS}
    found |= {("rating", "score"): range(5).__contains__}
    found |= dict.fromkeys(_MOMENTS, is_moment)
    found |= dict.fromkeys(_CADENCES, range(_LONGEST_CADENCE + 1).__contains__)
    return found | {("maturity_rating", "value"): _is_maturity}


def _is_maturity(value: str) -> bool:
    return LOWEST <= Decimal(value) <= HIGHEST


def is_moment(written: str) -> bool:
    """Whether `written` is a time that can be compared with others, and shown in any zone."""
    try:
        moment = text_to_time(written)
    except ValueError:
        return False
    return moment.tzinfo is not None and MINYEAR < moment.year < MAXYEAR
