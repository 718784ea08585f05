"""Bringing files in: what goes in, what the same again changes, what is kept of what was done here."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from brm_desktop.domain.commitments import Direction, Due, Status
from brm_desktop.domain.errors import Cancelled, NotFound
from brm_desktop.interchange.brief_text import brief_markdown
from brm_desktop.services.imports import ImportOutcome, ImportPreview
from brm_desktop.services.workspace import Workspace
from brm_desktop.settings import Settings

FIRST = """# Finance monthly

## Present

* Kate Goldenring (@kate)
* Owen Clarke
* Nora Lindqvist

## Regrets

* Helena Brandt

## Agenda

* Month-end close

## Decisions

* Freeze the chart of accounts until January

## Action items

* [ ] Kate: send the forecast by 20 Nov
* [x] Owen to name a data owner
* [ ] Nora will publish the price list
* [ ] TODO
"""

SECOND = """# Finance monthly

Present: Kate, Owen Clarke and Nora Lindqvist

-> Kate the licence figures by Friday
<- Owen a list of cost centres by 2026-12-01
%% Owen was tense today
? Ask about the audit
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "Notes"
    (folder / "Finance").mkdir(parents=True)
    (folder / "Finance" / "2026-11-09.md").write_text(FIRST, encoding="utf-8")
    (folder / "Finance" / "2026-11-16.md").write_text(SECOND, encoding="utf-8")
    return folder


def bring_in(workspace: Workspace, *paths: Path, partner: str | None = None) -> tuple[ImportPreview, ImportOutcome]:
    preview = workspace.imports.preview(list(paths), partner=partner)
    return preview, workspace.imports.apply(preview)


def _count(preview: ImportPreview, kind: str) -> tuple[int, int, int]:
    return next(((c.new, c.changed, c.same) for c in preview.counts if c.kind == kind), (0, 0, 0))


def _me(workspace: Workspace) -> None:
    workspace.change_settings(Settings(name="Nora Lindqvist"))


def test_a_folder_of_notes_becomes_partners_people_meetings_and_promises(workspace: Workspace, notes: Path) -> None:
    _me(workspace)
    preview, _ = bring_in(workspace, notes)
    assert _count(preview, "meetings") == (2, 0, 0)
    assert [partner.name for partner in workspace.partners.every()] == ["Finance"]
    meetings = workspace.meetings.every()
    assert [row.meeting.day for row in meetings] == [date(2026, 11, 16), date(2026, 11, 9)]
    assert set(meetings[1].present) == {"Kate Goldenring", "Owen Clarke", "Nora Lindqvist"}
    assert meetings[1].absent == ("Helena Brandt",)
    assert meetings[0].present[0] == "Kate Goldenring"


def test_promises_have_direction_owner_date_and_state(workspace: Workspace, notes: Path) -> None:
    _me(workspace)
    bring_in(workspace, notes)
    found = {row.commitment.text.casefold(): row for row in workspace.commitments.every()}
    forecast = next(row for text, row in found.items() if "forecast" in text)
    assert (forecast.owner, forecast.status, forecast.days_late) == ("Kate Goldenring", Status.LATE, 3)
    price = next(row for text, row in found.items() if "price list" in text)
    assert (price.commitment.direction, price.owner) == (Direction.I_OWE, "Nora Lindqvist")
    named = next(row for text, row in found.items() if "data owner" in text)
    assert named.commitment.kept_on == date(2026, 11, 9)
    centres = next(row for text, row in found.items() if "cost centres" in text)
    assert (centres.owner, centres.commitment.due) == ("Owen Clarke", Due.on(date(2026, 12, 1)))
    licence = next(row for text, row in found.items() if "licence" in text)
    assert licence.commitment.direction is Direction.I_OWE
    assert licence.commitment.due == Due.on(date(2026, 11, 20))
    assert len(found) == 5


def test_the_note_is_kept_to_the_byte(workspace: Workspace, tmp_path: Path) -> None:
    text = "# 2026-11-09 Odd\r\n\r\nPresent: Ana Núñez\r\n  trailing  \r\n\tTab — “quotes”\r\n\r\n"
    (tmp_path / "odd.md").write_bytes(text.encode())
    bring_in(workspace, tmp_path / "odd.md", partner="Finance")
    assert workspace.meetings.every()[0].meeting.note == text


def test_the_same_folder_again_changes_nothing(workspace: Workspace, notes: Path) -> None:
    _me(workspace)
    bring_in(workspace, notes)
    people = workspace.people.every()
    promises = workspace.commitments.every()
    preview, outcome = bring_in(workspace, notes)
    assert preview.nothing_new
    assert outcome.backup is None
    assert _count(preview, "meetings") == (0, 0, 2)
    assert workspace.people.every() == people
    assert workspace.commitments.every() == promises


