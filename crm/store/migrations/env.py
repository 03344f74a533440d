"""Alembic's entry: runs the migrations on the connection that it is handed."""

from alembic import context
from sqlalchemy import Connection, create_engine

import crm.model.tables  # noqa: F401  (fills the metadata)
from crm.model.tables import metadata
from crm.settings import Settings
from crm.store.location import checked_url, default_url


def run(connection: Connection) -> None:
    """Run the migrations in the caller's transaction."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        compare_type=True,
    )
    context.run_migrations()


given: Connection | None = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with create_engine(
        checked_url(Settings().database_url or default_url())
    ).begin() as own:
        run(own)
