import gzip
import json
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import ImportRefused, NotFound
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.meetings import Meeting, PostureTag
from brm_desktop.services.handover import Handover
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import everything, meetings


@pytest.fixture
def giver(workspace: Workspace) -> Workspace:
    workspace.put_sample_in()
    return workspace


@pytest.fixture
def receiver(store_template: Path, tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    shutil.copytree(store_template, tmp_path / "colleague")
    opened = Workspace(tmp_path / "colleague", clock=clock)
    yield opened
    opened.close()


def handed(giver: Workspace, path: Path, name: str = "Finance") -> dict[str, Any]:
    giver.handovers.hand_over(giver.partners.called(name).id, path)
    return json.loads(gzip.decompress(path.read_bytes()))  # type: ignore[no-any-return]


def take(receiver: Workspace, path: Path) -> Handover:
    found = receiver.handovers.look(path)
    receiver.handovers.take_over(found)
    return found


def test_a_colleague_sees_the_partner_as_it_was(giver: Workspace, receiver: Workspace, tmp_path: Path) -> None:
    handed(giver, tmp_path / "finance.brmpartner")
    found = take(receiver, tmp_path / "finance.brmpartner")
    assert (found.partner, found.made_by, found.kept, found.same_name) == ("Finance", "Nora Lindqvist", 0, "")
    before = giver.partners.profile(giver.partners.called("Finance").id)
    after = receiver.partners.profile(found.partner_id)
    assert [goal.text for goal in after.goals] == [goal.text for goal in before.goals]
    assert after.meeting_count == before.meeting_count
    assert after.theirs == before.theirs
    assert after.pulses[-1].satisfaction == before.pulses[-1].satisfaction
    assert receiver.store.check().faults == ()
    events = receiver.relationships.page(found.partner_id).events
    assert events[-1].words == "Taken over from Nora Lindqvist"


def test_nothing_private_is_in_the_file(giver: Workspace, tmp_path: Path) -> None:
    document = handed(giver, tmp_path / "finance.brmpartner")
    text = json.dumps(document, ensure_ascii=False)
    assert "%%" not in text
    for secret in (
        "Reads the last line of a page first",
        "Owen was quiet until Helena left",
        "Quiet in front of Helena",
    ):
        assert secret not in text
    tables = document["tables"]
    assert {person["stance"] for person in tables["person"]} == {None}
    assert {person["influence"] for person in tables["person"]} == {None}
    assert {(person["decision_role"], person["cares_about"]) for person in tables["person"]} == {(None, "")}
    assert tables["partner"][0]["posture"] is None
    assert {entry["side"] for entry in tables["level_entry"]} == {"partner", "target"}
    assert {pulse["whose"] for pulse in tables["pulse"]} == {"partner"}
    assert {meeting["posture_tag"] for meeting in tables["meeting"]} == {None}
    assert not {"assessment", "rating", "evidence", "insight_answer", "note_version", "growth_action"} & set(tables)


def test_private_lines_stay_out_wherever_they_stand(giver: Workspace, tmp_path: Path) -> None:
    finance = giver.partners.called("Finance")
    giver.relationships.set_vision(finance.id, "Close in three days\n%% not with Owen")
    giver.relationships.set_rules(finance.id, "Call first\n%%\nunless it is Owen\n%%\nthen write")
    giver.relationships.pulse(finance.id, satisfaction=Decimal(3), note="Fine\n%% said Owen")
    tables = handed(giver, tmp_path / "finance.brmpartner")["tables"]
    assert "%%" not in json.dumps(tables)
    assert tables["partner"][0]["vision"] == "Close in three days\n"
    assert tables["partner"][0]["rules_of_engagement"] == "Call first\n\n\n\nthen write"
    assert "Fine\n" in [pulse["note"] for pulse in tables["pulse"]]


def test_nothing_of_another_partner_is_in_the_file(giver: Workspace, tmp_path: Path) -> None:
    finance, sales = giver.partners.called("Finance"), giver.partners.called("Sales")
    page = giver.partners.profile(finance.id)
    meeting = page.next_meeting
    assert meeting is not None
    joint = Meeting(
        id=meeting.id, title=meeting.title, day=meeting.day, partner_ids=(finance.id, sales.id),
        note="Sales lost two clients.\n", posture_tag=PostureTag.ADVICE,
    )  # fmt: skip
    with giver.database.write() as work:
        meetings.save(work, [joint])
    text = json.dumps(handed(giver, tmp_path / "finance.brmpartner"), ensure_ascii=False)
    assert "Sales lost two clients" not in text
    for other in ("Priya Raman", "Supply Chain", "Quote tool"):
        assert other not in text


def test_open_promises_become_those_of_who_takes_over(giver: Workspace, receiver: Workspace, tmp_path: Path) -> None:
    from brm_desktop.domain.identifiers import PersonId, new_id
    from brm_desktop.domain.people import Person
    from brm_desktop.storage import people

    with receiver.database.write() as work:
        people.save(work, [Person(id=PersonId(new_id()), name="Ada Brook", me=True)])
    handed(giver, tmp_path / "finance.brmpartner")
    take(receiver, tmp_path / "finance.brmpartner")
    page = receiver.today.page()
    assert [row.commitment.text for row in page.i_owe] == ["Licence and cloud cost forecast by cost centre"]
    assert {row.owner for row in page.i_owe} == {"Ada Brook"}


def test_taking_over_is_one_step_and_comes_twice_to_nothing(
    giver: Workspace, receiver: Workspace, tmp_path: Path
) -> None:
    handed(giver, tmp_path / "finance.brmpartner")
    take(receiver, tmp_path / "finance.brmpartner")
    again = receiver.handovers.look(tmp_path / "finance.brmpartner")
    assert again.kept == sum(len(found) for found in again.rows.values())
    assert receiver.handovers.take_over(again).count == 0
    receiver.undo.take_back()
    assert receiver.partners.every() == ()


def test_a_partner_of_the_same_name_is_named(giver: Workspace, receiver: Workspace, tmp_path: Path) -> None:
    receiver.partners.add("finance")
    handed(giver, tmp_path / "finance.brmpartner")
    assert receiver.handovers.look(tmp_path / "finance.brmpartner").same_name == "finance"


def test_damaged_files_are_refused(giver: Workspace, receiver: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "finance.brmpartner"
    handed(giver, path)
    whole = path.read_bytes()
    with receiver.database.read() as work:
        before = everything.read(work)
    for size in (0, 1, 10, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:size])
        with pytest.raises(ImportRefused):
            receiver.handovers.look(path)
    for place in range(10, len(whole), len(whole) // 40):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x41]) + whole[place + 1 :])
        with pytest.raises(ImportRefused):
            receiver.handovers.look(path)
    path.write_bytes(b"{}")
    with pytest.raises(ImportRefused):
        receiver.handovers.look(path)
    with receiver.database.read() as work:
        assert everything.read(work) == before


def test_an_unknown_partner_is_said(giver: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        giver.handovers.hand_over(PartnerId("none"), tmp_path / "x.brmpartner")
    assert not (tmp_path / "x.brmpartner").exists()
