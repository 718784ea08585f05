"""The tables, and on each column how it will travel between devices (docs/formats/data-folder.md).

`lww`: the last writer wins, cell by cell. `text`: merged by line. `ref`: an identifier of another row. `json`: a list
that travels as a whole. `local`: derived, or of this device alone; never travels. Tables in `LOCAL_TABLES` never travel
at all. Rows are never removed; `deleted_at` says when one went to the bin. There are no foreign keys: a row may arrive
from another device before the one it refers to.
"""

from typing import Any

from sqlalchemy import Boolean, Column, Date, Index, Integer, MetaData, Table, Text, text

from brm_desktop.storage.sync import tables as sync_tables

METADATA = MetaData()
SYNC_KINDS = frozenset({"lww", "text", "ref", "json", "local"})


def _key() -> Column[str]:
    return Column("id", Text, primary_key=True, nullable=False, info={"sync": "lww"})


def _text(name: str, *, sync: str = "lww", nullable: bool = False) -> Column[str]:
    default = None if nullable else "''"
    return Column(name, Text, nullable=nullable, server_default=_sql(default), info={"sync": sync})


def _ref(name: str) -> Column[str]:
    return Column(name, Text, nullable=True, info={"sync": "ref"})


def _json(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=_sql("'[]'"), info={"sync": "json"})


def _day(name: str, *, sync: str = "lww", nullable: bool = True) -> Column[Any]:
    return Column(name, Date, nullable=nullable, info={"sync": sync})


def _number(name: str, *, default: int | None = None) -> Column[int]:
    shown = None if default is None else str(default)
    return Column(name, Integer, nullable=default is None, server_default=shown, info={"sync": "lww"})


def _flag(name: str, *, nullable: bool = False) -> Column[bool]:
    return Column(name, Boolean, nullable=nullable, server_default=None if nullable else "0", info={"sync": "lww"})


def _sql(literal: str | None) -> Any:
    return None if literal is None else text(literal)


def _deleted() -> Column[str]:
    return _text("deleted_at", nullable=True)


partner = Table(
    "partner",
    METADATA,
    _key(),
    _text("name"),
    _text("kind"),
    _ref("sponsor_id"),
    _day("covered_since"),
    _number("cadence_days", default=30),
    _number("level"),
    _number("own_level"),
    _number("target_level"),
    _day("target_on"),
    _text("demand", nullable=True),
    _text("supply", nullable=True),
    _text("posture", nullable=True),
    _text("value_potential"),
    _text("what_they_measure"),
    _text("why_i_am_here"),
    _day("goals_agreed_on"),
    _number("position", default=0),
    _flag("archived"),
    _text("tier"),
    _text("rules_of_engagement", sync="text"),
    _text("baseline", sync="text"),
    _day("baseline_on"),
    _text("vision", sync="text"),
    _text("why_day_job"),
    _text("why_benefit"),
    _text("why_measure"),
    _ref("why_agreed_with"),
    _day("why_agreed_on"),
    _deleted(),
)

goal = Table(
    "goal",
    METADATA,
    _key(),
    _ref("partner_id"),
    _text("text"),
    _text("measure"),
    _day("by"),
    _number("position", default=0),
    _deleted(),
    Index("goal_by_partner", "partner_id"),
)

need = Table(
    "need",
    METADATA,
    _key(),
    _ref("partner_id"),
    _text("text"),
    _text("state"),
    _ref("commitment_id"),
    _number("position", default=0),
    _deleted(),
    Index("need_by_partner", "partner_id"),
)

person = Table(
    "person",
    METADATA,
    _key(),
    _text("name"),
    _ref("partner_id"),
    _text("role"),
    _text("organisation"),
    _json("emails"),
    _json("phones"),
    _json("aliases"),
    _flag("me"),
    _number("stance"),
    _number("stance_wanted"),
    _number("influence"),
    _text("decision_role", nullable=True),
    _number("it_literacy"),
    _text("cares_about"),
    _text("private_note", sync="text"),
    _ref("merged_into"),
    _number("cadence_days"),
    _deleted(),
    Index("person_by_partner", "partner_id"),
    Index("person_merged", "merged_into"),
)

