"""The history of the schema, for Alembic. Revisions are never edited once released."""
