"""The lines of a members' list beside each other: who stands twice, which words are new."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from crm.intake.classification import Classification
from crm.intake.member_dates import read_list_date
from crm.intake.member_names import PersonName
from crm.intake.taxonomy_words import near_words
from crm.model.names import normalise
from crm.texts import member_list as t


@dataclass(frozen=True)
class Member:
    """One line: a person and/or an organisation that holds a place."""

    line: int
    person: PersonName | None = None
    organisation: str | None = None
    values: dict[str, str] = field(default_factory=dict)
    alternate: PersonName | None = None
    alternate_of: str | None = None
    is_alternate: bool = False


def unclear_words(
    members: Iterable[Member], taxonomy: Classification, places: Iterable[str]
) -> Iterator[str]:
    """Each cluster, sector and municipality that we do not know, with what it may be."""
    known = {normalise(name): name for name in places}
    for member in members:
        cluster, sector = member.values.get("cluster"), member.values.get("sector")
        if cluster and taxonomy.cluster(cluster) is None:
            meant = taxonomy.cluster_meant(cluster)
            label = taxonomy.cluster_label(meant) if meant else None
            yield t.unsorted(member.line, "cluster", cluster, label)
        if sector and taxonomy.sector(sector) is None:
            meant = taxonomy.sector_meant(sector)
            yield t.unsorted(member.line, "sector", sector, meant)
        place = member.values.get("gemeente")
        if place and normalise(place) not in known:
            near = near_words(place, known)
            one = known[near[0]] if len(near) == 1 else None
            yield t.unknown_place(member.line, place, one)


def each_once(
    members: Iterable[Member], taxonomy: Classification
) -> tuple[list[Member], list[str]]:
    """Each seat once, and what to say of people who stand there twice.

    The same person for the same organisation holds one seat, unless the periods lie
    apart; the first line counts, the second fills in what it leaves empty.
    """
    kept: list[Member] = []
    seen: dict[str, list[int]] = {}
    remarks: list[str] = []
    for member in members:
        name = normalise(member.person.full) if member.person else ""
        earlier = seen.setdefault(name, []) if name else []
        same = next((at for at in earlier if _same_seat(kept[at], member)), None)
        if same is not None:
            remarks += _differences(kept[same], member, taxonomy)
            kept[same] = _joined(kept[same], member)
            continue
        if earlier:
            remarks += _doubt(kept[earlier[0]], member)
        earlier.append(len(kept))
        kept.append(member)
    return kept, remarks


def _same_seat(one: Member, other: Member) -> bool:
    return (
        normalise(one.organisation) == normalise(other.organisation)
        and not _other_mail(one, other)
        and not _other_side(one, other)
        and not _apart(one, other)
    )


def _other_mail(one: Member, other: Member) -> bool:
    mails = {normalise(member.values.get("e-mail")) for member in (one, other)}
    return len(mails - {""}) > 1


def _other_side(one: Member, other: Member) -> bool:
    """Whether one of them sits and the other stands in, or both stand in for others."""
    return one.is_alternate is not other.is_alternate or normalise(
        one.alternate_of
    ) != normalise(other.alternate_of)


def _apart(one: Member, other: Member) -> bool:
    """Whether one seat ended before the other began."""
    return _before(one, other) or _before(other, one)


def _before(one: Member, other: Member) -> bool:
    end, start = one.values.get("tot"), other.values.get("van")
    return bool(end and start) and (
        read_list_date(str(end)).last < read_list_date(str(start)).first
    )


def _joined(first: Member, second: Member) -> Member:
    """The first line, with what it leaves empty from the second."""
    people = [member.person for member in (first, second) if member.person]
    spelled = [person for person in people if person.full != person.full.lower()]
    return replace(
        first,
        person=next(iter(spelled or people), None),
        values={**second.values, **first.values},
        alternate=first.alternate or second.alternate,
    )


def _differences(
    first: Member, second: Member, taxonomy: Classification
) -> Iterator[str]:
    """That the second line counts no more, and each value of it that does not either."""
    yield t.twice(second.line, first.line, _name(second))
    meanings = {"cluster": taxonomy.cluster, "sector": taxonomy.sector}
    for column, text in second.values.items():
        kept = first.values.get(column)
        meaning = meanings.get(column, normalise)
        if kept and (meaning(kept) or normalise(kept)) != (
            meaning(text) or normalise(text)
        ):
            what = t.quoted(column, text)
            yield t.twice_other(second.line, first.line, what, kept)


def _doubt(first: Member, second: Member) -> list[str]:
    """Why the same name stands there twice, as far as somebody should look at it."""
    lines = (second.line, first.line, _name(second))
    if _other_mail(first, second):
        return [t.namesakes(*lines)]
    organisations = (first.organisation or "", second.organisation or "")
    if normalise(organisations[0]) != normalise(organisations[1]):
        return [t.seated_twice(*lines, organisations)]
    if _other_side(first, second):
        return [t.seated_and_alternate(*lines)]
    return []


def _name(member: Member) -> str:
    return f"'{member.person.full}'" if member.person else t.THIS_ROW
