"""A button that puts a text on the clipboard; the text never becomes HTML."""

import streamlit as st

_HTML = '<button type="button"></button><span role="status"></span>'
_CSS = """
:host { font: inherit }
button { font: inherit; color: var(--st-text-color); cursor: pointer;
  background: var(--st-background-color); padding: .35rem .75rem;
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius) }
button:hover, button:focus-visible { border-color: var(--st-primary-color) }
span { margin-left: .75rem; color: var(--st-text-color) }
"""
_JS = """
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement("textarea")
    area.value = text
    area.style.position = "fixed"
    document.body.append(area)
    area.select()
    const done = document.execCommand("copy")
    area.remove()
    return done
  }
}

export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button")
  const status = parentElement.querySelector("span")
  button.textContent = data.label
  button.onclick = async () => {
    status.textContent = (await copy(data.text)) ? data.copied : data.failed
  }
  return () => { button.onclick = null }
}
"""

_COPY = st.components.v2.component("copy_button", html=_HTML, css=_CSS, js=_JS)


def copy_button(label: str, text: str, *, copied: str, failed: str, key: str) -> None:
    """Copy `text` on a click, and say so."""
    _COPY(
        data={"label": label, "text": text, "copied": copied, "failed": failed},
        key=key,
        width="content",
    )
