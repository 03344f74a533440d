"""Pure: the measures of a network, each a function on a graph or on its `Ties`.

Ties count once, without direction or weight. Every measure names its formula and
source. Convert once with `as_ties` when you ask for several.
"""
