"""What was chosen for a brief survives as text, and no text is an error."""

from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.brief.keeping import options_as_text, options_of_text
from brm_desktop.domain.brief.options import BriefOptions
from brm_desktop.domain.brief.values import SectionKind


def test_ticks_order_and_wording_come_back() -> None:
    options = BriefOptions().ticked(SectionKind.GOALS, shown=True).moved(SectionKind.AGENDA, -5).worded("Agree on it")
    assert options_of_text(options_as_text(options)) == options


def test_nothing_kept_is_nothing_chosen() -> None:
    assert options_of_text("") is None


def test_unknown_kinds_are_left_out_and_later_kinds_follow_by_default() -> None:
    kept = options_of_text('{"sections": [{"kind": "poem", "shown": true}, {"kind": "agenda", "shown": false}]}')
    assert kept is not None
    assert kept.choices[0].kind is SectionKind.AGENDA
    assert not kept.shows(SectionKind.AGENDA)
    assert kept.shows(SectionKind.PURPOSE)
    assert {choice.kind for choice in kept.choices} == {choice.kind for choice in BriefOptions().choices}


@given(st.text() | st.sampled_from(["[]", "{}", "3", '{"sections": 1}', '{"sections": [null, {"kind": []}]}']))
def test_no_text_is_an_error(text: str) -> None:
    options_of_text(text)