def test_a_preview_writes_nothing(workspace: Workspace, notes: Path) -> None:
    workspace.imports.preview([notes])
    assert workspace.meetings.every() == ()
    assert workspace.partners.every() == ()


def test_a_copy_is_made_before_an_import(workspace: Workspace, notes: Path) -> None:
    _, outcome = bring_in(workspace, notes)
    assert outcome.backup is not None
    assert outcome.backup.is_file()


def test_a_promise_ticked_in_the_file_is_kept_and_one_kept_here_stays_kept(workspace: Workspace, notes: Path) -> None:
    bring_in(workspace, notes)
    price = next(row for row in workspace.commitments.every() if "price" in row.commitment.text)
    workspace.commitments.keep(price.commitment.id)
    (notes / "Finance" / "2026-11-09.md").write_text(FIRST.replace("[ ] Kate", "[x] Kate"), encoding="utf-8")
    preview, _ = bring_in(workspace, notes)
    assert _count(preview, "meetings") == (0, 1, 1)
    found = {row.commitment.text.casefold(): row.commitment for row in workspace.commitments.every()}
    assert next(c for text, c in found.items() if "price" in text).kept_on == date(2026, 11, 23)
    assert next(c for text, c in found.items() if "forecast" in text).kept_on == date(2026, 11, 9)
    assert len(found) == 5


def test_a_line_taken_out_of_the_file_goes_to_the_bin(workspace: Workspace, notes: Path) -> None:
    bring_in(workspace, notes)
    shorter = FIRST.replace("* [ ] Nora will publish the price list\n", "")
    (notes / "Finance" / "2026-11-09.md").write_text(shorter, encoding="utf-8")
    bring_in(workspace, notes)
    assert not [row for row in workspace.commitments.every() if "price" in row.commitment.text]


def test_a_note_that_was_changed_here_is_kept_and_said(workspace: Workspace, notes: Path) -> None:
    bring_in(workspace, notes)
    meeting = next(row.meeting for row in workspace.meetings.every() if row.meeting.day == date(2026, 11, 9))
    workspace.meetings.store(replace(meeting, note=meeting.note + "\nmine"))
    (notes / "Finance" / "2026-11-09.md").write_text(FIRST + "\ntheirs\n", encoding="utf-8")
    preview, _ = bring_in(workspace, notes)
    assert workspace.meetings.get(meeting.id).row.meeting.note.endswith("\nmine")
    assert any("was kept" in doubt.reason for doubt in preview.doubts)


def test_a_cancelled_import_leaves_nothing(workspace: Workspace, notes: Path) -> None:
    preview = workspace.imports.preview([notes])

    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled("Stopped")

    with pytest.raises(Cancelled):
        workspace.imports.apply(preview, progress=stop)
    assert workspace.meetings.every() == ()
    assert workspace.partners.every() == ()
    with pytest.raises(Cancelled):
        workspace.imports.preview([notes], progress=stop)


