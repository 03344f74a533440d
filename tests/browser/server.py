"""A real Schakel on a free port, in a process of its own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parents[2]


@dataclass
class Server:
    """A running Schakel."""

    url: str
    log: Path
    process: subprocess.Popen[bytes]


@contextmanager
def running(
    database_url: str,
    folder: Path,
    *,
    on: str = "2026-11-23",
    script: str = "streamlit_app.py",
    **environment: str,
) -> Iterator[Server]:
    """Start a server, wait until it answers, and stop it at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = folder / f"server-{port}.log"
    command = [sys.executable, "-m", "streamlit", "run", script]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, f"--server.port={port}"],
            cwd=ROOT,
            stdout=output,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT),
                "CRM_DATABASE_URL": database_url,
                "CRM_ACTOR": "Test",
                "CRM_TODAY": on,
                **environment,
            },
        )
    server = Server(f"http://127.0.0.1:{port}", log, process)
    try:
        _wait_until_up(server)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def _wait_until_up(server: Server, seconds: float = 240) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if server.process.poll() is not None:
            break
        try:
            with urlopen(f"{server.url}/_stcore/health", timeout=10) as answer:  # noqa: S310
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"the server did not start:\n{server.log.read_text()}")
