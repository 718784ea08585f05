"""Devices for the picture of sync: copies in a temporary place, so that nothing happens to the data that is shown.

Three devices have the same records. Two of them changed the same note, and a file of one lies ready for the other.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from brm_desktop.domain.clock import Clock, fixed

if TYPE_CHECKING:
    from brm_desktop.domain.identifiers import PersonId
    from brm_desktop.services.workspace import Workspace

_HERE: Final = "here"
_BEFORE: Final = "Owen wants no surprises in close week.\n"
_OURS: Final = (
    "Owen wants no surprises in close week. He signs off the calendar on day minus ten.\n"
    "Offer him a seat in the batch review."
)
_THEIRS: Final = (
    "Owen wants no surprises in close week. He signs off the calendar on day minus eight, from January.\n"
    "Ask Mei-Lin to sit in for him."
)


@contextmanager
def devices_with_a_file(folder: Path, clock: Clock) -> Iterator[Path]:
    """The data folder of the first device, a copy of `folder`; the file lies beside it."""
    with tempfile.TemporaryDirectory(prefix="brm-picture-") as place:
        here = Path(place) / _HERE
        shutil.copytree(folder, here, ignore=shutil.ignore_patterns("sync-device.json", "*.lock"))
        _stage(Path(place), clock)
        yield here


def file_beside(workspace: "Workspace") -> str:
    """The file that lies ready."""
    return str(next(workspace.folder.parent.glob("*.brmsync")))


def _stage(place: Path, clock: Clock) -> None:
    """Two weeks in a few steps: all three the same, then each on its own."""
    start = _earlier(clock, days=21)
    with _device(place / _HERE, start) as here, _device(place / "mac", start) as mac:
        here.sync.name_device("ThinkPad, work")
        mac.sync.name_device("Mac mini, home")
        owen = _person_to_argue_about(here)
        here.people.change(owen, private_note=_BEFORE)
        _carry(here, mac, place / "first")
        with _device(place / "surface", start) as surface:
            surface.sync.name_device("Surface, travel")
            _carry(mac, surface, place / "second")
            _carry(surface, here, place / "third")
        _carry(mac, here, place / "fourth")
    with _device(place / _HERE, _earlier(clock, days=3)) as here:
        here.people.change(owen, private_note=_OURS)
        for meeting in here.meetings.every(until=clock.today(), limit=3):
            here.capture.save_note(meeting.meeting.id, f"{meeting.meeting.note}\nRead again on the train.")
        here.sync.note_changes()
        here.store.backup()
    with _device(place / _HERE, _earlier(clock, days=1)) as here:
        here.store.backup()
    with _device(place / "mac", _earlier(clock, days=1)) as mac:
        mac.people.change(owen, private_note=_THEIRS)
        _work_at_home(mac)
        mac.sync.export(place / "brm-macmini-2026-11-22.brmsync")


def _work_at_home(mac: "Workspace") -> None:
    from brm_desktop.domain.commitments import Due

    partner = mac.partners.every()[0]
    for name in ("Mei-Lin Foster", "Tom Okafor"):
        mac.people.add(name, partner_id=partner.id)
    for text in ("The calendar moves to January", "One page on retention"):
        mac.partners.add_need(partner.id, text)
    mac.partners.add_goal(partner.id, "Close in five days")
    for row in [row for row in mac.commitments.every() if not row.commitment.closed and row.commitment.due][:2]:
        due = row.commitment.due
        assert due is not None
        later = Due.on(due.last + timedelta(days=7))
        mac.commitments.move(row.commitment.id, to=later, agreed_with=partner.name, why="Waits for the numbers")


def _person_to_argue_about(workspace: "Workspace") -> "PersonId":
    every = workspace.people.every()
    found = next((one for one in every if one.person.name.startswith("Owen")), every[0])
    return found.person.id


def _carry(source: "Workspace", target: "Workspace", path: Path) -> None:
    source.sync.export(path, full=True)
    with target.sync.look(path) as found:
        target.sync.take(found)


@contextmanager
def _device(folder: Path, clock: Clock) -> "Iterator[Workspace]":
    from brm_desktop.services.workspace import Workspace

    workspace = Workspace(folder, clock=clock)
    try:
        yield workspace
    finally:
        workspace.close()


def _earlier(clock: Clock, *, days: int) -> Clock:
    return fixed(clock.now() - timedelta(days=days))
