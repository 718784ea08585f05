"""When a promise was passed on, at which meetings a point stayed open, and what was taken up from advice."""

from alembic import op

revision = "0005"
down_revision = "0004"

_STATEMENTS = (
    "ALTER TABLE agenda_point ADD COLUMN left_open_at TEXT DEFAULT '[]' NOT NULL",
    "ALTER TABLE agenda_point ADD COLUMN advice_of TEXT",
    "ALTER TABLE agenda_point ADD COLUMN advised_on DATE",
    "ALTER TABLE commitment ADD COLUMN passed_on_on DATE",
    "ALTER TABLE commitment ADD COLUMN advice_of TEXT",
    "CREATE INDEX commitment_passed_on ON commitment (passed_on_on) WHERE passed_on_on IS NOT NULL",
    "CREATE INDEX commitment_advised ON commitment (partner_id, advice_of) WHERE advice_of IS NOT NULL",
    "CREATE INDEX agenda_point_advised ON agenda_point (partner_id, advice_of) WHERE advice_of IS NOT NULL",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
