"""Settings from the environment, all named `CRM_...`."""

from datetime import date, datetime
from getpass import getuser
from zoneinfo import ZoneInfo

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


def _system_user() -> str:
    try:
        return getuser()
    except (KeyError, OSError):
        return "onbekend"


class Settings(BaseSettings):
    """What the environment says."""

    model_config = SettingsConfigDict(env_prefix="CRM_")

    database_url: str = ""
    """The database; empty for the SQLite file in the user's data folder."""

    actor: str = Field(default_factory=_system_user)
    """Who stands in the history."""

    today: date | None = None
    """The day to work on instead of today's: for rehearsals and tests."""

    def day(self) -> date:
        """The day it is in Belgium, unless `CRM_TODAY` names another."""
        return self.today or datetime.now(ZoneInfo("Europe/Brussels")).date()
