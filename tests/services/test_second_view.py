"""How others see her: what comes back of a form is kept beside her own view, once."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import AssessmentId, PersonId
from brm_desktop.domain.people import Person
from brm_desktop.interchange.reply_reading import Reply
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import people as person_store

HELENA = Reply(
    form_id="form-1",
    model="brm-eight",
    version=1,
    about="Nora Lindqvist",
    rater="Helena Brandt",
    role="partner",
    filled_on=date(2026, 11, 20),
    answers={"value-1": 2, "value-2": 3, "value-3": 0},
    words={"value": "Says plainly what it costs."},
)


def _own_round(workspace: Workspace) -> AssessmentId:
    one = workspace.assessments.start("value")
    workspace.assessments.rate_all(one, {"value-1": 4, "value-2": 4})
    workspace.assessments.finish(one)
    return one


def test_a_reply_stands_beside_her_own_view(workspace: Workspace) -> None:
    _own_round(workspace)
    workspace.assessments.take_reply(HELENA)
    page = workspace.assessments.page()
    row = page.rows[0]
    assert (row.now, row.others, row.second_view_gap) == (
        Decimal("4.0"),
        (("Helena Brandt", Decimal("2.5")),),
        Decimal("1.5"),
    )
    (view,) = page.others
    assert (view.rater, view.role, view.day) == ("Helena Brandt", "partner", date(2026, 11, 20))
    assert view.words == {"value": "Says plainly what it costs."}
    assert page.rounds == ()
    assert [point.rater for point in workspace.assessments.history("value")] == ["Helena Brandt", ""]


def test_a_reply_leaves_her_own_answers_alone(workspace: Workspace) -> None:
    one = _own_round(workspace)
    before = workspace.assessments.sheet(one)
    workspace.assessments.take_reply(HELENA)
    assert workspace.assessments.sheet(one) == before
    fresh = workspace.assessments.start()
    assert workspace.assessments.sheet(fresh).last == {"value-1": 4, "value-2": 4}
    assert workspace.assessments.summary(fresh).rows == ()


def test_the_same_reply_again_is_the_same_round(workspace: Workspace) -> None:
    first = workspace.assessments.take_reply(HELENA)
    assert workspace.assessments.take_reply(replace(HELENA, rater="helena brandt")) == first
    assert len(workspace.assessments.page().others) == 1
    assert workspace.assessments.take_reply(replace(HELENA, rater="Owen Clarke")) != first
    assert len(workspace.assessments.page().others) == 2


def test_a_later_reply_takes_the_place_of_an_earlier_one_and_not_the_reverse(workspace: Workspace) -> None:
    later = replace(HELENA, filled_on=date(2026, 11, 22), answers={"value-1": 4}, words={})
    workspace.assessments.take_reply(HELENA)
    one = workspace.assessments.take_reply(later)
    assert workspace.assessments.sheet(one).ratings == {"value-1": 4}
    assert workspace.assessments.sheet(one).reflections == {}
    assert workspace.assessments.take_reply(HELENA) == one
    assert workspace.assessments.sheet(one).ratings == {"value-1": 4}


def test_a_clock_that_runs_ahead_does_not_keep_later_replies_out(workspace: Workspace) -> None:
    one = workspace.assessments.take_reply(replace(HELENA, filled_on=date(2030, 1, 1)))
    assert workspace.assessments.sheet(one).assessment.finished_on == date(2026, 11, 23)
    workspace.assessments.take_reply(replace(HELENA, filled_on=date(2026, 11, 23), answers={"value-1": 1}))
    assert workspace.assessments.sheet(one).ratings == {"value-1": 1}


def test_a_newer_form_of_the_same_person_is_what_is_shown(workspace: Workspace) -> None:
    workspace.assessments.take_reply(replace(HELENA, form_id="form-0", filled_on=date(2026, 5, 4)))
    workspace.assessments.take_reply(replace(HELENA, answers={"value-1": 4}))
    assert workspace.assessments.page().rows[0].others == (("Helena Brandt", Decimal("4.0")),)
    assert len(workspace.assessments.history("value")) == 2


def test_taking_a_reply_in_can_be_taken_back(workspace: Workspace) -> None:
    one = workspace.assessments.take_reply(HELENA)
    step = workspace.undo.take_back()
    assert step is not None
    assert step.words == "Second view: Helena Brandt"
    assert workspace.assessments.page().others == ()
    assert workspace.assessments.take_reply(HELENA) == one
    assert len(workspace.assessments.sheet(one).ratings) == 3


def test_a_removed_reply_may_come_in_again(workspace: Workspace) -> None:
    one = workspace.assessments.take_reply(HELENA)
    workspace.assessments.remove(one)
    assert workspace.assessments.page().others == ()
    workspace.assessments.take_reply(HELENA)
    assert len(workspace.assessments.page().others) == 1


def test_a_reply_made_with_another_model_is_named_and_refused(workspace: Workspace) -> None:
    with pytest.raises(InvalidInput) as refused:
        workspace.assessments.take_reply(replace(HELENA, model="sfia", version=7))
    assert refused.value.title == "The reply was made with another model: “sfia”, version 7"
    assert "Nothing was stored." in refused.value.detail
    with pytest.raises(InvalidInput, match="answers nothing"):
        workspace.assessments.take_reply(replace(HELENA, answers={"juggling-1": 3}))
    assert workspace.assessments.rounds() == ()


def test_answers_to_what_the_model_does_not_ask_are_left_out(workspace: Workspace) -> None:
    one = workspace.assessments.take_reply(
        replace(HELENA, answers={"value-1": 2, "juggling-1": 3}, words={"juggling": "x"})
    )
    assert workspace.assessments.sheet(one).ratings == {"value-1": 2}
    assert workspace.assessments.sheet(one).reflections == {}


def test_who_gave_a_view_can_be_erased_and_is_on_the_sheet_about_them(workspace: Workspace) -> None:
    with workspace.database.write() as work:
        person_store.save(work, [Person(id=PersonId("h" * 32), name="Helena Brandt")])
    one = workspace.assessments.take_reply(HELENA)
    sheet = workspace.person_sheets.make(PersonId("h" * 32))
    said = [row.second for section in sheet.sections for row in section.rows]
    assert "Assessment, Helena Brandt, 2026-11-20" in said
    look = workspace.erasing.look(PersonId("h" * 32))
    workspace.erasing.erase(PersonId("h" * 32), scrub=[named.key for named in look.named_in], remove_copies=False)
    assert "Helena" not in workspace.assessments.sheet(one).assessment.rater


def test_a_form_asks_for_statements_of_the_model_only(workspace: Workspace) -> None:
    page = workspace.assessments.reply_form("Helena Brandt", "partner", ["value-1"])
    assert page.count("<fieldset>") == 1
    assert workspace.assessments.reply_form() != workspace.assessments.reply_form()
    with pytest.raises(InvalidInput, match="has no “juggling-1”"):
        workspace.assessments.reply_form(statements=["juggling-1"])


def test_none_of_her_answers_is_in_a_form(workspace: Workspace) -> None:
    before = workspace.assessments.reply_form()
    one = workspace.assessments.start()
    workspace.assessments.rate_all(one, dict.fromkeys(("value-1", "value-2"), 4))
    workspace.assessments.reflect(one, "value", "My own words")
    workspace.assessments.finish(one)
    after = workspace.assessments.reply_form()
    assert len(after) == len(before)
    assert "My own words" not in after
