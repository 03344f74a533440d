"""`crm serve`, started as a member of staff starts it."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from crm.assembly.bodies import find_body
from crm.assembly.members import members_on
from crm.cli import base, serve
from crm.errors import StoreRefused
from crm.store import open_store
from crm.store.location import sqlite_url
from crm.texts import serving as t

ROOT = Path(__file__).parents[2]


@pytest.fixture
def taken_port():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        yield held.getsockname()[1]


def test_a_port_in_use_is_refused_by_its_number(taken_port):
    with pytest.raises(StoreRefused, match=str(taken_port)):
        serve.free_port(taken_port)


def test_without_a_port_the_first_free_one_is_taken(monkeypatch, taken_port):
    monkeypatch.setattr(serve, "_FIRST_PORT", taken_port)
    monkeypatch.setattr(serve, "_LAST_PORT", taken_port + 20)
    assert serve.free_port(0) > taken_port


def test_the_demo_is_loaded_once_and_in_a_database_of_its_own(tmp_path, today):
    url = sqlite_url(tmp_path / "demo.db")
    serve.prepare(url, demo=True)
    serve.prepare(url, demo=True)
    store = open_store(url)
    assert store.data_version() == 1
    with store.read() as connection:
        found = members_on(connection, find_body(connection, "AV"), today)
    assert (found.members, found.voting) == (66, 44)


def test_an_own_database_stays_empty(tmp_path):
    url = sqlite_url(tmp_path / "schakel.db")
    serve.prepare(url, demo=False)
    assert open_store(url).data_version() == 0


def test_the_server_says_where_it_listens_and_ends_when_told(tmp_path):
    port = serve.free_port(0)
    with subprocess.Popen(
        [sys.executable, "-m", "crm.cli", "serve", "--no-open", "--port", str(port)],
        cwd=ROOT,
        env={**os.environ, "CRM_DATABASE_URL": sqlite_url(tmp_path / "schakel.db")},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        address = f"http://127.0.0.1:{port}"
        try:
            assert _answers(address)
            assert server.stderr is not None
            said = [server.stderr.readline().strip() for _ in range(2)]
        finally:
            server.terminate()
    assert said[0].endswith("schakel.db")
    assert said[1] == t.listens(address)


def _answers(address: str, seconds: float = 240) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urlopen(address) as answer:  # noqa: S310
                return "Schakel" in answer.read().decode()
        except (URLError, OSError):
            time.sleep(0.2)
    return False


def test_the_demo_comes_in_the_database_that_is_named(monkeypatch):
    monkeypatch.setattr(base, "_given", {})
    monkeypatch.setenv("CRM_DATABASE_URL", "sqlite:////data/proef.db")
    assert serve.demo_url() == "sqlite:////data/proef.db"
    monkeypatch.delenv("CRM_DATABASE_URL")
    assert serve.demo_url().endswith("demo.db")
