"""The same verbs from the command line: one module for each group of commands.

Exit codes: 0 asked and answered; 1 some rows rejected, the rest done; 2 nothing
done; 70 unexpected error. JSON on stdout with `--json`, messages on stderr in Dutch.
"""

from crm.cli.base import main

__all__ = ["main"]
