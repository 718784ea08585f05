"""The course of a relationship, maturity ratings, rounds of assessment, growth plans, answers to insights."""

from alembic import op

revision = "0003"
down_revision = "0002"

_STATEMENTS = (
    "ALTER TABLE partner ADD COLUMN rules_of_engagement TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE partner ADD COLUMN baseline TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE partner ADD COLUMN baseline_on DATE",
    "ALTER TABLE partner ADD COLUMN vision TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE partner ADD COLUMN why_day_job TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE partner ADD COLUMN why_benefit TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE partner ADD COLUMN why_measure TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE partner ADD COLUMN why_agreed_with TEXT",
    "ALTER TABLE partner ADD COLUMN why_agreed_on DATE",
    "ALTER TABLE pulse ADD COLUMN whose TEXT DEFAULT 'partner' NOT NULL",
    "ALTER TABLE pulse ADD COLUMN value_felt TEXT",
    "ALTER TABLE pulse ADD COLUMN it_service INTEGER",
    "ALTER TABLE pulse ADD COLUMN it_delivery INTEGER",
    "ALTER TABLE pulse ADD COLUMN it_advice INTEGER",
    "ALTER TABLE pulse ADD COLUMN it_price INTEGER",
    "ALTER TABLE pulse ADD COLUMN own_direction INTEGER",
    "ALTER TABLE pulse ADD COLUMN own_part INTEGER",
    """CREATE TABLE level_entry (
        id TEXT NOT NULL,
        partner_id TEXT,
        given_on DATE NOT NULL,
        side TEXT DEFAULT '' NOT NULL,
        level INTEGER DEFAULT '1' NOT NULL,
        wanted_on DATE,
        given_by TEXT,
        proof TEXT,
        words TEXT DEFAULT '' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX level_entry_by_partner ON level_entry (partner_id, given_on)",
    """CREATE TABLE relationship_event (
        id TEXT NOT NULL,
        partner_id TEXT,
        happened_on DATE NOT NULL,
        words TEXT DEFAULT '' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX relationship_event_by_partner ON relationship_event (partner_id, happened_on)",
    """CREATE TABLE who_for_what (
        id TEXT NOT NULL,
        partner_id TEXT,
        matter TEXT DEFAULT '' NOT NULL,
        person_id TEXT,
        owner TEXT DEFAULT '' NOT NULL,
        position INTEGER DEFAULT '0' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX who_for_what_by_partner ON who_for_what (partner_id)",
    """CREATE TABLE maturity_rating (
        id TEXT NOT NULL,
        partner_id TEXT,
        rated_on DATE NOT NULL,
        side TEXT DEFAULT '' NOT NULL,
        value TEXT DEFAULT '' NOT NULL,
        answers TEXT DEFAULT '[]' NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX maturity_rating_by_partner ON maturity_rating (partner_id, rated_on)",
    """CREATE TABLE competency_model (
        id TEXT NOT NULL,
        model TEXT DEFAULT '' NOT NULL,
        version INTEGER DEFAULT '1' NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        content TEXT DEFAULT '' NOT NULL,
        added_on DATE NOT NULL,
        active BOOLEAN DEFAULT '0' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    """CREATE TABLE assessment (
        id TEXT NOT NULL,
        model TEXT DEFAULT '' NOT NULL,
        version INTEGER DEFAULT '1' NOT NULL,
        started_on DATE NOT NULL,
        finished_on DATE,
        competency TEXT DEFAULT '' NOT NULL,
        rater TEXT DEFAULT '' NOT NULL,
        rater_role TEXT DEFAULT '' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX assessment_by_day ON assessment (started_on)",
    """CREATE TABLE rating (
        id TEXT NOT NULL,
        assessment_id TEXT,
        statement TEXT DEFAULT '' NOT NULL,
        score INTEGER DEFAULT '0' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX rating_by_assessment ON rating (assessment_id)",
    """CREATE TABLE reflection (
        id TEXT NOT NULL,
        assessment_id TEXT,
        competency TEXT DEFAULT '' NOT NULL,
        words TEXT DEFAULT '' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX reflection_by_assessment ON reflection (assessment_id)",
    """CREATE TABLE evidence (
        id TEXT NOT NULL,
        assessment_id TEXT,
        statement TEXT DEFAULT '' NOT NULL,
        table_name TEXT DEFAULT '' NOT NULL,
        record_id TEXT DEFAULT '' NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        detail TEXT DEFAULT '' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX evidence_by_assessment ON evidence (assessment_id)",
    """CREATE TABLE competency_target (
        id TEXT NOT NULL,
        model TEXT DEFAULT '' NOT NULL,
        competency TEXT DEFAULT '' NOT NULL,
        level TEXT DEFAULT '' NOT NULL,
        set_on DATE NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    """CREATE TABLE growth_action (
        id TEXT NOT NULL,
        commitment_id TEXT,
        model TEXT DEFAULT '' NOT NULL,
        competency TEXT DEFAULT '' NOT NULL,
        expected TEXT DEFAULT '' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX growth_action_by_commitment ON growth_action (commitment_id)",
    """CREATE TABLE insight_answer (
        id TEXT NOT NULL,
        partner_id TEXT,
        rule TEXT DEFAULT '' NOT NULL,
        words TEXT DEFAULT '' NOT NULL,
        facts TEXT DEFAULT '[]' NOT NULL,
        answered_on DATE NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX insight_answer_by_partner ON insight_answer (partner_id, rule)",
    """CREATE TABLE own_failure_mode (
        id TEXT NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        symptom TEXT DEFAULT '' NOT NULL,
        root_cause TEXT DEFAULT '' NOT NULL,
        lesson TEXT DEFAULT '' NOT NULL,
        position INTEGER DEFAULT '0' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    """CREATE TABLE own_mode_sighting (
        id TEXT NOT NULL,
        own_mode_id TEXT,
        partner_id TEXT,
        seen_on DATE NOT NULL,
        words TEXT DEFAULT '' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX own_mode_sighting_by_partner ON own_mode_sighting (partner_id)",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
