"""A picture that is being drawn names the message that says its words meanwhile."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("outbox", sa.Column("words_in", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    op.drop_column("outbox", "words_in")
