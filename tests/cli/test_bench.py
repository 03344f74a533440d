"""`crm bench`: every measurement gives a ratio, and touches no database of yours."""

import json
import math

from typer.testing import CliRunner

from crm.cli import bench
from crm.cli.base import app
from crm.cli.measurements import MEASUREMENTS
from crm.texts import bench as t


def test_every_measurement_is_a_ratio_with_words(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert bench.bench.__module__ == bench.__name__
    result = CliRunner().invoke(app, ["bench", "--rows", "50", "--json"])
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert found["ratios"].keys() == MEASUREMENTS.keys() == t.MEASURES.keys()
    assert all(math.isfinite(x) and x > 0 for x in found["ratios"].values())
    assert list(tmp_path.iterdir()) == []
