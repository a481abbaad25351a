"""What lets rows that nobody will ask for again go, and reminders end with their nudge."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_index(
        "ix_nudge_consumed",
        "nudge",
        ["consumed_at"],
        sqlite_where=sa.text("consumed_at IS NOT NULL"),
        postgresql_where=sa.text("consumed_at IS NOT NULL"),
    )
    op.add_column("outbox", sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("outbox", sa.Column("leased_by", sa.Integer(), nullable=True))
    op.create_index(
        "ix_outbox_unprompted",
        "outbox",
        ["id"],
        sqlite_where=sa.text("lane = 'unprompted'"),
        postgresql_where=sa.text("lane = 'unprompted'"),
    )
    op.add_column("card", sa.Column("shown_at", sa.DateTime(timezone=True), nullable=True))
    card = sa.table("card", sa.column("shown_at", sa.DateTime(timezone=True)))
    op.execute(card.update().values(shown_at=_now()))
    with op.batch_alter_table("card") as batch:
        batch.alter_column("shown_at", existing_type=sa.DateTime(timezone=True), nullable=False)
    op.create_index("ix_card_shown_at", "card", ["shown_at"])


def _now() -> datetime:
    """As the database keeps it: SQLite has no zones, its times are UTC."""
    now = datetime.now(UTC)
    return now.replace(tzinfo=None) if op.get_bind().dialect.name == "sqlite" else now


def downgrade() -> None:
    op.drop_index("ix_card_shown_at", "card")
    with op.batch_alter_table("card") as batch:
        batch.drop_column("shown_at")
    op.drop_index("ix_outbox_unprompted", "outbox")
    with op.batch_alter_table("outbox", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_column("leased_by")
        batch.drop_column("expires_at")
    op.drop_index("ix_nudge_consumed", "nudge")
