"""A decision that is taken back: the conflict that it settled is listed again, on this device.

In the log the decision, and what Ctrl Z wrote over it, stay as any change does; what was to be decided between is
remembered here by its dots, in `sync_review`. It is listed as long as nobody writes the cell again.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Final, Literal

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync.reading import tuples
from brm_desktop.storage.sync.shown_rows import Head
from brm_desktop.storage.values import time_to_text

Dots = tuple[tuple[str, int], ...]
Place = tuple[str, str, str]
_NO_STEP: Final = 0


@dataclass(frozen=True, slots=True)
class Settled:
    """A conflict of `kind` between the changes `dots`, which the user's step number `step` decided.

    `state` is decided; taken back, when `heads` are those of the cell since; or put off for later, taken back before.
    """

    step: int
    kind: str
    dots: Dots
    state: Literal["decided", "open", "later"] = "decided"
    heads: str = ""


def note_decided(work: Work, place: Place, kind: str, dots: Dots) -> None:
    """Remember what a decision is about that is made now, if it is part of a step that can be taken back."""
    step = work.exec_driver_sql("SELECT value FROM local_state WHERE name = 'undo_step'").scalar()
    if step:
        _store(work, place, Settled(int(step), kind, dots))


def follow(work: Work, step: int, *, undone: bool) -> None:
    """A step was taken back, or done again: the conflicts that it decided are open again, or settled."""
    found = [(place, one) for place, one in every(work) if one.step == step]
    if not found:
        return
    from brm_desktop.storage.sync import sealing  # a start brings in the rest of this module, and this only now

    sealing.seal(work)
    for place, one in found:
        if undone:
            _store(work, place, replace(one, state="open", heads=heads_key(work, place)))
        else:
            _store(work, place, replace(one, state="decided", heads=""))


def begin_session(work: Work) -> None:
    """Steps of before are not taken back any more, and their numbers stand for others from now on."""
    for place, one in list(every(work)):
        if one.state == "decided":
            forget(work, place)
        else:
            _store(work, place, replace(one, step=_NO_STEP))


def open_again(work: Work, *, put_off: bool) -> Iterator[tuple[Place, Settled]]:
    """The conflicts that are listed again, as long as their cells are as the taking back left them."""
    states = ("open", "later") if put_off else ("open",)
    for place, one in every(work):
        if one.state in states and heads_key(work, place) == one.heads and heads(work, place, one):
            yield place, one


def put_off(work: Work, place: Place) -> bool:
    """Do not list it until its cell changes, if it is one that was listed again."""
    found = dict(every(work)).get(place)
    if found is None or found.state == "decided":
        return False
    _store(work, place, replace(found, state="later"))
    return True


def heads(work: Work, place: Place, one: Settled) -> dict[str, list[Head]]:
    """What there was to decide between, by field, as far as the log still holds it."""
    table, row_id, _ = place
    found: dict[str, list[Head]] = {}
    query = (
        "SELECT field, value, device, seq, hlc, context FROM sync_change "
        "WHERE device = ? AND seq = ? AND table_name = ? AND row_id = ?"
    )
    for device, seq in one.dots:
        for name, *cells in tuples(work, query, (device, seq, table, row_id)):
            found.setdefault(name, []).append(Head(*cells))
    return found if sum(map(len, found.values())) == len(one.dots) else {}


def heads_key(work: Work, place: Place) -> str:
    """The heads of a cell in a form to compare."""
    query = "SELECT device, seq FROM sync_head WHERE table_name = ? AND row_id = ? AND field = ? ORDER BY device, seq"
    return " ".join(f"{device}:{seq}" for device, seq in work.exec_driver_sql(query, place))


def every(work: Work) -> list[tuple[Place, Settled]]:
    """What is remembered, by table and record."""
    query = "SELECT table_name, row_id, field, heads FROM sync_review WHERE heads LIKE '{%' ORDER BY 1, 2, 3"
    return [((table, row_id, name), _read(text)) for table, row_id, name, text in tuples(work, query)]


def forget(work: Work, place: Place) -> None:
    """It is not remembered any more."""
    work.exec_driver_sql("DELETE FROM sync_review WHERE table_name = ? AND row_id = ? AND field = ?", place)


def _read(text: str) -> Settled:
    found = json.loads(text)
    return Settled(**(found | {"dots": _dots(found["dots"])}))


def _dots(found: Sequence[Sequence[str | int]]) -> Dots:
    return tuple((str(device), int(seq)) for device, seq in found)


def _store(work: Work, place: Place, one: Settled) -> None:
    work.exec_driver_sql(
        "INSERT OR REPLACE INTO sync_review (table_name, row_id, field, heads, decided_at) VALUES (?, ?, ?, ?, ?)",
        (*place, json.dumps(asdict(one)), time_to_text(datetime.now(UTC))),
    )
