"""The letters that Schakel comes with, as Word templates that a council can replace."""

import io
from functools import cache
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from crm.exchange.write_docx import set_up
from crm.texts import letters as t
from crm.texts.letters import Form, Letter

_MARGIN = Cm(2.2)


@cache
def shipped_convocation() -> bytes:
    """A letter: to whom, when and where, the agenda, and what to do when away."""
    word = _empty(t.CONVOCATION)
    word.add_paragraph("{{ raad }}").runs[0].bold = True
    word.add_paragraph("{{ vandaag }}").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    word.add_paragraph("{{ naam }}")
    _only_if(word, "organisatie", "{{ organisatie }}")
    _only_if(word, "adres", "{{ adres }}")
    word.add_paragraph()
    word.add_heading("{{ vergadering }}", level=1)
    word.add_paragraph("{{ aanhef }}")
    word.add_paragraph(Letter.INVITE)
    _only_if(word, "tweede", "{{ tweede }}")
    _labelled(word, Letter.WHEN, "{{ datum }}, {{ uur }}")
    _labelled(word, Letter.WHERE, "{{ plaats }}")
    _only_if(word, "toegang", "{{ toegang }}")
    word.add_paragraph("{{ stem }}")
    word.add_heading(Letter.AGENDA, level=2)
    word.add_paragraph("{%p for punt in agenda %}")
    point = word.add_paragraph()
    point.add_run("{{ punt.nummer }}. {{ punt.titel }}").bold = True
    point.add_run(" ({{ punt.soort }})")
    for field in ("toelichting", "aankondiging"):
        below = _only_if(word, f"punt.{field}", f"{{{{ punt.{field} }}}}")
        below.paragraph_format.left_indent = Cm(0.6)
    word.add_paragraph("{%p endfor %}")
    word.add_heading(Letter.AWAY, level=2)
    word.add_paragraph("{{ volmacht }}")
    word.add_paragraph()
    word.add_paragraph(Letter.BYE)
    word.add_paragraph("{{ raad }}")
    return _saved(word)


@cache
def shipped_proxy() -> bytes:
    """A form: who gives, who holds, for which meeting and agenda, a place to sign."""
    word = _empty(t.PROXY)
    word.add_heading(t.PROXY, level=1)
    giver = word.add_paragraph(Form.GIVER)
    giver.add_run("{{ naam }}").bold = True
    giver.add_run("{% if organisatie %}" + Form.FOR + "{% endif %}")
    giver.add_run(",")
    holder = word.add_paragraph(Form.GIVES)
    holder.add_run("{{ houder }}").bold = True
    word.add_paragraph(Form.TO_VOTE)
    word.add_paragraph(Form.AGENDA)
    word.add_paragraph("{%p for punt in agenda %}")
    word.add_paragraph("{{ punt.nummer }}. {{ punt.titel }} ({{ punt.soort }})")
    word.add_paragraph("{%p endfor %}")
    word.add_paragraph()
    word.add_paragraph(Form.SIGNED)
    word.add_paragraph()
    word.add_paragraph(t.EMPTY_LINE)
    return _saved(word)


def _empty(title: str) -> Any:
    word = Document()
    set_up(word, title, landscape=False, foot=t.FOOT, numbered=False)
    section = word.sections[0]
    section.left_margin = section.right_margin = _MARGIN
    word.styles["Normal"].font.size = Pt(11)
    return word


def _only_if(word: Any, field: str, said: str) -> Any:
    """A line that is left out where the field says nothing."""
    word.add_paragraph(f"{{%p if {field} %}}")
    line = word.add_paragraph(said)
    word.add_paragraph("{%p endif %}")
    return line


def _labelled(word: Any, label: str, said: str) -> None:
    line = word.add_paragraph()
    line.add_run(label).bold = True
    line.add_run(said)


def _saved(word: Any) -> bytes:
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()
