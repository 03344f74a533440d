"""What a form holds, kept apart from its widgets so that typing is never lost."""

from collections.abc import Mapping

import streamlit as st


def shown(value: object) -> object:
    """A field's value as a widget shows it."""
    if isinstance(value, list | tuple):
        return "; ".join(value)
    return value


def seed(prefix: str, values: Mapping[str, object]) -> None:
    """Fill the fields of a form that is opened; a form that is open stays as it is."""
    for name, value in values.items():
        st.session_state.setdefault(f"{prefix}.{name}", value)


def carry_over(
    before: tuple[str, Mapping[str, object]], after: tuple[str, Mapping[str, object]]
) -> None:
    """Somebody else saved first: what was typed goes along, the rest is as it is now.

    Each form is its prefix with the values that it was opened with.
    """
    (old, opened), (new, current) = before, after
    for name, value in current.items():
        typed = st.session_state.get(f"{old}.{name}")
        changed = (typed or None) != (opened[name] or None)
        st.session_state[f"{new}.{name}"] = typed if changed else value
