"""Who consulted the register of members; assemblies online

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('inspection',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('asked_by', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('member', sqlmodel.sql.sqltypes.AutoString(), nullable=True),
    sa.Column('register_on', sa.Date(), nullable=False),
    sa.Column('purpose', sqlmodel.sql.sqltypes.AutoString(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_inspection')),
    sqlite_autoincrement=True
    )
    # Not in a batch: SQLite would make the table anew, and a table made anew gives the
    # numbers of deleted records to others.
    op.add_column('assembly', sa.Column('form', sa.Enum('ter plaatse', 'online', 'ter plaatse en online', name='assemblyform', native_enum=False, length=40), nullable=False, server_default='ter plaatse'))
    op.add_column('assembly', sa.Column('access', sqlmodel.sql.sqltypes.AutoString(), nullable=True))
    op.add_column('assembly', sa.Column('online_decided_on', sa.Date(), nullable=True))


def downgrade() -> None:
    for column in ('online_decided_on', 'access', 'form'):
        op.drop_column('assembly', column)
    op.drop_table('inspection')
