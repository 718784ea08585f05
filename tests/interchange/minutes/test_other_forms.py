from pathlib import Path

import pytest

from brm_desktop.domain.meetings import Presence
from brm_desktop.interchange.minutes import read_folder
from brm_desktop.interchange.records import MeetingRecord


def read(folder: Path, body: str) -> MeetingRecord:
    path = folder / "Operations" / "2026-03-12.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(body, encoding="utf-8")
    return read_folder(folder).meetings[0]


def names(meeting: MeetingRecord, presence: Presence) -> list[str]:
    return [a.name or a.handle for a in meeting.attendees if a.presence is presence]


def actions(meeting: MeetingRecord) -> list[tuple[str, str]]:
    return [("+".join(c.owners), c.text) for c in meeting.commitments]


HEAD = "# Weekly\n\nPresent: Omar Haddad, Ruth Vance\n\n"


@pytest.mark.parametrize(
    ("text", "came"),
    [
        ("Participants: @Hanna Weiss, @Omar Said\n", ["Hanna Weiss", "Omar Said"]),
        ("Attendees - Ravi, Olga\n", ["Ravi", "Olga"]),
        (
            "Invited [Ines Duarte](mailto:i@x.example) [Karl Brandt](mailto:k@x.example)\n",
            ["Ines Duarte", "Karl Brandt"],
        ),
        ("## Attendance\n\n* Team members: Nika, Felix\n* Others: Simon, Jacob\n", ["Nika", "Felix", "Simon", "Jacob"]),
        ("## Participants\n\n| | Name |\n|--|--|\n| ✔ | Uma Reddy |\n| ✘ | Walt Fry |\n", ["Uma Reddy"]),
        ("📅 2026-03-12 | 📍 Zoom | 👥 Rui, Pam\n", ["Rui", "Pam"]),
        ("By invitation: Noor Haq (KPMG)\n", ["Noor Haq"]),
        ("Teilnehmerinnen und Teilnehmer: Dirk Ohm, Ali Şahin\n", ["Dirk Ohm", "Ali Şahin"]),
        ("| Attendee | Present? |\n|---|:-:|\n| Tom Reed | ✓ |\n| Priya Nair | ✗ |\n", ["Tom Reed"]),
    ],
)
def test_who_came_is_read_however_it_is_written(tmp_path: Path, text: str, came: list[str]) -> None:
    assert names(read(tmp_path, f"# Weekly\n\n{text}"), Presence.PRESENT) == came


@pytest.mark.parametrize(
    "text",
    [
        "Apologies were received from Moira Finch and Dev Anand.\n",
        "Invited but did not attend: Moira Finch, Dev Anand\n",
        "Excusés : Moira Finch, Dev Anand\n",
        "Es fehlen: Moira Finch, Dev Anand\n",
    ],
)
def test_who_did_not_come_is_read_however_it_is_written(tmp_path: Path, text: str) -> None:
    assert names(read(tmp_path, HEAD + text), Presence.ABSENT) == ["Moira Finch", "Dev Anand"]


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("- Omar to ask the vendor", ("Omar Haddad", "ask the vendor")),
        ("Omar to document the change.", ("Omar Haddad", "document the change.")),
        ("- [Omar will write up an issue]", ("Omar Haddad", "write up an issue")),
        ("- TODO(omar): rotate the keys", ("Omar Haddad", "rotate the keys")),
        ("- TODO Omar: rotate the keys", ("Omar Haddad", "rotate the keys")),
        ("1. Throughput is down. (Action: OH by 20 March)", ("Omar Haddad", "Throughput is down.")),
        ("- AI: O. Haddad - call the insurer", ("Omar Haddad", "call the insurer")),
        ("- Omar will price the vans by 20 March", ("Omar Haddad", "price the vans")),
        ("- ACTION [Omar]: price the vans", ("Omar Haddad", "price the vans")),
        ("Action: Omar, to price the vans", ("Omar Haddad", "price the vans")),
        ("Action required: Omar to price the vans", ("Omar Haddad", "price the vans")),
        ("Action: Director Haddad to price the vans\nNext call 23 July.", ("Omar Haddad", "price the vans")),
        ("- [ ] Northwind (Ruth Vance) will send the report", ("Ruth Vance", "send the report")),
    ],
)
def test_an_action_in_running_notes_is_found(tmp_path: Path, line: str, action: tuple[str, str]) -> None:
    assert actions(read(tmp_path, f"{HEAD}## Notes\n\n{line}\n")) == [action]


@pytest.mark.parametrize(
    "line",
    [
        "- Omar will be on leave in April",
        "- Pedro to ask the vendor",
        "- Omar to summarise, it is late",
        "- Omar asked why",
    ],
)
def test_what_is_only_told_is_no_action(tmp_path: Path, line: str) -> None:
    assert actions(read(tmp_path, f"{HEAD}## Notes\n\n{line}\n")) == []


