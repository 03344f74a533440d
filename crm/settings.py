"""Settings from the environment, all named `CRM_...`."""

from datetime import date, datetime
from getpass import getuser
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from crm.errors import InvalidInput
from crm.texts import serving as t


def _system_user() -> str:
    try:
        return getuser()
    except (KeyError, OSError):
        return "onbekend"


class Settings(BaseSettings):
    """What the environment says. Raises `InvalidInput` for a value that cannot be."""

    model_config = SettingsConfigDict(env_prefix="CRM_", env_ignore_empty=True)

    database_url: str = ""
    """The database; empty for the SQLite file in the user's data folder."""

    actor: str = Field(default_factory=_system_user)
    """Who stands in the history."""

    today: date | None = None
    """The day to work on instead of today's: for rehearsals and tests."""

    def __init__(self, **given: Any) -> None:
        try:
            super().__init__(**given)
        except ValidationError as error:
            fault = error.errors()[0]
            name = f"CRM_{fault['loc'][0]}".upper()
            raise InvalidInput(t.bad_setting(name, str(fault["input"]))) from error

    def known_as(self, who: str) -> str | None:
        """Who did something, as people know them.

        The account of the computer is a name only to the computer.
        """
        unnamed = "actor" not in self.model_fields_set and who == self.actor
        return None if unnamed else who

    def day(self) -> date:
        """The day it is in Belgium, unless `CRM_TODAY` names another."""
        return self.today or datetime.now(ZoneInfo("Europe/Brussels")).date()
