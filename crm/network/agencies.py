"""Organisations that are no partner of a sector: government agencies, councils.

An agency funds or inspects a sector. It is not invited for its seat, but it can say
who is recognised there.
"""

from functools import lru_cache

from crm.model.findings_rows import Partner
from crm.model.names import normalise

COUNCIL = "zorgraad"
_KINDS = ("overheid", "agentschap", "departement", "ministerie")
_FIRST = [[kind] for kind in _KINDS]
_NAMES = frozenset({"vaph", "opgroeien", "departement zorg", "riziv"})
_GOVERNMENT = "OVH"


def is_agency(partner: Partner) -> bool:
    """Whether an organisation is a government agency or department."""
    name = normalise(partner.name)
    words = name.split()
    return (
        partner.sector == _GOVERNMENT
        or name in _NAMES
        or _is_government(partner.kind)
        or words[:1] in _FIRST
        or "agentschap" in words
    )


@lru_cache(maxsize=256)
def _is_government(kind: str | None) -> bool:
    return not set(_KINDS).isdisjoint(normalise(kind).split())


def is_council(partner: Partner | None) -> bool:
    """Whether an organisation is a council itself, not a neighbour's."""
    return partner is not None and normalise(partner.kind) == COUNCIL


def is_any_council(partner: Partner) -> bool:
    """Whether an organisation is a council, ours or a neighbour's."""
    return normalise(partner.kind).split()[:1] == [COUNCIL]
