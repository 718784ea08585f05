import json
import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import ImportRefused, WriteFailed
from brm_desktop.interchange.calendar_meetings import read_calendar
from brm_desktop.interchange.vcard import read_vcards
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import everything
from brm_desktop.storage.everything import Rows


def rows_of(workspace: Workspace) -> Rows:
    with workspace.database.read() as work:
        return everything.read(work)


@pytest.fixture
def full(sample_template: Path, tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    """The sample, with something in the bin."""
    shutil.copytree(sample_template, tmp_path / "sample")
    workspace = Workspace(tmp_path / "sample", clock=clock)
    meeting = rows_of(workspace)["meeting"][0]
    workspace.bin.put("meeting", meeting["id"])
    yield workspace
    workspace.close()


@pytest.fixture
def empty(store_template: Path, tmp_path: Path, clock: Clock) -> Workspace:
    shutil.copytree(store_template, tmp_path / "other")
    return Workspace(tmp_path / "other", clock=clock)


def test_an_export_comes_back_as_the_same_store(full: Workspace, empty: Workspace, tmp_path: Path) -> None:
    before = rows_of(full)
    full.whole_store.export(tmp_path / "out", by="Nora Lindqvist")
    added = empty.whole_store.bring_back(tmp_path / "out")
    assert rows_of(empty) == before
    assert added.kept == 0
    assert empty.store.check().faults == ()
    assert empty.whole_store.bring_back(tmp_path / "out").count == 0
    empty.undo.take_back()
    assert all(row["deleted_at"] for row in rows_of(empty)["partner"])
    empty.close()


def test_what_is_here_stays_as_it_is(full: Workspace, tmp_path: Path) -> None:
    full.whole_store.export(tmp_path / "out")
    finance = next(p for p in full.partners.every() if p.name == "Finance")
    full.relationships.set_vision(finance.id, "Mine, written after the export")
    full.whole_store.bring_back(tmp_path / "out")
    assert full.partners.called("Finance").vision == "Mine, written after the export"


def test_people_and_meetings_are_read_by_any_program(full: Workspace, tmp_path: Path) -> None:
    full.whole_store.export(tmp_path / "out")
    rows = rows_of(full)
    cards = read_vcards(tmp_path / "out" / "people.vcf", progress=lambda *_: None)
    assert {person.name for person in cards.people} == {row["name"] for row in rows["person"]}
    assert cards.refusals == ()
    held = [row for row in rows["meeting"] if row["deleted_at"] is None]
    window = (date(2020, 1, 1), date(2030, 1, 1))
    meetings = read_calendar(
        tmp_path / "out" / "meetings.ics", window=window, local_zone=ZoneInfo("Europe/Berlin"), progress=lambda *_: None
    )
    assert len(meetings.meetings) == len(held)
    notes = list((tmp_path / "out" / "meetings").rglob("*.md"))
    assert len(notes) == len(held)
    close = next(note for note in notes if "Close week, what went wrong" in note.name)
    assert close.read_text(encoding="utf-8").endswith(next(r["note"] for r in held if r["title"] in close.name))


def test_a_folder_that_is_there_is_not_written_over(full: Workspace, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    with pytest.raises(WriteFailed, match="there"):
        full.whole_store.export(tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_a_disk_that_fails_half_way_leaves_nothing(
    full: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forced = os.fsync
    calls = []

    def full_disk(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 5:
            raise OSError(28, "No space left on device")
        forced(descriptor)

    monkeypatch.setattr(os, "fsync", full_disk)
    target = tmp_path / "place"
    target.mkdir()
    with pytest.raises(WriteFailed, match="No space"):
        full.whole_store.export(target / "out")
    assert list(target.iterdir()) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda d: d["tables"].update(partner=[{"id": "x", "kind": "region", "posture": "dreamy"}]), "posture"),
        (lambda d: d["tables"].update(partner=[{"id": "x", "name": "X", "mood": "good"}]), "mood"),
        (lambda d: d["tables"].update(secret=[]), "no such table"),
        (lambda d: d["tables"].update(partner=[{"name": "X"}]), "no id"),
        (lambda d: d["tables"].update(meeting=[{"id": "m", "title": "M", "day": "2026-02-30"}]), "day"),
        (lambda d: d.update(schema=99), "newer"),
        (lambda d: d.update(brm_export=2), "newer"),
        (lambda d: d.pop("tables"), "not a file"),
    ],
)
def test_records_that_cannot_be_held_are_refused_by_name(
    workspace: Workspace, empty: Workspace, tmp_path: Path, change: object, words: str
) -> None:
    workspace.partners.add("Finance")
    workspace.whole_store.export(tmp_path / "out")
    path = tmp_path / "out" / "records.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    change(document)  # type: ignore[operator]
    path.write_text(json.dumps(document), encoding="utf-8")
    before = rows_of(empty)
    with pytest.raises(ImportRefused, match=words):
        empty.whole_store.bring_back(tmp_path / "out")
    assert rows_of(empty) == before
    empty.close()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(tables=st.dictionaries(st.sampled_from(["partner", "meeting", "rating", "nowhere"]), JSON, max_size=3))
def test_whatever_stands_in_a_file_is_read_or_refused(tables: dict[str, object]) -> None:
    try:
        rows = everything.check(tables)
    except ImportRefused:
        return
    assert set(rows) == set(tables)
