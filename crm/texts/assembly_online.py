"""Words about an assembly on site, online or both."""

TITLE = "Ter plaatse of online"
FORM = "Hoe gaat ze door?"
ACCESS = "Platform en toegang"
ACCESS_HELP = (
    "Komt in de uitnodiging: welk platform, en de link of code om binnen te komen."
)
DECIDED_ON = "Bestuur besliste op"
SAVE = "Bewaar"


def why(form: str) -> str:
    return f"vergadering gaat {form} door"
