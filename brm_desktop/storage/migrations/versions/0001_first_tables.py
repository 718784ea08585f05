"""The first tables."""

from alembic import op

revision = "0001"
down_revision = None

_STATEMENTS = (
    """CREATE TABLE partner (
        id TEXT NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        kind TEXT DEFAULT '' NOT NULL,
        sponsor_id TEXT,
        covered_since DATE,
        cadence_days INTEGER DEFAULT '30' NOT NULL,
        level INTEGER,
        own_level INTEGER,
        target_level INTEGER,
        target_on DATE,
        demand TEXT,
        supply TEXT,
        posture TEXT,
        value_potential TEXT DEFAULT '' NOT NULL,
        what_they_measure TEXT DEFAULT '' NOT NULL,
        why_i_am_here TEXT DEFAULT '' NOT NULL,
        goals_agreed_on DATE,
        position INTEGER DEFAULT '0' NOT NULL,
        archived BOOLEAN DEFAULT '0' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    """CREATE TABLE goal (
        id TEXT NOT NULL,
        partner_id TEXT,
        text TEXT DEFAULT '' NOT NULL,
        measure TEXT DEFAULT '' NOT NULL,
        "by" DATE,
        position INTEGER DEFAULT '0' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX goal_by_partner ON goal (partner_id)",
    """CREATE TABLE need (
        id TEXT NOT NULL,
        partner_id TEXT,
        text TEXT DEFAULT '' NOT NULL,
        state TEXT DEFAULT '' NOT NULL,
        commitment_id TEXT,
        position INTEGER DEFAULT '0' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX need_by_partner ON need (partner_id)",
    """CREATE TABLE person (
        id TEXT NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        partner_id TEXT,
        role TEXT DEFAULT '' NOT NULL,
        organisation TEXT DEFAULT '' NOT NULL,
        emails TEXT DEFAULT '[]' NOT NULL,
        phones TEXT DEFAULT '[]' NOT NULL,
        aliases TEXT DEFAULT '[]' NOT NULL,
        me BOOLEAN DEFAULT '0' NOT NULL,
        stance INTEGER,
        stance_wanted INTEGER,
        influence INTEGER,
        decision_role TEXT,
        it_literacy INTEGER,
        cares_about TEXT DEFAULT '' NOT NULL,
        private_note TEXT DEFAULT '' NOT NULL,
        merged_into TEXT,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX person_by_partner ON person (partner_id)",
    "CREATE INDEX person_merged ON person (merged_into)",
    """CREATE TABLE meeting (
        id TEXT NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        day DATE NOT NULL,
        start TEXT,
        "end" TEXT,
        zone TEXT DEFAULT '' NOT NULL,
        channel TEXT DEFAULT '' NOT NULL,
        place TEXT DEFAULT '' NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        purpose TEXT DEFAULT '' NOT NULL,
        source TEXT DEFAULT '' NOT NULL,
        cancelled BOOLEAN DEFAULT '0' NOT NULL,
        wrapped_up_at TEXT,
        brief_made_at TEXT,
        posture_tag TEXT,
        topics TEXT DEFAULT '[]' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX meeting_by_day ON meeting (day)",
    "CREATE INDEX meeting_by_source ON meeting (source)",
    "CREATE INDEX meeting_not_wrapped_up ON meeting (day) WHERE wrapped_up_at IS NULL AND note != '' AND deleted_at IS NULL",
    """CREATE TABLE meeting_partner (
        id TEXT NOT NULL,
        meeting_id TEXT,
        partner_id TEXT,
        day DATE,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX meeting_partner_by_day ON meeting_partner (partner_id, day)",
    "CREATE INDEX meeting_partner_by_meeting ON meeting_partner (meeting_id)",
    """CREATE TABLE attendance (
        id TEXT NOT NULL,
        meeting_id TEXT,
        person_id TEXT,
        presence TEXT DEFAULT '' NOT NULL,
        day DATE,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX attendance_by_day ON attendance (person_id, day)",
    "CREATE INDEX attendance_by_meeting ON attendance (meeting_id)",
    """CREATE TABLE agenda_point (
        id TEXT NOT NULL,
        text TEXT DEFAULT '' NOT NULL,
        partner_id TEXT,
        meeting_id TEXT,
        detail TEXT DEFAULT '' NOT NULL,
        asks_decision BOOLEAN DEFAULT '0' NOT NULL,
        private BOOLEAN DEFAULT '0' NOT NULL,
        state TEXT DEFAULT '' NOT NULL,
        position INTEGER DEFAULT '0' NOT NULL,
        line INTEGER,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX agenda_point_by_meeting ON agenda_point (meeting_id)",
    "CREATE INDEX agenda_point_by_partner ON agenda_point (partner_id, state)",
    """CREATE TABLE decision (
        id TEXT NOT NULL,
        text TEXT DEFAULT '' NOT NULL,
        decided_on DATE NOT NULL,
        meeting_id TEXT,
        partner_id TEXT,
        decided_by TEXT DEFAULT '' NOT NULL,
        line INTEGER,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX decision_by_meeting ON decision (meeting_id)",
    "CREATE INDEX decision_by_partner ON decision (partner_id, decided_on)",
    """CREATE TABLE observation (
        id TEXT NOT NULL,
        kind TEXT DEFAULT '' NOT NULL,
        text TEXT DEFAULT '' NOT NULL,
        noted_on DATE NOT NULL,
        partner_id TEXT,
        meeting_id TEXT,
        closed_on DATE,
        private BOOLEAN DEFAULT '0' NOT NULL,
        line INTEGER,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX observation_by_meeting ON observation (meeting_id)",
    "CREATE INDEX observation_by_partner ON observation (partner_id, noted_on)",
    """CREATE TABLE commitment (
        id TEXT NOT NULL,
        direction TEXT DEFAULT '' NOT NULL,
        text TEXT DEFAULT '' NOT NULL,
        asked_on DATE NOT NULL,
        partner_id TEXT,
        owner_id TEXT,
        with_names TEXT DEFAULT '[]' NOT NULL,
        to_id TEXT,
        due_first DATE,
        due_last DATE,
        origin TEXT DEFAULT '' NOT NULL,
        good TEXT DEFAULT '' NOT NULL,
        meeting_id TEXT,
        line INTEGER,
        waits_for TEXT,
        goal_id TEXT,
        supply_confirmed BOOLEAN,
        kept_on DATE,
        withdrawn_on DATE,
        withdrawn_why TEXT DEFAULT '' NOT NULL,
        private BOOLEAN DEFAULT '0' NOT NULL,
        doubt TEXT DEFAULT '' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX commitment_by_meeting ON commitment (meeting_id)",
    "CREATE INDEX commitment_by_owner ON commitment (owner_id)",
    "CREATE INDEX commitment_by_partner ON commitment (partner_id, asked_on)",
    "CREATE INDEX commitment_kept ON commitment (kept_on) WHERE kept_on IS NOT NULL",
    "CREATE INDEX commitment_open ON commitment (due_last, direction, partner_id) WHERE kept_on IS NULL AND withdrawn_on IS NULL AND deleted_at IS NULL",
    "CREATE INDEX commitment_open_by_partner ON commitment (partner_id, direction, due_last) WHERE kept_on IS NULL AND withdrawn_on IS NULL AND deleted_at IS NULL",
    """CREATE TABLE renegotiation (
        id TEXT NOT NULL,
        commitment_id TEXT,
        position INTEGER DEFAULT '0' NOT NULL,
        made_on DATE NOT NULL,
        before_first DATE,
        before_last DATE,
        after_first DATE,
        after_last DATE,
        agreed_with TEXT DEFAULT '' NOT NULL,
        why TEXT DEFAULT '' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX renegotiation_by_commitment ON renegotiation (commitment_id)",
    "CREATE INDEX renegotiation_by_date_passed ON renegotiation (before_last)",
    """CREATE TABLE nudge (
        id TEXT NOT NULL,
        commitment_id TEXT,
        made_on DATE NOT NULL,
        words TEXT DEFAULT '' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX nudge_by_commitment ON nudge (commitment_id)",
    """CREATE TABLE pulse (
        id TEXT NOT NULL,
        partner_id TEXT,
        given_on DATE NOT NULL,
        satisfaction TEXT DEFAULT '' NOT NULL,
        given_by TEXT,
        note TEXT DEFAULT '' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX pulse_by_partner ON pulse (partner_id, given_on)",
    """CREATE TABLE import_run (
        id TEXT NOT NULL,
        source TEXT NOT NULL,
        made_at TEXT NOT NULL,
        undone_at TEXT,
        PRIMARY KEY (id)
    )""",
    """CREATE TABLE import_row (
        run_id TEXT NOT NULL,
        table_name TEXT NOT NULL,
        row_id TEXT NOT NULL,
        PRIMARY KEY (run_id, table_name, row_id)
    ) WITHOUT ROWID""",
    """CREATE TABLE import_source (
        row_id TEXT NOT NULL,
        digest TEXT NOT NULL,
        note_digest TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (row_id)
    ) WITHOUT ROWID""",
    """CREATE TABLE apart (
        first_id TEXT NOT NULL,
        second_id TEXT NOT NULL,
        PRIMARY KEY (first_id, second_id)
    ) WITHOUT ROWID""",
    """CREATE TABLE local_state (
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (name)
    ) WITHOUT ROWID""",
    """CREATE TABLE search_document (
        number INTEGER NOT NULL,
        table_name TEXT NOT NULL,
        row_id TEXT NOT NULL,
        PRIMARY KEY (number)
    )""",
    "CREATE INDEX search_document_by_row ON search_document (row_id)",
    """CREATE TABLE search_dirty (
        row_id TEXT NOT NULL,
        table_name TEXT NOT NULL,
        PRIMARY KEY (row_id)
    ) WITHOUT ROWID""",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
