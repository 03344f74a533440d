"""Who decided on a mandate, and when, apart from who nominated

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Not in a batch: see 0005.
    op.add_column('mandate', sa.Column('decided_by', sqlmodel.sql.sqltypes.AutoString(), nullable=True))
    op.add_column('mandate', sa.Column('decided_on', sa.Date(), nullable=True))


def downgrade() -> None:
    for column in ('decided_on', 'decided_by'):
        op.drop_column('mandate', column)
