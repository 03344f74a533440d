"""What was said to be saved survives the death of the process, whole."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from crm.store import open_store
from crm.store.check import faults
from crm.store.history import history
from tests.store.states import noun_state

ROOT = Path(__file__).parents[2]
WHOLE = (41, 42)
"""The records that one change set of the writer holds: the first, the others."""


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_ten_kills_lose_nothing_that_was_acknowledged(make_store, engine):
    store = make_store(engine)
    address = store.engine.url.render_as_string(hide_password=False)
    acknowledged: list[int] = []
    for run in range(10):
        acknowledged += written_until_killed(address, run, after=0.05 + 0.04 * run)
    assert len(acknowledged) >= 10
    store.close()
    again = open_store(address)
    with again.read() as connection:
        kept = {row.change_set: row for row in history(connection)}
        assert set(acknowledged) <= kept.keys()
        assert all(row.changes in WHOLE for row in kept.values())
        assert faults(connection) == []
    state = noun_state(again)
    assert len(state["organisation"]) == len(kept)
    assert len(state["person"]) == len(state["affiliation"]) == 20 * len(kept)
    again.close()


def written_until_killed(address, run, *, after):
    """Let a process write, kill it at some moment, say what it acknowledged."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.store.writer", address, str(run)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(after)
        writer.kill()
        rest = writer.stdout.read()
    lines = (first + rest).splitlines(keepends=True)
    return [int(line) for line in lines if line.endswith("\n")]
