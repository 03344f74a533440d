"""A table as CSV that Excel opens in Belgium: semicolons, UTF-8 with its mark."""

import csv
import io

from crm.exchange.formulas import neutralise
from crm.exchange.table_document import TableDocument, cell_text


def write_csv(document: TableDocument) -> bytes:
    """The header and the rows, nothing else."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.header for column in document.columns])
    for row in document.rows:
        writer.writerow([neutralise(cell_text(value)) for value in row])
    return text.getvalue().encode("utf-8-sig")