meeting = Table(
    "meeting",
    METADATA,
    _key(),
    _text("title"),
    _day("day", nullable=False),
    _text("start", nullable=True),
    _text("end", nullable=True),
    _text("zone"),
    _text("channel"),
    _text("place"),
    _text("note", sync="text"),
    _text("purpose", sync="text"),
    _text("source"),
    _flag("cancelled"),
    _text("wrapped_up_at", nullable=True),
    _text("brief_made_at", nullable=True),
    _text("posture_tag", nullable=True),
    _json("topics"),
    _text("brief_options"),
    _deleted(),
    Index("meeting_by_day", "day"),
    Index("meeting_by_source", "source"),
)
Index(
    "meeting_not_wrapped_up",
    meeting.c.day,
    sqlite_where=meeting.c.wrapped_up_at.is_(None) & (meeting.c.note != "") & meeting.c.deleted_at.is_(None),
)

meeting_partner = Table(
    "meeting_partner",
    METADATA,
    _key(),
    _ref("meeting_id"),
    _ref("partner_id"),
    # A copy of the meeting's day, kept by a trigger: "last met" and "next meeting" are one look-up in the index.
    _day("day", sync="local"),
    _deleted(),
    Index("meeting_partner_by_meeting", "meeting_id"),
    Index("meeting_partner_by_day", "partner_id", "day"),
)

attendance = Table(
    "attendance",
    METADATA,
    _key(),
    _ref("meeting_id"),
    _ref("person_id"),
    _text("presence"),
    _day("day", sync="local"),
    _deleted(),
    Index("attendance_by_meeting", "meeting_id"),
    Index("attendance_by_day", "person_id", "day"),
)

agenda_point = Table(
    "agenda_point",
    METADATA,
    _key(),
    _text("text"),
    _ref("partner_id"),
    _ref("meeting_id"),
    _text("detail"),
    _flag("asks_decision"),
    _flag("private"),
    _text("state"),
    _number("position", default=0),
    _number("line"),
    _deleted(),
    _json("left_open_at"),
    _text("advice_of", nullable=True),
    _day("advised_on"),
    Index("agenda_point_by_meeting", "meeting_id"),
    Index("agenda_point_by_partner", "partner_id", "state"),
)
Index(
    "agenda_point_advised",
    agenda_point.c.partner_id,
    agenda_point.c.advice_of,
    sqlite_where=agenda_point.c.advice_of.is_not(None),
)

decision = Table(
    "decision",
    METADATA,
    _key(),
    _text("text"),
    _day("decided_on", nullable=False),
    _ref("meeting_id"),
    _ref("partner_id"),
    _text("decided_by"),
    _number("line"),
    _deleted(),
    Index("decision_by_meeting", "meeting_id"),
    Index("decision_by_partner", "partner_id", "decided_on"),
)

observation = Table(
    "observation",
    METADATA,
    _key(),
    _text("kind"),
    _text("text"),
    _day("noted_on", nullable=False),
    _ref("partner_id"),
    _ref("meeting_id"),
    _day("closed_on"),
    _flag("private"),
    _number("line"),
    _deleted(),
    Index("observation_by_partner", "partner_id", "noted_on"),
    Index("observation_by_meeting", "meeting_id"),
)

commitment = Table(
    "commitment",
    METADATA,
    _key(),
    _text("direction"),
    _text("text"),
    _day("asked_on", nullable=False),
    _ref("partner_id"),
    _ref("owner_id"),
    _json("with_names"),
    _ref("to_id"),
    _day("due_first"),
    _day("due_last"),
    _text("origin"),
    _text("good"),
    _ref("meeting_id"),
    _number("line"),
    _ref("waits_for"),
    _ref("goal_id"),
    _flag("supply_confirmed", nullable=True),
    _day("kept_on"),
    _day("withdrawn_on"),
    _text("withdrawn_why"),
    _flag("private"),
    _text("doubt"),
    _deleted(),
    _day("passed_on_on"),
    _text("advice_of", nullable=True),
    Index("commitment_by_partner", "partner_id", "asked_on"),
    Index("commitment_by_meeting", "meeting_id"),
    Index("commitment_by_owner", "owner_id"),
)
_OPEN = commitment.c.kept_on.is_(None) & commitment.c.withdrawn_on.is_(None) & commitment.c.deleted_at.is_(None)
Index("commitment_passed_on", commitment.c.passed_on_on, sqlite_where=commitment.c.passed_on_on.is_not(None))
Index(
    "commitment_advised",
    commitment.c.partner_id,
    commitment.c.advice_of,
    sqlite_where=commitment.c.advice_of.is_not(None),
)
Index("commitment_open", commitment.c.due_last, commitment.c.direction, commitment.c.partner_id, sqlite_where=_OPEN)
Index(
    "commitment_open_by_partner",
    commitment.c.partner_id,
    commitment.c.direction,
    commitment.c.due_last,
    sqlite_where=_OPEN,
)
# Without those that are not kept: SQLite would look up the open ones in it, and not in the two small indexes above.
Index("commitment_kept", commitment.c.kept_on, sqlite_where=commitment.c.kept_on.is_not(None))

