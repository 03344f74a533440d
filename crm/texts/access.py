"""What the check of permissions says."""


def not_allowed(who: str, what: str) -> str:
    return f"{who} mag dit niet doen: het recht '{what}' ontbreekt. Vraag het aan je beheerder."
