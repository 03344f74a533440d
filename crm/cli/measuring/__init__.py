"""How fast the measures of a network are: part of `crm bench`."""
