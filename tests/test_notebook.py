"""The example of docs/notebook.md runs as it stands, on the demo council."""

import re
from pathlib import Path
from typing import Any

from crm.store.location import sqlite_url

NOTEBOOK = Path(__file__).parents[1] / "docs" / "notebook.md"


def test_the_example_runs(demo_template, monkeypatch, tmp_path):
    path = tmp_path / "demo.db"
    path.write_bytes(demo_template.read_bytes())
    monkeypatch.setenv("CRM_DATABASE_URL", sqlite_url(path))
    monkeypatch.setenv("CRM_TODAY", "2026-11-23")
    blocks = re.findall(r"```python\n(.*?)```", NOTEBOOK.read_text("utf-8"), re.DOTALL)
    names: dict[str, Any] = {}
    exec("\n".join(blocks), names)  # noqa: S102 - our own page
    assert {"places", "roles", "groups", "pairs", "story"} <= names.keys()
    for name in ("ties_parts", "between_clusters", "story"):
        assert len(names[name])
    assert "persoon" not in set(names["places"].kind)
    names["store"].close()
