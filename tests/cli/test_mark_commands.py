"""`brm mark` and `brm agenda` as a user types them."""

from pathlib import Path

import pytest

from tests.cli.test_commands import MINUTES, Brm


@pytest.fixture
def brm(data_folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Brm:
    """The command, with one meeting of Finance in the store."""
    folder = tmp_path / "Notes" / "Finance"
    folder.mkdir(parents=True)
    (folder / "2026-01-12.md").write_text(MINUTES, encoding="utf-8")
    run = Brm(data_folder, capsys)
    run("import", str(folder.parent))
    return run


def test_a_promise_is_passed_on_to_somebody_known(brm: Brm) -> None:
    promise = brm.json("log", "-> fix the printers by 2030-01-31", "--partner", "Finance")["log"]["id"]
    marked = brm.json("mark", promise, "--origin", "Owen Clarke", "--supply", "unconfirmed")["mark"]
    assert (marked["origin"], marked["owner"], marked["supply"]) == ("routed", "Owen Clarke", "unconfirmed")
    assert marked["direction"] == "they_owe"
    shown = brm("show", promise)
    assert "Passed on to Owen Clarke\nSupply: not confirmed yet\n" in shown
    assert "Owner: nobody's yet" in brm("mark", promise, "--origin", "nobody")
    mine = brm.json("mark", promise, "--origin", "mine", "--supply", "none")["mark"]
    assert (mine["origin"], mine["direction"], mine["supply"]) == ("owned", "i_owe", "none")


def test_a_slip_in_a_name_makes_nobody_up(brm: Brm) -> None:
    promise = brm.json("log", "-> fix the printers")["log"]["id"]
    before = len(brm.json("people")["people"])
    assert "Owne Clarke" in brm("mark", promise, "--origin", "Owne Clarke", code=1)
    assert len(brm.json("people")["people"]) == before


def test_what_she_was_is_said_of_a_meeting(brm: Brm) -> None:
    meeting = brm.json("meetings")["meetings"][0]
    assert meeting["posture"] is None
    assert brm.json("mark", meeting["id"], "--posture", "advice")["mark"]["posture"] == "advice"
    assert "You were: adviser" in brm("show", meeting["id"])
    assert "You were: not said" in brm("mark", meeting["id"], "--posture", "none")


def test_what_does_not_fit_the_record_is_said(brm: Brm) -> None:
    meeting = brm.json("meetings")["meetings"][0]["id"]
    assert "Nothing was said" in brm("mark", meeting, code=1)
    assert "is a meeting" in brm("mark", meeting, "--supply", "none", code=1)
    promise = brm.json("log", "-> fix the printers")["log"]["id"]
    assert "is a commitment" in brm("mark", promise, "--posture", "order", code=1)
    assert "is a commitment" in brm("mark", promise, "--posture", "order", "--supply", "none", code=1)


def test_a_point_for_the_next_meeting_asks_for_a_decision(brm: Brm) -> None:
    point = brm.json("agenda", "fin", "Freeze the chart", "--decision")["agenda"]
    assert (point["text"], point["asks_decision"], point["partner"]) == ("Freeze the chart", True, "Finance")
    assert "asks for a decision" in brm("agenda", "Finance", "decide: close at six")
    assert "waits already" in brm("agenda", "Finance", "freeze the CHART", code=1)
    brief = brm("brief", "Finance")
    asked = brief[brief.index("Decisions") :]
    assert "Freeze the chart" in asked
    assert "Close at six" in asked