renegotiation = Table(
    "renegotiation",
    METADATA,
    _key(),
    _ref("commitment_id"),
    _number("position", default=0),
    _day("made_on", nullable=False),
    _day("before_first"),
    _day("before_last"),
    _day("after_first"),
    _day("after_last"),
    _text("agreed_with"),
    _text("why"),
    _deleted(),
    Index("renegotiation_by_commitment", "commitment_id"),
    Index("renegotiation_by_date_passed", "before_last"),
)

nudge = Table(
    "nudge",
    METADATA,
    _key(),
    _ref("commitment_id"),
    _day("made_on", nullable=False),
    _text("words"),
    _deleted(),
    Index("nudge_by_commitment", "commitment_id"),
)

pulse = Table(
    "pulse",
    METADATA,
    _key(),
    _ref("partner_id"),
    _day("given_on", nullable=False),
    _text("satisfaction"),
    _ref("given_by"),
    _text("note", sync="text"),
    # A server default of its own: pulses of former versions are the partner's.
    Column("whose", Text, nullable=False, server_default=text("'partner'"), info={"sync": "lww"}),
    _text("value_felt", nullable=True),
    _number("it_service"),
    _number("it_delivery"),
    _number("it_advice"),
    _number("it_price"),
    _number("own_direction"),
    _number("own_part"),
    _deleted(),
    Index("pulse_by_partner", "partner_id", "given_on"),
)

level_entry = Table(
    "level_entry",
    METADATA,
    _key(),
    _ref("partner_id"),
    _day("given_on", nullable=False),
    _text("side"),
    _number("level", default=1),
    _day("wanted_on"),
    _ref("given_by"),
    _text("proof", nullable=True),
    _text("words", sync="text"),
    _deleted(),
    Index("level_entry_by_partner", "partner_id", "given_on"),
)

relationship_event = Table(
    "relationship_event",
    METADATA,
    _key(),
    _ref("partner_id"),
    _day("happened_on", nullable=False),
    _text("words"),
    _deleted(),
    Index("relationship_event_by_partner", "partner_id", "happened_on"),
)

who_for_what = Table(
    "who_for_what",
    METADATA,
    _key(),
    _ref("partner_id"),
    _text("matter"),
    _ref("person_id"),
    _text("owner"),
    _number("position", default=0),
    _deleted(),
    Index("who_for_what_by_partner", "partner_id"),
)

maturity_rating = Table(
    "maturity_rating",
    METADATA,
    _key(),
    _ref("partner_id"),
    _day("rated_on", nullable=False),
    _text("side"),
    _text("value"),
    _json("answers"),
    _text("note", sync="text"),
    _deleted(),
    Index("maturity_rating_by_partner", "partner_id", "rated_on"),
)

# A model of competencies as its file reads: rounds stay tied to the model and version they were made with.
competency_model = Table(
    "competency_model",
    METADATA,
    _key(),
    _text("model"),
    _number("version", default=1),
    _text("name"),
    _text("content"),
    _day("added_on", nullable=False),
    _flag("active"),
    _deleted(),
)

assessment = Table(
    "assessment",
    METADATA,
    _key(),
    _text("model"),
    _number("version", default=1),
    _day("started_on", nullable=False),
    _day("finished_on"),
    _text("competency"),
    _text("rater"),
    _text("rater_role"),
    _deleted(),
    Index("assessment_by_day", "started_on"),
)

rating = Table(
    "rating",
    METADATA,
    _key(),
    _ref("assessment_id"),
    _text("statement"),
    _number("score", default=0),
    _deleted(),
    Index("rating_by_assessment", "assessment_id"),
)

reflection = Table(
    "reflection",
    METADATA,
    _key(),
    _ref("assessment_id"),
    _text("competency"),
    _text("words", sync="text"),
    _deleted(),
    Index("reflection_by_assessment", "assessment_id"),
)

evidence = Table(
    "evidence",
    METADATA,
    _key(),
    _ref("assessment_id"),
    _text("statement"),
    _text("table_name"),
    _text("record_id"),
    _text("title"),
    _text("detail"),
    _deleted(),
    Index("evidence_by_assessment", "assessment_id"),
)

