"""The pack for a new director that Schakel comes with, as a Word template."""

from functools import cache
from typing import Any

from crm.exchange.word_document import saved
from crm.papers.template_parts import (
    ListColumn,
    begin_if,
    begin_list,
    empty_page,
    end_if,
    end_list,
    list_table,
    only_if,
    or_else,
)
from crm.texts import assembly_papers as t
from crm.texts import template_fields as fields

_BULLET = "List Bullet"


@cache
def shipped_pack() -> bytes:
    """Own mandates, each body with its meetings and decisions, colleagues, the rest."""
    word = empty_page(fields.PACK)
    word.add_heading(t.pack_title("{{ naam }}"), level=1)
    word.add_paragraph("{% if raad %}{{ raad }}, {% endif %}{{ vandaag }}")
    word.add_heading(t.MANDATES, level=2)
    _sentences(word, "mandaten", t.NO_MANDATES)
    begin_list(word, "overleggen")
    word.add_heading("{{ overleg.naam }}", level=2)
    only_if(word, "overleg.doel", "{{ overleg.doel }}")
    for heading, field, empty in (
        (t.NEXT, "overleg.volgende", t.NOTHING_NEXT),
        (t.DECIDED, "overleg.beslist", t.NOTHING_DECIDED),
    ):
        word.add_heading(heading, level=3)
        begin_if(word, field)
        word.add_paragraph(f"{{{{ {field} }}}}")
        or_else(word, empty)
    end_list(word)
    begin_if(word, "collegas")
    word.add_heading(t.COLLEAGUES, level=2)
    list_table(
        word,
        "collegas",
        (
            ListColumn(t.NAME, "{{ collega.naam }}", 3.6),
            ListColumn(t.ORGANISATION, "{{ collega.organisatie }}", 4.2),
            ListColumn(t.ROLE, "{{ collega.rol }}", 2.2),
            ListColumn(t.EMAIL, "{{ collega.mail }}", 4.2),
            ListColumn(t.PHONE, "{{ collega.telefoon }}", 2.4),
        ),
        grouped=True,
    )
    end_if(word)
    word.add_heading(t.OTHERS, level=2)
    _sentences(word, "andere", t.NO_OTHERS)
    return saved(word)


def _sentences(word: Any, name: str, empty: str) -> None:
    """A list as bullets, or a sentence that there is none."""
    begin_if(word, name)
    begin_list(word, name)
    line = fields.LINES[name]
    word.add_paragraph(f"{{{{ {line}.tekst }}}}", style=_BULLET)
    end_list(word)
    or_else(word, empty)
