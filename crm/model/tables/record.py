"""What every noun has: a revision, clean text, a comparable name."""

from typing import Any, ClassVar, Self

from pydantic import ValidationInfo, field_validator, model_validator
from sqlalchemy import MetaData
from sqlmodel import Field, SQLModel

from crm.model.names import normalise

metadata: MetaData = SQLModel.metadata
metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


def no_words() -> list[str]:
    """An empty list; pydantic asks its signature each time, and that of `list` is slow."""
    return []


class Record(SQLModel):
    """A noun: written only in a change set, with a revision that guards its saves."""

    append_only: ClassVar[bool] = False
    """Whether what was written may never be changed, deleted or undone."""

    search_fields: ClassVar[tuple[str, ...]] = ()
    """Fields that the search box reads; none means not searchable."""

    id: int | None = Field(default=None, primary_key=True)
    revision: int = Field(default=1)

    @field_validator("*", mode="before")
    @classmethod
    def _clean(cls, value: Any, info: ValidationInfo) -> Any:
        """Strip text; empty means unknown, so the default where there is one.

        A null character is dropped: PostgreSQL stores none.
        """
        if isinstance(value, str):
            value = _clean_text(value)
            if value:
                return value
        elif value is not None and not isinstance(value, list):
            return value
        field = cls.model_fields[info.field_name or ""]
        if isinstance(value, list):
            if field.annotation == list[str]:
                return [text for item in value if (text := _clean_text(item)) != ""]
        elif not field.is_required():
            return field.get_default(call_default_factory=True)
        return value

    @property
    def key(self) -> int:
        """The id of a stored record."""
        if self.id is None:
            raise ValueError("not stored yet")
        return self.id


def _clean_text(value: Any) -> Any:
    return value.replace("\x00", "").strip() if isinstance(value, str) else value


class NamedRecord(Record):
    """A record whose comparable name is kept beside it."""

    name: str = Field(min_length=1)
    name_key: str = Field(default="", index=True)

    @model_validator(mode="after")
    def _keep_name_key(self) -> Self:
        self.__dict__["name_key"] = normalise(self.name)
        return self
