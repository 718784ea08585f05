"""What stands on the page for the partner, and in which order."""

from dataclasses import replace

from brm_desktop.domain.brief.building import build_brief
from brm_desktop.domain.brief.facts import AgendaFact, PartnerFacts, PersonFact, PromiseFact
from brm_desktop.domain.brief.options import BriefOptions, SectionChoice
from brm_desktop.domain.brief.purpose import NOTHING_NOTED
from brm_desktop.domain.brief.sections import EMPTY_AGENDA
from brm_desktop.domain.brief.values import Brief, Section, SectionKind, Sender, Tone
from brm_desktop.domain.reliability import Reliability
from tests.domain.brief_samples import SENDER, TODAY, crowded, finance, kept, late, nothing


def built(facts: PartnerFacts, options: BriefOptions | None = None) -> Brief:
    return build_brief(facts, options, SENDER)


def section(brief: Brief, heading: str) -> Section:
    return next(one for one in brief.sections if one.heading == heading)


def test_the_head_says_for_whom_when_where_and_who() -> None:
    brief = built(finance())
    assert brief.title == "Finance: monthly value review"
    assert brief.for_whom == "For Finance · 23 November 2026"
    assert brief.when == "Monday 23 November 2026, 10:30 to 11:15, room 4.12"
    assert brief.who == "Helena Brandt (CFO), Owen Clarke, Nora Lindqvist"
    assert brief.sender.heading == "Larkfield Group · IT"
    assert brief.sender.line == "Nora Lindqvist, Business Relationship Manager"


def test_sections_stand_in_the_order_of_the_domain() -> None:
    assert [one.heading for one in built(finance()).sections] == [
        "What IT promised",
        "What Finance promised",
        "What we need from Finance, and when",
        "Decisions we ask for today",
        "What is happening",
        "What is not happening yet",
        "Value to show",
        "Issues to tell",
        "Changes not yet in step",
        "Carried over from last time",
        "Decided since last time",
        "Questions to ask",
    ]


def test_our_late_promises_come_before_open_and_kept_ones() -> None:
    rows = section(built(finance()), "What IT promised").rows
    assert [(row.right, row.tone) for row in rows] == [
        ("3 days late", Tone.LATE),
        ("due 1 Dec", Tone.NORMAL),
        ("kept, 10 Nov", Tone.KEPT),
    ]


def test_their_lateness_is_shown_as_plainly_as_ours() -> None:
    facts = replace(finance(), theirs=(late("Bank forms", 1, owner="Owen Clarke"),))
    row = section(built(facts), "What Finance promised").rows[0]
    assert (row.right, row.tone, row.second) == ("1 day late", Tone.LATE, "Owen Clarke")


def test_what_we_need_says_who_by_when_and_what_good_looks_like() -> None:
    rows = section(built(finance()), "What we need from Finance, and when").rows
    assert [(row.text, row.right) for row in rows] == [
        ("Named data owner", "Fri 27 Nov"),
        ("Two controllers for close tests", "7–11 Dec"),
        ("Ranked list of demand for 2027", "18 Dec"),
        ("Supplier list", "no date yet"),
    ]
    assert rows[1].second == "Owen Clarke · two whole weeks, named"


def test_no_promise_stands_twice() -> None:
    texts = [row.text for one in built(finance()).sections[:3] for row in one.rows]
    assert len(texts) == len(set(texts)) == 8


def test_the_rate_of_kept_promises_names_both_sides() -> None:
    assert section(built(finance()), "What Finance promised").closing == (
        "Kept on time in the last 90 days: IT 6 of 7, Finance 7 of 11."
    )


def test_a_side_that_had_nothing_to_keep_is_not_rated() -> None:
    facts = replace(finance(), their_reliability=nothing().their_reliability)
    assert section(built(facts), "What Finance promised").closing == "Kept on time in the last 90 days: IT 6 of 7."


def test_a_share_of_fewer_than_five_promises_says_nothing() -> None:
    few = Reliability(ticks=(True, False, False, False))
    facts = replace(finance(), their_reliability=few)
    assert section(built(facts), "What Finance promised").closing == "Kept on time in the last 90 days: IT 6 of 7."
    assert section(built(replace(facts, our_reliability=few)), "What Finance promised").closing == ""


def test_the_provider_is_called_what_the_setting_says() -> None:
    brief = build_brief(finance(), sender=Sender(provider="Technology"))
    assert brief.sections[0].heading == "What Technology promised"
    assert brief.sender.heading == "Technology"


