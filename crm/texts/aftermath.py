"""After a meeting: the summary to send, tasks in a calendar, the next meeting."""

from datetime import date

from crm.texts.formats import long_day

SUMMARY = "Samenvatting om te versturen"
WITH_NOTES = "Ook mijn notities"
WITH_NOTES_HELP = "Je notities gaan alleen mee als je dit aanzet: kijk ze eerst na."
WORD = "Word"
MAIL_TEXT = "Tekst voor een mail"
COPY = "Kopieer de tekst"
COPIED = "Gekopieerd. Plak de tekst in je mail."
COPY_FAILED = "Kopiëren lukt niet in deze browser: selecteer de tekst zelf."
COPY_MAILS = "Mails kopiëren voor Outlook"
IN_CALENDAR = "in je agenda"

DECISIONS = "Beslissingen"
NO_DECISIONS = "Geen beslissingen genoteerd."
TASKS = "Taken"
NO_TASKS = "Geen taken afgesproken."
NOTES = "Notities"
ACTIONS = "Actiefiches"
MINUTES = "Verslag"
NEXT = "Volgende vergadering"
CONTACT = "Contact"
MEETING = "Vergadering"
BAD_LINK = (
    "Deze link zegt niet over welk contact het gaat. Open de kaart van het contact."
)
NO_SUCH_TASK = "Deze taak bestaat niet (meer). Laad de kaart van het contact opnieuw."
TASK_WITHOUT_DAY = (
    "Deze taak heeft geen datum. Geef ze er een, dan kan ze in je agenda."
)
NO_RHYTHM = "Er is niets gepland, en nog geen drie vergaderingen genoteerd om een dag voor te stellen."

_THERE = {"aanwezig": "Aanwezig", "verontschuldigd": "Verontschuldigd"}


def found(number: int, title: str, outcome: str) -> str:
    """`2. Rekeningen 2025: aangenomen`."""
    return f"{number}. {title}: {outcome}"


def there(presence: str) -> str:
    return _THERE[presence]


def summary_title(name: str, when: str) -> str:
    return f"Samenvatting {name}, {when}"


def calendar_name(title: str) -> str:
    return f"Taak {title}"


def calendar_about(subject: str, owner: str | None) -> str:
    about = f"Taak uit: {subject}" if subject else "Taak uit Schakel"
    return f"{about}. Voor: {owner}" if owner else about


OTHER_DAY = "Andere dag"
CHOOSE_DAY = "Plan een vergadering"
ON_DAY = "Op"
PLAN = "Plan"


def proposal(day: date) -> str:
    return f"Er is niets gepland. Volgens het ritme van dit overleg: {long_day(day)}."


def plan(day: date) -> str:
    return f"Plan {long_day(day)}"


def planned(body: str, day: date) -> str:
    return f"Gepland: {body} op {long_day(day)}."
