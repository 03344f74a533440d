"""The calculation of quorum and majority, written out."""

from crm.texts.formats import listing

REACHED = "bereikt"
NOT_REACHED = "niet bereikt"
SECOND = "Tweede vergadering: geen aanwezigheid nodig."
TOO_SOON = (
    "Tweede vergadering te vroeg na de eerste: laat de voorzitter de datum nakijken."
)
TOOL = "Hulpmiddel: de statuten gelden."
NOTHING_CAST = "Nog geen stemmen genoteerd."
NO_VERDICT = "Geen oordeel:"


def quorum(
    voting: int, needed: str, *, present: int, represented: int, got: int
) -> str:
    return (
        f"{voting} stemgerechtigd, {needed}, "
        f"aanwezig {present} + volmacht {represented} = {got}"
    )


def counted(voting: int, present: int, represented: int, got: int) -> str:
    return (
        f"{voting} stemgerechtigd, "
        f"aanwezig {present} + volmacht {represented} = {got} stemmen"
    )


def no_quorum_asked(article: str | None) -> str:
    return f"Geen minimum aan aanwezigen nodig{by_article(article)}."


def majority(in_favour: int, against: int, abstained: int, *, needed: str) -> str:
    return f"{in_favour} voor, {against} tegen, {abstained} onthouding: {needed}"


def needed(threshold: str, total: int, number: int) -> str:
    return f"{threshold} van {total} = {number}"


def in_cluster(cluster: str, sentence: str) -> str:
    return f"{cluster}: {sentence}"


def concluded(sentence: str, article: str | None, *, reached: bool) -> str:
    end = REACHED if reached else NOT_REACHED
    return f"{sentence}, {end}{by_article(article)}."


def by_article(article: str | None) -> str:
    return f" (volgens statuten {article})" if article else " (volgens statuten)"


def votes_only(in_favour: int, against: int, abstained: int) -> str:
    return f"{in_favour} voor, {against} tegen, {abstained} onthouding."


def too_many(extra: int) -> str:
    one = extra == 1
    return (
        f"Er {'is' if one else 'zijn'} {extra} {'stem' if one else 'stemmen'} meer "
        "genoteerd dan er in de zaal zijn. Tel na."
    )


def no_verdict(rules: list[str]) -> str:
    return (
        f"{NO_VERDICT} nog niet nagekeken in de statuten: {listing(rules)}. "
        "De voorzitter beslist."
    )


def is_no_verdict(line: str) -> bool:
    return line.startswith(NO_VERDICT)


def not_checked(article: str | None) -> str:
    return f"volgens statuten{f' {article}' if article else ''}, nog niet nagekeken"


def below_quorum(
    threshold: str, source: str, *, total: int, needed: int, got: int
) -> str:
    return (
        f"Let op: {threshold} van {total} stemgerechtigde leden is {needed} "
        f"({source}). Aanwezig of vertegenwoordigd: {got}."
    )


def below_majority(
    threshold: str, source: str, *, total: int, needed: int, got: int
) -> str:
    return (
        f"Let op: {threshold} van {total} stemmen is {needed} ({source}). Voor: {got}."
    )
