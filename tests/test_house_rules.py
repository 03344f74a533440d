"""Rules of the house that no tool checks: what pages and screens may not do."""

import ast
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted((ROOT / "pages").glob("*.py"))
SCREENS = [*PAGES, *sorted((ROOT / "crm" / "ui").rglob("*.py")), ROOT / "crm/web.py"]
COMMANDS = sorted((ROOT / "crm" / "cli").glob("*.py"))
CODE = [*PAGES, *sorted((ROOT / "crm").rglob("*.py")), ROOT / "streamlit_app.py"]
SCRIPTS = sorted((ROOT / "crm").rglob("*.js"))

# Why: HTML from data runs in the browser of who looks; a file behind a download
# button is served to anyone.
BANNED = {
    "unsafe_allow_html",
    "unsafe_allow_javascript",
    "download_button",
    "html",
    "iframe",
}
BANNED_IN_SCRIPTS = ("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(")

IN_THE_LOG = {"unexpected error"}
CODE_SIGNS = re.compile(r"[<{}]")
WORDS = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def streamlit_names(code: ast.Module) -> Iterator[str]:
    """What a module takes from Streamlit, and the options it gives by name."""
    for node in ast.walk(code):
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id in {"st", "components"}
        ):
            yield node.attr
        elif isinstance(node, ast.ImportFrom) and "streamlit" in (node.module or ""):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.keyword) and node.arg and "unsafe" in node.arg:
            yield node.arg


def calls(code: ast.Module, name: str) -> Iterator[ast.Call]:
    """The calls of a method by this name."""
    for node in ast.walk(code):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", None) == name:
            yield node


def docstrings(code: ast.Module) -> set[ast.AST]:
    """The texts that stand alone as a statement."""
    return {node.value for node in ast.walk(code) if isinstance(node, ast.Expr)}


def sentences(code: ast.Module) -> list[str]:
    """Texts of two words or more, outside docstrings, scripts and markup."""
    apart = docstrings(code)
    return [
        node.value
        for node in ast.walk(code)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node not in apart
        and node.value not in IN_THE_LOG
        and not CODE_SIGNS.search(node.value)
        and WORDS.search(node.value)
    ]


@pytest.mark.parametrize("path", SCREENS, ids=named)
def test_no_html_from_data_and_no_open_downloads(path):
    assert BANNED.isdisjoint(streamlit_names(tree(path)))


@pytest.mark.parametrize("path", SCRIPTS, ids=named)
def test_scripts_write_text_and_never_html(path):
    script = path.read_text(encoding="utf-8")
    assert [word for word in BANNED_IN_SCRIPTS if word in script] == []


@pytest.mark.parametrize("path", [*SCREENS, *COMMANDS], ids=named)
def test_the_words_that_people_read_stand_with_the_texts(path):
    assert sentences(tree(path)) == []


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_a_page_starts_with_its_guard(path):
    first = next(
        node
        for node in tree(path).body
        if not isinstance(node, ast.Import | ast.ImportFrom)
        and not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
    )
    assert ast.unparse(first).startswith("guard.page(Permission.")


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_a_page_is_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 120


@pytest.mark.parametrize("path", CODE, ids=named)
def test_streamlit_is_left_to_the_screens(path):
    if path in SCREENS or path.name == "streamlit_app.py":
        return
    modules = {
        name
        for node in ast.walk(tree(path))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert not any(name.split(".")[0] == "streamlit" for name in modules)


def test_the_rules_see_what_they_forbid():
    bad = ast.parse(
        '"""Een zin mag hier."""\n'
        'st.markdown("x", unsafe_allow_html=True)\n'
        "st.download_button('a')\n"
        "st.title('Twee woorden')\n"
    )
    assert {"unsafe_allow_html", "download_button"} <= set(streamlit_names(bad))
    assert sentences(bad) == ["Twee woorden"]


def test_a_list_of_choices_has_no_entry_that_takes_them_all():
    """Its words are English, and Enter after some letters would take every match."""
    found = [call for path in SCREENS for call in calls(tree(path), "multiselect")]
    assert found
    for call in found:
        given = {
            word.arg: ast.literal_eval(word.value)
            for word in call.keywords
            if word.arg == "select_all"
        }
        assert given == {"select_all": False}


def test_what_is_written_never_comes_before_the_names_that_fit():
    choices = ("selectbox", "multiselect")
    for path, name in product(SCREENS, choices):
        for call in calls(tree(path), name):
            assert all(word.arg != "accept_new_options" for word in call.keywords)