def test_decisions_are_numbered_and_questions_stand_apart() -> None:
    brief = built(finance())
    asked = section(brief, "Decisions we ask for today").rows
    assert [(row.number, row.second) for row in asked] == [("1", "Keeps the close testable.")]
    assert [row.text for row in section(brief, "Questions to ask").rows] == [
        "What would a clean close be worth?",
        "Who at Finance takes “Supplier list”?",
    ]


def test_carried_over_points_lead_a_mixed_agenda() -> None:
    facts = replace(nothing(), agenda=(AgendaFact("New point"), AgendaFact("Old point", carried=True)))
    rows = section(built(facts), "Agenda").rows
    assert [(row.text, row.right) for row in rows] == [("Old point", "carried over"), ("New point", "")]


def test_an_unticked_section_is_not_on_the_page() -> None:
    options = BriefOptions().ticked(SectionKind.PROMISES, shown=False)
    assert all(one.kind is not SectionKind.PROMISES for one in built(finance(), options).sections)


def test_sections_follow_the_chosen_order() -> None:
    options = BriefOptions().moved(SectionKind.DECISIONS, -2)
    assert built(finance(), options).sections[0].heading == "Decisions we ask for today"


def test_a_list_is_cut_at_its_chosen_length_and_says_how_much_is_missing() -> None:
    options = BriefOptions((SectionChoice(SectionKind.DECISIONS, length=3),))
    asked = built(crowded(rows=10), options).sections[0]
    assert (len(asked.rows), asked.more, asked.more_line) == (3, 7, "and 7 more")


def test_goals_are_there_when_ticked() -> None:
    brief = built(finance(), BriefOptions().ticked(SectionKind.GOALS, shown=True))
    row = section(brief, "What Finance wants to reach").rows[0]
    assert (row.number, row.second, row.right) == ("1", "working days", "by 31 Mar 2027")


def test_with_nothing_known_purpose_and_agenda_are_left() -> None:
    brief = built(nothing())
    assert brief.title == "People: where we stand"
    assert brief.purpose == NOTHING_NOTED
    assert [row.text for one in brief.sections for row in one.rows] == [EMPTY_AGENDA]


def test_a_written_purpose_is_taken_as_it_is() -> None:
    assert built(finance()).purpose == "agree how we reach three clean closes."


def test_her_wording_of_the_purpose_wins() -> None:
    assert built(finance(), BriefOptions().worded("Purpose: settle\nthe close ")).purpose == "settle the close"


def test_a_purpose_nobody_wrote_is_counted_from_the_facts() -> None:
    facts = replace(finance(), meeting=None)
    assert built(facts).purpose == (
        "decide one point, agree on four things we need from Finance and account for one late promise of ours."
    )


def test_a_purpose_that_is_unticked_is_not_there() -> None:
    assert built(finance(), BriefOptions().ticked(SectionKind.PURPOSE, shown=False)).purpose == ""


def test_a_name_at_the_start_of_a_title_keeps_its_capital() -> None:
    facts = finance()
    assert facts.meeting is not None
    titled = replace(facts, meeting=replace(facts.meeting, title="Helena on the close"))
    assert built(titled).title == "Finance: Helena on the close"


def test_a_title_that_names_the_partner_is_not_prefixed() -> None:
    facts = finance()
    assert facts.meeting is not None
    titled = replace(facts, meeting=replace(facts.meeting, title="Finance and IT"))
    assert built(titled).title == "Finance and IT"


def test_open_questions_ask_who_and_by_when() -> None:
    facts = replace(
        nothing(),
        theirs=(PromiseFact("Forms", owner="Owen"), late("Mapping", 4, owner="Owen"), kept("Old one", TODAY)),
        people=(PersonFact("Owen"),),
    )
    assert [row.text for row in section(built(facts), "Questions to ask").rows] == [
        "What stands in the way of “Mapping”?",
        "By when can we expect “Forms”?",
    ]


def test_a_long_name_does_not_push_the_heading_out() -> None:
    facts = replace(finance(), partner="Supply Chain and Logistics")
    assert "What we need, and when" in [one.heading for one in built(facts).sections]


def test_of_many_open_things_the_purpose_takes_the_most_pressing() -> None:
    theirs = tuple(PromiseFact(f"Thing {number}") for number in range(13))
    facts = replace(nothing(), theirs=theirs)
    assert built(facts).purpose == "agree on the most pressing of 13 things we need from People."
