"""No English and no word of the code reaches the screen."""

import re

import pytest

from crm.ui.screens import SCREENS
from tests.pages.words import shown_texts

FORBIDDEN = (
    "affiliation",
    "affiliations",
    "alternate",
    "body",
    "bodies",
    "browse",
    "candidate",
    "candidates",
    "capacity",
    "choose",
    "close",
    "contact moment",
    "coverage",
    "delete",
    "edit",
    "error",
    "false",
    "follow-up",
    "gap",
    "gaps",
    "home",
    "kind",
    "loading",
    "mandate",
    "mandates",
    "missing",
    "nan",
    "nat",
    "none",
    "null",
    "organisation",
    "organisations",
    "outreach",
    "participation",
    "person",
    "people",
    "presence",
    "quiet",
    "reason",
    "reasons",
    "reference entry",
    "save",
    "score",
    "search",
    "seat",
    "select",
    "stage",
    "submit",
    "task",
    "true",
    "undefined",
    "undo",
    "upload",
    "voting",
)
# Dutch words or proper names that happen to look the same.
ALLOWED = (
    r"Kind en (?:Gezin|Preventie)",
    r"K&G|kind(?:er)?-",
    r"Hui(?:s|zen) van het Kind",
)
WORDS = re.compile(rf"(?<![\w@.-])(?:{'|'.join(FORBIDDEN)})(?![\w@-])", re.IGNORECASE)
OF_THE_CODE = re.compile(r"\b[A-Z]\w+\.[A-Z_]{3,}\b|<\w+[ .]|\b\w+_\w+\b|\w+\(\w+=")


def offending(texts):
    """The texts with a word that is not for users, save in files and addresses."""
    for text in texts:
        plain = text.replace("\\", "")
        for allowed in ALLOWED:
            plain = re.sub(allowed, "", plain)
        if WORDS.search(plain) or (
            OF_THE_CODE.search(plain) and "/" not in plain and "@" not in plain
        ):
            yield text


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
@pytest.mark.parametrize("council", ["demo", "empty"])
def test_every_word_on_screen_is_dutch(request, open_page, screen, council):
    store = request.getfixturevalue(
        "demo_store" if council == "demo" else "sqlite_store"
    )
    for asked in ({}, {"id": "1"}):
        page = open_page(store, screen.name, **asked)
        assert not page.exception
        texts = shown_texts(page)
        assert len(texts) > 5
        assert sorted(set(offending(texts))) == []


@pytest.mark.parametrize(
    "text",
    ["Save", "3 gaps", "None", "een nan", "Presence.PRESENT", "name_key", "Row(id=3)"],
)
def test_the_list_catches_what_slips_through(text):
    assert list(offending([text])) == [text]


@pytest.mark.parametrize("text", ["Kind en Gezin", "nanny", "open", "an@example.org"])
def test_the_list_leaves_dutch_alone(text):
    assert list(offending([text])) == []
