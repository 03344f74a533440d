"""Pure: one file format a module, in and out."""
