"""The derived keys of the search box."""

from sqlalchemy import Index
from sqlmodel import Field, SQLModel


class SearchText(SQLModel, table=True):
    """The normalised words of one searchable record; derived, never in history."""

    __table_args__ = (
        Index("uq_searchtext_record", "table_name", "record_id", unique=True),
    )
    id: int | None = Field(default=None, primary_key=True)
    table_name: str
    record_id: int
    text: str


class SearchGram(SQLModel, table=True):
    """One trigram of a searchable text; derived, the same for both engines."""

    __table_args__ = {"sqlite_with_rowid": False}
    gram: str = Field(primary_key=True)
    text_id: int = Field(primary_key=True)
