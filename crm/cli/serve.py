"""`crm serve`: the app in the browser, for this computer only."""

import os
import runpy
import socket
import sys
import threading
import time
import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import Annotated
from urllib.error import URLError
from urllib.request import urlopen

import typer

from crm.access import local_actor
from crm.cli.base import app, asked_database, database_url, say
from crm.errors import StoreRefused
from crm.intake.demo import load_demo
from crm.settings import Settings
from crm.store import open_store
from crm.store.location import data_folder, sqlite_url
from crm.texts import serving as t

ROOT = Path(__file__).parents[2]
HOST = "127.0.0.1"
_FIRST_PORT, _LAST_PORT = 8501, 8599
_PATIENCE = 60.0


@app.command(help=t.HELP)
def serve(
    *,
    demo: Annotated[bool, typer.Option("--demo", help=t.DEMO_HELP)] = False,
    port: Annotated[int, typer.Option(help=t.PORT_HELP, min=0, max=65535)] = 0,
    browser: Annotated[bool, typer.Option("--open/--no-open", help=t.OPEN_HELP)] = True,
) -> None:
    """Bring the database up to date and serve it until stopped."""
    url = demo_url() if demo else database_url()
    chosen = free_port(port)
    prepare(url, demo=demo)
    say(t.uses(url))
    address = f"http://{HOST}:{chosen}"
    threading.Thread(target=_announce, args=(address, browser), daemon=True).start()
    os.environ["CRM_DATABASE_URL"] = url
    os.chdir(ROOT)
    sys.argv = [
        "streamlit",
        "run",
        str(ROOT / "streamlit_app.py"),
        f"--server.address={HOST}",
        f"--server.port={chosen}",
        "--logger.hideWelcomeMessage=true",
    ]
    runpy.run_module("streamlit", run_name="__main__", alter_sys=True)


def demo_url() -> str:
    """The demo's own database, unless `--db` or `CRM_DATABASE_URL` names one."""
    named = asked_database() or Settings().database_url
    return named or sqlite_url(data_folder() / "demo.db")


def prepare(url: str, *, demo: bool) -> None:
    """Upgrade the database; fill an empty one when it is for the demo."""
    store = open_store(url)
    try:
        if demo and not store.data_version():
            say(t.LOADING_DEMO)
            load_demo(store, local_actor(), Settings().day())
    finally:
        store.close()


def free_port(wanted: int) -> int:
    """The port asked for, or the first free one. Raises `StoreRefused`."""
    if wanted:
        if not _is_free(wanted):
            raise StoreRefused(t.port_taken(wanted))
        return wanted
    for port in range(_FIRST_PORT, _LAST_PORT + 1):
        if _is_free(port):
            return port
    raise StoreRefused(t.no_free_port(_FIRST_PORT, _LAST_PORT))


def _is_free(port: int) -> bool:
    with socket.socket() as trial:
        if os.name == "posix":  # elsewhere this would share a port in use
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except OSError:
            return False
    return True


def _announce(address: str, browser: bool) -> None:
    """Once the server answers, say where it is and open it."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        with suppress(URLError, OSError), urlopen(f"{address}/_stcore/health"):  # noqa: S310
            break
        time.sleep(0.2)
    say(t.listens(address))
    if browser and _has_screen():
        webbrowser.open(address)


def _has_screen() -> bool:
    """Whether a browser could show: a Linux without a display has none."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
