"""Organisations that are no partner of a sector: government agencies, councils.

An agency funds or inspects a sector. It is not invited for its seat, but it can say
who is recognised there.
"""

from crm.model.findings_rows import Partner
from crm.model.names import normalise

COUNCIL = "zorgraad"
_KINDS = ("overheid", "agentschap", "departement", "ministerie")
_NAMES = frozenset({"vaph", "opgroeien", "departement zorg", "riziv"})
_GOVERNMENT = "OVH"


def is_agency(partner: Partner) -> bool:
    """Whether an organisation is a government agency or department."""
    kind, name = normalise(partner.kind).split(), normalise(partner.name)
    return (
        partner.sector == _GOVERNMENT
        or name in _NAMES
        or any(word in kind for word in _KINDS)
        or any(name.split()[:1] == [word] for word in _KINDS)
        or "agentschap" in name.split()
    )


def is_council(partner: Partner | None) -> bool:
    """Whether an organisation is a council itself, not a neighbour's."""
    return partner is not None and normalise(partner.kind) == COUNCIL


def is_any_council(partner: Partner) -> bool:
    """Whether an organisation is a council, ours or a neighbour's."""
    return normalise(partner.kind).split()[:1] == [COUNCIL]
