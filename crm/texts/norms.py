"""What norms say (on screen: Samenstelling, wie hoort erbij)."""

from datetime import date

from crm.texts.formats import day

NEGATIVE = "Een minimum kan niet onder nul zijn. Vul 0 of meer in."


def maximum_below_minimum(least: int, most: int) -> str:
    return f"Hoogstens {most} is minder dan minstens {least}. Pas een van beide aan."


def ends_before_it_starts(start: date, end: date) -> str:
    return f"De norm eindigt op {day(end)}, voor hij begint op {day(start)}. Pas een van beide aan."
