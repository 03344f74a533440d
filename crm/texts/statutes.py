"""Words about the settings that statutes give."""

YES = "ja"
NO = "nee"
NO_THRESHOLD = "geen"
AT_LEAST = "minstens"
MORE_THAN = "meer dan"


def bad_threshold(value: str) -> str:
    return (
        f'"{value}" is geen drempel. Schrijf bijvoorbeeld "minstens 2/3", '
        '"meer dan 1/2" of "geen".'
    )


def bad_yes_or_no(value: str) -> str:
    return f'"{value}" kan hier niet. Schrijf "ja" of "nee".'


def bad_number(value: str) -> str:
    return f'"{value}" is geen getal. Schrijf bijvoorbeeld "15".'
