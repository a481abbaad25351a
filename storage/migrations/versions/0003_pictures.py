"""Pictures that Telegram has, and messages that wait aside until their picture is drawn."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "picture",
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("file_id", sa.String(), nullable=False),
        sa.Column("uploaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "chat_id", "name", name="pk_picture"),
    )
    op.create_index("ix_picture_chat_id", "picture", ["chat_id"])
    op.create_index("ix_picture_uploaded_at", "picture", ["uploaded_at"])
    op.create_index(
        "ix_outbox_aside",
        "outbox",
        ["leased_until"],
        sqlite_where=sa.text("lane = 'aside'"),
        postgresql_where=sa.text("lane = 'aside'"),
    )


def downgrade() -> None:
    """What waits aside goes back into its chat's order."""
    op.execute("UPDATE outbox SET lane = 'reply', leased_until = NULL WHERE lane = 'aside'")
    op.drop_index("ix_outbox_aside", "outbox")
    op.drop_index("ix_picture_uploaded_at", "picture")
    op.drop_index("ix_picture_chat_id", "picture")
    op.drop_table("picture")
