"""Who may do what: the permissions and their one check.

Until sign-in exists the local user holds all of them.
"""

from crm.access.history import undo
from crm.access.permissions import Permission, local_actor, require, writes

__all__ = ["Permission", "local_actor", "require", "undo", "writes"]
