"""The command line's frame: the app, the database option, output, exit codes."""

import importlib
import json
import logging
import pkgutil
import sys
from datetime import date
from typing import Any

import typer

from crm.directory.references import keep_the_rules
from crm.errors import InvalidInput, SchakelError
from crm.model.dates import parse_partial_date
from crm.model.enums import DatePrecision
from crm.settings import Settings
from crm.store import Store, open_store
from crm.store.location import default_url
from crm.texts import cli as t

NOTHING_DONE = 2
UNEXPECTED = 70

app = typer.Typer(
    name="crm",
    help=t.APP,
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
_given: dict[str, str] = {}


def asked_database() -> str:
    """The database that `--db` names; empty without it."""
    return _given.get("db", "")


def database_url() -> str:
    """The database asked for: `--db`, else `CRM_DATABASE_URL`, else the default."""
    return asked_database() or Settings().database_url or default_url()


def open_asked_store() -> Store:
    """Open the database that the command line asks for."""
    store = open_store(database_url())
    keep_the_rules(store, Settings())
    return store


def asked_day(text: str) -> date:
    """The day that `--on` names; today when it is empty. Raises `InvalidInput`."""
    if not text.strip():
        return Settings().day()
    try:
        asked = parse_partial_date(text)
    except ValueError as error:
        raise InvalidInput(t.bad_day(text)) from error
    if asked.precision is not DatePrecision.DAY:
        raise InvalidInput(t.bad_day(text))
    return asked.first


def say(message: str) -> None:
    """A message for people, on stderr."""
    sys.stderr.write(f"{message}\n")


def print_json(value: Any) -> None:
    """An answer for programs, on stdout."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=str))
    sys.stdout.write("\n")


def main() -> None:
    """Run a command; a refusal is one Dutch sentence and exit code 2."""
    _take_database_option()
    _load_commands()
    try:
        code = app(standalone_mode=False, prog_name="crm")
    except SchakelError as error:
        say(str(error))
        raise SystemExit(NOTHING_DONE) from error
    except typer.TyperException as error:
        say(_wrong_usage(error))
        raise SystemExit(NOTHING_DONE) from error
    except Exception as error:  # the contract has its own code for a fault of ours
        logging.getLogger("crm").exception("unexpected error")
        say(t.unexpected(error))
        raise SystemExit(UNEXPECTED) from error
    raise SystemExit(code)


def _wrong_usage(error: typer.TyperException) -> str:
    """Which command was used wrongly, and about which argument or option it is."""
    command = getattr(getattr(error, "ctx", None), "command_path", app.info.name)
    given = getattr(getattr(error, "param", None), "name", None)
    return t.wrong_usage(str(command), given or getattr(error, "option_name", None))


def _take_database_option() -> None:
    """Accept `--db URL` before or after the verb."""
    _given.clear()
    rest: list[str] = []
    arguments = iter(sys.argv[1:])
    for argument in arguments:
        if argument == "--db":
            _given["db"] = next(arguments, "")
        elif argument.startswith("--db="):
            _given["db"] = argument.removeprefix("--db=")
        else:
            rest.append(argument)
    sys.argv[1:] = rest


def _load_commands() -> None:
    """Import the sibling modules; each registers its commands on `app`."""
    package = importlib.import_module("crm.cli")
    for module in pkgutil.iter_modules(package.__path__):
        if module.name not in {"base", "__main__"}:
            importlib.import_module(f"crm.cli.{module.name}")


@app.callback()
def frame(context: typer.Context) -> None:
    """Schakel from the command line; without a command, what there is."""
    if context.invoked_subcommand is None:
        say(context.get_help())
        raise typer.Exit(NOTHING_DONE)