def test_two_people_of_one_first_name_stay_two(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "TSC"
    folder.mkdir()
    (folder / "2026-01-05.md").write_text("# Minutes\n\n## Present\n\n* Michael Dawson\n* Michael Dolan\n", "utf-8")
    (folder / "2026-01-12.md").write_text("# Minutes\n\nPresent: Michael\n\n- [ ] Michael: call the lab\n", "utf-8")
    _, outcome = bring_in(workspace, folder)
    assert {row.person.name for row in workspace.people.every()} == {"Michael Dawson", "Michael Dolan", "Michael"}
    reasons = {(pair.first.name, pair.second.name) for pair in outcome.same_people}
    assert reasons == {("Michael Dawson", "Michael"), ("Michael Dolan", "Michael")}


def test_an_import_is_taken_back_as_one_step_and_may_come_again(workspace: Workspace, notes: Path) -> None:
    _me(workspace)
    first, _ = bring_in(workspace, notes)
    promises = workspace.commitments.every()
    step = workspace.undo.take_back()
    assert step is not None
    assert step.words == f"Imported: {first.total_new} records"
    assert (workspace.meetings.every(), workspace.partners.every(), workspace.commitments.every()) == ((), (), ())
    again, _ = bring_in(workspace, notes)
    assert again.counts == first.counts
    assert workspace.commitments.every() == promises
    assert workspace.store.check().faults == ()
    third, _ = bring_in(workspace, notes)
    assert third.nothing_new


def test_nothing_of_a_private_line_reaches_the_partner(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "Finance"
    folder.mkdir()
    text = (
        "# Review\n\nPresent: Owen Clarke, Helena Brandt\n\n%% Decision: SECRET one (Helena)\n%% ! SECRET two\n"
        "%% ? SECRET three\n%% issue: SECRET four\n%% -> SECRET five by Friday\n%% SECRET six\n"
        "- %% Decision: SECRET seven\n%% value: SECRET eight\n"
    )
    (folder / "2026-11-16.md").write_text(text, encoding="utf-8")
    bring_in(workspace, folder)
    material = workspace.briefs.prepare(workspace.partners.called("Finance").id)
    assert "SECRET" not in brief_markdown(material.for_partner())
    assert "SECRET" in brief_markdown(material.for_me())


def test_names_that_are_spelt_alike_stay_two_and_are_listed(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "TSC"
    folder.mkdir()
    (folder / "2026-01-05.md").write_text("# Minutes\n\n## Present\n\n* Alex Crichton\n* Alexa Stone\n", "utf-8")
    (folder / "2026-01-12.md").write_text("# Minutes\n\n## Present\n\n* Alex Chrichton\n", "utf-8")
    _, outcome = bring_in(workspace, folder)
    assert len(workspace.people.every()) == 3
    assert [{pair.first.name, pair.second.name} for pair in outcome.same_people] == [
        {"Alex Crichton", "Alex Chrichton"}
    ]


def test_the_same_handle_is_the_same_person(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "TSC"
    folder.mkdir()
    (folder / "2026-01-05.md").write_text("# Minutes\n\n## Present\n\n* Rod Vagg (@rvagg)\n", "utf-8")
    (folder / "2026-01-12.md").write_text("# Minutes\n\n## Present\n\n* @rvagg\n", "utf-8")
    bring_in(workspace, folder)
    assert [row.person.name for row in workspace.people.every()] == ["Rod Vagg"]


def test_a_promise_listed_again_is_one_promise(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "Sales"
    folder.mkdir()
    present = "# Sales\n\n## Present\n\n* Priya Raman\n\n"
    (folder / "2026-10-05.md").write_text(present + "## Action items\n\n- [ ] Priya: quote list\n", "utf-8")
    again = "## Review of previous action items\n\n- [{}] Priya: quote list\n"
    (folder / "2026-10-12.md").write_text(present + again.format(" "), "utf-8")
    bring_in(workspace, folder)
    assert [row.status for row in workspace.commitments.every()] == [Status.OPEN]
    (folder / "2026-10-19.md").write_text(present + again.format("x"), "utf-8")
    bring_in(workspace, folder)
    promises = workspace.commitments.every()
    assert [row.commitment.kept_on for row in promises] == [date(2026, 10, 19)]
    assert promises[0].commitment.asked_on == date(2026, 10, 5)


def test_contacts_fill_in_what_minutes_did_not_say(workspace: Workspace, notes: Path, tmp_path: Path) -> None:
    bring_in(workspace, notes)
    card = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:Owen Clarke\nEMAIL:owen@example.org\nTITLE:Controller\nORG:Finance\nEND:VCARD\n"
    )
    (tmp_path / "owen.vcf").write_text(card, encoding="utf-8")
    preview, _ = bring_in(workspace, tmp_path / "owen.vcf")
    assert _count(preview, "people") == (0, 1, 0)
    owen = next(row for row in workspace.people.every() if row.person.name == "Owen Clarke")
    assert (owen.person.role, owen.person.emails, owen.partner) == ("Controller", ("owen@example.org",), "Finance")
    again, _ = bring_in(workspace, tmp_path / "owen.vcf")
    assert again.nothing_new


INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:close-1
DTSTART:20261124T090000Z
DTEND:20261124T100000Z
SUMMARY:Close review
SEQUENCE:{sequence}
ATTENDEE;CN=Owen Clarke:mailto:owen@example.org
{more}END:VEVENT
END:VCALENDAR
"""


def test_a_changed_invitation_updates_the_same_meeting(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "invite.ics"
    path.write_text(INVITATION.format(sequence=0, more=""), encoding="utf-8")
    bring_in(workspace, path, partner="Finance")
    first = workspace.meetings.every()[0].meeting
    moved = INVITATION.format(sequence=1, more="").replace("20261124T", "20261125T")
    path.write_text(moved, encoding="utf-8")
    preview, _ = bring_in(workspace, path, partner="Finance")
    assert _count(preview, "meetings") == (0, 1, 0)
    changed = workspace.meetings.every()[0].meeting
    assert (changed.id, changed.day) == (first.id, date(2026, 11, 25))
    path.write_text(INVITATION.format(sequence=2, more="STATUS:CANCELLED\n"), encoding="utf-8")
    bring_in(workspace, path, partner="Finance")
    assert workspace.meetings.every()[0].meeting.cancelled
    assert len(workspace.meetings.every()) == 1


def test_an_invitation_belongs_to_the_partner_of_those_invited(
    workspace: Workspace, notes: Path, tmp_path: Path
) -> None:
    bring_in(workspace, notes)
    path = tmp_path / "invite.ics"
    path.write_text(INVITATION.format(sequence=0, more=""), encoding="utf-8")
    bring_in(workspace, path)
    row = next(row for row in workspace.meetings.every() if row.meeting.title == "Close review")
    assert (row.partners, row.present) == (("Finance",), ("Owen Clarke",))


def test_an_older_invitation_changes_nothing_and_is_said(workspace: Workspace, tmp_path: Path) -> None:
    older, newer, last = (tmp_path / name for name in ("a.ics", "b.ics", "c.ics"))
    older.write_text(INVITATION.format(sequence=0, more=""), encoding="utf-8")
    newer.write_text(INVITATION.format(sequence=1, more="").replace("20261124T", "20261120T"), encoding="utf-8")
    last.write_text(INVITATION.format(sequence=2, more="STATUS:CANCELLED\n"), encoding="utf-8")
    bring_in(workspace, newer, older)
    assert [row.meeting.day for row in workspace.meetings.every()] == [date(2026, 11, 20)]
    bring_in(workspace, last)
    preview, _ = bring_in(workspace, newer)
    assert _count(preview, "meetings") == (0, 0, 1)
    assert [doubt.reason for doubt in preview.doubts] == ["This is an older invitation; the newer one was kept."]
    assert workspace.meetings.every()[0].meeting.cancelled


def test_somebody_known_by_a_mail_address_takes_the_name_a_later_file_gives(
    workspace: Workspace, tmp_path: Path
) -> None:
    first, second = tmp_path / "a.ics", tmp_path / "b.csv"
    unnamed = "ATTENDEE;CN=mara@x.example:mailto:mara@x.example\n"
    first.write_text(INVITATION.format(sequence=0, more=unnamed), encoding="utf-8")
    second.write_text("Name,Email\nMara Lind,mara@x.example\n", encoding="utf-8")
    bring_in(workspace, first)
    bring_in(workspace, second)
    assert "Mara Lind" in {row.person.name for row in workspace.people.every()}
    assert "mara@x.example" not in {row.person.name for row in workspace.people.every()}


def test_a_running_document_that_grows_keeps_its_first_meeting(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "Finance" / "weekly.md"
    path.parent.mkdir()
    first = "## 5 March 2026\n\nPresent: Kate Lund\n\n- [ ] Kate: draw the map\n"
    path.write_text(f"# Weekly\n\n{first}", encoding="utf-8")
    bring_in(workspace, tmp_path)
    one = workspace.meetings.every()[0].meeting
    path.write_text(f"# Weekly\n\n## 12 March 2026\n\nPresent: Kate Lund, Omar Said\n\n{first}", encoding="utf-8")
    preview, _ = bring_in(workspace, tmp_path)
    assert _count(preview, "meetings") == (1, 1, 0)
    assert _count(preview, "commitments")[0] == 0
    kept = next(row.meeting for row in workspace.meetings.every() if row.meeting.day == one.day)
    assert (kept.id, kept.note) == (one.id, first)
    assert len(workspace.meetings.every()) == 2
    assert _count(bring_in(workspace, tmp_path)[0], "meetings") == (0, 0, 2)


def test_what_is_refused_is_named_and_the_rest_goes_in(workspace: Workspace, notes: Path, tmp_path: Path) -> None:
    (notes / "Finance" / "README.md").write_text("# How to take notes here\n", encoding="utf-8")
    (notes / "broken.ics").write_bytes(b"\x00\x01 not a calendar")
    (tmp_path / "song.mp3").write_bytes(b"ID3")
    preview, _ = bring_in(workspace, notes, tmp_path / "song.mp3")
    refused = " | ".join(f"{refusal.name}: {refusal.reason}" for refusal in preview.refusals)
    for name in ("README.md", "broken.ics", "song.mp3"):
        assert name in refused
    assert len(workspace.meetings.every()) == 2


def test_a_path_that_is_not_there_is_said(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="is not there"):
        workspace.imports.preview([tmp_path / "nowhere"])


@pytest.mark.timeout(300)
def test_all_real_files_go_in_and_twice_changes_nothing(workspace: Workspace, shared_data: Path) -> None:
    preview, _ = bring_in(workspace, shared_data)
    assert _count(preview, "meetings")[0] > 1500
    assert _count(preview, "people")[0] > 300
    assert all(refusal.name and refusal.reason for refusal in preview.refusals)
    again, _ = bring_in(workspace, shared_data)
    assert again.nothing_new
    assert workspace.store.check().faults == ()


def test_for_files_of_changes_the_import_names_the_way(workspace: Workspace, tmp_path: Path) -> None:
    changes = tmp_path / "from-home.brmsync"
    changes.write_bytes(b"anything")
    [refusal] = workspace.imports.preview([changes]).refusals
    assert "brm sync import" in refusal.reason
