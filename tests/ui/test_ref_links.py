"""Sentences with links: every name once, nothing read as Markdown."""

from crm.findings.candidates import Ref
from crm.ui.ref_links import sentence_line


def test_names_become_links_and_the_rest_stays_words():
    line = sentence_line(
        "samen in 1 overleg met CAW (Werkgroep)",
        [Ref("organisation", 3, "CAW"), Ref("body", 4, "Werkgroep")],
    )
    assert "[Werkgroep](/overleg?id=4)" in line
    assert line.startswith("samen in 1 overleg met ")


def test_a_name_inside_another_is_not_linked_twice():
    refs = [Ref("body", 1, "Cluster welzijn"), Ref("body", 2, "Cluster")]
    line = sentence_line("zetelt in Cluster welzijn en Cluster", refs)
    assert line == (
        "zetelt in [Cluster welzijn](/overleg?id=1) en [Cluster](/overleg?id=2)"
    )


def test_a_label_that_is_not_said_is_left_out():
    assert sentence_line("gevestigd in Beerse", [Ref("body", 1, "Groep")]) == (
        "gevestigd in Beerse"
    )


def test_signs_of_markdown_are_words():
    line = sentence_line("met ![x](http://example.org) in A", [Ref("body", 1, "A")])
    assert "![" not in line
    assert "[A](/overleg?id=1)" in line
