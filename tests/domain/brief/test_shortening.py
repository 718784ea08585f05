"""Ever shorter versions of a brief."""

from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.brief.building import build_brief
from brm_desktop.domain.brief.for_me import build_brief_for_me
from brm_desktop.domain.brief.options import BriefOptions, SectionChoice
from brm_desktop.domain.brief.shortening import STEPS, least_important, shorten
from brm_desktop.domain.brief.values import Brief, SectionKind
from tests.domain.brief_samples import SENDER, crowded, crowded_private, finance


def long_brief() -> Brief:
    options = BriefOptions(tuple(SectionChoice(kind, length=99) for kind in SectionKind))
    return build_brief(crowded(rows=30), options, SENDER)


def rows_of(brief: Brief) -> int:
    return sum(len(section.rows) for section in brief.sections)


def test_no_step_leaves_the_brief_whole() -> None:
    brief = build_brief(finance(), sender=SENDER)
    assert shorten(brief, 0) == brief


@given(st.integers(0, STEPS + 5))
def test_a_step_never_makes_it_longer(step: int) -> None:
    brief = long_brief()
    assert rows_of(shorten(brief, step + 1)) <= rows_of(shorten(brief, step))


@given(st.integers(0, STEPS))
def test_what_is_missing_is_counted(step: int) -> None:
    brief = long_brief()
    short = shorten(brief, step)
    assert rows_of(short) + sum(section.more for section in short.sections) == rows_of(brief)
    assert len(short.left_out) == sum(1 for section in short.sections if section.more)


def test_the_last_step_leaves_one_row_in_every_list() -> None:
    mine = build_brief_for_me(crowded(), crowded_private())
    short = shorten(mine, STEPS)
    assert {len(section.rows) for section in (*short.sections, *short.only_me)} == {1}


def test_goals_are_shortened_before_decisions() -> None:
    short = shorten(long_brief(), 1)
    assert [section.kind for section in short.sections if section.more] == [SectionKind.GOALS]
    assert short.left_out == ("6 more under “What Supply Chain wants to reach”",)


def test_what_the_options_had_cut_is_named_as_well() -> None:
    brief = build_brief(crowded(rows=10), BriefOptions((SectionChoice(SectionKind.DECISIONS, length=4),)))
    assert shorten(brief, 0).left_out == ("6 more under “Decisions we ask for today”",)


def test_decisions_are_the_last_to_leave_out() -> None:
    sections = build_brief(finance(), sender=SENDER).sections
    first = least_important(sections)
    assert first is not None and first.kind is SectionKind.QUESTIONS
    asked = tuple(one for one in sections if one.kind in (SectionKind.DECISIONS, SectionKind.NEEDS))
    last = least_important(asked)
    assert last is not None and last.kind is SectionKind.NEEDS
    assert least_important(()) is None
