"""Clusters in colour and shape, as Markdown that follows the light and dark theme."""

from crm.model.palette import LOOKS, UNSORTED, Look, look
from crm.ui.text import md

__all__ = ["LOOKS", "UNSORTED", "Look", "chip", "look", "mark"]


def mark(cluster: str | None) -> str:
    """The shape of a cluster, in its colour."""
    shown = look(cluster)
    return f":{shown.name}[{shown.glyph}]"


def chip(cluster: str | None, label: str) -> str:
    """A label in the colour and with the shape of its cluster."""
    shown = look(cluster)
    return f":{shown.name}[{shown.glyph} {md(label)}]"
