"""What the user ticks and moves."""

from brm_desktop.domain.brief.options import DEFAULT_ORDER, TITLES, BriefOptions
from brm_desktop.domain.brief.values import SectionKind


def order(options: BriefOptions) -> list[SectionKind]:
    return [choice.kind for choice in options.choices]


def test_all_but_the_goals_are_ticked_at_first() -> None:
    options = BriefOptions()
    assert order(options) == list(DEFAULT_ORDER)
    assert [choice.kind for choice in options.choices if not choice.shown] == [SectionKind.GOALS]


def test_a_section_moves_and_stays_at_the_ends() -> None:
    options = BriefOptions()
    assert order(options.moved(SectionKind.DECISIONS, -1))[2:4] == [SectionKind.DECISIONS, SectionKind.NEEDS]
    assert order(options.moved(SectionKind.PURPOSE, -1)) == list(DEFAULT_ORDER)
    assert order(options.moved(SectionKind.GOALS, 5)) == list(DEFAULT_ORDER)
    assert options.moved(SectionKind.ONLY_ME, 1) == options


def test_every_section_has_a_title() -> None:
    assert set(TITLES) == set(SectionKind)
