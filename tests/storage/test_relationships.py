"""Dated levels, ratings and events as rows: their order, and what lies in the bin."""

from datetime import UTC, date, datetime
from decimal import Decimal

from brm_desktop.domain.identifiers import LevelEntryId, MaturityRatingId, MeetingId, PartnerId, WhoForWhatId
from brm_desktop.domain.maturity import MaturityRating, MaturitySide
from brm_desktop.domain.meetings import Channel, Meeting
from brm_desktop.domain.partners import Level
from brm_desktop.domain.pulses import Pulse, Whose
from brm_desktop.domain.relationship import LevelEntry, Side, WhoForWhat
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import relationships as rows
from brm_desktop.storage import tables
from brm_desktop.storage.database import Database

FINANCE, SALES = PartnerId("f" * 32), PartnerId("5" * 32)
DAY = date(2026, 10, 6)
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def entry(name: str, day: date = DAY, partner: PartnerId = FINANCE) -> LevelEntry:
    return LevelEntry(LevelEntryId(name), partner, day, Side.PARTNER, Level.ORDER_TAKER)


def test_levels_of_one_day_stand_in_the_order_of_their_identifiers_which_rise(database: Database) -> None:
    with database.write() as work:
        rows.save_level_entries(work, [entry("z")])
        rows.save_level_entries(work, [entry("a"), entry("m", date(2025, 1, 1)), entry("s", partner=SALES)])
        assert [one.id for one in rows.level_entries(work, FINANCE)] == ["m", "a", "z"]


def test_what_lies_in_the_bin_is_not_read(database: Database) -> None:
    rating = MaturityRating(
        MaturityRatingId("r"), FINANCE, DAY, MaturitySide.DEMAND, Decimal("2.1"), ("goals=2",), "So"
    )
    with database.write() as work:
        rows.save_ratings(work, [rating])
        rows.save_who_for_what(work, [WhoForWhat(WhoForWhatId("w"), FINANCE, "Close", owner="The desk")])
        assert rows.ratings(work, FINANCE) == (rating,)
        rows.put_away(work, tables.maturity_rating, "r")
        rows.put_away(work, tables.who_for_what, "w")
        assert rows.ratings(work, FINANCE) == ()
        assert rows.rating(work, "r") is None
        assert rows.who_for_what(work, FINANCE) == ()


def test_only_meetings_that_were_held_are_looked_at(database: Database) -> None:
    def meeting(name: str, day: date, *, channel: Channel = Channel.MEETING, start: datetime | None = None) -> Meeting:
        return Meeting(MeetingId(name), name, day, start=start, channel=channel, partner_ids=(FINANCE,))

    today = NOW.date()
    with database.write() as work:
        meeting_store.save(
            work,
            [
                meeting("call", DAY, channel=Channel.CALL),
                meeting("mail", DAY, channel=Channel.MAIL),
                meeting("later today", today, start=datetime(2026, 11, 23, 15, 0, tzinfo=UTC)),
                meeting("this morning", today, start=datetime(2026, 11, 23, 7, 0, tzinfo=UTC)),
                meeting("tomorrow", date(2026, 11, 24)),
            ],
        )
        assert rows.held_meetings(work, FINANCE, now=NOW, today=today, limit=10) == ("this morning", "call")
        assert rows.held_meetings(work, FINANCE, now=NOW, today=today, limit=1) == ("this morning",)


def test_pulses_of_the_partner_and_her_own_guesses_are_kept_apart(database: Database) -> None:
    given = Pulse(id="p", partner_id=FINANCE, given_on=DAY, satisfaction=Decimal("3.1"))  # type: ignore[arg-type]
    guess = Pulse(id="g", partner_id=FINANCE, given_on=DAY, satisfaction=Decimal(4), whose=Whose.OWN)  # type: ignore[arg-type]
    with database.write() as work:
        partner_store.save_pulses(work, [given, guess])
        assert partner_store.pulses(work, [FINANCE]) == {FINANCE: (given,)}
        assert partner_store.pulses(work, [FINANCE], whose=Whose.OWN) == {FINANCE: (guess,)}
