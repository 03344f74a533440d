"""The annex to the minutes that Schakel comes with, as a Word template."""

from functools import cache

from crm.exchange.word_document import saved
from crm.papers.template_parts import (
    ListColumn,
    begin_if,
    begin_list,
    empty_page,
    end_list,
    list_table,
    only_if,
    or_else,
)
from crm.texts import assembly_papers as t
from crm.texts import template_fields as fields


@cache
def shipped_annex() -> bytes:
    """The meeting, each point with its votes and finding, presence and proxies."""
    word = empty_page(fields.ANNEX)
    word.add_heading("{{ titel }}", level=1)
    word.add_heading(t.MEETING, level=2)
    for field in ("wanneer", "plaats", "opening"):
        only_if(word, field, f"{{{{ {field} }}}}")
    begin_list(word, "punten")
    word.add_heading("{{ punt.nummer }}. {{ punt.titel }} ({{ punt.soort }})", level=2)
    for field in ("stemming", "berekening", "uitslag"):
        only_if(word, f"punt.{field}", f"{{{{ punt.{field} }}}}")
    end_list(word)
    only_if(word, "opmerking", "{{ opmerking }}")
    word.add_heading(t.PRESENCE, level=2)
    list_table(
        word,
        "aanwezigen",
        (
            ListColumn(t.NUMBER, "{{ zetel.nummer }}", 1.1),
            ListColumn(t.SEAT, "{{ zetel.zetel }}", 5.0),
            ListColumn(t.CLUSTER, "{{ zetel.cluster }}", 2.6),
            ListColumn(t.VOTES, "{{ zetel.stem }}", 1.2),
            ListColumn(t.WHO, "{{ zetel.wie }}", 3.5),
            ListColumn(t.WHEN, "{{ zetel.wanneer }}", 3.2),
        ),
    )
    word.add_heading(t.PROXIES, level=2)
    begin_if(word, "volmachten")
    list_table(
        word,
        "volmachten",
        (
            ListColumn(t.GIVER, "{{ volmacht.van }}", 5.2),
            ListColumn(t.HOLDER, "{{ volmacht.aan }}", 5.2),
            ListColumn(t.WHEN, "{{ volmacht.wanneer }}", 3.5),
            ListColumn(t.COUNTS, "{{ volmacht.telt }}", 2.7),
        ),
    )
    or_else(word, t.NO_PROXIES)
    word.add_paragraph("{{ vandaag }}")
    return saved(word)
