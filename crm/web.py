"""Around the pages: routes, downloads, headers, what happens on an unexpected error.

A file that Streamlit serves for a download button can be fetched by anyone who knows
its address, so every download is a route here that asks for a permission first.
"""

import base64
import gc
import hashlib
import logging
import mimetypes
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import quote

import pyvis
import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from crm.access import require
from crm.errors import MissingRecord, NotAllowed, SchakelError, UnknownName
from crm.exchange.write_html import PRINT
from crm.model.enums import ChangeKind
from crm.texts import screen_sharing as sharing_texts
from crm.texts import shell as t
from crm.ui import feedback, screen_sharing, session
from crm.ui.download_list import DOWNLOADS
from crm.ui.screens import HOME, SCREENS

MAIN = Path(__file__).parent / "ui" / "main.py"
ASSETS = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2"
_STREAMLIT_INDEX = Path(st.__file__).parent / "static" / "index.html"
_HOSTS = ["127.0.0.1", "localhost"]


def routes() -> list[BaseRoute]:
    """The addresses that Streamlit does not answer itself."""
    page = _index_page()
    pages = ["/", *(f"/{screen.path}" for screen in SCREENS if screen is not HOME)]
    return [
        *(Route(path, page) for path in pages),
        Route("/download/{name}", _download),
        Mount("/assets", StaticFiles(directory=ASSETS)),
    ]


def middleware() -> list[Middleware]:
    """What every request and answer passes."""
    return [
        # A strange name for this computer means that another site aims at it.
        Middleware(TrustedHostMiddleware, allowed_hosts=_HOSTS, www_redirect=False),
        Middleware(SecurityHeaders),
    ]


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """At the start, take what is loaded out of Python's rounds for unused memory.

    It stays for good, and each round through it would hold up a page by 0.1 seconds.
    """
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def on_script_error(error: Exception) -> bool:
    """A refusal is shown as its sentence; a fault of ours is logged, never shown."""
    if isinstance(error, SchakelError):
        feedback.problem(error)
    else:
        logging.getLogger("crm").error("unexpected error", exc_info=error)
        st.error(t.UNEXPECTED)
    return True


def _index() -> str:
    """Streamlit's own page around the app, in Dutch."""
    html = _STREAMLIT_INDEX.read_text(encoding="utf-8")
    html = html.replace('<html lang="en">', '<html lang="nl-BE">')
    html = html.replace("<title>Streamlit</title>", f"<title>{t.APP}</title>")
    return re.sub(
        r"<noscript>.*?</noscript>",
        f"<noscript><p>{t.NEEDS_JAVASCRIPT}</p></noscript>",
        html,
        flags=re.DOTALL,
    )


def _index_page() -> Callable[[Request], Response]:
    html = _index()

    def answer(_request: Request) -> Response:
        return HTMLResponse(html, headers={"Cache-Control": "no-cache"})

    return answer


def _download(request: Request) -> Response:
    """Make the file asked for, for an actor who may have it."""
    name = request.path_params["name"]
    wanted = next((found for found in DOWNLOADS if found.name == name), None)
    if wanted is None:
        return PlainTextResponse(t.no_such_file(name), status_code=404)
    sharing = request.cookies.get(screen_sharing.COOKIE) == screen_sharing.YES
    if sharing and screen_sharing.is_private(name, request.query_params):
        return PlainTextResponse(sharing_texts.FILE_HIDDEN, status_code=403)
    try:
        require(session.actor(), wanted.permission)
        made = wanted.make(session.store(), request.query_params, session.today())
        why = wanted.why_logged(request.query_params)
        if why is not None:
            with session.change(why, kind=ChangeKind.EXPORT) as tx:
                tx.remember()
    except SchakelError as error:
        return PlainTextResponse(str(error), status_code=_status(error))
    kind = mimetypes.guess_type(made.name)[0] or "application/octet-stream"
    shown = "inline" if made.inline else "attachment"
    return Response(
        made.content,
        media_type=kind,
        headers={
            "Content-Disposition": f"{shown}; filename*=UTF-8''{quote(made.name)}",
            "Cache-Control": "no-store",
        },
    )


def _status(error: SchakelError) -> int:
    if isinstance(error, NotAllowed):
        return 403
    return 404 if isinstance(error, UnknownName | MissingRecord) else 400


def _policy() -> str:
    """Where a page may load from: this server only."""
    inline = [
        "'sha256-"
        + base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        + "'"
        for body in (
            *re.findall(r"<script>(.*?)</script>", _index(), re.DOTALL),
            PRINT,
        )
    ]
    rules = {
        "default-src": ["'self'"],
        # Streamlit turns the script of a component into a blob.
        "script-src": ["'self'", "blob:", *inline],
        # Streamlit writes its style sheets from script.
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "worker-src": ["'self'", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(places)}" for name, places in rules.items())


class SecurityHeaders:
    """Headers on every answer: load from here only, guess nothing, tell nobody."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.headers = {
            "Content-Security-Policy": _policy(),
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Referrer-Policy": "same-origin",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; add the headers to what comes back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        await self.app(scope, receive, with_headers)
