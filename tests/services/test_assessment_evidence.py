"""Evidence offered for statements: what is found, what is not, and how it reads."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from brm_desktop.domain.commitments import Commitment, Direction, Due, Renegotiation
from brm_desktop.domain.identifiers import (
    AssessmentId,
    CommitmentId,
    DecisionId,
    MeetingId,
    ObservationId,
    PartnerId,
    PersonId,
)
from brm_desktop.domain.meetings import (
    Attendance,
    Channel,
    Decision,
    Meeting,
    Observation,
    ObservationKind,
    Presence,
)
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.services.assessments import Suggestion
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store

FINANCE, SALES = PartnerId("finance"), PartnerId("sales")
ME, OWEN = PersonId("me"), PersonId("owen")
IN_OCTOBER = date(2026, 10, 12)

MODEL = """
id = "{id}"
version = 1
name = "Small"

[[competency]]
key = "talk"
name = "Talks"
targets = {{ advisor = 3.0 }}

[competency.indicators]
t1 = "Talks"

[[competency.statement]]
key = "talk-1"
text = "I talk about prices."
covers = ["t1"]
evidence = {{ kinds = [{kinds}], words = [{words}], facts = [{facts}] }}
"""


class Shelf:
    """A store with two partners, into which records are put, and a model with one statement."""

    def __init__(self, workspace: Workspace, folder: Path) -> None:
        self.workspace = workspace
        self._folder = folder
        with workspace.database.write() as work:
            partner_store.save(work, [Partner(id=FINANCE, name="Finance"), Partner(id=SALES, name="Sales")])
            person_store.save(
                work, [Person(id=ME, name="Nora Lindqvist", me=True), Person(id=OWEN, name="Owen Clarke")]
            )

    def ask(self, *kinds: str, words: str = "price*", facts: str = "", search: str = "") -> tuple[Suggestion, ...]:
        """What is offered for a statement with this rule."""
        return self.workspace.assessments.suggestions(
            self.begin(*kinds, words=words, facts=facts), "talk-1", words=search
        )

    def begin(self, *kinds: str, words: str = "price*", facts: str = "") -> AssessmentId:
        """A round with this rule."""
        listed = {
            name: ", ".join(f'"{part}"' for part in parts if part)
            for name, parts in (("kinds", kinds), ("words", words.split("|")), ("facts", facts.split("|")))
        }
        path = self._folder / "small.toml"
        model_id = f"rule-{len(self.workspace.models.all())}"
        path.write_text(MODEL.format(id=model_id, **listed), encoding="utf-8")
        self.workspace.models.add_file(path)
        self.workspace.models.use(model_id)
        return self.workspace.assessments.start()

    def decision(self, text: str, *, on: date = IN_OCTOBER, meeting: str = "", by: str = "") -> None:
        decision = Decision(
            id=DecisionId(text), text=text, decided_on=on, partner_id=FINANCE, decided_by=by,
            meeting_id=MeetingId(meeting) if meeting else None,
        )  # fmt: skip
        with self.workspace.database.write() as work:
            meeting_store.save_decisions(work, [decision])

    def meeting(self, title: str, note: str = "", *, on: date = IN_OCTOBER, **cells: Any) -> None:
        values = {"partner_ids": (FINANCE,), **cells}
        with self.workspace.database.write() as work:
            meeting_store.save(work, [Meeting(id=MeetingId(title), title=title, day=on, note=note, **values)])

    def promise(
        self, text: str, *, mine: bool = True, kept: date | None = None, due: date = IN_OCTOBER, **cells: Any
    ) -> None:
        commitment = Commitment(
            id=CommitmentId(text), text=text, asked_on=min(due, IN_OCTOBER) - timedelta(days=10),
            partner_id=SALES, kept_on=kept,
            direction=Direction.I_OWE if mine else Direction.THEY_OWE, owner_id=ME if mine else OWEN, due=Due.on(due),
            **cells,
        )  # fmt: skip
        with self.workspace.database.write() as work:
            commitment_store.save(work, [commitment])

    def observation(self, text: str, kind: ObservationKind, *, closed: date | None = None) -> None:
        seen = Observation(
            id=ObservationId(text), kind=kind, text=text, noted_on=IN_OCTOBER, partner_id=FINANCE, closed_on=closed
        )
        with self.workspace.database.write() as work:
            meeting_store.save_observations(work, [seen])


@pytest.fixture
def shelf(workspace: Workspace, tmp_path: Path) -> Shelf:
    return Shelf(workspace, tmp_path)


def _read(found: tuple[Suggestion, ...]) -> list[tuple[str, str]]:
    return [(suggestion.title, suggestion.detail) for suggestion in found]


def test_a_decision_reads_as_it_was_made(shelf: Shelf) -> None:
    shelf.meeting("Value review")
    shelf.decision("One price for each service", meeting="Value review")
    shelf.decision("Something else")
    assert _read(shelf.ask("decision")) == [("One price for each service", "Decision, 12 Oct · Finance, value review")]


def test_a_kept_promise_counts_and_an_open_one_does_not(shelf: Shelf) -> None:
    shelf.promise("Price list", kept=date(2026, 10, 9))
    shelf.promise("Price list, second part")
    shelf.promise("Late prices", kept=date(2026, 10, 20))
    assert _read(shelf.ask("kept")) == [
        ("Late prices", "Commitment kept late, 20 Oct · Sales"),
        ("Price list", "Commitment kept, 9 Oct · Sales"),
    ]


def test_a_promise_asked_for_long_before_it_was_kept_is_found(shelf: Shelf) -> None:
    shelf.promise("Price list", due=date(2026, 3, 1), kept=date(2026, 10, 9))
    assert [s.record_id for s in shelf.ask("kept")] == ["Price list"]


def test_moving_a_date_counts_when_it_was_done_in_time(shelf: Shelf) -> None:
    for text, made in (("Price list", date(2026, 10, 1)), ("Old prices", date(2026, 11, 2))):
        before = Due.on(IN_OCTOBER)
        move = Renegotiation(made_on=made, before=before, after=Due.on(date(2026, 12, 1)), why="Figures were missing")
        shelf.promise(text, due=date(2026, 12, 1), renegotiations=(move,))
    assert _read(shelf.ask("renegotiated")) == [("Price list", "Commitment moved in time, 1 Oct · Sales")]


def test_promises_of_others_come_after_hers(shelf: Shelf) -> None:
    shelf.promise("Their price list", mine=False, due=date(2026, 12, 18))
    shelf.promise("Their old price list", mine=False, kept=date(2026, 9, 2))
    shelf.promise("My price list", kept=date(2026, 10, 9))
    assert [s.detail for s in shelf.ask("kept", "theirs")] == [
        "Commitment kept, 9 Oct · Sales",
        "Commitment, they owe, 18 Dec · Sales",
        "Commitment they kept, 2 Sep · Sales",
    ]


def test_promises_of_others_are_no_evidence_where_the_rule_does_not_ask_for_them(shelf: Shelf) -> None:
    shelf.promise("Their price list", mine=False, kept=date(2026, 9, 2))
    assert shelf.ask("kept", "renegotiated") == ()


def test_a_meeting_shows_the_sentence_that_tells(shelf: Shelf) -> None:
    shelf.meeting(
        "Quote tool",
        "## Prices\nThree wishes were dropped for the price of one.\n-> send the price list",
        on=date(2026, 9, 9),
    )
    assert _read(shelf.ask("meeting")) == [
        ("Quote tool: Three wishes were dropped for the price of one.", "Meeting, 9 Sep · Finance")
    ]


def test_a_long_title_stands_beneath_the_sentence(shelf: Shelf) -> None:
    title = "Monthly review of everything that is under way between us"
    shelf.meeting(title, "The price of the night shift was told plainly.")
    assert _read(shelf.ask("meeting")) == [
        ("The price of the night shift was told plainly.", f"Meeting, 12 Oct · Finance, {title[0].lower()}{title[1:]}")
    ]


def test_what_did_not_take_place_is_no_evidence(shelf: Shelf) -> None:
    note = "The price was told in full."
    shelf.meeting("Prices, cancelled", note, cancelled=True)
    shelf.meeting("Prices, a note", note, channel=Channel.NOTE)
    shelf.meeting("Prices, next week", note, on=date(2026, 11, 30))
    shelf.meeting("Prices, today", on=date(2026, 11, 23))
    shelf.meeting("Prices, a year ago", note, on=date(2025, 11, 23))
    shelf.decision("Price for all", on=date(2026, 5, 1))
    assert shelf.ask("meeting", "decision") == ()


def test_what_is_in_the_bin_or_withdrawn_is_no_evidence(shelf: Shelf) -> None:
    shelf.decision("Price for all")
    shelf.promise("Price list", kept=date(2026, 10, 9), withdrawn_on=date(2026, 10, 10))
    shelf.workspace.bin.put("decision", "Price for all")
    assert shelf.ask("decision", "kept") == ()


def test_one_word_in_passing_in_many_notes_is_not_offered(shelf: Shelf) -> None:
    for number in range(8):
        shelf.meeting(f"Monthly {number}", f"The price was mentioned in passing {number}.")
    assert shelf.ask("meeting") == ()
    shelf.meeting("Budget talk", "The price was set beside the budget for everyone.")
    assert [s.record_id for s in shelf.ask("meeting", words="price*|budget")][:1] == ["Budget talk"]


def test_observations_are_of_the_kinds_of_the_rule(shelf: Shelf) -> None:
    shelf.observation("Price felt too high", ObservationKind.ISSUE, closed=IN_OCTOBER)
    shelf.observation("Price down by a tenth", ObservationKind.VALUE)
    assert _read(shelf.ask("issue")) == [("Price felt too high", "Issue noted and settled, 12 Oct · Finance")]
    assert _read(shelf.ask("value", "demand")) == [("Price down by a tenth", "Value noted, 12 Oct · Finance")]


def test_a_fact_with_words_comes_first_and_alone_last(shelf: Shelf) -> None:
    shelf.promise("Another list", kept=date(2026, 10, 9))
    shelf.promise("Price list", kept=date(2026, 10, 8))
    shelf.promise("Late prices", kept=date(2026, 10, 20))
    found = shelf.ask("kept", facts="kept_on_time")
    assert [s.record_id for s in found] == ["Price list", "Late prices", "Another list"]


def test_a_meeting_of_several_partners_is_one_by_the_store(shelf: Shelf) -> None:
    shelf.meeting("Both", "Nothing in particular.", partner_ids=(FINANCE, SALES))
    shelf.meeting("One", "Nothing in particular.")
    assert _read(shelf.ask("meeting", facts="several_partners")) == [("Both", "Meeting, 12 Oct · Finance, Sales")]


def test_a_decision_of_hers_is_not_one_of_a_named_decider(shelf: Shelf) -> None:
    shelf.decision("By Owen", by="Owen Clarke")
    shelf.decision("By herself", by="Nora Lindqvist")
    shelf.decision("By nobody")
    assert [s.record_id for s in shelf.ask("decision", facts="decider_named")] == ["By Owen"]


def test_a_sentence_of_a_note_is_not_offered_beside_its_own_record(shelf: Shelf) -> None:
    shelf.meeting("Prices", "Decision: One price for each service")
    shelf.decision("One price for each service", meeting="Prices")
    assert [s.table_name for s in shelf.ask("decision", "meeting")] == ["decision"]


def test_what_is_picked_is_not_offered_again_and_can_be_dropped(shelf: Shelf) -> None:
    shelf.decision("One price for each service")
    assessments, one = shelf.workspace.assessments, shelf.begin("decision")
    (offer,) = assessments.suggestions(one, "talk-1")
    piece = assessments.pick(one, "talk-1", offer)
    assert assessments.pick(one, "talk-1", offer) == piece
    assert assessments.sheet(one).evidence == {"talk-1": (piece,)}
    assert (piece.table_name, piece.record_id, piece.title) == ("decision", offer.record_id, offer.title)
    assert assessments.suggestions(one, "talk-1") == ()
    assessments.drop(piece.id)
    assert assessments.suggestions(one, "talk-1") == (offer,)
    assessments.pick(one, "talk-1", offer)
    assert len(assessments.sheet(one).evidence["talk-1"]) == 1


def test_her_own_search_finds_what_the_rule_does_not(shelf: Shelf) -> None:
    shelf.decision("A second planning tool", on=date(2025, 1, 7))
    shelf.promise("Planning day", mine=False, due=date(2026, 12, 18))
    one = shelf.begin("decision")
    found = shelf.workspace.assessments.suggestions(one, "talk-1", words="plann")
    assert {s.record_id for s in found} == {"Planning day"}
    assert shelf.workspace.assessments.suggestions(one, "talk-1", words="p") == ()
    assert shelf.workspace.assessments.suggestions(one, "talk-1", words='"*(') == ()


def test_a_kept_action_of_the_growth_plan_is_offered_for_its_competency(shelf: Shelf) -> None:
    one = shelf.begin("decision")
    row = shelf.workspace.assessments.add_to_plan("talk", "Sit in with Owen")
    assert shelf.workspace.assessments.suggestions(one, "talk-1") == ()
    shelf.workspace.commitments.keep(row.action.commitment_id)
    assert _read(shelf.workspace.assessments.suggestions(one, "talk-1")) == [
        ("Sit in with Owen", "Commitment kept, 23 Nov · growth plan")
    ]


def test_a_statement_that_is_not_there_has_no_offers(shelf: Shelf) -> None:
    assert shelf.workspace.assessments.suggestions(shelf.begin("decision"), "nothing") == ()


def _seats(shelf: Shelf, *, others: int, me: Presence | None) -> tuple[Attendance, ...]:
    people = [Person(id=PersonId(f"other-{number}"), name=f"Other {number}") for number in range(others)]
    with shelf.workspace.database.write() as work:
        person_store.save(work, people)
    hers = (Attendance(ME, me),) if me is not None else ()
    return (*(Attendance(person.id) for person in people), *hers)


@pytest.mark.parametrize(
    ("others", "me", "source", "offered"),
    [
        (3, None, "minutes.md", False),
        (3, Presence.PRESENT, "minutes.md", True),
        (2, None, "minutes.md", True),
        (9, None, "", True),
        (0, None, "minutes.md", True),
        (1, Presence.ABSENT, "", False),
        (1, Presence.ABSENT, "minutes.md", False),
    ],
)
def test_what_happened_where_she_was_not_shows_nothing_of_her(
    shelf: Shelf, others: int, me: Presence | None, source: str, *, offered: bool
) -> None:
    """A list of those present that does not name her, or she is marked absent; a search of her own finds it anyway."""
    shelf.meeting("Steering", "The price was shown.", source=source, attendance=_seats(shelf, others=others, me=me))
    shelf.decision("One price for all", meeting="Steering")
    shelf.promise("Price list", mine=False, meeting_id=MeetingId("Steering"))
    kinds = ("meeting", "decision", "theirs")
    assert len(shelf.ask(*kinds)) == (3 if offered else 0)
    assert len(shelf.ask(*kinds, search="price")) == 3


def test_as_long_as_nobody_is_marked_as_the_user_imported_minutes_are_offered(shelf: Shelf) -> None:
    shelf.meeting("Steering", "The price was shown.", source="minutes.md", attendance=_seats(shelf, others=5, me=None))
    with shelf.workspace.database.write() as work:
        person_store.save(work, [Person(id=ME, name="Nora Lindqvist")])
    assert len(shelf.ask("meeting")) == 1


def test_a_meeting_that_is_only_called_so_comes_after_what_says_something(shelf: Shelf) -> None:
    shelf.meeting("Prices, steering", on=date(2026, 11, 16))
    shelf.decision("One price for each service")
    assert [found.title for found in shelf.ask("decision", "meeting")] == [
        "One price for each service",
        "Prices, steering",
    ]


def test_what_she_did_to_grow_comes_before_what_was_said_in_passing(shelf: Shelf) -> None:
    """A promise of the growth plan, kept, that has a word of the rule."""
    shelf.meeting("Monthly", "The price of the night shift was told plainly.", on=date(2026, 11, 16))
    assessment_id = shelf.begin("meeting", "kept")
    workspace = shelf.workspace
    competency = workspace.assessments.sheet(assessment_id).model.competencies[0].key
    row = workspace.assessments.add_to_plan(competency, "Sit beside those who set the price", None, "")
    workspace.commitments.keep(row.action.commitment_id)
    statement = workspace.assessments.sheet(assessment_id).model.statements[0].key
    first, *_ = workspace.assessments.suggestions(assessment_id, statement)
    assert first.title == "Sit beside those who set the price"
