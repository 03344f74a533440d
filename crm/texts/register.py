"""The register of members (ledenregister): the page, the command, the papers."""

from datetime import date, datetime

from crm.texts import formats


def already_member(name: str) -> str:
    return (
        f"{name} staat al als lid in het ledenregister. Laad de pagina opnieuw: "
        "misschien schreef een collega dit net in."
    )


def no_member(name: str, on: date) -> str:
    return (
        f"{name} is op {formats.day(on)} geen lid volgens het ledenregister, of het "
        "einde staat er al in. Laad de pagina opnieuw en kijk de datum na."
    )


def already_so(name: str, event: str) -> str:
    return f"Deze {event} van {name} staat al in het ledenregister. Laad de pagina opnieuw."


def no_such_line(number: int | None) -> str:
    return f"Regel {number} van dit lid bestaat niet in het ledenregister."


def counts_no_more(number: int) -> str:
    return f"Regel {number} telt al niet meer mee: een latere regel noemt ze een vergissing."


def nothing_corrected(number: int) -> str:
    return f"Je verandert niets aan regel {number}. Pas aan wat er moet staan."


SAY_WHAT_WAS_WRONG = "Zeg in enkele woorden wat er fout was."
SAME_MEMBER = "Stond er dubbel in: na het samenvoegen is dit hetzelfde lid."
NOT_KNOWN_THEN = "Was nog niet gekend bij het inschrijven."
DAY_NEEDED = "Vul een datum in voor elke regel die je inschrijft."
NOTHING_TICKED = "Vink eerst aan wat je wil inschrijven."
BAD_LINK = (
    "Deze link is niet volledig. Open het ledenregister opnieuw en neem de link daar."
)

# Columns.
NUMBER = "Nr."
MEMBER = "Lid"
LEGAL_FORM = "Rechtsvorm"
ADDRESS = "Adres of zetel"
PEOPLE = "Vertegenwoordigers"
SINCE = "Lid sinds"
LINE = "Regel"
DAY = "Datum"
EVENT = "Wat er gebeurde"
DECISION = "Besluit"
KNOWN = "Gekend sinds"
WRITTEN = "Ingeschreven"
SEAL = "Zegel"

SHEET, LINES_SHEET = "ledenregister", "regels"
TITLE, LINES_TITLE = "Ledenregister", "Regels van het ledenregister"
TOOL = "Hulpmiddel: het WVV en de statuten gelden."
ONLY_ADDED = (
    "Er wordt nooit een regel geschrapt: een latere regel verbetert wat fout was."
)


def title(council: str) -> str:
    return f"{TITLE} {council}".strip()


def lines_title(council: str) -> str:
    return f"{LINES_TITLE} {council}".strip()


def as_known(on: date, known_on: date) -> str:
    return f"op {formats.day(on)}, zoals gekend op {formats.day(known_on)}"


def count_on(members: int, on: date, known_on: date) -> str:
    return f"{members_word(members)} {as_known(on, known_on)}"


def lines_on(lines: int, on: date, known_on: date) -> str:
    word = "1 regel" if lines == 1 else f"{lines} regels"
    return f"{word} {as_known(on, known_on)}"


def file_name(title: str, on: date) -> str:
    return f"{title} {on.isoformat()}"


def made_on(on: date) -> str:
    return f"Gemaakt met Schakel op {formats.day(on)}."


def last_seal(number: int, seal: str) -> str:
    return f"Zegel van regel {number}: {seal}"


def members_word(count: int) -> str:
    return "1 lid" if count == 1 else f"{count} leden"


def with_form(name: str, legal_form: str | None) -> str:
    return f"{name} ({legal_form})" if legal_form else name


def decision(by: str | None, on: date | None) -> str:
    return ", ".join(part for part in (by, formats.day(on) if on else None) if part)


def written(at: datetime, by: str) -> str:
    return f"{formats.moment(at)}, {by}"


def event(event: str, corrects: int | None, remark: str | None) -> str:
    """`verbetering van regel 3: verkeerde straat`."""
    line = f" van regel {corrects}" if corrects else ""
    return f"{event}{line}: {remark}" if remark else f"{event}{line}"


# The command.
COMMAND = "Het ledenregister op een datum, zoals het toen gekend was."
OPTION_ON = "Op welke dag (dag/maand/jaar of jjjj-mm-dd); zonder is het vandaag."
OPTION_KNOWN = "Zoals het op deze dag ingeschreven was; zonder telt alles mee."
OPTION_OUT = "Bewaar als bestand: pdf, xlsx, docx of csv."
OPTION_LINES = "De regels zelf, in plaats van de leden."
EMPTY_REGISTER = (
    "Het ledenregister is nog leeg: schrijf de leden eerst in bij Ledenregister."
)

