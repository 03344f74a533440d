"""What goes out: lists, papers, graph files."""
