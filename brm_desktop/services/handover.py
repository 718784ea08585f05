"""One partner handed to a colleague, who takes it over: a file without anything private, and its way in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Direction
from brm_desktop.domain.errors import ImportRefused, NotFound
from brm_desktop.domain.identifiers import PartnerId, stable_id
from brm_desktop.interchange.publishing import publish
from brm_desktop.interchange.whole import documents
from brm_desktop.interchange.whole.documents import HANDOVER, Document
from brm_desktop.interchange.whole.sharing import shareable
from brm_desktop.services.whole_store import checked
from brm_desktop.settings import Settings
from brm_desktop.storage import everything, imports, tables
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.database import SCHEMA_VERSION, Database
from brm_desktop.storage.everything import Added, Rows
from brm_desktop.storage.rows import Work

SUFFIX: Final = ".brmpartner"
SOURCE: Final = "handover"
_COUNTED: Final = ("person", "meeting", "commitment", "decision", "observation")


@dataclass(frozen=True, slots=True)
class Handover:
    """What a file would bring: the partner, from whom, how many records of each kind.

    `kept` are those that are here already and stay as they are. `same_name` is a partner of this name that is here
    under another id: both stay, and can be told apart or be one by hand.
    """

    partner: str
    partner_id: PartnerId
    made_by: str
    made_on: str
    counts: dict[str, int]
    kept: int
    same_name: str
    rows: Rows


class Handovers:
    """Hands partners over, and takes them over."""

    def __init__(self, database: Database, clock: Clock, settings: Callable[[], Settings]) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings

    def hand_over(self, partner_id: PartnerId, path: Path) -> dict[str, int]:
        """Write the partner with its people, meetings, promises and history to `path`, nothing private among it.

        Returns how many records of each kind went into the file.

        Raises:
            NotFound: there is no such partner.
            WriteFailed: the file cannot be written; what was at `path` is untouched.
        """
        with self._database.read() as work:
            partner = partner_store.get(work, partner_id)
            if partner is None:
                raise NotFound("There is no such partner", f"No partner has the id {partner_id}.")
            rows = everything.read(work)
        shared = shareable(rows, partner_id, tables.TARGETS)
        document = Document(
            kind=HANDOVER, schema=SCHEMA_VERSION, made_on=self._clock.today().isoformat(),
            made_by=self._settings().name, tables=shared, partner=partner.name, partner_id=partner_id,
        )  # fmt: skip
        publish(path, documents.packed(documents.written(document)))
        return {name: len(shared[name]) for name in _COUNTED}

    def look(self, path: Path) -> Handover:
        """What taking over the file would bring. Nothing is written.

        Raises:
            ImportRefused: it is no partner that was handed over, or damaged, or of a newer version.
        """
        document = documents.read(path)
        if document.kind != HANDOVER:
            raise ImportRefused(f"“{path.name}” was not read", "It holds no partner that was handed over.")
        rows = checked(document)
        if [row["id"] for row in rows.get("partner", ())] != [document.partner_id]:
            raise ImportRefused(f"“{path.name}” was not read", "It does not hold the partner it names.")
        with self._database.read() as work:
            missing = everything.missing(work, rows)
            others = [one for one in partner_store.every(work, archived=True) if one.id != document.partner_id]
        name = rows["partner"][0]["name"]
        return Handover(
            partner=name,
            partner_id=PartnerId(document.partner_id),
            made_by=document.made_by,
            made_on=document.made_on,
            counts={kind: len(rows.get(kind, ())) for kind in _COUNTED},
            kept=sum(map(len, rows.values())) - missing,
            same_name=next((one.name for one in others if one.name.casefold().split() == name.casefold().split()), ""),
            rows=rows,
        )

    def take_over(self, handover: Handover) -> Added:
        """Add what `look` showed, as one step that can be taken back. Open promises of the giver become the user's.

        The day and the giver are noted as an event of the partner's.
        """
        words = f"Taken over from {handover.made_by}" if handover.made_by else "Taken over"
        with self._database.write(step=f"{words}: {handover.partner}") as work:
            added = everything.add_missing(work, self._received(work, handover, words))
            run_id = imports.begin_run(work, f"{SOURCE}:{handover.made_by}")
            for name, found in handover.rows.items():
                imports.note_rows(work, run_id, name, [row["id"] for row in found])
        return added

    def _received(self, work: Work, handover: Handover, words: str) -> Rows:
        me = person_store.me(work)
        rows = dict(handover.rows)
        position = len(partner_store.every(work, archived=True))
        rows["partner"] = [row | {"position": position} for row in rows["partner"]]
        if me is not None:
            rows["commitment"] = [
                row | {"owner_id": me.id}
                if row["direction"] == Direction.I_OWE.value and not (row["kept_on"] or row["withdrawn_on"])
                else row
                for row in rows.get("commitment", [])
            ]
        event = {
            "id": stable_id("handover", handover.partner_id, handover.made_on, handover.made_by),
            "partner_id": handover.partner_id,
            "happened_on": _day(handover.made_on, self._clock.today()).isoformat(),
            "words": words,
        }
        given = everything.check({"relationship_event": [event]})
        rows["relationship_event"] = [*rows.get("relationship_event", []), *given["relationship_event"]]
        return rows


def _day(written: str, otherwise: date) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return otherwise
