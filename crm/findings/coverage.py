"""What each body has and misses on a day, and the sentence that says so."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from crm.model.enums import Counting, NormKind, NormStatus
from crm.model.rows import NormRow
from crm.network.coverage import Assembly, BodyCoverage, NormCoverage, coverage
from crm.network.groups import Taxonomy
from crm.network.norm_measures import Share
from crm.store import Connection
from crm.store.bodies import bodies, norms
from crm.store.findings_rows import attendances, partners, posts, seats
from crm.store.taxonomy import clusters, mergers, sectors, zone_municipalities
from crm.texts import findings as t

__all__ = [
    "BodyCoverage",
    "NormCoverage",
    "Taxonomy",
    "Totals",
    "balance_sentences",
    "body_coverage",
    "counted_once",
    "coverage_sentence",
    "norm_sentence",
    "read_assembly",
    "read_taxonomy",
    "totals",
]


@dataclass(frozen=True)
class Totals:
    """What all bodies together miss. A body never checked adds no open seat."""

    places: int
    filled: int
    open_seats: int
    bodies: int
    unchecked: int


def body_coverage(
    connection: Connection, on: date, *, body_id: int | None = None
) -> list[BodyCoverage]:
    """Every body that exists on a day, or one of them, against its norms."""
    return coverage(read_assembly(connection, body_id=body_id), on)


def read_assembly(
    connection: Connection,
    *,
    body_id: int | None = None,
    every_attendance: bool = False,
) -> Assembly:
    """The rows that coverage needs; attendance only where taking part counts.

    `every_attendance` brings that of all contact moments, for who knows whom.
    """
    every = [b for b in bodies(connection) if body_id is None or b.id == body_id]
    counted = [b.id for b in every if b.counting is Counting.PARTICIPATION]
    return Assembly(
        bodies=every,
        norms=_norms_now(connection, body_id),
        seats=seats(connection, body_id=body_id),
        attendances=attendances(
            connection, body_ids=None if every_attendance else counted
        ),
        partners=partners(connection),
        posts=posts(connection),
        taxonomy=read_taxonomy(connection),
        municipalities=[m.name for m in zone_municipalities(connection)],
    )


def _norms_now(connection: Connection, body_id: int | None) -> list[NormRow]:
    """The norms, a municipality that merged under the name it has now."""
    merged = mergers(connection)
    return [
        replace(norm, group=merged.get(norm.group, norm.group))
        if norm.kind is NormKind.MUNICIPALITY
        else norm
        for norm in norms(connection, body_id=body_id)
    ]


def read_taxonomy(connection: Connection) -> Taxonomy:
    """The clusters and sectors, ready to be asked."""
    return Taxonomy(clusters(connection), sectors(connection))


def totals(every: Collection[BodyCoverage]) -> Totals:
    """The places of the bodies with norms whose list somebody checked."""
    normed = [found for found in every if found.norms]
    checked = [found for found in normed if found.checked is not None]
    return Totals(
        places=sum(found.places for found in checked),
        filled=sum(found.filled for found in checked),
        open_seats=sum(found.open_seats for found in checked),
        bodies=len(checked),
        unchecked=len(normed) - len(checked),
    )


def coverage_sentence(found: BodyCoverage) -> str:
    """One body in words, as first use and Start say it.

    "Bestuursorgaan: 20 van 22 ingevuld. Geen mandaat voor VAPH of Opgroeien
    (voorbeeldnorm, na te kijken)." For a list that nobody checked: what is known.
    """
    name = found.body.name
    if found.checked is None:
        first = t.known(name, found.filled)
    else:
        first = t.filled(name, found.filled, found.places)
    return " ".join(
        [first, *_missing(found), *balance_sentences(found), *counted_once(found)]
    )


def balance_sentences(found: BodyCoverage) -> list[str]:
    """What is out of balance, or not known to be in balance, one sentence each."""
    return [f"{norm_sentence(norm)}." for norm in found.unbalanced]


def norm_sentence(found: NormCoverage) -> str:
    """One norm in words: "7 organisaties, minstens 6: voldoet".

    Of a balance the part that counts: "6 van de 7 plaatsen zijn van de sector
    apothekers, meer dan de helft".
    """
    if found.share is not None:
        return _share_sentence(found, found.share)
    asked = t.asked(found.minimum, found.maximum)
    if found.kind is NormKind.ORGANISATIONS:
        return t.norm_state(t.organisations(found.present), asked, found.status)
    now = t.counted(found.label, found.present)
    return t.norm_state(now, t.wanted(asked), found.status)


def _share_sentence(found: NormCoverage, share: Share) -> str:
    group = t.group_of(found.key[1], share.label)
    sure = found.checked is not None
    line = t.share_line(share.places, share.total, group, sure=sure)
    if share.met is False and share.places:
        line = f"{line}, {t.more_than(share.most)}"
        return line if sure else f"{line} ({t.LIST_UNCHECKED})"
    state = t.norm_state(line, t.at_most_share(share.most), found.status)
    if found.status is not NormStatus.UNKNOWN:
        return state
    why = t.LIST_UNCHECKED if not sure else t.unsorted_places(share.unsorted)
    return f"{state} ({why})"


def counted_once(found: BodyCoverage) -> list[str]:
    """Why the open seats are fewer than all that is missing, where that is so."""
    if found.checked is None:
        return []
    within: dict[str, list[str]] = {}
    for group, cluster in found.inside:
        within.setdefault(cluster, []).append(group)
    return [t.counted_within(groups, cluster) for cluster, groups in within.items()]


def _missing(found: BodyCoverage) -> list[str]:
    """What is missing, in one sentence for each certainty."""
    by_mandate = found.body.counting is Counting.MANDATE
    marks = dict.fromkeys(t.certainty(gap.certainty) for gap in found.gaps)
    sentences: list[str] = []
    for mark in marks:
        gaps = [gap for gap in found.gaps if t.certainty(gap.certainty) == mark]
        several = [gap for gap in gaps if gap.kind is NormKind.ORGANISATIONS]
        groups = [gap for gap in gaps if gap not in several]
        nobody = [gap.label for gap in groups if not gap.present]
        few = [(g.label, g.present, g.minimum) for g in groups if g.present]
        if nobody:
            sentences.append(t.nobody_for(nobody, mark, by_mandate=by_mandate))
        if few:
            sentences.append(t.too_few_for(few, mark))
        sentences += [
            t.too_few_organisations(gap.present, gap.minimum, mark) for gap in several
        ]
    return sentences
