"""Rounds of self-assessment, from the first answer to the page of competencies."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from brm_desktop.domain.assessments import Assessment, Evidence
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import AssessmentId, PartnerId, stable_id
from brm_desktop.domain.partners import Level, Partner
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import assessments as store
from brm_desktop.storage import evidence as evidence_store
from brm_desktop.storage import models as model_store
from brm_desktop.storage import partners as partner_store

TODAY = date(2026, 11, 23)


def _statements(workspace: Workspace, competency: str) -> list[str]:
    found = workspace.models.competencies().competency(competency)
    assert found is not None
    return [statement.key for statement in found.statements]


def _first_competency(workspace: Workspace) -> str:
    return workspace.models.competencies().competencies[0].key


def _finished(workspace: Workspace, *, on: date, score: int, competency: str = "", rater: str = "") -> AssessmentId:
    """A round in which everything asked for has the same answer."""
    model = workspace.models.competencies()
    asked = [s.key for c in model.competencies if competency in ("", c.key) for s in c.statements]
    assessment = Assessment(
        id=AssessmentId(stable_id("test", on.isoformat(), competency, rater)),
        model=model.id,
        version=model.version,
        started_on=on,
        finished_on=on,
        competency=competency,
        rater=rater,
    )
    with workspace.database.write() as work:
        store.store_finished(work, assessment, scores=dict.fromkeys(asked, score))
    return assessment.id


def test_a_round_is_gone_on_with_where_it_was_left(workspace: Workspace, clock: Clock) -> None:
    assessments = workspace.assessments
    first = assessments.start()
    key = workspace.models.competencies().statements[0].key
    assessments.rate(first, key, 3)
    again = Workspace(workspace.folder, clock=clock)
    assert again.assessments.start() == first
    assert again.assessments.sheet(first).ratings == {key: 3}
    again.close()
    unfinished = assessments.page().unfinished
    assert unfinished is not None
    assert (unfinished.done, unfinished.whole, unfinished.competencies_done) == (1, 42, 0)


def test_a_round_over_one_competency_is_another_one(workspace: Workspace) -> None:
    key = _first_competency(workspace)
    whole, one = workspace.assessments.start(), workspace.assessments.start(key)
    assert whole != one
    assert workspace.assessments.start(key) == one
    with pytest.raises(InvalidInput, match="does not ask"):
        workspace.assessments.rate(one, workspace.models.competencies().statements[-1].key, 2)


def test_the_model_is_kept_with_its_first_round(workspace: Workspace) -> None:
    workspace.assessments.start()
    model = workspace.models.competencies()
    with workspace.database.read() as work:
        assert model_store.content(work, model.id, model.version) == workspace.models.content()


def test_an_answer_may_be_changed_and_taken_away_until_the_end(workspace: Workspace) -> None:
    assessments, key = workspace.assessments, workspace.models.competencies().statements[0].key
    one = assessments.start()
    assessments.rate(one, key, 2)
    assessments.rate(one, key, 4)
    assert assessments.sheet(one).ratings == {key: 4}
    assessments.unrate(one, key)
    assert assessments.sheet(one).ratings == {}
    assessments.rate(one, key, 0)
    assert assessments.sheet(one).ratings == {key: 0}
    with pytest.raises(InvalidInput, match="no such answer"):
        assessments.rate(one, key, 5)


def test_answers_are_no_steps_to_be_taken_back(workspace: Workspace) -> None:
    assessments = workspace.assessments
    one = assessments.start()
    key = workspace.models.competencies().statements[0].key
    assessments.rate(one, key, 2)
    assessments.reflect(one, _first_competency(workspace), "More of it")
    assessments.add_own(one, key, "Said by the sponsor")
    assessments.finish(one)
    assert workspace.undo.take_back() is None


def _writes(workspace: Workspace, one: AssessmentId) -> None:
    key = workspace.models.competencies().statements[0].key
    assessments = workspace.assessments
    piece = assessments.sheet(one).evidence[key][0]
    with pytest.raises(InvalidInput, match="finished"):
        assessments.rate(one, key, 1)
    with pytest.raises(InvalidInput, match="finished"):
        assessments.unrate(one, key)
    with pytest.raises(InvalidInput, match="finished"):
        assessments.reflect(one, _first_competency(workspace), "Other words")
    with pytest.raises(InvalidInput, match="finished"):
        assessments.add_own(one, key, "One more")
    with pytest.raises(InvalidInput, match="finished"):
        assessments.pick(one, key, piece)
    with pytest.raises(InvalidInput, match="finished"):
        assessments.drop(piece.id)
    with pytest.raises(InvalidInput, match="finished"):
        assessments.finish(one)


def test_a_finished_round_does_not_change(workspace: Workspace) -> None:
    assessments, key = workspace.assessments, workspace.models.competencies().statements[0].key
    one = assessments.start()
    assessments.rate(one, key, 3)
    assessments.add_own(one, key, "Said by the sponsor")
    assessments.finish(one)
    before = assessments.sheet(one)
    _writes(workspace, one)
    assert assessments.sheet(one) == before


def test_the_store_itself_refuses_to_write_to_a_finished_round(workspace: Workspace) -> None:
    one = _finished(workspace, on=TODAY, score=3)
    piece = Evidence(id="x", assessment_id=one, statement="value-1", table_name="", record_id="", title="Words")
    with workspace.database.read() as work:
        assessment = store.get(work, one)
    assert assessment is not None
    with workspace.database.write() as work:
        writes: tuple[Callable[[], None], ...] = (
            lambda: store.rate(work, one, {"value-1": 1}),
            lambda: store.unrate(work, one, "value-1"),
            lambda: store.reflect(work, one, {"value": "Words"}),
            lambda: store.finish(work, one, on=TODAY),
            lambda: store.begin(work, replace(assessment, finished_on=None)),
            lambda: store.store_finished(work, assessment, scores={"value-1": 1}),
            lambda: evidence_store.pick(work, piece),
            lambda: evidence_store.drop(work, piece),
        )
        for write in writes:
            with pytest.raises(InvalidInput) as refused:
                write()
            assert refused.value.title
            assert refused.value.detail
    assert set(workspace.assessments.sheet(one).ratings.values()) == {3}


def test_a_removed_round_comes_back(workspace: Workspace) -> None:
    one = _finished(workspace, on=TODAY, score=3)
    workspace.assessments.remove(one)
    assert workspace.assessments.page().rounds == ()
    workspace.undo.take_back()
    assert [row.assessment.id for row in workspace.assessments.page().rounds] == [one]
    assert len(workspace.assessments.sheet(one).ratings) == 42


def test_a_removed_round_lies_in_the_bin(workspace: Workspace) -> None:
    one = _finished(workspace, on=date(2026, 5, 18), score=3)
    other = _finished(workspace, on=date(2026, 5, 18), score=3, rater="Helena Brandt")
    for round_id in (one, other):
        workspace.assessments.remove(round_id)
    binned = workspace.bin.every()
    assert {each.words for each in binned} == {"Your own assessment, 2026-05-18", "Helena Brandt, 2026-05-18"}
    for each in binned:
        workspace.bin.bring_back(each)
    assert len(workspace.assessments.sheet(one).ratings) == 42
    assert workspace.bin.every() == ()


def test_nothing_taken_back_or_done_again_opens_a_finished_round(workspace: Workspace) -> None:
    assessments, key = workspace.assessments, workspace.models.competencies().statements[0].key
    one = assessments.start()
    assessments.rate(one, key, 2)
    assessments.remove(one)
    workspace.undo.take_back()
    assessments.rate(one, key, 4)
    assessments.finish(one)
    finished = assessments.sheet(one)
    assert workspace.undo.do_again() is None
    assert workspace.undo.take_back() is None
    assert assessments.sheet(one) == finished


def test_a_round_without_an_answer_is_not_finished(workspace: Workspace) -> None:
    one = workspace.assessments.start()
    with pytest.raises(InvalidInput, match="Nothing was answered"):
        workspace.assessments.finish(one)


def test_what_is_not_there_is_said(workspace: Workspace) -> None:
    with pytest.raises(NotFound, match="No competency"):
        workspace.assessments.start("juggling")
    for call in (workspace.assessments.sheet, workspace.assessments.finish, workspace.assessments.remove):
        with pytest.raises(NotFound, match="no such assessment"):
            call(AssessmentId("nothing"))
    with pytest.raises(NotFound, match="no such evidence"):
        workspace.assessments.drop("nothing")


def test_the_last_answers_are_those_of_the_newest_finished_round(workspace: Workspace) -> None:
    _finished(workspace, on=date(2026, 5, 18), score=2)
    key = _first_competency(workspace)
    _finished(workspace, on=date(2026, 8, 3), score=3, competency=key)
    one = workspace.assessments.start()
    sheet = workspace.assessments.sheet(one)
    assert sheet.number == 2
    assert {sheet.last[s] for s in _statements(workspace, key)} == {3}
    assert sheet.last[workspace.models.competencies().statements[-1].key] == 2
    assert sheet.last_day == date(2026, 8, 3)
    workspace.assessments.rate(one, _statements(workspace, key)[0], 1)
    assert workspace.assessments.sheet(one).last == sheet.last


def test_the_sheet_of_an_older_round_shows_what_was_before_it(workspace: Workspace) -> None:
    older = _finished(workspace, on=date(2025, 11, 20), score=1)
    newer = _finished(workspace, on=date(2026, 5, 18), score=2)
    assert workspace.assessments.sheet(older).last == {}
    assert workspace.assessments.sheet(older).number == 1
    assert set(workspace.assessments.sheet(newer).last.values()) == {1}


def test_the_page_compares_two_rounds(workspace: Workspace) -> None:
    _finished(workspace, on=date(2025, 11, 20), score=2)
    _finished(workspace, on=date(2026, 5, 18), score=3)
    page = workspace.assessments.page()
    assert [(row.number, row.assessment.finished_on) for row in page.rounds] == [
        (2, date(2026, 5, 18)),
        (1, date(2025, 11, 20)),
    ]
    row = page.rows[0]
    assert (row.now, row.previous, row.change) == (Decimal("3.0"), Decimal("2.0"), Decimal("1.0"))
    assert row.claimed
    assert page.unfinished is None


def test_two_minutes_for_one_competency_bring_it_up_to_date(workspace: Workspace) -> None:
    _finished(workspace, on=date(2026, 5, 18), score=2)
    key = _first_competency(workspace)
    one = workspace.assessments.start(key)
    for statement in _statements(workspace, key):
        workspace.assessments.rate(one, statement, 4)
    workspace.assessments.finish(one)
    page = workspace.assessments.page()
    assert (page.rows[0].now, page.rows[0].previous) == (Decimal("4.0"), Decimal("2.0"))
    assert (page.rows[1].now, page.rows[1].previous) == (Decimal("2.0"), None)
    assert len(page.rounds) == 1
    assert [point.level for point in workspace.assessments.history(key)] == [Decimal("2.0"), Decimal("4.0")]


def test_evidence_is_counted_and_takes_the_claim_away(workspace: Workspace) -> None:
    key = _first_competency(workspace)
    one = workspace.assessments.start(key)
    for statement in _statements(workspace, key):
        workspace.assessments.rate(one, statement, 3)
        workspace.assessments.add_own(one, statement, "Helena said so")
    workspace.assessments.finish(one)
    row = workspace.assessments.page().rows[0]
    assert (row.evidence, row.claimed) == (len(_statements(workspace, key)), False)
    shown = workspace.assessments.evidence_of(key)
    assert [s.score for s in shown] == [3] * len(shown)
    assert all(s.evidence[0].title == "Helena said so" for s in shown)


def test_never_assessed_is_a_page_of_empty_rows(workspace: Workspace) -> None:
    page = workspace.assessments.page()
    assert len(page.rows) == 8
    assert all(row.now is None and row.target is None for row in page.rows)
    assert (page.rounds, page.unfinished, page.plan, page.level_aimed) == ((), None, (), None)


def test_targets_follow_the_partners_until_she_sets_her_own(workspace: Workspace) -> None:
    partners = [
        Partner(id=PartnerId(f"p{n}"), name=f"P{n}", target_level=level)
        for n, level in enumerate((Level.ADVISOR, Level.ADVISOR, Level.STRATEGIC_PARTNER))
    ]
    gone = Partner(id=PartnerId("gone"), name="Gone", target_level=Level.STRATEGIC_PARTNER, archived=True)
    with workspace.database.write() as work:
        partner_store.save(work, [*partners, gone, replace(gone, id=PartnerId("also"))])
    page = workspace.assessments.page()
    assert page.level_aimed is Level.ADVISOR
    followed = page.rows[0].target
    assert followed is not None
    key = page.rows[0].competency.key
    workspace.assessments.set_target(key, Decimal("3.9"))
    assert (workspace.assessments.page().rows[0].target, workspace.assessments.page().rows[0].own_target) == (
        Decimal("3.9"),
        True,
    )
    workspace.assessments.set_target(key, None)
    assert workspace.assessments.page().rows[0].target == followed
    workspace.undo.take_back()
    assert workspace.assessments.page().rows[0].target == Decimal("3.9")
    with pytest.raises(InvalidInput, match="no such target"):
        workspace.assessments.set_target(key, Decimal("4.1"))


def test_the_summary_names_the_three_widest_gaps(workspace: Workspace) -> None:
    one = _finished(workspace, on=TODAY, score=2)
    for competency, level in zip(
        workspace.models.competencies().competencies, ("2.5", "3.5", "2.1", "3"), strict=False
    ):
        workspace.assessments.set_target(competency.key, Decimal(level))
    summary = workspace.assessments.summary(one)
    assert [row.gap for row in summary.widest] == [Decimal("1.5"), Decimal("1.0"), Decimal("0.5")]
    assert len(summary.rows) == 8


def test_a_round_keeps_the_model_it_was_made_with(workspace: Workspace, tmp_path: Path) -> None:
    first = workspace.models.content().replace('id = "brm-eight"', 'id = "own"', 1)
    path = tmp_path / "own.toml"
    path.write_text(first, encoding="utf-8")
    workspace.models.add_file(path)
    workspace.models.use("own")
    one = _finished(workspace, on=date(2026, 5, 18), score=2)
    text = workspace.models.competencies().statements[0].text
    path.write_text(
        first.replace("version = 1", "version = 2", 1).replace(text, "I do it otherwise."), encoding="utf-8"
    )
    workspace.models.add_file(path)
    assert workspace.models.competencies().statements[0].text == "I do it otherwise."
    assert workspace.assessments.sheet(one).model.statements[0].text == text
    assert workspace.assessments.page().rows[0].now == Decimal("2.0")
    workspace.models.use("brm-eight")
    assert workspace.assessments.page().rounds == ()


def test_a_round_whose_model_has_not_arrived_is_left_out_and_safe(workspace: Workspace) -> None:
    _finished(workspace, on=date(2026, 5, 18), score=2)
    ahead = Assessment(AssessmentId("ahead"), model="brm-eight", version=9, started_on=TODAY)
    with workspace.database.write() as work:
        store.begin(work, ahead)
        store.store_finished(
            work, replace(ahead, id=AssessmentId("ahead, done"), finished_on=TODAY), scores={"value-1": 4}
        )
    page = workspace.assessments.page()
    assert page.rows[0].now == Decimal("2.0")
    assert page.unfinished is None
    assert len(workspace.assessments.rounds()) == 3


def test_two_rounds_of_one_day_are_told_apart(workspace: Workspace) -> None:
    key = _first_competency(workspace)
    for score in (2, 4):
        one = workspace.assessments.start(key)
        for statement in _statements(workspace, key):
            workspace.assessments.rate(one, statement, score)
        workspace.assessments.finish(one)
    row = workspace.assessments.page().rows[0]
    assert (row.now, row.previous) == (Decimal("4.0"), Decimal("2.0"))


def test_a_round_begun_half_a_year_ago_looks_at_its_own_half_year(workspace: Workspace) -> None:
    one = workspace.assessments.start()
    workspace.assessments.rate(one, "value-1", 2)
    later = Clock(now=lambda: datetime(2027, 8, 1, tzinfo=UTC), zone=UTC)
    again = Workspace(workspace.folder, clock=later)
    try:
        assert again.assessments.start() == one
        assert again.assessments.sheet(one).assessment.started_on == TODAY
        assert again.assessments.sheet(one).assessment.started_on + timedelta(days=1) < later.today()
    finally:
        again.close()
