"""The routes around the pages, asked as a browser asks them."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from starlette.applications import Starlette

from crm import web
from crm.access import Permission
from crm.errors import InvalidInput, UnknownName
from crm.model.actor import Actor
from crm.model.enums import ChangeKind
from crm.model.files import OutFile
from crm.model.tables import Body
from crm.store.history import history
from crm.texts import screen_sharing as sharing_texts
from crm.ui import screen_sharing, session
from crm.ui.download_list import Download


@dataclass
class Answer:
    """What came back."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    content: bytes = b""

    @property
    def text(self) -> str:
        return self.content.decode()


@pytest.fixture
def ask(monkeypatch, sqlite_store):
    """The routes of Schakel without Streamlit's own."""
    monkeypatch.setenv("CRM_DATABASE_URL", sqlite_store.url)
    app = Starlette(routes=web.routes(), middleware=web.middleware())

    def get(address: str, host: str = "127.0.0.1:8501", cookie: str = "") -> Answer:
        parts, answer = urlsplit(address), Answer()
        scope = {
            "type": "http",
            "method": "GET",
            "path": parts.path,
            "raw_path": parts.path.encode(),
            "root_path": "",
            "query_string": parts.query.encode(),
            "headers": [(b"host", host.encode()), (b"cookie", cookie.encode())],
        }

        # A file answer listens for the end of the connection: tell it once asked.
        messages = iter(({"type": "http.request", "body": b"", "more_body": False},))

        async def receive():
            return next(messages, {"type": "http.disconnect"})

        async def send(message):
            if message["type"] == "http.response.start":
                answer.status = message["status"]
                answer.headers = {
                    name.decode(): value.decode() for name, value in message["headers"]
                }
            else:
                answer.content += message.get("body", b"")

        # Playwright keeps a loop running in the thread of the tests.
        with ThreadPoolExecutor(1) as own_thread:
            own_thread.submit(asyncio.run, app(scope, receive, send)).result()
        return answer

    return get


def give(monkeypatch, make, permission=Permission.EXPORT):
    monkeypatch.setattr(web, "DOWNLOADS", (Download("lijst", permission, make),))


def test_a_file_comes_with_its_name_and_is_kept_nowhere(ask, monkeypatch):
    give(monkeypatch, lambda *_: OutFile("Ledenlijst été.xlsx", b"inhoud"))
    answer = ask("/download/lijst")
    assert answer.content == b"inhoud"
    assert "spreadsheet" in answer.headers["content-type"]
    assert (
        answer.headers["content-disposition"]
        == "attachment; filename*=UTF-8''Ledenlijst%20%C3%A9t%C3%A9.xlsx"
    )
    assert answer.headers["cache-control"] == "no-store"


def test_a_file_is_made_from_what_the_address_asks(ask, monkeypatch, sqlite_store):
    seen = []

    def make(store, asked, today):
        seen.append((store.url, dict(asked), today.isoformat()))
        return OutFile("x.csv", b"")

    monkeypatch.setenv("CRM_TODAY", "2026-11-23")
    give(monkeypatch, make)
    ask("/download/lijst?body=3&on=2026-01-01")
    assert seen == [(sqlite_store.url, {"body": "3", "on": "2026-01-01"}, "2026-11-23")]


def test_a_file_is_refused_to_who_may_not_have_it(ask, monkeypatch):
    def make(*_):
        pytest.fail("made for somebody who may not have it")

    give(monkeypatch, make)
    reader = Actor("An", frozenset({Permission.READ}))
    monkeypatch.setattr(session, "actor", lambda: reader)
    answer = ask("/download/lijst")
    assert answer.status == 403
    assert "An mag dit niet" in answer.text


@pytest.mark.parametrize(
    ("error", "status"), [(UnknownName("Welk?"), 404), (InvalidInput("Nee."), 400)]
)
def test_a_refusal_is_its_sentence(ask, monkeypatch, error, status):
    def make(*_):
        raise error

    give(monkeypatch, make)
    answer = ask("/download/lijst")
    assert (answer.status, answer.text) == (status, str(error))


