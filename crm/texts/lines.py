"""What the page about lines between partners that we did not see says."""

from crm.texts import ties
from crm.texts.formats import listing, number

PAIRS = "Organisaties"
CLUSTERS = "Clusters"
KNOWN = "Communicatielijnen"
VIEW = "Wat wil je zien"
ONE = "Organisatie"
OTHER = "en"
WHY = "Wat hen verbindt"
TABLE = "Organisaties die niet samen gezien zijn"
CLUSTER_TABLE = "Clusters en hoe vaak ze samen zaten"
KNOWN_TABLE = "Communicatielijnen die iemand noteerde"
STATE = "Stand"
SOURCE = "Bron"
CHECKED = "Nagekeken op"
TOGETHER = "Samen gezien (12 maanden)"
EXPECTED = "Verwacht"
WHAT = "Wat we zien"
LINE_NOTE = "Genoteerde communicatielijn"
MEANING = (
    "Niet samen gezien in overleg dat wij noteerden, de laatste 12 maanden. Ze kunnen "
    "elkaar elders gezien hebben: noteer dan een band (communicatielijn bestaat)."
)
KNOWN_MEANING = "Wat iemand ons zei. Kies een rij om ze te wijzigen."
CLUSTER_MEANING = (
    "Verwacht: wat toeval zou geven met dezelfde vergaderingen, als de clusters anders "
    "over de organisaties verdeeld waren."
)
NONE = (
    "Geen twee organisaties met dezelfde actiefiche of gemeente zijn uit elkaars beeld "
    "in overleg dat wij noteerden."
)
NONE_ASKED = "Geen paar met deze filter. Kies een andere cluster of sector."
NO_CLUSTERS = "Er is nog te weinig overleg genoteerd om clusters te vergelijken."
NO_LINES = (
    f"Nog geen communicatielijn genoteerd. Kies een paar en klik op '{ties.NOTE}'."
)
BRING = "Wie brengen we samen?"
BRING_HELP = "Kies een rij om ze op te volgen, of breng zelf twee organisaties samen."
CHANGE_LINE = "Wijzig de band"
OTHER_PAIR = "Ander paar"
CHOOSE_CLUSTERS = (
    "Kies een rij: dan zie je van elke organisatie wie je kunt aanspreken."
)
FIRST, SECOND = "Eerste organisatie", "Tweede organisatie"
PLAN = "Plan overleg"
PERSON = "Wie aanspreken"
FUNCTION = "Functie"
LAST_SEEN = "Laatst gezien"
NOBODY_THERE = "nog niemand gekend"
INVITATION = "Uit te nodigen"
SAME = "Kies twee verschillende organisaties."


def first_line(count: int, seen: int) -> str:
    pairs = "1 paar" if count == 1 else f"{number(count)} paren"
    return (
        f"{pairs} van organisaties met dezelfde actiefiche of gemeente niet samen gezien "
        f"(van {number(seen)} organisaties die we zelf wel zagen)."
    )


def shown_of(shown: int, every: int) -> str:
    return f"De eerste {number(shown)} van {number(every)}. Kies een cluster of sector."


def known_line(count: int) -> str:
    lines = "1 communicatielijn" if count == 1 else f"{count} communicatielijnen"
    return f"{lines} genoteerd."


def cluster_line(less: int) -> str:
    if less == 0:
        return "Geen twee clusters zaten minder samen dan verwacht."
    pairs = "1 paar clusters zat" if less == 1 else f"{less} paren clusters zaten"
    return f"{pairs} minder samen dan verwacht, de laatste 12 maanden."


def pair(one: str, other: str, times: int, expected: float, *, less: bool) -> str:
    """`Welzijn en zorg zaten 2 keer samen, minder dan verwacht (9)`."""
    than = f", minder dan verwacht ({round(expected)})" if less else ""
    return f"{one} en {other} zaten {times} keer samen{than}."


def times(number_of: int) -> str:
    return "niet" if number_of == 0 else f"{number_of} keer"


def not_together(one: str, other: str) -> str:
    return f"{one} en {other} zijn niet samen gezien in overleg dat wij noteerden."


def were_together(one: str, other: str, times: int) -> str:
    again = "1 keer" if times == 1 else f"{times} keer"
    return f"{one} en {other} zijn de laatste 12 maanden {again} samen gezien."


def not_seen(name: str) -> str:
    return f"{name} zagen we zelf niet in 12 maanden: of ze elkaar zien, weten we niet."


def reasons(actions: list[str], municipality: str | None) -> str:
    """`partners van actiefiche 10; beide in Turnhout`."""
    parts = [f"partners van {listing(actions)}"] if actions else []
    parts += [f"beide in {municipality}"] if municipality else []
    return "; ".join(parts)


def as_sentence(words: str) -> str:
    """The words with a capital and a full stop."""
    return f"{words[:1].upper()}{words[1:]}."


def pair_title(one: str, other: str) -> str:
    return f"{one} en {other}"


def meeting_title(one: str, other: str) -> str:
    return f"Overleg {one} en {other}"


def case(one: str, other: str) -> str:
    return f"{one} en {other} niet samen gezien"


def clusters_case(one: str, other: str) -> str:
    return f"{one} en {other} minder samen dan verwacht"
