"""The README names every command, and every command explains itself."""

from pathlib import Path

import pytest
import typer
from typer.main import get_command

from crm.cli import base

ROOT = Path(__file__).parents[1]
base._load_commands()
COMMAND = get_command(base.app)
assert isinstance(COMMAND, typer.core.TyperGroup)
COMMANDS = COMMAND.commands


@pytest.fixture(scope="module")
def readme():
    return (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_command_is_in_the_readme(readme, name):
    assert f"`crm {name}" in readme


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_command_and_its_options_explain_themselves(name):
    command = COMMANDS[name]
    assert command.help
    assert [p.name for p in command.params if not getattr(p, "help", None)] == []


def test_the_readme_names_the_two_commands_and_the_settings(readme):
    for word in (
        "make run",
        "make test",
        "start.bat",
        "CRM_DATABASE_URL",
        "CRM_ACTOR",
        "CRM_TODAY",
        "CRM_CHROMIUM",
        "CRM_TEST_POSTGRES_URL",
    ):
        assert word in readme


def test_the_readme_shows_every_room_of_the_house(readme):
    rooms = [
        path.name
        for path in (ROOT / "crm").iterdir()
        if path.is_dir() and (path / "__init__.py").exists()
    ]
    assert [room for room in rooms if f"{room}/" not in readme] == []


def test_the_readme_leads_to_files_that_exist(readme):
    links = [part.split(")")[0] for part in readme.split("](")[1:]]
    inside = [link for link in links if not link.startswith(("http", "#"))]
    assert inside
    assert [link for link in inside if not (ROOT / link).exists()] == []
