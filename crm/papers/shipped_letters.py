"""The letters that Schakel comes with, as Word templates that a council can replace."""

from functools import cache
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from crm.exchange.word_document import saved
from crm.papers.template_parts import (
    begin_list,
    empty_page,
    end_list,
    only_if,
)
from crm.texts import letters as t
from crm.texts.letters import Form, Letter


@cache
def shipped_convocation() -> bytes:
    """A letter: to whom, when and where, the agenda, and what to do when away."""
    word = _letter(t.CONVOCATION)
    word.add_paragraph("{{ raad }}").runs[0].bold = True
    word.add_paragraph("{{ vandaag }}").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    word.add_paragraph("{{ naam }}")
    only_if(word, "organisatie", "{{ organisatie }}")
    only_if(word, "adres", "{{ adres }}")
    word.add_paragraph()
    word.add_heading("{{ vergadering }}", level=1)
    word.add_paragraph("{{ aanhef }}")
    word.add_paragraph(Letter.INVITE)
    only_if(word, "tweede", "{{ tweede }}")
    _labelled(word, Letter.WHEN, "{{ datum }}, {{ uur }}")
    _labelled(word, Letter.WHERE, "{{ plaats }}")
    only_if(word, "toegang", "{{ toegang }}")
    word.add_paragraph("{{ stem }}")
    word.add_heading(Letter.AGENDA, level=2)
    begin_list(word, "agenda")
    point = word.add_paragraph()
    point.add_run("{{ punt.nummer }}. {{ punt.titel }}").bold = True
    point.add_run(" ({{ punt.soort }})")
    for field in ("toelichting", "aankondiging"):
        below = only_if(word, f"punt.{field}", f"{{{{ punt.{field} }}}}")
        below.paragraph_format.left_indent = Cm(0.6)
    end_list(word)
    word.add_heading(Letter.AWAY, level=2)
    word.add_paragraph("{{ volmacht }}")
    word.add_paragraph()
    word.add_paragraph(Letter.BYE)
    word.add_paragraph("{{ raad }}")
    return saved(word)


@cache
def shipped_proxy() -> bytes:
    """A form: who gives, who holds, for which meeting and agenda, a place to sign."""
    word = _letter(t.PROXY)
    word.add_heading(t.PROXY, level=1)
    giver = word.add_paragraph(Form.GIVER)
    giver.add_run("{{ naam }}").bold = True
    giver.add_run("{% if organisatie %}" + Form.FOR + "{% endif %}")
    giver.add_run(",")
    holder = word.add_paragraph(Form.GIVES)
    holder.add_run("{{ houder }}").bold = True
    word.add_paragraph(Form.TO_VOTE)
    word.add_paragraph(Form.AGENDA)
    begin_list(word, "agenda")
    word.add_paragraph("{{ punt.nummer }}. {{ punt.titel }} ({{ punt.soort }})")
    end_list(word)
    word.add_paragraph()
    word.add_paragraph(Form.SIGNED)
    word.add_paragraph()
    word.add_paragraph(t.EMPTY_LINE)
    return saved(word)


def _letter(title: str) -> Any:
    word = empty_page(title, numbered=False)
    word.styles["Normal"].font.size = Pt(11)
    return word


def _labelled(word: Any, label: str, said: str) -> None:
    line = word.add_paragraph()
    line.add_run(label).bold = True
    line.add_run(said)