def test_somebody_who_reported_promised_nothing(tmp_path: Path) -> None:
    body = f"{HEAD}## Matters arising\n\n3.1 Omar Haddad reported that the roof was repaired.\n"
    assert actions(read(tmp_path, body)) == []


def test_a_picture_before_an_action_is_no_part_of_it(tmp_path: Path) -> None:
    assert actions(read(tmp_path, f"{HEAD}## Actions\n\n- 🔴 Ruth: photo forms\n")) == [("Ruth Vance", "photo forms")]


def test_points_with_an_owner_and_a_date_are_actions(tmp_path: Path) -> None:
    table = (
        "| No. | Discussion Points | Action By | Target Date |\n|---|---|---|---|\n"
        "| 1 | Vendor to share the schedule | Ruth Vance | 2026-03-20 |\n| 2 | Training is in May | - | - |\n"
    )
    meeting = read(tmp_path, HEAD + table)
    assert actions(meeting) == [("Ruth Vance", "share the schedule")]
    assert meeting.commitments[0].doubt == ""


def test_courtesy_is_no_part_of_a_name(tmp_path: Path) -> None:
    body = "# Weekly\n\nPresent: Mr. Arjun Mehta, Frau Petra Vogel, Dr. Hans Ohm\n"
    assert names(read(tmp_path, body), Presence.PRESENT) == ["Arjun Mehta", "Petra Vogel", "Dr. Hans Ohm"]


@pytest.mark.parametrize(
    ("line", "decision"),
    [
        ("Decision - sign after legal review", "sign after legal review"),
        ("1. **Plan** was read. *Agreed:* plan adopted.", "plan adopted."),
        ("## Decisions\n\n- ✔️ Use the old cluster", "Use the old cluster"),
        ("Beschluss: Altsystem wird abgeschaltet", "Altsystem wird abgeschaltet"),
        ("4.1 It was agreed to adopt the policy.", "It was agreed to adopt the policy."),
        ("The quotation was read. RESOLVED to accept it.", "RESOLVED to accept it."),
        ("**23/43 MINUTES**\nRESOLVED that the minutes be approved.", "RESOLVED that the minutes be approved."),
        (
            "Motion by Ruth to adopt the budget. Motion carried 4-0.",
            "Motion by Ruth to adopt the budget. Motion carried 4-0.",
        ),
    ],
)
def test_a_decision_in_running_notes_is_found(tmp_path: Path, line: str, decision: str) -> None:
    assert [d.text for d in read(tmp_path, f"{HEAD}## Notes\n\n{line}\n").decisions] == [decision]


def test_a_decision_that_a_summary_repeats_is_one(tmp_path: Path) -> None:
    body = f"{HEAD}## Charter\n\nRESOLUTION: Close it\n\n## Summary of resolutions\n\n1. Close it\n"
    assert [d.text for d in read(tmp_path, body).decisions] == ["Close it"]


def test_a_refusal_names_the_path_below_the_chosen_folder(tmp_path: Path) -> None:
    for place in ("Finance", "Sales"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "README.md").write_text("# About\n", encoding="utf-8")
    assert [r.name for r in read_folder(tmp_path).refusals] == ["Finance/README.md", "Sales/README.md"]


def test_a_point_marked_private_on_the_agenda_is_private(tmp_path: Path) -> None:
    points = read(tmp_path, f"{HEAD}## Agenda\n\n- [ ] %% reorganisation\n- budget\n\n## %% who leaves\n").agenda
    assert [(point.text, point.private) for point in points] == [
        ("reorganisation", True), ("budget", False), ("who leaves", True),
    ]  # fmt: skip


@pytest.mark.parametrize(("other", "due"), [("14/03/2026", "2026-03-07"), ("03/14/2026", "2026-07-03")])
def test_dates_in_figures_are_read_as_the_other_dates_of_the_note_show(tmp_path: Path, other: str, due: str) -> None:
    body = f"{HEAD}## Actions\n\n- Omar: figures by 07/03/2026\n- Ruth: plan by {other}\n"
    found = read(tmp_path, body).commitments[0].due
    assert found is not None
    assert found.last.isoformat() == due


@pytest.mark.parametrize(
    "name", ["2025-07-15/meeting-notes.md", "2025-07-15/README.md", "2025/07/15.md", "July 15, 2025/notes.md"]
)
def test_a_folder_may_name_the_day(tmp_path: Path, name: str) -> None:
    path = tmp_path / "work" / "Operations" / name
    path.parent.mkdir(parents=True)
    path.write_text("## Attendees\n\n- Omar Haddad\n", encoding="utf-8")
    meeting = read_folder(tmp_path / "work" / "Operations").meetings[0]
    assert (meeting.day.isoformat(), meeting.partner) == ("2025-07-15", "Operations")
