"""Pure: frozen rows to graph, graph to answers."""