# The page.
NO_ASSEMBLY = (
    "Er is nog geen algemene vergadering met een ledenlijst. Maak ze aan bij Overleg en "
    "mandaten, dan houdt Schakel hier het ledenregister bij."
)
NOTHING_YET = "Er zijn nog geen effectieve leden: vul eerst de mandaten van de algemene vergadering in."
FILL_HELP = (
    "Elk lid komt erin op de dag waarop zijn mandaat begon. Toegetreden leden en "
    "waarnemers horen er niet in."
)
FINAL = (
    "Wat je inschrijft, blijft staan: kijk de datum en het besluit na. Een fout zet je "
    "recht met een verbetering."
)
TO_WRITE = "Nog in te schrijven"
WRITE = "Schrijf in"
CHOOSE_EVENT = "Wat gebeurde er"
LAST_DAY = "Laatste dag als lid"
DECIDED_BY = "Besluit van"
DECIDED_ON = "Besluit op"
ON = "Op"
KNOWN_ON = "Zoals gekend op"
KNOWN_HELP = "Toont enkel wat op die dag al ingeschreven was."
TABLE = (
    "Het ledenregister, een rij per lid. Kies een rij om de regels van dat lid te zien."
)
HOW_TO_OPEN = "Kies een rij om te zien wat er over dat lid ingeschreven is (met het toetsenbord: shift + spatie)."
LOOK_FIRST = "Bekijk wat er ingeschreven wordt"
MAYBE_MISTAKE = (
    "Er is geen mandaat meer van dit lid. Was de inschrijving een vergissing? Kies dan "
    "het lid in de lijst hieronder en schrijf een verbetering in."
)
NOBODY_THEN = "Op deze dag stond er niemand in het ledenregister."
ALL_LINES = "Alle regels"
LINES_TABLE = (
    "De regels van het ledenregister, in de volgorde waarin ze ingeschreven zijn."
)
CORRECT = "Verbetering inschrijven"
CORRECT_HELP = (
    "De oude regel blijft staan; een nieuwe regel zegt wat er had moeten staan."
)
WHICH_LINE = "Welke regel"
MISTAKE = "Deze regel had er nooit mogen staan"
NAME = "Naam"
PEOPLE_HELP = "Meer dan een: zet er een puntkomma tussen."
WHAT_WAS_WRONG = "Wat was er fout"
HIDDEN = "verborgen"
CLOSE = "Sluiten"


def fill(members: int) -> str:
    who = "het huidige lid" if members == 1 else f"de {members} huidige leden"
    return f"Schrijf {who} in"


def nothing_written(members: int) -> str:
    who = "het huidige lid" if members == 1 else f"de {members} huidige leden"
    return f"Nog geen ledenregister: schrijf {who} in."


def unsure_days(count: int) -> str:
    who = "1 lid weten" if count == 1 else f"{count} leden weten"
    return (
        f"Van {who} we niet op welke dag het lidmaatschap begon: daar komt de dag van het "
        "besluit, of die waarop we het mandaat noteerden. Vul die liefst eerst aan."
    )


def no_addresses(count: int) -> str:
    who = "1 lid is" if count == 1 else f"{count} leden is"
    return (
        f"Van {who} het adres nog niet gekend. Het register moet het vermelden: vul aan"
    )


def first_line(members: int, on: date, due: int, late: list[int]) -> str:
    """What the page shows; `late` is for how many days each late change is known."""
    parts = [f"{members_word(members)} op {formats.day(on)}"]
    if due == 0:
        parts.append("alles is ingeschreven")
    else:
        parts.append(still_due(due, late))
    return ", ".join(parts)


def nothing_then(known_on: date) -> str:
    return f"Op {formats.day(known_on)} was er nog niets ingeschreven."


def still_due(due: int, late: list[int]) -> str:
    """`late` is for how many days each late change is known."""
    changes = "1 wijziging" if due == 1 else f"{due} wijzigingen"
    return f"{changes} nog in te schrijven{_late(late)}"


def _late(days: list[int]) -> str:
    if not days:
        return ""
    return f" ({len(days)} te laat: al {max(days)} dagen gekend)"


def clock(days: int, article: str | None, *, by_statutes: bool, checked: bool) -> str:
    within = f"Een wijziging hoort binnen {days} dagen in het register"
    if not by_statutes:
        return (
            f"{within} nadat het bestuur ze kent: voorbeeld uit het WVV (bron: scwitch.be, "
            "vsdc.be; artikel 9:3 na te kijken)."
        )
    where = f" art. {article}" if article else ""
    state = "" if checked else ", nog na te kijken"
    return f"{within} volgens de statuten{where}{state}."


def due_line(name: str, event: str) -> str:
    return f"{name}: {event}"


def was_becomes(was: str | None, becomes: str) -> str:
    return f"Nu in het register: {was or 'niets'}. Wordt: {becomes or 'niets'}."


def known_since(on: date, days: int) -> str:
    if days == 0:
        return "Vandaag gekend."
    ago = "1 dag" if days == 1 else f"{days} dagen"
    return f"Gekend sinds {formats.day(on)} ({ago})."


TOO_LATE = "Te laat."
NO_DAY = "De dag zelf weten we niet: kijk de datum na."


def more_due(count: int) -> str:
    return f"En nog {count} andere: schrijf eerst deze in."


def entered(first: int, last: int) -> str:
    if first == last:
        return f"Regel {first} is ingeschreven."
    return f"Regels {first} tot {last} zijn ingeschreven."


def why(names: list[str]) -> str:
    shown = formats.listing([*names[:3], *(["andere"] if names[3:] else [])])
    return f"Ledenregister: {shown} ingeschreven"


def line_choice(number: int, event: str, on: date) -> str:
    return f"Regel {number}: {event} op {formats.day(on)}"
