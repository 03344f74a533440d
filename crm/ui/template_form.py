"""The templates of papers: bring one in, take the current one out, go back."""

import streamlit as st

from crm.papers.template_kinds import KINDS, TemplateKind
from crm.papers.templates import drop_template, keep_template, own_template
from crm.texts import templates as t
from crm.texts.template_fields import LINES
from crm.ui import feedback, session
from crm.ui.downloads import download
from crm.ui.drop_zone import drop_zone
from crm.ui.text import md


def template_forms() -> None:
    """A block for each paper that a council can write its own way."""
    st.caption(t.HELP)
    for kind in KINDS.values():
        own = session.rows(own_template, kind.name)
        with st.expander(md(t.label(kind.label, own is not None))):
            _template_form(kind, own)
    st.caption(t.PDF_NOTE)


def _template_form(kind: TemplateKind, own: str | None) -> None:
    st.markdown(md(t.is_own(own) if own else t.IS_DEFAULT))
    with st.container(horizontal=True):
        download(t.CURRENT, "sjabloon-brief", soort=kind.name)
        if own:
            st.button(
                t.DEFAULT,
                key=f"template-back-{kind.name}",
                icon=":material/undo:",
                on_click=_drop,
                args=(kind,),
            )
    files = drop_zone(t.REPLACE, key=_key(kind), endings=(".docx",))
    if files:
        st.button(
            t.KEEP,
            key=f"template-keep-{kind.name}",
            type="primary",
            on_click=_keep,
            args=(kind,),
        )
    with st.popover(t.KNOWN):
        _known(kind)


def _known(kind: TemplateKind) -> None:
    """Every field with what it holds, as it is typed in Word."""
    fields = kind.fields
    for title, names in ((t.OWN, fields.own), (t.SHARED, fields.shared)):
        if not names:
            continue
        st.markdown(f"**{md(title)}**")
        st.text("\n".join(f"{{{{ {name} }}}}: {said}" for name, said in names.items()))
    for name, line in fields.lists.items():
        st.markdown(f"**{md(t.in_list(name))}**")
        one = LINES[name]
        inside = [f"{{{{ {one}.{field} }}}}: {said}" for field, said in line.items()]
        loop = [f"{{%p for {one} in {name} %}}", *inside, "{%p endfor %}"]
        st.text("\n".join(loop))


def _keep(kind: TemplateKind) -> None:
    file = st.session_state[_key(kind)][0]
    with feedback.attempt():
        with session.change(t.replaced(kind.label)) as tx:
            keep_template(tx, kind, file.name, file.content)
        st.session_state.pop(_key(kind), None)
        feedback.saved(f"{t.replaced(kind.label)}.", tx.change_set)


def _drop(kind: TemplateKind) -> None:
    with feedback.attempt():
        with session.change(t.put_back(kind.label)) as tx:
            drop_template(tx, kind)
        feedback.saved(f"{t.put_back(kind.label)}.", tx.change_set)


def _key(kind: TemplateKind) -> str:
    return f"template-{kind.name}"