competency_target = Table(
    "competency_target",
    METADATA,
    _key(),
    _text("model"),
    _text("competency"),
    _text("level"),
    _day("set_on", nullable=False),
    _deleted(),
)

growth_action = Table(
    "growth_action",
    METADATA,
    _key(),
    _ref("commitment_id"),
    _text("model"),
    _text("competency"),
    _text("expected"),
    _deleted(),
    Index("growth_action_by_commitment", "commitment_id"),
)

# "Not so, because ...": `facts` are the records that were behind the finding when she answered it.
insight_answer = Table(
    "insight_answer",
    METADATA,
    _key(),
    _ref("partner_id"),
    _text("rule"),
    _text("words"),
    _json("facts"),
    _day("answered_on", nullable=False),
    _deleted(),
    Index("insight_answer_by_partner", "partner_id", "rule"),
)

own_failure_mode = Table(
    "own_failure_mode",
    METADATA,
    _key(),
    _text("name"),
    _text("symptom"),
    _text("root_cause"),
    _text("lesson"),
    _number("position", default=0),
    _deleted(),
)

# Where she sees one of her own failure modes.
own_mode_sighting = Table(
    "own_mode_sighting",
    METADATA,
    _key(),
    _ref("own_mode_id"),
    _ref("partner_id"),
    _day("seen_on", nullable=False),
    _text("words"),
    _deleted(),
    Index("own_mode_sighting_by_partner", "partner_id"),
)

# A note as it was at a wrap-up or before a larger change.
note_version = Table(
    "note_version",
    METADATA,
    _key(),
    _ref("meeting_id"),
    _text("text", sync="text"),
    _text("made_at"),
    _text("why"),
    _deleted(),
    Index("note_version_by_meeting", "meeting_id", "made_at"),
)

import_run = Table(
    "import_run",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("undone_at", Text),
)

# Which rows an import wrote: the sample is taken out again by it.
import_row = Table(
    "import_row",
    METADATA,
    Column("run_id", Text, primary_key=True),
    Column("table_name", Text, primary_key=True),
    Column("row_id", Text, primary_key=True),
    sqlite_with_rowid=False,
)

# What a file said about a record when it was last read: the same again changes nothing, and leaves her own edits alone.
import_source = Table(
    "import_source",
    METADATA,
    Column("row_id", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("note_digest", Text, nullable=False, server_default=""),
    sqlite_with_rowid=False,
)

# Two people who were said to be two, so that they are not offered for merging again.
apart = Table(
    "apart",
    METADATA,
    Column("first_id", Text, primary_key=True),
    Column("second_id", Text, primary_key=True),
    sqlite_with_rowid=False,
)

local_state = Table(
    "local_state",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)

search_document = Table(
    "search_document",
    METADATA,
    # The number rises with the day, so that the newest hits come first without sorting.
    Column("number", Integer, primary_key=True),
    Column("table_name", Text, nullable=False),
    Column("row_id", Text, nullable=False),
    Index("search_document_by_row", "row_id"),
)

search_dirty = Table(
    "search_dirty",
    METADATA,
    Column("row_id", Text, primary_key=True),
    Column("table_name", Text, nullable=False),
    sqlite_with_rowid=False,
)

undo_step = Table(
    "undo_step",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("words", Text, nullable=False),
    Column("undone", Integer, nullable=False),
)

undo_log = Table(
    "undo_log",
    METADATA,
    Column("step", Integer, nullable=False),
    Column("table_name", Text, nullable=False),
    Column("row_id", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Index("undo_log_by_step", "step", "row_id"),
)

LOCAL_TABLES = (
    import_run,
    import_row,
    import_source,
    apart,
    local_state,
    search_document,
    search_dirty,
    undo_step,
    undo_log,
    *sync_tables.declare(METADATA),
)
SYNCED_TABLES = tuple(table for table in METADATA.sorted_tables if table not in LOCAL_TABLES)

# Which table a column of identifiers refers to.
TARGETS = {
    "sponsor_id": "person",
    "partner_id": "partner",
    "commitment_id": "commitment",
    "merged_into": "person",
    "meeting_id": "meeting",
    "person_id": "person",
    "owner_id": "person",
    "to_id": "person",
    "waits_for": "commitment",
    "goal_id": "goal",
    "given_by": "person",
    "why_agreed_with": "person",
    "assessment_id": "assessment",
    "own_mode_id": "own_failure_mode",
}
