"""What Alembic runs around migrations.

The program hands over its connection. On the command line, where there is none, name the database
to compare with: `alembic -x url=sqlite:///data/sturdy.db revision --autogenerate -m "..."`.
"""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection
from sqlmodel import UTCDateTime
from sqlmodel.sql.sqltypes import AutoString

from storage.database import open_database
from storage.tables import Row


def plain_types(kind: str, thing: Any, _context: AutogenContext) -> str | Literal[False]:
    """Migrations name SQLAlchemy's own types, so that they outlive SQLModel's."""
    match kind, thing:
        case "type", UTCDateTime():
            return "sa.DateTime(timezone=True)"
        case "type", AutoString():
            return "sa.String()"
        case _:
            return False


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Row.metadata,
        render_as_batch=True,
        render_item=plain_types,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    engine = open_database(context.get_x_argument(as_dictionary=True)["url"])
    with engine.begin() as own:
        run(own)
    engine.dispose()
