"""Ontbrekende partners: who is missing at the table, and whom to invite."""

from crm.access import Permission
from crm.ui import gap_link, gap_pages, guard

guard.page(Permission.READ)

if gap_link.is_asked():
    gap_pages.one_seat()
else:
    gap_pages.overview()
