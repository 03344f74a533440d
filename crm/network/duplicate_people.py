"""Which people may be one: pairs with reasons, found through shared keys."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from crm.model.duplicates import Compared, Likeness, Pair
from crm.model.names import normalise
from crm.network.evidence_of_likeness import (
    Evidence,
    digits,
    one_letter_apart,
    own_mails,
    shared_mail,
)
from crm.texts import duplicates as t

_LARGEST_BLOCK = 30
_SHORTEST_TYPO = 4


def people_pairs(rows: Sequence[Compared]) -> list[Pair]:
    """People that look like one, the most alike first.

    One name at different organisations is a weak pair: there are namesakes.
    """
    by_id = {row.id: row for row in rows}
    found = [
        pair
        for one, two in _to_compare(rows)
        if (pair := pair_of(by_id[one], by_id[two]))
    ]
    return sorted(found, key=lambda pair: (_ORDER[pair.likeness], pair.first))


_ORDER = {likeness: place for place, likeness in enumerate(Likeness)}


def _to_compare(rows: Iterable[Compared]) -> list[tuple[int, int]]:
    blocks: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for row in rows:
        for key in _keys(row):
            blocks[key].add(row.id)
    return sorted(
        {
            pair
            for block in blocks.values()
            if 1 < len(block) <= _LARGEST_BLOCK
            for pair in combinations(sorted(block), 2)
        }
    )


def _keys(row: Compared) -> Iterable[tuple[str, ...]]:
    for name in row.names:
        letters = "".join(sorted(_compact(name)))
        yield "name", letters
        # Of a name that many have, those who share something are compared.
        for place in row.places | row.municipalities:
            yield "name here", letters, place
    for address in own_mails(row):
        yield "mail", address
    if row.phone:
        yield "phone", digits(row.phone)
    last = _compact(row.last_name)
    for place in row.places:
        yield "here", place, last[:1]
        yield "here too", place, last[-2:]


def pair_of(one: Compared, two: Compared) -> Pair | None:
    """The two as a pair, where something says that they are one."""
    said = Evidence()
    _names(one, two, said)
    mail = shared_mail(one, two)
    phone = (
        one.phone
        if one.phone and two.phone and digits(one.phone) == digits(two.phone)
        else None
    )
    both = one.places & two.places
    if not said.weight:
        if not (mail or phone or both):
            return None
        _nearly(one, two, said)
    if not said.weight and not (mail and _share_a_name(one, two)):
        return None
    if mail:
        said.for_(2, t.same_mail(mail))
    if phone:
        said.for_(1, t.same_phone(phone))
    if both:
        said.for_(2, t.same_place(min(both)))
    _apart(one, two, said, knows_more=bool(mail or phone or both))
    return said.pair(one.id, two.id)


def _apart(one: Compared, two: Compared, said: Evidence, *, knows_more: bool) -> None:
    """What speaks against two people of one name being one."""
    if knows_more:
        return
    if one.places and two.places:
        said.against(1, t.other_places())
        if one.municipalities & two.municipalities:
            town = min(one.municipalities & two.municipalities)
            said.for_(0, t.same_municipality(town))
    elif set(own_mails(one)) and set(own_mails(two)):
        said.against(1, t.other_mail())
    else:
        said.for_(0, t.nothing_more())


def _names(one: Compared, two: Compared, said: Evidence) -> None:
    """The same name, in any order and however it is spaced."""
    for left in one.names:
        for right in two.names:
            mine, theirs = _compact(left), _compact(right)
            if not mine or len(mine) != len(theirs):
                continue
            if mine == theirs:
                own = left == one.name and right == two.name
                alias = left if left != one.name else right
                said.once(2, t.same_name() if own else t.name_is_alias(alias))
            elif theirs in mine + mine and set(normalise(left)) == set(
                normalise(right)
            ):
                said.once(2, t.swapped())


def _nearly(one: Compared, two: Compared, said: Evidence) -> None:
    """One letter apart, or a first name of which only the initial is known."""
    first, other = normalise(one.first_name), normalise(two.first_name)
    last, other_last = _compact(one.last_name), _compact(two.last_name)
    if last == other_last and first and other and first != other:
        short, long = sorted((one.first_name, two.first_name), key=len)
        if len(normalise(short)) == 1 and normalise(long).startswith(normalise(short)):
            said.once(1, t.initial(short, long))
            return
    left, right = (
        f"{first.replace(' ', '')} {last}",
        f"{other.replace(' ', '')} {other_last}",
    )
    if one_letter_apart(left, right, _SHORTEST_TYPO):
        said.once(1, t.one_typo(one.name, two.name))


def _share_a_name(one: Compared, two: Compared) -> bool:
    firsts = {normalise(one.first_name), normalise(two.first_name)}
    lasts = {_compact(one.last_name), _compact(two.last_name)}
    return (len(firsts) == 1 and firsts != {""}) or len(lasts) == 1


def _compact(name: str) -> str:
    return normalise(name).replace(" ", "")
