"""What still has to be sorted, and why we propose what we propose."""

from crm.texts import formats

MANDATES = "Mandaten"
MANDATES_INTRO = (
    "Bij deze mandaten staan woorden uit een lijst die nog geen sector of cluster zijn."
)
ALL_SORTED = "Alle organisaties en mandaten hebben een sector. Hier is niets te doen."
CHOOSE_SECTOR = "kies zelf"
ACCEPT_ALL = "Aangevinkte aannemen"
HOW = "Klik op een voorstel om het aan te nemen, of vink er enkele aan en neem ze samen aan."


def line(organisations: int, proposals: int, mandates: int) -> str:
    what = "1 organisatie" if organisations == 1 else f"{organisations} organisaties"
    first = f"{what} nog in te delen, {proposals} met een voorstel"
    if not mandates:
        return first
    more = "1 mandaat" if mandates == 1 else f"{mandates} mandaten"
    return f"{first}; {more} met woorden die nog geen sector zijn"


def accept_ticked(count: int) -> str:
    return f"{ACCEPT_ALL} ({count})" if count else ACCEPT_ALL


def tick(name: str) -> str:
    return f"Vink {name} aan"


def without_proposal(count: int) -> str:
    return f"Zonder voorstel ({count})"


def has_seats(bodies: list[str]) -> str:
    return f"zetelt daarvoor in {formats.listing(bodies)}"


def kind_is(kind: str) -> str:
    return f"de soort is '{kind}'"


def on_list(source: str | None) -> str:
    return f"staat zo in {source}" if source else "staat zo op een referentielijst"


def word_in_name(word: str, text: str) -> str:
    return f"'{word.lower()}' staat in '{text}'"


def word_in_kept(word: str, text: str) -> str:
    return f"de lijst zegt '{text}', daarin staat '{word.lower()}'"


def like_kept(word: str, text: str) -> str:
    return f"de lijst zegt '{text}', dat lijkt op '{word.lower()}'"


def people_are(count: int, function: str) -> str:
    return (
        f"iemand is er {function}"
        if count == 1
        else f"{count} mensen zijn er {function}"
    )


def holder_is(name: str) -> str:
    return f"{name} is zo ingedeeld"


MANDATE_IS = "het mandaat is voor deze sector gegeven"


def mandate_of(body: str, kept: str) -> str:
    return f"{body} · staat nu als '{kept}'"


def why_mandate(holder: str, body: str) -> str:
    return f"Mandaat van {holder} in {body} ingedeeld"
