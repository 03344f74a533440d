"""What speaks for and against two records being one."""

from collections.abc import Iterable

from rapidfuzz.distance import Levenshtein

from crm.model.duplicates import Compared, Likeness, Pair

_STRONG, _POSSIBLE = 4, 2
_SHARED_BOXES = frozenset(
    [
        "administratie",
        "algemeen",
        "contact",
        "directie",
        "elz",
        "hallo",
        "hello",
        "info",
        "kring",
        "mail",
        "noreply",
        "onthaal",
        "post",
        "praktijk",
        "secretariaat",
        "team",
        "welkom",
        "zorgraad",
    ]
)


class Evidence:
    """Collects sentences with their weight; nobody sees the weight."""

    def __init__(self) -> None:
        self.weight = 0
        self.sentences: list[str] = []

    def once(self, weight: int, sentence: str) -> None:
        """What the names say: the first that is found."""
        if not self.weight:
            self.for_(weight, sentence)

    def for_(self, weight: int, sentence: str) -> None:
        """This speaks for it."""
        self.weight += weight
        self.sentences.append(sentence)

    def against(self, weight: int, sentence: str) -> None:
        """This speaks against it; what is left is at least a weak pair."""
        self.weight = max(self.weight - weight, 1)
        self.sentences.append(sentence)

    def pair(self, one: int, two: int) -> Pair:
        """The pair that this evidence makes."""
        likeness = (
            Likeness.STRONG
            if self.weight >= _STRONG
            else Likeness.POSSIBLE
            if self.weight >= _POSSIBLE
            else Likeness.WEAK
        )
        return Pair(one, two, likeness, tuple(self.sentences))


def own_mails(row: Compared) -> Iterable[str]:
    """The mail addresses that are somebody's own: an info@ box is everybody's."""
    return (
        address
        for address in row.emails
        if address.split("@")[0].strip("0123456789.-_") not in _SHARED_BOXES
    )


def shared_mail(one: Compared, two: Compared) -> str | None:
    """A mail address of both that is no shared box."""
    return next((m for m in own_mails(one) if m in set(own_mails(two))), None)


def digits(text: str) -> str:
    """The digits of a number, a Belgian one without its country."""
    found = "".join(c for c in text if c.isdigit())
    for country in ("0032", "32"):
        if found.startswith(country) and len(found) > len(country) + 7:
            return found[len(country) :].lstrip("0")
    return found.lstrip("0")


def one_letter_apart(one: str, two: str, shortest: int) -> bool:
    """Whether names are equal but for one letter in one word, and no digit."""
    left, right = one.split(), two.split()
    if len(left) != len(right):
        return False
    apart = [pair for pair in zip(left, right, strict=True) if pair[0] != pair[1]]
    if len(apart) != 1 or min(map(len, apart[0])) < shortest:
        return False
    if any(letter.isdigit() for word in apart[0] for letter in word):
        return False
    return Levenshtein.distance(*apart[0], score_cutoff=1) == 1
