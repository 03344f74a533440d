"""How much of the paper's width each column gets."""

from crm.exchange.table_document import ColumnKind, TableDocument, cell_text

NARROWEST, WIDEST = 6.0, 34.0


def column_widths(document: TableDocument) -> list[float]:
    """A share for each paper column, together 1: the longer the text, the wider.

    Half of a wide column's excess is left to wrapping.
    """
    weights: list[float] = []
    for index, column in document.paper_columns():
        if column.kind is ColumnKind.DATE:
            weights.append(max(10.5, len(column.header) + 1))
            continue
        lengths = sorted(len(cell_text(row[index])) for row in document.rows)
        usual = lengths[int(len(lengths) * 0.9)] if lengths else 0
        wanted = max(float(len(column.header) + 1), usual + 1.0, NARROWEST)
        weights.append(min(wanted, WIDEST))
    return [weight / sum(weights) for weight in weights]
