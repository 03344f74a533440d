"""Around the pages: the routes, the headers, what happens on an unexpected error."""

import logging
from pathlib import Path

import pyvis
import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from crm.errors import SchakelError
from crm.texts import shell as t
from crm.ui import feedback

MAIN = Path(__file__).parent / "ui" / "main.py"
ASSETS = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2"


def routes() -> list[BaseRoute]:
    """The addresses beside the pages."""
    return [Mount("/assets", StaticFiles(directory=ASSETS))]


def middleware() -> list[Middleware]:
    """What every request and answer passes."""
    return []


def on_script_error(error: Exception) -> bool:
    """A refusal is shown as its sentence; a fault of ours is logged, never shown."""
    if isinstance(error, SchakelError):
        feedback.problem(error)
    else:
        logging.getLogger("crm").error("unexpected error", exc_info=error)
        st.error(t.UNEXPECTED)
    return True