def test_an_unknown_file_is_not_found(ask):
    answer = ask("/download/niets")
    assert answer.status == 404
    assert "'niets'" in answer.text


def test_a_request_under_a_strange_name_is_refused(ask):
    assert ask("/", host="schakel.example.org").status == 400


def test_the_page_is_dutch_and_loads_from_here_only(ask):
    answer = ask("/")
    assert '<html lang="nl-BE">' in answer.text
    assert "<title>Schakel</title>" in answer.text
    policy = answer.headers["content-security-policy"]
    assert "http" not in policy
    assert "*" not in policy
    assert "'unsafe-eval'" not in policy
    assert "script-src 'self' blob: 'sha256-" in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"


def test_the_map_has_its_script_from_here(ask):
    answer = ask("/assets/vis-network.min.js")
    assert answer.status == 200
    assert "javascript" in answer.headers["content-type"]


@pytest.mark.parametrize(
    ("name", "asked", "status"),
    [
        ("lijst", "", 200),
        ("lijst", "?gegevens=1", 403),
        ("lijst", "?notities=1", 403),
        ("personen", "", 403),
        ("zoektochten", "", 403),
    ],
)
def test_a_private_file_is_refused_while_others_look_along(
    ask, monkeypatch, name, asked, status
):
    made = Download(name, Permission.EXPORT, lambda *_: OutFile("x.csv", b"x"))
    monkeypatch.setattr(web, "DOWNLOADS", (made,))
    address = f"/download/{name}{asked}"
    assert ask(address).status == 200
    answer = ask(address, cookie="iets=1; schakel_schermdelen=aan")
    assert answer.status == status
    assert (answer.text == sharing_texts.FILE_HIDDEN) is (status == 403)


def test_a_map_with_people_stands_in_the_history_and_one_without_does_not(
    ask, sqlite_store, actor
):
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name="Bestuursorgaan"))
    for name in ("netwerkkaart-svg", "netwerkkaart-pagina"):
        assert ask(f"/download/{name}?van=B1").status == 200
    with sqlite_store.read() as connection:
        assert len(history(connection)) == 1
    assert ask("/download/netwerkkaart-svg?van=B1&personen=ja").status == 200
    with sqlite_store.read() as connection:
        newest = history(connection)[0]
    assert newest.kind is ChangeKind.EXPORT
    assert newest.changes == 0
    assert newest.who == session.actor().name
    assert "met personen" in newest.why


def test_while_others_look_along_no_map_with_people_leaves(ask, sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name="Bestuursorgaan"))
    cookie = f"{screen_sharing.COOKIE}={screen_sharing.YES}"
    asked = "/download/netwerkkaart-svg?van=B1"
    assert ask(asked, cookie=cookie).status == 200
    assert ask(f"{asked}&personen=ja", cookie=cookie).status == 403


def test_who_may_read_follows_the_calendar_and_takes_no_letters(ask, monkeypatch):
    reader = Actor("An", frozenset({Permission.READ}))
    monkeypatch.setattr(session, "actor", lambda: reader)
    answer = ask("/download/agenda")
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("text/calendar")
    for name in ("uitnodiging", "etiketten", "onthaalbundel", "sjabloon-brief"):
        assert ask(f"/download/{name}").status == 403


@pytest.mark.parametrize(
    "name",
    [
        "adressen-uitnodiging",
        "bijlage-verslag",
        "etiketten",
        "naamkaartjes",
        "onthaalbundel",
        "sjabloon-brief",
        "tekenlijst",
        "uitnodiging",
        "volmacht",
    ],
)
def test_a_paper_whose_link_is_not_whole_says_so(ask, name):
    answer = ask(f"/download/{name}")
    assert answer.status == 400
    assert answer.text.endswith((".", "!"))
