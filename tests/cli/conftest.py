"""Commands in this process, as `crm ...` runs them."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from crm.cli import main
from crm.store import Store


@dataclass
class Done:
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def run_crm(monkeypatch, capsys) -> Callable[..., Done]:
    """`run_crm(store, "history", "--json")`."""

    def run(store: Store, *arguments: object) -> Done:
        given = map(str, arguments)
        address = store.engine.url.render_as_string(hide_password=False)
        monkeypatch.setattr(sys, "argv", ["crm", *given, "--db", address])
        try:
            main()
            code = 0
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return Done(code, said.out, said.err)

    return run
