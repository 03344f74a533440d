"""Lists in: raw tables to a plan, and the plan to records in one change set."""

from crm.intake.importing.outcome import CellChange, ImportPlan, Outcome, PlannedRow
from crm.intake.importing.planning import Progress, plan_import
from crm.intake.importing.writing import write_import

__all__ = [
    "CellChange",
    "ImportPlan",
    "Outcome",
    "PlannedRow",
    "Progress",
    "plan_import",
    "write_import",
]
