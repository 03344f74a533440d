"""The lists of an assembly that Schakel comes with, as Word templates."""

from collections.abc import Sequence
from functools import cache

from docx.shared import Pt

from crm.exchange.table_document import ROOM_TO_SIGN
from crm.exchange.word_document import saved
from crm.papers.template_parts import (
    ListColumn,
    begin_if,
    empty_page,
    list_table,
    only_if,
    or_else,
)
from crm.texts import assembly_papers as papers
from crm.texts import members
from crm.texts import papers as t
from crm.texts import template_fields as fields


@cache
def shipped_sign_sheet() -> bytes:
    """By cluster, seat by seat, with room to sign; 26.7 cm wide."""
    return _list(
        fields.SIGN_SHEET,
        (
            ListColumn(papers.NUMBER, "{{ regel.nummer }}", 1.2),
            ListColumn(papers.ORGANISATION, "{{ regel.organisatie }}", 6.2),
            ListColumn(papers.NAME, "{{ regel.naam }}", 5.0),
            ListColumn(papers.STAND_IN, "{{ regel.plaatsvervanger }}", 4.0),
            ListColumn(papers.VOTES, "{{ regel.stem }}", 1.4),
            ListColumn(papers.SIGNATURE, ROOM_TO_SIGN, 5.2),
            ListColumn(papers.PROXY_TO, "{{ regel.volmacht }}", 3.7),
        ),
    )


@cache
def shipped_member_list() -> bytes:
    """By cluster, a mandate a row; mail and phone under the name where asked."""
    return _list(
        fields.MEMBER_LIST,
        (
            ListColumn(members.ORGANISATION, "{{ regel.organisatie }}", 5.2),
            ListColumn(
                members.PERSON,
                "{{ regel.naam }}{% if regel.mail %}\n{{ regel.mail }}{% endif %}"
                "{% if regel.telefoon %}\n{{ regel.telefoon }}{% endif %}",
                5.4,
            ),
            ListColumn(
                members.SECTOR,
                "{{ regel.sector }}"
                "{% if regel.competentie %}\n{{ regel.competentie }}{% endif %}",
                4.4,
            ),
            ListColumn(members.ROLE, "{{ regel.rol }}", 2.5),
            ListColumn(members.CAPACITY, "{{ regel.hoedanigheid }}", 2.9),
            ListColumn(members.VOTING, "{{ regel.stem }}", 2.3),
            ListColumn(members.FROM, "{{ regel.van }}", 2.0),
            ListColumn(members.TO, "{{ regel.tot }}", 2.0),
        ),
    )


def _list(title: str, columns: Sequence[ListColumn]) -> bytes:
    word = empty_page(title, landscape=True, margin=1.5)
    word.add_heading("{{ titel }}", level=1)
    only_if(word, "onder", "{{ onder }}")
    begin_if(word, "regels")
    list_table(word, "regels", columns, grouped=True)
    or_else(word, t.NO_ROWS)
    only_if(word, "noten", "{{ noten }}").runs[0].font.size = Pt(9)
    return saved(word)
