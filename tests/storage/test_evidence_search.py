"""Records found for evidence: the query that is asked, and the days that are looked at."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.commitments import Commitment, Direction
from brm_desktop.domain.identifiers import CommitmentId, DecisionId, MeetingId
from brm_desktop.domain.meetings import Decision, Meeting
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import evidence_search as search
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.evidence_search import Period

PERIOD = Period(since=date(2026, 5, 25), until=date(2026, 11, 23), now=datetime(2026, 11, 23, 7, tzinfo=UTC))


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ((), ""),
        (("price", "go-live"), '"price" OR "go-live"'),
        (("negotiat*", "negotiat*"), '"negotiat"*'),
        (('say "no"', "*", "  "), '"say  no "'),
    ],
)
def test_words_become_one_query(words: tuple[str, ...], query: str) -> None:
    assert search.any_of(words) == query


@given(words=st.lists(st.text(max_size=12), max_size=4))
def test_no_words_are_an_error(database: Database, words: list[str]) -> None:
    with database.read() as work:
        assert search.hits(work, search.any_of(words), PERIOD, promises=True) == {}


def test_a_period_has_its_first_and_its_last_day(database: Database) -> None:
    days = (date(2026, 5, 24), date(2026, 5, 25), date(2026, 11, 23), date(2026, 11, 24))
    with database.write() as work:
        meeting_store.save_decisions(
            work, [Decision(id=DecisionId(day.isoformat()), text="One price", decided_on=day) for day in days]
        )
    with database.read() as work:
        hits = search.hits(work, search.any_of(["price"]), PERIOD, promises=False)
        found = search.decisions(work, PERIOD, ids=hits["decision"])
    assert [decision.decided_on for decision in found] == [date(2026, 11, 23), date(2026, 5, 25)]


def test_promises_of_the_year_before_are_found_when_they_are_asked_for(database: Database) -> None:
    promise = Commitment(
        id=CommitmentId("p"), direction=Direction.I_OWE, text="Price list", asked_on=date(2026, 1, 7),
        kept_on=date(2026, 6, 1),
    )  # fmt: skip
    with database.write() as work:
        commitment_store.save(work, [promise])
    with database.read() as work:
        assert search.hits(work, search.any_of(["price"]), PERIOD, promises=False) == {}
        hits = search.hits(work, search.any_of(["price"]), PERIOD, promises=True)
        assert search.commitments(work, PERIOD, ids=hits["commitment"]) == (promise,)


def test_no_more_are_read_than_are_wanted_and_the_best_come_first(database: Database) -> None:
    titles = [f"Talk {number:03}" for number in range(60)]
    with database.write() as work:
        meeting_store.save(
            work, [Meeting(id=MeetingId(t), title=t, day=date(2026, 10, 1), note="A price") for t in titles]
        )
    with database.read() as work:
        found = search.meetings(work, PERIOD, reversed(titles), limit=7)
    assert [meeting.title for meeting in found] == titles[:-8:-1]
