"""The two matrices of whom we know, for the rooms above."""

from crm.network.matrices import (
    FunctionMatrix,
    Official,
    SectorCell,
    SectorMatrix,
    function_matrix,
    sector_matrix,
)

__all__ = [
    "FunctionMatrix",
    "Official",
    "SectorCell",
    "SectorMatrix",
    "function_matrix",
    "sector_matrix",
]
