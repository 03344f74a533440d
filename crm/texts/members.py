"""Lists of members: the page, the command, the papers."""

from datetime import date

from crm.texts import formats

UNSORTED = "nog in te delen"
SHEET = "mandaten"

BODY = "Orgaan"
CLUSTER = "Cluster"
ORGANISATION = "Organisatie"
PERSON = "Persoon"
SECTOR = "Sector"
COMPETENCE = "Competentie"
ROLE = "Rol"
CAPACITY = "Hoedanigheid"
VOTING = "Stemrecht"
FROM = "Van"
TO = "Tot"
EMAIL = "E-mail"
PHONE = "Telefoon"
SCHAKEL_ID = "schakel_id"

COMMAND = "De leden van een overleg op een datum."
OPTION_BODY = "Naam van het overleg; AV, BO en DB mogen ook."
OPTION_ON = "Datum (dag/maand/jaar of jjjj-mm-dd); zonder is het vandaag."
OPTION_JSON = "Antwoord voor programma's, op de standaarduitvoer."
OPTION_OUT = "Bewaar als bestand: xlsx, docx, pdf of csv."


def yes_no(value: bool) -> str:
    return "ja" if value else "nee"


def voting_words(votes: bool) -> str:
    return "stemt" if votes else "stemt niet"


BAD_LINK = "Deze link is niet volledig. Open de lijst opnieuw en neem de link daar."
NOBODY = "nog geen naam"
VOTING_ONLY = "alleen stemgerechtigden"


def filters(clusters: list[str], *, voting_only: bool) -> tuple[str, ...]:
    """One line that says what was left out; none when nothing was."""
    parts = [f"cluster {formats.listing(clusters)}"] if clusters else []
    if voting_only:
        parts.append(VOTING_ONLY)
    return (f"Gekozen: {', '.join(parts)}.",) if parts else ()


def title(body: str) -> str:
    return f"Ledenlijst {body}"


def count(members: int, voting: int) -> str:
    noun = "lid" if members == 1 else "leden"
    return f"{members} {noun}, {voting} stemgerechtigd"


def count_on(members: int, voting: int, on: date) -> str:
    return f"{count(members, voting)} op {formats.day(on)}"


def not_checked() -> str:
    return "Deze lijst is nog niet als volledig nagekeken: wie ontbreekt, kan ook gewoon nog niet ingevoerd zijn."


def checked(on: date) -> str:
    return f"Als volledig nagekeken op {formats.day(on)}."


def made_on(on: date) -> str:
    return f"Gemaakt met Schakel op {formats.day(on)}."


def written(path: str) -> str:
    return f"Bewaard: {path}"
