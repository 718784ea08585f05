"""The page that is for the user alone."""

from dataclasses import replace

import pytest

from brm_desktop.domain.brief.facts import PrivateFacts
from brm_desktop.domain.brief.for_me import build_brief_for_me
from brm_desktop.domain.brief.values import Section
from brm_desktop.domain.partners import Level
from tests.domain.brief_samples import SENDER, finance, finance_private


def page(private: PrivateFacts) -> dict[str, Section]:
    return {one.heading: one for one in build_brief_for_me(finance(), private, sender=SENDER).only_me}


def test_it_says_where_people_stand_and_what_they_care_about() -> None:
    helena, owen = page(finance_private())["Who"].rows
    assert (helena.text, helena.right) == ("Helena Brandt, CFO", "Sceptic → Supporter")
    assert helena.second.startswith("Cares about: a close nobody speaks about · high influence")
    assert (owen.text, owen.right) == ("Owen Clarke", "Supporter")


def test_it_says_where_the_relationship_stands() -> None:
    rows = page(finance_private())["Where we stand"].rows
    assert [(row.text, row.right, row.second) for row in rows] == [
        ("Level", "Order Taker", "Target: Advisor by 30 June 2027"),
        ("My own view", "Advisor", ""),
        ("Posture", "strategic", "Tactical needed"),
        ("Maturity", "demand 2.6, supply 1.8", ""),
    ]


@pytest.mark.parametrize("level", [None, *Level])
def test_there_is_always_one_move_up(level: Level | None) -> None:
    rows = page(replace(finance_private(), level=level))["One move up a level"].rows
    assert len(rows) == 1
    assert "Helena Brandt" in rows[0].text


def test_with_nothing_private_known_the_move_is_to_ask() -> None:
    private = page(PrivateFacts())
    assert list(private) == ["One move up a level"]
    assert "the sponsor" in private["One move up a level"].rows[0].text


def test_the_header_names_her_alone() -> None:
    brief = build_brief_for_me(finance(), finance_private(), sender=SENDER)
    assert brief.for_whom == "Only for Nora Lindqvist · 23 November 2026"
